"""When forums meet, and when what comes before and after a meeting is due."""

import datetime as dt
from collections.abc import Iterator, Mapping

from outsourcegov.findings.words import listed, quoted
from outsourcegov.governance.calendar.due_dates import DateKind, DueDate, Untold
from outsourcegov.governance.calendar.holidays import parties_away
from outsourcegov.governance.calendar.recurring import Found
from outsourcegov.governance.calendar.window import Window
from outsourcegov.governance.dates.deadlines import Deadline, why_untold
from outsourcegov.governance.dates.how_often import comes_back
from outsourcegov.governance.dates.on_record import come
from outsourcegov.governance.dates.validity import day_before
from outsourcegov.governance.follow_through.tasks import is_kept_up
from outsourcegov.governance.forums.record import cadences
from outsourcegov.governance.forums.sittings import Sitting, meets_so_often
from outsourcegov.model.absent import NONE, Maybe, Presence, claims, is_unreadable, known, presence
from outsourcegov.model.forums import Forum, ForumKind, Meeting, Meets
from outsourcegov.model.timing import Notice
from outsourcegov.model.who import Who

_KINDS: Mapping[ForumKind | None, str] = {
    ForumKind.PLANNING_SUMMIT: "planning summit ",
    ForumKind.EXECUTIVE_REVIEW: "executive review ",
}


def sitting_dates(window: Window) -> Found:
    """The sittings of each forum, and the days for their invitations, agendas and minutes."""
    for forum in window.governance.alliance.forums:
        if not window.governance.terms.has_ended(forum):
            yield _missed(window, forum)
            yield from _unwritten(window, forum)
        last = window.last_day(forum)
        if last < window.start:
            continue
        meets = known(forum.meets)
        if meets is not None:
            yield _minutes(window, forum, meets)
        first = window.governance.clock.next_sitting(forum, day_before(window.start))
        if first.day is None and all(presence(every) is Presence.NOT_APPLICABLE for every in cadences(forum)):
            continue
        if first.day is None:
            is_on_record = forum.id in window.governance.clock.meetings_of
            why = [*first.caveats, *([] if is_on_record else ["No meeting is on record."])]
            yield _untold(window, forum, f"When {quoted(forum.id)} meets: {' '.join(why)}")
            continue
        late = _why_late(window, forum, first)
        if late:
            yield _untold(window, forum, late)
        yield _meetings(window, forum, last)
        if meets is not None:
            yield from _no_papers(window, forum, meets, first.day)
            yield _before(window, forum, meets.notice, "call")
            yield _before(window, forum, meets.agenda, "send the agenda of")


def _untold(window: Window, forum: Forum, why: str) -> Untold:
    return window.untold(DateKind.SITTING, forum.id, why, owner=_led_by(forum), also=Who((forum.id,)))


def _why_late(window: Window, forum: Forum, first: Sitting) -> str:
    """Why there is no sitting before the first, though a forum that meets so often would have one; empty otherwise.

    What is announced at a meeting that was held is the next one.
    """
    clock, begins = window.governance.clock, max(window.start, window.first_day(forum))
    day, wait = first.day or begins, clock.longest_wait(forum)
    days = clock.calendar_days(wait) if wait is not None else None
    if not first.meeting or (days is not None and (day - begins).days <= days.most):
        return ""
    held = (known(one.held) for one in clock.meetings_of.get(forum.id, ()))
    if day <= window.end and any(one is not None and one < day for one in held):
        return ""
    said = meets_so_often(forum)
    meets = f"It meets {said}" if said else "How often it meets is not told"
    return f"When {quoted(forum.id)} meets before {day}: {meets}, and no meeting before the one on {day} is on record."


def _sittings(window: Window, forum: Forum, start: dt.date) -> Iterator[tuple[dt.date, Sitting]]:
    """The sittings of a forum from a day on, in order and without end; of those that have passed, what is on record."""
    clock, today = window.governance.clock, window.governance.as_of
    sitting = clock.next_sitting(forum, day_before(start), today=today)
    while sitting.day is not None:
        if sitting.day >= today or _held(window, sitting) is not None:
            yield sitting.day, sitting
        sitting = clock.next_sitting(forum, sitting.day, today=today)


def _held(window: Window, sitting: Sitting) -> Meeting | None:
    """The meeting on record that was held on the day of a sitting."""
    meeting = window.governance.alliance.meetings.get(sitting.meeting)
    return meeting if meeting is not None and known(meeting.held) == sitting.day else None


def _missed(window: Window, forum: Forum) -> Iterator[DueDate]:
    """The sitting that was due and is not on record."""
    today = window.governance.as_of
    missed = window.governance.clock.missed_sitting(forum, today)
    return window.task(
        missed,
        DateKind.SITTING,
        forum,
        f"{quoted(forum.id)} was to meet, and no meeting is on record",
        owner=_led_by(forum),
    )


def _meetings(window: Window, forum: Forum, last: dt.date) -> Iterator[DueDate]:
    for day, sitting in _sittings(window, forum, window.start):
        if day > last:
            return
        why_not = window.governance.availability.why_not_forum(forum.id, day)
        caveats = [*(sitting.caveats[:-1] if sitting.missed is not None else sitting.caveats)]
        call = _last_call(window, forum, sitting)
        if call is not None and call < window.governance.as_of <= day:
            caveats.append(f"It was to be called by {call}.")
        away = parties_away(window.governance, forum, day) if not why_not else ()
        if away:
            caveats.append(f"It is a public holiday of {listed(away)}: without them there is no quorum.")
        yield window.due(
            day,
            DateKind.SITTING,
            forum,
            f"{_KINDS.get(known(forum.kind), '')}{quoted(forum.id)} meets",
            owner=_led_by(forum),
            also=Who((forum.id,)),
            at=sitting.at,
            consequence=f"It cannot meet: {why_not}." if why_not else "",
            every=_often(forum),
            series=f"{forum.id}/sitting",
            which=_which(window, sitting),
            caveats=[*caveats, *window.caveats],
        )


