"""Calendars: which dates there are, whose they are, what comes of missing them, and that none is lost."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

import outsourcegov as og
from outsourcegov.governance.calendar import timetable as calendar_module
from outsourcegov.model.alliance import Alliance
from tests.support.rules import governance
from tests.support.strategies import documents

HEAD = "alliance: {id: example, client: client-co, providers: [provider-co]}\n"
PEOPLE = """\
parties: {client-co: {kind: client, country: GB}, provider-co: {kind: provider, country: FR}}
people: {p-1: {employer: client-co}, p-2: {employer: provider-co}}
roles:
  cio: {party: client-co, appointments: [{person: p-1, from: 2025-01-01, until: 2026-12-31}]}
  lead: {party: provider-co, appointments: [{person: p-2, from: 2025-01-01}]}
"""
ENDS = "Without it the contract ends."
RENEWS = "Without it the contract renews by itself for 1 year."
LAST_DAY = 'Last day of the term of contract "msa"'
CONTRACT = "contracts: {{msa: {{between: [client-co, provider-co], owner: cio, effective: 2025-04-01, {}}}}}\n"


def _calendar(text: str, start: str = "2026-11-01", end: str = "2027-10-31", as_of: str = "2026-11-01") -> og.Timetable:
    return og.calendar(governance(HEAD + PEOPLE + text, as_of=dt.date.fromisoformat(as_of)), start, end)


def _told(found: og.Timetable, *kinds: str) -> list[str]:
    return [
        " ".join(filter(None, [str(one), f"[{one.owner}]" if one.owner else "", one.consequence]))
        for one in (found.only(*kinds) if kinds else found).dates
    ]


@pytest.mark.parametrize(
    ("terms", "end", "told"),
    [
        (
            "expires: 2027-03-31, renewal: {kind: automatic, period: 1 year, times: 1, notice: 6 months}",
            "2029-12-31",
            [
                f"2027-03-31: {LAST_DAY} [cio] It renews by itself for 1 year, unless notice was given by 2026-09-30.",
                '2028-03-31: Last day of renewal 1 of contract "msa" [cio] It ends then.',
            ],
        ),
        ("expires: 2027-03-31", "2028-12-31", [f"2027-03-31: {LAST_DAY} [cio] It ends then."]),
        ("expires: none", "2029-12-31", []),
        ("initial-term: 18 months", "2029-12-31", []),
    ],
)  # fmt: skip
def test_terms(terms: str, end: str, told: list[str]) -> None:
    """A contract's terms end on their last day, and it is said what happens then."""
    assert _told(_calendar(CONTRACT.format(terms), end=end), "term") == told


def test_notice_is_due_before_the_end_and_says_for_whom() -> None:
    """Each side's notice has its own last day; who decides for the client is asked, and told what happens otherwise."""
    renewal = "{kind: automatic, period: 1 year, decided-by: lead, notice: {client: 3 months, provider: 2 months}}"
    found = _told(_calendar(CONTRACT.format(f"expires: 2027-03-31, renewal: {renewal}")), "notice")

    assert found == [
        (
            '2026-12-31: Last day for notice that contract "msa" is not renewed after 2027-03-31, by client [lead] '
            "Without it the contract renews by itself for 1 year."
        ),
        (
            '2027-01-31: Last day for notice that contract "msa" is not renewed after 2027-03-31, by provider [cio] '
            "Without it the contract renews by itself for 1 year."
        ),
    ]


CALL_OFF = """\
contracts:
  msa: {between: [client-co, provider-co], owner: cio, effective: 2025-04-01, expires: 2027-06-30}
  call-off:
    {kind: call-off, parent: msa, survives: false, between: [client-co, provider-co], owner: cio,
    effective: 2025-04-01, expires: 2027-12-31, renewal: {kind: automatic, period: 1 year, notice: 3 months}}
"""


