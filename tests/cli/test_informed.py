"""``outsourcegov informed``: what it prints, and with which exit code it ends."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from outsourcegov.cli import main
from tests.support.reading import HEADER

DAY = ("--as-of", "2026-11-01")
ALLIANCE = """\
people: {p-1: {employer: client-co, title: Ann}}
roles:
  owner: {party: client-co, counterparts: lead, appointments: [{person: p-1}]}
  lead: {party: provider-co}
  boss: {party: provider-co, appointments: none}
metrics: {speed: {title: Speed, kind: sla, unit: percent, owner: owner, direction: higher-is-better}}
risks: {fire: {owner: owner}, flood: {owner: none}}
reports:
  monthly: {produced-by: boss, sent-to: [owner, lead], metrics: speed, every: 1 month, within: 2 weeks}
"""
WHEN = '1 month and 2 weeks (at most 45 days), if "monthly" is written'
ONE = """\
Speed "speed"
a metric, on 2026-11-01

The client hears of it:
  owner  WHEN  report "monthly"  Ann "p-1"

The provider hears of it:
  lead  WHEN                         report "monthly"             who holds it is not known
  boss  WHEN and the role is filled  report "monthly", writes it  VACANT

What keeps word back:
  Nobody is there to write "monthly": "boss" is vacant and has no deputy.

Who should hear of it:
  owner  owns it                        hears of it only if "monthly" is written
  lead   is a counterpart of its owner  hears of it only if "monthly" is written
""".replace("VACANT", 'cannot act: "boss" is vacant and has no deputy').replace("WHEN", WHEN)
ALL = """\
its owner hears hear of it do not, and should
metric "speed" WHEN 1 client and 2 provider
risk "fire" no 0 client and 0 provider owner, lead
risk "flood" no role owns it 0 client and 0 provider

Somebody should hear and does not: of 1 of 3.
""".replace("WHEN", WHEN)


@pytest.fixture
def alliance(tmp_path: Path) -> Path:
    """An alliance with a report that tells of a metric, and a risk that nobody looks at."""
    path = tmp_path / "a.yaml"
    path.write_text(HEADER + ALLIANCE)
    return path


def _run(*arguments: str | Path, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, ["informed", *map(str, arguments), *DAY], input=stdin)


def test_one_thing(alliance: Path) -> None:
    """Each hearer has the latest time and the way; it ends with 0 where all hear who should."""
    result = _run(alliance, "speed")

    assert (result.exit_code, result.stderr, result.stdout) == (0, "", ONE)


def test_all_things(alliance: Path) -> None:
    """Without an id there is a line for each service, metric and risk; it ends with 1 where somebody is missed."""
    result = _run(alliance)

    lines = [" ".join(line.split()) for line in result.stdout.splitlines()]
    assert (result.exit_code, lines) == (1, ALL.splitlines())


def test_nothing_tells_of_it(alliance: Path) -> None:
    """That nobody hears is told in words, and who should."""
    result = _run(alliance, "fire")

    assert result.exit_code == 1
    assert "Nothing that is written down tells anybody of it." in result.stdout
    assert "  owner  owns it                        does not hear of it\n" in result.stdout


def test_alliance_without_things() -> None:
    """Where there is nothing to hear of, that is told."""
    result = _run("-", stdin=HEADER)

    assert (result.exit_code, result.stdout) == (0, "There is no service, metric or risk to hear of.\n")


@pytest.mark.parametrize(
    ("thing", "says"),
    [("sped", 'did you mean "speed"?'), ("p-1", '"p-1" is a person; ask about a service')],
)
def test_what_cannot_be_asked(alliance: Path, thing: str, says: str) -> None:
    """An id that is not there, or is that of something else, ends with 2 and a line."""
    result = _run(alliance, thing)

    assert (result.exit_code, result.stdout) == (2, "")
    assert says in result.stderr


def test_the_same_for_programs(alliance: Path) -> None:
    """With --format json each hearer has the steps of the way and the latest time in parts."""
    (thing,) = json.loads(_run(alliance, "speed", "--format", "json").stdout)["things"]

    assert [thing["kind"], thing["id"], thing["title"], thing["caveats"]] == ["metric", "speed", "Speed", []]
    assert thing["hearers"][1] == {
        "id": "owner",
        "title": None,
        "side": "client",
        "people": [{"id": "p-1", "title": "Ann"}],
        "deputy": None,
        "why-not": None,
        "way": [{"to": "monthly", "through": "shown"}, {"to": "owner", "through": "sent"}],
        "latest": {"lengths": ["1 month", "2 weeks"], "days": 45, "caveats": []},
        "if": ['if "monthly" is written'],
        "hindrances": ['Nobody is there to write "monthly": "boss" is vacant and has no deputy.'],
    }
    assert thing["expected"][0] == {"id": "owner", "title": None, "part": "owner", "hears": True}
