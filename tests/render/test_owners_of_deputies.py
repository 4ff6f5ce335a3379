"""How the text on owners tells that a deputy stands in."""

from outsourcegov.render.owners_text import owners_text
from tests.support.rules import governance


def test_deputy_who_is_away_in_between_is_told_once() -> None:
    """The days before and after stand beneath one headline."""
    text = owners_text(
        governance(
            """
people: {ann: {employer: client-co}, bob: {employer: client-co}, eve: {employer: client-co}}
roles:
  cio: {party: client-co, deputies: [cfo], appointments: [{person: ann, from: 2025-01-01, until: 2026-06-30}]}
  cfo: {party: client-co, appointments: [{person: bob, until: 2027-01-31}, {person: eve, from: 2027-04-01}]}
risks: {outage: {owner: cio, from: 2025-01-01, until: 2028-12-31}}
"""
        )
    )

    assert text.partition("Only a deputy answers for these:\n\n")[2].splitlines()[:3] == [
        '"cio" is vacant, and its deputy "cfo" stands in.',
        '  risk "outage"  from 2026-07-01 to 2027-01-31',
        '  risk "outage"  from 2027-04-01 to 2028-12-31',
    ]
