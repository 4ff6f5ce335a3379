"""A climb for people: who hears of an issue, when and by when they must solve it, and where it breaks."""

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal

from outsourcegov.findings.words import joined, listed, one_line, quoted
from outsourcegov.governance.dates.deadlines import Deadline
from outsourcegov.governance.decisions.region_words import condition_in_words, value_in_words
from outsourcegov.governance.escalation.categories import may_be_of_any_category, stated_categories
from outsourcegov.governance.escalation.climbs import Break, Climb, Fault, Route, Stop, Top
from outsourcegov.governance.escalation.flow import LevelOrStep
from outsourcegov.governance.escalation.issues import FROM_THE_BEGINNING, ON_ARRIVAL, USUAL
from outsourcegov.governance.escalation.trails import Came, Ending
from outsourcegov.governance.people.actors import Actor
from outsourcegov.model.absent import known
from outsourcegov.model.conditions import Limit, Test
from outsourcegov.model.duration import Duration, Unit
from outsourcegov.model.escalations import DisputeStep, Level
from outsourcegov.model.vocabulary import Side
from outsourcegov.model.who import Who
from outsourcegov.render.actor_words import actor_in_words, when_in_words
from outsourcegov.render.names import name_of, who_in_words
from outsourcegov.render.outcome_words import what_follows
from outsourcegov.render.terminal import Paint, display_width

_BREAKS, _UNCLEAR = "BREAKS", "UNCLEAR"
_HOUR = dt.timedelta(hours=1)


def climb_text(climb: Climb, paint: Paint = Paint.NONE) -> str:
    """How an issue travels that nobody solves, as text for people.

    >>> import outsourcegov as og
    >>> governance = og.load("examples/northbank", as_of="2026-11-02")
    >>> print(og.climb_text(governance.escalate("security", hours="business")).splitlines()[3])
    2026-11-02 09:00: level 2 of "security", to be solved by 2026-11-02 11:00
    """
    return "\n\n".join("\n".join(block) for block in _Writer(climb, paint).blocks()) + "\n"


