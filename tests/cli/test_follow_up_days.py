"""How ``outsourcegov follow-up`` tells days that have passed in doubt, and days that cannot be told."""

from pathlib import Path

from click.testing import CliRunner

from outsourcegov.cli import main
from tests.support.reading import HEADER

ALLIANCE = """\
actions:
  doubt: {due: 2026-10-01, status: unknown}
  words: {due: {in-words: before winter}}
  hidden: {due: unknown}
  told: {due: 2026-10-30, done: 2026-10-20, promised-to: client-co}
  today: {due: 2026-11-30, done: 2026-11-01, promised-to: client-co}
"""
TEXT = """\
Overdue on 2026-11-01:

2026-10-20  action "told"
            is done; telling "client-co" is 12 days late
            owner: not stated

Perhaps overdue:

2026-10-01  action "doubt"
            whether it is open cannot be told
            owner: not stated

By a day that cannot be told:

-           action "words"
            due in words: "before winter"
            owner: not stated

-           action "hidden"
            owner: not stated

Open: 1 overdue, 1 perhaps overdue, 0 to come, 2 by a day that cannot be told, 0 without a day.
"""


def test_what_is_in_doubt(tmp_path: Path) -> None:
    """What has passed in doubt is told apart, and so is what has a day that cannot be told."""
    path = tmp_path / "alliance.yaml"
    path.write_text(HEADER + ALLIANCE, encoding="utf-8")
    result = CliRunner().invoke(main, ["follow-up", str(path), "--as-of", "2026-11-01"])

    assert (result.output, result.exit_code) == (TEXT, 1)
