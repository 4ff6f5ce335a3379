"""The command ``outsourcegov``, and how it ends."""

import atexit
import gc
import io
import os
import sys
import traceback
from collections.abc import Generator, Mapping
from contextlib import contextmanager, suppress
from importlib import import_module
from typing import Any, NoReturn, TextIO

from outsourcegov.errors import InvalidRule, MissingExtra, SourceUnavailable, UnknownId, UnknownRule

try:
    import click
except ModuleNotFoundError:
    sys.stderr.write(f"outsourcegov: {MissingExtra('click', 'cli')}\n")
    raise SystemExit(2) from None

COMMANDS: Mapping[str, str] = {
    "check": "Say what is wrong with an alliance.",
    "who-decides": "Say who decides a case, by which right, and by when.",
    "escalate": "Say how an issue climbs that nobody solves: to whom, and when.",
    "what-if": "Say what would be found if somebody were gone, or on another day.",
    "single-points": "Say on whom decisions, services and escalations rely.",
    "decisions": "Print who may decide what, with gaps and overlaps.",
    "forums": "Say whether forums can meet, and how their quorum is met.",
    "owners": "Say what has no owner, or will have none.",
    "calendar": "Print the dates that bite, or write them as .ics.",
    "trace": "Say what a service hangs on, and where that chain breaks.",
    "informed": "Say who hears of something, and when at the latest.",
    "follow-up": "Say what was promised, proposed or planned, and is still open.",
    "table": "Say which cases a decision table leaves open, or decides twice.",
    "explain": "Explain a rule: why it matters, with examples.",
    "rules": "List all rules.",
    "schema": "Print the JSON Schema of the language, or of an answer.",
    "completion": "Print the script that completes commands in a shell.",
}
"""Every command with what it does. A command is loaded when it is called, so that help costs little."""

_COLLECTED_AFTER = 100_000
"""So many new objects before Python looks for those that hold each other: an alliance makes many, and none of those."""

_FAILED = 2
_INTERRUPTED = 130
_NOBODY_READS = 141
_MISUSE = (SourceUnavailable, UnknownId, UnknownRule, InvalidRule, MissingExtra)


class _PipeBroke(Exception):  # noqa: N818 - says what happened, never leaves this module
    """Whoever read the output went away. Click would end with 1, which says that something was found."""


@contextmanager
def _pipe() -> Generator[None]:
    try:
        yield
    except BrokenPipeError:
        raise _PipeBroke from None


class _Commands(click.Group):
    """Loads a command when it is called, and ends with one line and exit code 2 where it cannot do its job."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"outsourcegov.cli.{cmd_name.replace('-', '_')}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is called; a name that is none fails with the one that was most likely meant."""
        if args[0] in COMMANDS or args[0].startswith("-") or ctx.resilient_parsing:
            return super().resolve_command(ctx, args)
        from outsourcegov.findings.words import nearest, quoted

        near = nearest(args[0], COMMANDS)
        hint = f'did you mean "{near}"?' if near else f"there are {', '.join(COMMANDS)}"
        raise click.UsageError(f"no command is called {quoted(args[0])}; {hint}", ctx)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """Read the options, which may print help or the version."""
        with _pipe():
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that is called."""
        with _pipe():
            return super().invoke(ctx)

    def main(self, *args: Any, **extra: Any) -> NoReturn:
        """Run, and end the process with the exit code."""
        if sys.stdout is None:
            fail("standard output is closed")
        _write_whatever_the_encoding()
        gc.set_threshold(_COLLECTED_AFTER)
        atexit.register(gc.freeze)  # nothing is looked for among objects that go with the process
        try:
            code = super().main(*args, **extra | {"standalone_mode": False})
            with _pipe():
                sys.stdout.flush()
        except _PipeBroke:
            _give_up(sys.stdout)
            sys.exit(_NOBODY_READS)
        except click.exceptions.NoArgsIsHelpError as error:
            error.show()
            sys.exit(_FAILED)
        except click.ClickException as error:
            fail(error.format_message())
        except _MISUSE as error:
            is_far = isinstance(error, UnknownRule) and error.near is None
            fail(f"{error}; see: outsourcegov rules" if is_far else str(error))
        except click.Abort:
            sys.exit(_INTERRUPTED)
        except OSError as error:
            from outsourcegov.loading.files import reason_of

            _give_up(sys.stdout)
            fail(f"cannot write the result: {reason_of(error)}")
        except Exception:  # noqa: BLE001 - a fault of this package is no finding, which exit code 1 would say
            traceback.print_exc()
            sys.exit(_FAILED)
        sys.exit(code if isinstance(code, int) else 0)


def fail(*reasons: str) -> NoReturn:
    """End with 2, and one line for each reason."""
    warn(*reasons)
    sys.exit(_FAILED)


def warn(*reasons: str) -> None:
    """One line on standard error for each reason."""
    from outsourcegov.findings.words import one_line

    for reason in reasons:
        try:
            click.echo(f"outsourcegov: {one_line(' '.join(reason.split()))}", err=True)
        except OSError:
            _give_up(sys.stderr)


def _give_up(stream: TextIO) -> None:
    """What could not be written is not tried again when the process ends."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _write_whatever_the_encoding() -> None:
    """Characters that a terminal cannot show are written as escapes."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:  # noqa: FBT001 - click passes it so
    if wanted:
        from outsourcegov import __version__

        click.echo(f"outsourcegov {__version__}")
        ctx.exit()


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version", is_flag=True, callback=_version, expose_value=False, is_eager=True, help="Print the version."
)
def main() -> None:
    """Governance as code for outsourcing alliances."""
