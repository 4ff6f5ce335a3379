"""What is paid to whom in a year."""

from collections.abc import Mapping
from decimal import Decimal

from outsourcegov.governance.decisions.matters import is_told
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.paper.families import is_amendment
from outsourcegov.governance.resilience.groups import groups
from outsourcegov.model.absent import Presence, known, presence
from outsourcegov.model.contracts import Contract
from outsourcegov.model.vocabulary import Per, Side

_A_YEAR = (None, Per.YEAR, Per.CALENDAR_YEAR, Per.CONTRACT_YEAR)


def annual_charges(governance: Governance) -> Mapping[str, Decimal]:
    """What each group of providers gets in a year; nothing where that of one contract cannot be told.

    Contracts between a client and one group count that are in force on the day. An amendment that states no charges of
    its own changes none.
    """
    found: dict[str, Decimal] = {}
    alliance = governance.alliance
    for contract in alliance.contracts if is_told(alliance.contracts) else ():
        sides = [governance.sides.of_party(party) for party in contract.between]
        if Side.CLIENT not in sides or governance.terms.has_ended(contract) or _is_free(contract):
            continue
        principals = {governance.sides.principal(party) for party in contract.between}
        providers = {groups(governance).get(one or "") for one in principals if one in alliance.providers}
        money = known(contract.annual_charges)
        amount = governance.figures.value(money) if money is not None and known(money.per) in _A_YEAR else None
        group = providers.pop() if len(providers) == 1 and set(sides) == {*Side} else None
        if amount is None or amount < 0 or group is None or not governance.terms.surely_holds(contract):
            return {}
        found[group] = found.get(group, Decimal()) + amount
    return found if sum(found.values()) else {}


def _is_free(contract: Contract) -> bool:
    stated = presence(contract.annual_charges)
    return stated is Presence.NOT_APPLICABLE or (is_amendment(contract) and stated is Presence.MISSING)
