"""A condition tests an attribute for what it cannot be.

## Why it matters

A row for urgency "emergncy" is for no case at all, and a limit that starts above the greatest amount there is never
applies. The row looks as if it granted something; what it was meant for is left open.

Words are compared with those that the attribute lists, bounds with its own bounds, and the values of a named
condition with true and false. Of an attribute that does not say what it can be nothing is known, and nothing is said.

## Example

```yaml bad
roles: {client-cio: {party: client-co}}
conditions: {routine: {judged-by: client-cio}}
decisions:
  change-request:
    attributes: {urgency: {one-of: [normal, emergency]}, amount: {from: 0, up-to: 500000}}
    rights:
      - {decider: client-cio, when: {urgency: emergncy}}              # <- "urgency" is never "emergncy"
      - {decider: client-cio, when: {amount: {over: 600000}}}         # <- "amount" is never over 600,000
      - {decider: client-cio, when: {routine: sometimes}}             # <- "routine" is never "sometimes"
      - {decider: client-cio, when: {amount: {}}}                     # <- "amount" is tested for nothing
      - {decider: client-cio}
```

```yaml good
roles: {client-cio: {party: client-co}}
decisions:
  change-request:
    attributes: {urgency: {one-of: [normal, emergency]}}
    rights:
      - {decider: client-cio, when: {urgency: emergency}}
      - {decider: client-cio, when: {urgency: {not: emergency}}}
```
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from outsourcegov.analysis.intervals import in_words
from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import grouped, joined, nearest, written
from outsourcegov.governance.decisions.attributes import tested
from outsourcegov.governance.decisions.bounds import Bounds
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import absence
from outsourcegov.model.conditions import Scalar, Test
from outsourcegov.model.definitions import Attribute
from outsourcegov.model.walk import Placed

_TRUTH = {"yes": "true", "no": "false", "true": "true", "false": "false"}


@rule(id="SCH018", severity=Severity.ERROR, since="0.1.0", fix="Test for a value that the attribute can have.")
def impossible_condition(governance: Governance) -> Iterator[Problem]:
    for placed in governance.placed:
        test = placed.value
        if not isinstance(test, Test) or not test.attribute or test.any or _is_untold(test):
            continue
        bounds = (test.from_, test.over, test.up_to, test.below)
        values = (*test.one_of, *test.not_)
        if not values and all(bound is None for bound in bounds):
            yield Problem(test, f'"{test.attribute}" is tested for nothing.', fix="Say what it must be, or any.")
            continue
        attribute = tested(governance.alliance, placed)
        listed = _values(governance, placed, attribute)
        if listed and not values and not any(isinstance(one, Decimal) for one in listed):
            message = (
                f'"{test.attribute}" is one of {joined(map(written, listed), "and")}, which have no order to compare.'
            )
            yield Problem(test, message, fix="List the values that are meant.", discriminator=test.attribute)
        elif listed and values:
            yield from _words(test, values, listed)
        elif attribute is not None and not listed:
            yield from _numbers(governance, test, attribute)


def _is_untold(test: Test) -> bool:
    return absence(test.one_of) is not None or absence(test.not_) is not None


def _values(governance: Governance, placed: Placed, attribute: Attribute | None) -> Sequence[Scalar]:
    """Every value that what is tested can have, where they are listed."""
    name = placed.value.attribute if isinstance(placed.value, Test) else ""
    if name in governance.alliance.conditions and (attribute is None or attribute.any):
        return (True, False)
    return attribute.one_of if attribute is not None and absence(attribute.one_of) is None else ()


def _words(test: Test, values: Sequence[Scalar], listed: Sequence[Scalar]) -> Iterator[Problem]:
    there = {(type(one), one) for one in listed}  # to Python, True is 1
    for value in values:
        if (type(value), value) not in there:
            near = _TRUTH.get(str(value).lower()) if True in listed else nearest(str(value), map(str, listed))
            known = joined(map(written, listed), "or")
            yield Problem(
                test,
                f'"{test.attribute}" is never {written(value)}; it is {known}.',
                fix=f"Write {near}." if near in ("true", "false") else f'Did you mean "{near}"?' if near else None,
                witness={"value": value, "values": listed},
                discriminator=f"{test.attribute}:{value}",
            )


def _numbers(governance: Governance, test: Test, attribute: Attribute) -> Iterator[Problem]:
    """A stretch that has nothing in common with all that the attribute can be."""
    bounds = Bounds(governance.figures, attribute)
    domain = bounds.domain()
    if domain is None or domain.is_empty or test.one_of:
        return
    stretches = bounds.may_meet(test)
    if stretches and all(stretch.clipped(domain).is_empty for stretch in stretches):
        words = joined((in_words(one, _shown) for one in stretches), "or")
        yield Problem(
            test,
            f'"{test.attribute}" is never {words}; it is {in_words(domain, _shown)}.',
            discriminator=f"{test.attribute}:{words}",
        )


def _shown(end: object) -> str:
    return grouped(end) if isinstance(end, Decimal) else str(end)
