"""A fault that other findings come from, so that one cause can be told once."""

from datetime import date

import attrs
from attrs.validators import instance_of, optional


@attrs.frozen
class Cause:
    """A fault of one object that has consequences elsewhere: what is wrong, of which object, and since when.

    ``fault`` is a word that says what the object is, such as ``vacant`` or ``not-in-force``, ``subject`` the id of the
    object. ``since`` is the first day of it where that is known: a vacancy of today and one that is to come are two
    causes. ``because`` are the faults that it comes from itself; they do not make it another one.

    >>> str(Cause("vacant", "client-cio", date(2026, 7, 1)))
    '"client-cio" is vacant from 2026-07-01'
    """

    fault: str = attrs.field(validator=instance_of(str))
    subject: str = attrs.field(validator=instance_of(str))
    since: date | None = attrs.field(default=None, validator=optional(instance_of(date)))
    because: tuple["Cause", ...] = attrs.field(default=(), kw_only=True, eq=False)

    def __str__(self) -> str:
        since = f" from {self.since}" if self.since else ""
        return f'"{self.subject}" is {self.fault.replace("-", " ")}{since}'
