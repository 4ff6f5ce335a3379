"""``outsourcegov decisions``."""

from datetime import date
from pathlib import Path

import click

from outsourcegov.cli.opening import governance_of
from outsourcegov.cli.options import as_of_option, color_option, paint_of, printing, root_option
from outsourcegov.render.authority_json import matrices_json
from outsourcegov.render.authority_matrix import matrix_text


@click.command("decisions")
@click.argument("source", metavar="FILE")
@click.argument("decisions", metavar="[DECISION]...", nargs=-1)
@printing("them")
@as_of_option
@root_option
@color_option
def command(
    *, source: str, decisions: tuple[str, ...], form: str, as_of: date | None, root: Path | None, color: str
) -> None:
    """Print who may decide what, with gaps and overlaps.

    FILE is an alliance in YAML or JSON, a directory, or - for standard input; without DECISION all its decisions are
    printed. Ends with 0 when none has a gap or an overlap, with 1 when one has or that cannot be told, and with 2 when
    the command could not do its job.
    """
    governance = governance_of(source, as_of, root, decisions)
    asked = dict.fromkeys(decisions) or [one.id for one in governance.alliance.decisions]
    matrices = [governance.matrix(id) for id in asked]
    if form == "json":
        click.echo(matrices_json(matrices, governance.as_of), nl=False)
    else:
        tables = [matrix_text(one, paint_of(color)) for one in matrices] or ["No decisions.\n"]
        click.echo("\n".join(tables), nl=False, color=True)
    if any(one.gaps or one.overlaps or not one.complete for one in matrices):
        raise click.exceptions.Exit(1)
