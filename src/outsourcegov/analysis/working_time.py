"""Working time: the hours somebody is open, and where a length of time ends that runs on them.

Days run on the clock on the wall, and hours in real time, so that 24 hours over a night on which clocks change end an
hour earlier or later than a day does. Nothing is looked for more than a hundred years ahead, and nothing lies beyond
the year 9999: what would is None.
"""

import datetime as dt
import math
from collections.abc import Callable, Container, Iterable, Iterator
from decimal import Decimal
from functools import wraps
from typing import ParamSpec, TypeVar

import attrs

from outsourcegov.analysis.intervals import Interval, gaps
from outsourcegov.errors import InvalidValue
from outsourcegov.model.duration import Duration, Unit
from outsourcegov.model.words import Hours, TimeOfDay, add_months

P = ParamSpec("P")
T = TypeVar("T")

OpenHours = tuple[Hours, ...]

WEEK = 7
WHOLE_DAY: OpenHours = (Hours(0, 24 * 60),)
USUAL: OpenHours = (Hours(9 * 60, 17 * 60),)

FURTHEST = 36525
"""So many days ahead are looked at: a hundred years."""

EXACT = {
    Unit.SECOND: dt.timedelta(seconds=1),
    Unit.MINUTE: dt.timedelta(minutes=1),
    Unit.HOUR: dt.timedelta(hours=1),
}
"""The units that run in real time, and how long they are."""

_DAY = dt.timedelta(days=1)


def merged(hours: Iterable[Hours]) -> OpenHours:
    """The same hours in order, those that touch or overlap as one."""
    found: list[Hours] = []
    for one in sorted(hours):
        if found and one.start <= found[-1].end:
            found[-1] = Hours(found[-1].start, max(found[-1].end, one.end))
        else:
            found.append(one)
    return tuple(found)


def _merged_week(week: Iterable[Iterable[Hours]]) -> tuple[OpenHours, ...]:
    days = tuple(merged(hours) for hours in week)
    if len(days) != WEEK:
        raise InvalidValue(f"a week has {WEEK} days, not {len(days)}")
    return days


def _or_none(function: Callable[P, T | None]) -> Callable[P, T | None]:
    """The same, with None for what no date can say."""

    @wraps(function)
    def told(*args: P.args, **kwargs: P.kwargs) -> T | None:
        try:
            return function(*args, **kwargs)
        except (OverflowError, ValueError):
            return None

    return told


