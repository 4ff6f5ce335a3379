"""Matters without a path or ladder: ESC029, held against a look at every matter."""

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from tests.support.rules import findings, found

HEAD = """
attributes: {amount: {from: 0, up-to: 3}, urgency: {one-of: [low, high]}}
conditions: {routine: {}}
contracts: {msa: {between: [client-co, provider-co], effective: 2025-01-01}}
scope-of-work: {work: {contract: msa, services: {desk: {}, network: {}}}}
"""
AMOUNTS = [Decimal(number) / 2 for number in range(7)]
"""Every bound, and an amount between any two."""
MATTERS: Mapping[str, Sequence[Any]] = {
    "amount": AMOUNTS,
    "urgency": ["low", "high"],
    "routine": [True, False],
    "service": ["desk", "network"],
    "category": ["operational", "performance", "commercial", "relationship", "security"],
}

bounds = st.fixed_dictionaries(
    {}, optional={key: st.integers(0, 3) for key in ("from", "over", "below", "up-to")}
).filter(lambda test: test and not _is_upside_down(test))
words = {name: st.sampled_from(values) for name, values in MATTERS.items() if name != "amount"}
tests = st.fixed_dictionaries(
    {},
    optional={
        "amount": bounds,
        **{
            name: st.one_of(one, st.lists(one, min_size=1, max_size=2), st.builds(lambda word: {"not": [word]}, one))
            for name, one in words.items()
        },
    },
)
rows = st.lists(st.fixed_dictionaries({"when": tests}, optional={"unless": tests}), min_size=1, max_size=3)


def _is_upside_down(test: Mapping[str, int]) -> bool:
    """Whether the bounds of a test leave nothing, so that which of them is wrong cannot be told."""
    return not any(_meets(test, amount) for amount in AMOUNTS)


def _meets(test: Any, value: Any) -> bool:
    if isinstance(test, Mapping) and "not" in test:
        return value not in test["not"]
    if not isinstance(test, Mapping):
        return value in (test if isinstance(test, list) else [test])
    if "one-of" in test:
        return value in test["one-of"]
    is_above = test.get("from", 0) <= value and test.get("over", -1) < value
    return bool(is_above and value <= test.get("up-to", 9) and value < test.get("below", 9))


def _is_for(row: Mapping[str, Any], matter: Mapping[str, Any]) -> bool:
    unless = row.get("unless") or {}
    is_excluded = bool(unless) and all(_meets(test, matter[name]) for name, test in unless.items())
    return all(_meets(test, matter[name]) for name, test in row["when"].items()) and not is_excluded


def _in_region(region: Mapping[str, Any], matter: Mapping[str, Any]) -> bool:
    for name, test in region.items():
        told = {key: Decimal(str(one)) for key, one in test.items()} if name == "amount" else test
        if not _meets(told, matter[name]):
            return False
    return True


@settings(max_examples=80, deadline=None)
@given(rows)
def test_regions_are_the_matters_that_no_ladder_is_for(ladders: Sequence[Mapping[str, Any]]) -> None:
    """What is told is every matter that none of the ladders is for, and no other."""
    disputes = {f"d{number}": {**one, "steps": []} for number, one in enumerate(ladders)}
    text = HEAD + f"disputes: {json.dumps(disputes)}\n"

    regions = [region for one in findings("ESC029", text) for region in one.witness["regions"]]

    for values in product(*MATTERS.values()):
        matter = dict(zip(MATTERS, values, strict=True))
        is_outside = not any(_is_for(ladder, matter) for ladder in ladders)
        assert any(_in_region(region, matter) for region in regions) is is_outside


PATH = "{category: commercial, %s levels: [{by: either}]}"


@pytest.mark.parametrize(
    ("paths", "said"),
    [
        ([""], ""),
        (["when: {service: desk},"], "No escalation path of the category commercial is for service network."),
        (["when: {service: desk},", "unless: {service: desk},"], ""),
        (["when: {service: desk},", ""], ""),
        (["when: {service: [desk, network]},"], ""),
        (["when: {service: dsk},"], ""),
        (["when: {decision: change},"], ""),
        (["when: {metric: uptime},"], ""),
        (["when: {mood: bad},"], ""),
        (
            ["when: {amount: {over: 2}},"],
            "of the category commercial is for amount from 0 GBP up to 2 GBP.",
        ),
        (["when: {amount: {over: unknown}},"], ""),
        (["when: unknown,"], ""),
        (["when: {amount: {over: 2}},", "when: {amount: {up-to: 2}}, until: unknown,"], ""),
        (["when: {amount: {over: 2}},", "when: {amount: {up-to: 2}}, until: 2026-10-31,"], "for amount from 0 GBP up"),
        (["when: {amount: {over: 2}}, until: 2026-10-31,"], ""),
        (["when: {routine: true},"], "for routine false."),
    ],
)
def test_paths_of_a_category(paths: Sequence[str], said: str) -> None:
    """Only what is declared can be left out, and only what is in force counts."""
    text = HEAD + "escalations:\n" + "".join(f"  p{n}: {PATH % path}\n" for n, path in enumerate(paths))
    told = found("ESC029", text)

    assert [said in line for line in told] == ([True] if said else [])


@pytest.mark.parametrize("other", ["  q: {category: unknown, levels: []}\n", "  q: {category: security, levels: []}\n"])
def test_path_of_an_unknown_category_may_be_for_the_rest(other: str) -> None:
    """A path of which the category is not known may be for what the others leave out; one of another category not."""
    text = HEAD + f"escalations:\n  p: {PATH % 'when: {routine: true},'}\n{other}"

    assert bool(found("ESC029", text)) is ("security" in other)
