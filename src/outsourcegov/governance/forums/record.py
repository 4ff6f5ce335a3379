"""What is on record of when a forum met and is to meet, and how often it is to."""

import datetime as dt
from collections.abc import Sequence

import attrs

from outsourcegov.model.absent import Maybe, absence, claims, known
from outsourcegov.model.forums import Forum, Meeting
from outsourcegov.model.timing import Cadence


@attrs.frozen
class Record:
    """The days on which a forum met, and those on which it is to meet by the last word on it, each with the meeting."""

    held: Sequence[tuple[dt.date, str]]
    announced: Sequence[tuple[dt.date, str]]

    @property
    def last(self) -> dt.date | None:
        """The day on which it met last."""
        return max((day for day, _ in self.held), default=None)


def seen_on(meetings: Sequence[Meeting], today: dt.date | None = None) -> Record:
    """The meetings of a forum as they are seen on a day: what is said to be held on one to come is announced for it."""
    stated = [(day, one.id) for one in meetings if (day := known(one.held)) is not None]
    held = [one for one in stated if today is None or one[0] <= today]
    last = max((day for day, _ in held), default=dt.date.min)
    ahead = [one for one in stated if today is not None and one[0] > today]
    tellers = {None, last, *(day for day, _ in ahead)}
    announced = [
        (coming, one.id)
        for one in meetings
        if (coming := known(one.next)) is not None and coming > last and known(one.held) in tellers
    ]
    return Record(held, [*announced, *ahead])


def cadences(forum: Forum) -> Sequence[Maybe[Cadence]]:
    """How often a forum meets, as each of the sources has it."""
    return [every for meets in claims(forum.meets) for every in _every(meets)]


def _every(meets: object) -> Sequence[Maybe[Cadence]]:
    reason = absence(meets)
    return [reason] if reason is not None else claims(getattr(meets, "every", None))
