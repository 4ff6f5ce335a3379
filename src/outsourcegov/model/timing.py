"""When: limits with their clock and their start, notices that look ahead, and cadences."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from outsourcegov.model.absent import Maybe
from outsourcegov.model.base import Value, key, keyed_locally, many, model
from outsourcegov.model.conditions import Limit, Test
from outsourcegov.model.duration import Duration
from outsourcegov.model.items import Collection
from outsourcegov.model.refs import Count, EventRef, PartyOrSide, WeekOfMonth
from outsourcegov.model.vocabulary import LastWeek, Weekday
from outsourcegov.model.who import Who
from outsourcegov.model.words import MonthDay, TimeOfDay

__all__ = ["Cadence", "Limit", "Notice", "with_start"]


@model
class Notice(Value):
    """How long before a moment something must be told. A bare duration is ``at-least``."""

    KEY: ClassVar[str] = "side"
    SHORT: ClassVar[str] = "at-least"

    at_least: Maybe[Duration] = key("The shortest notice.", default=None, kw_only=False)
    before: Maybe[EventRef] = key("The moment it looks ahead to.", default=None)
    unless: Collection[Test] = keyed_locally("The cases that need no notice.")
    in_writing: Maybe[bool] = key("Whether it must be written.", default=None)
    side: PartyOrSide = key("Whose notice it is: a side, a party, or all.", default="all")


@model
class Cadence(Value):
    """How often. A bare duration means at least this often; ``as-required`` says that nobody fixed it."""

    SHORT: ClassVar[str] = "period"
    SHORT_WORDS: ClassVar[Mapping[str, Mapping[str, Any]]] = {"as-required": {"period": {"in-words": "as required"}}}
    EXACTLY_ONE_OF: ClassVar[Sequence[Sequence[str]]] = (("period", "each", "on-request"),)

    period: Maybe[Duration] = key("At least once in so much time.", default=None, kw_only=False)
    weekday: Maybe[Weekday] = key("The day of the week.", default=None)
    week: Maybe[WeekOfMonth | LastWeek] = key(
        "Which such day of the week in the month: 1 is the first, last the last. Wants a weekday and whole months.",
        default=None,
    )
    day: Maybe[Count] = key("The day of the month, counted from 1.", default=None)
    days: Sequence[Count] = many("Several days of the month, counted from 1.")
    date: Maybe[MonthDay] = key("The day of the year, month first, in quotes.", default=None)
    at: Maybe[TimeOfDay] = key("The time of day.", default=None)
    each: Maybe[EventRef] = key("Once for each event of this kind.", default=None)
    on_request: Maybe[Who] = key("Whenever these ask for it.", default=None)
    standard: Maybe[str] = key("What a request is measured by, in the words of the contract.", default=None)
    also: Maybe[str] = key("When else it happens, such as as-required.", default=None)


def with_start(limits: Sequence[Limit], after: Maybe[str], at: Maybe[TimeOfDay]) -> Sequence[Limit]:
    """The limits, with the start and time of day that stand beside them filled in where they have none."""
    return [
        limit.evolve(after=limit.after if limit.after is not None else after, at=limit.at or at) for limit in limits
    ]
