"""Things that come back, each time due at the end of a period or some time after it."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence

import attrs

from outsourcegov.governance.calendar.due_dates import DateKind, DueDate, Untold
from outsourcegov.governance.calendar.series import Series
from outsourcegov.governance.calendar.window import Window
from outsourcegov.governance.dates.deadlines import Deadline
from outsourcegov.model.absent import Maybe, known
from outsourcegov.model.common import Entry
from outsourcegov.model.conditions import Limit
from outsourcegov.model.who import Who

_DAY = dt.timedelta(days=1)
_LONGEST_LIMIT = 400
"""So many days after the end of its period something is looked for that is due then."""

_STARTS = {None: 0, "period-end": 0, "month-start": 1}
"""So many days after the last of a period a clock starts, by the event it starts with."""

Found = Iterator[Untold | Iterator[DueDate]]


@attrs.frozen(eq=False, repr=False)
class Recurring:
    """Something that is due again and again, as long as a thing holds: each time within the limit, if there is one."""

    thing: Entry
    kind: DateKind
    subject: str
    what: str
    owner: Maybe[Who]
    series: Series
    limits: Sequence[Limit] = ()
    consequence: Callable[[dt.date], str] = lambda _: ""

    def dates(self, window: Window) -> Found:
        """The days on which it is due, as one series; or why they cannot be told."""
        first, last = window.first_day(self.thing), window.last_day(self.thing)
        if last < window.start:
            return
        if self.series.why_untold:
            yield Untold(self.kind, self.subject, f"{self.what}: {self.series.why_untold}")
            return
        why = self._why_untold(window, first)
        if why:
            yield Untold(self.kind, self.subject, f"{self.what}: {why}")
        else:
            yield self._dates(window, first, last)

    def _why_untold(self, window: Window, day: dt.date) -> str:
        """Why it cannot be told by when it is due."""
        if len(self.limits) > 1:
            return "How long it may take differs from case to case."
        due = self._due(window, day)
        return "" if due.day is not None else " ".join(due.caveats)

    def _dates(self, window: Window, first: dt.date, last: dt.date) -> Iterator[DueDate]:
        cadence = self.series.cadence
        at = self.limits[0].at if self.limits else cadence.at if cadence is not None else None
        reach = _LONGEST_LIMIT * _DAY if self.limits else _DAY
        for period_end in self.series.after(max(window.start, dt.date.min + reach) - reach):
            due = self._due(window, period_end)
            if due.day is None or due.day > window.end or period_end > last:
                return
            if window.shows(due.day) and period_end >= first:
                yield window.due(
                    due.day,
                    self.kind,
                    self.subject,
                    self.what,
                    self.owner,
                    at=at,
                    consequence=self.consequence(due.day),
                    ref=self.thing.ref,
                    every=self.series.every,
                    caveats=(*self.series.caveats, *due.caveats),
                )

    def _due(self, window: Window, period_end: dt.date) -> Deadline:
        if not self.limits:
            return Deadline(period_end)
        limit = self.limits[0]
        later = _STARTS.get(known(limit.after)) if limit.after is None or known(limit.after) is not None else None
        start = period_end + later * _DAY if later is not None and period_end < dt.date.max else None
        return window.governance.clock.deadline(limit, start)


