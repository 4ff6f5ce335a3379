"""What the calendar cannot tell: no day is made up, and none is lost without a word."""

import datetime as dt

import pytest

import outsourcegov as og
from tests.governance.test_calendar import HEAD, PEOPLE
from tests.support.rules import governance

REPORT = "reports: {{r: {{produced-by: lead, sent-to: cio, every: {{period: 1 month}}, {}}}}}\n"
OBLIGATION = "scope-of-work: {{s: {{obligations: {{o: {{owner: lead, every: {{period: 1 month}}, {}}}}}}}}}\n"
IN_WORDS = 'How long it may take is only in words: "promptly".'
UNKNOWN = "How long it may take is not known."
CONTRADICTED = "How long it may take is contradicted by the sources."


def _of(text: str, *kinds: str) -> og.Timetable:
    timetable = og.calendar(
        governance(f"{HEAD}{PEOPLE}{text}\n", as_of=dt.date(2026, 11, 1)), "2026-11-01", "2026-12-31"
    )
    return timetable.only(*kinds) if kinds else timetable


def _untold(text: str, *kinds: str) -> list[str]:
    return [str(one) for one in _of(text, *kinds).untold]


@pytest.mark.parametrize(
    ("within", "why"),
    [
        ("within: {in-words: promptly}", IN_WORDS),
        ("within: {within: {in-words: promptly}}", IN_WORDS),
        ("within: unknown", UNKNOWN),
        ("within: {conflict: [{value: 3 days, ref: a}, {value: 5 days, ref: b}]}", CONTRADICTED),
        ("within: 3 days, after: unknown", "Its clock starts with an event, and when that is is not known."),
    ],
)
def test_a_limit_that_cannot_be_told_is_not_zero(within: str, why: str) -> None:
    """What is due within a time that is in words, unknown or contradicted is due on no day that can be told."""
    report, obligation = _of(REPORT.format(within), "report"), _of(OBLIGATION.format(within), "obligation")

    assert [*report.dates, *obligation.dates] == []
    assert [str(one) for one in report.untold] == [f'Report "r" is due: {why}']
    assert [str(one) for one in obligation.untold] == [f'Obligation "o" is due: {why}']


@pytest.mark.parametrize("within", ["within: none", "within: {not-applicable: no limit}", "title: T", "after: none"])
def test_no_limit_is_the_end_of_the_period(within: str) -> None:
    """What is stated to have no limit, or says nothing of one, is due when the period is over."""
    days = [dt.date(2026, 11, 30), dt.date(2026, 12, 31)]

    assert [one.day for one in _of(OBLIGATION.format(within), "obligation").dates] == days


@pytest.mark.parametrize(
    ("calculated", "period", "told"),
    [
        ("{in-words: promptly}", "1 month", [IN_WORDS]),
        ("5 days", "unknown", ["How often is not known."]),
        ("none", "1 month", []),
    ],
)
def test_credits_worked_out_at_no_day_that_can_be_told(calculated: str, period: str, told: list[str]) -> None:
    """When service credits are worked out is not lost where the time for it, or the period, cannot be told."""
    text = (
        f"metrics: {{m: {{kind: kpi, unit: percent, period: {period}}}}}\n"
        f"credits: {{c: {{calculated: {calculated}, events: [{{metric: m, value: missed, percent: 1}}]}}}}\n"
    )

    assert _untold(text, "credit") == [f'Service credits of "c" are worked out: {why}' for why in told]


BOARD = "forums: {{board: {{seats: [cio], meets: {{every: {{period: 1 month, day: 12}}, {}}}}}}}\n"
TORN = "{conflict: [{value: 10 days, ref: a}, {value: 20 days, ref: b}]}"


@pytest.mark.parametrize(
    ("stated", "why"),
    [
        ("notice: {in-words: in time}", 'By when to call "board": How long before a meeting is only in words'),
        (f"notice: {TORN}", 'By when to call "board": How long before a meeting is contradicted by the sources'),
        ("notice: {at-least: unknown}", 'By when to call "board": How long before a meeting is not known.'),
        ("agenda: unknown", 'By when to send the agenda of "board": How long before a meeting is not known.'),
        ("minutes: unknown", 'By when the minutes of "board" are due: How long it may take is not known.'),
        ("minutes: {in-words: promptly}", f'By when the minutes of "board" are due: {IN_WORDS}'),
        (f"minutes: {TORN}", f'By when the minutes of "board" are due: {CONTRADICTED}'),
    ],
)
def test_papers_of_a_meeting_at_no_time_that_can_be_told(stated: str, why: str) -> None:
    """By when a forum is called, and its agenda and minutes go out, is not lost where that cannot be told."""
    (told,) = _untold(BOARD.format(stated), "papers")

    assert told.startswith(why)


@pytest.mark.parametrize("stated", ["notice: none", "agenda: {not-applicable: no}", "minutes: 3 days", "title: T"])
def test_papers_that_are_told_or_not_wanted(stated: str) -> None:
    """Of papers that nothing asks for, or whose day is told, nothing is said."""
    assert _untold(BOARD.format(stated)) == []


GOAL = 'When goal "g" is to be reached cannot be told.'
RESULT = 'When a key result of goal "g" is to be reached cannot be told.'
STEP = 'When a step of decision "d" is due cannot be told.'
DAYS = {
    "risks: {{r: {{owner: cio, review-by: {}}}}}": 'When risk "r" is to be looked at again cannot be told.',
    "documents: {{d: {{expires: {}}}}}": 'When document "d" holds for the last day cannot be told.',
    "goals: {{g: {{owner: cio, due: {}}}}}": GOAL,
    "goals: {{g: {{owner: cio, key-results: [{{due: {}}}]}}}}": RESULT,
    "decisions: {{d: {{category: scope-change, rights: [{{decider: cio}}], steps: [{{by: cio, due: {}}}]}}}}": STEP,
}


