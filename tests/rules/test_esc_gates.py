"""Gates, choices, loops and what inaction costs: ESC026 to ESC028, ESC030 and ESC031."""

import pytest

from tests.support.rules import found

ROLES = """
roles:
  buyer: {party: client-co}
  cio: {party: client-co}
  lead: {party: provider-co}
decisions: {change: {rights: []}}
forums: {board: {seats: [buyer, lead]}}
"""


def _said(rule: str, text: str) -> list[str]:
    """What a rule says, without lines and severities."""
    return [line.split(" ", 2)[2] for line in found(rule, f"{text}\n{ROLES}")]


NO, SPLIT = "the answer is no", '"buyer" and "lead" do not agree'
THREE = '"buyer", "lead" and "cio" do not agree'


@pytest.mark.parametrize(
    ("level", "said"),
    [
        ("by: [buyer, lead], gate: {asks: Is it?}", f"{NO} or {SPLIT}"),
        ("by: [buyer, lead], gate: {if-no: {status-quo: change}}", SPLIT),
        ("by: [buyer, lead], gate: {if-no: {status-quo: change}}, if-missed: {decider: cio}", ""),
        ("by: [buyer, lead], gate: {if-no: none, if-split: {decider: cio}}", NO),
        ("by: [buyer, lead], gate: {if-no: unknown, if-split: unknown}", ""),
        ("by: {at-least: 2, of: [buyer, lead, cio]}, gate: {if-no: {deemed: rejected}}", THREE),
        ("by: {any-of: [buyer, lead]}, gate: {if-no: {deemed: rejected}}", ""),
        ("by: board, gate: {if-no: {deemed: rejected}}", ""),
        ("by: buyer, gate: {asks: Is it?}", NO),
        ("by: unknown, gate: {if-no: {deemed: rejected}}", ""),
        ("by: buyer, gate: unknown", ""),
        ("by: buyer, gate: none", ""),
        ("by: buyer", ""),
        ("by: buyer, gate: {asks: Is it?}, until: 2026-10-31", ""),
    ],
)
def test_gate(level: str, said: str) -> None:
    """A gate says what a no leads to, and what happens when those who keep it do not agree."""
    told = _said("ESC026", f"escalations:\n  up: {{category: commercial, levels: [{{{level}}}]}}\n")

    assert told == ([f'The gate at level 1 of "up" does not say what happens when {said}.'] if said else [])


@pytest.mark.parametrize(
    ("step", "is_said"),
    [
        ("kind: [mediation, court]", True),
        ("kind: [mediation, court], chosen-by: none", True),
        ("kind: [mediation, court], chosen-by: cio", False),
        ("kind: [mediation, court], chosen-by: {any-of: [client, provider]}", False),
        ("kind: [mediation, court], chosen-by: unknown", False),
        ("kind: [mediation, mediation]", False),
        ("kind: mediation", False),
        ("kind: unknown", False),
        ("kind: [mediation, court], until: 2026-10-31", False),
    ],
)
def test_choice(step: str, is_said: bool) -> None:  # noqa: FBT001
    """Where one of several kinds is chosen somebody is named to choose."""
    assert bool(_said("ESC027", f"disputes: {{ladder: {{steps: [{{{step}}}]}}}}")) is is_said


LAPSES = "levels: [{by: buyer}], if-undecided: {deemed: rejected}"