def test_a_contract_that_ends_with_its_parent() -> None:
    """A call-off that does not survive its master ends with it, and no notice is asked for."""
    found = _calendar(CALL_OFF, end="2028-12-31")

    assert _told(found, "term", "notice") == [
        '2027-06-30: Last day of contract "call-off", which ends with what it belongs to [cio]',
        '2027-06-30: Last day of the term of contract "msa" [cio] It ends then.',
    ]


@pytest.mark.parametrize(
    ("renewal", "notice", "at_the_end"),
    [
        (
            "kind: automatic, period: 1 year, needs-notice-from: lead, if-no-notice: ends, notice: 1 month",
            'the notice without which contract "msa" ends with 2027-03-31, by lead [lead] ' + ENDS,
            "It ends, unless notice from lead to renew it was given by 2027-02-28.",
        ),
        (
            "kind: automatic, period: 1 year, needs: [terms], if-needs-fail: ends, notice: 1 month",
            'notice that contract "msa" is not renewed after 2027-03-31 [cio] '
            + RENEWS.replace(".", '; it ends if "terms" is not decided.'),
            'It renews by itself for 1 year, unless notice was given by 2027-02-28; it ends if "terms" is not decided.',
        ),
        (
            "kind: option, period: 1 year, exercised-by: lead, notice: 1 month",
            'notice that contract "msa" is renewed after 2027-03-31, by lead [lead] ' + ENDS,
            "It ends, unless notice to renew it was given by 2027-02-28.",
        ),
        (
            "kind: mutual-agreement, period: 1 year, agreed: 1 month",
            None,
            "It ends, unless both have agreed by 2027-02-28 to renew it.",
        ),
    ],
)
def test_who_must_act_for_a_renewal(renewal: str, notice: str | None, at_the_end: str) -> None:
    """Whose notice it is, what happens without it, and at the end, follow from how the contract is renewed."""
    text = CONTRACT.format(f"expires: 2027-03-31, renewal: {{{renewal}}}")
    text += "decisions: {terms: {rights: [{decider: cio}]}}\n"
    found = _calendar(text, end="2027-06-30")

    assert found.only("term").dates[0].consequence == at_the_end
    if notice is not None:
        assert _told(found, "notice")[0] == f"2027-02-28: Last day for {notice}"


def test_notice_for_a_term_that_begins_after_the_window() -> None:
    """The day of notice decides, not that of the term it is for."""
    text = CONTRACT.format("expires: 2026-12-31, renewal: {kind: automatic, period: 3 months, notice: 6 months}")

    assert [str(one.day) for one in _calendar(text, end="2027-03-31").only("notice").dates] == [
        "2026-12-31",
        "2027-03-31",
    ]


def test_notice_on_a_day_off_says_so() -> None:
    """A last day for notice that is no working day is told as one."""
    text = CONTRACT.format("expires: 2027-03-28, renewal: {kind: automatic, period: 1 year, notice: 1 month}")

    assert _calendar(text).only("notice").dates[0].caveats[0] == "It is not a working day: give notice before."


def test_an_end_that_cannot_be_told_is_said() -> None:
    """A contract of which the end is unknown is among what cannot be told; one without end is not."""
    told = ['When contract "msa" ends, and by when notice is to be given for that, cannot be told.']

    assert [str(one) for one in _calendar(CONTRACT.format("expires: unknown")).untold] == told
    assert [str(one) for one in _calendar(CONTRACT.format("expires: none")).untold] == []
    assert [str(one) for one in _calendar(CONTRACT.format("until: none")).untold] == []


def test_a_fee_from_over_a_year() -> None:
    """A fee for the years over one begins with the next."""
    fees = "fees: {exit: [{contract-year: {up-to: 2}, amount: 500}, {contract-year: {over: 2}, amount: 200}]}"

    assert [
        str(one.day) for one in _calendar(CONTRACT.format(f"expires: 2030-03-31, {fees}")).only("leaving").dates
    ] == ["2027-04-01"]


