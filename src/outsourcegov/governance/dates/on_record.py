"""Days on which something was done, as they are seen on another day."""

import datetime

import attrs

from outsourcegov.governance.dates.terms import Terms
from outsourcegov.governance.dates.validity import end_of, is_hidden
from outsourcegov.model.absent import (
    NONE,
    UNKNOWN,
    Conflict,
    Maybe,
    Presence,
    claims,
    is_in_words,
    known,
    presence,
)

Day = Maybe[datetime.date]


def on_record(terms: Terms, day: Day) -> Day:
    """The day on which something was done, as it is seen on that of the terms: none where it has not come.

    Unknown where it has not come and the text may have been kept on since: what was done before is not there any more.
    """
    if isinstance(day, Conflict):
        return attrs.evolve(day, claims=[attrs.evolve(one, value=on_record(terms, one.value)) for one in day.claims])
    if not isinstance(day, datetime.date) or day <= terms.day:
        return day
    return UNKNOWN if _may_be_past(terms) else NONE


def come(terms: Terms, day: Day) -> datetime.date | None:
    """The day on which something was done; None where it has not come, or is not known."""
    return known(on_record(terms, day))


def last_on_record(terms: Terms, day: Day) -> datetime.date | None:
    """The day on which something was last done, of contradicting ones the latest; None where one of them tells none."""
    return end_of(on_record(terms, day), max)


def passed(terms: Terms, day: object) -> datetime.date | None:
    """The day by which something was to be done, of contradicting ones the latest; None where one has not passed."""
    last = end_of(day, max)
    return last if last is not None and last < terms.day else None


def last_done(terms: Terms, day: Day, did: str, doing: str) -> str:
    """When something was last done, or that it was not, as a clause: ``it was last tested on 2026-05-02``."""
    held, last = on_record(terms, day), last_on_record(terms, day)
    if last is not None:
        return f"it was last {did} on {last}"
    if said := said_too_early(terms, day, did):
        return f"it {said}"
    if is_in_words(held):
        return f"when it was last {did} is given only in words"
    is_none = presence(held) is Presence.MISSING
    return f"no {doing} is on record" if is_none else f"when it was last {did} is not known"


def not_come(terms: Terms, day: Day) -> datetime.date | None:
    """The day on which something is said to have been done, where it is certain that it has not come."""
    first = end_of(day, min)
    return first if first is not None and first > terms.day and not _may_be_past(terms) else None


def said_too_early(terms: Terms, day: Day, did: str) -> str:
    """What is said to have been done on a day that has not come, in words; empty where it has, or may have."""
    ahead = not_come(terms, day)
    return f"is said to have been {did} on {ahead}, which has not come" if ahead is not None else ""


def _may_be_past(terms: Terms) -> bool:
    """Whether the alliance was reviewed after the day, or may have been: then the text is younger than the day."""
    reviewed = terms.alliance.reviewed
    return is_hidden(reviewed) or any(isinstance(day, datetime.date) and day > terms.day for day in claims(reviewed))
