"""Dates that were passed over without a word: each is told, or it is told why it cannot be."""

import datetime as dt

import pytest

import outsourcegov as og
from tests.governance.test_calendar import HEAD, PEOPLE
from tests.support.rules import governance

AS_OF = dt.date(2026, 11, 1)
RAISED = "raised: 2026-11-02"
NO_START = "Its clock starts with an event, and when that is is not known."
CLOCK = 'Its clock starts with "raised", and when that is is not known.'


def _of(text: str, kind: str, start: str = "2026-11-01", end: str = "2027-03-31") -> og.Timetable:
    return og.calendar(governance(f"{HEAD}{PEOPLE}{text}\n", as_of=AS_OF), start, end).only(kind)


def _told(found: og.Timetable) -> list[str]:
    return [" ".join(filter(None, [str(one), one.consequence, *one.caveats])) for one in found.dates]


def _untold(found: og.Timetable) -> list[str]:
    return [str(one) for one in found.untold]


def _decision(within: str, entry: str) -> og.Timetable:
    return _of(
        f"decisions: {{d: {{attributes: {{amount: {{from: 0}}}}, {within}, rights: [{{decider: cio}}]}}}}\n"
        f"decision-log: {{e: {{decision: d, by: cio, outcome: open, {entry}}}}}",
        "decision",
    )


ROWS = "within: [{within: 5 days, when: {amount: {up-to: 100}}}, {within: 9 days}]"
SAME = "within: [{within: 5 days, when: {amount: {up-to: 100}}}, {within: 5 days}]"
HIDDEN = ROWS.replace("100", "unknown")
OTHER_CASE = RAISED + ", attributes: {urgent: true}"
SINCE = ", raised on 2026-11-02"
DEPENDS = f'{SINCE}: Which limit holds depends on "amount".'
FIRST = "within: [{within: 5 days, when: {amount: {up-to: 100}}}]"


@pytest.mark.parametrize(
    ("within", "entry", "day"),
    [
        (ROWS, f"{RAISED}, amount: 50", "2026-11-07"),
        (ROWS, f"{RAISED}, amount: 150", "2026-11-11"),
        (SAME, RAISED, "2026-11-07"),
        (SAME, f"{RAISED}, amount: unknown", "2026-11-07"),
        (FIRST, f"{RAISED}, amount: 50", "2026-11-07"),
        ("within: 5 days", RAISED, "2026-11-07"),
    ],
)
def test_limit_of_an_open_decision_is_that_of_its_case(within: str, entry: str, day: str) -> None:
    """Of several limits it is the one for the case, or all that may be for it where they end on one day."""
    found = _decision(within, entry)

    assert [str(one.day) for one in found.dates] == [day]
    assert _untold(found) == []


@pytest.mark.parametrize(
    ("within", "entry", "why"),
    [
        (ROWS, RAISED, DEPENDS),
        (FIRST, RAISED, DEPENDS),
        (ROWS, OTHER_CASE, DEPENDS),
        (HIDDEN, f"{RAISED}, amount: 50", f"{SINCE}: Which limit holds is not known."),
        ("within: 5 days", "raised: unknown", f": {CLOCK}"),
        ("within: 5 days", "title: T", f": {CLOCK}"),
        (ROWS, "raised: unknown, amount: 50", f": {CLOCK}"),
        ("within: 5 days, after: unknown", RAISED, f"{SINCE}: {NO_START}"),
        ("within: 5 days, after: receipt", RAISED, f"{SINCE}: {CLOCK.replace('raised', 'receipt')}"),
    ],
)  # fmt: skip
def test_why_it_cannot_be_told_by_when_to_decide(within: str, entry: str, why: str) -> None:
    """An open decision of which the limit or its start cannot be told is untold, and not left out."""
    found = _decision(within, entry)

    assert _told(found) == []
    assert _untold(found) == [f'"e" is to be decided: decision "d"{why}']


@pytest.mark.parametrize(
    ("within", "entry"),
    [("title: T", "raised: unknown"), ("within: none", RAISED), (FIRST, f"{RAISED}, amount: 150")],
)
def test_decision_without_a_limit_has_no_day(within: str, entry: str) -> None:
    """Nothing is said of an open decision that nothing limits, or not in its case."""
    found = _decision(within, entry)

    assert (_told(found), _untold(found)) == ([], [])


