"""``Ruling``: who decides a case, by which right, by when; or that nobody may, and the right that comes nearest."""

import datetime
from collections.abc import Sequence
from functools import cached_property

import attrs

from outsourcegov.analysis.regions import Region, Space
from outsourcegov.findings import Span
from outsourcegov.governance.actors import Actor
from outsourcegov.governance.authority import Authority
from outsourcegov.governance.contests import competing, unordered
from outsourcegov.governance.deadlines import Deadline
from outsourcegov.governance.questions import Case, known_of
from outsourcegov.governance.sittings import Sitting
from outsourcegov.model.absent import Presence, known, presence
from outsourcegov.model.decisions import Decision, Delegation, Overlap, Right
from outsourcegov.model.who import Who


@attrs.frozen(eq=False)
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


@attrs.frozen(eq=False)
class Ruling:
    """Who decides a case on a day.

    ``mandates`` are the rights that are for it, without those that others go before; ``perhaps`` those for which it
    depends on what was not given, or cannot be told; ``delegates`` those to whom one of these was passed on. Where
    there are none, nobody may decide it, and ``nearest`` is the right that comes nearest. ``limit`` is when it must be
    decided if it is raised on the day, None where nothing says so.
    """

    authority: Authority = attrs.field(repr=False)
    case: Case
    mandates: tuple[Mandate, ...]
    perhaps: tuple[Mandate, ...]
    delegates: tuple[Mandate, ...]
    nearest: Mandate | None
    limit: Deadline | None

    @property
    def decision(self) -> Decision:
        """The decision that is asked about."""
        return self.authority.decision

    @property
    def day(self) -> datetime.date:
        """The day on which it is asked."""
        return self.authority.day

    @property
    def is_gap(self) -> bool:
        """Whether nobody may decide the case."""
        return not self.mandates and not self.perhaps

    @property
    def is_contested(self) -> bool:
        """Whether several may decide it, each without the others, and nothing says that any of them may."""
        policy = self.decision.overlap
        if presence(policy) is Presence.UNKNOWN or known(policy) is Overlap.ANY_MAY:
            return False
        rights = [one.right for one in self.mandates if one.right.in_absence_of is None and one.decider is not None]
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
        parts = Space(cases.told).inside(known_of(self.authority, self.case))
        boxes = [box for one in self.perhaps for box in cases.widest(one.right)]
        return [region for part in parts for region in part.gaps(boxes) or ()]

    def is_too_late(self, sitting: Sitting) -> bool:
        """Whether a forum only meets when the case must have been decided."""
        last = self.limit.day if self.limit is not None else None
        return last is not None and sitting.day is not None and sitting.day > last
