"""``Climb``: how an issue travels while nobody solves it, who hears of it and when, and where it breaks."""

import datetime as dt
from collections.abc import Mapping, Sequence
from enum import Enum

import attrs

from outsourcegov.findings.words import joined, one_line, quoted
from outsourcegov.governance.dates.deadlines import Deadline, Start
from outsourcegov.governance.decisions.region_words import value_in_words
from outsourcegov.governance.escalation.flow import LevelOrStep, Place
from outsourcegov.governance.escalation.issues import Issue
from outsourcegov.governance.escalation.trails import Came, End
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.actors import Actor
from outsourcegov.model.conditions import Limit
from outsourcegov.model.duration import Duration
from outsourcegov.model.escalations import Dispute, Escalation
from outsourcegov.model.vocabulary import Side, Tier


class Fault(Enum):
    """Why an issue does not climb as it should."""

    NO_LIMIT = "no-limit"
    IN_WORDS = "limit-in-words"
    NOT_TOLD = "limit-not-told"
    DEPENDS = "depends"
    NOBODY = "nobody-there"
    TOO_LATE = "meets-too-late"
    DEAD_END = "dead-end"
    CIRCLE = "circle"
    GONE = "gone"
    TOO_SLOW = "too-slow"


@attrs.frozen
class Break:
    """A place where an issue does not climb as it should: what is wrong, where, and a sentence that says so."""

    fault: Fault
    where: str
    why: str


@attrs.frozen(eq=False, repr=False)
class Stop:
    """A level or step to which an issue comes.

    It ``arrives`` when the limit of the level before ends: at a moment, or where only the day is known, with the end of
    that day; without a day where that cannot be told. ``day`` is the day for which people are told. ``limit`` is how
    long it may take there, and ``solve_by`` when that ends; None where no limit is stated. ``skipped`` are the levels
    passed over on the way here. ``depends_on`` are the attributes that were not given and on which it depends whether
    it comes here.
    """

    place: Place
    label: str
    level: LevelOrStep
    came: Came
    arrives: Deadline
    day: dt.date
    actors: tuple[Actor, ...] = ()
    notified: tuple[Actor, ...] = ()
    limit: Limit | None = None
    solve_by: Deadline | None = None
    skipped: tuple[Place, ...] = ()
    depends_on: tuple[str, ...] = ()
    is_certain: bool = True
    breaks: tuple[Break, ...] = ()

    def __repr__(self) -> str:
        return f"<Stop at {self.label}, {self.arrives.day}>"


@attrs.frozen
class Top:
    """When the highest tier of a side or a provider first hears of an issue, at which level and through which role.

    ``heard`` is None where it never does on this way, and has no day where that cannot be told. ``forum`` is the one in
    which it hears of it, where the role sits there.
    """

    tier: Tier
    heard: Deadline | None = None
    where: str = ""
    role: str = ""
    forum: str = ""


@attrs.frozen
class Total:
    """How long a path may take to its top: as it says, until when that is, and when an issue gets there.

    ``worked`` is the working time that passes until then, None where that cannot be told.
    """

    top: str
    arrives: Deadline
    at_most: Duration | None = None
    until: Deadline | None = None
    worked: dt.timedelta | None = None


@attrs.frozen(eq=False, repr=False)
class Route:
    """The way of an issue on one path: its stops in order, how it ends, and what breaks.

    It ``is_certain`` that the path is for the issue where nothing of that depends on what was not given.
    ``tops`` say when the highest tier of each side hears of it, and ``tops_of_providers`` when that of each provider
    does that is on the way, or delivers the service that it is about, where the alliance has several. ``deciders`` are
    those who decide at the end, where it ends so.
    """

    path: Escalation | Dispute
    stops: tuple[Stop, ...]
    end: End
    tops: Mapping[Side, Top]
    total: Total | None
    deciders: tuple[Actor, ...] = ()
    end_breaks: tuple[Break, ...] = ()
    depends_on: tuple[str, ...] = ()
    is_certain: bool = True
    tops_of_providers: Mapping[str, Top] = attrs.field(factory=dict)

    def __repr__(self) -> str:
        return f"<Route on {self.path.id!r}, {len(self.stops)} stops, {len(self.breaks)} breaks>"

    @property
    def breaks(self) -> Sequence[Break]:
        """All that breaks on the way, in order."""
        return [*(one for stop in self.stops for one in stop.breaks), *self.end_breaks]

    @property
    def caveats(self) -> Sequence[str]:
        """What must be said with the days and moments, each sentence once."""
        said = [stop.solve_by for stop in self.stops] + [self.total.until if self.total is not None else None]
        return list(dict.fromkeys(caveat for one in said if one is not None for caveat in one.caveats))


@attrs.frozen(eq=False, repr=False)
class Climb:
    """How an issue of a category, or on a path, travels when nobody solves it; its text says so in a line.

    ``routes`` are the paths that are for the issue, and ``perhaps`` those for which it depends on what was not given,
    or cannot be told. ``asked`` is the category or the id that was asked about, ``start`` when the issue is raised, and
    ``timezone`` that of all its moments, where the start was given with one. ``caveats`` are sentences on what cannot
    be told of the paths that there are.
    """

    governance: Governance
    issue: Issue
    asked: str
    start: Start
    routes: tuple[Route, ...]
    perhaps: tuple[Route, ...]
    timezone: str = ""
    caveats: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"<Climb of {self}>"

    def __str__(self) -> str:
        given = [f"{name} {value_in_words(one, self.unit(name))}" for name, one in self.issue.case.items()]
        ways = [
            f"{'' if one.is_certain else 'perhaps '}{len(one.stops)} stop{'s' * (len(one.stops) != 1)} on "
            f"{quoted(one.path.id)}{', which breaks' if one.breaks else ''}"
            for one in (*self.routes, *self.perhaps)
        ]
        case = f" ({joined(given)})" if given else ""
        no_path = "no path that is known" if self.caveats else "no path"
        return one_line(f"{quoted(self.asked)}{case} from {self.start}: {joined(ways) if ways else no_path}")

    @property
    def arrives(self) -> bool:
        """Whether there is a path, and the issue climbs to an end on it, and on each that may be for it.

        A path is not known to be there for a category where it cannot be told whether it is for that.
        """
        ways = (*self.routes, *self.perhaps)
        is_there = any(one.is_certain or one.depends_on or one.path.id == self.asked for one in ways)
        return is_there and not any(one.breaks for one in ways)

    def unit(self, name: str) -> str:
        """The unit of an attribute."""
        subject = self.issue.subjects.get(name)
        return subject.unit if subject is not None else ""
