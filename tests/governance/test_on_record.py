"""Days on which something was done, as they are seen on another day."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, strategies as st

from outsourcegov.governance.dates.on_record import not_come, on_record, said_too_early
from outsourcegov.governance.dates.terms import Terms
from outsourcegov.model.absent import NONE, UNKNOWN, Claim, Conflict, InWords, known
from outsourcegov.model.alliance import Alliance

DAY = date(2026, 11, 1)
LATER = date(2027, 3, 1)


def _terms(reviewed: Any = None) -> Terms:
    return Terms(Alliance("example", client="client-co", providers="provider-co", reviewed=reviewed), DAY)


@pytest.mark.parametrize(
    ("reviewed", "day", "seen"),
    [
        (None, DAY, DAY),
        (None, LATER, NONE),
        (None, date.max, NONE),
        (DAY, LATER, NONE),
        (LATER, LATER, UNKNOWN),
        (LATER, DAY, DAY),
        (UNKNOWN, LATER, UNKNOWN),
        (Conflict((Claim(DAY), Claim(LATER))), LATER, UNKNOWN),
        (None, None, None),
        (None, UNKNOWN, UNKNOWN),
        (None, InWords("soon"), InWords("soon")),
        (None, Conflict((Claim(DAY), Claim(LATER))), Conflict((Claim(DAY), Claim(NONE)))),
    ],
)
def test_day_as_it_is_seen(reviewed: Any, day: Any, seen: Any) -> None:
    """A day that has not come is none; where the text is younger than the day it is asked for, it is unknown."""
    assert on_record(_terms(reviewed), day) == seen


@pytest.mark.parametrize(
    ("day", "ahead"),
    [
        (DAY, None),
        (LATER, LATER),
        (Conflict((Claim(DAY), Claim(LATER))), None),
        (Conflict((Claim(LATER), Claim(date.max))), LATER),
        (Conflict((Claim(LATER), Claim(UNKNOWN))), None),
        (UNKNOWN, None),
        (None, None),
    ],
)
def test_day_that_has_not_come(day: Any, ahead: date | None) -> None:
    """It is told where every source names a day that has not come."""
    words = f"is said to have been tested on {ahead}, which has not come" if ahead else ""

    assert (not_come(_terms(), day), said_too_early(_terms(), day, "tested")) == (ahead, words)


@given(st.dates(), st.none() | st.dates())
def test_seen_or_to_come(day: date, reviewed: date | None) -> None:
    """What has come is seen as it is written, and of what has not come it is certain unless the text is younger."""
    terms, is_past = _terms(reviewed), reviewed is not None and reviewed > DAY

    assert known(on_record(terms, day)) == (day if day <= DAY else None)
    assert not_come(terms, day) == (day if day > DAY and not is_past else None)