@pytest.mark.parametrize(
    ("path", "rest", "is_said"),
    [
        (f"repeats: 0, {LAPSES}", "", True),
        (f"repeats: 1, {LAPSES}", "", False),
        (f"repeats: unknown, {LAPSES}", "", False),
        (LAPSES, "", False),
        ("repeats: 0, levels: [{by: cio, final: true}]", "", False),
        ("repeats: 0, levels: [{by: buyer}], if-undecided: {dispute: ladder}", "", False),
        (f"repeats: 0, {LAPSES}", "disputes: {ladder: {steps: [{kind: court}]}}", False),
        (f"repeats: 0, {LAPSES}", "disputes: {l: {when: {category: security}, steps: [{kind: court}]}}", True),
        (f"repeats: 0, {LAPSES}", "disputes: unknown", False),
        (f"repeats: 0, {LAPSES}, until: 2026-10-31", "", False),
        ("repeats: 0, levels: [{by: buyer, if-missed: unknown}]", "", False),
    ],
)
def test_second_chance(path: str, rest: str, is_said: bool) -> None:  # noqa: FBT001
    """A matter that may come once only, and has nowhere else to go."""
    text = f"escalations:\n  up: {{category: commercial, {path}}}\n{rest}\n"

    assert bool(_said("ESC028", text)) is is_said


@pytest.mark.parametrize(
    ("other", "is_said"),
    [
        ("{category: commercial, levels: []}", False),
        ("{category: security, levels: []}", True),
        ("{category: unknown, levels: []}", False),
        ("{category: commercial, when: {routine: true}, levels: []}", False),
        ("{category: commercial, when: {routine: false}, levels: []}", True),
        ("{category: commercial, until: 2026-10-31, levels: []}", True),
    ],
)
def test_another_path_for_the_same_matter(other: str, is_said: bool) -> None:  # noqa: FBT001
    """Another path counts that may be for the same matters."""
    first = f"{{category: commercial, when: {{routine: true}}, repeats: 0, {LAPSES}}}"
    text = f"escalations:\n  up: {first}\n  q: {other}\n"

    assert bool(_said("ESC028", f"{text}conditions: {{routine: {{}}}}\n")) is is_said


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("bars-proceedings: true, levels: [{by: buyer, within: 5 days}, {by: cio}]", "level 2 of"),
        ("bars-proceedings: true, levels: [{by: buyer}, {by: lead, within: none}]", "levels 1 and 2 of"),
        ("bars-proceedings: true, levels: [{by: buyer, within: 5 days}]", ""),
        ("bars-proceedings: true, levels: [{by: buyer, within: {in-words: promptly}}]", ""),
        ("bars-proceedings: true, levels: [{by: buyer, within: unknown}]", ""),
        ("bars-proceedings: true, levels: [{by: buyer, until: 2026-10-31}]", ""),
        ("bars-proceedings: true, levels: [{by: buyer}], until: 2026-10-31", ""),
        ("bars-proceedings: true, levels: unknown", ""),
        ("bars-proceedings: false, levels: [{by: buyer}]", ""),
        ("bars-proceedings: unknown, levels: [{by: buyer}]", ""),
        ("levels: [{by: buyer}]", ""),
    ],
)
def test_barred(path: str, said: str) -> None:
    """A path that bars proceedings has a limit at every level."""
    told = _said("ESC030", f"escalations:\n  up: {{category: commercial, {path}}}\n")

    assert [said in line for line in told] == ([True] if said else [])


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        ("{deemed: waived}", ["waived"]),
        ("{deemed: accepted}", ["accepted"]),
        ("[{deemed: waived, when: {routine: true}}, {deemed: accepted}]", ["accepted", "waived"]),
        ("{deemed: rejected}", []),
        ("{deemed: approved}", []),
        ("{deemed: unknown}", []),
        ("{decider: cio}", []),
        ("unknown", []),
    ],
)
def test_inaction(outcome: str, said: list[str]) -> None:
    """Levels and steps say alike what silence costs."""
    text = (
        f"escalations:\n  up: {{category: security, levels: [{{by: cio, within: 5 days, if-missed: {outcome}}}]}}\n"
        f"disputes:\n  down: {{steps: [{{kind: answer, within: 5 days, if-missed: {outcome}}}]}}\n"
        "conditions: {routine: {}}\n"
    )

    assert _said("ESC031", text) == [
        f"When the limit of {what} is missed, the matter is taken for {one}."
        for what in ('level 1 of "up"', 'step 1 of "down"')
        for one in said
    ]
