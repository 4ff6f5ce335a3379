"""Who may decide what: for every decision the cases that somebody may decide, and those that nobody may, or several."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import combinations, pairwise

import attrs

from outsourcegov.analysis.axes import Condition, Ordered, both, stretches
from outsourcegov.analysis.intervals import Interval, gaps
from outsourcegov.analysis.regions import Box, Region, Space
from outsourcegov.governance.dates.validity import Days, days_between, days_of, is_over, sure_days
from outsourcegov.governance.decisions.cases import DAY, Cases, shared
from outsourcegov.governance.decisions.holdings import Held, Holding, held_by, hides_receiver
from outsourcegov.governance.decisions.rights import Names, grants, named, names_of
from outsourcegov.governance.decisions.voices import Voice, voices_for
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.named import ids_of
from outsourcegov.model.absent import Maybe, known
from outsourcegov.model.decisions import Decision, Delegation, Right
from outsourcegov.model.who import Who

_NEVER: Days = Interval.between(from_=datetime.date.max, below=datetime.date.max)


@attrs.frozen(eq=False, repr=False)
class OpenCases:
    """Cases that nobody may decide.

    There is no right for them as long as the decision may come up (``never``), or at some time (``at_times``), or there
    is one and nobody who can act on it (``nobody_there``).
    """

    never: Sequence[Region] = ()
    at_times: Sequence[Region] = ()
    nobody_there: Sequence[Region] = ()


@attrs.frozen(eq=False, repr=False)
class Unattended:
    """Cases that nobody can decide: who may, whose yes is ``missing``, and why at first."""

    region: Region
    deciders: Sequence[Who]
    missing: Sequence[Who]
    reasons: Sequence[str]


@attrs.frozen(eq=False, repr=False, slots=False)
class Authority:
    """Who may decide the cases of one decision, from a day on for as long as it may come up.

    That is to its own last day, else to that of the contract that runs longest; where none is known, the day alone.
    """

    governance: Governance
    decision: Decision
    day: datetime.date
    passed_on: Sequence[Delegation]

    @cached_property
    def days(self) -> Days:
        """The days that are looked at."""
        day, own = self.day, days_of(self.decision)
        if own.high is not None:
            return own.clipped(days_between(day, None))
        return own.clipped(days_between(day, max(day, self.governance.terms.longest or day)))

    @cached_property
    def rights(self) -> Sequence[Right]:
        """The rows that give somebody a right at some time that is looked at, or may."""
        return [right for right in self.ever if not days_of(right).clipped(self.days).is_empty]

    @property
    def ever(self) -> Sequence[Right]:
        """The rows that give somebody a right at any time, or may."""
        barred = {name for name in names_of(self.decision.not_by) if isinstance(name, str)}
        return [
            right
            for right in self.decision.rights
            if grants(right) and not (barred and names_of(right.decider) <= barred)
        ]

    @cached_property
    def delegations(self) -> Sequence[Delegation]:
        """The delegations that hold on the day or later, or may."""
        return [one for one in self.passed_on if not is_over(one, self.day)]

    @cached_property
    def cases(self) -> Cases:
        """What a case may be."""
        return Cases(self.governance, self.decision, [*self.decision.rights, *self.delegations])

    @cached_property
    def held(self) -> Held:
        """Who holds authority by these rights, and by delegations of them."""
        return held_by(self.cases, self.rights, self.delegations)

    @cached_property
    def is_plainly_sound(self) -> bool:
        """Whether one look tells that each case has one right and somebody to act on it; so it is nearly always.

        Each row then is for all days and for a stretch of one attribute, and each stretch begins where another ends.
        """
        if not self.rights or any(right.from_ is not None or right.until is not None for right in self.rights):
            return False
        boxes = [box for right in self.rights for box in self.cases.widest(right)]
        names = {name for box in boxes for name in box}
        subject = self.cases.attributes[names.pop()] if len(names) == 1 else None
        if subject is None or not (subject.is_told and isinstance(subject.dimension, Ordered)):
            return len(boxes) == 1 and not boxes[0] and self._are_there()
        parts = sorted(part for box in boxes for part in stretches(box.get(subject.dimension.name, ())))
        within = subject.dimension.within
        if len(parts) != len(boxes) or any(one.stop != other.start for one, other in pairwise(parts)):
            return False
        return parts[0].start <= within.start and within.stop <= parts[-1].stop and self._are_there()

    def _are_there(self) -> bool:
        """Whether all whose yes the rights take can give it on all days."""
        needed = {voice.who for right in self.rights for voice in self.voices(right, right.decider, self.days)}
        return all(self.governance.fallbacks.are_there(who, self.days) for who in needed)

    @cached_property
    def open_cases(self) -> OpenCases | None:
        """The cases that nobody may decide; None where there are too many to look at.

        What is told is certain: a row counts for all cases it may be for, and whoever may be there is there. It is told
        in three steps, each about what those before have not told.
        """
        if self.is_plainly_sound:
            return OpenCases()
        space, timeless = Space([*self.cases.told, self.sure_calendar]), Space(self.cases.told)
        acting = [*self._boxes(self._acting), *self._boxes_of_delegates()]
        found = space.gaps(acting)
        if not found and not self.sure_calendar.within.is_empty:
            return None if found is None else OpenCases()
        ever = [box for right in self.ever if not is_over(right, self.day) for box in self.cases.widest(right)]
        in_one = timeless.gaps_in_one(ever)
        in_several = timeless.gaps([*ever, *in_one])
        if in_several is None:
            return None
        never = [*in_one, *in_several]
        at_times = space.gaps([*self._boxes(lambda right: [days_of(right)]), *never])
        nobody_there = space.gaps([*acting, *never, *at_times]) if at_times is not None else None
        if at_times is None or nobody_there is None:
            return None
        return OpenCases(never, at_times, nobody_there)

    @cached_property
    def elsewhere(self) -> Sequence[str]:
        """Whoever is not named by a right and may decide the rest: who has it on the agenda, or delegates it."""
        at_home = self.governance.authorities.at_home or {}
        deciders = named(self.rights)
        hosts = [name for names in at_home.get(self.decision.id, ()) for name in names - deciders]
        return sorted({name for name in hosts if isinstance(name, str)})

    def unattended(self, region: Region) -> Iterator[Unattended]:
        """Cases to which there are rights and nobody who can act: a part for each right, or one where rights meet."""
        space = Space([*self.cases.told, self.calendar])
        parts: list[tuple[Right, Box]] = []
        for right in self.rights:
            boxes = ({**box, DAY: [days_of(right)]} for box in self.cases.widest(right))
            found = (part for box in boxes if (part := shared(box, region)) is not None)
            parts += [(right, part) for part in found if space.reaches_into(part)]
        if any(shared(one, other) is not None for (_, one), (_, other) in combinations(parts, 2)):
            yield self._unattended(region, [right for right, _ in parts])
            return
        for right, box in parts:
            for cases in space.regions(box) or [region]:
                yield self._unattended(cases, [right])

    def _unattended(self, region: Region, rights: Sequence[Right]) -> Unattended:
        days = region.get(DAY)
        first = days.low if isinstance(days, Interval) else self.days.low
        deciders = [who for right in rights if (who := known(right.decider)) is not None]
        within = days if isinstance(days, Interval) else self.days
        fallbacks = self.governance.fallbacks
        voices = dict.fromkeys(
            voice
            for right in rights
            for voice in self.voices(right, right.decider, within)
            if any(gaps(fallbacks.who(voice.who), within))
        )
        reasons = (voice.why_not(fallbacks, first) for voice in voices if first is not None)
        missing = [*dict.fromkeys(voice.who for voice in voices)]
        return Unattended(region, deciders, missing, [*dict.fromkeys(filter(None, reasons))])

    @property
    def calendar(self) -> Ordered:
        """The dimension of the days that are looked at."""
        return Ordered(DAY, self.days, datetime.timedelta(days=1))

    @cached_property
    def sure_calendar(self) -> Ordered:
        """The dimension of those days on which it is certain that the decision may come up; empty where none is."""
        own = sure_days(self.decision)
        first = self.governance.terms.earliest if self.decision.from_ is None else None
        within = _NEVER if own is None else own.clipped(self.days).clipped(days_between(first, None))
        return attrs.evolve(self.calendar, within=within)

    def _acting(self, right: Right) -> Sequence[Days]:
        """The days on which somebody can act on a right."""
        return stretches(both([days_of(right)], self._together(self.voices(right, right.decider, self.days))))

    def _together(self, voices: Iterable[Voice]) -> Condition:
        """The days on which all of some can give their yes."""
        found: Condition = [Days()]
        for voice in voices:
            found = both(found, self.governance.fallbacks.who(voice.who))
        return found

    def voices(self, right: Right, decider: Maybe[Who], days: Days) -> Sequence[Voice]:
        """All whose yes a right takes on some days when somebody decides by it, and who may be unable to give it.

        Not where something else follows than that others decide, and not of those who must agree where one of them
        passes the decision on: it cannot be told whether that is for somebody else to agree.
        """
        return [
            voice
            for voice in voices_for(self.decision, right, decider)
            if not (self.passes_on(voice.who, days) or (voice.kind and self._is_passed_on(voice.who)))
        ]

    def _is_passed_on(self, who: Who) -> bool:
        return None in self._grantors or not self._grantors.isdisjoint(who.names)

    @cached_property
    def _grantors(self) -> Names:
        """Those who pass the decision on; None among them where nobody can tell."""
        return {name for one in self.delegations for name in names_of(one.granted_by)}

    def hides_who_receives(self, delegation: Delegation) -> bool:
        """Whether it cannot be told who has what a delegation passes on."""
        return hides_receiver(delegation) or not self.held.untold.isdisjoint(ids_of(delegation.granted_to))

    def passes_on(self, who: Who, days: Days) -> bool:
        """Whether one of them is a forum that leads elsewhere than to other deciders without a quorum, or may."""
        return any(self.governance.fallbacks.leads_elsewhere(id, days) for id in who.ids)

    def _boxes(self, days: Callable[[Right], Sequence[Days]]) -> Iterator[Box]:
        """The cases and the days that rows are for, or may be."""
        for right in self.rights:
            when = days(right)
            for box in self.cases.widest(right):
                yield {**box, DAY: when}

    def _boxes_of_delegates(self) -> Iterator[Box]:
        """The cases and the days in which those can act to whom authority was passed on, or may have been."""
        for delegation in self.delegations:
            if self.hides_who_receives(delegation):
                yield from ({**box, DAY: [days_of(delegation)]} for box in self.cases.widest(delegation))
        for name, holdings in self.held.by.items():
            for holding in holdings:
                if holding.chain:
                    voices = self.voices(holding.right, standing_in(holding, name), self.days)
                    yield {**holding.box, DAY: both(holding.box[DAY], self._together(voices))}


def standing_in(holding: Holding, name: str) -> Who:
    """Who acts on a right when the last of a chain of delegations acts for the grantor of the first."""
    decider, first = known(holding.right.decider), known(holding.chain[0].granted_by)
    if decider is None or first is None:
        return Who((name,))
    return attrs.evolve(decider, names=[name if one in first.names else one for one in decider.names])
