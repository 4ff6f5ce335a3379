"""The cases that nobody may decide, against a count of all cases there are."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from outsourcegov.analysis.intervals import Interval
from outsourcegov.analysis.regions import Region, Values
from outsourcegov.governance.decisions.authority import Authority
from outsourcegov.governance.decisions.cases import DAY
from outsourcegov.governance.decisions.contests import contests
from outsourcegov.governance.governance import Governance
from outsourcegov.model.alliance import Alliance

DAYS = [date(2026, 11, 1) + timedelta(days=step) for step in range(6)]
AMOUNTS = [Decimal(number) for number in range(6)]
URGENCIES = ["normal", "urgent", "emergency"]

_BOUND = st.sampled_from(AMOUNTS)
_AMOUNT_TEST = st.fixed_dictionaries(
    {},
    optional={"over": _BOUND, "up-to": _BOUND},
) | st.fixed_dictionaries({}, optional={"from": _BOUND, "below": _BOUND})
_WORDS = st.lists(st.sampled_from(URGENCIES), min_size=1, max_size=2, unique=True)
_TESTS = st.fixed_dictionaries(
    {},
    optional={
        "amount": _AMOUNT_TEST.filter(bool),
        "urgency": _WORDS | _WORDS.map(lambda words: {"not": words}),
        "routine": st.booleans(),
    },
)
_DATES = st.fixed_dictionaries({}, optional={"from": st.sampled_from(DAYS), "until": st.sampled_from(DAYS)})
_RIGHT = st.builds(
    lambda decider, when, unless, dates: {"decider": decider, "when": when, "unless": unless, **dates},
    st.sampled_from(["cio", "manager", "board"]),
    _TESTS,
    _TESTS | st.just({}),
    _DATES,
)


def _authority(rights: list[dict[str, Any]], held_until: date, left_until: date) -> Authority:
    plain = {
        "outsourcegov": 1,
        "alliance": {"id": "a", "client": "c", "providers": ["p"], "currency": "GBP"},
        "conditions": {"routine": {}},
        "parties": {"c": {"kind": "client"}, "p": {"kind": "provider"}},
        "people": {"p-1": {"employer": "c"}, "p-2": {"employer": "p"}},
        "roles": {
            "cio": {"party": "c", "appointments": [{"person": "p-1", "until": held_until.isoformat()}]},
            "manager": {"party": "p", "appointments": [{"person": "p-2", "until": left_until.isoformat()}]},
        },
        "forums": {"board": {"seats": ["cio", "manager"], "quorum": {"at-least": 2}}},
        "contracts": {"msa": {"between": ["c", "p"], "effective": "2025-01-01", "expires": DAYS[-1].isoformat()}},
        "decisions": {
            "spend": {
                "attributes": {"amount": {"from": 0, "up-to": 5, "unit": "points"}, "urgency": {"one-of": URGENCIES}},
                "rights": [_plain(right) for right in rights],
            }
        },
    }
    return Governance(Alliance.from_plain(plain), DAYS[0]).authorities.of("spend")


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    if isinstance(value, Decimal):
        return int(value)
    return value.isoformat() if isinstance(value, date) else value


def _meets(test: Any, value: Any) -> bool:
    if isinstance(test, bool):
        return value is test
    if isinstance(test, list):
        return value in test
    if "not" in test:
        return value not in test["not"]
    return (
        ("over" not in test or value > test["over"])
        and ("from" not in test or value >= test["from"])
        and ("up-to" not in test or value <= test["up-to"])
        and ("below" not in test or value < test["below"])
    )


def _covers(right: dict[str, Any], case: dict[str, Any]) -> bool:
    if not all(_meets(test, case[name]) for name, test in right["when"].items()):
        return False
    unless = right["unless"]
    return not unless or not all(_meets(test, case[name]) for name, test in unless.items())


def _holds(right: dict[str, Any], day: date) -> bool:
    return bool(right.get("from", day) <= day <= right.get("until", day))


def _is_in(region: Region, case: dict[str, Any], day: date) -> bool:
    for name, condition in region.items():
        value = day if name == DAY else case[name]
        if isinstance(condition, Values):
            if value not in condition.listed:
                return False
        elif value not in condition:
            return False
    return True


def _empty(test: dict[str, Any]) -> bool:
    """Whether no amount meets a test, of which nobody can tell what it should be."""
    low, high = test.get("over", test.get("from")), test.get("up-to", test.get("below"))
    return Interval.between(
        from_=test.get("from"), over=test.get("over"), up_to=test.get("up-to"), below=test.get("below")
    ).is_empty and None not in (low, high)


def _is_slip(right: dict[str, Any]) -> bool:
    tests = [tests["amount"] for tests in (right["when"], right["unless"]) if "amount" in tests]
    return any(map(_empty, tests)) or right.get("from", DAYS[0]) > right.get("until", DAYS[-1])


_RIGHTS = st.lists(_RIGHT.filter(lambda right: not _is_slip(right)), min_size=1, max_size=4)


def _every_case() -> Iterator[tuple[dict[str, Any], date]]:
    for amount, urgency, routine, day in product(AMOUNTS, URGENCIES, (True, False), DAYS):
        yield {"amount": amount, "urgency": urgency, "routine": routine}, day


@pytest.mark.slow
@settings(deadline=None, max_examples=150)
@given(_RIGHTS, st.sampled_from(DAYS), st.sampled_from(DAYS))
def test_open_cases_are_those_that_no_right_covers(
    rights: list[dict[str, Any]], held_until: date, left_until: date
) -> None:
    """Every case on every day is open for the first reason that applies: never, not then, or nobody there."""
    found = _authority(rights, held_until, left_until).open_cases
    assert found is not None
    there = {"cio": held_until, "manager": left_until, "board": min(held_until, left_until)}

    for case, day in _every_case():
        covering = [right for right in rights if _covers(right, case)]
        ever = [right for right in covering if any(_holds(right, one) for one in DAYS)]
        then = [right for right in covering if _holds(right, day)]
        acting = [right for right in then if day <= there[right["decider"]]]
        expected = (not ever, bool(ever) and not then, bool(then) and not acting)
        told = tuple(
            any(_is_in(region, case, day) for region in regions)
            for regions in (found.never, found.at_times, found.nobody_there)
        )

        assert told == expected, (case, day)


@pytest.mark.slow
@settings(deadline=None, max_examples=150)
@given(_RIGHTS, st.lists(st.sampled_from([None, 1, 2]), min_size=4, max_size=4))
def test_contests_are_the_largest_sets_of_rows_for_one_case(
    rights: list[dict[str, Any]], priorities: list[int | None]
) -> None:
    """Rows contest each other where they are for the same case on the same day, and none of them goes first."""
    ranked = [{**right, "priority": rank} if rank else right for right, rank in zip(rights, priorities, strict=False)]
    authority = _authority(ranked, DAYS[-1], DAYS[-1])
    places = {id(right): number for number, right in enumerate(authority.decision.rights)}
    found = contests(authority)
    assert found is not None

    sets = set[tuple[int, ...]]()
    for case, day in _every_case():
        covering = [number for number, one in enumerate(ranked) if _covers(one, case) and _holds(one, day)]
        best = min((ranked[number].get("priority", 9) for number in covering), default=9)
        sets.add(tuple(number for number in covering if ranked[number].get("priority", 9) == best))
    largest = [one for one in sets if not any(set(one) < set(other) for other in sets)]
    contested = [one for one in largest if len({ranked[number]["decider"] for number in one}) > 1]
    assert sorted(tuple(places[id(right)] for right in one.rights) for one in found) == sorted(contested)
