"""A category of problems has no escalation path.

## Why it matters

Operational trouble, missed targets, disputes about money, security incidents and a relationship gone sour each need a
way up that is known before they happen. Without one, each is settled by whoever shouts first.

One path may be for several categories: `category: [operational, performance]`.

## Example

```yaml bad
outsourcegov: 1
alliance:                       # <- no escalation path for security and relationship matters
  {id: northbank-it, client: northbank, providers: [meridian]}
parties:
  northbank: {kind: client}
  meridian: {kind: provider}
escalations:
  operations: {category: operational, levels: [{by: either, final: true}]}
  targets: {category: performance, levels: [{by: either, final: true}]}
  money: {category: commercial, levels: [{by: either, final: true}]}
```

```yaml good
escalations:
  operations: {category: operational, levels: [{by: either, final: true}]}
  targets: {category: performance, levels: [{by: either, final: true}]}
  money: {category: commercial, levels: [{by: either, final: true}]}
  security: {category: security, levels: [{by: either, final: true}]}
  partnership: {category: relationship, levels: [{by: either, final: true}]}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import joined
from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.escalation.categories import may_be_of_any_category, stated_categories
from outsourcegov.governance.governance import Governance
from outsourcegov.model.escalations import EscalationCategory

REQUIRED = (
    EscalationCategory.OPERATIONAL,
    EscalationCategory.PERFORMANCE,
    EscalationCategory.COMMERCIAL,
    EscalationCategory.SECURITY,
    EscalationCategory.RELATIONSHIP,
)


@rule(
    id="ESC001", severity=Severity.ERROR, since="0.1.0", fix="Add an escalation path for each category that has none."
)
def category_without_path(governance: Governance) -> Iterator[Problem]:
    escalations = governance.alliance.escalations
    if is_untold(escalations) or governance.terms.may_have_ended(governance.alliance):
        return
    paths = [path for path in escalations if may_hold(path, governance.as_of)]
    if any(map(may_be_of_any_category, paths)):
        return
    present = {category for path in paths for category in stated_categories(path)}
    missing = [category.value for category in REQUIRED if category not in present]
    if missing:
        names = joined(missing)
        which = f"for each of the categories {names}" if len(missing) > 1 else f"of the category {names}"
        yield Problem(
            governance.alliance,
            f"There is no escalation path for {names} matters.",
            fix=f"Add an escalation path {which}.",
            witness={"missing": missing},
            discriminator=",".join(missing),
        )
