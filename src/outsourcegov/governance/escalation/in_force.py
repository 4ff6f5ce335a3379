"""What is sure to be agreed on the day: escalation paths and dispute ladders, their levels and steps, and services.

Own dates count, and the end of the contract; not its beginning, since what is agreed is mended before it begins.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from outsourcegov.governance.dates.validity import surely_holds
from outsourcegov.governance.decisions.matters import is_told
from outsourcegov.governance.escalation.flow import LevelOrStep, PathOrLadder, levels_of
from outsourcegov.governance.governance import Governance
from outsourcegov.model.common import Entry
from outsourcegov.model.escalations import Dispute, DisputeStep, Escalation, Level
from outsourcegov.model.scope import Service

E = TypeVar("E", bound=Entry)
P = TypeVar("P", Escalation, Dispute)


def sure_paths(governance: Governance) -> Iterator[Escalation]:
    """The escalation paths that are sure to be in force, and of which the levels can be told."""
    return _sure(governance, governance.alliance.escalations)


def sure_ladders(governance: Governance) -> Iterator[Dispute]:
    """The dispute ladders that are sure to be in force, and of which the steps can be told."""
    return _sure(governance, governance.alliance.disputes)


def sure_levels(governance: Governance, path: Escalation) -> Sequence[tuple[int, Level]]:
    """The levels of a path in force that are sure to be in force as well, with their numbers."""
    return _numbered(governance, path.levels)


def sure_steps(governance: Governance, ladder: Dispute) -> Sequence[tuple[int, DisputeStep]]:
    """The steps of a ladder in force that are sure to be in force as well, with their numbers."""
    return _numbered(governance, ladder.steps)


def sure_services(governance: Governance) -> Iterator[Service]:
    """The services that are sure to be in force, of scopes that are."""
    is_agreed = governance.terms.is_agreed
    scopes = governance.alliance.scope_of_work
    return (one for scope in scopes if is_agreed(scope) for one in scope.services if is_agreed(one))


def is_sure(governance: Governance, ladder: PathOrLadder, level: LevelOrStep | None) -> bool:
    """Whether a path or ladder is sure to be in force, and its level or step as well."""
    return governance.terms.is_agreed(ladder) and (level is None or surely_holds(level, governance.as_of))


def _sure(governance: Governance, paths: Iterable[P]) -> Iterator[P]:
    for path in paths:
        is_first = governance.flow.ladders.get(path.id) is path
        if is_first and governance.terms.is_agreed(path) and is_told(levels_of(path)):
            yield path


def _numbered(governance: Governance, levels: Iterable[E]) -> Sequence[tuple[int, E]]:
    return [(number, one) for number, one in enumerate(levels, 1) if surely_holds(one, governance.as_of)]
