"""Numbers that a case is asked about with."""

from decimal import Decimal

import pytest

from outsourcegov.errors import InvalidValue
from tests.support.rules import governance

TEXT = """\
roles: {cio: {party: client-co}}
decisions: {spend: {attributes: {amount: {from: 0}, effort: {from: 0, unit: days}}, rights: [{decider: cio}]}}
"""


@pytest.mark.parametrize(("text", "number"), [("90000", 90000), ("5e4", 50000), ("0.50", "0.5"), ("1000.5", "1000.5")])
def test_text_stands_for_a_number(text: str, number: str | int) -> None:
    """What a program or a shell hands over as text is a number as the language writes it."""
    assert governance(TEXT).who_decides("spend", amount=text).case == {"amount": Decimal(number)}


@pytest.mark.parametrize("text", ["90.000", "1.000.000", "90,000", "1_000", "٩", "nan", "inf", "1e9999", ""])
def test_text_that_may_be_another_number_is_refused(text: str) -> None:
    """Ninety thousand as some write it is ninety to others: nobody is asked about the wrong one."""
    with pytest.raises(InvalidValue):
        governance(TEXT).who_decides("spend", amount=text)


def test_three_decimals_are_no_thousands_where_no_money_is_meant() -> None:
    """A quantity may have as many decimals as it wants."""
    assert governance(TEXT).who_decides("spend", effort="1.125").case == {"effort": Decimal("1.125")}
