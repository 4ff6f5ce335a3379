"""Calendars are complete up to the day they name, however often a contract renews itself."""

import datetime as dt

import pytest
from hypothesis import given, settings, strategies as st

import outsourcegov as og
from tests.support.rules import governance

HEAD = """\
alliance: {id: example, client: client-co, providers: [provider-co]}
parties: {client-co: {kind: client, country: GB}, provider-co: {kind: provider, country: FR}}
"""
CONTRACT = "msa: {{between: [client-co, provider-co], effective: 2026-04-01, expires: 2026-06-30, renewal: {}}}"
MONTHLY = CONTRACT.format("{kind: automatic, period: 1 month, notice: 2 weeks}")


def _calendar(contracts: str, start: str, end: str, as_of: str = "2026-06-01") -> og.Timetable:
    return og.calendar(governance(f"{HEAD}contracts:\n  {contracts}\n", dt.date.fromisoformat(as_of)), start, end)


def test_all_terms_in_the_window_are_told() -> None:
    """Every month for which a contract renews itself has its last day and its day for notice, to the end."""
    found = _calendar(MONTHLY, "2026-06-01", "2036-12-31")
    ends, notices = ([one.day for one in found.only(kind).dates] for kind in ("term", "notice"))

    assert found.is_complete
    assert (ends[0], ends[-1], len(ends)) == (dt.date(2026, 6, 30), dt.date(2036, 12, 31), 127)
    assert (notices[0], notices[-1]) == (dt.date(2026, 6, 16), dt.date(2036, 12, 17))


def test_limit_of_the_calendar_holds_for_terms() -> None:
    """Of more terms than a calendar has room for the first are told, and up to which day all are there."""
    daily = CONTRACT.format("{kind: automatic, period: 1 day, notice: 2 weeks}")
    found = _calendar(daily, "2026-06-01", "9999-12-31")

    assert len(found) == 10_000
    assert found.complete_until < dt.date(2041, 1, 1)


def test_what_is_untold_of_all_terms_is_told_once() -> None:
    """A notice that nothing tells is untold once for a contract, and not again for each of its terms."""
    none = _calendar(CONTRACT.format("{kind: automatic, period: 1 month}"), "2026-06-01", "2036-12-31")
    unknown = _calendar(
        CONTRACT.format("{kind: automatic, period: 1 month, notice: {at-least: unknown}}"), "2026-06-01", "2036-12-31"
    )

    assert [str(one) for one in none.untold] == [
        'By when notice is to be given on the renewal of contract "msa" is not stated.'
    ]
    assert [one.why.partition(": ")[2] for one in unknown.untold] == ["How long the notice must be cannot be told."]


def test_terms_end_with_the_contract_they_belong_to() -> None:
    """The terms of a call-off that ends with its master are told up to the end of that, which comes last."""
    call_off = MONTHLY.replace("msa:", "call-off:").replace("effective", "parent: msa, survives: false, effective")
    master = "msa: {between: [client-co, provider-co], effective: 2026-01-01, expires: 2026-09-15}"
    found = _calendar(f"{master}\n  {call_off}", "2026-06-01", "2027-12-31")

    assert [(one.subject, str(one.day)) for one in found.only("term").dates] == [
        ("call-off", "2026-06-30"),
        ("call-off", "2026-07-31"),
        ("call-off", "2026-08-31"),
        ("call-off", "2026-09-15"),
        ("msa", "2026-09-15"),
    ]


@settings(max_examples=50)
@given(
    kind=st.sampled_from(["automatic", "option", "mutual-agreement"]),
    period=st.sampled_from(["1 week", "1 month", "3 months", "45 days"]),
    notice=st.sampled_from(["2 weeks", "5 business days", "{client: 3 months, provider: 1 week}", "1 month"]),
    times=st.integers(0, 20),
    length=st.integers(0, 900),
)
def test_days_are_in_order_and_none_hangs_on_the_window(
    kind: str, period: str, notice: str, times: int, length: int
) -> None:
    """A shorter calendar has the dates of a longer one up to its end, in order."""
    text = CONTRACT.format(f"{{kind: {kind}, period: {period}, notice: {notice}, agreed: 1 month, times: {times}}}")
    end = dt.date(2026, 6, 1) + dt.timedelta(days=length)
    long, short = (_calendar(text, "2026-06-01", day) for day in ("2030-12-31", str(end)))
    days = [one.day for one in long.dates]

    assert days == sorted(days)
    assert list(short.dates) == [one for one in long.dates if one.day <= end]
    assert len(set(long.dates)) == len(long)


