"""Matters of a party without a path or ladder: ESC029."""

from collections.abc import Sequence

import pytest

from tests.support.rules import found

HEAD = """
alliance: {id: a, client: client-co, providers: [provider-co, other-co, third-co]}
parties:
  client-co: {kind: client}
  provider-co: {kind: provider}
  other-co: {kind: provider}
  third-co: {kind: provider}
  sub-co: {kind: subcontractor, parent: provider-co}
contracts: {msa: {between: [client-co, provider-co], effective: 2025-01-01}}
scope-of-work: {work: {contract: msa, services: {desk: {}, network: {}}}}
"""
PATH = "{category: commercial, %s levels: [{by: either}]}"
NONE = "No escalation path of the category commercial is for"


@pytest.mark.parametrize(
    ("paths", "said"),
    [
        (["when: {party: provider-co},"], f"{NONE} party other-co or third-co."),
        (["when: {party: provider-co},", "when: {party: other-co},"], f"{NONE} party third-co."),
        (["when: {party: [provider-co, other-co, third-co]},"], ""),
        (["when: {party: provider-co},", "unless: {party: provider-co},"], ""),
        (["when: {party: provider-co},", ""], ""),
        (["unless: {party: [provider-co, other-co]},"], f"{NONE} party provider-co or other-co."),
        (["when: {party: client-co},"], ""),
        (["when: {party: client-co},", "when: {party: provider-co},"], f"{NONE} party other-co or third-co."),
        (["when: {party: [provider-co, sub-co]},"], ""),
        (["when: {party: nobody},"], ""),
        (["when: {party: unknown},"], ""),
        (["when: {party: provider-co},", "when: {service: [desk, network]},"], ""),
        (["when: {party: provider-co},", "when: {metric: uptime},"], ""),
    ],
)
def test_paths_of_a_party(paths: Sequence[str], said: str) -> None:
    """A matter is about a client or provider where paths tell clients or providers apart, and nothing else does."""
    text = HEAD + "escalations:\n" + "".join(f"  p{n}: {PATH % path}\n" for n, path in enumerate(paths))
    told = found("ESC029", text)

    assert [said in line for line in told] == ([True] if said else [])


def test_ladders_of_a_party() -> None:
    """Dispute ladders are looked at in the same way."""
    text = HEAD + "disputes: {talks: {when: {party: provider-co}, steps: [{kind: arbitration}]}}\n"

    assert ["No dispute ladder is for party other-co or third-co." in line for line in found("ESC029", text)] == [True]


def test_provider_that_has_left() -> None:
    """A provider that is no longer there has no matters."""
    text = HEAD.replace("third-co: {kind: provider}", "third-co: {kind: provider, until: 2026-01-31}")
    told = found("ESC029", f"{text}escalations: {{p: {PATH % 'when: {party: provider-co},'}}}\n")

    assert [f"{NONE} party other-co." in line for line in told] == [True]


def test_providers_that_are_not_known() -> None:
    """Where it is not known who the providers are, nothing is left open."""
    text = HEAD.replace("[provider-co, other-co, third-co]", "unknown")

    assert found("ESC029", f"{text}escalations: {{p: {PATH % 'when: {party: provider-co},'}}}\n") == []


def test_declared_parties() -> None:
    """Where it is declared what the party of a matter can be, that counts."""
    text = HEAD + f"attributes: {{party: {{one-of: [provider-co]}}}}\nescalations: {{p: {PATH}}}\n"

    assert found("ESC029", text % "when: {party: provider-co},") == []
