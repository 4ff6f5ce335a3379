"""The command as a whole: help, version, the smaller commands, and how it ends."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

import outsourcegov as og
from outsourcegov.cli import main
from outsourcegov.cli.main import COMMANDS
from outsourcegov.rules.catalogue import RULES
from outsourcegov.schema.files import SCHEMAS, text_of


def _run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, arguments)
    assert result.stderr == ""
    return result.exit_code, result.stdout


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help(option: str) -> None:
    """Help lists every command with what it does."""
    code, shown = _run(option)

    assert code == 0
    assert all(name in shown for name in COMMANDS)


@pytest.mark.parametrize("option", ["-h", "--help"])
@pytest.mark.parametrize("name", COMMANDS)
def test_help_of_commands(name: str, option: str) -> None:
    """Every command explains itself; what the list says of it is how its own help begins."""
    code, shown = _run(name, option)

    assert code == 0
    assert shown.startswith(f"Usage: main {name}")


def test_no_command() -> None:
    """Without a command, help is printed on standard error and the command ends with 2."""
    result = CliRunner().invoke(main, [])

    assert (result.exit_code, result.stdout) == (2, "")
    assert "Commands:" in result.stderr


def test_version() -> None:
    """The version is that of the package."""
    assert _run("--version") == (0, f"outsourcegov {og.__version__}\n")


def test_rules() -> None:
    """All rules are listed, one a line, with id, severity, name and summary."""
    code, shown = _run("rules")

    assert code == 0
    assert [line.split()[0] for line in shown.splitlines()] == list(RULES)
    assert all(line.split()[1] in {"error", "warning", "note"} for line in shown.splitlines())


def test_rules_as_json() -> None:
    """The list as JSON says the same."""
    code, shown = _run("rules", "--format", "json")
    rules = json.loads(shown)

    assert code == 0
    assert [rule["id"] for rule in rules] == list(RULES)
    assert {tuple(rule) for rule in rules} == {("id", "name", "severity", "since", "summary")}


@pytest.mark.parametrize("name", ["OWN001", "own001", "no-owner", "No-Owner"])
def test_explain(name: str) -> None:
    """The page of a rule is printed, by its id or its name, in capitals or not."""
    code, shown = _run("explain", name)

    assert code == 0
    assert shown.startswith("# OWN001 no-owner\n")
    assert "## Why it matters" in shown


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["explain", "no-ownr"], 'no rule is called "no-ownr"; did you mean "no-owner"?'),
        (["explain", "own0001"], 'no rule is called "own0001"; did you mean "OWN001"?'),
        (["chekc"], 'no command is called "chekc"; did you mean "check"?'),
        (["zzz"], f'no command is called "zzz"; there are {", ".join(COMMANDS)}'),
    ],
)
def test_unknown_name(arguments: list[str], said: str) -> None:
    """A name that nothing has ends with 2 and one line, which says what was most likely meant."""
    result = CliRunner().invoke(main, arguments)

    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"outsourcegov: {said}\n")


@pytest.mark.parametrize("which", SCHEMAS)
def test_schema(which: str) -> None:
    """The schemas are printed as they are committed."""
    assert _run("schema", which) == (0, text_of(which))


def test_schema_left_out() -> None:
    """The schema of the language is the usual one."""
    assert _run("schema") == _run("schema", "alliance")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(shell: str) -> None:
    """A script is printed that completes the command in that shell."""
    code, shown = _run("completion", shell)

    assert code == 0
    assert "_OUTSOURCEGOV_COMPLETE" in shown


def test_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault of the package itself ends with 2, which is not how findings end, and shows where it is."""
    monkeypatch.setattr("outsourcegov.cli.rules.every_rule", lambda: 1 / 0)
    result = CliRunner().invoke(main, ["rules"])

    assert (result.exit_code, result.stdout) == (2, "")
    assert "ZeroDivisionError" in result.stderr


