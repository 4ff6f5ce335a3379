"""Renewals of which not all is known: nothing is said to end that may go on, and no day for notice is lost."""

import datetime as dt

import pytest

import outsourcegov as og
from tests.governance.test_calendar import CONTRACT, HEAD, PEOPLE
from tests.support.rules import found, governance

TORN = "{conflict: [{value: automatic, ref: a}, {value: option, ref: b}]}"
UNKNOWN = "how it is renewed is not known"
FIRST = '2027-03-31: Last day of the term of contract "msa"'
SECOND = '2028-03-31: Last day of renewal 1 of contract "msa"'


def _calendar(renewal: str, as_of: str = "2026-11-01") -> og.Timetable:
    text = CONTRACT.format(f"expires: 2027-03-31, renewal: {renewal}")
    day = dt.date.fromisoformat(as_of)
    return og.calendar(governance(HEAD + PEOPLE + text, as_of=day), day, "2031-12-31").only("term", "notice")


def _told(found: og.Timetable) -> list[str]:
    return [f"{one} {one.consequence}" for one in found.dates]


@pytest.mark.parametrize(
    ("renewal", "why", "notice"),
    [
        ("unknown", UNKNOWN, ""),
        ("{in-words: as agreed}", 'how it is renewed is only in words: "as agreed"', ""),
        ("{kind: unknown}", UNKNOWN, ""),
        ("{kind: unknown, notice: unknown}", UNKNOWN, ""),
        ("{kind: unknown, notice: 2 months}", UNKNOWN, "2027-01-31"),
        ("{kind: unknown, agreed: 2 months}", UNKNOWN, "2027-01-31"),
        ("{kind: unknown, notice: 2 months, if-no-notice: ends, needs-notice-from: client-co}", UNKNOWN, "2027-01-31"),
        (
            "{kind: {in-words: rolls over}, notice: 2 months}",
            'how it is renewed is only in words: "rolls over"',
            "2027-01-31",
        ),
        (f"{{kind: {TORN}, notice: 2 months}}", "how it is renewed is contradicted by the sources", "2027-01-31"),
    ],
)
def test_whether_it_is_renewed_cannot_be_told(renewal: str, why: str, notice: str) -> None:
    """What may be renewed does not end with its term; the day for notice is told where there is one."""
    calendar = _calendar(renewal)
    by = (
        f'{notice}: Last day for notice on the renewal of contract "msa" after 2027-03-31 '
        f"Whether it goes on without it cannot be told: {why}."
    )
    when = "later" if notice else "for that"
    untold = f"and by when notice is to be given {when}, cannot be told: {why}."

    assert _told(calendar) == [*[by] * bool(notice), f"{FIRST} Whether it goes on then cannot be told: {why}."]
    assert [str(one) for one in calendar.untold] == [f'How contract "msa" goes on after 2027-03-31, {untold}']


@pytest.mark.parametrize(
    ("kind", "times", "why"),
    [
        ("automatic", "unknown", "is not known"),
        ("automatic", "{in-words: as they see fit}", 'is only in words: "as they see fit"'),
        ("option", "unknown", "is not known"),
    ],
)
def test_how_often_it_is_renewed_cannot_be_told(kind: str, times: str, why: str) -> None:
    """What is renewed so often that nobody knows goes on once; it does not end then, and the day for notice is told."""
    calendar = _calendar(f"{{kind: {kind}, period: 1 year, times: {times}, notice: 2 months}}")
    goes_on = f"cannot be told: how often it may be renewed {why}."

    assert _told(calendar)[2:] == [
        (
            '2028-01-31: Last day for notice on the renewal of contract "msa" after 2028-03-31 '
            f"Whether it goes on without it {goes_on}"
        ),
        f"{SECOND} Whether it goes on then {goes_on}",
    ]
    assert [str(one) for one in calendar.untold] == [
        f'How contract "msa" goes on after 2028-03-31, and by when notice is to be given later, {goes_on}'
    ]


@pytest.mark.parametrize(("period", "why"), [("period: unknown, ", "is not known"), ("", "is not stated")])
def test_how_long_it_is_renewed_for_cannot_be_told(period: str, why: str) -> None:
    """What renews itself for so long that nobody knows has no later day that can be told, and that is said."""
    (untold,) = _calendar(f"{{kind: automatic, {period}notice: 2 months}}").untold

    assert str(untold) == (
        'How contract "msa" goes on after 2027-03-31, and by when notice is to be given later, '
        f"cannot be told: how long it is renewed for {why}."
    )


@pytest.mark.parametrize(
    "renewal", ["unknown", "{kind: unknown, notice: 2 months}", "{kind: automatic, notice: 2 months}"]
)
def test_the_same_is_told_later(renewal: str) -> None:
    """Once the term is over that is known, it is still said that nothing can be told of those after it."""
    calendar = _calendar(renewal, "2027-06-01")

    assert _told(calendar) == []
    assert [str(one) for one in calendar.untold] == [
        'When contract "msa" ends, and by when notice is to be given for that, cannot be told.'
    ]


@pytest.mark.parametrize(
    "renewal",
    [
        "none",
        "{not-applicable: one project}",
        "{kind: option, period: 1 year, notice: 2 months, times: 0}",
        "{conflict: [{value: {kind: unknown}, ref: a}, {value: none, ref: b}], prevails: b}",
    ],
)
def test_it_surely_ends(renewal: str) -> None:
    """What is not renewed ends with its term, and nothing is left that cannot be told."""
    calendar = _calendar(renewal)

    assert _told(calendar) == [f"{FIRST} It ends then."]
    assert calendar.untold == ()


