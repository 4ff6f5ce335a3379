"""Nobody can be reached at the first level while a critical service is owed.

## Why it matters

A service that is owed day and night breaks at night as well. If those who are first to hear of it work office hours,
the clock of the first level runs, and nobody is there.

The hours of all roles are taken together that an operational or a security matter may come to first: those of the first
level, and where that is for some cases only, of the next. They are compared with the hours of each critical service
that the path is for, day by day of the week; public holidays are left out. Paths and services of which the same is to
be said are told together.

Nothing is said where the hours of one of these roles are not stated, where the calendars are in different time zones,
or where somebody else than roles deals with it first.

## Example

```yaml bad
calendars:
  office: {hours: "09:00-17:00"}
roles:
  desk-lead: {party: client-co, hours: office}
  client-cio: {party: client-co}
scope-of-work:
  infrastructure:
    services:
      network: {criticality: critical, hours: "24x7"}
escalations:
  operational:
    category: operational
    levels:
      - {by: desk-lead, within: 1 hour}          # <- such as Monday from 00:00 to 09:00
      - {by: client-cio, final: true}
```

```yaml good
calendars:
  office: {hours: "09:00-17:00"}
  nights: {outside: office}
roles:
  desk-lead: {party: client-co, hours: [office, nights]}
  client-cio: {party: client-co}
scope-of-work:
  infrastructure:
    services:
      network: {criticality: critical, hours: "24x7"}
escalations:
  operational:
    category: operational
    levels:
      - {by: desk-lead, within: 1 hour}
      - {by: client-cio, final: true}
```
"""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from outsourcegov.analysis.intervals import Interval
from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import briefly, listed_briefly
from outsourcegov.governance.dates.validity import surely_holds
from outsourcegov.governance.dates.weeks import hours_in, in_words, uncovered, week_of
from outsourcegov.governance.escalation.flow import Place
from outsourcegov.governance.escalation.in_force import sure_paths, sure_services
from outsourcegov.governance.escalation.issues import CATEGORY, Issue, subjects_of
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Presence, known, presence
from outsourcegov.model.escalations import EscalationCategory
from outsourcegov.model.parties import Role
from outsourcegov.model.scope import Criticality, Service

AT_ANY_HOUR = (EscalationCategory.OPERATIONAL, EscalationCategory.SECURITY)
"""Matters that do not wait until somebody opens an office."""


@rule(
    id="ESC018",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Let somebody be reached in these hours: a role on call, at this level or at one before it.",
)
def hours_mismatch(governance: Governance) -> Iterator[Problem]:
    of_services: dict[str, dict[_Left, set[Place]]] = {}
    for service, place, left in _left(governance):
        of_services.setdefault(service.id, {}).setdefault(left, set()).add(place)
    alike: dict[tuple[_Left, tuple[Place, ...]], list[str]] = {}
    for id, found in of_services.items():
        for left, places in found.items():
            alike.setdefault((left, tuple(sorted(places))), []).append(id)
    for (left, levels), services in alike.items():
        yield _problem(governance, levels, sorted(services), left)


class _Left(NamedTuple):
    """The stretches of a week in which nobody can be reached, and the hours a week that a service is owed."""

    stretches: tuple[Interval[int], ...]
    owed: float


def _left(governance: Governance) -> Iterator[tuple[Service, Place, _Left]]:
    """Each critical service that is owed when nobody can be reached at the first level of a path."""
    services = [one for one in sure_services(governance) if _is_owed_in_hours(one)]
    subjects = subjects_of(governance) if services else {}
    for path in sure_paths(governance) if services else ():
        urgent = [category for category in path.category if category in AT_ANY_HOUR]
        for service, category in product(services, urgent):
            issue = Issue(governance, subjects, {CATEGORY: category.value, "service": service.id})
            first = _first_levels(issue, path.id) if issue.verdict(path).is_for else []
            calendars = _reached_by(governance, first)
            owed, there = week_of(governance.clock, service.hours), week_of(governance.clock, calendars)
            if not first or owed is None or there is None or len(owed.zones | there.zones) > 1:
                continue
            left = uncovered(owed, there)
            if left:
                yield service, first[0], _Left(tuple(left), hours_in(owed.open))


def _is_owed_in_hours(service: Service) -> bool:
    return known(service.criticality) is Criticality.CRITICAL and presence(service.hours) is Presence.STATED


def _first_levels(issue: Issue, id: str) -> Sequence[Place]:
    """The levels to which an issue may come first: one that is sure to be for it, and those before that may be."""
    flow, found = issue.governance.flow, list[Place]()
    for place in flow.order[id]:
        verdict = issue.verdict(flow.levels[place])
        if verdict.is_for is not False:
            found.append(place)
        if verdict.is_for and surely_holds(flow.levels[place], issue.governance.as_of):
            break
    return found


def _reached_by(governance: Governance, places: Sequence[Place]) -> Sequence[str]:
    """The calendars of all roles at some levels; none where those of one are not stated, or others deal with it."""
    found: list[str] = []
    for place in places:
        who = known(governance.flow.levels[place].by)
        for name in who.names if who is not None else (None,):
            role = governance.find(name, Role)
            if role is None or presence(role.hours) is not Presence.STATED:
                return []
            found += role.hours
    return found


def _problem(governance: Governance, places: Sequence[Place], services: Sequence[str], left: _Left) -> Problem:
    missing, are = hours_in(left.stretches), "is" if len(services) == 1 else "are"
    where = briefly([governance.flow.label(place) for place in places])
    return Problem(
        governance.flow.levels[places[0]],
        f"For {missing:g} of the {left.owed:g} hours a week in which {listed_briefly(services)} {are} owed"
        f" nobody can be reached at {where}, such as {in_words(left.stretches[0])}.",
        witness={
            "levels": list(map(str, places)),
            "services": list(services),
            "hours-missing": missing,
            "hours-owed": left.owed,
        },
        discriminator=f"{','.join(map(str, places))}:{','.join(services)}",
    )
