"""A forum without a quorum decides through those whom it names for that, where they can act, in all rules alike."""

import pytest

import outsourcegov as og
from tests.support.rules import found, governance

TEXT = """\
people: {{ann: {{employer: client-co}}, bob: {{employer: client-co}}, gin: {{employer: provider-co}}}}
contracts: {{msa: {{between: [client-co, provider-co], effective: 2025-04-01, expires: 2029-03-31}}}}
roles:
  cio: {{party: client-co, appointments: [{{person: ann}}]}}
  cfo: {{party: client-co, appointments: [{{person: bob}}]}}
  md: {{party: provider-co, appointments: [{{person: gin, until: {until}}}]}}
decisions: {{change: {{attributes: {{amount: {{from: 0}}}}, rights: [{{decider: board}}]}}}}
escalations: {{path: {{category: commercial, levels: [{{by: cfo, within: 5 days}}, {{by: board, final: true}}]}}}}
forums:
  board: {{seats: [cio, md], quorum: all, if-inquorate: {said}}}
  council: {{seats: [md], quorum: all, if-inquorate: {then}}}
"""
GONE = "2026-06-30"
LACKS = '"board" lacks its quorum (every seat): "md" is vacant after 2026-06-30'
NOBODY = f'{LACKS}, and nobody decides instead: "md" is vacant after 2026-06-30 and has no deputy'


def _text(said: str, *, until: str = GONE, then: str = "none") -> str:
    return TEXT.format(said=said, until=until, then=then)


@pytest.mark.parametrize("said", ["{decider: [cio, md]}", "{decider: md}", "[{decider: md}, {decider: [md, cfo]}]"])
def test_those_who_decide_instead_cannot(said: str) -> None:
    """Deciders who cannot act are no way out: each rule speaks as if there were none."""
    text = _text(said)
    assert len(found("DEC011", text)) == 1
    assert found("DEC011", text)[0].startswith(f'7 error Nobody can decide "change" at all: {LACKS}, and nobody')
    assert found("FOR006", text)[0] == f"10 error {LACKS}."
    assert f'Nobody can act at level 2 of "path": {LACKS}, and nobody' in found("ESC006", text)[0]
    gov = governance(text)
    assert not gov.who_decides("change", amount=5).can_be_decided
    assert [gap.kind for gap in gov.matrix("change").gaps] == ["nobody-there"]
    assert [str(one) for one in og.single_points(gov).reliances if one.has_failed] == [
        'decision "change"',
        'escalation "path"',
    ]
    assert "Nobody can deal with it" in og.climb_text(gov.escalate("commercial"))


@pytest.mark.parametrize(
    ("said", "then"),
    [
        ("{decider: cio}", "none"),
        ("{decider: {any-of: [md, cfo]}}", "none"),
        ("[{decider: md}, {decider: cfo}]", "none"),
        ("{decider: council}", "{decider: cio}"),
        ("{decider: council}", "[{decider: board}, {decider: cio}]"),
    ],
)
def test_those_who_decide_instead_can(said: str, then: str) -> None:
    """Where they can, the forum decides through them: nothing is open, and whoever asks is told of them."""
    text = _text(said, then=then)
    assert found("DEC011", text) == []
    assert found("FOR006", text)[0] == f"10 warning {LACKS}."
    assert found("ESC006", text) == []
    gov = governance(text)
    ruling = gov.who_decides("change", amount=5)
    assert ruling.can_be_decided
    [actor] = ruling.mandates[0].actors
    assert actor.why_not == LACKS
    assert {"ann", "bob"} & {person for one in actor.instead for person in one.people}
    assert gov.matrix("change").gaps == []
    assert not any(one.has_failed for one in og.single_points(gov).reliances)
    assert "Nobody" not in og.climb_text(gov.escalate("commercial"))


@pytest.mark.parametrize(
    "said",
    [
        "{escalation: path}",
        "{status-quo: change}",
        "unknown",
        "{decider: unknown}",
        "[{decider: md}, {deemed: approved}]",
    ],
)
def test_it_leads_elsewhere(said: str) -> None:
    """What is no decider, or cannot be told, may lead to a decision: then no rule on decisions speaks."""
    text = _text(said)
    assert found("DEC011", text) == []
    assert found("FOR006", text)[0].startswith("10 warning")
    assert found("FOR007", text.replace(GONE, "2030-01-01")) == []
    assert found("FOR021", text.replace(GONE, "2030-01-01")) == []
    assert not governance(text).who_decides("change", amount=5).can_be_decided


def test_forums_that_decide_for_each_other() -> None:
    """Of forums that name each other, none of which can meet, none decides."""
    text = _text("{decider: council}", then="{decider: board}")
    assert len(found("DEC011", text)) == 1
    assert not governance(text).who_decides("change", amount=5).can_be_decided


def test_to_come() -> None:
    """That nobody will be left who decides instead is said ahead of time."""
    said = found("DEC011", _text("{decider: [cio, md]}", until="2027-06-30"))
    assert said == [
        '7 warning Nobody can decide "change" at all, from 2027-07-01: '
        + NOBODY.replace("2026-06-30", "2027-06-30")
        + "."
    ]


@pytest.mark.parametrize(
    ("said", "people", "roles"),
    [
        ("none", ["ann", "gin"], ["cio", "md"]),
        ("{decider: [cio, md]}", ["ann", "gin"], ["cio", "md"]),
        ("{decider: cio}", ["ann"], ["cio"]),
        ("{decider: cfo}", [], []),
        ("{decider: council}", ["gin"], ["md"]),
        ("{decider: {any-of: [cio, md]}}", [], []),
    ],
)
def test_an_absence_that_others_make_good(said: str, people: list[str], roles: list[str]) -> None:
    """A forum hangs on those alone without whom nobody decides instead."""
    text = _text(said, until="2030-12-31")
    assert [one for one in ("ann", "bob", "gin") if f'"{one}"' in "".join(found("FOR007", text))] == people
    assert [one for one in ("cio", "cfo", "md") if f'"{one}"' in "".join(found("FOR021", text))] == roles


def test_of_a_case() -> None:
    """Who decides a case asks what the forum says for that case."""
    gov = governance(_text("[{decider: cfo, when: {amount: {over: 100}}}]"))
    assert not gov.who_decides("change", amount=5).can_be_decided
    assert gov.who_decides("change", amount=500).can_be_decided


def test_in_words() -> None:
    """The answer says through whom the forum decides."""
    ruling = governance(_text("{decider: cio}")).who_decides("change", amount=5)
    text = og.ruling_text(ruling)
    assert '"board" decides through "cio".' in text
    assert 'instead cio: "ann"' in text


def test_what_if_follows_the_chain() -> None:
    """Without the last one who decides for a forum that decides for another, what-if says so as a check does."""
    gov = governance(_text("{decider: council}", then="{decider: cio}"))
    by_hand = og.Impact.between(og.check(gov), og.check(gov.without("ann")))
    impact = og.what_if(gov, without="ann")
    assert "DEC011" in {finding.rule for finding in impact.appeared}
    assert impact.appeared == by_hand.appeared
