"""Where a matter goes that nobody decides."""

from collections.abc import Iterator, Mapping, Sequence, Set as AbstractSet
from itertools import chain

from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.decisions.cases import Cases
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.decisions.rights import rights_in_force
from outsourcegov.governance.escalation.flow import PathOrLadder, levels_of
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.named import names_in
from outsourcegov.model.absent import Presence, absence, known, presence
from outsourcegov.model.common import Outcome
from outsourcegov.model.decisions import Decision, Right

_LEADING = ("decider", "escalation", "dispute", "step", "deemed", "terminate")
"""What an outcome may be, but for a status quo."""

MOST_PAIRS = 10_000
"""So many pairs of rights of one decision are compared; of more, a forum may have a way out for all the others."""


class WaysOut:
    """Tells which decisions have an outcome when those who may take them do not come to one.

    It may be said by the decision, by one of its steps, by a path for this decision, or by a forum that may decide the
    cases. Where nobody has a right, that is each forum with the decision on its agenda.
    """

    def __init__(self, governance: Governance) -> None:
        self.governance = governance
        outcomes = {forum.id: forum.if_undecided for forum in reversed(governance.alliance.forums)}
        self._leading = {id for id, said in outcomes.items() if _leads_on(said)}
        self._kept = {id: kept for id, said in outcomes.items() if (kept := _kept(said))}
        self._climbing = _climbing(governance)
        self._agendas = _agendas(governance)
        self._with_outcome: dict[int, Sequence[tuple[Right, Sequence[str]]]] = {}
        self._cases: dict[int, Cases] = {}

    def has_way_out(self, decision: Decision, rights: Sequence[Right]) -> bool:
        """Whether something other than a status quo follows, or may, in the cases of each of some rights."""
        if self._climbing is None or decision.id in self._climbing or is_untold(decision.steps):
            return True
        of_steps = (outcomes for step in decision.steps for outcomes in (step.if_refused, step.if_missed))
        if any(map(_leads_on, (decision.if_undecided, *of_steps))):
            return True
        if len(self._rows(decision)) * len(decision.rights) > MOST_PAIRS:
            return True
        return all(not self._leading.isdisjoint(names) for names in self._forums(decision, rights))

    def comes_to_an_end(self, decision: Decision, rights: Sequence[Right]) -> bool:
        """Whether anything follows in the cases of each of some rights, be it a status quo."""
        if self.has_way_out(decision, rights) or _kept(decision.if_undecided):
            return True
        ending = self._leading | self._kept.keys()
        return all(not ending.isdisjoint(names) for names in self._forums(decision, rights))

    def status_quos(self, decision: Decision, rights: Sequence[Right]) -> Sequence[str]:
        """The decisions whose status quo is to stay when one is not taken: by itself, or by a forum for it."""
        names = chain.from_iterable(self._forums(decision, rights))
        of_forums = (self._kept[name] for name in names if name in self._kept)
        return list(dict.fromkeys(chain(_kept(decision.if_undecided), *of_forums)))

    def _forums(self, decision: Decision, rights: Sequence[Right]) -> Iterator[Sequence[str]]:
        """For each of some rights the forums that may decide its cases; without any, those that may decide at all."""
        if not rights:
            yield self._agendas.get(decision.id, ())
        for right in rights:
            yield [
                name for other, names in self._rows(decision) if self._meet(decision, right, other) for name in names
            ]

    def _meet(self, decision: Decision, right: Right, other: Right) -> bool:
        if right is other:
            return True
        cases = self._cases.get(id(decision))
        if cases is None:
            cases = self._cases[id(decision)] = Cases(self.governance, decision, decision.rights)
        return cases.may_share_some([right], [other])

    def _rows(self, decision: Decision) -> Sequence[tuple[Right, Sequence[str]]]:
        """The rights of forums that say what happens when they do not decide, and those forums."""
        asked = id(decision)
        if asked not in self._with_outcome:
            telling = self._leading | self._kept.keys()
            rows = ((right, names_in(right.decider) or ()) for right in rights_in_force(self.governance, decision))
            told = ((right, [name for name in names if name in telling]) for right, names in rows)
            self._with_outcome[asked] = [(right, names) for right, names in told if names]
        return self._with_outcome[asked]


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
