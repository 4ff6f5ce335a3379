"""The owner is an organisation or a team, not a role.

## Why it matters

"The Customer shall ensure" names nobody. An organisation does not answer for anything by itself, and a team answers by
looking at one another. Ownership needs a role that one person holds.

## Example

```yaml bad
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    owner: client-co                        # <- owned by "client-co", which is a party
```

In the responsibility matrix parties may have letters, since contracts write "Supplier: R". That one is accountable is
said once for the whole matrix, as a warning.

```yaml bad
activities:
  patching:                                 # <- parties are accountable and not roles: "client-co"
    raci: {client-co: A, provider-co: R}
  backup: {raci: {client-co: A, provider-co: R}}
```

```yaml good
roles:
  contract-manager: {party: client-co}
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    owner: contract-manager
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Cause, Severity
from outsourcegov.findings.words import listed
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.organisations import organisation
from outsourcegov.governance.people.responsibilities import Part, rows
from outsourcegov.model.absent import claims
from outsourcegov.model.parties import Holders, Party, Role
from outsourcegov.model.who import Who

_TEAM = "held-by-a-team"


@rule(id="OWN004", severity=Severity.ERROR, since="0.1.0", fix="Name the role on that side that answers for it.")
def owner_is_organisation(governance: Governance) -> Iterator[Problem]:
    for one in governance.owned:
        organisations = [_organisations(governance, owner) for owner in one.owners]
        if not all(organisations):
            continue
        for name, what in organisations[0].items():
            message = f'{one.named} is owned by "{name}", which is {what}.'
            because = (Cause(_TEAM, name),) if governance.find(name, Role) is not None else ()
            yield Problem(
                one.thing, message, at=(one.key,), witness={"owner": name}, discriminator=name, because=because
            )
    accountable = {column for row in rows(governance) for column in row.having(Part.ACCOUNTABLE)}
    parties = sorted(column for column in accountable if governance.find(column, Party) is not None)
    if parties:
        yield Problem(
            governance.alliance,
            f"In the responsibility matrix parties are accountable and not roles: {listed(parties)}.",
            at=("activities",),
            severity=Severity.WARNING,
            fix="Give the letter to the roles on that side that answer for it.",
            witness={"parties": parties},
            discriminator="matrix",
        )


def _organisations(governance: Governance, owner: Who | None) -> dict[str, str]:
    """Those among the owners that are no role of one person, and what they are."""
    names = (*owner.ids, *owner.words) if owner is not None else ()
    found = {name: _organisation(governance, name) for name in names}
    return {name: what for name, what in found.items() if what}


def _organisation(governance: Governance, name: str) -> str:
    what = organisation(governance, name)
    if what:
        return f"{what} and not a role"
    role = governance.find(name, Role)
    is_team = role is not None and all(claim is Holders.TEAM for claim in claims(role.holders))
    return "held by a whole team" if is_team else ""
