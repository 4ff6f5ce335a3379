"""Sittings that were due, and of which nothing is on record."""

import datetime as dt

import attrs

from outsourcegov.governance.dates.calendar_days import calendar_days
from outsourcegov.governance.dates.recurrence import days_of_month, first_day_after, is_fixed
from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.dates.working_calendar import WorkingCalendar
from outsourcegov.governance.forums.record import Record, cadences
from outsourcegov.model.absent import Maybe, known
from outsourcegov.model.forums import Forum
from outsourcegov.model.timing import Cadence

_DAY = dt.timedelta(days=1)


@attrs.frozen
class Latest:
    """The day on which a forum is to meet at the latest after its last meeting, and the last that may stand for it.

    A forum that has days of its own may meet up to half a period off them: then the two differ.
    """

    day: dt.date
    moved: dt.date
    is_fixed: bool

    def allows(self, day: dt.date) -> bool:
        """Whether a meeting on a day is in time."""
        return day <= (self.moved if self.is_fixed else self.day)


def missed_sitting(forum: Forum, record: Record, calendar: WorkingCalendar, today: dt.date) -> dt.date | None:
    """The day by which a forum was to meet that has passed, where surely no meeting on record was that one.

    It is the day the next meeting was announced for, or where that is far later than the cadence allows, the one by
    the cadence. A fixed day that is a day off has not passed before the next working day has.
    """
    if not may_hold(forum, today) or record.is_hidden:
        return None
    announced = record.announced[0][0] if record.announced else None
    latest = latest_day(forum, record.last, calendar)
    is_by_cadence = latest is not None and (announced is None or announced > latest.moved)
    due = latest.day if latest is not None and is_by_cadence else announced
    if due is None or due >= today or not may_hold(forum, due):
        return None
    working = calendar.time if latest is not None and is_by_cadence and latest.is_fixed else None
    passed = working.business_day(due, 0) if working is not None else None
    return due if passed is None or passed < today else None


def latest_day(forum: Forum, last: dt.date | None, calendar: WorkingCalendar) -> Latest | None:
    """By when a forum is to meet again that met last on a day; None where that cannot be told."""
    found = {_latest(every, last, calendar) for every in cadences(forum)} if last is not None else set()
    return found.pop() if len(found) == 1 else None


def _latest(every: Maybe[Cadence], last: dt.date, calendar: WorkingCalendar) -> Latest | None:
    cadence = known(every)
    period = known(cadence.period) if cadence is not None else None
    days = calendar_days(period, calendar) if period is not None else None
    if cadence is None or period is None or days is None or not days.most:
        return None
    half = days.most // 2 // max(len(days_of_month(cadence)), 1) * _DAY
    try:
        if is_fixed(cadence):
            day = first_day_after(cadence, period, last, last + half)
        else:
            day = first_day_after(cadence, period, last, last) or last + days.most * _DAY
        return Latest(day, day + half, is_fixed(cadence)) if day is not None else None
    except OverflowError:  # later than any date that can be written
        return None
