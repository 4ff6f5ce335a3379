"""The provider goes on serving for a shorter time than leaving takes.

## Why it matters

On the day the transition ends the old provider stops. If the work has not moved by then, the service stops too, and
whoever is still needed can ask any price.

The `transition-period` of the plan, and the time that the provision `transition-period` of a contract grants for a
service of the plan, are compared with its `estimated-migration`. It is an error if one of them is certain to be
shorter, on whatever day the exit begins. Provisions with several limits, or a limit for some cases only, are not looked
at.

## Example

```yaml bad
scope-of-work:
  infrastructure:
    services:
      network: {}
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    provisions:
      transition-period: {status: present, within: 6 months}
exit-plans:
  leave-early: {transition-period: 12 months, estimated-migration: 9 months}   # <- "msa" obliges the provider
  leave-late: {transition-period: 3 months, estimated-migration: 5 months}     # <- goes on for 3 months
```

```yaml good
exit-plans:
  leave: {transition-period: 12 months, estimated-migration: 9 months}
```
"""

from collections.abc import Iterator
from typing import NamedTuple

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.escalation.worst_times import is_longer
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.paper.provisions import paper_of
from outsourcegov.governance.resilience.coverage import exit_coverage
from outsourcegov.governance.resilience.limits import only_limit
from outsourcegov.model.absent import known
from outsourcegov.model.conditions import Limit
from outsourcegov.model.duration import Duration
from outsourcegov.model.risks import ExitPlan


class _Granted(NamedTuple):
    """How long the provider goes on serving, who says so, and in which words."""

    length: Duration
    source: str
    words: str


@rule(
    id="EXI003",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Agree on a longer transition, or find a way to leave that takes less time.",
)
def transition_too_short(governance: Governance) -> Iterator[Problem]:
    for plan in exit_coverage(governance).plans:
        needed = known(plan.estimated_migration)
        if needed is None or not governance.terms.surely_holds(plan):
            continue
        for granted in _granted(governance, plan):
            if is_longer(governance.clock, Limit(needed), Limit(granted.length)):
                yield Problem(
                    plan,
                    f'By "{plan.id}" leaving takes {needed}, and {granted.words} for {granted.length}.',
                    at=("estimated-migration",),
                    witness={"needed": str(needed), "granted": str(granted.length), "by": granted.source},
                    discriminator=granted.source,
                )
                break


def _granted(governance: Governance, plan: ExitPlan) -> Iterator[_Granted]:
    stated = known(plan.transition_period)
    if stated is not None:
        yield _Granted(stated, plan.id, "the provider goes on")
    for contract in exit_coverage(governance).contracts_of(plan):
        paper = paper_of(governance, contract)
        provision = paper.present("transition-period") if paper is not None else None
        length = only_limit(provision) if provision is not None else None
        if length is not None:
            yield _Granted(length, contract.id, f'"{contract.id}" obliges the provider')
