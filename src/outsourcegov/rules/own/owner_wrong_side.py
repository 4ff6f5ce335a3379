"""Something that the client must keep is owned, approved or accepted by the provider's side alone.

## Why it matters

Work can be given away, and the answer for it cannot. A provider that owns the contract judges its own breach, one that
accepts deliverables accepts its own work, and an exit plan in its hands is a plan to stay.

These are the client's:

| what | keys |
|---|---|
| a contract to which the client's side is a party | `owner`, and `decided-by` of its renewal |
| a service, a deliverable | `owner`; who delivers it is `provided-by` |
| the acceptance of a deliverable | `acceptor` |
| a risk whose response is to accept it | `accepted-by`, or where nobody is named there its `owner` |
| a policy | `owner`, `approved-by` |
| an exit plan | `owner` |

Several owners are wrong only if all of them are on the provider's side. Who owns metrics, reports, goals, obligations,
continuity plans and other risks may be either side's matter. Of decisions that are the client's to take DEC043 speaks.

## Example

```yaml bad
roles:
  delivery-director: {party: provider-co}
scope-of-work:
  infrastructure:
    services:
      network: {owner: delivery-director}   # <- Service "network" is owned by "delivery-director"
```

```yaml good
roles:
  service-owner: {party: client-co}
  delivery-director: {party: provider-co}
scope-of-work:
  infrastructure:
    services:
      network: {owner: service-owner, provided-by: delivery-director}
```
"""

from collections.abc import Iterator
from typing import NamedTuple

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.ownership import Ownable, Owned
from outsourcegov.governance.structure.named import names_in, presence_of
from outsourcegov.model.absent import Maybe, Presence, claims, known
from outsourcegov.model.contracts import Contract
from outsourcegov.model.risks import ExitPlan, Policy, Risk, RiskResponse
from outsourcegov.model.scope import Deliverable, Service
from outsourcegov.model.vocabulary import Side
from outsourcegov.model.who import Who

_PROVIDERS = frozenset({Side.PROVIDER})


class _Kept(NamedTuple):
    """Somebody whom the client must provide: who is named, in which words, and where."""

    who: Maybe[Who]
    words: str
    at: tuple[str, ...]


@rule(id="OWN007", severity=Severity.ERROR, since="0.1.0", fix="Name a role on the client's side.")
def owner_wrong_side(governance: Governance) -> Iterator[Problem]:
    for one in governance.owned:
        for kept in _kept(governance, one):
            names = names_in(kept.who)
            if names and _is_providers(governance, kept.who):
                yield Problem(
                    one.thing,
                    f"{one.named} is {kept.words} {listed(names)} on the provider's side.",
                    at=kept.at,
                    witness={"named": names, "key": "/".join(kept.at)},
                    discriminator="/".join(kept.at),
                )


def _kept(governance: Governance, one: Owned) -> Iterator[_Kept]:
    """All that the client must keep of a thing."""
    thing: Ownable = one.thing
    owner = _Kept(one.owner, "owned by", (one.key,))
    match thing:
        case Contract() if _is_clients(governance, thing):
            yield owner
            renewal = known(thing.renewal)
            if renewal is not None:
                yield _Kept(renewal.decided_by, "renewed for the client by", ("renewal", "decided-by"))
        case Service() | ExitPlan():
            yield owner
        case Deliverable():
            yield owner
            acceptance = known(thing.acceptance)
            if acceptance is not None:
                yield _Kept(acceptance.acceptor, "accepted by", ("acceptance", "acceptor"))
        case Risk() if all(response is RiskResponse.ACCEPT for response in claims(thing.response)):
            is_named = presence_of(thing.accepted_by) is not Presence.MISSING
            yield _Kept(thing.accepted_by, "accepted by", ("accepted-by",)) if is_named else owner
        case Policy():
            yield owner
            yield _Kept(thing.approved_by, "approved by", ("approved-by",))
        case _:
            pass


def _is_clients(governance: Governance, contract: Contract) -> bool:
    """Whether the client's side is certain to be a party to a contract."""
    return any(governance.sides.of_party(party) is Side.CLIENT for party in contract.between)


def _is_providers(governance: Governance, who: Maybe[Who]) -> bool:
    """Whether all who are named are certain to be on the provider's side, whichever source is right."""
    said = [known(claim) for claim in claims(who)]
    return all(one is not None and governance.standings.surely_of(one) == _PROVIDERS for one in said)
