"""A figure belongs to the lower band of one decision and to the upper band of another.

## Why it matters

A limit that is written once and used in two tables should mean the same in both. If a change of exactly 500,000 is the
director's, and a settlement of exactly 500,000 is the committee's, then somebody will take the one for the other, and
amounts are often exactly at the limit, because limits are what people aim at.

With `up-to` and `over` the figure itself belongs to the band below it, with `from` and `below` to the band above it.
Within one decision the two of a pair complete each other. Only figures that stand alone as a bound in a right are
compared; a decision that uses one in both manners itself is left out, since which of them is meant cannot be told.

## Example

```yaml bad
roles:
  contract-manager: {party: client-co}
  client-cio: {party: client-co}
figures:
  major: {amount: 500000}                   # <- "major" itself belongs to the lower band in "change-request"
decisions:
  change-request:
    rights:
      - {decider: contract-manager, when: {amount: {up-to: major}}}
      - {decider: client-cio, when: {amount: {over: major}}}
  settlement:
    rights:
      - {decider: contract-manager, when: {amount: {below: major}}}
      - {decider: client-cio, when: {amount: {from: major}}}
```

```yaml good
roles:
  contract-manager: {party: client-co}
  client-cio: {party: client-co}
figures:
  major: {amount: 500000}
decisions:
  change-request:
    rights:
      - {decider: contract-manager, when: {amount: {up-to: major}}}
      - {decider: client-cio, when: {amount: {over: major}}}
  settlement:
    rights:
      - {decider: contract-manager, when: {amount: {up-to: major}}}
      - {decider: client-cio, when: {amount: {over: major}}}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed_briefly
from outsourcegov.governance.dates.validity import surely_holds
from outsourcegov.governance.decisions.rights import rights_surely_in_force
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import known
from outsourcegov.model.conditions import Test
from outsourcegov.model.definitions import Figure
from outsourcegov.model.money import Money

_LOWER, _UPPER = "lower", "upper"


@rule(
    id="DEC037",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Agree to which band the figure itself belongs: the lower (up-to and over) or the upper one (below and from).",
)
def boundary_differs(governance: Governance) -> Iterator[Problem]:
    bands: dict[str, dict[str, set[str]]] = {}
    for decision, right in rights_surely_in_force(governance):
        for test in (*right.when, *right.unless):
            for id, band in _figures(test):
                bands.setdefault(id, {}).setdefault(decision.id, set()).add(band)
    for id, decisions in bands.items():
        figure = governance.find(id, Figure)
        lower, upper = (sorted(one for one, its in decisions.items() if its == {band}) for band in (_LOWER, _UPPER))
        if lower and upper and figure is not None and surely_holds(figure, governance.as_of):
            of_lower, of_upper = listed_briefly(lower), listed_briefly(upper)
            yield Problem(
                figure,
                f'"{id}" itself belongs to the lower band in {of_lower} and to the upper band in {of_upper}.',
                witness={_LOWER: lower, _UPPER: upper},
            )


def _figures(test: Test) -> Iterator[tuple[str, str]]:
    """The figures that are bounds of a test by themselves, each with the band that they belong to."""
    for bound, band in ((test.up_to, _LOWER), (test.over, _LOWER), (test.from_, _UPPER), (test.below, _UPPER)):
        money = known(bound)
        figure = known(money.amount) if isinstance(money, Money) else None
        if isinstance(figure, str):
            yield figure, band
