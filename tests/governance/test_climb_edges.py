"""How an issue climbs at the edges: days without a moment, the end of time, clocks that are not known, ways back."""

import datetime as dt

import pytest

import outsourcegov as og
from outsourcegov.governance.escalation.climbs import Route
from tests.support.rules import found, governance

ROLES = """
roles:
  desk: {party: client-co}
  lead: {party: provider-co}
  boss: {party: client-co}
"""
PATH = ROLES + "escalations:\n  ops:\n    category: operational\n"


def _path(levels: str, keys: str = "") -> str:
    lines = "".join(f"      - {{{level}}}\n" for level in levels.split(" | "))
    return f"{PATH}{keys}    levels:\n{lines}"


def _route(text: str, start: str = "2026-11-02T10:00") -> Route:
    (route,) = governance(text, dt.date(2026, 11, 2)).escalate("ops", start=start).routes
    return route


def _faults(route: Route) -> list[str]:
    return [one.fault.value for one in route.breaks]


def test_raised_on_a_day() -> None:
    """What is raised on a day is taken to be raised at its end, for its limits and for the time to the top alike."""
    levels = "by: desk, within: 1 hour | by: lead, within: 1 hour | by: boss, final: true"
    route = _route(_path(levels, "    max-total: 2 hours\n"), "2026-11-02")

    assert [stop.arrives.moment for stop in route.stops] == [
        None,
        dt.datetime(2026, 11, 3, 1),
        dt.datetime(2026, 11, 3, 2),
    ]
    assert route.total is not None
    assert route.total.until is not None
    assert route.total.until.moment == dt.datetime(2026, 11, 3, 2)
    assert _faults(route) == []
    assert route.caveats == ["It is taken to be raised at the end of 2026-11-02."]
    assert _faults(_route(_path(levels, "    max-total: 1 hour\n"), "2026-11-02")) == ["too-slow"]


@pytest.mark.parametrize("start", ["9999-12-30", "9999-12-30T12:00", "9999-12-31", "9999-12-31T23:59", "0001-01-01"])
@pytest.mark.parametrize("within", ["0 days", "1 day", "1 hour", "24 hours", "1 business day", "9 business hours"])
def test_at_the_ends_of_time(start: str, within: str) -> None:
    """An issue is followed as far as dates go; what lies beyond is not told."""
    route = _route(_path(f"by: desk, within: {within} | by: lead, within: 24 hours | by: boss, final: true"), start)

    assert route.end.ending.value == "last-word"
    assert set(_faults(route)) <= {"limit-not-told", "nobody-there"}


@pytest.mark.parametrize(
    ("zone", "start"), [("Pacific/Kiritimati", "9999-12-31T23:00Z"), ("America/New_York", "0001-01-01T00:00Z")]
)
def test_start_that_no_clock_shows(zone: str, start: str) -> None:
    """A start that is beyond all dates where the calendar runs is refused."""
    alliance = governance(_path("by: desk, final: true") + f"calendars: {{office: {{timezone: {zone}}}}}\n").alliance

    with pytest.raises(og.InvalidValue, match="start wants a day or a moment"):
        og.Governance(alliance.evolve(calendar="office"), "2026-11-02").escalate("ops", start=start)


@pytest.mark.parametrize(
    "level",
    [
        "within: 2 hours, after: unknown",
        "within: {within: 2 hours, after: unknown}",
        "within: {within: 2 hours, after: {in-words: whenever}}",
    ],
)
def test_clock_that_is_not_known(level: str) -> None:
    """Where it is not known when the clock of a level starts, neither is when it ends, nor that it takes long."""
    text = _path(f"by: desk, {level} | by: lead, within: 30 days | by: boss, final: true", "    max-total: 31 days\n")

    assert (_route(text).stops[0].solve_by, _faults(_route(text))) == (
        og.Deadline(caveats=("When its clock starts is not known.",)),
        ["limit-not-told"],
    )
    assert found("ESC008", text.replace("31 days", "30 days")) == []


