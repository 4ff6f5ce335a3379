"""Rights that are not in force, and duties that stand beside the contract."""

import pytest

from outsourcegov.governance.paper.lacking import lacking_in
from outsourcegov.governance.paper.telling_duties import SUBJECT
from tests.support.rules import found, governance

HEAD = """\
alliance: {id: x, client: client-co, providers: provider-co, regimes: [eba]}
parties: {client-co: {kind: client}, provider-co: {kind: provider}}
roles: {cio: {party: client-co}, lead: {party: provider-co}}
"""
RIGHTS = """\
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    provisions: {termination-supervisory: {status: present}}
    termination-rights:
      - {ground: insolvency, by: client}
      - {ground: material-breach, by: client%s}
"""
DUTY = """\
contracts:
  msa:
    {between: [client-co, provider-co], effective: 2025-04-01, provisions: {audit-access: {status: present}}}
  other: {between: [client-co, provider-co], effective: 2025-04-01}
scope-of-work:
  desk: {contract: msa, services: {calls: {criticality: critical}}%s}
  rest: {contract: other%s}
"""
TELL = ", obligations: {tell: {kind: material-development, owner: %s, to: client}}"


@pytest.mark.parametrize(
    ("keys", "is_missing"),
    [
        ("", False),
        (", from: 2025-04-01", False),
        (", until: unknown", False),
        (", until: 2026-12-31", False),
        (", until: 2026-03-31", True),
        (", from: 2027-04-01", True),
    ],
)
def test_right_that_is_not_in_force(keys: str, *, is_missing: bool) -> None:
    """A right to end a contract counts while it holds, and neither before nor after."""
    messages = [line.split(" ", 2)[2] for line in found("CON010", HEAD + RIGHTS % keys)]

    assert messages == (['Nothing lets the client end "msa" for material breach.'] if is_missing else [])


@pytest.mark.parametrize(("keys", "found_so_many"), [("", 1), (", until: 2026-03-31", 0), (", until: unknown", 0)])
def test_right_of_the_provider_that_is_not_in_force(keys: str, found_so_many: int) -> None:
    """The provider cannot end a contract by a right that holds no more, or may not hold."""
    text = (
        "contracts:\n  msa: {between: [client-co, provider-co], effective: 2025-04-01, expires: 2029-03-31,\n"
        f"    termination-rights: [{{ground: convenience, by: provider, notice: 6 months{keys}}}]}}\n"
        "exit-plans: {leave: {covers: msa, estimated-migration: 12 months}}\n"
    )

    assert len(found("CON006", HEAD + text)) == found_so_many


@pytest.mark.parametrize(
    ("of_desk", "of_rest", "is_missing"),
    [
        ("", "", True),
        (TELL % "lead", "", False),
        (TELL % "unknown", "", False),
        (TELL % "cio", "", True),
        (", obligations: unknown", "", False),
        ("", TELL % "lead", True),
    ],
)
def test_duty_to_tell_counts_as_the_provision(of_desk: str, of_rest: str, *, is_missing: bool) -> None:
    """A contract under which the provider must tell what may keep it from delivering lacks no provision on that."""
    gov = governance(HEAD + DUTY % (of_desk, of_rest))
    lacks = lacking_in(gov, gov.alliance.contracts["msa"], SUBJECT)

    assert lacks == ("msa" if is_missing else None)
    assert found("COM010", HEAD + DUTY % (of_desk, of_rest)) == []
