"""What belongs to which contract, and what may prolong one: the same on any day."""

from collections.abc import Mapping, Sequence
from functools import cached_property

import attrs

from outsourcegov.governance.dates import belongings, contract_terms
from outsourcegov.governance.structure.chains import from_the_top
from outsourcegov.model.absent import known
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.common import Entry
from outsourcegov.model.contracts import Contract


@attrs.frozen(eq=False, repr=False, slots=False)
class Papers:
    """The contracts of an alliance, in the order in which they belong to each other."""

    alliance: Alliance

    @cached_property
    def belongings(self) -> Mapping[int, Sequence[Entry]]:
        """What each thing belongs to, by the identity of the thing."""
        return belongings.belongings(self.alliance)

    @cached_property
    def downwards(self) -> Mapping[str, tuple[Contract, str]]:
        """Every contract that is on no circle, by its id, after the one it belongs to, with the id of that."""
        contracts = {contract.id: contract for contract in reversed(self.alliance.contracts)}  # the first of each id
        above = {id: known(contract.parent) or "" for id, contract in contracts.items()}
        order = from_the_top({id: [parent] if parent else [] for id, parent in above.items()})
        return {id: (contracts[id], above[id]) for id in order if id in contracts}

    @cached_property
    def prolonging(self) -> Mapping[str, Sequence[Contract]]:
        """The amendments that may prolong a contract, by its id."""
        return contract_terms.prolonging(self.downwards.values())
