"""``outsourcegov forums``: what it prints, and with which exit code it ends."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from outsourcegov.cli import main
from tests.support.reading import HEADER

ALLIANCE = """\
people:
  p-1: {employer: client-co, title: Purchasing lead}
  p-2: {employer: provider-co}
roles:
  buyer: {party: client-co, appointments: [{person: p-1}]}
  cio: {party: client-co, appointments: [{person: p-1, until: 2026-06-30}]}
  clerk: {party: client-co, deputies: buyer, appointments: none}
  lead: {party: provider-co, appointments: [{person: p-2, until: 2026-12-31}]}
forums:
  board:
    title: The board
    seats: [clerk, lead, {party: client-co, vote: false}]
    quorum: {at-least: 2, from-each-party: 1}
    meets: {every: {period: 1 month, day: 15}}
  review: {seats: [cio, {role: buyer, required: true}], quorum: all}
  past: {seats: [cio], until: 2026-01-31}
  open: {seats: unknown}
"""


@pytest.fixture
def alliance(tmp_path: Path) -> Path:
    """An alliance with a forum that can meet, one that cannot, one that is over and one of which little is known."""
    path = tmp_path / "a.yaml"
    path.write_text(HEADER + ALLIANCE)
    return path


def _run(*arguments: str | Path, day: str = "2026-11-01") -> Result:
    return CliRunner().invoke(main, ["forums", *map(str, arguments), "--as-of", day])


def test_a_forum_that_can_meet(alliance: Path) -> None:
    """The seats, the quorum, whose absence would break it and the next sitting are told; the command ends with 0."""
    result = _run(alliance, "board")

    assert (result.exit_code, result.stderr) == (0, "")
    assert (
        result.stdout
        == """\
The board "board" can meet on 2026-11-01.
  clerk                       Purchasing lead "p-1" of "buyer", standing in
  lead                        "p-2"
  1 seat of "client-co"       filled by the party (without a vote)
  quorum: 2 members           3 can come
  quorum: 1 of "client-co"    2 can come
  quorum: 1 of "provider-co"  1 can come
It could not meet without "p-2".
It sits next on 2026-11-15.
  2026-11-15 is not a working day.
"""
    )


def test_it_may_lack_its_quorum_when_it_sits_next(alliance: Path) -> None:
    """A quorum that is lost by the next sitting is told."""
    result = _run(alliance, "board", day="2026-12-20")

    assert result.exit_code == 0
    assert result.stdout.splitlines()[-2:] == [
        "It sits next on 2027-01-15.",
        (
            "On that day it cannot meet: it lacks its quorum (2 members, 1 of each party): "
            '"lead" is vacant after 2026-12-31.'
        ),
    ]


def test_all_forums_of_the_day(alliance: Path) -> None:
    """Without a name every forum of the day is told; the command ends with 1 where one cannot meet."""
    result = _run(alliance)

    assert result.exit_code == 1
    assert [line for line in result.stdout.splitlines() if "meet on" in line] == [
        'The board "board" can meet on 2026-11-01.',
        '"review" cannot meet on 2026-11-01: it lacks its quorum (every seat): "cio" is vacant after 2026-06-30.',
        'Whether "open" can meet on 2026-11-01 cannot be told.',
    ]
    assert result.stdout.splitlines()[-3:] == [
        "Who sits there cannot be told.",
        "It has no quorum; one member is taken to be enough.",
        "When it sits next cannot be told. How often it meets is not stated.",
    ]


def test_a_forum_that_is_over(alliance: Path) -> None:
    """A forum that is asked for by name is told although it has ended."""
    result = _run(alliance, "past")

    assert result.exit_code == 1
    assert result.stdout.startswith('"past" cannot meet on 2026-11-01: it ended on 2026-01-31.\n')


def test_json(alliance: Path) -> None:
    """The same for programs."""
    result = _run(alliance, "review", "--format", "json")
    data = json.loads(result.stdout)
    (forum,) = data.pop("forums")

    assert (result.exit_code, data) == (1, {"version": 1, "as-of": "2026-11-01"})
    assert forum == {
        "id": "review",
        "title": None,
        "can-meet": False,
        "why-not": '"review" lacks its quorum (every seat): "cio" is vacant after 2026-06-30',
        "seats": [
            {
                "role": "cio",
                "person": None,
                "stands-in": None,
                "why-empty": '"cio" is vacant after 2026-06-30 and has no deputy',
                "required": True,
                "vote": True,
                "party": None,
                "count": 1,
            },
            {
                "role": "buyer",
                "person": {"id": "p-1", "title": "Purchasing lead"},
                "stands-in": None,
                "why-empty": None,
                "required": True,
                "vote": True,
                "party": None,
                "count": 1,
            },
        ],
        "quorum": [{"takes": "every seat", "have": 1, "met": False}],
        "indispensable": [],
        "next-sitting": {
            "day": None,
            "at": None,
            "meeting": None,
            "caveats": ["How often it meets is not stated."],
            "why-not": None,
        },
        "vote": None,
    }


def test_no_forums(tmp_path: Path) -> None:
    """An alliance without forums has none to tell of."""
    path = tmp_path / "a.yaml"
    path.write_text(HEADER)
    result = _run(path)

    assert (result.exit_code, result.stdout) == (0, "No forums.\n")


def test_no_such_forum(alliance: Path) -> None:
    """A name that no forum has ends with 2, and with the one that was most likely meant."""
    result = _run(alliance, "bord")

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == 'outsourcegov: no forum is called "bord"; did you mean "board"?\n'


def test_a_name_that_leads_nowhere(tmp_path: Path) -> None:
    """A broken reference in a forum that is asked for is said on standard error, and the rest is answered."""
    path = tmp_path / "a.yaml"
    path.write_text(HEADER + "forums: {board: {seats: [nobody]}, other: {seats: unknown}}\n")

    assert 'has 1 error in how it is written, in "board", and' in _run(path, "board").stderr
    assert _run(path, "other").stderr == ""
