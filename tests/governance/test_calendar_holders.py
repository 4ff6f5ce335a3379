"""Whom the calendar names: who holds a role on the day, or today where something is overdue, or nobody."""

from datetime import date

import pytest

import outsourcegov as og
from tests.support.rules import governance

ROLES = """
people: {p: {employer: client-co}, q: {employer: client-co}, r: {employer: provider-co, until: 2026-06-30}}
roles:
  cm:
    party: client-co
    appointments: [{person: p, until: 2026-08-31}, {person: q, from: 2026-09-01, until: 2026-12-31}]
  sdm: {party: provider-co, appointments: [{person: r}]}
  held-by-whoever: {party: provider-co, appointments: unknown}
  head: {party: client-co, deputies: [cm], appointments: none}
"""


@pytest.mark.parametrize(
    ("owner", "due", "told"),
    [
        ("cm", "2026-08-15", "cm (q)."),
        ("cm", "2026-12-15", "cm (q)."),
        ("cm", "2027-01-15", "cm (nobody)."),
        ("sdm", "2026-06-15", "sdm (nobody)."),
        ("sdm", "2027-01-15", "sdm (nobody)."),
        ("held-by-whoever", "2027-01-15", "held-by-whoever."),
        ("head", "2026-12-15", "head (q stands in)."),
        ("head", "2027-01-15", "head (nobody)."),
        ("sdm or cm", "2026-12-15", "sdm or cm (q)."),
    ],
)
def test_who_is_named(owner: str, due: str, told: str) -> None:
    """What is overdue names who holds the role today; a role that nobody holds then is said to have nobody."""
    asked = {"any-of": owner.split(" or ")} if " or " in owner else owner
    gov = governance(f"{ROLES}\nactions: {{a: {{owner: {str(asked).replace(chr(39), '')}, due: {due}}}}}\n")

    actual = og.timetable_text(og.calendar(gov, gov.as_of, date(2027, 3, 31)).only("action")).splitlines()[2].strip()

    assert actual == told


def test_others_are_not_taken_for_the_owner() -> None:
    """A member of a forum is not named as if it took the chair that is vacant."""
    gov = governance(
        f"{ROLES}\nforums: {{f: {{chair: sdm, seats: [sdm, cm], meets: {{every: 3 months}}}}}}\n"
        "meetings: {m: {forum: f, held: 2026-09-15}}\n"
    )

    (date_,) = og.calendar(gov, "2026-11-01", "2026-12-31").only("sitting").dates

    assert (date_.owner, date_.people, date_.holders, date_.is_vacant) == ("sdm", ("q",), (), True)


@pytest.mark.parametrize(
    ("until", "payer"),
    [
        ("2026-12-31", '"sister-co", which is there until 2026-12-31'),
        ("none", '"sister-co"'),
        ("2028-12-31", '"sister-co"'),
    ],
)
def test_a_payer_that_leaves(until: str, payer: str) -> None:
    """A charge says until when the party is there that pays it, where it leaves."""
    gov = governance(f"""
        parties:
          client-co: {{kind: client}}
          sister-co: {{kind: client, until: {until}}}
          provider-co: {{kind: provider}}
        contracts:
          msa:
            between: [client-co, provider-co]
            effective: 2026-01-01
            expires: 2029-12-31
            charges: {{share: {{payer: sister-co, amount: 1, every: 3 months}}}}
    """)
    found = {date_.what for date_ in og.calendar(gov, "2026-11-01", "2027-10-31").only("charge").dates}

    assert found == {f'Charge "share" is to be paid by {payer}'}
