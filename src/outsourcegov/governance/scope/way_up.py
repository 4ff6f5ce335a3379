"""How a matter about a service climbs, and where it ends."""

from collections.abc import Hashable, Iterator, Mapping, Sequence, Set as AbstractSet
from functools import cached_property

import attrs

from outsourcegov.analysis.axes import Listed, Values
from outsourcegov.governance.decisions.matters import is_told, is_untold
from outsourcegov.governance.decisions.subjects import Subject
from outsourcegov.governance.escalation.categories import may_be_of_any_category, stated_categories
from outsourcegov.governance.escalation.climbs import Fault
from outsourcegov.governance.escalation.flow import Place
from outsourcegov.governance.escalation.issues import CATEGORY, SERVICE, Issue, subjects_of
from outsourcegov.governance.escalation.trail_ends import breaks_at_end
from outsourcegov.governance.escalation.trails import Ending, Trail, trail
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.scope.trace import Link, LinkKind, LinkPart
from outsourcegov.governance.scope.unheard import Heard, hearing, unheard
from outsourcegov.governance.structure.named import may_name_somebody
from outsourcegov.model.absent import known
from outsourcegov.model.escalations import Escalation, EscalationCategory
from outsourcegov.model.scope import Deliverable, Service

_OF_SERVICES = (EscalationCategory.OPERATIONAL, EscalationCategory.PERFORMANCE)
_OF_DELIVERABLES = (EscalationCategory.PERFORMANCE,)
_DELIVERABLE, _OTHER_SERVICE = "", "*"  # neither is an id


