"""Run the commands in ``console`` fences of the documentation and compare what they print.

A line that starts with ``$ `` is a command; the lines up to the next command are exactly what a terminal shows for it,
standard output and standard error together. A command succeeds, unless ``$ echo $?`` right after it shows otherwise.
"""

import re
import shlex
from collections.abc import Iterator

import attrs
from click.testing import CliRunner
from sybil import Example
from sybil.parsers.myst import CodeBlockParser

# A plain terminal of the usual width, whatever machine the examples run on.
_TERMINAL = {"COLUMNS": "80", "NO_COLOR": "1"}

_ASK_EXIT_CODE = "echo $?"


@attrs.frozen
class Step:
    """One command, what it shows, and the exit code it leaves."""

    command: str
    output: str
    exit_code: int = 0


def steps(transcript: str) -> Iterator[Step]:
    """The commands of a transcript in order; asking for an exit code belongs to the command before."""
    head, *parts = re.split(r"^\$ ", transcript, flags=re.MULTILINE)
    if head.strip():
        raise ValueError(f"a console fence starts with a command, not with {head!r}")
    step: Step | None = None
    for part in parts:
        command, _, output = part.partition("\n")
        if step and command == _ASK_EXIT_CODE:
            step = attrs.evolve(step, exit_code=int(output))
            continue
        if step:
            yield step
        step = Step(command, _ended(output))
    if step:
        yield step


def run(step: Step) -> str | None:
    """Run one command in this process; say how what it did differs from what the transcript shows."""
    program, *arguments = shlex.split(step.command)
    if program != "outsourcegov":
        return f"only outsourcegov is run in a console fence, not {program}; use a shell fence for what is not run"

    from outsourcegov.cli import main

    result = CliRunner(env=_TERMINAL).invoke(main, arguments, prog_name=program, catch_exceptions=False)
    shown = _ended(result.output)
    if (shown, result.exit_code) == (step.output, step.exit_code):
        return None
    return (
        f"$ {step.command}\n"
        f"expected exit code {step.exit_code} and\n{step.output}\n"
        f"got exit code {result.exit_code} and\n{shown}"
    )


def _ended(output: str) -> str:
    """The output without blank lines at its end, which a fence shows no better than a terminal."""
    return f"{output.rstrip()}\n" if output.strip() else ""


class ConsoleParser(CodeBlockParser):
    """Finds ``console`` fences in Markdown and runs the commands in them."""

    language = "console"

    def evaluate(self, example: Example) -> str | None:
        """Run the commands up to the first that does something else than the transcript shows."""
        differences = (run(step) for step in steps(example.parsed))
        return next((difference for difference in differences if difference), None)
