"""The pictures and figures of the documentation are those that the code draws."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support import pictures
from tests.support.golden import check_golden

FOLDER = Path(__file__).parents[1] / "docs/explanation"
FIGURES = json.loads((FOLDER / "regions.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("name", "draw"),
    [
        ("regions-example.svg", pictures.example),
        ("regions-steps.svg", pictures.steps),
        ("regions-growth.svg", lambda: pictures.growth(FIGURES)),
    ],
)
def test_pictures_are_current(name: str, draw: Callable[[], str], *, update_golden: bool) -> None:
    """A committed picture is what is drawn today."""
    check_golden(FOLDER / name, draw(), update=update_golden)


def test_figures_are_those_measured(*, update_golden: bool) -> None:
    """The table of the page holds the figures that were measured."""
    page = FOLDER / "regions.md"
    text = page.read_text(encoding="utf-8")
    current = re.sub(
        r"\| columns \| rules \|.*?\n\n", lambda _: pictures.table(FIGURES) + "\n\n", text, flags=re.DOTALL
    )

    check_golden(page, current, update=update_golden)
