"""Where a matter goes that nobody decides."""

from collections.abc import Iterator, Mapping, Sequence, Set as AbstractSet
from itertools import chain

from outsourcegov.governance.flow import PathOrLadder, levels_of
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.matters import is_untold
from outsourcegov.governance.named import names_in
from outsourcegov.governance.rights import rights_in_force
from outsourcegov.governance.validity import may_hold
from outsourcegov.model.absent import Presence, absence, known, presence
from outsourcegov.model.common import Outcome
from outsourcegov.model.decisions import Decision

_LEADING = ("decider", "escalation", "dispute", "step", "deemed", "terminate")
"""What an outcome may be, but for a status quo."""


class WaysOut:
    """Tells which decisions have an outcome when those who may take them do not come to one."""

    def __init__(self, governance: Governance) -> None:
        self.governance = governance
        outcomes = {forum.id: forum.if_undecided for forum in reversed(governance.alliance.forums)}
        self._leading = {id for id, said in outcomes.items() if _leads_on(said)}
        self._kept = {id: kept for id, said in outcomes.items() if (kept := _kept(said))}
        self._climbing = _climbing(governance)
        self._agendas = _agendas(governance)

    def has_way_out(self, decision: Decision) -> bool:
        """Whether something other than a status quo follows, or may.

        It may be said by the decision, one of its steps, a forum that deals with it, or a path for this decision.
        """
        if self._climbing is None or decision.id in self._climbing or is_untold(decision.steps):
            return True
        if not self._leading.isdisjoint(self._dealing_with(decision)):
            return True
        of_steps = (outcomes for step in decision.steps for outcomes in (step.if_refused, step.if_missed))
        return any(map(_leads_on, (decision.if_undecided, *of_steps)))

    def status_quos(self, decision: Decision) -> Sequence[str]:
        """The decisions whose status quo is to stay when one is not taken: by itself, or by a forum for it."""
        of_forums = (self._kept[name] for name in self._dealing_with(decision) if name in self._kept)
        return list(dict.fromkeys(chain(_kept(decision.if_undecided), *of_forums)))

    def _dealing_with(self, decision: Decision) -> Iterator[str]:
        """Those who may decide it, and the forums that have it on their agenda."""
        yield from self._agendas.get(decision.id, ())
        for right in rights_in_force(self.governance, decision):
            yield from names_in(right.decider) or ()


def _leads_on(outcomes: Sequence[Outcome]) -> bool:
    """Whether one of them is something other than a status quo, or may be."""
    if is_untold(outcomes):
        return True
    return any(presence(getattr(one, name)) is not Presence.MISSING for one in outcomes for name in _LEADING)


def _kept(outcomes: Sequence[Outcome]) -> Sequence[str]:
    return [id for id in (known(one.status_quo) for one in outcomes) if id is not None]


def _agendas(governance: Governance) -> Mapping[str, Sequence[str]]:
    """The forums that have each decision on their agenda, or may."""
    found: dict[str, list[str]] = {}
    for forum in governance.alliance.forums:
        if may_hold(forum, governance.as_of):
            for id in forum.decides:
                found.setdefault(id, []).append(forum.id)
    return found


def _climbing(governance: Governance) -> AbstractSet[str] | None:
    """The decisions that a path, a ladder or a level is for; None where it cannot be told for which one is."""
    alliance, day = governance.alliance, governance.as_of
    paths: Sequence[PathOrLadder] = (*alliance.escalations, *alliance.disputes)
    if is_untold(alliance.escalations) or is_untold(alliance.disputes):
        return None
    found = set[str]()
    for thing in (one for path in paths if may_hold(path, day) for one in (path, *levels_of(path))):
        wanted = thing.when.get("decision")
        if wanted is not None and absence(wanted.one_of) is not None:
            return None
        found.update(str(value) for value in (wanted.one_of if wanted is not None else ()))
    return found
