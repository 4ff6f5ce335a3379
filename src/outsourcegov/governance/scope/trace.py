"""``Trace``: what a service hangs on, from its contract to its end, and where that chain breaks."""

import datetime
from collections.abc import Sequence
from enum import Enum
from typing import overload

import attrs

from outsourcegov.findings.words import joined, one_line
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.scope.items import InScope, LeftOut
from outsourcegov.model.common import Described


class LinkKind(Enum):
    """What a link of the chain is, in the order of the chain."""

    CONTRACT = "contract"
    SCOPE = "scope"
    OWNER = "owner"
    PROVIDER = "provider"
    ACCEPTANCE = "acceptance"
    METRICS = "metrics"
    REVIEW = "review"
    ESCALATION = "escalation"
    END = "end"
    CONTINUITY = "continuity"
    EXIT = "exit"


@attrs.frozen
class LinkPart:
    """One of those that make up a link: its id, and what is said of it, as part of a sentence."""

    id: str
    says: str = ""


@attrs.frozen
class Link:
    """A link of the chain: its parts, why the chain breaks there, what cannot be told, and what else must be said.

    ``breaks``, ``untold`` and ``notes`` are whole sentences. Without ``breaks`` and ``untold`` the link holds.
    """

    kind: LinkKind
    parts: tuple[LinkPart, ...] = ()
    breaks: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    untold: tuple[str, ...] = ()


@attrs.frozen(eq=False, repr=False)
class Trace:
    """What a service or a deliverable hangs on, link by link, on the day of an alliance; its text says so in a line.

    ``begins`` is the first day of what is still to come, since it or its contract has not begun.
    """

    governance: Governance
    of: InScope
    links: tuple[Link, ...]
    begins: datetime.date | None = None

    def __repr__(self) -> str:
        return f"<Trace of {self}>"

    def __str__(self) -> str:
        return one_line(f"{self.of}: {self.in_short}")

    @property
    def holds(self) -> bool | None:
        """Whether the chain holds; None where it is not known to break, and some link cannot be told, or is to come."""
        return False if self.broken else None if self.untold or self.begins is not None else True

    @property
    def in_short(self) -> str:
        """Whether the chain holds, as part of a sentence: ``breaks at owner``."""
        if self.broken:
            return f"breaks at {joined(link.kind.value for link in self.broken)}"
        if self.untold:
            return f"cannot be told at {joined(link.kind.value for link in self.untold)}"
        return f"only begins on {self.begins}" if self.begins is not None else "holds"

    @property
    def broken(self) -> Sequence[Link]:
        """The links at which the chain breaks."""
        return [link for link in self.links if link.breaks]

    @property
    def untold(self) -> Sequence[Link]:
        """The links at which it is not known to break, and of which something cannot be told."""
        return [link for link in self.links if link.untold and not link.breaks]

    def link(self, kind: LinkKind) -> Link | None:
        """The link of a kind; None where the chain has none, as a deliverable has no continuity plan."""
        return next((link for link in self.links if link.kind is kind), None)


@attrs.frozen(eq=False, repr=False)
class Traces(Sequence[Trace]):
    """The traces of all that is in scope, or of what belongs to what was ``asked`` for.

    What may have ended, or not begun, is among them, and a deliverable of which it cannot be told whether it was
    accepted. ``left_out`` is what would be in scope, had its contract not ended, or begun. ``caveats`` are sentences on
    what cannot be told of the scope.
    """

    found: tuple[Trace, ...]
    left_out: tuple[LeftOut, ...] = ()
    asked: Described | None = None
    caveats: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.found)

    @overload
    def __getitem__(self, at: int) -> Trace: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Trace]: ...
    def __getitem__(self, at: int | slice) -> Trace | Sequence[Trace]:
        return self.found[at]
