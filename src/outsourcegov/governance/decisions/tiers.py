"""How high those stand who decide, and where somebody lower decides on more."""

from collections.abc import Iterator, Sequence

import attrs

from outsourcegov.analysis.axes import Ordered, both, is_empty, stretches
from outsourcegov.analysis.regions import Box
from outsourcegov.governance.dates.validity import days_of
from outsourcegov.governance.decisions.attributes import MONEY
from outsourcegov.governance.decisions.authority import Authority
from outsourcegov.governance.decisions.cases import shared
from outsourcegov.governance.decisions.contests import unordered
from outsourcegov.governance.decisions.figures import is_currency
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Maybe, is_ruled_out, known
from outsourcegov.model.decisions import Decision, Right
from outsourcegov.model.vocabulary import Tier
from outsourcegov.model.who import Together, Who

HEIGHT = {Tier.OPERATIONAL: 1, Tier.TACTICAL: 2, Tier.STRATEGIC: 3}
TIERS = {height: tier.value for tier, height in HEIGHT.items()}
"""What the tier is called on which those stand who stand so high."""
TOP = max(TIERS)
"""How high those stand than whom nobody stands higher."""
MOST_RIGHTS = 100
"""Rights are compared in pairs; of a decision with more of them nothing is said."""


@attrs.frozen(eq=False, repr=False)
class Inversion:
    """Two rights to the same cases: that with more of an attribute stands lower than the other."""

    decision: Decision
    lower: Right
    higher: Right
    attribute: str


def heights(governance: Governance, said: Maybe[Who]) -> tuple[int, int] | None:
    """How high those stand who act: the least and the most; None where it cannot be told.

    Several together stand as high as the highest of them, of any one of several it may be the lowest.
    """
    who = known(said)
    if who is None or len(who.ids) < len(who.names):
        return None
    alliance = governance.alliance
    seats = [alliance.roles.get(id) or alliance.forums.get(id) for id in who.ids]
    tiers = [known(seat.tier) for seat in seats if seat is not None]
    found = [HEIGHT[tier] for tier in tiers if tier is not None]
    if len(found) < len(seats):
        return None
    return (max(found) if who.how is Together.JOINTLY else min(found)), max(found)


def inversions(authority: Authority) -> Iterator["Inversion"]:
    """Pairs of rights to the same cases of which the first, with more money, stands lower than the second."""
    found = [(right, heights(authority.governance, right.decider)) for right in authority.rights if _is_plain(right)]
    ranked = [(right, height) for right, height in found if height is not None]
    if len({height for _, height in ranked}) <= 1 or len(ranked) > MOST_RIGHTS:
        return
    rows = [(one, height, box) for one, height in ranked for box in authority.cases.narrowest(one)]
    for attribute in _money(authority):
        for upper, high, above in rows:
            for lower, low, below in rows:
                is_inverted = high[1] < low[0] and _is_beyond(attribute, above, below)
                is_inverted = is_inverted and not _may_decide(authority, lower, above)
                if is_inverted and not days_of(lower).clipped(days_of(upper)).is_empty:
                    yield Inversion(authority.decision, upper, lower, attribute)


def _is_plain(right: Right) -> bool:
    return all(map(is_ruled_out, (right.in_absence_of, right.prior_approval)))


def _may_decide(authority: Authority, right: Right, box: Box) -> bool:
    """Whether those who decide by a right have one to some cases of a box as well, or may."""
    theirs = (one for one in authority.rights if unordered(one) in (None, unordered(right)))
    return any(shared(box, their) is not None for one in theirs for their in authority.cases.widest(one))


def _money(authority: Authority) -> Sequence[str]:
    """The attributes that are amounts of money."""
    subjects = authority.cases.attributes.items()
    return [name for name, one in subjects if isinstance(one.dimension, Ordered) and _is_money(name, one.unit)]


def _is_money(name: str, unit: str) -> bool:
    return is_currency(unit) or (name == MONEY and not unit)


def _is_beyond(attribute: str, above: Box, below: Box) -> bool:
    """Whether one box has only more of an attribute than another, and has cases with it in all else."""
    if attribute not in above or attribute not in below:
        return False
    upper, lower = stretches(above[attribute]), stretches(below[attribute])
    if not upper or not lower or upper[0].start < lower[-1].stop:
        return False
    shared = (both(above[name], below[name]) for name in above.keys() & below.keys() if name != attribute)
    return not any(is_empty(condition) for condition in shared)