def _last_call(window: Window, forum: Forum, sitting: Sitting) -> dt.date | None:
    """The last day to call a sitting that no meeting on record has announced."""
    meets = known(forum.meets)
    return window.ahead(meets.notice, sitting.day).day if meets and sitting.day and not sitting.meeting else None


def _no_papers(window: Window, forum: Forum, meets: Meets, day: dt.date) -> Iterator[Untold]:
    """What comes before and after a sitting of which it cannot be told by when."""
    owner, name = _secretary(forum), quoted(forum.id)
    for notice, what in ((meets.notice, f"call {name}"), (meets.agenda, f"send the agenda of {name}")):
        given = known(notice)
        stated = given.at_least if given is not None else notice
        why = why_untold(stated, "before a meeting") if is_unreadable(stated) else window.ahead(notice, day).why_untold
        if why:
            yield window.untold(DateKind.PAPERS, forum.id, f"By when to {what}: {why}", owner=owner)
    limit = known(meets.minutes)
    why = window.governance.clock.deadline(limit, day).why_untold if limit is not None else ""
    why = why_untold(meets.minutes) if is_unreadable(meets.minutes) else why
    if why:
        yield window.untold(DateKind.PAPERS, forum.id, f"By when the minutes of {name} are due: {why}", owner=owner)


def _before(window: Window, forum: Forum, notice: Maybe[Notice], does: str) -> Iterator[DueDate]:
    """The days by which something is to be done so long before a sitting."""
    for day, sitting in _sittings(window, forum, window.start):
        due = window.ahead(notice, day)
        if due.day is None or due.day > window.end or not window.may_hold(forum, day):
            return
        if window.shows(due.day):
            yield _papers(window, forum, due, sitting, f"last day to {does} {quoted(forum.id)}")


def _minutes(window: Window, forum: Forum, meets: Meets) -> Iterator[DueDate]:
    """The days by which minutes are due: of meetings to come, and of those on record that have none yet."""
    limit = known(meets.minutes)
    for day, sitting in _sittings(window, forum, window.earliest) if limit is not None else ():
        due = window.governance.clock.deadline(limit, day) if limit is not None else Deadline()
        if due.day is None or due.day > window.end or not window.may_hold(forum, day):
            return
        meeting = _held(window, sitting)
        if meeting is not None and (known(meeting.minutes) is True or _is_overdue(window, meeting, due)):
            continue
        if window.shows(due.day):
            yield _papers(window, forum, due, sitting, f"the minutes of {quoted(forum.id)} are due")


def _unwritten(window: Window, forum: Forum) -> Iterator[DueDate | Untold]:
    """The minutes that were due, of meetings of which it is on record that there are none."""
    governance, meets = window.governance, known(forum.meets)
    limit = known(meets.minutes) if meets is not None else None
    for meeting in governance.clock.meetings_of.get(forum.id, ()):
        held = come(governance.terms, meeting.held)
        if limit is None or held is None or not _has_none(meeting):
            continue
        due, minutes = governance.clock.deadline(limit, held), f"the minutes of {quoted(forum.id)}"
        if _is_overdue(window, meeting, due):
            sitting = Sitting(held, meeting=meeting.id)
            yield _papers(window, forum, due, sitting, f"{minutes} are due", is_overdue=True)
        elif due.day is not None and window.has_passed(due.day):
            why = f"{minutes} of {held} were due on {due.day}: It cannot be told whether they are still to be written."
            yield window.untold(DateKind.PAPERS, forum.id, why, owner=_secretary(forum))


def _is_overdue(window: Window, meeting: Meeting, due: Deadline) -> bool:
    """Whether minutes were due that are certain not to be there."""
    has_passed = due.day is not None and due.day < window.governance.as_of
    return has_passed and _has_none(meeting) and is_kept_up(window.governance)


def _has_none(meeting: Meeting) -> bool:
    """Whether it is on record that no minutes were written."""
    return all(one is NONE or one is False for one in claims(meeting.minutes))


def _papers(
    window: Window, forum: Forum, due: Deadline, sitting: Sitting, what: str, *, is_overdue: bool = False
) -> DueDate:
    return window.due(
        due.day or window.start,
        DateKind.PAPERS,
        forum,
        what,
        owner=_secretary(forum),
        consequence=f"For its sitting on {sitting.day}.",
        every="for each sitting",
        series=f"{forum.id}/{what}",
        which=f"{what} {_which(window, sitting)}",
        caveats=due.caveats,
        is_overdue=is_overdue,
    )


def _which(window: Window, sitting: Sitting) -> str:
    """What tells a sitting from the others: the day, or the meeting that announced it, also where it moves."""
    is_announced = sitting.meeting and _held(window, sitting) is None
    return f"announced by {sitting.meeting}" if is_announced else str(sitting.day)


def _secretary(forum: Forum) -> Who | None:
    """Who sees to the papers of a forum: its secretary, or whoever leads it."""
    return known(forum.secretary) or _led_by(forum)


def _led_by(forum: Forum) -> Who | None:
    """Who sees to it that a forum meets: the chair, or its owner."""
    chair = known(forum.chair)
    return (known(chair.role) if chair is not None else None) or known(forum.owner)


def _often(forum: Forum) -> str:
    meets = known(forum.meets)
    every = known(meets.every) if meets is not None else None
    return comes_back(every) if every is not None else ""
