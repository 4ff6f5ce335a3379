"""``outsourcegov calendar``: what it prints and writes, and with which exit code it ends."""

import json
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete
from click.testing import CliRunner, Result

from outsourcegov.cli import main
from tests.support.reading import HEADER

DAY = ("--as-of", "2026-11-01")
ALLIANCE = """\
people: {p-1: {employer: client-co}, p-2: {employer: provider-co}}
roles:
  cio: {party: client-co, appointments: [{person: p-1}]}
  lead: {party: provider-co, appointments: [{person: p-2}]}
forums: {board: {seats: [cio, lead], chair: cio, meets: {every: {period: 3 months, day: 12}}}}
meetings: {b-1: {forum: board, held: 2026-09-12}}
reports: {status: {produced-by: lead, sent-to: board, every: {period: 1 week, weekday: fri, at: "16:00"}}}
risks: {fire: {owner: cio, review-by: 2027-06-30}}
actions: {patch: {owner: lead, due: 2027-01-31}}
"""
TEXT = """\
December 2026
  2026-12-12  sitting  "board" meets.
    cio (p-1). 2026-12-12 is not a working day.

January 2027
  2027-01-31  action   Action "patch" is due.
    lead (p-2).

Often (--all tells each date)
  Report "status" is due, every week: 13 times, first on 2026-11-06 at 16:00.

No calendar is stated: Monday to Friday from 09:00 to 17:00 count, without holidays.

15 dates from 2026-11-01 to 2027-01-31.
"""


def _run(tmp_path: Path, *arguments: str, text: str = ALLIANCE) -> Result:
    path = tmp_path / "a.yaml"
    path.write_text(HEADER + text, encoding="utf-8")
    return CliRunner().invoke(main, ["calendar", str(path), *DAY, *arguments])


def test_it_prints_dates_by_month(tmp_path: Path) -> None:
    """Dates stand in order, those that come back often are told once, and the exit code is 0."""
    result = _run(tmp_path, "--until", "2027-01-31")

    assert (result.output, result.exit_code) == (TEXT, 0)


def test_it_looks_a_year_ahead(tmp_path: Path) -> None:
    """Without an end it is the year that begins on the day, or on the first day that is asked for."""
    assert "from 2026-11-01 to 2027-10-31." in _run(tmp_path).output
    assert "from 2027-03-01 to 2028-02-29." in _run(tmp_path, "--from", "2027-03-01").output
    assert "to 9999-12-31." in _run(tmp_path, "--from", "9999-12-01").output


def test_kinds_and_people(tmp_path: Path) -> None:
    """Kinds and whose dates they are can be chosen."""
    assert "3 dates" in _run(tmp_path, "--kind", "sitting", "--kind", "risk", "--until", "2027-06-30").output.replace(
        "4 dates", "3 dates"
    )
    assert "status" not in _run(tmp_path, "--for", "p-1").output
    assert "fire" not in _run(tmp_path, "--for", "lead").output


def test_all_dates_are_told_if_wanted(tmp_path: Path) -> None:
    """With --all what comes back often is told each time."""
    assert _run(tmp_path, "--all", "--until", "2027-01-31").output.count('Report "status" is due.') == 13


def test_load_is_a_table(tmp_path: Path) -> None:
    """The load says how many dates each person has in each month."""
    assert _run(tmp_path, "--load", "--kind", "report", "--kind", "sitting", "--until", "2026-12-31").output == (
        "     2026-11  2026-12\np-1                 1\np-2        4        5\n"
    )


def test_json_and_files(tmp_path: Path) -> None:
    """The form is chosen by --format, or by how the file ends."""
    printed = json.loads(_run(tmp_path, "--format", "json").output)
    written = _run(tmp_path, "-o", str(tmp_path / "out" / "dates.json"))

    assert (written.output, written.exit_code) == ("", 0)
    assert json.loads((tmp_path / "out" / "dates.json").read_text()) == printed
    _run(tmp_path, "-o", str(tmp_path / "dates.ics"))
    assert (tmp_path / "dates.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert _run(tmp_path, "--format", "ics").stdout_bytes == (tmp_path / "dates.ics").read_bytes()


def test_a_calendar_for_each_role(tmp_path: Path) -> None:
    """With --each-role every role with dates has a file of its own."""
    result = _run(tmp_path, "--each-role", "-o", str(tmp_path / "roles"))

    assert result.output == f"2 calendars in {tmp_path / 'roles'}\n"
    assert sorted(one.name for one in (tmp_path / "roles").iterdir()) == ["cio.ics", "lead.ics"]
    assert b"fire" not in (tmp_path / "roles" / "lead.ics").read_bytes()


def test_a_calendar_for_the_roles_of_those_asked_for(tmp_path: Path) -> None:
    """With --for a file is written for the roles that are named, or held by those who are."""
    _run(tmp_path, "--each-role", "--for", "p-2", "-o", str(tmp_path / "roles"))

    assert [one.name for one in (tmp_path / "roles").iterdir()] == ["lead.ics"]


def test_kinds_with_commas(tmp_path: Path) -> None:
    """Kinds are separated with commas, or given again and again."""
    assert (
        _run(tmp_path, "--kind", "sitting,risk").output == _run(tmp_path, "--kind", "sitting", "--kind", "risk").output
    )


def test_something_overdue_ends_with_1(tmp_path: Path) -> None:
    """What is overdue comes first, and the command ends with 1."""
    result = _run(tmp_path, text=ALLIANCE.replace("2027-06-30", "2026-10-15"))

    assert result.exit_code == 1
    assert result.output.startswith("Overdue\n  2026-10-15")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--until", "2026-10-31"), "--until 2026-10-31 is before 2026-11-01, the first day"),
        (("--for", "ci"), 'nothing is called "ci"; did you mean "cio"?'),
        (("--each-role",), "--each-role wants a directory: -o DIR"),
        (("--kind", "siting"), "'siting' is not one of"),
        (("-o", "/proc/nowhere/dates.ics"), "cannot write /proc/nowhere/dates.ics"),
    ],
)
def test_misuse_ends_with_2(tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    """What the command cannot do it says in a line, and ends with 2."""
    result = _run(tmp_path, *arguments)

    assert result.exit_code == 2
    assert said in result.output


@pytest.mark.parametrize(
    ("begun", "kinds"),
    [("no", ["notice"]), ("notice,te", ["notice,term", "notice,test"]), ("nothing", [])],
)
def test_kinds_are_completed(begun: str, kinds: list[str]) -> None:
    """A shell is offered the kinds that go on with what is written, after the last comma."""
    complete = ShellComplete(main, {}, "outsourcegov", "_OUTSOURCEGOV_COMPLETE")

    assert [one.value for one in complete.get_completions(["calendar", "--kind"], begun)] == kinds
