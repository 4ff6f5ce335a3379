"""Plain language for messages."""

from decimal import Decimal
from typing import Any

import pytest

from outsourcegov.findings.words import a, joined, kebab, listed, nearest, written


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, "nothing"),
        (False, "false"),
        ({}, "an empty mapping"),
        ({"a": 1}, "a mapping"),
        ([], "an empty list"),
        ((1,), "a list"),
        (5, "5"),
        (0.5, "0.5"),
        (Decimal("1.50"), "1.50"),
        ("five", '"five"'),
        ("a\x1b[1m\nb", '"a [1m b"'),
        ("x" * 61, f'"{"x" * 57}..."'),
    ],
)
def test_written(value: Any, said: str) -> None:
    """What somebody wrote is quoted on one line, cut where it is long, and obeyed by no terminal."""
    assert written(value) == said


@pytest.mark.parametrize(
    ("words", "said"),
    [(["x"], "x"), (["x", "y"], "x and y"), (["x", "y", "z"], "x, y and z")],
)
def test_joined(words: list[str], said: str) -> None:
    """Words are joined as in a sentence; keys are quoted besides."""
    assert joined(words) == said
    assert listed(words, "or") == said.replace("and", "or").replace("x", '"x"').replace("y", '"y"').replace("z", '"z"')


def test_names() -> None:
    """An article fits its noun, and a class is called as the language calls it."""
    assert (a("role"), a("exit plan"), kebab("DecisionStep")) == ("a role", "an exit plan", "decision-step")


def test_nearest() -> None:
    """The nearest word is one that is much alike, or none; a very long one is compared by its beginning."""
    assert nearest("ownr", ["party", "owner"]) == "owner"
    assert nearest("zzz", ["party", "owner"]) is None
    assert nearest("x" * 1_000_000, ["x" * 100]) == "x" * 100
