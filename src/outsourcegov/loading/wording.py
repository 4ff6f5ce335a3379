"""The parts of a sentence about a fault: where it stands, what is wanted there, and what somebody may have meant."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, Self

import attrs

from outsourcegov.errors import InvalidValue
from outsourcegov.findings.words import (
    HOW_TO_WRITE_MONEY,
    HOW_TO_WRITE_NUMBERS,
    is_like_amount,
    nearest,
    quoted,
)
from outsourcegov.model.duration import Duration, Unit
from outsourcegov.model.shape.base import Path, Shape
from outsourcegov.model.shape.body import Body
from outsourcegov.model.shape.containers import ListOf
from outsourcegov.model.shape.or_absent import OrAbsent
from outsourcegov.model.shape.scalars import Either, Flag, Id, Number, OneWord, Text, Word

_LONGEST_CHAIN = 60
_LONGEST_LIST = 100
_FLAGS = {"yes": "true", "on": "true", "no": "false", "off": "false"}
HOW_OFTEN = "Write a period, such as 1 month, or a day as well: {period: 1 month, weekday: tue, week: 3}."
_TIME_WORDS = ("business", *(unit.value for unit in Unit), *(f"{unit.value}s" for unit in Unit))


@attrs.frozen
class Place:
    """Where something stands in an entry of a document, and what a sentence calls it.

    ``subjects`` are the ids of the objects around it, the innermost last. ``tail`` ends the words, and ``outer`` those
    of everything inside: `` of level 2``.
    """

    path: Path = ()
    subjects: tuple[str, ...] = ()
    words: str = ""
    tail: str = ""
    outer: str = ""

    @property
    def sentence(self) -> str:
        """The words as a sentence begins."""
        return self.words[:1].upper() + self.words[1:]

    def key(self, key: str) -> Self:
        """The place of the value that a key has here."""
        return self._inner(key, quoted(key), self.outer, " in ")

    def element(self, index: int, *, is_row: bool) -> Self:
        """The place of an element of the list that stands here; a row is one that has keys."""
        key = str(self.path[-1])
        singular = singular_of(key)
        if is_row and singular != key:
            return self._inner(index, f"{singular} {index + 1}", self.tail, " of ")
        return self._inner(index, f"{'row' if is_row else 'element'} {index + 1}", f" of {self.words}", " of ")

    def claim(self, index: int) -> Self:
        """The place of a claim of the contradiction that stands here."""
        inner = self._inner(index, f"claim {index + 1}", f" of {self.words}", " of ")
        return attrs.evolve(inner, path=(*self.path, "conflict", index))

    def value(self) -> Self:
        """The place of the value in the claim that stands here; a sentence calls it the claim."""
        return attrs.evolve(self, path=(*self.path, "value"))

    def entry(self, id_: str, noun: str) -> Self:
        """The place of an object with an id of its own; its keys are named without it."""
        words, subjects = f"{noun} {quoted(id_)}", (*self.subjects, id_)
        return attrs.evolve(self, path=(*self.path, id_), subjects=subjects, words=words, tail="", outer="")

    def identified(self, id_: str) -> Self:
        """The same place, where what stands here has an id of its own."""
        return attrs.evolve(self, subjects=(*self.subjects, id_))

    def _inner(self, step: str | int, word: str, tail: str, joint: str) -> Self:
        words = f"{word}{tail}"
        outer = f"{joint}{words if len(words) <= _LONGEST_CHAIN else word}"
        return attrs.evolve(self, path=(*self.path, step), words=words, tail=tail, outer=outer)


def singular_of(key: str) -> str:
    """What one of the things is called that stand under a key: ``levels`` hold a level."""
    words = key.replace("-", " ")
    return f"{words[:-3]}y" if words.endswith("ies") else words.removesuffix("s")


_OTHER_WORDS: Mapping[str, Sequence[str]] = {
    "accountable": ("owner",),
    "approver": ("decider",),
    "customer": ("client",),
    "deadline": ("within", "due"),
    "deliverables": ("scope-of-work",),
    "end": ("expires", "until", "to"),
    "end-date": ("expires", "until"),
    "frequency": ("every",),
    "kpis": ("metrics",),
    "limit": ("within", "up-to"),
    "max": ("up-to",),
    "maximum": ("up-to",),
    "members": ("seats",),
    "min": ("from",),
    "name": ("title",),
    "parties": ("between",),
    "person": ("appointments",),
    "responsible": ("owner",),
    "services": ("scope-of-work",),
    "start": ("effective", "from"),
    "start-date": ("effective", "from"),
    "supplier": ("providers", "provided-by", "party"),
    "threshold": ("up-to",),
    "vendor": ("providers", "provided-by", "party"),
}
"""Words of other trades for keys of the language, the likeliest first."""


def key_meant(key: str, known: Sequence[str]) -> str | None:
    """The key that was most likely meant by one that is not known here."""
    other = next((one for one in _OTHER_WORDS.get(key.lower().replace("_", "-"), ()) if one in known), None)
    return other or nearest(key, known)


@attrs.frozen
class Guess:
    """What somebody most likely meant: how it is written, and whether only its quotes are at fault."""

    text: str
    only_quotes: bool = False


def meant(shape: Shape, value: Any) -> Guess | None:
    """What somebody most likely meant by a value that cannot be read; None when nobody can say."""
    if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
        return None
    if not isinstance(value, str):
        return (
            Guess(f'"{value}"', only_quotes=True)
            if isinstance(shape, Text | Word) and _reads(shape, str(value))
            else None
        )
    text = value[:_LONGEST_LIST]
    cases = list(_cases(shape))
    if any(map(_is_cadence, cases)) and (found := _cadence_meant(text)):
        return found
    for case in cases:
        found = _rewritten(case, text)
        if found:
            return found
    word = nearest(text, [word for case in cases for word in _closed_list(case)])
    return Guess(f'"{word}"') if word else None


def how_often(shape: Shape, value: Any) -> str:
    """What to do about how often that is written as people do; empty for anything else."""
    return HOW_OFTEN if isinstance(value, str) and any(map(_is_cadence, _cases(shape))) else ""


def how_to_write(shape: Shape, value: Any) -> str:
    """What to do about an amount that is written as people do; empty for anything else."""
    if not (isinstance(value, str) and is_like_amount(value)):
        return ""
    cases = list(_cases(shape))
    if any(isinstance(case, Body) and "amount" in case.fields for case in cases):
        return HOW_TO_WRITE_MONEY
    return HOW_TO_WRITE_NUMBERS if any(isinstance(case, Number) for case in cases) else ""


def _reads(shape: Shape, value: Any) -> bool:
    try:
        shape.read(value)
    except InvalidValue:
        return False
    return True


def _cases(shape: Shape) -> Iterator[Shape]:
    """The shape itself and those that may stand for it."""
    match shape:
        case Either():
            for case in shape.cases:
                yield from _cases(case)
        case OrAbsent():
            yield from _cases(shape.inner)
        case ListOf() if shape.bare:
            yield from _cases(shape.item)
        case Body():
            yield shape
            if shape.short:
                yield from _cases(shape.short)
        case _:
            yield shape


def _is_cadence(shape: Shape) -> bool:
    return isinstance(shape, Body) and "weekday" in shape.fields


def _closed_list(shape: Shape) -> Sequence[str]:
    match shape:
        case OneWord():
            return list(shape.members)
        case Body():
            return list(shape.cls.SHORT_WORDS)
        case _:
            return ()


def _rewritten(shape: Shape, text: str) -> Guess | None:
    match shape:
        case Flag() if text.lower() in _FLAGS:
            return Guess(_FLAGS[text.lower()])
        case Number() if re.fullmatch(r"-?[0-9]{1,3}(,?[0-9]{3})*(\.[0-9]+)?", text):
            number = text.replace(",", "")
            return Guess(number, only_quotes=number == text) if _reads(shape, Decimal(number)) else None
        case Word() if shape.language is Duration:
            return _respelt(shape, text)
        case Id():
            slug = re.sub("[^a-z0-9.]+", "-", text.lower()).strip("-.")
            return Guess(f'"{slug}"') if _reads(shape, slug) else None
        case _:
            return None


_PERIODS: Mapping[str, str] = {
    **dict.fromkeys(("annual", "annually", "yearly"), "1 year"),
    **dict.fromkeys(("half-yearly", "semiannually", "semi-annually"), "6 months"),
    "daily": "1 day",
    "fortnightly": "2 weeks",
    "monthly": "1 month",
    "quarterly": "3 months",
    "weekly": "1 week",
}
"""Words for how often, and the period that each means; not those that some take for twice and some for every second."""

_WEEKS: Mapping[str, str] = {
    **dict.fromkeys(("first", "1st"), "1"),
    **dict.fromkeys(("second", "2nd"), "2"),
    **dict.fromkeys(("third", "3rd"), "3"),
    **dict.fromkeys(("fourth", "4th"), "4"),
    "last": "last",
}
_WEEKDAY_IN_MONTH = re.compile(
    rf"(?:every |each |the |on )*({'|'.join(_WEEKS)}) (mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?"
    r"(?: (?:in|of) (?:the|each|every|a) month)"
)


def _cadence_meant(text: str) -> Guess | None:
    """How a day of the week in the month is written: ``third Tuesday of the month``; None where it is not one."""
    found = _WEEKDAY_IN_MONTH.fullmatch(" ".join(text.lower().split()))
    return Guess(f"{{period: 1 month, weekday: {found[2][:3]}, week: {_WEEKS[found[1]]}}}") if found else None


def _respelt(shape: Word, text: str) -> Guess | None:
    """A duration whose words were misspelt, or are those of another trade: working days are business days."""
    period = _PERIODS.get(text.lower().strip())
    if period:
        return Guess(f'"{period}"')
    words = text.lower().replace("working", "business").split()
    duration = " ".join(word if word[:1].isdigit() else nearest(word, _TIME_WORDS) or word for word in words)
    return Guess(f'"{duration}"') if _reads(shape, duration) else None
