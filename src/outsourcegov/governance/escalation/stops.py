"""The stops of an issue that climbs: when it comes to each level, who is there, and what is wrong with that."""

import datetime as dt
from collections.abc import Iterator, Sequence

import attrs

from outsourcegov.findings.words import listed
from outsourcegov.governance.dates.deadlines import Deadline, Start
from outsourcegov.governance.escalation.climbs import Break, Fault, Stop
from outsourcegov.governance.escalation.flow import has_the_last_word, may_be_last
from outsourcegov.governance.escalation.issues import Issue
from outsourcegov.governance.escalation.level_limits import LevelLimit, later
from outsourcegov.governance.escalation.trails import Ending, Halt, Trail
from outsourcegov.governance.forums.sittings import Sitting
from outsourcegov.governance.people.actors import Actor, actors, on_day
from outsourcegov.governance.people.reachable import reached_again
from outsourcegov.model.absent import NONE, known
from outsourcegov.model.escalations import Level
from outsourcegov.model.who import Who

_DAY = dt.timedelta(days=1)


def stops_of(issue: Issue, way: Trail, begins: Start) -> Iterator[Stop]:
    """The stops of a way; an issue goes on to the next when the limit of the one before has passed."""
    moment = begins if isinstance(begins, dt.datetime) else None
    arrives = Deadline(moment.date() if moment is not None else begins, moment)
    day = issue.governance.as_of
    for number, halt in enumerate(way.halts):
        day = day_of(arrives, is_first=not number) or day
        is_end = number + 1 == len(way.halts) and way.end.ending in (Ending.LAST_WORD, Ending.DEAD_END)
        stop = _Stopping(issue, halt, begins, arrives, day, is_first=not number, is_end=is_end).stop()
        yield stop
        by = stop.solve_by
        arrives = later(issue.governance.clock, arrives, by) if by is not None else Deadline()


def day_of(arrives: Deadline, *, is_first: bool) -> dt.date | None:
    """The first day on which somebody deals with it: the next one, where it comes with the end of a day."""
    if arrives.moment is not None:
        return arrives.moment.date()
    if arrives.day is None or is_first or arrives.day == dt.date.max:
        return arrives.day
    return arrives.day + _DAY


@attrs.frozen(eq=False, repr=False)
class _Stopping:
    issue: Issue
    halt: Halt
    begins: Start
    arrives: Deadline
    day: dt.date
    is_first: bool
    is_end: bool

    def stop(self) -> Stop:
        """The level to which the issue comes, with the people of the day and the limit from then on."""
        halt, governance = self.halt, self.issue.governance
        who = known(halt.level.by)
        told = known(halt.level.notify) if isinstance(halt.level, Level) else None
        acting = self._present(who)
        meets = next((one.sitting.day for one in acting if one.sitting is not None and not one.instead), None)
        limit = LevelLimit(self.issue, halt, self.begins, self.arrives, self.is_first, meets)
        solve_by, fault = limit.solve_by()
        faults = [*self._doubts(), *self._absent(who, acting), *self._late(who, acting, solve_by)]
        faults += [fault] if fault is not None and not self.is_end else []
        label = governance.flow.label(halt.place)
        return Stop(
            halt.place,
            label,
            halt.level,
            halt.came,
            self.arrives,
            self.day,
            acting,
            self._present(told),
            limit.chosen.limit,
            solve_by,
            halt.skipped,
            halt.depends_on,
            halt.is_certain,
            tuple(Break(one, label, why) for one, why in faults),
        )

    def _present(self, who: Who | None) -> tuple[Actor, ...]:
        """Those who are there: a forum on the day on which it sits next, a role when it can be reached."""
        governance = self.issue.governance
        return tuple(map(self._on_arrival, actors(governance, who, self.day))) if who is not None else ()

    def _on_arrival(self, actor: Actor) -> Actor:
        governance, moment = self.issue.governance, self.arrives.moment
        if actor.sitting is None:
            if moment is None or actor.why_not:
                return actor
            return attrs.evolve(actor, reached_again=reached_again(governance, actor.deputy or actor.id, moment))
        came = self.day if self.is_first or self.arrives.day is None else self.arrives.day
        sitting = self._later_that_day(actor.id) or governance.clock.next_sitting(
            actor.id, came, today=governance.as_of
        )
        on = sitting.day if sitting.day is not None else self.day
        return on_day(attrs.evolve(actor, sitting=sitting), on, governance.fallbacks)

    def _later_that_day(self, forum: str) -> Sitting | None:
        """The sitting of a forum on the day on which it comes there, where that surely begins later."""
        clock, moment = self.issue.governance.clock, self.arrives.moment
        if moment is None or moment.date() == dt.date.min:
            return None
        sitting, working = clock.next_sitting(forum, moment.date() - _DAY), clock.in_force.time
        if sitting.day != moment.date() or sitting.at is None or working is None:
            return None
        begins = working.moment(moment.date(), sitting.at)
        return sitting if begins is not None and begins >= moment else None

    def _doubts(self) -> Iterator[tuple[Fault, str]]:
        if not self.halt.is_certain:
            on = f"depends on {listed(self.halt.depends_on)}" if self.halt.depends_on else "cannot be told"
            yield Fault.DEPENDS, f"Whether it comes here {on}."
        if may_be_last(self.halt.level) and not has_the_last_word(self.halt.level):
            yield Fault.NOT_TOLD, "Whether its word is the last is not known."

    def _absent(self, who: Who | None, acting: Sequence[Actor]) -> Iterator[tuple[Fault, str]]:
        if who is None:
            return
        is_forum = len(acting) == 1 and acting[0].sitting is not None
        if is_forum:
            reason = "" if acting[0].instead else acting[0].why_not
        else:
            reason = self.issue.governance.fallbacks.why_not(who, self.day)
        if reason:
            yield Fault.NOBODY, f"Nobody can deal with it: {reason}."

    def _not_in_between(self, forum: str) -> str:
        is_stated = self.issue.governance.alliance.forums[forum].between_meetings is NONE
        return "it does not act" if is_stated else "it is not said that it acts"

    def _late(self, who: Who | None, acting: Sequence[Actor], solve_by: Deadline | None) -> Iterator[tuple[Fault, str]]:
        """The forums without which nothing is solved here, and which sit when the limit has passed, or may."""
        if who is None or who.least < len(who.names):
            return
        last, clock = solve_by.day if solve_by is not None else None, self.issue.governance.clock
        for actor in (one for one in acting if one.sitting is not None and not one.instead):
            may_act = clock.may_act_between_sittings(actor.id)
            sits = actor.sitting.day if actor.sitting is not None else None
            is_untold = sits is None and self.arrives.day is not None and not actor.why_not
            is_late = sits is not None and last is not None and sits > last
            if may_act or not (is_untold or is_late):
                continue
            why = f'"{actor.id}" sits next on {sits}, and that is after the limit'
            if is_untold:
                why = f'When "{actor.id}" sits next cannot be told'
            if may_act is None:
                yield Fault.NOT_TOLD, f"{why}; whether it acts between its meetings is not known."
            elif is_untold:
                yield Fault.NOT_TOLD, f"{why}, and {self._not_in_between(actor.id)} between its meetings."
            else:
                yield Fault.TOO_LATE, f"{why}."
