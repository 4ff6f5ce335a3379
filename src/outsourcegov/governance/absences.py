"""Every place where a value is not there, with the reason."""

from collections.abc import Iterable, Iterator

import attrs

from outsourcegov.model.absent import Absent, absence
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.base import Value
from outsourcegov.model.shape.annotations import body_of
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
    yield from _of(alliance)
    for one in placed:
        yield from _of(one.value)


def _of(value: Value) -> Iterator[Missing]:
    for name, content in vars(value).items():  # holds what was written, and nothing else
        if isinstance(content, str):
            continue
        reason = absence(content)
        if reason is not None:
            yield Missing(value, (_key(value, name),), reason)
        elif isinstance(content, Who):
            for index, one in enumerate(content.names):
                if isinstance(one, Absent):
                    yield Missing(value, (_key(value, name), *content.under, index), one)


def _key(value: Value, name: str) -> str:
    return body_of(type(value)).by_name[name][0]
