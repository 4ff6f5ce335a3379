"""Decision tables from DMN, versions 1.1 to 1.5, with unary tests of FEEL in their cells."""

from collections.abc import Iterator, Mapping, Sequence

import attrs

from outsourcegov.analysis.regions import Box
from outsourcegov.exchange.columns import Cell, Column, condition, read_cell, weight
from outsourcegov.exchange.dmn_types import DmnType, Types
from outsourcegov.exchange.feel import ANY, UnaryTests
from outsourcegov.exchange.tables import (
    MOST_CHOICES,
    MOST_DIMENSIONS,
    MOST_LISTED,
    MOST_PARTS,
    MOST_ROWS,
    DecisionTable,
    HitPolicy,
    TableRow,
    Tables,
)
from outsourcegov.exchange.text import Source, text_of
from outsourcegov.exchange.xml_text import Element, read_xml
from outsourcegov.findings import Finding
from outsourcegov.findings.codes import UNREADABLE_CELL, UNREADABLE_TABLE
from outsourcegov.findings.words import quoted
from outsourcegov.loading.limits import Limits

VERSIONS: Mapping[str, str] = {
    "20151101": "1.1",
    "20180521": "1.2",
    "20191111": "1.3",
    "20211108": "1.4",
    "20230324": "1.5",
}
"""The version of DMN by the day in its namespace. Tools write the rest of it in several ways."""

_POLICIES = {form: policy for policy in HitPolicy for form in (policy.value, str(policy), policy.name)}


def read_dmn(source: Source, *, name: str | None = None, limits: Limits | None = None) -> Tables:
    """The decision tables of a file of DMN, and what in them cannot be read.

    ``source`` is a path, or the text as bytes or as a ``str`` that has a line break in it or begins with ``<``.
    ``name`` is what findings call text that has no path. Raises ``SourceUnavailable`` where a path is not there.

    >>> tables = read_dmn("examples/matrices/change-approval.dmn")
    >>> [table.name for table in tables]
    ['Who approves a change']
    """
    limits = limits or Limits()
    name, text, findings = text_of(source, name, limits, lambda text: "\n" in text or text.lstrip().startswith("<"))
    if text is None:
        return Tables(findings=tuple(findings), complete=False)
    root = read_xml(name, text, limits)
    if isinstance(root, Element):
        if root.name == "definitions" and _version(root.namespace) is not None:
            return _Reader(root).tables()
        message = "This is not DMN of a version from 1.1 to 1.5."
        root = UNREADABLE_TABLE.found(message, span=root.span, fix="Save it as DMN 1.3 in the tool that made it.")
    return Tables(findings=(root,), complete=False)


