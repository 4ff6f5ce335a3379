"""``outsourcegov check``."""

import sys
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import click

from outsourcegov.api import check, today
from outsourcegov.cli.main import fail, warn
from outsourcegov.cli.options import (
    as_of_option,
    color_option,
    fail_on_option,
    fails,
    format_option,
    paint_of,
    root_option,
    selecting,
    selection_of,
)
from outsourcegov.engine.rule import Rule
from outsourcegov.engine.selection import Selection
from outsourcegov.errors import SourceUnavailable
from outsourcegov.findings import Report
from outsourcegov.render.json_report import json_report
from outsourcegov.render.short import short_report
from outsourcegov.render.terminal import Paint
from outsourcegov.render.text import MOST_FOLDED, text_of_several, text_report

_STDIN = "-"
_LARGE = 1_000_000
"""From so many bytes on, a check takes long enough to say what it is doing."""


@click.command("check")
@click.argument("sources", metavar="{FILE|DIR|-}...", nargs=-1, required=True)
@format_option
@as_of_option
@fail_on_option
@selecting
@click.option("--all", "unfolded", is_flag=True, help="Show all findings that come from one cause, however many.")
@root_option
@color_option
def command(
    *,
    sources: tuple[str, ...],
    form: str,
    as_of: date | None,
    fail_on: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    unfolded: bool,
    root: Path | None,
    color: str,
) -> None:
    """Say what is wrong with an alliance, with the line it stands in and what to do.

    Each FILE is an alliance in YAML or JSON with what it includes, each DIR an alliance of all the YAML and JSON files
    in it, and - reads standard input. Ends with 0 when nothing was found at or above --fail-on, with 1 when something
    was or a part of the text cannot be read, and with 2 when the command could not do its job.
    """
    _refuse(sources)
    selection = selection_of(select, ignore)
    day = as_of or today()
    reports: list[tuple[str, Report | None]] = []
    missing: list[SourceUnavailable] = []
    with _progress(sources) as announce:
        for source in sources:
            try:
                reports.append((_name(source), _check(source, day, selection, root, announce)))
            except SourceUnavailable as error:
                missing.append(error)
                reports.append((_name(source), None))
    report = Report.joined(Report([], as_of=day, complete=False) if one is None else one for _, one in reports)
    if len(missing) < len(sources):
        most = None if unfolded else MOST_FOLDED
        written = _written(form, reports, report, paint_of(color), only=selection.select, most=most)
        click.echo(written, nl=False, color=True)
    if form == "short":
        warn(*(f"{name}: {said}" for name, one in reports if one is not None for said in one.unjudged))
    if missing:
        fail(*map(str, missing))
    if fails(report, fail_on):
        raise click.exceptions.Exit(1)


def _refuse(sources: tuple[str, ...]) -> None:
    if sources.count(_STDIN) > 1:
        raise click.UsageError("- stands twice, and standard input can be read only once")
    if _STDIN in sources and sys.stdin is None:
        raise click.UsageError("standard input is closed")
    if "" in sources:
        raise click.UsageError("an empty path names no file and no directory")


_Reports = Sequence[tuple[str, Report | None]]


def _written(
    form: str, reports: _Reports, joined: Report, paint: Paint, *, only: Sequence[str], most: int | None
) -> str:
    if form == "json":
        return json_report(joined, sources=reports)
    if form == "short":
        return short_report(joined, paint)
    if len(reports) > 1:
        return text_of_several(reports, paint, only=only, most=most)
    return text_report(joined, paint, only=only, most=most)


_Announce = Callable[[str], None]


def _check(source: str, day: date, selection: Selection, root: Path | None, announce: _Announce | None) -> Report:
    def progress(rule: Rule) -> None:
        if announce:
            announce(f"{source}: {rule.id} {rule.name}")

    is_stdin = source == _STDIN
    return check(
        sys.stdin.buffer.read() if is_stdin else Path(source),
        name=_name(source) if is_stdin else None,
        as_of=day,
        select=selection.select,
        ignore=selection.ignore,
        root=root,
        progress=progress,
    )


def _name(source: str) -> str:
    return "<stdin>" if source == _STDIN else source


@contextmanager
def _progress(sources: tuple[str, ...]) -> Generator[_Announce | None]:
    """Says on standard error what is being done, where somebody watches and it takes long."""
    if sys.stderr is None or not sys.stderr.isatty() or sum(map(_size, sources)) < _LARGE:
        yield None
        return
    try:
        from rich.console import Console
        from rich.markup import escape
    except ModuleNotFoundError:
        yield None
        return
    with Console(stderr=True).status("Reading") as status:
        yield lambda what: status.update(escape(what))


def _size(source: str) -> int:
    path = Path(source)
    try:
        return sum(
            one.stat().st_size for one in ([path] if path.is_file() else path.iterdir() if path.is_dir() else [])
        )
    except OSError:
        return 0