PLACES = """\
roles: {{cio: {{party: client-co{role}}}}}
contracts:
  msa: {{between: [client-co, provider-co], effective: 2020-04-01, expires: 2030-03-31}}
  old:
    between: [client-co, provider-co]
    effective: 2020-04-01
    expires: {expires}
    termination-rights: [{{ground: convenience, by: client, notice: 6 months, from: 2027-01-01, until: 2027-06-30}}]
goals:
  savings: {{owner: cio, due: 2027-03-01{until}, key-results: [{{due: 2027-02-01}}]}}
  trust: {{owner: cio, due: 2027-03-01, key-results: [{{due: 2027-02-01{until}}}]}}
decisions:
  plan:
    {{rights: [{{decider: cio}}], steps: [{{by: cio, does: review, due: 2027-03-02}}]{until}}}
  budget:
    rights: [{{decider: cio}}]
    steps: [{{by: cio, does: review, due: 2027-03-02{until}}}, {{by: cio, does: sign, due: "03-03"{until}}}]
documents:
  certificate: {{expires: 2027-03-05{until}}}
waivers:
  w-1: {{rule: SOW001, subject: msa, reason: none needed, owner: cio, expires: 2027-03-06{until}}}
risks:
  outage: {{owner: cio, review-by: 2027-03-07{until}}}
"""


def _told(role: str = "", expires: str = "2030-03-31", until: str = "") -> list[str]:
    text = PLACES.format(role=role, expires=expires, until=until and f", until: {until}")
    found = og.calendar(governance(HEAD + text, dt.date(2026, 6, 1)), "2026-06-01", "2027-12-31")
    return [f"{one.kind.value} {one.subject or '-'} {one.day:%m-%d}" for one in found.dates]


ALL = [
    "leaving old 01-01",
    "goal savings 02-01",
    "goal trust 02-01",
    "goal savings 03-01",
    "goal trust 03-01",
    "decision budget 03-02",
    "decision plan 03-02",
    "decision budget 03-03",
    "document certificate 03-05",
    "waiver w-1 03-06",
    "risk outage 03-07",
    "leaving old 06-30",
]


@pytest.mark.parametrize("until", ["", "2027-12-31", "unknown", "none"])
def test_what_may_hold_on_its_day_is_told(until: str) -> None:
    """What may hold on the day that is its date is in the calendar."""
    assert _told(until=until) == ALL


@pytest.mark.parametrize("until", ["2022-12-31", "2027-01-31"])
def test_what_has_ended_before_its_day_is_not_told(until: str) -> None:
    """What is sure to have ended before the day that is its date is not in the calendar, also where it holds today."""
    assert _told(until=until) == ["leaving old 01-01", "goal trust 03-01", "leaving old 06-30"]


def test_rights_of_a_contract_that_has_ended() -> None:
    """A contract that has ended may not be ended any more."""
    assert _told(expires="2022-03-31") == [one for one in ALL if not one.startswith("leaving")]
    assert [one for one in _told(expires="2027-04-30") if one.startswith("leaving")] == ["leaving old 01-01"]


DOCUMENT = "documents: {paper: {expires: 2027-03-05, until: 2027-03-05}}\n"
DELEGATION = """\
roles: {cio: {party: client-co}, cfo: {party: client-co}}
decisions: {plan: {rights: [{decider: cio}]}}
delegations: {cover: {granted-by: cio, granted-to: cfo, decisions: [plan], until: 2027-03-05}}
"""


@pytest.mark.parametrize(("kind", "text"), [("document", DOCUMENT), ("delegation", DELEGATION)])
def test_last_day_is_told(kind: str, text: str) -> None:
    """The last day of what ends is the last on which it holds, and told."""
    found = og.calendar(governance(HEAD + text, dt.date(2026, 6, 1)), "2026-06-01", "2027-12-31")

    assert [str(one.day) for one in found.only(kind).dates] == ["2027-03-05"]


@pytest.mark.parametrize(("until", "is_told"), [("2024-12-31", False), ("2026-06-01", True), ("none", True)])
def test_role_that_has_ended_need_not_be_filled(until: str, *, is_told: bool) -> None:
    """A role that has ended without anybody in it is not overdue to be filled."""
    text = (
        "contracts: {msa: {between: [client-co, provider-co], effective: 2020-04-01, expires: 2030-03-31}}\n"
        f"roles: {{cio: {{party: client-co, until: {until}, appoint: {{within: 30 days, after: effective}}}}}}\n"
    )
    found = og.calendar(governance(HEAD + text, dt.date(2026, 6, 1)), "2026-06-01", "2026-12-31")

    assert [one.is_overdue for one in found.only("appointment").dates] == [True] * is_told
