"""What is wrong with a decision table: cases that no row is for, and cases that several are for."""

from collections.abc import Iterator, Sequence

from outsourcegov.analysis.regions import Shared
from outsourcegov.exchange.feel import NotUnaryTests, UnaryTests, read_unary_tests
from outsourcegov.exchange.phrases import region_data, region_in_words
from outsourcegov.exchange.tables import DecisionTable, HitPolicy, Tables
from outsourcegov.findings import Finding, Report
from outsourcegov.findings.codes import SEVERAL_MAY_DECIDE, TABLE_GAP, TABLE_OVERLAP, TABLE_TOO_LARGE
from outsourcegov.findings.words import joined, listed, quoted

_MOST_NAMED = 5


def table_report(tables: Tables) -> Report:
    """Everything that is wrong with some tables and the text they stand in.

    The report is ``complete`` when all of the text could be read and every table be told.
    """
    found = [finding for table in tables for finding in judged(table)]
    told = tables.complete and not any(finding.rule == TABLE_TOO_LARGE.id for finding in found)
    return Report([*tables.findings, *found], complete=told)


def judged(table: DecisionTable) -> Iterator[Finding]:
    """What a table leaves open, and what it decides twice."""
    gaps, overlaps = table.gaps(), table.overlaps()
    name = quoted(table.name)
    if gaps is None or overlaps is None:
        message = f"{name} is too large for all its cases to be looked at: what it leaves open or decides twice"
        yield TABLE_TOO_LARGE.found(
            f"{message} cannot be told.", span=table.span, subject=table.name, fix="Split it into several tables."
        )
    for region in gaps or () if not table.has_default else ():
        words = region_in_words(region, table)
        yield TABLE_GAP.found(
            f"No row of {name} holds {words}.",
            span=table.span,
            subject=table.name,
            fix="Add a row for these cases, or extend one.",
            witness={"region": region_data(region, table)},
            discriminator=f"{table.body} {words}",
        )
    yield from filter(None, (_twice(table, one) for one in overlaps or ()))


def _twice(table: DecisionTable, shared: Shared) -> Finding | None:
    """What is wrong with an overlap, as the hit policy has it."""
    rows = [table.rows[position] for position in shared.boxes]
    gives = list(dict.fromkeys(row.gives for row in rows))
    words = region_in_words(shared.region, table)
    numbers = _some([position + 1 for position in shared.boxes])
    lines = _some([row.span.line for row in rows if row.span])
    where = f" (lines {lines})" if lines else ""
    both = "both" if len(rows) == 2 else "all"  # noqa: PLR2004 - English
    if table.hit_policy is None:
        if len(gives) == 1:
            return None
        code, fix = SEVERAL_MAY_DECIDE, "Say which of them decides, or narrow one; leave it where a hierarchy is meant."
        deciders = listed([" ".join(one) for one in gives[:_MOST_NAMED]]) if len(gives) <= _MOST_NAMED else ""
        who = deciders or f"{len(gives)} roles"
        message = f"{who} may {both if len(gives) == len(rows) else 'all'} decide {quoted(table.name)} {words}{where}."
    elif table.hit_policy is HitPolicy.UNIQUE or (table.hit_policy is HitPolicy.ANY and _differ(gives)):
        code, fix = TABLE_OVERLAP, "Narrow one of them, or choose the hit policy that says which counts."
        message = f"Rows {numbers} of {quoted(table.name)} {both} hold {words}{where}."
    else:
        return None
    last = rows[-1]
    return code.found(
        message,
        span=last.span or table.span,
        subject=table.name,
        fix=fix,
        witness={"rows": [position + 1 for position in shared.boxes], "region": region_data(shared.region, table)},
        discriminator=f"{table.body} {' '.join(str(position + 1) for position in shared.boxes)} {words}",
    )


def _some(numbers: Sequence[int]) -> str:
    shown = [str(number) for number in numbers[:_MOST_NAMED]]
    more = len(numbers) - len(shown)
    return joined([*shown, f"{more} more"] if more else shown) if shown else ""


def _differ(gives: Sequence[tuple[str, ...]]) -> bool:
    """Whether some results certainly are not the same; of those that must be worked out that is not known."""
    first, *others = gives
    return any(_is_other(*pair) for other in others for pair in zip(first, other, strict=False))


def _is_other(one: str, another: str) -> bool:
    left, right = _value(one), _value(another)
    return one != another and left is not None and right is not None and left != right


def _value(text: str) -> UnaryTests | None:
    try:
        return read_unary_tests(text)
    except NotUnaryTests:
        return None
