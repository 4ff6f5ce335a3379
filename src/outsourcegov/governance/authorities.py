"""The authority for every decision of an alliance, and the faults in it."""

import datetime
from collections.abc import Mapping, Sequence, Set as AbstractSet
from functools import cached_property

import attrs

from outsourcegov.governance.authority import Authority
from outsourcegov.governance.contests import Contest, contests
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.lookup import the
from outsourcegov.governance.matters import is_untold
from outsourcegov.governance.open_decisions import OpenDecision, open_decision
from outsourcegov.governance.over_grants import OverGrant, over_grants
from outsourcegov.governance.rights import Homes, hosts
from outsourcegov.governance.tiers import Inversion, inversions
from outsourcegov.model.decisions import Decision, Delegation

_NOBODY: AbstractSet[str] = frozenset()


@attrs.frozen(eq=False)
class Faults:
    """What is wrong with the authority for all decisions: open and contested cases, too much passed on, upside down.

    ``contested`` has None for a decision of which it takes too long to tell.
    """

    open: Sequence[OpenDecision]
    contested: Sequence[tuple[Authority, Sequence[Contest] | None]]
    over_grants: Sequence[OverGrant]
    inversions: Sequence[Inversion]


@attrs.frozen(eq=False)
class Authorities:
    """The authority for every decision, each worked out when it is asked for."""

    governance: Governance
    _found: dict[int, Authority] = attrs.field(factory=dict, init=False)

    def of(self, decision: Decision | str) -> Authority:
        """Who may decide the cases of a decision, or of that of an id; raises ``UnknownId``."""
        asked = the(self.governance.alliance.decisions, decision, "decision")
        found = self._found.get(id(asked))
        if found is None:
            found = self._found[id(asked)] = self.on(asked, self.governance.as_of)
        return found

    def on(self, decision: Decision, day: datetime.date) -> Authority:
        """Who may decide the cases of a decision from another day on; figures are those of the governance's day."""
        return Authority(self.governance, decision, day, self._delegations.get(decision.id, ()))

    @cached_property
    def at_home(self) -> Homes | None:
        """Who may have each decision beside its rights; None where one of them may be for any decision."""
        return hosts(self.governance)

    def forums_for(self, decision: Decision) -> AbstractSet[str]:
        """The forums that have a decision on their agenda, or may, on whatever day."""
        return self._agendas.get(decision.id, _NOBODY) | self._agendas.get(None, _NOBODY)

    @cached_property
    def faults(self) -> Faults:
        """What is wrong, found in one go: what is worked out for a decision without fault is not kept."""
        open_ones: list[OpenDecision] = []
        contested: list[tuple[Authority, Sequence[Contest] | None]] = []
        granted: list[OverGrant] = []
        inverted: list[Inversion] = []
        for decision in self.governance.alliance.decisions:
            authority = self._found.get(id(decision)) or self.on(decision, self.governance.as_of)
            is_open, shared = open_decision(authority, self.at_home), contests(authority)
            if is_open is not None:
                open_ones.append(is_open)
            if shared is None or shared:
                contested.append((authority, shared))
            granted.extend(over_grants(authority))
            inverted.extend(inversions(authority))
        return Faults(open_ones, contested, granted, inverted)

    @cached_property
    def _agendas(self) -> Mapping[str | None, AbstractSet[str]]:
        """The forums that have each decision on their agenda; under None those that may have any."""
        found: dict[str | None, set[str]] = {}
        for forum in self.governance.alliance.forums:
            for id in (None, *forum.decides) if is_untold(forum.decides) else forum.decides:
                found.setdefault(id, set()).add(forum.id)
        return found

    @cached_property
    def may_pass_on_unseen(self) -> bool:
        """Whether some delegation may be for any decision: it cannot be seen, or not which decisions it is for."""
        delegations = self.governance.alliance.delegations
        return is_untold(delegations) or any(is_untold(one.decisions) for one in delegations)

    @cached_property
    def _delegations(self) -> Mapping[str, Sequence[Delegation]]:
        """The delegations of each decision."""
        found: dict[str, list[Delegation]] = {}
        for delegation in self.governance.alliance.delegations:
            for decision in dict.fromkeys(delegation.decisions):
                found.setdefault(decision, []).append(delegation)
        return found
