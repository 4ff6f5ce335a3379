"""What a governance answers to those who ask by id, and what it says of an id that is not there."""

from collections.abc import Callable
from datetime import date

import pytest

import outsourcegov as og
from outsourcegov.model.vocabulary import Side
from tests.support.rules import governance

GOV = governance("""\
    parties: {client-co: {kind: client}, provider-co: {kind: provider}, crew: {kind: unit, parent: provider-co}}
    people: {p-1: {employer: client-co}}
    roles:
      cio: {party: client-co, deputies: coo, appointments: [{person: p-1, from: 2026-01-01, until: 2026-06-30}]}
      coo: {party: client-co, appointments: none}
    decisions:
      spend: {attributes: {amount: {from: 0, up-to: 500}}, rights: [{decider: cio}]}
    """)
DAY = date(2026, 3, 1)
CIO = GOV.find("cio", og.Role)
CREW = GOV.find("crew", og.Party)
SPEND = GOV.find("spend", og.Decision)


def test_by_id() -> None:
    """Whoever asks by id gets the same answer as who asks with the object."""
    assert CIO
    assert CREW
    assert SPEND
    who, sides = GOV.appointments, GOV.sides
    by_object = [
        who.holders(CIO, DAY),
        who.is_vacant(CIO, DAY),
        sides.of_role(CIO),
        (sides.principal(CREW), sides.of_party(CREW), sides.is_outside(CREW)),
        GOV.figures.currencies(SPEND),
    ]
    by_id = [
        who.holders("cio", DAY),
        who.is_vacant("cio", DAY),
        sides.of_role("cio"),
        (sides.principal("crew"), sides.of_party("crew"), sides.is_outside("crew")),
        GOV.figures.currencies("spend"),
    ]

    assert by_id == by_object
    assert [one.person for one in who.holders("cio", DAY)] == ["p-1"]
    assert sides.of_party(CREW) is Side.PROVIDER


ASK: dict[str, tuple[Callable[[], object], str]] = {
    "item": (lambda: GOV["cia"], 'nothing is called "cia"; did you mean "cio"?'),
    "strange": (lambda: GOV["zzz"], 'nothing is called "zzz"'),
    "holders": (lambda: GOV.appointments.holders("cia", DAY), 'no role is called "cia"; did you mean "cio"?'),
    "kind": (lambda: GOV.appointments.is_vacant("client-co", DAY), 'no role is called "client-co"'),
    "side": (lambda: GOV.sides.of_role("cia"), 'no role is called "cia"; did you mean "cio"?'),
    "currencies": (lambda: GOV.figures.currencies("spent"), 'no decision is called "spent"; did you mean "spend"?'),
}


@pytest.mark.parametrize(("ask", "said"), ASK.values(), ids=ASK)
def test_unknown_id(ask: Callable[[], object], said: str) -> None:
    """An id that is not there, or is that of another kind of thing, is a KeyError that says what was meant."""
    with pytest.raises(og.UnknownId) as caught:
        ask()

    assert str(caught.value) == said
    assert isinstance(caught.value, KeyError)


def test_another_day() -> None:
    """Another day is given as a date or as its text."""
    assert GOV.at("2026-03-01") == GOV.at(DAY)
    with pytest.raises(og.InvalidValue, match="as_of wants a date"):
        GOV.at("01/03/2026")
