"""Dispute ladders: their order, their end, their limits, and the way to them: ESC019 to ESC024."""

import pytest

from tests.support.rules import found

ROLES = """
roles:
  buyer: {party: client-co}
  cio: {party: client-co}
  lead: {party: provider-co}
forums: {board: {seats: [cio], if-undecided: {decider: cio}}, mute: {seats: [cio, lead]}}
"""
COURT = "disputes: {ladder: {steps: [{kind: court}]}}"


def _said(rule: str, text: str) -> list[str]:
    """What a rule says, without lines and severities."""
    return [line.split(" ", 2)[2] for line in found(rule, f"{text}\n{ROLES}")]


def _of_steps(rule: str, steps: str, more: str = "") -> list[str]:
    return _said(rule, f"disputes:\n  ladder:\n    steps: [{steps}]\n    {more}\n")


@pytest.mark.parametrize(
    ("path", "ladder", "is_said"),
    [
        ("levels: [{by: cio, final: true}]", COURT, True),
        ("levels: [{by: buyer}], if-undecided: {deemed: rejected}", COURT, True),
        ("levels: [{by: buyer}], if-undecided: {status-quo: change}", COURT, True),
        ("levels: [{by: buyer}]", COURT, False),
        ("levels: [{by: buyer}], if-undecided: {dispute: ladder}", COURT, False),
        ("levels: [{by: cio, final: true}], if-undecided: {dispute: ladder}", COURT, False),
        ("levels: [{by: board, final: true}]", COURT, False),
        ("levels: [{by: mute, final: true}]", COURT, True),
        ("levels: [{by: cio, final: true, when: {urgent: true}}], if-undecided: {dispute: ladder}", COURT, False),
        ("levels: [{by: cio, final: true, if-missed: {dispute: ladder}}]", COURT, False),
        ("levels: [{by: cio, final: true, gate: {if-no: {dispute: ladder}}}]", COURT, False),
        ("levels: [{by: cio, final: true, gate: unknown}]", COURT, False),
        ("levels: [{by: cio, final: true, if-missed: unknown}]", COURT, False),
        ("levels: [{by: cio, final: unknown}], if-undecided: {dispute: ladder}", COURT, False),
        ("levels: [{by: cio}], if-undecided: {dispute: ladder, when: unknown}", COURT, False),
        ("levels: [{by: cio}], if-undecided: {escalation: other}", COURT, False),
        ("levels: [{by: buyer}], if-undecided: {terminate: either}", COURT, False),
        ("levels: [{by: buyer}], if-undecided: {decider: cio}", COURT, False),
        ("levels: [{by: buyer}], if-undecided: unknown", COURT, False),
        ("levels: [{by: cio, final: true}], until: 2026-10-31", COURT, False),
        ("levels: unknown", COURT, False),
        ("levels: [{by: cio, final: true}]", "", False),
        ("levels: [{by: cio, final: true}]", "disputes: unknown", False),
        (
            "levels: [{by: cio, final: true}]",
            "disputes: {ladder: {when: {category: security}, steps: [{kind: court}]}}",
            False,
        ),
        ("levels: [{by: cio, final: true}]", "disputes: {l: {until: 2026-10-31, steps: [{kind: court}]}}", False),
    ],
)
def test_bridge_to_the_ladder(path: str, ladder: str, is_said: bool) -> None:  # noqa: FBT001
    """A commercial path that ends without a way to the ladder there is; what cannot be told accuses nobody."""
    text = (
        f"escalations:\n  up: {{category: commercial, {path}}}\n"
        "  other: {category: security, levels: [{by: cio}]}\n"
        f"conditions: {{urgent: {{}}}}\ndecisions: {{change: {{rights: []}}}}\n{ladder}"
    )

    assert bool(_said("ESC019", text)) is is_said


def test_path_of_another_category_needs_no_bridge() -> None:
    """What is no matter of money may end within the alliance."""
    text = f"escalations: {{up: {{category: security, levels: [{{by: cio, final: true}}]}}}}\n{COURT}"

    assert _said("ESC019", text) == []


