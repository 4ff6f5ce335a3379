"""Contradictions about lists: what prevails counts, and what is open accuses nobody."""

import copy
import pickle

import outsourcegov as og
from outsourcegov.engine.examples import AS_OF
from tests.support.rules import found

RIGHTS = "{conflict: [{value: [{decider: r}], ref: A}, {value: [{reviewer: r}], ref: B}]%s}"


def test_list_that_prevails_is_the_list() -> None:
    """A settled contradiction about rights has the rights of the claim that prevails."""
    granted = "roles: {r: {party: client-co}}\ndecisions: {d: {rights: " + RIGHTS % ", prevails: A" + "}}\n"
    refused = "roles: {r: {party: client-co}}\ndecisions: {d: {rights: " + RIGHTS % ", prevails: B" + "}}\n"

    assert found("DEC001", granted) == []
    assert len(found("DEC001", refused)) == 1


def test_open_contradiction_about_a_list_accuses_nobody() -> None:
    """While it is open what a list holds, no rule says that it is empty."""
    assert found("DEC001", "roles: {r: {party: client-co}}\ndecisions: {d: {rights: " + RIGHTS % "" + "}}\n") == []


def test_settled_list_reads_back_as_it_was_written() -> None:
    """The contradiction stays beside the list that prevails."""
    decision = og.Decision.from_plain(
        {
            "id": "d",
            "rights": {"conflict": [{"value": [{"decider": "r"}]}, {"value": "none", "ref": "B"}], "prevails": "B"},
        }
    )

    assert og.Decision.from_plain(decision.to_plain()) == decision


def test_copies_are_judged_like_the_original() -> None:
    """There is one NONE, in a copied and in a pickled alliance too."""
    alliance = og.Alliance(
        "a",
        client="c",
        providers="p",
        roles=[og.Role("r", party="c", appointments="none")],
        contracts=[og.Contract("m", between=["c", "p"], effective="2025-04-01", owner="r")],
    )

    reports = [
        [finding.rule for finding in og.check(one, as_of=AS_OF, select="OWN")]
        for one in (alliance, copy.deepcopy(alliance), pickle.loads(pickle.dumps(alliance)))  # noqa: S301 - our own bytes
    ]

    assert reports == [["OWN002"]] * 3


def test_escalation_with_an_id_that_is_none_is_followed() -> None:
    """A stroke in an id is a finding of its own and hides no cycle."""
    text = """\
outsourcegov: 1
alliance: {id: a, client: client-co, providers: provider-co}
escalations:
  a/b: {category: commercial, levels: [{by: either}], if-undecided: {escalation: c}}
  c: {category: security, levels: [{id: first, by: client}, {by: provider, goes-to: first}]}
"""

    report = og.check(text, as_of=AS_OF, select=["ESC003", "ENG"])

    assert [finding.rule for finding in report] == ["SCH017", "ESC003"]


def test_day_may_be_text() -> None:
    """The day to check for may be written as a document writes it; anything else is refused at once."""
    alliance = og.Alliance("a", client="c", providers="p")

    assert og.Governance(alliance, "2026-11-01").as_of == AS_OF
