"""``Clock``: when limits end and forums sit, by the calendars of an alliance."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import cached_property
from types import MappingProxyType

import attrs

from outsourcegov.analysis.working_time import FURTHEST
from outsourcegov.governance.dates.calendar_days import CalendarDays, calendar_days
from outsourcegov.governance.dates.deadlines import Counting, Deadline, Start
from outsourcegov.governance.dates.recurrence import whole_length
from outsourcegov.governance.dates.working_calendar import WorkingCalendar, working_calendar
from outsourcegov.governance.forums.missed import missed_sitting
from outsourcegov.governance.forums.record import Record, seen_on
from outsourcegov.governance.forums.sittings import Sitting, longest_wait, may_act_between_sittings, next_sitting
from outsourcegov.governance.structure.lookup import the
from outsourcegov.model.absent import known
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.conditions import Limit
from outsourcegov.model.definitions import Calendar
from outsourcegov.model.duration import Duration
from outsourcegov.model.forums import Forum, Meeting
from outsourcegov.model.words import add_months

_SLACK = 2
"""So many days more and less than a length of time takes are looked back."""

_NOTHING: Mapping[str, Start] = MappingProxyType({})


@attrs.frozen(eq=False, repr=False, slots=False)
class Clock:
    """When limits end and forums sit, by the calendars of an alliance. It does not read the time: starts are given."""

    alliance: Alliance

    @cached_property
    def in_force(self) -> WorkingCalendar:
        """The calendar on which business days and hours run where nothing else is said."""
        return working_calendar(self.alliance, self.alliance.calendar)

    def calendar(self, asked: Calendar | str | None = None) -> WorkingCalendar:
        """The working time of a calendar, given as it is, by its id or as ``24x7``; left out: the one in force."""
        return self.in_force if asked is None else working_calendar(self.alliance, asked)

    def deadline(
        self,
        limit: Limit,
        start: Start | None = None,
        *,
        events: Mapping[str, Start] = _NOTHING,
        calendar: Calendar | str | None = None,
    ) -> Deadline:
        """When a limit ends. Which row of several holds, whoever asks has settled.

        ``start`` is the day or moment at which its clock starts. ``events`` say when events were, by the word or the
        id: for a limit without a start, for parts of it that start with an event of their own, and for one that ends
        with an event.

        A last day counts to its end. Business days end at closing, unless ``at`` says otherwise. Hours that start on a
        day of which the moment is not known end on the last day on which they may.
        """
        begins = start if start is not None else events.get(known(limit.after) or "")
        return Counting(self.alliance, self.calendar(calendar), events).end_of(limit, begins)

    def latest_start(self, length: Duration, day: date) -> Deadline:
        """The last day on which a length of time may begin that is to be over by a day, which counts.

        Notice of 6 months that is given on 2028-09-30 is over by 2029-03-31. Nothing is looked for more than a hundred
        years back.
        """
        found = _calendar_start(length, day)
        if found is not None:
            return Deadline(found)
        limit = Limit(within=length)
        fewest, most = self.calendar_days(length) or (0, FURTHEST)
        earliest = max(day.toordinal() - min(most, FURTHEST) - _SLACK, 1)
        latest = max(min(day.toordinal(), day.toordinal() - fewest + _SLACK), earliest)

        def is_late(ordinal: int) -> bool:
            ends = self.deadline(limit, date.fromordinal(ordinal)).day
            return ends is None or ends > day

        caveats = self.deadline(limit, date.fromordinal(earliest)).caveats
        late = bisect_left(range(earliest, latest + 1), x=True, key=is_late)
        if not late:
            return Deadline(caveats=caveats or ("It is longer than can be told.",))
        return Deadline(date.fromordinal(earliest + late - 1), caveats=caveats)

    def next_sitting(self, forum: Forum | str, after: date, *, today: date | None = None) -> Sitting:
        """The next meeting of a forum after a day: one on record, or the first to which its cadence comes.

        A cadence that fixes no day is counted from the last meeting on record. A sitting on a day off stays there.
        With ``today`` it is said which meeting was due before it and is not on record; none is counted from it.
        """
        forum = the(self.alliance.forums, forum, "forum")
        return next_sitting(forum, self._record(forum, today), after, self.in_force, today)

    def missed_sitting(self, forum: Forum | str, today: date) -> date | None:
        """The day by which a forum was to meet that has passed, and is not on record; None where there is none."""
        forum = the(self.alliance.forums, forum, "forum")
        return missed_sitting(forum, self._record(forum, today), self.in_force, today)

    def longest_wait(self, forum: Forum | str) -> Duration | None:
        """The longest time that may pass between two meetings of a forum by its cadence; None where that is untold."""
        return longest_wait(the(self.alliance.forums, forum, "forum"))

    def may_act_between_sittings(self, forum: Forum | str) -> bool | None:
        """Whether a forum may meet out of turn or on request, or decide in between; None where that cannot be told.

        False means that nothing says so: it may be stated as none, or left out.
        """
        return may_act_between_sittings(the(self.alliance.forums, forum, "forum"))

    def calendar_days(self, duration: Duration) -> CalendarDays | None:
        """The fewest and the most calendar days that a length of time may take; None where that cannot be told.

        Business days run on the calendar in force. Public holidays are not looked up but generously allowed for, so
        that the answer is the same everywhere.
        """
        return calendar_days(duration, self.in_force)

    @cached_property
    def meetings_of(self) -> Mapping[str, Sequence[Meeting]]:
        """The meetings on record of each forum, by its id."""
        found: dict[str, list[Meeting]] = {}
        for meeting in self.alliance.meetings:
            found.setdefault(known(meeting.forum) or "", []).append(meeting)
        return found

    def _record(self, forum: Forum, today: date | None) -> Record:
        """The meetings of a forum as they are seen on a day, or at any time; read once for each."""
        if (forum.id, today) not in self._records:
            self._records[forum.id, today] = seen_on(self.meetings_of.get(forum.id, ()), today)
        return self._records[forum.id, today]

    @cached_property
    def _records(self) -> dict[tuple[str, date | None], Record]:
        return {}


def _calendar_start(length: Duration, day: date) -> date | None:
    """The last day from which so many whole days, weeks, months or years are over by a day; None for other lengths."""
    months, days = whole_length(length)
    if not months and not days:
        return None
    try:
        start = add_months(day, -months) if months else day - timedelta(days=days)
        while months and add_months(start + timedelta(days=1), months) <= day:
            start += timedelta(days=1)  # from several days of a longer month it is the last of a shorter one
    except (OverflowError, ValueError):
        return None
    return start if (day - start).days <= FURTHEST else None
