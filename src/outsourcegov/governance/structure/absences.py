"""Every place where a value is not there, with the reason."""

from collections.abc import Iterable, Iterator, Set as AbstractSet
from functools import cache
from typing import Any

import attrs

from outsourcegov.model.absent import Absent, Conflict, Presence, absence, presence
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.base import Value
from outsourcegov.model.items import Items
from outsourcegov.model.shape.annotations import body_of
from outsourcegov.model.shape.base import every_shape
from outsourcegov.model.shape.body import Body
from outsourcegov.model.shape.containers import Listed
from outsourcegov.model.walk import Placed
from outsourcegov.model.who import Who


@attrs.frozen(eq=False)
class Missing:
    """A value that is not there: whose it is, the key, the way to it, and why."""

    subject: Value
    at: tuple[str | int, ...]
    reason: Absent

    @property
    def key(self) -> str:
        """The key whose value is not there."""
        return str(self.at[0])


def absences(alliance: Alliance, placed: Iterable[Placed]) -> Iterator[Missing]:
    """Every stated reason why a value is not there, in the order of the document."""
    for value in (alliance, *(one.value for one in placed)):
        for name, content in vars(value).items():  # holds what was written, and nothing else
            if content.__class__ is str or (isinstance(content, Items) and content.absent is None):
                continue
            if isinstance(content, Items | Absent | Who):
                yield from _inside(value, (body_of(type(value)).by_name[name][0],), content)


def hidden_kinds(missing: Iterable[Missing]) -> AbstractSet[str]:
    """The kinds of objects of which some cannot be seen, because what holds them is unknown or in dispute."""
    found: set[str] = set()
    for one in missing:
        if presence(one.reason) is Presence.UNKNOWN:
            cls: Any = type(one.subject)
            found |= _kinds_under(cls, one.key)
    return found


@cache
def _kinds_under(cls: Any, key: str) -> AbstractSet[str]:
    """The kinds of objects with an id that may stand in the list or collection under a key."""
    shape = body_of(cls).fields[key][1]
    if not isinstance(shape, Listed):
        return frozenset()
    bodies = [inside for inside in every_shape(shape) if isinstance(inside, Body)]
    return frozenset(body.kind for body in bodies if body.cls.KEY == "id")


def _inside(value: Value, at: tuple[str | int, ...], content: object) -> Iterator[Missing]:
    """The reasons in one value: its own, that of the claim that prevails in a contradiction, those of some names."""
    reason = absence(content)
    if reason is not None:
        yield Missing(value, at, reason)
    if isinstance(reason, Conflict):
        for index, claim in enumerate(reason.claims):
            if claim is reason.settled:
                yield from _inside(value, (*at, "conflict", index, "value"), claim.value)
    if isinstance(content, Who):
        for index, name in enumerate(content.names):
            if isinstance(name, Absent):
                yield Missing(value, (*at, *content.under, index), name)
