"""Calendars: what comes back after it was done, forums that are not lost, and what belongs to a part of a calendar."""

import datetime as dt

import pytest
from hypothesis import given, strategies as st

import outsourcegov as og
from outsourcegov.model.words import add_months
from tests.support.rules import found, governance

DAY = dt.date(2026, 11, 1)
HEAD = """\
alliance: {id: example, client: client-co, providers: [provider-co], calendar: business}
calendars: {business: {country: GB}}
parties: {client-co: {kind: client}, provider-co: {kind: provider}}
people: {p-1: {employer: client-co}, p-2: {employer: provider-co}}
roles:
  cio: {party: client-co, appointments: [{person: p-1, from: 2020-01-01}]}
  lead: {party: provider-co, appointments: [{person: p-2, from: 2020-01-01}]}
"""
CONTRACT = """\
contracts:
  msa: {between: [client-co, provider-co], owner: cio, effective: 2025-04-01, expires: 2031-03-31, %s}
"""
REVIEW = CONTRACT % "reviews: {r: {%s}}"
PLAN = "exit-plans: {e: {owner: cio, %s}}\n"
POLICY = "policies: {p: {kind: change, owner: cio, %s}}\n"


def _calendar(text: str, start: str = "2026-11-01", end: str = "2028-10-31", as_of: dt.date = DAY) -> og.Timetable:
    return og.calendar(governance(HEAD + text, as_of=as_of), start, end)


def _days(timetable: og.Timetable) -> list[str]:
    return [f"{one.day}{' overdue' if one.is_overdue else ''}" for one in timetable.dates]


KINDS = [
    ("review", REVIEW.replace("2025-04-01", "2019-04-01") % "every: {}, last: {}"),
    ("test", PLAN % "test-every: {}, tested: {}"),
    ("policy", POLICY % "review-every: {}, reviewed: {}"),
]


@pytest.mark.parametrize(("kind", "text"), KINDS)
@pytest.mark.parametrize(
    ("every", "last", "days"),
    [
        ("12 months", "2026-05-02", ["2027-05-02", "2028-05-02"]),
        ("12 months", "2025-11-01", ["2026-11-01", "2027-11-01"]),
        ("1 year", "2024-02-29", ["2025-02-28 overdue", "2027-02-28", "2028-02-29"]),
        ("6 months", "2026-08-31", ["2027-02-28", "2027-08-31", "2028-02-29", "2028-08-31"]),
        ("6 months", "2026-04-30", ["2026-10-30 overdue", "2027-04-30", "2027-10-30", "2028-04-30", "2028-10-30"]),
        ("5 years", "2025-06-01", []),
    ],
)  # fmt: skip
def test_what_comes_back_is_told_each_time(kind: str, text: str, every: str, last: str, days: list[str]) -> None:
    """Reviews, tests and policies come back alike, from the last time; what is overdue is told once."""
    assert _days(_calendar(text.replace("{}", every, 1).replace("{}", last)).only(kind)) == days


def test_it_is_said_what_the_days_are_counted_from() -> None:
    """Days to come say from when they are counted, and after an overdue one that it is taken as done in time."""
    (coming, _) = _calendar(PLAN % "test-every: 1 year, tested: 2026-05-04").only("test").dates
    (overdue, after, _) = _calendar(PLAN % "test-every: 1 year, tested: 2025-05-04").only("test").dates

    assert coming.caveats == ("This is the latest day, counted from 2026-05-04, when it was last tested.",)
    assert (overdue.consequence, overdue.caveats) == ("It was last tested on 2025-05-04.", ())
    assert after.caveats == ("It is counted as if the overdue one had been done in time.",)


def test_something_overdue_is_told_whatever_the_days_of_the_calendar_are() -> None:
    """What is overdue on the day stands in a calendar that begins later, and in one that ends before it was due."""
    text = PLAN % "test-every: 1 year, tested: 2025-05-02"

    assert _days(_calendar(text, "2027-01-01", "2027-04-30").only("test")) == ["2026-05-02 overdue"]
    assert _days(_calendar(text, "2026-01-01", "2026-04-30").only("test")) == ["2026-05-02 overdue"]


