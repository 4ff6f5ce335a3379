"""Forums that meet too rarely, and steps that are due too close together, beyond the examples on their pages."""

import pytest

from tests.support.rules import found

DECISION = """\
roles: {{manager: {{party: client-co}}, cio: {{party: client-co}}}}
forums:
  board: {{seats: [cio], meets: {meets}, special-meeting: {special}, between-meetings: {between}}}
  weekly: {{seats: [cio], meets: 1 week}}
decisions:
  spend:
    {limit}
    rights: {rights}
"""


def _slow(
    *,
    meets: str = "1 month",
    limit: str = "within: 10 business days",
    rights: str = "[{decider: board}]",
    special: str = "none",
    between: str = "none",
    more: str = "",
) -> list[str]:
    text = DECISION.format(meets=meets, limit=limit, rights=rights, special=special, between=between)
    return [line.removeprefix("8 ") for line in found("DEC027", f"{text}{more}\n")]


NEVER = "It never meets out of turn, nor decides in between."
UNSAID = "Nothing says that it meets out of turn or decides in between."


def _said(wait: str, limit: str, severity: str = "error", between: str = NEVER) -> list[str]:
    return [
        f'{severity} "board" may let {wait} pass between its meetings, and has {limit} to decide "spend". {between}'
    ]


@pytest.mark.parametrize(
    ("meets", "limit", "said"),
    [
        ("1 month", "within: 10 business days", _said("1 month", "10 business days")),
        ("3 months", "within: 30 days", _said("3 months", "30 days")),
        ("1 week", "within: 4 hours", _said("1 week", "4 hours")),
        ("{every: {period: 1 month, days: [3, 17]}}", "within: 2 weeks", _said("17 days", "2 weeks")),
        ("3 months", "within: [{when: {priority: high}, within: 1 day}, 10 days]", _said("3 months", "10 days")),
        (
            "3 months",
            "within: {conflict: [{value: 1 day, ref: a}, {value: 2 days, ref: b}]}",
            [],
        ),
        ("3 months", "within: {within: {conflict: [{value: 1 day}, {value: 2 days}]}}", _said("3 months", "2 days")),
        ("1 month", "within: 30 days", []),  # 31 days may pass, if one counts so
        ("1 month", "within: 1 month", []),
        ("3 months", "within: 90 days", []),
        ("4 weeks", "within: 20 business days", []),
        ("4 weeks", "within: 19 business days", _said("4 weeks", "19 business days")),
        ("3 months", "within: {within: 10 days, after: first-meeting}", []),
        ("3 months", "within: {within: 10 days, after: period-end}", []),
        ("3 months", "within: {within: 10 days, after: notice}", _said("3 months", "10 days")),
        ("3 months", "within: 10 days\n    after: first-meeting", []),
        ("3 months", "within: {within: 10 days, extendable: in-writing}", []),
        ("3 months", "within: {earliest-of: [10 days, {by: next-release}]}", []),
        ("3 months", "within: unknown", []),
        ("3 months", "within: {in-words: promptly}", []),
        ("3 months", "within: [10 days, {within: unknown}]", []),
        ("3 months", "title: without a limit", []),
        ("unknown", "within: 1 day", []),
        ("none", "within: 1 day", []),
        ("{every: {each: incident}}", "within: 1 day", []),
        ("{every: {period: 3 months, also: as-required}}", "within: 1 day", []),
        ("{conflict: [{value: 3 months, ref: a}, {value: 2 months, ref: b}]}", "within: 1 day", []),
    ],
)
def test_wait_and_limit(meets: str, limit: str, said: list[str]) -> None:
    """A forum is too slow where the wait its cadence allows is sure to be longer than the limit."""
    assert [line.lstrip("0123456789 ") for line in _slow(meets=meets, limit=limit)] == said


@pytest.mark.parametrize(
    ("special", "between", "said"),
    [
        ("none", "none", "error"),
        ("{conflict: [{value: none}, {value: none}]}", "none", "warning"),
        ("{called-by: any-member}", "none", ""),
        ("none", "{manner: in-writing}", ""),
        ("unknown", "none", ""),
        ("none", "unknown", ""),
        ("{in-words: when needed}", "none", ""),
        ("{not-applicable: a small board}", "none", ""),
        ("{conflict: [{value: none}, {value: {called-by: cio}}]}", "none", ""),
    ],
)
def test_between_meetings(special: str, between: str, said: str) -> None:
    """A forum that may act between its meetings, or of which it is not known, is not too slow."""
    expected = _said("1 month", "10 business days", said, NEVER if said == "error" else UNSAID) if said else []

    assert _slow(special=special, between=between) == expected


