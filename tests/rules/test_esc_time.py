"""Rules on escalation in time: who is there, how long it may take, and whether a forum meets soon enough."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings, strategies as st

from outsourcegov.model.absent import known
from outsourcegov.model.conditions import Limit
from outsourcegov.rules.catalogue import find
from tests.support.rules import findings, found, governance

ROLES = """
roles:
  duty: {party: client-co}
  head: {party: client-co}
  boss: {party: client-co}
  other-boss: {party: provider-co}
people:
  p-1: {employer: client-co}
"""
SEVERITY = """
attributes:
  severity: {one-of: [sev-1, sev-2, sev-3], order: worst-first}
"""


def _path(*levels: str, keys: str = "", more: str = "") -> str:
    lines = "".join(f"\n      - {level}" for level in levels)
    return f"{ROLES}{more}\nescalations:\n  ops:\n    category: operational{keys}\n    levels:{lines}\n"


def _said(rule: str, text: str, as_of: date = date(2026, 11, 1)) -> list[str]:
    return [one.split(" ", 1)[1] for one in found(rule, text, as_of)]


VACANT = """
roles:
  gone: {party: client-co, appointments: [{person: p-1, until: 2026-06-30}]}
  there: {party: client-co, appointments: [{person: p-1}]}
  unheard: {party: client-co}
  over: {party: client-co, appointments: none, until: 2026-01-01}
people:
  p-1: {employer: client-co}
forums:
  board: {seats: [gone, there], quorum: all, meets: 1 month}
escalations:
  ops:
    category: operational
    levels: [{by: %s, final: true}]
