"""Rules on the client's policies."""

import pytest

from tests.support.rules import found

KINDS = ("outsourcing", "delegation", "change", "security", "continuity", "conflict-of-interest")


def _found(rule: str, text: str) -> list[str]:
    return [line.partition(" ")[2] for line in found(rule, f"{text}\n")]


def _all(**changes: str) -> str:
    each = (f"  {kind}-policy: {changes.get(kind.replace('-', '_'), f'{{kind: {kind}}}')}" for kind in KINDS)
    return "\n".join(["policies:", *each])


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", ""),
        (_all(), ""),
        (_all(change="{kind: other}"), "for change."),
        (_all(change="{kind: unknown}"), ""),
        (_all(change="{kind: change, until: 2026-10-31}"), "for change."),
        (_all(change="{kind: change, until: unknown}"), ""),
        (_all(change="{kind: other}", security="{kind: other}"), "for change or security."),
        ("policies: unknown", ""),
        ("policies: none", "delegation"),
        ("scope-of-work: {base: {services: {network: {criticality: critical}}}}", "delegation"),
        ("scope-of-work: {base: {services: {network: {criticality: important}}}}", ""),
        ("policies: unknown\nscope-of-work: {base: {services: {network: {criticality: critical}}}}", ""),
    ],
)
def test_required_policy_missing(text: str, says: str) -> None:
    """Policies are asked for where some are written down, or something is critical."""
    told = _found("POL001", text)

    assert [says in line for line in told] == ([True] if says else [])


@pytest.mark.parametrize(
    ("keys", "says"),
    [
        ("approved-by: cio", ""),
        ("approved-by: unknown", ""),
        ("approved-by: none", "nobody is said to have approved it"),
        ("until: 2026-10-31", ""),
        ("approved-by: cio, reviewed: 2025-11-01, review-every: 12 months", ""),
        ("approved-by: cio, reviewed: 2025-10-31, review-every: 12 months", "reviewed by 2026-10-31"),
        ("approved-by: cio, reviewed: 2015-10-31", ""),
        ("approved-by: cio, reviewed: unknown, review-every: 12 months", ""),
        ("approved-by: cio, review-every: 12 months", "every 12 months, and no review is on record"),
        ("approved-by: cio, review-every: 12 months, from: 2026-01-01", ""),
        ("approved-by: cio, review-every: 12 months, from: 2025-01-01", "no review is on record"),
        ("approved-by: cio, review-every: 12 months, from: unknown", ""),
    ],
)
def test_policy_unapproved_or_overdue(keys: str, says: str) -> None:
    """A policy is approved by somebody, and reviewed as often as it says."""
    told = _found("POL002", f"roles: {{cio: {{party: client-co}}}}\npolicies: {{change: {{kind: change, {keys}}}}}")

    assert [says in line for line in told] == ([True] if says else [])


@pytest.mark.parametrize(
    ("keys", "speaks"),
    [
        ("kind: change", True),
        ("kind: change, binds: none", True),
        ("kind: change, binds: unknown", False),
        ("kind: delegation", False),
        ("kind: unknown", False),
        ("kind: change, until: 2026-10-31", False),
    ],
)
def test_policy_not_bound(keys: str, *, speaks: bool) -> None:
    """Where policies state what they govern, those that the provider is to keep govern a contract."""
    contract = "contracts: {msa: {between: [client-co, provider-co], effective: 2025-04-01}}\n"
    policies = f"policies: {{first: {{{keys}}}, second: {{kind: security, binds: [msa]}}}}"

    assert bool(_found("POL003", contract + policies)) is speaks
    assert _found("POL003", contract + policies.replace("binds: [msa]", "version: '1'")) == []
