"""What is owned, or answered for, by roles that are all vacant is told, once."""

import pytest

from outsourcegov.rules.catalogue import find
from tests.support.rules import found, governance

PEOPLE = """\
people: {ann: {employer: client-co}, bob: {employer: client-co}}
roles:
  cio: {party: client-co, appointments: [{person: ann, until: 2025-12-31}]}
  cfo: {party: client-co, appointments: [{person: bob, until: %s}]}
  ceo: {party: client-co}
  coo: {party: client-co, until: 2026-03-31}
"""
GONE = '"cio" is vacant after 2025-12-31 and has no deputy'
CFO_GONE = '"cfo" is vacant after 2026-06-30 and has no deputy'


@pytest.mark.parametrize(
    ("owner", "said"),
    [
        (
            "[cio, cfo]",
            [f'7 error Nobody answers for contract "msa" from 2026-07-01 to 2029-03-31: {GONE}, and {CFO_GONE}.'],
        ),
        (
            "{any-of: [cio, cfo]}",
            [f'7 error Nobody answers for contract "msa" from 2026-07-01 to 2029-03-31: {GONE}, and {CFO_GONE}.'],
        ),
        ("[cio, ceo]", []),
        ("[cio, nobody-known]", []),
        ("[cio, unknown]", []),
        ("{conflict: [{value: cio}, {value: ceo}]}", []),
    ],
)
def test_several_owners_who_are_all_vacant(owner: str, said: list[str]) -> None:
    """OWN002 tells that nobody of several owners is there, where that is certain."""
    text = f"""{PEOPLE % "2026-06-30"}contracts:
  msa: {{between: [client-co, provider-co], effective: 2025-04-01, expires: 2029-03-31, owner: {owner}}}
"""
    problems = [one for one in find("OWN002")(governance(text)) if one.at]

    assert [one.partition(" ")[2] for one in found("OWN002", text)] == [one.partition(" ")[2] for one in said]
    assert [[str(cause) for cause in one.because] for one in problems] == [
        ['"cio" is vacant from 2026-01-01', '"cfo" is vacant from 2026-07-01']
    ] * len(said)


@pytest.mark.parametrize(
    ("rule", "until", "said"),
    [
        ("OWN009", "2027-06-30", ["Nobody will answer for"]),
        ("OWN010", "2027-06-30", []),
        ("OWN009", "2027-06-30}, {person: ann, from: 2027-08-01", []),
        ("OWN010", "2027-06-30}, {person: ann, from: 2027-08-01", ["Nobody will answer for"]),
        ("OWN010", "2026-06-30}, {person: ann, from: 2026-08-01", ["Nobody answered for co"]),
    ],
)
def test_several_owners_who_will_all_be_vacant(rule: str, until: str, said: list[str]) -> None:
    """OWN009 tells that all of several owners leave for good, OWN010 that none is there for a while."""
    text = f"""{PEOPLE % until}contracts:
  msa: {{between: [client-co, provider-co], effective: 2025-04-01, expires: 2029-03-31, owner: [cio, cfo]}}
"""

    assert [one.split(" ", 2)[2][:22] for one in found(rule, text)] == said


def test_vacant_chairs_are_told_by_the_rule_about_chairs() -> None:
    """A forum that is its chairs' has no owner where nobody takes the chair: FOR003 says so, and OWN002 does not."""
    text = f"{PEOPLE % '2026-06-30'}forums: {{board: {{chair: {{rotates: [cio, cfo]}}, seats: [ceo, cio]}}}}\n"

    assert (found("OWN002", text), len(found("FOR003", text))) == ([], 1)


@pytest.mark.parametrize(
    ("raci", "said"),
    [
        ("{cio: A, ceo: R}", f"{GONE}."),
        ("{cio: A, cfo: A, ceo: R}", f"{GONE}, and {CFO_GONE}."),
        ("{coo: A, ceo: R}", '"coo" ended on 2026-03-31.'),
        ("{review: A, ceo: R}", '"review" ended on 2026-05-31.'),
        ("{cio: A, ceo: A}", ""),
        ("{ceo: A, cio: R}", ""),
        ("{cio: A, ceo: unknown}", ""),
        ("{board: A, ceo: R}", ""),
        ("{client-co: A, ceo: R}", ""),
    ],
)
def test_whoever_is_accountable_is_not_there(raci: str, said: str) -> None:
    """OWN023 tells that nobody answers for an activity where all who have the letter are vacant or over."""
    text = f"""{PEOPLE % "2026-06-30"}forums:
  review: {{seats: [ceo], until: 2026-05-31}}
  board: {{seats: [cio], quorum: all}}
activities: {{patching: {{raci: {raci}}}}}
"""

    assert [one.split(" ", 2)[2] for one in found("OWN023", text)] == [
        f'Nobody is accountable for "patching": {said}'
    ] * bool(said)


def test_row_of_a_vacant_role_comes_from_the_vacancy() -> None:
    """OWN023 comes from the vacancy that OWN002 states."""
    text = f"""{PEOPLE % "2026-06-30"}contracts:
  msa: {{between: [client-co, provider-co], effective: 2025-04-01, owner: cio}}
activities: {{patching: {{raci: {{cio: A, ceo: R}}}}}}
"""
    there = governance(text)
    (vacancy,), (row,) = find("OWN002")(there), find("OWN023")(there)

    assert row.because == (vacancy.states,)


@pytest.mark.parametrize(
    ("dates", "is_told"),
    [("", True), (", from: 2027-01-01", False), (", from: unknown", False), (", until: unknown", False)],
)
def test_row_of_a_service_that_is_to_come(dates: str, *, is_told: bool) -> None:
    """OWN023 asks whether somebody is there only where the service of the activity surely is; for a letter, always."""
    text = f"""{PEOPLE % "2026-06-30"}scope-of-work: {{it: {{services: {{web: {{title: Web{dates}}}}}}}}}
activities: {{patching: {{service: web, raci: {{cio: A, ceo: R}}}}, lists: {{service: web, raci: {{ceo: R}}}}}}
"""

    assert any("vacant" in one for one in found("OWN023", text)) == is_told
    assert any("lists" in one for one in found("OWN023", text)) == ("until" not in dates)


def test_forum_among_several_owners_is_not_behind_a_vacancy() -> None:
    """OWN002 comes from the vacancies of the roles that are named; that a forum cannot meet is no part of it."""
    text = f"""{PEOPLE % "2026-06-30"}forums: {{board: {{chair: cfo, seats: [cfo], quorum: all}}}}
contracts:
  msa: {{between: [client-co, provider-co], effective: 2025-04-01, owner: [cio, board]}}
"""
    (problem,) = (one for one in find("OWN002")(governance(text)) if one.at == ("owner",))

    assert [str(cause) for cause in problem.because] == ['"cio" is vacant from 2026-01-01']
