"""Rules of the family DEC, beyond the examples on their pages."""

from datetime import date
from decimal import Decimal

import pytest

from outsourcegov.engine.run import run
from outsourcegov.governance.governance import Governance
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.conditions import Test
from outsourcegov.model.decisions import Decision, Right
from outsourcegov.model.definitions import Attribute
from outsourcegov.rules.catalogue import find
from tests.support.rules import findings, found

DECISION = """\
roles: {manager: {party: client-co}, cio: {party: client-co}}
decisions:
  spend:
    attributes: %s
    rights: %s
"""


def _gaps(attributes: str, rights: str, more: str = "", day: date = date(2026, 11, 1)) -> list[str]:
    text = DECISION % (attributes, rights) + more
    said = [line for rule in ("DEC002", "DEC003", "DEC006", "DEC008") for line in found(rule, text, day)]
    return [
        line.partition('Nobody may decide "spend" for ')[2].removesuffix(".").partition(":")[0].removeprefix("amount ")
        for line in said
        if "Nobody" in line
    ]


def _amounts(rights: str, more: str = "") -> list[str]:
    return _gaps("{amount: {from: 0, up-to: 100}}", rights, more)


@pytest.mark.parametrize(
    ("rights", "said"),
    [
        ("none", ["no right names a role or a forum"]),
        ("[]", ["no right names a role or a forum"]),
        ("unknown", []),
        ("{not-applicable: never comes up}", []),
        ("[{decider: none}]", ["no right names a role or a forum"]),
        ("[{decider: {in-words: management}}]", ["no right names a role or a forum"]),
        ("[{decider: unknown}]", []),
        ("[{reviewer: manager}]", ["no right names a role or a forum"]),
        ("[{reviewer: manager}, {decider: cio}]", []),
        ("{conflict: [{value: none, ref: a}, {value: [{decider: cio}], ref: b}]}", []),
        ("[{decider: {conflict: [{value: none, ref: a}, {value: cio, ref: b}]}}]", []),
        (
            "[{decider: {conflict: [{value: none, ref: a}, {value: {in-words: it}, ref: b}]}}]",
            ["no right names a role or a forum"],
        ),
    ],
)
def test_no_decider(rights: str, said: list[str]) -> None:
    """Nobody may decide where no row, under any of the sources, names who may."""
    text = DECISION % ("{}", rights)

    assert found("DEC001", text) == [f'3 error Nobody may decide "spend": {one}.' for one in said]


def test_rights_count_from_their_first_to_their_last_day() -> None:
    """A right that has ended, or has not begun, lets nobody decide that day; its last day still counts."""
    text = DECISION % (
        "{}",
        "[{decider: cio, from: 2026-01-01, until: 2026-10-31}, {decider: manager, from: 2026-12-01}]",
    )

    assert found("DEC001", text, date(2026, 10, 31)) == []
    assert found("DEC001", text, date(2026, 11, 1)) == [
        '3 error Nobody may decide "spend" on 2026-11-01: no right to it is in force that day.'
    ]
    assert found("DEC001", text, date(2026, 12, 1)) == []
    assert [finding.fix for finding in findings("DEC001", text, date(2026, 11, 1))] == [
        "Let one of its rights begin earlier or go on."
    ]


def test_forum_or_delegation_is_a_home() -> None:
    """A decision on the agenda of a forum, or one that is delegated, has somebody to take it."""
    text = DECISION % ("{}", "[]")

    assert found("DEC001", text + "forums: {board: {seats: [], decides: spend}}\n") == []
    assert (
        found("DEC001", text + "delegations: {leave: {granted-by: cio, granted-to: manager, decisions: spend}}\n") == []
    )


@pytest.mark.parametrize(
    "more",
    [
        "forums: {board: {seats: [], decides: [spned]}}\n",
        "forums: {board: {seats: [], decides: unknown}}\n",
        "delegations: {leave: {granted-by: cio, granted-to: manager, decisions: spned}}\n",
        "delegations: {leave: {granted-by: cio, granted-to: manager, decisions: unknown}}\n",
        "forums: unknown\n",
        "delegations: {unknown: not in the files}\n",
    ],
)
def test_home_that_may_be_meant_is_a_home(more: str) -> None:
    """Where a forum or a delegation is for a decision that cannot be told, it may be for any."""
    text = DECISION % ("{}", "[]") + more

    ended = text.replace("board: {", "board: {until: 2026-10-31, ").replace("leave: {", "leave: {until: 2026-10-31, ")

    assert found("DEC001", text) == []
    assert len(found("DEC001", ended)) == (ended != text)


