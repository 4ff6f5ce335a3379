"""Two steps on the way to a decision are due in the wrong order, or too close together.

## Why it matters

Each step builds on the one before. If a paper is due on the day on which it is to be approved, or after it, one of the
two dates cannot be kept. And a forum must be called: a paper that is due five days before a forum decides, which needs
ten days of notice, is not there when the forum is called.

Days that come back each year are compared within one round of the steps. A day that is more than half a year earlier
than the one before is that of the next year; so is any other that is earlier, as long as it is the only one, and the
round is over before it begins again. A date and a day of each year are not compared.

Of the notice that a forum needs the shortest counts, that of a special meeting too. A forum that decides between its
meetings needs none, and nothing is said where it cannot be told.

## Example

```yaml bad
roles:
  contract-manager: {party: client-co}
  client-cio: {party: client-co}
decisions:
  budget:
    rights: [{decider: client-cio}]
    steps:
      - {by: contract-manager, does: prepare, due: "11-15"}      # <- and step 2, which comes after it, on 11-01
      - {by: client-cio, does: approve, due: "11-01"}
      - {by: contract-manager, does: sign, due: "12-01"}
```

```yaml good
roles:
  contract-manager: {party: client-co}
  client-cio: {party: client-co}
decisions:
  budget:
    rights: [{decider: client-cio}]
    steps:
      - {by: contract-manager, does: prepare, due: "11-01"}
      - {by: client-cio, does: approve, due: "11-15"}
      - {by: contract-manager, does: sign, due: "12-01"}
```
"""

import datetime
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Any, NamedTuple

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.dates.validity import surely_holds
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Maybe, absence, is_lacking, known
from outsourcegov.model.decisions import Decision, DecisionStep
from outsourcegov.model.duration import Duration, Unit
from outsourcegov.model.forums import Forum
from outsourcegov.model.timing import Notice
from outsourcegov.model.who import Together
from outsourcegov.model.words import MonthDay

HALF_A_YEAR = 183
"""A day that is more days back than this is that of the next year."""

NO_NOTICE = Duration(Decimal(0), Unit.DAY)

YEARS = (2027, 2028)
"""A year without 29 February, and one with it."""


class _Due(NamedTuple):
    """A step that is due on a date or a day of each year, and its number among all steps."""

    step: DecisionStep
    number: int
    day: Any

    def __str__(self) -> str:
        return f'step "{self.step.id}"' if self.step.id else f"step {self.number}"


@rule(
    id="DEC039",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Move one of the two dates, so that the later step has the time it needs.",
)
def step_dates_collide(governance: Governance) -> Iterator[Problem]:
    for decision in governance.alliance.decisions:
        if absence(decision.steps) is not None or not governance.terms.is_agreed(decision):
            continue
        for earlier, later, days in (*_once(governance, decision), *_each_year(governance, decision)):
            first = f'{str(earlier).capitalize()} of "{decision.id}" is due on {earlier.day}'
            said = f"{first}, and {later}, which comes after it, on {later.day}"
            witness = {"earlier": str(earlier.day), "later": str(later.day)}
            if days > 0:
                late = _called_late(governance, later.step, days)
                if late is None:
                    continue
                said += f', but "{late.forum}" must be called {late.notice} before'
                witness |= {"forum": late.forum, "notice": str(late.notice)}
            yield Problem(
                earlier.step,
                f"{said}.",
                at=("due",),
                witness=witness,
                discriminator=f"{decision.id}:{earlier.day}:{later.day}",
            )


def _due(governance: Governance, decision: Decision, kind: type) -> Sequence[_Due]:
    """The steps in force that are due on a day of one kind, in order."""
    return [
        _Due(step, number, day)
        for number, step in enumerate(decision.steps, 1)
        if surely_holds(step, governance.as_of) and isinstance(day := known(step.due), kind)
    ]


def _once(governance: Governance, decision: Decision) -> Iterator[tuple[_Due, _Due, int]]:
    """Every two neighbours that are due on a date, and the days between them."""
    for earlier, later in pairwise(_due(governance, decision, datetime.date)):
        yield earlier, later, (later.day - earlier.day).days


def _each_year(governance: Governance, decision: Decision) -> Iterator[tuple[_Due, _Due, int]]:
    """Every two neighbours that are due on a day of each year, and the most days between them in any year."""
    steps = _due(governance, decision, MonthDay)
    pairs = [(earlier, later, _most_days(earlier.day, later.day, 0)) for earlier, later in pairwise(steps)]
    back = [days for _, _, days in pairs if days < 0]
    is_one_round = len(back) == 1 and steps[-1].day < steps[0].day
    for earlier, later, days in pairs:
        is_next_year = days < 0 and (is_one_round or -days > HALF_A_YEAR)
        yield earlier, later, _most_days(earlier.day, later.day, 1) if is_next_year else days


def _most_days(earlier: MonthDay, later: MonthDay, years: int) -> int:
    return max((later.in_year(year + years) - earlier.in_year(year)).days for year in YEARS)


class _Late(NamedTuple):
    """A forum, and the shortest notice that it needs."""

    forum: str
    notice: Duration


def _called_late(governance: Governance, step: DecisionStep, days: int) -> _Late | None:
    """A forum without which a step cannot be taken and that is called longer before than so many days."""
    who = known(step.by)
    if who is None or who.how not in (Together.ALONE, Together.JOINTLY, Together.EACH_OF):
        return None
    for id in who.ids:
        forum = governance.alliance.forums.get(id)
        if forum is None or not surely_holds(forum, governance.as_of):
            continue
        fewest = dict[int, Duration]()
        for notice in _notices(forum):
            span = governance.clock.calendar_days(notice) if notice is not None else None
            fewest[span.fewest if span is not None else 0] = notice or NO_NOTICE
        if fewest and min(fewest) > days:
            return _Late(id, fewest[min(fewest)])
    return None


def _notices(forum: Forum) -> Iterator[Duration | None]:
    """The notice of each way in which a forum may act; None for one that needs none, or of which it is not known."""
    meets, special = known(forum.meets), known(forum.special_meeting)
    yield _length(meets.notice) if meets is not None else None
    if special is not None:
        yield _length(special.notice)
    elif not is_lacking(forum.special_meeting):
        yield None
    if not is_lacking(forum.between_meetings):
        yield None


def _length(notice: Maybe[Notice]) -> Duration | None:
    """How long a notice is, where it is needed in every case."""
    found = known(notice)
    if found is None or not is_lacking(found.unless) or not is_lacking(found.before):
        return None
    return known(found.at_least)
