"""Rulings for people: what is said of whoever acts, and of what cannot be told."""

from datetime import date

import pytest

import outsourcegov as og
from tests.support.rules import governance

DAY = date(2026, 11, 1)
ROLES = """\
roles:
  a: {party: client-co, title: Alpha, appointments: [{person: p-1, until: 2026-06-30}], deputies: b}
  b: {party: client-co, appointments: [{person: p-2}]}
  c: {party: provider-co, title: Gamma}
people: {p-1: {employer: client-co}, p-2: {employer: client-co, title: Bea}}
"""


def _lines(decision: str, more: str = "", **case: str) -> list[str]:
    text = f"{ROLES}decisions:\n  spend: {decision}\n{more}"
    return og.ruling_text(governance(text, DAY).who_decides("spend", **case)).splitlines()


@pytest.mark.parametrize(
    ("decider", "said"),
    [
        ("b", '"b" decides.'),
        ("[a, c]", 'Alpha "a" and Gamma "c" together decide.'),
        ("{any-of: [a, b]}", 'Alpha "a" or "b" decides.'),
        ("{at-least: 2, of: [a, b, c]}", '2 of Alpha "a", "b" and Gamma "c" decide.'),
        ("{each-of: [b, c]}", '"b" and Gamma "c" each decide.'),
        ("client", "The client decides."),
        ("[b, {in-words: the others}]", '"b" and those called "the others" together decide.'),
        ("unknown", "Somebody who is not known decides."),
    ],
)
def test_whoever_decides(decider: str, said: str) -> None:
    """Whoever decides is told by titles and ids, alone or together."""
    assert said in _lines(f"{{rights: [{{decider: {decider}}}]}}")


def test_people_behind_roles() -> None:
    """A role is told with who holds it, or who stands in; where that is not known, that is said."""
    lines = _lines("{rights: [{decider: {any-of: [a, b, c]}}]}")

    assert [line for line in lines if line.startswith(("  a ", "  b ", "  c "))] == [
        '  a      vacant; its deputy "b" stands in: Bea "p-2"',
        '  b      Bea "p-2"',
        "  c      who holds it is not known",
    ]


def test_fallback() -> None:
    """Whoever decides because others cannot act is told first, with whom they stand in for."""
    lines = _lines(
        "{rights: [{decider: board}, {decider: b, in-absence-of: board}]}",
        "forums: {board: {seats: [a], quorum: all, until: 2026-05-31}}\n",
    )

    assert lines[3] == '"b" decides.'
    assert "  fallback  while board cannot act" in lines
    assert '"board" may decide, but cannot act: "board" ended on 2026-05-31.' in lines


def test_delegate() -> None:
    """Whoever may decide by a delegation is told with it."""
    lines = _lines(
        "{rights: [{decider: b}]}",
        "delegations: {cover: {granted-by: b, granted-to: c, decisions: spend, until: 2026-12-31}}\n",
    )

    assert 'Gamma "c" may decide as well, by delegation "cover".' in lines
    assert "  delegation  for all cases, until 2026-12-31" in lines


def test_what_cannot_be_told() -> None:
    """A right up to a figure that nobody knows is told as one that may be for the case."""
    lines = _lines(
        "{attributes: {amount: {from: 0}}, rights: [{decider: b, when: {amount: {up-to: cap}}}]}",
        "figures: {cap: {amount: unknown}}\n",
        amount="5",
    )

    assert "It cannot be told whether this right is for the case:" in lines
    assert 'Perhaps "b" decides.' in lines
    assert '  right     for amount up to "cap"' in lines
    assert '  in doubt  what "cap" comes to cannot be told' in lines


@pytest.mark.parametrize(
    ("within", "said"),
    [
        ("none", ["By when it must be decided is not stated."]),
        ("unknown", ["By when it must be decided cannot be told.", "  How long it may take is not known."]),
        ("5 days", ["It must be decided by 2026-11-06."]),
        (
            "[{when: {urgent: true}, within: 2 days}]",
            ["By when it must be decided cannot be told.", '  It depends on "urgent".'],
        ),
    ],
)
def test_limit(within: str, said: list[str]) -> None:
    """The limit is told as a day, with what must be said with it."""
    lines = _lines(f"{{within: {within}, rights: [{{decider: b}}]}}")

    assert lines[lines.index(said[0]) :] == said


def test_forum_with_the_decision_on_its_agenda() -> None:
    """Where no right is for a case, a forum that has the decision on its agenda is named: it may be for that."""
    lines = _lines("{rights: []}", "forums: {board: {title: Board, decides: spend, seats: [b]}}\n")

    assert 'It may be for Board "board", who has it on the agenda or passes it on.' in lines


@pytest.mark.parametrize(
    ("policy", "said"),
    [
        ("overlap: any-may", "Any of these may decide:"),
        ("joint: true", "It takes a yes of both sides:"),
        ("joint: false", "Several may decide this, each without the others, and nothing says who goes first:"),
    ],
)
def test_several(policy: str, said: str) -> None:
    """Where several have a right, it is told whether any of them decides, both sides do, or nobody has said."""
    assert _lines(f"{{rights: [{{decider: b}}, {{decider: c}}], {policy}}}")[3] == said
