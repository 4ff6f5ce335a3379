"""By when an issue must be solved at a level, and when it goes on from there."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

import attrs

from outsourcegov.findings import Cause
from outsourcegov.findings.words import listed, quoted
from outsourcegov.governance.dates.clock import Clock
from outsourcegov.governance.dates.deadlines import Deadline, Start
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.decisions.questions import Chosen
from outsourcegov.governance.escalation.climbs import Fault
from outsourcegov.governance.escalation.flow import LevelOrStep, Place
from outsourcegov.governance.escalation.issues import FROM_THE_BEGINNING, ON_ARRIVAL, USUAL, Issue
from outsourcegov.governance.escalation.trails import Halt
from outsourcegov.model.absent import NONE, InWords, absence, claims, known
from outsourcegov.model.conditions import Limit
from outsourcegov.model.escalations import Escalation

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_TICK = dt.timedelta(microseconds=1)
_NOTHING: Mapping[str, Start] = {}


def is_limited(level: LevelOrStep) -> bool:
    """Whether a level or step has a limit, or may have; one in words is a limit that cannot be measured (SCH011)."""
    return bool(level.within) or absence(level.within) not in (None, NONE)


def without_limit(place: Place) -> Cause:
    """The fault of a level or step that has no limit."""
    return Cause("without-limit", str(place))


def latest(deadline: Deadline) -> dt.datetime | None:
    """The last moment that lies before the end of a deadline, on the clock on the wall; None where it is not told."""
    if deadline.day is None:
        return None
    end = dt.datetime.combine(deadline.day, dt.time.max)
    return end if deadline.moment is None else min(end, deadline.moment)


def passed(clock: Clock, deadline: Deadline) -> dt.timedelta | None:
    """How long after some fixed moment a deadline ends: to compare two, though clocks change between them."""
    end, working = latest(deadline), clock.in_force.time
    zone = working.zone if working is not None else None
    return end.replace(tzinfo=zone or dt.UTC) - _EPOCH if end is not None else None


def later(clock: Clock, one: Deadline, other: Deadline) -> Deadline:
    """The one of two deadlines that ends last; one that cannot be told where either cannot."""
    first, second = passed(clock, one), passed(clock, other)
    if first is None or second is None:
        return Deadline()
    return Deadline(one.day, one.moment) if first > second else Deadline(other.day, other.moment)


def last_moment_of(start: Start) -> dt.datetime:
    """The moment at which something is raised; on a day of which it is not known it is taken to be the last."""
    return start if isinstance(start, dt.datetime) else dt.datetime.combine(start, dt.time.max)


def start_of_clock(limit: Limit) -> str | None:
    """The event with which the clock of a limit of a level starts; None where it is not known."""
    return USUAL if limit.after is None else known(limit.after)


def end_of(clock: Clock, limit: Limit, start: Start | None, events: Mapping[str, Start] = _NOTHING) -> Deadline:
    """When a limit ends; one that runs from the last moment of a day on ends as if from the next day on."""
    found = clock.deadline(limit, start, events=events)
    moment = found.moment
    if moment is None or moment.microsecond != dt.time.max.microsecond or moment.date() == dt.date.max:
        return found
    return attrs.evolve(found, moment=moment + _TICK)


@attrs.frozen(eq=False, repr=False, slots=False)
class LevelLimit:
    """By when an issue must be solved at a level to which it comes.

    ``arrives`` is when it comes there, ``meets`` the day on which a forum first deals with it, where one does.
    """

    issue: Issue
    halt: Halt
    begins: Start
    arrives: Deadline
    is_first: bool
    meets: dt.date | None = None

    @cached_property
    def chosen(self) -> Chosen:
        """The limit that holds for the issue."""
        return self.issue.limit(self.halt.level.limits)

    def solve_by(self) -> tuple[Deadline | None, tuple[Fault, str] | None]:
        """When it must be solved, None where no limit is stated; and what is wrong with that, if anything is."""
        level = self.halt.level
        limit, depends_on, is_told = self.chosen
        said = [absence(level.within), *(claims(limit.within) if limit is not None else ())]
        words = next((one.words for one in said if isinstance(one, InWords)), None)
        found: Deadline | None
        fault: tuple[Fault, str] | None
        if words is not None:
            found, fault = Deadline(), (Fault.IN_WORDS, f"How long it may take is only in words: {quoted(words)}.")
        elif not is_told or is_untold(level.within):
            found, fault = Deadline(), (Fault.NOT_TOLD, "How long it may take is not known.")
        elif limit is not None:
            found = self._counted(limit, depends_on)
            fault = (Fault.NOT_TOLD, " ".join(found.caveats)) if found.day is None else None
            if fault is not None and self.arrives.day is None:
                found, fault = Deadline(), None  # it follows from what was wrong before
        elif depends_on:
            found, fault = Deadline(), (Fault.DEPENDS, f"How long it may take depends on {listed(depends_on)}.")
        else:
            found, fault = None, (Fault.NO_LIMIT, f"No limit is stated{' for it' * bool(level.within)}.")
        return found, fault

    def _counted(self, limit: Limit, depends_on: Sequence[str]) -> Deadline:
        event = start_of_clock(limit)
        if event is None:
            return Deadline(caveats=("When its clock starts is not known.",))
        events, governance = self._events(), self.issue.governance
        found = end_of(governance.clock, limit, events.get(event), events)
        said = [f"Whether another limit holds depends on {listed(depends_on)}."] if depends_on else []
        is_from_raising = self.is_first or event in FROM_THE_BEGINNING
        if is_from_raising and found.moment is not None and not isinstance(self.begins, dt.datetime):
            said.append(f"It is taken to be raised at the end of {self.begins}.")
        assumed = [one for one in _events_in(limit) if one in ON_ARRIVAL and not self.is_first]
        where = governance.flow.label(self.halt.place)
        return found.but([*said, *(f"{quoted(one)} is taken to be when it comes to {where}." for one in assumed)])

    def _events(self) -> Mapping[str, Start]:
        raised, arrived = last_moment_of(self.begins), latest(self.arrives)
        found: dict[str, Start] = dict.fromkeys(FROM_THE_BEGINNING, raised)
        if arrived is not None:
            found |= dict.fromkeys((*ON_ARRIVAL, USUAL), arrived)
        if self.is_first:
            found |= dict.fromkeys(self._triggers(), raised)
        if self.meets is not None:
            found["first-meeting"] = self.meets
        return found

    def _triggers(self) -> Iterator[str]:
        """The events that set the path in motion."""
        path = self.issue.governance.flow.ladders[self.halt.place.ladder]
        for trigger in path.triggers if isinstance(path, Escalation) else ():
            event = known(trigger.event)
            if event is not None:
                yield event


def _events_in(limit: Limit) -> Sequence[str]:
    """The events with which a limit starts, or a part of it."""
    named = [known(limit.after), *(known(part.after) for part in (*limit.earliest_of, *limit.latest_of))]
    return list(dict.fromkeys(event for event in named if event is not None))