"""


@pytest.mark.parametrize(
    ("by", "reason"),
    [
        ("gone", '"gone" is vacant after 2026-06-30 and has no deputy'),
        ("[there, gone]", '"gone" is vacant after 2026-06-30 and has no deputy'),
        ("board", '"board" lacks its quorum (every seat): "gone" is vacant after 2026-06-30'),
        ("{any-of: [there, gone]}", ""),
        ("there", ""),
        ("unheard", ""),
        ("either", ""),
        ("unknown", ""),
        ("{in-words: the boss}", ""),
        ("{conflict: [{value: gone, ref: a}, {value: there, ref: b}]}", ""),
    ],
)
def test_vacant_levels(by: str, reason: str) -> None:
    """A level is vacant where somebody without whom nobody acts there is certain not to be there."""
    said = 'Level 1 of "ops" cannot act as agreed' if by.startswith("[") else 'Nobody can act at level 1 of "ops"'
    expected = [f"error {said}: {reason}."] if reason else []

    assert _said("ESC006", VACANT % by) == expected


def test_levels_that_are_vacant_for_the_same_reason() -> None:
    """One vacancy is told once, with the levels it leaves empty."""
    second = "  more: {category: security, levels: [{by: there, within: 1 day}, {by: gone, final: true}]}\n"

    (said,) = _said("ESC006", VACANT % "gone" + second)

    assert said.startswith('error Nobody can act at level 2 of "more" and level 1 of "ops": "gone" is vacant')


def test_vacant_levels_have_causes() -> None:
    """A vacant level says which vacancy it comes from, also behind a forum."""
    (of_role,), (of_forum,) = (list(find("ESC006")(governance(VACANT % by))) for by in ("gone", "board"))

    assert [(one.fault, one.subject) for one in of_role.because] == [("vacant", "gone")]
    assert [(one.fault, one.subject) for one in of_forum.because] == [("inquorate", "board"), ("vacant", "gone")]


def test_levels_out_of_force_are_not_vacant() -> None:
    """A level that is over, or in a path that has not begun, is no fault."""
    ended = VACANT.replace("final: true", "final: true, until: 2026-10-31") % "gone"
    not_begun = VACANT.replace("category: operational", "category: operational\n    from: 2027-01-01") % "gone"

    assert (_said("ESC006", ended), _said("ESC006", not_begun)) == ([], [])


@pytest.mark.parametrize(
    ("first", "cases"),
    [
        ("{by: duty}", ""),
        ("{by: duty, within: none}", ""),
        ("{by: duty, within: {when: {severity: sev-1}, within: 1 hour}}", " for severity sev-2 or severity sev-3"),
        ("{by: duty, when: {severity: sev-1}, within: {when: {severity: sev-1}, within: 1 hour}}", None),
        ("{by: duty, within: [{when: {severity: sev-1}, within: 1 hour}, {within: 1 day}]}", None),
        ("{by: duty, within: {when: {severity: {not: sev-1}}, within: 1 hour}}", " for severity sev-1"),
        ("{by: duty, within: {when: {service: desk}, within: 1 hour}}", None),
        ("{by: duty, within: unknown}", None),
        ("{by: duty, within: {in-words: promptly}}", None),
        ("{by: duty, final: true}", None),
        ("{by: duty, final: unknown}", None),
    ],
)
def test_levels_without_a_limit(first: str, cases: str | None) -> None:
    """A level has no limit where it is sure that none is stated, for some case that surely comes there."""
    said = f'error Level 1 of "ops" has no time limit{cases}: what is not settled there never goes on.'

    assert _said("ESC007", _path(first, "{by: boss, final: true}", more=SEVERITY)) == [said] * (cases is not None)


def test_last_level_needs_no_limit_if_nothing_follows() -> None:
    """A last level without a limit is a dead end already where nothing follows; where something does, it is a fault."""
    nothing = _path("{by: duty}")
    something = _path("{by: duty}", keys="\n    if-undecided: {decider: boss}")
    ladder = "{dispute: ladder}\ndisputes:\n  ladder: {steps: [{kind: court}]}"
    disputed = f"{_path('{by: duty}')}    if-undecided: {ladder}\n"

    assert (_said("ESC007", nothing), _said("ESC007", something)) == ([], [])
    assert len(_said("ESC007", disputed)) == 1


@pytest.mark.parametrize(
    ("most", "limits", "time"),
    [
        ("10 business days", ("5 business days", "10 business days"), "15 business days"),
        ("15 business days", ("5 business days", "10 business days"), None),
        ("2 weeks", ("15 business days", "1 hour"), "15 business days and 1 hour"),
        ("3 weeks", ("5 business days", "8 business days"), None),
        ("4 hours", ("2 hours", "150 minutes"), "270 minutes"),
        ("1 month", ("30 days", "2 days"), "32 days"),
        ("1 month", ("20 days", "11 days"), None),
        ("1 month", ("30 days", "{in-words: soon}"), None),
        ("1 day", ("30 days", "{in-words: soon}"), "30 days"),
        ("30 days", ("20 days", "{within: 25 days, after: raised}"), None),
        ("30 days", ("20 days", "{within: 35 days, after: raised}"), "35 days"),
        ("30 days", ("20 days", "{within: 25 days, after: notice}"), None),
        ("3 days", ("50 hours", "23 hours"), None),
        ("3 days", ("50 hours", "47 hours"), "97 hours"),
        ("unknown", ("50 days", "47 days"), None),
    ],
)
def test_too_slow_to_the_top(most: str, limits: tuple[str, str], time: str | None) -> None:
    """The limits below the last level are added; they exceed what is promised where that is certain."""
    levels = [f"{{by: {who}, within: {limit}}}" for who, limit in zip(("duty", "head"), limits, strict=True)]
    text = _path(*levels, "{by: boss, within: 90 days, final: true}", keys=f"\n    max-total: {most}")
    said = [f'error "ops" may take {time} to its top, and should take {most} at most.'] if time is not None else []

    assert _said("ESC008", text) == said


def test_slowest_case_is_told() -> None:
    """Limits are added for one and the same case, and of several the slowest is told with its way."""
    slow_below = "{when: {severity: sev-3}, within: 9 days}, {when: {severity: {not: sev-3}}, within: 1 day}"
    slow_above = "{when: {severity: sev-1}, within: 9 days}, {when: {severity: {not: sev-1}}, within: 3 days}"
    levels = (
        f"{{by: duty, within: [{slow_below}]}}",
        f"{{by: head, within: [{slow_above}]}}",
        "{by: boss, final: true}",
    )
    exceeded = findings("ESC008", _path(*levels, keys="\n    max-total: 11 days", more=SEVERITY))

    assert _said("ESC008", _path(*levels, keys="\n    max-total: 12 days", more=SEVERITY)) == []
    assert [one.message for one in exceeded] == [
        '"ops" may take 12 days to its top for severity sev-3, and should take 11 days at most.'
    ]
    assert exceeded[0].witness["way"] == [
        {"level": "ops/1", "after": "no time"},
        {"level": "ops/2", "after": "9 days"},
        {"level": "ops/3", "after": "12 days"},
    ]


_HOURS = st.integers(1, 40)
_ROWS = st.one_of(
    _HOURS.map(lambda hours: f"{hours} hours"),
    st.tuples(_HOURS, _HOURS, _HOURS).map(
        lambda hours: (
            "[" + ", ".join(f"{{when: {{severity: sev-{n}}}, within: {h} hours}}" for n, h in enumerate(hours, 1)) + "]"
        )
    ),
)
_WHEN = st.sampled_from(
    ["", ", when: {severity: sev-1}", ", unless: {severity: [sev-1, sev-3]}", ", when: {urgent: true}"]
)


def _hours(limit: Limit) -> int:
    within = known(limit.within)
    assert within is not None
    return int(within.amount)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(_ROWS, _WHEN), min_size=1, max_size=5), st.integers(1, 150))
def test_worst_time_is_that_of_all_ways(rows: list[tuple[str, str]], most: int) -> None:
    """A path is too slow exactly where one of all the ways there are through its levels is."""
    levels = [f"{{by: duty, within: {limit}{when}}}" for limit, when in rows]
    more = f"{SEVERITY}conditions:\n  urgent: {{title: Urgent}}\n"
    text = _path(*levels, "{by: boss, final: true}", keys=f"\n    max-total: {most} hours", more=more)
    path = governance(text).alliance.escalations["ops"]
    times = [
        sum(
            _hours(limit)
            for level in path.levels[:-1]
            if all(one.attribute == "severity" or urgent for one in level.when)
            and all(severity in one.one_of for one in level.when if one.attribute == "severity")
            and not any(severity in one.one_of for one in level.unless)
            for limit in level.within
            if all(severity in one.one_of for one in limit.when)
        )
        for severity in ("sev-1", "sev-2", "sev-3")
        for urgent in (True, False)
    ]

    assert bool(found("ESC008", text)) == (max(times) > most)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(1, 30), st.sampled_from(["hours", "days", "business days", "business hours", "weeks"])),
        min_size=1,
        max_size=4,
    ),
    st.tuples(st.integers(1, 60), st.sampled_from(["hours", "days", "business days", "weeks", "months"])),
    st.integers(0, 24 * 400),
)
def test_too_slow_is_too_slow_whenever_it_begins(
    limits: list[tuple[int, str]], most: tuple[int, str], begins: int
) -> None:
    """What the rule finds, each issue that climbs finds as well, whenever it begins."""
    levels = [f"{{by: duty, within: {number} {unit}}}" for number, unit in limits]
    text = _path(*levels, "{by: boss, final: true}", keys=f"\n    max-total: {most[0]} {most[1]}")
    start = datetime(2026, 1, 1) + timedelta(hours=begins)
    is_slow = bool(found("ESC008", text))
    (route,) = governance(text).escalate("ops", start=start).routes

    assert not is_slow or [one.fault.value for one in route.breaks] == ["too-slow"]


def _row(severity: str, within: str) -> str:
    return f"{{when: {{severity: {severity}}}, within: {within}}}"


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([("sev-1", "8 hours"), ("[sev-2, sev-3]", "4 hours")], "8 hours for severity sev-1, and 4 hours for sev-2"),
        ([("[sev-1, sev-2]", "1 hour"), ("sev-3", "1 hour")], None),
        (
            [("sev-1", "1 hour"), ("sev-2", "3 days"), ("sev-3", "1 day")],
            "3 days for severity sev-2, and 1 day for sev-3",
        ),
        ([("sev-1", "1 business day"), ("{not: sev-1}", "1 day")], None),
        (
            [("sev-1", "4 business days"), ("{not: sev-1}", "2 days")],
            "4 business days for severity sev-1, and 2 days for sev-2",
        ),
        ([("sev-1", "unknown"), ("{not: sev-1}", "1 hour")], None),
    ],
)
def test_what_is_worse_has_less_time(rows: list[tuple[str, str]], said: str | None) -> None:
    """A worse matter with more time than the next less bad one is found where that is certain."""
    limits = ", ".join(_row(*row) for row in rows)
    text = _path(f"{{by: duty, within: [{limits}]}}", "{by: boss, final: true}", more=SEVERITY)
    expected = [f'warning Level 1 of "ops" leaves {said}, which is less bad.'] if said else []

    assert _said("ESC009", text) == expected


def test_order_decides_what_is_worse() -> None:
    """Without a declared order nothing is worse, and where the worst is last the comparison is turned round."""
    rows = ", ".join(_row(*row) for row in [("sev-1", "8 hours"), ("{not: sev-1}", "4 hours")])
    levels = (f"{{by: duty, within: [{rows}]}}", "{by: boss, final: true}")
    unordered = _path(*levels, more=SEVERITY.replace(", order: worst-first", ""))

    assert _said("ESC009", unordered) == []
    assert _said("ESC009", _path(*levels, more=SEVERITY.replace("worst-first", "worst-last"))) == []


PEOPLE = """
people:
  p-1: {employer: client-co}
  p-2: {employer: client-co}
