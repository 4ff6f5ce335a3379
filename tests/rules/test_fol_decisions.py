"""Open decisions that are overdue: in the findings, in what is to be followed up, and whose they are."""

from datetime import date

import pytest

import outsourcegov as og
from tests.support.rules import found, governance

TODAY = date(2026, 11, 2)
TEXT = """\
alliance: {id: example, client: client-co, providers: [provider-co]}
parties: {client-co: {kind: client}, provider-co: {kind: provider}}
people: {p-1: {employer: client-co}, p-2: {employer: client-co}}
roles:
  cio: {party: client-co, appointments: [{person: p-1, from: 2024-01-01}]}
  cfo: {party: client-co, appointments: [{person: p-2, from: 2024-01-01}]}
contracts: {msa: {between: [client-co, provider-co], effective: 2024-01-01, expires: 2028-12-31}}
forums: {board: {seats: [cio, cfo], meets: {every: {period: 1 month, day: 20}}%s}}
decisions: {spend: {rights: %s, within: %s}}
decision-log: {d-1: {decision: spend, raised: 2026-10-01, outcome: open%s}}
"""
ANYBODY = "[{decider: cio}]"
BY_AMOUNT = "[{decider: cio, when: {amount: {up-to: 1000}}}, {decider: board, when: {amount: {over: 1000}}}]"
SMALL = "[{decider: cio, when: {amount: {up-to: 1000}}}]"
LIMITS = "[{when: {amount: {over: 1000}}, within: 5 days}, {within: %s}]"
NOT_SAID = "It is not said who is to decide it."


def _text(rights: str = ANYBODY, within: str = "10 days", more: str = "", agenda: str = "") -> str:
    return TEXT % (agenda, rights, within, more)


@pytest.mark.parametrize(
    ("within", "more", "as_of", "by"),
    [
        ("10 days", "", "2026-10-11", ""),
        ("10 days", "", "2026-10-12", "2026-10-11 and is open a day"),
        ("10 days", "", "2027-12-01", "2026-10-11 and is open 416 days"),
        ("10 days", "", "2029-01-01", ""),
        ("10 days", ", by: cio", "2026-11-02", "2026-10-11 and is open 22 days"),
        ("10 days", ", contract: msa", "2026-11-02", "2026-10-11 and is open 22 days"),
        ("10 days", ", decided: 2026-10-05", "2026-11-02", ""),
        ("10 days", ", decided: unknown", "2026-11-02", ""),
        ("unknown", "", "2026-11-02", ""),
        ("none", "", "2026-11-02", ""),
        ("{in-words: soon}", "", "2026-11-02", ""),
        ("{within: 10 days, after: receipt}", "", "2026-11-02", ""),
        (LIMITS % "10 days", "", "2026-11-02", ""),
        (LIMITS % "5 days", "", "2026-11-02", "2026-10-06 and is open 27 days"),
        (LIMITS % "10 days", ", amount: 500", "2026-11-02", "2026-10-11 and is open 22 days"),
        ("10 business days", "", "2026-10-29", ""),
        ("10 business days", "", "2026-10-30", "2026-10-15 and is open 15 days"),
    ],
)
def test_overdue(within: str, more: str, as_of: str, by: str) -> None:
    """An open decision is overdue from the day after its limit, where that and that it is open are certain."""
    findings = found("FOL010", _text(within=within, more=more), date.fromisoformat(as_of))
    told = [f'warning "d-1" was to be decided by {by} later: decision "spend".'] if by else []

    assert [one.split(" ", 1)[1] for one in findings] == told


@pytest.mark.parametrize(
    ("rights", "more", "agenda", "owner", "caveats"),
    [
        (ANYBODY, "", "", "cio", []),
        (ANYBODY, ", by: cfo", "", "cfo", []),
        (ANYBODY, ", by: unknown", "", "", []),
        (ANYBODY, ", by: none", "", "", [NOT_SAID]),
        ("[{decider: [cio, cfo]}]", "", "", "cio and cfo", []),
        ("[{decider: cio}, {decider: cfo}]", "", "", "cio or cfo", ["Who decides cannot be told for sure."]),
        (BY_AMOUNT, "", "", "cio or board", ['Who decides depends on "amount".']),
        (BY_AMOUNT, ", amount: 500", "", "cio", []),
        (BY_AMOUNT, ", amount: 5000", "", "board", []),
        (SMALL, "", "", "cio", ['Who decides depends on "amount".']),
        (SMALL, ", amount: 5000", "", "", [NOT_SAID]),
        ("[{decider: unknown}]", "", "", "", [NOT_SAID]),
        ("[{decider: unknown}, {decider: cio}]", "", "", "cio", ["Who decides cannot be told for sure."]),
        ("none", "", "", "", [NOT_SAID]),
        (SMALL, ", amount: 5000", ", decides: [spend]", "board", ["Who decides cannot be told for sure."]),
    ],
)
def test_who_is_to_decide(rights: str, more: str, agenda: str, owner: str, caveats: list[str]) -> None:
    """It is whom the log names, or else whoever decides such a case, and any of several where that depends on more."""
    text = governance(_text(rights, more=more, agenda=agenda), TODAY)
    (due,) = og.calendar(text).only("decision").dates
    (item,) = text.follow_up()

    assert (due.is_overdue, due.owner, list(due.caveats)) == (True, owner, caveats)
    assert str(item.owner or "") == owner


def test_it_is_in_the_calendar_of_all_who_may_decide() -> None:
    """Where it depends on more who decides, the day is in the calendar of each of them."""
    calendar = og.calendar(governance(_text(BY_AMOUNT), TODAY)).only("decision")

    assert [len(calendar.of(one)) for one in ("cio", "cfo", "p-1", "p-2")] == [1, 1, 1, 1]
    assert calendar.load() == {"p-1": {"2026-10": 1}, "p-2": {"2026-10": 1}}


@pytest.mark.parametrize(
    ("more", "told"), [(", amount: 5000", '"board" meets next on 2026-11-20: too late.'), ("", "")]
)
def test_a_forum_that_surely_decides_meets_too_late(more: str, told: str) -> None:
    """A forum that is to decide by the rights, and meets after the last day, is named; not one that may be."""
    (due,) = og.calendar(governance(_text(BY_AMOUNT, more=more), TODAY)).only("decision").dates

    assert due.consequence == told


@pytest.mark.parametrize(
    ("more", "shown"),
    [
        ("", (True, date(2026, 10, 11), False, True)),
        (", decided: unknown", (False, date(2026, 10, 11), False, False)),
    ],
)
def test_follow_up(more: str, shown: tuple[object, ...]) -> None:
    """Open decisions are among what is open, overdue where that is certain."""
    (item,) = governance(_text(more=more), TODAY).follow_up("cio")

    assert (item.is_overdue, item.due, item.is_day_untold, item.is_certain) == shown
    assert (item.awaited.value, item.since, item.sources) == ("decision", date(2026, 10, 1), ("spend",))


@pytest.mark.parametrize(
    ("within", "as_of", "shown"),
    [
        ("unknown", "2026-11-02", [(None, True)]),
        ("none", "2026-11-02", [(None, False)]),
        ("10 days", "2026-09-30", []),
        ("10 days", "2029-01-01", []),
    ],
)
def test_follow_up_of_what_has_no_day(within: str, as_of: str, shown: list[object]) -> None:
    """A limit that is not known is told apart from none; what is not asked for yet, or over, is not open."""
    items = governance(_text(within=within), date.fromisoformat(as_of)).follow_up()

    assert [(one.due, one.is_day_untold) for one in items] == shown
