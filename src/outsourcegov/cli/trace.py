"""``outsourcegov trace``."""

from datetime import date
from pathlib import Path

import click

from outsourcegov.cli.main import fail
from outsourcegov.cli.opening import governance_of
from outsourcegov.cli.options import as_of_option, color_option, paint_of, printing, root_option
from outsourcegov.errors import InvalidValue
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.scope.trace import Traces
from outsourcegov.model.scope import Deliverable, Service
from outsourcegov.render.trace_json import traces_json
from outsourcegov.render.trace_text import trace_text, traces_text


@click.command("trace")
@click.argument("source", metavar="FILE")
@click.argument("id", metavar="[ID]", required=False)
@printing("them")
@as_of_option
@root_option
@color_option
def command(*, source: str, id: str | None, form: str, as_of: date | None, root: Path | None, color: str) -> None:
    """Say what a service hangs on, from its contract to the end of its escalation.

    FILE is an alliance in YAML or JSON, a directory, or - for standard input. ID is a service or a deliverable; of a
    contract, a scope, a metric, a role or a party, and without ID of the whole scope, each of its services and
    deliverables has a line. Ends with 0 when no chain is known to break, with 1 when one does, and with 2 when the
    command could not do its job.
    """
    governance = governance_of(source, as_of, root, collections=("scope-of-work",))
    found = _traces(governance, id)
    if form == "json":
        click.echo(traces_json(governance, found), nl=False)
    else:
        is_one = id is not None and isinstance(governance[id], Service | Deliverable)
        text = trace_text(found[0], paint_of(color)) if is_one else traces_text(found, paint_of(color))
        click.echo(text, nl=False, color=True)
    if any(one.broken for one in found):
        raise click.exceptions.Exit(1)


def _traces(governance: Governance, id: str | None) -> Traces:
    try:
        return governance.traces(id)
    except InvalidValue as error:
        fail(str(error))
