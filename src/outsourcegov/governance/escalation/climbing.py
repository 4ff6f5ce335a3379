"""How a climb comes about: an issue is followed from level to level, and each limit runs from the one before."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence

import attrs

from outsourcegov.errors import InvalidValue, UnknownId
from outsourcegov.findings.words import nearest, quoted, written
from outsourcegov.governance.dates.deadlines import Start
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.decisions.questions import Given
from outsourcegov.governance.escalation.categories import may_be_of_any_category, stated_categories
from outsourcegov.governance.escalation.climbs import Break, Climb, Fault, Route, Stop
from outsourcegov.governance.escalation.flow import PathOrLadder, Place
from outsourcegov.governance.escalation.issues import CATEGORY, SERVICE, Issue, issue_of
from outsourcegov.governance.escalation.level_limits import later
from outsourcegov.governance.escalation.stops import day_of, stops_of
from outsourcegov.governance.escalation.tops import is_too_slow, tops, tops_of_providers, total
from outsourcegov.governance.escalation.trail_ends import breaks_at_end
from outsourcegov.governance.escalation.trails import Trail, trail
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.actors import actors
from outsourcegov.model.absent import known
from outsourcegov.model.escalations import Escalation, EscalationCategory
from outsourcegov.model.who import Who
from outsourcegov.model.words import Date

_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})?")
_CATEGORIES = tuple(category.value for category in EscalationCategory)


def escalate(governance: Governance, asked: str, start: Start | str | None, given: Mapping[str, Given]) -> Climb:
    """How an issue travels that nobody solves, from its start; what is in force is what is on that day."""
    begins = start_of(governance, start)
    day = begins.date() if isinstance(begins, dt.datetime) else begins
    governance = governance if day == governance.as_of else governance.at(day)
    paths = _paths(governance, asked)
    is_told = asked in _CATEGORIES or any(isinstance(path, Escalation) and len(path.category) == 1 for path in paths)
    if CATEGORY in given and is_told:
        raise InvalidValue(f"category is given twice: {quoted(asked)} says it already")
    issue = issue_of(governance, given)
    ways = [_route(_on(path, asked, issue), path, begins) for path in paths]
    routes = [way for way in ways if way is not None]
    surely = tuple(one for one in routes if one.is_certain)
    perhaps = tuple(one for one in routes if not one.is_certain)
    is_hidden = asked not in [path.id for path in paths] and is_untold(governance.alliance.escalations)
    caveats = ("Which escalation paths there are cannot be told.",) if is_hidden else ()
    return Climb(governance, issue, asked, begins, surely, perhaps, _zone_of(governance, start), caveats)


def start_of(governance: Governance, given: Start | str | None) -> Start:
    """When an issue is raised, as clocks of the calendar in force show it; left out, when business opens next.

    Raises ``InvalidValue`` for text that is neither a day nor a moment.
    """
    working = governance.clock.in_force.time
    if given is None:
        midnight = dt.datetime.combine(governance.as_of, dt.time())
        return (working.next_opening(midnight) if working is not None else None) or governance.as_of
    try:
        start = _parsed(given) if isinstance(given, str) else given
        if not isinstance(start, dt.datetime) or start.tzinfo is None:
            return start
        zone = working.zone if working is not None else None
        return (start.astimezone(zone) if zone is not None else start).replace(tzinfo=None)
    except (OverflowError, ValueError):
        raise InvalidValue(
            f"start wants a day or a moment, such as 2026-11-02T10:30, not {written(str(given))}"
        ) from None


def _zone_of(governance: Governance, given: Start | str | None) -> str:
    """The name of the clocks on which a start is told that was given with a time zone; empty without one."""
    start = _parsed(given) if isinstance(given, str) else given
    if not isinstance(start, dt.datetime) or start.tzinfo is None:
        return ""
    calendar = governance.clock.in_force
    is_known = calendar.time is not None and calendar.time.zone is not None
    return (calendar.timezone if is_known else start.tzname()) or ""


def _parsed(text: str) -> Start:
    return dt.datetime.fromisoformat(text) if _MOMENT.fullmatch(text) else Date.parse(text)


def _paths(governance: Governance, asked: str) -> Sequence[PathOrLadder]:
    """The paths in force of a category, with those that may be of it, or the path or ladder of an id."""
    ladders = governance.flow.ladders
    paths = [path for path in ladders.values() if isinstance(path, Escalation)]
    if asked in ladders and not any(asked in _categories(path) for path in paths):
        return [ladders[asked]]
    if asked not in _CATEGORIES:
        raise UnknownId(asked, nearest(asked, [*ladders, *_CATEGORIES]), "category or escalation path")
    return [path for path in paths if asked in _categories(path) or may_be_of_any_category(path)]


def _categories(path: Escalation) -> Sequence[str]:
    """Every category that a source gives a path."""
    return [category.value for category in stated_categories(path)]


def _on(path: PathOrLadder, asked: str, issue: Issue) -> Issue:
    """The issue with its category, where that is asked about, or its path is for one alone."""
    sure = [one.value for one in path.category] if isinstance(path, Escalation) else []
    category = asked if asked in sure else sure[0] if len(sure) == 1 else None
    return attrs.evolve(issue, case={**issue.case, CATEGORY: category}) if category is not None else issue


def _route(issue: Issue, path: PathOrLadder, begins: Start) -> Route | None:
    """The way of an issue on a path; None where the path is not for it."""
    verdict = issue.verdict(path)
    categories = [category.value for category in path.category] if isinstance(path, Escalation) else []
    is_other = bool(categories) and issue.case.get(CATEGORY, categories[0]) not in categories
    if verdict.is_for is False or is_other:
        return None
    governance = issue.governance
    way = trail(governance.flow, issue, Place(path.id))
    stops = tuple(stops_of(issue, way, begins))
    whole = total(governance, path, stops, begins)
    day = _last_day(governance, stops) or governance.as_of
    deciders = tuple(actor for who in _deciders(way) for actor in actors(governance, who, day))
    broken = [*breaks_at_end(issue, way), *(_nobody(governance, who, day) for who in _deciders(way))]
    if whole is not None and is_too_slow(governance.clock, whole):
        why = f"It comes to the top on {whole.arrives.day}, and should within {whole.at_most}."
        broken.append(Break(Fault.TOO_SLOW, whole.top, why))
    return Route(
        path,
        stops,
        way.end,
        tops(governance, stops),
        whole,
        deciders,
        tuple(one for one in broken if one is not None),
        verdict.depends_on,
        verdict.is_for is not None and (bool(categories) or not isinstance(path, Escalation)),
        tops_of_providers(governance, stops, issue.case.get(SERVICE)),
    )


def _last_day(governance: Governance, stops: Sequence[Stop]) -> dt.date | None:
    """The day on which the limit of the last stop has passed, as far as it is known."""
    if not stops:
        return None
    arrives, by = stops[-1].arrives, stops[-1].solve_by
    return (day_of(later(governance.clock, arrives, by), is_first=False) if by is not None else None) or stops[-1].day


def _deciders(way: Trail) -> Sequence[Who]:
    """Those who decide at the end of a way."""
    return [who for outcome in way.end.outcomes if (who := known(outcome.decider)) is not None]


def _nobody(governance: Governance, who: Who, day: dt.date) -> Break | None:
    reason = governance.fallbacks.why_not(who, day)
    return Break(Fault.NOBODY, "", f"Nobody can decide: {reason}.") if reason else None
