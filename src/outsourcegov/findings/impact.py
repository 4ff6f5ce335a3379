"""What two checks find differently: what appears, what disappears, what is told in other words."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Self

import attrs

from outsourcegov.findings.finding import Finding
from outsourcegov.findings.report import Report
from outsourcegov.findings.severity import Severity
from outsourcegov.findings.words import listed

_Pairs = Sequence[tuple[Finding, Finding]]


@attrs.frozen
class Impact:
    """What is found differently where somebody is gone, or on another day.

    Findings of both checks with the same fingerprint, severity and message are no difference. Each other finding is
    told once. ``changed`` are those of the second check that take the place of one of the first, which ``before``
    gives: the one with the same fingerprint, or else, where exactly one finding of a rule about an object is left on
    each side, that one. All others have ``appeared`` or ``disappeared``.

    ``without`` are the ids of those who are gone, from the day ``as_of`` on, and ``at`` is the day of the second check.

    >>> Impact.between(Report([]), Report([])).is_none
    True
    """

    appeared: Report
    disappeared: Report
    changed: Report
    _before: Mapping[Finding, Finding] = attrs.field(factory=dict, hash=False, repr=False)
    without: tuple[str, ...] = attrs.field(default=(), kw_only=True)

    @classmethod
    def between(cls, first: Report, second: Report, *, without: Iterable[str] = ()) -> Self:
        """What a second check finds differently from a first. Waived findings are in neither."""
        told = {id(one) for one in first} & {id(one) for one in second}
        old, new = ([one for one in report if id(one) not in told] for report in (first, second))
        _, old, new = _paired(old, new, _said)
        same, old, new = _paired(old, new, _fingerprint)
        alike, old, new = _paired(old, new, _about, most=1)
        pairs = [*same, *alike]
        return cls(
            Report(new, as_of=second.as_of),
            Report(old, as_of=first.as_of),
            Report([one for _, one in pairs], as_of=second.as_of),
            {one: was for was, one in pairs},
            without=tuple(without),
        )

    @property
    def as_of(self) -> date | None:
        """The day of the first check, from which on somebody is gone."""
        return self.disappeared.as_of

    @property
    def at(self) -> date | None:
        """The day of the second check."""
        return self.appeared.as_of

    def before(self, changed: Finding) -> Finding:
        """What a finding that changed was in the first check."""
        return self._before[changed]

    @property
    def is_none(self) -> bool:
        """Whether nothing is found differently."""
        return not (self.appeared.findings or self.disappeared.findings or self.changed.findings)

    def is_worse(self, changed: Finding) -> bool:
        """Whether a finding that changed is more severe than it was, or another fault: it has another fingerprint."""
        was = self.before(changed)
        return was.severity < changed.severity or was.fingerprint != changed.fingerprint

    def at_least(self, severity: Severity) -> tuple[Finding, ...]:
        """The findings of this severity and above that appeared or got worse."""
        return (*self.appeared.at_least(severity), *filter(self.is_worse, self.changed.at_least(severity)))

    @property
    def condition(self) -> str:
        """What the second check supposes, as the beginning of a sentence."""
        gone = f"If {listed(self.without)} {'is' if len(self.without) == 1 else 'are'} gone" if self.without else ""
        since = f" from {self.as_of}" if gone and self.as_of is not None else ""
        if self.at == self.as_of:
            return f"{gone}{since}" or (f"On {self.at}" if self.at is not None else "As it is")
        return f"{gone}{since}, on {self.at}" if gone else f"On {self.at}, against {self.as_of}"

    def __str__(self) -> str:
        marked = (("+", self.appeared), ("~", self.changed), ("-", self.disappeared))
        return "\n".join(f"{mark} {finding}" for mark, report in marked for finding in report) or "Nothing changes."


def _paired(
    old: Sequence[Finding], new: Sequence[Finding], key: Callable[[Finding], object], most: int | None = None
) -> tuple[_Pairs, list[Finding], list[Finding]]:
    """The findings of both sides with the same key, in pairs, and those left on each; the first goes with the first.

    Where a side has more than ``most`` with a key, none of them is paired; without a key, none is.
    """
    before, after = _grouped(old, key), _grouped(new, key)
    pairs = [
        pair
        for one, olds in before.items()
        if one is not None and (most is None or max(len(olds), len(after[one])) <= most)
        for pair in zip(olds, after[one], strict=False)
    ]
    gone, come = ({id(pair[side]) for pair in pairs} for side in (0, 1))
    return pairs, [one for one in old if id(one) not in gone], [one for one in new if id(one) not in come]


def _grouped(findings: Iterable[Finding], key: Callable[[Finding], object]) -> defaultdict[object, list[Finding]]:
    found = defaultdict[object, list[Finding]](list)
    for one in findings:
        found[key(one)].append(one)
    return found


def _fingerprint(finding: Finding) -> str:
    return finding.fingerprint


def _said(finding: Finding) -> tuple[str, Severity, str]:
    return finding.fingerprint, finding.severity, finding.message


def _about(finding: Finding) -> tuple[str, str] | None:
    """The rule and the object; of what is said of no object, nothing."""
    return (finding.rule, finding.subject) if finding.subject else None
