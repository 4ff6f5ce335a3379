"""A forum reports to no other, or to one that has ended, and is not the top.

## Why it matters

What a forum cannot settle should go one step up. Where there is no step, its members go up their own line, each to
their own boss, and the sides meet again at the very top.

Told once forums of the alliance report to each other. The top is the one forum of the highest tier that reports to
nobody, or the one of them that says so (`none`); with several of them nobody is above both. A forum that reports to one
that has ended is told in any case.

## Example

```yaml bad
roles:
  client-cio: {party: client-co}
  provider-executive: {party: provider-co}
forums:
  steering-committee: {tier: strategic, seats: [client-cio, provider-executive], reports-to: none}
  delivery-board: {tier: tactical, seats: [client-cio, provider-executive], reports-to: steering-committee}
  service-review:                           # <- "service-review" reports to no forum
    tier: operational
    seats: [client-cio, provider-executive]
```

```yaml good
roles:
  client-cio: {party: client-co}
  provider-executive: {party: provider-co}
forums:
  steering-committee: {tier: strategic, seats: [client-cio, provider-executive], reports-to: none}
  delivery-board: {tier: tactical, seats: [client-cio, provider-executive], reports-to: steering-committee}
  service-review: {tier: operational, seats: [client-cio, provider-executive], reports-to: delivery-board}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed_briefly
from outsourcegov.governance.dates.validity import end_of, is_over, may_hold
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.decisions.tiers import HEIGHT
from outsourcegov.governance.forums.bodies import in_force
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import NONE, is_ruled_out, known
from outsourcegov.model.forums import Forum


@rule(
    id="FOR013",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Say which forum it reports to: reports-to: ...; the top says none.",
)
def no_reporting_line(governance: Governance) -> Iterator[Problem]:
    yield from _under_one_that_ended(governance)
    yield from _without_one_above(governance)


def _under_one_that_ended(governance: Governance) -> Iterator[Problem]:
    for forum in in_force(governance):
        above = governance.find(known(forum.reports_to), Forum)
        if above is not None and is_over(above, governance.as_of):
            yield Problem(
                forum,
                f'"{forum.id}" reports to "{above.id}", which ended on {end_of(above.until, max)}.',
                at=("reports-to",),
                witness={"reports-to": above.id},
                discriminator=above.id,
            )


def _without_one_above(governance: Governance) -> Iterator[Problem]:
    sure = {forum.id for forum in in_force(governance)}
    there = [forum for forum in governance.alliance.forums if may_hold(forum, governance.as_of)]
    roots = [forum for forum in there if is_ruled_out(forum.reports_to)]
    reporting = [forum for forum in there if known(forum.reports_to) is not None]
    tiers = [known(forum.tier) for forum in roots]
    if is_untold(governance.alliance.forums) or len(roots) + len(reporting) < len(there):
        return
    if not any(forum.id in sure for forum in reporting):
        return
    heights = {forum.id: HEIGHT[tier] for forum, tier in zip(roots, tiers, strict=True) if tier is not None}
    if len(heights) < len(roots):
        return
    highest = max(heights.values(), default=0)
    highest_ones = sorted(id for id, height in heights.items() if height == highest)
    tops = [id for id in highest_ones if governance.alliance.forums[id].reports_to is NONE] or highest_ones
    for forum in roots if not sure.isdisjoint(tops) else ():
        if forum.id not in tops and forum.id in sure:
            yield Problem(forum, f'"{forum.id}" reports to no forum, and is not the top.')
    if len(tops) > 1 and len(governance.alliance.providers) == 1 and sure.issuperset(tops):
        yield Problem(
            governance.alliance.forums[tops[0]],
            f"{listed_briefly(tops)} report to no forum: nothing is above them all.",
            fix="Say which of them is the top, and let the others report to it.",
            witness={"tops": tops},
            discriminator=",".join(tops),
        )
