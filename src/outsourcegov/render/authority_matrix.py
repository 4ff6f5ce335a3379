"""Who may decide what, as a table for people: the rights in order, then what they leave open or give to several."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

import attrs

from outsourcegov.analysis.regions import Region
from outsourcegov.findings.words import briefly, joined, one_line
from outsourcegov.governance.dates.validity import Days, days_of, is_over
from outsourcegov.governance.decisions.attributes import MONEY
from outsourcegov.governance.decisions.doubts import About
from outsourcegov.governance.decisions.matrix import Matrix
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.decisions.region_words import days_in_words, region_in_words
from outsourcegov.model.absent import known
from outsourcegov.model.decisions import Delegation, Right
from outsourcegov.render.names import decider_ids_in_words, ids_in_words, name_of
from outsourcegov.render.right_words import approval_of, cases_of, exceptions_of, limits_of, values_of
from outsourcegov.render.terminal import Paint, display_width

_WIDEST = 100
_WIDEST_WHO = 44
_SPACE = "  "


def matrix_text(matrix: Matrix, paint: Paint = Paint.NONE) -> str:
    """The rights to a decision as a table, as text for people.

    >>> from datetime import date
    >>> import outsourcegov as og
    >>> governance = og.load("examples/northbank-troubled", as_of=date(2026, 11, 1))
    >>> print(og.matrix_text(governance.matrix("desk-spending")))
    Buy extra capacity for the service desk "desk-spending"
         amount            who decides              terms
      1  up to 5,000 GBP   service-desk-owner
      2  up to 20,000 GBP  client-sourcing-manager
      3  over 20,000 EUR   client-cio               cases cannot be told: amount is in EUR
      GAP  for amount over 20,000 GBP up to 100,000 GBP: "client-cio" is vacant after 2026-06-30 and has no deputy
      OVERLAP  1 and 2, for amount from 0 GBP up to 5,000 GBP
      Not all gaps and overlaps can be told: it cannot be told which cases row 3 is for.
    <BLANKLINE>
    """
    return "\n".join(_Writer(matrix, paint).lines()) + "\n"


@attrs.frozen
class _Line:
    """A row of the table: its cells, and what stands below who decides."""

    cells: Sequence[str]
    below: Sequence[str] = ()


@attrs.frozen
class _Layout:
    """Whether each attribute has a column, or all cases one; and whether further terms have one, or stand below."""

    by_attribute: bool
    with_terms: bool


_LAYOUTS = (
    _Layout(by_attribute=True, with_terms=True),
    _Layout(by_attribute=True, with_terms=False),
    _Layout(by_attribute=False, with_terms=False),
)
"""The first that is narrow enough is taken, or the last."""


_UNTOLD = {
    About.CASES: "which cases {rows} {are} for",
    About.DAYS: "on which days {rows} {are} in force",
    About.DECIDER: "who decides by {rows}",
}


class _Writer:
    """Writes one table."""

    def __init__(self, matrix: Matrix, paint: Paint) -> None:
        self.matrix, self.paint = matrix, paint
        self.authority, self.cases = matrix.authority, matrix.authority.cases
        self.governance = matrix.authority.governance

    def lines(self) -> Iterator[str]:
        yield self.paint.bold(name_of(self.governance, self.authority.decision.id))
        if self.matrix.rights:
            layout = next((one for one in _LAYOUTS if _width(self._table(one)) <= _WIDEST), _LAYOUTS[-1])
            yield from self._written(self._table(layout))
        yield from self._verdict()

    def _table(self, layout: _Layout) -> Sequence[_Line]:
        rights = self.matrix.rights
        names = list(dict.fromkeys(test.attribute for right in rights for test in right.when))
        if any(known(right.within_limits_of) is not None for right in rights):
            names = list(dict.fromkeys([MONEY, *names]))
        terms = [list(self._terms(right, layout)) for right in rights]
        with_terms = layout.with_terms and any(terms)
        heads = names if layout.by_attribute else ["cases"] * bool(names)
        found = [_Line(["", *heads, "who decides", *(["terms"] * with_terms)])]
        for number, (right, said) in enumerate(zip(rights, terms, strict=True), start=1):
            if layout.by_attribute:
                cases = [values_of(self.cases, right, name) for name in names]
            else:
                cases = [cases_of(self.cases, right).removeprefix("for ")] * bool(names)
            who, *more = wrap(self._who(right), _WIDEST_WHO, break_long_words=False, break_on_hyphens=False)
            lines = [*([] if with_terms else said), *self._below(right)]
            below = [*more, *(f"  {one}" for one in lines)]
            found.append(_Line([str(number), *cases, who, *(["; ".join(said)] * with_terms)], below))
        return found

    def _who(self, right: Right) -> str:
        if right.reviewer is not None:
            return f"{ids_in_words(known(right.reviewer))} (reviews only)"
        return decider_ids_in_words(right)

    def _terms(self, right: Right, layout: _Layout) -> Iterator[str]:
        """When a right holds, when it is its turn, and what it is not for."""
        over = " (over)" if is_over(right, self.authority.day) else ""
        for label, words in limits_of(right):
            yield f"{words}{over}" if label == "in force" else words if label == "fallback" else f"{label} {words}"
        if right.unless and layout.by_attribute:
            yield exceptions_of(self.cases, right)
        for doubt in self.matrix.doubts(right):
            yield f"{doubt.about.value} cannot be told: {doubt.why}"

    def _below(self, right: Right) -> Iterator[str]:
        """What it takes to decide by a right, and to whom it is passed on."""
        for label, words in approval_of(right):
            yield f"{label}: {words}"
        if known(right.in_writing):
            yield "in writing"
        yield from self._passed_on(right)

    def _passed_on(self, right: Right) -> Iterator[str]:
        for one in self.matrix.passed_on(right):
            yield f"passed on to {one.to}: {', then '.join(map(self._delegation, one.through))}"

    def _delegation(self, one: Delegation) -> str:
        days = days_in_words(days_of(one), Days())
        return " ".join(
            filter(None, [f'"{one.id}"', cases_of(self.cases, one) if one.when or one.unless else "", days])
        )

    def _written(self, table: Sequence[_Line]) -> Iterator[str]:
        widths, at = _widths(table), table[0].cells.index("who decides")
        indent = " " * (sum(widths[:at]) + len(_SPACE) * (at + 1))
        for line in table:
            cells = [_padded(one_line(cell), width) for cell, width in zip(line.cells, widths, strict=True)]
            yield f"{_SPACE}{_SPACE.join(cells)}".rstrip()
            yield from (f"{indent}{one_line(words)}" for words in line.below)

    def _verdict(self) -> Iterator[str]:
        matrix = self.matrix
        for gap in matrix.gaps:
            yield f"{_SPACE}{self._marked('GAP')}  {one_line(f'{self._where(gap.region)}: {gap.reason}')}"
        for contest in matrix.overlaps:
            rows = joined(str(matrix.number_of(right)) for right in contest.rights)
            yield f"{_SPACE}{self._marked('OVERLAP')}  {one_line(f'{rows}, {self._where(contest.region)}')}"
        is_sound = not matrix.gaps and not matrix.overlaps
        if is_untold(self.authority.decision.rights):
            yield f"{_SPACE}It cannot be told who may decide this: which rights there are is not known."
        elif not matrix.complete:
            why = self._untold()
            head = "No gap and no overlap is certain" if is_sound and why else "Not all gaps and overlaps can be told"
            yield f"{_SPACE}{head}{why}."
        elif is_sound:
            yield f"{_SPACE}{'No gap, no overlap' if matrix.rights else 'No right is stated'}."
        if matrix.elsewhere:
            yield f"{_SPACE}{one_line(joined(matrix.elsewhere))} may decide what no right is for."

    def _untold(self) -> str:
        """What cannot be told of which rows, as the end of a sentence; empty where it is nothing of a row."""
        rows: dict[About, list[str]] = {}
        for number, right in enumerate(self.matrix.rights, start=1):
            for about in dict.fromkeys(doubt.about for doubt in self.matrix.doubts(right)):
                rows.setdefault(about, []).append(str(number))
        said = [
            _UNTOLD[about].format(rows=f"row{'s' * (len(one) > 1)} {briefly(one)}", are="are" if len(one) > 1 else "is")
            for about, one in rows.items()
        ]
        return f": it cannot be told {joined(said)}" if said else ""

    def _where(self, region: Region) -> str:
        words = region_in_words(self.cases, region, self.authority.days)
        return f"in every case{words.removeprefix('at all')}" if words.startswith("at all") else words

    def _marked(self, word: str) -> str:
        return self.paint.bold(self.paint.colour(word, "red"))


def _widths(table: Sequence[_Line]) -> Sequence[int]:
    return [
        max(display_width(one_line(cell)) for cell in column)
        for column in zip(*(line.cells for line in table), strict=True)
    ]


def _width(table: Sequence[_Line]) -> int:
    widths = _widths(table)
    return sum(widths) + len(_SPACE) * len(widths)


def _padded(text: str, width: int) -> str:
    return f"{text}{' ' * (width - display_width(text))}"
