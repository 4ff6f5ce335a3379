"""One row of an authority matrix: a role, a decision, and from which amount to which."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import attrs

from outsourcegov.analysis.intervals import Interval
from outsourcegov.exchange.amounts import read_amount
from outsourcegov.exchange.csv_text import Field
from outsourcegov.findings import Code, Finding, Span
from outsourcegov.findings.codes import AMBIGUOUS_BOUND, NEVER_HOLDS, UNREADABLE_CELL
from outsourcegov.findings.words import HOW_TO_WRITE_NUMBERS, quoted
from outsourcegov.loading.places import Places

COLUMNS = (
    *("body", "decision", "role", "currency"),
    *("lower", "lower_inclusive", "upper", "upper_inclusive", "condition"),
)
"""The columns that are read."""

EVERY = "any"
"""What stands for every decision of a body."""

_FLAGS = {**dict.fromkeys(("yes", "true", "1", "y"), True), **dict.fromkeys(("no", "false", "0", "n"), False)}
_MIXED = "mixed"


@attrs.frozen
class Authority:
    """What a row says. ``at_most`` are the amounts it may be for, ``at_least`` those it surely is for.

    The two differ by a bound of which it is not known whether it belongs. ``at_least`` is None where nothing is sure. A
    row that names no decision is for every one of its body, for all that is known, and one that could not be read at
    all for those of every body: its ``body`` is None.
    """

    body: str | None
    decisions: tuple[str, ...]
    role: str
    currency: str
    condition: str
    at_most: Interval[Any]
    at_least: Interval[Any] | None
    span: Span

    @classmethod
    def unread(cls, span: Span) -> "Authority":
        """A row that could not be read."""
        return cls(None, (), "", "", "", Interval(), None, span)


def read_authority(cells: Mapping[str, Field], span: Span, places: Places) -> tuple[Authority, list[Finding]]:
    """A row, and what is wrong with its cells."""
    row = _Row(cells, places)
    return row.read(span), row.findings


class _Row:
    def __init__(self, cells: Mapping[str, Field], places: Places) -> None:
        self._cells = cells
        self._places = places
        self._sure = True
        self.findings: list[Finding] = []

    def read(self, span: Span) -> Authority:
        decisions = tuple(dict.fromkeys(filter(None, map(_tidy, self._cells["decision"].text.split(";")))))
        if not decisions:
            self._unsure("The row does not say what is decided.", "decision", "Name the decision, or write any.")
        if not self._cells["role"].text:
            self._unsure("The row does not say who decides.", "role", "Name the role.")
        widest, narrowest = self._bounds()
        return Authority(
            _tidy(self._cells["body"].text),
            tuple(EVERY if one.lower() == EVERY else one for one in decisions),
            _tidy(self._cells["role"].text),
            self._cells["currency"].text.upper(),
            _tidy(self._cells["condition"].text),
            widest,
            narrowest if self._sure else None,
            span,
        )

    def _bounds(self) -> tuple[Interval[Any], Interval[Any]]:
        """The amounts with every bound that may belong, and those with only the bounds that do."""
        low, high = self._amount("lower"), self._amount("upper")
        has_low, has_high = self._flag("lower"), self._flag("upper")
        widest = Interval.between(
            **{"over" if has_low is False else "from_": low}, **{"below" if has_high is False else "up_to": high}
        )
        narrowest = Interval.between(
            **{"from_" if has_low else "over": low}, **{"up_to" if has_high else "below": high}
        )
        if low is not None and high is not None and widest.is_empty:
            self._say(NEVER_HOLDS, "No amount lies between these bounds.", "lower", "Put the lower bound first.")
        return widest, narrowest

    def _amount(self, column: str) -> Decimal | None:
        text = self._cells[column].text
        amount = read_amount(text) if text else None
        if text and amount is None:
            self._unsure(f"{quoted(text)} is no amount, or may be one of two.", column, HOW_TO_WRITE_NUMBERS)
        return amount

    def _flag(self, bound: str) -> bool | None:
        """Whether a bound belongs to the amounts; None where nobody says, or the text says both."""
        column = f"{bound}_inclusive"
        text = self._cells[column].text
        flag = text.lower()
        if flag == _MIXED:
            message = f"The text says both that the {bound} bound belongs to the amounts and that it does not."
            self._say(AMBIGUOUS_BOUND, message, column, "Settle it in the text, and write yes or no.")
        elif flag and flag not in _FLAGS:
            self._unsure(f"{quoted(text)} does not say whether the bound belongs.", column, "Write yes or no.")
        return _FLAGS.get(flag)

    def _unsure(self, message: str, column: str, fix: str) -> None:
        self._sure = False
        self._say(UNREADABLE_CELL, message, column, fix)

    def _say(self, code: Code, message: str, column: str, fix: str) -> None:
        field = self._cells[column]
        span = self._places.span(field.offset, field.length)
        self.findings.append(code.found(message, span=span, fix=fix, discriminator=f"{span.line} {column}"))


def _tidy(text: str) -> str:
    return " ".join(text.split())
