"""DEC040: steps that lead back, beyond the examples on its page."""

from datetime import date

import pytest

from tests.support.rules import findings, found

STEPS = """\
roles: {a: {party: client-co}, b: {party: client-co}}
decisions:
  spend:
    rights: [{decider: a}]
    attributes: {amount: {from: 0}}
    %s
    steps:
      - {id: draft, by: b%s}
      - {by: b%s}
      - {id: sign, by: a%s}
"""
BACK = (
    'Step "sign" leads back to step "draft", on to step 2 of "spend", and from there to itself again, and nothing says '
    "how often."
)


def _loops(draft: str = "", between: str = "", sign: str = "", decision: str = "category: budget") -> list[str]:
    said = found("DEC040", STEPS % (decision, *(f", {one}" if one else "" for one in (draft, between, sign))))
    return [line.partition(" error ")[2] for line in said]


@pytest.mark.parametrize("key", ["if-refused", "if-missed"])
def test_way_back_is_a_loop(key: str) -> None:
    """An outcome that leads to a step before is a loop, and points at that outcome."""
    (finding,) = findings("DEC040", STEPS % ("", "", "", f", {key}: {{step: draft}}"))

    assert finding.message == BACK
    assert finding.subject == "sign"
    assert finding.witness == {"cycle": ["spend/1", "spend/2", "spend/3"]}
    assert finding.span is not None
    assert finding.span.line == 10


@pytest.mark.parametrize(
    ("repeats", "is_loop"),
    [
        ("repeats: 0", False),
        ("repeats: 3", False),
        ("repeats: none", True),
        ("repeats: {in-words: as often as needed}", True),
        ("repeats: unknown", False),
        ("repeats: {not-applicable: yearly}", False),
        ("repeats: {conflict: [{value: 1, ref: x}, {value: 2, ref: y}]}", False),
    ],
)
def test_limit_on_any_step(repeats: str, *, is_loop: bool) -> None:
    """A limit on any step of the way round bounds it, and so may one that cannot be told."""
    back = "if-refused: {step: draft}"

    assert _loops("", "", f"{back}, {repeats}") == [BACK] * is_loop
    assert _loops("", repeats, back) == [BACK] * is_loop
    assert _loops(repeats, "", back) == [BACK] * is_loop


@pytest.mark.parametrize(
    ("draft", "between", "sign", "loops"),
    [
        ("if-refused: {step: sign}", "", "", 0),
        ("if-refused: {deemed: rejected}", "", "if-refused: none", 0),
        ("", "", "if-refused: unknown", 0),
        ("", "", "if-refused: {step: unknown}", 0),
        ("", "", "if-refused: {step: darft}", 0),
        ("", "", "if-refused: {escalation: draft}", 0),
        ("", "", "if-refused: {step: sign}", 1),
        ("if-missed: {step: draft}", "", "if-refused: {step: sign}", 2),
        ("repeats: 1", "", "if-refused: [{step: draft}, {step: sign, when: {amount: {over: 5}}}]", 1),
        ("", "", "if-refused: {step: draft, when: unknown}", 0),
        ("", "", "if-refused: {step: draft, when: {amount: {over: 5}}}", 1),
        ("", "", "if-refused: {step: draft, when: {category: termination}}", 0),
        ("", "", "if-refused: {step: draft, when: {category: budget}}", 1),
        ("", "from: 2027-01-01", "if-refused: {step: draft}", 1),
        ("", "from: unknown", "if-refused: {step: draft}", 0),
        ("", "from: 2027-02-01, until: 2027-01-01", "if-refused: {step: draft}", 0),
        ("", "", "if-refused: {step: draft}, until: 2026-10-31", 0),
        ("until: 2026-10-31", "", "if-refused: {step: draft}", 0),
    ],
)
def test_ways(draft: str, between: str, sign: str, loops: int) -> None:
    """Only a way that comes back to where it was is a loop, for cases and on a day that are certain."""
    assert len(_loops(draft, between, sign)) == loops


