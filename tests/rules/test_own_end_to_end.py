"""Processes across parties: OWN019, OWN020, OWN021 and OWN022."""

from datetime import date
from pathlib import Path

import pytest

import outsourcegov as og
from tests.support.rules import findings, found

ROLES = """\
people:
  p-1: {employer: client-co}
roles:
  chief: {party: client-co}
  desk: {party: client-co, reports-to: chief}
  branch: {party: branch-unit, reports-to: head}
  head: {party: branch-unit}
  free: {party: client-co}
  lead: {party: provider-co}
  crew: {party: line-crews}
  gone: {party: line-crews, appointments: [{person: p-1, until: 2026-06-30}]}
  caller: {party: households}
parties:
  client-co: {kind: client}
  branch-unit: {kind: unit, parent: client-co}
  provider-co: {kind: provider}
  line-crews: {kind: subcontractor, parent: provider-co}
  odd: {kind: unknown, parent: provider-co}
  households: {kind: customer}
forums:
  board: {seats: [chief, lead]}
  guild: {seats: [lead, crew]}
"""
PROCESS = "processes:\n  repair:\n    %s\n"
OWN_RULES = ["OWN019", "OWN020", "OWN021", "OWN022"]


def _process(rule: str, *lines: str, day: date = date(2026, 11, 1)) -> list[str]:
    return [line.partition(" ")[2] for line in found(rule, PROCESS % "\n    ".join(lines) + ROLES, day)]


@pytest.mark.parametrize(
    ("owner", "steps", "way"),
    [
        ("lead", "[{by: desk}, {by: lead}]", '"client-co" and "provider-co"'),
        ("lead", "[{by: lead}, {by: crew}]", '"provider-co" and "line-crews"'),
        ("lead", "[{by: [desk, lead]}]", '"client-co" and "provider-co"'),
        ("lead", "[{by: client}, {by: provider}]", '"client-co" and "provider-co"'),
        ("provider-co", "[{by: desk}, {by: lead}]", '"client-co" and "provider-co"'),
        ("guild", "[{by: desk}, {by: lead}]", '"client-co" and "provider-co"'),
        ("lead", "[{by: desk}, {by: branch}]", 'the lines of "chief" and "head"'),
        ("lead", "[{by: desk}, {by: unknown}, {by: lead}]", '"client-co" and "provider-co"'),
        ("lead", "[{by: desk}, {by: chief}]", None),
        ("lead", "[{by: desk}, {by: free}]", None),
        ("lead", "[{by: lead}]", None),
        ("lead", "[{by: desk}, {by: unknown}]", None),
        ("lead", "[{by: desk}, {by: lead, until: 2026-10-31}]", None),
        ("lead", "[{by: desk}, {by: lead, until: unknown}]", None),
        ("lead", "[{by: {any-of: [desk, lead]}}]", None),
        ("lead", "[{by: lead}, {by: caller}]", None),
        ("lead", "[{by: lead}, {by: odd}]", None),
        ("lead", "[{by: lead}, {by: board}]", None),
        ("lead", "unknown", None),
        ("desk", "[{by: desk}, {by: lead}]", None),
        ("board", "[{by: desk}, {by: lead}]", None),
        ("[desk, lead]", "[{by: desk}, {by: lead}]", None),
        ("caller", "[{by: desk}, {by: lead}]", None),
        ("unknown", "[{by: desk}, {by: lead}]", None),
        ("none", "[{by: desk}, {by: lead}]", None),
        ("{in-words: the desk}", "[{by: desk}, {by: lead}]", None),
        ("{conflict: [{value: lead, ref: a}, {value: desk, ref: b}]}", "[{by: desk}, {by: lead}]", None),
        ("[lead, unknown]", "[{by: desk}, {by: lead}]", None),
    ],
)
def test_end_to_end_owner(owner: str, steps: str, way: str | None) -> None:
    """A process that is sure to cross organisations wants an owner who is not sure to be on the provider's side."""
    said = (
        f'error Process "repair" passes through {way}, and nobody on the client\'s side answers for it from end to end:'
        f' "{owner}" is on the provider\'s side.'
    )

    assert _process("OWN019", f"owner: {owner}", f"steps: {steps}") == ([said] if way else [])


@pytest.mark.parametrize("until", ["2026-10-31", "unknown"])
def test_process_that_may_be_over(until: str) -> None:
    """Of a process that may have ended nothing is said."""
    lines = (f"until: {until}", "customer-outcome: x", "owner: lead", "steps: [{id: a, by: desk}, {id: b, by: lead}]")

    assert [said for rule in OWN_RULES for said in _process(rule, *lines)] == []


