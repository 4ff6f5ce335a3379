import json
from pathlib import Path

import pytest

import outsourcegov.schema
from outsourcegov.schema.generate import generate
from tests.support.golden import check_golden

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(not (ROOT / "src").is_dir(), reason="written and compared in the source tree")
def test_committed_schema_is_current(update_golden: bool) -> None:  # noqa: FBT001 - a fixture
    """The schema that ships with the package is the one that the model gives."""
    text = json.dumps(generate(), indent=1, ensure_ascii=False) + "\n"

    check_golden(Path(outsourcegov.schema.__path__[0]) / "outsourcegov.schema.json", text, update=update_golden)


def test_golden_file_that_differs_fails_with_the_difference(tmp_path: Path) -> None:
    """What is not as recorded is shown, with the switch that records it anew."""
    path = tmp_path / "recorded.txt"
    check_golden(path, "a\nb\n", update=True)
    check_golden(path, "a\nb\n", update=False)

    with pytest.raises(AssertionError, match=r"recorded.txt is not current; run pytest --update-golden(?s:.*)-b\n\+c"):
        check_golden(path, "a\nc\n", update=False)
