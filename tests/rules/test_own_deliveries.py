"""OWN032: who delivers is there, now and as long as what is delivered is sure to go on."""

from datetime import date

import pytest

import outsourcegov as og
from outsourcegov.engine.run import run
from outsourcegov.findings import Report
from outsourcegov.rules.catalogue import find
from tests.support.rules import found, governance

TEXT = """\
people: {p1: {employer: provider-co}, p2: {employer: client-co}}
roles:
  lead: {party: provider-co, appointments: %s}
  other: {party: provider-co, appointments: [{person: p1}]}
  gone: {party: provider-co, appointments: [{person: p1, until: 2026-05-31}]}
  buyer: {party: client-co, appointments: [{person: p2}]}
contracts:
  msa: {between: [client-co, provider-co], effective: 2025-04-01, expires: 2029-03-31, owner: buyer}
scope-of-work:
  infrastructure:
    contract: msa
    services:
      desk: {owner: buyer, provided-by: %s}
      voice: {owner: buyer, provided-by: lead%s}
"""
ENDED, ENDS = "[{person: p1, until: 2026-06-30}]", "[{person: p1, until: 2027-01-31}]"
BOTH = 'service "desk" and service "voice"'


@pytest.mark.parametrize(
    ("appointments", "who", "said"),
    [
        (ENDED, "lead", [f'3 error "lead" is vacant after 2026-06-30 and has no deputy; it delivers {BOTH}.']),
        ("none", "lead", [f'3 error "lead" is vacant and has no deputy; it delivers {BOTH}.']),
        (
            ENDS,
            "lead",
            [f'3 warning From 2027-02-01 nobody holds "lead"; it delivers {BOTH} until 2029-03-31.'],
        ),
        (
            "[{person: p1, until: 2027-01-31}, {person: p1, from: 2027-03-01}]",
            "lead",
            [f'3 warning From 2027-02-01 to 2027-02-28 nobody holds "lead"; it delivers {BOTH}.'],
        ),
        (
            ENDED,
            "{any-of: [lead, other]}",
            ['3 error "lead" is vacant after 2026-06-30 and has no deputy; it delivers service "voice".'],
        ),
        (
            "[{person: p1}]",
            "[other, gone]",
            ['5 error "gone" is vacant after 2026-05-31 and has no deputy; it delivers service "desk".'],
        ),
        ("[{person: p1}]", "{any-of: [other, gone]}", []),
        (
            ENDED,
            "{any-of: [lead, gone]}",
            [f'3 error "lead" is vacant after 2026-06-30 and has no deputy; it delivers {BOTH}.'],
        ),
        (
            ENDS,
            "{any-of: [lead, gone]}",
            [f'3 warning From 2027-02-01 nobody holds "lead"; it delivers {BOTH} until 2029-03-31.'],
        ),
        ("unknown", "lead", []),
        ("[{person: p1, until: unknown}]", "lead", []),
        ("[{person: p1}]", "unknown", []),
        ("[{person: p1}]", "provider-co", []),
        ("[{person: p1}]", "{conflict: [{value: gone, ref: a}, {value: other, ref: b}]}", []),
        ("[{person: p1}, {person: p1, until: 2026-06-30}]", "lead", []),
    ],
)
def test_who_delivers(appointments: str, who: str, said: list[str]) -> None:
    """A role that cannot act is told once with all it delivers; what is not known, or done by others, is not."""
    assert found("OWN032", TEXT % (appointments, who, "")) == said


@pytest.mark.parametrize(
    ("appointments", "rest", "said"),
    [
        (ENDED, ", until: 2026-10-31", 'it delivers service "desk".'),
        (ENDED, ", until: unknown", 'it delivers service "desk".'),
        (ENDED, ", from: 2027-01-01", 'it delivers service "desk".'),
        (ENDED, ", from: unknown", 'it delivers service "desk".'),
        (ENDS, ", until: 2027-01-31", 'it delivers service "desk" until 2029-03-31.'),
        (ENDS, ", until: 2027-06-30", f"it delivers {BOTH}, the longest until 2029-03-31."),
    ],
)
def test_only_what_is_delivered_then_counts(appointments: str, rest: str, said: str) -> None:
    """What has ended, may have, or has not begun is not delivered."""
    (line,) = found("OWN032", TEXT % (appointments, "lead", rest))

    assert line.endswith(said)


@pytest.mark.parametrize(
    ("deliverable", "said"),
    [
        ("provided-by: gone", True),
        ("provided-by: gone, accepted: none", True),
        ("provided-by: gone, accepted: 2026-08-01", False),
        ("provided-by: gone, accepted: unknown", False),
        ("provided-by: other, due: 2027-06-30", False),
    ],
)
def test_open_deliverables(deliverable: str, *, said: bool) -> None:
    """A deliverable that is accepted needs nobody any more; of one that is to be done, only the day is certain."""
    text = TEXT % ("[{person: p1}]", "other", "") + f"    deliverables: {{plan: {{owner: buyer, {deliverable}}}}}\n"

    lines = found("OWN032", text)

    assert [line.rpartition("; ")[2] for line in lines] == (['it delivers deliverable "plan".'] if said else [])


def test_who_delivers_and_owns() -> None:
    """Where another rule is about the same vacancy, this comes from it; else it is about the vacancy itself."""
    alone = governance(TEXT % (ENDS, "lead", ""))
    owned = governance(
        (TEXT % (ENDS, "lead", "")).replace("expires: 2029-03-31, owner: buyer", "expires: 2029-03-31, owner: lead")
    )
    (stated,) = find("OWN032")(alone)
    (because,) = find("OWN032")(owned)

    assert (str(stated.states), stated.because) == ('"lead" is vacant from 2027-02-01', ())
    assert (because.states, because.because) == (None, (stated.states,))
    (cause,) = Report(run(owned, [find("OWN009"), find("OWN032")])).root_causes
    assert (cause.headline.rule, [one.rule for one in cause.consequences]) == ("OWN009", ["OWN032"])


def test_without_the_provider() -> None:
    """What is delivered by a party that is gone is delivered by nobody."""
    before = governance(TEXT % ("[{person: p1}]", "lead", ""), date(2026, 11, 1))

    (problem,) = [
        one
        for one in find("OWN032")(before.without("p1"))
        if isinstance(one.subject, og.Role) and one.subject.id == "lead"
    ]

    assert problem.message == f'"lead" is vacant after 2026-10-31 and has no deputy; it delivers {BOTH}.'


def test_what_one_owner_leaves_behind() -> None:
    """OWN009 names all that is left without an owner, whichever contract it belongs to and however long it lasts."""
    text = """
people: {ann: {employer: client-co}}
roles:
  buyer: {party: client-co, appointments: [{person: ann, until: 2027-01-31}]}
contracts:
  two: {between: [client-co, provider-co], effective: 2025-04-01, expires: 2028-12-31, owner: buyer}
  one: {between: [client-co, provider-co], effective: 2025-04-01, expires: 2029-12-31, owner: buyer}
risks: {theft: {owner: buyer, until: 2027-06-30}}
"""
    (problem,) = find("OWN009")(governance(text))

    assert problem.message == (
        'From 2027-02-01 nobody holds "buyer", which owns contract "one", contract "two" and risk "theft", the longest'
        " until 2029-12-31."
    )
    assert problem.witness["owns"] == ["two", "one", "theft"]
    assert problem.discriminator == "one"
