"""When contracts end together: by themselves, with those they belong to, and as far as amendments may prolong them."""

import datetime
from collections.abc import Callable, Mapping, Sequence, Set as AbstractSet
from functools import cached_property

import attrs

from outsourcegov.governance.dates.clock import Clock
from outsourcegov.governance.dates.contract_terms import (
    MAY_CHANGE_THE_END,
    ends_with_parent,
    first_term,
    last_day_of_all,
    last_day_of_term,
    last_days,
    last_possible_day,
    may_end_with_parent,
    renews_until,
    surely_goes_on,
)
from outsourcegov.governance.dates.sure_terms import lasting
from outsourcegov.governance.dates.validity import is_hidden
from outsourcegov.governance.structure.chains import from_the_top
from outsourcegov.model.absent import NONE, NotApplicable, known
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.contracts import Contract

_Days = Mapping[str, datetime.date | None]


@attrs.frozen(eq=False, repr=False, slots=False)
class ContractEnds:
    """Which contracts have ended on a day, and when they end; each by the id of the contract."""

    alliance: Alliance
    day: datetime.date

    @cached_property
    def ended(self) -> AbstractSet[str]:
        """The contracts that are certain to have ended: by their own term, or with the contract they belong to."""
        ended = set[str]()
        for contract, parent in self._downwards:
            if self._is_over(contract) or (parent in ended and ends_with_parent(contract)):
                ended.add(contract.id)
        return ended

    @cached_property
    def perhaps_ended(self) -> AbstractSet[str]:
        """The contracts that have ended, or may: by their own term, or with the contract they belong to."""
        ended = {*self.ended}
        for contract, parent in self._downwards:
            is_over = any(not surely_goes_on(contract, last, self.day) for last in last_days(contract))
            if is_over or (parent in ended and may_end_with_parent(contract)):
                ended.add(contract.id)
        return ended

    @cached_property
    def last(self) -> _Days:
        """The last day of each contract that renews itself as often as it may, no later than what it ends with."""
        return self._with_all_above(last_day_of_all)

    @cached_property
    def latest(self) -> _Days:
        """The last day of each contract that is renewed as often as is agreed, no later than what it ends with."""
        return self._with_all_above(last_possible_day)

    @cached_property
    def lasting(self) -> _Days:
        """The last day up to which each contract is certain to run, no longer than one with which it may end."""
        return lasting(self._downwards, self.day, Clock(self.alliance))

    @cached_property
    def prolonging(self) -> Mapping[str, Sequence[Contract]]:
        """The amendments that run on when a contract has ended, or may; those of an amendment change what it changes.

        Of one that is amended in turn it counts how far this may lead.
        """
        changed: dict[str, Contract] = {}
        found: dict[str, list[Contract]] = {}
        for contract, parent in self._downwards:
            changed[contract.id] = changed[parent] if self._is_amendment(contract, parent) else contract
            if changed[contract.id] is contract:
                continue
            home, above = changed[parent], self._by_id[parent]
            if _is_exceeded(home, _farthest_day(contract)):
                found.setdefault(home.id, []).append(contract)
            if above is not home and _is_exceeded(above, self._reach[contract.id]):
                found.setdefault(above.id, []).append(contract)
        return found

    def _with_all_above(self, alone: Callable[[Contract], datetime.date | None]) -> _Days:
        """The last day of each contract, counted so, no later than what it ends with; None without one, or untold."""
        found: dict[str, datetime.date | None] = {}
        for contract, parent in self._downwards:
            is_open = contract.id in self.prolonging or not _is_told(contract)
            own, above = None if is_open else alone(contract), found.get(parent)
            if above is not None and not is_open and ends_with_parent(contract):
                own = min(own, above) if own is not None else above
            found[contract.id] = own
        return found

    def _is_over(self, contract: Contract) -> bool:
        """Whether it is certain that the last of a contract's own terms, and of what may prolong it, has passed."""
        last = last_day_of_term(contract, max)
        if last is None or last >= self.day or renews_until(contract, last, self.day):
            return False
        return contract.until is not None or self._reach[contract.id] < self.day

    @cached_property
    def _reach(self) -> Mapping[str, datetime.date]:
        """How far each contract may run by its own last day and those of all that amend it."""
        found = {contract.id: _farthest_day(contract) for contract, _ in self._downwards}
        for contract, parent in reversed(self._downwards):
            if self._is_amendment(contract, parent):
                found[parent] = max(found[parent], found[contract.id])
        return found

    def _is_amendment(self, contract: Contract, parent: str) -> bool:
        return known(contract.kind) in MAY_CHANGE_THE_END and parent in self._by_id

    @cached_property
    def _by_id(self) -> Mapping[str, Contract]:
        """The contracts by id; the first, where an id is there twice."""
        return {contract.id: contract for contract in reversed(self.alliance.contracts)}

    @cached_property
    def _downwards(self) -> Sequence[tuple[Contract, str]]:
        """Every contract that is on no circle, after the one it belongs to, with the id of that."""
        above = {id: known(contract.parent) or "" for id, contract in self._by_id.items()}
        order = from_the_top({id: [parent] if parent else [] for id, parent in above.items()})
        return [(self._by_id[id], above[id]) for id in order if id in self._by_id]


def _farthest_day(contract: Contract) -> datetime.date:
    """How far a contract may run by its own last day; the first of all days where it names none."""
    is_untold = any(map(is_hidden, last_days(contract)))
    return last_day_of_term(contract, max) or (datetime.date.max if is_untold else datetime.date.min)


def _is_exceeded(contract: Contract, last: datetime.date) -> bool:
    """Whether it is known when a contract ends, and a day lies after that."""
    end = last_day_of_all(contract) or last_day_of_term(contract, max)
    return end is not None and contract.until is None and last > end


def _is_told(contract: Contract) -> bool:
    """Whether the last day of a contract's term is known, or there is none."""
    lasts = last_days(contract)
    return first_term(contract) is not None or all(last is NONE or isinstance(last, NotApplicable) for last in lasts)
