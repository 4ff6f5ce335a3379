"""``outsourcegov forums --vote``: how a vote ends, and with which exit code."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from outsourcegov.cli import main
from tests.support.reading import HEADER

SEATS = "a: {party: client-co, appointments: [{person: p}]}\n  b: {party: client-co}\n  c: {party: provider-co}\n"
ALLIANCE = f"""\
people: {{p: {{employer: client-co}}}}
roles:
  {SEATS}  d: {{party: provider-co}}
forums:
  board: {{seats: [a, b, c, d], quorum: {{at-least: 1}}, voting: {{rule: majority, abstention: blocks}}}}
  chaired:
    {{seats: [a, b, c, d], quorum: {{at-least: 1}}, voting: {{rule: majority, abstention: against, tie-break: a}}}}
  vague: {{seats: [a, b], quorum: {{at-least: 1}}}}
"""


@pytest.fixture
def alliance(tmp_path: Path) -> Path:
    """An alliance with forums of four votes, and one that does not say how it votes."""
    path = tmp_path / "a.yaml"
    path.write_text(HEADER + ALLIANCE)
    return path


def _run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["forums", *map(str, arguments), "--as-of", "2026-11-01"])


@pytest.mark.parametrize(
    ("forum", "votes", "code", "said"),
    [
        ("board", "for=3,against=1", 0, "with 3 for and 1 against passes: it takes a majority of the votes cast."),
        ("board", "for=1, against=2", 0, "with 1 for, 2 against and 1 absent fails: it takes a majority of the votes"),
        ("board", "for=2,against=2", 1, "with 2 for and 2 against has no result: as many are for it as against it"),
        ("board", "for=3,abstained=1", 1, "with 3 for and 1 abstained has no result: an abstention blocks."),
        ("chaired", "against=2,for=2", 0, "with 2 for and 2 against is tied: a has the final say."),
        ("board", "against=0", 1, "with 4 absent fails: it takes a majority of the votes cast; so few are below its"),
    ],
)
def test_a_vote(alliance: Path, forum: str, votes: str, code: int, said: str) -> None:
    """How the vote ends stands last; the command ends with 1 where it has no result, or too few vote."""
    result = _run(alliance, forum, "--vote", votes)

    assert (result.exit_code, result.stderr) == (code, "")
    assert result.stdout.splitlines()[-1].startswith(f"A vote {said}")


def test_votes_may_be_given_apart(alliance: Path) -> None:
    """The option repeated says the same as with commas."""
    apart = _run(alliance, "board", "--vote", "for=3", "--vote", "against=1")

    assert apart.stdout == _run(alliance, "board", "--vote", "for=3,against=1").stdout


def test_json(alliance: Path) -> None:
    """The vote is part of its forum."""
    (forum,) = json.loads(_run(alliance, "board", "--vote", "for=3,abstained=1", "--format", "json").stdout)["forums"]

    assert forum["vote"] == {
        "for": 3,
        "against": 0,
        "abstained": 1,
        "absent": 0,
        "ending": "blocked",
        "result": False,
        "reason": "an abstention blocks",
        "too-few": None,
    }


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--vote", "for=1"], "a vote is one of a single forum; name it: FILE FORUM --vote for=3,against=2"),
        (["board", "vague", "--vote", "for=1"], "a vote is one of a single forum"),
        (["board", "--vote", "for"], '"for" is no VOTE=COUNT, such as for=3'),
        (["board", "--vote", "fro=3"], 'votes are for, against or abstained, not "fro"'),
        (["board", "--vote", "for=-1"], 'for wants a number of votes, such as for=3, not "-1"'),
        (["board", "--vote", "for=many"], 'for wants a number of votes, such as for=3, not "many"'),
        (["board", "--vote", f"for={'9' * 5000}"], "for wants a number of votes, such as for=3, not"),
        (["board", "--vote", "for=3,for=2"], '"for" is given twice'),
        (["board", "--vote", "for=4,against=1"], '"board" has 4 votes, not 5'),
        (["vague", "--vote", "for=1"], 'it cannot be told how "vague" votes'),
        (["bord", "--vote", "for=1"], 'no forum is called "bord"; did you mean "board"?'),
    ],
)
def test_misuse(alliance: Path, arguments: list[str], said: str) -> None:
    """A vote that cannot be is misuse: the command ends with 2 and one line."""
    result = _run(alliance, *arguments)

    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