def test_minutes_of_the_last_meeting_are_not_those_of_the_next() -> None:
    """A meeting that has minutes and announces the next leaves those of the next to be written."""
    text = (
        "forums: {board: {seats: [cio, lead], meets: {every: 3 months, minutes: 5 days}}}\n"
        "meetings: {m: {forum: board, held: 2026-09-30, minutes: true, next: 2026-12-16}}\n"
    )

    assert [str(one.day) for one in _calendar(text, end="2026-12-31").only("papers").dates] == ["2026-12-21"]


def test_a_sitting_that_was_missed_is_overdue() -> None:
    """An announced sitting that is not on record is overdue, and those to come follow one another."""
    text = (
        "forums: {board: {seats: [cio, lead], meets: {every: 3 months}}}\n"
        "meetings: {m: {forum: board, held: 2026-06-30, next: 2026-09-16}}\n"
    )
    found = _calendar(text, end="2027-06-30").only("sitting").dates

    assert [(str(one.day), one.is_overdue) for one in found] == [
        ("2026-09-16", True),
        ("2026-12-30", False),
        ("2027-03-30", False),
        ("2027-06-30", False),
    ]


def test_a_deliverable_is_in_the_calendars_of_both_sides() -> None:
    """Whoever delivers it and whoever owns it have the day of a deliverable."""
    text = "scope-of-work: {work: {deliverables: {plan: {owner: cio, provided-by: lead, due: 2026-12-01}}}}\n"

    assert _calendar(text).only("deliverable").dates[0].roles == ("lead", "cio")


def test_an_option_without_notice_is_untold() -> None:
    """Where a contract may be renewed and nothing says by when that is to be said, the calendar says so."""
    found = _calendar(CONTRACT.format("expires: 2027-03-31, renewal: {kind: option, period: 1 year, notice: none}"))

    assert [str(one) for one in found.untold] == [
        'By when notice is to be given on the renewal of contract "msa" is not stated.'
    ]


def test_a_notice_longer_than_the_term_is_said() -> None:
    """A notice that would have to be given before the term begins is told on its day, with a word on that."""
    terms = "expires: 2027-03-31, renewal: {kind: automatic, period: 1 month, times: 3, notice: 30 years}"
    (first, *_) = _calendar(CONTRACT.format(terms), start="1990-01-01").only("notice").dates

    assert (str(first.day), first.caveats[0]) == (
        "1997-03-31",
        "That is before the term begins: the notice is longer than the term.",
    )


def test_leaving_has_a_first_day_and_a_price_that_falls() -> None:
    """A right to leave opens on its day, and the fee of each contract year begins with the year."""
    terms = (
        "expires: 2028-12-31, annual-charges: 1000,"
        "termination-rights: [{ground: convenience, by: client, notice: 3 months, not-before: 24 months}],"
        "fees: {exit: [{contract-year: [1, 2], amount: 500}, {contract-year: {from: 3}, amount: 200.5}]}"
    )

    assert _told(_calendar(CONTRACT.format(terms)), "leaving") == [
        '2027-04-01: From this day client may end contract "msa": convenience [cio] It takes notice of 3 months.',
        (
            '2027-04-01: Contract year 3 of contract "msa" begins [cio] '
            'Fee "exit" for leaving comes to 200.50 from then on.'
        ),
    ]


