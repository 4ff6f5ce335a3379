"""A decision takes a yes of both sides, and one side alone may decide it.

## Why it matters

Joint means that neither side can bind the other. A right whose deciders are all on one side takes that back: what the
other side was promised a say in is decided without it, and it learns of it afterwards.

Those who decide count, and those who must have agreed before (`prior-approval`), who may veto (`agreed-by`) and who
approve or sign in a step. A forum stands where its votes are. Nothing is said where one of them cannot be told or may
be on the other side, nor where another right, for the same cases perhaps, brings in the other side: each side may have
a row of its own. Only rights that are sure to be in force on the day count.

## Example

```yaml bad
roles:
  contract-manager: {party: client-co}
  client-cio: {party: client-co}
  delivery-director: {party: provider-co}
decisions:
  price-change:
    joint: true
    attributes: {amount: {from: 0}}
    rights:
      - {decider: contract-manager, when: {amount: {up-to: 50000}}}         # <- "contract-manager" alone
      - {decider: [client-cio, delivery-director], when: {amount: {over: 50000}}}
```

```yaml good
roles:
  contract-manager: {party: client-co}
  client-cio: {party: client-co}
  delivery-director: {party: provider-co}
decisions:
  price-change:
    joint: true
    attributes: {amount: {from: 0}}
    rights:
      - {decider: contract-manager, when: {amount: {up-to: 50000}}, prior-approval: delivery-director}
      - {decider: [client-cio, delivery-director], when: {amount: {over: 50000}}}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed
from outsourcegov.governance.decisions.joint import JointDecisions
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.named import names_in


@rule(
    id="DEC021",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Let somebody of the other side decide with them, or agree before (prior-approval: ...).",
)
def joint_one_sided(governance: Governance) -> Iterator[Problem]:
    joint = JointDecisions(governance)
    for decision in joint:
        told = set[str]()
        for right, side in joint.one_sided_rights(decision):
            names = names_in(right.decider) or ()
            deciders = ",".join(sorted(names))
            if deciders in told:
                continue
            told.add(deciders)
            yield Problem(
                right,
                f'"{decision.id}" takes a yes of both sides, and {listed(names)} alone may decide it,'
                f" on the {side.value}'s side.",
                at=("decider",),
                witness={"decision": decision.id, "deciders": list(names), "side": side.value},
                discriminator=f"{decision.id}:{deciders}",
            )
