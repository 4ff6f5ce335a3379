"""The alliances that benchmarks are run on are sound, so that what is measured is the work of reading and checking."""

import datetime

import outsourcegov as og
from outsourcegov.model.walk import walk
from tests.benchmarks.generator import alliance


def test_generated_alliances_are_well_governed() -> None:
    """No rule speaks about a generated alliance."""
    report = og.check(alliance(120), as_of=datetime.date(2026, 11, 1))

    assert [finding.headline() for finding in report] == []


def test_generated_alliances_have_the_size_asked_for() -> None:
    """The number of objects with an id is what was asked for, give or take a tenth."""
    governance = og.load(alliance(1_000), as_of=datetime.date(2026, 11, 1))

    found = sum(placed.identified for placed in walk(governance.alliance))

    assert 900 < found < 1_100
