"""A role below the strategic tier may decide on any amount of money.

## Why it matters

Authority grows with the tier, and so should the amounts. A manager whose right has no limit can bind the organisation
for more than the board would dare, and a slip or a fraud has no ceiling either.

The amount of the decision is open above, and the right neither bounds it nor is held within a figure
(`within-limits-of`). Nothing is said where the tier of the role is not stated, where somebody else must agree
(`prior-approval`, `agreed-by`), where the right only confirms what is settled already (`formal`), or where another row
may come first (`priority`, `overlap: first-row` or `most-specific`). Of several who decide together all must be below
the strategic tier.

## Example

```yaml bad
roles:
  contract-manager: {party: client-co, tier: tactical}
decisions:
  quote:
    attributes: {amount: {from: 0}}
    rights:
      - {decider: contract-manager}         # <- "contract-manager" may decide "quote" without
```

```yaml good
roles:
  contract-manager: {party: client-co, tier: tactical}
  client-cio: {party: client-co, tier: strategic}
decisions:
  quote:
    attributes: {amount: {from: 0}}
    rights:
      - {decider: contract-manager, when: {amount: {up-to: 50000}}}
      - {decider: client-cio, when: {amount: {over: 50000}}}
```
"""

from collections.abc import Iterator, Sequence

from outsourcegov.analysis.intervals import without
from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed
from outsourcegov.governance.decisions.attributes import MONEY, declaration, unit_of
from outsourcegov.governance.decisions.bounds import EVERYTHING, Bounds
from outsourcegov.governance.decisions.figures import is_currency
from outsourcegov.governance.decisions.rights import needs_others, rights_surely_in_force
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import NONE, absence, claims, known
from outsourcegov.model.decisions import Decision, Overlap, Right
from outsourcegov.model.parties import Role
from outsourcegov.model.vocabulary import Tier
from outsourcegov.model.who import Together, Who


@rule(
    id="DEC042",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Give the right an upper limit, and let a role of the strategic tier or a forum decide above it.",
)
def no_money_limit(governance: Governance) -> Iterator[Problem]:
    told = set[tuple[str, str]]()
    unordered = {id(decision) for decision in governance.alliance.decisions if _has_no_order(decision)}
    for decision, right in rights_surely_in_force(governance):
        names = _below_strategic(governance, known(right.decider))
        if not names or id(decision) not in unordered or _is_held(decision, right):
            continue
        if not _is_open_above(governance, decision, right):
            continue
        deciders = ",".join(sorted(names))
        if (decision.id, deciders) not in told:
            told.add((decision.id, deciders))
            yield Problem(
                right,
                f'{listed(names)} may decide "{decision.id}" without an upper limit,'
                f" and {'is' if len(names) == 1 else 'are'} below the strategic tier.",
                at=("decider",),
                witness={"decision": decision.id, "deciders": list(names)},
                discriminator=f"{decision.id}:{deciders}",
            )


def _below_strategic(governance: Governance, who: Who | None) -> Sequence[str]:
    """The roles below the strategic tier that are enough to decide; none where somebody above is needed, or may be."""
    names = list(dict.fromkeys(who.names)) if who is not None else []
    below = [name for name in names if isinstance(name, str) and _is_below(governance.find(name, Role))]
    needed = len(names)
    if who is not None and who.how in (Together.ANY_OF, Together.AT_LEAST):
        needed = who.count
    return below if 0 < needed <= len(below) else []


def _is_below(role: Role | None) -> bool:
    return role is not None and all(tier in (Tier.TACTICAL, Tier.OPERATIONAL) for tier in claims(role.tier))


def _is_open_above(governance: Governance, decision: Decision, right: Right) -> bool:
    """Whether it is sure that neither the decision nor the right bounds the amount from above."""
    own = decision.attributes.get(MONEY)
    declared = declaration(governance.alliance, own) if own is not None else None
    bounds = Bounds(governance.figures, declared)
    domain = bounds.domain()
    if declared is None or domain is None or domain.high is not None or not _is_money(unit_of(declared)):
        return False
    test, excluded = right.when.get(MONEY), right.unless.get(MONEY)
    covered = [EVERYTHING] if test is None else bounds.surely_meet(test)
    left = covered if excluded is None else without(covered, bounds.may_meet(excluded))
    return any(part.high is None and not part.is_empty for part in left)


def _is_money(unit: str | None) -> bool:
    return unit is None or is_currency(unit)


def _is_held(decision: Decision, right: Right) -> bool:
    """Whether something else limits a right, or may: words, a figure, somebody who must agree."""
    if any(absence(tests) not in (None, NONE) for tests in (right.when, right.unless)):
        return True
    is_formal = not all(formal in (None, False) for formal in claims(right.formal))
    return is_formal or right.within_limits_of not in (None, NONE) or needs_others(decision, right)


def _has_no_order(decision: Decision) -> bool:
    """Whether it is sure that no row comes before another."""
    if any(right.priority is not None for right in decision.rights):
        return False
    return all(how in (Overlap.NOT_ALLOWED, Overlap.ANY_MAY) for how in claims(decision.overlap))
