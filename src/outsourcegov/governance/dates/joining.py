"""What begins with a party at the earliest, since a role of that alone owns it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from outsourcegov.governance.dates.validity import end_of
from outsourcegov.model.absent import Presence, is_ruled_out, known, presence
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.forums import RecurringReport
from outsourcegov.model.parties import Party

_OWNED = (
    "problem_statements",
    "proposals",
    "roadmap",
    "actions",
    "forums",
    "channels",
    "reports",
    "metrics",
    "goals",
    "benefits",
    "processes",
    "risks",
    "continuity_plans",
    "exit_plans",
    "policies",
)


def joining(alliance: Alliance) -> Mapping[int, Party]:
    """The party with a first day of its own with which each thing begins, by the identity of the thing."""
    parties = {one.id: one for one in reversed(alliance.parties) if not is_ruled_out(one.from_)}
    roles = {one.id: parties.get(known(one.party) or "") for one in reversed(alliance.roles)} if parties else {}
    owned = ((thing, roles.get(_sole_owner(thing))) for thing in _things(alliance)) if roles else ()
    return {id(thing): party for thing, party in owned if party is not None and not _is_due_before(thing, party)}


def _things(alliance: Alliance) -> Iterator[Any]:
    for name in _OWNED:
        collection: Iterable[Any] = getattr(alliance, name)
        yield from collection


def _is_due_before(thing: Any, party: Party) -> bool:
    """Whether a thing is to be done before a party is there, and so cannot begin with it."""
    due, first = end_of(getattr(thing, "due", None), max), end_of(party.from_, min)
    return due is not None and first is not None and due < first


def _sole_owner(thing: Any) -> str:
    is_written = isinstance(thing, RecurringReport) and presence(thing.owner) is Presence.MISSING
    who = known(thing.produced_by if is_written else thing.owner)
    return who.ids[0] if who is not None and who.ids and len(set(who.names)) == 1 else ""