def test_decision_that_is_not_in_force_is_not_asked() -> None:
    """A decision that can no longer come up needs nobody."""
    text = "decisions:\n  spend: {rights: [], until: 2026-10-31, attributes: {amount: {from: 0}}}\n"

    assert found("DEC001", text) == []
    assert found("DEC002", text) == []


@pytest.mark.parametrize(
    ("rights", "open_ranges"),
    [
        ("[{decider: cio}]", []),
        ("[{decider: cio, when: {amount: any}}]", []),
        ("[{decider: cio, when: {amount: {up-to: 100}}}]", []),
        ("[{decider: cio, when: {amount: {below: 100}}}]", ["exactly 100 GBP"]),
        ("[{decider: cio, when: {amount: {over: 0}}}]", ["exactly 0 GBP"]),
        (
            "[{decider: cio, when: {amount: {from: 10, below: 20}}}]",
            ["from 0 GBP below 10 GBP", "from 20 GBP up to 100 GBP"],
        ),
        (
            "[{decider: cio, when: {amount: {below: 50}}}, {decider: manager, when: {amount: {over: 50}}}]",
            ["exactly 50 GBP"],
        ),
        ("[{decider: cio, when: {amount: {up-to: 50}}}, {decider: manager, when: {amount: {from: 50}}}]", []),
        (
            "[{decider: cio, when: {amount: {over: 90, up-to: 5}}}, {decider: cio, when: {amount: {up-to: 99}}}]",
            [],
        ),
        (
            "[{decider: cio, unless: {amount: {over: 90, up-to: 5}}}]",
            [],
        ),
        (
            "[{decider: cio, when: {amount: [1, 2]}}, {decider: cio, when: {amount: {from: 2}}}]",
            ["from 0 GBP below 1 GBP", "over 1 GBP below 2 GBP"],
        ),
        ("[{decider: cio, when: {amount: {not: 7}}}]", ["exactly 7 GBP"]),
        ("[{decider: cio, when: {amount: {not: [7, 7.5]}}}, {decider: cio, when: {amount: 7.50}}]", ["exactly 7 GBP"]),
        ("[{decider: cio, unless: {amount: {over: 60}}}]", ["over 60 GBP up to 100 GBP"]),
        (
            "[{decider: cio, unless: {amount: {over: 60}, emergency: true}}]",
            ["over 60 GBP up to 100 GBP and emergency true"],
        ),
        ("[{decider: cio, unless: {emergency: true}}]", ["emergency true"]),
        ("[{decider: cio, unless: {amount: any}}]", ["from 0 GBP up to 100 GBP"]),
        (
            "[{decider: cio, when: {amount: {up-to: 80}}, unless: {amount: [10, 20]}}]",
            ["exactly 10 GBP", "exactly 20 GBP", "over 80 GBP up to 100 GBP"],
        ),
        ("[{decider: cio, unless: {amount: {not: 5}}}]", ["from 0 GBP below 5 GBP", "over 5 GBP up to 100 GBP"]),
        ("[{decider: cio, unless: {amount: {over: unknown}}}]", []),
        ("[{decider: cio, unless: unknown}]", []),
        (
            "[{decider: cio, when: {amount: {up-to: 50}}}, {decider: unknown, when: {amount: {over: 70}}}]",
            ["over 50 GBP up to 70 GBP"],
        ),
        (
            "[{decider: cio, when: {amount: {up-to: 50}}}, {decider: none, when: {amount: {over: 50}}}]",
            ["over 50 GBP up to 100 GBP"],
        ),
        (
            "[{decider: cio, when: {amount: {up-to: 50}}}, {reviewer: cio, when: {amount: {over: 50}}}]",
            ["over 50 GBP up to 100 GBP"],
        ),
        (
            (
                "[{decider: cio, when: {amount: {up-to: 50}}},"
                " {decider: cio, when: {amount: {over: 50}}, until: 2026-10-31}]"
            ),
            ["over 50 GBP up to 100 GBP"],
        ),
        (
            "[{decider: cio, when: {amount: {up-to: 50}}}, {decider: cio, when: {amount: {over: 50}}, until: unknown}]",
            [],
        ),
        ("[{decider: cio, when: {amount: {up-to: 5e1}}}]", ["over 50 GBP up to 100 GBP"]),
        (
            "[{decider: cio, when: {emergency: true, amount: {up-to: 50}}}]",
            ["over 50 GBP up to 100 GBP", "emergency false"],
        ),
        ("[{decider: none}]", []),
    ],
)
def test_gaps_between_rights(rights: str, open_ranges: list[str]) -> None:
    """Every range and every case that no row covers is found, with its ends."""
    assert _amounts(rights, "conditions: {emergency: {}}\n") == open_ranges


