"""``outsourcegov forums``."""

from datetime import date
from pathlib import Path

import click

from outsourcegov.cli.opening import governance_of
from outsourcegov.cli.options import as_of_option, color_option, paint_of, printing, root_option
from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.render.convening_json import convenings_json
from outsourcegov.render.convening_text import convening_text


@click.command("forums")
@click.argument("source", metavar="FILE")
@click.argument("forums", metavar="[FORUM]...", nargs=-1)
@printing("them")
@as_of_option
@root_option
@color_option
def command(
    *, source: str, forums: tuple[str, ...], form: str, as_of: date | None, root: Path | None, color: str
) -> None:
    """Say whether forums can meet, who would sit there, and how their quorum is met.

    FILE is an alliance in YAML or JSON, a directory, or - for standard input; without FORUM all its forums of the day
    are printed. Ends with 0 when each of them can meet, with 1 when one cannot, and with 2 when the command could not
    do its job.
    """
    governance = governance_of(source, as_of, root, forums, collections=("forums",))
    there = [one.id for one in governance.alliance.forums if may_hold(one, governance.as_of)]
    convenings = [governance.convene(id) for id in dict.fromkeys(forums) or there]
    if form == "json":
        click.echo(convenings_json(governance, convenings), nl=False)
    else:
        texts = [convening_text(governance, one, paint_of(color)) for one in convenings] or ["No forums.\n"]
        click.echo("\n".join(texts), nl=False, color=True)
    if not all(one.can_meet for one in convenings):
        raise click.exceptions.Exit(1)
