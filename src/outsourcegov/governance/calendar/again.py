"""What is to be done again and again, each time so long after it was last done: reviews, tests."""

import datetime as dt

import attrs

from outsourcegov.governance.calendar.recurring import Found, Recurring
from outsourcegov.governance.calendar.window import Window
from outsourcegov.governance.dates.validity import day_before

_AS_IF = "It is counted as if the overdue one had been done in time."


def again(window: Window, task: Recurring, first: dt.date | None, told: str) -> Found:
    """The days on which something is due, from the first after it was last done; why, where they cannot be told.

    Where the first has passed it is overdue, and told once; those to come follow it. ``told`` says when it was last
    done.
    """
    if first is None or task.series.why_untold:
        yield from task.dates(window)
        return
    today, series = window.governance.as_of, task.series
    if first >= today:
        yield from attrs.evolve(task, series=attrs.evolve(series, starts=day_before(first))).dates(window)
    elif not window.governance.terms.has_ended(task.thing):
        overdue = attrs.evolve(task, series=attrs.evolve(series, caveats=()), consequence=lambda _: told)
        yield from [overdue.overdue(window, first)] if window.shows(first, is_open=True) else []
        caveats = (_AS_IF,) if series.caveats else ()
        coming = attrs.evolve(series, starts=max(day_before(today), first), caveats=caveats)
        yield from attrs.evolve(task, series=coming).dates(window)
