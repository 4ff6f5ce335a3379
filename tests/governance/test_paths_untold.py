"""What is not known of escalation paths is never taken for there being none."""

import json

import pytest

import outsourcegov as og
from outsourcegov.governance.scope.trace import LinkKind
from tests.support.rules import governance

UNKNOWN_PATHS = "escalations: unknown\n"
UNKNOWN_CATEGORY = """
roles: {cio: {party: client-co}}
escalations: {p: {category: unknown, levels: [{by: cio, within: 1 day, final: true}]}}
"""
CONTRADICTED = UNKNOWN_CATEGORY.replace(
    "category: unknown",
    "category: {conflict: [{value: operational, ref: a}, {value: security, ref: b}]}",
)
SERVICE = """
scope-of-work: {s: {services: {a: {}}}}
"""
NOT_TOLD = "Which escalation paths there are cannot be told."


def test_paths_that_are_not_known() -> None:
    """Where it is unknown which paths there are, that is said, and not that there is none."""
    climb = governance(UNKNOWN_PATHS).escalate("operational")
    data = json.loads(og.climb_json(climb))

    assert og.climb_text(climb).splitlines()[-1] == NOT_TOLD
    assert str(climb).endswith(": no path that is known")
    assert (data["arrives"], data["routes"], data["perhaps"]) == (False, [], [])
    assert data["caveats"] == [NOT_TOLD]


@pytest.mark.parametrize("escalations", ["", "escalations: none\n", "escalations: {}\n", "disputes: unknown\n"])
def test_paths_that_are_not_there(escalations: str) -> None:
    """Where no path is written, there is none; dispute ladders are for no category."""
    climb = governance(escalations).escalate("operational")

    assert og.climb_text(climb).splitlines()[-1] == "There is no path for operational matters."
    assert climb.caveats == ()


@pytest.mark.parametrize("text", [UNKNOWN_CATEGORY, CONTRADICTED])
def test_category_that_is_not_known(text: str) -> None:
    """A path of which the category is not known may be for a matter, and is not known to be: it does not arrive."""
    climb = governance(text).escalate("operational")
    shown = og.climb_text(climb)

    assert [route.path.id for route in climb.perhaps] == ["p"]
    assert (climb.routes, climb.arrives) == ((), False)
    assert "Whether this path is for it cannot be told.\n" in shown
    assert "There is no path" not in shown


def test_path_of_a_category_beside_one_that_may_be() -> None:
    """A path that is for a category is shown before one that may be, and the matter arrives."""
    text = UNKNOWN_CATEGORY.replace("p: {", "q: {category: operational, levels: [{by: cio, final: true}]}, p: {")
    climb = governance(text).escalate("operational")

    assert [[route.path.id for route in ways] for ways in (climb.routes, climb.perhaps)] == [["q"], ["p"]]
    assert climb.arrives


@pytest.mark.parametrize("asked", ["p", "security"])
def test_path_that_is_asked_for_by_its_id(asked: str) -> None:
    """A path is found by its id, also where that is the word of a category, and runs as it is written."""
    climb = governance(UNKNOWN_CATEGORY.replace("p: {", f"{asked}: {{")).escalate(asked)

    assert [route.path.id for route in climb.perhaps] == [asked]
    assert climb.arrives


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (UNKNOWN_CATEGORY, "perhaps for"),
        (CONTRADICTED, "perhaps for"),
        (UNKNOWN_CATEGORY.replace("unknown", "operational, when: unknown"), "perhaps for"),
        (UNKNOWN_CATEGORY.replace("unknown", "operational, when: {severity: sev-1}"), "for some"),
        (UNKNOWN_CATEGORY.replace("unknown", "operational"), "for"),
    ],
)
def test_trace_of_a_path_that_may_be_for_it(text: str, says: str) -> None:
    """A trace says that a path is perhaps for matters where it is not known to be for any of them."""
    link = governance(SERVICE + text).trace("a").link(LinkKind.ESCALATION)

    assert link is not None
    assert link.parts[0].says == f"{says} operational matters"


@pytest.mark.parametrize(
    ("within", "why"),
    [
        ("unknown", "is not known"),
        ("{conflict: [{value: 2 days, ref: a}, {value: 3 days, ref: b}]}", "is contradicted by the sources"),
        ("[{within: 2 days, when: unknown}]", "is not known"),
    ],
)
def test_why_it_is_not_known_how_long_a_decision_may_take(within: str, why: str) -> None:
    """Who asks who decides is told why the time it may take cannot be told, in the words of the calendar."""
    text = f"decisions: {{a: {{rights: [{{decider: client-co}}], within: {within}}}}}\n"
    ruling = governance(text).who_decides("a")

    assert ruling.limit is not None
    assert ruling.limit.caveats == (f"How long it may take {why}.",)
