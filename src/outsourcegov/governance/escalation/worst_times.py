"""How long an issue may take to the top of its path, at least, where everybody uses all the time there is."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

import attrs

from outsourcegov.analysis.working_time import EXACT
from outsourcegov.findings.words import joined
from outsourcegov.governance.dates.clock import Clock
from outsourcegov.governance.dates.minutes import minutes, working_minutes
from outsourcegov.governance.decisions.bounds import Scale, on_scale
from outsourcegov.governance.decisions.questions import Case
from outsourcegov.governance.decisions.region_words import length_of
from outsourcegov.governance.escalation.every_issue import sure_halts
from outsourcegov.governance.escalation.flow import LevelOrStep, Place
from outsourcegov.governance.escalation.issues import FROM_THE_BEGINNING, ON_ARRIVAL, USUAL, Issue
from outsourcegov.governance.escalation.level_limits import start_of_clock
from outsourcegov.governance.escalation.trails import Halt
from outsourcegov.governance.structure.named import ids_of
from outsourcegov.model.absent import claims, known
from outsourcegov.model.conditions import Limit
from outsourcegov.model.duration import Duration
from outsourcegov.model.escalations import Level

Kind = tuple[Scale, bool]
"""What a length of time is counted in, and whether it ends at a moment or with a day."""
Lengths = Mapping[Kind, Decimal]
"""Lengths of time that follow each other, those of one kind added up."""
_DAY = {Scale.CLOCK: 24 * 60 * 60}
"""How much a day is on a scale of which it is not the unit."""
_NONE: Lengths = {}


@attrs.frozen(eq=False, repr=False)
class Worst:
    """The time that an issue may take to its top, and the levels on the way with the time until it comes there.

    ``ends_early`` says whether a business day of it may end before closing, at a time of day that is stated.
    """

    case: Case
    lengths: Lengths
    way: Sequence[tuple[Place, str]]
    ends_early: bool = False

    def in_words(self) -> str:
        """The time, on each of the clocks it runs on."""
        return _in_words(self.lengths)

    def days(self, clock: Clock) -> int | None:
        """The fewest calendar days that it takes, whenever it begins; None where that cannot be told."""
        spans = [clock.calendar_days(length) for length in _durations(self.lengths)]
        return None if any(span is None for span in spans) else sum(span.fewest for span in spans if span is not None)

    def exceeds(self, clock: Clock, at_most: Duration) -> bool:
        """Whether it is certain to be longer than a length of time, whenever it begins."""
        kind, most = _measured(at_most)
        if self.lengths.keys() == {kind}:
            scale, is_exact = kind
            return self.lengths[kind] > most if is_exact else self.lengths[kind] - most >= _DAY.get(scale, 1)
        days, span = self.days(clock), clock.calendar_days(at_most)
        if days is not None and span is not None and days > span.most:
            return True
        passed_in = working_minutes if at_most.business else minutes
        longest = passed_in(at_most, clock.in_force).most
        shortest = sum(passed_in(length, clock.in_force).fewest for length in _durations(self.lengths))
        return not self.ends_early and longest is not None and shortest > longest


def is_longer(clock: Clock, one: Limit, other: Limit) -> bool:
    """Whether a limit is certain to be longer than another that ends at the same time of day, whenever they begin."""
    long, short = length_of_limit(one), length_of_limit(other)
    if long is None or short is None:
        return False
    kind, amount = _measured(long)
    return Worst({}, {kind: amount}, (), ends_early=_ends_early(one)).exceeds(clock, short)


def worst_time(issue: Issue, id: str) -> Worst:
    """The time until an issue surely is at the last level of its path, before it goes on to another or to a ladder."""
    arrivals = list(_arrivals(issue, id, _NONE))
    way = [(halt.place, _in_words(lengths)) for halt, lengths, _ in arrivals]
    _, so_far, is_early = arrivals[-1] if arrivals else (None, _NONE, False)
    return Worst(issue.case, so_far, way, is_early)


def worst_time_to(issue: Issue, id: str, role: str, before: Duration) -> Worst | None:
    """The time until a role surely deals with an issue or is told of it, which begins to climb after a first time.

    What runs from the beginning of the matter runs together with that. None where it does not surely come so far.
    """
    kind, amount = _measured(before)
    way = list[tuple[Place, str]]()
    for halt, lengths, is_early in _arrivals(issue, id, {kind: amount}):
        way.append((halt.place, _in_words(lengths)))
        if role in named_at(halt.level):
            return Worst(issue.case, lengths, way, is_early)
    return None


def named_at(level: LevelOrStep) -> Sequence[str]:
    """Those who are named to deal with an issue at a level, or to be told of it there."""
    return (*ids_of(level.by), *(ids_of(level.notify) if isinstance(level, Level) else ()))


def length_alone(length: Duration) -> Worst:
    """A length of time by itself, as one to compare with others."""
    kind, amount = _measured(length)
    return Worst({}, {kind: amount}, ())


def _arrivals(issue: Issue, id: str, before: Lengths) -> Iterator[tuple[Halt, Lengths, bool]]:
    """The levels of a path to which an issue surely comes, the time until then, and whether a day of it ends early."""
    so_far, is_early = before, False
    for number, halt in enumerate(sure_halts(issue, id)):
        if halt.place.ladder != id:
            return
        yield halt, so_far, is_early
        so_far = _after(issue, halt, so_far, is_first=number == 0 and not before)
        is_early = is_early or _ends_early(issue.limit(halt.level.limits).limit)


def _after(issue: Issue, halt: Halt, so_far: Lengths, *, is_first: bool) -> Lengths:
    """The time that has passed at least when the limit of a level has."""
    limit, depends_on, _ = issue.limit(halt.level.limits)
    length = length_of_limit(limit) if limit is not None and not depends_on else None
    if limit is None or length is None:
        return so_far
    kind, amount = _measured(length)
    event = start_of_clock(limit)
    if event in (USUAL, "first-meeting") or (is_first and event in (*FROM_THE_BEGINNING, *ON_ARRIVAL)):
        return {**so_far, kind: so_far.get(kind, Decimal()) + amount}
    if event in FROM_THE_BEGINNING and so_far.keys() <= {kind}:
        return {kind: max(so_far.get(kind, Decimal()), amount)}
    return so_far


def _ends_early(limit: Limit | None) -> bool:
    """Whether a limit may end before the last of its days closes."""
    at = known(limit.at) if limit is not None else None
    return limit is not None and limit.at is not None and (at is None or at.word != "closing")


def length_of_limit(limit: Limit) -> Duration | None:
    """How long a limit is; None where it is no length of time, or the sources do not agree on one."""
    stated = claims(limit.within)
    return known(stated[0]) if len(stated) == 1 else None


def _measured(length: Duration) -> tuple[Kind, Decimal]:
    scale, amount = on_scale(length)
    return (scale, length.unit in EXACT), amount


def _durations(lengths: Lengths) -> Sequence[Duration]:
    return [length_of(amount, scale.value) for (scale, _), amount in lengths.items()]


def _in_words(lengths: Lengths) -> str:
    return joined(map(str, _durations(lengths))) if lengths else "no time"
