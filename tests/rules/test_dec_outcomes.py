"""A status quo that was never decided: DEC041."""

from datetime import date

import pytest

from tests.support.rules import found

ROLES = "roles: {cio: {party: client-co}}\n"

LOGGED = """\
decisions:
  budget:
    rights: [{decider: cio}]
    if-undecided: {status-quo: %s}
  change: {rights: [{decider: cio}]}
decision-log: %s
"""

SAID = ['4 warning The status quo of "budget" is to stay, and by the decision log "budget" was never approved.']


@pytest.mark.parametrize(
    ("log", "has_base"),
    [
        ("{d-1: {decision: budget, outcome: approved}}", True),
        ("{d-1: {decision: budget, outcome: refused}}", False),
        ("{d-1: {decision: budget, outcome: withdrawn}}", False),
        ("{d-1: {decision: budget, outcome: open}}", False),
        ("{d-1: {decision: budget, outcome: none}}", False),
        ("{d-1: {decision: budget, outcome: unknown}}", True),
        ("{d-1: {decision: budget, outcome: {in-words: it went well}}}", False),
        ("{d-1: {decision: budget, outcome: {not-applicable: advice only}}}", True),
        ("{d-1: {decision: budget, outcome: {conflict: [{value: refused, ref: a}, {value: approved, ref: b}]}}}", True),
        (
            (
                "{d-1: {decision: budget, outcome: {conflict: [{value: refused, ref: a}, {value: approved, ref: b}],"
                " prevails: a}}}"
            ),
            False,
        ),
        ("{d-1: {decision: change, outcome: approved}}", False),
        ("{d-1: {decision: unknown, outcome: approved}}", True),
        ("{d-1: {decision: buget, outcome: approved}}", True),
        ("{d-1: {outcome: approved}}", True),
        ("{d-1: {decision: buget, outcome: refused}}", False),
        ("{d-1: {decision: {conflict: [{value: change, ref: a}, {value: budget, ref: b}]}, outcome: approved}}", True),
        ("{d-1: {decision: budget, outcome: approved, decided: 2027-01-01}}", True),
        ("{}", True),
        ("none", True),
        ("unknown", True),
    ],
)
def test_approval_in_the_log(log: str, has_base: bool) -> None:  # noqa: FBT001
    """An approval of any day is a base; where no log is kept, or an entry may be the approval, nothing is said."""
    assert found("DEC041", LOGGED % ("budget", log) + ROLES) == ([] if has_base else SAID)


@pytest.mark.parametrize("status_quo", ["unknown", "none", "nothing-there", "{in-words: as it was}"])
def test_status_quo_of_a_decision_that_cannot_be_told(status_quo: str) -> None:
    """An outcome that does not say of which decision, or of one that is not there, is left to other rules."""
    assert found("DEC041", LOGGED % (status_quo, "{d-1: {decision: budget, outcome: refused}}") + ROLES) == []


def test_log_that_is_not_kept() -> None:
    """Without a decision log nobody says what was approved."""
    assert found("DEC041", LOGGED.partition("decision-log")[0] % "budget" + ROLES) == []


@pytest.mark.parametrize(
    ("where", "count"),
    [
        ("escalations: {up: {category: commercial, %slevels: [{by: cio, if-missed: {status-quo: budget}}]}}", 1),
        ("escalations: {up: {category: commercial, %slevels: [{by: cio, gate: {if-no: {status-quo: budget}}}]}}", 1),
        ("disputes: {court: {%ssteps: [{kind: court, by: cio}], if-undecided: {status-quo: budget}}}", 1),
        ("forums: {board: {%sseats: [cio], if-inquorate: [{status-quo: budget}, {status-quo: budget}]}}", 2),
    ],
)
def test_outcomes_everywhere(where: str, count: int) -> None:
    """Every outcome in force is asked, whatever it stands in; what it stands in must be sure to hold on the day."""
    log = "decisions: {budget: {rights: [{decider: cio}]}}\ndecision-log: {d-1: {decision: budget, outcome: refused}}\n"

    counts = [
        len(found("DEC041", f"{log}{where % dates}\n{ROLES}", date(2026, 11, 1)))
        for dates in ("", "until: 2026-10-31, ", "until: unknown, ", "from: 2026-12-01, ")
    ]

    assert counts == [count, 0, 0, 0]
