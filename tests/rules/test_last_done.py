"""When something was last done, told by every rule and by the calendar in the same words."""

from datetime import date

import pytest

import outsourcegov as og
from tests.support.rules import findings, governance

AS_OF = date(2026, 6, 1)

STATES = [
    ("%s: 2024-05-02", "it was last {did} on 2024-05-02."),
    (
        "%s: {conflict: [{value: 2024-01-01, ref: a}, {value: 2025-01-01, ref: b}]}",
        "it was last {did} on 2025-01-01.",
    ),
    ("%s: 2027-03-01", "it is said to have been {did} on 2027-03-01, which has not come."),
    ("%s: {in-words: last spring}", "when it was last {did} is given only in words."),
    ("%s: {in-words: last spring}, from: 2020-01-01", "when it was last {did} is given only in words."),
    ("%s: none", "no {doing} is on record."),
    ("title: x", "no {doing} is on record."),
    ("%s: unknown", None),
]
KEYS = {
    "tested": ("tested", "test"),
    "reviewed": ("reviewed", "review"),
    "assessed": ("criticality-assessed", "assessment"),
}
SERVICE = """\
scope-of-work:
  infrastructure:
    services:
      network: {criticality: critical%s}
      desk: {criticality: standard, criticality-assessed: 2026-01-01}
"""


def _said(rule: str, text: str) -> list[str]:
    return [one.message for one in findings(rule, text, AS_OF)]


def _calendar(text: str) -> og.Timetable:
    return og.calendar(governance(text, AS_OF), "2026-06-01", "2026-12-31")


@pytest.mark.parametrize(("state", "last"), STATES)
@pytest.mark.parametrize(
    ("rule", "text", "did"),
    [
        ("EXI002", SERVICE % "" + "exit-plans:\n  x: {test-every: 1 year, %s}\n", "tested"),
        ("RSK005", SERVICE % "" + "continuity-plans:\n  x: {%s}\n", "tested"),
        ("POL002", "policies:\n  x: {kind: change, approved-by: client-co, review-every: 1 year, %s}\n", "reviewed"),
        ("RSK007", SERVICE % ", %s", "assessed"),
    ],
)
def test_rules_agree(rule: str, text: str, did: str, state: str, last: str | None) -> None:
    """The last test, review or assessment is told in the same words; of contradicting days the latest counts."""
    if rule == "RSK007" and "from" in state:
        state = state.replace(", from: 2020-01-01", "")
    key, doing = KEYS[did]
    said = _said(rule, text % (state % key if "%" in state else state))

    if last is None:
        assert said == []
    else:
        [message] = said
        assert last.format(did=did, doing=doing).rstrip(".") in message


@pytest.mark.parametrize(("state", "last"), STATES)
def test_calendar_agrees(state: str, last: str | None) -> None:
    """The calendar tells the last test of a plan as the rules do."""
    keys = state % "tested" if "%" in state else state
    found = _calendar(f"exit-plans:\n  x: {{test-every: 1 year, {keys}}}\n")
    said = [one.consequence for one in found.dates if one.is_overdue]
    said += [one.why for one in found.untold]

    [told] = said
    clause = (last or "when it was last tested is not known.").format(did="tested", doing="test")
    assert told.lower().endswith(clause)


CONTRACT = """\
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2023-04-01
    reviews:
      yearly: {every: 1 year, %s}
"""


@pytest.mark.parametrize(
    ("last", "said"),
    [
        ("last: 2024-05-02", "due by 2025-05-02: it was last held on 2024-05-02."),
        (
            "last: {conflict: [{value: 2024-01-01, ref: a}, {value: 2025-01-01, ref: b}]}",
            "due by 2026-01-01: it was last held on 2025-01-01.",
        ),
        (
            "last: 2027-03-01",
            "due by 2024-04-01: it is said to have been held on 2027-03-01, which has not come.",
        ),
        ("last: none", "due by 2024-04-01: no review is on record."),
    ],
)
def test_contract_reviews(last: str, said: str) -> None:
    """A review of a contract is told in the same words, by the rule and by the calendar."""
    [message] = _said("CON011", CONTRACT % last)
    found = _calendar(CONTRACT % last)
    [overdue] = [one.consequence for one in found.dates if one.is_overdue]

    assert message.endswith(said)
    assert overdue.lower() == said.split(": ", 1)[1]


@pytest.mark.parametrize(
    ("last", "why"),
    [
        ("last: {in-words: last spring}", "when it was last held is given only in words."),
        ("last: unknown", "when it was last held is not known."),
    ],
)
def test_contract_reviews_untold(last: str, why: str) -> None:
    """Of a review that was held on a day that is not known, the rule is silent and the calendar says why."""
    [untold] = [one.why for one in _calendar(CONTRACT % last).untold if one.kind is og.DateKind.REVIEW]

    assert (_said("CON011", CONTRACT % last), untold.endswith(why)) == ([], True)
