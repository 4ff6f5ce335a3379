"""``outsourcegov what-if``."""

from datetime import date
from pathlib import Path

import click

from outsourcegov.api import what_if
from outsourcegov.cli.main import fail
from outsourcegov.cli.opening import governance_of
from outsourcegov.cli.options import (
    as_of_option,
    color_option,
    day_option,
    fail_on_option,
    least_of,
    names_of,
    paint_of,
    printing,
    root_option,
    selecting,
    selection_of,
)
from outsourcegov.errors import InvalidValue
from outsourcegov.render.impact_json import impact_json
from outsourcegov.render.impact_text import impact_text
from outsourcegov.rules.catalogue import RUN


@click.command("what-if")
@click.argument("source", metavar="FILE")
@click.option(
    "--without",
    multiple=True,
    callback=names_of,
    metavar="ID",
    help="A person, role, party or forum that is gone from the day on; repeat, or separate with commas.",
)
@day_option("--at", "Another day to look at, against the day of --as-of.")
@printing("the answer")
@as_of_option
@fail_on_option
@selecting
@root_option
@color_option
def command(
    *,
    source: str,
    without: tuple[str, ...],
    at: date | None,
    form: str,
    as_of: date | None,
    fail_on: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    root: Path | None,
    color: str,
) -> None:
    """Say what would be found if somebody were gone, or on another day.

    FILE is an alliance in YAML or JSON, a directory, or - for standard input. Only what differs is told: what appears,
    changes and disappears. Ends with 0 when nothing appears or gets worse at or above --fail-on, with 1 when something
    does, and with 2 when the command could not do its job.
    """
    if not without and at is None:
        raise click.UsageError("say who is gone (--without ID), or another day (--at DATE)")
    selection = selection_of(select, ignore, RUN)
    governance = governance_of(source, as_of, root, without)
    try:
        impact = what_if(governance, without=without, at=at, select=selection.select, ignore=selection.ignore)
    except InvalidValue as error:
        fail(str(error))
    click.echo(impact_json(impact) if form == "json" else impact_text(impact, paint_of(color)), nl=False, color=True)
    least = least_of(fail_on)
    if least is not None and impact.at_least(least):
        raise click.exceptions.Exit(1)