STEPS = "steps: [{id: one, by: desk}, {id: two, by: lead}, {id: three, by: client}]"
BACK = "{sent-by: two, sent-to: three, receiver: desk}"


@pytest.mark.parametrize(
    ("handoff", "why"),
    [
        ("sent-by: one, sent-to: two", None),
        ("sent-by: one, sent-to: two, receiver: lead", None),
        ("sent-by: one, sent-to: two, receiver: none", "no receiver is named"),
        ("sent-by: one", "no receiver is named"),
        ("sent-by: one, sent-to: none", "no receiver is named"),
        ("sent-by: one, sent-to: unknown", None),
        ("sent-by: one, sent-to: unknown, receiver: none", None),
        ("sent-by: one, sent-to: two, receiver: unknown", None),
        ("sent-by: one, sent-to: two, receiver: {in-words: whoever is there}", None),
        ("sent-by: one, sent-to: two, receiver: {not-applicable: by machine}", None),
        ("sent-by: one, sent-to: two, receiver: {conflict: [{value: none, ref: a}, {value: lead, ref: b}]}", None),
        ("sent-by: one, sent-to: two, receiver: provider-co", '"provider-co" is a party and not a role'),
        ("sent-by: one, sent-to: two, receiver: other-side", '"other-side" is a side and not a role'),
        (
            "sent-by: one, sent-to: two, receiver: [provider-co, line-crews]",
            '"provider-co" and "line-crews" are no roles',
        ),
        ("sent-by: one, sent-to: two, receiver: [provider-co, lead]", None),
        ("sent-by: one, sent-to: two, receiver: [provider-co, unknown]", None),
        ("sent-by: two, sent-to: three", '"client" is a side and not a role'),
        ("sent-by: one, sent-to: two, receiver: gone", '"gone" is vacant after 2026-06-30 and has no deputy'),
        ("sent-by: one, sent-to: two, receiver: {any-of: [gone, lead]}", None),
        ("sent-by: one, sent-to: two, receiver: gone, until: 2026-06-30", None),
        ("sent-by: one, sent-to: two, receiver: gone, from: unknown", None),
    ],
)
def test_nobody_takes_it(handoff: str, why: str | None) -> None:
    """What is handed over wants a receiver, or somebody who does the next step: a role that is not vacant."""
    lines = ("handoffs:", f"  - {{of: ticket, {handoff}}}", "  - {sent-to: two, receiver: lead}", f"  - {BACK}")
    said = [f'error In "repair", nobody takes "ticket": {why}.'] if why else []

    assert _process("OWN020", STEPS, *lines) == said


def test_vacancy_is_the_cause() -> None:
    """Where nobody takes it because the receiver is vacant, somebody is to be appointed; else a role is to be named."""
    handoffs = f"[{{sent-by: one, sent-to: two, receiver: gone}}, {{receiver: client}}, {BACK}]"
    vacant, open_ = findings("OWN020", PROCESS % f"{STEPS}\n    handoffs: {handoffs}" + ROLES)

    assert vacant.message.startswith('In "repair", nobody takes what is handed over in handoff 1: "gone"')
    assert vacant.fix == "Appoint somebody, name a deputy whose role is filled, or let another role take it."
    assert open_.fix == "Name the role that takes it: receiver: ..."


@pytest.mark.parametrize(
    ("steps", "handoffs", "gap"),
    [
        ("[{id: one, by: desk}, {id: two, by: lead}]", "[]", 'step "one" ("client-co") to step "two" ("provider-co")'),
        ("[{by: desk}, {by: lead}]", "none", 'step 1 ("client-co") to step 2 ("provider-co")'),
        ("[{id: one, by: lead}, {by: branch}]", "[]", 'step "one" ("provider-co") to step 2 ("client-co")'),
        (
            "[{id: one, by: desk}, {id: two, by: lead}]",
            "[{sent-by: two, sent-to: one}]",
            'step "one" ("client-co") to step "two" ("provider-co")',
        ),
        ("[{id: one, by: desk}, {id: two, by: lead}]", "[{sent-to: two}]", None),
        ("[{id: one, by: desk}, {id: two, by: lead}]", "[{of: ticket}]", None),
        ("[{id: one, by: desk}, {id: two, by: lead}]", "[{sent-to: unknown}]", None),
        ("[{id: one, by: desk}, {id: two, by: lead}]", "[{sent-to: twoo}]", None),
        (
            "[{id: one, by: desk}, {id: two, by: lead}]",
            "[{sent-to: two, from: 2027-01-01}]",
            'step "one" ("client-co") to step "two" ("provider-co")',
        ),
        ("[{id: one, by: desk}, {id: two, by: lead}]", "unknown", None),
        ("[{by: desk}, {by: branch}]", "[]", None),
        ("[{by: desk}, {by: unknown}, {by: lead}]", "[]", None),
        ("[{by: desk}, {by: [chief, lead]}]", "[]", None),
        ("[{by: desk}, {by: {any-of: [lead, crew]}}]", "[]", None),
        ("[{by: desk}, {by: lead, from: unknown}]", "[]", None),
        ("[{by: desk}, {by: lead, until: 2026-10-31}]", "[]", None),
    ],
)
def test_nothing_is_handed_over(steps: str, handoffs: str, gap: str | None) -> None:
    """A step of another party than the one before wants something that is sent to it."""
    said = [f'error In "repair", nothing is handed over from {gap}.'] if gap else []
    told = _process("OWN020", f"steps: {steps}", f"handoffs: {handoffs}")

    assert [one for one in told if "is handed over from" in one] == said


