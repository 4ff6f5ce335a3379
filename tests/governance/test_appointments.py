"""Who holds a role agrees with looking at every single day."""

from datetime import date, timedelta

from hypothesis import given, strategies as st

from outsourcegov.governance.dates.validity import Days, days_between, days_of, is_over, may_hold
from outsourcegov.governance.people.appointments import Appointments
from outsourcegov.governance.people.sides import Sides
from outsourcegov.model.absent import NONE, UNKNOWN, Claim, Conflict, Maybe
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.parties import Appointment, Role

START = date(2026, 1, 1)
DAYS = [START + timedelta(days=number) for number in range(-3, 25)]
"""Every day that an end in these tests can be, and some before and after."""

ends = st.none() | st.integers(0, 20).map(lambda number: START + timedelta(days=number))
appointments = st.builds(lambda first, last: Appointment(person="p", from_=first, until=last), ends, ends)


def _role(held: list[Appointment]) -> Role:
    return Role("cio", party="client-co", appointments=held)


def _ask(role: Role) -> Appointments:
    alliance = Alliance("a", client="client-co", providers="provider-co", roles=[role])
    return Appointments(alliance, Sides(alliance))


def _is_in_force(one: Appointment, day: date) -> bool:
    first, last = one.from_, one.until
    if isinstance(first, date) and isinstance(last, date) and last < first:
        return True
    return (not isinstance(first, date) or first <= day) and (not isinstance(last, date) or day <= last)


@given(st.lists(appointments, max_size=5))
def test_holders_of_every_day(held: list[Appointment]) -> None:
    """On each day those hold the role whose first day has come and whose last has not passed."""
    role = _role(held)
    asked = _ask(role)
    for day in DAYS:
        expected = [one for one in held if _is_in_force(one, day)]

        assert list(asked.holders(role, day)) == expected
        assert asked.is_vacant(role, day) == (not expected)


@given(st.lists(appointments, max_size=5), ends, ends)
def test_vacancies_are_the_days_without_a_holder(
    held: list[Appointment], first: date | None, last: date | None
) -> None:
    """The vacancies within a time hold exactly its days on which nobody holds the role, and none of them is empty."""
    role = _role(held)
    within = days_between(first, last)
    found = list(_ask(role).vacancies(role, within))
    expected = {day for day in DAYS if day in within and not any(_is_in_force(one, day) for one in held)}

    assert {day for day in DAYS for vacancy in found if day in vacancy} == expected
    assert [vacancy for vacancy in found if not any(day in vacancy for day in DAYS)] == []


def _days(first: Maybe[date], last: Maybe[date]) -> Days:
    return days_of(Appointment(person="p", from_=first, until=last))


def test_of_contradicting_days_the_wider_count() -> None:
    """What may hold is what any of the sources says."""
    early, late = Claim(date(2026, 1, 1), "a"), Claim(date(2026, 2, 1), "b")

    assert _days(Conflict((early, late)), Conflict((early, late))) == days_between(date(2026, 1, 1), date(2026, 2, 1))
    assert _days(Conflict((early, late), "b"), Conflict((early, late), "a")) == days_between(None, None)
    assert _days(Conflict((early, Claim(UNKNOWN))), None) == days_between(None, None)
    assert _days(NONE, UNKNOWN) == days_between(None, None)


def test_of_a_last_day_before_the_first_neither_counts() -> None:
    """Where an object ends before it begins, which of the two days is wrong cannot be told: it may hold on any."""
    one = Appointment(person="p", from_=date(2026, 4, 1), until=date(2026, 3, 31))

    assert not is_over(one, date(2030, 1, 1))
    assert all(may_hold(one, day) for day in (date(2020, 1, 1), date(2026, 3, 31), date(2026, 4, 1), date(2030, 1, 1)))


def test_last_day_there_is_has_no_day_after() -> None:
    """The end of the calendar is no end."""
    assert days_between(None, date.max) == days_between(None, None)


def test_what_may_hold_is_not_over() -> None:
    """An object is over the day after its last day, and holds up to it."""
    one = Appointment(person="p", until=date(2026, 1, 31))

    assert (may_hold(one, date(2026, 1, 31)), is_over(one, date(2026, 1, 31))) == (True, False)
    assert (may_hold(one, date(2026, 2, 1)), is_over(one, date(2026, 2, 1))) == (False, True)
