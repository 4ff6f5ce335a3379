"""Answers are short in a notebook."""

import pytest

import outsourcegov as og

DAY = "2026-11-01"
pytestmark = pytest.mark.usefixtures("at_root")


def test_governance() -> None:
    """An alliance is told by its id and the day, not by all that is in it."""
    governance = og.load("examples/northbank", as_of=DAY)

    assert repr(governance) == "Governance('northbank-it', as_of=datetime.date(2026, 11, 1))"
    assert repr(governance.matrix("change-request")) == "Matrix('change-request', rights=7)"


def test_ruling() -> None:
    """A ruling is one line, and its text says who decides what by when."""
    governance = og.load("examples/northbank", as_of=DAY)
    ruling = governance.who_decides("change-request", amount=63000)
    said = (
        '"change-request" (amount 63,000 GBP) on 2026-11-01: decided by steering-committee, to be decided by 2026-12-11'
    )

    assert (str(ruling), repr(ruling)) == (said, f"<Ruling of {said}>")
    assert repr(ruling.mandates) == "(Mandate('steering-committee', is_certain=True),)"


def test_nobody() -> None:
    """Of a gap the text says that nobody may decide, and of whoever cannot act why."""
    governance = og.load("examples/northbank-troubled", as_of="2027-05-01")

    assert ": nobody may decide it" in str(governance.who_decides("change-request", amount=60000))
    assert (
        'decided by client-service-director (cannot act: "client-service-director" is vacant after 2027-03-31'
        in str(governance.who_decides("change-request", amount=30000))
    )


def test_day_as_an_attribute() -> None:
    """Whoever gives the day as an attribute is told how to ask about another day."""
    governance = og.load("examples/northbank", as_of=DAY)

    with pytest.raises(og.InvalidValue) as raised:
        governance.who_decides("change-request", as_of=DAY)

    assert str(raised.value) == 'as_of is no attribute; ask about another day with at("2026-11-01")'
