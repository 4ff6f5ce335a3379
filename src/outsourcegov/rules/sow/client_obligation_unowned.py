"""An obligation is owned by the side that it is owed to, so that nobody owes it.

## Why it matters

The provider is excused when the client does not do its part. An obligation of the client that a role of the provider
looks after is missed without anybody at the client noticing, and each delay of the provider has its reason. The other
way round it is the same.

An obligation is owed by the party of its `owner`, and `to` says whom it is owed to. That it has no owner is OWN001, and
that the owner is vacant OWN002.

## Example

```yaml bad
roles:
  desk-lead: {party: provider-co}
scope-of-work:
  infrastructure:
    obligations:
      access-approval: {owner: desk-lead, to: provider-co}     # <- owed to "provider-co" and owned by "desk-lead"
```

```yaml good
roles:
  desk-owner: {party: client-co}
scope-of-work:
  infrastructure:
    obligations:
      access-approval: {owner: desk-owner, to: provider-co}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.named import names_in
from outsourcegov.model.absent import Maybe, known
from outsourcegov.model.parties import Role
from outsourcegov.model.scope import Obligation
from outsourcegov.model.vocabulary import Side
from outsourcegov.model.who import Who


@rule(
    id="SOW008",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Name the role of the other side that owes it (owner: ...), or turn round whom it is owed to (to: ...).",
)
def client_obligation_unowned(governance: Governance) -> Iterator[Problem]:
    for thing in (one.thing for one in governance.owned):
        if not (isinstance(thing, Obligation) and governance.terms.is_agreed(thing)):
            continue
        owing, owed = _parties(governance, thing.owner), _parties(governance, thing.to)
        if owing and owed and owing == owed and len(owing) == 1:
            relief = ", which is excused when it is missed" if known(thing.relief_if_missed) is True else ""
            to = names_in(thing.to) or ()
            yield Problem(
                thing,
                f'Obligation "{thing.id}" is owed to {listed(to)} and owned by '
                f"{listed(names_in(thing.owner) or ())} of the same side{relief}.",
                at=("owner",),
                witness={"owner": list(names_in(thing.owner) or ()), "to": list(to)},
            )


def _parties(governance: Governance, who: Maybe[Who]) -> set[str]:
    """The clients and providers to which those who are named belong; none where one of them cannot be told."""
    found = {_party(governance, name) for name in names_in(who) or ()}
    return {one for one in found if one is not None} if None not in found else set()


def _party(governance: Governance, name: str) -> str | None:
    """The client or provider of a role, a party or a side that is one party."""
    alliance = governance.alliance
    if name in (Side.CLIENT.value, Side.PROVIDER.value):
        parties = alliance.client if name == Side.CLIENT.value else alliance.providers
        return parties[0] if len(parties) == 1 else None
    role = governance.find(name, Role)
    party = known(role.party) if role is not None else name
    principal = governance.sides.principal(party)
    return principal if governance.sides.of_party(party) is not None else None