def test_fault_of_this_package(monkeypatch: pytest.MonkeyPatch) -> None:
    """An exception of this package that nobody's wrong use explains is a crash, and not hidden as one line."""

    def fault() -> None:
        raise og.InvalidValue("no such value")

    monkeypatch.setattr("outsourcegov.cli.rules.every_rule", fault)
    result = CliRunner().invoke(main, ["rules"])

    assert (result.exit_code, result.stdout) == (2, "")
    assert "Traceback" in result.stderr


def _process(*arguments: str, code: str = "") -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-c", code, *arguments] if code else [sys.executable, "-m", "outsourcegov", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_module() -> None:
    """The package runs as a module, under the name of the command."""
    result = _process("--help")

    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.startswith("Usage: outsourcegov [OPTIONS] COMMAND")


def test_without_click() -> None:
    """Without click, one line names the extra that brings it."""
    result = _process(code="import sys; sys.modules['click'] = None; import outsourcegov.cli")

    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == "outsourcegov: click is not installed; run: pip install 'outsourcegov[cli]'\n"


def test_without_rich(tmp_path: Path) -> None:
    """Without rich, the command does its work and says nothing of it."""
    Path(tmp_path, "a.yaml").write_text("a: 1\n")
    code = (
        "import sys; sys.modules['rich'] = None; sys.stderr.isatty = lambda: True;"
        "import outsourcegov.cli.check as check; check._LARGE = 1; from outsourcegov.cli import main; main()"
    )
    result = _process("check", str(tmp_path), code=code)

    assert (result.returncode, result.stderr) == (1, "")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes are those of Unix")
@pytest.mark.parametrize("command", ["rules", "schema", "rules --format json"])
def test_broken_pipe(command: str) -> None:
    """A reader that goes away early is no trouble: nothing is said on standard error."""
    line = f"{sys.executable} -m outsourcegov {command} | head -1"
    result = subprocess.run(["sh", "-c", line], capture_output=True, text=True, check=False)  # noqa: S607

    assert (result.returncode, result.stderr) == (0, "")
    assert len(result.stdout.splitlines()) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="pipes are those of Unix")
@pytest.mark.parametrize("command", ["rules", "schema", "--help", "--version", "check -", "check gone.yaml"])
@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_exit_code_of_a_broken_pipe(command: str, stream: str) -> None:
    """Where nobody reads the output, the command does not end with 1, which says that something was found."""
    reading, writing = os.pipe()
    os.close(reading)
    out, err = (writing if stream == name else subprocess.DEVNULL for name in ("stdout", "stderr"))
    line = [sys.executable, "-m", "outsourcegov", *command.split()]
    result = subprocess.run(line, stdin=subprocess.DEVNULL, stdout=out, stderr=err, check=False)
    os.close(writing)

    if "gone" in command:
        assert result.returncode == 2
    elif stream == "stdout":
        assert result.returncode == 141
    else:
        assert result.returncode == ("-" in command.split())


@pytest.mark.skipif(sys.platform == "win32", reason="redirections are those of Unix")
@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("check - <&-", 2, "outsourcegov: standard input is closed\n"),
        ("rules >&-", 2, "outsourcegov: standard output is closed\n"),
        ("check nowhere.yaml 2>&-", 2, ""),
        ("rules >/dev/null 2>&- <&-", 0, ""),
    ],
)
def test_closed_streams(line: str, code: int, said: str) -> None:
    """A stream that is closed is said in one line, if there is where to say it."""
    command = f"{sys.executable} -m outsourcegov {line}"
    result = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)  # noqa: S607

    assert (result.returncode, result.stdout, result.stderr) == (code, "", said)


def test_interrupt(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends the command with 130 and without a traceback."""

    def interrupt() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("outsourcegov.cli.rules.every_rule", interrupt)
    result = CliRunner().invoke(main, ["rules"])

    assert (result.exit_code, result.output.strip()) == (130, "")
