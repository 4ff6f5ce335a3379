"""What belongs to which contract, when contracts end together, and what may prolong one: the same on any day."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

import attrs

from outsourcegov.governance.dates import belongings, joining
from outsourcegov.governance.dates.clock import Clock
from outsourcegov.governance.dates.contract_terms import (
    MAY_CHANGE_THE_END,
    ends_with_parent,
    first_term,
    has_no_last_day,
    last_day_of_all,
    last_day_of_term,
    last_days,
    last_possible_day,
)
from outsourcegov.governance.dates.validity import is_hidden
from outsourcegov.governance.structure.chains import from_the_top
from outsourcegov.model.absent import known
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.common import Entry
from outsourcegov.model.contracts import Contract
from outsourcegov.model.parties import Party

_Days = Mapping[str, datetime.date | None]


@attrs.frozen(eq=False, repr=False, slots=False)
class Papers:
    """The contracts of an alliance, in the order in which they belong to each other; each by its id."""

    alliance: Alliance

    @cached_property
    def clock(self) -> Clock:
        """When notice must be given, by the calendars of the alliance."""
        return Clock(self.alliance)

    @cached_property
    def belongings(self) -> Mapping[int, Sequence[Entry]]:
        """What each thing belongs to, by the identity of the thing."""
        return belongings.belongings(self.alliance)

    @cached_property
    def joining(self) -> Mapping[int, Party]:
        """The party with which each thing begins at the earliest, by the identity of the thing."""
        return joining.joining(self.alliance)

    @cached_property
    def contracts(self) -> Mapping[str, Contract]:
        """The contracts by id; the first, where an id is there twice."""
        return {contract.id: contract for contract in reversed(self.alliance.contracts)}

    @cached_property
    def downwards(self) -> dict[str, tuple[Contract, str]]:
        """Every contract that is on no circle, after the one it belongs to, with the id of that."""
        above = {id: known(contract.parent) or "" for id, contract in self.contracts.items()}
        order = from_the_top({id: [parent] if parent else [] for id, parent in above.items()})
        return {id: (self.contracts[id], above[id]) for id in order if id in self.contracts}

    @cached_property
    def last(self) -> _Days:
        """The last day of each contract that renews itself as often as it may, no later than what it ends with."""
        return self._with_all_above(last_day_of_all)

    @cached_property
    def latest(self) -> _Days:
        """The last day of each contract that is renewed as often as is agreed, no later than what it ends with."""
        return self._with_all_above(last_possible_day)

    @cached_property
    def prolonging(self) -> Mapping[str, Sequence[Contract]]:
        """The amendments that run on when a contract has ended, or may; those of an amendment change what it changes.

        Of one that is amended in turn it counts how far this may lead.
        """
        changed: dict[str, Contract] = {}
        found: dict[str, list[Contract]] = {}
        for contract, parent in self.downwards.values():
            changed[contract.id] = changed[parent] if self._is_amendment(contract, parent) else contract
            if changed[contract.id] is contract:
                continue
            home, above = changed[parent], self.contracts[parent]
            if _is_exceeded(home, _farthest_day(contract)):
                found.setdefault(home.id, []).append(contract)
            if above is not home and _is_exceeded(above, self.reach[contract.id]):
                found.setdefault(above.id, []).append(contract)
        return found

    @cached_property
    def reach(self) -> Mapping[str, datetime.date]:
        """How far each contract may run by its own last day and those of all that amend it."""
        found = {contract.id: _farthest_day(contract) for contract, _ in self.downwards.values()}
        for contract, parent in reversed(self.downwards.values()):
            if self._is_amendment(contract, parent):
                found[parent] = max(found[parent], found[contract.id])
        return found

    def _with_all_above(self, alone: Callable[[Contract], datetime.date | None]) -> _Days:
        """The last day of each contract, counted so, no later than what it ends with; None without one, or untold."""
        found: dict[str, datetime.date | None] = {}
        for contract, parent in self.downwards.values():
            is_open = contract.id in self.prolonging or not _is_told(contract)
            own, above = None if is_open else alone(contract), found.get(parent)
            if above is not None and not is_open and ends_with_parent(contract):
                own = min(own, above) if own is not None else above
            found[contract.id] = own
        return found

    def _is_amendment(self, contract: Contract, parent: str) -> bool:
        return known(contract.kind) in MAY_CHANGE_THE_END and parent in self.contracts


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
    return first_term(contract) is not None or has_no_last_day(contract)
