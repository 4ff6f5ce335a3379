"""Who sits where when a deputy stands in: ``outsourcegov forums``."""

from pathlib import Path

from click.testing import CliRunner

from outsourcegov.cli import main

ALLIANCE = """\
outsourcegov: 1
alliance: {id: x, client: a, providers: [b]}
parties: {a: {kind: client}, b: {kind: provider}}
people: {carla: {employer: a}, q: {employer: b}}
roles:
  sourcing: {party: a, deputies: finance, appointments: none}
  finance: {party: a, appointments: [{person: carla}]}
  lead: {party: b, appointments: [{person: q}]}
forums:
  board: {seats: [sourcing, finance, lead], quorum: %s}
"""


def _said(tmp_path: Path, quorum: str) -> list[str]:
    path = tmp_path / "a.yaml"
    path.write_text(ALLIANCE % quorum)
    return CliRunner().invoke(main, ["forums", str(path), "--as-of", "2026-11-01"]).stdout.splitlines()


def test_whoever_has_a_seat_sits_there(tmp_path: Path) -> None:
    """A deputy with a seat of her own leaves the other one empty, not her own."""
    assert _said(tmp_path, "{at-least: 2, from-each-party: 1}")[1:3] == [
        '  sourcing           nobody: "carla" sits on another seat',
        '  finance            "carla"',
    ]


def test_whoever_must_be_there_is_served_first(tmp_path: Path) -> None:
    """A deputy stands in where a meeting takes it, and it is told whose role she has."""
    assert _said(tmp_path, "{at-least: 2, required: sourcing}")[1:3] == [
        '  sourcing            "carla" of "finance", standing in (must be there)',
        '  finance             nobody: "carla" sits on another seat',
    ]


def test_too_few_for_several_seats(tmp_path: Path) -> None:
    """A quorum that takes one person twice names the seats for which only that one is there."""
    assert _said(tmp_path, "all")[0] == (
        '"board" cannot meet on 2026-11-01: it lacks its quorum (every seat):'
        ' only "carla" is there for the seats of "sourcing" and "finance".'
    )
