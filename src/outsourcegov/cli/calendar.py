"""``outsourcegov calendar``."""

from datetime import date
from pathlib import Path

import click

from outsourcegov.cli.main import fail
from outsourcegov.cli.opening import governance_of
from outsourcegov.cli.options import as_of_option, color_option, day_option, names_of, paint_of, root_option
from outsourcegov.errors import UnknownId
from outsourcegov.findings.words import nearest, quoted
from outsourcegov.governance.calendar.due_dates import DateKind
from outsourcegov.governance.calendar.timetable import calendar
from outsourcegov.governance.governance import Governance
from outsourcegov.loading.files import reason_of
from outsourcegov.model.absent import known
from outsourcegov.render.terminal import Paint
from outsourcegov.render.timetable_ics import timetable_ics
from outsourcegov.render.timetable_json import timetable_json
from outsourcegov.render.timetable_text import load_text, timetable_text

_FORMS = ("text", "json", "ics")
_KINDS = click.Choice([kind.value for kind in DateKind])


def _kinds_of(ctx: click.Context, param: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(_KINDS.convert(kind, param, ctx) for kind in names_of(ctx, param, given))


def _complete_kind(ctx: click.Context, param: click.Parameter, begun: str) -> list[str]:  # noqa: ARG001
    """The kinds that go on with what is written, after the last comma."""
    before, comma, last = begun.rpartition(",")
    return [f"{before}{comma}{kind}" for kind in _KINDS.choices if kind.startswith(last)]


@click.command("calendar")
@click.argument("source", metavar="FILE")
@day_option("--from", "The first day; left out: the day to look at.", "start")
@day_option("--until", "The last day; left out: a year from the first.")
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    callback=_kinds_of,
    shell_complete=_complete_kind,
    metavar="KIND",
    help=f"Only dates of this kind; repeat, or separate with commas: {', '.join(_KINDS.choices)}.",
)
@click.option(
    "--for",
    "ids",
    multiple=True,
    callback=names_of,
    metavar="ID",
    help="Only dates in the calendar of this role or person; repeat, or separate with commas.",
)
@click.option("--load", is_flag=True, help="Print how many dates each person has in each month.")
@click.option("--all", "all_dates", is_flag=True, help="Print each date of what comes back often, and not only once.")
@click.option("--format", "form", type=click.Choice(_FORMS), help="How to print it; left out: text, or as OUTPUT ends.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="OUTPUT",
    help="Write to this file, such as dates.ics; with --each-role to files in this directory.",
)
@click.option(
    "--each-role",
    is_flag=True,
    help="Write a calendar for each role, ROLE.ics, in the directory OUTPUT; with --for only theirs.",
)
@as_of_option
@root_option
@color_option
def command(
    *,
    source: str,
    start: date | None,
    until: date | None,
    kinds: tuple[str, ...],
    ids: tuple[str, ...],
    load: bool,
    all_dates: bool,
    form: str | None,
    output: Path | None,
    each_role: bool,
    as_of: date | None,
    root: Path | None,
    color: str,
) -> None:
    """Print the dates that bite: notice, terms, reviews, tests, meetings, reports and what was promised.

    FILE is an alliance in YAML or JSON, a directory, or - for standard input. Ends with 0, with 1 when something is
    overdue, and with 2 when the command could not do its job.
    """
    if each_role and output is None:
        raise click.UsageError("--each-role wants a directory: -o DIR")
    governance = governance_of(source, as_of, root)
    first = start or governance.as_of
    if until is not None and until < first:
        raise click.UsageError(f"--until {until} is before {first}, the first day")
    timetable = calendar(governance, first, until)
    timetable = timetable.only(*kinds) if kinds else timetable
    timetable = timetable.of(*_known(governance, ids)) if ids else timetable
    if each_role and output is not None:
        roles = [role for role in timetable.roles if not ids or _is_of(governance, role, ids)]
        for role in roles:
            _write(output / f"{role}.ics", timetable_ics(timetable.of(role)))
        click.echo(f"{len(roles)} calendars in {output}")
    else:
        wanted = form or (output.suffix.removeprefix(".") if output is not None else "")
        paint = paint_of(color) if output is None else Paint.NONE
        if wanted == "ics":
            made = timetable_ics(timetable)
        elif wanted == "json":
            made = timetable_json(timetable).encode()
        else:
            made = (
                load_text(timetable, paint) if load else timetable_text(timetable, paint, all_dates=all_dates)
            ).encode()
        _print(made, output)
    if any(one.is_overdue for one in timetable.dates):
        raise click.exceptions.Exit(1)


def _is_of(governance: Governance, role: str, ids: tuple[str, ...]) -> bool:
    """Whether a role is one of some ids, or one of those who are to hold it is."""
    return role in ids or any(known(one.person) in ids for one in governance.alliance.roles[role].appointments)


def _known(governance: Governance, ids: tuple[str, ...]) -> tuple[str, ...]:
    """The ids; ends the command where one is that of no role and no person."""
    known = {*governance.alliance.roles.keys, *governance.alliance.people.keys}
    for id in ids:
        if id in governance.objects and id not in known:
            raise click.UsageError(f"--for wants a role or a person; {quoted(id)} is neither")
        if id not in known:
            raise UnknownId(id, nearest(id, known))
    return ids


def _print(made: bytes, output: Path | None) -> None:
    if output is not None:
        _write(output, made)
    else:
        click.echo(made, nl=False, color=True)


def _write(path: Path, made: bytes) -> None:
    """Write a file, in a directory that is made for it; ends the command where that cannot be."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made)
    except OSError as error:
        fail(f"cannot write {path}: {reason_of(error)}")