def test_sittings_have_papers_and_only_as_long_as_the_forum_lasts() -> None:
    """A forum meets until it ends; invitations, agendas and minutes are due around each sitting."""
    found = _calendar(
        "forums: {board: {seats: [cio, lead], chair: lead, secretary: cio, until: 2026-12-31,"
        "meets: {every: {period: 1 month, day: 15, at: '09:30'}, notice: 10 days, agenda: 2 days, minutes: 3 days}}}\n"
    )

    assert _told(found) == [
        '2026-11-05: Last day to call "board" [cio] For its sitting on 2026-11-15.',
        '2026-11-13: Last day to send the agenda of "board" [cio] For its sitting on 2026-11-15.',
        '2026-11-15: "board" meets [lead]',
        '2026-11-18: The minutes of "board" are due [cio] For its sitting on 2026-11-15.',
        '2026-12-05: Last day to call "board" [cio] For its sitting on 2026-12-15.',
        '2026-12-13: Last day to send the agenda of "board" [cio] For its sitting on 2026-12-15.',
        '2026-12-15: "board" meets [lead]',
        '2026-12-18: The minutes of "board" are due [cio] For its sitting on 2026-12-15.',
        '2026-12-31: "p-1" is "cio" for the last day [cio] Nobody holds it from the next day on.',
    ]
    (first, _) = found.only("sitting").dates
    assert (first.moment, first.people) == (dt.datetime(2026, 11, 15, 9, 30), ("p-2", "p-1"))
    assert first.caveats[0] == "2026-11-15 is not a working day."


def test_summits_and_executive_reviews_are_called_so() -> None:
    """A planning summit and an executive review say what they are."""
    found = _calendar(
        "forums:\n"
        "  summit: {kind: planning-summit, seats: [cio, lead], meets: {every: {period: 1 year, date: '03-16'}}}\n"
        "  review: {kind: executive-review, seats: [cio, lead], meets: {every: {period: 1 year, date: '06-16'}}}\n"
    )

    assert _told(found, "sitting") == [
        '2027-03-16: Planning summit "summit" meets',
        '2027-06-16: Executive review "review" meets',
    ]


def test_a_vacancy_to_come_breaks_a_quorum_to_come() -> None:
    """A sitting on a day on which the forum has no quorum says so."""
    found = _calendar(
        "forums: {board: {seats: [cio, lead], chair: lead, quorum: all, meets: {every: {period: 1 month, day: 12}}}}\n",
        start="2026-12-01",
        end="2027-01-31",
    )

    assert _told(found, "sitting") == [
        '2026-12-12: "board" meets [lead]',
        (
            '2027-01-12: "board" meets [lead] It cannot meet: "board" lacks its quorum (every seat): '
            '"cio" is vacant after 2026-12-31.'
        ),
    ]


def test_a_public_holiday_that_breaks_the_quorum_is_said() -> None:
    """Where the people of a party have a public holiday and the quorum needs them, the sitting says so."""
    forum = "{{seats: [cio, lead], quorum: {}, meets: {{every: {{period: 1 year, date: '11-11'}}}}}}"
    for quorum, said in (("{from-each-party: 1}", True), ("{at-least: 1}", False)):
        (sitting,) = _calendar(f"forums: {{board: {forum.format(quorum)}}}\n").only("sitting").dates
        away = 'It is a public holiday of "provider-co": without them there is no quorum.'

        assert (away in sitting.caveats) is said


@pytest.mark.parametrize(
    ("report", "told"),
    [
        ("every: {period: 1 month, day: 3, at: '17:00'}", ["2026-11-03", "2026-12-03", "2027-01-03"]),
        ("every: 1 month, within: 5 business days", ["2026-11-06", "2026-12-07", "2027-01-07"]),
        ("every: 1 month, within: 2 days, after: month-start", ["2026-11-03", "2026-12-03", "2027-01-03"]),
        ("every: 3 months, within: 10 days", ["2027-01-10"]),
        (
            "every: {period: 1 week, weekday: fri, at: '16:00'}, within: 2 business hours, until: 2026-11-09",
            ["2026-11-02", "2026-11-09"],
        ),
        ("every: 1 month, until: 2026-11-30", ["2026-11-30"]),
    ],
)  # fmt: skip
def test_reports_are_due_after_their_period(report: str, told: list[str]) -> None:
    """A report is due on its day, or within its time after the period that ends there."""
    found = _calendar(f"reports: {{status: {{produced-by: lead, sent-to: cio, {report}}}}}\n", end="2027-01-31")

    assert [str(one.day) for one in found.only("report").dates] == told


