"""A party that has left: what ends with it, and what still names it."""

from datetime import date

import pytest

from tests.support.rules import found, governance

ALLIANCE = """
alliance: {id: five, client: [hart, mendip], providers: [capita], currency: GBP}
parties:
  hart: {kind: client}
  mendip: {kind: client, until: %s}
  capita: {kind: provider}
people: {p-1: {employer: hart}, p-2: {employer: mendip}, p-3: {employer: capita}}
roles:
  hart-cm: {party: hart, appointments: [{person: p-1}]}
  mendip-so: {party: mendip, appointments: [{person: p-2}]%s}
  sdm: {party: capita, appointments: [{person: p-3}]}
contracts:
  master:
    between: [hart, mendip, capita]
    effective: 2016-08-01
    expires: 2029-07-31
    owner: hart-cm
    charges: {share: {payer: mendip, amount: 30000, every: 3 months}}
  old: {between: [mendip, capita], effective: 2010-08-01, expires: 2016-07-31, owner: mendip-so}
  amended: {kind: amendment, parent: master, between: [hart, mendip, capita], effective: 2018-01-01}
%s
"""
TELLS = '4 warning "mendip" left on 2023-03-31, and is still named by contract "master" and charge "share"'


def _text(until: str = "2023-03-31", more: str = "", role: str = "") -> str:
    return ALLIANCE % (until, role, more)


@pytest.mark.parametrize(
    ("text", "day", "told"),
    [
        (_text(), "2023-04-01", [f"{TELLS}."]),
        (_text(), "2023-03-31", []),
        (_text("unknown"), "2023-04-01", []),
        (_text("{conflict: [{value: 2023-03-31}, {value: 2023-06-30}]}"), "2023-04-01", []),
        (
            _text(more="forums: {sig: {seats: [mendip-so, sdm]}, old-sig: {seats: [mendip-so], until: 2020-12-31}}"),
            "2023-04-01",
            [f'{TELLS.replace(" and charge", ", charge")} and forum "sig".'],
        ),
        (_text(more="forums: {sig: {seats: [mendip-so, sdm], until: unknown}}"), "2023-04-01", [f"{TELLS}."]),
        (
            _text(more="decision-log: {d: {decision: unknown, by: mendip-so, raised: 2022-01-31, outcome: open}}"),
            "2023-04-01",
            [f"{TELLS}."],
        ),
        (_text(more="actions: {a: {owner: mendip-so, status: done}}"), "2023-04-01", [f"{TELLS}."]),
    ],
)
def test_what_names_it(text: str, day: str, told: list[str]) -> None:
    """All that is in force and names a party that has left is told once; not what may be over, and no records."""
    actual = found("PTY013", text, date.fromisoformat(day))

    assert actual == told


@pytest.mark.parametrize(
    ("until", "role", "last"),
    [
        ("2023-03-31", "", date(2023, 3, 31)),
        ("2023-03-31", ", until: 2022-12-31", date(2022, 12, 31)),
        ("2023-03-31", ", until: 2025-12-31", date(2023, 3, 31)),
        ("2023-03-31", ", until: none", date(2023, 3, 31)),
        ("2023-03-31", ", from: 2023-05-01", None),
        ("unknown", "", None),
        ("none", "", None),
    ],
)
def test_roles_end_with_their_party(until: str, role: str, last: date | None) -> None:
    """A role ends with its party at the latest; where it begins later, nothing is taken for wrong."""
    gov = governance(_text(until, role=role), date(2024, 1, 1))
    days = [
        day
        for day in (date(2022, 12, 31), date(2023, 1, 1), date(2023, 3, 31), date(2023, 4, 1))
        if not gov.appointments.is_vacant("mendip-so", day)
    ]

    assert (days[-1] if days and days[-1] < date(2023, 4, 1) else None) == last


def test_other_rules_speak() -> None:
    """What a role of a party that has left owns is owned by nobody; its seat does not keep the others from meeting."""
    text = _text(
        more="forums: {sig: {owner: mendip-so, chair: mendip-so, seats: [mendip-so, sdm, hart-cm], quorum: all}}"
    )
    day = date(2023, 4, 1)
    actual = [line.split(" ", 2)[2] for rule in ("OWN002", "FOR003", "FOR006") for line in found(rule, text, day)]

    assert actual == [
        '"mendip-so" ended on 2023-03-31; it owns forum "sig".',
        'Nobody can take the chair of "sig": "mendip-so" ended on 2023-03-31.',
    ]


def test_nothing_is_asked_of_it() -> None:
    """No roles are asked of a party that has left."""
    actual = [line.split(" ")[2] for line in found("PTY002", _text(), date(2023, 4, 1))]

    assert actual == ['"hart"', '"capita"']


@pytest.mark.parametrize(
    ("seat", "until"),
    [
        ("{party: mendip}", date(2023, 3, 31)),
        ("mendip-so", date(2023, 3, 31)),
        ("{role: mendip-so, until: 2022-12-31}", date(2022, 12, 31)),
        ("{role: mendip-so, alternates: hart-cm}", None),
        ("hart-cm", None),
        ("{party: hart}", None),
    ],
)
def test_seats_end_with_their_party(seat: str, until: date | None) -> None:
    """A seat of a party that leaves ends with it, unless somebody else may sit there."""
    gov = governance(_text(more=f"forums: {{sig: {{seats: [{seat}, sdm]}}}}"), date(2023, 4, 1))

    assert gov.alliance.forums["sig"].seats[0].until == until


def test_nothing_is_made_anew_without_an_end() -> None:
    """An alliance of which no party ends stays the one that was given."""
    given = governance(_text("none")).alliance

    assert type(governance(_text("none")))(given, "2024-01-01").alliance is given
