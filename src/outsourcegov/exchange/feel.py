r"""Unary tests of FEEL: what stands in a cell of a decision table of DMN, such as ``[5..10)`` or ``not("a", "b")``.

Read are ``-``, literals, comparisons, intervals, lists and ``not(...)``. A literal is a number, a string, a boolean, a
date or a date and time without a zone. Anything else of FEEL needs values that a table does not have.
"""

import re
import sys
import unicodedata
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from functools import cached_property
from typing import Any, TypeAlias

import attrs

from outsourcegov.analysis.intervals import Interval, gaps
from outsourcegov.findings.words import quoted

Literal: TypeAlias = Decimal | date | datetime | str | bool

KINDS: Mapping[type, str] = {Decimal: "number", date: "date", datetime: "date and time", str: "text", bool: "yes or no"}
"""What each type of literal is called in a sentence."""

_MOST_DIGITS = 30
_HALF_A_CHARACTER = "Cs"


class NotUnaryTests(Exception):  # noqa: N818 - says what it is, never leaves this floor
    """A text is not unary tests, or not such as can be read; the message says why, as a sentence."""


@attrs.frozen(slots=False)
class UnaryTests:
    """What a cell asks of a value: that it lies in a stretch, or is one of some words; ``negated``, that it does not.

    ``is_any`` is the hyphen, which asks nothing. ``kinds`` are the types of the literals.
    """

    stretches: tuple[Interval[Any], ...] = ()
    values: tuple[Hashable, ...] = ()
    negated: bool = False
    is_any: bool = False
    kinds: frozenset[type] = frozenset()

    def holds(self, value: Literal) -> bool:
        """Whether the value, of the same kind, passes."""
        if self.is_any:
            return True
        found = value in self.values if isinstance(value, str | bool) else any(value in one for one in self.stretches)
        return found is not self.negated

    def as_stretches(self) -> tuple[Interval[Any], ...]:
        """The ordered values that pass, as stretches that do not touch."""
        return self._apart

    @cached_property
    def _apart(self) -> tuple[Interval[Any], ...]:
        everything: Interval[Any] = Interval()
        if self.is_any:
            return (everything,)
        others = tuple(gaps(self.stretches, everything))
        return others if self.negated else tuple(gaps(others, everything))


ANY = UnaryTests(is_any=True)

_TOKEN = re.compile(
    r"""(?P<number>(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)(?!\w|\.(?!\.))"""
    r"""|(?P<string>"(?:[^"\\]++|\\.)*+")"""
    r"""|(?P<sign>\.\.|<=|>=|!=|[-<>=(),@]|\[|\])"""
    r"""|(?P<word>date[ \t\r\n]+and[ \t\r\n]+time(?!\w)|[^\W\d]\w*)""",
    re.DOTALL,
)
_SPACE = re.compile(r"\s*")
_ESCAPE = re.compile(r"""\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{6})|(.))""", re.DOTALL)
_ESCAPED = {"n": "\n", "r": "\r", "t": "\t", '"': '"', "'": "'", "\\": "\\"}
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DATETIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,6})?")

_NOT_READ = "This is more than a comparison with a value, an interval or a list of them"


def read_unary_tests(text: str) -> UnaryTests:
    """The tests that a cell asks for; raises ``NotUnaryTests``.

    >>> read_unary_tests("[5..10), 20").as_stretches()
    (Interval(from 5 below 10), Interval(exactly 20))
    """
    tokens = list(_tokens(text))
    if not tokens or tokens == [("sign", "-")]:
        return ANY
    reader = _Reader(tokens)
    negated = bool(reader.takes("not"))
    if negated:
        reader.need("(")
    reader.tests()
    if negated:
        reader.need(")")
    if reader.rest:
        raise NotUnaryTests(f"{_NOT_READ}, at {quoted(reader.rest[0][1])}.")
    return reader.result(negated=negated)


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    at = 0
    while at < len(text):
        at = _at_token(text, at)
        if at == len(text):
            return
        found = _TOKEN.match(text, at)
        if found is None:
            raise NotUnaryTests(f"{_NOT_READ}, at {quoted(text[at : at + 20])}.")
        yield str(found.lastgroup), found.group()
        at = found.end()


def _at_token(text: str, at: int) -> int:
    space = _SPACE.match(text, at)
    return space.end() if space else at


