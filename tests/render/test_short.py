"""The short form of a report: one line for each finding, whatever is in it."""

import unicodedata
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, strategies as st

import outsourcegov as og
from outsourcegov.cli import main
from outsourcegov.findings import Finding, Report, Severity, Span
from outsourcegov.findings.report import NOT_ASKED
from outsourcegov.render.short import short_report
from outsourcegov.render.tables import INCOMPLETE
from outsourcegov.render.terminal import Paint
from tests.support.golden import check_golden
from tests.support.reading import HEADER

GOLDEN = Path(__file__).parents[1] / "golden"


def _finding(message: str = "It is wrong.", file: str | None = "a.yaml") -> Finding:
    span = Span(file, 2, 3) if file is not None else None
    return Finding(rule="OWN001", name="no-owner", severity=Severity.ERROR, message=message, span=span)


def _run(*arguments: str | Path, stdin: str = "") -> Result:
    return CliRunner().invoke(main, [*map(str, arguments)], input=stdin)


@pytest.mark.usefixtures("at_root")
def test_example(update_golden: bool) -> None:  # noqa: FBT001 - a fixture
    """What the command prints of an example is what is committed, word by word."""
    result = _run("check", "examples/northbank-troubled", "--as-of", "2026-11-01", "--format", "short")
    report = og.check("examples/northbank-troubled", as_of=date(2026, 11, 1))

    assert (result.exit_code, result.stderr, result.stdout) == (1, "", og.short_report(report))
    check_golden(GOLDEN / "northbank-troubled.short.txt", result.stdout, update=update_golden)


def test_line() -> None:
    """A line has the place, the severity, the rule and the message; without a place it begins with the severity."""
    report = Report([_finding(), _finding(file=None)])

    assert short_report(report).splitlines() == [
        "error OWN001 It is wrong.",
        "a.yaml:2:3: error OWN001 It is wrong.",
    ]


def test_colours() -> None:
    """With colours the place is bold and the severity red."""
    shown = short_report(Report([_finding()]), Paint.ANSI)

    assert shown == "\x1b[1ma.yaml:2:3\x1b[0m: \x1b[31merror\x1b[0m OWN001 It is wrong.\n"


@given(st.text(), st.text(min_size=1))
def test_no_text_breaks_a_line(message: str, file: str) -> None:
    """Whatever is quoted, a finding is one line, and nothing in it can move the cursor."""
    text = short_report(Report([_finding(message, file)]))

    assert text.count("\n") == 1
    assert all(unicodedata.category(one) not in {"Cc", "Cf", "Cs", "Zl", "Zp"} for one in text[:-1])


def test_nothing_found(tmp_path: Path) -> None:
    """Where nothing is found, nothing is printed, and the command ends with 0."""
    path = tmp_path / "a.yaml"
    path.write_text(HEADER)
    result = _run("check", path, "--select", "DEC", "--format", "short")

    assert (result.exit_code, result.output) == (0, "")


def test_no_rule_was_asked(tmp_path: Path) -> None:
    """Where a part of the text cannot be read, standard error says so; standard output holds findings only."""
    path = tmp_path / "a.yaml"
    path.write_text("a: [\n")
    result = _run("check", path, "-", "--format", "short", "--ignore", "SCH,PTY,ESC", stdin=HEADER)

    assert result.exit_code == 1
    assert [line.split(" ")[:2] for line in result.stdout.splitlines()] == [[f"{path}:1:4:", "error"]]
    assert result.stderr == f"outsourcegov: {path}: {NOT_ASKED}\n"


@pytest.mark.usefixtures("at_root")
def test_table() -> None:
    """A table has all its findings in the short form."""
    result = _run("table", "examples/matrices/change-approval.dmn", "--format", "short")

    assert (result.exit_code, result.stderr) == (1, "")
    assert [line.split(" ")[1:3] for line in result.stdout.splitlines()] == [
        ["error", "TAB007"],
        ["error", "TAB008"],
        ["error", "TAB008"],
    ]


def test_table_that_cannot_be_read(tmp_path: Path) -> None:
    """That not all of a table could be read is said on standard error."""
    path = tmp_path / "a.csv"
    path.write_text("nonsense\n")
    result = _run("table", path, "--format", "short", "--fail-on", "error")

    assert (result.exit_code, result.stderr) == (1, f"outsourcegov: {INCOMPLETE}\n")
