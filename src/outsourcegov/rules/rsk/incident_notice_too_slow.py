"""An authority must hear of an incident sooner than it may take until those hear of it who tell the authority.

## Why it matters

The supervisor wants to know within four hours. The provider has four hours to tell the client, and from there it takes
two more until the one who writes to the supervisor hears of it. Everybody keeps the contract, and the law is broken.

The deadline is an obligation (`obligations`) of the client's side that is owed `to` a party of kind `authority`, with
one limit `after` an event such as `incident`. Against it are held

- the longest time that a contract sets by its provision `incident-notice`, after the same event; a contract of which an
  amendment states it anew sets none, and a provision that does not say after what runs from the incident,
- and the limits of the levels of a security path below the level at which whoever owns the obligation deals with it, or
  is told of it. Limits that run from the incident or from when it was raised run together with the notice.

Told is what is certain: the deadline is missed, whenever the incident is, if everybody takes the time there is. Where
it takes exactly as long as there is, the deadline is kept at its last moment, and nothing is said. Where no security
path leads to whoever owns the obligation, or one is quick enough, only the notice is held against the deadline.

## Example

```yaml bad
parties:
  client-co: {kind: client}
  provider-co: {kind: provider}
  supervisor: {kind: authority}
roles:
  duty-manager: {party: client-co}
  risk-director: {party: client-co}
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    provisions:
      incident-notice: {status: present, within: 4 hours, after: incident}
scope-of-work:
  infrastructure:
    obligations:
      report-incidents:
        owner: risk-director
        to: supervisor
        within: 6 hours                  # <- may take 7 hours until "risk-director" hears
        after: incident
escalations:
  security:
    category: security
    levels:
      - {by: duty-manager, within: 3 hours}
      - {by: risk-director, final: true}
```

```yaml good
parties:
  client-co: {kind: client}
  provider-co: {kind: provider}
  supervisor: {kind: authority}
roles:
  duty-manager: {party: client-co}
  risk-director: {party: client-co}
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    provisions:
      incident-notice: {status: present, within: 1 hour, after: incident}
scope-of-work:
  infrastructure:
    obligations:
      report-incidents: {owner: risk-director, to: supervisor, within: 6 hours, after: incident}
escalations:
  security:
    category: security
    levels:
      - {by: duty-manager, within: 3 hours}
      - {by: risk-director, final: true}
```
"""

from collections.abc import Iterator, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.escalation.worst_times import Worst, length_alone
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.resilience.incidents import Notice, Report, notices, reports, ways_to


@rule(
    id="RSK009",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Agree on a shorter notice, or let whoever tells the authority be told at once (notify of the first level).",
)
def incident_notice_too_slow(governance: Governance) -> Iterator[Problem]:
    ways: dict[object, Sequence[Sequence[Worst]]] = {}
    for report in reports(governance):
        notice = notices(governance).get(report.event)
        if notice is None:
            continue
        key = report.role, notice.within
        if key not in ways:
            ways[key] = list(ways_to(governance, *key))
        slow = _slow(governance, report, notice, ways[key])
        if slow:
            yield _problem(report, notice, max(slow, key=lambda one: one.days(governance.clock) or 0))


def _slow(governance: Governance, report: Report, notice: Notice, ways: Sequence[Sequence[Worst]]) -> Sequence[Worst]:
    """The times longer than the deadline: on the security paths, if none of them is quick, and of the notice alone."""
    on_each = [[one for one in times if one.exceeds(governance.clock, report.within)] for times in ways]
    alone = length_alone(notice.within)
    on_paths = [one for slow in on_each for one in slow] if all(on_each) else []
    return [*on_paths, *([alone] if alone.exceeds(governance.clock, report.within) else [])]


def _problem(report: Report, notice: Notice, worst: Worst) -> Problem:
    must_tell = f'must tell "{report.authority}" within {report.within}'
    on_the_way = (
        f'It may take {worst.in_words()} until "{report.role}" hears of what happened, with {notice.within} for the'
        f' provider\'s notice by "{notice.contract.id}", and {must_tell}.'
    )
    at_once = (
        f'By "{notice.contract.id}" the provider may take {notice.within} to tell of what happened, and'
        f' "{report.role}" {must_tell}.'
    )
    return Problem(
        report.obligation,
        at_once if worst.lengths == length_alone(notice.within).lengths else on_the_way,
        at=("within",),
        witness={
            "within": str(report.within),
            "notice": str(notice.within),
            "contract": notice.contract.id,
            "way": [{"level": str(place), "after": so_far} for place, so_far in worst.way],
        },
    )
