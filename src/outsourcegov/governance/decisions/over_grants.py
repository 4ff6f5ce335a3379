"""Delegations that pass on more than whoever grants them has."""

import datetime
from collections.abc import Iterator, Sequence

import attrs

from outsourcegov.analysis.regions import Box, Region, Space
from outsourcegov.governance.dates.validity import days_of, sure_days
from outsourcegov.governance.decisions import delegations
from outsourcegov.governance.decisions.authority import Authority
from outsourcegov.governance.decisions.cases import DAY
from outsourcegov.governance.decisions.holdings import hides_receiver
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.decisions.rights import names_of
from outsourcegov.model.absent import known
from outsourcegov.model.decisions import Delegation

MOST_HELD = 200
"""A delegation is held against so many things that its grantor has; where there are more, nothing is said."""


@attrs.frozen(eq=False, repr=False)
class OverGrant:
    """A delegation, who grants it, and the cases in it that these may not decide themselves; none: they may nothing."""

    authority: Authority
    delegation: Delegation
    grantors: Sequence[str]
    regions: Sequence[Region]


def over_grants(authority: Authority) -> Iterator[OverGrant]:
    """The delegations of a decision that surely pass on more than their grantors have, own or received.

    Nothing is said where it is not told who has the decision: where a right names a party, or one that cannot be seen,
    or a forum has the decision on its agenda and no right says how far it goes.
    """
    if not authority.delegations or not is_told(authority):
        return
    for delegation in authority.delegations:
        grantors = known(delegation.granted_by)
        if grantors is None or len(grantors.ids) < len(grantors.names) or sure_days(delegation) is None:
            continue
        if any(may_settle_anything(authority, id) for id in grantors.ids):
            continue
        held = [box for id in grantors.ids for box in _held(authority, id)]
        if len(held) > MOST_HELD:
            continue
        if not held:
            yield OverGrant(authority, delegation, grantors.ids, ())
            continue
        regions = list(_beyond(authority, delegation, held))
        if regions:
            yield OverGrant(authority, delegation, grantors.ids, regions)


def is_told(authority: Authority) -> bool:
    """Whether the rights to a decision surely are all that there are, and it is known who has them."""
    alliance, decision = authority.governance.alliance, authority.decision
    if not authority.rights or is_untold(decision.rights) or is_untold(decision.attributes):
        return False
    if authority.governance.authorities.may_pass_on_unseen or any(map(hides_receiver, authority.delegations)):
        return False
    names = {name for right in decision.rights for name in names_of(right.decider)}
    if not all(name in alliance.roles or name in alliance.forums for name in names if isinstance(name, str)):
        return False
    return all(isinstance(name, str) for name in names) and names >= authority.governance.authorities.forums_for(
        decision
    )


def may_settle_anything(authority: Authority, id: str) -> bool:
    """Whether a role has authority for all matters, or may; or authority of which it cannot be told how far it goes."""
    role = authority.governance.alliance.roles.get(id)
    if id in authority.held.untold:
        return True
    return role is not None and delegations.may_settle_anything(role)


def _held(authority: Authority, id: str) -> Iterator[Box]:
    """What somebody may decide, also for those whose deputy he is."""
    for name in authority.governance.appointments.covers(id):
        yield from (holding.box for holding in authority.held.by.get(name, ()))


def _beyond(authority: Authority, delegation: Delegation, held: Sequence[Box]) -> Iterator[Region]:
    """The cases of a delegation outside of what is held.

    It passes on what there is in all that it does not speak of: its days, where it has no last one of its own, too.
    """
    days = days_of(delegation)
    is_dated = isinstance(known(delegation.until), datetime.date)
    dimensions = [*authority.cases.every, authority.calendar]
    for passed in authority.cases.narrowest(delegation):
        box = {**passed, DAY: [days]} if is_dated else passed
        space = Space([one for one in dimensions if one.name in box])
        own = [{name: one for name, one in holding.items() if name in box} for holding in held]
        for part in space.inside(box) or ():
            for region in part.gaps(own) or ():
                yield {**{name: one for name, one in part.whole.items() if name in box}, **region}