NOBODY = 'No step of "ladder" binds both sides: none is an arbitration or a court.'
NOT_BINDING = (
    'No step of "ladder" binds both sides: step 1 (arbitration) does not bind (binding: false), and no other step does.'
)
BOTH = 'Both step 1 and step 2 of "ladder" have the last word on the same matters: arbitration and court.'


@pytest.mark.parametrize(
    ("steps", "more", "said"),
    [
        ("{kind: mediation}", "", [NOBODY]),
        ("", "", [NOBODY]),
        ("{kind: arbitration, binding: false}", "", [NOT_BINDING]),
        ("{kind: court, until: 2026-10-31}", "", [NOBODY]),
        ("{kind: [mediation, arbitration]}", "", []),
        ("{kind: expert-determination, binding: true}", "", []),
        ("{kind: expert-determination, binding: unknown}", "", []),
        ("{kind: unknown}", "", []),
        ("{kind: court}", "", []),
        ("{kind: court, until: unknown}", "", []),
        ("{kind: mediation}", "if-undecided: {terminate: either}", []),
        ("{kind: mediation}", "if-undecided: {dispute: other}", []),
        ("{kind: mediation}", "if-undecided: unknown", []),
        ("{kind: mediation}", "until: 2026-10-31", []),
        ("{kind: mediation, if-missed: {dispute: other}}", "", []),
        ("{kind: arbitration}, {kind: court}", "", [BOTH]),
        ("{kind: arbitration, binding: true}, {kind: court}", "", [BOTH]),
        ("{kind: arbitration, binding: false}, {kind: court}", "", []),
        ("{kind: arbitration, binding: unknown}, {kind: court}", "", []),
        ("{kind: [arbitration, court]}", "", []),
        ("{kind: arbitration, if-missed: {step: suit}}, {id: suit, kind: court}", "", []),
        ("{kind: arbitration}, {kind: court, when: {category: security}}", "", [BOTH]),
        (
            "{kind: arbitration, unless: {category: security}}, {kind: court, when: {category: security}}",
            "",
            [],
        ),
        ("{kind: arbitration, when: unknown}, {kind: court}", "", []),
        ("{kind: arbitration}, {kind: arbitration}", "", []),
    ],
)
def test_last_step(steps: str, more: str, said: list[str]) -> None:
    """A ladder needs one last step that binds, and one only for each matter."""
    text = f"disputes:\n  ladder:\n    steps: [{steps}]\n    {more}\n  other: {{steps: [{{kind: court}}]}}\n"

    assert _said("ESC020", text) == said


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        ("{kind: notice}, {kind: negotiation}, {kind: mediation}, {kind: court}", ""),
        ("{kind: negotiation}, {kind: negotiation}", ""),
        ("{kind: mediation}, {kind: dispute-board}, {kind: mediation}", ""),
        ("{kind: mediation}, {kind: appointment}, {kind: answer}, {kind: arbitration}", ""),
        ("{kind: mediation}, {kind: negotiation}", "step 2, negotiation, is softer than step 1, mediation, before it."),
        ("{kind: arbitration}, {kind: appointment}, {kind: mediation}", "step 3, mediation, is softer than step 1"),
        ("{kind: mediation}, {kind: [negotiation, court]}", ""),
        ("{kind: mediation}, {kind: negotiation, when: {category: security}}", "step 2, negotiation"),
        ("{kind: mediation, when: {category: security}}, {kind: negotiation}", ""),
        ("{kind: unknown}, {kind: negotiation}", ""),
        ("{kind: mediation}, {kind: negotiation, until: unknown}", ""),
        ("{kind: mediation, goes-to: end}, {kind: negotiation}, {id: end, kind: court}", ""),
        ("{kind: court}, {kind: mediation}, {kind: notice}", "step 2, mediation, is softer than step 1, court"),
    ],
)
def test_order(steps: str, said: str) -> None:
    """Steps get no softer; the first that does is told."""
    told = _of_steps("ESC021", steps)

    assert [said in line for line in told] == ([True] if said else [])


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        ("{kind: negotiation}", ['Step 1 of "ladder", negotiation, has no limit.']),
        (
            "{kind: [mediation, expert-determination], within: none}",
            ["or expert-determination, has no limit"],
        ),
        ("{kind: [mediation, arbitration], seat: London}", []),
        ("{kind: negotiation, within: 30 days}", []),
        ("{kind: negotiation, within: {in-words: promptly}}", []),
        ("{kind: negotiation, within: unknown}", []),
        ("{kind: unknown}", []),
        ("{kind: notice}, {kind: court}", []),
        ("{kind: arbitration}", ['Step 1 of "ladder" is an arbitration, and names neither an institution nor a seat.']),
        ("{kind: arbitration, seat: London}", []),
        ("{kind: arbitration, institution: unknown}", []),
        ("{kind: appointment}", ['Step 1 of "ladder", appointment, has no limit.']),
        ("{kind: negotiation, until: 2026-10-31}", []),
    ],
)
def test_open_end(steps: str, said: list[str]) -> None:
    """What can go on for ever wants a limit, and an arbitration somebody who sets it up."""
    told = _of_steps("ESC022", steps)

    assert [one in line for one, line in zip(said, told, strict=True)] == [True] * len(said)


