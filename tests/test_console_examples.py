"""The console fences of the documentation are read as written."""

import pytest

from tests.support.console import Step, run, steps


def test_output_reaches_to_the_next_command() -> None:
    """Everything between two commands is the output of the first, blank lines included."""
    transcript = "$ outsourcegov check a.yaml\none\n\ntwo\n$ outsourcegov --version\n"

    assert list(steps(transcript)) == [
        Step("outsourcegov check a.yaml", "one\n\ntwo\n"),
        Step("outsourcegov --version", ""),
    ]


def test_echo_tells_the_exit_code() -> None:
    """``$ echo $?`` after a command is its exit code, as in a shell, and not a command of its own."""
    transcript = "$ outsourcegov check a.yaml\none\n$ echo $?\n1\n$ outsourcegov check b.yaml\n"

    assert list(steps(transcript)) == [
        Step("outsourcegov check a.yaml", "one\n", exit_code=1),
        Step("outsourcegov check b.yaml", ""),
    ]


def test_text_before_the_first_command_is_refused() -> None:
    """Output without a command would never be compared, so it is an error."""
    with pytest.raises(ValueError, match="starts with a command"):
        list(steps("one\n$ outsourcegov check a.yaml\n"))


def test_other_programs_are_refused() -> None:
    """A command that would not be run is reported, never passed over."""
    assert run(Step("rm -rf /", "")) == (
        "only outsourcegov is run in a console fence, not rm; use a shell fence for what is not run"
    )