@pytest.mark.parametrize(
    ("bound", "open_ranges"),
    [
        ("unknown", []),
        ("none", []),
        ("{in-words: a small sum}", []),
        ("{not-applicable: x}", []),
        ("{conflict: [{value: 40, ref: a}, {value: 60, ref: b}]}", ["over 60 GBP up to 100 GBP"]),
        ("{conflict: [{value: 40, ref: a}, {value: 60, ref: b}], prevails: a}", ["over 40 GBP up to 100 GBP"]),
        ("{conflict: [{value: 40, ref: a}, {value: unknown, ref: b}]}", []),
        ("{amount: 40, currency: EUR}", []),
        ("{amount: 40, currency: GBP}", ["over 40 GBP up to 100 GBP"]),
        ("small", ["over 40 GBP up to 100 GBP"]),
        ("half", ["over 20 GBP up to 100 GBP"]),
        ("tenth", ["over 4 GBP up to 100 GBP"]),
        ("sum", ["over 60 GBP up to 100 GBP"]),
        ("best", ["over 40 GBP up to 100 GBP"]),
        ("worst", ["over 20 GBP up to 100 GBP"]),
        ("hidden", []),
        ("needs-hidden", []),
        ("circular", []),
        ("needs-circular", []),
        ("by-nothing", []),
        ("euros", []),
        ("{lesser-of: [30, small]}", ["over 30 GBP up to 100 GBP"]),
        ("{lesser-of: [30, hidden]}", []),
        ("{greater-of: [30, small]}", ["over 40 GBP up to 100 GBP"]),
        ("{percent: 50, of: small}", ["over 20 GBP up to 100 GBP"]),
        ('{formula: "2 * small + 5"}', ["over 85 GBP up to 100 GBP"]),
        ("misspelt", []),
    ],
)
def test_bounds_that_must_be_worked_out(bound: str, open_ranges: list[str]) -> None:
    """A bound is a number, money, a figure or a formula; one that cannot be told counts for the right."""
    figures = """\
figures:
  small: {amount: 40}
  half: {formula: "small / 2"}
  tenth: {percent: 10, of: small}
  sum: {formula: "small + half"}
  best: {greater-of: [small, half]}
  worst: {lesser-of: [small, half]}
  hidden: {amount: unknown}
  needs-hidden: {formula: "hidden + 1"}
  circular: {formula: "needs-circular + 1"}
  needs-circular: {amount: circular}
  by-nothing: {formula: "small / (small - 40)"}
  euros: {amount: 40, currency: EUR}
"""

    assert _amounts(f"[{{decider: cio, when: {{amount: {{up-to: {bound}}}}}}}]", figures) == open_ranges


