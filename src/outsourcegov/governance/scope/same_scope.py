"""Whether two things in scope may be the same piece of work."""

from collections.abc import Iterator, Sequence

from outsourcegov.analysis.intervals import shared
from outsourcegov.governance.dates.weeks import week_of
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.scope.names import alike
from outsourcegov.model.absent import Presence, presence
from outsourcegov.model.scope import Deliverable, Service


def other_names(item: Service | Deliverable) -> Iterator[str]:
    """What people call an item: its title and other names; its id tells it from all others."""
    titles = [item.title] if isinstance(item.title, str) else []
    yield from dict.fromkeys(map(alike, (*titles, *item.also_called)))


def is_split(governance: Governance, one: Service | Deliverable, other: Service | Deliverable) -> bool:
    """Whether it is written, or may be, that two items are not the same work: other places, hours or data."""
    if not isinstance(one, Service) or not isinstance(other, Service):
        return type(one) is not type(other)
    lists: Sequence[tuple[Sequence[object], Sequence[object]]] = (
        (one.locations, other.locations),
        (one.data_classes, other.data_classes),
    )
    return any(_are_apart(*both) for both in lists) or _are_at_other_hours(governance, one, other)


def _are_apart(one: Sequence[object], other: Sequence[object]) -> bool:
    """Whether two lists share nothing, or may: of only one that is stated the other may be anything."""
    seen = {presence(one), presence(other)}
    return seen != {Presence.MISSING} and set(one).isdisjoint(other)


def _are_at_other_hours(governance: Governance, one: Service, other: Service) -> bool:
    if {presence(one.hours), presence(other.hours)} == {Presence.MISSING}:
        return False
    weeks = [week_of(governance.clock, service.hours) for service in (one, other)]
    if any(week is None for week in weeks):
        return True
    both = [stretch for week in weeks if week is not None for stretch in week.open]
    return not list(shared(both, least=2))
