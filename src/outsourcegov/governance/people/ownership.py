"""What must have an owner, and who owns it."""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import cast, get_args

import attrs

from outsourcegov.findings.words import briefly, capitalised
from outsourcegov.governance.dates.on_record import on_record
from outsourcegov.governance.dates.terms import Terms
from outsourcegov.governance.dates.validity import Days
from outsourcegov.governance.follow_through.statuses import OPEN, status_of
from outsourcegov.governance.structure.named import presence_of
from outsourcegov.model.absent import (
    Absent,
    Claim,
    Conflict,
    InWords,
    Maybe,
    Presence,
    Unknown,
    absence,
    claims,
    known,
    presence,
)
from outsourcegov.model.contracts import Contract, ContractKind, Review
from outsourcegov.model.forums import Action, Chair, Channel, Forum, RecurringReport
from outsourcegov.model.goals import Benefit, Goal
from outsourcegov.model.metrics import Metric
from outsourcegov.model.planning import ProblemStatement, Proposal, ProposalStatus, RoadmapItem
from outsourcegov.model.processes import Process
from outsourcegov.model.risks import ContinuityPlan, ExitPlan, Policy, Risk
from outsourcegov.model.scope import Deliverable, Obligation, Service
from outsourcegov.model.walk import Placed, kind_of
from outsourcegov.model.who import Together, Who

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
    | ProblemStatement
    | Proposal
    | RoadmapItem
)
_OWNABLE = frozenset(get_args(Ownable))


@attrs.frozen
class Owned:
    """Something that must have an owner, with the owner it has.

    ``key`` is the key that names the owner. What has not begun needs one too, who need not hold office yet.
    """

    thing: Ownable
    owner: Maybe[Who]
    key: str
    has_begun: bool

    @property
    def owners(self) -> Sequence[Who | None]:
        """Who owns it: one answer, or one for each side of an open contradiction; None for nobody known."""
        return [known(claim) for claim in claims(self.owner)]

    @property
    def presence(self) -> Presence:
        """Whether an owner is named, as a rule that wants one must see it."""
        return presence_of(self.owner)

    @property
    def named(self) -> str:
        """The thing at the beginning of a sentence: ``Contract "msa"``."""
        return capitalised(str(self))

    def __str__(self) -> str:
        return f'{kind_of(self.thing).replace("-", " ")} "{self.thing.id}"'


def owned(placed: Iterable[Placed], terms: Terms) -> Iterator[Owned]:
    """Everything that is sure to need an owner on the day of the terms, in the order of the document."""
    return (one for one in perhaps_owned(placed, terms) if not terms.may_have_ended(one.thing))


def perhaps_owned(placed: Iterable[Placed], terms: Terms) -> Iterator[Owned]:
    """Everything that needs an owner on the day of the terms, or would if it has not ended."""
    for one in placed:
        if one.value.__class__ not in _OWNABLE:
            continue
        thing = cast("Ownable", one.value)
        if not (may_be_idle(thing, terms) or _is_owned_elsewhere(thing) or terms.has_ended(thing)):
            yield Owned(thing, *_owner(thing), terms.has_begun(thing))


def may_be_idle(thing: Ownable, terms: Terms) -> bool:
    """Whether a thing is a task, and there is nothing to do about it, or may be nothing."""
    if isinstance(thing, Action | ProblemStatement | Proposal | RoadmapItem):
        wanting = OPEN[type(thing)] - {ProposalStatus.PROPOSED}
        return any(one not in wanting for one in claims(status_of(terms, thing)))
    accepted = claims(on_record(terms, thing.accepted)) if isinstance(thing, Deliverable) else ()
    return any(isinstance(one, Unknown | InWords | datetime.date) for one in accepted)


def _is_owned_elsewhere(thing: Ownable) -> bool:
    """Whether whoever owns something else owns the thing with it: an amendment goes with what it changes."""
    return (
        isinstance(thing, Contract)
        and known(thing.kind) is ContractKind.AMENDMENT
        and presence(thing.parent) is not Presence.MISSING
        and presence(thing.owner) is Presence.MISSING
    )


def _owner(thing: Ownable) -> tuple[Maybe[Who], str]:
    """The owner of a thing, and the key that names it: a forum's may be its chair, a report's whoever writes it."""
    if presence(thing.owner) is Presence.MISSING:
        if isinstance(thing, Forum) and thing.chair is not None:
            return _chair(thing.chair), "chair"
        if isinstance(thing, RecurringReport) and thing.produced_by is not None:
            return thing.produced_by, "produced-by"
    return thing.owner, "owner"


def _chair(chair: Maybe[Chair]) -> Maybe[Who]:
    """Who takes the chair: the roles, together or in turn, or the reason why nobody is named."""
    if isinstance(chair, Conflict):
        return Conflict(tuple(Claim(_chair(claim.value), claim.ref) for claim in chair.claims), chair.prevails)
    if chair is None or isinstance(chair, Absent):
        return chair
    if chair.role is not None:
        return chair.role
    return Who(tuple(chair.rotates), Together.ANY_OF) if chair.rotates else absence(chair.rotates)


def by_sole_owner(everything: Iterable[Owned]) -> Mapping[str, Sequence[Owned]]:
    """What each role or forum owns alone, by its id."""
    found: dict[str, list[Owned]] = {}
    for one in everything:
        owner = known(one.owner)
        if owner is not None and owner.ids and len(set(owner.names)) == 1:
            found.setdefault(owner.ids[0], []).append(one)
    return found


def things(owned_things: Sequence[Owned], most: int = 3) -> str:
    """The things in words, a few of them and how many more: ``contract "msa" and 2 more``."""
    return briefly([str(one) for one in owned_things], most)


def things_until(each: Iterable[tuple[Owned, Days]]) -> str:
    """The things in words, those that go on longest first, and until when: ``contract "msa" until 2029-03-31``."""
    found = sorted(each, key=lambda one: one[1].stop, reverse=True)
    after = found[0][1].high
    until = f"until {after - datetime.timedelta(days=1)}" if after is not None else "without an end"
    are_alike = all(days.stop == found[0][1].stop for _, days in found)
    return f"{things([one for one, _ in found])}{'' if are_alike else ', the longest'} {until}"
