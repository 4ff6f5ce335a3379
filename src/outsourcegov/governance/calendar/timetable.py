"""The calendar of an alliance: every date that bites, from one day to another."""

import datetime as dt
import heapq
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from outsourcegov.errors import InvalidValue
from outsourcegov.findings.words import written
from outsourcegov.governance.calendar import (
    contract_dates,
    decision_dates,
    report_dates,
    sitting_dates,
    standing_dates,
    term_dates,
    work_dates,
)
from outsourcegov.governance.calendar.due_dates import MOST, DueDate, Timetable, Untold, said_of
from outsourcegov.governance.calendar.window import Window
from outsourcegov.governance.dates.given_day import as_day
from outsourcegov.governance.dates.term_ends import last_day
from outsourcegov.governance.dates.validity import day_before
from outsourcegov.governance.governance import Governance
from outsourcegov.model.duration import Duration

SOURCES: Sequence[Callable[[Window], Iterator[DueDate | Untold | Iterator[DueDate]]]] = (
    term_dates.term_dates,
    contract_dates.leaving_dates,
    contract_dates.review_dates,
    report_dates.charge_dates,
    report_dates.credit_dates,
    report_dates.obligation_dates,
    report_dates.report_dates,
    sitting_dates.sitting_dates,
    work_dates.open_dates,
    work_dates.goal_dates,
    decision_dates.open_decision_dates,
    decision_dates.step_dates,
    standing_dates.risk_dates,
    standing_dates.test_dates,
    standing_dates.policy_dates,
    standing_dates.ending_dates,
    standing_dates.appointment_dates,
    standing_dates.filling_dates,
)
"""Where dates come from. Each gives single dates in any order, days that come back in order, and what is untold."""


_YEAR = Duration.parse("1 year")


def calendar(governance: Governance, start: dt.date | str | None = None, end: dt.date | str | None = None) -> Timetable:
    """Every date that bites from one day to another, both included: who it is for, and what comes of it.

    Left out, the first is the day of the governance, and the last that on which a year from the first is over. What was
    due before the day of the governance, and is still open on it, is among them whatever the days are, and overdue. Of
    more than ``MOST`` dates the first are given. Raises ``InvalidValue`` where the end is before the start, and for
    anything that is no governance or no day.

    >>> import outsourcegov as og
    >>> governance = og.load("examples/bsp-datec", as_of="2009-01-01")
    >>> timetable = og.calendar(governance, "2009-01-01", "2009-12-31")
    >>> [str(date) for date in timetable.only("term").dates]
    ['2009-06-15: Last day of the term of contract "agreement"']
    """
    if not isinstance(governance, Governance):
        raise InvalidValue(f"a calendar wants a Governance, such as load gives, not {written(governance)}")
    first = as_day(start, "start") if start is not None else governance.as_of
    last = as_day(end, "end") if end is not None else last_day(first, _YEAR) or dt.date.max
    window = Window(governance, first, last)
    if window.end < window.start:
        raise InvalidValue(f"a calendar wants an end that is not before its start, {window.start}: not {window.end}")
    untold: list[Untold] = []
    singles: list[DueDate] = []
    streams: list[Iterator[DueDate]] = []
    for source in SOURCES:
        for found in source(window):
            if isinstance(found, Untold):
                untold.append(found)
            elif isinstance(found, DueDate):
                singles.append(found)
            else:
                streams.append(found)
    dates = list(islice(heapq.merge(sorted(singles, key=_order), *streams, key=_order), MOST + 1))
    left_out = [window.start if one.is_overdue else one.day for one in dates[MOST:]]
    complete_until = day_before(left_out[0]) if left_out else window.end
    alliance = governance.alliance
    return Timetable(
        alliance=alliance.id,
        title=alliance.name,
        as_of=governance.as_of,
        start=window.start,
        end=window.end,
        dates=tuple(dates[:MOST]),
        untold=tuple(untold),
        caveats=said_of(dates[:MOST], window.caveats),
        complete_until=complete_until,
    )


def _order(one: DueDate) -> tuple[bool, dt.date, dt.time, str, str]:
    time = one.moment.time() if one.moment is not None else dt.time()
    return not one.is_overdue, one.day, time, one.kind.value, one.subject
