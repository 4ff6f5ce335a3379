"""How an issue climbs: when it comes to which level, who is there, and where it breaks."""

import datetime as dt

import pytest
from hypothesis import given, settings, strategies as st

import outsourcegov as og
from outsourcegov.governance.escalation.climbs import Route
from tests.support.rules import governance

START = "2026-11-02T10:30"
PARTS = """
roles:
  duty: {party: client-co, tier: operational, appointments: [{person: p-1}]}
  head: {party: client-co, tier: tactical, appointments: none, deputies: duty}
  boss: {party: client-co, tier: strategic, appointments: [{person: p-2, until: 2026-11-10}]}
  vendor: {party: provider-co, tier: operational}
people:
  p-1: {employer: client-co}
  p-2: {employer: client-co}
attributes:
  severity: {one-of: [sev-1, sev-2]}
conditions:
  urgent: {title: Urgent}
forums:
  board: {seats: [boss, vendor], quorum: all, meets: {every: {period: 1 month, day: 12}}}
"""


def _alliance(levels: str, keys: str = "", rest: str = "") -> og.Governance:
    lines = "".join(f"\n      - {{{level}}}" for level in levels.split(" | "))
    text = f"{PARTS}\nescalations:\n  ops:\n    category: operational{keys}\n    levels:{lines}\n{rest}\n"
    return governance(text, dt.date(2026, 11, 2))


def _route(levels: str, keys: str = "", rest: str = "", start: str = START, **attributes: str | bool) -> Route:
    climb = _alliance(levels, keys, rest).escalate("ops", start=start, **attributes)
    (route,) = (*climb.routes, *climb.perhaps)
    return route


def _when(route: Route) -> list[str]:
    """Where an issue comes and when: at a moment, or with the end of a day."""
    return [
        f"{stop.place.number} {stop.arrives.moment.strftime('%d %H:%M') if stop.arrives.moment else stop.arrives.day}"
        for stop in route.stops
    ]


def _faults(route: Route) -> list[str]:
    return [one.fault.value for one in route.breaks]


@pytest.mark.parametrize(
    ("within", "arrives"),
    [
        ("1 hour", "2 02 11:30"),
        ("8 business hours", "2 03 10:30"),
        ("1 business day", "2 03 17:00"),
        ("next business day", "2 03 17:00"),
        ("{within: 1 business day, at: '10:00'}", "2 03 10:00"),
        ("3 days", "2 2026-11-05"),
        ("{within: 3 days, after: notice}", "2 2026-11-05"),
        ("{earliest-of: [3 days, 1 business day]}", "2 03 17:00"),
        ("{latest-of: [{within: 1 hour, after: raised}, {within: 2 hours, after: notice}]}", "2 02 12:30"),
        ("[{when: {severity: sev-1}, within: 1 hour}, {when: {severity: sev-2}, within: 2 hours}]", "2 02 12:30"),
        ("{metric: reply}", "2 02 14:30"),
        ("unknown", "2 None"),
        ("{in-words: soon}", "2 None"),
    ],
)
def test_limits_run_one_after_the_other(within: str, arrives: str) -> None:
    """An issue comes to the next level when the limit of the one before ends, whatever sort of limit that is."""
    metric = (
        "metrics: {reply: {kind: sla, unit: deadline, levels: "
        "[{when: {severity: sev-1}, expected: 1 hour}, {when: {severity: sev-2}, expected: 4 hours}]}}"
    )
    route = _route(f"by: duty, within: {within} | by: vendor, final: true", rest=metric, severity="sev-2")

    assert _when(route) == ["1 02 10:30", arrives]


