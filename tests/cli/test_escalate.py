"""``outsourcegov escalate``: what it prints, and with which exit code it ends."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from outsourcegov.cli import main
from tests.support.reading import HEADER

ALLIANCE = """\
roles:
  duty: {party: client-co, title: Duty manager, tier: operational, hours: "24x7", appointments: [{person: p-1}]}
  boss: {party: client-co, tier: strategic, appointments: [{person: p-2, until: 2026-11-30}]}
  vendor: {party: provider-co, tier: tactical, appointments: none, deputies: vendor-lead}
  vendor-lead: {party: provider-co, tier: tactical}
people:
  p-1: {employer: client-co, title: On call}
  p-2: {employer: client-co}
conditions:
  urgent: {title: Urgent}
forums:
  board: {seats: [boss, vendor], quorum: all, meets: {every: {period: 1 month, day: 12}}}
escalations:
  ops:
    title: It is broken
    category: operational
    max-total: 1 business day
    levels:
      - {by: duty, when: {urgent: true}, within: 1 hour}
      - {by: [boss, vendor], within: 2 days, notify: duty, gate: {asks: "Worth it?", if-no: {deemed: rejected}}}
      - {by: board, within: 3 months, after: first-meeting}
    if-undecided: {dispute: ladder}
  money:
    category: commercial
    levels: [{by: boss, within: 1 hour}]
    if-undecided: {decider: vendor}
  trust:
    category: relationship
    levels: [{by: duty, within: 1 hour}]
  secrets:
    category: security
    when: {urgent: true}
    levels: [{by: duty, within: 1 hour, final: true}]
disputes:
  ladder: {steps: [{kind: [mediation, arbitration], by: either, institution: LCIA, binding: true}]}
"""


@pytest.fixture
def alliance(tmp_path: Path) -> Path:
    """An alliance with a path that goes on to a dispute ladder, and three short ones."""
    path = tmp_path / "a.yaml"
    path.write_text(HEADER + ALLIANCE)
    return path


def _run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["escalate", *map(str, arguments)])


def _json(*arguments: str | Path) -> Any:
    return json.loads(_run(*arguments, "--format", "json").stdout)


def test_it_breaks(alliance: Path) -> None:
    """Each level is told with when the issue comes there and who that is, and what breaks; it ends with 1."""
    result = _run(alliance, "operational", "urgent=no", "--start", "2026-11-02T16:30")

    assert (result.exit_code, result.stderr) == (1, "")
    assert (
        result.stdout
        == """\
It is broken "ops"
urgent false, raised on 2026-11-02 16:30

2026-11-02 16:30: level 2 of "ops", to be solved by 2026-11-04
  skipped   level 1 of "ops", which is for urgent true
  boss      client: "p-2"
  vendor    provider: vacant; its deputy "vendor-lead" stands in
  notified  duty: client: On call "p-1"
  gate      Worth it?
  if no     it counts as rejected

End of 2026-11-04: level 3 of "ops", to be solved by 2027-02-12
  board  sits next on 2026-11-12

End of 2027-02-12: step 1 of "ladder" (mediation or arbitration) (if-undecided), without a limit
  either       either party
  institution  LCIA

The word of step 1 of "ladder" is the last.
BREAKS: It comes to the top on 2026-11-04, and should within 1 business day.
The highest tier of the client (strategic) hears of it on 2026-11-02 16:30: "boss", at level 2 of "ops".
The highest tier of the provider (tactical) hears of it on 2026-11-02 16:30: "vendor", at level 2 of "ops".
It comes to the top, level 3 of "ops", on 2026-11-04, after 16 hours 30 minutes of working time.
"ops" allows 1 business day to get there, until 2026-11-03 17:00.
  No calendar is stated: Monday to Friday from 09:00 to 17:00 count, without holidays.
