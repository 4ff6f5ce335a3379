"""The example of a cable company that promises and does not follow through."""

from datetime import date
from pathlib import Path

import pytest

import outsourcegov as og
from outsourcegov.render.text import text_report
from tests.support.golden import check_golden


@pytest.mark.usefixtures("at_root")
def test_text_of_cable_company(update_golden: bool) -> None:  # noqa: FBT001 - a fixture
    """What the command prints for the cable company is what is committed, word by word."""
    report = og.check(Path("examples/cable-company.yaml"), as_of=date(2026, 11, 1))

    check_golden(Path("tests/golden/cable-company.txt"), text_report(report), update=update_golden)
