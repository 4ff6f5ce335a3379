"""A vote of too few is told to be one."""

from pathlib import Path

import pytest
from click.testing import CliRunner

import outsourcegov as og
from outsourcegov.cli import main
from tests.support.reading import HEADER

FORUM = """
roles:
  a: {{party: client-co}}
  b: {{party: client-co}}
  c: {{party: provider-co}}
  d: {{party: provider-co}}
forums: {{board: {{seats: [a, b, c, {{role: d{seat}}}], quorum: {quorum}, voting: {{rule: majority{voting}}}}}}}
"""
BELOW = "so few are below its quorum of"


def _vote(quorum: str, for_: int, *, seat: str = "", voting: str = "") -> og.Vote:
    text = HEADER + FORUM.format(quorum=quorum, seat=seat, voting=voting)
    return og.load(text, as_of="2026-11-01").vote("board", for_=for_)


@pytest.mark.parametrize(
    ("quorum", "seat", "for_", "said"),
    [
        ("{at-least: 3}", "", 2, f"{BELOW} 3 members"),
        ("{at-least: 3}", "", 3, ""),
        ("{at-least: 3}", ", vote: false", 2, ""),
        (
            "{at-least: 3}",
            ", vote: false",
            1,
            "so few are below its quorum of 3 members, even with all who have no vote",
        ),
        ("all", "", 3, f"{BELOW} 4 members"),
        ("{from-each-party: 2}", "", 3, f"{BELOW} 4 members"),
        ("{required: [a]}", "", 1, ""),
        ("unknown", "", 1, ""),
        ("{at-least: unknown}", "", 1, ""),
    ],
)
def test_too_few_for_the_quorum(quorum: str, seat: str, for_: int, said: str) -> None:
    """Where even with all who have no vote fewer are there than the quorum takes, that is said."""
    assert _vote(quorum, for_, seat=seat).too_few == said


def test_votes_of_parties_are_no_members() -> None:
    """How many are there for one vote of each party cannot be told."""
    assert _vote("{at-least: 3}", 2, voting=", one-vote-per: party").too_few == ""


def test_on_the_command_line(tmp_path: Path) -> None:
    """A vote below the quorum is told as one, and ends with 1."""
    path = tmp_path / "a.yaml"
    path.write_text(HEADER + FORUM.format(quorum="{at-least: 3}", seat="", voting=""))
    result = CliRunner().invoke(main, ["forums", str(path), "board", "--vote", "for=2", "--as-of", "2026-11-01"])

    assert result.exit_code == 1
    assert result.stdout.splitlines()[-1] == (
        "A vote with 2 for and 2 absent passes: it takes a majority of the votes cast; "
        "so few are below its quorum of 3 members."
    )
