"""The authority for every decision of an alliance, and the faults in it."""

import datetime
from collections.abc import Mapping, Sequence, Set as AbstractSet
from functools import cached_property

import attrs

from outsourcegov.governance.dates.validity import is_hidden
from outsourcegov.governance.decisions.authority import Authority
from outsourcegov.governance.decisions.contests import Contest, contests
from outsourcegov.governance.decisions.delegations import may_not_be_passed_on
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.decisions.open_decisions import OpenDecision, open_decision
from outsourcegov.governance.decisions.over_grants import OverGrant, over_grants
from outsourcegov.governance.decisions.rights import Homes, hosts, is_nobodys
from outsourcegov.governance.decisions.tiers import Inversion, inversions
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.lookup import the
from outsourcegov.model.decisions import Decision, Delegation

_NOBODY: AbstractSet[str] = frozenset()


@attrs.frozen(eq=False, repr=False)
class Faults:
    """What is wrong with the authority for all decisions: open and contested cases, too much passed on, upside down.

    ``contested`` has None for a decision of which it takes too long to tell.
    """

    open: Sequence[OpenDecision]
    contested: Sequence[tuple[Authority, Sequence[Contest] | None]]
    over_grants: Sequence[OverGrant]
    inversions: Sequence[Inversion]


@attrs.frozen(eq=False, repr=False)
class _Faults:
    """What is wrong with the authority for one decision; ``authority`` is None where it is not contested."""

    open: OpenDecision | None
    authority: Authority | None
    shared: Sequence[Contest] | None
    granted: Sequence[OverGrant]
    inverted: Sequence[Inversion]


@attrs.frozen(eq=False, repr=False, slots=False)
class Authorities:
    """The authority for every decision, each worked out when it is asked for."""

    governance: Governance
    _found: dict[int, Authority] = attrs.field(factory=dict, init=False)
    _faults: dict[int, "_Faults"] = attrs.field(factory=dict, init=False)

    def but(self, governance: Governance, decisions: AbstractSet[str]) -> "Authorities":
        """That of governance in which others hold some roles, which matters for some decisions."""
        new = Authorities(governance)
        known = {
            id(one): self._faults.get(id(one)) for one in self.governance.alliance.decisions if one.id not in decisions
        }
        new._faults.update({key: found for key, found in known.items() if found is not None})
        return new

    def of(self, decision: Decision | str) -> Authority:
        """Who may decide the cases of a decision, or of that of an id; raises ``UnknownId``."""
        asked = the(self.governance.alliance.decisions, decision, "decision")
        found = self._found.get(id(asked))
        if found is None:
            found = self._found[id(asked)] = self.on(asked, self.governance.as_of)
        return found

    def on(self, decision: Decision, day: datetime.date) -> Authority:
        """Who may decide the cases of a decision from another day on; figures are those of the governance's day."""
        passed_on = () if may_not_be_passed_on(decision) else self._delegations.get(decision.id, ())
        return Authority(self.governance, decision, day, passed_on)

    @cached_property
    def at_home(self) -> Homes | None:
        """Who may have each decision beside its rights; None where one of them may be for any decision."""
        return hosts(self.governance)

    def forums_for(self, decision: Decision) -> AbstractSet[str]:
        """The forums that have a decision on their agenda to take, or may, on whatever day."""
        if is_nobodys(decision):
            return _NOBODY
        return self._agendas.get(decision.id, _NOBODY) | self._agendas.get(None, _NOBODY)

    @cached_property
    def faults(self) -> Faults:
        """What is wrong, found in one go: what is worked out for a decision without fault is not kept.

        Nothing is once all contracts have ended, or may have: then nobody decides anything any more.
        """
        decisions = () if self.governance.terms.all_may_have_ended else self.governance.alliance.decisions
        found = [self._faults_of(decision) for decision in decisions]
        return Faults(
            [one.open for one in found if one.open is not None],
            [(one.authority, one.shared) for one in found if one.authority is not None],
            [grant for one in found for grant in one.granted],
            [inversion for one in found for inversion in one.inverted],
        )

    def _faults_of(self, decision: Decision) -> "_Faults":
        found = self._faults.get(id(decision))
        if found is None and is_hidden(decision.from_):
            found = self._faults[id(decision)] = _Faults(None, None, (), (), ())
        if found is None:
            authority = self._found.get(id(decision)) or self.on(decision, self.governance.as_of)
            is_open, shared = open_decision(authority, self.at_home), contests(authority)
            is_contested = shared is None or bool(shared)
            granted, inverted = list(over_grants(self._with_void(authority))), list(inversions(authority))
            found = _Faults(is_open, authority if is_contested else None, shared, granted, inverted)
            self._faults[id(decision)] = found
        return found

    def _with_void(self, authority: Authority) -> Authority:
        """The same authority as if a reserved decision might be passed on."""
        passed_on = self._delegations.get(authority.decision.id, ())
        return authority if authority.passed_on == passed_on else attrs.evolve(authority, passed_on=passed_on)

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
