"""Something is to come back on a day that there never is, or after no time at all.

## Why it matters

A report on day 45 of the month is never due, and a review every 0 days is always late. Whoever wrote it meant something
else, and nobody can tell what: no date of it is in the calendar.

A period is more than nothing. A day of the month is from 1 to 31; one beyond the end of a shorter month is its last. A
day of the month wants a period of whole months, and a day of the year one of whole years. A day of the week wants whole
weeks, or whole months and which of the month it is: `week: 3`, or `week: last`. How often a plan is tested, a policy
reviewed and a contract renewed is more than nothing, too.

## Example

```yaml bad
alliance: {id: example, client: client-co, providers: [provider-co]}
reports:
  status: {produced-by: lead, sent-to: cio, every: {period: 1 month, day: 45}}   # <- no month has a day 45
roles: {cio: {party: client-co}, lead: {party: provider-co}}
```

```yaml good
alliance: {id: example, client: client-co, providers: [provider-co]}
reports:
  status: {produced-by: lead, sent-to: cio, every: {period: 1 month, day: 31}}
roles: {cio: {party: client-co}, lead: {party: provider-co}}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.dates.never import why_never, why_no_time
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import known
from outsourcegov.model.contracts import Renewal
from outsourcegov.model.risks import ContinuityPlan, ExitPlan, Policy
from outsourcegov.model.timing import Cadence


@rule(
    id="SCH020",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Write how often it comes back, and on which day, so that there is such a day.",
)
def impossible_cadence(governance: Governance) -> Iterator[Problem]:
    for placed in governance.placed:
        match placed.value:
            case Cadence():
                why = why_never(placed.value)
            case ContinuityPlan() | ExitPlan():
                why = why_no_time(known(placed.value.test_every), "It is to be tested")
            case Policy():
                why = why_no_time(known(placed.value.review_every), "It is to be reviewed")
            case Renewal():
                why = why_no_time(known(placed.value.period), "It is renewed")
            case _:
                continue
        if why:
            yield Problem(placed.value, why)
