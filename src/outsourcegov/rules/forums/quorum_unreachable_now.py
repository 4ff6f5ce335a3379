"""A forum cannot reach its quorum with the people there are.

## Why it matters

Seats fall vacant one by one, and the forum goes on meeting. Until somebody counts, nobody notices that nothing it has
decided since then counts.

People count, not seats: whoever holds two roles is there once. Alternates and deputies count for the seat. A quorum
that will be lost while the contract still runs is a warning, and so is one that is lost where the forum says what
happens then (`if-inquorate`); but not where it names deciders for that who cannot act either. A quorum that no
appointment could help is left to FOR005.

## Example

```yaml bad
people:
  p-101: {employer: client-co}
  p-201: {employer: provider-co}
roles:
  client-cio: {party: client-co, appointments: [{person: p-101, until: 2026-06-30}]}
  provider-executive: {party: provider-co, appointments: [{person: p-201}]}
  provider-director: {party: provider-co, appointments: [{person: p-201}]}
forums:
  steering-committee:                       # <- "client-cio" is vacant after 2026-06-30
    seats: [client-cio, provider-executive]
    quorum: {from-each-party: 1}
  delivery-board:                           # <- only "p-201" is there for the seats
    seats: [provider-executive, provider-director]
    quorum: all
```

```yaml good
people:
  p-101: {employer: client-co}
  p-102: {employer: client-co}
  p-201: {employer: provider-co}
roles:
  client-cio: {party: client-co, deputies: client-cfo, appointments: [{person: p-101, until: 2026-06-30}]}
  client-cfo: {party: client-co, appointments: [{person: p-102}]}
  provider-executive: {party: provider-co, appointments: [{person: p-201}]}
forums:
  steering-committee:
    seats: [client-cio, provider-executive]
    quorum: {from-each-party: 1}
```
"""

import datetime
from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.dates.validity import days_of, stretch_on
from outsourcegov.governance.forums.bodies import in_force, sitting_of
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import known
from outsourcegov.model.forums import Forum


@rule(
    id="FOR006",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Fill the vacant roles, name alternates or deputies, or ask for fewer members.",
)
def quorum_unreachable_now(governance: Governance) -> Iterator[Problem]:
    for forum in in_force(governance):
        since = governance.answers.of(forum, _first_day_without)
        if since is None:
            continue
        ask, is_now = governance.availability, since == governance.as_of
        is_possible = sitting_of(governance, forum).at((0, since, 0)).is_possible
        if is_now and known(forum.quorum) is not None and not is_possible:
            continue
        has_outcome = governance.fallbacks.goes_on(forum.id, since)
        when = "" if is_now else f"From {since} "
        yield Problem(
            forum,
            f"{when}{ask.why_not_forum(forum.id, since)}.",
            severity=None if is_now and not has_outcome else Severity.WARNING,
            witness={"from": str(since)},
            states=ask.cause(forum.id, since),
            because=ask.causes_of_forum(forum.id, since),
        )


def _first_day_without(governance: Governance, forum: Forum) -> datetime.date | None:
    """The day, or the first after it, on which a forum that goes on cannot act; None without one."""
    able = stretch_on(governance.as_of, governance.availability.days_of_forum(forum.id))
    if able is None:
        return governance.as_of
    last, own = governance.terms.longest, days_of(forum).high
    if able.high is None or able.high == own or (own is None and (last is None or last < able.high)):
        return None
    return able.high