def test_step_that_leads_to_itself() -> None:
    """A step that is only done once more is a loop of one."""
    assert _loops("", "", "if-missed: {step: sign}") == [
        'Step "sign" leads back to itself, and nothing says how often.'
    ]


@pytest.mark.parametrize(
    ("there", "back", "is_loop"),
    [
        ("when: {amount: {over: 10}}", "when: {amount: {over: 10}}", True),
        ("when: {amount: {over: 10}}", "when: {amount: {up-to: 20}}", True),
        ("when: {amount: {over: 10}}", "when: {amount: {up-to: 10}}", False),
        ("when: {amount: {over: 10}}", "unless: {amount: {over: 10}}", False),
        ("when: {amount: {over: 10}}", "", True),
    ],
)
def test_one_case_goes_all_the_way_round(there: str, back: str, *, is_loop: bool) -> None:
    """Where no case may take every outcome on the way, nothing goes round."""
    decisions = """\
decisions:
  one: {attributes: {amount: {from: 0}}, rights: [], steps: [{id: s1, if-refused: {step: s2, %s}}]}
  two: {attributes: {amount: {from: 0}}, rights: [], steps: [{id: s2, if-refused: {step: s1, %s}}]}
"""
    said = found("DEC040", decisions % (there, back))

    assert (
        said
        == ['3 error Step "s2" leads back to step "s1", and from there to itself again, and nothing says how often.']
        * is_loop
    )


@pytest.mark.parametrize(
    ("decision", "sign", "is_loop"),
    [
        ("if-undecided: {step: draft}", "", True),
        ("if-undecided: [{step: draft, when: {amount: {over: 5}}}]", "", True),
        ("if-undecided: {step: draft}", "if-missed: {deemed: rejected}", False),
        ("if-undecided: {step: draft}", "if-missed: unknown", False),
        ("if-undecided: {step: draft}", "if-missed: none", True),
        ("if-undecided: {step: draft}", "repeats: 1", False),
        ("if-undecided: {deemed: rejected}", "", False),
        ("if-undecided: unknown", "", False),
    ],
)
def test_undecided_begins_anew(decision: str, sign: str, *, is_loop: bool) -> None:
    """What nobody decides goes back where the decision says so, unless the last step says what comes of silence."""
    assert _loops("", "", sign, decision) == [BACK] * is_loop


def test_undecided_is_pointed_at_in_the_decision() -> None:
    """Where the decision leads back, the finding stands at its own outcome."""
    (finding,) = findings("DEC040", STEPS % ("if-undecided: {step: draft}", "", "", ""))

    assert finding.subject == "spend"
    assert finding.span is not None
    assert finding.span.line == 6


@pytest.mark.parametrize("validity", ["until: 2026-10-31", "from: 2026-11-02", "until: unknown", "from: unknown"])
def test_decision_that_is_not_in_force_runs_in_no_loop(validity: str) -> None:
    """Steps of a decision that is not in force on the day, or may not be, are not followed."""
    assert _loops("", "", "if-refused: {step: draft}", validity) == []


@pytest.mark.parametrize(
    "steps",
    ["none", "unknown", "[]", "{conflict: [{value: none, ref: x}, {value: [{if-missed: {step: s}, id: s}], ref: y}]}"],
)
def test_steps_that_are_not_there(steps: str) -> None:
    """Steps that are absent or in dispute run in no loop."""
    assert found("DEC040", f"decisions: {{spend: {{rights: [], steps: {steps}}}}}\n") == []


def test_loops_of_several_decisions() -> None:
    """Each decision with a loop of its own is a finding; one that is over by the day is none."""
    row = "{{rights: [], {0}steps: [{{id: s{1}, if-refused: {{step: s{1}}}}}]}}"
    text = "decisions:\n" + "".join(
        f"  d{number}: {row.format(more, number)}\n" for number, more in enumerate(("", "until: 2026-11-01, ", ""))
    )

    assert [one.subject for one in findings("DEC040", text)] == ["s0", "s1", "s2"]
    assert [one.subject for one in findings("DEC040", text, date(2026, 11, 2))] == ["s0", "s2"]