CONTRACT = "contracts: {{c: {{between: [client-co, provider-co], effective: {}, {}}}}}"
BEGINS = 'When contract "c" begins, and what is counted from that day, cannot be told.'
RIGHTS = "termination-rights: [{by: client, ground: convenience, from: 2026-12-01, until: 2027-02-28}]"
WAIT = "termination-rights: [{by: client, ground: convenience, not-before: 1 year}]"
WAIT_UNTIL = "termination-rights: [{by: client, ground: convenience, not-before: 1 year, until: 2027-02-28}]"
OPENS = 'From when client may end contract "c": convenience cannot be told.'


@pytest.mark.parametrize(
    ("effective", "more", "told", "untold"),
    [
        ("unknown", "initial-term: 3 years", [], [BEGINS]),
        ("{in-words: soon}", "initial-term: 3 years", [], [BEGINS]),
        ("unknown", f"initial-term: 3 years, {WAIT}", [], [BEGINS]),
        ("unknown", "expires: 2027-03-31", ["2027-03-31"], [BEGINS]),
        ("unknown", f"expires: 2028-03-31, {RIGHTS}", ["2026-12-01", "2027-02-28"], [BEGINS]),
        ("unknown", f"expires: 2028-03-31, {WAIT_UNTIL}", ["2027-02-28"], [BEGINS]),
        ("none", f"expires: 2028-03-31, {WAIT_UNTIL}", ["2027-02-28"], [OPENS]),
        ("unknown", "expires: 2025-03-31", [], []),
        ("none", "expires: 2028-03-31", [], []),
    ],
)
def test_contract_that_begins_on_no_day_that_is_known(
    effective: str, more: str, told: list[str], untold: list[str]
) -> None:
    """That cannot be told is said once for all that hangs on it; what does not hang on it is told."""
    text = CONTRACT.format(effective, more)
    term, leaving = _of(text, "term"), _of(text, "leaving")

    assert [str(one.day) for one in (*term.dates, *leaving.dates)] == told
    assert [*_untold(term), *_untold(leaving)] == untold


BOARD = "forums: {{board: {{seats: [cio], {} meets: {{every: {{period: 1 month, day: 12}}, minutes: 7 days}}}}}}\n"
MEETING = "meetings: {{m: {{forum: board, held: {}, {}}}}}"
OVERDUE = '2026-10-19: The minutes of "board" are due, overdue For its sitting on 2026-10-12.'
SOON = '2026-11-04: The minutes of "board" are due For its sitting on 2026-10-28.'
LONG_AGO = (
    'The minutes of "board" of 2026-03-12 were due on 2026-03-19:'
    " It cannot be told whether they are still to be written."
)
COMING = '2026-11-19: The minutes of "board" are due For its sitting on 2026-11-12.'


@pytest.mark.parametrize(
    ("held", "minutes", "told", "untold"),
    [
        ("2026-10-12", "minutes: false", [OVERDUE, COMING], []),
        ("2026-10-12", "minutes: none", [OVERDUE, COMING], []),
        ("2026-10-12", "minutes: true", [COMING], []),
        ("2026-10-12", "minutes: unknown", [COMING], []),
        ("2026-10-12", "title: T", [COMING], []),
        ("2026-10-28", "minutes: false", [SOON, COMING], []),
        ("2026-03-12", "minutes: false", [COMING], [LONG_AGO]),
    ],
)  # fmt: skip
def test_minutes_that_were_not_written(held: str, minutes: str, told: list[str], untold: list[str]) -> None:
    """They are overdue where the record says that there are none and is kept up, and no more where it says nothing."""
    found = _of(BOARD.format("") + MEETING.format(held, minutes), "papers", end="2026-11-30")

    assert (_told(found), _untold(found)) == (told, untold)


@pytest.mark.parametrize("every", ["unknown", "{in-words: often}", "{not-applicable: when needed}", "{each: request}"])
def test_minutes_of_a_forum_of_which_it_is_not_told_when_it_meets(every: str) -> None:
    """Those of a meeting that was held are due by their day, whether or not the next one can be told."""
    forum = f"forums: {{board: {{seats: [cio], meets: {{every: {every}, minutes: 7 days}}}}}}\n"
    papers = _of(forum + "meetings: {m: {forum: board, held: 2026-10-28}}", "papers")

    assert _told(papers) == [SOON]


