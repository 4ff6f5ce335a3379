"""Who holds which role, and when nobody does."""

import datetime
from collections.abc import Iterator, Sequence

import attrs

from outsourcegov.analysis.intervals import gaps
from outsourcegov.governance.lookup import find, the
from outsourcegov.governance.validity import Days, days_of
from outsourcegov.model.absent import NONE, Absent, Conflict, Presence, absence, claims, presence
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.parties import Appointment, Role


@attrs.frozen(eq=False)
class Appointments:
    """Who holds which role, computed from dated appointments. The last day of an appointment counts.

    A role is given as it is or by its id; ``UnknownId`` says that no role has that id.
    """

    alliance: Alliance

    def is_known(self, role: Role | str) -> bool:
        """Whether the alliance says who holds the role, if only that nobody does."""
        return self._said(role) is not None

    def holders(self, role: Role | str, day: datetime.date) -> Sequence[Appointment]:
        """The appointments in force on a day; where the sources contradict each other, those that may be."""
        return [one for one in self._said(role) or () if day in days_of(one)]

    def is_vacant(self, role: Role | str, day: datetime.date) -> bool:
        """Whether it is known that nobody holds the role on a day."""
        said = self._said(role)
        return said is not None and not any(day in days_of(one) for one in said)

    def may_be_deputised(self, role: Role | str, day: datetime.date) -> bool:
        """Whether somebody stands in for the role on a day, or may: a deputy who is not known to be vacant."""
        role = the(self.alliance.roles, role, "role")
        if presence(role.deputies) in (Presence.UNKNOWN, Presence.NOT_APPLICABLE):
            return True
        deputies = [find(self.alliance.roles, id) for id in role.deputies if id != role.id]
        return any(deputy is None or not self.is_vacant(deputy, day) for deputy in deputies)

    def vacancies(self, role: Role | str, within: Days) -> Iterator[Days]:
        """The stretches of days on which it is known that nobody holds the role."""
        said = self._said(role)
        if said is not None:
            yield from gaps((days_of(one) for one in said), within)

    def _said(self, role: Role | str) -> Sequence[Appointment] | None:
        return _said(the(self.alliance.roles, role, "role"))


def _said(role: Role) -> Sequence[Appointment] | None:
    """The appointments that the sources speak of, those of each side where they contradict each other.

    None where they do not say who holds the role.
    """
    if presence(role.appointments) is Presence.MISSING and absence(role.appointments) is None:
        return None
    reason = absence(role.appointments)
    sides: Sequence[object] = claims(reason) if isinstance(reason, Conflict) else [reason or role.appointments]
    said: list[Appointment] = []
    for side in sides:
        if side is NONE:
            continue
        if side is None or isinstance(side, Absent) or not isinstance(side, Sequence):
            return None
        said.extend(one for one in side if one.person is not NONE)
    return said
