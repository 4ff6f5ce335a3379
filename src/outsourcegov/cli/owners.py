"""``outsourcegov owners``."""

from datetime import date
from pathlib import Path

import click

from outsourcegov.cli.opening import governance_of
from outsourcegov.cli.options import as_of_option, color_option, paint_of, printing, root_option, until_option
from outsourcegov.governance.people.ownership_gaps import Tense
from outsourcegov.render.owners_json import owners_json
from outsourcegov.render.owners_text import owners_text


@click.command("owners")
@click.argument("source", metavar="FILE")
@printing("them")
@as_of_option
@until_option
@root_option
@color_option
def command(*, source: str, form: str, as_of: date | None, until: date | None, root: Path | None, color: str) -> None:
    """Say what has no owner, or will have none before it ends.

    FILE is an alliance in YAML or JSON, a directory, or - for standard input. Ends with 0 when somebody answers for
    everything as long as it lasts, or may, with 1 when nobody does now or at a time to come, and with 2 when the
    command could not do its job.
    """
    governance = governance_of(source, as_of, root)
    if until is not None and until < governance.as_of:
        raise click.UsageError(f"--until {until} is before {governance.as_of}, the day to look at")
    if form == "json":
        click.echo(owners_json(governance, until), nl=False)
    else:
        click.echo(owners_text(governance, until, paint_of(color)), nl=False, color=True)
    if any(gap.is_gap and gap.tense is not Tense.PAST for gap in governance.ownership_gaps(until)):
        raise click.exceptions.Exit(1)
