"""One role or person decides alone on two things that check each other.

## Why it matters

Some decisions are each other's control. Held by one hand, a fault in the first is covered by the second, and nobody
else ever sees both. These belong apart:

| one decides on | and another on | because |
|---|---|---|
| `budget` | `deliverable-acceptance` | whoever approves the money must not confirm alone that it bought something |
| `service-credit-waiver` | `target-change` | a missed target is forgiven, then lowered until it is met |
| `service-credit-waiver` | `budget` | the full price is approved for a service that fell short |

This is a warning, since small teams live with some of these pairs and control them otherwise.

Only rights that are in force on the day count, of a role that decides without anybody else: a decision that takes both
sides, or somebody else's agreement, prior approval or review, or a step of somebody else that may stop it, is no part
of a pair. Persons are compared by the roles that they hold on the day.

## Example

```yaml bad
roles:
  contract-manager: {party: client-co}      # <- "contract-manager" decides alone on "overtime" (budget)
decisions:
  overtime: {category: budget, rights: [{decider: contract-manager}]}
  acceptance: {category: deliverable-acceptance, rights: [{decider: contract-manager}]}
```

```yaml good
roles:
  contract-manager: {party: client-co}
  finance-lead: {party: client-co}
decisions:
  overtime: {category: budget, rights: [{decider: finance-lead}]}
  acceptance: {category: deliverable-acceptance, rights: [{decider: contract-manager}]}
```
"""

from collections.abc import Iterator, Mapping, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import quoted
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.duties import Duties
from outsourcegov.model.absent import known
from outsourcegov.model.decisions import DecisionCategory

Pair = tuple[DecisionCategory, DecisionCategory]

APART: Sequence[Pair] = (
    (DecisionCategory.BUDGET, DecisionCategory.DELIVERABLE_ACCEPTANCE),
    (DecisionCategory.SERVICE_CREDIT_WAIVER, DecisionCategory.TARGET_CHANGE),
    (DecisionCategory.SERVICE_CREDIT_WAIVER, DecisionCategory.BUDGET),
)
"""Categories that check each other."""

Alone = Mapping[DecisionCategory, Mapping[str, str]]
"""For each category the roles that decide alone on one of its decisions, and on which."""


@rule(
    id="DEC030",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Give one of the two to somebody else, or have a second role agree (agreed-by, prior-approval).",
)
def sod_incompatible_types(governance: Governance) -> Iterator[Problem]:
    duties = governance.duties
    alone = _alone(governance, duties)
    for pair in APART:
        one, other = (alone.get(category, {}) for category in pair)
        both = sorted(one.keys() & other.keys())
        for role in both:
            thing = governance.alliance.roles[role]
            message = f'"{role}" decides alone on {_what(pair[0], one[role])} and on {_what(pair[1], other[role])}.'
            yield Problem(thing, message, witness=_witness(pair, one[role], other[role]), discriminator=_key(pair))
        as_one, as_other = (_persons(duties, roles, both) for roles in (one, other))
        for person in sorted(as_one.keys() & as_other.keys()):
            first, second = as_one[person], as_other[person]
            message = (
                f'"{person}" decides alone on {_what(pair[0], one[first])} as "{first}", and on '
                f'{_what(pair[1], other[second])} as "{second}".'
            )
            witness = {**_witness(pair, one[first], other[second]), "roles": [first, second]}
            yield Problem(governance.alliance.people[person], message, witness=witness, discriminator=_key(pair))


def _alone(governance: Governance, duties: Duties) -> Alone:
    """Of several decisions of a category that a role takes alone, the least."""
    wanted = {category for pair in APART for category in pair}
    found: dict[DecisionCategory, dict[str, str]] = {}
    for decision in sorted(governance.alliance.decisions, key=lambda one: one.id, reverse=True):
        category = known(decision.category)
        if category is not None and category in wanted:
            found.setdefault(category, {}).update(dict.fromkeys(duties.decide(decision), decision.id))
    return found


def _persons(duties: Duties, roles: Mapping[str, str], told: Sequence[str]) -> Mapping[str, str]:
    """The persons who hold one of these roles, but those of which it is told that they decide on both things."""
    rest = sorted(roles.keys() - set(told), reverse=True)
    return {person: role for role in rest for person in duties.persons(role)}


def _what(category: DecisionCategory, decision: str) -> str:
    return f"{quoted(decision)} ({category.value})"


def _witness(pair: Pair, one: str, other: str) -> dict[str, object]:
    return {"categories": [category.value for category in pair], "decisions": [one, other]}


def _key(pair: Pair) -> str:
    return "+".join(category.value for category in pair)
