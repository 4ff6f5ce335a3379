"""Both sides work at a tier, and no forum brings them together there.

## Why it matters

What is not settled where it arises travels up. Without an operational forum every late delivery ends in the steering
committee, and without a strategic one nobody ever asks whether the alliance is still worth it.

Asked are tiers at which both sides have roles, once forums are written down and each of them says its tier.

## Example

```yaml bad
alliance: {id: example, client: client-co, providers: [provider-co]}   # <- No forum is operational
parties: {client-co: {kind: client}, provider-co: {kind: provider}}
roles:
  client-cio: {party: client-co, tier: strategic}
  provider-executive: {party: provider-co, tier: strategic}
  network-owner: {party: client-co, tier: operational}
  network-lead: {party: provider-co, tier: operational}
forums:
  steering-committee: {tier: strategic, seats: [client-cio, provider-executive]}
```

```yaml good
roles:
  client-cio: {party: client-co, tier: strategic}
  provider-executive: {party: provider-co, tier: strategic}
  network-owner: {party: client-co, tier: operational}
  network-lead: {party: provider-co, tier: operational}
forums:
  steering-committee: {tier: strategic, seats: [client-cio, provider-executive]}
  operations-review: {tier: operational, seats: [network-owner, network-lead]}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed
from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.forums.bodies import in_force
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import known
from outsourcegov.model.vocabulary import Side, Tier


@rule(
    id="FOR001",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Add a forum at this tier, with seats of both sides, or say of an existing one that it stands there.",
)
def tier_without_forum(governance: Governance) -> Iterator[Problem]:
    forums = governance.alliance.forums
    tiers = {known(forum.tier) for forum in forums if may_hold(forum, governance.as_of)}
    if is_untold(forums) or None in tiers or not in_force(governance):
        return
    for tier in Tier:
        roles = _roles_at(governance, tier)
        if tier not in tiers and len(roles) == len(Side):
            yield Problem(
                governance.alliance,
                f"No forum is {tier.value}, and both sides have {tier.value} roles: {listed(sorted(roles.values()))}.",
                witness={"tier": tier.value, "roles": sorted(roles.values())},
                discriminator=tier.value,
            )


def _roles_at(governance: Governance, tier: Tier) -> dict[Side, str]:
    """A role of each side that surely is at a tier; of several the first by name."""
    found: dict[Side, str] = {}
    for role in governance.alliance.roles:
        side = governance.sides.of_role(role)
        if known(role.tier) is tier and side is not None and governance.terms.surely_holds(role):
            found[side] = min(role.id, found.get(side, role.id))
    return found
