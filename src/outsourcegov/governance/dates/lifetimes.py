"""On which days a thing holds, as far as that is certain, and as far as it may be."""

import datetime
from functools import lru_cache

import attrs

from outsourcegov.governance.dates.terms import Terms
from outsourcegov.governance.dates.validity import Days, days_between
from outsourcegov.model.common import Entry


@attrs.frozen
class Lifetime:
    """The days on which a thing holds; ``sure`` are those of them on which that is certain.

    An end of ``days`` that is not told, or not there, is open. Where the first day is not told it is certain from the
    day of the terms on, and where the last day is not told up to that day. Of what belongs to none of
    several contracts it is certain from the day on by which all that go on had begun.
    """

    days: Days
    sure: Days


def lifetime(thing: Entry, terms: Terms) -> Lifetime | None:
    """The days on which a thing holds that has not ended, nor may have; None where no day is certain. Kept."""
    of, found = terms.kept.get(id(thing), (None, None))
    if of is not thing:
        _, found = terms.kept[id(thing)] = thing, _lifetime(thing, terms)
    return found


def _lifetime(thing: Entry, terms: Terms) -> Lifetime | None:
    first, is_endless = terms.first_day(thing), terms.is_endless(thing)
    last = terms.last_day(thing) if not is_endless else None
    if not terms.has_begun(thing) and (first is None or (last is not None and last < first)):
        return None
    if last is not None and last < terms.day:
        last = None  # it goes on all the same
    since = terms.day if first is None else terms.surely_since(thing, first)
    return _holding(first, last, since, None if is_endless else last or max(terms.day, since))


@lru_cache(maxsize=1_000)  # most things hold as long as their contract, and share one
def _holding(
    first: datetime.date | None, last: datetime.date | None, sure_first: datetime.date, sure_last: datetime.date | None
) -> Lifetime:
    return Lifetime(days_between(first, last), days_between(sure_first, sure_last))
