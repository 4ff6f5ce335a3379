"""Who hears of things that share their id with something else."""

import outsourcegov as og

TEXT = """\
outsourcegov: 1
alliance: {id: x, client: client-co, providers: [provider-co]}
parties: {client-co: {kind: client}, provider-co: {kind: provider}}
roles: {owner: {party: client-co}, desk: {party: client-co}}
scope-of-work: {base: {services: {desk: {owner: owner}, network: {owner: owner}}}}
"""


def test_id_of_two_kinds() -> None:
    """A service with the id of a role is left out: the id does not say that it is meant."""
    alliance = og.read(TEXT).alliance
    assert alliance is not None
    governance = og.Governance(alliance, "2026-11-01")

    assert [one.id for one in og.information(governance)] == ["network"]