@attrs.frozen
class WorkingTime:
    """The hours that are worked on each day of the week, Monday first, and the days off.

    ``days_off`` is anything that answers ``day in days_off``; on such a day only the hours ``on_days_off`` are worked.
    A day with any hours is a business day.

    A moment without a time zone is what clocks show where this is the working time, and so is what comes of it. Without
    a ``zone`` it is taken for that of the moment, and clocks of a moment that has none never change.

    >>> working = WorkingTime()
    >>> working.add(Duration.parse("5 business days"), dt.datetime(2026, 11, 6, 16, 30))
    datetime.datetime(2026, 11, 13, 17, 0)
    >>> working.add(Duration.parse("2 business hours"), dt.datetime(2026, 11, 6, 16, 30))
    datetime.datetime(2026, 11, 9, 10, 30)
    """

    week: tuple[OpenHours, ...] = attrs.field(default=(USUAL,) * 5 + ((),) * 2, converter=_merged_week)
    days_off: Container[dt.date] = frozenset()
    on_days_off: OpenHours = attrs.field(default=(), converter=merged)
    zone: dt.tzinfo | None = None

    def outside(self) -> "WorkingTime":
        """All time that is not in this one."""
        return attrs.evolve(self, week=map(_others, self.week), on_days_off=_others(self.on_days_off))

    def hours_on(self, day: dt.date) -> OpenHours:
        """The hours that are worked on a day, in order."""
        return self.on_days_off if day in self.days_off else self.week[day.weekday()]

    def is_business_day(self, day: dt.date) -> bool:
        """Whether any hours are worked on a day."""
        return bool(self.hours_on(day))

    def is_open(self, moment: dt.datetime) -> bool:
        """Whether a moment is in working time; the moment of closing is not."""
        opens = self._opening_after(moment)
        return opens is not None and opens == self._instant(moment)

    @_or_none
    def business_day(self, day: dt.date, count: int) -> dt.date | None:
        """The business day that is so many after a day, which does not count itself; 0 is the first from it on."""
        left = max(count, 1)
        for ahead in range(min(count, 1), FURTHEST if any((*self.week, self.on_days_off)) else 0):
            left -= self.is_business_day(day + ahead * _DAY)
            if not left:
                return day + ahead * _DAY
        return None

    @_or_none
    def opening(self, day: dt.date) -> dt.datetime | None:
        """When the hours of a day begin, as clocks show it; None on a day off."""
        hours = self.hours_on(day)
        return at_minutes(day, hours[0].start) if hours else None

    @_or_none
    def closing(self, day: dt.date) -> dt.datetime | None:
        """When the hours of a day end, as clocks show it, at 24:00 on the next day; None on a day off."""
        hours = self.hours_on(day)
        return at_minutes(day, hours[-1].end) if hours else None

    @_or_none
    def moment(self, day: dt.date, at: TimeOfDay) -> dt.datetime | None:
        """A time of a day, as clocks show it; None for ``opening`` and ``closing`` on a day off."""
        if at.minutes is not None:
            return at_minutes(day, at.minutes)
        return self.opening(day) if at.word == "opening" else self.closing(day)

    def next_opening(self, moment: dt.datetime) -> dt.datetime | None:
        """The first moment from this one on that is in working time."""
        opens = self._opening_after(moment)
        return self._shown(opens, moment) if opens is not None else None

    @_or_none
    def add(self, duration: Duration, moment: dt.datetime) -> dt.datetime | None:
        """The moment at which a length of time ends that begins at another.

        Business days end when the last of them closes. The day of the beginning does not count, whatever its hour, and
        part of a business day counts as one; 0 business days end with that day, or with the first business day after
        it where it is a day off. Business hours run while it is open; those that fill a day end when it closes. Days,
        weeks, months and years end at the same time of day, months and years on the last day of a month that is too
        short. Other hours, minutes and seconds run in real time.
        """
        if duration.unit in EXACT:
            length = _length(EXACT[duration.unit], duration.amount)
            return self._worked(length, moment) if duration.business else self._later(moment, length)
        today = self._shown(self._instant(moment), moment).date()
        if duration.business:
            last = self.business_day(today, math.ceil(duration.amount)) if duration.unit is Unit.DAY else None
            end = self.closing(last) if last is not None else None
            return self._shown(_instant(end, self._zone(moment)), moment) if end is not None else None
        if duration.unit in (Unit.MONTH, Unit.YEAR):
            months = int(duration.amount) * (12 if duration.unit is Unit.YEAR else 1)
            return self._moved(moment, add_months(today, months) - today)
        whole, part = divmod(duration.amount * (WEEK if duration.unit is Unit.WEEK else 1), 1)
        return self._later(self._moved(moment, int(whole) * _DAY), _length(_DAY, part))

    @_or_none
    def worked_between(self, start: dt.datetime, end: dt.datetime) -> dt.timedelta | None:
        """How much working time lies between two moments; none where the second is not the later one.

        None where they are more than a hundred years apart.
        """
        first, last = self._instant(start), self._instant(end)
        if last - first > (FURTHEST - 1) * _DAY:
            return None
        found = dt.timedelta()
        for opens, closes in self._stretches(start):
            if opens >= last:
                break
            found += max(min(closes, last) - max(opens, first), dt.timedelta())
        return found

    @_or_none
    def _opening_after(self, moment: dt.datetime) -> dt.datetime | None:
        start = self._instant(moment)
        return next((max(start, opens) for opens, closes in self._stretches(moment) if start < closes), None)

    def _worked(self, length: dt.timedelta, moment: dt.datetime) -> dt.datetime | None:
        """The moment at which so much working time has passed."""
        if not length:
            return moment
        start, left = self._instant(moment), length
        for opens, closes in self._stretches(moment):
            begins = max(start, opens)
            if closes - begins >= left:
                return self._shown(begins + left, moment)
            left -= max(closes - begins, dt.timedelta())
        return None

    def _later(self, moment: dt.datetime, length: dt.timedelta) -> dt.datetime:
        """The moment that much real time later."""
        return self._shown(self._instant(moment) + length, moment)

    def _moved(self, moment: dt.datetime, days: dt.timedelta) -> dt.datetime:
        """The same time of day so many days later, or the first after it where clocks skip that."""
        if not days:
            return moment
        wall = self._shown(self._instant(moment), moment).replace(tzinfo=None, fold=0)
        return self._shown(_instant(wall + days, self._zone(moment)), moment)

    def _stretches(self, moment: dt.datetime) -> Iterator[tuple[dt.datetime, dt.datetime]]:
        """When it opens and closes, from the day of a moment on; none where it never opens."""
        if not any((*self.week, self.on_days_off)):
            return
        zone, today = self._zone(moment), self._shown(self._instant(moment), moment).date()
        for ahead in range(FURTHEST):
            day = today + ahead * _DAY
            for hours in self.hours_on(day):
                opens, closes = (_instant(at_minutes(day, end), zone) for end in (hours.start, hours.end))
                if opens < closes:
                    yield opens, closes

    def _zone(self, moment: dt.datetime) -> dt.tzinfo:
        return self.zone or moment.tzinfo or dt.UTC

    def _instant(self, moment: dt.datetime) -> dt.datetime:
        """A moment in UTC."""
        return (moment if moment.tzinfo else moment.replace(tzinfo=self._zone(moment))).astimezone(dt.UTC)

    def _shown(self, instant: dt.datetime, like: dt.datetime) -> dt.datetime:
        """A moment as clocks show it here, with a time zone if another has one."""
        local = instant.astimezone(self._zone(like))
        return local if like.tzinfo else local.replace(tzinfo=None)


