"""What decision tables leave open and decide twice, as text for people and as JSON."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from outsourcegov.exchange.phrases import region_data
from outsourcegov.exchange.tables import DecisionTable, Tables
from outsourcegov.findings import Finding, Report
from outsourcegov.findings.words import one_line, quoted
from outsourcegov.render.json_report import finding_data
from outsourcegov.render.terminal import Paint
from outsourcegov.render.text import counts, finding_lines

_MOST_SHOWN = 5
INCOMPLETE = "Not all of it could be read or told."
"""What is said of tables where that is so."""


def text_of_tables(every: Sequence[Tables], report: Report, paint: Paint = Paint.NONE) -> str:
    """The findings about some tables, a few of each kind for each table, and a line for each table."""
    shown, left = _few(report)
    blocks = ["\n".join(finding_lines(finding, paint)) for finding in shown]
    closing = [*_left_out(left), *(line for tables in every for line in _lines(tables))]
    said = f"{counts(report)}. {INCOMPLETE if not report.complete else ''}".rstrip()
    return "\n\n".join([*blocks, "\n".join([*closing, paint.bold(said)])]) + "\n"


VERSION = 1
"""The version of the format; it changes when something that was there is taken away or means something else."""


def json_of_tables(every: Sequence[Tables], report: Report) -> str:
    """All gaps and overlaps of some tables, and the findings, as JSON text in ASCII."""
    data = {
        "version": VERSION,
        "tables": [_data(table) for tables in every for table in tables],
        "complete": report.complete,
        "findings": [finding_data(finding) for finding in report],
    }
    return json.dumps(data, indent=2, allow_nan=False) + "\n"


def _few(report: Report) -> tuple[Sequence[Finding], Counter[tuple[str, str, str]]]:
    """The first findings of each kind about each table, and how many more there are."""
    seen = Counter[tuple[str, str, str]]()
    shown: list[Finding] = []
    for finding in report:
        key = (finding.rule, finding.name, finding.subject)
        seen[key] += 1
        if not finding.subject or seen[key] <= _MOST_SHOWN:
            shown.append(finding)
    return shown, Counter({key: count - _MOST_SHOWN for key, count in seen.items() if key[2] and count > _MOST_SHOWN})


def _left_out(left: Counter[tuple[str, str, str]]) -> Iterator[str]:
    for (rule, name, subject), count in left.items():
        yield f"{quoted(subject)}: and {count:,} more of {rule} {name}; --format json has all."


def _lines(tables: Tables) -> Iterator[str]:
    body = ""
    for table in tables:
        if table.body != body:
            body = table.body
            yield f"{one_line(body)}:"
        yield f"{'  ' if body else ''}{quoted(table.name)}: {_told(table)}."


def _told(table: DecisionTable) -> str:
    rows = _counted(len(table.rows), "row")
    gaps, overlaps = table.gaps(), table.overlaps()
    left = "gaps cannot be told" if gaps is None else _counted(len(gaps), "gap")
    twice = "overlaps cannot be told" if overlaps is None else _counted(len(overlaps), "overlap")
    policy = f", {table.hit_policy}" if table.hit_policy else ""
    return f"{rows}{policy}; {left}, {twice}"


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def _data(table: DecisionTable) -> Mapping[str, Any]:
    gaps, overlaps = table.gaps(), table.overlaps()
    return {
        "name": table.name,
        "body": table.body or None,
        "file": table.span.file if table.span else None,
        "line": table.span.line if table.span else None,
        "hit-policy": str(table.hit_policy) if table.hit_policy else None,
        "default": table.has_default,
        "complete": table.complete and gaps is not None and overlaps is not None,
        "units": dict(table.units),
        "rows": [{"gives": list(row.gives), "line": row.span.line if row.span else None} for row in table.rows],
        "gaps": None if gaps is None else [region_data(region, table) for region in gaps],
        "overlaps": None
        if overlaps is None
        else [
            {"rules": [position + 1 for position in one.boxes], "region": region_data(one.region, table)}
            for one in overlaps
        ],
    }
