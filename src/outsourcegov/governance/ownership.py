"""What must have an owner, and who owns it."""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from outsourcegov.governance.validity import has_ended
from outsourcegov.model.absent import UNKNOWN, Absent, Conflict, Maybe, Presence, absence, claims, known, presence
from outsourcegov.model.contracts import Contract, Review
from outsourcegov.model.forums import Action, Channel, Forum, RecurringReport
from outsourcegov.model.goals import Benefit, Goal
from outsourcegov.model.metrics import Metric
from outsourcegov.model.processes import Process
from outsourcegov.model.risks import ContinuityPlan, ExitPlan, Policy, Risk
from outsourcegov.model.scope import Deliverable, Obligation, Service
from outsourcegov.model.walk import Placed, kind_of
from outsourcegov.model.who import Who

Ownable = (
    Contract
    | Review
    | Service
    | Deliverable
    | Obligation
    | Process
    | Metric
    | Goal
    | Benefit
    | Risk
    | Forum
    | Channel
    | RecurringReport
    | Policy
    | ContinuityPlan
    | ExitPlan
    | Action
)


@attrs.frozen
class Owned:
    """Something that must have an owner, with the owner it has; ``key`` is the key that names the owner."""

    thing: Ownable
    owner: Maybe[Who]
    key: str = "owner"

    @property
    def owners(self) -> Sequence[Who | None]:
        """Who owns it: one answer, or one for each side of an open contradiction; None for nobody known."""
        return [known(claim) for claim in claims(self.owner)]

    @property
    def presence(self) -> Presence:
        """Whether an owner is named, as a rule that wants one must see it."""
        who = known(self.owner)
        if who is None or not all(isinstance(name, Absent) for name in who.names):
            return presence(self.owner)
        seen = {presence(name) for name in who.names}
        return seen.pop() if len(seen) == 1 else Presence.UNKNOWN

    @property
    def named(self) -> str:
        """The thing at the beginning of a sentence: ``Contract "msa"``."""
        text = str(self)
        return text[0].upper() + text[1:]

    def __str__(self) -> str:
        return f'{kind_of(self.thing).replace("-", " ")} "{self.thing.id}"'


def owned(placed: Iterable[Placed], day: datetime.date) -> Iterator[Owned]:
    """Everything that must have an owner and has not ended before the day, in the order of the document."""
    for one in placed:
        if isinstance(one.value, Ownable) and not has_ended(one.value, day):
            yield _owned(one.value)


def _owned(thing: Ownable) -> Owned:
    if presence(thing.owner) is Presence.MISSING:
        if isinstance(thing, Forum) and thing.chair is not None:
            return Owned(thing, _chair(thing), "chair")
        if isinstance(thing, RecurringReport) and thing.produced_by is not None:
            return Owned(thing, thing.produced_by, "produced-by")
    return Owned(thing, thing.owner)


def _chair(forum: Forum) -> Maybe[Who]:
    """Who takes the chair: the roles, together or in turn, or the reason why nobody is named."""
    chair = known(forum.chair)
    if chair is None:
        return UNKNOWN if isinstance(forum.chair, Conflict) else absence(forum.chair)
    if chair.role is not None:
        return chair.role
    return Who(tuple(chair.rotates)) if chair.rotates else absence(chair.rotates)


def by_sole_owner(everything: Iterable[Owned]) -> Mapping[str, Sequence[Owned]]:
    """What each role or forum owns alone, by its id."""
    found: dict[str, list[Owned]] = {}
    for one in everything:
        owner = known(one.owner)
        if owner is not None and len(owner.ids) == 1:
            found.setdefault(owner.ids[0], []).append(one)
    return found


def things(owned_things: Sequence[Owned], most: int = 3) -> str:
    """The things in words, a few of them and how many more: ``contract "msa" and 2 more``."""
    shown = [str(one) for one in owned_things[:most]]
    more = len(owned_things) - len(shown)
    if more:
        return f"{', '.join(shown)} and {more} more"
    return " and ".join((", ".join(shown[:-1]), shown[-1])) if len(shown) > 1 else shown[0]