@pytest.mark.parametrize(
    ("attributes", "open_ranges"),
    [
        ("{amount: {from: 0}}", ["over 50 GBP"]),
        ("{amount: {from: 0, up-to: 50}}", []),
        ("{amount: {over: 50, below: 60}}", ["over 50 GBP below 60 GBP"]),
        ("{amount: {from: 0, up-to: unknown}}", []),
        (
            "{amount: {from: 0, up-to: {conflict: [{value: 60, ref: a}, {value: 70, ref: b}]}}}",
            ["over 50 GBP up to 60 GBP"],
        ),
        ("{amount: {from: 0, unit: USD}}", ["over 50 USD"]),
        ("{amount: {from: 0, unit: unknown}}", ["over 50"]),
        ("{amount: any}", ["over 50 GBP up to 1,000 GBP"]),
        ("{}", ["over 50 GBP up to 1,000 GBP"]),
        ("unknown", []),
    ],
)
def test_range_that_must_be_covered(attributes: str, open_ranges: list[str]) -> None:
    """The range is what the decision declares, or the shared attribute of the same name."""
    rights = "[{decider: cio, when: {amount: {up-to: 50}}}]"

    assert _gaps(attributes, rights, "attributes: {amount: {from: 0, up-to: 1000}}\n") == open_ranges


def test_other_numbers_have_their_own_unit() -> None:
    """Any number may be what authority depends on, in its own unit; dates among them."""
    attributes = "{hours: {from: 0, up-to: 8, unit: hours}, severity: {one-of: [high, low]}, due: {from: 2026-01-01}}"
    rights = "[{decider: cio, when: {hours: {up-to: 4}, severity: high, due: {up-to: 2026-02-01}}}]"

    assert _gaps(attributes, rights) == ["hours over 4 hours up to 8 hours", "due over 2026-02-01", "severity low"]


def test_gap_is_the_same_however_its_ends_are_written() -> None:
    """The fingerprint does not change when 50000 becomes 5e4 or 50000.00."""
    written = [
        findings(
            "DEC002",
            DECISION % ("{amount: {from: 0, up-to: 9e4}}", f"[{{decider: cio, when: {{amount: {{up-to: {end}}}}}}}]"),
        )
        for end in ("50000", "5e4", "50000.00")
    ]

    assert len({finding.fingerprint for (finding,) in written}) == 1
    assert {finding.message for (finding,) in written} == {
        'Nobody may decide "spend" for amount over 50,000 GBP up to 90,000 GBP.'
    }
    assert [finding.witness["region"] for (finding,) in written] == [{"amount": {"over": 50000, "up-to": 90000}}] * 3


@pytest.mark.parametrize(
    ("bound", "open_ranges"),
    [
        ("40", ["over 40 EUR up to 100 EUR"]),
        ("{amount: 40, currency: EUR}", ["over 40 EUR up to 100 EUR"]),
        ("{amount: 40}", []),
        ("{amount: 40, currency: GBP}", []),
        ("{amount: 40, currency: unknown}", []),
        ("pounds", []),
        ("euros", ["over 40 EUR up to 100 EUR"]),
        ("half", ["over 20 EUR up to 100 EUR"]),
        ("fifth", ["over 8 EUR up to 100 EUR"]),
        ("both", []),
        ("more", ["over 40 EUR up to 100 EUR"]),
        ("one-of-them", []),
        ("hours", []),
        ("in-euros", ["over 40 EUR up to 100 EUR"]),
        ("not-seen", []),
    ],
)
def test_range_in_another_currency(bound: str, open_ranges: list[str]) -> None:
    """Where an attribute is in another currency, bare numbers and amounts in that one count, and no others do."""
    attributes = "{amount: {from: 0, up-to: 100, unit: EUR}}"
    figures = """\
figures:
  pounds: {amount: 40}
  euros: {amount: 40, currency: EUR}
  half: {formula: "euros / 2"}
  fifth: {percent: 20, of: euros}
  both: {formula: "euros + pounds"}
  more: {greater-of: [half, euros]}
  one-of-them: {greater-of: [pounds, euros]}
  hours: {amount: 40, unit: hours}
  in-euros: {amount: 40, unit: EUR}
  not-seen: {amount: 40, currency: unknown}
"""

    assert _gaps(attributes, f"[{{decider: cio, when: {{amount: {{up-to: {bound}}}}}}}]", figures) == open_ranges


