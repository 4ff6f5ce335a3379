"""Dates that bite, and the calendar they make."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from enum import Enum

import attrs

from outsourcegov.errors import InvalidValue
from outsourcegov.findings.words import joined, nearest, one_line, quoted, written

MOST = 10_000
"""So many dates a calendar has at most; it says so where there are more."""

OPEN_UNTOLD = "It cannot be told whether it is still open."
"""Said of what may have been done."""

NOBODY = "(nobody)"
"""Who has the dates of a role that is known to be vacant, among those of people."""


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
    ``moment`` is there where a time of day is stated. ``owner`` is who has to see to it, as the text names them;
    ``roles`` are all whose calendar it belongs in, with the deputies of those that are vacant, and ``people`` those who
    hold them on that day, or where it is overdue on the day of the governance; ``holders`` are those of them who hold
    the owner's role or stand in for it, ``standing_in`` those of these who only stand in, and ``is_vacant`` says that
    it is known that nobody does either. ``consequence`` is a sentence on what comes of it, or of
    missing it. ``every`` is how often it comes back, and ``series`` is the same for all days of one thing that
    comes back; both are empty for a day that comes once. ``which`` tells a date from others of its kind and
    subject, and stays the same where the day moves: of what is counted from the last time it was done it is the
    number from there, of what the text fixes it is the day. ``caveats`` are sentences to be read with the day. An
    overdue one was due before the day of the governance, and is still open.
    """

    day: dt.date
    kind: DateKind
    subject: str
    what: str
    moment: dt.datetime | None = None
    owner: str = ""
    roles: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    holders: tuple[str, ...] = ()
    standing_in: tuple[str, ...] = ()
    is_vacant: bool = False
    consequence: str = ""
    ref: str = ""
    every: str = ""
    series: str = ""
    which: str = ""
    caveats: tuple[str, ...] = ()
    is_overdue: bool = False

    @property
    def who_stands_in(self) -> str:
        """Who stands in for the owner, in words: ``p-3 stands in``; empty where nobody does."""
        are = "s" if len(self.standing_in) == 1 else ""
        return f"{joined(self.standing_in)} stand{are} in" if self.standing_in else ""

    def __str__(self) -> str:
        return one_line(f"{self.day}: {self.what}{', overdue' if self.is_overdue else ''}")


@attrs.frozen
class Untold:
    """A date that there is, or ought to be, and of which it cannot be told when: a sentence says why.

    ``roles`` are all whose calendar it belongs in, and ``people`` those who hold them on the day of the governance;
    of a role that is vacant then it is the deputy who stands in.
    """

    kind: DateKind
    subject: str
    why: str
    roles: tuple[str, ...] = ()
    people: tuple[str, ...] = ()

    def __str__(self) -> str:
        return one_line(self.why)


@attrs.frozen
class Timetable:
    """The dates of an alliance from one day to another, in order, those overdue first.

    ``untold`` are dates that cannot be told. ``caveats`` are sentences on how days are counted, those that one of the
    dates has; they are said once for all of them. Of more than ``MOST`` dates the first are kept: ``complete_until`` is
    the last day of which all are there. ``asked`` are the roles and people whose dates alone are there, if not all are.
    """

    alliance: str
    title: str
    as_of: dt.date
    start: dt.date
    end: dt.date
    dates: tuple[DueDate, ...] = attrs.field(repr=False)
    untold: tuple[Untold, ...] = attrs.field(repr=False)
    caveats: tuple[str, ...]
    complete_until: dt.date
    asked: tuple[str, ...] = ()

    @property
    def is_complete(self) -> bool:
        """Whether all dates are there, and not only as many as there is room for."""
        return self.complete_until == self.end

    def only(self, *kinds: DateKind | str) -> "Timetable":
        """The dates of some kinds, told or not. Raises ``InvalidValue`` for a kind that there is not."""
        wanted = frozenset(_kind(kind) for kind in kinds)
        return self._where(lambda one: one.kind in wanted)

    def of(self, *ids: str) -> "Timetable":
        """The dates that belong in the calendar of some roles or people, by their ids, told or not."""
        wanted = frozenset(ids)
        found = self._where(lambda one: not wanted.isdisjoint((*one.roles, *one.people)))
        return attrs.evolve(found, asked=tuple(dict.fromkeys(ids)))

    def _where(self, is_wanted: Callable[[DueDate | Untold], bool]) -> "Timetable":
        dates = tuple(one for one in self.dates if is_wanted(one))
        untold = tuple(one for one in self.untold if is_wanted(one))
        return attrs.evolve(self, dates=dates, untold=untold, caveats=said_of(dates, self.caveats))

    @property
    def roles(self) -> tuple[str, ...]:
        """The roles that have dates, by id."""
        return tuple(sorted({role for one in self.dates for role in one.roles}))

    def load(self) -> Mapping[str, Mapping[str, int]]:
        """How many dates each person has in each month: by person, then by month, as ``2026-11``.

        What a role is to see to that is known to be vacant is counted for whoever stands in, or under ``(nobody)``. Of
        a calendar of some roles or people it is said of each of them, and of nobody else.
        """
        found: dict[str, dict[str, int]] = {}
        for one in self.dates:
            month = f"{one.day:%Y-%m}"
            for id in self._counted_for(one):
                months = found.setdefault(id, {})
                months[month] = months.get(month, 0) + 1
        ids = sorted(found, key=lambda id: (id == NOBODY, id))
        return {id: dict(sorted(found[id].items())) for id in ids}

    def _counted_for(self, one: DueDate) -> Iterable[str]:
        if self.asked:
            return [id for id in self.asked if id in one.roles or id in one.people]
        return (*one.people, NOBODY) if one.is_vacant else one.people

    def __len__(self) -> int:
        return len(self.dates)

    def __str__(self) -> str:
        return one_line(f"{len(self)} dates of {self.title} from {self.start} to {self.end}")


def said_of(dates: Iterable[DueDate], caveats: Iterable[str]) -> tuple[str, ...]:
    """Those of some caveats that one of the dates has."""
    said = frozenset(caveat for one in dates for caveat in one.caveats)
    return tuple(caveat for caveat in caveats if caveat in said)


def _kind(kind: DateKind | str) -> DateKind:
    try:
        return DateKind(kind)
    except ValueError:
        words = [one.value for one in DateKind]
        meant = nearest(str(kind), words)
        hint = f"; did you mean {quoted(meant)}?" if meant else f"; one of {', '.join(words)}"
        raise InvalidValue(f"there are no dates of kind {written(kind)}{hint}") from None
