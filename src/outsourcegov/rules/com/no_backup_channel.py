"""The only channel for incidents or crises has no other to fall back on, or is closed when it is needed.

## Why it matters

What breaks a service may break the line on which it would be reported. Whoever then looks for another number loses the
first hour; and a line that closes at five is of no use to a service that is owed at night.

It is asked for another channel where one is the only one in force for incidents, or for crises, and channels have
backups (`backup` is written for one of them), or a service in force is critical. The hours are looked at where a
critical service is owed around the clock: those of all channels for the purpose together, and only where all of them
are stated. That there is no channel at all is [COM001](COM001.md).

## Example

```yaml bad
channels:
  duty-line:                                  # <- "duty-line" is the only channel for incident and crisis matters
    purpose: [incident, crisis]
    hours: business                           # <- closed for a part of the week
calendars:
  business: {hours: "09:00-17:00"}
roles:
  service-owner: {party: client-co}
scope-of-work:
  payments:
    services:
      clearing: {owner: service-owner, criticality: critical, hours: "24x7"}
```

```yaml good
channels:
  duty-line: {purpose: [incident, crisis], hours: "24x7", backup: crisis-room}
  crisis-room: {purpose: crisis, hours: "24x7"}
calendars:
  business: {hours: "09:00-17:00"}
roles:
  service-owner: {party: client-co}
scope-of-work:
  payments:
    services:
      clearing: {owner: service-owner, criticality: critical, hours: "24x7"}
```
"""

from collections.abc import Iterator, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import joined, listed_briefly
from outsourcegov.governance.communication.channels import Serving, serving
from outsourcegov.governance.dates.validity import is_over
from outsourcegov.governance.dates.working_calendar import is_around_the_clock
from outsourcegov.governance.decisions.matters import is_told
from outsourcegov.governance.escalation.in_force import sure_services
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import claims, is_ruled_out, known
from outsourcegov.model.forums import Channel, Purpose
from outsourcegov.model.scope import Criticality, Service

_URGENT = (Purpose.INCIDENT, Purpose.CRISIS)
_MOST_CALENDARS = 100


@rule(
    id="COM004",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Name another channel that does not fail with it: backup: ...",
)
def no_backup_channel(governance: Governance) -> Iterator[Problem]:
    served = serving(governance)
    if served:
        critical = [one for one in sure_services(governance) if _is_critical(one)]
        if critical or any(one.backup is not None for one in governance.alliance.channels):
            yield from _alone(governance, served)
        owed = [one for one in critical if _is_always_open(governance, one.hours)]
        if owed:
            yield from _closed(governance, served, owed)


def _alone(governance: Governance, served: Serving) -> Iterator[Problem]:
    """The channels that are the only ones for something urgent, and have no other to fall back on."""
    only = {purpose: channels[0] for purpose in _URGENT if len(channels := served.get(purpose, ())) == 1}
    for channel in dict.fromkeys(only.values()):
        backup = governance.find(known(channel.backup), Channel)
        is_gone = backup is not None and is_over(backup, governance.as_of)
        if is_gone or is_ruled_out(channel.backup):
            purposes = joined(purpose.value for purpose in only if only[purpose] is channel)
            lacks = f'its backup "{known(channel.backup)}" has ended' if is_gone else "it has no backup"
            yield Problem(
                channel,
                f'"{channel.id}" is the only channel for {purposes} matters, and {lacks}.',
                at=("backup",) if channel.backup is not None else (),
                discriminator="backup",
            )


def _closed(governance: Governance, served: Serving, owed: Sequence[Service]) -> Iterator[Problem]:
    """The channels for something urgent that are closed while a service is owed."""
    found: dict[tuple[str, ...], list[Purpose]] = {}
    for purpose in _URGENT:
        channels = served.get(purpose, ())
        hours = [id for channel in channels for id in channel.hours]
        are_told = all(channel.hours and is_told(channel.hours) for channel in channels)
        are_few = 0 < len(hours) <= _MOST_CALENDARS
        if are_told and are_few and is_around_the_clock(governance.alliance, hours) is False:
            found.setdefault(tuple(channel.id for channel in channels), []).append(purpose)
    services = listed_briefly([one.id for one in owed])
    for ids, purposes in found.items():
        channel = served[purposes[0]][0]
        yield Problem(
            channel,
            f"{listed_briefly(ids)}, for {joined(one.value for one in purposes)} matters,"
            f" {'is' if len(ids) == 1 else 'are'} closed for a part of the week; critical services are owed around the"
            f" clock: {services}.",
            at=("hours",),
            fix='Open it around the clock: hours: "24x7", or agree on a channel for the rest of the week.',
            witness={"channels": list(ids), "services": [one.id for one in owed]},
            discriminator="hours",
        )


def _is_critical(service: Service) -> bool:
    return all(claim is Criticality.CRITICAL for claim in claims(service.criticality))


def _is_always_open(governance: Governance, hours: Sequence[str]) -> bool:
    told = bool(hours) and is_told(hours) and len(hours) <= _MOST_CALENDARS
    return told and is_around_the_clock(governance.alliance, hours) is True
