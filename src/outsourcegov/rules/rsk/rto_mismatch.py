"""A service is back later than the business can do without it.

## Why it matters

The client can live without the service for two hours, and the provider has promised it back within four. Both numbers
are in the plan, and nobody has held one against the other: that is noticed on the day on which it matters.

The `rto` of a plan must not be longer than its `business-rto`. Nor must the `rto` of any service on which a service of
the plan depends (`depends-on`), directly or through others: a service is not back before what it needs. Of several
plans for a service the shortest `rto` counts. Times along a chain are not added up, since both may be brought back at
once.

## Example

```yaml bad
scope-of-work:
  infrastructure:
    services:
      network: {}
      payments: {depends-on: [network]}
continuity-plans:
  network-continuity: {covers: [network], rto: 4 hours, business-rto: 3 hours}   # <- within 4 hours, and the business
  payment-continuity: {covers: [payments], rto: 1 hour, business-rto: 2 hours}   # <- "network", which it needs
```

```yaml good
scope-of-work:
  infrastructure:
    services:
      network: {}
      payments: {depends-on: [network]}
continuity-plans:
  network-continuity: {covers: [network], rto: 2 hours, business-rto: 3 hours}
  payment-continuity: {covers: [payments], rto: 1 hour, business-rto: 2 hours}
```
"""

from collections.abc import Iterator, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.escalation.worst_times import is_longer
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.resilience.coverage import InForce, continuity_coverage
from outsourcegov.governance.resilience.recovery import Recovery, slowest_needed
from outsourcegov.model.absent import known
from outsourcegov.model.conditions import Limit
from outsourcegov.model.duration import Duration


@rule(
    id="RSK006",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Agree on a shorter recovery time (rto), or prepare the business for a longer one (business-rto).",
)
def rto_mismatch(governance: Governance) -> Iterator[Problem]:
    coverage = continuity_coverage(governance)
    firsts: dict[int, Sequence[tuple[InForce, Recovery]]] = {}
    for plan in coverage.plans:
        stated, at_most = known(plan.rto), known(plan.business_rto)
        if at_most is None or not governance.terms.surely_holds(plan):
            continue
        if stated is not None and is_longer(governance.clock, Limit(stated), Limit(at_most)):
            yield Problem(
                plan,
                f'By "{plan.id}" the service is back within {stated}, and the business can do without for {at_most}.',
                at=("rto",),
                witness={"rto": str(stated), "business-rto": str(at_most)},
                discriminator="own",
            )
            continue
        those = coverage.services_of(plan)
        if id(those) not in firsts:
            firsts[id(those)] = _firsts(governance, those)
        for one, slowest in firsts[id(those)]:
            if is_longer(governance.clock, Limit(slowest.rto), Limit(at_most)):
                yield Problem(
                    plan,
                    f'By "{plan.id}" the business can do without "{one.service.id}" for {at_most}, and'
                    f' "{slowest.service}", which it needs, is back within {slowest.rto}.',
                    at=("business-rto",),
                    witness={"service": one.service.id, "needs": slowest.service, "rto": str(slowest.rto)},
                    discriminator=one.service.id,
                )
                break


def _firsts(governance: Governance, those: Sequence[InForce]) -> Sequence[tuple[InForce, Recovery]]:
    """The first of some services that waits so long for another, for each length of time."""
    needed, found = slowest_needed(governance), dict[Duration, tuple[InForce, Recovery]]()
    for one in those:
        slowest = needed.get(one.service.id)
        if slowest is not None:
            found.setdefault(slowest.rto, (one, slowest))
    return list(found.values())
