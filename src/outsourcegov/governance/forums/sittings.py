"""When forums sit: by the meetings on record, and by how often they meet."""

import datetime as dt

import attrs

from outsourcegov.governance.dates.how_often import comes_back_at_least
from outsourcegov.governance.dates.longest_gap import longest_gap
from outsourcegov.governance.dates.never import why_never
from outsourcegov.governance.dates.recurrence import first_day_after, is_fixed, why_untold
from outsourcegov.governance.dates.validity import day_before, days_of, may_hold
from outsourcegov.governance.dates.working_calendar import WorkingCalendar
from outsourcegov.governance.forums.missed import latest_day, missed_sitting
from outsourcegov.governance.forums.record import Record, cadences
from outsourcegov.model.absent import InWords, Maybe, Presence, known, presence
from outsourcegov.model.duration import Duration
from outsourcegov.model.forums import Forum
from outsourcegov.model.timing import Cadence
from outsourcegov.model.words import TimeOfDay

_TOO_EARLY = "It is said to have been held on that day, which has not come."


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
    record: Record,
    after: dt.date,
    calendar: WorkingCalendar,
    today: dt.date | None = None,
) -> Sitting:
    """The first sitting of a forum after a day, given its record as of today; of what was due by then it is said."""
    held, coming = record.held_after(after), record.announced_after(after)
    if held is not None and (coming is None or held <= coming):
        return Sitting(held[0], meeting=held[1])
    if coming is not None:
        doubts = (_TOO_EARLY,) if coming in record.ahead else ()
        sitting = Sitting(coming[0], meeting=coming[1], caveats=(*doubts, *_late(forum, record, coming[0], calendar)))
    else:
        sitting = _by_its_cadence(forum, record, after, today)
    said = [*sitting.caveats]
    if sitting.day is not None and calendar.time is not None and not calendar.time.is_business_day(sitting.day):
        said.append(f"{sitting.day} is not a working day.")
    missed = missed_sitting(forum, record, calendar, today) if today is not None else None
    if missed is not None:
        said.append(f"It was due on {missed} and is not on record.")
    return attrs.evolve(sitting, caveats=tuple(said), missed=missed)


def _late(forum: Forum, record: Record, day: dt.date, calendar: WorkingCalendar) -> tuple[str, ...]:
    """That a meeting is announced for a day later than the cadence allows; nothing where it is not."""
    latest, said = latest_day(forum, record.last, calendar), meets_so_often(forum)
    if latest is None or not said or latest.allows(day):
        return ()
    return (f"That is later than it may be: it meets {said}, and met last on {record.last}.",)


def _by_its_cadence(forum: Forum, record: Record, after: dt.date, today: dt.date | None) -> Sitting:
    """The first sitting after a day where none is on record."""
    is_missed = today is not None and any(day < today for day, _ in record.announced)
    told = [day for day, _ in record.announced if not is_missed]
    anchor = _Anchor(max(told), is_held=False) if told else _Anchor(record.last)
    begins = days_of(forum).low
    since = max(after, day_before(begins)) if begins is not None else after
    found = [_by_cadence(cadence, anchor, since) for cadence in cadences(forum)]
    if any(one != found[0] for one in found):
        return _untold("The sources contradict each other on when it meets.")
    if found[0].day is not None and not may_hold(forum, found[0].day):
        return _untold("It has ended by the day on which it would meet next.")
    return found[0]


def longest_wait(forum: Forum) -> Duration | None:
    """The longest time that may pass between two sittings of a forum; None where nothing limits it, or it is untold."""
    waits = {longest_gap(cadence) for cadence in cadences(forum)}
    return waits.pop() if len(waits) == 1 else None


def meets_so_often(forum: Forum) -> str:
    """How often a forum meets, in words; empty where that is untold."""
    stated = [known(every) for every in cadences(forum)]
    said = {comes_back_at_least(cadence) if cadence is not None else "" for cadence in stated}
    return said.pop() if len(said) == 1 else ""


def period_of(forum: Forum) -> Duration | None:
    """The time in which a forum meets at least once; None where there is none, or it is untold."""
    stated = [known(every) for every in cadences(forum)]
    periods = {known(cadence.period) if cadence is not None else None for cadence in stated}
    return periods.pop() if len(periods) == 1 else None


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


def _by_cadence(every: Maybe[Cadence], anchor: _Anchor, after: dt.date) -> Sitting:
    cadence = known(every)
    period = known(cadence.period) if cadence is not None else None
    if cadence is None or period is None:
        return _untold(_how_often(every))
    if not period.amount:
        return _untold(why_never(cadence))
    sentence = f"It meets {comes_back_at_least(cadence)}."
    day = first_day_after(cadence, period, anchor.day, after)
    if day is None:
        return _untold(why_never(cadence) or sentence)
    caveats = () if is_fixed(cadence) else (sentence, f"This is counted from {anchor}.")
    return Sitting(day, known(cadence.at), caveats=caveats)


def _how_often(every: Maybe[Cadence]) -> str:
    cadence, why = known(every), why_untold(every, "it meets")
    if why or cadence is None:
        return why
    if cadence.each is not None:
        return f'It meets once for each "{known(cadence.each) or "event"}".'
    return "It meets on request."


def _untold(caveat: str) -> Sitting:
    return Sitting(caveats=(caveat,))
