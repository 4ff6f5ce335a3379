"""Which contracts belong together: a master with its call-offs, and all of them with their amendments."""

from collections.abc import Iterator, Mapping, Sequence, Set as AbstractSet
from datetime import date

import attrs

from outsourcegov.governance.dates.contract_terms import last_day_of_all, last_day_of_term
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.chains import from_the_top
from outsourcegov.model.absent import is_ruled_out, known
from outsourcegov.model.contracts import Contract, ContractKind


@attrs.frozen(eq=False, repr=False)
class Families:
    """The families of contracts.

    A contract of which it cannot be told what it belongs to, or that belongs to itself through others, is in none, and
    neither is what belongs to it.
    """

    in_order: Sequence[Contract]
    """Every contract that is in a family, each after the one it belongs to."""
    _parents: Mapping[str, Contract]
    _tops: Mapping[str, Contract]
    _members: Mapping[str, Sequence[Contract]]

    def __iter__(self) -> Iterator[Sequence[Contract]]:
        return iter(self._members.values())

    def parent(self, contract: Contract) -> Contract | None:
        """The contract that one belongs to; None for one at the top, or in no family."""
        return self._parents.get(contract.id)

    def top(self, contract: Contract) -> Contract | None:
        """The contract at the top of the family, itself perhaps; None of one in no family."""
        return self._tops.get(contract.id)

    def family(self, contract: Contract) -> Sequence[Contract]:
        """All contracts of its family, itself and the top among them, each after the one it belongs to."""
        top = self.top(contract)
        return self._members[top.id] if top is not None else ()


def families(governance: Governance) -> Families:
    """The families of the contracts of an alliance.

    >>> import outsourcegov as og
    >>> governance = og.load("examples/northbank", as_of="2026-11-01")
    >>> [[contract.id for contract in family] for family in families(governance)]
    [['msa', 'security-addendum', 'branch-refresh', 'innovation-lab']]
    """
    return governance.answers.for_anybody(_families)


def is_amendment(contract: Contract) -> bool:
    """Whether it is certain that a contract changes another."""
    return known(contract.kind) is ContractKind.AMENDMENT


def prolonging_in_time(governance: Governance, contract: Contract, after: date = date.min) -> Sequence[Contract]:
    """The amendments that may prolong a contract and begin, at the latest, on the day after its end so far.

    Of those that end by the day ``after`` none is given.
    """
    found, end = list[Contract](), last_day_of_all(contract)
    for one in sorted(governance.terms.prolonging(contract), key=lambda one: known(one.effective) or date.min):
        begins, last = known(one.effective), last_day_of_term(one, max)
        if begins is None or end is None or (begins - end).days <= 1:
            found.append(one)
            end = max(end, last) if end is not None and last is not None else None
    return [one for one in found if (last_day_of_term(one, max) or date.max) > after]


def principals(governance: Governance, contract: Contract) -> AbstractSet[str] | None:
    """The clients and providers that the parties of a contract belong to, others by their own id; None where untold."""
    found = set[str]()
    for party in contract.between:
        principal = governance.sides.principal(party)
        if principal is None and not governance.sides.is_outside(party):
            return None
        found.add(principal or party)
    return None if is_untold(contract.between) else found


def _families(governance: Governance) -> Families:
    contracts: dict[str, Contract] = {}
    for contract in governance.alliance.contracts:
        contracts.setdefault(contract.id, contract)
    above = {id: _above(contract, contracts) for id, contract in contracts.items()}
    edges = {id: [parent.id] if parent is not None else [] for id, parent in above.items()}
    tops: dict[str, Contract] = {}
    members: dict[str, list[Contract]] = {}
    for id in from_the_top(edges):
        parent = above[id]
        if parent is None and not is_ruled_out(contracts[id].parent):
            continue
        top = contracts[id] if parent is None else tops.get(parent.id)
        if top is not None:
            tops[id] = top
            members.setdefault(top.id, []).append(contracts[id])
    in_order = [contracts[id] for id in tops]
    parents = {id: parent for id, parent in above.items() if parent is not None and id in tops}
    return Families(in_order, parents, tops, members)


def _above(contract: Contract, contracts: Mapping[str, Contract]) -> Contract | None:
    return contracts.get(known(contract.parent) or "")
