"""When forums sit: by the meetings on record, and by how often they meet."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

import attrs

from outsourcegov.analysis.working_time import WorkingTime
from outsourcegov.governance.dates.recurrence import (
    LONGEST_MONTH,
    days_of_month,
    first_day_after,
    is_fixed,
    whole_length,
    why_untold,
)
from outsourcegov.governance.dates.validity import day_before, days_of, may_hold
from outsourcegov.model.absent import InWords, Maybe, Presence, absence, claims, known, presence
from outsourcegov.model.duration import Duration, Unit
from outsourcegov.model.forums import Forum, Meeting
from outsourcegov.model.timing import Cadence
from outsourcegov.model.words import TimeOfDay


@attrs.frozen
class _Anchor:
    """The last meeting from which a cadence is counted: the day on which it was held, or is announced for."""

    day: dt.date | None
    is_held: bool = True

    def __str__(self) -> str:
        return f"{self.day}{'' if self.is_held else ', the day it was announced for'}"


@attrs.frozen
class Sitting:
    """The next time a forum meets: the day, the time of day where it is stated, and the meeting that announced it.

    ``day`` is None where it cannot be told. ``caveats`` are sentences to be read with the answer, or in its place.
    ``meeting`` is the id of the meeting on record that was held on the day or set it; empty where it is computed.
    ``missed`` is the day on which the one before was due, where it is not on record.
    """

    day: dt.date | None = None
    at: TimeOfDay | None = None
    meeting: str = ""
    caveats: tuple[str, ...] = ()
    missed: dt.date | None = None


def next_sitting(
    forum: Forum,
    meetings: Sequence[Meeting],
    after: dt.date,
    working: WorkingTime | None,
    today: dt.date | None = None,
) -> Sitting:
    """The first sitting of a forum after a day, given its meetings on record; of what was due by today it is said."""
    held, announced = _held(meetings), _announced(meetings)
    coming = [(day, id) for day, id in sorted([*held, *announced]) if day > after]
    if coming:
        return Sitting(coming[0][0], meeting=coming[0][1])
    last = max((day for day, _ in held), default=None)
    is_missed = today is not None and any(day < today for day, _ in announced)
    told = [day for day, _ in announced if not is_missed]
    anchor = _Anchor(max(told), is_held=False) if told else _Anchor(last)
    begins = days_of(forum).low
    since = max(after, day_before(begins)) if begins is not None else after
    found = [_by_cadence(cadence, anchor, since) for cadence in cadences(forum)]
    if any(one != found[0] for one in found):
        return _untold("The sources contradict each other on when it meets.")
    due = min((day for day, _ in announced), default=None) or _due(cadences(forum)[0], last)
    sitting = found[0]
    if _is_overdue(forum, meetings, due, today):
        said = (*sitting.caveats, f"It was due on {due} and is not on record.")
        sitting = attrs.evolve(sitting, caveats=said, missed=due)
    if sitting.day is None:
        return sitting
    if not may_hold(forum, sitting.day):
        return _untold("It has ended by the day on which it would meet next.")
    if working is not None and not working.is_business_day(sitting.day):
        return attrs.evolve(sitting, caveats=(*sitting.caveats, f"{sitting.day} is not a working day."))
    return sitting


def longest_wait(forum: Forum) -> Duration | None:
    """The longest time that may pass between two sittings of a forum; None where nothing limits it, or it is untold."""
    waits = {_wait(cadence) for cadence in cadences(forum)}
    return waits.pop() if len(waits) == 1 else None


def may_act_between_sittings(forum: Forum) -> bool | None:
    """Whether a forum may meet out of turn or on request, or decide between its meetings; None where that is untold.

    False means that nothing says so: it may be stated as none, or left out.
    """
    stated = [known(every) for every in cadences(forum)]
    besides = [said for cadence in stated if cadence is not None for said in (cadence.also, cadence.on_request)]
    said = (forum.special_meeting, forum.between_meetings, *besides)
    if any(isinstance(one, InWords) or presence(one) is Presence.STATED for one in said):
        return True
    return None if any(presence(one) is not Presence.MISSING for one in said) else False


def cadences(forum: Forum) -> Sequence[Maybe[Cadence]]:
    """How often a forum meets, as each of the sources has it."""
    return [every for meets in claims(forum.meets) for every in _every(meets)]


def _every(meets: object) -> Sequence[Maybe[Cadence]]:
    reason = absence(meets)
    return [reason] if reason is not None else claims(getattr(meets, "every", None))


def _held(meetings: Sequence[Meeting]) -> Sequence[tuple[dt.date, str]]:
    """The days on which a forum met, each with the meeting."""
    return [(day, meeting.id) for meeting in meetings if (day := known(meeting.held)) is not None]


def _announced(meetings: Sequence[Meeting]) -> Sequence[tuple[dt.date, str]]:
    """The days on which it will meet by the last word on it, or was to, each with the meeting that says so."""
    last = max((day for day, _ in _held(meetings)), default=dt.date.min)
    return [
        (coming, meeting.id)
        for meeting in meetings
        if (coming := known(meeting.next)) is not None and coming > last and known(meeting.held) in (None, last)
    ]


def _by_cadence(every: Maybe[Cadence], anchor: _Anchor, after: dt.date) -> Sitting:
    cadence = known(every)
    period = known(cadence.period) if cadence is not None else None
    if cadence is None or period is None:
        return _untold(_how_often(every))
    sentence = f"It meets at least every {_bare(period)}."
    day = first_day_after(cadence, period, anchor.day, after)
    if day is None:
        return _untold(sentence)
    caveats = () if is_fixed(cadence) else (sentence, f"This is counted from {anchor}.")
    return Sitting(day, known(cadence.at), caveats=caveats)


def _due(every: Maybe[Cadence], last: dt.date | None) -> dt.date | None:
    """The day on which a forum is to meet at the latest after it met last, where it has no days of its own."""
    cadence = known(every)
    period = known(cadence.period) if cadence is not None else None
    if last is None or cadence is None or period is None or is_fixed(cadence):
        return None
    return first_day_after(cadence, period, last, last)


def _is_overdue(forum: Forum, meetings: Sequence[Meeting], due: dt.date | None, today: dt.date | None) -> bool:
    """Whether a forum was to meet before today, and surely no meeting on record was that one."""
    if due is None or today is None or due >= today or not may_hold(forum, due):
        return False
    return not any(presence(one.held) is Presence.UNKNOWN for one in meetings)


def _wait(every: Maybe[Cadence]) -> Duration | None:
    """The longest time between two sittings: the period, or what lies between the days of it on which they meet."""
    cadence = known(every)
    period = known(cadence.period) if cadence is not None else None
    if cadence is None or period is None or absence(cadence.days) is not None:
        return None
    months, _ = whole_length(period)
    days = days_of_month(cadence)
    if months != 1 or len(days) <= 1:
        return period
    waits = [later - earlier for earlier, later in pairwise([*days, days[0] + LONGEST_MONTH])]
    return Duration(Decimal(max(waits)), Unit.DAY)


def _how_often(every: Maybe[Cadence]) -> str:
    cadence, why = known(every), why_untold(every, "it meets")
    if why or cadence is None:
        return why
    if cadence.each is not None:
        return f'It meets once for each "{known(cadence.each) or "event"}".'
    return "It meets on request."


def _bare(period: Duration) -> str:
    """A period after the word every: ``month``, ``3 months``."""
    return str(period).removeprefix("1 ")


def _untold(caveat: str) -> Sitting:
    return Sitting(caveats=(caveat,))
