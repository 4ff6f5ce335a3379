"""``outsourcegov follow-up``."""

from datetime import date
from pathlib import Path

import click

from outsourcegov.cli.opening import governance_of
from outsourcegov.cli.options import as_of_option, color_option, paint_of, printing, root_option
from outsourcegov.render.follow_up_json import follow_up_json
from outsourcegov.render.follow_up_text import follow_up_text


@click.command("follow-up")
@click.argument("source", metavar="FILE")
@click.option("--role", metavar="ROLE", help="Only what this role owns, or has raised, proposed or to deliver.")
@printing("it")
@as_of_option
@root_option
@color_option
def command(*, source: str, role: str | None, form: str, as_of: date | None, root: Path | None, color: str) -> None:
    """Say what was promised, proposed or planned, and is still open.

    FILE is an alliance in YAML or JSON, a directory, or - for standard input. Ends with 0 when nothing of it is
    overdue, with 1 when something is, and with 2 when the command could not do its job.
    """
    governance = governance_of(source, as_of, root)
    if form == "json":
        click.echo(follow_up_json(governance, role), nl=False)
    else:
        click.echo(follow_up_text(governance, role, paint_of(color)), nl=False, color=True)
    if any(item.is_overdue for item in governance.follow_up(role)):
        raise click.exceptions.Exit(1)
