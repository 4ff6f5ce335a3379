"""Which rules say what their findings come from, and which faults keep other rules silent about the same object."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

import outsourcegov as og
from outsourcegov.engine.problem import Problem
from outsourcegov.governance.governance import Governance
from outsourcegov.model.alliance import Alliance
from outsourcegov.rules.catalogue import find
from tests.support.rules import governance
from tests.support.strategies import documents

ROLES = "roles:\n  cio: {party: client-co}\n  lead: {party: provider-co}\n"


def _problems(rule: str, text: str) -> list[str]:
    """The causes of all that a rule finds, in the order in which it says it."""
    found = find(rule)(governance(text))
    return [", ".join(map(str, (*problem.because, *filter(None, [problem.states])))) for problem in found]


@pytest.mark.parametrize(
    ("rule", "text", "causes"),
    [
        (
            "SCH002",
            ROLES + "goals: {one: {owner: coo}, two: {owner: coo}, three: {owner: [coo, cfo]}}\n",
            ['"coo" is undefined'] * 3 + ['"cfo" is undefined'],
        ),
        (
            "SCH002",
            ROLES + "contracts: {msa: {between: [client-co, provider-co], effective: none, owner: coo, parent: coo}}\n",
            ["", ""],
        ),
        (
            "OWN008",
            ROLES + "  x: {party: old}\n  y: {party: old}\ngoals: {one: {owner: x}, two: {owner: y}}\n"
            "parties: {client-co: {kind: client}, provider-co: {kind: provider}, old: {kind: affiliate}}\n",
            ['"old" is on no side'] * 2,
        ),
        (
            "OWN004",
            ROLES + "  desk: {party: client-co, holders: team}\n"
            "goals: {one: {owner: desk}, two: {owner: desk}, three: {owner: client-co}}\n",
            ['"desk" is held by a team'] * 2 + [""],
        ),
        (
            "DEC035",
            ROLES + "decisions: {one: {rights: [{decider: client-co}]}, "
            "two: {rights: [{decider: client-co}, {decider: provider-co}]}}\n",
            ['"one" is decided by an organisation', "", ""],
        ),
        (
            "DEC012",
            ROLES + "contracts: {msa: {between: [client-co, provider-co], effective: 2025-04-01, "
            "renewal: {kind: option, needs: [one, two]}}}\n"
            "decisions: {one: {rights: [{decider: client-co}]}, "
            "two: {rights: [{decider: client-co}, {decider: provider-co}]}}\n",
            ['"one" is decided by an organisation', ""],
        ),
        (
            "DEC027",
            ROLES + "forums: {board: {seats: [cio, lead], meets: 3 months, special-meeting: none, "
            "between-meetings: none}}\n"
            "decisions: {one: {within: 5 days, rights: [{decider: board}]}, "
            "two: {within: 10 days, rights: [{decider: board}]}}\n",
            ['"board" is too slow'] * 2,
        ),
        (
            "DEC041",
            ROLES + "decisions: {one: {rights: [{decider: cio}], if-undecided: {status-quo: one}}, "
            "two: {rights: [{decider: cio}], if-undecided: {status-quo: one}}}\n"
            "decision-log: {entry: {decision: two, outcome: approved, decided: 2026-01-01}}\n",
            ['"one" is not approved'] * 2,
        ),
    ],
)
def test_rules_say_what_their_findings_come_from(rule: str, text: str, causes: list[str]) -> None:
    """One fault that is told at several places is named at each; what is mended place by place is not."""
    assert _problems(rule, text) == causes


def test_faults_that_are_mended_in_one_place() -> None:
    """When the fault that several findings come from is mended, all of them go."""
    text = (
        "outsourcegov: 1\nalliance: {id: a, client: bank, providers: firm}\n"
        "parties: {bank: {kind: client}, firm: {kind: provider}, old: {kind: affiliate}}\n"
        "roles: {x: {party: old}, desk: {party: bank, holders: team}}\n"
        "goals: {one: {owner: x}, two: {owner: x}, three: {owner: desk}, four: {owner: desk}, five: {owner: coo}}\n"
    )
    mended = (
        text.replace("kind: affiliate", "kind: affiliate, parent: bank")
        .replace("holders: team", "holders: one")
        .replace("desk:", "coo: {party: bank}, desk:")
    )
    asked: dict[str, Any] = {"as_of": date(2026, 11, 1), "select": ["OWN004", "OWN008", "SCH002"]}

    assert [one.goes for one in og.check(text, **asked).root_causes] == [2, 2, 1]
    assert og.check(mended, **asked).is_clean


# What keeps other rules silent


def _subjects(governance: Governance, rules: Sequence[str]) -> set[int]:
    return {id(problem.subject) for rule in rules for problem in _found(governance, rule)}


def _found(governance: Governance, rule: str) -> Iterator[Problem]:
    return find(rule)(governance)


def _others(first: str, last: str) -> list[str]:
    """The rules of the catalogue after one, up to another."""
    from outsourcegov.rules.catalogue import RULES

    return [id for id in RULES if first < id <= last]


@pytest.mark.slow
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
@given(documents())
def test_what_is_missing_altogether_is_told_once(document: Any) -> None:
    """Of what has no owner nothing else about owners is said, nor of what nobody decides which cases are open."""
    asked = Governance(Alliance.from_plain(document), date(2026, 11, 1))

    assert not _subjects(asked, ["OWN001"]) & _subjects(asked, _others("OWN001", "OWN012"))
    assert not _subjects(asked, ["DEC001"]) & _subjects(asked, _others("DEC001", "DEC011"))


@pytest.mark.parametrize(
    ("owner", "rule"),
    [
        ("none", "OWN001"),
        ("unknown", "OWN001"),
        ("{in-words: the desk}", "OWN001"),
        ("{conflict: [{value: client-co, ref: a}, {value: provider-co, ref: b}]}", "OWN004"),
        ("client-co", "OWN004"),
    ],
)
def test_what_is_wrong_with_an_owner_is_told_once(owner: str, rule: str) -> None:
    """Whether it has none, or it cannot be told who it is, or is no role: one rule speaks of it."""
    asked = governance(f"{ROLES}goals:\n  one: {{owner: {owner}}}\n")

    assert [one for one in ["OWN001", *_others("OWN001", "OWN012")] if list(_found(asked, one))] == [rule]


@pytest.mark.parametrize(
    "rights",
    [
        "none",
        "[]",
        "[{decider: none, when: {amount: {up-to: 5}}}]",
        "[{decider: cio, until: 2026-06-30, when: {amount: {up-to: 5}}}, {decider: lead, until: 2026-06-30}]",
    ],
)
def test_what_nobody_decides_is_told_once(rights: str) -> None:
    """Where nobody may decide at all, no rule tells cases that are open, or that several would decide."""
    asked = governance(f"{ROLES}decisions:\n  one: {{attributes: {{amount: {{from: 0}}}}, rights: {rights}}}\n")

    assert [rule for rule in ["DEC001", *_others("DEC001", "DEC011")] if list(_found(asked, rule))] == ["DEC001"]


def test_damaged_object_is_told_once() -> None:
    """Of an object with a value that cannot be read, rules say nothing; what comes from it elsewhere is still said."""
    text = """\
outsourcegov: 1
alliance: {id: a, client: bank, providers: firm}
roles: {cio: {party: bank, tier: top, appointments: none}}
goals: {one: {owner: cio, ownr: cio}, two: {owner: cio}}
"""
    report = og.check(text, as_of=date(2026, 11, 1), select=["SCH013", "SCH016", "OWN"])

    assert {(one.rule, one.subject) for one in report} == {("SCH016", "cio"), ("SCH013", "one")}
