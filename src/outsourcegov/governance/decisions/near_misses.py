"""The right that comes nearest to a case that nobody may decide, and what of the case it is not for."""

import datetime
from collections.abc import Sequence
from decimal import Decimal

import attrs

from outsourcegov.analysis.axes import Condition, Ordered, Values, stretches
from outsourcegov.analysis.regions import Box
from outsourcegov.governance.dates.validity import Days, days_of
from outsourcegov.governance.decisions.authority import Authority
from outsourcegov.governance.decisions.questions import Case, Value, holds
from outsourcegov.governance.decisions.region_words import condition_in_words, days_in_words
from outsourcegov.governance.decisions.subjects import Subject
from outsourcegov.model.absent import Presence, presence
from outsourcegov.model.decisions import Right


@attrs.frozen
class NearMiss:
    """A right that is not for a case, and what it wants instead, in words: ``amount up to 50,000 GBP``."""

    right: Right
    wants: tuple[str, ...]


def near_miss(authority: Authority, case: Case) -> NearMiss | None:
    """The right that fails in the fewest attributes, of several the one whose numbers are nearest."""
    found = [_Miss(authority, case, right) for right in authority.ever]
    if not found:
        return None
    nearest = min(found, key=lambda one: (len(one.failing), one.distance))
    return NearMiss(nearest.right, tuple(nearest.wants()))


class _Miss:
    """How far a right is from a case."""

    def __init__(self, authority: Authority, case: Case, right: Right) -> None:
        self.authority, self.case, self.right = authority, case, right
        failing = [(self._failing(box), box) for box in authority.cases.widest(right)]
        self.names, self.box = min(failing, key=lambda pair: len(pair[0]), default=((), {}))
        self.days = days_of(right)
        self.is_late = authority.day not in self.days
        self.is_fallback = presence(right.in_absence_of) is not Presence.MISSING
        self.failing = [*self.names, *(["day"] * self.is_late), *(["turn"] * self.is_fallback)]

    @property
    def distance(self) -> Decimal:
        """How far the numbers of the case are from those of the right, all together."""
        return sum((_distance(self.box[name], self.case[name]) for name in self.names), start=Decimal())

    def wants(self) -> list[str]:
        """What the right wants of the case, of the day, and of those before whom it is not its turn."""
        words = [_wanted(self.authority.cases.attributes[name], self.box[name]) for name in self.names]
        if self.is_late:
            words.append(f"a day {days_in_words(self.days, Days())}")
        if self.is_fallback:
            words.append(f"that {self.right.in_absence_of} cannot act")
        return words

    def _failing(self, box: Box) -> Sequence[str]:
        subjects = self.authority.cases.attributes
        return [
            name for name, value in self.case.items() if name in box and not holds(subjects[name], box[name], value)
        ]


def _wanted(subject: Subject, condition: Condition) -> str:
    """What a condition wants, within what the attribute can be at all."""
    dimension = subject.dimension
    if not isinstance(dimension, Ordered) or isinstance(condition, Values):
        return condition_in_words(subject, condition)
    clipped = [one.clipped(dimension.within) for one in stretches(condition)]
    return condition_in_words(subject, [one for one in clipped if not one.is_empty])


def _distance(condition: Condition, value: Value) -> Decimal:
    """How far a number or a day is from the nearest that meets a condition."""
    if isinstance(condition, Values):
        return Decimal()
    ends = [end for one in stretches(condition) for end in (one.low, one.high) if end is not None]
    return min((_between(value, end) for end in ends), default=Decimal())


def _between(value: Value, end: object) -> Decimal:
    if isinstance(value, Decimal) and isinstance(end, Decimal):
        return abs(value - end)
    if isinstance(value, datetime.date) and isinstance(end, datetime.date):
        return Decimal(abs((value - end).days))
    return Decimal()
