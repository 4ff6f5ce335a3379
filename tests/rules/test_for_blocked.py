"""FOR021 and FOR007 tell one fact once, of the same people."""

import pytest

from tests.support.rules import findings, found

BOARD = """\
people:
  anna: {employer: client-co}
  bob: {employer: client-co}
  gina: {employer: provider-co}
  hal: {employer: provider-co}
roles:
  cio: {party: client-co, appointments: [{person: anna}]}
  cm: {party: client-co, appointments: [{person: bob}]}
  md: {party: provider-co, appointments: [{person: gina}], deputies: %s}
  am: {party: provider-co, appointments: [{person: hal}], deputies: %s}
  spare: {party: provider-co, deputies: none}
decisions: {change: {rights: [{decider: board}]}}
forums:
  board:
    seats: [cio, cm, md, am]
    quorum: {from-each-party: 2}
"""
CLIENT = 'when "cio" or "cm" is away'
ALL = 'when "cio", "cm", "md" or "am" is away'


@pytest.mark.parametrize(
    ("of_md", "of_am", "said"),
    [
        ("am", "none", ALL),
        ("am", "md", ALL),
        ("[am, cio]", "none", ALL),
        ("none", "none", ALL),
        ("spare", "none", 'when "cio", "cm" or "am" is away'),
        ("spare", "md", CLIENT),
        ("am", "spare", CLIENT),
        ("am", "unknown", CLIENT),
        ("unknown", "none", 'when "cio", "cm" or "am" is away'),
    ],
)
def test_who_sits_there_already_cannot_stand_in(of_md: str, of_am: str, said: str) -> None:
    """A stand-in who must be there on a seat of their own keeps no seat from blocking the forum."""
    (message,) = found("FOR021", BOARD % (of_md, of_am))

    assert message == (
        f'16 warning "board" cannot decide {said}: the quorum needs that seat, and nobody is free to sit there instead.'
    )


def test_both_rules_name_the_same_people() -> None:
    """Those without whom a forum has no quorum are told with the seats that they sit on."""
    (fragile,), (blocked,) = (findings(rule, BOARD % ("am", "none")) for rule in ("FOR007", "FOR021"))

    assert fragile.witness == {"people": ["anna", "bob", "gina", "hal"]}
    assert fragile.because == (blocked.states,)
