"""``outsourcegov single-points``."""

import math
from datetime import date
from pathlib import Path

import click

from outsourcegov.cli.opening import governance_of
from outsourcegov.cli.options import as_of_option, color_option, paint_of, printing, root_option
from outsourcegov.findings.words import written
from outsourcegov.governance.supposing.reliance import TOGETHER, single_points
from outsourcegov.render.single_points_json import single_points_json
from outsourcegov.render.single_points_text import single_points_text


def _percent(ctx: click.Context, param: click.Parameter, value: str | None) -> float | None:
    """The share that a number from 0 to 100 stands for."""
    try:
        share = float(value) / 100 if value is not None else None
    except ValueError:
        share = math.nan
    if share is not None and not 0 <= share <= 1:
        raise click.BadParameter(f"wants a number from 0 to 100, such as 20, not {written(value)}.", ctx, param)
    return share


@click.command("single-points")
@click.argument("source", metavar="FILE")
@click.option(
    "--together",
    type=click.IntRange(1, 4),
    default=TOGETHER,
    show_default=True,
    help="Look at absences of up to so many people at once.",
)
@click.option(
    "--away",
    callback=_percent,
    metavar="PERCENT",
    help="Say how likely somebody is there when each person is away so much of the time, from 0 to 100.",
)
@printing("them")
@as_of_option
@root_option
@color_option
def command(
    *,
    source: str,
    together: int,
    away: float | None,
    form: str,
    as_of: date | None,
    root: Path | None,
    color: str,
) -> None:
    """Say on whom decisions, services and escalations rely.

    FILE is an alliance in YAML or JSON, a directory, or - for standard input. Ends with 0 when none rests on one person
    alone, with 1 when one does, has nobody already or cannot be told, and with 2 when the command could not do its job.
    """
    points = single_points(governance_of(source, as_of, root), together=together)
    if form == "json":
        click.echo(single_points_json(points, away=away), nl=False)
    else:
        click.echo(single_points_text(points, paint_of(color), away=away), nl=False, color=True)
    if points.by_person or any(one.has_failed or one.cut_sets is None for one in points.reliances):
        raise click.exceptions.Exit(1)
