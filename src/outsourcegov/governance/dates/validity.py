"""When a dated object holds by its own dates, or may, given all that the sources say."""

import datetime
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any

from outsourcegov.analysis.intervals import Interval
from outsourcegov.analysis.working_time import EXACT
from outsourcegov.model.absent import InWords, NotApplicable, Unknown, claims, is_ruled_out, known
from outsourcegov.model.common import Entry
from outsourcegov.model.duration import Duration

Days = Interval[datetime.date]
"""A stretch of days; its end is the day after the last."""

_ALWAYS: Days = Interval()
_SECOND_DAY = datetime.date.min + datetime.timedelta(days=1)


def days_of(entry: Entry) -> Days:
    """The days an object may hold. A date that is not stated is no end; of contradicting dates the wider one counts."""
    first, last = entry.from_, entry.until
    return _ALWAYS if first is None and last is None else days_between(end_of(first, min), end_of(last, max))


def sure_days(entry: Entry) -> Days | None:
    """The days an object is certain to hold, by every claim; None where its first or its last day cannot be told."""
    if entry.from_ is None and entry.until is None:
        return _ALWAYS
    if not (_is_told(entry.from_) and _is_told(entry.until)):
        return None
    first, last = end_of(entry.from_, max), end_of(entry.until, min)
    return None if first is not None and last is not None and last < first else days_between(first, last)


@lru_cache(maxsize=10_000)
def days_between(first: datetime.date | None, last: datetime.date | None) -> Days:
    """The days from the first to the last, both included; None is no end. Of a last before the first neither counts."""
    if first is None and last is None:
        return _ALWAYS
    if first is not None and last is not None and last < first:
        return _ALWAYS  # which of the two is wrong cannot be told
    if last is not None and last < datetime.date.max:
        return Interval.between(from_=first, below=last + datetime.timedelta(days=1))
    return Interval.between(from_=first)


def may_hold(entry: Entry, day: datetime.date) -> bool:
    """Whether the object holds on a day, or may."""
    days = days_of(entry)
    return days is _ALWAYS or day in days


def stretch_on(day: datetime.date, stretches: Sequence[Days]) -> Days | None:
    """The one of some stretches that a day lies in; they stand in order, and do not overlap."""
    number = bisect_right(stretches, (0, day, 0), key=_start) - 1
    return stretches[number] if number >= 0 and day in stretches[number] else None


def _start(days: Days) -> tuple[Any, ...]:
    return days.start


def surely_holds(entry: Entry, day: datetime.date) -> bool:
    """Whether it is certain that the object holds on a day; a date that does not apply is no end.

    ``Terms.surely_holds`` asks the contracts as well, and of such a date it does not know which days it stands for.
    """
    if entry.from_ is None and entry.until is None:
        return True
    firsts, lasts = claims(entry.from_), claims(entry.until)
    has_begun = all(first <= day if isinstance(first, datetime.date) else _is_no_end(first) for first in firsts)
    return has_begun and all(day <= last if isinstance(last, datetime.date) else _is_no_end(last) for last in lasts)


def is_over(entry: Entry, day: datetime.date) -> bool:
    """Whether it is certain that the last day of the object has passed."""
    after = days_of(entry).high if entry.until is not None else None
    return after is not None and after <= day


def end_of(value: object, choose: Callable[[Iterable[datetime.date]], datetime.date]) -> datetime.date | None:
    """The day that is stated, of contradicting ones that chosen; None where no day is, or one of them is not known."""
    if value is None or isinstance(value, datetime.date):
        return value  # as nearly always: there is nothing to choose
    ends = [known(one) for one in claims(value)]
    dates = [end for end in ends if isinstance(end, datetime.date)]
    return choose(dates) if dates and len(dates) == len(ends) else None


def day_before(day: datetime.date) -> datetime.date:
    """The day before another; before the first that can be written there is none, and it is given itself."""
    return max(day, _SECOND_DAY) - datetime.timedelta(days=1)


def later(day: datetime.date, length: Duration) -> datetime.date | None:
    """The day so much later; None where a calendar or a clock would tell, or no such day can be written."""
    if length.business or length.unit in EXACT:
        return None
    try:
        return length.added_to(day)
    except (OverflowError, ValueError):
        return None


def is_hidden(date: object) -> bool:
    """Whether a source speaks of a day, and it cannot be told which."""
    return any(isinstance(claim, Unknown | InWords) for claim in claims(date))


def are_dates_hidden(entry: Entry) -> bool:
    """Whether the first or the last day of an object is stated, and it cannot be told which it is."""
    return is_hidden(entry.from_) or is_hidden(entry.until)


def _is_no_end(date: object) -> bool:
    return is_ruled_out(date) or isinstance(date, NotApplicable)


def _is_told(end: object) -> bool:
    """Whether a first or last day is stated, or left out, under every claim."""
    return is_ruled_out(end) or all(isinstance(claim, datetime.date) for claim in claims(end))
