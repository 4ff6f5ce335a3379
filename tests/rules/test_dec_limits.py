"""Rights without an upper limit: DEC042."""

import pytest

from tests.support.rules import found

TEXT = """\
decisions:
  quote:
    attributes: {%s}
    rights: [%s]
    %s
roles:
  manager: {party: client-co, tier: tactical}
  clerk: {party: client-co, tier: operational}
  cio: {party: client-co, tier: strategic}
  lead: {party: provider-co, tier: tactical}
  other: {party: client-co}
  hidden: {party: client-co, tier: unknown}
  twofold: {party: client-co, tier: {conflict: [{value: tactical, ref: a}, {value: operational, ref: b}]}}
  unclear: {party: client-co, tier: {conflict: [{value: tactical, ref: a}, {value: strategic, ref: b}]}}
forums: {board: {tier: tactical, seats: [manager, lead]}}
figures: {limit: {amount: 500}, secret: {amount: unknown}}
"""


def _unlimited(right: str, attributes: str = "amount: {from: 0}", more: str = "") -> list[str]:
    said = found("DEC042", TEXT % (attributes, right, more))
    return [line.split(" warning ")[1].split(" may decide")[0] for line in said]


@pytest.mark.parametrize(
    ("decider", "said"),
    [
        ("manager", ['"manager"']),
        ("clerk", ['"clerk"']),
        ("twofold", ['"twofold"']),
        ("cio", []),
        ("other", []),
        ("hidden", []),
        ("unclear", []),
        ("board", []),
        ("client-co", []),
        ("unknown", []),
        ("none", []),
        ("{in-words: management}", []),
        ("{not-applicable: never}", []),
        ("[manager, lead]", ['"manager" and "lead"']),
        ("[manager, cio]", []),
        ("[manager, board]", []),
        ("{any-of: [manager, cio]}", ['"manager"']),
        ("{at-least: 2, of: [manager, clerk, cio]}", ['"manager" and "clerk"']),
        ("{at-least: 2, of: [manager, board, cio]}", []),
        ("{each-of: [manager, cio]}", []),
        ("{conflict: [{value: manager, ref: a}, {value: cio, ref: b}]}", []),
        ("{conflict: [{value: manager, ref: a}, {value: cio, ref: b}], prevails: a}", ['"manager"']),
    ],
)
def test_who_decides_without_limit(decider: str, said: list[str]) -> None:
    """Only roles that are sure to be below the strategic tier, and enough to decide, are told."""
    assert _unlimited(f"{{decider: {decider}}}") == said


@pytest.mark.parametrize(
    ("more", "is_open"),
    [
        ("when: {amount: {over: 500}}", True),
        ("when: {amount: any}", True),
        ("when: {urgent: true}", True),
        ("unless: {urgent: true}", True),
        ("when: {amount: {up-to: 500}}", False),
        ("when: {amount: {below: limit}}", False),
        ("when: {amount: {up-to: secret}}", False),
        ("when: {amount: {up-to: unknown}}", False),
        ("when: {amount: {up-to: {in-words: a lot}}}", False),
        ("when: {amount: {up-to: none}}", True),
        ("when: {amount: [100, 200]}", False),
        ("when: {amount: {not: 100}}", True),
        ("when: {conflict: [{value: none, ref: a}, {value: {amount: {up-to: 5}}, ref: b}]}", False),
        ("unless: {amount: {over: 500}}", False),
        ("unless: {amount: {over: secret}}", False),
        ("unless: {amount: {up-to: 500}}", True),
        ("when: unknown", False),
        ("when: {in-words: small matters}", False),
        ("when: none", True),
        ("within-limits-of: limit", False),
        ("within-limits-of: unknown", False),
        ("within-limits-of: none", True),
        ("prior-approval: cio", False),
        ("prior-approval: unknown", False),
        ("prior-approval: {in-words: whoever is above}", False),
        ("prior-approval: none", True),
        ("formal: true", False),
        ("formal: unknown", False),
        ("formal: false", True),
        ("priority: 2", False),
        ("in-absence-of: cio", True),
        ("until: 2026-10-31", False),
        ("until: unknown", False),
        ("until: 2026-11-01", True),
    ],
)
def test_right_without_upper_limit(more: str, is_open: bool) -> None:  # noqa: FBT001
    """A right is open where neither a bound, nor a figure, nor somebody who must agree may hold it."""
    assert _unlimited(f"{{decider: manager, {more}}}") == (['"manager"'] if is_open else [])


@pytest.mark.parametrize(
    ("attributes", "is_open"),
    [
        ("amount: {over: 0}", True),
        ("amount: {from: 0, up-to: none}", True),
        ("amount: {from: 0, unit: EUR}", True),
        ("amount: {from: 0, up-to: 900}", False),
        ("amount: {from: 0, below: limit}", False),
        ("amount: {from: 0, up-to: secret}", False),
        ("amount: {from: 0, up-to: unknown}", False),
        ("amount: {from: 0, unit: hours}", False),
        ("amount: {from: 0, unit: unknown}", False),
        ("amount: any", False),
        ("amount: {}", False),
        ("saving: {from: 0, unit: GBP}", False),
        ("", False),
    ],
)
def test_amount_that_is_open_above(attributes: str, is_open: bool) -> None:  # noqa: FBT001
    """The decision must say that its amount begins somewhere and ends nowhere, and that it is money."""
    assert bool(_unlimited("{decider: manager}", attributes)) is is_open


@pytest.mark.parametrize(
    ("more", "is_open"),
    [
        ("overlap: any-may", True),
        ("overlap: not-allowed", True),
        ("overlap: first-row", False),
        ("overlap: most-specific", False),
        ("overlap: unknown", False),
        ("agreed-by: cio", False),
        ("agreed-by: unknown", False),
        ("agreed-by: none", True),
        ("until: 2026-10-31", False),
    ],
)
def test_what_the_decision_says(more: str, is_open: bool) -> None:  # noqa: FBT001
    """Where another row may come first, or somebody may veto, the right is not sure to be without a limit."""
    assert bool(_unlimited("{decider: manager}", more=more)) is is_open


def test_same_deciders_are_told_once() -> None:
    """Rows for different cases with the same decider are one finding."""
    rows = "{decider: manager, when: {urgent: true}}, {decider: manager, when: {urgent: false}}, {decider: clerk}"

    assert _unlimited(rows) == ['"manager"', '"clerk"']
