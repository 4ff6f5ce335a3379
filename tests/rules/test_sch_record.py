"""What is on record of something: days that have not come, days in the wrong order, and how it stands."""

from datetime import date

import pytest

from tests.support.rules import found

PARTIES = """\
parties: {client-co: {kind: client}, provider-co: {kind: provider}, callers: {kind: customer}}
roles: {desk: {party: provider-co}}
contracts: {msa: {between: [client-co, provider-co], effective: 2025-01-01, expires: 2029-12-31}}
"""
NETWORK = "scope-of-work: {s: {contract: msa, services: {network: {criticality: critical"


@pytest.mark.parametrize(
    ("thing", "did"),
    [
        ("exit-plans: {x: {tested: DAY}}", "tested"),
        ("continuity-plans: {x: {tested: DAY}}", "tested"),
        ("policies: {x: {kind: change, reviewed: DAY}}", "reviewed"),
        ("risks: {x: {accepted: DAY}}", "accepted"),
        ("meetings: {x: {held: DAY}}", "held"),
        ("surveys: {x: {held: DAY}}", "held"),
        ("decision-log: {x: {raised: DAY, outcome: open}}", "raised"),
        ("decision-log: {x: {decided: DAY, outcome: approved}}", "decided"),
        ("actions: {x: {done: DAY}}", "done"),
        ("actions: {x: {status: done, confirmed: DAY}}", "confirmed"),
        ("problem-statements: {x: {raised: DAY}}", "raised"),
        ("proposals: {x: {proposed: DAY}}", "proposed"),
        ("proposals: {x: {answered: DAY, status: agreed}}", "answered"),
        ("benefits: {x: {baseline-taken: DAY}}", "measured"),
        ("scope-of-work: {s: {services: {x: {criticality-assessed: DAY}}}}", "assessed"),
        ("scope-of-work: {s: {deliverables: {x: {accepted: DAY}}}}", "accepted"),
    ],
)
def test_day_that_has_not_come(thing: str, did: str) -> None:
    """What is said to have been done on a day that has not come is told once, and what was done today is not."""
    told = [f'1 warning "x" is said to have been {did} on 2026-11-02, which has not come.']

    assert found("SCH021", f"{thing.replace('DAY', '2026-11-02')}\n{PARTIES}") == told
    assert found("SCH021", f"{thing.replace('DAY', '2026-11-01')}\n{PARTIES}") == []
    assert found("SCH021", f"{thing.replace('DAY', 'unknown')}\n{PARTIES}") == []


@pytest.mark.parametrize(
    ("reviewed", "is_told"), [("2023-06-30", True), ("2026-10-01", False), ("unknown", False), ("none", True)]
)
def test_check_on_a_past_day(reviewed: str, is_told: bool) -> None:  # noqa: FBT001 - a parameter
    """A text that was reviewed after the day is younger than it, and not wrong."""
    head = f"alliance: {{id: a, client: client-co, providers: [provider-co], reviewed: {reviewed}}}\n"

    told = found("SCH021", f"{head}exit-plans: {{x: {{tested: 2026-05-10}}}}\n{PARTIES}", as_of=date(2024, 1, 1))
    assert len(told) == is_told


@pytest.mark.parametrize(
    ("thing", "said"),
    [
        ("actions: {x: {done: 2026-09-20}}", ""),
        ("actions: {x: {status: done, done: 2026-09-20}}", ""),
        (
            "actions: {x: {status: open, done: 2026-09-20}}",
            'Action "x" was done on 2026-09-20, and its status is "open".',
        ),
        (
            "actions: {x: {status: dropped, done: 2026-09-20}}",
            'Action "x" was done on 2026-09-20, and its status is "dropped".',
        ),
        (
            "actions: {x: {status: open, promised-to: callers, confirmed: 2026-09-20}}",
            'Action "x" was confirmed on 2026-09-20, and its status is "open".',
        ),
        ("actions: {x: {status: open, done: 2027-09-20}}", ""),
        ("actions: {x: {status: open, done: unknown}}", ""),
        ("actions: {x: {status: {conflict: [{value: open}, {value: done}]}, done: 2026-09-20}}", ""),
        (
            "proposals: {x: {answered: 2026-09-20}}",
            'Proposal "x" was answered on 2026-09-20, and its status is "proposed".',
        ),
        (
            "proposals: {x: {status: proposed, answered-in: m}}",
            'Proposal "x" was answered on 2026-09-01, and its status is "proposed".',
        ),
        ("proposals: {x: {status: unknown, answered: 2026-09-20}}", ""),
        ("proposals: {x: {status: dropped, answered: 2026-09-20}}", ""),
        (
            "decision-log: {x: {outcome: open, decided: 2026-09-20}}",
            '"x" was decided on 2026-09-20, and its outcome is "open".',
        ),
    ],
)
def test_how_it_stands(thing: str, said: str) -> None:
    """A status that a day on record contradicts is told; an action that states none is done from that day on."""
    text = f"{thing}\nmeetings: {{m: {{held: 2026-09-01}}}}\n{PARTIES}"

    assert found("SCH022", text) == ([f"1 warning {said}"] if said else [])


