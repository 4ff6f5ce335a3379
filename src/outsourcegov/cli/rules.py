"""``outsourcegov rules``."""

import json

import click

from outsourcegov.cli.options import printing
from outsourcegov.engine.rule import Rule
from outsourcegov.rules.catalogue import every_rule


@click.command("rules")
@printing("them")
def command(form: str) -> None:
    """List all rules: id, severity, name and what it finds."""
    rules = list(every_rule())
    if form == "json":
        click.echo(json.dumps([_data(rule) for rule in rules], indent=2))
        return
    widest = max(len(rule.name) for rule in rules)
    for rule in rules:
        click.echo(f"{rule.id}  {rule.severity!s:<7}  {rule.name:<{widest}}  {rule.summary}")


def _data(rule: Rule) -> dict[str, str]:
    return {
        "id": rule.id,
        "name": rule.name,
        "severity": rule.severity.value,
        "since": rule.since,
        "summary": rule.summary,
    }
