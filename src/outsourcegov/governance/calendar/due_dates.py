"""Dates that bite, and the calendar they make."""

import datetime as dt
from collections.abc import Iterable
from enum import Enum

import attrs

from outsourcegov.findings.words import one_line
from outsourcegov.model.words import TimeOfDay

MOST = 10_000
"""So many dates a calendar has at most; it says so where there are more."""


class DateKind(Enum):
    """What sort of date it is."""

    NOTICE = "notice"
    TERM = "term"
    LEAVING = "leaving"
    PRICE = "price"
    CHARGE = "charge"
    CREDIT = "credit"
    REVIEW = "review"
    DELIVERABLE = "deliverable"
    OBLIGATION = "obligation"
    DECISION = "decision"
    SITTING = "sitting"
    PAPERS = "papers"
    REPORT = "report"
    ACTION = "action"
    PROPOSAL = "proposal"
    ROADMAP = "roadmap"
    GOAL = "goal"
    RISK = "risk"
    TEST = "test"
    POLICY = "policy"
    DOCUMENT = "document"
    APPOINTMENT = "appointment"
    DELEGATION = "delegation"
    WAIVER = "waiver"


@attrs.frozen
class DueDate:
    """A day on which something is due, begins or ends.

    ``subject`` is the id of what it is about, and ``what`` says what happens, as a sentence without its full stop.
    ``owner`` is who has to see to it, as the text names them; ``roles`` are all whose calendar it belongs in, and
    ``people`` those who hold the roles of the owner on that day. ``consequence`` is a sentence on what comes of it, or
    of missing it. ``every`` is how often it comes back, and empty where it does not. ``caveats`` are sentences to be
    read with the day. An overdue one was due before the day of the governance, and is still open.
    """

    day: dt.date
    kind: DateKind
    subject: str
    what: str
    at: TimeOfDay | None = None
    owner: str = ""
    roles: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    consequence: str = ""
    ref: str = ""
    every: str = ""
    caveats: tuple[str, ...] = ()
    is_overdue: bool = False

    def __str__(self) -> str:
        return one_line(f"{self.day}: {self.what}{', overdue' if self.is_overdue else ''}")


@attrs.frozen
class Untold:
    """A date that there is, or ought to be, and of which it cannot be told when: a sentence says why."""

    kind: DateKind
    subject: str
    why: str

    def __str__(self) -> str:
        return one_line(self.why)


@attrs.frozen
class Timetable:
    """The dates of an alliance from one day to another, in order, those overdue first.

    ``untold`` are dates that cannot be told. Of more than ``MOST`` dates the first are kept: ``ends`` is the last day
    of which all are there.
    """

    start: dt.date
    end: dt.date
    dates: tuple[DueDate, ...] = attrs.field(repr=False)
    untold: tuple[Untold, ...] = attrs.field(repr=False)
    ends: dt.date

    @property
    def is_cut(self) -> bool:
        """Whether there are more dates than a calendar has room for."""
        return self.ends < self.end

    def only(self, kinds: Iterable[DateKind | str] = (), roles: Iterable[str] = ()) -> "Timetable":
        """The dates of some kinds, for some roles; of what is left out, all."""
        wanted, concerned = {DateKind(kind) for kind in kinds}, frozenset(roles)
        return attrs.evolve(
            self,
            dates=tuple(
                one
                for one in self.dates
                if (not wanted or one.kind in wanted) and (not concerned or not concerned.isdisjoint(one.roles))
            ),
            untold=tuple(one for one in self.untold if (not wanted or one.kind in wanted) and not concerned),
        )

    def __len__(self) -> int:
        return len(self.dates)

    def __str__(self) -> str:
        return f"{len(self.dates)} dates from {self.start} to {self.end}"
