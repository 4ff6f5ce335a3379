"""What amounts come to."""

from decimal import Decimal

import pytest

from outsourcegov.model.money import Money
from tests.support.rules import governance

TEXT = """\
    figures:
      run: {amount: 350000, per: month}
      half: {formula: "run / 2"}
      year: {formula: "12 * run + half"}
      fee: {percent: 2.5, of: run}
      more: {greater-of: [run, year, {amount: 5}]}
      less: {lesser-of: [run, {formula: "half - 1"}]}
      also-run: {amount: run}
      hidden: {amount: unknown}
      with-hidden: {greater-of: [run, hidden]}
      euros: {amount: 5, currency: EUR}
      with-euros: {formula: "run + euros"}
      loop: {formula: "loop + 1"}
      ring: {amount: other-ring}
      other-ring: {percent: 10, of: ring}
      on-ring: {formula: "ring + run"}
      nothing: {formula: "run / (half - half)"}
      huge: {formula: "run * run * run * run * run * run * run * run"}
      misspelt: {formula: "rnu + 1"}
      settled: {amount: {conflict: [{value: 1, ref: a}, {value: 2, ref: b}], prevails: b}}
      torn: {amount: {conflict: [{value: 1, ref: a}, {value: 2, ref: b}]}}
"""


@pytest.mark.parametrize(
    ("figure", "value"),
    [
        ("run", 350000),
        ("half", 175000),
        ("year", 4375000),
        ("fee", 8750),
        ("more", 4375000),
        ("less", 174999),
        ("also-run", 350000),
        ("settled", 2),
        *(
            (figure, None)
            for figure in (
                *("hidden", "with-hidden", "euros", "with-euros", "loop", "ring", "other-ring", "on-ring"),
                *("nothing", "misspelt", "torn", "nobody"),
            )
        ),
    ],
)
def test_figures_are_worked_out(figure: str, value: int | None) -> None:
    """A figure is a number, or it cannot be told: never a wrong one."""
    assert governance(TEXT).figures.value(figure) == (None if value is None else Decimal(value))


@pytest.mark.parametrize(
    ("money", "value"),
    [
        (5, 5),
        ("run", 350000),
        ({"amount": 5, "currency": "GBP"}, 5),
        ({"amount": 5, "currency": "EUR"}, None),
        ({"formula": "run + 1"}, 350001),
        ({"percent": 10, "of": "half"}, 17500),
        ({"percent": 10, "of": "hidden"}, None),
        ({"lesser-of": [5, {"amount": 4, "currency": "EUR"}]}, None),
    ],
)
def test_money_is_worked_out(money: object, value: int | None) -> None:
    """Money written in place is read as figures are."""
    assert governance(TEXT).figures.value(Money.from_plain(money)) == (None if value is None else Decimal(value))


def test_chains_and_ladders_of_figures_are_worked_out() -> None:
    """A chain of ten thousand figures is no deep recursion, and each used twice is not worked out twice as often."""
    text = "figures:\n  f0: {amount: 1}\n" + "".join(
        f'  f{number}: {{formula: "(f{number - 1} + f{number - 1}) / 2"}}\n' for number in range(1, 5_000)
    )
    gov = governance(text)

    assert gov.figures.value("f4999") == 1