@pytest.mark.parametrize(
    ("start", "begins"),
    [
        (None, dt.datetime(2026, 11, 2, 9)),
        ("2026-11-07", dt.date(2026, 11, 7)),
        (dt.date(2026, 11, 7), dt.date(2026, 11, 7)),
        ("2026-11-07 03:15", dt.datetime(2026, 11, 7, 3, 15)),
        (dt.datetime(2026, 11, 7, 3, 15), dt.datetime(2026, 11, 7, 3, 15)),
        ("2026-11-07T03:15+02:00", dt.datetime(2026, 11, 7, 3, 15)),
    ],
)
def test_start(start: dt.date | str | None, begins: dt.date) -> None:
    """An issue begins at a moment, on a day, or when business opens next."""
    assert _alliance("by: duty, final: true").escalate("ops", start=start).start == begins


def test_start_in_another_time_zone() -> None:
    """A moment with a time zone is told as clocks of the calendar in force show it."""
    text = (
        "calendars: {office: {timezone: Europe/London}}\n"
        + PARTS
        + "escalations: {ops: {category: operational, levels: [{by: duty, final: true}]}}\n"
    )
    alliance = governance(text).alliance.evolve(calendar="office")

    assert og.Governance(alliance, "2026-11-02").escalate("ops", start="2026-11-02T12:00+02:00").start == dt.datetime(
        2026, 11, 2, 10
    )


def test_people_of_the_day() -> None:
    """Whoever holds a role when the issue comes is told, or the deputy; after the last day of one, nobody is there."""
    route = _route("by: head, within: 1 day | by: boss, within: 8 days | by: boss, final: true, notify: duty")
    people = [[(one.id, one.deputy, one.people) for one in stop.actors] for stop in route.stops]

    assert people == [[("head", "duty", ("p-1",))], [("boss", "", ("p-2",))], [("boss", "", ())]]
    assert [one.people for one in route.stops[2].notified] == [("p-1",)]
    assert [(one.where, one.why) for one in route.breaks] == [
        ('level 3 of "ops"', 'Nobody can deal with it: "boss" is vacant after 2026-11-10 and has no deputy.')
    ]


def test_end_of_a_day_is_for_those_of_the_next() -> None:
    """What comes with the end of a day is dealt with by those who are there on the next."""
    route = _route("by: duty, within: 8 days | by: boss, final: true")

    assert (route.stops[1].arrives.day, route.stops[1].day) == (dt.date(2026, 11, 10), dt.date(2026, 11, 11))
    assert _faults(route) == ["nobody-there"]


def test_forum_sits_on_its_day() -> None:
    """A forum is told with its next sitting, and whether it is quorate then; a limit may start with that meeting."""
    quorate = _route("by: board, within: 5 days, after: first-meeting | by: duty, final: true", start="2026-10-20")
    inquorate = _route("by: board, within: 12 days | by: duty, final: true")
    late = _route("by: board, within: 2 days | by: duty, final: true", start="2026-10-20")

    assert (_when(quorate)[1], _faults(quorate)) == ("2 2026-11-17", ["nobody-there"])
    assert [stop.actors[0].sitting.day for stop in inquorate.stops[:1] if stop.actors[0].sitting] == [
        dt.date(2026, 11, 12)
    ]
    assert _faults(inquorate) == ["nobody-there"]
    assert _faults(late) == ["nobody-there", "meets-too-late"]


