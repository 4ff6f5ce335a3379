"""What things in scope are called, so that two names for one thing can be told."""

import re
from collections.abc import Iterator

from outsourcegov.model.common import Described


def alike(text: str) -> str:
    """A name without what people write in different ways: capitals, hyphens and spaces.

    >>> alike("Service desk") == alike("service-desk")
    True
    """
    return re.sub(r"[\s_-]+", "", text).casefold()


def names_of(thing: Described) -> Iterator[str]:
    """Everything that a thing is called: its id, its title and other names, each in the same form."""
    yield alike(thing.id)
    yield from map(alike, [thing.title] if isinstance(thing.title, str) else [])
    yield from map(alike, thing.also_called)