def test_nothing_is_said_of_special_meetings() -> None:
    """Where the sources do not say whether it may act between its meetings, a slow forum is a warning."""
    text = """\
roles: {cio: {party: client-co}}
forums: {board: {seats: [cio], meets: 1 month}}
decisions: {spend: {within: 5 days, rights: [{decider: board}]}}
"""

    assert [line.removeprefix("3 ") for line in found("DEC027", text)] == _said("1 month", "5 days", "warning", UNSAID)


SLOW = _said("1 month", "10 business days")


@pytest.mark.parametrize(
    ("rights", "said"),
    [
        ("[{decider: [board, cio]}]", SLOW),
        ("[{decider: {any-of: [board, cio]}}]", []),
        ("[{decider: {at-least: 1, of: [board, cio]}}]", []),
        ("[{decider: board, when: {amount: {over: 5}}}, {decider: cio, when: {amount: {up-to: 5}}}]", SLOW),
        ("[{decider: board, when: {amount: {over: 5}}}, {decider: cio, when: {amount: {over: 5}}}]", []),
        ("[{decider: board, when: {amount: {over: 5}}}, {decider: cio, when: {amount: any}}]", []),
        ("[{decider: board, when: {amount: {over: 5}}}, {decider: cio}]", []),
        ("[{decider: board}, {decider: cio, in-absence-of: board}]", SLOW),
        ("[{decider: board, in-absence-of: cio}, {decider: cio}]", []),
        ("[{decider: board}, {decider: cio, until: 2026-10-31}]", SLOW),
        ("[{decider: board, until: 2026-10-31}, {decider: cio}]", []),
        ("[{decider: board}, {reviewer: cio}]", SLOW),
        ("[{decider: board}, {decider: unknown}]", []),
        ("[{decider: board}, {decider: weekly, when: {amount: {over: 5}}}]", SLOW),
        ("{conflict: [{value: [{decider: board}], ref: a}, {value: [{decider: cio}], ref: b}]}", []),
        ("unknown", []),
        ("[{decider: board, when: {amount: {over: 5}}}, {decider: board, when: {amount: {up-to: 5}}}]", SLOW),
    ],
)
def test_rights(rights: str, said: list[str]) -> None:
    """Only where a case waits for the forum alone is the forum too slow; it is said once."""
    assert _slow(rights=rights) == said


def test_rights_that_may_overlap() -> None:
    """Where any of several rows may be used, another row may be quicker."""
    rights = "[{decider: board, when: {amount: {over: 5}}}, {decider: cio, when: {amount: {up-to: 7}}}]"

    assert _slow(rights=rights, limit="within: 10 business days\n    overlap: any-may") == []


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("delegations: {d: {granted-by: board, granted-to: cio, decisions: [spend]}}", []),
        ("delegations: {d: {granted-by: unknown, granted-to: cio, decisions: [spend]}}", []),
        ("delegations: {d: {granted-by: board, granted-to: cio, decisions: unknown}}", []),
        ("delegations: {d: {granted-by: board, granted-to: cio, decisions: [spend], until: 2026-10-31}}", SLOW),
        ("delegations: {d: {granted-by: manager, granted-to: cio, decisions: [spend]}}", []),
    ],
)
def test_delegated(more: str, said: list[str]) -> None:
    """What a forum has passed on, or somebody may have, does not wait for it."""
    assert _slow(more=more) == said


@pytest.mark.parametrize(
    ("calendar", "limit", "is_found"),
    [
        ("{country: GB}", "12 business days", False),  # with public holidays these may be four weeks
        ("{country: GB}", "5 business days", True),
        ("{holidays: [2026-12-24, 2026-12-25]}", "15 business days", True),
        ("{days: [mon]}", "3 business days", True),
        ("{days: [mon]}", "4 business days", False),
        ("unknown", "1 business day", False),
        ("unknown", "1 day", True),
    ],
)
def test_calendar_in_force(calendar: str, limit: str, is_found: bool) -> None:  # noqa: FBT001 - what is expected
    """Business days are counted on the calendar in force, with room for public holidays."""
    text = f"""\
alliance: {{id: example, client: client-co, providers: [provider-co], calendar: {calendar}}}
roles: {{cio: {{party: client-co}}}}
forums: {{board: {{seats: [cio], meets: 4 weeks}}}}
decisions: {{spend: {{within: {limit}, rights: [{{decider: board}}]}}}}
"""

    assert bool(found("DEC027", text)) == is_found


STEPS = """\
roles: {cio: {party: client-co}}
forums: {board: {seats: [cio], meets: %s}}
decisions:
  spend:
    rights: [{decider: cio}]
    steps:
"""


def _steps(*steps: str, board: str = "1 month") -> list[str]:
    return found("DEC039", STEPS % board + "".join(f"      - {{{step}}}\n" for step in steps))


