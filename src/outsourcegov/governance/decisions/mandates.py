"""Where the authority to take a decision comes from, or may: rights, outcomes, steps, agendas and delegations."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set as AbstractSet
from functools import cached_property

import attrs

from outsourcegov.governance.dates.validity import is_over
from outsourcegov.governance.decisions.delegations import may_settle_anything, only_one
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Maybe, claims, is_ruled_out
from outsourcegov.model.decisions import Decision, DecisionStep, Delegation, Does, Right
from outsourcegov.model.forums import Forum
from outsourcegov.model.parties import Role
from outsourcegov.model.who import Who


@attrs.frozen
class _Own:
    """Who may take a decision without a delegation: by rows that name them, or else; anybody, where it ``is_open``."""

    rights: Mapping[str, Sequence[Right]]
    others: AbstractSet[str]
    is_open: bool


@attrs.frozen(eq=False, repr=False, slots=False)
class Mandates:
    """The authority that roles and forums have, or may have, on the day or later.

    Where it cannot be told whose it is, it may be anybody's: a party's, that of a side, or that of somebody unknown.
    """

    governance: Governance
    _told: dict[str, _Own] = attrs.field(factory=dict, init=False)

    def rights(self, id: str, decision: Decision) -> Sequence[Right]:
        """The rows of a decision that name somebody as one who may say yes."""
        return self._own(decision).rights.get(id, ())

    def may_have_own(self, id: str, decision: Decision) -> bool:
        """Whether somebody may take a decision without a delegation, or may be allowed to."""
        return bool(self.rights(id, decision)) or self.may_have_more(id, decision)

    def may_have_more(self, id: str, decision: Decision) -> bool:
        """The same, but by rows of the decision that name them."""
        own = self._own(decision)
        return own.is_open or id in own.others or self._settles(id, decision)

    def received(self, id: str, decision: Decision) -> Sequence[Delegation]:
        """The delegations by which somebody alone receives a decision."""
        return self._received.get((id, decision.id), ())

    def may_receive_more(self, id: str) -> bool:
        """Whether somebody may receive any decision: by a delegation to several, or for what cannot be told."""
        return None in self._sharing or id in self._sharing

    def _own(self, decision: Decision) -> _Own:
        if decision.id not in self._told:
            self._told[decision.id] = self._find(decision)
        return self._told[decision.id]

    def _find(self, decision: Decision) -> _Own:
        rights: dict[str | None, list[Right]] = {}
        for right in decision.rights:
            if not is_over(right, self.governance.as_of):
                for name in dict.fromkeys(self._names(right.decider)):
                    rights.setdefault(name, []).append(right)
        steps = [step.by for step in decision.steps if _may_decide(step)]
        others = {*self._each(steps), *self._each(outcome.decider for outcome in decision.if_undecided)}
        is_open = None in others or rights.pop(None, None) is not None
        is_open = is_open or any(map(is_untold, (decision.rights, decision.steps, decision.if_undecided)))
        return _Own({name: rows for name, rows in rights.items() if name}, {one for one in others if one}, is_open)

    def _settles(self, id: str, decision: Decision) -> bool:
        """Whether a role settles any matter, or a forum has the decision on its agenda, or may."""
        thing = self.governance.objects.get(id)
        if isinstance(thing, Role):
            return may_settle_anything(thing)
        return not isinstance(thing, Forum) or id in self.governance.authorities.forums_for(decision)

    @cached_property
    def _received(self) -> Mapping[tuple[str, str], Sequence[Delegation]]:
        found: dict[tuple[str, str], list[Delegation]] = {}
        for delegation in self._delegations:
            receiver = only_one(self.governance, delegation.granted_to)
            if receiver is None:
                continue
            for id in dict.fromkeys(delegation.decisions):
                found.setdefault((receiver, id), []).append(delegation)
        return found

    @cached_property
    def _sharing(self) -> AbstractSet[str | None]:
        """Those who may receive something together with others, or something that cannot be told; None for anybody."""
        return {
            name
            for delegation in self._delegations
            if is_untold(delegation.decisions) or only_one(self.governance, delegation.granted_to) is None
            for name in self._names(delegation.granted_to)
        }

    @cached_property
    def _delegations(self) -> Sequence[Delegation]:
        return [one for one in self.governance.alliance.delegations if not is_over(one, self.governance.as_of)]

    @cached_property
    def _bodies(self) -> AbstractSet[str]:
        """The roles and forums there are."""
        return {*self.governance.alliance.roles.keys, *self.governance.alliance.forums.keys}

    def _each(self, several: Iterable[Maybe[Who]]) -> Iterator[str | None]:
        return (name for who in several for name in self._names(who))

    def _names(self, who: Maybe[Who]) -> Iterator[str | None]:
        """The roles and forums that are named under any claim; None for whatever else is."""
        for claim in claims(who):
            if isinstance(claim, Who):
                yield from (name if isinstance(name, str) and name in self._bodies else None for name in claim.names)
            elif not is_ruled_out(claim):
                yield None


def _may_decide(step: DecisionStep) -> bool:
    """Whether a step is a yes, or may be."""
    return any(
        claim in (Does.APPROVE, Does.SIGN) if isinstance(claim, Does) else not is_ruled_out(claim)
        for claim in claims(step.does)
    )