def test_what_was_done_before_its_contract_began_is_due_all_the_same() -> None:
    """A policy for a contract to come that was reviewed before it is due so long after that."""
    text = (CONTRACT % "").replace("2025-04-01", "2027-06-01") + POLICY % (
        "binds: msa, review-every: 1 year, reviewed: 2026-01-31"
    )

    assert _days(_calendar(text).only("policy")) == ["2027-01-31", "2028-01-31"]


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("test-every: 1 year", 'Exit plan "e" is to be tested every year, and no test is on record.'),
        (
            "test-every: unknown, tested: 2026-05-02",
            'Exit plan "e" is to be tested, and it was last tested on 2026-05-02: by which day cannot be told.',
        ),
        (
            "test-every: 1 year, tested: unknown",
            'Exit plan "e" is to be tested every year, and when it was last tested is not known.',
        ),
    ],
)
def test_a_test_of_which_the_day_cannot_be_told(keys: str, said: str) -> None:
    """It is said why it cannot be told when a plan is to be tested, to those whose plan it is."""
    (one,) = _calendar(PLAN % keys).of("p-1").only("test").untold

    assert (str(one), one.roles, one.people) == (said, ("cio",), ("p-1",))


def test_of_sources_that_differ_the_latest_day_is_told_once() -> None:
    """Where the sources contradict each other on how often, the latest day is told, and none after it."""
    conflict = "{conflict: [{value: 1 year, ref: a}, {value: 2 years, ref: b}]}"

    assert _days(_calendar(PLAN % f"test-every: {conflict}, tested: 2026-01-31").only("test")) == ["2028-01-31"]


def test_a_source_that_prevails_is_counted_from() -> None:
    """Where one of the sources prevails on when something was last done, its day counts, each time."""
    tested = "{conflict: [{value: 2026-01-31, ref: a}, {value: 2026-05-02, ref: b}], prevails: a}"

    assert _days(_calendar(PLAN % f"test-every: 1 year, tested: {tested}").only("test")) == ["2027-01-31", "2028-01-31"]


@given(st.integers(1, 40), st.dates(dt.date(2020, 1, 1), DAY), st.integers(0, 2000), st.sampled_from(KINDS))
def test_days_are_those_of_a_count_by_hand(months: int, last: dt.date, length: int, kind: tuple[str, str]) -> None:
    """What comes back is due so many months after the last time, and again, whatever the calendar it is told in."""
    end = DAY + dt.timedelta(days=length)
    text = kind[1].replace("{}", f"{months} months", 1).replace("{}", str(last)).replace("expires: 2031-03-31, ", "")
    by_hand = [add_months(last, months * number) for number in range(1, 150)]
    coming = [str(day) for day in by_hand if DAY <= day <= end]
    overdue = [f"{by_hand[0]} overdue"] if by_hand[0] < DAY else []

    assert _days(_calendar(text, end=str(end)).only(kind[0])) == overdue + coming


FIXED = "every: {{period: 1 year, date: '04-01'}}, last: {}"


@pytest.mark.parametrize(
    ("keys", "as_of", "days"),
    [
        (FIXED.format("2026-03-28"), "2026-11-01", ["2027-04-01", "2028-04-01"]),
        (FIXED.format("2026-04-10"), "2026-11-01", ["2027-04-01", "2028-04-01"]),
        (FIXED.format("2025-04-10"), "2026-11-01", ["2026-04-01 overdue", "2027-04-01", "2028-04-01"]),
        ("every: 1 year", "2026-11-01", ["2026-04-01 overdue", "2027-04-01", "2028-04-01"]),
        ("last: 2025-05-01", "2026-11-01", ["2026-05-01 overdue", "2027-05-01", "2028-05-01"]),
        ("every: 1 year, from: 2026-01-01", "2026-11-01", ["2027-01-01", "2028-01-01"]),
        ("every: unknown", "2026-11-01", []),
    ],
)
def test_the_rule_and_the_calendar_say_the_same_of_reviews(keys: str, as_of: str, days: list[str]) -> None:
    """A review is overdue in the calendar exactly where CON011 says so."""
    text, day = HEAD + REVIEW % keys, dt.date.fromisoformat(as_of)
    timetable = _calendar(REVIEW % keys, as_of=day).only("review")

    assert _days(timetable) == days
    assert [one.partition("was due by ")[2][:10] for one in found("CON011", text, day)] == [
        str(one.day) for one in timetable.dates if one.is_overdue
    ]


