"""Only one side may raise a matter.

## Why it matters

An alliance is a two-way street. A side that may not raise what troubles it keeps it to itself, until it comes out as a
claim, or as people who leave.

All paths of a category count together, and whoever may set one of them in motion. Missed targets are left out: those of
the provider's services are the client's to raise. So are categories with a path to which something else leads: a matter
may come there from either side.

## Example

```yaml bad
roles:
  client-cio: {party: client-co}
  provider-executive: {party: provider-co}
escalations:
  commercial:
    category: commercial
    raised-by: client                       # <- Only the client's side may raise a commercial matter
    levels: [{by: [client-cio, provider-executive], final: true}]
```

```yaml good
roles:
  client-cio: {party: client-co}
  provider-executive: {party: provider-co}
escalations:
  commercial:
    category: commercial
    raised-by: either
    levels: [{by: [client-cio, provider-executive], final: true}]
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import a
from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.decisions.matters import is_told
from outsourcegov.governance.escalation.categories import may_be_of_any_category, stated_categories
from outsourcegov.governance.escalation.paths import entered
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.standing import BOTH, NEITHER, Standing
from outsourcegov.model.escalations import Escalation, EscalationCategory


@rule(id="ESC017", severity=Severity.WARNING, since="0.1.0", fix="Let both sides raise it: raised-by: either")
def one_way_escalation(governance: Governance) -> Iterator[Problem]:
    alliance, led_to = governance.alliance, entered(governance)
    there = [path for path in alliance.escalations if may_hold(path, governance.as_of)]
    are_told = all(stated_categories(path) and not may_be_of_any_category(path) for path in there)
    if (
        led_to is None
        or not (are_told and is_told(alliance.escalations))
        or not (alliance.client and alliance.providers)
    ):
        return
    for category in EscalationCategory:
        paths = [path for path in there if category in stated_categories(path)]
        sides = NEITHER.union(*(_raising(governance, path) for path in paths))
        certain = [one for one in paths if category in one.category and governance.terms.is_agreed(one)]
        is_exempt = category is EscalationCategory.PERFORMANCE or any(path.id in led_to for path in paths)
        if len(sides) == 1 and certain and not is_exempt:
            (side,) = sides
            yield Problem(
                min(certain, key=lambda path: path.id),
                f"Only the {side.value}'s side may raise {a(category.value)} matter.",
                at=("raised-by",),
                witness={"category": category.value, "side": side.value, "paths": sorted(path.id for path in certain)},
                discriminator=category.value,
            )


def _raising(governance: Governance, path: Escalation) -> Standing:
    """The sides that may raise a matter on a path, or may be allowed to."""
    if not is_told(path.triggers):
        return BOTH
    of_triggers = (trigger.raised_by for trigger in path.triggers if may_hold(trigger, governance.as_of))
    return NEITHER.union(*map(governance.standings.of, (path.raised_by, *of_triggers)))
