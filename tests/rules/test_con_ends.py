"""What rules, trace and calendar say of contracts that end with others, or of which it is open whether they have."""

from datetime import date

import pytest

import outsourcegov as og
from tests.support.rules import found, governance

BETWEEN = "between: [client-co, provider-co]"
SCOPE = "scope-of-work: {s: {contract: x, services: {calls: {}}%s}}\n"


def _text(contracts: str) -> str:
    return "contracts:\n" + contracts.replace("~", BETWEEN)


def _called_off(keys: str, master: str = "expires: 2025-12-31") -> str:
    return _text(f"""\
  msa: {{kind: master, ~, effective: 2022-01-01, {master}}}
  x: {{kind: call-off, parent: msa, ~, effective: 2023-01-01{f", {keys}" if keys else ""}}}
""")


@pytest.mark.parametrize(
    "keys",
    [
        "survives: unknown",
        "survives: {conflict: [{value: true, ref: a}, {value: false, ref: b}]}",
        "expires: unknown",
        "expires: {in-words: when the work is done}",
        "expires: none",
        "initial-term: unknown",
    ],
)
def test_services_under_what_may_have_ended(keys: str) -> None:
    """Where it is open whether a call-off ended with its master, no rule says so, and the trace that it is open."""
    text = _called_off(keys) + SCOPE % ""
    link = governance(text, date(2026, 6, 1)).trace("calls").links[0]

    assert found("CON002", text, date(2026, 6, 1)) == []
    assert (link.breaks, link.untold) == ((), ('Whether "x" has ended cannot be told.',))


@pytest.mark.parametrize(
    "renewal",
    [
        "unknown",
        "{kind: unknown}",
        "{kind: {in-words: tacitly}}",
        "{kind: {conflict: [{value: automatic, ref: a}, {value: option, ref: b}]}}",
    ],
)
def test_services_under_what_may_have_been_renewed(renewal: str) -> None:
    """The same holds of a contract of which it is open whether it renews itself."""
    text = _text(f"  x: {{~, effective: 2022-01-01, expires: 2024-12-31, renewal: {renewal}}}\n") + SCOPE % ""
    link = governance(text, date(2026, 6, 1)).trace("calls").links[0]

    assert found("CON002", text, date(2026, 6, 1)) == []
    assert (link.breaks, link.untold) == ((), ('Whether "x" has ended cannot be told.',))


@pytest.mark.parametrize(
    ("keys", "master", "ended"),
    [
        ("expires: 2025-12-31", "expires: none", "on 2025-12-31"),
        ("expires: 2024-12-31, renewal: {kind: automatic, period: 1 year, times: 1}", "expires: none", "on 2025-12-31"),
        ("survives: false, expires: 2025-12-31", "expires: 2024-06-30", 'on 2024-06-30 with "msa"'),
        ("", "expires: 2024-06-30", 'on 2024-06-30 with "msa"'),
        ("survives: false, expires: 2023-12-31", "expires: 2024-06-30", "on 2023-12-31"),
        ("survives: false, expires: unknown", "expires: 2024-06-30", 'with "msa"'),
    ],
)
def test_day_on_which_it_ended(keys: str, master: str, ended: str) -> None:
    """The day that is named counts renewals and all contracts above; where it is open, that with which it ended is."""
    (said,) = found("CON002", _called_off(keys, master) + SCOPE % "", date(2026, 6, 1))

    assert f'"x" ended {ended}, and service "calls"' in said


@pytest.mark.parametrize(
    "needs", ["needs-notice-from: client-co, if-no-notice: ends", "needs: go-on, if-needs-fail: ends"]
)
def test_renewal_that_takes_an_act(needs: str) -> None:
    """Where somebody had to act, it is not taken to have been renewed: no review is due, and no renewal runs."""
    text = _text(
        "  x: {~, effective: 2020-01-01, expires: 2022-12-31, reviews: {yearly: {every: 1 year}},"
        f" renewal: {{kind: automatic, period: 1 year, {needs}}}}}\n"
    )
    timetable = og.calendar(governance(text, date(2026, 6, 1)), "2026-06-01", "2027-06-01")

    assert found("CON011", text, date(2026, 6, 1)) == []
    assert [one.what for one in timetable.only("term").dates] == []
    assert [one.subject for one in timetable.untold if one.kind.value == "term"] == ["x"]


