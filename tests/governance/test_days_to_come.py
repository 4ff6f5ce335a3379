"""What was done on days that have not come, in follow-up, in the calendar and in a trace."""

from datetime import date

import pytest

import outsourcegov as og
from outsourcegov.governance.follow_through.tasks import overdue
from tests.support.rules import governance

DAY = date(2026, 11, 1)
TEXT = """\
parties: {client-co: {kind: client}, provider-co: {kind: provider}, callers: {kind: customer}}
roles: {cio: {party: client-co}}
contracts: {msa: {between: [client-co, provider-co], effective: 2025-01-01, expires: 2029-12-31}}
meetings: {m: {held: 2027-02-01}}
"""
STALE = "alliance: {id: a, client: client-co, providers: [provider-co], reviewed: 2026-04-01}\n"


def _items(text: str) -> list[tuple[str, str, bool, bool]]:
    found = governance(f"{text}\n{TEXT}").follow_up()
    return [(one.awaited.value, str(one.due), one.is_overdue, one.is_certain) for one in found]


@pytest.mark.parametrize(
    ("thing", "items"),
    [
        ("actions: {x: {done: 2026-10-01}}", []),
        ("actions: {x: {due: 2026-10-01, done: 2027-10-01}}", [("deed", "2026-10-01", True, True)]),
        ("actions: {x: {due: 2026-10-01, done: 2026-09-20, status: open}}", [("deed", "2026-10-01", False, False)]),
        ("actions: {x: {due: 2026-10-01, done: 2027-09-20, status: done}}", [("deed", "2026-10-01", False, False)]),
        (
            "actions: {x: {due: 2026-10-01, done: 2026-09-20, promised-to: callers}}",
            [("word", "2026-09-20", True, True)],
        ),
        ("actions: {x: {due: 2026-10-01, status: done, promised-to: callers}}", [("word", "2026-10-01", True, True)]),
        ("actions: {x: {done: 2026-09-20, confirmed: 2026-09-21, promised-to: callers}}", []),
        (
            "actions: {x: {done: 2026-09-20, confirmed: 2027-09-21, promised-to: callers}}",
            [("word", "2026-09-20", True, True)],
        ),
        ("proposals: {x: {answered: 2026-09-20}}", [("answer", "None", False, False)]),
        ("proposals: {x: {answered: 2027-09-20}}", [("answer", "None", False, True)]),
        (
            "proposals: {x: {answered: 2027-09-20, status: agreed, due: 2026-10-01}}",
            [("deed", "2026-10-01", False, False)],
        ),
        (
            "scope-of-work: {s: {contract: msa, deliverables: {x: {accepted: 2027-10-01, due: 2026-10-01}}}}",
            [("acceptance", "2026-10-01", True, True)],
        ),
    ],
)
def test_what_is_open(thing: str, items: list[tuple[str, str, bool, bool]]) -> None:
    """What was done is not open, what is to be done is, and of what contradicts itself neither is certain."""
    assert _items(thing) == items


def test_since_a_day_that_has_come() -> None:
    """What is said to come from a meeting that was not held is open since no day."""
    (found,) = governance(f"actions: {{x: {{source: m}}}}\n{TEXT}").follow_up()

    assert found.since is None


@pytest.mark.parametrize(
    ("due", "is_untold"),
    [
        ("unknown", True),
        ("{in-words: soon}", True),
        ("none", False),
        ("{not-applicable: never}", False),
        ("2026-10-01", False),
    ],
)
def test_day_that_cannot_be_told(due: str, is_untold: bool) -> None:  # noqa: FBT001 - a parameter
    """A day in words, or one that is not known, is there and cannot be told; the calendar says so too."""
    alliance = governance(f"actions: {{x: {{due: {due}}}}}\n{TEXT}")
    (item,) = alliance.follow_up()
    untold = [str(one) for one in og.calendar(alliance, DAY, DAY).untold]

    assert item.is_day_untold == is_untold
    assert untold == (['When action "x" is due cannot be told.'] if is_untold else [])


@pytest.mark.parametrize("head", ["", STALE])
def test_overdue_is_one_thing(head: str) -> None:
    """What follow-up, the calendar and the rules call overdue is the same, also where nobody keeps the record up."""
    alliance = governance(f"{head}actions: {{x: {{due: 2026-03-01}}, y: {{due: 2026-12-01}}}}\n{TEXT}")
    told = [
        [one.id for one in overdue(alliance)],
        [one.thing.id for one in alliance.follow_up() if one.is_overdue],
        [one.subject for one in og.calendar(alliance, DAY, DAY).dates if one.is_overdue],
    ]

    assert told == [[]] * 3 if head else [["x"]] * 3


def _untold(text: str) -> list[str]:
    return [str(one) for one in og.calendar(governance(f"{text}\n{TEXT}"), DAY, DAY).untold]


@pytest.mark.parametrize(
    ("tested", "why"),
    [
        ("9999-12-31", "it is said to have been tested on 9999-12-31, which has not come."),
        ("none", "no test is on record."),
        ("unknown", "when it was last tested is not known."),
    ],
)
def test_why_a_test_has_no_day(tested: str, why: str) -> None:
    """A day that is written is never said to be missing."""
    plan = f"exit-plans: {{x: {{tested: {tested}, test-every: 1 year}}}}"

    assert _untold(plan) == [f'Exit plan "x" is to be tested every year, and {why}']


def test_day_that_a_calendar_would_tell() -> None:
    """Where the next day cannot be counted, the last one is told."""
    plan = "exit-plans: {x: {tested: 2026-05-02, test-every: 250 business days}}"

    (why,) = _untold(plan)
    assert why.endswith("and it was last tested on 2026-05-02: by which day cannot be told.")


def test_open_decision_of_nobody() -> None:
    """An open decision of the log that names nobody says so, and one that was decided may not be open."""
    log = "decision-log: {l: {decision: d, raised: 2026-10-30, outcome: open, MORE}}"
    text = f"decisions: {{d: {{within: 10 days, rights: [{{decider: cio}}]}}}}\n{log}\n{TEXT}"
    caveats = [
        og.calendar(governance(text.replace("MORE", more)), DAY, "2026-12-31").only("decision").dates[0].caveats
        for more in ("by: none", "by: cio", "by: cio, decided: 2026-10-31")
    ]

    assert caveats == [("It is not said who is to decide it.",), (), ("It cannot be told whether it is still open.",)]


def test_review_that_is_to_come_was_not_held() -> None:
    """The calendar counts no review that was held on a day to come."""
    text = TEXT.replace("2029-12-31", "2029-12-31, reviews: {x: {every: 1 year, last: 2027-05-01}}")
    (first, *_) = og.calendar(governance(text), DAY, DAY).only("review").dates

    assert first.consequence == "It is said to have been held on 2027-05-01, which has not come."


def test_trace_of_a_plan() -> None:
    """A trace does not say of a plan that it was tested before it was."""
    text = f"""\
scope-of-work: {{s: {{contract: msa, services: {{network: {{}}}}}}}}
exit-plans: {{x: {{covers: network, tested: 2027-03-01}}}}
{TEXT}"""
    trace = governance(text).trace("network")
    said = [part.says for link in trace.links for part in link.parts if part.id == "x"]

    assert said == ["it is said to have been tested on 2027-03-01, which has not come"]