def test_forum_whose_clock_is_not_known() -> None:
    """Where it is not known when the clock of a forum starts, nobody knows whether it sits too seldom."""
    text = _path("by: board, within: {within: 1 day, after: unknown} | by: boss, final: true")
    text += "forums: {board: {seats: [desk, lead], quorum: all, meets: {every: 1 month}}}\n"

    assert found("ESC012", text) == []
    assert found("ESC012", text.replace("unknown", "notice")) != []


def test_target_of_a_metric_keeps_its_own_clock() -> None:
    """The clock of a target starts with its own event, be it one of several or the only one."""
    levels = "by: desk, within: 1 hour | by: lead, within: {metric: reply} | by: boss, final: true"
    metric = "metrics: {{reply: {{kind: sla, unit: deadline, levels: [{}]}}}}\n"
    one, two = "{expected: {within: 4 hours, after: raised}}", "{when: {severity: low}, expected: 9 hours}"
    text = _path(levels) + "attributes: {severity: {one-of: [high, low]}}\n"
    several = governance(
        text + metric.format(one.replace("{exp", "{when: {severity: high}, exp") + ", " + two), dt.date(2026, 11, 2)
    )
    (route,) = several.escalate("ops", start="2026-11-02T10:00", severity="high").routes

    assert route.stops[2].arrives.moment == dt.datetime(2026, 11, 2, 14)
    assert _route(text + metric.format(one)).stops[2].arrives.moment == dt.datetime(2026, 11, 2, 14)


@pytest.mark.parametrize(
    ("levels", "keys", "faults"),
    [
        ("id: one, by: desk, within: 1 day, goes-to: one", "    repeats: 2\n", ["circle"]),
        ("id: one, by: desk, within: 1 day | by: lead, within: 1 day, goes-to: one", "    repeats: 2\n", ["circle"]),
        ("by: desk, within: 1 day", "    repeats: 2\n    if-undecided: {escalation: ops}\n", []),
        ("by: desk, within: 1 day", "    if-undecided: {escalation: ops}\n", ["circle"]),
        ("id: one, by: desk, within: 1 day", "    if-undecided: {dispute: talks}\n", []),
    ],
)
def test_circles_are_those_of_the_rule(levels: str, keys: str, faults: list[str]) -> None:
    """A way back is a circle where the rule on circles says so: a path that is entered again may say how often."""
    talks = "disputes: {talks: {steps: [{id: talk, kind: negotiation, within: 1 day, repeats: 2, goes-to: talk}]}}\n"
    text = _path(levels, keys) + talks

    assert _faults(_route(text)) == faults
    assert len(found("ESC003", text)) == len(faults)


def test_way_back_over_a_path_that_says_how_often() -> None:
    """It is enough that one path on the way round says how often the same issue may come again."""
    text = _path("id: one, by: desk, within: 1 day, goes-to: other") + (
        "  other:\n    category: commercial\n    repeats: 1\n    levels: [{by: lead, within: 1 day}]\n"
        "    if-undecided: {escalation: ops}\n"
    )

    assert (_faults(_route(text)), found("ESC003", text)) == ([], [])


def test_top_is_on_the_path_itself() -> None:
    """A level of another path is not the top of this one, whichever way it is said to lead there."""
    text = _path("by: desk, within: 1 hour, goes-to: other", "    max-total: 1 hour\n") + (
        "  other:\n    category: commercial\n    levels: [{by: lead, within: 30 days}, {by: boss, final: true}]\n"
    )
    route = _route(text)

    assert route.total is not None
    assert (route.total.top, _faults(route), found("ESC008", text)) == ('level 1 of "ops"', [], [])


@pytest.mark.parametrize("unit", ["days", "business days"])
def test_part_of_a_day_is_a_day(unit: str) -> None:
    """Parts of days that end with the same day are equally long."""
    text = _path(f"by: desk, within: 1.5 {unit} | by: boss, final: true", f"    max-total: 1.2 {unit}\n")

    assert found("ESC008", text) == []
    assert found("ESC008", text.replace("1.5", "2.5")) != []