@attrs.frozen(eq=False, repr=False, slots=False)
class WayUp:
    """Follows the matters of services and deliverables: that something does not work, and that a target is missed."""

    governance: Governance
    _kept: dict[str, tuple[Sequence[Link], Heard]] = attrs.field(factory=dict, init=False)

    def links(self, item: Service | Deliverable) -> Sequence[Link]:
        """The paths that are for the matters of an item, and how they end, followed once for all of their kind.

        Which of its providers hear of nothing on them is said of each item.
        """
        is_service = isinstance(item, Service)
        key = (item.id if item.id in self._named else _OTHER_SERVICE) if is_service else _DELIVERABLE
        if key not in self._kept:
            heard: dict[tuple[str, ...], AbstractSet[str]] = {}
            self._kept[key] = [*self._links(item, heard, is_service=is_service)], heard
        (first, *others), heard_of = self._kept[key]
        notes = (*first.notes, *unheard(self.governance, item, heard_of))
        return [attrs.evolve(first, notes=notes), *others]

    def _links(
        self, item: Service | Deliverable, heard: dict[tuple[str, ...], AbstractSet[str]], *, is_service: bool
    ) -> Iterator[Link]:
        ways: dict[str, tuple[Issue, Trail]] = {}
        parts: list[LinkPart] = []
        breaks: list[str] = []
        untold: list[str] = []
        for category in _OF_SERVICES if is_service else _OF_DELIVERABLES:
            case = {CATEGORY: category.value} | ({SERVICE: item.id} if is_service else {})
            issue = Issue(self.governance, self._subjects, case)
            there = self._paths[category].of(item.id) if is_service else self._paths[category].everything
            paths = [path for path in there if issue.verdict(path).is_for is not False]
            what = f"escalation path of the category {category.value} is for it"
            if not paths and not self._is_hidden:
                breaks.append(f"No {what}.")
            elif not any(category in path.category and is_told(path.when) for path in paths):
                untold.append(f"Whether an {what} cannot be told.")
            of_category: dict[str, Trail] = {}
            for path in paths:
                way = of_category[path.id] = trail(self.governance.flow, issue, Place(path.id))
                ways.setdefault(path.id, (issue, way))
                is_told_of = category in path.category and is_told(path.when)
                for_ = "perhaps for" if not is_told_of else "for" if issue.verdict(path).is_for else "for some"
                parts.append(LinkPart(path.id, f"{for_} {category.value} matters"))
                breaks += self._absent(way)
                untold += self._untold(way)
            if of_category and not self._is_hidden:
                parties = hearing(self.governance, of_category)
                everybody = frozenset(self.governance.alliance.providers)
                on = tuple(of_category)
                heard[on] = heard.get(on, frozenset()) | (parties if parties is not None else everybody)
        notes = ("Which escalation paths there are cannot be told.",) if self._is_hidden and parts else ()
        yield Link(LinkKind.ESCALATION, tuple(parts), tuple(dict.fromkeys(breaks)), notes, tuple(dict.fromkeys(untold)))
        if ways:
            yield self._end(ways)

    def _end(self, ways: Mapping[str, tuple[Issue, Trail]]) -> Link:
        ends: dict[LinkPart, None] = {}
        told_as: dict[bool | None, list[str]] = {True: [], False: [], None: []}
        for id, (issue, way) in ways.items():
            for one in breaks_at_end(issue, way):
                is_break = None if one.fault is Fault.NOT_TOLD else one.fault is not Fault.DEPENDS
                told_as[is_break].append(f'"{id}": {one.why}')
            if way.halts and way.end.ending is Ending.LAST_WORD:
                last = way.halts[-1].place
                ends[LinkPart(last.ladder, f"{self.governance.flow.label(last)} has the last word")] = None
            elif way.end.ending is Ending.OUTCOME:
                ends[LinkPart(way.halts[-1].place.ladder if way.halts else id, "it is said what follows then")] = None
        breaks, notes, untold = (tuple(dict.fromkeys(told_as[one])) for one in (True, False, None))
        return Link(LinkKind.END, tuple(ends), breaks, notes, untold)

    def _absent(self, way: Trail) -> Iterator[str]:
        """The levels to which a matter surely comes and at which nobody can deal with it on the day."""
        for halt in way.halts:
            who = known(halt.level.by)
            why = self.governance.fallbacks.why_not(who, self.governance.as_of) if who is not None else ""
            if why and halt.is_certain:
                yield f"Nobody can deal with it at {self.governance.flow.label(halt.place)}: {why}."

    def _untold(self, way: Trail) -> Iterator[str]:
        """The levels to which a matter comes of which it cannot be told who deals with it."""
        for halt in way.halts:
            if known(halt.level.by) is None and may_name_somebody(halt.level.by):
                yield f"Who deals with it at {self.governance.flow.label(halt.place)} cannot be told."

    @cached_property
    def _paths(self) -> Mapping[EscalationCategory, "_Paths"]:
        """The paths of each category, or that may be."""
        paths = [one for one in self.governance.flow.ladders.values() if isinstance(one, Escalation)]
        of_each: dict[EscalationCategory, list[tuple[Escalation, AbstractSet[Hashable] | None]]] = {}
        for path in paths:
            for category in _OF_SERVICES:
                if category in stated_categories(path) or may_be_of_any_category(path):
                    of_each.setdefault(category, []).append((path, self._only_services(path)))
        return {category: _Paths(of_each.get(category, ())) for category in _OF_SERVICES}

    def _only_services(self, path: Escalation) -> AbstractSet[Hashable] | None:
        """The services of which alone a path may be; None where it may be of any."""
        test = path.when.get(SERVICE)
        perhaps = self._subjects[SERVICE].condition(test, is_sure=False) if test is not None else None
        return perhaps.listed if isinstance(perhaps, Values) and not perhaps.others else None

    @cached_property
    def _named(self) -> AbstractSet[Hashable]:
        """The services that conditions on the way tell from others."""
        dimension = self._subjects[SERVICE].dimension
        return frozenset(dimension.values) if isinstance(dimension, Listed) else frozenset()

    @cached_property
    def _subjects(self) -> Mapping[str, Subject]:
        return subjects_of(self.governance)

    @cached_property
    def _is_hidden(self) -> bool:
        return is_untold(self.governance.alliance.escalations)


class _Paths:
    """Escalation paths, and of which services each may be."""

    def __init__(self, paths: Sequence[tuple[Escalation, AbstractSet[Hashable] | None]]) -> None:
        self.everything = [path for path, _ in paths]
        self._of_any = [number for number, (_, only) in enumerate(paths) if only is None]
        self._by_service: dict[Hashable, list[int]] = {}
        for number, (_, only) in enumerate(paths):
            for service in only or ():
                self._by_service.setdefault(service, []).append(number)

    def of(self, service: str) -> Sequence[Escalation]:
        """The paths that may be of a service, in their order."""
        return [self.everything[number] for number in sorted((*self._of_any, *self._by_service.get(service, ())))]
