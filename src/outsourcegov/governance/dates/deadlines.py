"""When limits end, given when their clocks start."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

import attrs

from outsourcegov.analysis.working_time import EXACT, WorkingTime
from outsourcegov.governance.dates.unstated import unstated
from outsourcegov.governance.dates.working_calendar import WorkingCalendar
from outsourcegov.model.absent import NONE, Maybe, claims, is_unreadable, known
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.conditions import Limit
from outsourcegov.model.duration import Duration
from outsourcegov.model.timing import with_start
from outsourcegov.model.words import TimeOfDay

Start = dt.date | dt.datetime
"""A moment, or a day of which the moment is not known."""

_NO_TIME_OF_DAY = (
    "It may end earlier: it is counted in hours, and of its start only the day is known. Give the time of day as well,"
    " such as 09:30."
)


@attrs.frozen
class Deadline:
    """When a limit ends: its last day, which counts, and the moment where a time of day is stated or follows.

    ``day`` is None where it cannot be told. ``caveats`` are sentences to be read with the answer, or in its place.
    """

    day: dt.date | None = None
    moment: dt.datetime | None = None
    caveats: tuple[str, ...] = ()

    @property
    def why_untold(self) -> str:
        """Why the day cannot be told; empty where it is told, or nothing was asked."""
        return " ".join(self.caveats) if self.day is None else ""

    def but(self, caveats: Iterable[str]) -> "Deadline":
        """The same, with further caveats, each of them once."""
        return attrs.evolve(self, caveats=tuple(dict.fromkeys((*self.caveats, *caveats))))


@attrs.frozen
class Counting:
    """What is needed to say when limits end: the calendar they run on, and when events were."""

    alliance: Alliance
    calendar: WorkingCalendar
    events: Mapping[str, Start]

    def end_of(self, limit: Limit, start: Start | None, *, is_target: bool = False) -> Deadline:
        """When a limit ends whose clock starts at a moment, or on a day; None where that is not known."""
        if limit.earliest_of or limit.latest_of:
            return self._of_several(limit, start, is_target=is_target)
        if limit.by is not None:
            return self._with(known(limit.by))
        if limit.metric is not None:
            return (
                _untold("It is the target of a metric that follows another.") if is_target else self._as(limit, start)
            )
        found = [self._after(within, start, limit) for within in claims(limit.within)]
        if any(one != found[0] for one in found):
            return _untold(why_untold(limit.within))
        return found[0]

    def _of_several(self, limit: Limit, start: Start | None, *, is_target: bool) -> Deadline:
        parts = with_start(limit.earliest_of or limit.latest_of, known(limit.after), limit.at)
        ends = [self.end_of(part, self._start(part, limit, start), is_target=is_target) for part in parts]
        told = [end for end in ends if end.day is not None]
        caveats = [caveat for end in ends for caveat in end.caveats]
        if not told:
            return Deadline().but(caveats)
        chosen = (min if limit.earliest_of else max)(told, key=last_moment)
        if len(told) == len(ends):
            return chosen.but(caveats)
        return _untold(f"It ends {'by' if limit.earliest_of else 'not before'} {chosen.day}.").but(caveats)

    def _start(self, part: Limit, whole: Limit, start: Start | None) -> Start | None:
        """When the clock of a part starts: with that of the whole, or with an event of its own."""
        event = known(part.after)
        if part.after is None or event == known(whole.after):
            return start
        return self.events.get(event) if event is not None else None

    def _with(self, event: str | None) -> Deadline:
        moment = self.events.get(event) if event is not None else None
        if moment is None:
            return _untold(f"It ends with {_named(event)}, and when that is is not known.")
        if isinstance(moment, dt.datetime):
            return Deadline(moment.date(), moment)
        return Deadline(moment)

    def _as(self, limit: Limit, start: Start | None) -> Deadline:
        """When the target of a metric ends, where it has one for all cases that is a length of time."""
        id = known(limit.metric)
        metric = self.alliance.metrics.get(id) if id is not None else None
        if metric is None:
            return _untold("It is the target of a metric, and which is not known.")
        rows = (*metric.target, *metric.levels)
        if len(rows) != 1 or rows[0].when or rows[0].unless:
            return _untold(f'The target of metric "{metric.id}" is not one for all cases.')
        target = known(rows[0].expected)
        if not isinstance(target, Limit):
            return _untold(f'The target of metric "{metric.id}" is no length of time.')
        (timed,) = with_start([target], known(limit.after), limit.at)
        return self.end_of(timed, start, is_target=True)

    def _after(self, within: Maybe[Duration], start: Start | None, limit: Limit) -> Deadline:
        length = known(within)
        if length is None:
            return _untold(why_untold(within))
        if start is None:
            return _untold(f"Its clock starts with {_named(known(limit.after))}, and when that is is not known.")
        working = self.calendar.time
        if length.business and working is None:
            return Deadline().but(self.calendar.caveats)
        found = _counted(working or WorkingTime(), length, start)
        if found.day is None:
            return found
        at = known(limit.at)
        if at is not None:
            found = _at(found, at, working, start)
        elif limit.at is not None and limit.at is not NONE:
            found = attrs.evolve(found, moment=None).but(["At which time of day it ends is not known."])
        return found.but(self.calendar.caveats) if length.business else found


def _counted(working: WorkingTime, length: Duration, start: Start) -> Deadline:
    """When a length of time ends. Hours and less end at a moment, and business days at closing."""
    is_exact = length.unit in EXACT
    if isinstance(start, dt.datetime):
        begins = start
    else:
        begins = dt.datetime.combine(start, dt.time.max if is_exact else dt.time())
    ends = working.add(length, begins)
    if ends is None:
        return _untold("It ends later than can be told.")
    is_end_of_day = ends.time() == dt.time() and (length.business or is_exact) and ends > begins
    last = ends.date() - dt.timedelta(days=1) if is_end_of_day else ends.date()
    if is_exact and begins is not start:
        return Deadline(last).but([_NO_TIME_OF_DAY])
    return Deadline(last, ends if is_exact or length.business else None)


def _at(found: Deadline, at: TimeOfDay, working: WorkingTime | None, start: Start) -> Deadline:
    """The same day, at a time of day."""
    moment = (working or WorkingTime()).moment(found.day, at) if found.day is not None else None
    if moment is None or (working is None and at.minutes is None):
        return attrs.evolve(found, moment=None).but([f"On that day there is no {at}, as far as is known."])
    zone = start.tzinfo if isinstance(start, dt.datetime) else None
    if zone is not None:
        moment = moment.replace(tzinfo=working.zone or zone if working is not None else zone)
    return attrs.evolve(found, moment=moment)


def last_moment(deadline: Deadline) -> dt.datetime:
    """The end of a deadline that can be told, on the clock on the wall: to tell which of two comes first."""
    if deadline.moment is not None:
        return deadline.moment.replace(tzinfo=None)
    return dt.datetime.combine(deadline.day or dt.date.max, dt.time.max)


def _untold(caveat: str) -> Deadline:
    return Deadline(caveats=(caveat,))


def why_untold(within: object, what: str = "it may take") -> str:
    """Why it cannot be told how long something is, as a sentence; ``what`` is that, after ``how long``."""
    return f"How long {what} {unstated(within)}."


def why_no_limit(within: object, limits: Sequence[Limit]) -> str:
    """Why it cannot be told which of some limits holds; empty where there is one for all cases, or none."""
    if is_unreadable(within):
        return why_untold(within)
    is_one = len(limits) <= 1 and not any(limit.when for limit in limits)
    return "" if is_one else "How long it may take differs from case to case."


def _named(event: str | None) -> str:
    return f'"{event}"' if event is not None else "an event"
