"""On which days a thing holds: as far as that is certain, and as far as it may be."""

import pytest

from outsourcegov.analysis.intervals import in_words
from outsourcegov.governance.dates.lifetimes import lifetime
from outsourcegov.model.common import Entry
from tests.support.rules import governance

CONTRACT = "%s: {between: [client-co, provider-co], owner: cio, %s}"
TERM = "effective: 2025-04-01, expires: 2029-03-31"
TODAY = "from 2026-11-01 below 2026-11-02"


def _lifetime(thing: str, *terms: str) -> tuple[str, str] | None:
    contracts = "".join(f"  {CONTRACT % (f'k{number}', term)}\n" for number, term in enumerate(terms))
    gov = governance(f"{thing}\nroles: {{cio: {{party: client-co}}}}\n{contracts and 'contracts:'}\n{contracts}")
    value = gov["x"]
    assert isinstance(value, Entry)
    found = lifetime(value, gov.terms)
    return (in_words(found.days), in_words(found.sure)) if found is not None else None


WHOLE = "from 2025-04-01 below 2029-04-01"


@pytest.mark.parametrize(
    ("thing", "terms", "days", "sure"),
    [
        ("risks: {x: {}}", [TERM], WHOLE, WHOLE),
        ("risks: {x: {}}", [], "any", TODAY),
        ("risks: {x: {from: 2026-09-01, until: 2026-06-30}}", [TERM], "any", TODAY),
        ("risks: {x: {from: 2026-01-01}}", [TERM], "from 2026-01-01 below 2029-04-01", None),
        ("risks: {x: {until: 2028-12-31}}", [TERM], "from 2025-04-01 below 2029-01-01", None),
        (
            "risks: {x: {from: {not-applicable: always there}}}",
            [TERM],
            "below 2029-04-01",
            "from 2026-11-01 below 2029-04-01",
        ),
        ("risks: {x: {until: none}}", [TERM], "from 2025-04-01", "from 2025-04-01"),
        ("risks: {x: {}}", ["effective: 2025-04-01, expires: none"], "from 2025-04-01", "from 2025-04-01"),
        ("risks: {x: {}}", ["effective: 2025-04-01"], "from 2025-04-01", "from 2025-04-01 below 2026-11-02"),
        ("risks: {x: {}}", ["effective: unknown, expires: 2029-03-31"], "below 2029-04-01", None),
        (
            "risks: {x: {}}",
            [TERM, "effective: 2024-01-01, expires: 2027-12-31"],
            "from 2024-01-01 below 2029-04-01",
            WHOLE,
        ),
        ("risks: {x: {}}", [TERM, "effective: 2024-01-01, expires: 2025-12-31"], WHOLE, WHOLE),
        ("risks: {x: {from: 2027-01-01}}", [TERM], "from 2027-01-01 below 2029-04-01", None),
        (
            "risks: {x: {from: 2027-01-01}}",
            ["effective: 2025-04-01"],
            "from 2027-01-01",
            "from 2027-01-01 below 2027-01-02",
        ),
        ("actions: {x: {}}", [TERM], "any", TODAY),
        ("actions: {x: {due: 2026-12-31}}", [TERM], "below 2027-01-01", None),
        ("actions: {x: {due: 2026-10-31}}", [TERM], "any", TODAY),
        ("actions: {x: {due: unknown}}", [TERM], "any", TODAY),
        ("problem-statements: {x: {}}", [TERM], "any", TODAY),
        ("roadmap: {x: {due: 2026-11-01}}", [TERM], "below 2026-11-02", TODAY),
        ("scope-of-work: {s: {from: 2026-01-01, services: {x: {}}}}", [TERM], "from 2026-01-01 below 2029-04-01", None),
        (
            "risks: {x: {}}",
            ["effective: 2020-04-01, expires: 2025-03-31, renewal: {kind: automatic}"],
            "from 2020-04-01",
            "from 2020-04-01 below 2026-11-02",
        ),
        ("risks: {x: {from: {conflict: [{value: 2026-01-01}, {value: 2026-02-01}]}}}", [TERM], None, None),
    ],
)
def test_a_thing_lasts_as_long_as_it_is_told(thing: str, terms: list[str], days: str | None, sure: str | None) -> None:
    """An end that is not told is open; it is certain only up to the day, or from the day on."""
    days = days or "from 2026-02-01 below 2029-04-01"
    if sure is None:
        sure = f"from 2026-11-01 {days}" if days.startswith("below") else days

    assert _lifetime(thing, *terms) == (days, sure)


@pytest.mark.parametrize(
    ("thing", "term"),
    [
        ("risks: {x: {from: unknown}}", "effective: 2027-01-01, expires: 2029-03-31"),
        ("risks: {x: {from: unknown}}", TERM),
        ("risks: {x: {from: 2030-01-01}}", TERM),
        ("risks: {x: {}}", "effective: 2028-04-01, expires: 2027-03-31"),
        ("risks: {x: {from: 2028-01-01, until: 2027-12-31}}", "effective: 2027-01-01"),
    ],
)
def test_of_what_begins_some_day_no_day_is_certain(thing: str, term: str) -> None:
    """Of a thing that has not begun, and of which it cannot be told when it will, no day is certain."""
    assert _lifetime(thing, term) is None
