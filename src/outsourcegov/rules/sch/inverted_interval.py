"""Something ends before it starts.

## Why it matters

An interval that ends before it starts is empty: an appointment that never fills a role, a right that covers no amount,
a contract that never runs. It is always a slip, and rules that rely on it would be misled.

## Example

```yaml bad
roles:
  client-cio:
    party: client-co
    appointments:
      - {person: p-101, from: 2027-04-01, until: 2025-03-31}   # <- ends on 2025-03-31, before it starts on 2027-04-01
people:
  p-101: {employer: client-co}
decisions:
  change-request:
    attributes: {amount: {from: 0}}
    rights:
      - {decider: client-cio, when: {amount: {over: 50000, up-to: 5000}}}   # <- No value is over 50,000 up to 5,000
```

```yaml good
roles:
  client-cio:
    party: client-co
    appointments:
      - {person: p-101, from: 2025-04-01, until: 2027-03-31}
people:
  p-101: {employer: client-co}
```
"""

import datetime
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from outsourcegov.analysis.intervals import Interval, in_words
from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import grouped, quoted
from outsourcegov.governance.decisions.attributes import tested
from outsourcegov.governance.decisions.bounds import Bounds
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import known
from outsourcegov.model.common import Entry
from outsourcegov.model.conditions import Test
from outsourcegov.model.contracts import Contract
from outsourcegov.model.definitions import Attribute
from outsourcegov.model.duration import Duration
from outsourcegov.model.money import Money
from outsourcegov.model.parties import Appointment
from outsourcegov.model.walk import Placed


@rule(id="SCH004", severity=Severity.ERROR, since="0.1.0", fix="Correct one of the two ends.", one_by_one=True)
def inverted_interval(governance: Governance) -> Iterator[Problem]:
    for placed in governance.placed:
        value = placed.value
        if isinstance(value, Contract):
            yield from _dates(placed, value, "effective", "expires")
            if known(value.effective) != known(value.from_):
                yield from _dates(placed, value, "effective", "until")
        if isinstance(value, Entry):
            yield from _dates(placed, value, "from_", "until")
        if isinstance(value, Test | Attribute):
            yield from _bounds(governance, placed, value)


def _dates(placed: Placed, value: Entry, start_name: str, end_name: str) -> Iterator[Problem]:
    end = known(getattr(value, end_name))
    if end is None:
        return
    start = known(getattr(value, start_name))
    if isinstance(start, datetime.date) and isinstance(end, datetime.date) and start > end:
        yield Problem(
            value,
            f"{_named(placed)} ends on {end}, before it starts on {start}.",
            at=(end_name,),
            witness={"starts": str(start), "ends": str(end)},
            discriminator=f"{end_name}:{start}:{end}",
        )


def _named(placed: Placed) -> str:
    """What has a beginning and an end, and whose it is."""
    person = known(placed.value.person) if isinstance(placed.value, Appointment) else None
    if placed.identified:
        return quoted(placed.subject)
    return f'The appointment of "{person}" to "{placed.subject}"' if person else f'A part of "{placed.subject}"'


def _bounds(governance: Governance, placed: Placed, value: Test | Attribute) -> Iterator[Problem]:
    attribute = value if isinstance(value, Attribute) else tested(governance.alliance, placed)
    bounds = Bounds(governance.figures, attribute)
    written = [known(bound) for bound in (value.from_, value.over, value.up_to, value.below)]
    if attribute is None and len({type(bound) for bound in written if bound is not None}) > 1:
        return  # of what unit the bare numbers are cannot be told
    ends = [_comparable(bounds, bound) for bound in written]
    if len({end[0] for end in ends if end is not None}) > 1:
        return  # a number and a date, or hours and business days: nobody can tell which is more
    from_, over, up_to, below = (None if end is None else end[1] for end in ends)
    interval: Interval[Any] = Interval.between(from_=from_, over=over, up_to=up_to, below=below)
    if interval.is_empty:
        words = in_words(interval, _shown)
        name = getattr(value, "attribute", "")
        yield Problem(value, f"No value is {words}.", witness={"interval": words}, discriminator=f"{name}:{words}")


def _comparable(bounds: Bounds, bound: object) -> tuple[object, Any] | None:
    """A bound as something that can be compared with others of the same sort, or None where it cannot be told."""
    if isinstance(bound, Decimal | Money):
        number = bounds.number(bound)
        return None if number is None else ("number", number)
    if isinstance(bound, datetime.date):
        return "date", bound
    return ((bound.unit, bound.business), bound.amount) if isinstance(bound, Duration) else None


def _shown(end: Any) -> str:
    return grouped(end) if isinstance(end, Decimal) else str(end)
