"""Some matters have no escalation path of their category, or no dispute ladder.

## Why it matters

A path or ladder may be for some matters only: those of one service, those above an amount, all but those of security.
Each of them reads well. What none of them is for goes nowhere, and nobody notices before it happens.

All paths of a category are taken together, and so are all ladders. A matter differs in its category, its service and in
all attributes and conditions that are declared; of an attribute of which it is not declared what it can be, nothing is
left open. Where paths tell providers apart, and no services, a matter is about one of the providers; clients alike.
A category without any path is told by ESC001.

## Example

```yaml bad
outsourcegov: 1
alliance: {id: northbank-it, client: northbank, providers: [meridian], currency: GBP}
parties: {northbank: {kind: client}, meridian: {kind: provider}}
attributes: {amount: {from: 0}}
escalations:
  large:
    category: commercial
    when: {amount: {over: 50000}}           # <- for amount from 0 GBP up to 50,000 GBP
    levels: [{by: either, within: 5 days}]
    if-undecided: {dispute: ladder}
disputes:
  ladder:
    when: {category: {not: security}}       # <- for category security
    steps: [{kind: arbitration, institution: LCIA}]
```

```yaml good
outsourcegov: 1
alliance: {id: northbank-it, client: northbank, providers: [meridian], currency: GBP}
parties: {northbank: {kind: client}, meridian: {kind: provider}}
attributes: {amount: {from: 0}}
escalations:
  large:
    category: commercial
    when: {amount: {over: 50000}}
    levels: [{by: either, within: 5 days}]
    if-undecided: {dispute: ladder}
  small:
    category: commercial
    unless: {amount: {over: 50000}}
    levels: [{by: either, within: 5 days, final: true}]
disputes:
  ladder:
    steps: [{kind: arbitration, institution: LCIA}]
```
"""

from collections.abc import Iterator, Sequence
from operator import attrgetter

from outsourcegov.analysis.intervals import Interval
from outsourcegov.analysis.regions import Space
from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.decisions.matters import is_conditional, is_untold
from outsourcegov.governance.decisions.region_words import region_as_data, regions_in_words
from outsourcegov.governance.escalation.categories import may_be_of_any_category, stated_categories
from outsourcegov.governance.escalation.flow import PathOrLadder
from outsourcegov.governance.escalation.matter_cases import cases_of_matters
from outsourcegov.governance.governance import Governance
from outsourcegov.model.escalations import EscalationCategory


@rule(
    id="ESC029",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Add one for these matters, or widen one that is for similar ones.",
)
def matter_outside_ladder(governance: Governance) -> Iterator[Problem]:
    alliance, day = governance.alliance, governance.as_of
    if governance.terms.may_have_ended(alliance):
        return
    paths = [path for path in alliance.escalations if may_hold(path, day)]
    if not is_untold(alliance.escalations) and not any(map(may_be_of_any_category, paths)):
        for category in EscalationCategory:
            alike = [path for path in paths if category in stated_categories(path)]
            yield from _outside(
                governance, alike, [category.value], f"escalation path of the category {category.value}"
            )
    if not is_untold(alliance.disputes):
        ladders = [ladder for ladder in alliance.disputes if may_hold(ladder, day)]
        yield from _outside(governance, ladders, [one.value for one in EscalationCategory], "dispute ladder")


def _outside(
    governance: Governance, ladders: Sequence[PathOrLadder], categories: Sequence[str], what: str
) -> Iterator[Problem]:
    sure = [ladder for ladder in ladders if governance.terms.is_agreed(ladder)]
    if not sure or not all(map(is_conditional, ladders)):
        return
    cases = cases_of_matters(governance, ladders, categories)
    regions = Space(cases.told).gaps([box for ladder in ladders for box in cases.widest(ladder)])
    if regions:
        first = min(sure, key=attrgetter("id"))
        yield Problem(
            first,
            f"No {what} is {regions_in_words(cases, regions, Interval())}.",
            at=("when",) if first.when else ("unless",),
            witness={"regions": [region_as_data(cases, region) for region in regions]},
            discriminator=what,
        )