@pytest.mark.parametrize(
    ("unit", "bound", "open_ranges"),
    [
        ("hours", "limit", []),
        ("hours", "shift", ["over 40 hours up to 100 hours"]),
        ("days", "shift", []),
        ("unknown", "limit", []),
        ("{in-words: thousands}", "limit", []),
        ("{in-words: thousands}", "40", ["over 40 up to 100"]),
    ],
)
def test_figures_in_another_unit_count_for_the_right(unit: str, bound: str, open_ranges: list[str]) -> None:
    """Money and hours are not compared, and nothing is compared with what cannot be told."""
    attributes = f"{{load: {{from: 0, up-to: 100, unit: {unit}}}}}"
    figures = "figures: {limit: {amount: 40}, shift: {amount: 40, unit: hours}}\n"
    said = _gaps(attributes, f"[{{decider: cio, when: {{load: {{up-to: {bound}}}}}}}]", figures)

    assert said == [f"load {one}" for one in open_ranges]


@pytest.mark.parametrize(
    ("more", "open_ranges"),
    [
        ("forums: {board: {seats: [], decides: spend}}", []),
        ("forums: {board: {seats: [], decides: spend, until: 2026-10-31}}", ["over 50 GBP up to 100 GBP"]),
        ("forums: {board: {seats: [], decides: spned}}", []),
        ("forums: {board: {seats: [], decides: unknown}}", []),
        ("forums: {board: {seats: [], decides: other}}", ["over 50 GBP up to 100 GBP"]),
        ("delegations: {leave: {granted-by: manager, granted-to: cio, decisions: spend}}", []),
        ("delegations: {leave: {granted-by: unknown, granted-to: cio, decisions: spend}}", []),
        (
            "delegations: {leave: {granted-by: cio, granted-to: manager, decisions: spend}}",
            ["over 50 GBP up to 100 GBP"],
        ),
    ],
)
def test_what_is_a_home_may_cover_the_rest(more: str, open_ranges: list[str]) -> None:
    """Where DEC001 takes a forum or a delegation for a home, nothing is open, unless the rights say how far it goes."""
    text = f"  other: {{rights: unknown}}\n{more}\n"

    assert _amounts("[{decider: cio, when: {amount: {up-to: 50}}}]", text) == open_ranges


def test_right_of_a_forum_says_how_far_its_authority_goes() -> None:
    """A forum that a right names has no more than that right, whatever is on its agenda."""
    more = "forums: {board: {seats: [], decides: spend}}\n"

    assert _amounts("[{decider: board, when: {amount: {up-to: 50}}}]", more) == ["over 50 GBP up to 100 GBP"]


@pytest.mark.parametrize(
    ("value", "open_ranges"),
    [
        ('"<= 500"', ["from 0 GBP up to 100 GBP"]),
        ("true", ["from 0 GBP up to 100 GBP"]),
        ("[small, 60]", ["from 0 GBP below 40 GBP", "over 40 GBP below 60 GBP", "over 60 GBP up to 100 GBP"]),
        ("hidden", []),
        ("euros", []),
        ("{not: small}", ["exactly 40 GBP"]),
    ],
)
def test_text_is_no_number(value: str, open_ranges: list[str]) -> None:
    """No number is equal to a text, unless it is the id of a figure; one that cannot be told counts for the right."""
    figures = "figures: {small: {amount: 40}, hidden: {amount: unknown}, euros: {amount: 1, currency: EUR}}\n"

    assert _amounts(f"[{{decider: cio, when: {{amount: {value}}}}}]", figures) == open_ranges


@pytest.mark.parametrize(("figures", "is_said"), [("unknown", False), ("{not-applicable: x}", False), ("none", True)])
def test_text_may_be_a_figure_that_cannot_be_seen(figures: str, is_said: bool) -> None:  # noqa: FBT001
    """Where the figures are unknown, any text may be one of them."""
    said = _amounts("[{decider: cio, when: {amount: limit}}]", f"figures: {figures}\n")

    assert (said != []) is is_said


def test_fix_says_how_bounds_are_written() -> None:
    """Who wrote a limit as text is told how to write it."""
    right = "[{decider: cio, when: {amount: '<= 500'}}]"
    (finding,) = findings("DEC002", DECISION % ("{amount: {from: 0}}", right))

    assert finding.fix == (
        'Write the limits of a right as bounds, such as amount: {up-to: 500}; no number is ever "<= 500".'
    )


