"""Who: one role or forum, several together, any of them, so many of them, or each on its own."""

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from functools import lru_cache
from typing import Any, ClassVar, Self

import attrs

from outsourcegov.errors import InvalidValue
from outsourcegov.model.absent import Maybe
from outsourcegov.model.shape.base import Path, Plain, Use
from outsourcegov.model.shape.or_absent import OrAbsent, is_own_key
from outsourcegov.model.shape.scalars import Number, Reference

WORDS = ("client", "provider", "either", "other-side", "members", "any-member", "other-deciders", "chair")
"""Words that name somebody without an id; see ``Who``."""

KINDS = ("role", "forum", "party")
"""What may be named."""

_ONE = Reference(KINDS, WORDS)
NAME = OrAbsent(_ONE)
"""What each name is."""
_COUNT = Number(least=1, whole=True)


class Together(Enum):
    """How several act."""

    ALONE = "alone"
    JOINTLY = "jointly"
    ANY_OF = "any-of"
    AT_LEAST = "at-least"
    EACH_OF = "each-of"


def _as_tuple(names: Iterable[Maybe[str]]) -> tuple[Maybe[str], ...]:
    return tuple(names)


@attrs.frozen
class Who:
    """Who acts, owns or decides.

    ``names`` are ids of roles and forums (a party is accepted, because contracts write "the Customer decides", and
    reported), or one of the words: ``client``, ``provider`` (everybody of that side), ``either`` party, ``other-side``
    (the side that did not act), ``members`` of a forum, ``any-member``, ``chair``, ``other-deciders`` (everybody else
    with a right to this decision).

    >>> Who.read(["client-cio", "provider-executive"]).how
    <Together.JOINTLY: 'jointly'>
    >>> Who.read({"at-least": 2, "of": ["a", "b", "c"]}).count
    2
    """

    names: tuple[Maybe[str], ...] = attrs.field(converter=_as_tuple)
    how: Together = Together.ALONE
    count: int = 1

    def __attrs_post_init__(self) -> None:
        if not self.names:
            raise InvalidValue("wants at least one name")
        if self.how is Together.ALONE and len(self.names) > 1:
            raise InvalidValue("wants to know how several act: jointly, any-of, each-of or at-least")
        if self.count != 1 and self.how is not Together.AT_LEAST:
            raise InvalidValue("wants a count for at-least only")

    WANTS: ClassVar[str] = "a role, a forum, a list of them, or any-of, each-of or at-least so many of them"

    @classmethod
    def could_be(cls, value: Any) -> bool:
        """Whether plain data is meant to say who."""
        if isinstance(value, Mapping):
            return any(key in value for key in ("any-of", "each-of", "of"))
        return isinstance(value, list | tuple) or _ONE.matches(value)

    @classmethod
    def read(cls, value: Any) -> Self:
        """Who the plain data names; raises InvalidValue."""
        if isinstance(value, list | tuple):
            return cls(_names(value, ()), Together.JOINTLY)
        if not isinstance(value, Mapping):
            return cls._one(_ONE.read(value))
        keys = {key for key in value if not is_own_key(key)}
        if keys == {"any-of"}:
            return cls(_names(value["any-of"], ("any-of",)), Together.ANY_OF)
        if keys == {"each-of"}:
            return cls(_names(value["each-of"], ("each-of",)), Together.EACH_OF)
        if keys == {"at-least", "of"}:
            names = _names(value["of"], ("of",))
            try:
                return cls(names, Together.AT_LEAST, _COUNT.read(value["at-least"]))
            except InvalidValue as fault:
                raise fault.under("at-least") from None
        raise InvalidValue(f"wants {cls.WANTS}")

    @classmethod
    @lru_cache(maxsize=4096)
    def _one(cls, name: str) -> Self:
        return cls((name,))

    def plain(self) -> Plain:
        """The plain data that reads back as this."""
        names = [NAME.plain(name) for name in self.names]
        if self.how is Together.ALONE:
            return names[0]
        if self.how is Together.JOINTLY:
            return names
        if self.how is Together.AT_LEAST:
            return {"at-least": self.count, "of": names}
        return {self.how.value: names}

    def references(self, path: Path) -> Iterator[Use]:
        """Every id named."""
        alone = self.how is Together.ALONE
        for index, name in enumerate(self.names):
            inner = path if alone else (*path, *self.under, index)
            if not isinstance(name, str):
                yield from NAME.references(name, inner)
            elif name not in _ONE.words:
                yield Use(inner, name, _ONE.kinds)

    @property
    def under(self) -> tuple[str, ...]:
        """The key under which the names are listed, where there is one."""
        return {Together.JOINTLY: (), Together.AT_LEAST: ("of",)}.get(self.how, (self.how.value,))

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids named, without the words and without what is not there."""
        return tuple(name for name in self.names if isinstance(name, str) and name not in WORDS)

    @property
    def least(self) -> int:
        """How many of those named must act at least: all who act jointly, and no more than there are.

        >>> Who.read({"at-least": 2, "of": ["a", "b", "c"]}).least, Who.read(["a", "b", "c"]).least
        (2, 3)
        """
        every = len(self.names)
        return {Together.JOINTLY: every, Together.AT_LEAST: min(self.count, every)}.get(self.how, 1)

    @property
    def words(self) -> tuple[str, ...]:
        """The words used instead of an id."""
        return tuple(name for name in self.names if isinstance(name, str) and name in WORDS)

    def __str__(self) -> str:
        names = [name if isinstance(name, str) else getattr(name, "words", "somebody") for name in self.names]
        if self.how is Together.AT_LEAST:
            return f"{self.count} of {', '.join(names)}"
        return (" or " if self.how is Together.ANY_OF else " and ").join(names)


def _names(values: Any, under: Path) -> tuple[Maybe[str], ...]:
    if not isinstance(values, list | tuple) or not values:
        raise InvalidValue("wants a list of roles or forums", under)
    names = []
    for index, value in enumerate(values):
        try:
            names.append(NAME.read(value))
        except InvalidValue as fault:
            raise InvalidValue(fault.message, (*under, index, *fault.path)) from None
    return tuple(names)
