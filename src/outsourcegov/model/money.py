"""Money and what stands for it: an amount, a share of a figure, a formula over figures."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Annotated, ClassVar

import attrs

from outsourcegov.model.absent import Maybe
from outsourcegov.model.base import Value, key, many, model
from outsourcegov.model.fields import reference
from outsourcegov.model.formula import Formula
from outsourcegov.model.vocabulary import Per
from outsourcegov.model.words import matches


@attrs.frozen
class Currency:
    """An ISO 4217 code of three capital letters."""

    code: str

    PATTERN: ClassVar[str] = r"^[A-Z]{3}$"
    WANTS: ClassVar[str] = "a currency by its ISO 4217 code, such as EUR"
    EXAMPLES: ClassVar[tuple[str, ...]] = ("EUR", "GBP", "USD")

    @classmethod
    def parse(cls, text: str) -> "Currency":
        """The currency that the text stands for; raises ValueError."""
        if not matches(cls.PATTERN, text):
            raise ValueError(text)
        return cls(text)

    def __str__(self) -> str:
        return self.code


FigureOrAmount = Annotated[str, reference("figure", "fee", "charge", "metric")]


SUM_KEYS = ("amount", "percent", "formula", "greater-of", "lesser-of")
"""The keys of which exactly one says how a sum is found."""


@model
class Sum(Value):
    """A sum of money and how it is found: stated, a share of another, computed, or the greatest or least of several."""

    EXACTLY_ONE_OF: ClassVar[Sequence[Sequence[str]]] = (SUM_KEYS,)

    amount: Maybe[Decimal | FigureOrAmount] = key("A number, or the id of a figure.", default=None, kw_only=False)
    currency: Maybe[Currency] = key("Its currency; left out: the currency of the alliance.", default=None)
    percent: Maybe[Decimal] = key("So many percent of a figure; of says which.", default=None)
    of: Maybe[FigureOrAmount] = key("The figure that the percentage is taken of.", default=None)
    formula: Maybe[Formula] = key("A formula over figures and metrics.", default=None)
    greater_of: "Sequence[Money]" = many("The greatest of these sums.")
    lesser_of: "Sequence[Money]" = many("The least of these sums.")
    per: Maybe[Per] = key("What it is counted over, such as month or contract-year.", default=None)


@model
class Money(Sum):
    """A sum of money. A bare number is in the alliance's currency; a bare id is a figure."""

    KIND: ClassVar[str] = "sum-of-money"
    SHORT: ClassVar[str] = "amount"
