"""Which providers deliver something, and hear of its matters on no path that these climb."""

from collections.abc import Iterator, Mapping, Sequence, Set as AbstractSet

from outsourcegov.findings.words import listed
from outsourcegov.governance.escalation.trails import Ending, Trail
from outsourcegov.governance.forums.bodies import roles_of, seats_on_the_day
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.lines import Lines
from outsourcegov.governance.scope.providers import delivering
from outsourcegov.governance.structure.named import ids_of, names_in
from outsourcegov.model.absent import Maybe, is_ruled_out, known
from outsourcegov.model.escalations import Level
from outsourcegov.model.forums import Forum
from outsourcegov.model.parties import Party, Role
from outsourcegov.model.scope import Deliverable, Service
from outsourcegov.model.who import Who

Heard = Mapping[tuple[str, ...], AbstractSet[str]]
"""The clients and providers that hear of a matter, by the paths that it may climb."""

_ENDS_THERE = (Ending.LAST_WORD, Ending.DEAD_END)


def hearing(governance: Governance, ways: Mapping[str, Trail]) -> AbstractSet[str] | None:
    """The clients and providers at a level of some paths, or told of the matter there; None where it cannot be told."""
    halts = [halt for way in ways.values() for halt in way.halts]
    whos = [one for halt in halts for one in (halt.level.by, _notified(halt.level)) if not is_ruled_out(one)]
    names = dict.fromkeys(name for one in whos for name in names_in(one) or (None,))
    found = [frozenset[str]() if name == "client" else _of_name(governance, name) for name in names]
    are_told = all(way.end.ending in _ENDS_THERE for way in ways.values())
    return _union(found) if are_told else None


def unheard(governance: Governance, item: Service | Deliverable, heard: Heard) -> Iterator[str]:
    """The providers that deliver an item, and hear of nothing on paths on which another does, in sentences.

    What a provider delivers for the other is left out: its roles report to the other, or a role of that owns the item.
    """
    providers, names = {*governance.alliance.providers}, dict[str, list[str]]()
    for name, provider in delivering(governance, item):
        names.setdefault(provider, []).append(name)
    for provider, roles in names.items():
        above = governance.answers.for_anybody(_lines).above(roles)
        leads = [_of_name(governance, id) or frozenset() for id in (*(above or ()), *ids_of(item.owner))]
        for paths, parties in heard.items():
            others = parties & providers
            if above is not None and others and others.isdisjoint({provider}.union(*leads)):
                yield f'"{provider}" delivers it, and is at no level of {listed(paths)}, nor told there.'


def _lines(governance: Governance) -> Lines:
    return Lines(governance.alliance)


def _notified(level: object) -> Maybe[Who]:
    return level.notify if isinstance(level, Level) else None


def _of_name(governance: Governance, name: str | None) -> AbstractSet[str] | None:
    thing = governance.objects.get(name or "")
    if isinstance(thing, Forum):
        return _of_forum(governance, thing)
    party = known(thing.party) if isinstance(thing, Role) else thing.id if isinstance(thing, Party) else None
    return _of_party(governance, party)


def _of_party(governance: Governance, party: str | None) -> AbstractSet[str] | None:
    principal = governance.sides.principal(party)
    if principal is not None:
        return frozenset({principal})
    return frozenset() if governance.sides.is_outside(party) else None


def _of_forum(governance: Governance, forum: Forum) -> AbstractSet[str] | None:
    parties: list[str | None] = []
    for seat in seats_on_the_day(governance, forum) or ():
        roles = roles_of(governance, seat)
        named = [known(role.party) for role in roles] if roles is not None else [None]
        parties += named or [known(seat.party)]
    return _union([_of_party(governance, party) for party in parties or [None]])


def _union(found: Sequence[AbstractSet[str] | None]) -> AbstractSet[str] | None:
    told = [parties for parties in found if parties is not None]
    return frozenset[str]().union(*told) if len(told) == len(found) else None
