"""``outsourcegov schema``."""

import click

from outsourcegov.schema.files import SCHEMAS, text_of


@click.command("schema")
@click.argument("which", type=click.Choice(list(SCHEMAS)), default="alliance")
def command(which: str) -> None:
    """Print a JSON Schema: that of the language, or that of the JSON report."""
    click.echo(text_of(which), nl=False)
