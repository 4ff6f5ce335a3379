"""Whose public holiday it is on the day of a sitting, where that breaks the quorum."""

import datetime as dt
from collections.abc import Hashable, Sequence

import attrs

from outsourcegov.governance.dates.public_holidays import DaysOff
from outsourcegov.governance.forums.bodies import sitting_of
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.candidates import id_of
from outsourcegov.model.absent import known
from outsourcegov.model.forums import Forum
from outsourcegov.model.parties import Party, Person, Role


def parties_away(governance: Governance, forum: Forum, day: dt.date) -> Sequence[str]:
    """The parties whose country has a public holiday on a day, where their people are needed for the quorum.

    Nobody where the quorum stands without them, or is not met anyway. A party without a country of its own has that of
    the party it belongs to. Without the package ``holidays`` nobody is ever away.
    """
    alliance = governance.alliance
    away = frozenset(party.id for party in alliance.parties if _is_off(governance, party, day))
    sitting = sitting_of(governance, forum)
    attendance = sitting.at((0, day, 0), by_name=True) if away and sitting.is_small else None
    if attendance is None or not attendance.is_quorate:
        return ()
    parties = {id: _party_of(governance, id) for place in attendance.places for id in map(id_of, place.people or ())}

    def is_there(one: Hashable) -> bool:
        return parties[id_of(one)] not in away

    places = [
        place if place.people is None else attrs.evolve(place, people=[one for one in place.people if is_there(one)])
        for place in attendance.places
    ]
    if attrs.evolve(attendance, places=places).is_quorate:
        return ()
    return sorted({party for party in parties.values() if party in away and party is not None})


def _is_off(governance: Governance, party: Party, day: dt.date) -> bool:
    seen = set[str]()
    while known(party.country) is None and party.id not in seen:
        seen.add(party.id)
        party = governance.alliance.parties.get(known(party.parent) or "") or party
    country = known(party.country)
    return country is not None and day in DaysOff(country.code)


def _party_of(governance: Governance, id: str) -> str | None:
    """The party that employs somebody, or on whose side a role without a name sits."""
    person = governance.find(id, Person)
    if person is not None:
        return known(person.employer)
    role = governance.find(id, Role)
    return known(role.party) if role is not None else None