"""
    )


def test_it_arrives(alliance: Path) -> None:
    """An issue that climbs to an end ends with 0: with a last word, or with an outcome."""
    last_word = _run(alliance, "security", "urgent=yes", "--as-of", "2026-11-02")
    outcome = _run(alliance, "money", "--as-of", "2026-11-02")

    assert (last_word.exit_code, outcome.exit_code) == (0, 0)
    assert 'The word of level 1 of "secrets" is the last.\n' in last_word.stdout
    assert 'If nobody has solved it by then, it is decided by "vendor".\n' in outcome.stdout


def test_it_depends(alliance: Path) -> None:
    """What depends on something that was not given is told as such: whether a path is for it, and a level."""
    path = _run(alliance, "security", "--as-of", "2026-11-02")
    level = _run(alliance, "operational", "--as-of", "2026-11-02")

    assert 'Whether this path is for it depends on "urgent".\n' in path.stdout
    assert '  UNCLEAR  Whether it comes here depends on "urgent".\n' in level.stdout


def test_no_path(alliance: Path) -> None:
    """A category without a path, or without one for the issue, ends with 1."""
    none, not_for_it = _run(alliance, "performance"), _run(alliance, "security", "urgent=no")

    assert (none.exit_code, not_for_it.exit_code) == (1, 1)
    assert none.stdout.endswith("\nThere is no path for performance matters.\n")
    assert not_for_it.stdout.endswith("\nNo path for security matters is for this one.\n")


def test_last_levels_skipped(alliance: Path) -> None:
    """Levels that are skipped at the end of a way are told there."""
    text = f"{HEADER}{ALLIANCE}".replace(
        "[{by: duty, within: 1 hour}]", "[{by: duty, within: 1 hour, when: {urgent: true}}]"
    )
    alliance.write_text(text)
    lines = _run(alliance, "trust", "urgent=no", "--as-of", "2026-11-02").stdout.splitlines()

    assert 'It skips level 1 of "trust", which is for urgent true.' in lines
    assert "BREAKS: No level is for it, and nothing says what happens then." in lines


def test_nobody_there(alliance: Path) -> None:
    """People are those of the day on which the issue comes; what breaks there is red in colour."""
    result = _run(alliance, "ops", "--start", "2026-12-01", "--color", "always")

    assert result.exit_code == 1
    assert '\x1b[31m  BREAKS    Nobody can deal with it: "boss" is vacant after 2026-11-30' in result.stdout


def test_json(alliance: Path) -> None:
    """JSON holds the same for programs, with the same exit code."""
    data = _json(alliance, "ops", "urgent=no", "--start", "2026-11-02T16:30")
    (route,) = data["routes"]

    assert (data["version"], data["as-of"], data["start"]) == (1, "2026-11-02", "2026-11-02T16:30:00")
    assert (data["case"], data["arrives"], data["perhaps"]) == ({"urgent": False}, False, [])
    assert [stop["place"] for stop in route["stops"]] == ["ops/2", "ops/3", "ladder/1"]
    assert route["stops"][0]["skipped"] == ["ops/1"]
    assert [actor["side"] for actor in route["stops"][0]["actors"]] == ["client", "provider"]
    assert route["stops"][1]["actors"][0]["next-sitting"]["day"] == "2026-11-12"
    assert (route["end"]["kind"], [one["fault"] for one in route["breaks"]]) == ("last-word", ["too-slow"])
    assert route["top"]["max-total"] == "1 business day"
    assert route["highest-tier-hears"]["client"]["heard"]["moment"] == "2026-11-02T16:30:00"


def _keys(data: Any) -> set[str]:
    found = set[str]()
    for key, value in data.items() if isinstance(data, dict) else ():
        found |= {key, *(_keys(value) if key not in ("case", "by", "to", "highest-tier-hears") else ())}
    return found.union(*map(_keys, data if isinstance(data, list) else ()))


@pytest.mark.usefixtures("at_root")
def test_keys_are_named(alliance: Path) -> None:
    """Every key of the JSON is named in the reference."""
    reference = Path("docs/reference/cli.md").read_text(encoding="utf-8")
    found = _keys([_json(alliance, one, "--as-of", "2026-11-02") for one in ("ops", "money", "security")])
    route = _json(alliance, "ops", "--as-of", "2026-11-02")["routes"][0]

    assert [
        key for key in sorted(found | _keys(route["highest-tier-hears"]["client"])) if f"`{key}`" not in reference
    ] == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["opz"], 'no category or escalation path is called "opz"; did you mean "ops"?'),
        (["ops", "urgnt=yes"], 'no attribute of an escalation is called "urgnt"; did you mean "urgent"?'),
        (["ops", "urgent=perhaps"], 'urgent: wants true or false, not "perhaps"'),
        (["ops", "urgent"], '"urgent" is no ATTRIBUTE=VALUE, such as severity=sev-1'),
        (["ops", "start=2026-11-01"], "start is no attribute here; say when it is raised with --start"),
        (["ops", "--start", "noon"], 'start wants a day or a moment, such as 2026-11-02T10:30, not "noon"'),
        (["ops", "service=desk"], 'no service is called "desk"'),
        (["operational", "category=commercial"], 'category is given twice: "operational" says it already'),
    ],
)
def test_misuse(alliance: Path, arguments: list[str], message: str) -> None:
    """What is not there, and a value that cannot be, end the command with 2."""
    result = _run(alliance, *arguments)

    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"outsourcegov: {message}\n")


def test_document_with_errors(alliance: Path) -> None:
    """A document with errors is answered from, and a line says so, and whether a path has one."""
    alliance.write_text(f"{HEADER}{ALLIANCE}".replace("title: It is broken", "zzz: 1"))
    broken = _run(alliance, "money", "--as-of", "2026-11-02")
    alliance.write_text(f"{HEADER}{ALLIANCE}".replace("{dispute: ladder}", "{dispute: steps}"))
    dangling = _run(alliance, "money", "--as-of", "2026-11-02")

    assert 'has 1 error in how it is written, in "ops", and' in broken.stderr
    assert 'has 1 error in how it is written, in "ops", and' in dangling.stderr


def test_terminal_is_not_taken_over(alliance: Path) -> None:
    """Control characters in titles are written as escapes."""
    alliance.write_text(f"{HEADER}{ALLIANCE}".replace("title: It is broken", 'title: "\\e]0;x\\a"'))

    assert "\x1b]" not in _run(alliance, "ops", "--as-of", "2026-11-02", "--color", "always").stdout
