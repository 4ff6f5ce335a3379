"""From when on those who act cannot, while what they are there for goes on."""

import datetime
from collections.abc import Iterable, Iterator, Sequence

from outsourcegov.findings import Cause
from outsourcegov.governance.dates.lifetimes import lifetime
from outsourcegov.governance.dates.validity import stretch_on
from outsourcegov.governance.escalation.flow import PathOrLadder, forums_at, levels_of
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import claims, is_ruled_out
from outsourcegov.model.common import Entry
from outsourcegov.model.who import Who


def first_day_without(governance: Governance, who: Who, things: Iterable[Entry]) -> datetime.date | None:
    """The day, or the first after it, on which those who act cannot; None without one.

    A later day counts where all the things they act for are sure to hold then.
    """
    first = governance.answers.of(who, _first_day_without)
    if first is None or first == governance.as_of:
        return first
    lives = (lifetime(thing, governance.terms) for thing in things)
    return first if all(life is not None and first in life.sure for life in lives) else None


def _first_day_without(governance: Governance, who: Who) -> datetime.date | None:
    able = stretch_on(governance.as_of, governance.fallbacks.who(who))
    return governance.as_of if able is None else able.high


def causes_on(governance: Governance, who: Who, day: datetime.date) -> Iterator[Cause]:
    """The vacant roles and the forums without a quorum for which those who act cannot on a day."""
    everybody = (who, *governance.fallbacks.others(who))
    for id in dict.fromkeys(id for one in everybody for id in one.ids):
        cause = governance.availability.cause(id, day)
        if cause is not None:
            yield cause
        yield from governance.availability.causes_of_forum(id, day)


def next_change_of_ways(governance: Governance) -> datetime.date | None:
    """The first day to come on which a path, a level or a forum there begins or is over, or may; None without one.

    Until then matters travel as they do on the day.
    """
    paths: Sequence[PathOrLadder] = (*governance.alliance.escalations, *governance.alliance.disputes)
    levels = [level for path in paths for level in levels_of(path)]
    forums = (forum for level in levels for forum in forums_at(governance, level))
    changes = (day for one in (*paths, *levels, *forums) for day in _changes(one, governance.as_of))
    return min((day for day in changes if day > governance.as_of), default=None)


def _changes(entry: Entry, today: datetime.date) -> Iterator[datetime.date]:
    """The days on which a thing begins, or is over for the first time; tomorrow, where one cannot be told."""
    for end, later in ((entry.from_, 0), (entry.until, 1)):
        for claim in claims(end):
            if not isinstance(claim, datetime.date):
                if not is_ruled_out(claim) and today < datetime.date.max:
                    yield today + datetime.timedelta(days=1)
            elif claim < datetime.date.max:
                yield claim + datetime.timedelta(days=later)
