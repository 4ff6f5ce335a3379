"""``outsourcegov schema``."""

import click

from outsourcegov.schema.files import SCHEMAS, text_of


@click.command("schema")
@click.argument("which", metavar="[NAME]", type=click.Choice(list(SCHEMAS)), default="alliance")
def command(which: str) -> None:
    """Print a JSON Schema: that of the language, or of what a command prints with --format json.

    NAME is alliance for the language, as where it is left out, report for what check prints, and for each other command
    its own name, such as owners.
    """
    click.echo(text_of(which), nl=False)
