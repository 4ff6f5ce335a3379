"""A right that takes somebody's agreement or prior approval cannot be used while they cannot give it."""

from datetime import date

import pytest

import outsourcegov as og
from tests.support.rules import found, governance

TEXT = """\
people: {{bob: {{employer: client-co}}, fay: {{employer: client-co}}}}
contracts: {{msa: {{between: [client-co, provider-co], effective: 2025-04-01, expires: 2029-03-31}}}}
roles:
  cm: {{party: client-co, appointments: [{{person: bob}}]}}
  sec: {{party: client-co, appointments: {held}}}
  dep: {{party: client-co, appointments: [{{person: bob}}]}}
forums: {{board: {{seats: [sec], quorum: all{more}}}}}
decisions: {{d: {{{decision}}}}}
"""
GONE = "[{person: fay, until: 2026-06-30}]"
VETO = "agreed-by: sec, rights: [{decider: cm}]"
APPROVAL = "rights: [{decider: cm, prior-approval: sec}]"
VACANT = '"sec" is vacant after 2026-06-30 and has no deputy'


def _text(decision: str, held: str = GONE, more: str = "") -> str:
    return TEXT.format(decision=decision, held=held, more=more)


@pytest.mark.parametrize(("decision", "kind"), [(VETO, "the agreement"), (APPROVAL, "the prior approval")])
def test_nobody_can_agree(decision: str, kind: str) -> None:
    """Nobody can decide while those cannot whose agreement or approval it takes, in each answer alike."""
    text = _text(decision)
    reason = f'it takes {kind} of "sec", and {VACANT}'
    assert found("DEC010", text) == [f'8 error Nobody can decide "d" at all: {reason}.']
    gov = governance(text)
    ruling = gov.who_decides("d")
    assert not ruling.can_be_decided
    assert ruling.mandates[0].why_not == reason
    assert [gap.reason for gap in gov.matrix("d").gaps] == [reason]
    assert [one.has_failed for one in og.single_points(gov).reliances] == [True]


def test_to_come() -> None:
    """It is said ahead of time, as of those who decide."""
    held = "[{person: fay, until: 2027-06-30}]"
    reason = 'it takes the agreement of "sec", and "sec" is vacant after 2027-06-30 and has no deputy'
    assert found("DEC010", _text(VETO, held)) == [f'8 warning Nobody can decide "d" at all, from 2027-07-01: {reason}.']


@pytest.mark.parametrize(
    ("decision", "held"),
    [
        (VETO, "[{person: fay}]"),
        (VETO, "unknown"),
        (VETO, "[{person: unknown}]"),
        ("agreed-by: unknown, rights: [{decider: cm}]", GONE),
        ("agreed-by: none, rights: [{decider: cm}]", GONE),
        ("agreed-by: members, rights: [{decider: cm}]", GONE),
        ("agreed-by: {any-of: [sec, dep]}, rights: [{decider: cm}]", GONE),
        ("agreed-by: {conflict: [{value: sec}, {value: dep}]}, rights: [{decider: cm}]", GONE),
        ("rights: [{decider: cm, prior-approval: unknown}]", GONE),
        ("rights: [{decider: cm, prior-approval: sec}, {decider: dep}], overlap: any-may", GONE),
        ("rights: [{decider: cm}, {reviewer: sec}]", GONE),
        ("consulted: sec, rights: [{decider: cm}]", GONE),
        ("from: 2030-01-01, agreed-by: sec, rights: [{decider: cm}]", GONE),
    ],
)
def test_silent(decision: str, held: str) -> None:
    """Somebody who is there, or may be, is enough; whoever only looks at it or is heard is not needed."""
    assert found("DEC010", _text(decision, held)) == []


def test_of_some_cases() -> None:
    """Only the cases are told for which the approval is needed."""
    rights = (
        "[{decider: cm, when: {amount: {up-to: 10}}}, {decider: cm, when: {amount: {over: 10}}, prior-approval: sec}]"
    )
    text = _text(f"attributes: {{amount: {{from: 0}}}}, rights: {rights}")
    [said] = found("DEC010", text)
    assert said.startswith('8 error Nobody can decide "d" for amount over 10 GBP: it takes the prior approval of "sec"')
    assert governance(text).who_decides("d", amount=5).can_be_decided
    assert not governance(text).who_decides("d", amount=50).can_be_decided


def test_a_forum_must_agree() -> None:
    """Of a forum that must agree another rule speaks; one that leads elsewhere without a quorum may agree."""
    text = _text("agreed-by: board, rights: [{decider: cm}]")
    assert found("DEC010", text) == []
    lacks = '"board" lacks its quorum (every seat): "sec" is vacant after 2026-06-30'
    reason = f'it takes the agreement of "board", and {lacks}'
    assert found("DEC011", text) == [f'8 error Nobody can decide "d" at all: {reason}.']
    for way_out in ("{status-quo: d}", "{decider: dep}"):
        text = _text("agreed-by: board, rights: [{decider: cm}]", more=f", if-inquorate: {way_out}")
        assert found("DEC011", text) == []
        assert governance(text).who_decides("d").can_be_decided


def test_delegates_need_it_too() -> None:
    """Whoever decides by a delegation takes the same agreement; a veto that may be passed on silences it."""
    text = _text(VETO) + "delegations: {passed: {granted-by: cm, granted-to: dep, decisions: d}}\n"
    assert len(found("DEC010", text)) == 1
    assert not governance(text).who_decides("d").can_be_decided
    text = text.replace("granted-by: cm", "granted-by: sec")
    assert found("DEC010", text) == []


def test_a_decider_who_must_agree_is_told_once() -> None:
    """A decider who must agree as well is one fault."""
    text = _text("agreed-by: sec, rights: [{decider: sec}]")
    assert found("DEC010", text) == [f'8 error Nobody can decide "d" at all: {VACANT}.']


def test_what_if_names_it() -> None:
    """Without the one who must agree, what-if says that nobody can decide, beneath the vacancy."""
    gov = governance(_text(VETO, "[{person: fay}]") + "risks: {outage: {owner: sec}}\n")
    impact = og.what_if(gov, without="fay")
    told = {finding.rule: finding for finding in impact.appeared}
    assert "DEC010" in told
    assert [cause.subject for cause in told["DEC010"].because] == ["sec"]
    assert og.single_points(gov).by_person["fay"]
    assert gov.without("fay").who_decides("d").can_be_decided is False
    assert gov.as_of > date(2026, 6, 30)