@pytest.mark.parametrize(
    ("thing", "said"),
    [
        (
            "proposals: {x: {status: agreed, proposed: 2026-09-20, answered: 2026-09-19}}",
            'Proposal "x" was answered on 2026-09-19, before it was proposed on 2026-09-20.',
        ),
        ("proposals: {x: {status: agreed, proposed: 2026-09-20, answered: 2026-09-20}}", ""),
        (
            "proposals: {x: {status: agreed, proposed: 2026-09-20, answered-in: m}}",
            'Proposal "x" was answered on 2026-09-01, before it was proposed on 2026-09-20.',
        ),
        ("proposals: {x: {status: agreed, proposed: 2027-09-20, answered: 2026-09-19}}", ""),
        ("proposals: {x: {status: agreed, proposed: unknown, answered: 2026-09-19}}", ""),
        (
            "actions: {x: {source: m, done: 2026-08-31}}",
            'Action "x" was done on 2026-08-31, before meeting "m", where it was promised, on 2026-09-01.',
        ),
        ("actions: {x: {source: m, done: 2026-09-01}}", ""),
        ("proposals: {p: {status: agreed, answered: 2026-09-01}}\nactions: {x: {source: p, done: 2026-08-31}}", ""),
        (
            "actions: {x: {done: 2026-09-20, confirmed: 2026-09-19, promised-to: callers}}",
            'Action "x" was confirmed on 2026-09-19, before it was done on 2026-09-20.',
        ),
        (
            "decision-log: {x: {outcome: approved, raised: 2026-09-20, decided: 2026-09-19}}",
            '"x" was decided on 2026-09-19, before it was raised on 2026-09-20.',
        ),
    ],
)
def test_days_in_the_wrong_order(thing: str, said: str) -> None:
    """What was answered, done, confirmed or decided before it could be is told; a day that has not come is no day."""
    text = f"{thing}\nmeetings: {{m: {{held: 2026-09-01}}}}\n{PARTIES}"

    assert found("SCH022", text) == ([f"1 warning {said}"] if said else [])


@pytest.mark.parametrize("day", ["2027-03-01", "9999-12-31"])
@pytest.mark.parametrize(
    ("rule", "thing", "said"),
    [
        (
            "EXI002",
            "exit-plans: {x: {tested: DAY, test-every: 1 year}}",
            '"x" is an exit plan, and it is said to have been tested',
        ),
        (
            "POL002",
            "policies: {x: {kind: change, approved-by: desk, reviewed: DAY, review-every: 1 year}}",
            '"x" is to be reviewed every year, and it is said to have been reviewed',
        ),
        (
            "RSK007",
            NETWORK + ", criticality-assessed: DAY}}}}",
            '"network" is critical, and it is said to have been assessed',
        ),
        (
            "RSK005",
            "continuity-plans: {x: {tested: DAY, covers: network}}\n" + NETWORK + "}}}}",
            'Continuity plan "x", on which "network" depends, is to be tested, and it is said to have been tested',
        ),
        (
            "FOL003",
            "actions: {x: {status: done, promised-to: callers, confirmed: DAY}}",
            'Action "x" is done, and is said to have been confirmed',
        ),
    ],
)
def test_rules_take_it_for_not_done(rule: str, thing: str, said: str, day: str) -> None:
    """What is said to have been done on a day to come is not done, and nobody says that no day is written."""
    (told,) = found(rule, f"{thing.replace('DAY', day)}\n{PARTIES}")

    assert told.partition(" ")[2].partition(" ")[2] == f"{said} on {day}, which has not come."


def test_review_to_come() -> None:
    """A review of a contract that is said to have been held on a day to come was not held."""
    head = "alliance: {id: a, client: client-co, providers: [provider-co], reviewed: 2026-10-01}\n"
    reviews = PARTIES.replace("2029-12-31", "2029-12-31, reviews: {x: {last: 2027-03-01}}")

    (told,) = found("CON011", f"{head}{reviews}")
    assert told.endswith("due by 2026-01-01: it is said to have been held on 2027-03-01, which has not come.")


@pytest.mark.parametrize(
    ("action", "is_told"),
    [
        ("due: 2026-10-01, done: 2026-09-20", False),
        ("due: 2026-10-01, done: 2027-09-20", True),
        ("due: 2026-10-01, done: {in-words: in autumn}", False),
        ("due: 2026-10-01, done: unknown", False),
        ("due: 2026-10-01, done: none", True),
        ("due: 2026-10-01, done: 2026-09-20, status: open", False),
        ("due: 2026-10-01, done: 2027-09-20, status: done", False),
        ("due: 2026-10-01, confirmed: 2026-09-20, promised-to: callers", False),
    ],
)
def test_action_is_done_by_its_day(action: str, is_told: bool) -> None:  # noqa: FBT001 - a parameter
    """An action without a status is done from the day it was; what contradicts its days is certain to be nothing."""
    assert bool(found("FOL001", f"actions: {{x: {{owner: desk, {action}}}}}\n{PARTIES}")) == is_told


def test_risk_and_decision_to_come() -> None:
    """What is to be accepted or decided on a day to come was decided by nobody."""
    text = """\
    decisions: {accept: {category: risk-acceptance, rights: [{decider: cio}]}}
    decision-log: {d: {decision: accept, by: desk, decided: DAY, outcome: approved}}
    risks: {x: {response: accept, accepted: DAY, accepted-by: desk}}
    parties: {client-co: {kind: client}, provider-co: {kind: provider}}
    roles: {desk: {party: provider-co}, cio: {party: client-co}}
    """
    told = [
        len(found(rule, text.replace("DAY", day)))
        for rule in ("DEC033", "RSK002")
        for day in ("2026-10-01", "2027-10-01")
    ]

    assert told == [1, 0, 1, 0]


def test_ageing_list_that_nobody_keeps() -> None:
    """Of a list to which nothing was added for six months nothing is said, be it of one action or of all."""
    head = "alliance: {id: a, client: client-co, providers: [provider-co], reviewed: REVIEWED}\n"
    text = f"{head}actions: {{x: {{due: 2026-04-01}}, y: {{due: 2026-04-02}}}}\n{PARTIES}"

    assert len(found("FOR016", text.replace("REVIEWED", "2026-10-01"))) == 1
    assert found("FOR016", text.replace("REVIEWED", "2026-04-03")) == []
