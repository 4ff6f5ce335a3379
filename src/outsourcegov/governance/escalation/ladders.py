"""Escalation paths and dispute ladders: what is sure to be in force, where it leads, and which matters it is for."""

from collections.abc import Iterable, Iterator, Sequence, Set as AbstractSet
from typing import TypeVar

from outsourcegov.governance.dates.validity import may_hold, surely_holds
from outsourcegov.governance.decisions.cases import Cases
from outsourcegov.governance.decisions.matters import cases, is_for_untold, is_untold
from outsourcegov.governance.escalation.flow import LevelOrStep, PathOrLadder, Place, levels_of
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.chains import reached
from outsourcegov.model.absent import NONE, absence, known
from outsourcegov.model.common import Entry, Outcome
from outsourcegov.model.decisions import Decision
from outsourcegov.model.definitions import Attribute
from outsourcegov.model.escalations import Dispute, DisputeStep, Escalation, Level
from outsourcegov.model.parties import Party

E = TypeVar("E", bound=Entry)


def sure_paths(governance: Governance) -> Iterator[Escalation]:
    """The escalation paths that are sure to be in force, and of which the levels can be told."""
    paths = _sure(governance, governance.alliance.escalations)
    return (path for path in paths if not is_untold(path.levels))


def sure_ladders(governance: Governance) -> Iterator[Dispute]:
    """The dispute ladders that are sure to be in force, and of which the steps can be told."""
    ladders = _sure(governance, governance.alliance.disputes)
    return (ladder for ladder in ladders if not is_untold(ladder.steps))


def sure_levels(governance: Governance, path: Escalation) -> Sequence[tuple[int, Level]]:
    """The levels of a path that are sure to be in force, with their numbers."""
    return _numbered(governance, path.levels)


def sure_steps(governance: Governance, ladder: Dispute) -> Sequence[tuple[int, DisputeStep]]:
    """The steps of a ladder that are sure to be in force, with their numbers."""
    return _numbered(governance, ladder.steps)


def _sure(governance: Governance, entries: Iterable[E]) -> Iterator[E]:
    return (one for one in entries if surely_holds(one, governance.as_of))


def _numbered(governance: Governance, entries: Iterable[E]) -> Sequence[tuple[int, E]]:
    return [(number, one) for number, one in enumerate(entries, 1) if surely_holds(one, governance.as_of)]


def is_limited(level: LevelOrStep) -> bool:
    """Whether a level or step has a limit, or may have; one in words is a limit that cannot be measured (SCH011)."""
    return bool(level.within) or absence(level.within) not in (None, NONE)


def says(outcomes: Sequence[Outcome]) -> bool:
    """Whether something is said to happen then, or may be."""
    return bool(outcomes) or is_untold(outcomes)


def leading_to(governance: Governance, places: Iterable[Place]) -> AbstractSet[Place]:
    """Every place from which a matter may come to one of some places, those included. Linear."""
    before: dict[Place, list[Place]] = {}
    for place, ways in governance.flow.ways.items():
        for to in ways:
            before.setdefault(to, []).append(place)
    return reached(places, before)


def hides_a_way(governance: Governance, ladder: PathOrLadder) -> bool:
    """Whether a path or ladder may lead somewhere that cannot be told."""
    return (
        _is_hidden(ladder.if_undecided)
        or any(_hides_a_way(governance, level) for level in levels_of(ladder) if may_hold(level, governance.as_of))
        or any(_is_open(governance, outcome) for outcome in ladder.if_undecided)
    )


def _hides_a_way(governance: Governance, level: LevelOrStep) -> bool:
    stated = level.gate if isinstance(level, Level) else None
    last, gate = level.final if isinstance(level, Level) else level.binding, known(stated)
    outcomes = (level.if_missed, *((gate.if_no, gate.if_split) if gate is not None else ()))
    if not surely_holds(level, governance.as_of) or any(map(_is_hidden, (level.goes_to, stated, last, *outcomes))):
        return True
    return any(_is_open(governance, one) for said in outcomes for one in said)


def _is_open(governance: Governance, outcome: Outcome) -> bool:
    """Whether it cannot be told where an outcome leads, or for which matters."""
    targets = (outcome.escalation, outcome.dispute, outcome.step)
    is_lost = any(target is not None and target not in governance.objects for target in map(known, targets))
    return is_lost or is_for_untold(outcome) or any(map(_is_hidden, targets))


def _is_hidden(value: object) -> bool:
    """Whether there may be something that cannot be told."""
    return absence(value) not in (None, NONE) and (known(value) is None or isinstance(value, Sequence))


def cases_of_matters(
    governance: Governance, rows: Sequence[Escalation | Dispute | DisputeStep], categories: Sequence[str] = ()
) -> Cases:
    """What a matter may be, and which matters paths, ladders or steps are for, as cases are what rights are for.

    With ``categories`` it is one of these, and its service one of those in the scope. Where rows tell clients or
    providers apart, and no services, its party is one of these. Of the decision and the metric that it is about, and
    else of the party, it is not told what they can be, so that these leave nothing open.
    """
    attributes = [Attribute("category", one_of=categories) if categories else Attribute("category", any=True)]
    attributes.append(Attribute("decision", any=True))
    tested = {attribute for row in rows for attribute, _, _ in cases(row)} if categories else set()
    services = _services(governance) if "service" in tested else ()
    parties = _parties(governance, rows) if "party" in tested and "service" not in tested else ()
    attributes += [Attribute("service", one_of=services)] if services else []
    attributes += [Attribute("party", one_of=parties)] if parties else []
    return Cases(governance, Decision("matter", attributes=attributes, rights=[]), rows)


def _parties(governance: Governance, rows: Sequence[Escalation | Dispute | DisputeStep]) -> Sequence[str]:
    """The clients, the providers or both, as far as rows name some; none where a row names another party."""
    alliance = governance.alliance
    tests = [test for row in rows for attribute, _, test in cases(row) if attribute == "party"]
    named = {party for test in tests for party in (*test.one_of, *test.not_)}
    found = [one for side in (alliance.client, alliance.providers) if not named.isdisjoint(side) for one in side]
    parties = [party for id in found if (party := governance.find(id, Party)) is not None]
    if not named <= {party.id for party in parties} or "party" in alliance.attributes:
        return ()
    return [party.id for party in parties if may_hold(party, governance.as_of)] if len(parties) == len(found) else ()


def _services(governance: Governance) -> Sequence[str]:
    """Every service in the scope; none where one cannot be seen."""
    scopes, day = governance.alliance.scope_of_work, governance.as_of
    if is_untold(scopes) or any(is_untold(scope.services) for scope in scopes):
        return ()
    return [service.id for scope in scopes for service in scope.services if may_hold(service, day)]
