"""Who holds which role, and when nobody does."""

import datetime
from collections.abc import Iterator, Sequence
from typing import TypeVar

import attrs

from outsourcegov.analysis.intervals import gaps
from outsourcegov.governance.lookup import the
from outsourcegov.governance.validity import Days, days_of
from outsourcegov.model.absent import NONE, absence, claims
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.items import LEFT_OUT
from outsourcegov.model.parties import Appointment, Role

T = TypeVar("T")


@attrs.frozen(eq=False)
class Appointments:
    """Who holds which role, computed from dated appointments. The last day of an appointment counts.

    A role is given as it is or by its id; ``UnknownId`` says that no role has that id.
    """

    alliance: Alliance

    def holders(self, role: Role | str, day: datetime.date) -> Sequence[Appointment]:
        """The appointments in force on a day; where the sources contradict each other, those that may be."""
        return [one for one in self._appointments(role) or () if day in days_of(one)]

    def is_vacant(self, role: Role | str, day: datetime.date) -> bool:
        """Whether it is known that nobody holds the role on a day."""
        said = self._appointments(role)
        return said is not None and not any(day in days_of(one) for one in said)

    def may_be_deputised(self, role: Role | str, day: datetime.date) -> bool:
        """Whether somebody stands in for the role on a day, or may: a deputy who is not known to be vacant."""
        role = the(self.alliance.roles, role, "role")
        said = _said(role.deputies)
        if said is None:
            return True
        deputies = [self.alliance.roles.get(id) for id in said if id != role.id]
        return any(deputy is None or not self.is_vacant(deputy, day) for deputy in deputies)

    def vacancies(self, role: Role | str, within: Days) -> Iterator[Days]:
        """The stretches of days on which it is known that nobody holds the role."""
        said = self._appointments(role)
        if said is not None:
            yield from gaps((days_of(one) for one in said), within)

    def _appointments(self, role: Role | str) -> Sequence[Appointment] | None:
        """The appointments that the sources speak of; None where they do not say who holds the role."""
        listed = the(self.alliance.roles, role, "role").appointments
        said = _said(listed) if listed != LEFT_OUT else None
        return None if said is None else [one for one in said if one.person is not NONE]


def _said(listed: Sequence[T]) -> Sequence[T] | None:
    """What the sources list, on each side where they contradict each other; None where one does not say it."""
    said: list[T] = []
    for side in claims(absence(listed) or listed):
        if isinstance(side, Sequence):
            said.extend(side)
        elif side is not NONE:
            return None
    return said
