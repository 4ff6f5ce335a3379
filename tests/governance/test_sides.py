"""Which side a party is on."""

import pytest

from outsourcegov.governance.people.sides import Sides
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.parties import Party, Role
from outsourcegov.model.vocabulary import Side
from tests.support.rules import governance

TEXT = """\
    alliance: {id: a, client: club, providers: [prime, second]}
    parties:
      club: {kind: client, members: [bank, shop], parent: group-plc}
      bank: {kind: client}
      shop: {kind: client}
      branch: {kind: unit, parent: bank}
      prime: {kind: provider}
      second: {kind: provider, parent: prime}
      sub: {kind: subcontractor, parent: second}
      sub-sub: {kind: subcontractor, parent: sub}
      vendor: {kind: third-party, managed-by: sub-sub}
      regulator: {kind: authority}
      circle: {kind: unit, parent: ring}
      ring: {kind: unit, parent: circle}
      hidden: {kind: unit, parent: unknown}
      under-hidden: {kind: unit, parent: hidden}
      astray: {kind: unit, parent: misspelt}
      orphan: {kind: unit, parent: none}
      torn: {kind: unit, parent: {conflict: [{value: bank, ref: x}, {value: prime, ref: y}]}}
      group: {kind: unit, parent: bank, members: [team]}
      team: {kind: unit, members: [crew]}
      crew: {kind: unit}
      crew-desk: {kind: unit, parent: crew}
      holding: {kind: third-party}
      owned-vendor: {kind: third-party, parent: holding, managed-by: prime}
      run-unit: {kind: unit, parent: bank, managed-by: prime}
      between: {kind: affiliate, parent: prime}
      pool: {kind: affiliate, parent: shop, members: [between]}
      association: {kind: third-party, members: [bank, prime]}
      association-desk: {kind: unit, parent: association}
      top: {kind: third-party}
      group-plc: {kind: affiliate, parent: top}
      sister: {kind: affiliate, parent: group-plc}
      consortium: {kind: third-party, members: [sub-a, sub-b]}
      sub-a: {kind: subcontractor, parent: prime}
      sub-b: {kind: subcontractor, parent: prime}
      worded: {kind: unit, parent: {in-words: a company of the group}}
      settled-unknown: {kind: unit, parent: {conflict: [{value: unknown, ref: x}, {value: none, ref: y}], prevails: x}}
      settled-none: {kind: unit, parent: {conflict: [{value: bank, ref: x}, {value: none, ref: y}], prevails: y}}
      no-question: {kind: authority, parent: {not-applicable: it is the state}}
"""


@pytest.mark.parametrize(
    ("party", "principal", "side"),
    [
        ("club", "club", Side.CLIENT),
        ("bank", "club", Side.CLIENT),
        ("branch", "club", Side.CLIENT),
        ("prime", "prime", Side.PROVIDER),
        ("second", "second", Side.PROVIDER),
        ("sub", "second", Side.PROVIDER),
        ("sub-sub", "second", Side.PROVIDER),
        ("vendor", "second", Side.PROVIDER),
        ("team", "club", Side.CLIENT),
        ("crew", "club", Side.CLIENT),
        ("crew-desk", "club", Side.CLIENT),
        ("owned-vendor", "prime", Side.PROVIDER),
        ("run-unit", "club", Side.CLIENT),
        ("between", None, None),
        ("association", None, None),
        ("holding", None, None),
        ("group-plc", None, None),
        ("sister", None, None),
        ("consortium", None, None),
        ("sub-a", "prime", Side.PROVIDER),
        ("regulator", None, None),
        ("circle", None, None),
        ("hidden", None, None),
        ("misspelt", None, None),
        (None, None, None),
    ],
)
def test_side_follows_the_chain(party: str | None, principal: str | None, side: Side | None) -> None:
    """A party is on the side of whomever it is part of, through any number of links; a provider stays itself."""
    sides = governance(TEXT).sides

    assert (sides.principal(party), sides.of_party(party)) == (principal, side)


@pytest.mark.parametrize(
    ("party", "is_outside"),
    [
        *((party, False) for party in ("club", "branch", "second", "vendor")),
        *((party, True) for party in ("regulator", "orphan", "holding", "settled-none", "no-question")),
        *((party, False) for party in ("circle", "hidden", "under-hidden", "astray", "torn", "misspelt")),
        *((party, False) for party in ("association", "association-desk", "group-plc", "sister", "top", "consortium")),
        *((party, False) for party in ("crew-desk", "owned-vendor", "between", "worded", "settled-unknown")),
    ],
)
def test_outside_is_certain(party: str, is_outside: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """A party is outside only where nothing above it is unknown or circular, and nobody inside belongs to it."""
    assert governance(TEXT).sides.is_outside(party) == is_outside


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ("client: club", "client: clubb"),
        ("providers: [prime, second]", "providers: [prime, secnd]"),
        ("providers: [prime, second]", "providers: unknown"),
        ("providers: [prime, second]", "providers: {not-applicable: delegated within}"),
        ("members: [bank, shop]", "members: [bank, shpo]"),
        ("members: [bank, shop]", "members: unknown"),
    ],
)
def test_nobody_is_outside_of_what_is_not_fully_known(written: str, instead: str) -> None:
    """While a side or the members of a party cannot be told, any party may be one of them."""
    assert not governance(TEXT.replace(written, instead)).sides.is_outside("regulator")


def test_party_on_both_sides() -> None:
    """A party that is client and provider is on no side in particular, and may face either."""
    text = """\
        alliance: {id: a, client: [bank, shop], providers: bank}
        parties: {bank: {kind: client}, shop: {kind: client}}
        roles: {a: {party: bank}, b: {party: shop}, c: {party: shop}}
    """
    gov = governance(text)
    of_bank, of_shop, other = gov.alliance.roles

    assert (gov.sides.of_party("bank"), gov.sides.of_party("shop")) == (None, Side.CLIENT)
    assert (gov.sides.may_face(of_bank, of_shop), gov.sides.may_face(of_shop, other)) == (True, False)


def test_role_of_contradicting_parties() -> None:
    """A role is on a side where both parties that the sources name are; else it cannot be told."""
    text = (
        TEXT
        + """\
    roles:
      same: {party: {conflict: [{value: bank, ref: x}, {value: branch, ref: y}]}}
      torn-role: {party: {conflict: [{value: bank, ref: x}, {value: prime, ref: y}]}}
      nowhere: {party: unknown}
"""
    )
    gov = governance(text)

    assert [gov.sides.of_role(role) for role in gov.alliance.roles] == [Side.CLIENT, None, None]


def test_long_chains_are_no_deep_recursion() -> None:
    """Ten thousand parties below each other, on a side or on none, are followed to their end."""
    for top in ("client-co", "stranger"):
        parties = [Party("p0", kind="unit", parent=top)]
        parties += [Party(f"p{number}", kind="unit", parent=f"p{number - 1}") for number in range(1, 10_000)]
        sides = Sides(Alliance("a", client="client-co", providers="b", parties=parties[::-1]))
        sides.principal("p0")
        sides.is_outside("p0")

        assert sides.of_role(Role("r", party="p9999")) is (Side.CLIENT if top == "client-co" else None)
