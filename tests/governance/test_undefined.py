"""Names of those who decide that nothing has: nobody can act by them."""

from datetime import date

import pytest

from tests.support.rules import governance

DAY = date(2026, 11, 1)
ROLES = """\
roles:
  a: {party: client-co, appointments: [{person: p}]}
  b: {party: client-co, appointments: [{person: p}]}
  gone: {party: client-co, appointments: [{person: p, until: 2026-06-30}]}
people: {p: {employer: client-co}}
"""
X, GONE = '"x" is not defined', '"gone" is vacant after 2026-06-30 and has no deputy'


@pytest.mark.parametrize(
    ("decider", "why_not"),
    [
        ("x", X),
        ("p", '"p" is a person and cannot decide'),
        ("[a, x]", X),
        ("{any-of: [a, x]}", ""),
        ("{any-of: [gone, x]}", f"{X}, and {GONE}"),
        ("[gone, x]", f"{X}, and {GONE}"),
        ("{at-least: 2, of: [a, b, x]}", ""),
        ("{at-least: 2, of: [a, x, x2]}", f'{X}, and "x2" is not defined'),
        ("{each-of: [a, x]}", ""),
        ("client-co", ""),
        ("client", ""),
    ],
)
def test_why_not(decider: str, why_not: str) -> None:
    """A name that nothing has counts as nobody who can act: whether others are enough depends on how they act."""
    decisions = f"decisions: {{spend: {{rights: [{{decider: {decider}}}]}}}}\n"
    ruling = governance(ROLES + decisions, DAY).who_decides("spend")

    assert [one.why_not for one in ruling.mandates] == [why_not]
    assert ruling.can_be_decided is not bool(why_not)


def test_forums_that_cannot_be_seen() -> None:
    """Where not everything can be seen that could decide, a name may lead to what is hidden."""
    ruling = governance("forums: unknown\ndecisions: {spend: {rights: [{decider: x}]}}\n", DAY).who_decides("spend")

    assert ruling.can_be_decided


def test_delegates() -> None:
    """A name that nothing has can do nothing with what is passed on to it."""
    decisions = "decisions: {spend: {rights: [{decider: a}]}}\n"
    delegations = "delegations: {d: {granted-by: a, granted-to: x, decisions: spend}}\n"
    ruling = governance(ROLES + decisions + delegations, DAY).who_decides("spend")

    assert [one.why_not for one in ruling.delegates] == [X]


def test_contradicting_deciders() -> None:
    """Where the sources name different deciders, the right is for the case, and it is not certain whose it is."""
    right = "{decider: {conflict: [{value: a}, {value: b}]}}"
    (mandate,) = governance(f"{ROLES}decisions: {{spend: {{rights: [{right}]}}}}\n", DAY).who_decides("spend").mandates

    assert (mandate.decider, mandate.is_certain) == (None, False)