def test_a_report_names_the_sitting_that_it_is_for() -> None:
    """A report that goes to a forum is for its next sitting."""
    found = _calendar(
        "forums: {board: {seats: [cio, lead], meets: {every: {period: 1 month, day: 12}}}}\n"
        "reports: {status: {produced-by: lead, sent-to: [board, cio], every: {period: 1 month, day: 13}}}\n",
        end="2026-11-30",
    )

    assert _told(found, "report") == ['2026-11-13: Report "status" is due [lead] It is for "board" on 2026-12-12.']


def test_what_is_open_and_past_is_overdue_and_told_once() -> None:
    """What was due before the day and is still open comes first, whatever the window; what is done is not told."""
    found = _calendar(
        "actions:\n"
        "  late: {owner: lead, due: 2026-01-15}\n"
        "  done: {owner: lead, due: 2026-01-15, status: done}\n"
        "  coming: {owner: lead, due: 2027-01-15}\n"
        "risks: {fire: {owner: cio, review-by: 2026-02-01}}\n"
        "policies: {p: {kind: change, owner: cio, reviewed: 2025-01-31, review-every: 1 year}}\n"
        "continuity-plans: {c: {owner: cio, tested: 2024-02-29, test-every: 12 months}}\n"
    )

    assert [f"{one.is_overdue} {one}" for one in found.dates if one.kind is not og.DateKind.APPOINTMENT] == [
        'True 2025-02-28: Continuity plan "c" is to be tested, overdue',
        'True 2026-01-15: Action "late" is due, overdue',
        'True 2026-01-31: Policy "p" is to be reviewed, overdue',
        'True 2026-02-01: Risk "fire" is to be looked at again, overdue',
        'False 2027-01-15: Action "coming" is due',
        'False 2027-01-31: Policy "p" is to be reviewed',
        'False 2027-02-28: Continuity plan "c" is to be tested',
    ]


def test_a_review_that_was_missed_is_overdue_and_comes_back() -> None:
    """A review that is not on record when it was due is overdue, and those to come are counted from the last."""
    review = "reviews: {yearly: {every: 1 year, owner: cio, last: 2024-05-10}}"
    contract = CONTRACT.format(f"expires: 2030-03-31, {review}").replace("2025-04-01", "2024-04-01")
    found = _calendar(contract, end="2028-12-31").only("review").dates

    assert [(str(one.day), one.is_overdue) for one in found] == [
        ("2025-05-10", True),
        ("2027-05-10", False),
        ("2028-05-10", False),
    ]


def test_an_open_decision_says_which_forum_meets_too_late() -> None:
    """An open decision of the log has a last day, and a forum that next meets after it is named."""
    found = _calendar(
        "forums: {board: {seats: [cio, lead], meets: {every: {period: 1 month, day: 28}}}}\n"
        "decisions: {budget: {within: 10 days, rights: [{decider: board}]}}\n"
        "decision-log: {d-1: {decision: budget, raised: 2026-10-30, by: board, outcome: open}}\n"
    )

    assert _told(found, "decision") == [
        (
            '2026-11-09: "d-1" is to be decided: decision "budget", raised on 2026-10-30 [board] '
            '"board" meets next on 2026-11-28: too late.'
        )
    ]


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        ("within: 30 days, after: effective", ["2025-05-01"]),
        ("within: 30 days", []),
        ("at-least: 30 days, before: effective", ["2025-03-02"]),
        ("at-least: 30 days, before: signing", []),
        ("at-least: 30 days", []),
        ("within: unknown, after: effective", []),
        ("after: effective", []),
    ],
)
def test_roles_are_filled_for_the_first_time(wanted: str, told: list[str]) -> None:
    """A role that nobody ever held is to be filled so long after its contract begins, or before."""
    roles = PEOPLE.replace("  lead:", f"  new: {{party: client-co, appoint: {{{wanted}}}}}\n  lead:")
    text = HEAD + roles + CONTRACT.format("expires: 2030-03-31")
    found = og.calendar(governance(text, as_of=dt.date(2025, 1, 1)), "2025-01-01", "2025-12-31").only("appointment")

    assert [str(one.day) for one in found.dates] == told