def test_call_off_under_an_amendment_that_may_be_prolonged() -> None:
    """Nothing is said of what hangs on an amendment that another, without a known end, may prolong."""
    text = _text("""\
  msa: {kind: master, ~, effective: 2022-01-01, expires: 2026-12-31}
  a1: {kind: amendment, parent: msa, ~, effective: 2023-01-01, expires: 2026-12-31}
  a3: {kind: amendment, parent: a1, ~, effective: 2025-01-01, expires: %s}
  x: {kind: call-off, parent: a1, ~, effective: 2025-01-01, expires: 2029-12-31}
""")

    assert found("CON005", text % "unknown", date(2027, 6, 1)) == []
    assert len(found("CON005", text % "2026-12-31", date(2026, 6, 1))) == 1


def test_work_order_under_what_has_no_end_of_its_own() -> None:
    """A work order outlives a call-off that ends with its master."""
    text = _called_off("") + f"  wo: {{parent: x, {BETWEEN}, effective: 2023-01-01, expires: 2030-12-31}}\n"

    assert found("CON005", text, date(2026, 6, 1)) == [
        '4 error "wo" runs until 2030-12-31, but "x", to which it belongs, ended on 2025-12-31.'
    ]


CHAIN = """\
  top: {{~, effective: 2022-01-01, expires: 2026-12-31}}
  mid: {{parent: top, ~, effective: 2022-01-01, expires: 2028-12-31, survives: false}}
  x: {{parent: mid, ~, effective: 2023-01-01{}}}
"""


def _calendar(contracts: str) -> tuple[list[str], list[str]]:
    timetable = og.calendar(governance(_text(contracts), date(2026, 6, 1)), "2026-06-01", "2030-06-01")
    told = [f"{one.day} {one.what}" for one in timetable.only("term").dates if '"x"' in one.what]
    return told, [one.subject for one in timetable.untold if one.kind.value == "term"]


@pytest.mark.parametrize("keys", [", expires: 2029-12-31, survives: false", "", ", expires: none, survives: false"])
def test_calendar_ends_it_with_all_above(keys: str) -> None:
    """The last day of what ends with its parent is that of the first of all above to end."""
    what = '2026-12-31 Last day of contract "x", which ends with what it belongs to'

    assert _calendar(CHAIN.format(keys)) == ([what], [])


@pytest.mark.parametrize(
    ("keys", "told", "untold"),
    [
        ("expires: none", [], []),
        ("expires: {not-applicable: endless}", [], []),
        ("expires: 9999-12-31", [], []),
        ("expires: unknown", [], ["x"]),
    ],
)
def test_calendar_asks_for_an_end_that_is_hidden(keys: str, told: list[str], untold: list[str]) -> None:
    """What has no end, or a very late one, is no open question."""
    assert _calendar(f"  x: {{~, effective: 2022-01-01, {keys}}}\n") == (told, untold)


@pytest.mark.parametrize(
    ("keys", "is_late"),
    [("", True), ("expires: 2030-12-31, survives: false", True), ("expires: 2030-12-31", False)],
)
def test_what_is_due_after_the_parent_ends(keys: str, *, is_late: bool) -> None:
    """What is due when the contract has ended with its parent is told, in the scope and on the road map."""
    text = _called_off(keys, "expires: 2027-12-31") + SCOPE % ", deliverables: {plan: {due: 2029-06-30}}"
    text += "roadmap: {later: {due: 2029-06-30, affects: calls}}\n"

    assert len(found("SOW007", text)) == len(found("FOL007", text)) == is_late


@pytest.mark.parametrize(
    ("until", "is_found"), [("", False), (", until: 2025-12-31", True), (", until: unknown", False)]
)
def test_notice_of_a_right_that_has_lapsed(until: str, *, is_found: bool) -> None:
    """The notice of a right to end the contract counts as long as the right may hold."""
    right = f"{{ground: convenience, by: client, notice: 6 months{until}}}"
    text = _text(
        f"  x: {{~, effective: 2022-01-01, governing-law: GB, annual-charges: 1000, termination-rights: [{right}]}}\n"
    )

    assert bool(found("CON001", text, date(2026, 6, 1))) == is_found
