"""``Ruling``: who decides a case, by which right, by when; or that nobody may, and the right that comes nearest."""

import datetime
from collections.abc import Sequence
from functools import cached_property

import attrs

from outsourcegov.analysis.regions import Region, Space
from outsourcegov.findings import Span
from outsourcegov.findings.words import joined, one_line, quoted
from outsourcegov.governance.dates.deadlines import Deadline
from outsourcegov.governance.dates.validity import days_of
from outsourcegov.governance.decisions.authority import Authority
from outsourcegov.governance.decisions.contests import competing, is_told_apart, unordered
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.decisions.outcomes import Following, following
from outsourcegov.governance.decisions.questions import Case, attributes_of, known_of
from outsourcegov.governance.decisions.region_words import value_in_words
from outsourcegov.governance.decisions.step_days import StepDay, next_step_days
from outsourcegov.governance.forums.sittings import Sitting
from outsourcegov.governance.people.actors import Actor
from outsourcegov.model.absent import known
from outsourcegov.model.decisions import Decision, Delegation, Overlap, Right
from outsourcegov.model.who import Who


@attrs.frozen(eq=False, repr=False)
class Mandate:
    """A right that is for a case, and those who decide by it on the day.

    ``through`` are the delegations by which it came to them, the first first. ``depends_on`` are the attributes that
    were not given and on which it depends, ``fails`` what it wants that the case is not, in words. ``span`` is where
    the right stands in the text. ``why_not`` says why nobody can act on it on the day; it is empty where somebody can.
    ``decider`` is None where that is not known. It ``is_certain`` where nothing of it depends or cannot be told.
    """

    right: Right
    decider: Who | None
    actors: tuple[Actor, ...]
    why_not: str = ""
    through: tuple[Delegation, ...] = ()
    depends_on: tuple[str, ...] = ()
    fails: tuple[str, ...] = ()
    span: Span | None = None
    is_certain: bool = True

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self.decider or 'not known')!r}, is_certain={self.is_certain})"


@attrs.frozen(eq=False, repr=False)
class Ruling:
    """Who decides a case on a day; its text says so in a line.

    ``mandates`` are the rights that are for it, without those that others go before; ``perhaps`` those for which it
    depends on what was not given, or cannot be told; ``delegates`` those to whom one of these was passed on. Where
    there are none, no right is for it, and ``nearest`` is the right that comes nearest. ``limit`` is when it must be
    decided if it is raised on the day, None where nothing says so.
    """

    authority: Authority
    case: Case
    mandates: tuple[Mandate, ...]
    perhaps: tuple[Mandate, ...]
    delegates: tuple[Mandate, ...]
    nearest: Mandate | None
    limit: Deadline | None

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self}>"

    def __str__(self) -> str:
        subjects = attributes_of(self.authority)
        case = [f"{name} {value_in_words(value, subjects[name].unit)}" for name, value in self.case.items()]
        surely, perhaps = _deciders(self.mandates), _deciders(self.perhaps)
        said = [f"decided by {surely}"] * bool(surely) + [f"perhaps decided by {perhaps}"] * bool(perhaps)
        asked = f"{quoted(self.decision.id)}{f' ({joined(case)})' if case else ''} on {self.day}"
        by = f", to be decided by {self.limit.day}" if self.limit is not None and self.limit.day is not None else ""
        return one_line(f"{asked}: {', '.join(said) or self._no_mandate}{by}")

    @property
    def _no_mandate(self) -> str:
        if self.elsewhere:
            return f"no right is for it, perhaps decided by {joined(self.elsewhere, 'or')}"
        return "nobody may decide it" if self.is_gap else "which rights there are is not known"

    @property
    def decision(self) -> Decision:
        """The decision that is asked about."""
        return self.authority.decision

    @property
    def day(self) -> datetime.date:
        """The day on which it is asked."""
        return self.authority.day

    @property
    def step_days(self) -> Sequence[StepDay]:
        """The next days by which steps of the decision are due."""
        return next_step_days(self.decision, self.day)

    @property
    def is_gap(self) -> bool:
        """Whether no right is for the case."""
        return not (self.mandates or self.perhaps or is_untold(self.decision.rights))

    @property
    def elsewhere(self) -> Sequence[str]:
        """Of a gap: whoever has it on the agenda, or passes it on, and may decide what no right is for."""
        return self.authority.elsewhere if self.is_gap else ()

    @property
    def is_contested(self) -> bool:
        """Whether several may decide it, each without the others, and nothing says that any of them may."""
        if not (is_told_apart(self.decision) or known(self.decision.overlap) is Overlap.FIRST_ROW):
            return False
        rights = [one.right for one in self.mandates]
        return any(len({unordered(right) for right in group}) > 1 for group in competing(self.authority, rights))

    @property
    def can_be_decided(self) -> bool:
        """Whether somebody who may decide it is there on the day, or may be."""
        return any(not one.why_not for one in (*self.mandates, *self.perhaps, *self.delegates))

    @cached_property
    def otherwise(self) -> Sequence[Region]:
        """Where it depends on what was not given: the cases among those it may be that nobody may decide."""
        if self.mandates or not self.perhaps:
            return ()
        cases = self.authority.cases
        parts = Space(cases.told).inside(known_of(self.authority, self.case)) or ()
        boxes = [box for one in self.perhaps for box in cases.widest(one.right)]
        return [region for part in parts for region in part.gaps(boxes) or ()]

    @cached_property
    def if_undecided(self) -> Sequence[Following]:
        """What follows where nobody decides, as the decision says, and each forum that may decide it or perhaps."""
        forums = self.authority.governance.alliance.forums
        names = [actor.id for one in (*self.mandates, *self.perhaps) for actor in one.actors]
        names += self.elsewhere
        said = {id: forums[id].if_undecided for id in dict.fromkeys(names) if id in forums}
        asked = {self.decision.id: self.decision.if_undecided, **said}
        return [way for of, one in asked.items() for way in following(self.authority, self.case, of, one)]

    def if_inquorate(self, actor: Actor) -> Sequence[Following]:
        """What follows where a forum has no quorum, as the forum says; nothing for a role, and for one that is over."""
        forum = self.authority.governance.alliance.forums.get(actor.id)
        if forum is None or self.day not in days_of(forum):
            return ()
        return list(following(self.authority, self.case, forum.id, forum.if_inquorate))

    def is_too_late(self, sitting: Sitting) -> bool:
        """Whether a forum only meets when the case must have been decided."""
        last = self.limit.day if self.limit is not None else None
        return last is not None and sitting.day is not None and sitting.day > last


def _deciders(mandates: Sequence[Mandate]) -> str:
    """Those who decide, and why they cannot act: ``cio``, ``cfo (cannot act: "cfo" is vacant)``."""
    said = [
        f"{one.decider or 'somebody who is not known'}{f' (cannot act: {one.why_not})' if one.why_not else ''}"
        for one in mandates
    ]
    return joined(dict.fromkeys(said), "or") if said else ""
