"""Choosing rules by id, by the beginning of one, or by name."""

from collections.abc import Mapping, Sequence
from typing import Self

import attrs

from outsourcegov.errors import UnknownRule
from outsourcegov.findings.words import nearest

_LIKE = 0.7
"""How alike a rule must be to what was asked for: all ids are somewhat alike."""


@attrs.frozen
class Selection:
    """Which rules speak: those that ``select`` names (all, when it names none), without those that ``ignore`` names.

    A name is an id or the beginning of one; the longest that fits decides, and ``ignore`` wins a tie.

    >>> Selection(select=("OWN",), ignore=("OWN009",)).has("OWN001")
    True
    """

    select: Sequence[str] = ()
    ignore: Sequence[str] = ()

    @classmethod
    def of(cls, select: str | Sequence[str], ignore: str | Sequence[str], rules: Mapping[str, str]) -> Self:
        """The selection that somebody asks for, by ids of rules, the beginning of one, or names, in any case.

        ``rules`` gives the name of every rule by its id. Raises ``UnknownRule`` for what fits none of them.

        >>> Selection.of("amount-gap", (), {"DEC002": "amount-gap"}).select
        ('DEC002',)
        """
        return cls(_beginnings(select, rules), _beginnings(ignore, rules))

    def has(self, rule: str) -> bool:
        """Whether the rule of this id speaks."""
        chosen = max((len(name) for name in self.select if rule.startswith(name)), default=-1)
        refused = max((len(name) for name in self.ignore if rule.startswith(name)), default=-1)
        return chosen > refused if self.select else refused < 0


def id_of(name: str, rules: Mapping[str, str]) -> str:
    """The id of the rule that is asked for by its id or its name, in any case; raises ``UnknownRule``."""
    if name.upper() in rules:
        return name.upper()
    for id, known in rules.items():
        if known == name.lower():
            return id
    families = dict.fromkeys(id.rstrip("0123456789") for id in rules)
    raise UnknownRule(name, nearest(name, [*rules, *rules.values(), *families], _LIKE))


def _beginnings(names: str | Sequence[str], rules: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(_beginning(name, rules) for name in ([names] if isinstance(names, str) else names) if name)


def _beginning(name: str, rules: Mapping[str, str]) -> str:
    fits = any(id.startswith(name.upper()) for id in rules)
    return name.upper() if fits else id_of(name, rules)