roles:
  duty: {party: client-co, appointments: [{person: p-1}]}
  head: {party: client-co, appointments: [{person: p-1}]}
  boss: {party: client-co, appointments: [{person: p-2}]}
  away: {party: client-co, appointments: none, deputies: duty}
  crowd: {party: client-co, appointments: [{person: p-1}, {person: p-2}]}
  unheard: {party: client-co}
  vendor: {party: provider-co}
  vendor-boss: {party: provider-co}
escalations:
  ops:
    category: operational
    levels: [{by: %s, within: 1 day}, {by: %s, final: true}]
"""


@pytest.mark.parametrize(
    ("below", "above", "said"),
    [
        ("duty", "head", 'the same person as level 1 of "ops": "p-1"'),
        ("duty", "away", 'the same person as level 1 of "ops": "p-1"'),
        ("unheard", "unheard", 'the same role as level 1 of "ops": "unheard"'),
        ("[duty, vendor]", "[head, vendor]", 'the same people as level 1 of "ops": "p-1" and "vendor"'),
        ("[duty, vendor]", "[head, vendor-boss]", None),
        ("[duty, vendor]", "[boss, vendor]", None),
        ("[duty, boss]", "head", None),
        ("duty", "[head, boss]", None),
        ("duty", "boss", None),
        ("duty", "crowd", None),
        ("duty", "unheard", None),
        ("{any-of: [duty, boss]}", "head", None),
        ("duty", "{any-of: [head, boss]}", None),
        ("duty", "vendor", None),
        ("either", "either", None),
    ],
)
def test_same_person_at_two_levels(below: str, above: str, said: str | None) -> None:
    """Two levels are held by the same people where it is certain that nobody is new, deputies included."""
    expected = [f'error Level 2 of "ops" is held by {said}.'] if said else []

    assert _said("ESC011", PEOPLE % (below, above)) == expected


BOARD = """
roles:
  duty: {party: client-co}
