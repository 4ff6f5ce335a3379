"""What is on record of when a forum met and is to meet, and how often it is to."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Sequence, Set as AbstractSet

import attrs

from outsourcegov.model.absent import Maybe, Presence, absence, claims, known, presence
from outsourcegov.model.forums import Forum, Meeting
from outsourcegov.model.timing import Cadence

Told = tuple[dt.date, str]
"""A day on which a forum met or is to meet, and the meeting by its id."""


@attrs.frozen
class Record:
    """The days on which a forum met, and those on which it is to meet by the last word on it, both in order.

    ``ahead`` are those of them that are said to have been held, and have not come. Of some meetings it may be
    ``is_hidden`` when they were held.
    """

    held: Sequence[Told]
    announced: Sequence[Told]
    ahead: AbstractSet[Told]
    is_hidden: bool

    @property
    def last(self) -> dt.date | None:
        """The day on which it met last."""
        return self.held[-1][0] if self.held else None

    def held_after(self, day: dt.date) -> Told | None:
        """The first meeting that was held after a day."""
        return _first_after(self.held, day)

    def announced_after(self, day: dt.date) -> Told | None:
        """The first meeting that is to be held after a day."""
        return _first_after(self.announced, day)


def seen_on(meetings: Sequence[Meeting], today: dt.date | None = None) -> Record:
    """The meetings of a forum as they are seen on a day: what is said to be held on one to come is announced for it."""
    stated = [(day, one.id) for one in meetings if (day := known(one.held)) is not None]
    held = sorted(one for one in stated if today is None or one[0] <= today)
    last = held[-1][0] if held else dt.date.min
    ahead = frozenset(one for one in stated if today is not None and one[0] > today)
    tellers = {None, last, *(day for day, _ in ahead)}
    announced = [
        (coming, one.id)
        for one in meetings
        if (coming := known(one.next)) is not None and coming > last and known(one.held) in tellers
    ]
    is_hidden = any(presence(one.held) is Presence.UNKNOWN for one in meetings)
    return Record(held, sorted([*announced, *ahead]), ahead, is_hidden)


def _first_after(told: Sequence[Told], day: dt.date) -> Told | None:
    place = bisect_right(told, day, key=lambda one: one[0])
    return told[place] if place < len(told) else None


def cadences(forum: Forum) -> Sequence[Maybe[Cadence]]:
    """How often a forum meets, as each of the sources has it."""
    return [every for meets in claims(forum.meets) for every in _every(meets)]


def _every(meets: object) -> Sequence[Maybe[Cadence]]:
    reason = absence(meets)
    return [reason] if reason is not None else claims(getattr(meets, "every", None))
