"""Where a matter goes that is not decided."""

from datetime import date

from outsourcegov.governance.decisions.rulings import Ruling
from tests.support.rules import governance

DAY = date(2026, 11, 1)
TEXT = """\
roles: {{a: {{party: client-co}}}}
forums:
  board: {{seats: [a], if-undecided: {forum}, if-inquorate: {inquorate}, until: {until}}}
escalations: {{up: {{category: commercial, levels: [{{by: a}}]}}}}
decisions:
  spend:
    attributes: {{urgency: {{one-of: [low, high]}}}}
    rights: [{{decider: board, when: {{urgency: low}}}}]
    if-undecided: {decision}
"""


def _ruling(decision: str = "none", forum: str = "none", until: str = "none", **case: str) -> Ruling:
    text = TEXT.format(decision=decision, forum=forum, inquorate="{deemed: rejected}", until=until)
    return governance(text, DAY).who_decides("spend", **case)


def _undecided(ruling: Ruling) -> list[tuple[str, str, str]]:
    return [(one.of, one.kind, str(one.to)) for one in ruling.if_undecided]


def test_decision_and_forum() -> None:
    """What the decision says comes first, then what a forum says that decides it."""
    ruling = _ruling("{escalation: up}", "{decider: a}", urgency="low")

    assert _undecided(ruling) == [("spend", "escalation", "up"), ("board", "decider", "a")]


def test_conditions() -> None:
    """An outcome that is for other cases is left out; of a case that is not known, it may be for it."""
    outcomes = "[{escalation: up, when: {urgency: high}}, {deemed: approved, unless: {urgency: high}}]"

    assert [kind for _, kind, _ in _undecided(_ruling(outcomes, urgency="high"))] == ["escalation"]
    assert [kind for _, kind, _ in _undecided(_ruling(outcomes, urgency="low"))] == ["deemed"]
    assert [kind for _, kind, _ in _undecided(_ruling(outcomes))] == ["escalation", "deemed"]


def test_outcomes_that_are_not_known() -> None:
    """Where it is not known what follows nothing is told; of what follows to somewhere unknown, its kind."""
    assert _undecided(_ruling("unknown")) == []
    assert _undecided(_ruling("{escalation: unknown}")) == [("spend", "escalation", "None")]


def test_forum_without_a_quorum() -> None:
    """What follows without a quorum is told of a forum; not of a role, nor of a forum that is over."""
    (mandate,) = _ruling(urgency="low").mandates
    (board,) = mandate.actors
    over = _ruling(until="2026-06-30", urgency="low")

    assert [one.kind for one in _ruling().if_inquorate(board)] == ["deemed"]
    assert over.if_inquorate(board) == ()
