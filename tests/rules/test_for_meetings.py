"""Rules on how often forums meet, on the meetings that were held, and on the actions they leave behind."""

import pytest

from tests.support.rules import found

ROLES = """\
people:
  {ann: {employer: client-co}, bob: {employer: client-co}, eve: {employer: provider-co}, pat: {employer: client-co}}
roles:
  cio: {party: client-co, deputies: cfo, appointments: [{person: ann}]}
  cfo: {party: client-co, appointments: [{person: bob, from: 2026-06-01}]}
  lead: {party: provider-co, appointments: [{person: eve}]}
  team: {party: provider-co, holders: team}
"""


def _found(rule: str, text: str) -> list[str]:
    return [line.partition(" ")[2] for line in found(rule, ROLES + text)]


@pytest.mark.parametrize(
    ("meets", "speaks"),
    [
        ("{}", True),
        ("{meets: none}", True),
        ("{meets: {minutes: 3 days}}", True),
        ("{meets: unknown}", False),
        ("{meets: {every: as-required}}", False),
        ("{meets: {every: {on-request: cio}}}", False),
        ("{meets: {in-words: often enough}}", False),
        ("{until: 2026-01-31}", False),
    ],
)
def test_a_forum_says_how_often_it_meets(meets: str, speaks: bool) -> None:  # noqa: FBT001
    """FOR008 speaks where other forums say it, and nothing is said."""
    keys = meets[1:-1]
    a = f"forums:\n  a: {{seats: [cio]{keys and ', '}{keys}}}\n"

    assert _found("FOR008", a) == []
    assert _found("FOR008", f"{a}  b: {{seats: [cio], meets: {{every: 1 month}}}}\n") == (
        ['warning Nothing says how often "a" meets.'] if speaks else []
    )


@pytest.mark.parametrize(
    ("forums", "said"),
    [
        ([("operational", "5 weeks")], '"f0" meets every 5 weeks; at the operational tier every month is usual.'),
        ([("operational", "1 month")], ""),
        ([("operational", "31 days")], ""),
        ([("operational", "3 months"), ("operational", "2 weeks")], ""),
        ([("operational", "3 months"), ("operational", "unknown")], ""),
        (
            [("operational", "4 months"), ("operational", "2 months")],
            '"f1" meets every 2 months; at the operational tier',
        ),
        ([("tactical", "3 months")], ""),
        ([("tactical", "6 months")], '"f0" meets every 6 months; at the tactical tier every 3 months is usual.'),
        ([("strategic", "1 year")], '"f0" meets every year; at the strategic tier every 6 months is usual.'),
        ([("strategic", "1 year"), ("unknown", "1 month")], ""),
        ([("unknown", "1 year")], ""),
    ],
)
def test_the_sides_meet_as_often_as_usual_at_each_tier(forums: list[tuple[str, str]], said: str) -> None:
    """FOR009 looks at the forum of a tier that meets most often, where it is known how often each of them meets."""
    text = "".join(
        f"  f{number}: {{tier: {tier}, seats: [cio], meets: {{every: {every}}}}}\n"
        for number, (tier, every) in enumerate(forums)
    )
    lines = _found("FOR009", f"forums:\n{text}")

    assert len(lines) == bool(said)
    assert all(line.startswith(f"warning {said}") for line in lines)


@pytest.mark.parametrize(
    ("every", "meetings", "said"),
    [
        ("3 months", "{held: 2026-06-16}", ""),
        ("3 months", "{held: 2026-06-15}", "has not met since 2026-06-15, and is to meet every 3 months."),
        ("2 weeks", "{held: 2026-10-10}", "has not met since 2026-10-10, and is to meet every 2 weeks."),
        (
            "1 month",
            "{held: 2026-01-05, next: 2026-12-01}",
            "has not met since 2026-01-05, and is to meet every month.",
        ),
        ("1 month", "{held: 2026-01-05}, m2: {forum: a, held: unknown}", ""),
        ("1 month", "{held: 2026-01-05}, m2: {forum: unknown, held: 2026-10-10}", ""),
        ("1 month", "{held: 2026-01-05}, m2: {forum: a, held: 2026-10-10}", ""),
        ("1 month", "{held: 2026-12-24}", ""),
        ("unknown", "{held: 2026-01-05}", ""),
        ("as-required", "{held: 2026-01-05}", ""),
    ],
)
def test_a_forum_meets_as_often_as_it_says(every: str, meetings: str, said: str) -> None:
    """FOR011 counts from the last meeting on record, where it is certain which that is."""
    text = f"forums: {{a: {{seats: [cio], meets: {{every: {every}}}}}}}\nmeetings: {{m1: {{forum: a, {meetings[1:]}}}\n"
    reviewed = "alliance: {id: a, client: client-co, providers: [provider-co], reviewed: 2026-11-01}\n"

    assert _found("FOR011", reviewed + text) == ([f'error "a" {said}'] if said else [])


