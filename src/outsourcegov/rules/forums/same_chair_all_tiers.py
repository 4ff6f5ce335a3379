"""One person takes the chair of forums at several tiers.

## Why it matters

A matter that cannot be settled goes one forum up, and there sits the same person who could not settle it. An escalation
should reach somebody who sees it for the first time.

Told where one person alone holds the role that takes the chair. Those who chair together or in turn are not counted.

## Example

```yaml bad
people:
  p-101: {employer: client-co}              # <- "p-101" takes the chair at several tiers
roles:
  client-cio: {party: client-co, appointments: [{person: p-101}]}
  service-owner: {party: client-co, appointments: [{person: p-101}]}
  provider-executive: {party: provider-co}
forums:
  steering-committee: {tier: strategic, chair: client-cio, seats: [client-cio, provider-executive]}
  service-review: {tier: operational, chair: service-owner, seats: [service-owner, provider-executive]}
```

```yaml good
people:
  p-101: {employer: client-co}
  p-102: {employer: client-co}
roles:
  client-cio: {party: client-co, appointments: [{person: p-101}]}
  service-owner: {party: client-co, appointments: [{person: p-102}]}
  provider-executive: {party: provider-co}
forums:
  steering-committee: {tier: strategic, chair: client-cio, seats: [client-cio, provider-executive]}
  service-review: {tier: operational, chair: service-owner, seats: [service-owner, provider-executive]}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import joined, quoted
from outsourcegov.governance.forums.bodies import chairs_of, in_force, people_in
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import known
from outsourcegov.model.vocabulary import Tier


@rule(id="FOR015", severity=Severity.WARNING, since="0.1.0", fix="Give the chair of one of them to somebody else.")
def same_chair_all_tiers(governance: Governance) -> Iterator[Problem]:
    chaired: dict[str, dict[Tier, str]] = {}
    for forum in in_force(governance):
        chairs, tier = chairs_of(governance, forum), known(forum.tier)
        if chairs is None or len(chairs) > 1 or tier is None:
            continue
        (chair,) = chairs
        people = governance.answers.of(chair, people_in)
        if len(people) == 1:
            by_tier = chaired.setdefault(people[0], {})
            by_tier[tier] = min(forum.id, by_tier.get(tier, forum.id))
    for id, by_tier in chaired.items():
        person = governance.alliance.people.get(id)
        if person is not None and len(by_tier) > 1:
            forums = [f"{quoted(by_tier[tier])} ({tier.value})" for tier in Tier if tier in by_tier]
            yield Problem(
                person,
                f'"{id}" takes the chair at several tiers: of {joined(forums)}.',
                witness={tier.value: by_tier[tier] for tier in Tier if tier in by_tier},
            )
