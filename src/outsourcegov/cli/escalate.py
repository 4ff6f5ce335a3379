"""``outsourcegov escalate``."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import click

from outsourcegov.cli.main import fail
from outsourcegov.cli.opening import governance_of
from outsourcegov.cli.options import as_of_option, color_option, given_attributes, paint_of, printing, root_option
from outsourcegov.errors import InvalidValue, UnknownId
from outsourcegov.governance.escalation.climbs import Climb
from outsourcegov.governance.governance import Governance
from outsourcegov.render.climb_json import climb_json
from outsourcegov.render.climb_text import climb_text


@click.command("escalate")
@click.argument("source", metavar="FILE")
@click.argument("category", metavar="CATEGORY|PATH")
@click.argument("attributes", metavar="[ATTRIBUTE=VALUE]...", nargs=-1)
@click.option(
    "--start", metavar="MOMENT", help="When it is raised, such as 2026-11-02T10:30; left out: when business opens next."
)
@printing("the answer")
@as_of_option
@root_option
@color_option
def command(
    *,
    source: str,
    category: str,
    attributes: tuple[str, ...],
    start: str | None,
    form: str,
    as_of: date | None,
    root: Path | None,
    color: str,
) -> None:
    """Say how an issue climbs that nobody solves: to whom, and when.

    FILE is an alliance in YAML or JSON, a directory, or - for standard input. CATEGORY is one of escalation paths, such
    as operational, PATH the id of a path or a dispute ladder. What is known of the issue are its attributes, such as
    severity=sev-1. Ends with 0 when the issue arrives at an end, with 1 when its way breaks somewhere, and with 2 when
    the command could not do its job.
    """
    given = given_attributes(attributes, "severity=sev-1")
    if "start" in given:
        raise click.UsageError("start is no attribute here; say when it is raised with --start")
    governance = governance_of(source, as_of, root, collections=("escalations", "disputes"))
    climb = _climb(governance, category, start, given)
    click.echo(climb_json(climb) if form == "json" else climb_text(climb, paint_of(color)), nl=False, color=True)
    if not climb.arrives:
        raise click.exceptions.Exit(1)


def _climb(governance: Governance, category: str, start: str | None, given: Mapping[str, str]) -> Climb:
    try:
        return governance.escalate(category, start=start, **given)
    except (InvalidValue, UnknownId) as error:
        fail(str(error))