FORUM = "forums: {{board: {{seats: [cio, lead], meets: {{every: {}}}}}}}\nmeetings: {{{}}}\n"


@pytest.mark.parametrize(
    ("every", "meetings", "days", "untold"),
    [
        (
            "1 week",
            "m: {forum: board, held: 2029-01-08}",
            [],
            [
                (
                    'When "board" meets before 2029-01-08: It meets at least every week, and no meeting before the one'
                    " on 2029-01-08 is on record."
                )
            ],
        ),
        ("1 week", "m: {forum: board, held: 2026-10-05, next: 2026-12-14}", None, []),
        ("6 months", "l: {forum: board, held: 2028-04-05, next: 2028-11-14}", ["2028-04-05"], None),
        ("3 years", "m: {forum: board, held: 2029-01-08}", [], []),
        (
            "unknown",
            "m: {forum: board, held: 2029-01-08}",
            [],
            [
                (
                    'When "board" meets before 2029-01-08: How often it meets is not told, and no meeting before the'
                    " one on 2029-01-08 is on record."
                )
            ],
        ),
    ],
)  # fmt: skip
def test_a_forum_whose_first_meeting_is_late_is_not_lost(
    every: str, meetings: str, days: list[str] | None, untold: list[str] | None
) -> None:
    """A forum that would meet before the first meeting on record is listed with what cannot be told."""
    found_ = _calendar(FORUM.format(every, meetings)).only("sitting")

    assert days is None or _days(found_) == days
    assert untold is None or [str(one) for one in found_.untold] == untold


def test_a_forum_that_only_begins_is_not_missed() -> None:
    """Before a forum begins, it has no meeting to miss."""
    text = FORUM.format("1 week", "m: {forum: board, held: 2029-01-08}").replace("seats", "from: 2029-01-02, seats")

    assert _calendar(text).only("sitting").untold == ()


HOLIDAYS = "Public holidays that only a part of GB has are not counted."


def test_a_part_of_a_calendar_has_only_its_own_caveats() -> None:
    """How days are counted is said where a date of the part is counted so, or looked up in the calendar."""
    text = (
        CONTRACT % "renewal: {kind: automatic, period: 1 year, notice: 3 months}"
        + "risks: {fire: {owner: lead, review-by: 2026-12-01}}\n"
        + "reports: {status: {produced-by: lead, sent-to: cio, every: 1 month, within: 5 business days}}\n"
    )
    whole = _calendar(text, end="2031-12-31")

    assert whole.caveats == (HOLIDAYS,)
    assert whole.only("risk").caveats == whole.only("term").caveats == ()
    assert whole.only("report").caveats == whole.only("notice").caveats == (HOLIDAYS,)
    assert HOLIDAYS in whole.only("report").dates[0].caveats
    assert HOLIDAYS not in og.timetable_text(whole.only("risk"))
    assert og.timetable_text(whole.only("notice")).count(HOLIDAYS) == 1


def test_a_part_of_a_calendar_keeps_what_cannot_be_told_of_it() -> None:
    """What cannot be told is in the calendar of whoever has to see to it, and of no other."""
    text = "forums: {board: {seats: [cio], meets: {every: unknown}}}\n" + PLAN % "test-every: 1 year"
    whole = _calendar(text.replace("owner: cio", "owner: lead"))

    assert [one.subject for one in whole.untold] == ["board", "e"]
    assert [one.subject for one in whole.of("p-1").untold] == ["board"]
    assert [one.subject for one in whole.of("lead").untold] == ["e"]
    assert [one.subject for one in whole.only("test").untold] == ["e"]
