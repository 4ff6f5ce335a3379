"""Authority matrices in CSV: who may decide what, from which amount to which."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from outsourcegov.exchange.authority_rows import COLUMNS, Authority, read_authority
from outsourcegov.exchange.authority_tables import tables_of
from outsourcegov.exchange.csv_text import Field, records
from outsourcegov.exchange.tables import Tables
from outsourcegov.exchange.text import Source, text_of
from outsourcegov.findings import Code, Finding
from outsourcegov.findings.codes import (
    INCOMPARABLE_CURRENCIES,
    LIMIT_EXCEEDED,
    TABLE_TOO_LARGE,
    UNKNOWN_COLUMN,
    UNREADABLE_CELL,
    UNREADABLE_TABLE,
)
from outsourcegov.findings.words import joined, nearest, quoted
from outsourcegov.loading.limits import Limits
from outsourcegov.loading.places import Places

_NEEDED = ("decision", "role")
_LOSING = frozenset(
    code.id for code in (UNREADABLE_CELL, UNREADABLE_TABLE, LIMIT_EXCEEDED, TABLE_TOO_LARGE, INCOMPARABLE_CURRENCIES)
)
"""Faults that keep a part of the text from being read or compared."""


def read_authority_csv(source: Source, *, name: str | None = None, limits: Limits | None = None) -> Tables:
    r"""The authority matrices of a file of CSV, a table for each decision of each body, and what cannot be read.

    ``source`` is a path, or the text as bytes or as a ``str`` with a line break in it. Its first line names the
    columns: decision, role, lower, upper, lower_inclusive, upper_inclusive, currency, condition and body, in any order,
    of which all but decision and role may be left out. ``name`` is what findings call text that has no path. Raises
    ``SourceUnavailable`` where a path is not there.

    >>> matrix = "decision,role,lower,upper,upper_inclusive\nspend,buyer,0,100,yes\nspend,cfo,200,,\n"
    >>> (table,) = read_authority_csv(matrix)
    >>> table.gaps()
    [{'amount': Interval(over 100 below 200)}]
    """
    limits = limits or Limits()
    name, text, findings = text_of(source, name, limits, lambda text: "\n" in text or "\r" in text)
    if text is None:
        return Tables(findings=tuple(findings), complete=False)
    return _Reader(Places(name, text), limits).tables()


class _Reader:
    """Reads one text; what it finds wrong is kept."""

    def __init__(self, places: Places, limits: Limits) -> None:
        self._places = places
        self._limits = limits
        self._findings: list[Finding] = []

    def tables(self) -> Tables:
        separator = _separator(self._places.text)
        every = records(self._places.text, separator)
        header = next(every, [])
        columns = self._columns(header)
        missing = [column for column in _NEEDED if column not in columns]
        if missing:
            message = f"The first line does not name the column {joined(map(quoted, missing))}."
            fix = f"Name the columns there, such as {','.join(COLUMNS)}."
            self._findings.append(UNREADABLE_TABLE.found(message, span=self._places.span(0), fix=fix))
            return Tables(findings=tuple(self._findings), complete=False)
        rows = list(self._rows(every, columns, len(header)))
        if not rows:
            message = "There is no row below the first line."
            self._findings.append(UNREADABLE_TABLE.found(message, span=self._places.span(0), fix="Write the rows."))
        tables, findings = tables_of(rows)
        self._findings += findings
        complete = not any(finding.rule in _LOSING for finding in self._findings)
        return Tables(tuple(tables), tuple(self._findings), complete)

    def _columns(self, header: Sequence[Field]) -> Mapping[str, int]:
        """The position of each column; what is wrong with their names is kept."""
        found: dict[str, int] = {}
        for position, field in enumerate(header):
            name = "_".join(field.text.lower().replace("-", " ").replace("_", " ").split())
            if name in found:
                message = f"The column {quoted(field.text)} stands twice; the first counts."
                self._say(UNREADABLE_TABLE, message, field, "Take one of the two out.")
            elif name in COLUMNS:
                found[name] = position
            elif name:
                near = nearest(name, [one for one in COLUMNS if one not in found])
                fix = f"Write {near}." if near else "Take it out, or see to it that no row depends on it."
                message = f"The column {quoted(field.text)} is not one that is read."
                self._say(UNKNOWN_COLUMN, message, field, fix)
        return found

    def _rows(self, every: Iterable[Sequence[Field]], columns: Mapping[str, int], width: int) -> Iterator[Authority]:
        for number, record in enumerate(every, 1):
            if number > self._limits.max_rows:
                message = f"There are more than {self._limits.max_rows:,} rows; the rest is not read."
                self._say(LIMIT_EXCEEDED, message, record[0], "Split it into several files.")
                yield Authority.unread(self._places.span(record[0].offset))
                return
            yield self._row(record, columns, width)

    def _row(self, record: Sequence[Field], columns: Mapping[str, int], width: int) -> Authority:
        broken = next((field for field in record if not field.whole), None)
        span = self._places.span(record[0].offset, record[0].length)
        if broken is not None:
            message = "A quotation mark has no partner, or the row goes on without end."
            self._say(UNREADABLE_CELL, message, broken, 'Write "" for a quotation mark inside text.')
            return Authority.unread(span)
        if len(record) > width and any(field.text for field in record[width:]):
            message = f"The row has {len(record)} cells, and the first line names {width} columns."
            fix = "Put quotation marks around text and amounts that have a separator in them."
            self._say(UNREADABLE_CELL, message, record[width], fix)
            return Authority.unread(span)
        blank = Field("", record[-1].offset, 1)
        cells = {name: record[at] if at < len(record) else blank for name, at in columns.items()}
        role = cells["role"]
        span = self._places.span(role.offset, role.length)
        row, findings = read_authority({name: cells.get(name, blank) for name in COLUMNS}, span, self._places)
        self._findings += findings
        return row

    def _say(self, code: Code, message: str, field: Field, fix: str) -> None:
        span = self._places.span(field.offset, field.length)
        self._findings.append(code.found(message, span=span, fix=fix, discriminator=f"{span.line} {span.column}"))


def _separator(text: str) -> str:
    """What stands between fields: whatever tells most names of columns apart in the first line."""
    first = text.lstrip().partition("\n")[0][:10_000].replace('"', "").lower()
    return max(",;\t", key=lambda one: sum(name.strip().replace(" ", "_") in COLUMNS for name in first.split(one)))