forums:
  board: {seats: [duty], %s}
escalations:
  ops:
    category: operational
    levels: [{by: board, %s}, {by: duty, final: true}]
"""
NEVER = "special-meeting: none, between-meetings: none"


@pytest.mark.parametrize(
    ("forum", "level", "said"),
    [
        (f"meets: 1 month, {NEVER}", "within: 10 days", "error"),
        ("meets: 1 month", "within: 10 days", "warning"),
        (f"meets: 1 month, {NEVER}", "within: [{when: {service: x}, within: 10 days}, {within: 50 days}]", None),
        (f"meets: 1 month, {NEVER}", "within: 10 days, after: first-meeting", None),
        (f"meets: 1 month, {NEVER}", "within: 10 days, extendable: in-writing", None),
        (f"meets: 1 month, {NEVER}", "within: 31 days", None),
        (f"meets: 1 week, {NEVER}", "within: 5 business days", None),
        (f"meets: 4 weeks, {NEVER}", "within: unknown", None),
        ("meets: 1 month, special-meeting: {notice: 2 days}", "within: 10 days", None),
        ("meets: unknown", "within: 10 days", None),
    ],
)
def test_forum_that_meets_too_rarely(forum: str, level: str, said: str | None) -> None:
    """A forum meets too rarely for its level where the time between two meetings is certain to exceed the limit."""
    silent = _said("ESC012", BOARD % (forum, level))

    assert [one.split(" ")[0] for one in silent] == [said] * (said is not None)


def test_sentence_on_a_forum_that_meets_too_rarely() -> None:
    """The sentence says how long the forum may wait, how long it has, and why it cannot act in between."""
    said = (
        'error "board" may let 1 month pass between its meetings, and has 10 days at level 1 of "ops".'
        " It never meets out of turn, nor decides in between."
    )

    assert _said("ESC012", BOARD % (f"meets: 1 month, {NEVER}", "within: 10 days")) == [said]


SERVICES = """
calendars:
  office: {timezone: Europe/London, hours: "09:00-17:00"}
  nights: {outside: office}
  abroad: {timezone: Asia/Tokyo, hours: "09:00-18:00"}
