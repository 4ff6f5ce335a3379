"""The trace and the rules agree on which plans are for a service."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

import outsourcegov as og
from outsourcegov.governance.resilience.coverage import exit_coverage, services
from tests.support.rules import findings, governance

AS_OF = date(2026, 6, 1)
TEXT = """\
contracts:
  frame: {between: [client-co, provider-co], effective: 2025-04-01}
  msa: {between: [client-co, provider-co], effective: 2025-04-01, parent: frame}
scope-of-work:
  infrastructure:
    contract: msa
    services:
      network: {criticality: critical}
      desk: {criticality: standard}
continuity-plans: {%(plans)s}
exit-plans: {%(plans)s}
"""


@pytest.mark.parametrize(
    ("plans", "says"),
    [
        ("p: {covers: network}", "holds"),
        ("p: {title: For all}", "holds"),
        ("p: {covers: frame}", "holds"),
        ("", "breaks"),
        ("p: {covers: desk}", "breaks"),
        ("p: {covers: network, from: 2027-01-01}", "breaks"),
        ("p: {covers: network, until: 2026-05-31}", "breaks"),
        ("p: {covers: unknown, until: 2026-05-31}", "breaks"),
        ("p: {covers: unknown}", "cannot be told"),
        ("p: {covers: unknown}, q: {covers: network}", "holds"),
    ],
)
def test_trace_and_rules_agree(plans: str, says: str) -> None:
    """A link to plans breaks where the rules say that there is no plan, and nowhere else."""
    text = TEXT % {"plans": plans}
    trace = governance(text, AS_OF).trace("network")

    for kind, rule in ((og.LinkKind.CONTINUITY, "RSK005"), (og.LinkKind.EXIT, "EXI001")):
        link = trace.link(kind)
        assert link is not None
        assert ("breaks" if link.breaks else "cannot be told" if link.untold else "holds") == says
        said = [one.message for one in findings(rule, text, AS_OF) if "plan is for it" in one.message]
        assert bool(said) is (says == "breaks")


@given(
    st.lists(
        st.lists(st.sampled_from(["network", "desk", "infrastructure", "msa", "frame"]), max_size=3, unique=True),
        max_size=5,
    )
)
def test_plans_of_one_service(covers: list[list[str]]) -> None:
    """Asked for one service, the same plans are found as for all services at once."""
    plans = ", ".join(f"p{number}: {{covers: [{', '.join(names)}]}}" for number, names in enumerate(covers))
    asked = governance(TEXT % {"plans": plans}, AS_OF)
    coverage = exit_coverage(asked)

    for one in services(asked):
        found = {plan.id for plan in coverage.plans_for(one.names)}
        assert found == {plan.id for plan in coverage.plans_of.get(one.service.id, ())}


@pytest.mark.parametrize(
    ("accepted", "holds"),
    [("none", True), ("unknown", None), ("{in-words: in spring}", None), ("2027-01-01", True)],
)
def test_deliverable_that_may_be_accepted(accepted: str, holds: object) -> None:
    """A deliverable of which it cannot be told whether it was accepted is shown, and its chain cannot be told."""
    found = _deliverables(accepted)

    assert [one.of.item.id for one in found] == ["plan"]
    [link] = [link for link in found[0].links if link.kind is og.LinkKind.ACCEPTANCE]
    told = () if holds else ("Whether it was accepted cannot be told.",)
    assert link.untold == told


def test_accepted_deliverable() -> None:
    """A deliverable that was accepted is out of scope."""
    assert _deliverables("2026-05-01") == []


def _deliverables(accepted: str) -> list[og.Trace]:
    text = f"""\
scope-of-work:
  s:
    deliverables:
      plan: {{accepted: {accepted}, acceptance: {{acceptor: client-co, criteria: complete}}}}
"""
    return list(governance(text, AS_OF).traces())
