"""A critical or important service is in no continuity plan that was tested in time.

## Why it matters

On the day on which a service fails there is no time to think. What is done then has been written down and tried, or it
is made up by whoever happens to be there.

Services that are stated to be critical or important are looked at: for a critical one it is an error, for an important
one a warning. One that no plan is for is told by itself; of the others each plan is told that was not tested in time,
unless another plan for the same services was. The interval is the plan's own `test-every`, and where it states none 12
months; months are counted by the calendar, and the last day is in time. A plan with a first day of its own (`from`) has
as long for its first test; of one whose last test is given only in words nobody can tell whether it was in time.

What a plan is for is read as it is of exit plans, see EXI001.

## Example

```yaml bad
scope-of-work:
  infrastructure:
    services:
      network: {criticality: critical}      # <- no continuity plan is for it
      service-desk: {criticality: critical}
continuity-plans:
  desk-continuity: {covers: [service-desk], tested: 2025-10-31}   # <- was last tested on 2025-10-31
```

```yaml good
scope-of-work:
  infrastructure:
    services:
      network: {criticality: critical}
continuity-plans:
  network-continuity: {covers: [network], tested: 2025-11-01}
```
"""

from collections.abc import Iterator, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed_briefly
from outsourcegov.governance.dates.on_record import last_done, last_on_record, on_record
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.resilience.coverage import InForce, continuity_coverage, vital
from outsourcegov.governance.resilience.due_days import USUAL, next_test_day
from outsourcegov.model.absent import Presence, is_in_words, presence
from outsourcegov.model.risks import ContinuityPlan


@rule(
    id="RSK005",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Write a continuity plan for it, or name it under covers of one that is there.",
)
def continuity_untested(governance: Governance) -> Iterator[Problem]:
    coverage = continuity_coverage(governance)
    if not coverage.is_told:
        return
    plans = coverage.plans_of
    for one in vital(governance):
        if one.service.id not in plans:
            yield Problem(
                one.service,
                f'"{one.service.id}" is {one.words}, and no continuity plan is for it.',
                severity=Severity.ERROR if one.is_critical else Severity.WARNING,
                witness={"criticality": one.words},
            )
    untested = {id(plan): plan for plan in coverage.plans if _is_untested(governance, plan)}
    is_tested = {id(those): any(id(plan) not in untested for plan in those) for those in plans.values()}
    covered = {name for name, those in plans.items() if is_tested[id(those)]}
    left: dict[int, Sequence[InForce]] = {}
    for plan in untested.values():
        those = coverage.vital_of(plan)
        if id(those) not in left:
            left[id(those)] = [one for one in those if one.service.id not in covered]
        if left[id(those)]:
            yield _problem(governance, plan, left[id(those)])


def _is_untested(governance: Governance, plan: ContinuityPlan) -> bool:
    """Whether it is certain that a plan was not tested in time."""
    due = next_test_day(governance.terms, plan, USUAL)
    if due is None:
        test = on_record(governance.terms, plan.tested)
        return presence(test) is Presence.MISSING and (plan.from_ is None or is_in_words(test))
    return due < governance.as_of


def _problem(governance: Governance, plan: ContinuityPlan, left: Sequence[InForce]) -> Problem:
    terms, services = governance.terms, [one.service.id for one in left]
    tested, due = last_on_record(terms, plan.tested), next_test_day(terms, plan, USUAL)
    last, depend = last_done(terms, plan.tested, "tested", "test"), "depends" if len(services) == 1 else "depend"
    named = f'"{plan.id}", on which {listed_briefly(services)} {depend},'
    what = f"was to be tested by {due}: {last}" if due is not None else f"is to be tested, and {last}"
    return Problem(
        plan,
        f"Continuity plan {named} {what}.",
        at=("tested",) if tested is not None else (),
        severity=Severity.ERROR if any(one.is_critical for one in left) else Severity.WARNING,
        fix="Test the plan, and write down when (tested).",
        witness={"services": services, "due": str(due) if due is not None else None},
        discriminator="untested",
    )
