"""Sums over the figures of a contract: ``2 * (monthly-charges + one-off)``, ``min``, ``max``, ``mean``, ``sum``."""

import operator
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import ClassVar, Self

import attrs

MAX_LENGTH = 500
MAX_DEPTH = 20
FUNCTION = 3
"""The rank of an operation written as a function."""

Node = Decimal | str | tuple["Operation", tuple["Node", ...]]
"""A number, the id of a figure or metric, or an operation on nodes."""

_TOKEN = re.compile(r"\s*(?:(?P<number>[0-9]+(?:\.[0-9]+)?)|(?P<id>[a-z][a-z0-9.-]*)|(?P<sign>[-+*/(),]))")


@attrs.frozen
class Operation:
    """What a formula does with its operands; ``rank`` is how tightly it binds."""

    sign: str
    rank: int
    apply: Callable[[Sequence[Decimal]], Decimal] = attrs.field(eq=False, repr=False)

    def __reduce__(self) -> tuple[object, ...]:
        return _operation, (self.sign,)  # what it applies cannot be pickled


def _binary(sign: str, rank: int, apply: Callable[[Decimal, Decimal], Decimal]) -> Operation:
    return Operation(sign, rank, lambda values: apply(*values))


OPERATIONS = {
    "+": _binary("+", 1, operator.add),
    "-": _binary("-", 1, operator.sub),
    "*": _binary("*", 2, operator.mul),
    "/": _binary("/", 2, operator.truediv),
    "min": Operation("min", FUNCTION, min),
    "max": Operation("max", FUNCTION, max),
    "sum": Operation("sum", FUNCTION, lambda values: sum(values, Decimal(0))),
    "mean": Operation("mean", FUNCTION, lambda values: sum(values, Decimal(0)) / len(values)),
}


def _operation(sign: str) -> Operation:
    return OPERATIONS[sign]


@attrs.frozen
class Formula:
    """A sum over figures and metrics. Ids may hold a hyphen, so a minus stands between spaces.

    >>> formula = Formula.parse("2 * (run - 5)")
    >>> formula.value({"run": Decimal(45)})
    Decimal('80')
    >>> str(formula), list(formula.ids())
    ('2 * (run - 5)', ['run'])
    """

    root: Node

    PATTERN: ClassVar[str] = rf"^[a-z0-9.,()+*/\- ]{{1,{MAX_LENGTH}}}$"
    WANTS: ClassVar[str] = 'a formula over figures, such as "12 * monthly-charges"'
    EXAMPLES: ClassVar[tuple[str, ...]] = ("12 * monthly-charges", "max(run, 2 * build)")
    FORMAT: ClassVar[str] = "outsourcegov-formula"

    @classmethod
    def parse(cls, text: str) -> Self:
        """The formula that the text stands for; raises ValueError saying what is wrong."""
        if len(text) > MAX_LENGTH or re.fullmatch(cls.PATTERN.removesuffix("$"), text) is None:
            raise ValueError(text)
        reader = _Reader(text)
        root = reader.sum(0)
        if reader.ahead is not None:
            raise ValueError(f'did not expect "{reader.ahead}"')
        formula = cls(root)
        if len(str(formula)) > MAX_LENGTH:
            raise ValueError("is too long")
        return formula

    def ids(self) -> Iterator[str]:
        """The id of every figure and metric used, as often as it is used."""
        return _ids(self.root)

    def value(self, figures: Mapping[str, Decimal]) -> Decimal:
        """The result; raises KeyError for a figure not given and ZeroDivisionError."""
        return _value(self.root, figures)

    def __str__(self) -> str:
        return _written(self.root, 0)


class _Reader:
    """Reads tokens from left to right, one ahead."""

    def __init__(self, text: str) -> None:
        self.text = text.rstrip()
        self.position = 0
        self.ahead: str | None = None
        self.advance()

    def advance(self) -> str | None:
        """The token just read; moves on to the next."""
        taken = self.ahead
        if self.position == len(self.text):
            self.ahead = None
            return taken
        match = _TOKEN.match(self.text, self.position)
        if match is None:
            raise ValueError(f"cannot be read at character {self.position + 1}")
        self.position = match.end()
        self.ahead = match.group().strip()
        return taken

    def sum(self, depth: int) -> Node:
        """Products with plus and minus between them."""
        return self._chain("+-", lambda: self._chain("*/", lambda: self.operand(depth)))

    def _chain(self, signs: str, operand: Callable[[], Node]) -> Node:
        left = operand()
        while self.ahead is not None and self.ahead in signs:
            sign = self.advance()
            left = (OPERATIONS[str(sign)], (left, operand()))
        return left

    def operand(self, depth: int) -> Node:
        """A number, an id, a function, or a formula in parentheses."""
        word = self.advance()
        if word is None or depth > MAX_DEPTH:
            raise ValueError("ends too early" if word is None else "is nested too deeply")
        if word == "(":
            inside = self.sum(depth + 1)
            self.expect(")")
            return inside
        if word[0].isdigit():
            return Decimal(word)
        if not word[0].isalpha():
            raise ValueError(f'did not expect "{word}"')
        if self.ahead != "(":
            return word
        if word not in OPERATIONS:
            raise ValueError(f'does not know "{word}"')
        return OPERATIONS[word], self.arguments(depth + 1)

    def arguments(self, depth: int) -> tuple[Node, ...]:
        """What a function is applied to, with its parentheses."""
        self.expect("(")
        values = [self.sum(depth)]
        while self.ahead == ",":
            self.advance()
            values.append(self.sum(depth))
        self.expect(")")
        return tuple(values)

    def expect(self, sign: str) -> None:
        """Move past this token; raises ValueError where another stands."""
        if self.advance() != sign:
            raise ValueError(f'wants a "{sign}"')


def _ids(node: Node) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, tuple):
        for operand in node[1]:
            yield from _ids(operand)


def _value(node: Node, figures: Mapping[str, Decimal]) -> Decimal:
    if isinstance(node, Decimal):
        return node
    if isinstance(node, str):
        return figures[node]
    operation, operands = node
    return operation.apply([_value(operand, figures) for operand in operands])


def _written(node: Node, least_rank: int) -> str:
    if not isinstance(node, tuple):
        return f"{node:f}" if isinstance(node, Decimal) else node
    operation, operands = node
    if operation.rank == FUNCTION:
        return f"{operation.sign}({', '.join(_written(operand, 0) for operand in operands)})"
    left, right = operands
    text = f"{_written(left, operation.rank)} {operation.sign} {_written(right, operation.rank + 1)}"
    return f"({text})" if operation.rank < least_rank else text
