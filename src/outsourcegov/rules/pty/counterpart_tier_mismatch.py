"""Two counterparts stand on different tiers.

## Why it matters

Peers settle things because neither has to ask upwards. Where a manager is paired with a director, one of them calls a
meeting that the other does not come to, or agrees to what the other must first have approved.

A role may have several counterparts. It is enough that one of them stands on its own tier, and each of the two has to
have such a one. Roles whose tier is not stated are not compared.

## Example

```yaml bad
roles:
  contract-manager:
    party: client-co
    tier: tactical
    counterparts: [managing-director]       # <- "contract-manager" is tactical and "managing-director" strategic
  managing-director: {party: provider-co, tier: strategic}
```

```yaml good
roles:
  contract-manager: {party: client-co, tier: tactical, counterparts: [delivery-director, managing-director]}
  client-cio: {party: client-co, tier: strategic, counterparts: [managing-director]}
  delivery-director: {party: provider-co, tier: tactical}
  managing-director: {party: provider-co, tier: strategic}
```
"""

from collections.abc import Iterator, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.dates.validity import is_over
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.peers import Pair, pairs, tier_of
from outsourcegov.model.absent import Presence, presence
from outsourcegov.model.parties import Role
from outsourcegov.model.vocabulary import Side


@rule(
    id="PTY004",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Pair each of the two with a role of its own tier, or correct the tiers.",
)
def counterpart_tier_mismatch(governance: Governance) -> Iterator[Problem]:
    everyone = list(pairs(governance))
    fitting = _with_equal(everyone)
    untold = [role for role in governance.alliance.roles if not _is_told(governance, role)]
    fitting |= {role.id for role in untold}
    may_face = frozenset[Side]().union(*map(governance.sides.may_be_on, untold))
    for role, number, other in everyone:
        sides = {one.id: governance.sides.of_role(one) for one in (role, other)}
        own, across = tier_of(role), tier_of(other)
        if own is None or across is None or own is across or set(sides.values()) != set(Side):
            continue
        if role.id in other.counterparts and other.id < role.id:
            continue  # told of the other
        if all(id in fitting or may_face - {side} for id, side in sides.items()):
            continue
        yield Problem(
            role,
            f'"{role.id}" is {own.value} and "{other.id}" {across.value}, and they are counterparts.',
            at=("counterparts", number),
            witness={"counterpart": other.id, "tiers": [own.value, across.value]},
            discriminator=other.id,
        )


def _with_equal(everyone: Sequence[Pair]) -> set[str]:
    """The roles that have a counterpart on their own tier, or may."""
    found: set[str] = set()
    for role, _, other in everyone:
        tiers = {tier_of(role), tier_of(other)}
        if len(tiers) == 1 or None in tiers:
            found |= {role.id, other.id}
    return found


def _is_told(governance: Governance, role: Role) -> bool:
    """Whether it can be told which counterparts a role has on the day."""
    if is_over(role, governance.as_of):
        return True
    terms, others = governance.terms, [governance.find(id, Role) for id in role.counterparts]
    if presence(role.counterparts) is Presence.UNKNOWN or not terms.surely_holds(role):
        return False
    return all(one is not None and (terms.surely_holds(one) or is_over(one, governance.as_of)) for one in others)
