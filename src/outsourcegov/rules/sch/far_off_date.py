"""A date is a lifetime away, or a length of time is longer than one.

## Why it matters

`2126` for 2026 is a slip of the finger that nobody sees: the review is on record and not due for a century. So are
`1926`, and `0026` where somebody meant to be short. A last day such as 9999-12-31 stands for having none, and says so
to nobody: notice and renewal are counted from it.

Told are dates whose year is 90 years or more from that of the check. A lease may run for 125 years: the last day of
anything (`until`, `expires`) is told from 150 years on, and so is a length of time. How often a plan is tested or a
policy reviewed (`test-every`, `review-every`) is told from 90 years on. Not asked is when a document is dated, for
statutes are old, nor since when there has been a party, nor what a decision depends on. That something was done on a
day to come is [SCH021](SCH021.md).

## Example

```yaml bad
policies:
  change: {kind: change, owner: client-cio, reviewed: 1926-03-01, review-every: 1 year}   # <- 1926-03-01 is 100 years
roles: {client-cio: {party: client-co}}
```

```yaml good
policies:
  change: {kind: change, owner: client-cio, reviewed: 2026-03-01, review-every: 1 year}
roles: {client-cio: {party: client-co}}
```
"""

import datetime
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import quoted
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import known
from outsourcegov.model.base import Value
from outsourcegov.model.conditions import Test
from outsourcegov.model.definitions import Attribute, Document
from outsourcegov.model.duration import Duration, Unit
from outsourcegov.model.parties import Party
from outsourcegov.model.shape.annotations import body_of
from outsourcegov.model.shape.base import Shape
from outsourcegov.model.shape.or_absent import OrAbsent
from outsourcegov.model.shape.scalars import Either, Word
from outsourcegov.rules.sch.done_on_day_to_come import DONE

_LIFETIME, _LEASE = 90, 150
_OFTEN = ("test-every", "review-every")
_BOUNDS = (Test, Attribute)
_OLD = {(Document, "dated"), (Party, "from")}
_IN_A_YEAR = {Unit.DAY: 366, Unit.WEEK: 53, Unit.MONTH: 12, Unit.YEAR: 1}


@rule(
    id="SCH023",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Correct the year or the number; of what has no end say none.",
    one_by_one=True,
)
def far_off_date(governance: Governance) -> Iterator[Problem]:
    for placed in governance.placed:
        cls: Any = placed.value.__class__
        for key, name in _times(cls):
            content = getattr(placed.value, name)
            said = _far_off(placed.value, key, known(content), governance.as_of) if content is not None else ""
            if said:
                of = quoted(placed.subject)
                whose = of if placed.identified else f"a part of {of}"
                yield Problem(placed.value, f'"{key}" of {whose}: {said}.', at=(key,), discriminator=key)


@cache
def _times(cls: type[Value]) -> Sequence[tuple[str, str]]:
    """The keys that hold a date or a length of time, each with the name of its attribute."""
    fields = body_of(cls).fields.items() if cls not in _BOUNDS else ()
    shapes = ((key, name, shape.inner) for key, (name, shape) in fields if isinstance(shape, OrAbsent))
    found = ((key, name, inner.cases if isinstance(inner, Either) else (inner,)) for key, name, inner in shapes)
    return [(key, name) for key, name, cases in found if (cls, key) not in _OLD and any(map(_is_time, cases))]


def _is_time(shape: Shape) -> bool:
    return isinstance(shape, Word) and shape.result in (datetime.date, Duration)


def _far_off(value: Value, key: str, content: object, today: datetime.date) -> str:
    """How far off a date is, or that a time is too long, in words; empty where neither is."""
    if isinstance(content, datetime.date):
        years = content.year - today.year
        is_told = years > 0 and key.replace("-", "_") in DONE.get(type(value), ())
        most = _LEASE if key in ("until", "expires") and years > 0 else _LIFETIME
        is_far = abs(years) >= most and not is_told
        return f"{content} is {abs(years)} years {'ahead' if years > 0 else 'ago'}" if is_far else ""
    if not isinstance(content, Duration) or content.unit not in _IN_A_YEAR:
        return ""
    most = _LIFETIME if key in _OFTEN else _LEASE
    return f"{content} is longer than a lifetime" if content.amount >= most * _IN_A_YEAR[content.unit] else ""