@pytest.mark.parametrize(
    ("steps", "more", "is_said"),
    [
        ("{kind: expert-determination}", "", True),
        ("{kind: [mediation, expert-determination]}", "", True),
        ("{kind: expert-determination, when: {category: commercial}}", "", False),
        ("{kind: expert-determination, unless: {category: commercial}}", "", False),
        ("{kind: expert-determination, when: unknown}", "", False),
        ("{kind: expert-determination}", "when: {category: commercial}", False),
        ("{kind: mediation}", "", False),
        ("{kind: unknown}", "", False),
    ],
)
def test_expert(steps: str, more: str, is_said: bool) -> None:  # noqa: FBT001
    """An expert wants a list of matters, of the step or of the ladder."""
    assert bool(_of_steps("ESC023", steps, more)) is is_said


@pytest.mark.parametrize(
    ("ladder", "contract", "services", "is_said"),
    [
        ("", "", "{desk: {}}", True),
        ("services-continue: true,", "", "{desk: {}}", False),
        ("services-continue: false,", "", "{desk: {}}", True),
        ("services-continue: unknown,", "", "{desk: {}}", False),
        ("services-continue: none,", "", "{desk: {}}", True),
        ("services-continue: {not-applicable: advice only},", "", "{desk: {}}", False),
        ("until: 2026-10-31,", "", "{desk: {}}", False),
        ("", "provisions: {service-continuity-in-dispute: {status: present}}", "{desk: {}}", False),
        ("", "provisions: {service-continuity-in-dispute: {status: unknown}}", "{desk: {}}", False),
        ("", "provisions: {service-continuity-in-dispute: {status: absent}}", "{desk: {}}", True),
        ("", "provisions: unknown", "{desk: {}}", False),
        ("", "", "{}", False),
        ("", "", "unknown", False),
        ("", "", "{desk: {until: 2026-10-31}}", False),
    ],
)
def test_services_during_a_dispute(ladder: str, contract: str, services: str, is_said: bool) -> None:  # noqa: FBT001
    """The ladder or a contract says that services go on, where there are services."""
    text = (
        f"contracts:\n  msa: {{between: [client-co, provider-co], effective: 2025-01-01, {contract}}}\n"
        f"scope-of-work: {{work: {{contract: msa, services: {services}}}}}\n"
        f"disputes: {{ladder: {{{ladder} steps: [{{kind: court}}]}}}}\n"
    )

    assert bool(_said("ESC024", text)) is is_said
