"""Whoever is accountable for an activity is on one side, those who do it on the other, and nothing links them.

## Why it matters

Answering for work that one does not see is signing blindly. Across an organisation's border nobody sees anything by
chance: it takes a forum, a report, a level of an escalation path on which both stand, or two roles that are each
other's counterparts.

A link is also one of somebody who reports to the role that is accountable, with somebody above those who do the work.
The rule asks where the alliance has forums or counterparts, and keeps silent where something that may link the two is
unknown.

## Example

```yaml bad
roles:
  network-owner: {party: client-co}
  service-director: {party: client-co, counterparts: network-lead}
  network-lead: {party: provider-co}
activities:
  line-repair: {raci: {network-owner: A, network-lead: R}}     # <- nothing links it with "network-lead"
```

```yaml good
roles:
  network-owner: {party: client-co}
  service-director: {party: client-co, counterparts: network-lead}
  network-lead: {party: provider-co}
activities:
  line-repair: {raci: {network-owner: A, network-lead: R}}
forums:
  service-review: {seats: [network-owner, network-lead]}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.contacts import Contacts
from outsourcegov.governance.people.responsibilities import OF_WORK, Part, rows
from outsourcegov.model.parties import Role
from outsourcegov.model.vocabulary import Side


@rule(
    id="OWN026",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Make them counterparts, seat them in one forum, or have the work reported to whoever is accountable.",
)
def raci_a_r_disconnected(governance: Governance) -> Iterator[Problem]:
    alliance, powers = governance.alliance, governance.powers
    if not (alliance.forums or any(role.counterparts for role in alliance.roles)):
        return
    contacts = Contacts(governance)
    for row in rows(governance):
        accountable, doing = row.having(Part.ACCOUNTABLE), row.having(Part.RESPONSIBLE)
        if row.notation not in OF_WORK or len(accountable) != 1 or not doing or not row.is_told:
            continue
        owner, *others = accountable[0], *doing
        if not powers.on_open_seats.isdisjoint((owner, *others)) or not _are_opposite(governance, owner, others):
            continue
        if powers.is_told and not any(contacts.hears_of(owner, other) for other in others):
            yield Problem(
                row.activity,
                f'"{owner}" is accountable for "{row.activity.id}", and nothing links it with {listed(others)} on the '
                "other side.",
                witness={"accountable": owner, "responsible": others},
            )


def _are_opposite(governance: Governance, owner: str, others: list[str]) -> bool:
    """Whether a role is certain to be on one side, and all others on the other."""
    roles = [governance.find(id, Role) for id in (owner, *others)]
    sides = [governance.sides.of_role(role) for role in roles if role is not None]
    return len(sides) == len(roles) and sides[0] is not None and set(sides[1:]) == set(Side) - {sides[0]}
