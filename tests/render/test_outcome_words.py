"""What follows where a matter is not decided, in the text and the data of a ruling."""

import json
from datetime import date

import pytest

import outsourcegov as og
from tests.support.rules import governance

DAY = date(2026, 11, 1)
TEXT = """\
roles:
  a: {{party: client-co, title: Alpha}}
  gone: {{party: client-co, appointments: [{{person: p, until: 2026-06-30}}]}}
people: {{p: {{employer: client-co}}}}
forums: {{board: {{seats: [gone], if-inquorate: {outcome}, if-undecided: {outcome}}}}}
escalations: {{up: {{title: Upwards, category: commercial, levels: [{{by: a}}]}}}}
disputes: {{court: {{steps: [{{kind: court}}]}}}}
decisions:
  other: {{rights: [{{decider: a}}]}}
  spend:
    attributes: {{urgency: {{one-of: [low, high]}}}}
    steps: [{{id: ask, by: a, does: propose}}]
    rights: [{{decider: board}}]
"""


@pytest.mark.parametrize(
    ("outcome", "words", "kind", "to"),
    [
        ("{escalation: up}", 'goes to escalation Upwards "up"', "escalation", "up"),
        ("{dispute: court}", 'goes to dispute "court"', "dispute", "court"),
        ("{step: ask}", 'goes back to step "ask"', "step", "ask"),
        ("{decider: [a, gone]}", 'is decided by Alpha "a" and "gone" together', "decider", ["a", "gone"]),
        ("{deemed: approved}", "counts as approved", "deemed", "approved"),
        ("{status-quo: other}", 'leaves in force what was last decided in "other"', "status-quo", "other"),
        ("{terminate: client}", "lets the client end the contract", "terminate", "client"),
        ("{escalation: unknown}", "goes where nobody can tell", "escalation", None),
        (
            "{escalation: up, when: {urgency: high}}",
            'goes to escalation Upwards "up" for urgency high',
            "escalation",
            "up",
        ),
    ],
)
def test_forum_that_cannot_act(outcome: str, words: str, kind: str, to: object) -> None:
    """Of a forum without a quorum it is told where the matter goes, then and if nobody decides it."""
    ruling = governance(TEXT.format(outcome=outcome), DAY).who_decides("spend")
    data = json.loads(og.ruling_json(ruling))
    lines = og.ruling_text(ruling).splitlines()

    assert f"  if inquorate  {words}" in lines
    assert lines[-1] == f'If undecided by "board", it {words}.'
    assert data["if-undecided"] == [{"of": "board", "kind": kind, "to": to}]
    assert data["mandates"][0]["actors"][0]["if-inquorate"] == data["if-undecided"]


def test_gap() -> None:
    """Of a case that nobody may decide it is told where it goes; what two of them say alike is said once."""
    text = "decisions: {spend: {rights: [], if-undecided: [{deemed: approved}, {deemed: approved}]}}\n"
    ruling = governance(text, DAY).who_decides("spend")

    assert og.ruling_text(ruling).splitlines()[-2:] == [
        "By when it must be decided is not stated.",
        "If undecided, it counts as approved.",
    ]


def test_somebody_can_act() -> None:
    """Where somebody who may decide can act, the text says nothing of what else would follow."""
    decision = "{rights: [{decider: a}], if-undecided: {deemed: approved}}"
    text = f"roles: {{a: {{party: client-co}}}}\ndecisions: {{spend: {decision}}}\n"
    ruling = governance(text, DAY).who_decides("spend")

    assert "undecided" not in og.ruling_text(ruling)
    assert json.loads(og.ruling_json(ruling))["if-undecided"] == [{"of": "spend", "kind": "deemed", "to": "approved"}]
