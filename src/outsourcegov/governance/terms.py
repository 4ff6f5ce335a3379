"""How long contracts run, and the things that belong to them."""

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property

import attrs

from outsourcegov.governance.chains import from_the_top
from outsourcegov.governance.lookup import find
from outsourcegov.governance.validity import end_of
from outsourcegov.model.absent import NONE, Absent, known
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.common import Entry
from outsourcegov.model.contracts import Contract, RenewalKind
from outsourcegov.model.scope import Scope

_Choose = Callable[[Iterable[datetime.date]], datetime.date]


@attrs.frozen(eq=False)
class Terms:
    """Which contract each thing belongs to, and whether it holds on a day.

    A thing holds from its own first day to its own last day. Where it has none it holds as long as the scope it stands
    in, or the contract; what belongs to no contract of its own, as long as any contract.
    """

    alliance: Alliance
    day: datetime.date

    def contract_of(self, thing: Entry) -> Contract | None:
        """The contract of a thing: itself, the one it stands in, that of its scope, or the only one there is."""
        contracts = self.alliance.contracts
        for one in self._around(thing):
            if isinstance(one, Contract):
                return one
            named = find(contracts, known(one.contract) or "") if isinstance(one, Scope) else None
            if named is not None:
                return named
        return contracts[0] if len(contracts) == 1 else None

    def has_ended(self, thing: Entry) -> bool:
        """Whether it is certain that a thing holds no more on the day."""
        for one in self._around(thing):
            last = end_of(one.until, max)
            if last is not None or one.until is NONE:
                return last is not None and last < self.day
        contract = self.contract_of(thing)
        return contract.id in self._ended if contract is not None else self._all_have_ended

    def has_begun(self, thing: Entry) -> bool:
        """Whether a thing holds on the day already; True where nothing tells when it begins."""
        for one in self._around(thing):
            first = end_of(one.from_, max)
            if first is not None:
                return first <= self.day
        contract = self.contract_of(thing)
        return self._is_effective(contract) if contract is not None else self._any_is_effective

    def last_day(self, thing: Entry) -> datetime.date | None:
        """The last day up to which it is certain that a thing holds; None where nothing tells."""
        for one in self._around(thing):
            last = end_of(one.until, min)
            if last is not None:
                return last
            if isinstance(one.until, Absent) and one.until is not NONE:
                return None
        contract = self.contract_of(thing)
        return _last_day(contract, min) if contract is not None else None

    def _around(self, thing: Entry) -> Sequence[Entry]:
        """A thing, and what it stands in."""
        holder = self._holders.get(id(thing))
        return [thing] if holder is None else [thing, holder]

    @cached_property
    def _holders(self) -> Mapping[int, Entry]:
        """The contract or the scope that a thing stands in, by the identity of the thing."""
        found: dict[int, Entry] = {id(review): one for one in self.alliance.contracts for review in one.reviews}
        for scope in self.alliance.scope_of_work:
            found |= dict.fromkeys(map(id, (*scope.services, *scope.deliverables, *scope.obligations)), scope)
        return found

    @cached_property
    def _any_is_effective(self) -> bool:
        contracts = self.alliance.contracts
        return not contracts or any(self._is_effective(contract) for contract in contracts)

    def _is_effective(self, contract: Contract) -> bool:
        first = end_of(contract.effective if contract.from_ is None else contract.from_, max)
        return first is None or first <= self.day

    @cached_property
    def _all_have_ended(self) -> bool:
        contracts = self.alliance.contracts
        return bool(contracts) and all(contract.id in self._ended for contract in contracts)

    @cached_property
    def _ended(self) -> frozenset[str]:
        """The contracts that are certain to have ended: by their own term, or with the contract they belong to."""
        contracts = {contract.id: contract for contract in reversed(self.alliance.contracts)}
        parents = {id: known(contract.parent) for id, contract in contracts.items()}
        ended = set[str]()
        for id in from_the_top({id: [parent] if parent else [] for id, parent in parents.items()}):
            if id in contracts and self._is_over(contracts[id], is_parent_over=parents[id] in ended):
                ended.add(id)
        return frozenset(ended)

    def _is_over(self, contract: Contract, *, is_parent_over: bool) -> bool:
        end = _last_day(contract, max)
        if end is not None and end < self.day and (contract.until is not None or not _renews_itself(contract)):
            return True
        survives = known(contract.survives)
        return is_parent_over and (survives is False or (survives is None and end is None))


def _last_day(contract: Contract, choose: _Choose) -> datetime.date | None:
    """The last day of a contract's term, of contradicting ones that chosen; None where none is known."""
    for stated in (contract.until, contract.expires):
        if stated is not None:
            return end_of(stated, choose)
    effective, term = end_of(contract.effective, choose), known(contract.initial_term)
    if effective is None or term is None or term.business:
        return None
    try:
        return term.added_to(effective) - datetime.timedelta(days=1)
    except (OverflowError, ValueError):  # later than any date that can be written
        return None


def _renews_itself(contract: Contract) -> bool:
    """Whether a contract goes on after its term unless somebody acts."""
    renewal = known(contract.renewal)
    return renewal is not None and known(renewal.kind) is RenewalKind.AUTOMATIC