attributes:
  shift: {one-of: [day, night]}
roles:
  desk: {party: client-co, hours: office}
  night-desk: {party: client-co, hours: nights}
  always: {party: provider-co, hours: "24x7"}
  unheard: {party: client-co}
scope-of-work:
  it:
    services:
      network: {criticality: critical, hours: %s}
      printing: {criticality: standard, hours: "24x7"}
escalations:
  ops:
    category: %s
    levels: [%s{by: %s, within: 1 hour}, {by: unheard, final: true}]
"""


@pytest.mark.parametrize(
    ("hours", "category", "before", "by", "said"),
    [
        ("24x7", "operational", "", "desk", "128 of the 168"),
        ("24x7", "security", "", "desk", "128 of the 168"),
        ("24x7", "operational", "", "night-desk", "40 of the 168"),
        ("nights", "operational", "", "desk", "128 of the 128"),
        ("24x7", "commercial", "", "desk", None),
        ("office", "operational", "", "desk", None),
        ("24x7", "operational", "", "always", None),
        ("24x7", "operational", "", "[desk, always]", None),
        ("24x7", "operational", "", "[desk, night-desk]", None),
        ("24x7", "operational", "{by: night-desk, when: {shift: night}, within: 1 hour}, ", "desk", None),
        ("24x7", "operational", "{by: desk, when: {service: printing}, within: 1 hour}, ", "desk", "128 of the 168"),
        ("24x7", "operational", "", "unheard", None),
        ("24x7", "operational", "", "[desk, unheard]", None),
        ("unknown", "operational", "", "desk", None),
        ("abroad", "operational", "", "desk", None),
    ],
)
def test_hours_of_the_first_level(hours: str, category: str, before: str, by: str, said: str | None) -> None:
    """Hours in which a critical service is owed and nobody at the first level can be reached are found."""
    hours = f'"{hours}"' if hours == "24x7" else hours
    text = SERVICES % (hours, category, before, by)

    assert [one.split("For ")[1].split(" hours")[0] for one in _said("ESC018", text)] == [said] * (said is not None)