def test_it_ends_with_what_it_belongs_to() -> None:
    """Of what surely ends with another contract nothing can be untold that lies after that."""
    text = """\
contracts:
  msa: {between: [client-co, provider-co], effective: 2025-04-01, expires: 2027-03-31}
  call-off:
    kind: call-off
    parent: msa
    survives: false
    between: [client-co, provider-co]
    effective: 2025-04-01
    expires: 2027-03-31
    renewal: unknown
"""
    calendar = og.calendar(governance(HEAD + PEOPLE + text, as_of=dt.date(2026, 11, 1)))

    assert calendar.untold == ()


@pytest.mark.parametrize(
    ("rule", "renewal", "as_of"),
    [
        ("CON003", "{kind: unknown, notice: 2 months}", "2027-01-15"),
        ("CON003", "{kind: automatic, period: 1 year, times: unknown, notice: 2 months}", "2028-01-15"),
        ("CON019", "{kind: automatic, period: 1 month, times: unknown, notice: 6 months}", "2027-04-15"),
    ],
)
def test_rules_speak_of_no_renewal_that_is_not_certain(rule: str, renewal: str, as_of: str) -> None:
    """A notice of which it cannot be told what comes of it is no finding."""
    text = CONTRACT.format(f"expires: 2027-03-31, renewal: {renewal}")

    assert found(rule, text, dt.date.fromisoformat(as_of)) == []


AMENDED = """\
contracts:
  msa: {between: [client-co, provider-co], owner: cio, effective: 2025-04-01, expires: 2027-03-31}
  longer:
    kind: amendment
    parent: msa
    between: [client-co, provider-co]
    owner: cio
    effective: %s
    expires: 2028-03-31
scope-of-work: {s: {contract: msa, services: {desk: {owner: cio}}}}
"""


@pytest.mark.parametrize(
    ("effective", "unless"), [("2027-04-01", ', unless it is prolonged by "longer"'), ("2027-04-02", "")]
)
def test_prolonged_in_time(effective: str, unless: str) -> None:
    """What begins when a contract is over already prolongs it neither in the calendar nor in a trace."""
    amended = governance(HEAD + PEOPLE + AMENDED % effective, as_of=dt.date(2026, 11, 1))
    told = [f"{one.what}. {one.consequence}" for one in og.calendar(amended).only("term").dates]
    (link, *_) = amended.trace("desk").links

    assert f'Last day of the term of contract "msa". It ends then{unless}.' in told
    assert link.parts[0].says == f"until 2027-03-31{unless}"


@pytest.mark.parametrize(
    ("keys", "why"),
    [
        ("needs-notice-from: client-co", "what happens without notice is not stated"),
        ("needs-notice-from: client-co, if-no-notice: unknown", "what happens without notice is not known"),
        ("if-no-notice: {in-words: see annex}", 'what happens without notice is only in words: "see annex"'),
        ("if-no-notice: ends", "who must give notice is not stated"),
        ("if-no-notice: renews", ""),
        ("needs-notice-from: client-co, if-no-notice: ends", ""),
    ],
)
def test_what_happens_without_notice_cannot_be_told(keys: str, why: str) -> None:
    """It is not said that a contract renews itself where that may take a notice, and no term is lost."""
    renewal = f"{{kind: automatic, period: 1 year, {keys}, notice: 2 months}}"
    calendar, text = _calendar(renewal), CONTRACT.format(f"expires: 2027-03-31, renewal: {renewal}")
    told = f"Whether it goes on then cannot be told: {why}."
    rule = found("CON003", HEAD + PEOPLE + text, dt.date(2027, 1, 1))

    assert len(calendar.only("term")) == len(calendar.only("notice")) == 5
    assert all((one.consequence == told) == bool(why) for one in calendar.only("term").dates)
    assert all(
        (one.what.startswith("Last day for notice on the")) == bool(why) for one in calendar.only("notice").dates
    )
    assert bool(rule) == (not why)


RUNS_ON = """\
contracts:
  msa: {between: [client-co, provider-co], effective: 2025-04-01, expires: 2027-03-31, renewal: %s}
  am: {between: [client-co, provider-co], kind: amendment, parent: msa, effective: 2026-01-01, expires: %s}
"""


@pytest.mark.parametrize(
    ("renewal", "last", "ends"),
    [
        (
            "{kind: option, period: 1 year}",
            "2028-03-31",
            ['It ends, unless notice to renew it was given, or it is prolonged by "am".', "It ends then."],
        ),
        (
            "{kind: option, period: 1 year}",
            "2028-04-01",
            [
                'It ends, unless notice to renew it was given, or it is prolonged by "am".',
                'It ends then, unless it is prolonged by "am".',
            ],
        ),
        (
            "{kind: mutual-agreement, period: 1 year}",
            "unknown",
            [
                'It ends, unless both have agreed to renew it, or it is prolonged by "am".',
                'It ends then, unless it is prolonged by "am".',
            ],
        ),
        ("{kind: option, period: 1 year, times: 0}", "2027-12-31", ['It ends then, unless it is prolonged by "am".']),
        ("none", "2027-03-31", ["It ends then."]),
    ],
)
def test_amendments_that_may_prolong_a_term(renewal: str, last: str, ends: list[str]) -> None:
    """At the end of each term those are named that run on after it, beside what may renew it, as in a trace."""
    asked = governance(HEAD + RUNS_ON % (renewal, last), as_of=dt.date(2026, 11, 1))
    dates = og.calendar(asked, "2026-11-01", "2031-12-31").only("term").dates

    assert [one.consequence for one in dates if one.subject == "msa"] == ends
