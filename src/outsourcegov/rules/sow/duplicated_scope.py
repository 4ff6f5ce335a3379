"""Two providers are to do the same thing, and nothing says who does which part.

## Why it matters

When it fails, each points at the other, and both send a bill. Work may well be shared, by place, by hour or by step; it
has to be written down which.

Looked at is a service or a deliverable that roles of several providers provide, whether together or any one of them;
and two of them with the same title or other name that different providers provide. Nothing is said where a split is
written: activities of the service in which both have a part; different places (`locations`) or hours that do not
overlap; different classes of data.

## Example

```yaml bad
outsourcegov: 1
alliance: {id: harbour-it, client: harbour, providers: [apps-co, cloud-co]}
parties: {harbour: {kind: client}, apps-co: {kind: provider}, cloud-co: {kind: provider}}
roles:
  apps-lead: {party: apps-co}
  cloud-lead: {party: cloud-co}
scope-of-work:
  infrastructure:
    services:
      backup: {provided-by: [apps-lead, cloud-lead]}            # <- both provide service "backup"
      hosting: {title: Hosting, provided-by: cloud-lead}        # <- "app-hosting" of "apps-co" and "hosting" of
  applications:
    services:
      app-hosting: {title: Hosting, provided-by: apps-lead}
```

```yaml good
outsourcegov: 1
alliance: {id: harbour-it, client: harbour, providers: [apps-co, cloud-co]}
parties: {harbour: {kind: client}, apps-co: {kind: provider}, cloud-co: {kind: provider}}
roles:
  apps-lead: {party: apps-co}
  cloud-lead: {party: cloud-co}
scope-of-work:
  infrastructure:
    services:
      backup: {provided-by: cloud-lead}
      hosting: {title: Hosting, provided-by: cloud-lead, locations: GB}
  applications:
    services:
      app-hosting: {title: Hosting, provided-by: apps-lead, locations: FR}
```
"""

from collections.abc import Iterator, Mapping, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed, quoted
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.scope.items import InScope, in_scope
from outsourcegov.governance.scope.measures import is_work_told
from outsourcegov.governance.scope.providers import delivering
from outsourcegov.governance.scope.same_scope import is_split, other_names
from outsourcegov.model.absent import known
from outsourcegov.model.parties import Role


@rule(
    id="SOW004",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Let one of them provide it, or write down who does which part: activities, locations or hours.",
)
def duplicated_scope(governance: Governance) -> Iterator[Problem]:
    shared = _shared(governance)
    is_told = is_work_told(governance)
    by_name: dict[str, dict[str, InScope]] = {}
    for one in sorted(in_scope(governance), key=lambda one: one.item.id):
        providers = [*dict.fromkeys(provider for _, provider in delivering(governance, one.item))]
        if len(providers) > 1 and is_told and not shared.get(one.item.id, set()).issuperset(providers):
            yield Problem(
                one.item,
                f"{listed(providers)} {_both(providers)} provide {one}, and nothing says who does which part.",
                at=("provided-by",),
                witness={"providers": providers},
                discriminator=",".join(sorted(providers)),
            )
        elif len(providers) == 1:
            for name in other_names(one.item):
                by_name.setdefault(name, {}).setdefault(providers[0], one)
    yield from _called_alike(governance, by_name)


def _both(names: Sequence[str]) -> str:
    return "all" if names[2:] else "both"


def _called_alike(governance: Governance, by_name: Mapping[str, Mapping[str, InScope]]) -> Iterator[Problem]:
    told = set[tuple[int, int]]()
    for same in by_name.values():
        (first_provider, first), *others = same.items()
        for provider, one in others:
            pair = (id(first.item), id(one.item))
            if pair not in told and not is_split(governance, first.item, one.item):
                told.add(pair)
                yield Problem(
                    one.item,
                    f"{quoted(first.item.id)} of {quoted(first_provider)} and {quoted(one.item.id)} of "
                    f"{quoted(provider)} have the same name, and nothing says who does which part.",
                    witness={"items": [first.item.id, one.item.id], "providers": [first_provider, provider]},
                    discriminator=first.item.id,
                )


def _shared(governance: Governance) -> Mapping[str, set[str]]:
    """The providers that have a part in an activity of each service."""
    found: dict[str, set[str]] = {}
    for activity in governance.alliance.activities:
        service = known(activity.service)
        if service is not None:
            found.setdefault(service, set()).update(_parts(governance, [cell.column for cell in activity.raci]))
    return found


def _parts(governance: Governance, columns: Sequence[str]) -> Iterator[str]:
    for column in columns:
        role = governance.find(column, Role)
        provider = governance.sides.principal(known(role.party) if role is not None else column)
        if provider is not None:
            yield provider
