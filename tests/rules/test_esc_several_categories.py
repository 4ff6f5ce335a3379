"""Escalation paths that are for several categories."""

from datetime import date

import pytest

import outsourcegov as og
from tests.support.rules import found

DAY = date(2026, 11, 1)
ALL = "[operational, performance, commercial, relationship, security]"
ROLES = "roles: {cio: {party: client-co}, md: {party: provider-co}}\n"
PATH = "escalations:\n  issues: {category: %s, levels: [{by: [cio, md], final: true}]}\n"


def test_one_path_for_all() -> None:
    """A path that names every category leaves none without a path; what it does not name is told."""
    assert found("ESC001", ROLES + PATH % ALL, DAY) == []
    (said,) = found("ESC001", ROLES + PATH % "[operational, commercial]", DAY)
    assert said.endswith("There is no escalation path for performance, security and relationship matters.")


@pytest.mark.parametrize(
    "category", ["unknown", "{conflict: [{value: [operational], ref: a}, {value: unknown, ref: b}]}"]
)
def test_categories_that_cannot_be_seen(category: str) -> None:
    """Where it cannot be seen what a path is for, it may be for all."""
    assert found("ESC001", ROLES + PATH % category, DAY) == []


def test_every_side_of_a_contradiction_counts() -> None:
    """A category that only one of two sources gives a path may have it."""
    sides = "{conflict: [{value: [operational, performance], ref: a}, {value: [commercial, security], ref: b}]}"

    (said,) = found("ESC001", ROLES + PATH % sides, DAY)
    assert said.endswith("There is no escalation path for relationship matters.")


def test_one_side_for_each_category() -> None:
    """Who may raise a matter is told of each category of a path, but not of those that another path is for as well."""
    text = (
        "escalations:\n"
        "  issues: {category: [operational, commercial], raised-by: cio, levels: [{by: [cio, md], final: true}]}\n"
        "  money: {category: commercial, levels: [{by: [cio, md], final: true}]}\n"
    )

    (said,) = found("ESC017", ROLES + text, DAY)
    assert said.endswith("Only the client's side may raise an operational matter.")


def test_way_to_the_dispute_ladder() -> None:
    """A path that is for commercial matters among others wants a way to the ladder."""
    ladder = "disputes: {ladder: {steps: [{kind: court}]}}\n"

    assert len(found("ESC019", ROLES + PATH % ALL + ladder, DAY)) == 1
    assert found("ESC019", ROLES + PATH % "[operational, security]" + ladder, DAY) == []


def test_levels_for_one_of_the_categories() -> None:
    """An issue climbs the levels of its own category, and another category has its own way on the same path."""
    text = (
        "outsourcegov: 1\nalliance: {id: a, client: client-co, providers: provider-co}\n"
        "parties: {client-co: {kind: client}, provider-co: {kind: provider}}\n"
        f"{ROLES}escalations:\n  issues:\n    category: [operational, commercial]\n    levels:\n"
        "      - {by: cio, when: {category: commercial}}\n      - {by: md, final: true}\n"
    )
    governance = og.load(text, as_of=DAY)

    def levels(asked: str, **case: str) -> list[list[int]]:
        return [[stop.place.number for stop in route.stops] for route in governance.escalate(asked, **case).routes]

    assert levels("operational") == [[2]]
    assert levels("commercial") == levels("issues", category="commercial") == [[1, 2]]
    assert levels("issues", category="security") == []
    assert [path.path.id for path in governance.escalate("issues").routes] == ["issues"]


def test_category_is_given_once() -> None:
    """The category is asked about or given, and one of several by the path is not settled by its name."""
    text = (
        "outsourcegov: 1\nalliance: {id: a, client: client-co, providers: provider-co}\n"
        "parties: {client-co: {kind: client}, provider-co: {kind: provider}}\n"
        f"{ROLES}{PATH % 'operational'}"
    )

    with pytest.raises(og.InvalidValue, match="category is given twice"):
        og.load(text, as_of=DAY).escalate("issues", category="operational")


def test_word_of_each_category_comes_to_the_path() -> None:
    """Whoever is on a path for several categories hears of matters of each of them."""
    text = (
        "outsourcegov: 1\nalliance: {id: a, client: client-co, providers: provider-co}\n"
        "parties: {client-co: {kind: client}, provider-co: {kind: provider}}\n"
        f"{ROLES}{PATH % '[operational, commercial]'}"
    )
    governance = og.load(text, as_of=DAY)

    for category in ("operational", "commercial"):
        assert {one.id for one in governance.informed(category).hearers} == {"cio", "md"}
