"""How long contracts run, and the things that belong to them."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

import attrs

from outsourcegov.governance.governance import Governance
from outsourcegov.governance.lookup import find
from outsourcegov.governance.ownership import Owned
from outsourcegov.model.absent import known
from outsourcegov.model.contracts import Contract


def last_day(contract: Contract) -> datetime.date | None:
    """The last day of a contract's term; None where it has no fixed end or the end is not known."""
    expires = known(contract.expires)
    if expires is not None or contract.expires is not None:
        return expires
    effective, term = known(contract.effective), known(contract.initial_term)
    if effective is None or term is None or term.business:
        return None
    try:
        return term.added_to(effective) - datetime.timedelta(days=1)
    except (OverflowError, ValueError):  # later than any date that can be written
        return None


@attrs.frozen(eq=False)
class Terms:
    """Which contract each owned thing belongs to, and until when it lasts."""

    governance: Governance

    def contract_of(self, owned: Owned) -> Contract | None:
        """The contract of a thing: itself, the one it stands in, that of its scope, or the only one there is."""
        thing = owned.thing
        if isinstance(thing, Contract):
            return thing
        if id(thing) in self._contracts:
            return self._contracts[id(thing)]
        contracts = self.governance.alliance.contracts
        return contracts[0] if len(contracts) == 1 else None

    def last_days_of(self, owned: Iterable[Owned]) -> Iterator[tuple[datetime.date, Contract]]:
        """For each thing whose contract has a known end: the last day it needs an owner, and the contract."""
        for one in owned:
            contract = self.contract_of(one)
            end = last_day(contract) if contract is not None else None
            if contract is not None and end is not None:
                until = known(one.thing.until)
                yield (min(end, until) if isinstance(until, datetime.date) else end), contract

    @cached_property
    def _contracts(self) -> Mapping[int, Contract]:
        """The contract of everything that stands in a contract or in a scope that names one, by identity."""
        alliance = self.governance.alliance
        found: dict[int, Contract] = {}
        for contract in alliance.contracts:
            found |= {id(review): contract for review in contract.reviews}
        for scope in alliance.scope_of_work:
            named = known(scope.contract)
            contract_named = find(alliance.contracts, named) if named is not None else None
            if contract_named is not None:
                things = (*scope.services, *scope.deliverables, *scope.obligations)
                found |= {id(thing): contract_named for thing in things}
        return found
