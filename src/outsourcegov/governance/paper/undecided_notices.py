"""Notices that are the client's to give, while no decision to go on or to leave is logged: to come, or missed."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import product

from outsourcegov.governance.dates.on_record import come, not_come
from outsourcegov.governance.dates.working_calendar import UNSTATED
from outsourcegov.governance.decisions.matters import is_told
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.paper.families import families, is_amendment
from outsourcegov.governance.paper.renewals import NoticeDay, Purpose, notice_days, terms_to_come
from outsourcegov.model.absent import claims, is_ruled_out, known
from outsourcegov.model.contracts import Contract, Renewal
from outsourcegov.model.decisions import DecisionCategory
from outsourcegov.model.forums import DecisionEntry, LogOutcome
from outsourcegov.model.parties import Party
from outsourcegov.model.vocabulary import Side

_ANY = "*"
"""Stands for any decision to go on or to leave; it is no id."""


def undecided_notices(governance: Governance) -> Iterator[tuple[Contract, NoticeDay]]:
    """The client's notices at the end of terms that run, of which surely nothing is decided, with their contracts."""
    decided = _decided(governance)
    for contract in governance.alliance.contracts:
        renewal, term = known(contract.renewal), next(terms_to_come(governance, contract), None)
        if renewal is None or term is None or decided is None or not is_told(renewal.needs):
            continue
        seen = set[tuple[Purpose, date | None]]()
        last = max(decided.get(one, date.min) for one in product(("", contract.id), (_ANY, *renewal.needs)))
        for day in notice_days(governance, contract, term):
            is_settled = last != date.min and (day.term.first is None or last >= day.term.first)
            is_new = not is_settled and (day.purpose, day.latest) not in seen
            if is_new and _is_for_client(governance, renewal, day):
                seen.add((day.purpose, day.latest))
                yield contract, day


def missed_notices(governance: Governance) -> Iterator[tuple[Contract, NoticeDay]]:
    """The last days to use an option or to agree that have surely passed; the contract surely ends with its term.

    Where no calendar is stated business days may be others, and no day that is counted in them has surely passed.
    """
    for contract, day in undecided_notices(governance):
        has_passed = day.latest is not None and day.latest < governance.as_of and not day.is_longer_than_term
        is_lost = (
            day.purpose in (Purpose.EXERCISE, Purpose.AGREE) and governance.terms.ends_on(contract) == day.term.last
        )
        if has_passed and is_lost and UNSTATED not in day.caveats:
            yield contract, day


def _is_for_client(governance: Governance, renewal: Renewal, day: NoticeDay) -> bool:
    by = renewal.needs_notice_from if day.purpose is Purpose.KEEP else renewal.exercised_by
    if (
        day.purpose in (Purpose.EXERCISE, Purpose.KEEP)
        and not is_ruled_out(by)
        and Side.CLIENT not in governance.standings.of(by)
    ):
        return False
    if day.side in ("client", "provider"):
        return day.side == "client"
    party = governance.find(day.side, Party)
    return party is None or governance.sides.of_party(party) is Side.CLIENT


def _decided(governance: Governance) -> Mapping[tuple[str, str], date] | None:
    """When each decision was last taken as far as is logged, and any about going on or leaving, under ``_ANY``.

    Each by the contract it is about, which is empty where it may be about any. A day that is not known is the last
    there is; None where the log cannot be told.
    """
    alliance = governance.alliance
    if not (is_told(alliance.decision_log) and is_told(alliance.decisions)):
        return None
    settling = {decision.id for decision in alliance.decisions if any(map(_settles, claims(decision.category)))}
    found: dict[tuple[str, str], date] = {}
    for entry in alliance.decision_log:
        is_to_come = any(not_come(governance.terms, day) is not None for day in (entry.raised, entry.decided))
        if is_to_come or known(entry.outcome) in (LogOutcome.OPEN, LogOutcome.WITHDRAWN):
            continue
        stated = come(governance.terms, entry.decided) or come(governance.terms, entry.raised)
        id, day = known(entry.decision) or "", stated or date.max
        ids = (id, _ANY) if id in settling or not is_told(entry.decision) else (id,)
        for one in product(_about(governance, entry), ids):
            found[one] = max(day, found.get(one, day))
    return found


def _about(governance: Governance, entry: DecisionEntry) -> Iterator[str]:
    """The contracts that an entry is about by each source, and what they may change; empty text where it may be any."""
    for claim in claims(entry.contract):
        contract = governance.find(claim, Contract)
        while contract is not None and _may_change_another(contract):
            yield contract.id
            contract = families(governance).parent(contract)
        yield contract.id if contract is not None else ""


def _may_change_another(contract: Contract) -> bool:
    return is_amendment(contract) or (known(contract.kind) is None and not is_ruled_out(contract.parent))


def _settles(category: object) -> bool:
    return category in (DecisionCategory.EXTENSION, DecisionCategory.TERMINATION) or not is_told(category)
