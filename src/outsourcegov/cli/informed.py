"""``outsourcegov informed``."""

from datetime import date
from pathlib import Path

import click

from outsourcegov.cli.main import fail
from outsourcegov.cli.opening import governance_of
from outsourcegov.cli.options import as_of_option, color_option, paint_of, printing, root_option
from outsourcegov.errors import InvalidValue
from outsourcegov.governance.communication.informed import Informed, information
from outsourcegov.governance.governance import Governance
from outsourcegov.render.informed_json import informed_json
from outsourcegov.render.informed_text import information_text, informed_text


@click.command("informed")
@click.argument("source", metavar="FILE")
@click.argument("thing", metavar="[ID]", required=False)
@printing("the answer")
@as_of_option
@root_option
@color_option
def command(*, source: str, thing: str | None, form: str, as_of: date | None, root: Path | None, color: str) -> None:
    """Say who hears of something, through what, and when at the latest.

    FILE is an alliance in YAML or JSON, a directory, or - for standard input. ID is a service, a metric, a risk, a
    decision, a report, a deliverable, an escalation path or category, an event or a channel; left out: all services,
    metrics and risks. Ends with 0 when those hear who should, or may, with 1 when the owner, the provider or a
    counterpart of the owner does not, and with 2 when the command could not do its job.
    """
    governance = governance_of(source, as_of, root)
    answers = [_answer(governance, thing)] if thing is not None else information(governance)
    if form == "json":
        click.echo(informed_json(governance, answers), nl=False)
    elif thing is not None:
        click.echo(informed_text(answers[0], paint_of(color)), nl=False, color=True)
    else:
        click.echo(information_text(governance, answers, paint_of(color)), nl=False, color=True)
    if any(one.missing for one in answers):
        raise click.exceptions.Exit(1)


def _answer(governance: Governance, thing: str) -> Informed:
    try:
        return governance.informed(thing)
    except InvalidValue as error:
        fail(str(error))
