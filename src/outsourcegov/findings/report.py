"""All findings of one check, in one order."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Self, overload

import attrs

from outsourcegov.findings.finding import Finding
from outsourcegov.findings.root_causes import Links, RootCause
from outsourcegov.findings.severity import Severity
from outsourcegov.findings.waived import Waived
from outsourcegov.findings.words import listed_briefly

NOT_ASKED = (
    "No rule was asked about the alliance, because part of the text cannot be read: mend the errors and check again."
)
"""What a report says that is not complete."""


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=Finding.sort_key))


def _ids_in_order(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({id for id in ids if id}))


def _waived_in_order(waived: Iterable[Waived]) -> tuple[Waived, ...]:
    return tuple(sorted(waived, key=lambda one: one.finding.sort_key()))


@attrs.frozen
class Report:
    """All findings of one check, ordered by place and rule.

    Iterates over its findings; its length is their number. ``as_of`` is the day everything was asked for. A report is
    ``complete`` when every rule could be asked; where a part of the text cannot be read, none is. ``damaged`` are the
    ids of objects of which rules said nothing, because a value or a key in them cannot be read. ``waived`` are the
    findings that a waiver accepts; they count nowhere else. ``parts`` are the reports that were joined into this one.

    >>> Report([]).is_clean
    True
    """

    findings: tuple[Finding, ...] = attrs.field(converter=_in_order)
    as_of: date | None = attrs.field(default=None, kw_only=True)
    complete: bool = attrs.field(default=True, kw_only=True)
    damaged: tuple[str, ...] = attrs.field(default=(), converter=_ids_in_order, kw_only=True)
    waived: tuple[Waived, ...] = attrs.field(default=(), converter=_waived_in_order, kw_only=True)
    parts: tuple["Report", ...] = attrs.field(default=(), kw_only=True, eq=False, repr=False)

    @classmethod
    def joined(cls, reports: Iterable["Report"]) -> Self:
        """One report of several checks, complete when all of them are."""
        every = tuple(reports)
        days = {report.as_of for report in every}
        return cls(
            [finding for report in every for finding in report],
            as_of=days.pop() if len(days) == 1 else None,
            complete=all(report.complete for report in every),
            damaged=[id for report in every for id in report.damaged],
            waived=[one for report in every for one in report.waived],
            parts=every,
        )

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def __len__(self) -> int:
        return len(self.findings)

    @overload
    def __getitem__(self, index: int) -> Finding: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Finding, ...]: ...
    def __getitem__(self, index: int | slice) -> Finding | tuple[Finding, ...]:
        return self.findings[index]

    def __str__(self) -> str:
        lines = [str(finding) for finding in self.findings]
        return "\n".join([*lines, *self.unjudged]) or "No findings."

    @property
    def unjudged(self) -> tuple[str, ...]:
        """What the rules could not judge, in sentences: the alliance, or what is damaged in it."""
        if not self.complete:
            return (NOT_ASKED,)
        if not self.damaged:
            return ()
        what, it = listed_briefly(self.damaged), "it" if len(self.damaged) == 1 else "them"
        silent = f"Rules that need {what} were silent, because a part of {it} cannot be read"
        return (f"{silent}: mend the errors and check again.",)

    @property
    def is_clean(self) -> bool:
        """Whether every rule could be asked, and nothing was found that no waiver accepts."""
        return self.complete and not self.findings

    @cached_property
    def root_causes(self) -> tuple[RootCause, ...]:
        """The findings, each once, with those that come from the same fault; first what takes most findings away.

        A fault of one alliance is no cause of what is wrong in another: of a report that joins several, each part tells
        its own.
        """
        every = [one for part in self.parts for one in part.root_causes] or self._links.root_causes()
        return tuple(sorted(every, key=RootCause.rank))

    def causes_of(self, finding: Finding) -> tuple[Finding, ...]:
        """The findings, waived ones among them, that state what a finding comes from; none where no finding does."""
        part = self._part_of.get(id(finding))
        return part.causes_of(finding) if part is not None else self._links.causes_of(finding)

    @cached_property
    def _links(self) -> Links:
        return Links(self.findings, self.waived)

    @cached_property
    def _part_of(self) -> Mapping[int, "Report"]:
        every = ((part, one) for part in self.parts for one in (*part, *(waived.finding for waived in part.waived)))
        return {id(one): part for part, one in every}

    def count(self, severity: Severity) -> int:
        """How many findings have exactly this severity."""
        return sum(finding.severity is severity for finding in self.findings)

    def at_least(self, severity: Severity) -> tuple[Finding, ...]:
        """The findings of this severity and above."""
        return tuple(finding for finding in self.findings if finding.severity >= severity)
