"""Choosing rules by id or by the beginning of one."""

from collections.abc import Iterable, Sequence

import attrs

from outsourcegov.errors import UnknownRule


@attrs.frozen
class Selection:
    """Which rules speak: those that ``select`` names (all, when it names none), without those that ``ignore`` names.

    A name is an id or the beginning of one; the longest that fits decides, and ``ignore`` wins a tie.

    >>> Selection(select=("OWN",), ignore=("OWN009",)).has("OWN001")
    True
    """

    select: Sequence[str] = ()
    ignore: Sequence[str] = ()

    def has(self, rule: str) -> bool:
        """Whether the rule of this id speaks."""
        chosen = max((len(name) for name in self.select if rule.startswith(name)), default=-1)
        refused = max((len(name) for name in self.ignore if rule.startswith(name)), default=-1)
        return chosen > refused if self.select else refused < 0

    def check(self, ids: Iterable[str]) -> None:
        """Raise ``UnknownRule`` for a name that fits no rule."""
        known = list(ids)
        for name in (*self.select, *self.ignore):
            if not any(id.startswith(name) for id in known):
                raise UnknownRule(name)
