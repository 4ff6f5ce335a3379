"""``outsourcegov explain``."""

import click

from outsourcegov.render.rule_page import rule_page
from outsourcegov.rules.catalogue import find


@click.command("explain")
@click.argument("rule", metavar="RULE")
def command(rule: str) -> None:
    """Explain a rule, by its id or name: why it matters, with examples."""
    click.echo(rule_page(find(rule)), nl=False)