@pytest.mark.parametrize("text", DAYS)
def test_days_that_cannot_be_told(text: str) -> None:
    """A day that is unknown, in words or contradicted is told to be there; one that prevails is a day as others."""
    torn = "{{conflict: [{{value: 2026-12-01, ref: a}}, {{value: 2026-12-02, ref: b}}]{}}}"
    settled = _of(text.format(torn.format(", prevails: b")))
    days = [one.day.day for one in settled.dates if one.kind.value != "appointment"]

    for day in ("unknown", "{in-words: soon}", torn.format("")):
        assert _untold(text.format(day)) == [DAYS[text]]
    assert (days, settled.untold) == ([2], ())
    assert _untold(text.format("none")) == []


@pytest.mark.parametrize("every", ["{in-words: now and then}", "unknown"])
def test_a_test_of_a_plan_that_cannot_be_told(every: str) -> None:
    """By when a plan is to be tested is not lost where how often is in words; what does not arise is not asked for."""
    text = "exit-plans: {{e: {{tested: 2026-02-28, test-every: {}}}}}"

    assert _untold(text.format(every), "test")[0].startswith('Exit plan "e" is to be tested')
    assert _untold(text.format("{not-applicable: never}")) == []


@pytest.mark.parametrize(
    ("notice", "why"),
    [
        ("{in-words: early}", 'is only in words: "early"'),
        ("unknown", "is not known"),
        ("none", "is not stated"),
        ("{conflict: [{value: 3 months, ref: a}, {value: 6 months, ref: b}]}", "is contradicted by the sources"),
    ],
)
def test_why_notice_on_a_renewal_cannot_be_told(notice: str, why: str) -> None:
    """Notice that is stated in words is not said to be left out."""
    renewal = f"renewal: {{kind: option, period: 1 year, times: 1, notice: {notice}}}"
    dates = "effective: 2025-04-01, expires: 2027-03-31"
    text = f"contracts: {{msa: {{between: [client-co, provider-co], {dates}, {renewal}}}}}"

    assert _untold(text, "notice") == [f'By when notice is to be given on the renewal of contract "msa" {why}.']


@pytest.mark.parametrize(
    ("every", "why"),
    [
        ("{period: 1 month, day: 32}", "It comes back on day 32, and no month has a day 32."),
        ("{period: 2 weeks, weekday: tue, week: 3}", "It comes back every 2 weeks, and in a week of the month: that"),
        ("0 days", "It comes back every 0 days, which is no time at all."),
    ],
)
def test_why_what_is_impossible_never_comes(every: str, why: str) -> None:
    """Of a cadence that comes to no day the calendar says why, as SCH020 does."""
    report, board = _untold(
        f"reports: {{r: {{produced-by: lead, sent-to: cio, every: {every}}}}}\n"
        f"forums: {{board: {{seats: [cio], meets: {every if every == '0 days' else f'{{every: {every}}}'}}}}}"
    )

    assert report.startswith(f'Report "r" is due: {why}')
    assert board.startswith(f'When "board" meets: {why}')


def test_an_open_decision_whose_time_is_in_words() -> None:
    """By when an open decision is to be taken is not lost where its time is only in words."""
    (told,) = _untold(
        "decisions: {d: {category: scope-change, rights: [{decider: cio}], within: {in-words: promptly}}}\n"
        "decision-log: {e: {decision: d, by: cio, raised: 2026-10-20, outcome: open}}",
        "decision",
    )

    assert told == f'"e" is to be decided: decision "d", raised on 2026-10-20: {IN_WORDS}'


@pytest.mark.parametrize(
    ("within", "why"),
    [("{in-words: promptly}", IN_WORDS), ("2 weeks", "From which day that is counted is not known.")],
)
def test_a_role_that_is_to_be_filled_on_no_day_that_can_be_told(within: str, why: str) -> None:
    """By when a role is to be filled for the first time is not lost where that cannot be told."""
    text = f"{HEAD}roles: {{new: {{party: client-co, appoint: {{within: {within}, after: effective}}}}}}\n"
    (told,) = og.calendar(governance(text)).only("appointment").untold

    assert str(told) == f'"new" is to be filled for the first time: {why}'


def test_a_contract_year_that_no_date_can_be_written_of() -> None:
    """What is later than any date that can be written is not told for the last one."""
    fees = "fees: {exit: [{contract-year: 1, amount: 500}, {contract-year: 2, amount: 200}]}"
    text = f"contracts: {{msa: {{between: [client-co, provider-co], effective: 9999-06-01, expires: none, {fees}}}}}"
    there = governance(f"{HEAD}{PEOPLE}{text}\n", as_of=dt.date(9999, 7, 1))

    assert [str(one) for one in og.calendar(there).only("leaving").dates] == []


BACK = """
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-01-01
    expires: none
    charges: {{fee: {{every: {0}}}}}
    price-adjustment: {{every: {0}}}
    reviews: {{yearly: {{every: {0}}}}}
scope-of-work: {{s: {{obligations: {{o: {{owner: lead, every: {0}}}}}}}}}
"""


def test_what_does_not_come_back_is_not_untold() -> None:
    """Of what is stated not to come back, or cannot, nothing is to be told."""
    assert _untold(BACK.format("{not-applicable: once}")) == []
    assert _untold(BACK.format("none"), "charge", "price", "obligation") == []


def test_how_often_is_told_in_the_words_of_the_text() -> None:
    """What comes back as often as words have it is told with these."""
    told = _untold(BACK.format("{in-words: often}"))

    assert len(told) == 4
    assert all(one.endswith('How often is only in words: "often".') for one in told)
