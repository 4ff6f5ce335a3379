"""A report is due after the meeting that was to look at it.

## Why it matters

The month ends, the forum meets, and the report on the month comes a week later. The meeting looks at the month before,
or at nothing, and what went wrong is talked about when it is two months old.

Told where both have fixed days (`day`, `weekday` or `date`) in each month, week or year: the forum, to which the
report is sent or which looks at it (`reviews`), always meets after the day on which the report is drawn up, and before
the end of the limit (`within`) that runs from there. The report is drawn up each month, week or year, and the forum
meets as often or more seldom. A report that names no day (`every: 1 month`) is drawn up at the end of the week, month
or year of the calendar, as `outsourcegov calendar` takes it. A forum of which one meeting in the month comes late
enough has the report in time.

## Example

```yaml bad
roles:
  delivery-lead: {party: provider-co}
  service-owner: {party: client-co}
forums:
  service-review:
    seats: [service-owner, delivery-lead]
    meets: {every: {period: 1 month, day: 5}}
reports:
  monthly-report:
    produced-by: delivery-lead
    sent-to: service-review
    every: {period: 1 month, day: 1}
    within: 10 days   # <- "service-review" always meets before report "monthly-report" is due: at most 4 days
```

```yaml good
roles:
  delivery-lead: {party: provider-co}
  service-owner: {party: client-co}
forums:
  service-review:
    seats: [service-owner, delivery-lead]
    meets: {every: {period: 1 month, day: 15}}
reports:
  monthly-report:
    produced-by: delivery-lead
    sent-to: service-review
    every: {period: 1 month, day: 1}
    within: 10 days
```
"""

from collections.abc import Iterator, Mapping, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.communication.channels import is_in_force
from outsourcegov.governance.communication.dates import Fixed, Turn, fixed_days, period_ends
from outsourcegov.governance.decisions.matters import is_told
from outsourcegov.governance.forums.bodies import in_force
from outsourcegov.governance.forums.record import cadences
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.named import ids_of
from outsourcegov.model.absent import claims, known
from outsourcegov.model.duration import Duration
from outsourcegov.model.forums import RecurringReport

_MONTH = Duration.parse("1 month")


@rule(
    id="COM007",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Let the forum meet later, or have the report earlier.",
)
def report_after_meeting(governance: Governance) -> Iterator[Problem]:
    sittings, lookers = dict(_sittings(governance)), _lookers(governance)
    for report in governance.alliance.reports:
        drawn_up, fewest = _drawn_up(report), _fewest_days(governance, report)
        if drawn_up is None or not fewest or not is_in_force(governance, report):
            continue
        for id in dict.fromkeys((*ids_of(report.sent_to), *lookers.get(report.id, ()))):
            wait = drawn_up.longest_to(sittings[id]) if id in sittings else None
            if wait is not None and wait < fewest:
                yield Problem(
                    report,
                    f'"{id}" always meets before report "{report.id}" is due: at most {wait}'
                    f" day{'s' * (wait != 1)} after it is drawn up, and it may take {fewest} days to come.",
                    at=("within",),
                    witness={"forum": id, "meets-after-days": wait, "due-after-days": fewest},
                    discriminator=id,
                )


def _drawn_up(report: RecurringReport) -> Fixed | None:
    """The day of each week, month or year on which a report is drawn up; None where it is not a fixed one."""
    (event, *others), cadence = claims(report.after), known(report.every)
    if event == "month-start" and not others and cadence is not None and known(cadence.period) == _MONTH:
        return Fixed(Turn.MONTH, [1], 1)
    if event != "period-end" or others:
        return None
    found = fixed_days(report.every) or period_ends(report.every)
    return found if found is not None and found.every == 1 else None


def _fewest_days(governance: Governance, report: RecurringReport) -> int | None:
    """The fewest calendar days after which the limit of a report ends; None where that cannot be told."""
    limit = report.limits[0] if len(report.limits) == 1 and is_told(report.within) else None
    if limit is None or limit.when or limit.after != report.after:
        return None
    lengths = claims(limit.within)
    length = known(lengths[0]) if len(lengths) == 1 else None
    days = governance.clock.calendar_days(length) if length is not None else None
    return days.fewest if days is not None else None


def _sittings(governance: Governance) -> Iterator[tuple[str, Fixed]]:
    """The forums in force that meet on fixed days."""
    for forum in in_force(governance):
        said = cadences(forum)
        days = fixed_days(said[0]) if len(said) == 1 else None
        if days is not None:
            yield forum.id, days


def _lookers(governance: Governance) -> Mapping[str, Sequence[str]]:
    """The forums that look at each report."""
    found: dict[str, list[str]] = {}
    for forum in in_force(governance):
        for id in forum.reviews if is_told(forum.reviews) else ():
            found.setdefault(id, []).append(forum.id)
    return found
