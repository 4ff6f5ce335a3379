"""Which roles meet or hear of each other: in forums, on levels of escalation paths, by reports, as counterparts."""

from collections.abc import Iterable, Iterator, Mapping, Set as AbstractSet
from functools import cached_property

import attrs

from outsourcegov.governance.dates.validity import is_over
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.named import ids_of
from outsourcegov.model.absent import known
from outsourcegov.model.forums import Forum

MOST_ABOVE = 8
"""So many superiors of a role are looked at, one above the other."""


@attrs.frozen(eq=False, repr=False, slots=False)
class Contacts:
    """Tells whether two roles meet or hear of each other, each through the line in which it can be expected to.

    What is over counts no more; what may hold counts.
    """

    governance: Governance

    def hears_of(self, one: str, other: str) -> bool:
        """Whether a role, or one that reports to it, is in touch with another, or with one above that."""
        own = self._places_of_line.get(one, frozenset())
        return any(not own.isdisjoint(self._places.get(role, ())) for role in self._line_of(other))

    def _line_of(self, id: str) -> Iterator[str]:
        """A role and those above it."""
        passed: list[str] = []
        above: str | None = id
        while above is not None and above not in passed and len(passed) <= MOST_ABOVE:
            yield above
            passed.append(above)
            above = self._superiors.get(above)

    @cached_property
    def _superiors(self) -> Mapping[str, str]:
        superiors = ((role.id, known(role.reports_to)) for role in reversed(self.governance.alliance.roles))
        return {id: superior for id, superior in superiors if superior is not None}

    @cached_property
    def _places(self) -> Mapping[str, AbstractSet[int]]:
        """The places at which each role is in touch with others, by number."""
        found: dict[str, set[int]] = {}
        for number, roles in enumerate(self._gatherings()):
            for role in roles:
                found.setdefault(role, set()).add(number)
        return found

    @cached_property
    def _places_of_line(self) -> Mapping[str, AbstractSet[int]]:
        """The places of each role, and of those that report to it."""
        found = {role: set(places) for role, places in self._places.items()}
        for role, superior in self._superiors.items():
            found.setdefault(superior, set()).update(self._places.get(role, ()))
        return found

    def _gatherings(self) -> Iterator[Iterable[str]]:
        """All that are in touch with each other, one group after the other."""
        alliance, day = self.governance.alliance, self.governance.as_of
        writers: dict[str, list[str]] = {}
        for report in alliance.reports:
            recipients = ids_of(report.sent_to)
            yield [*ids_of(report.produced_by), *recipients]
            for name in recipients:
                writers.setdefault(name, []).extend(ids_of(report.produced_by))
        for forum in alliance.forums:
            if not is_over(forum, day):
                yield [*_members(forum), *writers.get(forum.id, ())]
        steps = [level.by for path in alliance.escalations if not is_over(path, day) for level in path.levels]
        steps += [step.by for ladder in alliance.disputes if not is_over(ladder, day) for step in ladder.steps]
        yield from map(ids_of, steps)
        for role in alliance.roles:
            if not is_over(role, day):
                yield from ((role.id, other) for other in role.counterparts)


def _members(forum: Forum) -> Iterator[str]:
    """All who sit in a forum or chair it."""
    chair = known(forum.chair)
    if chair is not None:
        yield from (*ids_of(chair.role), *chair.rotates)
    yield from ids_of(forum.secretary)
    for seat in forum.seats:
        role = known(seat.role)
        yield from seat.alternates if role is None else (role, *seat.alternates)
