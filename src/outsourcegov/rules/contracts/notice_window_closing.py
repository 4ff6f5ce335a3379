"""The last day for a notice that the client must give is near, and nobody has decided what to do.

## Why it matters

A contract that renews itself does so in silence: one day missed, and it runs for another term at the old price. An
option is lost in the same way.

It is near when it is 90 days away or less; a decision has to be prepared before. Counted are notices of the client, of
either side and of all, that stop a renewal or exercise an option, and the day by which both sides must agree. How days
are counted is told in [Keep contracts together](../../how-to/keep-contracts-together.md). It is settled once the
decision log has an entry, since the term began, that is not open or withdrawn, for a decision of the category
`extension` or `termination`, or for one that the renewal `needs`; one dated after the day of the check settles nothing.
An entry that names a `contract` settles the notices of that contract alone, or of the one that an amendment changes; an
entry that names none settles those of all. A notice of which it cannot be told what happens without it is left to
[CON012](CON012.md) and the calendar.

## Example

```yaml bad
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2023-07-01
    expires: 2027-06-30
    renewal: {kind: automatic, period: 1 year, notice: {client: 6 months, provider: 9 months}}   # <- by 2026-12-31
```

```yaml good
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2023-07-01
    expires: 2027-06-30
    renewal: {kind: automatic, period: 1 year, notice: {client: 6 months, provider: 9 months}}
decisions:
  renew: {category: extension, rights: [{decider: client-co}]}
decision-log:
  renew-2026: {decision: renew, decided: 2026-09-14, outcome: approved}
```
"""

import datetime
from collections.abc import Iterator, Mapping
from itertools import product

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import quoted
from outsourcegov.governance.dates.on_record import come, not_come
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

NEAR = 90
"""So many days before the last day for notice it is near."""

_ANY = "*"
"""Stands for any decision to go on or to leave; it is no id."""

_WHAT = {
    Purpose.STOP: "Notice that stops the renewal of {} must be given by {}",
    Purpose.EXERCISE: "The option to renew {} must be used by {}",
    Purpose.KEEP: "Notice without which {} ends must be given by {}",
    Purpose.AGREE: "Both sides must have agreed to renew {} by {}",
}


@rule(
    id="CON003",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Decide whether to go on, give notice if not, and write the decision into the log.",
)
def notice_window_closing(governance: Governance) -> Iterator[Problem]:
    decided = _decided(governance)
    for contract in governance.alliance.contracts:
        renewal, term = known(contract.renewal), next(terms_to_come(governance, contract), None)
        if renewal is None or term is None or decided is None or not is_told(renewal.needs):
            continue
        seen = set[tuple[Purpose, datetime.date | None]]()
        settling = product(("", contract.id), (_ANY, *renewal.needs))
        last = max(decided.get(one, datetime.date.min) for one in settling)
        for day in notice_days(governance, contract, term):
            is_settled = last != datetime.date.min and (day.term.first is None or last >= day.term.first)
            is_due = _is_near(day, governance.as_of) and _is_for_client(governance, renewal, day)
            if is_due and not is_settled and day.purpose in _WHAT and (day.purpose, day.latest) not in seen:
                seen.add((day.purpose, day.latest))
                yield _problem(contract, day)


def _problem(contract: Contract, day: NoticeDay) -> Problem:
    what = _WHAT[day.purpose].format(quoted(contract.id), day.latest)
    return Problem(
        contract,
        f"{what}, and no decision to go on or to leave is logged.",
        at=("renewal", "agreed" if day.purpose is Purpose.AGREE else "notice"),
        witness={"latest": str(day.latest), "side": day.side, "term-ends": str(day.term.last)},
        discriminator=f"{day.side}:{day.purpose.value}:{day.latest}",
    )


def _is_near(day: NoticeDay, today: datetime.date) -> bool:
    return day.latest is not None and 0 <= (day.latest - today).days <= NEAR


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


def _decided(governance: Governance) -> Mapping[tuple[str, str], datetime.date] | None:
    """When each decision was last taken as far as is logged, and any about going on or leaving, under ``_ANY``.

    Each by the contract it is about, which is empty where it may be about any. A day that is not known is the last
    there is; None where the log cannot be told.
    """
    alliance = governance.alliance
    if not (is_told(alliance.decision_log) and is_told(alliance.decisions)):
        return None
    settling = {decision.id for decision in alliance.decisions if any(map(_settles, claims(decision.category)))}
    found: dict[tuple[str, str], datetime.date] = {}
    for entry in alliance.decision_log:
        is_to_come = any(not_come(governance.terms, day) is not None for day in (entry.raised, entry.decided))
        if is_to_come or known(entry.outcome) in (LogOutcome.OPEN, LogOutcome.WITHDRAWN):
            continue
        stated = come(governance.terms, entry.decided) or come(governance.terms, entry.raised)
        id, day = known(entry.decision) or "", stated or datetime.date.max
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
