"""By when an issue must be solved at a level, and when it goes on from there."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

import attrs

from outsourcegov.findings.words import listed, quoted
from outsourcegov.governance.climbs import Fault
from outsourcegov.governance.deadlines import Deadline, Start
from outsourcegov.governance.issues import FROM_THE_BEGINNING, ON_ARRIVAL, USUAL, Issue
from outsourcegov.governance.matters import is_untold
from outsourcegov.governance.trails import Halt
from outsourcegov.model.absent import InWords, absence, claims, known
from outsourcegov.model.conditions import Limit
from outsourcegov.model.escalations import Escalation

_TICK = dt.timedelta(microseconds=1)


def latest(deadline: Deadline) -> dt.datetime | None:
    """The last moment that lies before the end of a deadline, on the clock on the wall; None where it is not told."""
    if deadline.day is None:
        return None
    end = dt.datetime.combine(deadline.day, dt.time.max)
    return end if deadline.moment is None else min(end, deadline.moment)


def later(one: Deadline, other: Deadline) -> Deadline:
    """The one of two deadlines that ends last; one that cannot be told where either cannot."""
    first, second = latest(one), latest(other)
    if first is None or second is None:
        return Deadline()
    return Deadline(one.day, one.moment) if first > second else Deadline(other.day, other.moment)


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
    def chosen(self) -> tuple[Limit | None, Sequence[str]]:
        """The limit that holds for the issue, and what it depends on that is not known of it."""
        return self.issue.limit(self.halt.level.limits)

    def solve_by(self) -> tuple[Deadline | None, tuple[Fault, str] | None]:
        """When it must be solved, None where no limit is stated; and what is wrong with that, if anything is."""
        level = self.halt.level
        limit, depends_on = self.chosen
        said = [absence(level.within), *(claims(limit.within) if limit is not None else ())]
        words = next((one.words for one in said if isinstance(one, InWords)), None)
        found: Deadline | None
        fault: tuple[Fault, str] | None
        if words is not None:
            found, fault = Deadline(), (Fault.IN_WORDS, f"How long it may take is only in words: {quoted(words)}.")
        elif is_untold(level.within):
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
        if limit.after is None and not isinstance(self.halt.level.after, str | None):
            return Deadline(caveats=("When its clock starts is not known.",))
        clock, arrived = self.issue.governance.clock, self._arrived()
        event = known(limit.after) or USUAL
        found = clock.deadline(limit, arrived if event == USUAL else None, events=self._events(arrived))
        if found.moment is not None and found.moment.microsecond == dt.time.max.microsecond:
            found = attrs.evolve(found, moment=found.moment + _TICK)
        assumed = [one for one in _events_in(limit) if one in ON_ARRIVAL and not self.is_first]
        where = self.issue.governance.flow.label(self.halt.place)
        said = [f"Whether another limit holds depends on {listed(depends_on)}."] if depends_on else []
        return found.but([*said, *(f"{quoted(one)} is taken to be when it comes to {where}." for one in assumed)])

    def _events(self, arrived: Start | None) -> Mapping[str, Start]:
        found: dict[str, Start] = dict.fromkeys(FROM_THE_BEGINNING, self.begins)
        if arrived is not None:
            found |= dict.fromkeys((*ON_ARRIVAL, USUAL), arrived)
        if self.is_first:
            found |= dict.fromkeys(self._triggers(), self.begins)
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

    def _arrived(self) -> Start | None:
        """When its clock starts: the day that is not told more exactly, or the last moment of a day that is over."""
        if self.is_first:
            return self.arrives.moment or self.arrives.day
        return latest(self.arrives)


def _events_in(limit: Limit) -> Sequence[str]:
    """The events with which a limit starts, or a part of it."""
    named = [known(limit.after), *(known(part.after) for part in (*limit.earliest_of, *limit.latest_of))]
    return list(dict.fromkeys(event for event in named if event is not None))
