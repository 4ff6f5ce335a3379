"""When forums meet, and when what comes before and after a meeting is due."""

import datetime as dt
from collections.abc import Iterator

from outsourcegov.findings.words import listed, quoted
from outsourcegov.governance.calendar.due_dates import DateKind, DueDate, Untold
from outsourcegov.governance.calendar.holidays import parties_away
from outsourcegov.governance.calendar.window import Window
from outsourcegov.governance.forums.sittings import Sitting
from outsourcegov.model.absent import known
from outsourcegov.model.forums import Forum, Meets
from outsourcegov.model.who import Who

_DAY = dt.timedelta(days=1)


def sitting_dates(window: Window) -> Iterator[Untold | Iterator[DueDate]]:
    """The sittings of each forum, and the days for their invitations, agendas and minutes."""
    for forum in window.governance.alliance.forums:
        last = window.last_day(forum)
        if last < window.start:
            continue
        first = next(_sittings(window, forum, window.start - _DAY), None)
        if isinstance(first, Untold):
            yield first
        if first is None or isinstance(first, Untold):
            continue
        yield _meetings(window, forum, last)
        meets = known(forum.meets)
        if meets is not None:
            yield _before(window, forum, last, meets, "notice")
            yield _before(window, forum, last, meets, "agenda")
            yield _minutes(window, forum, last, meets)


def _sittings(window: Window, forum: Forum, after: dt.date) -> Iterator[Sitting | Untold]:
    """The sittings of a forum after a day, in order; why there is none, where the first cannot be told."""
    clock, today = window.governance.clock, window.governance.as_of
    sitting = clock.next_sitting(forum, after, today=today)
    if sitting.day is None and sitting.caveats:
        yield Untold(DateKind.SITTING, forum.id, f"{quoted(forum.id)}: {' '.join(sitting.caveats)}")
    while sitting.day is not None:
        yield sitting
        sitting = clock.next_sitting(forum, sitting.day)


def _days(window: Window, forum: Forum, after: dt.date, last: dt.date) -> Iterator[dt.date]:
    for one in _sittings(window, forum, after):
        if not isinstance(one, Sitting) or one.day is None or one.day > last:
            return
        yield one.day


def _meetings(window: Window, forum: Forum, last: dt.date) -> Iterator[DueDate]:
    for sitting in _sittings(window, forum, window.start - _DAY):
        if not isinstance(sitting, Sitting) or sitting.day is None or sitting.day > last:
            return
        day = sitting.day
        why_not = window.governance.availability.why_not_forum(forum.id, day)
        away = parties_away(window.governance, forum, day) if not why_not else ()
        caveats = [*sitting.caveats]
        if away:
            caveats.append(f"It is a public holiday of {listed(away)}: without them there is no quorum.")
        yield window.due(
            day,
            DateKind.SITTING,
            forum.id,
            f"{quoted(forum.id)} meets",
            _led_by(forum),
            at=sitting.at,
            also=[forum.id],
            consequence=f"It cannot decide anything: {why_not}." if why_not else "",
            ref=forum.ref,
            every=_often(forum),
            caveats=caveats,
        )


def _before(window: Window, forum: Forum, last: dt.date, meets: Meets, key: str) -> Iterator[DueDate]:
    """The days by which a sitting is called, or its agenda sent, so that each has so much notice."""
    notice = meets.notice if key == "notice" else meets.agenda
    does = "Last day to call" if key == "notice" else "Last day to send the agenda of"
    for day in _days(window, forum, window.start - _DAY, dt.date.max):
        due = window.ahead(notice, day)
        if due is None or due > window.end or day > last:
            return
        if window.shows(due):
            yield window.due(
                due, DateKind.PAPERS, forum.id, f"{does} {quoted(forum.id)} of {day}", _led_by(forum), ref=forum.ref
            )


def _minutes(window: Window, forum: Forum, last: dt.date, meets: Meets) -> Iterator[DueDate]:
    limit = known(meets.minutes)
    for day in _days(window, forum, window.start - _DAY, last) if limit is not None else ():
        due = window.governance.clock.deadline(limit, day) if limit is not None else None
        if due is None or due.day is None or due.day > window.end:
            return
        what = f"The minutes of {quoted(forum.id)} of {day} are out"
        who = known(forum.secretary) or _led_by(forum)
        yield window.due(due.day, DateKind.PAPERS, forum.id, what, who, ref=forum.ref, caveats=due.caveats)


def _led_by(forum: Forum) -> Who | None:
    """Who sees to it that a forum meets: the chair, or its owner."""
    chair = known(forum.chair)
    return (known(chair.role) if chair is not None else None) or known(forum.owner)


def _often(forum: Forum) -> str:
    meets = known(forum.meets)
    every = known(meets.every) if meets is not None else None
    period = known(every.period) if every is not None else None
    return f"every {str(period).removeprefix('1 ')}" if period is not None else ""