ALWAYS = WorkingTime([WHOLE_DAY] * WEEK, on_days_off=WHOLE_DAY)
"""Every hour of every day."""


def at_minutes(day: dt.date, minutes: int) -> dt.datetime:
    """The time of a day that is so many minutes after midnight, as clocks show it."""
    return dt.datetime.combine(day, dt.time()) + dt.timedelta(minutes=minutes)


def _others(hours: OpenHours) -> OpenHours:
    """The hours of a day that are not among these."""
    taken = (Interval.between(from_=one.start, below=one.end) for one in hours)
    whole = Interval.between(from_=WHOLE_DAY[0].start, below=WHOLE_DAY[0].end)
    return tuple(Hours(gap.start[1], gap.stop[1]) for gap in gaps(taken, whole))


def _length(unit: dt.timedelta, amount: Decimal) -> dt.timedelta:
    return dt.timedelta(microseconds=int(amount * (unit // dt.timedelta.resolution)))


def _instant(wall: dt.datetime, zone: dt.tzinfo) -> dt.datetime:
    """When clocks of a zone first show a time, in UTC, or when they jump over it.

    Only of a time that is skipped does the second reading lie before the first, and the jump between the two.
    """
    late, early = (wall.replace(tzinfo=zone, fold=fold).astimezone(dt.UTC) for fold in (0, 1))
    while late - early > dt.timedelta.resolution:
        middle = early + (late - early) / 2
        if middle.astimezone(zone).replace(tzinfo=None) < wall:
            early = middle
        else:
            late = middle
    return late
