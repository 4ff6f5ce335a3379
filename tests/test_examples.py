"""The examples are what their README says of them."""

import importlib.util
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import pytest

import outsourcegov as og

EXAMPLES = Path(__file__).parent.parent / "examples"


def _northbank_in_python() -> og.Alliance:
    spec = importlib.util.spec_from_file_location("northbank_in_python", EXAMPLES / "northbank_in_python.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    built: og.Alliance = module.northbank()
    return built


def test_alliance_built_in_python_is_the_one_read_from_yaml() -> None:
    """Both ways of writing an alliance down give equal values."""
    read = og.load(EXAMPLES / "northbank", as_of=date(2026, 11, 1)).alliance

    assert _northbank_in_python() == read


FALLS_DUE = ("CON011", "EXI002", "POL002", "RSK005", "RSK007")
"""The rules on what comes back, such as tests: whoever asks for a later day has not written down the next ones yet."""


@pytest.mark.parametrize("day", [date(2025, 4, 1), date(2026, 11, 1)])
def test_well_governed_alliance_has_no_findings(day: date) -> None:
    """Nothing is found in the well-governed example up to the day of its text."""
    assert str(og.check(EXAMPLES / "northbank", as_of=day)) == "No findings."


@pytest.mark.parametrize("day", [date(2027, 4, 1), date(2028, 6, 30)])
def test_well_governed_alliance_later(day: date) -> None:
    """Later nothing is found either but what falls due again, until notice is nearly due."""
    assert str(og.check(EXAMPLES / "northbank", as_of=day, ignore=FALLS_DUE)) == "No findings."


def test_smallest_alliance_has_no_findings() -> None:
    """Nothing is found in the smallest useful alliance either."""
    assert str(og.check(EXAMPLES / "northbank-minimal.yaml", as_of=date(2026, 11, 1))) == "No findings."


def _rules(family: str, numbers: Iterable[int]) -> Iterator[str]:
    return (f"{family}{number:03}" for number in numbers)


def test_troubled_alliance_trips_every_rule_about_an_alliance() -> None:
    """Each story of the troubled alliance trips its rule; so do the usual decisions that it does not have."""
    report = og.check(EXAMPLES / "northbank-troubled", as_of=date(2026, 11, 1))

    assert {finding.rule for finding in report} == {
        *_rules("SCH", [*range(1, 7), *range(9, 13), 18, 19]),
        *_rules("PTY", range(2, 11)),
        *_rules("CON", [*range(1, 4), *range(5, 8), *range(9, 22)]),
        *_rules("SOW", [*range(1, 4), *range(5, 11), 13, 14, 16]),
        *_rules("OWN", range(1, 33)),
        *_rules(
            "DEC", [*range(1, 5), *range(6, 13), *range(15, 18), *range(19, 23), 27, *range(29, 32), 33, *range(35, 43)]
        ),
        *_rules("ESC", [*range(1, 23), 24, *range(26, 32)]),
        *_rules("FOR", range(1, 25)),
        *_rules("COM", [*range(1, 9), 10, 12]),
        *_rules("FOL", range(1, 10)),
        *_rules("EXI", range(1, 9)),
        *_rules("RSK", [1, 2, 5, 6, 7, 9, 10]),
        *_rules("POL", range(1, 4)),
    }
