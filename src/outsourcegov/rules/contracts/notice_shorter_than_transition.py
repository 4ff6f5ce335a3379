"""The provider may be gone sooner than the client can leave.

## Why it matters

The provider gives notice, and from that day the clock runs. If moving elsewhere takes a year and the notice is six
months, the services stop half a year too early, or the client pays what is asked to go on.

Compared is the time that leaving is expected to take (`estimated-migration` of an exit plan) with the shortest notice
by which the provider may end what the plan covers: for convenience, or by stopping a renewal. Where the provider must
go on for a time after that (`transition-period`), [EXI003](EXI003.md) asks whether this is long enough, and nothing is
said here. A contract ends with the one it belongs to, unless it survives.

## Example

```yaml bad
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    expires: 2029-03-31
    termination-rights:
      - {ground: convenience, by: provider, notice: 6 months}        # <- leaving takes 12 months
exit-plans:
  leave: {covers: msa, estimated-migration: 12 months}
```

```yaml good
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    expires: 2029-03-31
    termination-rights:
      - {ground: convenience, by: provider, notice: 6 months}
exit-plans:
  leave: {covers: msa, estimated-migration: 12 months, transition-period: 12 months}
```
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.dates.contract_terms import first_term, renewal_after
from outsourcegov.governance.dates.validity import surely_holds
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.paper.families import families
from outsourcegov.governance.paper.provisions import papers
from outsourcegov.model.absent import Maybe, is_ruled_out, known
from outsourcegov.model.common import Entry
from outsourcegov.model.contracts import Contract, Ground, RenewalKind
from outsourcegov.model.duration import Duration
from outsourcegov.model.parties import Party
from outsourcegov.model.risks import ExitPlan
from outsourcegov.model.timing import Notice
from outsourcegov.model.vocabulary import Side
from outsourcegov.model.who import Who


class _Way(NamedTuple):
    """A way in which the provider may end a contract, and at most how many days after its notice."""

    days: int
    length: Duration
    contract: Contract
    at: tuple[str | int, ...]


@rule(
    id="CON006",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Agree on a longer notice, or on a transition period that fills the gap.",
)
def notice_shorter_than_transition(governance: Governance) -> Iterator[Problem]:
    plans = [plan for plan in governance.alliance.exit_plans if not governance.terms.may_have_ended(plan)]
    shortest = _shortest(governance) if plans else {}
    for plan in plans:
        migration = known(plan.estimated_migration)
        needs = governance.clock.calendar_days(migration) if migration is not None else None
        if needs is None or not is_ruled_out(plan.transition_period):
            continue
        for id in _covered(governance, plan):
            way = shortest.get(id)
            if way is not None and way.days < needs.fewest and _is_alone(governance, id):
                yield Problem(
                    way.contract,
                    f'The provider may end "{way.contract.id}" by notice of {way.length}, and leaving takes '
                    f'{migration}, says exit plan "{plan.id}".',
                    at=way.at,
                    witness={"notice": str(way.length), "migration": str(migration), "plan": plan.id, "contract": id},
                    discriminator=f"{plan.id}:{id}",
                )


def _covered(governance: Governance, plan: ExitPlan) -> list[str]:
    """The contracts under which that stands which a plan is for."""
    things = [governance.find(id, Entry) for id in plan.covers] or [plan]
    found = [governance.terms.contract_of(thing) for thing in things if thing is not None]
    return list(dict.fromkeys(contract.id for contract in found if contract is not None))


def _is_alone(governance: Governance, id: str) -> bool:
    """Whether it is certain that a contract gives no time for the transition."""
    paper = papers(governance).get(id)
    return paper is not None and not paper.may_have("transition-period")


def _shortest(governance: Governance) -> Mapping[str, _Way]:
    """By what notice the provider may end each contract soonest; without those that it cannot end so."""
    of = families(governance)
    found: dict[str, _Way] = {}
    for contract in of.in_order:
        parent = of.parent(contract)
        ways = [] if governance.terms.may_have_ended(contract) else list(_ways(governance, contract))
        if parent is not None and parent.id in found and known(contract.survives) is False:
            ways.append(found[parent.id])
        if ways:
            found[contract.id] = min(ways, key=lambda way: way.days)
    return found


def _ways(governance: Governance, contract: Contract) -> Iterator[_Way]:
    term = first_term(contract)
    for number, right in enumerate(contract.termination_rights):
        notice = known(right.notice)
        is_free = known(right.ground) is Ground.CONVENIENCE and not right.when and surely_holds(right, governance.as_of)
        if is_free and notice is not None and _is_of_provider(governance, right.by):
            yield from _way(governance, contract, notice, ("termination-rights", number))
    renewal = known(contract.renewal)
    if renewal is None or term is None or renewal_after(contract, term) is not RenewalKind.AUTOMATIC:
        return
    for notice in renewal.notice:
        party = governance.find(notice.side, Party)
        is_its = party is not None and governance.sides.of_party(party) is Side.PROVIDER
        if is_its or notice.side in ("provider", "either", "all"):
            yield from _way(governance, contract, notice, ("renewal", "notice"))


def _way(governance: Governance, contract: Contract, notice: Notice, at: tuple[str | int, ...]) -> Iterator[_Way]:
    length = known(notice.at_least)
    days = governance.clock.calendar_days(length) if length is not None else None
    looks_to_end = known(notice.before) == "end" or is_ruled_out(notice.before)
    if length is not None and days is not None and looks_to_end and not notice.unless:
        yield _Way(days.most, length, contract, at)


def _is_of_provider(governance: Governance, by: Maybe[Who]) -> bool:
    who = known(by)
    if who is None:
        return False
    return "either" in who.names or governance.standings.surely_of(who) == frozenset({Side.PROVIDER})