@pytest.mark.parametrize(
    ("levels", "keys", "ending", "faults"),
    [
        ("by: duty, within: 1 day | by: vendor, final: true", "", "last-word", []),
        ("by: duty, within: 1 day | by: vendor", "", "dead-end", ["dead-end"]),
        ("by: duty | by: vendor, final: true", "", "last-word", ["no-limit"]),
        ("by: duty, within: {in-words: soon} | by: vendor, final: true", "", "last-word", ["limit-in-words"]),
        ("by: duty, within: unknown | by: vendor, final: true", "", "last-word", ["limit-not-told"]),
        ("by: duty, within: 1 day", "\n    if-undecided: {deemed: rejected}", "outcome", []),
        ("by: duty, within: 1 day, if-missed: {status-quo: spend} | by: vendor, final: true", "", "outcome", []),
        ("by: duty, within: 1 day", "\n    if-undecided: {decider: boss}", "outcome", []),
        ("by: duty, within: 12 days", "\n    if-undecided: {decider: boss}", "outcome", ["nobody-there"]),
        ("id: one, by: duty, within: 1 day, goes-to: one", "", "circle", ["circle"]),
        ("by: duty, within: 1 day", "\n    repeats: 2\n    if-undecided: {escalation: ops}", "circle", []),
        ("by: duty, within: 1 day", "\n    if-undecided: {escalation: ops}", "circle", ["circle"]),
        ("by: duty, within: 1 day", "\n    if-undecided: unknown", "untold", ["limit-not-told"]),
        ("by: duty, within: 1 day", "\n    if-undecided: {dispute: nowhere}", "gone", ["gone"]),
        ("by: duty, within: 1 day", "\n    if-undecided: {dispute: other}", "not-for-it", ["dead-end"]),
        ("by: duty, within: 1 day | by: vendor, final: true", "\n    max-total: 1 hour", "last-word", ["too-slow"]),
        ("by: duty, when: {urgent: true}, within: 1 day | by: vendor, final: true", "", "last-word", ["depends"]),
        (
            "by: duty, within: {when: {urgent: true}, within: 1 day} | by: vendor, final: true",
            "",
            "last-word",
            ["depends"],
        ),
    ],
)
def test_how_a_way_ends_and_what_breaks(levels: str, keys: str, ending: str, faults: list[str]) -> None:
    """A way ends with a last word, an outcome, or nothing; and each sort of break on it is told."""
    rest = "disputes: {other: {when: {category: commercial}, steps: [{kind: court}]}}"
    route = _route(levels, keys, rest)

    assert (route.end.ending.value, _faults(route)) == (ending, faults)


def test_levels_are_skipped_and_ladders_followed() -> None:
    """Levels that are not for the issue are skipped, and the steps of the ladder it goes on to are stops as well."""
    rest = "disputes: {talks: {steps: [{kind: negotiation, within: 1 day, after: notice}, {kind: court}]}}"
    levels = "by: duty, when: {urgent: true}, within: 1 hour | by: vendor, within: 1 day"
    route = _route(levels, "\n    if-undecided: {dispute: talks}", rest, urgent="no")

    assert [(str(stop.place), stop.came.value) for stop in route.stops] == [
        ("ops/2", "begins"),
        ("talks/1", "if-undecided"),
        ("talks/2", "next"),
    ]
    assert [str(place) for place in route.stops[0].skipped] == ["ops/1"]
    assert route.caveats == ['"notice" is taken to be when it comes to step 1 of "talks".']


def test_both_sides_hear_of_it() -> None:
    """Of each side it is told when its highest tier first hears of it, also as one of those who are notified."""
    route = _route("by: duty, within: 1 day, notify: boss | by: [boss, vendor], within: 1 day | by: boss, final: true")
    tops = {side.value: (top.role, top.where, top.heard and top.heard.day) for side, top in route.tops.items()}

    assert tops == {
        "client": ("boss", 'level 1 of "ops"', dt.date(2026, 11, 2)),
        "provider": ("vendor", 'level 2 of "ops"', dt.date(2026, 11, 3)),
    }


def test_top_of_the_path() -> None:
    """The time to the top ends at the last level before a dispute ladder, and is held against what may be."""
    rest = "disputes: {talks: {steps: [{kind: court}]}}"
    levels = "by: duty, within: 1 hour | by: vendor, within: 1 day"
    total = _route(levels, "\n    max-total: 2 hours\n    if-undecided: {dispute: talks}", rest).total

    assert total is not None
    assert total.until is not None
    assert (total.top, total.worked) == ('level 2 of "ops"', dt.timedelta(hours=1))
    assert (total.arrives.moment, total.until.moment) == (
        dt.datetime(2026, 11, 2, 11, 30),
        dt.datetime(2026, 11, 2, 12, 30),
    )


