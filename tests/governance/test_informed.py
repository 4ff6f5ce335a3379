"""Who hears of something, through what, and when at the latest."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

import networkx as nx
import pytest
from hypothesis import given, strategies as st

import outsourcegov as og
from outsourcegov.governance.communication.delays import Wait
from outsourcegov.governance.communication.flows import Flows, Passing, Through
from outsourcegov.governance.communication.reached import plus, ways
from tests.support.rules import governance

TEXT = """\
people: {{ann: {{employer: client-co}}, eve: {{employer: provider-co}}}}
calendars: {{office: {{hours: "09:00-17:00"}}}}
roles:
  cio: {{party: client-co}}
  owner: {{party: client-co, counterparts: lead, appointments: [{{person: ann}}]}}
  lead: {{party: provider-co, appointments: [{{person: eve}}]}}
scope-of-work: {{work: {{services: {{desk: {{owner: owner, provided-by: lead, metrics: speed}}}}}}}}
metrics: {{speed: {{kind: sla, unit: percent, owner: owner, direction: higher-is-better}}}}
risks: {{fire: {{owner: cio}}}}
{rest}
"""


def _heard(rest: str, id: str) -> Sequence[str]:
    """Who hears of something, with the latest time."""
    answer = governance(TEXT.format(rest=rest)).informed(id)
    return [" ".join([f"{one.id} {one.latest}", *one.ifs]) for one in answer.hearers]


REPORT = "reports: {r: {produced-by: lead, sent-to: SENT, metrics: speed, every: 1 month, within: 5 days}}"
BOARD = "forums: {board: {seats: [cio, lead], meets: {every: 3 months}}}"


@pytest.mark.parametrize(
    ("rest", "id", "expected"),
    [
        ("", "speed", []),
        (REPORT.replace("SENT", "owner"), "speed", ["lead 1 month + 5 days", "owner 1 month + 5 days"]),
        (REPORT.replace("SENT", "owner"), "desk", ["lead 1 month + 5 days", "owner 1 month + 5 days"]),
        (
            REPORT.replace("SENT", "board") + "\n" + BOARD,
            "speed",
            ["lead 1 month + 5 days", "board 4 months + 5 days", "cio 4 months + 5 days"],
        ),
        (REPORT.replace("SENT", "none"), "r", ["lead 1 month + 5 days"]),
        (REPORT.replace("SENT", "client-co"), "r", ["client-co 1 month + 5 days", "lead 1 month + 5 days"]),
        (REPORT.replace("SENT", "owner").replace("5 days", "unknown"), "r", ["lead unknown", "owner unknown"]),
        (REPORT.replace("SENT", "owner").replace("1 month", "unknown"), "r", ["lead unknown", "owner unknown"]),
        (REPORT.replace("SENT", "owner").replace(", within: 5 days", ""), "r", ["lead 1 month", "owner 1 month"]),
        (REPORT.replace("SENT", "owner").replace("5 days", "5 days, until: 2026-10-31"), "speed", []),
        (BOARD.replace("seats", "reviews: fire, seats"), "fire", ["board 3 months", "cio 3 months", "lead 3 months"]),
        (BOARD.replace("seats", "reviews: fire, until: 2026-10-31, seats"), "fire", []),
        (BOARD.replace("seats", "reviews: fire, chair: owner, seats")[:-1] + "}", "speed", []),
        (
            "escalations: {e: {category: operational, levels: [{by: lead, within: 2 hours}, {by: [cio, owner]}]}}",
            "desk",
            [
                "lead at once if it is raised",
                "cio 2 hours if it is raised if it is not solved before",
                "owner 2 hours if it is raised if it is not solved before",
            ],
        ),
        (
            "escalations: {e: {category: operational, levels: [{by: lead}, {by: cio}]}}",
            "operational",
            ["lead at once", "cio unknown if it is not solved before"],
        ),
        (
            "escalations: {e: {category: performance, triggers: [{metric: speed}], levels: [{by: lead}]}}",
            "speed",
            ["lead at once if it is raised"],
        ),
        (
            "decisions: {d: {rights: [{decider: cio}], within: 2 weeks, informed: lead}}",
            "d",
            ["cio 2 weeks", "lead unknown"],
        ),
        (
            "channels: {c: {purpose: incident, participants: [client-co], every: {each: incident}}}",
            "incident",
            ["client-co unknown"],
        ),
        ("conditions: {alarm: {kind: event, notified-by: lead}}", "alarm", ["lead at once"]),
    ],
)
def test_who_hears(rest: str, id: str, expected: list[str]) -> None:
    """Word comes through reports, forums, paths, decisions and channels, each with what it waits for."""
    assert _heard(rest, id) == expected


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("", [("owner", "owner", False), ("lead", "provider", False)]),
        (REPORT.replace("SENT", "owner"), [("owner", "owner", True), ("lead", "provider", True)]),
        (REPORT.replace("SENT", "none"), [("owner", "owner", False), ("lead", "provider", True)]),
        (REPORT.replace("SENT", "unknown"), [("owner", "owner", None), ("lead", "provider", True)]),
        (REPORT.replace("SENT", "client"), [("owner", "owner", None), ("lead", "provider", True)]),
        (REPORT.replace("SENT", "client-co"), [("owner", "owner", None), ("lead", "provider", True)]),
        (REPORT.replace("SENT", "provider-co"), [("owner", "owner", False), ("lead", "provider", True)]),
    ],
)
def test_who_should_hear(rest: str, expected: list[tuple[str, str, bool | None]]) -> None:
    """The owner, whoever provides a service and the counterparts should hear; what is unknown may reach them."""
    answer = governance(TEXT.format(rest=rest)).informed("desk")

    assert [(one.role, one.part.value, one.hears) for one in answer.expected] == expected


def test_counterpart_should_hear() -> None:
    """Of a metric the counterpart of its owner should hear, whichever of the two names the other."""
    answer = governance(TEXT.format(rest=REPORT.replace("SENT", "none"))).informed("speed")

    assert [(one.role, one.part.value) for one in answer.expected] == [("owner", "owner"), ("lead", "counterpart")]
    assert [one.role for one in answer.missing] == ["owner"]


def test_longest_limit_counts_where_it_differs() -> None:
    """At the latest means after the longest of several limits."""
    rows = "[{when: {severity: high}, within: 1 hour}, {when: {severity: low}, within: 3 hours}]"
    path = f"escalations: {{e: {{category: security, levels: [{{by: lead, within: {rows}}}, {{by: cio}}]}}}}"
    rest = f"attributes: {{severity: {{one-of: [high, low]}}}}\n{path}"

    assert _heard(rest, "e") == ["lead at once", "cio 3 hours if it is not solved before"]


def test_calendar_days_are_a_bound() -> None:
    """Business days count as the most calendar days that they may take; parts of a day round up."""
    answer = governance(TEXT.format(rest=REPORT.replace("SENT", "owner").replace("5 days", "36 hours"))).informed("r")

    assert {one.latest.days for one in answer.hearers} == {33}


@pytest.mark.parametrize(
    ("period", "rest", "expected"),
    [
        ("3 months", REPORT.replace("SENT", "owner"), "4 months + 5 days"),
        ("1 month", REPORT.replace("SENT", "owner"), "1 month + 5 days"),
        ("1 week", REPORT.replace("SENT", "owner"), "1 month + 5 days"),
        ("unknown", REPORT.replace("SENT", "owner"), "unknown"),
        ("6 months", BOARD.replace("cio", "owner").replace("seats", "reviews: speed, seats"), "9 months"),
    ],
)
def test_figures_come_with_their_period(period: str, rest: str, expected: str) -> None:
    """A metric is told when its period is over; a report on a period as long waits for that period only."""
    text = TEXT.format(rest=rest).replace("kind: sla", f"kind: sla, period: {period}")
    (latest,) = (one.latest for one in governance(text).informed("speed").hearers if one.id == "owner")

    assert str(latest) == expected


def test_what_nobody_hears_of() -> None:
    """An object of another kind, and an id that is not there, are refused."""
    asked = governance(TEXT.format(rest=""))
    with pytest.raises(og.InvalidValue, match='"ann" is a person; ask about a service'):
        asked.informed("ann")
    with pytest.raises(og.UnknownId, match="speed"):
        asked.informed("sped")


def test_graph_has_every_step() -> None:
    """The graph has an edge for each step, and its shortest way to a role is as long as the answer says."""
    asked = governance(TEXT.format(rest=REPORT.replace("SENT", "board") + "\n" + BOARD))
    graph = asked.information_graph()
    way = nx.shortest_path(graph, "desk", "cio")

    assert way == ["desk", "speed", "r", "board", "cio"]
    assert [graph.get_edge_data(one, other, 0)["days"] for one, other in pairwise(way)] == [0, 0, 128, 0]
    assert [graph.nodes[one]["kind"] for one in (*way, "category:operational")] == [
        *("service", "metric", "report", "forum", "role", "word")
    ]


NODES = "abcdef"
STEPS = st.lists(
    st.tuples(
        st.sampled_from(NODES),
        st.builds(
            Passing,
            st.sampled_from(NODES),
            st.just(Through.SENT),
            st.lists(
                st.sampled_from([Wait(minutes=Decimal(3)), Wait(minutes=Decimal(5)), Wait(why_untold="?")]), max_size=2
            ).map(tuple),
            st.sampled_from(["", "if it is raised"]),
        ),
    ),
    max_size=12,
)


def _every_way(
    there: Flows, here: str, cost: tuple[int, int, Decimal], seen: str
) -> Iterator[tuple[str, tuple[int, int, Decimal]]]:
    for passing in there.passings.get(here, ()):
        if passing.to not in seen:
            after = plus(cost, passing)
            yield passing.to, after
            yield from _every_way(there, passing.to, after, seen + passing.to)


@given(STEPS)
def test_best_way_of_all(steps: list[tuple[str, Passing]]) -> None:
    """The way that is told is the best of all ways that there are."""
    there = Flows({node: [passing for source, passing in steps if source == node] for node in NODES}, {})
    found = list(_every_way(there, "a", (0, 0, Decimal()), "a"))
    best = {node: min(cost for other, cost in found if other == node) for node, _ in found}

    assert {node: way.cost for node, way in ways(there, "a").items()} == best
