"""What holds for a contract on each subject, and what regimes want."""

import pytest

from outsourcegov.governance.paper.provisions import critical_contracts, papers, wanted
from outsourcegov.governance.paper.regimes import REGIMES
from outsourcegov.model.provisions import PROVISIONS, ProvisionStatus
from tests.support.rules import governance

PARTIES = "parties: {client-co: {kind: client}, provider-co: {kind: provider}}\n"
BETWEEN = "between: [client-co, provider-co], effective: 2025-04-01"


@pytest.mark.parametrize("regime", REGIMES)
def test_regimes_name_subjects_of_the_taxonomy(regime: str) -> None:
    """Every subject that a regime wants is one that a contract can write."""
    assert [one for clause in REGIMES[regime] for one in clause.types if one not in PROVISIONS] == []


def test_paper_of_a_family() -> None:
    """A call-off has what its master and its amendments say, the better of two, and keeps its own for itself."""
    gov = governance(
        f"{PARTIES}contracts:\n"
        f"  msa: {{{BETWEEN}, provisions: {{security: {{status: partial}}, insurance: {{status: absent}}}}}}\n"
        f"  more: {{kind: amendment, parent: msa, {BETWEEN}, provisions: {{security: {{status: present}}}}}}\n"
        f"  desk: {{kind: call-off, parent: more, {BETWEEN}, provisions: {{escalation: {{status: present}}}}}}\n"
    )
    found = papers(gov)

    assert list(found) == ["msa", "desk"]
    assert {subject: said.status for subject, said in found["desk"].said.items()} == {
        "security": ProvisionStatus.PRESENT,
        "insurance": ProvisionStatus.ABSENT,
        "escalation": ProvisionStatus.PRESENT,
    }
    assert found["desk"].said["security"].contract.id == "more"
    assert (found["msa"].may_have("security"), found["msa"].may_have("escalation")) == (True, False)


def test_unknown_provisions_may_be_there() -> None:
    """Where provisions cannot be seen, any may hold, for what belongs to it too."""
    gov = governance(
        f"{PARTIES}contracts:\n"
        f"  msa: {{{BETWEEN}, provisions: unknown}}\n"
        f"  desk: {{kind: call-off, parent: msa, {BETWEEN}, provisions: {{security: {{status: unknown}}}}}}\n"
    )

    assert [paper.may_have("insurance") for paper in papers(gov).values()] == [True, True]
    assert papers(gov)["desk"].may_have("security")


def test_paper_that_has_ended_is_no_part() -> None:
    """What a contract said that has ended holds no more."""
    gov = governance(
        f"{PARTIES}contracts:\n"
        f"  msa: {{{BETWEEN}}}\n"
        f"  old: {{kind: amendment, parent: msa, {BETWEEN}, expires: 2026-01-01,"
        " provisions: {security: {status: present}}}\n"
    )

    assert {id: dict(paper.said) for id, paper in papers(gov).items()} == {"msa": {}}


def test_what_is_wanted_of_a_critical_contract() -> None:
    """Clauses for critical services are asked of the contract under which there is one, and only there."""
    gov = governance(
        "alliance: {id: x, client: client-co, providers: provider-co, regimes: [eba, iso-20000-1, house-rules]}\n"
        f"{PARTIES}contracts:\n  msa: {{{BETWEEN}}}\n  desk: {{kind: call-off, parent: msa, {BETWEEN}}}\n"
        "scope-of-work: {work: {contract: desk, services: {help: {criticality: critical}}}}\n"
    )
    found = [wanted(gov, contract) for contract in gov.alliance.contracts]

    assert critical_contracts(gov) == {"desk"}
    assert {(one.subject, one.regime) for one in found[0]} == {
        ("description", "iso-20000-1"),
        ("service-levels", "iso-20000-1"),
        ("dispute-resolution", "iso-20000-1"),
    }
    assert ("insurance", "eba", "EBA/GL/2019/02 75(k)", True) in {
        (one.subject, one.regime, one.ref, one.critical_only) for one in found[1]
    }