def test_paths_of_a_category() -> None:
    """Of several paths for a category those that are for the issue are told, and those that may be."""
    other = "  urgent-ops: {category: operational, when: {urgent: true}, levels: [{by: vendor, final: true}]}\n"
    alliance = _alliance("by: duty, final: true", rest=other)

    assert [one.path.id for one in alliance.escalate("operational", urgent=True).routes] == ["ops", "urgent-ops"]
    assert [one.path.id for one in alliance.escalate("operational", urgent=False).routes] == ["ops"]
    climb = alliance.escalate("operational")
    assert [(one.path.id, one.depends_on) for one in climb.perhaps] == [("urgent-ops", ("urgent",))]
    assert str(climb) == ('"operational" from 2026-11-02 09:00:00: 1 stop on "ops" and perhaps 1 stop on "urgent-ops"')


def test_no_path() -> None:
    """A category without a path is told as such; what is neither category nor path is refused."""
    alliance = _alliance("by: duty, final: true")

    assert (alliance.escalate("security").routes, alliance.escalate("security").arrives) == ((), False)
    with pytest.raises(og.UnknownId, match='did you mean "security"'):
        alliance.escalate("secruity")


@pytest.mark.parametrize(
    ("attributes", "message"),
    [
        ({"severity": "sev-9"}, "severity: wants sev-1 or sev-2"),
        ({"sevrity": "sev-1"}, 'did you mean "severity"'),
        ({"service": "desk"}, 'no service is called "desk"'),
        ({"start": "tomorrow"}, "start wants a day or a moment"),
        ({"start": "2026-13-01T10:00"}, "start wants a day or a moment"),
    ],
)
def test_misuse(attributes: dict[str, str], message: str) -> None:
    """An attribute that is not there, a value that cannot be, and a start that is no time are refused."""
    with pytest.raises((og.InvalidValue, og.UnknownId), match=message):
        _alliance("by: duty, final: true").escalate("ops", **attributes)


_UNITS = ["hours", "days", "business hours", "business days"]
_HOUR, _TICK = dt.timedelta(hours=1), dt.timedelta(microseconds=1)


def _is_open(moment: dt.datetime) -> bool:
    return moment.weekday() < 5 and 9 <= moment.hour < 17


def _walked(start: dt.datetime, number: int, unit: str, *, is_first: bool) -> dt.datetime:
    """The moment at which a limit ends, found by walking on hour by hour."""
    today = start.date() if is_first else (start - _TICK).date()
    last, left, now = today + dt.timedelta(days=number), number, start
    while True:
        before, now = now, now + _HOUR
        is_midnight = (before.date() != now.date()) and before.date() == last
        is_closing = _is_open(before) and not _is_open(now) and before.date() > today
        counts = {"hours": True, "business hours": _is_open(before), "business days": is_closing, "days": False}
        left -= counts[unit]
        if is_midnight if unit == "days" else not left:
            return now


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.tuples(st.integers(1, 30), st.sampled_from(_UNITS)), min_size=1, max_size=5),
    st.integers(0, 24 * 365),
)
def test_arrivals_are_what_a_walk_finds(limits: list[tuple[int, str]], begins: int) -> None:
    """An issue comes to each level when one who walks through time hour by hour gets there."""
    start = dt.datetime(2026, 1, 1) + begins * _HOUR
    levels = " | ".join([*(f"by: duty, within: {number} {unit}" for number, unit in limits), "by: vendor, final: true"])
    climb = _alliance(levels).escalate("ops", start=start)
    expected = [start]
    for index, (number, unit) in enumerate(limits):
        expected.append(_walked(expected[-1], number, unit, is_first=not index))
    found = [
        stop.arrives.moment or dt.datetime.combine(stop.arrives.day, dt.time()) + dt.timedelta(days=1)
        for stop in climb.routes[0].stops
        if stop.arrives.day is not None
    ]

    assert found == expected
