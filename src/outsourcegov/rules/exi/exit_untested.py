"""An exit plan was not tested, or not for longer than it should be.

## Why it matters

A plan that nobody has tried is a hope. The first trial shows what everybody had overlooked: the export that takes three
weeks, the licence that cannot be passed on, the two people who have left. Better then than in earnest.

That no test is on record is said of a plan for critical or important services, and of one that says how often it is to
be tested (`test-every`). A test is overdue where that time has passed since the last one (`tested`), to the day; months
are counted by the calendar. A plan with a first day of its own (`from`) has as long for its first test. Of a plan
without `test-every` it is not said that its test is too old.

## Example

```yaml bad
scope-of-work:
  infrastructure:
    services:
      network: {criticality: critical}
exit-plans:
  leave-in-time: {covers: [network], tested: 2025-05-10, test-every: 12 months}   # <- was to be tested by 2026-05-10
  leave-at-once: {covers: [network]}                                              # <- no test is on record
```

```yaml good
scope-of-work:
  infrastructure:
    services:
      network: {criticality: critical}
exit-plans:
  leave-in-time: {covers: [network], tested: 2026-05-10, test-every: 12 months}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.dates.on_record import last_done, last_on_record, on_record
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.resilience.coverage import exit_coverage
from outsourcegov.governance.resilience.due_days import next_test_day
from outsourcegov.model.absent import Presence, presence


@rule(id="EXI002", severity=Severity.WARNING, since="0.1.0", fix="Test the plan, and write down when (tested).")
def exit_untested(governance: Governance) -> Iterator[Problem]:
    coverage, terms = exit_coverage(governance), governance.terms
    for plan in coverage.plans:
        due, tested = next_test_day(terms, plan), last_on_record(terms, plan.tested)
        last = last_done(terms, plan.tested, "tested", "test")
        is_wanted = presence(plan.test_every) is Presence.STATED or (coverage.is_told and coverage.is_for_vital(plan))
        if not terms.surely_holds(plan) or (due is not None and due >= governance.as_of):
            continue
        if presence(on_record(terms, plan.tested)) is Presence.MISSING and is_wanted:
            yield Problem(plan, f'"{plan.id}" is an exit plan, and {last}.', discriminator="never")
        elif due is not None and tested is not None:
            yield Problem(
                plan,
                f'"{plan.id}" was to be tested by {due}: {last}.',
                at=("tested",),
                witness={"due": str(due), "tested": str(tested)},
                discriminator="overdue",
            )
