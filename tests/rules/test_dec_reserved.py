"""A decision that is reserved is not passed on: the delegation gives nobody a right, and is one fault."""

import pytest

from outsourcegov.rules.catalogue import find
from tests.support.rules import found, governance

TEXT = """\
people: {{ann: {{employer: client-co}}, bob: {{employer: client-co}}, eve: {{employer: provider-co}}}}
roles:
  cio: {{party: client-co, appointments: [{{person: ann, until: 2026-06-30}}]}}
  cfo: {{party: client-co, appointments: [{{person: bob}}]}}
  coo: {{party: client-co}}
  lead: {{party: provider-co, appointments: [{{person: eve}}]}}
decisions: {{end: {{reserved: {reserved}, attributes: {{amount: {{from: 0}}}}, rights: [{{decider: cio{right}}}]}}}}
delegations: {{cover: {{granted-by: cio, granted-to: cfo, decisions: [end]{cover}}}{more}}}
"""
BACK = ", back: {granted-by: cfo, granted-to: cio, decisions: [end]}"
ON = ", onward: {granted-by: cfo, granted-to: coo, decisions: [end]}"
ACROSS = ", across: {granted-by: cio, granted-to: lead, decisions: [end]}"


def _text(reserved: str, right: str = "", cover: str = "", more: str = "") -> str:
    return TEXT.format(reserved=reserved, right=right, cover=cover, more=more)


@pytest.mark.parametrize(("reserved", "is_told"), [("true", True), ("false", False), ("unknown", False)])
def test_delegation_of_a_reserved_decision_does_not_stand_in_for_its_decider(reserved: str, *, is_told: bool) -> None:
    """DEC010 tells that nobody can decide although the decision was passed on, and comes from the vacancy."""
    problems = list(find("DEC010")(governance(_text(reserved))))

    assert [[str(cause) for cause in one.because] for one in problems] == [
        ['"cio" is vacant from 2026-07-01']
    ] * is_told


@pytest.mark.parametrize(("reserved", "deciders"), [("true", []), ("false", ["cfo"]), ("unknown", ["cfo"])])
def test_delegate_does_not_decide_what_is_reserved(reserved: str, deciders: list[str]) -> None:
    """Who decides a case is not whoever a reserved decision was passed on to."""
    ruling = governance(_text(reserved)).who_decides("end", amount=5)

    assert [str(one.decider) for one in ruling.delegates] == deciders


def test_log_tells_what_was_decided_under_a_void_delegation() -> None:
    """DEC033 tells of a reserved decision that was taken by whoever it was passed on to."""
    log = "decision-log: {d: {decision: end, amount: 5, decided: 2026-08-01, by: cfo, outcome: approved}}\n"

    assert [bool(found("DEC033", _text(reserved) + log)) for reserved in ("true", "false")] == [True, False]


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("DEC015", _text("true", more=BACK)),
        ("DEC016", _text("true", right=", when: {amount: {up-to: 10}}", cover=", when: {amount: {up-to: 20}}")),
        ("DEC017", _text("true", more=ON)),
        ("DEC019", _text("true", more=ACROSS)),
    ],
)
def test_other_faults_of_such_a_delegation_come_from_it(rule: str, text: str) -> None:
    """What else is wrong with the delegation is told beneath DEC020, whose mending takes it away."""
    there = governance(text)
    problems = list(find(rule)(there))
    stated = {one.states for one in find("DEC020")(there)}

    assert problems
    assert all(one.because and set(one.because) <= stated for one in problems)
    assert [one.because for one in find(rule)(governance(text.replace("reserved: true", "reserved: unknown")))] == [
        ()
    ] * (len(problems) if rule != "DEC019" else 0)
