"""When a role can be reached, by the hours that are stated of it."""

import datetime as dt

from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Presence, presence


def reached_again(governance: Governance, id: str, moment: dt.datetime) -> dt.datetime | None:
    """When the hours of a role begin next, on the clocks of the calendar in force.

    None where it can be reached at the moment, or it is not known whether it can: no hours are stated, a calendar is
    not known, or has a time zone where the one in force has none.
    """
    role, clock = governance.alliance.roles.get(id), governance.clock
    if role is None or presence(role.hours) is not Presence.STATED or clock.in_force.time is None:
        return None
    zone = clock.in_force.time.zone
    here = moment.replace(tzinfo=zone).astimezone(dt.UTC) if zone is not None else moment
    opens: list[dt.datetime] = []
    for hours in role.hours:
        calendar = clock.calendar(hours)
        is_like = hours == "24x7" or (calendar.time is not None and (calendar.time.zone is None) is (zone is None))
        begins = calendar.time.next_opening(here) if calendar.time is not None and is_like else None
        if begins is None:
            return None
        opens.append(begins)
    again = min(opens)
    if again <= here:
        return None
    return again.astimezone(zone).replace(tzinfo=None) if zone is not None else again