class _Reader:
    """Reads tokens from left to right, and keeps the tests it has read."""

    def __init__(self, tokens: Sequence[tuple[str, str]]) -> None:
        self._tokens = tokens
        self._at = 0
        self._stretches: list[Interval[Any]] = []
        self._values: list[Hashable] = []
        self._unequal: list[Literal] = []
        self._kinds: set[type] = set()

    @property
    def rest(self) -> Sequence[tuple[str, str]]:
        """What has not been read."""
        return self._tokens[self._at :]

    def takes(self, *wanted: str) -> str:
        """Reads the next token if it is one of these."""
        if self._at < len(self._tokens) and self._tokens[self._at][0] != "string":
            token = self._tokens[self._at][1]
            if token in wanted:
                self._at += 1
                return token
        return ""

    def need(self, wanted: str) -> None:
        """Reads this token, or fails."""
        if not self.takes(wanted):
            where = f"before {quoted(self._tokens[self._at][1])}" if self._at < len(self._tokens) else "at the end"
            raise NotUnaryTests(f'A "{wanted}" is missing {where}.')

    def tests(self) -> None:
        """Reads tests with commas between them."""
        self._test()
        while self.takes(","):
            self._test()

    def result(self, *, negated: bool) -> UnaryTests:
        """What was read."""
        if self._unequal:
            if negated or len(self._unequal) > 1 or self._stretches or self._values:
                raise NotUnaryTests('"!=" stands beside other tests.')
            return attrs.evolve(_equal(self._unequal[0]), negated=True)
        return UnaryTests(tuple(self._stretches), tuple(self._values), negated, kinds=frozenset(self._kinds))

    def _test(self) -> None:
        if operator := self.takes("<", "<=", ">", ">=", "=", "!="):
            self._comparison(operator, self._literal())
        elif start := self.takes("[", "(", "]"):
            low = self._literal()
            self.need("..")
            high = self._literal()
            stop = self.takes("]", ")", "[")
            if not stop:
                self.need("]")
            self._interval(low, high, with_low=start == "[", with_high=stop == "]")
        else:
            self._comparison("=", self._literal())

    def _comparison(self, operator: str, value: Literal) -> None:
        if operator == "!=":
            self._unequal.append(value)
        elif operator == "=":
            equal = _equal(value)
            self._stretches += equal.stretches
            self._values += equal.values
        else:
            self._stretches.append(_COMPARED[operator](_ordered(value)))

    def _interval(self, low: Literal, high: Literal, *, with_low: bool, with_high: bool) -> None:
        if type(_ordered(low)) is not type(_ordered(high)):
            raise NotUnaryTests(f"An interval goes from {_a(low)} to {_a(high)}.")
        start = {"from_": low} if with_low else {"over": low}
        stop = {"up_to": high} if with_high else {"below": high}
        self._stretches.append(Interval.between(**start, **stop))

    def _next(self) -> tuple[str, str]:
        return self._tokens[self._at] if self._at < len(self._tokens) else ("", "")

    def _literal(self) -> Literal:
        value = self._read_literal()
        self._kinds.add(type(value))
        return value

    def _read_literal(self) -> Literal:
        sign = self.takes("-")
        kind, word = self._next()
        self._at += 1
        if kind == "number":
            return _number(sign + word)
        if sign:
            raise NotUnaryTests("A number is missing after the minus sign.")
        if kind == "string":
            return _string(word)
        if word in ("true", "false"):
            return word == "true"
        if word == "@":
            return _moment(self._string(), "@")
        if kind == "word" and (name := " ".join(word.split())) in ("date", "date and time"):
            self.need("(")
            value = _moment(self._string(), name)
            self.need(")")
            return value
        if kind == "word":
            raise NotUnaryTests(f"{quoted(word)} is a name, and its value is not known.")
        raise NotUnaryTests(f"A value is missing{f' before {quoted(word)}' if word else ' at the end'}.")

    def _string(self) -> str:
        kind, word = self._next()
        if kind != "string":
            raise NotUnaryTests("A date is not written as text in quotation marks.")
        self._at += 1
        return _string(word)


_COMPARED: Mapping[str, Callable[[Any], Interval[Any]]] = {
    "<": lambda value: Interval.between(below=value),
    "<=": lambda value: Interval.between(up_to=value),
    ">": lambda value: Interval.between(over=value),
    ">=": lambda value: Interval.between(from_=value),
}


def _equal(value: Literal) -> UnaryTests:
    kinds = frozenset({type(value)})
    if isinstance(value, str | bool):
        return UnaryTests(values=(value,), kinds=kinds)
    return UnaryTests((Interval.between(from_=value, up_to=value),), kinds=kinds)


def _ordered(value: Literal) -> Literal:
    if isinstance(value, str | bool):
        raise NotUnaryTests(f"{quoted(str(value))} has no order, and is compared as if it had.")
    return value


def _a(value: Literal) -> str:
    return f"a {KINDS[type(value)]}"


def _number(token: str) -> Decimal:
    too_long = NotUnaryTests(f"A number has more than {_MOST_DIGITS} digits.")
    try:
        number = Decimal(token)
    except InvalidOperation:  # so does an exponent that is beyond those of decimals
        raise too_long from None
    if len(number.as_tuple().digits) > _MOST_DIGITS or abs(number.adjusted()) > _MOST_DIGITS:
        raise too_long
    return number


def _string(token: str) -> str:
    return _ESCAPE.sub(_unescaped, token[1:-1])


def _unescaped(found: re.Match[str]) -> str:
    if found[3] is None:
        code = int(found[1] or found[2], 16)
        if code > sys.maxunicode or unicodedata.category(chr(code)) == _HALF_A_CHARACTER:
            raise NotUnaryTests(f"{quoted(found.group())} is no character.")
        return chr(code)
    if found[3] not in _ESCAPED:
        raise NotUnaryTests(f"{quoted(found.group())} is no escape.")
    return _ESCAPED[found[3]]


def _moment(text: str, name: str) -> date | datetime:
    try:
        if _DATE.fullmatch(text) and name != "date and time":
            return date.fromisoformat(text)
        if _DATETIME.fullmatch(text) and name != "date":
            return datetime.fromisoformat(text)
    except ValueError:
        pass
    wanted = "a date and time without a zone" if name == "date and time" else "a date such as 2026-11-01"
    raise NotUnaryTests(f"{quoted(text)} is not {wanted}.")