def test_a_seat_of_a_role_that_is_not_there() -> None:
    """A forum meets, even where a role that sits there is not defined."""
    forum = "forums: {board: {seats: [cio, nobody], meets: {every: {period: 1 month, day: 12}}}}\n"

    assert _calendar(forum, end="2026-11-30").dates[0].roles == ("cio",)


def test_load_counts_the_dates_of_each_person() -> None:
    """Each person has the dates of the roles held on that day, counted by month."""
    found = _calendar(
        "forums: {board: {seats: [cio, lead], chair: lead, meets: {every: {period: 1 month, day: 12}}}}\n",
        end="2027-01-31",
    )

    assert found.load() == {"p-1": {"2026-11": 1, "2026-12": 2}, "p-2": {"2026-11": 1, "2026-12": 1, "2027-01": 1}}
    assert [str(one.day) for one in found.of("p-1").dates] == ["2026-11-12", "2026-12-12", "2026-12-31"]
    assert len(found.of("lead")) == 3


def test_more_dates_than_there_is_room_for() -> None:
    """Of too many dates the first are kept, and it is said up to which day all are there."""
    found = _calendar(
        "reports: {status: {produced-by: lead, sent-to: cio, every: {period: 1 day}}}\n", end="9999-12-31"
    )

    assert len(found) == 10_000
    assert not found.is_complete
    assert found.complete_until == found.dates[-1].day


def test_a_calendar_wants_its_end_after_its_start_and_kinds_there_are() -> None:
    """An end before the start and a kind that there is not are refused."""
    with pytest.raises(og.InvalidValue, match="not before its start"):
        _calendar("", end="2026-10-31")
    with pytest.raises(og.InvalidValue, match='did you mean "sitting"'):
        _calendar("").only("siting")


@pytest.mark.parametrize("source", ["examples/northbank", "examples/northbank-troubled", "examples/bsp-datec"])
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=st.integers(0, 400), second=st.integers(0, 400), third=st.integers(0, 400))
@pytest.mark.usefixtures("at_root")
def test_two_calendars_make_the_one_of_both(source: str, first: int, second: int, third: int) -> None:
    """The dates of two stretches of days, one after the other, are those of both together."""
    asked = _example(source)
    start, middle, end = (asked.as_of + dt.timedelta(days=days) for days in sorted([first, second, third]))
    after = middle + dt.timedelta(days=1)

    def days(one: dt.date, other: dt.date) -> list[tuple[dt.date, str]]:
        dates = og.calendar(asked, one, other).dates if one <= other else ()
        return sorted((date.day, date.what) for date in dates if not date.is_overdue)

    assert days(start, end) == sorted([*days(start, middle), *days(after, end)])


_EXAMPLES: dict[str, og.Governance] = {}


def _example(source: str) -> og.Governance:
    if source not in _EXAMPLES:
        _EXAMPLES[source] = og.load(source, as_of="2005-01-10" if "bsp" in source else "2026-11-01")
    return _EXAMPLES[source]


@settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
@given(documents(), st.integers(0, 20_000))
def test_any_alliance_has_a_calendar(document: object, days: int) -> None:
    """A calendar of any alliance is in order, inside its days, and tells each date once."""
    alliance = Alliance.from_plain(document)
    end = dt.date(2026, 11, 1) + dt.timedelta(days=days)
    found = og.calendar(og.Governance(alliance, "2026-11-01"), "2026-11-01", end)

    assert list(found.dates) == sorted(found.dates, key=calendar_module._order)
    assert all(one.is_overdue or found.start <= one.day <= found.complete_until for one in found.dates)
    assert len(found) <= 10_000
