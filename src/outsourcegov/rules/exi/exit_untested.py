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
  leave-at-once: {covers: [network]}                                              # <- no test of it is on record
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
from outsourcegov.governance.dates.on_record import on_record, said_too_early
from outsourcegov.governance.dates.validity import end_of
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.resilience.coverage import exit_coverage
from outsourcegov.governance.resilience.due_days import next_test_day
from outsourcegov.model.absent import Presence, is_in_words, presence


@rule(id="EXI002", severity=Severity.WARNING, since="0.1.0", fix="Test the plan, and write down when (tested).")
def exit_untested(governance: Governance) -> Iterator[Problem]:
    coverage, terms = exit_coverage(governance), governance.terms
    for plan in coverage.plans:
        test = on_record(terms, plan.tested)
        due, tested = next_test_day(terms, plan), end_of(test, max)
        is_wanted = presence(plan.test_every) is Presence.STATED or (coverage.is_told and coverage.is_for_vital(plan))
        if not terms.surely_holds(plan) or (due is not None and due >= governance.as_of):
            continue
        if presence(test) is Presence.MISSING and is_wanted:
            in_words = "when it was last tested is given only in words"
            none = in_words if is_in_words(test) else "no test of it is on record"
            what = said_too_early(terms, plan.tested, "tested") or none
            yield Problem(plan, f'"{plan.id}" is an exit plan, and {what}.', discriminator="never")
        elif due is not None and tested is not None:
            yield Problem(
                plan,
                f'"{plan.id}" was to be tested by {due}: it was last tested on {tested}.',
                at=("tested",),
                witness={"due": str(due), "tested": str(tested)},
                discriminator="overdue",
            )
