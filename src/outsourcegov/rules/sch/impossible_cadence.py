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

from outsourcegov.analysis.working_time import WEEK
from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.dates.recurrence import LONGEST_MONTH, YEAR, days_of_month, whole_length
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import is_ruled_out, known
from outsourcegov.model.contracts import Renewal
from outsourcegov.model.duration import Duration
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
                why = _why_never(placed.value)
            case ContinuityPlan() | ExitPlan():
                why = _why_no_time(known(placed.value.test_every), "It is to be tested")
            case Policy():
                why = _why_no_time(known(placed.value.review_every), "It is to be reviewed")
            case Renewal():
                why = _why_no_time(known(placed.value.period), "It is renewed")
            case _:
                continue
        if why:
            yield Problem(placed.value, why)


def _why_never(cadence: Cadence) -> str:
    """Why a cadence comes to no day; empty where it may."""
    period, in_month = known(cadence.period), days_of_month(cadence)
    wrong = [day for day in in_month if not 0 < day <= LONGEST_MONTH]
    if wrong:
        return f"It comes back on day {wrong[0]}, and no month has a day {wrong[0]}."
    if period is None or _why_no_time(period, "It comes back"):
        return _why_no_time(period, "It comes back")
    return _why_not_every(cadence, period)


def _why_not_every(cadence: Cadence, period: Duration) -> str:
    """Why a period does not come to the days that are named; empty where it may."""
    bare = str(period).removeprefix("1 ")
    months, days = whole_length(period)
    if days_of_month(cadence) and not months:
        return f"It comes back every {bare}, and on a day of the month: that wants whole months."
    if known(cadence.week) is not None:
        return _why_not_in_week(cadence, "" if months else bare)
    if known(cadence.weekday) is not None and is_ruled_out(cadence.week) and (not days or days % WEEK):
        which = ", or which of the month, such as week: 3 or week: last" if months else ""
        return f"It comes back every {bare}, and on a day of the week: that wants whole weeks{which}."
    if known(cadence.date) is not None and (not months or months % YEAR):
        return f"It comes back every {bare}, and on a day of the year: that wants whole years."
    return ""


def _why_not_in_week(cadence: Cadence, bare: str) -> str:
    """Why it cannot come back in a week of the month; ``bare`` is its period where that is not one of whole months."""
    if bare:
        return f"It comes back every {bare}, and in a week of the month: that wants whole months."
    if is_ruled_out(cadence.weekday):
        return "It comes back in a week of the month, and not on a day of the week: that wants a weekday."
    if days_of_month(cadence) or known(cadence.date) is not None:
        return "It comes back on a day of the week, and on one of the month or the year: that wants one of them."
    return ""


def _why_no_time(period: Duration | None, does: str) -> str:
    return f"{does} every {period}, which is no time at all." if period is not None and not period.amount else ""
