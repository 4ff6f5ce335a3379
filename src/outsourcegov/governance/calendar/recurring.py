"""Things that come back, each time due at the end of a period or some time after it."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence

import attrs

from outsourcegov.governance.calendar.due_dates import DateKind, DueDate, Untold
from outsourcegov.governance.calendar.series import Series
from outsourcegov.governance.calendar.window import Window
from outsourcegov.governance.dates.deadlines import Deadline, why_no_limit
from outsourcegov.model.absent import Maybe, is_ruled_out, known
from outsourcegov.model.common import Entry
from outsourcegov.model.conditions import Limit
from outsourcegov.model.who import Who
from outsourcegov.model.words import TimeOfDay

_DAY = dt.timedelta(days=1)
_STARTS = {None: 0, "period-end": 0, "month-start": 1}
"""So many days after the last of a period a clock starts, by the event it starts with."""

Found = Iterator[DueDate | Untold | Iterator[DueDate]]


@attrs.frozen(eq=False, repr=False)
class Recurring:
    """Something that is due again and again, as long as a thing holds: each time within the limit, if there is one.

    ``within`` is what the text says of how long it may take, which may be in words, or unknown.
    """

    thing: Entry
    kind: DateKind
    subject: str
    what: str
    owner: Maybe[Who]
    series: Series
    limits: Sequence[Limit] = ()
    within: Sequence[Limit] = ()
    consequence: Callable[[dt.date], str] = lambda _: ""

    def dates(self, window: Window) -> Found:
        """The days on which it is due, as one series; or why they cannot be told."""
        first, last = window.first_day(self.thing), window.last_day(self.thing)
        if last == window.earliest:
            return
        if self.series.why_untold:
            yield self._untold(window, self.series.why_untold)
            return
        why = self._why_untold(window, window.start)
        if why:
            yield self._untold(window, why)
        else:
            yield self._dates(window, first, last)

    def _untold(self, window: Window, why: str) -> Untold:
        return window.untold(self.kind, self.subject, f"{self.what}: {why}", owner=self.owner)

    def overdue(self, window: Window, day: dt.date) -> DueDate:
        """A day on which it was due, and is still open."""
        return self._on(window, day, Deadline(day), is_overdue=True)

    def _why_untold(self, window: Window, day: dt.date) -> str:
        """Why it cannot be told by when it is due."""
        why = why_no_limit(self.within, self.limits)
        if why:
            return why
        due = self._due(window, day)
        return "" if due.day is not None else " ".join(due.caveats)

    def _dates(self, window: Window, first: dt.date, last: dt.date) -> Iterator[DueDate]:
        for period_end in self.series.after(window.earliest):
            due = self._due(window, period_end)
            if due.day is None or due.day > window.end or period_end > last:
                return
            if window.shows(due.day) and (period_end >= first or self.series.counted is not None):
                yield self._on(window, period_end, due)

    def _on(self, window: Window, period_end: dt.date, due: Deadline, *, is_overdue: bool = False) -> DueDate:
        day = due.day or period_end
        return window.due(
            day,
            self.kind,
            self.thing,
            self.what,
            subject=self.subject,
            owner=self.owner,
            at=self.limits[0].at if self.limits else self._at,
            consequence=self.consequence(day),
            every=self.series.every,
            series=f"{self.subject}/{self.kind.value}",
            which=self.series.which(period_end),
            caveats=(*self.series.caveats, *due.caveats),
            is_overdue=is_overdue,
            ends_period=self.series.in_calendar_periods and not self.limits,
        )

    @property
    def _at(self) -> Maybe[TimeOfDay]:
        """The time of day at which each of its periods ends."""
        return self.series.cadence.at if self.series.cadence is not None else None

    def _due(self, window: Window, period_end: dt.date) -> Deadline:
        """When it is due after a period that ends on a day."""
        if not self.limits:
            return Deadline(period_end)
        limit = self.limits[0]
        event = known(limit.after)
        later = _STARTS.get(event) if event is not None or is_ruled_out(limit.after) else None
        if later is None or period_end == dt.date.max:
            return window.governance.clock.deadline(limit)
        at = known(self._at)
        start = window.clock_time(period_end, at) if at is not None and not later else None
        return window.governance.clock.deadline(limit, start or period_end + later * _DAY)
