"""Who certainly holds a role, by name."""

import datetime
from collections.abc import Set as AbstractSet

from outsourcegov.governance.dates.validity import surely_holds
from outsourcegov.governance.people.appointments import Appointments, appointments_to, surely_appointed
from outsourcegov.model.absent import Conflict, absence, claims
from outsourcegov.model.parties import Holders, Role

MOST_APPOINTMENTS = 100
"""Of a role with more appointments nothing is told."""


def incumbents(appointments: Appointments, role: Role, day: datetime.date) -> AbstractSet[str] | None:
    """The people who hold a role on a day; None where it cannot be told who they all are.

    Of a role that many hold, or a team, hardly anybody writes down all.
    """
    is_one = all(holders is Holders.ONE for holders in claims(role.holders))
    are_few = len(role.appointments) <= MOST_APPOINTMENTS and not isinstance(absence(role.appointments), Conflict)
    if not is_one or not are_few or appointments_to(role) is None:
        return None
    found = set[str]()
    for one in appointments.holders(role, day):
        (person, *others) = claims(one.person)
        if others or not isinstance(person, str) or not surely_appointed(appointments.alliance, one, day):
            return None
        found.add(person)
    return found if surely_holds(role, day) else None
