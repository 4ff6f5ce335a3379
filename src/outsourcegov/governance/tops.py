"""When an issue that climbs reaches the top: the highest tier of each side, and the top of its path."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from outsourcegov.governance.actors import Actor
from outsourcegov.governance.climbs import Stop, Top, Total
from outsourcegov.governance.clock import Clock
from outsourcegov.governance.deadlines import Deadline, Start
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.level_limits import end_of, last_moment_of, latest, passed
from outsourcegov.governance.validity import may_hold
from outsourcegov.model.absent import known
from outsourcegov.model.conditions import Limit
from outsourcegov.model.escalations import Dispute, Escalation
from outsourcegov.model.parties import Role
from outsourcegov.model.vocabulary import Side, Tier

HEIGHTS = (Tier.STRATEGIC, Tier.TACTICAL, Tier.OPERATIONAL)
"""The highest first."""


def tops(governance: Governance, stops: Sequence[Stop]) -> Mapping[Side, Top]:
    """When the highest tier of each side first hears of an issue; without a side of which no tier is known."""
    found: dict[Side, Top] = {}
    for side, tier in _highest(governance).items():
        heard = [one for stop in stops for one in _hearings(governance, stop, side, tier)]
        found[side] = _first(governance, heard) or Top(tier)
    return found


def _first(governance: Governance, heard: Sequence[Top]) -> Top | None:
    """The first to hear of it: whoever does soonest, or one before of whom it cannot be told when."""
    ends = [passed(governance.clock, one.heard) if one.heard is not None else None for one in heard]
    soonest = min((end for end in ends if end is not None), default=None)
    return next((one for one, end in zip(heard, ends, strict=True) if end is None or end == soonest), None)


def _highest(governance: Governance) -> Mapping[Side, Tier]:
    """The highest tier on which each side has a role."""
    found: dict[Side, set[Tier]] = {}
    for role in governance.alliance.roles:
        side, tier = governance.sides.of_role(role), known(role.tier)
        if side is not None and tier is not None and may_hold(role, governance.as_of):
            found.setdefault(side, set()).add(tier)
    return {side: next(tier for tier in HEIGHTS if tier in tiers) for side, tiers in sorted(found.items(), key=_order)}


def _order(pair: tuple[Side, object]) -> int:
    return list(Side).index(pair[0])


def _hearings(governance: Governance, stop: Stop, side: Side, tier: Tier) -> Iterator[Top]:
    """Whenever a role of a side and a tier hears of it at a stop: when it comes there, or when its forum sits."""
    for actor in (*stop.actors, *stop.notified):
        for id in _roles_of(governance, actor) if not actor.why_not else ():
            role = governance.find(id, Role)
            if role is not None and known(role.tier) is tier and governance.sides.of_role(role) is side:
                yield Top(tier, _heard(governance, stop, actor), stop.label, id)


def _roles_of(governance: Governance, actor: Actor) -> Sequence[str]:
    """The role that acts, or the roles that sit in the forum."""
    forum = governance.alliance.forums.get(actor.id)
    if forum is None:
        return [actor.id]
    return [role for seat in forum.seats if (role := known(seat.role)) is not None]


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
