"""``outsourcegov table``."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import click

from outsourcegov.cli.main import fail, warn
from outsourcegov.cli.options import color_option, fail_on_option, fails, format_option, paint_of
from outsourcegov.errors import SourceUnavailable
from outsourcegov.exchange.authority_csv import read_authority_csv
from outsourcegov.exchange.dmn import read_dmn
from outsourcegov.exchange.judging import table_report
from outsourcegov.exchange.tables import Tables
from outsourcegov.findings import Report
from outsourcegov.findings.words import quoted
from outsourcegov.render.short import short_report
from outsourcegov.render.tables import INCOMPLETE, json_of_tables, text_of_tables
from outsourcegov.render.terminal import Paint

_READERS: Mapping[str, Callable[[Path], Tables]] = {".dmn": read_dmn, ".xml": read_dmn, ".csv": read_authority_csv}


@click.command("table")
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@format_option
@fail_on_option
@color_option
def command(*, files: tuple[str, ...], form: str, fail_on: str, color: str) -> None:
    """Say which cases a decision table leaves open, and which it decides twice.

    Each FILE holds decision tables of DMN (.dmn, .xml) or an authority matrix (.csv). Ends with 0 when nothing was
    found at or above --fail-on, with 1 when something was or not all of it could be read or told, and with 2 when the
    command could not do its job.
    """
    unknown = next((file for file in files if Path(file).suffix.lower() not in _READERS), None)
    if unknown is not None:
        raise click.UsageError(f"{quoted(unknown)} is none of {', '.join(_READERS)}")
    every: list[Tables] = []
    missing: list[SourceUnavailable] = []
    for file in files:
        try:
            every.append(_READERS[Path(file).suffix.lower()](Path(file)))
        except SourceUnavailable as error:
            missing.append(error)
    report = Report.joined(map(table_report, every))
    if every:
        click.echo(_written(form, every, report, paint_of(color)), nl=False, color=True)
    if form == "short" and not report.complete:
        warn(INCOMPLETE)
    if missing:
        fail(*map(str, missing))
    if fails(report, fail_on):
        raise click.exceptions.Exit(1)


def _written(form: str, every: Sequence[Tables], report: Report, paint: Paint) -> str:
    if form == "json":
        return json_of_tables(every, report)
    return short_report(report, paint) if form == "short" else text_of_tables(every, report, paint)
