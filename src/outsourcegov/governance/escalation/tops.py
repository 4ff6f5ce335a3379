"""When an issue that climbs reaches the top: the highest tier of each side and provider, and the top of its path."""

from collections.abc import Callable, Mapping, Sequence
from itertools import takewhile
from typing import TypeVar

from outsourcegov.governance.dates.clock import Clock
from outsourcegov.governance.dates.deadlines import Deadline, Start
from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.escalation.climbs import Stop, Top, Total
from outsourcegov.governance.escalation.level_limits import end_of, last_moment_of, latest, passed
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.actors import Actor
from outsourcegov.governance.scope.providers import delivering
from outsourcegov.model.absent import known
from outsourcegov.model.conditions import Limit
from outsourcegov.model.escalations import Dispute, Escalation
from outsourcegov.model.parties import Role
from outsourcegov.model.scope import Service
from outsourcegov.model.vocabulary import Side, Tier

T = TypeVar("T")

HEIGHTS = (Tier.STRATEGIC, Tier.TACTICAL, Tier.OPERATIONAL)
"""The highest first."""


def tops(governance: Governance, stops: Sequence[Stop]) -> Mapping[Side, Top]:
    """When the highest tier of each side first hears of an issue; without a side of which no tier is known."""
    found = _tops(governance, stops, governance.sides.of_role)
    return {side: found[side] for side in Side if side in found}


def tops_of_providers(governance: Governance, stops: Sequence[Stop], service: object = None) -> Mapping[str, Top]:
    """The same for each provider that has a role on the way, or delivers the service; none where there is only one."""
    alliance, sides = governance.alliance, governance.sides
    providers = dict.fromkeys(alliance.providers)
    if len(providers) == 1:
        return {}

    def provider(role: Role) -> str | None:
        whole = sides.principal(known(role.party))
        return whole if whole in providers else None

    there = {provider(role) for stop in stops for actor in _told(stop) for role in _roles_of(governance, actor)}
    delivered = governance.find(service, Service) if isinstance(service, str) else None
    there |= {id for _, id in delivering(governance, delivered)} if delivered is not None else set()
    found = _tops(governance, stops, provider)
    return {id: found[id] for id in providers if id in there and id in found}


def _tops(governance: Governance, stops: Sequence[Stop], of: Callable[[Role], T | None]) -> Mapping[T, Top]:
    """When the highest tier of each of those to whom roles belong first hears of an issue."""
    highest = _highest(governance, of)
    heard: dict[T, list[Top]] = {whose: [] for whose in highest}
    for stop in stops:
        for actor in _told(stop):
            for role in _roles_of(governance, actor) if not actor.why_not else ():
                whose, tier = of(role), known(role.tier)
                if whose is not None and tier is not None and highest.get(whose) is tier:
                    forum = actor.id if actor.id != role.id else ""
                    heard[whose].append(Top(tier, _heard(governance, stop, actor), stop.label, role.id, forum))
    return {whose: _first(governance, heard[whose]) or Top(tier) for whose, tier in highest.items()}


def _first(governance: Governance, heard: Sequence[Top]) -> Top | None:
    """The first to hear of it: whoever does soonest, or one before of whom it cannot be told when."""
    ends = [passed(governance.clock, one.heard) if one.heard is not None else None for one in heard]
    soonest = min((end for end in ends if end is not None), default=None)
    return next((one for one, end in zip(heard, ends, strict=True) if end is None or end == soonest), None)


def _highest(governance: Governance, of: Callable[[Role], T | None]) -> Mapping[T, Tier]:
    """The highest tier on which each of those to whom roles belong has one."""
    found: dict[T, set[Tier]] = {}
    for role in governance.alliance.roles:
        whose, tier = of(role), known(role.tier)
        if whose is not None and tier is not None and may_hold(role, governance.as_of):
            found.setdefault(whose, set()).add(tier)
    return {whose: next(tier for tier in HEIGHTS if tier in tiers) for whose, tiers in found.items()}


def _told(stop: Stop) -> Sequence[Actor]:
    return (*stop.actors, *stop.notified)


def _roles_of(governance: Governance, actor: Actor) -> Sequence[Role]:
    """The role that acts, or the roles that sit in the forum."""
    forum = governance.alliance.forums.get(actor.id)
    ids = [actor.id] if forum is None else [known(seat.role) for seat in forum.seats]
    return [role for id in ids if (role := governance.find(id, Role)) is not None]


def _heard(governance: Governance, stop: Stop, actor: Actor) -> Deadline:
    may_act = governance.clock.may_act_between_sittings(actor.id) if actor.sitting is not None else True
    if may_act or actor.sitting is None:
        return stop.arrives
    return Deadline(actor.sitting.day) if may_act is False else Deadline()


def total(governance: Governance, path: Escalation | Dispute, stops: Sequence[Stop], begins: Start) -> Total | None:
    """When an issue is at the top of its path: at the last level before it leaves it for another path, or a ladder."""
    own = list(takewhile(lambda stop: stop.place.ladder == path.id, stops))
    if not isinstance(path, Escalation) or not own:
        return None
    top, at_most, raised = own[-1], known(path.max_total), last_moment_of(begins)
    until = end_of(governance.clock, Limit(within=at_most), raised) if at_most is not None else None
    working, end, worked = governance.clock.in_force.time, latest(top.arrives), None
    if working is not None and end is not None:
        worked = working.worked_between(raised, end)
    return Total(top.label, top.arrives, at_most, until, worked)


def is_too_slow(clock: Clock, one: Total) -> bool:
    """Whether it is at the top later than the path says."""
    end, until = passed(clock, one.arrives), passed(clock, one.until) if one.until is not None else None
    return end is not None and until is not None and end > until
