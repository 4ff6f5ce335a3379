"""The alliance has no client, or no provider.

## Why it matters

An alliance has two sides. Without one of them there is nobody to owe anything, and half of all other questions cannot
be asked. One party that is the client and the provider is one side: nobody stands opposite.

## Example

```yaml bad
outsourcegov: 1
alliance:
  id: northbank-it
  client: northbank
  providers: none            # <- has no provider
parties:
  northbank: {kind: client}
```

```yaml bad
outsourcegov: 1
alliance:
  id: northbank-it
  client: northbank
  providers: northbank       # <- "northbank" is both the client and the provider
parties:
  northbank: {kind: client}
```

```yaml good
outsourcegov: 1
alliance: {id: northbank-it, client: northbank, providers: [meridian]}
parties:
  northbank: {kind: client}
  meridian: {kind: provider}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Presence, absence, presence


@rule(
    id="PTY001",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Name the party; where there is none by design, write {not-applicable: reason}.",
)
def side_missing(governance: Governance) -> Iterator[Problem]:
    alliance = governance.alliance
    for key, side, parties in (("client", "client", alliance.client), ("providers", "provider", alliance.providers)):
        is_empty = not parties and absence(parties) is None
        if is_empty or presence(parties) is Presence.MISSING:
            yield Problem(alliance, f"The alliance has no {side}.", at=(key,), discriminator=side)
    both = {*alliance.client, *alliance.providers}
    if alliance.client and alliance.providers and len(both) == 1:
        yield Problem(
            alliance,
            f"{listed(both)} is both the client and the provider: the alliance has only one side.",
            at=("providers",),
            fix="Name the party that does the work; a unit of the client is a party with a parent.",
            discriminator="both",
        )
