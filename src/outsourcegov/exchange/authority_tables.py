"""From the rows of an authority matrix to a table for each decision of each body."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from outsourcegov.analysis.intervals import Interval
from outsourcegov.analysis.regions import Condition, Listed, Ordered, Values
from outsourcegov.exchange.authority_rows import EVERY, Authority
from outsourcegov.exchange.tables import MOST_DIMENSIONS, MOST_ROWS, DecisionTable, TableRow
from outsourcegov.findings import Finding
from outsourcegov.findings.codes import INCOMPARABLE_CURRENCIES, TABLE_TOO_LARGE
from outsourcegov.findings.words import listed, quoted

AMOUNT = "amount"
_MOST_USES = 1_000_000
"""So often the rows of a file may count, once for each decision they are for."""
_MOST_TABLES = 10_000
_MOST_WORDS = 20


def tables_of(rows: Sequence[Authority]) -> tuple[list[DecisionTable], list[Finding]]:
    """The tables, in the order in which bodies and decisions are first named, and what is wrong with them."""
    tables: list[DecisionTable] = []
    findings: list[Finding] = []
    unread = [row for row in rows if row.body is None]
    bodies: dict[str, list[Authority]] = {}
    for row in rows:
        if row.body is not None:
            bodies.setdefault(row.body, []).append(row)
    uses = 0
    for body, own in bodies.items():
        matrix = _Matrix(own, unread)
        uses += matrix.uses
        if len(tables) + len(matrix.decisions) > _MOST_TABLES or uses > _MOST_USES:
            message = "So many decisions are named, or stand beside rows for any, that the rows are not compared."
            findings.append(
                TABLE_TOO_LARGE.found(message, span=own[0].span, subject=body, fix="Split it into several files.")
            )
            continue
        for decision in matrix.decisions:
            made, wrong = _tables(body, decision, matrix.rows_of(decision))
            tables += made
            findings += wrong
    return tables, findings


class _Matrix:
    """The rows of one body by what they decide; of names that differ in capitals only, the first stands for all."""

    def __init__(self, own: Sequence[Authority], unread: Sequence[Authority]) -> None:
        named = {one.casefold() for row in own for one in row.decisions}
        self._rows = own
        self._unread = [*(row for row in own if not row.decisions), *unread]
        self._by_name: dict[str, list[int]] = {}
        self._words: dict[str, str] = {}
        for position, row in enumerate(own):
            for decision in row.decisions:
                for one in _parts(decision, named):
                    self._words.setdefault(one.casefold(), one)
                    positions = self._by_name.setdefault(one.casefold(), [])
                    if positions[-1:] != [position]:
                        positions.append(position)
        self._every = self._by_name.get(EVERY, [])

    @property
    def uses(self) -> int:
        """How often the rows count together."""
        return len(self._by_name) * (len(self._every) + len(self._unread)) + sum(map(len, self._by_name.values()))

    @property
    def decisions(self) -> Sequence[str]:
        """The decisions that are named, and last any other where some row is for any."""
        return [word for name, word in self._words.items() if name != EVERY] + [EVERY] * bool(self._every)

    def rows_of(self, decision: str) -> list[tuple[Authority, bool]]:
        """The rows that may be for a decision in the order of the text, and whether they surely are.

        A row for "capital projects" may be for "board-approved capital projects" too.
        """
        name = decision.casefold()
        sure = {*self._by_name[name], *self._every}
        words = name.split()[:_MOST_WORDS]
        wider = (" ".join(words[start:]) for start in range(1, len(words)))
        positions = sure.union(*(self._by_name.get(one, ()) for one in wider))
        rows = [(self._rows[position], position in sure) for position in sorted(positions)]
        return [*rows, *((row, False) for row in self._unread)]


def _parts(decision: str, named: set[str]) -> Sequence[str]:
    """What a decision names: several with "and" between them, where each of them is named alone elsewhere."""
    parts = decision.split(" and ")
    return parts if len(parts) > 1 and all(part.casefold() in named for part in parts) else [decision]


def _tables(
    body: str, decision: str, rows: Sequence[tuple[Authority, bool]]
) -> tuple[Sequence[DecisionTable], Sequence[Finding]]:
    """The table of a decision; one for each currency where there are several, which nothing compares."""
    currencies = list(dict.fromkeys(row.currency for row, _ in rows if row.body is not None))
    if len(currencies) == 1:
        return [_table(body, decision, rows, currencies[0])], []
    other = next(row for row, _ in rows if row.body is not None and row.currency != currencies[0])
    named = listed([one or "none" for one in currencies])
    message = f"The amounts of {quoted(decision)} are in the currencies {named}, and no rate compares them."
    fix = "Give all its amounts in one currency."
    finding = INCOMPARABLE_CURRENCIES.found(message, span=other.span, subject=decision, fix=fix, discriminator=body)
    return [_table(body, f"{decision} ({one or 'no currency'})", rows, one) for one in currencies], [finding]


def _table(body: str, name: str, rows: Sequence[tuple[Authority, bool]], currency: str) -> DecisionTable:
    ends = [end for row, _ in rows for end in (row.at_most.low, row.at_most.high) if end is not None]
    conditions = dict.fromkeys(row.condition for row, _ in rows if row.condition)
    return DecisionTable(
        name,
        (
            Ordered(AMOUNT, Interval.between(from_=min([Decimal(0), *ends]))),
            *(Listed(_holding(one), (True, False)) for one in conditions),
        ),
        tuple(_row(row, currency, is_sure=is_sure) for row, is_sure in rows),
        hit_policy=None,
        span=rows[0][0].span,
        body=body,
        complete=all(row.at_least is not None and row.currency == currency for row, _ in rows),
        comparable=len(rows) <= MOST_ROWS and len(conditions) < MOST_DIMENSIONS,
        units={AMOUNT: currency},
    )


def _row(row: Authority, currency: str, *, is_sure: bool) -> TableRow:
    holds: Mapping[str, Condition] = {_holding(row.condition): Values([True])} if row.condition else {}
    if row.currency != currency:  # for all that is known, the amounts are those of this currency
        return TableRow(holds, None, (row.role,), row.span)
    surely = None if row.at_least is None or not is_sure else {AMOUNT: row.at_least, **holds}
    return TableRow({AMOUNT: row.at_most, **holds}, surely, (row.role,), row.span)


def _holding(condition: str) -> str:
    """The name of the dimension that says whether a condition holds."""
    return f"{condition} (condition)" if condition == AMOUNT else condition
