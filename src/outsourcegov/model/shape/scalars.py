"""Shapes of single values: text, numbers, closed lists of words, small languages, ids."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import Any, ClassVar, Protocol

import attrs

from outsourcegov.findings.words import a, joined
from outsourcegov.model.items import key_of
from outsourcegov.model.shape.base import Path, Plain, Reader, Shape, Use, is_mapping


class Text(Shape):
    """Free text."""

    WANTS = "text"

    def matches(self, value: Any) -> bool:
        return isinstance(value, str)

    def read(self, value: Any) -> str:
        if isinstance(value, str):
            return value
        raise self.refuse(value)


LONGEST_ID = 100
ID_PATTERN = r"^[a-z][a-z0-9.-]{0,99}$"
RESERVED_WORDS = frozenset(
    (
        *("none", "unknown", "all", "any", "true", "false", "null", "yes", "no", "on", "off"),
        *("client", "provider", "either", "other-side", "members", "any-member", "other-deciders", "chair"),
    )
)
"""Words that stand for something else in the language and so cannot be ids."""

_FEW = 4
"""So many alternatives are named with their examples."""

_ID = re.compile(ID_PATTERN.removesuffix("$"))


class Id(Text):
    """What an object is called by others."""

    WANTS = "an id: a letter, then letters a-z, digits, - and ., and no word of the language"

    def read(self, value: Any) -> str:
        if isinstance(value, str) and _ID.fullmatch(value) and value not in RESERVED_WORDS:
            return value
        raise self.refuse(value)


class Label(Text):
    """Text that is often written as a number: a version, a clause."""

    WANTS = "text or a number"

    def matches(self, value: Any) -> bool:
        return isinstance(value, str | int | float | Decimal) and not isinstance(value, bool)

    def read(self, value: Any) -> str:
        if self.matches(value):
            return str(value)
        raise self.refuse(value)


class Flag(Shape):
    """True or false."""

    WANTS = "true or false"

    def matches(self, value: Any) -> bool:
        return isinstance(value, bool)

    def read(self, value: Any) -> bool:
        if isinstance(value, bool):
            return value
        raise self.refuse(value)


@attrs.frozen
class Number(Shape):
    """A decimal number, kept exactly; ``whole`` wants no fraction."""

    least: int | None = None
    most: int | None = None
    whole: bool = False

    @property
    def wants(self) -> str:
        kind = "a whole number" if self.whole else "a number"
        if self.least is not None and self.most is not None:
            return f"{kind} from {self.least} to {self.most}"
        if self.least is not None:
            return f"{kind} of at least {self.least}"
        return kind if self.most is None else f"{kind} of at most {self.most}"

    def matches(self, value: Any) -> bool:
        return self._number(value) is not None

    def read(self, value: Any) -> Any:
        number = self._number(value)
        if number is None:
            raise self.refuse(value)
        return int(number) if self.whole else number

    def _number(self, value: Any) -> Decimal | None:
        """The number that a value is; None where it is none, or one that is not wanted."""
        if not is_number(value):
            return None
        number = Decimal(str(value)) if isinstance(value, float) else Decimal(value)
        is_wanted = (
            number.is_finite()
            and (self.least is None or number >= self.least)
            and (self.most is None or number <= self.most)
            and (not self.whole or number == number.to_integral_value())
        )
        return number if is_wanted else None

    def plain(self, value: Any) -> Plain:
        return plain_number(value)


def is_number(value: Any) -> bool:
    """Whether a value is a number, which a truth value is not."""
    return isinstance(value, int | float | Decimal) and not isinstance(value, bool)


def plain_number(number: Decimal | int) -> Decimal | int:
    """A number as people write it: no fraction where there is none."""
    if isinstance(number, Decimal) and number.as_tuple().exponent == 0:
        return int(number)
    return number


class OneWord(Shape):
    """One of a closed list of words."""

    def __init__(self, words: type[Enum]) -> None:
        self.words = words
        self.members: dict[Any, Enum] = {member.value: member for member in words}

    @property
    def wants(self) -> str:
        return f"{'one of ' * (len(self.members) > 1)}{', '.join(self.members)}"

    def matches(self, value: Any) -> bool:
        return isinstance(value, self.words) or (isinstance(value, str) and value in self.members)

    def read(self, value: Any) -> Enum:
        if isinstance(value, self.words):
            return value
        try:
            return self.members[value]
        except (KeyError, TypeError):
            raise self.refuse(value) from None

    def plain(self, value: Any) -> Plain:
        return value.value


class Written(Protocol):
    """A small language of its own: a value that has a written form.

    One that is stricter than its pattern can say has a ``FORMAT``, a name under which the schema knows it.
    """

    PATTERN: ClassVar[str]
    WANTS: ClassVar[str]
    EXAMPLES: ClassVar[tuple[str, ...]]

    @classmethod
    def parse(cls, text: str) -> Any:
        """The value that the text stands for; raises ValueError."""

    def __str__(self) -> str: ...


class Word(Shape):
    """Text in a small language of its own, such as a duration or a date."""

    def __init__(self, language: type[Written], *, result: type | None = None) -> None:
        self.language = language
        self.result = result or language
        self._parse = lru_cache(maxsize=4096)(language.parse)

    @property
    def wants(self) -> str:
        return self.language.WANTS

    def matches(self, value: Any) -> bool:
        if isinstance(value, str):
            try:
                self._parse(value)
            except ValueError:
                return False
            return True
        return isinstance(value, self.result)

    def read(self, value: Any) -> Any:
        if isinstance(value, str):
            try:
                return self._parse(value)
            except ValueError:
                raise self.refuse(value) from None
        if type(value) is self.result:
            return value
        raise self.refuse(value)

    def plain(self, value: Any) -> Plain:
        return str(value)


NEVER_IDS = frozenset(("none", "unknown"))
"""What stands for a whole value, and for none of several ids."""


@attrs.frozen
class Reference(Shape):
    """The id of another object, or one of a few words that need no object."""

    kinds: tuple[str, ...]
    words: tuple[str, ...] = ()

    refers = True

    @property
    def wants(self) -> str:
        return f"the id of {joined((a(kind.replace('-', ' ')) for kind in self.kinds), 'or')}"

    def matches(self, value: Any) -> bool:
        return isinstance(value, str) or bool(_id_of(value))

    def holds(self, value: Any) -> bool:
        return isinstance(value, str)

    def read(self, value: Any) -> str:
        found = value if isinstance(value, str) else _id_of(value)
        if found and found not in NEVER_IDS and len(found) <= LONGEST_ID:
            return found
        raise self.refuse(value)

    def references(self, value: Any, path: Path) -> Iterator[Use]:
        if value not in self.words:
            yield Use(path, value, self.kinds)


def _id_of(value: Any) -> str:
    """The id of an object of the model, which may stand where its id is wanted; empty for anything else."""
    return key_of(value) if getattr(type(value), "KEY", "") == "id" else ""


class Either(Shape):
    """One of several shapes, told apart by what is written.

    The first that matches is meant. Among several that take a mapping, it is the first that knows one of its keys, and
    else the last.
    """

    def __init__(self, cases: Sequence[Shape]) -> None:
        self.cases = cases
        self.refers = any(case.refers for case in cases)

    @property
    def wants(self) -> str:
        several = self.alternatives
        if len(several) > _FEW:
            several = [one.partition(", such as")[0] for one in several]
        return ", or ".join(several)

    @property
    def alternatives(self) -> Sequence[str]:
        return list(dict.fromkeys(one for case in self.cases for one in case.alternatives))

    @property
    def parts(self) -> Sequence[Shape]:
        return self.cases

    def matches(self, value: Any) -> bool:
        return any(case.matches(value) for case in self.cases)

    def case_of(self, value: Any) -> Shape:
        """The shape this value is meant for."""
        matching = [case for case in self.cases if case.matches(value)]
        if not matching:
            raise self.refuse(value)
        if isinstance(value, Mapping):
            return next((case for case in matching if case.has_key_of(value)), matching[-1])
        return matching[0]

    def read(self, value: Any) -> Any:
        return self.case_of(value).read(value)

    def reader(self) -> Reader:
        readers = [(case.matches, case.reader()) for case in self.cases]

        def read_either(value: Any) -> Any:
            if is_mapping(value):
                return self.read(value)
            for matches, read in readers:
                if matches(value):
                    return read(value)
            raise self.refuse(value)

        return read_either

    def plain(self, value: Any) -> Plain:
        holder = self._holder(value)
        written = holder.plain(value)
        # A short form that would be read as another of the shapes is not used.
        return written if self.case_of(written) is holder else holder.in_full(value)

    def references(self, value: Any, path: Path) -> Iterator[Use]:
        return self._holder(value).references(value, path)

    def _holder(self, value: Any) -> Shape:
        return next(case for case in self.cases if case.holds(value))
