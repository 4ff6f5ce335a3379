"""On which side of the alliance those stand who have a say."""

from collections.abc import Mapping

from outsourcegov.governance.dates.validity import may_hold, surely_holds
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.named import names_in
from outsourcegov.model.absent import Maybe, Presence, claims, known, presence
from outsourcegov.model.decisions import Decision, Does
from outsourcegov.model.forums import Forum, Seat
from outsourcegov.model.parties import Party, Role
from outsourcegov.model.vocabulary import Side
from outsourcegov.model.who import Who

Standing = frozenset[Side]
"""The sides on which somebody may stand: both, where that cannot be told."""

BOTH: Standing = frozenset(Side)
NEITHER: Standing = frozenset()


class Standings:
    """Tells on which sides those stand who have a say; each name is looked up once."""

    def __init__(self, governance: Governance) -> None:
        self.governance = governance
        self._by_name: dict[str, Standing] = {}

    def of(self, who: Maybe[Who]) -> Standing:
        """The sides of all who are named, or may be."""
        names = names_in(who)
        return BOTH if names is None else NEITHER.union(*map(self._of_name, names))

    def surely_of(self, who: Who) -> Standing | None:
        """The sides of all who are named; None where that cannot be told."""
        found = NEITHER
        for name in who.names:
            sides = self._of_name(name) if isinstance(name, str) else BOTH
            if sides == BOTH and not (isinstance(name, str) and _has_both(self.governance, name)):
                return None
            found |= sides
        return found

    def with_a_yes(self, decision: Decision) -> Mapping[int, Standing]:
        """The sides whose yes it takes to decide by each row, or may; by the identity of the row.

        Those count who decide, who must have agreed before, who may veto, and who approve or sign in a step.
        """
        steps = [step for step in decision.steps if may_hold(step, self.governance.as_of)]
        approving = [step.by for step in steps if any(map(_is_yes, claims(step.does)))]
        by_all = BOTH if is_untold(decision.steps) else NEITHER.union(*map(self.of, (decision.agreed_by, *approving)))
        return {id(row): by_all | self.of(row.decider) | self.of(row.prior_approval) for row in decision.rights}

    def _of_name(self, name: str) -> Standing:
        if name not in self._by_name:
            self._by_name[name] = _of_name(self.governance, name)
        return self._by_name[name]


def _is_yes(does: Maybe[Does]) -> bool:
    return does in (Does.APPROVE, Does.SIGN) or is_untold(does)


def _of_name(governance: Governance, name: str) -> Standing:
    if name in ("client", "provider"):
        return frozenset({Side(name)})
    thing = governance.objects.get(name)
    if isinstance(thing, Role):
        return governance.sides.may_be_on(thing)
    if isinstance(thing, Party):
        return _of_party(governance, thing.id)
    return _of_forum(governance, thing) if isinstance(thing, Forum) else BOTH


def _of_party(governance: Governance, party: str | None) -> Standing:
    side = governance.sides.of_party(party)
    if side is not None:
        return frozenset({side})
    return NEITHER if governance.sides.is_outside(party) else BOTH


def _of_forum(governance: Governance, forum: Forum) -> Standing:
    """The sides with a vote in a forum; both, where its seats cannot be told."""
    if presence(forum.seats) is not Presence.STATED or not may_hold(forum, governance.as_of):
        return BOTH
    return NEITHER.union(*(_of_seat(governance, seat) for seat in forum.seats)) or BOTH


def _has_both(governance: Governance, name: str) -> bool:
    """Whether both sides surely have a vote in a forum."""
    forum = governance.alliance.forums.get(name)
    seats = forum.seats if forum is not None and surely_holds(forum, governance.as_of) else ()
    told = [
        _of_seat(governance, seat)
        for seat in seats
        if known(seat.vote) is True and surely_holds(seat, governance.as_of)
    ]
    return frozenset({Side.CLIENT}) in told and frozenset({Side.PROVIDER}) in told


def _of_seat(governance: Governance, seat: Seat) -> Standing:
    if all(vote is False for vote in claims(seat.vote)) or not may_hold(seat, governance.as_of):
        return NEITHER
    if presence(seat.role) is Presence.MISSING:
        return _of_party(governance, known(seat.party)) if seat.each_party is None else BOTH
    roles = (*claims(seat.role), *seat.alternates)
    if is_untold(seat.alternates) or not all(isinstance(role, str) for role in roles):
        return BOTH
    return NEITHER.union(*(_of_name(governance, role) for role in roles if isinstance(role, str)))
