"""A fault that other findings come from, so that one cause can be told once."""

from datetime import date

import attrs


@attrs.frozen
class Cause:
    """A fault of one object that has consequences elsewhere: what is wrong, of which object, and since when.

    ``fault`` is one word, such as ``vacant`` or ``inquorate``, ``subject`` the id of the object. ``since`` is the first
    day of it where that is known: a vacancy of today and one that is to come are two causes.
    """

    fault: str
    subject: str
    since: date | None = None