class _Reader:
    """Reads the tables of one file; what it finds wrong is kept."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self._types = Types(root)
        self._language = root.attributes.get("expressionLanguage", "")
        self._findings = list[Finding]()
        self._read = dict[Element, Cell]()
        self._listed = 0

    def tables(self) -> Tables:
        tables = tuple(self._tables())
        if not tables:
            message = "There is no decision table in this file."
            self._findings.append(
                UNREADABLE_TABLE.found(message, span=self._root.span, fix="Name a file that has decision tables.")
            )
        complete = bool(tables) and all(table.complete for table in tables)
        return Tables(tables, tuple(self._findings), complete)

    def _tables(self) -> Iterator[DecisionTable]:
        """Every decision table, with the name of the decision or the knowledge it stands in."""
        for top in self._root.children:
            name = top.attributes.get("name") or top.attributes.get("id") or "decision table"
            elements = [one for one in top.walk() if one.name == "decisionTable" and one.namespace == top.namespace]
            scope = self._types.scope(top) if elements else {}
            yield from (self._table(name, element, scope) for element in elements)

    def _table(self, name: str, element: Element, scope: Mapping[str, DmnType]) -> DecisionTable:
        before = len(self._findings)
        inputs = list(element.all("input"))
        rules = list(element.all("rule"))
        rows = [self._cells(rule, number, len(inputs)) for number, rule in enumerate(rules, 1)]
        cells = list(zip(*rows, strict=True)) or [()] * len(inputs)
        columns = _agreed([self._column(*one, cells[at], scope) for at, one in enumerate(_named(inputs))])
        tests = [[self._checked(column, cell) for column, cell in zip(columns, row, strict=True)] for row in rows]
        space = _Space(columns, tests)
        boxes = [space.box(row) if space.is_comparable else {} for row in tests]
        outputs = list(element.all("output"))
        return DecisionTable(
            name,
            tuple(space.dimensions.values()),
            tuple(
                TableRow(box, None if None in row else box, tuple(_gives(rule)), rule.span)
                for box, row, rule in zip(boxes, tests, rules, strict=True)
            ),
            self._policy(element),
            element.span,
            has_default=bool(outputs) and all(one.first("defaultOutputEntry") for one in outputs),
            unjudged=tuple(space.unjudged()),
            complete=not any(one.rule in _LOSING for one in self._findings[before:]),
            comparable=space.is_comparable and self._listed <= MOST_LISTED,
        )

    def _checked(self, column: Column, cell: Cell) -> UnaryTests | None:
        tests, findings = column.checked(cell)
        self._findings += findings
        return tests

    def _cells(self, rule: Element, number: int, wanted: int) -> Sequence[Cell]:
        entries = list(rule.all("inputEntry"))
        if len(entries) != wanted:
            message = f"Rule {number} has {len(entries)} cells for {wanted} inputs."
            self._report(message, rule, "Give it one cell for each input.")
            return [Cell("", rule.span, None)] * wanted
        return [self._cell(entry, f"A cell of rule {number}") for entry in entries]

    def _cell(self, entry: Element, what: str) -> Cell:
        language = entry.attributes.get("expressionLanguage") or self._language
        text = entry.first("text")
        span = (text.text_span if text else None) or entry.span
        if language and "feel" not in language.lower():
            self._report(f"{what} is written in {quoted(language)}.", entry, "Write it in FEEL.")
            return Cell("", span, None)
        if text is None and (entry.text or any(one.name == "text" for one in entry.children)):
            self._report(f"{what} does not have its text in an element of DMN.", entry, "Put it in a text element.")
            return Cell("", span, None)
        cell, findings = read_cell(text.text if text else "", span, what)
        self._findings += findings
        return cell

    def _column(
        self, element: Element, written: str, name: str, cells: Sequence[Cell], scope: Mapping[str, DmnType]
    ) -> Column:
        expression = element.first("inputExpression")
        found = self._types.of_input(written, expression.attributes.get("typeRef", "") if expression else "", scope)
        values = element.first("inputValues") or found.allowed
        column = Column(name, found.kind, found.is_whole)
        if found.is_list:
            self._report(f"{quoted(name)} is a list, and its cells are not read.", element, "Test a single value.")
            return attrs.evolve(column.fitting(cells), allowed=None)
        if values:
            return self._bounded(column, values).fitting(cells)
        if not found.is_known and any(cell.tests and not cell.tests.is_any for cell in cells):
            message = f"What {quoted(name)} can be is not known: this file does not have the type {quoted(found.name)}."
            self._report(message, element, "List the values that the input can have, or define its type here.")
            column = attrs.evolve(column, allowed=None)
        return column.fitting(cells)

    def _bounded(self, column: Column, values: Element) -> Column:
        what = f"What {quoted(column.name)} can be"
        cell = self._read.get(values)
        if cell is None:
            cell = self._read[values] = self._cell(values, what)
        elif cell.tests is None:
            self._report(f"{what} cannot be read.", values, "Correct it where it is listed.")
        self._listed += len(cell.tests.values) + len(cell.tests.stretches) if cell.tests else 0
        if self._listed > MOST_LISTED:
            return attrs.evolve(column, allowed=None)
        column = column.fitting([cell])
        tests = self._checked(column, cell)
        if tests and not tests.is_any and not (tests.values or tests.as_stretches()):
            return attrs.evolve(column, allowed=None)
        return attrs.evolve(column, allowed=tests)

    def _policy(self, element: Element) -> HitPolicy | None:
        written = " ".join(element.attributes.get("hitPolicy", "UNIQUE").split())
        if written not in _POLICIES:
            fix = f"Write one of {', '.join(map(str, HitPolicy))}."
            self._report(f"{quoted(written)} is no hit policy.", element, fix)
        return _POLICIES.get(written, HitPolicy.COLLECT)

    def _report(self, message: str, element: Element, fix: str) -> None:
        self._findings.append(UNREADABLE_CELL.found(message, span=element.span, fix=fix))


_LOSING = frozenset({UNREADABLE_CELL.id, UNREADABLE_TABLE.id})


class _Space:
    """The dimensions of a table; columns that ask for the same expression are one."""

    def __init__(self, columns: Sequence[Column], rows: Sequence[Sequence[UnaryTests | None]]) -> None:
        self._positions: dict[str, list[int]] = {}
        for position, column in enumerate(columns):
            self._positions.setdefault(column.name, []).append(position)
        self._first = {name: columns[positions[0]] for name, positions in self._positions.items()}
        self.dimensions = {
            name: column.dimension([row[at] or ANY for row in rows for at in self._positions[name]])
            for name, column in self._first.items()
        }

        parts = sum(len(tests.values) + len(tests.stretches) for row in rows for tests in row if tests)
        choices = len(rows) * sum(len(column.holes) for column in columns)
        choices += sum(
            weight(self.dimensions[column.name], tests)
            for row in rows
            for column, tests in zip(columns, row, strict=True)
            if tests
        )
        self.is_comparable = (
            len(rows) <= MOST_ROWS
            and len(columns) <= MOST_DIMENSIONS
            and parts <= MOST_PARTS
            and choices <= MOST_CHOICES
        )

    def box(self, row: Sequence[UnaryTests | None]) -> Box:
        """The cases of a row; cells that could not be read hold always."""
        found = {
            name: condition(dimension, [row[at] or ANY for at in self._positions[name]], self._first[name].holes)
            for name, dimension in self.dimensions.items()
        }
        return {name: one for name, one in found.items() if one is not None}

    def unjudged(self) -> Iterator[Box]:
        """The cases that lie between what an input can be."""
        for name, column in self._first.items():
            if column.holes:
                yield {name: column.holes}


def _agreed(columns: Sequence[Column]) -> Sequence[Column]:
    """The columns, those of one name made equal: what one does not tell, another may."""
    found: dict[str, Column] = {}
    for column in columns:
        known = found.setdefault(column.name, column)
        allowed = column.allowed if known.allowed == ANY or column.allowed is None else known.allowed
        typed = known if known.kind else column
        found[column.name] = attrs.evolve(typed, allowed=allowed)
    return [found[column.name] for column in columns]


def _named(inputs: Sequence[Element]) -> Iterator[tuple[Element, str, str]]:
    """Each input with its expression and its name, which is the expression, or else one that no other has."""
    taken = set[str]()
    for position, element in enumerate(inputs, 1):
        expression = element.first("inputExpression")
        text = expression.first("text") if expression else None
        written = " ".join(text.text.split()) if text else ""
        name = written or element.attributes.get("label") or element.attributes.get("id") or f"input {position}"
        if not written and name in taken:
            name = f"{name} ({position})"
        taken.add(name)
        yield element, written, name


def _gives(rule: Element) -> Iterator[str]:
    for entry in rule.all("outputEntry"):
        text = entry.first("text")
        yield " ".join(text.text.split()) if text else ""


def _version(namespace: str) -> str | None:
    """The version of DMN that a namespace stands for."""
    _, is_dmn, rest = namespace.partition("://www.omg.org/spec/DMN/")
    return VERSIONS.get(rest.partition("/")[0]) if is_dmn else None