class _Writer:
    """Writes one climb, block by block."""

    def __init__(self, climb: Climb, paint: Paint) -> None:
        self.climb, self.governance, self.paint = climb, climb.governance, paint

    def blocks(self) -> Iterator[list[str]]:
        ways = (*self.climb.routes, *self.climb.perhaps)
        if not ways:
            said = self.climb.caveats or [self._red(self._no_path())]
            yield [*self._question(quoted(self.climb.asked)), "", *said]
        for one in ways:
            yield list(self._question(name_of(self.governance, one.path.id), one))
            for stop in one.stops:
                yield list(self._stop(stop))
            yield [*self._end(one), *self._tops(one), *self._total(one), *(f"  {one_line(c)}" for c in one.caveats)]
        if ways and self.climb.caveats:
            yield [*self.climb.caveats]

    def _no_path(self) -> str:
        asked, alliance = self.climb.asked, self.governance.alliance
        paths = alliance.escalations
        if any(
            asked in [one.value for one in stated_categories(path)] or may_be_of_any_category(path) for path in paths
        ):
            return f"No path for {asked} matters is for this one."
        if asked in {*alliance.escalations.keys, *alliance.disputes.keys}:
            return f"{quoted(asked)} is not for it."
        return f"There is no path for {asked} matters."

    def _question(self, name: str, route: Route | None = None) -> Iterator[str]:
        yield self.paint.bold(name)
        start = self.climb.start
        when = start.isoformat(" ", "minutes") if isinstance(start, dt.datetime) else str(start)
        case = [f"{key} {value_in_words(one, self.climb.unit(key))}" for key, one in self.climb.issue.case.items()]
        zone = f" ({self.climb.timezone})" if self.climb.timezone else ""
        yield one_line(", ".join([*case, f"raised on {when}{zone}"]))
        if route is not None and not route.is_certain:
            on = f"depends on {listed(route.depends_on)}" if route.depends_on else "cannot be told"
            yield one_line(f"Whether this path is for it {on}.")

    def _stop(self, stop: Stop) -> Iterator[str]:
        when = self._arrival(stop.arrives, stop.came)
        by = self._solve_by(stop)
        how = f" ({stop.came.value})" if stop.came not in (Came.BEGINS, Came.NEXT) else ""
        head = one_line(f"{when}: {stop.label}{_kinds(stop.level)}{how}{by}")
        yield self.paint.bold(head)
        rows = [*self._rows(stop), *((_label(one), one.why) for one in stop.breaks)]
        widest = max((display_width(one_line(label)) for label, _ in rows), default=0)
        for label, text in rows:
            shown = one_line(label)
            line = f"  {shown}{' ' * (widest - display_width(shown))}  {one_line(text)}"
            yield self._red(line) if label in (_BREAKS, _UNCLEAR) else line

    def _arrival(self, arrives: Deadline, came: Came) -> str:
        if arrives.day is None:
            return "Then, when cannot be told"
        return f"{'End of ' * (arrives.moment is None and came is not Came.BEGINS)}{when_in_words(arrives)}"

    def _solve_by(self, stop: Stop) -> str:
        if stop.solve_by is None:
            return ", without a limit"
        if stop.solve_by.day is not None:
            return f", to be solved by {when_in_words(stop.solve_by)}"
        within = known(stop.limit.within) if stop.limit is not None else None
        return f", to be solved within {within}" if within is not None else ", by when cannot be told"

    def _rows(self, stop: Stop) -> Iterator[tuple[str, str]]:
        for place in stop.skipped:
            level = self.governance.flow.levels[place]
            yield "skipped", f"{self.governance.flow.label(place)}{self._conditions(level)}"
        for actor in stop.actors:
            yield from ((actor.id, line) for line in self._actor(actor))
        if known(stop.level.by) is None and not isinstance(stop.level, DisputeStep):
            yield "by", who_in_words(self.governance, None)
        institution = known(stop.level.institution) if isinstance(stop.level, DisputeStep) else None
        if institution is not None:
            yield "institution", institution
        for actor in stop.notified:
            yield from (("notified", f"{actor.id}: {line}") for line in self._actor(actor))
        yield from self._gate(stop.level)

    def _actor(self, actor: Actor) -> Sequence[str]:
        side = self.governance.sides.of_role(actor.id) if actor.id in self.governance.alliance.roles else None
        head = f"{side.value}: " if side is not None else ""
        lines = [f"{head}{line}" for line in actor_in_words(self.governance, actor)]
        again = actor.reached_again
        remark = [f"{head}reached again on {again:%Y-%m-%d %H:%M}, when its hours begin"] if again is not None else []
        return [*lines, *remark] or [who_in_words(self.governance, Who((actor.id,)))]

    def _gate(self, level: LevelOrStep) -> Iterator[tuple[str, str]]:
        gate = known(level.gate) if isinstance(level, Level) else None
        if gate is None:
            return
        yield "gate", known(gate.asks) or "they decide whether it goes on"
        for key, outcomes in (("if no", gate.if_no), ("if split", gate.if_split)):
            yield from ((key, f"it {what_follows(self.governance, one)}") for one in outcomes)

    def _conditions(self, level: LevelOrStep) -> str:
        wanted, excluded = ([self._test(test) for test in tests] for tests in (level.when, level.unless))
        words = [f"for {joined(wanted)}"] if wanted else []
        words += [f"unless {joined(excluded)}"] if excluded else []
        return f", which is {' '.join(words)}" if words else ""

    def _test(self, test: Test) -> str:
        subject = self.climb.issue.subjects[test.attribute]
        return condition_in_words(subject, subject.condition(test, is_sure=False))

    def _end(self, route: Route) -> Iterator[str]:
        end, flow = route.end, self.governance.flow
        for place in end.skipped:
            yield one_line(f"It skips {flow.label(place)}{self._conditions(flow.levels[place])}.")
        if end.ending is Ending.LAST_WORD:
            yield self.paint.bold(one_line(f"The word of {route.stops[-1].label} is the last."))
        elif end.ending is Ending.OUTCOME:
            what = joined(what_follows(self.governance, one) for one in end.outcomes)
            yield self.paint.bold(one_line(f"If nobody has solved it by then, it {what}."))
            yield from (f"  {actor.id}  {line}" for actor in route.deciders for line in self._actor(actor))
        elif end.ending is Ending.CIRCLE and not route.end_breaks:
            yield self.paint.bold(one_line(f"Then it comes back to {flow.label(end.circle[0])}, as often as is said."))
        yield from (self._red(one_line(_sentence(one))) for one in route.end_breaks)

    def _tops(self, route: Route) -> Iterator[str]:
        for side, top in route.tops.items():
            of_each = route.tops_of_providers if side is Side.PROVIDER else {}
            told = [(quoted(id), one) for id, one in of_each.items()] or [(f"the {side.value}", top)]
            yield from (one_line(self._top(whose, one)) for whose, one in told)

    def _top(self, whose: str, top: Top) -> str:
        who = f"The highest tier of {whose} ({top.tier.value})"
        if top.heard is None:
            return f"{who} never hears of it."
        forum = f', in "{top.forum}"' if top.forum else ""
        end = f'"{top.role}"{forum}, at {top.where}'
        if top.heard.day is None:
            return f"When {who[0].lower()}{who[1:]} hears of it cannot be told: {end}."
        return f"{who} hears of it on {when_in_words(top.heard)}: {end}."

    def _total(self, route: Route) -> Iterator[str]:
        total = route.total
        if total is None or total.arrives.day is None:
            return
        days = _business_days(route.stops[: [stop.label for stop in route.stops].index(total.top)])
        after = [f"{days} after the day it was raised"] if days is not None else []
        after += [f"after {_hours(total.worked)} of working time"] if total.worked is not None else []
        on = when_in_words(total.arrives)
        yield one_line(f"It comes to the top, {total.top}, on {on}{f', {joined(after)}' if after else ''}.")
        if total.until is not None and total.until.day is not None:
            path, until = quoted(route.path.id), when_in_words(total.until)
            yield one_line(f"{path} allows {total.at_most} to get there, until {until}.")

    def _red(self, text: str) -> str:
        return self.paint.colour(text, "red")


