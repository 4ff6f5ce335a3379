"""How a matter about a service climbs, and where it ends."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

import attrs

from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.decisions.subjects import Subject
from outsourcegov.governance.escalation.climbs import Fault
from outsourcegov.governance.escalation.flow import Place
from outsourcegov.governance.escalation.issues import CATEGORY, Issue, subjects_of
from outsourcegov.governance.escalation.trail_ends import breaks_at_end
from outsourcegov.governance.escalation.trails import Ending, Trail, trail
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.scope.trace import Link, LinkKind, LinkPart
from outsourcegov.model.absent import claims, known
from outsourcegov.model.escalations import Escalation, EscalationCategory
from outsourcegov.model.scope import Deliverable, Service

_OF_SERVICES = (EscalationCategory.OPERATIONAL, EscalationCategory.PERFORMANCE)
_OF_DELIVERABLES = (EscalationCategory.PERFORMANCE,)
_UNTOLD = (Fault.DEPENDS, Fault.NOT_TOLD)


@attrs.frozen(eq=False, repr=False, slots=False)
class WayUp:
    """Follows the matters of services and deliverables: that something does not work, and that a target is missed."""

    governance: Governance

    def links(self, item: Service | Deliverable) -> Iterator[Link]:
        """The paths that are for the matters of an item, and how they end."""
        is_service = isinstance(item, Service)
        ways: dict[str, tuple[Issue, Trail]] = {}
        parts: list[LinkPart] = []
        breaks: list[str] = []
        for category in _OF_SERVICES if is_service else _OF_DELIVERABLES:
            case = {CATEGORY: category.value} | ({"service": item.id} if is_service else {})
            issue = Issue(self.governance, self._subjects, case)
            paths = [path for path in self._paths if self._is_for(issue, path, category)]
            if not paths and not self._is_hidden:
                breaks.append(f"No escalation path of the category {category.value} is for it.")
            for path in paths:
                way = trail(self.governance.flow, issue, Place(path.id))
                ways.setdefault(path.id, (issue, way))
                is_sure = issue.verdict(path).is_for is True and known(path.category) is category
                parts.append(LinkPart(path.id, f"for {'' if is_sure else 'some '}{category.value} matters"))
                breaks += self._absent(way)
        notes = ("Which escalation paths there are cannot be told.",) if self._is_hidden else ()
        yield Link(LinkKind.ESCALATION, tuple(parts), tuple(dict.fromkeys(breaks)), notes)
        if ways:
            yield self._end(ways)

    def _end(self, ways: Mapping[str, tuple[Issue, Trail]]) -> Link:
        ends: dict[LinkPart, None] = {}
        breaks: list[str] = []
        notes: list[str] = []
        for id, (issue, way) in ways.items():
            for one in breaks_at_end(issue, way):
                (notes if one.fault in _UNTOLD else breaks).append(f'"{id}": {one.why}')
            if way.halts and way.end.ending is Ending.LAST_WORD:
                last = way.halts[-1].place
                ends[LinkPart(last.ladder, f"{self.governance.flow.label(last)} has the last word")] = None
            elif way.end.ending is Ending.OUTCOME:
                ends[LinkPart(way.halts[-1].place.ladder if way.halts else id, "it is said what follows then")] = None
        return Link(LinkKind.END, tuple(ends), tuple(dict.fromkeys(breaks)), tuple(dict.fromkeys(notes)))

    def _absent(self, way: Trail) -> Iterator[str]:
        """The levels to which a matter surely comes and at which nobody can deal with it on the day."""
        for halt in way.halts:
            who = known(halt.level.by)
            why = self.governance.fallbacks.why_not(who, self.governance.as_of) if who is not None else ""
            if why and halt.is_certain:
                yield f"Nobody can deal with it at {self.governance.flow.label(halt.place)}: {why}."

    def _is_for(self, issue: Issue, path: Escalation, category: EscalationCategory) -> bool:
        is_of_it = any(claim is category or is_untold(claim) for claim in claims(path.category))
        return is_of_it and issue.verdict(path).is_for is not False

    @cached_property
    def _paths(self) -> Sequence[Escalation]:
        return [one for one in self.governance.flow.ladders.values() if isinstance(one, Escalation)]

    @cached_property
    def _subjects(self) -> Mapping[str, Subject]:
        return subjects_of(self.governance)

    @cached_property
    def _is_hidden(self) -> bool:
        return is_untold(self.governance.alliance.escalations)
