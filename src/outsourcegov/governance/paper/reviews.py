"""By which day a contract is to be reviewed again."""

import datetime

from outsourcegov.governance.dates.on_record import last_on_record, on_record
from outsourcegov.governance.dates.recurrence import first_day_after, is_fixed, whole_length
from outsourcegov.governance.dates.terms import Terms
from outsourcegov.model.absent import Maybe, is_lacking, is_ruled_out, known
from outsourcegov.model.contracts import Review
from outsourcegov.model.duration import Duration
from outsourcegov.model.timing import Cadence
from outsourcegov.model.words import add_months

USUAL = Duration.parse("12 months")
"""How often a contract is reviewed where nothing says so."""

_MONTH = 30


def how_often(review: Review) -> Maybe[Cadence]:
    """How often a contract is to be reviewed: as it says, or as is usual."""
    return Cadence(USUAL) if is_ruled_out(review.every) else review.every


def counted_from(terms: Terms, review: Review) -> datetime.date | None:
    """The day from which the time to the next review runs: the last one, or its first day where none was since.

    Of several days of the last review, by sources that differ, it is the latest.
    """
    first, last = terms.first_day(review), last_on_record(terms, review.last)
    if last is None:
        return first if is_lacking(on_record(terms, review.last)) else None
    return max(first or last, last)


def next_review(terms: Terms, review: Review) -> datetime.date | None:
    """The last day on which the next review is in time; None where that cannot be told.

    It is so long after the last one, or where none is on record since, after the first day of the review or contract.
    Where the cadence names days, a review that was held up to half a period before one of them was for that day; one of
    every so many months, weeks or years is counted from the last.
    """
    since, cadence = counted_from(terms, review), known(how_often(review))
    period = known(cadence.period) if cadence is not None else None
    if since is None or cadence is None or period is None:
        return None
    if not is_fixed(cadence):
        return first_day_after(cadence, period, since, since)
    last = last_on_record(terms, review.last)
    after = since if last is None else _half_later(last, period)
    return first_day_after(cadence, period, since, max(since, after)) if after is not None else None


def _half_later(day: datetime.date, period: Duration) -> datetime.date | None:
    """The day on which half a period is over; None where it is later than any that can be written."""
    months, days = whole_length(period)
    try:
        return add_months(day, months // 2) + datetime.timedelta(days=(months % 2 * _MONTH + days) // 2)
    except (OverflowError, ValueError):
        return None