@pytest.mark.parametrize(
    ("handoff", "way"),
    [
        ("sent-by: one, sent-to: two", '"client-co" to "provider-co"'),
        ("sent-by: one, receiver: crew", '"client-co" to "line-crews"'),
        ("sent-by: two, receiver: crew", '"provider-co" to "line-crews"'),
        ("sent-by: one, sent-to: two, receiver: gone", '"client-co" to "line-crews"'),
        ("sent-by: one, sent-to: two, acknowledge: none", '"client-co" to "provider-co"'),
        ("sent-by: one, sent-to: two, acknowledge: 1 hour", None),
        ("sent-by: one, sent-to: two, acknowledge: unknown", None),
        ("sent-by: one, sent-to: two, acknowledge: {in-words: soon}", None),
        ("sent-by: one, sent-to: two, acknowledge: {not-applicable: by machine}", None),
        ("sent-by: one, receiver: chief", None),
        ("sent-by: one, receiver: branch", None),
        ("sent-by: one, receiver: unknown", None),
        ("sent-by: one, receiver: caller", None),
        ("sent-by: unknown, receiver: lead", None),
        ("sent-to: two", None),
        ("sent-by: one", None),
    ],
)
def test_nobody_confirms_it(handoff: str, way: str | None) -> None:
    """What passes from one party to another is to be acknowledged."""
    said = [f'warning In "repair", "ticket" passes from {way}, and nobody has to confirm that it has arrived.']

    assert _process("OWN021", STEPS, f"handoffs: [{{of: ticket, {handoff}}}]") == (said if way else [])


@pytest.mark.parametrize(
    ("lines", "speaks"),
    [
        (("steps: [{by: desk}]",), True),
        (("steps: [{by: desk, feedback-to-customer: false}]",), True),
        (("steps: [{by: desk, feedback-to-customer: none}]", "handoffs: [{of: x, feedback-to-customer: false}]"), True),
        (("steps: [{by: desk}, {by: desk, feedback-to-customer: true, until: 2026-10-31}]",), True),
        (("steps: [{by: desk, feedback-to-customer: true}]",), False),
        (("steps: [{by: desk, feedback-to-customer: unknown}]",), False),
        (("steps: [{by: desk, feedback-to-customer: {not-applicable: none waits}}]",), False),
        (("steps: [{by: desk}]", "handoffs: [{of: x, feedback-to-customer: true}]"), False),
        (("steps: [{by: desk}]", "handoffs: unknown"), False),
        (("steps: unknown",), False),
        (("steps: []",), False),
        ((), False),
    ],
)
def test_customer_is_told(lines: tuple[str, ...], speaks: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """A process with an outcome for a customer tells the customer at some step or handoff."""
    said = [
        'warning Process "repair" promises "It works", and at no step or handoff is the customer told how it stands.'
    ]

    assert _process("OWN022", "customer-outcome: It works", *lines) == (said if speaks else [])


@pytest.mark.parametrize("outcome", ["none", "unknown", "{not-applicable: internal}", '""'])
def test_nothing_is_promised(outcome: str) -> None:
    """Without an outcome for a customer nobody needs to be told."""
    assert _process("OWN022", f"customer-outcome: {outcome}", "steps: [{by: desk}]") == []


def test_mended_cable_company_answers_for_the_whole() -> None:
    """The mended example has nothing left to find from end to end."""
    example = Path(__file__).parents[2] / "examples" / "cable-company-mended.yaml"

    assert str(og.check(example, as_of=date(2026, 11, 1), select=OWN_RULES)) == "No findings."
