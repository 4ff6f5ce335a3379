"""What somebody meets who does not know the commands yet: values that cannot be, and names that are hostile."""

import json
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result

from outsourcegov.cli import main

NORTHBANK = "examples/northbank"
MINIMAL = "examples/northbank-minimal.yaml"
DAY = ("--as-of", "2026-11-02")
HOSTILE = (
    "<script>alert(1)</script>",
    "\u202eabc\u202c \u2066\u05d0\u05d1",
    "x" * 300,
    "first\nsecond\r\u2028third\x1b[31mred\x07\u200b",
    "A&B \"quoted\" 'single' \\ %s {0}",
)
ASKED = (
    ("owners",),
    ("informed",),
    ("informed", "operational"),
    ("forums",),
    ("forums", "f", "--vote", "for=1"),
    ("escalate", "operational"),
    ("escalate", "e"),
    ("what-if", "--without", "p-1"),
    ("single-points", "--away", "20"),
    ("who-decides", "d"),
    ("decisions",),
)

pytestmark = pytest.mark.usefixtures("at_root")


def _run(*arguments: str | Path, stdin: bytes = b"") -> Result:
    return CliRunner().invoke(main, [*map(str, arguments)], input=stdin)


def _alliance(title: str) -> Mapping[str, Any]:
    return {
        "outsourcegov": 1,
        "alliance": {"id": "x", "title": title, "client": "c", "providers": ["v"], "currency": "GBP"},
        "parties": {"c": {"kind": "client", "title": title}, "v": {"kind": "provider", "title": title}},
        "people": {"p-1": {"employer": "c", "title": title}, "p-2": {"employer": "v", "title": title}},
        "roles": {
            "a": {"party": "c", "title": title, "appointments": [{"person": "p-1"}]},
            "b": {"party": "v", "title": title, "appointments": [{"person": "p-2", "until": "2026-12-01"}]},
            "n": {"party": "c", "title": title, "appointments": "none"},
        },
        "contracts": {
            "m": {
                "title": title,
                "between": ["c", "v"],
                "owner": "n",
                "effective": "2025-01-01",
                "expires": "2030-01-01",
            },
        },
        "risks": {"r": {"title": title, "owner": "a"}},
        "decisions": {"d": {"title": title, "rights": [{"decider": "a", "procedure": title}]}},
        "forums": {
            "f": {
                "title": title,
                "owner": "a",
                "seats": ["a", "b", "n"],
                "quorum": {"at-least": 2},
                "voting": {"rule": "majority", "abstention": "against"},
            },
        },
        "escalations": {
            "e": {
                "title": title,
                "category": "operational",
                "levels": [
                    {"by": "a", "within": "1 business day"},
                    {"by": ["a", "b"], "does": title, "within": {"in-words": title}},
                    {"by": "n", "final": True},
                ],
            },
        },
    }


@pytest.mark.parametrize("title", HOSTILE)
@pytest.mark.parametrize("asked", ASKED, ids=" ".join)
def test_hostile_names(tmp_path: Path, asked: tuple[str, ...], title: str) -> None:
    """Titles from a document can neither move the cursor nor break a line, and stand in JSON as they were written."""
    path = tmp_path / "a.yaml"
    path.write_text(yaml.safe_dump(_alliance(title), allow_unicode=True), encoding="utf-8")
    command, *rest = asked
    shown = _run(command, path, *rest, *DAY)
    data = _run(command, path, *rest, *DAY, "--format", "json")
    kinds = {unicodedata.category(one) for one in shown.output if one != "\n"}

    assert (shown.stderr, data.stderr) == ("", "")
    assert shown.exit_code == data.exit_code < 2
    assert not kinds & {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert data.stdout.isascii()
    assert title in _texts(json.loads(data.stdout)) or command == "what-if"


def _texts(data: Any) -> set[str]:
    if isinstance(data, dict):
        return {text for one in data.values() for text in _texts(one)}
    if isinstance(data, list):
        return {text for one in data for text in _texts(one)}
    return {data} if isinstance(data, str) else set()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["single-points", MINIMAL, "--away", "nan"], 'wants a number from 0 to 100, such as 20, not "nan"'),
        (["single-points", MINIMAL, "--away", "20%"], 'wants a number from 0 to 100, such as 20, not "20%"'),
        (["single-points", MINIMAL, "--away", "101"], 'wants a number from 0 to 100, such as 20, not "101"'),
        (["single-points", MINIMAL, "--away", ""], 'wants a number from 0 to 100, such as 20, not ""'),
        (["owners", MINIMAL, "--until", "2020-01-01"], "--until 2020-01-01 is before 2026-11-02, the day to look at"),
        (["what-if", MINIMAL, "--without", ","], "say who is gone (--without ID), or another day (--at DATE)"),
    ],
)
def test_values_that_cannot_be(arguments: list[str], said: str) -> None:
    """A value that makes no sense ends the command with 2 and one line that says what does."""
    result = _run(*arguments, *DAY)

    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert result.stderr.count("\n") == 1


def test_the_same_day() -> None:
    """A day held against itself has no difference, and is named."""
    result = _run("what-if", MINIMAL, "--at", "2026-11-02", *DAY)

    assert (result.exit_code, result.stdout) == (0, "On 2026-11-02:\n\nNothing changes.\n")


def test_those_who_are_gone_are_told_once() -> None:
    """Whoever is named twice is gone once; several may be named with commas between."""
    apart = _run("what-if", NORTHBANK, "--without", "p-108", "--without", "p-120", "--select", "OWN", *DAY)
    together = _run("what-if", NORTHBANK, "--without", "p-108, p-120,p-108", "--select", "OWN", *DAY)

    assert together.stdout == apart.stdout
    assert together.stdout.startswith('If "p-108" and "p-120" are gone from 2026-11-02:')


@pytest.mark.parametrize("command", ["owners", "forums", "single-points", "decisions"])
def test_sources_that_hold_no_alliance(tmp_path: Path, command: str) -> None:
    """What is not there, is empty or is no text ends with 2, and no line of it looks like an answer."""
    (tmp_path / "empty.yaml").touch()
    (tmp_path / "binary.yaml").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "folder").mkdir()
    sources: list[str | Path] = [tmp_path / name for name in ("nope.yaml", "empty.yaml", "binary.yaml", "folder")]
    results = [_run(command, source) for source in [*sources, "-", ""]]

    assert [(one.exit_code, one.stdout, one.stderr.startswith("outsourcegov: ")) for one in results] == [
        (2, "", True)
    ] * 6


@pytest.mark.parametrize("command", ["owners", "forums", "single-points", "decisions", "check"])
def test_standard_input(command: str) -> None:
    """What standard input holds is answered as the file is."""
    text = Path(MINIMAL).read_bytes()

    assert _run(command, "-", *DAY, stdin=text).stdout == _run(command, MINIMAL, *DAY).stdout
