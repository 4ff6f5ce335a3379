"""``outsourcegov owners``: what it prints, and with which exit code it ends."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from outsourcegov.cli import main
from tests.support.reading import HEADER

DAY = ("--as-of", "2026-11-01")
ALLIANCE = """\
people:
  p-1: {employer: client-co}
  p-2: {employer: client-co}
roles:
  buyer: {party: client-co, title: Head of buying, appointments: [{person: p-1, from: 2025-04-01, until: 2027-03-31}]}
  clerk: {party: client-co, appointments: [{person: p-2, from: 2025-04-01}]}
  desk-owner:
    party: client-co
    deputies: clerk
    appointments: [{person: p-1, from: 2025-04-01, until: 2026-06-30}]
  network-owner:
    party: client-co
    appointments: [{person: p-1, from: 2025-04-01, until: 2025-12-31}, {person: p-2, from: 2026-02-01}]
contracts:
  msa:
    title: Master agreement
    between: [client-co, provider-co]
    effective: 2025-04-01
    expires: 2029-03-31
    owner: buyer
risks:
  outage: {owner: buyer}
  fire: {owner: none}
  flood: {owner: unknown}
  storm: {owner: desk-owner}
  noise: {owner: network-owner}
"""
TEXT = """\
Nobody answers for these on 2026-11-01:

No owner is named.
  risk "fire"  from 2025-04-01 to 2029-03-31
  Fix: Name the role that answers for it: owner: ...

Nobody will answer for these:

Head of buying: "buyer" is vacant after 2027-03-31 and has no deputy.
  contract "msa"  from 2027-04-01 to 2029-03-31
  risk "outage"   from 2027-04-01 to 2029-03-31
  Fix: Appoint somebody from that day, or name a deputy.

Only a deputy answers for these:

"desk-owner" is vacant, and its deputy "clerk" stands in.
  risk "storm"  from 2026-07-01 to 2029-03-31
  Fix: Appoint somebody: a deputy stands in for a while.

Nobody answered for these:

"network-owner" is vacant after 2025-12-31 and has no deputy.
  risk "noise"  from 2026-01-01 to 2026-01-31
  Fix: If somebody held it, write the appointment; else look at what was left undone.

It cannot be told whether somebody answers for:
  risk "flood": who owns it is not known

Without an owner: 1 now, 2 to come, as far as that can be told.
"""


@pytest.fixture
def alliance(tmp_path: Path) -> Path:
    """An alliance with things that nobody answers for, and a role that owns two of them."""
    path = tmp_path / "a.yaml"
    path.write_text(HEADER + ALLIANCE)
    return path


def _run(*arguments: str | Path, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, ["owners", *map(str, arguments), *DAY], input=stdin)


def test_each_reason_is_told_once(alliance: Path) -> None:
    """What has no owner stands under the reason, by time; the command ends with 1."""
    result = _run(alliance)

    assert (result.exit_code, result.stderr, result.stdout) == (1, "", TEXT)


def test_what_only_begins_later_can_be_left_out(alliance: Path) -> None:
    """With --until, what begins after that day is left out."""
    result = _run(alliance, "--until", "2027-03-31")

    assert (result.exit_code, result.stdout.splitlines()[-1]) == (
        1,
        "Without an owner: 1 now, 0 to come, as far as that can be told.",
    )


def test_what_is_over_or_deputised_is_no_failure(tmp_path: Path) -> None:
    """A gap that is over, a deputy who stands in and what cannot be told are shown; the command ends with 0."""
    path = tmp_path / "a.yaml"
    path.write_text((HEADER + ALLIANCE).replace("owner: buyer", "owner: clerk").replace("owner: none", "owner: clerk"))
    result = _run(path)

    assert (result.exit_code, result.stdout.splitlines()[-1]) == (
        0,
        "Somebody answers for everything on 2026-11-01, and as long as it lasts, as far as that can be told.",
    )


def test_an_alliance_from_standard_input() -> None:
    """An alliance may come from standard input."""
    result = _run("-", stdin=HEADER)

    assert (result.exit_code, result.stdout) == (
        0,
        "Somebody answers for everything on 2026-11-01, and as long as it lasts.\n",
    )


def test_the_same_for_programs(alliance: Path) -> None:
    """With --format json every gap is one object, with its days, its reason and its place."""
    result = _run(alliance, "--format", "json")
    data = json.loads(result.stdout)

    assert (result.exit_code, [gap["thing"]["id"] for gap in data["gaps"]]) == (1, ["msa", "outage", "fire", "noise"])
    assert [gap["thing"]["id"] for gap in data["deputised"]] == ["storm"]
    assert data["gaps"][0] == {
        "thing": {"kind": "contract", "id": "msa", "title": "Master agreement"},
        "file": str(alliance),
        "line": 18,
        "owner": {"id": "buyer", "title": "Head of buying"},
        "reason": "term-ends",
        "when": "to-come",
        "from": "2027-04-01",
        "until": "2029-03-31",
        "vacancy": {"from": "2027-04-01", "until": None},
        "deputy": None,
        "why": '"buyer" is vacant after 2027-03-31 and has no deputy',
        "fix": "Appoint somebody from that day, or name a deputy.",
    }
    assert data["cannot-be-told"] == [
        {
            "thing": {"kind": "risk", "id": "flood", "title": None},
            "file": str(alliance),
            "line": 27,
            "why": "who owns it is not known",
        }
    ]


@pytest.mark.parametrize("until", ["soon", "2026-02-30"])
def test_until_wants_a_day(alliance: Path, until: str) -> None:
    """What is no day is refused with exit code 2."""
    result = _run(alliance, "--until", until)

    assert (result.exit_code, "wants a date such as 2026-11-01" in result.stderr) == (2, True)


def test_colours_say_what_is_urgent(alliance: Path) -> None:
    """In colour the reasons are red, and yellow where a deputy stands in."""
    result = _run(alliance, "--color", "always")

    assert "\x1b[31mNo owner is named.\x1b[0m" in result.stdout
    assert '\x1b[33m"desk-owner" is vacant, and its deputy "clerk" stands in.\x1b[0m' in result.stdout
