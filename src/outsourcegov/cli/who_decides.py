"""``outsourcegov who-decides``."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import click

from outsourcegov.cli.main import fail
from outsourcegov.cli.opening import governance_of
from outsourcegov.cli.options import as_of_option, color_option, given_attributes, paint_of, printing, root_option
from outsourcegov.errors import InvalidValue, UnknownId
from outsourcegov.findings.words import listed
from outsourcegov.governance.decisions.questions import attributes_of
from outsourcegov.governance.decisions.rulings import Ruling
from outsourcegov.governance.governance import Governance
from outsourcegov.render.ruling_json import ruling_json
from outsourcegov.render.ruling_text import ruling_text


@click.command("who-decides")
@click.argument("source", metavar="FILE")
@click.argument("decision", metavar="DECISION")
@click.argument("attributes", metavar="[ATTRIBUTE=VALUE]...", nargs=-1)
@printing("the answer")
@as_of_option
@root_option
@color_option
def command(
    *,
    source: str,
    decision: str,
    attributes: tuple[str, ...],
    form: str,
    as_of: date | None,
    root: Path | None,
    color: str,
) -> None:
    """Say who decides a case, by which right, and by when.

    FILE is an alliance in YAML or JSON, a directory, or - for standard input. The case is what is known of it, such as
    amount=63000 routine=false. Ends with 0 when somebody may decide it and can act, with 1 when nobody may or nobody
    who may can act, and with 2 when the command could not do its job.
    """
    given = given_attributes(attributes, "amount=63000")
    ruling = _ruling(governance_of(source, as_of, root, [decision]), decision, given)
    click.echo(ruling_json(ruling) if form == "json" else ruling_text(ruling, paint_of(color)), nl=False, color=True)
    if not ruling.can_be_decided:
        raise click.exceptions.Exit(1)


def _ruling(governance: Governance, decision: str, given: Mapping[str, str]) -> Ruling:
    try:
        return governance.who_decides(decision, **given)
    except InvalidValue as error:
        fail(str(error))
    except UnknownId as error:
        known = attributes_of(governance.authorities.of(decision)) if error.kind != "decision" else {}
        fail(f"{error}{f'; it has {listed(known)}' if known and not error.near else ''}")