@pytest.mark.parametrize(
    "when", ["unknown", "{severity: unknown}", "{in-words: the usual}", "{severity: {in-words: grave}}"]
)
def test_row_of_which_it_is_not_known_when_it_holds(when: str) -> None:
    """Where it is not known whether the first row of limits holds, no other is taken to hold."""
    levels = f"by: desk, within: [{{when: {when}, within: 1 hour}}, {{within: 3 hours}}] | by: boss, final: true"
    text = _path(levels, "    max-total: 2 hours\n") + "attributes: {severity: {one-of: [high, low]}}\n"
    climb = governance(text, dt.date(2026, 11, 2)).escalate("ops", start="2026-11-02T10:00", severity="high")

    assert (_faults(climb.routes[0]), found("ESC008", text)) == (["limit-not-told"], [])


@pytest.mark.parametrize("when", ["unknown", "{in-words: the usual}"])
def test_decision_with_a_row_of_which_it_is_not_known_when_it_holds(when: str) -> None:
    """The same is true of the limits of a decision."""
    limits = f"[{{when: {when}, within: 1 hour}}, {{within: 3 hours}}]"
    text = f"{ROLES}decisions: {{spend: {{rights: [{{decider: boss}}], within: {limits}}}}}\n"
    ruling = governance(text, dt.date(2026, 11, 2)).who_decides("spend")

    assert ruling.limit == og.Deadline(caveats=("How long it may take is not known.",))


def test_forum_that_sits_later_on_the_same_day() -> None:
    """What comes to a forum before it sits on that day is dealt with on that day; what comes later is not."""
    text = _path("by: board, within: 2 days | by: boss, final: true") + (
        'forums: {board: {seats: [desk], meets: {every: {period: 1 month, day: 12, at: "14:00"}}}}\n'
    )
    days = []
    for start in ("2026-11-12T13:59", "2026-11-12T14:00", "2026-11-12T14:01", "2026-11-12"):
        (actor,) = _route(text, start).stops[0].actors
        days.append(actor.sitting and actor.sitting.day)

    assert days == [dt.date(2026, 11, 12)] * 2 + [dt.date(2026, 12, 12)] * 2


@pytest.mark.parametrize("meets", ["{every: 1 month}", "unknown"])
def test_forum_that_sits_nobody_knows_when(meets: str) -> None:
    """When those in a forum hear of it is not told where it only acts when it sits, and that day is not known."""
    text = _path("by: board, within: 2 days | by: boss, final: true").replace("boss: {", "boss: {tier: strategic, ")
    text += f"forums: {{board: {{seats: [boss], meets: {meets}, special-meeting: none, between-meetings: none}}}}\n"
    top = _route(text).tops[og.Side.CLIENT]

    assert (top.where, top.heard) == ('level 1 of "ops"', og.Deadline())


def test_target_of_a_metric_tells_what_it_depends_on() -> None:
    """Which target of a metric is the limit depends on what its rows test, and the answer says so."""
    text = _path("by: desk, within: {metric: reply} | by: boss, final: true") + (
        "attributes: {severity: {one-of: [high, low]}}\n"
        "metrics: {reply: {kind: sla, unit: deadline, levels: ["
        "{when: {severity: high}, expected: 1 hour}, {when: {severity: low}, expected: 4 hours}]}}\n"
    )

    assert [(one.fault.value, one.why) for one in _route(text).breaks] == [
        ("depends", 'How long it may take depends on "severity".')
    ]


def test_hour_that_clocks_show_twice() -> None:
    """On the night on which clocks go back, a limit that ends in the second of two equal hours has its full length."""
    text = _path("by: desk, within: 30 minutes | by: lead, within: 50 minutes | by: boss, final: true")
    text = text.replace("    levels", "    max-total: 70 minutes\n    levels")
    alliance = governance(text + "calendars: {office: {timezone: Europe/Berlin}}\n").alliance.evolve(calendar="office")
    (route,) = og.Governance(alliance, "2026-10-25").escalate("ops", start="2026-10-25T02:45+02:00").routes
    shown = [
        (stop.arrives.moment and (f"{stop.arrives.moment:%H:%M}", stop.arrives.moment.fold)) for stop in route.stops
    ]

    assert shown == [("02:45", 0), ("02:15", 1), ("03:05", 0)]
    assert _faults(route) == ["too-slow"]
