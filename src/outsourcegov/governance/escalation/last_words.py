"""Who has the last word on an escalation path, and whether a right lets them decide what comes there."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set as AbstractSet
from functools import cached_property
from typing import NamedTuple

import attrs

from outsourcegov.governance.dates.validity import may_hold, surely_holds
from outsourcegov.governance.decisions.delegations import may_settle_anything
from outsourcegov.governance.decisions.matters import is_conditional, is_for_untold, is_told
from outsourcegov.governance.decisions.rights import Homes, hosts, names_of, rights_in_force
from outsourcegov.governance.escalation.flow import LevelOrStep, Place, may_be_last
from outsourcegov.governance.escalation.in_force import sure_paths
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.lines import Lines
from outsourcegov.governance.structure.named import ids_of
from outsourcegov.model.absent import Maybe, Presence, claims, known, presence
from outsourcegov.model.decisions import Decision
from outsourcegov.model.escalations import Escalation, Level
from outsourcegov.model.forums import Forum
from outsourcegov.model.who import Who

Names = AbstractSet[str]

MOST_SEATS = 100
"""Of a forum with more seats it is not looked at who sits there."""


class Powerless(NamedTuple):
    """The end of a path where those who have the last word may not decide some decisions that come there."""

    path: Escalation
    place: Place
    names: Sequence[str]
    decisions: Sequence[str]


def powerless(governance: Governance) -> Iterator[Powerless]:
    """Every end of a path that is sure to be powerless, where the alliance says how far authority goes.

    Looked at are paths on which every matter ends with a last word, and decisions that go there when nobody takes them.
    """
    homes = hosts(governance)
    if homes is None:
        return
    settlers, coming = _Settlers(governance, homes), _coming(governance)
    open_ended = governance.reach.leading_to(lambda _: False)
    for path in sure_paths(governance):
        if path.id in coming and Place(path.id) not in open_ended:
            last = _last(governance, path)
            named = [known(governance.flow.levels[place].by) for place in last]
            in_vain = [one.id for one in coming[path.id] if all(settlers.are_powerless(who, one) for who in named)]
            if last and in_vain:
                yield Powerless(path, last[-1], ids_of(governance.flow.levels[last[-1]].by), in_vain)


def _coming(governance: Governance) -> Mapping[str, Sequence[Decision]]:
    """The decisions that are sure to go to each path when nobody takes them, by the id of the path."""
    found: dict[str, dict[str, Decision]] = {}
    for decision in governance.alliance.decisions:
        for outcome in decision.if_undecided if governance.terms.is_agreed(decision) else ():
            id = known(outcome.escalation)
            if id is not None and not is_for_untold(outcome):
                found.setdefault(id, {}).setdefault(decision.id, decision)
    return {id: [*decisions.values()] for id, decisions in found.items()}


def _last(governance: Governance, path: Escalation) -> Sequence[Place]:
    """The levels with the last word, where they are sure to have it for all and nothing leads elsewhere; else none."""
    flow = governance.flow
    last = [place for place in flow.order[path.id] if may_be_last(flow.levels[place])]
    leads_on = any(to.ladder != path.id for place in flow.order[path.id] for to in flow.ways[place])
    is_sure = all(_ends_all(governance, flow.levels[place]) for place in last)
    return last if is_sure and not leads_on and not path.if_undecided else []


def _ends_all(governance: Governance, level: LevelOrStep) -> bool:
    """Whether every matter that comes to a level is sure to end there."""
    is_final = isinstance(level, Level) and all(claim is True for claim in claims(level.final))
    return is_final and not is_conditional(level) and surely_holds(level, governance.as_of)


@attrs.frozen(eq=False, repr=False, slots=False)
class _Settlers:
    """Tells who may decide: by a right, as a member of a forum that has one, or above somebody in a line of reports."""

    governance: Governance
    homes: Homes
    _found: dict[str, Names | None] = attrs.field(factory=dict, init=False)

    def are_powerless(self, who: Who | None, decision: Decision) -> bool:
        """Whether those who have the last word are sure to have authority for other things, and none to decide this."""
        if decision.id not in self._found:
            self._found[decision.id] = self._settling(decision)
        settling, them = self._found[decision.id], self._with_members(who.names if who is not None else ())
        if not settling or not them or not (self._with_full_authority or not self._deciders.isdisjoint(them)):
            return False
        return settling.isdisjoint(them) and self._with_full_authority.isdisjoint(them)

    def _settling(self, decision: Decision) -> Names | None:
        """All who may decide, and those above them; None where somebody cannot be told, or is a whole party."""
        named = {name for right in rights_in_force(self.governance, decision) for name in names_of(right.decider)}
        for others in (*self.homes.get(decision.id, ()), *self._delegates.get(decision.id, ())):
            named |= others
        them = self._with_members(named) if is_told(decision.rights) else None
        above = self._lines.above(them) if them is not None else None
        return them | above if them is not None and above is not None else None

    @cached_property
    def _delegates(self) -> Homes:
        """Those to whom each decision is delegated, by its id."""
        found: dict[str, list[AbstractSet[Maybe[str]]]] = {}
        for delegation in self.governance.alliance.delegations:
            if may_hold(delegation, self.governance.as_of):
                for id in delegation.decisions:
                    found.setdefault(id, []).append(names_of(delegation.granted_to))
        return found

    def _with_members(self, names: Iterable[Maybe[str]]) -> Names | None:
        """Some roles and forums, with the roles that have a seat there; None where one cannot be told."""
        found = set[str]()
        for name in names:
            if not isinstance(name, str) or name not in self._members or self._members[name] is None:
                return None
            found |= {name, *(self._members[name] or ())}
        return found

    @cached_property
    def _members(self) -> Mapping[str, Sequence[str] | None]:
        """The members of each forum, None where they cannot be told or are very many; of a role nobody but itself."""
        alliance = self.governance.alliance
        found: dict[str, Sequence[str] | None] = {forum.id: _members(forum) for forum in reversed(alliance.forums)}
        return found | {role.id: () for role in alliance.roles}

    @cached_property
    def _with_full_authority(self) -> Names:
        return {role.id for role in self.governance.alliance.roles if may_settle_anything(role)}

    @cached_property
    def _deciders(self) -> AbstractSet[Maybe[str]]:
        """Everybody who has a right to some decision, and the members of the forums that have one."""
        decisions = self.governance.alliance.decisions
        rights = (right for decision in decisions for right in rights_in_force(self.governance, decision))
        named = {name for right in rights for name in names_of(right.decider)}
        return named.union(*(self._members.get(name) or () for name in named if isinstance(name, str)))

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self.governance.alliance)


def _members(forum: Forum) -> Sequence[str] | None:
    if presence(forum.seats) is not Presence.STATED or len(forum.seats) > MOST_SEATS:
        return None
    said = [one for seat in forum.seats for one in (*claims(seat.role), *seat.alternates)]
    roles = [one for one in said if isinstance(one, str)]
    are_told = len(roles) == len(said) and all(is_told(seat.alternates) for seat in forum.seats)
    return roles if are_told else None
