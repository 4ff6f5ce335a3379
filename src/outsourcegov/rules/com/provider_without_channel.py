"""A provider delivers a service, and nobody has agreed how to talk to it.

## Why it matters

Of several providers the first has its calls, its boards and its place on the escalation path. The one that came later
delivers as well, and when its service fails, nobody knows whom to call, and it hears of nothing.

Told where another provider is on a channel. A provider is reached where one of its parties is on a channel, or one of
its roles sits in a forum, writes or gets a report, or is at a level of an escalation path; so is one that another party
manages (`managed-by`). Where it cannot be told who is on one of these, nothing is said.

## Example

```yaml bad
outsourcegov: 1
alliance: {id: northbank-it, client: northbank, providers: [meridian, orbit]}
parties:
  northbank: {kind: client}
  meridian: {kind: provider}
  orbit: {kind: provider}                   # <- "orbit" delivers service "payroll", and is on no channel
scope-of-work:
  it:
    services:
      network: {provided-by: meridian}
      payroll: {provided-by: orbit}
channels:
  status-call: {purpose: status, participants: [northbank, meridian]}
```

```yaml good
outsourcegov: 1
alliance: {id: northbank-it, client: northbank, providers: [meridian, orbit]}
parties:
  northbank: {kind: client}
  meridian: {kind: provider}
  orbit: {kind: provider}
scope-of-work:
  it:
    services:
      network: {provided-by: meridian}
      payroll: {provided-by: orbit}
channels:
  status-call: {purpose: status, participants: [northbank, meridian]}
  payroll-line: {purpose: incident, participants: [northbank, orbit]}
```
"""

from collections.abc import Iterator, Set as AbstractSet

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed_briefly
from outsourcegov.governance.communication.meeting_points import meeting_points
from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.decisions.matters import is_told
from outsourcegov.governance.escalation.in_force import sure_services
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.scope.providers import delivering
from outsourcegov.governance.structure.named import names_in
from outsourcegov.model.absent import is_ruled_out, known
from outsourcegov.model.forums import Forum
from outsourcegov.model.parties import Party, Role


@rule(
    id="COM013",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Name it among the participants of a channel, or give its role a place on the escalation path.",
)
def provider_without_channel(governance: Governance) -> Iterator[Problem]:
    points, climbing = meeting_points(governance), _on_paths(governance)
    if points is None or climbing is None:
        return
    providers = list(governance.alliance.providers)
    on_channels = sorted(points.of_parties.keys() & set(providers))
    meeting = {_principal(governance, governance.find(id, Role)) for id in points.of_roles}
    if not on_channels or None in meeting:
        return
    delivered: dict[str, dict[str, None]] = {}
    for service in sure_services(governance):
        for _, provider in delivering(governance, service):
            delivered.setdefault(provider, {})[service.id] = None
    for id in sorted(delivered.keys() - {*on_channels, *meeting, *climbing}):
        party, services = governance.find(id, Party), list(delivered[id])
        if party is not None and governance.terms.surely_holds(party) and is_ruled_out(party.managed_by):
            what = f"service{'s' * (len(services) > 1)} {listed_briefly(services)}"
            yield Problem(
                party,
                f'"{id}" delivers {what}, and is on no channel, in no forum, on no report and on no escalation path.',
                witness={"provider": id, "services": services, "on-channels": on_channels},
            )


def _on_paths(governance: Governance) -> AbstractSet[str | None] | None:
    """The clients and providers that are at a level of a path, or hear of it; None where it cannot be told who is."""
    found = set[str | None]()
    alliance = governance.alliance
    paths = [path for path in alliance.escalations if may_hold(path, governance.as_of)]
    if not all(map(is_told, (alliance.escalations, *(path.levels for path in paths)))):
        return None
    for who in (who for path in paths for level in path.levels for who in (level.by, level.notify)):
        names = () if is_ruled_out(who) else names_in(who)
        if names is None:
            return None
        for name in names:
            thing = governance.objects.get(name)
            if isinstance(thing, Role | Party):
                found.add(_principal(governance, thing))
            elif not isinstance(thing, Forum):
                return None
    return None if None in found else found


def _principal(governance: Governance, thing: Role | Party | None) -> str | None:
    party = known(thing.party) if isinstance(thing, Role) else thing.id if thing is not None else None
    return governance.sides.principal(party)