@pytest.mark.parametrize(
    ("record", "speaks"),
    [
        ("decisions: {}", False),
        ("meetings: {m2: {forum: b, held: 2026-10-01}}", True),
        ("meetings: {m2: {forum: b, held: 2026-12-24}}", False),
        ("decision-log: {l: {decision: d, decided: 2026-10-01, outcome: approved}}", True),
    ],
)
def test_a_record_goes_on(record: str, speaks: bool) -> None:  # noqa: FBT001
    """FOR011 says nothing of a record that nobody goes on with, as in a check of a day to come."""
    held = "m1: {forum: a, held: 2026-01-05}"
    meetings = record.replace("meetings: {", f"meetings: {{{held}, ") if "meetings" in record else record
    more = "" if "meetings" in record else f"meetings: {{{held}}}\n"
    text = f"forums: {{a: {{seats: [cio], meets: {{every: 1 month}}}}, b: {{seats: [cio]}}}}\n{meetings}\n{more}"

    assert bool(_found("FOR011", text)) == speaks


def _meetings(forum: str, *meetings: str) -> str:
    """A forum with meetings, one in each month from June on."""
    held = "".join(
        f"  m{number}: {{forum: a, held: 2026-{number + 6:02}-01, {one}}}\n" for number, one in enumerate(meetings)
    )
    return f"forums: {{a: {forum}}}\nmeetings:\n{held}"


OF_EACH = "{seats: [cio, lead], quorum: {from-each-party: 1}}"


@pytest.mark.parametrize(
    ("forum", "attended", "lacks"),
    [
        (OF_EACH, "[ann]", True),
        (OF_EACH, "[ann, eve]", False),
        (OF_EACH, "[bob, eve]", False),
        (OF_EACH, "[ann, bob]", True),
        (OF_EACH, "[ann, pat]", False),
        (OF_EACH, "unknown", False),
        (OF_EACH, "[]", True),
        ("{seats: [cio, lead]}", "[ann]", False),
        ("{seats: [cio, lead], quorum: {at-least: 3}}", "[ann, pat]", True),
        ("{seats: [cio, team], quorum: {from-each-party: 1}}", "[ann]", False),
        ("{seats: [cio, {party: provider-co}], quorum: {from-each-party: 1}}", "[ann]", False),
        ("{seats: [lead], chair: cio, quorum: {chair: true}}", "[eve]", True),
        ("{seats: [lead, {role: cio, vote: false}]}", "[ann]", False),
        ("{seats: [lead, {role: cio, vote: false}], quorum: {at-least: 1}}", "[ann]", True),
        ("{seats: [cio, lead], quorum: all}", "[ann]", True),
    ],
)
def test_enough_come_to_meetings(forum: str, attended: str, lacks: bool) -> None:  # noqa: FBT001
    """FOR012 asks whether those who came could make up the quorum; somebody without a role may have sat for anybody."""
    text = _meetings(forum, *[f"attended: {attended}"] * 2)
    expected = ['warning 2 of the last 2 meetings of "a" do not count: "m0" (no quorum) and "m1" (no quorum).']

    assert _found("FOR012", text) == (expected if lacks else [])


@pytest.mark.parametrize(
    ("meetings", "said"),
    [
        (["minutes: false"], ""),
        (
            ["minutes: false"] * 2,
            '2 of the last 2 meetings of "a" do not count: "m0" (no minutes) and "m1" (no minutes).',
        ),
        (["minutes: false", "minutes: unknown", "minutes: none"], ""),
        (["minutes: false", "minutes: true", "minutes: true", "minutes: true", "minutes: false"], ""),
        (
            ["minutes: false", "attended: [ann]", "minutes: true", "minutes: true", "minutes: false"],
            '2 of the last 4 meetings of "a" do not count: "m1" (no quorum) and "m4" (no minutes).',
        ),
    ],
)
def test_meetings_leave_minutes(meetings: list[str], said: str) -> None:
    """FOR012 looks at the last four meetings, and lets one of them pass."""
    assert _found("FOR012", _meetings(OF_EACH, *meetings)) == ([f"warning {said}"] if said else [])


OLD, NEW = "due: 2026-10-31", "due: 2026-11-01"


@pytest.mark.parametrize(
    ("actions", "overdue"),
    [
        ([OLD, OLD], 2),
        ([OLD], 0),
        ([OLD, OLD, *[NEW] * 5], 2),
        ([OLD, OLD, *[NEW] * 6], 0),
        ([OLD, f"{OLD}, status: done"], 0),
        ([OLD, f"{OLD}, status: unknown"], 0),
        ([OLD, "due: unknown"], 0),
        ([OLD, f"{OLD}, until: 2026-10-31"], 0),
    ],
)
def test_actions_are_not_overdue(actions: list[str], overdue: int) -> None:
    """FOR016 wants two overdue actions, and more than a quarter of those that may be open."""
    text = "".join(f"  a{number}: {{owner: cio, {one}}}\n" for number, one in enumerate(actions))
    lines = _found("FOR016", f"actions:\n{text}")

    assert [line.partition(" open")[0] for line in lines] == (
        [f"warning {overdue} of {len(actions)}"] if overdue else []
    )
