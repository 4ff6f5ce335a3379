"""The examples are what their README says of them."""

import importlib.util
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


@pytest.mark.parametrize("day", [date(2025, 4, 1), date(2026, 11, 1), date(2027, 4, 1), date(2028, 12, 31)])
def test_well_governed_alliance_has_no_findings(day: date) -> None:
    """Nothing is found in the well-governed example, whichever day of its term it is asked for."""
    assert str(og.check(EXAMPLES / "northbank", as_of=day)) == "No findings."


def test_smallest_alliance_has_no_findings() -> None:
    """Nothing is found in the smallest useful alliance either."""
    assert str(og.check(EXAMPLES / "northbank-minimal.yaml", as_of=date(2026, 11, 1))) == "No findings."


def test_troubled_alliance_trips_every_rule_about_an_alliance() -> None:
    """Each story of the troubled alliance trips its rule; so do the usual decisions that it does not have."""
    report = og.check(EXAMPLES / "northbank-troubled", as_of=date(2026, 11, 1))

    assert {finding.rule for finding in report} == {
        *("SCH001", "SCH002", "SCH003", "SCH004", "SCH005", "SCH006", "SCH009", "SCH010", "SCH011", "SCH012"),
        *("SCH018", "SCH019", "PTY002", "PTY003"),
        *("OWN001", "OWN002", "OWN004", "OWN006", "OWN008", "OWN009", "OWN011"),
        *("DEC001", "DEC002", "DEC003", "DEC004", "DEC006", "DEC007", "DEC008", "DEC009", "DEC010", "DEC011", "DEC012"),
        *("DEC015", "DEC016", "DEC017", "DEC019", "DEC020", "DEC021", "DEC022", "DEC027", "DEC029", "DEC030", "DEC031"),
        *("DEC033", "DEC035", "DEC036", "DEC037", "DEC038", "DEC039", "DEC040", "DEC041", "DEC042"),
        *("ESC001", "ESC002", "ESC003"),
        *("FOR001", "FOR006", "FOR007", "FOR010", "FOR017"),
        *("ESC001", "ESC002", "ESC003", "FOR021", "FOR022"),
        *("ESC001", "ESC002", "ESC003", "ESC014"),
    }
