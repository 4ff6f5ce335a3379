"""Options that several commands have, and what they mean."""

import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from outsourcegov.engine.selection import Selection
from outsourcegov.errors import InvalidValue
from outsourcegov.findings import Report, Severity
from outsourcegov.findings.words import quoted, written
from outsourcegov.governance.dates.given_day import as_day
from outsourcegov.render.terminal import Paint
from outsourcegov.rules.catalogue import NAMES

_Command = TypeVar("_Command", bound=Callable[..., Any])

_LEAST: Mapping[str, Severity | None] = {
    "error": Severity.ERROR,
    "warning": Severity.WARNING,
    "note": Severity.NOTE,
    "never": None,
}


def _day(ctx: click.Context, param: click.Parameter, value: str | None) -> date | None:
    """The day that an option names, written as in the language."""
    try:
        return None if value is None else as_day(value)
    except InvalidValue:
        raise click.BadParameter(f"wants a date such as 2026-11-01, not {written(value)}.", ctx, param) from None


def printing(what: str, forms: Sequence[str] = ("text", "json")) -> Callable[[_Command], _Command]:
    """The option that says how something is printed."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(forms),
        default="text",
        show_default=True,
        help=f"How to print {what}.",
    )


format_option = printing("findings", ("text", "short", "json"))
fail_on_option = click.option(
    "--fail-on",
    type=click.Choice(list(_LEAST)),
    default="error",
    show_default=True,
    help="The least severity that makes the command end with 1.",
)


def day_option(name: str, what: str, *called: str) -> Callable[[_Command], _Command]:
    """An option that takes a day; the command may know it under another name."""
    return click.option(name, *called, callback=_day, metavar="DATE", help=what)


as_of_option = day_option("--as-of", "The day to look at, such as 2026-11-01; left out: today.")
until_option = day_option("--until", "Leave out what only begins after this day; left out: look at all.")
root_option = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="DIR",
    help="Files that are included stay inside this directory; left out: inside that of each FILE.",
)
color_option = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Whether to write in colour.",
)


def names_of(ctx: click.Context, param: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:  # noqa: ARG001
    """What an option names, in several places or with commas between."""
    return tuple(name.strip() for one in given for name in one.split(",") if name.strip())


_select_option = click.option(
    "--select",
    multiple=True,
    callback=names_of,
    metavar="RULE",
    help="Run only this rule (its id or name) or family; repeat, or separate with commas.",
)
_ignore_option = click.option(
    "--ignore",
    multiple=True,
    callback=names_of,
    metavar="RULE",
    help="Leave out this rule (its id or name) or family; repeat, or separate with commas.",
)


def selecting(command: _Command) -> _Command:
    """The options that choose rules."""
    return _select_option(_ignore_option(command))


def selection_of(select: Sequence[str], ignore: Sequence[str], rules: Iterable[str] = NAMES) -> Selection:
    """The rules that are chosen; ends the command where that is none of ``rules``, the ids of those it may run."""
    selection = Selection.of(select, ignore, NAMES)
    if not any(map(selection.has, rules)):
        raise click.UsageError("--select and --ignore together leave no rule")
    return selection


def given_attributes(attributes: Sequence[str], example: str, form: str = "ATTRIBUTE=VALUE") -> Mapping[str, str]:
    """What is known of a case, from arguments of a form such as the example."""
    found: dict[str, str] = {}
    for one in attributes:
        name, separator, value = (part.strip() for part in one.partition("="))
        if not (name and separator and value):
            raise click.UsageError(f"{quoted(one)} is no {form}, such as {example}")
        if name in found:
            raise click.UsageError(f"{quoted(name)} is given twice")
        found[name] = value
    return found


def least_of(fail_on: str) -> Severity | None:
    """The least severity that makes the command end with 1; None where nothing does."""
    return _LEAST[fail_on]


def fails(report: Report, fail_on: str) -> bool:
    """Whether what was found makes the command end with 1."""
    least = least_of(fail_on)
    return least is not None and (bool(report.at_least(least)) or not report.complete)


def paint_of(color: str) -> Paint:
    """Colour as asked for, else as NO_COLOR, FORCE_COLOR and TERM say, else where people read."""
    wanted = color == "always"
    if color == "auto":
        wanted = sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
        if os.environ.get("FORCE_COLOR"):
            wanted = True
        if os.environ.get("NO_COLOR"):
            wanted = False
    return Paint.ANSI if wanted else Paint.NONE
