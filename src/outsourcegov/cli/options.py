"""Options that several commands have, and what they mean."""

import os
import sys
from collections.abc import Mapping

import click

from outsourcegov.findings import Report, Severity
from outsourcegov.render.terminal import Paint

_LEAST: Mapping[str, Severity | None] = {
    "error": Severity.ERROR,
    "warning": Severity.WARNING,
    "note": Severity.NOTE,
    "never": None,
}

format_option = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How to print findings.",
)
fail_on_option = click.option(
    "--fail-on",
    type=click.Choice(list(_LEAST)),
    default="error",
    show_default=True,
    help="The least severity that makes the command end with 1.",
)
color_option = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Whether to write in colour.",
)


def fails(report: Report, fail_on: str) -> bool:
    """Whether what was found makes the command end with 1."""
    least = _LEAST[fail_on]
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
