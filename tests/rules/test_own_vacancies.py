"""Each vacancy of a role that owns something is told once, by one of three rules."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from hypothesis import given, strategies as st

import outsourcegov as og
from outsourcegov.engine.run import run
from outsourcegov.findings import Cause
from outsourcegov.governance.people.ownership_gaps import by_vacancy, of_several
from outsourcegov.rules.catalogue import find
from tests.support.ownership import ask, contracts, risks, roles
from tests.support.rules import found, governance

RULES = ["OWN002", "OWN009", "OWN010"]
TEXT = """\
people: {ann: {employer: client-co}, bob: {employer: client-co}}
roles:
  cio: {party: client-co, appointments: %s}
contracts:
  msa: {between: [client-co, provider-co], effective: 2025-04-01, expires: 2029-03-31, owner: cio}
  late: {between: [client-co, provider-co], effective: 2027-06-01, expires: 2028-03-31, owner: %s}
"""
NOBODY = "{not-applicable: of no matter here}"


@pytest.mark.parametrize(
    ("appointments", "said"),
    [
        ("[{person: ann}]", []),
        ("none", ['OWN002 "cio" is vacant and has no deputy; it owns contract "msa".']),
        (
            "[{person: ann, from: 2025-04-01, until: 2025-12-31}, {person: bob, from: 2026-02-01}]",
            ['OWN010 From 2026-01-01 to 2026-01-31 nobody held "cio"; it owned contract "msa".'],
        ),
        (
            "[{person: ann, from: 2025-04-01, until: 2026-12-31}, {person: bob, from: 2027-01-02}]",
            ['OWN010 On 2027-01-01 nobody holds "cio"; it owns contract "msa".'],
        ),
        ("[{person: ann, from: 2025-07-01}]", []),
        (
            "[{person: ann, from: 2025-04-01, until: 2026-08-31}, {person: bob, from: 2027-02-01, until: 2027-12-31}]",
            [
                'OWN002 "cio" has been vacant since 2026-09-01 and has no deputy; it owns contract "msa".',
                'OWN009 From 2028-01-01 nobody holds "cio", which owns contract "msa" until 2029-03-31.',
            ],
        ),
    ],
)
def test_who_tells_a_vacancy(appointments: str, said: list[str]) -> None:
    """The one of today, the one without an end, and holes between appointments are told by different rules."""
    text = TEXT % (appointments, NOBODY)

    assert [f"{rule} {line.split(' ', 2)[2]}" for rule in RULES for line in found(rule, text)] == said


@pytest.mark.parametrize(
    ("appointments", "said"),
    [
        ("[{person: ann, from: 2027-06-01}]", []),
        (
            "[{person: ann, from: 2027-09-01}]",
            ['OWN010 From 2027-06-01 to 2027-08-31 nobody holds "cio"; it owns contract "late".'],
        ),
        ("none", ['OWN009 From 2027-06-01 nobody holds "cio", which owns contract "late" until 2028-03-31.']),
        (
            "[{person: ann, until: 2026-06-30}]",
            ['OWN009 From 2027-06-01 nobody holds "cio", which owns contract "late" until 2028-03-31.'],
        ),
    ],
)
def test_what_begins_later_needs_its_owner_then(appointments: str, said: list[str]) -> None:
    """A role that is vacant today and owns only what begins later is told for the days from then on."""
    text = (TEXT % (appointments, "cio")).replace("owner: cio}\n  late", f"owner: {NOBODY}}}\n  late")

    assert [f"{rule} {line.split(' ', 2)[2]}" for rule in RULES for line in found(rule, text)] == said


def test_a_hole_that_is_over_is_a_note() -> None:
    """What is past can only be written down, or looked at."""
    text = TEXT % ("[{person: ann, until: 2025-12-31}, {person: bob, from: 2026-02-01}]", NOBODY)
    (problem,) = find("OWN010")(governance(text))

    assert (problem.severity and problem.severity.value, problem.fix) == (
        "note",
        "If somebody held it, write the appointment; else look at what was left undone.",
    )


@pytest.mark.parametrize(
    ("rule", "appointments", "since"),
    [
        ("OWN002", "none", None),
        ("OWN002", "[{person: ann, until: 2026-06-30}]", date(2026, 7, 1)),
        ("OWN009", "[{person: ann, until: 2027-03-31}]", date(2027, 4, 1)),
        ("OWN010", "[{person: ann, until: 2027-03-31}, {person: bob, from: 2027-05-01}]", date(2027, 4, 1)),
    ],
)
def test_a_vacancy_is_stated_as_a_cause(rule: str, appointments: str, since: date | None) -> None:
    """Each of the rules states which fault it is about, so that others may come from it."""
    (problem,) = find(rule)(governance(TEXT % (appointments, NOBODY)))

    assert problem.states == Cause("vacant", "cio", since)


@given(roles, st.lists(risks, min_size=1, max_size=3), contracts)
def test_each_vacancy_is_told_once(roles: Sequence[og.Role], risks: Sequence[Any], contracts: Sequence[Any]) -> None:
    """Every vacancy of an owner, or of all, is told by one rule, but for one before the first that is over."""
    gov = ask(roles, risks, contracts)
    told = Counter(finding.subject for finding in run(gov, map(find, RULES)))
    shared = [(gap.owned.thing.id, gap.vacancy) for gap in of_several(gov.ownership_gaps()) if gap.vacancy is not None]
    vacancies = [
        id
        for id, vacancy in (*by_vacancy(gov.ownership_gaps()), *shared)
        if vacancy.low is not None or vacancy.high is None or vacancy.high > gov.as_of
    ]

    assert told == Counter(vacancies)
