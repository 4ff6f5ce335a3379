"""What ESC006 and ESC020 say of levels and steps."""

import pytest

from tests.support.rules import found

ROLES = """
people: {ann: {employer: client-co}}
roles:
  buyer: {party: client-co, appointments: [{person: ann}]}
  lead: {party: provider-co, appointments: none}
  gone: {party: provider-co, appointments: none}
parties: {client-co: {kind: client}, provider-co: {kind: provider}}
"""


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ("[buyer, lead]", 'Level 1 of "ops" cannot act as agreed: "lead" is vacant and has no deputy.'),
        (
            "{at-least: 2, of: [buyer, lead]}",
            'Level 1 of "ops" cannot act as agreed: "lead" is vacant and has no deputy.',
        ),
        ("lead", 'Nobody can act at level 1 of "ops": "lead" is vacant and has no deputy.'),
        ("{each-of: [gone, lead]}", 'Nobody can act at level 1 of "ops": "gone" is vacant and has no deputy, and '),
    ],
)
def test_level_where_others_are_there(who: str, said: str) -> None:
    """Where somebody is there of those who act together, it is not said that nobody is."""
    text = f"escalations: {{ops: {{category: operational, levels: [{{by: {who}, final: true}}]}}}}\n"

    (line,) = found("ESC006", text + ROLES)

    assert line.split(" ", 2)[2].startswith(said)


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        (
            "{kind: negotiation}, {kind: arbitration, binding: false}",
            "step 2 (arbitration) does not bind (binding: false), and no other step does",
        ),
        (
            "{kind: court, binding: false}, {kind: arbitration, binding: false}",
            "step 1 (court) and step 2 (arbitration) do not bind (binding: false), and no other step does",
        ),
        ("{kind: negotiation}, {kind: mediation}", "none is an arbitration or a court"),
    ],
)
def test_ladder_that_binds_nobody(steps: str, said: str) -> None:
    """An arbitration that does not bind is named, and not said to be absent."""
    text = f"disputes: {{l: {{steps: [{steps}]}}}}\n"

    assert [line.split(" ", 2)[2] for line in found("ESC020", text + ROLES)] == [
        f'No step of "l" binds both sides: {said}.'
    ]