@pytest.mark.parametrize(
    "figure",
    [
        "{amount: 40, varies-by: holder}",
        "{amount: 40, varies-by: unknown}",
        "{amount: 40, until: 2026-10-31}",
        "{amount: 40, from: 2026-11-02}",
    ],
)
def test_figures_that_are_not_one_number_on_the_day_count_for_the_right(figure: str) -> None:
    """A figure that differs by holder, one that is not in force cannot be told."""
    right = "[{decider: cio, when: {amount: {up-to: %s}}}]"
    more = f"figures: {{limit: {figure}, half: {{formula: limit / 2}}}}\n"

    assert _amounts(right % "limit", more) == _amounts(right % "half", more) == []
    assert _amounts(right % "limit", "figures: {limit: {amount: 40, varies-by: none}}\n") != []


def test_figures_that_grow_beyond_measure_are_not_told() -> None:
    """Formulas that multiply to numbers nobody writes count for the right, and fail nowhere."""
    figures = "".join(f"  f{number}: {{formula: f{number - 1} * f{number - 1}}}\n" for number in range(1, 17))
    rights = [
        f"{{decider: cio, when: {{amount: {{from: f{number}, up-to: f{number + 1}}}}}}}" for number in range(1, 16)
    ]
    said = _gaps("{amount: {from: 0}}", f"[{', '.join(rights)}]", "figures:\n  f0: {amount: 1e30}\n" + figures)

    assert said == []


@pytest.mark.parametrize("number", ["1E999999", "-1E999999", "1E-999999"])
def test_number_of_python_beyond_measure_counts_for_the_right(number: str) -> None:
    """A number that no text could give is no bound and no single value that can be told."""
    for test in (Test(attribute="amount", up_to=Decimal(number)), Test(attribute="amount", one_of=[Decimal(number)])):
        decision = Decision(
            "spend", attributes=[Attribute("amount", from_=Decimal(0))], rights=[Right(decider="cio", when=[test])]
        )
        alliance = Alliance("ex", client="client-co", providers=["provider-co"], decisions=[decision])

        assert list(run(Governance(alliance, date(2026, 11, 1)), [find("DEC002"), find("SCH004")])) == []


@pytest.mark.parametrize(("unit", "said"), [("JPY", []), ("KRW", []), ("EUR", ["over 49 EUR below 50 EUR"])])
def test_currency_without_cents_has_nothing_between_two_whole_numbers(unit: str, said: list[str]) -> None:
    """Yen and won are paid in whole numbers."""
    rights = "[{decider: cio, when: {amount: {up-to: 49}}}, {decider: manager, when: {amount: {from: 50}}}]"

    assert _gaps(f"{{amount: {{from: 0, unit: {unit}}}}}", rights) == said


@pytest.mark.parametrize(
    ("attribute", "said"),
    [
        ("{from: 1, up-to: 5}", []),
        ("{from: 1, up-to: 5, unit: points}", []),
        ("{from: 1, up-to: 5, unit: EUR}", ["score over 2 EUR below 3 EUR"]),
        ("{from: 1.5, up-to: 5}", ["score over 2 below 3"]),
    ],
)
def test_counts_have_nothing_between_two_whole_numbers(attribute: str, said: list[str]) -> None:
    """What is no money and has only whole bounds is counted in whole numbers: nothing is missing between 2 and 3."""
    rights = "[{decider: cio, when: {score: {up-to: 2}}}, {decider: cio, when: {score: {from: 3}}}]"

    assert _gaps(f"{{score: {attribute}}}", rights) == said


@pytest.mark.parametrize(
    ("up_to", "from_", "said"),
    [
        ("49.99", "50", []),
        ("49.98", "50", ["over 49.98 GBP below 50 GBP"]),
        ("49.995", "50.005", ["over 49.995 GBP below 50.005 GBP"]),
        ("9999999999999999999999999999", "9999999999999999999999999999.01", []),
    ],
)
def test_money_has_nothing_between_two_cents(up_to: str, from_: str, said: list[str]) -> None:
    """Contracts write bands as they are paid: up to 49.99, from 50."""
    right = "{{decider: cio, when: {{amount: {{{}}}}}}}"
    rights = f"[{right.format(f'up-to: {up_to}')}, {right.format(f'from: {from_}')}]"

    assert _gaps("{amount: {from: 0}}", rights) == said
