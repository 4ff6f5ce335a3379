"""How far it is looked for who answers for a thing: renewals, days on which tasks are due, what is not known."""

from datetime import date

import pytest

import outsourcegov as og
from outsourcegov.governance.people.untold_owners import untold
from tests.support.rules import found, governance

PEOPLE = """
people: {p: {employer: client-co}, q: {employer: provider-co}}
roles:
  cm: {party: client-co, appointments: [{person: p, from: 2010-10-22, until: 2012-10-31}]}
"""
RENEWS = "kind: automatic, period: 1 year, notice: 30 days"


def _gaps(text: str, day: str) -> list[str]:
    return [
        gap.sentence
        for gap in governance(text, date.fromisoformat(day)).ownership_gaps()
        if gap.tense is not og.Tense.PAST
    ]


def _contract(renewal: str, more: str = "") -> str:
    return f"""
{PEOPLE}
contracts:
  saa:
    between: [client-co, provider-co]
    effective: 2010-10-22
    initial-term: 2 years
    owner: cm
    renewal: {{{renewal}}}
{more}
"""


NOBODY = (
    'Nobody will answer for contract "saa" from 2012-11-01 to 2013-10-21:'
    ' "cm" is vacant after 2012-10-31 and has no deputy.'
)


@pytest.mark.parametrize(
    ("renewal", "day", "told"),
    [
        (RENEWS, "2012-10-01", [NOBODY]),
        (RENEWS, "2012-09-22", [NOBODY]),
        (RENEWS, "2012-09-21", []),
        (RENEWS, "2012-10-25", [NOBODY]),
        (RENEWS.replace("30 days", "20 business days"), "2012-10-01", [NOBODY]),
        (RENEWS.replace("30 days", "{client: 30 days, provider: 10 days}"), "2012-10-01", []),
        (RENEWS.replace("30 days", "{client: 30 days, provider: 10 days}"), "2012-10-12", [NOBODY]),
        (f"{RENEWS}, times: 1", "2012-10-01", [NOBODY]),
        (f"{RENEWS}, times: 0", "2012-10-01", []),
        (f"{RENEWS}, times: unknown", "2012-10-01", []),
        (RENEWS.replace("30 days", "unknown"), "2012-10-01", []),
        ("kind: automatic, period: 1 year", "2012-10-01", []),
        ("kind: automatic, period: 1 year, notice: {at-least: 30 days, before: effective}", "2012-10-01", []),
        ("kind: automatic, period: unknown, notice: 30 days", "2012-10-01", []),
        (f"{RENEWS}, needs-notice-from: client, if-no-notice: ends", "2012-10-01", []),
        ("kind: option, period: 1 year, notice: 30 days", "2012-10-01", []),
        ("kind: unknown, period: 1 year, notice: 30 days", "2012-10-01", []),
    ],
)
def test_what_can_no_longer_be_stopped_goes_on(renewal: str, day: str, told: list[str]) -> None:
    """A contract that renews itself is sure to run to the end of the term that no notice can stop any more."""
    actual = _gaps(_contract(renewal), day)

    assert actual == told


FORUM = f"""
{PEOPLE}
contracts:
  msa: {{between: [client-co, provider-co], effective: 2010-10-22, expires: %s, owner: cm}}
forums: {{board: {{seats: unknown, %s}}}}
"""


@pytest.mark.parametrize(
    ("expires", "forum", "errors", "cannot_be_told"),
    [
        ("2020-12-31", "tier: tactical", 1, []),
        ("2020-12-31", "from: unknown", 0, ["from when on it holds is not known"]),
        ("2020-12-31", "from: unknown, owner: client-co", 0, ["from when on it holds is not known"]),
        ("2020-12-31", "from: unknown, owner: cm", 0, []),
        ("2020-12-31", "until: unknown", 0, ["until when it holds is not known"]),
        ("2020-12-31", "until: unknown, owner: cm", 0, []),
        ("unknown", "tier: tactical", 0, ["until when it holds is not known"]),
        ("unknown", "owner: cm", 0, []),
        ("2020-12-31", "until: 2011-12-31", 0, []),
    ],
)
def test_check_and_owners_agree(expires: str, forum: str, errors: int, cannot_be_told: list[str]) -> None:
    """Of what may not have begun, or may be over, no rule says that it lacks an owner; it is said to be untold."""
    text = FORUM % (expires, forum)
    gov = governance(text, date(2012, 10, 1))
    told = [why for one, why in untold(gov) if one.thing.id == "board"]
    errors_told = [line for line in found("OWN001", text, date(2012, 10, 1)) if "board" in line]

    assert (len(errors_told), told) == (errors, cannot_be_told)


@pytest.mark.parametrize(
    ("task", "told"),
    [
        ("actions: {x: {owner: cm, due: 2012-11-30}}", ["from 2012-11-01 to 2012-11-30"]),
        ("actions: {x: {owner: cm, due: 2012-10-31}}", []),
        ("actions: {x: {owner: cm, due: 2012-09-30}}", []),
        ("actions: {x: {owner: cm}}", []),
        ("actions: {x: {owner: cm, due: unknown}}", []),
        ("actions: {x: {owner: cm, due: 2012-11-30, status: done}}", []),
        ("roadmap: {x: {owner: cm, due: 2014-12-31}}", ["from 2012-11-01 to 2014-12-31"]),
        ("proposals: {x: {owner: cm, status: agreed, due: 2012-11-30}}", ["from 2012-11-01 to 2012-11-30"]),
    ],
)
def test_tasks_last_until_they_are_due(task: str, told: list[str]) -> None:
    """What is to be done later needs somebody up to the day on which it is due."""
    gaps = governance(f"{PEOPLE}\n{task}\n", date(2012, 10, 1)).ownership_gaps()

    assert [gap.sentence.split('"')[2].split(":")[0].strip() for gap in gaps if gap.first == date(2012, 11, 1)] == told
