"""Which findings go together: those that come from one fault."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

import attrs

from outsourcegov.findings.cause import Cause
from outsourcegov.findings.finding import Finding
from outsourcegov.findings.waived import Waived


@attrs.frozen
class RootCause:
    """One thing to mend, and everything that is found because of it.

    ``headline`` is the finding that states the ``fault``; where none does, the most severe of those that come from it.
    ``consequences`` are the others, in the order of the report. A finding that shares nothing with another is a root
    cause of its own. ``goes`` is how many findings go when it is mended: those that come from nothing else.
    ``waived`` is the finding that states the fault, where a waiver accepts it.
    """

    headline: Finding
    consequences: tuple[Finding, ...] = ()
    fault: Cause | None = None
    goes: int = 1
    waived: Waived | None = None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The headline and its consequences."""
        return (self.headline, *self.consequences)

    @property
    def is_stated(self) -> bool:
        """Whether the headline is about the fault itself."""
        return self.fault is None or self.headline.states == self.fault

    def rank(self) -> tuple[object, ...]:
        """The one first whose mending takes most findings away, then the one that more come from, then by place."""
        return -self.goes, -len(self.consequences), self.headline.sort_key()


@attrs.frozen(eq=False)
class Links:
    """What the findings of one check come from. Findings that are waived are links of the chain like all others."""

    findings: Sequence[Finding]
    waived: Sequence[Waived]

    def root_causes(self) -> Iterator[RootCause]:
        """The findings, each once: alone, or with those that come from the same fault.

        One that comes from several is told with the fault that most findings come from.
        """
        roots = [self._roots_of(finding) for finding in self.findings]
        wanted = Counter(root for every in roots for root in every)
        groups: dict[Cause, list[int]] = {}
        for number, every in enumerate(roots):
            if every:
                groups.setdefault(max(every, key=wanted.__getitem__), []).append(number)
            else:
                yield RootCause(self.findings[number])
        for fault, numbers in groups.items():
            goes = sum(len(roots[number]) == 1 for number in numbers)
            yield self._group(fault, [self.findings[number] for number in numbers], goes)

    def _group(self, fault: Cause, members: Sequence[Finding], goes: int) -> RootCause:
        told = [(one.states == fault, one.severity) for one in members]
        first = told.index(max(told))
        headline, others = members[first], (*members[:first], *members[first + 1 :])
        return RootCause(headline, others, fault, goes, None if told[first][0] else self._accepted.get(fault))

    def causes_of(self, finding: Finding) -> tuple[Finding, ...]:
        """The findings that state what a finding comes from; of a fault that none states, those that it comes from."""
        found: dict[int, Finding] = {}
        waiting = list(_given(finding))
        seen = set(waiting)
        for cause in waiting:
            stating = self._stating.get(cause, finding)
            if stating != finding:
                found[id(stating)] = stating
                continue
            new = [one for one in cause.because or self._behind.get(cause, ()) if one not in seen]
            seen |= set(new)
            waiting += new
        return tuple(found.values())

    def _roots_of(self, finding: Finding) -> Sequence[Cause]:
        causes = _first(_given(finding) or ((finding.states,) if finding.states else ()))
        if len(causes) == 1:
            return self._roots[causes[0]]
        return list(dict.fromkeys(root for cause in causes for root in self._roots[cause]))

    @cached_property
    def _every(self) -> Sequence[Finding]:
        return [*self.findings, *(one.finding for one in self.waived)]

    @cached_property
    def _stating(self) -> Mapping[Cause, Finding]:
        """The finding that is about a fault itself: the first of the most severe, one that is waived if all are."""
        by_weight = sorted(self.findings, key=lambda one: one.severity, reverse=True)
        found: dict[Cause, Finding] = {}
        for finding in (*by_weight, *(one.finding for one in self.waived)):
            if finding.states is not None:
                found.setdefault(finding.states, finding)
        return found

    @cached_property
    def _accepted(self) -> Mapping[Cause, Waived]:
        """The faults that are stated by a finding that is waived."""
        return {one.finding.states: one for one in reversed(self.waived) if one.finding.states is not None}

    @cached_property
    def _behind(self) -> Mapping[Cause, Mapping[Cause, None]]:
        """What each fault comes from, as the findings that state it say."""
        found: dict[Cause, dict[Cause, None]] = {}
        for finding in self._every:
            behind = dict.fromkeys(_first(_given(finding)))
            for cause in behind:
                found.setdefault(cause, {})
            if finding.states is not None:
                found.setdefault(finding.states, {}).update(behind)
        for cause, behind in found.items():
            behind.pop(cause, None)
        return found

    @cached_property
    def _roots(self) -> Mapping[Cause, Sequence[Cause]]:
        """The faults at the beginning of all chains that lead to each; of a circle, one of those in it."""
        leads_to: dict[Cause, list[Cause]] = {}
        for cause, behind in self._behind.items():
            for one in behind:
                leads_to.setdefault(one, []).append(cause)
        found: dict[Cause, list[Cause]] = {cause: [] for cause in self._behind}
        first = [cause for cause, behind in self._behind.items() if not behind]
        for root in (*first, *self._behind):
            if found[root]:
                continue
            waiting = [root]
            while waiting:
                cause = waiting.pop()
                if root not in found[cause][-1:]:
                    found[cause].append(root)
                    waiting += leads_to.get(cause, ())
        return found


def _given(finding: Finding) -> Sequence[Cause]:
    """What a finding says that it comes from, or the fault that it states."""
    return finding.because or (finding.states.because if finding.states is not None else ())


def _first(causes: Sequence[Cause]) -> Sequence[Cause]:
    """The faults at the beginning of what some causes say that they come from."""
    found: dict[Cause, None] = {}
    waiting = list(causes)
    seen: set[int] = set()
    for cause in waiting:
        if id(cause) not in seen:
            seen.add(id(cause))
            waiting += cause.because
            if not cause.because:
                found[cause] = None
    return list(found)
