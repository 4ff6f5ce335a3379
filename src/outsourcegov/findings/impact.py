"""What two checks find differently: what appears, what disappears, what is told in other words."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Self

import attrs

from outsourcegov.findings.finding import Finding
from outsourcegov.findings.report import Report
from outsourcegov.findings.severity import Severity
from outsourcegov.findings.words import listed


@attrs.frozen
class Impact:
    """What is found differently where somebody is gone, or on another day.

    ``appeared`` and ``disappeared`` are the findings of only one of the two checks. ``changed`` are those of both, by
    their fingerprint, that have another severity or message in the second; ``before`` tells what each was in the first.
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
        old, new = _by_key(first, told), _by_key(second, told)
        changed = {one: old[key] for key, one in new.items() if key in old and _said(one) != _said(old[key])}
        return cls(
            Report([one for key, one in new.items() if key not in old], as_of=second.as_of),
            Report([one for key, one in old.items() if key not in new], as_of=first.as_of),
            Report(changed, as_of=second.as_of),
            changed,
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

    def at_least(self, severity: Severity) -> tuple[Finding, ...]:
        """The findings of this severity and above that were not there, or were less severe."""
        worse = (one for one in self.changed.at_least(severity) if self.before(one).severity < severity)
        return (*self.appeared.at_least(severity), *worse)

    @property
    def condition(self) -> str:
        """What the second check supposes, as the beginning of a sentence."""
        gone = f"If {listed(self.without)} {'is' if len(self.without) == 1 else 'are'} gone" if self.without else ""
        since = f" from {self.as_of}" if gone and self.as_of is not None else ""
        if self.at == self.as_of:
            return f"{gone}{since}"
        return f"{gone}{since}, on {self.at}" if gone else f"On {self.at}, against {self.as_of}"

    def __str__(self) -> str:
        marked = (("+", self.appeared), ("~", self.changed), ("-", self.disappeared))
        return "\n".join(f"{mark} {finding}" for mark, report in marked for finding in report) or "Nothing changes."


def _by_key(report: Report, told: set[int]) -> dict[tuple[str, int], Finding]:
    """The findings by their fingerprint, and a number for those that share one; without those told by both checks."""
    seen: Counter[str] = Counter()
    found: dict[tuple[str, int], Finding] = {}
    for one in report:
        if id(one) not in told:
            found[one.fingerprint, seen[one.fingerprint]] = one
            seen[one.fingerprint] += 1
    return found


def _said(finding: Finding) -> tuple[Severity, str]:
    return finding.severity, finding.message
