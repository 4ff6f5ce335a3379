"""How a matter climbs an escalation path level by level, and which paths something else leads to."""

from collections.abc import Iterator, Set as AbstractSet
from typing import NamedTuple

from outsourcegov.governance.dates.validity import surely_holds
from outsourcegov.governance.decisions.matters import is_conditional
from outsourcegov.governance.escalation.categories import may_be_of_any_category, stated_categories
from outsourcegov.governance.escalation.flow import LevelOrStep, Place
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.absences import Missing
from outsourcegov.governance.structure.uses import uses
from outsourcegov.model.absent import NONE, NotApplicable, claims
from outsourcegov.model.escalations import Escalation, EscalationCategory, Level

BETWEEN_THE_SIDES = frozenset(
    {EscalationCategory.COMMERCIAL, EscalationCategory.PERFORMANCE, EscalationCategory.RELATIONSHIP}
)
"""What is settled between the two sides; operational and security matters may be dealt with by one alone."""

_LEADING = frozenset(
    {
        *("escalation", "goes-to", "gate", "levels", "steps", "acceptance"),
        *("decisions", "forums", "escalations", "disputes", "scope-of-work", "deliverables"),
    }
)
"""Keys that lead to a path, or hold what may lead to one."""


_PATHS = frozenset({"escalation"})


class Ascent(NamedTuple):
    """A level and the one that every matter comes to which is not settled there."""

    before: Place
    after: Place


def is_between_the_sides(path: Escalation) -> bool:
    """Whether it is certain that the matters of a path are to be settled between the two sides."""
    stated = stated_categories(path)
    return bool(stated) and not may_be_of_any_category(path) and BETWEEN_THE_SIDES.issuperset(stated)


def ascents(governance: Governance, path: Escalation) -> Iterator[Ascent]:
    """The ways up a path that are certain: from a level to a later one, where neither is for some matters only."""
    flow = governance.flow
    for place in flow.order[path.id]:
        level = flow.levels[place]
        if _is_for_all(governance, level) and is_without_last_word(level) and _is_way_told(level):
            for to, way in flow.ways[place].items():
                is_up = to.ladder == path.id and to.number > place.number
                if is_up and way.is_free and way.is_sure and _is_for_all(governance, flow.levels[to]):
                    yield Ascent(place, to)


def entered(governance: Governance) -> AbstractSet[str] | None:
    """The ids of the paths to which something else leads; None where it cannot be told where something leads."""
    return governance.answers.for_anybody(_entered)


def _entered(governance: Governance) -> AbstractSet[str] | None:
    if any(_may_lead(missing) for missing in governance.absences):
        return None
    used = uses(governance.alliance, governance.placed, _PATHS)
    return {use.id for use in used if not _PATHS.isdisjoint(use.kinds)}


def _may_lead(missing: Missing) -> bool:
    """Whether an outcome is not told, or where it leads, or the collection in which it stands."""
    is_nothing = missing.reason is NONE or isinstance(missing.reason, NotApplicable)
    return not is_nothing and (missing.key in _LEADING or missing.key.startswith("if-"))


def is_without_last_word(level: LevelOrStep) -> bool:
    """Whether it is certain that a level does not have the last word."""
    return isinstance(level, Level) and all(claim in (False, None, NONE) for claim in claims(level.final))


def _is_way_told(level: LevelOrStep) -> bool:
    return all(claim is None or claim is NONE or isinstance(claim, str) for claim in claims(level.goes_to))


def _is_for_all(governance: Governance, level: LevelOrStep) -> bool:
    return not is_conditional(level) and surely_holds(level, governance.as_of)
