"""A role decides alone, and answers for nothing.

## Why it matters

Whoever never has to live with a decision decides lightly, or never. Power belongs near to those who own what it
changes: the service, the contract, the budget line, the risk.

This is a note. A role is told that decides something without anybody else, and neither owns, delivers or works on
anything in the alliance, nor does anybody in its line: those above it and those who report to it. Roles of kind
`finance`, `legal`, `security` and `executive-sponsor` are there to control, and are not asked. Nor is a role of which
it is not said to whom it reports: nobody can tell then what its line is.

## Example

```yaml bad
roles:
  client-cio: {party: client-co}
  network-owner: {party: client-co}
  programme-office:                         # <- "programme-office" decides alone on "change-request"
    party: client-co
    reports-to: client-cio
scope-of-work:
  infrastructure:
    services:
      network: {owner: network-owner}
decisions:
  change-request: {rights: [{decider: programme-office}]}
```

```yaml good
roles:
  client-cio: {party: client-co}
  network-owner: {party: client-co, reports-to: programme-office}
  programme-office: {party: client-co, reports-to: client-cio}
scope-of-work:
  infrastructure:
    services:
      network: {owner: network-owner}
decisions:
  change-request: {rights: [{decider: programme-office}]}
```
"""

from collections.abc import Iterator, Mapping, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed_briefly
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import claims, known
from outsourcegov.model.parties import Role, RoleKind

_CONTROLLING = (RoleKind.FINANCE, RoleKind.LEGAL, RoleKind.SECURITY, RoleKind.EXECUTIVE_SPONSOR)
_WORKING = tuple(kind for kind in RoleKind if kind not in _CONTROLLING)


@rule(
    id="OWN016",
    severity=Severity.NOTE,
    since="0.1.0",
    fix="Give it what its decisions affect, or give the decision to whoever owns that.",
)
def authority_without_accountability(governance: Governance) -> Iterator[Problem]:
    powers, sides = governance.powers, governance.sides
    answering = {sides.of_role(id) for id in governance.owned_by if id in governance.alliance.roles}
    answerable = powers.answerable
    for id, decisions in _decided_alone(governance).items():
        role = governance.find(id, Role)
        if role is None or id in answerable or known(role.reports_to) is None:
            continue
        if sides.of_role(role) in answering and all(kind in _WORKING for kind in claims(role.kind)) and powers.is_told:
            yield Problem(
                role,
                f'"{id}" decides alone on {listed_briefly(decisions)}, and neither it nor anybody in its line owns '
                "anything.",
                witness={"decisions": decisions},
            )


def _decided_alone(governance: Governance) -> Mapping[str, Sequence[str]]:
    """What each role decides without anybody else, on the day."""
    duties = governance.duties
    found: dict[str, list[str]] = {}
    for decision in sorted(governance.alliance.decisions, key=lambda one: one.id):
        for role in duties.decide(decision):
            found.setdefault(role, []).append(decision.id)
    return found