def _sentence(one: Break) -> str:
    return f"{_label(one)}: {one.why}"


def _label(one: Break) -> str:
    return _UNCLEAR if one.fault in (Fault.DEPENDS, Fault.NOT_TOLD) else _BREAKS


def _kinds(level: LevelOrStep) -> str:
    """What happens in a step of a dispute ladder."""
    kinds = [kind.value for kind in level.kind] if isinstance(level, DisputeStep) else []
    return f" ({joined(kinds, 'or')})" if kinds else ""


def _business_days(stops: Sequence[Stop]) -> Duration | None:
    """How long some levels may take, one after the other, where each may take so many whole business days."""
    days = [_days_of(stop.limit, is_first=not number) for number, stop in enumerate(stops)]
    return Duration(Decimal(sum(days)), Unit.DAY, business=True) if days and all(days) else None


def _days_of(limit: Limit | None, *, is_first: bool) -> int:
    """The business days of a limit that starts when the issue comes to its level; 0 for any other limit."""
    within = known(limit.within) if limit is not None else None
    if limit is None or within is None or not within.business or within.unit is not Unit.DAY or within.amount % 1:
        return 0
    on_arrival = (None, USUAL, *ON_ARRIVAL, *(FROM_THE_BEGINNING if is_first else ()))
    return int(within.amount) if known(limit.after) in on_arrival else 0


def _hours(worked: dt.timedelta) -> str:
    hours, minutes = worked // _HOUR, worked % _HOUR // dt.timedelta(minutes=1)
    return f"{hours} hour{'s' * (hours != 1)}{f' {minutes} minutes' * bool(minutes)}"
