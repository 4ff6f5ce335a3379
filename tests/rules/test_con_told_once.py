"""One fault of the paper is one finding, though several rules could tell it."""

import pytest

from tests.support.rules import findings, found

HEAD = """\
outsourcegov: 1
alliance: {{id: example, client: client-co, providers: [provider-co], regimes: [eba]}}
parties:
  client-co: {{kind: client}}
  provider-co: {{kind: provider}}
  line-co: {{kind: subcontractor, parent: provider-co}}
contracts:
  msa: {{kind: master, between: [client-co, provider-co], effective: 2025-04-01, {msa}}}
  desk: {{kind: call-off, parent: msa, between: [client-co, provider-co], effective: 2025-04-01}}
scope-of-work:
  above: {{contract: msa, services: {{a: {{criticality: critical, subcontracted-to: line-co}}}}}}
  below: {{contract: desk, services: {{b: {{criticality: critical, subcontracted-to: line-co}}}}}}
"""
LISTED = "provisions: {term: {status: present}}"
ABSENT = "provisions: {sub-permission: {status: absent}, material-development-notice: {status: absent}}"


@pytest.mark.parametrize("msa", [LISTED, ABSENT])
def test_duty_to_tell_of_developments(msa: str) -> None:
    """Where it is told of the contract that the provision is not there, it is not told of the alliance again."""
    text = HEAD.format(msa=msa)

    assert "material-development-notice" in str([one.witness for one in findings("CON009", text)])
    assert found("COM010", text) == []
    assert found("COM010", HEAD.format(msa="owner: client")) != []


def test_permission_that_is_not_among_the_provisions() -> None:
    """It is told once for the family; where a regime wants it, it comes from all that is not there."""
    text = HEAD.format(msa=LISTED)
    (finding,) = findings("SOW010", text)

    assert finding.because == (findings("CON009", text)[0].states,)
    (said,) = found("SOW010", text.replace(", regimes: [eba]", ""))
    assert said.startswith('8 warning "msa" does not say whether it allows subcontractors')
    assert said.endswith('"line-co" does part of service "a" and service "b".')


def test_permission_that_is_refused() -> None:
    """That a contract refuses it is the cause of what is said of those who do the work, once for the family."""
    text = HEAD.format(msa=ABSENT)
    (stated,) = [one for one in findings("CON009", text) if one.witness.get("subject") == "sub-permission"]
    (refused,) = findings("SOW010", text)

    assert refused.because == (stated.states,)
    assert findings("SOW010", text.replace(", regimes: [eba]", ""))[0].because == ()


@pytest.mark.parametrize(("transition", "rule"), [("", "CON006"), (", transition-period: 2 months", "EXI003")])
def test_time_to_leave(transition: str, rule: str) -> None:
    """That leaving takes longer is told of the notice, or where a transition is agreed of that."""
    text = (
        "contracts: {msa: {between: [client-co, provider-co], effective: 2025-04-01, expires: 2029-03-31,\n"
        "  termination-rights: [{ground: convenience, by: provider, notice: 6 months}]}}\n"
        f"exit-plans: {{x: {{covers: msa, estimated-migration: 12 months{transition}}}}}\n"
    )

    assert [one for one in ("CON006", "EXI003") if found(one, text)] == [rule]
