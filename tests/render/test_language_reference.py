import re
from pathlib import Path

import pytest

from outsourcegov.model.alliance import Alliance
from outsourcegov.model.shape.annotations import body_of
from outsourcegov.render.language_reference import language_reference
from tests.support.golden import check_golden

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "language.md"


@pytest.fixture(scope="module")
def text() -> str:
    """The reference as it is made now."""
    return language_reference()


def test_page_is_current(text: str, update_golden: bool) -> None:  # noqa: FBT001 - a fixture
    """The page in the documentation is what the model gives."""
    check_golden(PAGE, text, update=update_golden)


def test_every_top_level_key_is_there(text: str) -> None:
    """Each key of an alliance has a row."""
    missing = [key for key in body_of(Alliance).fields if key != "id" and f"`{key}`" not in text]

    assert missing == []


def test_every_link_has_a_target(text: str) -> None:
    """No link inside the page leads nowhere, and no target is there twice."""
    targets = re.findall(r"^\(([a-z-]+)\)=", text, re.MULTILINE)
    links = set(re.findall(r"\]\(#([a-z-]+)\)", text))

    assert sorted(links - set(targets)) == []
    assert len(targets) == len(set(targets))
