"""The same role, or the same person, may ask for a decision and approve it.

## Why it matters

Two pairs of eyes are the oldest control there is. Where one alone may ask and say yes, nobody is sure to look at the
case before the money is spent or the risk is taken, and afterwards nobody can tell a mistake from a favour.

Whoever asks (`proposed-by`, and steps that propose) is compared with whoever decides alone by a right that is in force
on the day: by role, and by the person who holds two roles. No fault is a decision that takes both sides, or somebody
else's agreement (`agreed-by`), prior approval or review, or a step of somebody else that may stop it; nor a right for
the time when others cannot act. Forums and teams are more than one pair of eyes. An emergency change must not wait for
a second pair, and is left alone.

## Example

```yaml bad
roles:
  contract-manager: {party: client-co}
decisions:
  overtime:
    category: budget
    proposed-by: contract-manager
    rights:
      - {decider: contract-manager}         # <- "contract-manager" may ask for "overtime" and approve it
```

```yaml bad
people:
  p-7: {employer: client-co}
roles:
  contract-manager: {party: client-co, appointments: [{person: p-7}]}
  finance-lead: {party: client-co, appointments: [{person: p-7}]}
decisions:
  overtime:
    category: budget
    proposed-by: contract-manager
    rights:
      - {decider: finance-lead}             # <- "p-7" may ask for "overtime" as "contract-manager"
```

```yaml good
roles:
  contract-manager: {party: client-co}
  finance-lead: {party: client-co}
decisions:
  overtime:
    category: budget
    proposed-by: contract-manager
    rights:
      - {decider: finance-lead}
  training:
    category: budget
    proposed-by: contract-manager
    rights:
      - {decider: [contract-manager, finance-lead]}
```
"""

from collections.abc import Iterator, Mapping, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.duties import Duties
from outsourcegov.model.absent import claims
from outsourcegov.model.decisions import Decision, DecisionCategory


@rule(
    id="DEC029",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Let somebody else ask or decide, or have a second role agree (agreed-by, prior-approval).",
)
def sod_request_approve(governance: Governance) -> Iterator[Problem]:
    duties = governance.duties
    for decision in governance.alliance.decisions:
        if _may_be_urgent(decision) or not governance.terms.surely_holds(decision):
            continue
        asking = duties.propose(decision)
        deciding = duties.decide(decision) if asking else {}
        yield from _by_role(decision, asking, deciding)
        yield from _by_person(duties, decision, asking, deciding)


def _may_be_urgent(decision: Decision) -> bool:
    return is_untold(decision.category) or DecisionCategory.EMERGENCY_CHANGE in claims(decision.category)


def _by_role(decision: Decision, asking: Sequence[str], deciding: Mapping[str, int]) -> Iterator[Problem]:
    for role in asking:
        if role in deciding:
            yield Problem(
                decision,
                f'"{role}" may ask for "{decision.id}" and approve it, and nobody else has to see it.',
                at=("rights", deciding[role], "decider"),
                witness={"role": role},
                discriminator=role,
            )


def _by_person(
    duties: Duties, decision: Decision, asking: Sequence[str], deciding: Mapping[str, int]
) -> Iterator[Problem]:
    """Those who hold two roles, one that asks and one that decides, and share at most one of them with others."""
    askers, deciders = set(asking) - deciding.keys(), deciding.keys() - set(asking)
    persons = {duties.only_person(role) for role in (*askers, *deciders)}
    for person in sorted(one for one in persons if one is not None):
        held = duties.roles(person)
        as_asker, as_decider = min(held & askers, default=None), min(held & deciders, default=None)
        if as_asker is not None and as_decider is not None:
            yield Problem(
                decision,
                f'"{person}" may ask for "{decision.id}" as "{as_asker}" and approve it as "{as_decider}", and nobody '
                "else has to see it.",
                at=("rights", deciding[as_decider], "decider"),
                witness={"person": person, "asks-as": as_asker, "decides-as": as_decider},
                discriminator=person,
            )
