"""When a dated object is certain to hold, given all that the sources say."""

import datetime
from collections.abc import Iterable

from outsourcegov.analysis.intervals import Interval
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.validity import Days, days_between, end_of
from outsourcegov.model.absent import NONE, claims
from outsourcegov.model.common import Entry


def sure_days(entry: Entry) -> Days | None:
    """The days on which an object is certain to hold; None where its first or last day cannot be told."""
    if not (_is_told(entry.from_) and _is_told(entry.until)):
        return None
    first, last = end_of(entry.from_, max), end_of(entry.until, min)
    if first is not None and last is not None and last < first:
        return None
    return days_between(first, last)


def shared_days(governance: Governance, entries: Iterable[Entry]) -> Days | None:
    """The days from that of the governance on, on which all of the objects are certain to hold; None without any."""
    shared: Days = Interval.between(from_=governance.as_of)
    for entry in entries:
        days = sure_days(entry)
        if days is None or governance.terms.may_have_ended(entry):
            return None
        shared = shared.clipped(days)
    return None if shared.is_empty else shared


def surely_holds(governance: Governance, entry: Entry) -> bool:
    """Whether an object is certain to hold on the day."""
    days = shared_days(governance, [entry])
    return days is not None and governance.as_of in days and governance.terms.has_begun(entry)


def is_ruled_out(value: object) -> bool:
    """Whether it is certain that there is nothing: the key is left out, or the sources say none.

    >>> is_ruled_out(None), is_ruled_out(NONE), is_ruled_out("client-cio")
    (True, True, False)
    """
    return all(claim is None or claim is NONE for claim in claims(value))


def _is_told(end: object) -> bool:
    """Whether a first or last day is stated, or left out, under every claim."""
    return is_ruled_out(end) or all(isinstance(claim, datetime.date) for claim in claims(end))
