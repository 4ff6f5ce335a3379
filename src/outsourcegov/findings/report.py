"""All findings of one check, in one order."""

from collections.abc import Iterable, Iterator

import attrs

from outsourcegov.findings.finding import Finding
from outsourcegov.findings.severity import Severity


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=Finding.sort_key))


@attrs.frozen
class Report:
    """All findings of one check, ordered by place and rule.

    Iterates over its findings; its length is their number.

    >>> Report([]).is_clean
    True
    """

    findings: tuple[Finding, ...] = attrs.field(converter=_in_order)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def __len__(self) -> int:
        return len(self.findings)

    def __str__(self) -> str:
        return "\n".join(str(finding) for finding in self.findings) or "No findings."

    @property
    def is_clean(self) -> bool:
        """Whether nothing was found."""
        return not self.findings

    def count(self, severity: Severity) -> int:
        """How many findings have exactly this severity."""
        return sum(finding.severity is severity for finding in self.findings)

    def at_least(self, severity: Severity) -> tuple[Finding, ...]:
        """The findings of this severity and above."""
        return tuple(finding for finding in self.findings if finding.severity >= severity)
