"""For a sort of decision that every alliance meets, nothing says who decides.

## Why it matters

Sooner or later a price changes, a subcontractor is to be approved, a service credit is to be waived. Where no decision
of that sort is written down, nobody has the right to it, and nobody has noticed.

`required-categories` of the alliance says which categories it must have. Where the key is left out, the usual checklist
counts, which is all categories but `other`: then this is a note, and only once some decision has a category. A decision
without a category is of none. Nothing is said while the category of some decision is unknown or in dispute.

## Example

```yaml bad
outsourcegov: 1
alliance:                       # <- of the category price-change or termination
  id: northbank-it
  client: northbank
  providers: [meridian]
  required-categories: [scope-change, price-change, termination]
parties:
  northbank: {kind: client}
  meridian: {kind: provider}
roles:
  contract-manager: {party: northbank}
decisions:
  change-request: {category: scope-change, rights: [{decider: contract-manager}]}
```

```yaml good
outsourcegov: 1
alliance:
  id: northbank-it
  client: northbank
  providers: [meridian]
  required-categories: [scope-change]
parties:
  northbank: {kind: client}
  meridian: {kind: provider}
roles:
  contract-manager: {party: northbank}
decisions:
  change-request: {category: scope-change, rights: [{decider: contract-manager}]}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import briefly
from outsourcegov.governance.dates.validity import is_hidden, may_hold
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import claims, known
from outsourcegov.model.decisions import DecisionCategory
from outsourcegov.model.items import LEFT_OUT

USUAL = tuple(category for category in DecisionCategory if category is not DecisionCategory.OTHER)


@rule(
    id="DEC031",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Add a decision of each category, or take those away that cannot come up (required-categories: ...).",
)
def standard_type_missing(governance: Governance) -> Iterator[Problem]:
    alliance = governance.alliance
    if is_untold(alliance.decisions) or is_untold(alliance.required_categories):
        return
    if governance.terms.all_may_have_ended:
        return
    decisions = [decision for decision in alliance.decisions if may_hold(decision, governance.as_of)]
    stated = [claim for decision in decisions for claim in claims(decision.category)]
    if any(map(is_untold, stated)):
        return
    present = {category for category in map(known, stated) if category is not None}
    is_stated = alliance.required_categories != LEFT_OUT
    usual = USUAL if present and not all(is_hidden(one.from_) for one in decisions) else ()
    required = list(dict.fromkeys(alliance.required_categories)) if is_stated else usual
    missing = [category.value for category in required if category not in present]
    if missing:
        yield Problem(
            alliance,
            f"No decision is of the category {briefly(missing, last='or')}.",
            fix=None if is_stated else "Add a decision of each, or say which ones you need (required-categories: ...).",
            witness={"missing": missing},
            severity=None if is_stated else Severity.NOTE,
            discriminator=",".join(missing),
        )
