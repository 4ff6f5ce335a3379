"""How word of something travels: from what happens to reports, forums and paths, and from there to roles."""

from collections.abc import Mapping, Sequence
from enum import Enum

import attrs

from outsourcegov.governance.communication.delays import Wait


class Through(Enum):
    """How word passes from one thing, forum or role to the next."""

    MEASURED = "measured"
    COMPUTED = "computed"
    SHOWN = "shown"
    SENT = "sent"
    WRITTEN = "written"
    REVIEWED = "reviewed"
    SITS = "sits"
    MEASURES = "measures"
    TELLS = "tells"
    RAISED = "raised"
    LEVEL = "level"
    NOTIFIED = "notified"
    DECIDES = "decides"
    CONSULTED = "consulted"
    INFORMED = "informed"
    CHANNEL = "channel"


@attrs.frozen
class Hindrance:
    """Something that keeps word from passing on the day: on what it hangs, and a sentence that says why.

    The sentence is empty where that is plain: nobody is there to hear.
    """

    if_: str
    why: str = ""


@attrs.frozen
class Passing:
    """One step of word on its way: to whom or what, how, and what it waits for.

    ``if_`` says on what it hangs that word passes at all, and ``hindrances`` what keeps it from that on the day; both
    are empty where it surely does.
    """

    to: str
    through: Through
    waits: tuple[Wait, ...] = ()
    if_: str = ""
    hindrances: tuple[Hindrance, ...] = ()

    @property
    def ifs(self) -> tuple[str, ...]:
        """On what it hangs that word passes."""
        return (*([self.if_] if self.if_ else []), *(one.if_ for one in self.hindrances))


@attrs.frozen(eq=False, repr=False)
class Flows:
    """Every step that word may take, by where it comes from; and what cannot be told of who hears, as sentences."""

    passings: Mapping[str, Sequence[Passing]]
    untold: Mapping[str, Sequence[str]]