def _due(*days: str) -> list[str]:
    said = _steps(*(f'due: "{day}"' if len(day) < 6 else f"due: {day}" for day in days))
    return [line.removeprefix(f"{line.split()[0]} warning ") for line in said]


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (["2026-11-15", "2026-11-16"], []),
        (
            ["2026-11-15", "2026-11-15"],
            ['Step 1 of "spend" is due on 2026-11-15, and step 2, which comes after it, on 2026-11-15.'],
        ),
        (
            ["2026-11-15", "2025-11-16"],
            ['Step 1 of "spend" is due on 2026-11-15, and step 2, which comes after it, on 2025-11-16.'],
        ),
        (
            ["2026-11-15", "unknown", "2026-11-01"],
            ['Step 1 of "spend" is due on 2026-11-15, and step 3, which comes after it, on 2026-11-01.'],
        ),
        (["2026-11-15", "10-01", "2026-11-16"], []),
        (["09-01", "10-01", "11-15"], []),
        (["11-15", "12-20", "01-31"], []),
        (["11-15", "11-15"], ['Step 1 of "spend" is due on 11-15, and step 2, which comes after it, on 11-15.']),
        (["11-15", "11-01"], []),  # a year but two weeks
        (
            ["11-15", "11-01", "12-01"],
            ['Step 1 of "spend" is due on 11-15, and step 2, which comes after it, on 11-01.'],
        ),
        (
            ["10-01", "12-20", "12-01", "01-15"],
            ['Step 2 of "spend" is due on 12-20, and step 3, which comes after it, on 12-01.'],
        ),
        (["10-01", "12-20", "01-15", "11-01"], []),  # a round of thirteen months
        (["02-28", "02-29"], []),
        (
            ["02-29", "02-28", "03-01"],
            ['Step 1 of "spend" is due on 02-29, and step 2, which comes after it, on 02-28.'],
        ),
    ],
)
def test_order_of_steps(days: list[str], said: list[str]) -> None:
    """A step is due after the one before it, and days of each year go round once."""
    assert _due(*days) == said


@pytest.mark.parametrize(
    ("board", "by", "is_late"),
    [
        ("{every: 1 month, notice: 10 days}", "board", True),
        ("{every: 1 month, notice: 5 days}", "board", False),
        ("{every: 1 month, notice: 5 business days}", "board", False),
        ("{every: 1 month, notice: 6 business days}", "board", True),
        ("{every: 1 month, notice: 10 days}", "[cio, board]", True),
        ("{every: 1 month, notice: 10 days}", "{any-of: [cio, board]}", False),
        ("{every: 1 month, notice: 10 days}", "cio", False),
        ("{every: 1 month, notice: 10 days}", "unknown", False),
        ("{every: 1 month, notice: unknown}", "board", False),
        ("{every: 1 month, notice: {at-least: 10 days, unless: {urgent: true}}}", "board", False),
        ("{every: 1 month, notice: {at-least: 10 days, before: end}}", "board", False),
        ("{every: 1 month, notice: 10 days}, special-meeting: {notice: 7 days}", "board", True),
        ("{every: 1 month, notice: 10 days}, special-meeting: {notice: 5 days}", "board", False),
        ("{every: 1 month, notice: 10 days}, special-meeting: {called-by: cio}", "board", False),
        ("{every: 1 month, notice: 10 days}, special-meeting: unknown", "board", False),
        ("{every: 1 month, notice: 10 days}, special-meeting: none", "board", True),
        ("{every: 1 month, notice: 10 days}, between-meetings: {manner: virtual}", "board", False),
        ("{every: 1 month, notice: 10 days}, until: 2026-10-31", "board", False),
        ("unknown", "board", False),
    ],
)
def test_notice(board: str, by: str, is_late: bool) -> None:  # noqa: FBT001 - what is expected
    """A step is done before the forum that takes the next must be called, however short that may be."""
    said = _steps('due: "11-10"', f'by: {by}, due: "11-15"', board=board)

    assert bool(said) == is_late


def test_notice_is_named() -> None:
    """The shortest notice with which a forum can be called is the proof; steps are named by their ids."""
    board = "{every: 1 month, notice: 4 weeks}, special-meeting: {notice: 10 days}"

    late = 'but "board" must be called 10 days before.'
    settle = f'step "settle", which comes after it, on 2027-01-04, {late}'

    assert _steps("id: draft, due: 2026-12-28", "id: settle, by: board, due: 2027-01-04", board=board) == [
        f'7 warning Step "draft" of "spend" is due on 2026-12-28, and {settle}'
    ]
    assert _steps('due: "12-28"', 'by: board, due: "01-04"', board=board) == [
        f'7 warning Step 1 of "spend" is due on 12-28, and step 2, which comes after it, on 01-04, {late}'
    ]


def test_steps_out_of_force() -> None:
    """Steps that are over, and decisions, are not compared."""
    assert _steps('due: "11-15"', 'due: "11-15", until: 2026-10-31') == []
