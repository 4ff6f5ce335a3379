"""Which contracts have ended on a day: by themselves, or with those they belong to."""

import datetime
from collections.abc import Mapping, Set as AbstractSet
from functools import cached_property

import attrs

from outsourcegov.governance.dates.contract_terms import (
    ends_with_parent,
    last_day_of_term,
    last_days,
    may_end_with_parent,
    renews_until,
    surely_goes_on,
)
from outsourcegov.governance.dates.papers import Papers
from outsourcegov.governance.dates.sure_terms import lasting
from outsourcegov.model.contracts import Contract


@attrs.frozen(eq=False, repr=False, slots=False)
class ContractEnds:
    """Which contracts have ended on a day, or may; each by the id of the contract."""

    papers: Papers
    day: datetime.date

    def has_ended(self, id: str) -> bool:
        """Whether a contract is certain to have ended: by its own term, or with the contract it belongs to."""
        waiting: list[Contract] = []
        while id not in self._ended and id in self.papers.downwards:
            contract, id = self.papers.downwards[id]
            waiting.append(contract)
        is_over = self._ended.get(id, False)
        for contract in reversed(waiting):
            is_over = self._ended[contract.id] = (is_over and ends_with_parent(contract)) or self._is_over(contract)
        return is_over

    @cached_property
    def perhaps_ended(self) -> AbstractSet[str]:
        """The contracts that have ended, or may: by their own term, or with the contract they belong to."""
        ended = set[str]()
        for contract, parent in self.papers.downwards.values():
            is_over = any(not surely_goes_on(contract, last, self.day) for last in last_days(contract))
            if is_over or self.has_ended(contract.id) or (parent in ended and may_end_with_parent(contract)):
                ended.add(contract.id)
        return ended

    @cached_property
    def lasting(self) -> Mapping[str, datetime.date | None]:
        """The last day up to which each contract is certain to run, no longer than one with which it may end."""
        return lasting(self.papers.downwards.values(), self.day, self.papers.clock)

    @cached_property
    def _ended(self) -> dict[str, bool]:
        """Whether contracts have ended, those that were asked for."""
        return {}

    def _is_over(self, contract: Contract) -> bool:
        """Whether it is certain that the last of a contract's own terms, and of what may prolong it, has passed."""
        last = last_day_of_term(contract, max)
        if last is None or last >= self.day or renews_until(contract, last, self.day):
            return False
        return contract.until is not None or self.papers.reach[contract.id] < self.day