def test_overdue_minutes_are_told_whatever_the_days_are() -> None:
    """They come first and once, whether their day lies in the calendar or not; those of a forum that ended do not."""
    meeting = MEETING.format("2026-10-12", "minutes: false")
    around, later = (_of(BOARD.format("") + meeting, "papers", start) for start in ("2026-10-01", "2027-02-01"))
    ended = _of(BOARD.format("until: 2026-10-15,") + meeting, "papers")

    assert [one.is_overdue for one in around.dates][:2] == [True, False]
    assert [str(one.day) for one in (*around.dates, *later.dates)].count("2026-10-19") == 2
    assert _told(ended) == []


SILENCE = (
    "scope-of-work: {{s: {{deliverables: {{x: {{owner: cio, provided-by: lead, due: 2026-11-10, accepted: none,"
    " acceptance: {{acceptor: lead, {}}}}}}}}}}}"
)
DUE = '2026-11-10: Deliverable "x" is due'
DEEMED = "if-missed: {deemed: accepted}"
REJECTED = "if-missed: {deemed: rejected}"
ANSWER = (
    '2026-11-20: Deliverable "x" is to be accepted or refused Without an answer it counts as accepted.'
    " It is counted from 2026-11-10, when it is due."
)
IN_WORDS = "within: {in-words: promptly}"


@pytest.mark.parametrize(
    ("how", "told"),
    [
        (f"within: 10 days, {DEEMED}", [ANSWER]),
        (f"within: 10 days, after: receipt, {DEEMED}", [ANSWER]),
        (f"within: 10 days, {REJECTED}", [ANSWER.replace("as accepted", "as rejected")]),
        ("within: 10 days", []),
        ("within: 10 days, if-missed: {decider: cio}", []),
        (DEEMED, []),
    ],
)
def test_silence_that_counts_as_an_answer(how: str, told: list[str]) -> None:
    """The day by which somebody must answer is told where silence is taken for an answer, counted from the due day."""
    found = _of(SILENCE.format(how), "deliverable")

    assert (_told(found), _untold(found)) == ([DUE, *told], [])
    assert [one.owner for one in found.dates[1:]] == ["lead" for _ in told]


@pytest.mark.parametrize(
    ("how", "why"),
    [
        (f"{IN_WORDS}, {DEEMED}", 'How long it may take is only in words: "promptly".'),
        (f"within: 10 days, after: unknown, {DEEMED}", NO_START),
        (f"{ROWS}, {DEEMED}", "How long it may take differs from case to case."),
        (f"{FIRST}, {DEEMED}", "How long it may take differs from case to case."),
    ],
)
def test_why_it_cannot_be_told_when_silence_counts(how: str, why: str) -> None:
    """A time for an answer that cannot be told is untold where silence is taken for one."""
    found = _of(SILENCE.format(how), "deliverable")

    assert _told(found) == [DUE]
    assert _untold(found) == [f'By when deliverable "x" is to be accepted or refused: {why}']


def test_what_is_accepted_waits_for_no_answer() -> None:
    """What is on record as accepted is not told any more."""
    accepted = SILENCE.replace("accepted: none", "accepted: 2026-10-20").format(f"within: 10 days, {DEEMED}")

    assert _told(_of(accepted, "deliverable")) == []


OPTION = (
    "contracts: {c: {between: [client-co, provider-co], effective: 2025-04-01, expires: 2027-12-31,"
    " renewal: {kind: option, period: 1 year, times: 1, notice: {not-applicable: no notice}}}}"
)


@pytest.mark.parametrize(
    "text",
    [
        "reports: {r: {produced-by: lead, sent-to: cio, every: {not-applicable: once only}}}",
        "forums: {board: {seats: [cio], meets: {not-applicable: in writing only}}}",
        "forums: {board: {seats: [cio], meets: {every: {not-applicable: in writing only}}}}",
        OPTION,
    ],
)
def test_what_does_not_arise_is_not_told(text: str) -> None:
    """What is not applicable is neither a date nor one that cannot be told."""
    for kind in ("report", "sitting", "papers", "notice"):
        found = _of(text, kind)
        assert (_told(found), _untold(found)) == ([], [])
