"""A logged decision to go on or to leave settles the notices of the contracts that it is about, and of no others."""

from datetime import date

import pytest

from tests.support.rules import found

TEXT = """\
contracts:
  msa: {kind: master, between: [client-co, provider-co], effective: 2023-07-01, expires: 2027-06-30}
  desk: &call-off
    kind: call-off
    parent: msa
    between: [client-co, provider-co]
    effective: 2023-07-01
    expires: 2026-12-31
    renewal: {kind: automatic, period: 1 year, notice: 3 months, needs: price}
  net: *call-off
  longer: {kind: amendment, parent: net, between: [client-co, provider-co], effective: 2026-06-01}
  longer-still: {kind: amendment, parent: longer, between: [client-co, provider-co], effective: 2026-06-15}
decisions:
  extend: {category: extension, rights: [{decider: client-co}]}
  price: {category: price-change, rights: [{decider: client-co}]}
decision-log:
  d1: {decision: %s, outcome: approved, decided: 2026-07-01%s}
"""
NOTICE = 'Notice that stops the renewal of "{}" must be given by 2026-09-30'
DESK, NET = (f"{NOTICE.format(id)}, and no decision to go on or to leave is logged." for id in ("desk", "net"))


@pytest.mark.parametrize(
    ("of", "told"),
    [
        ("", []),
        (", contract: none", []),
        (", contract: unknown", []),
        (", contract: {in-words: the call-offs}", []),
        (", contract: {conflict: [{value: desk, ref: a}, {value: net, ref: b}]}", []),
        (", contract: net", [DESK]),
        (", contract: {conflict: [{value: desk, ref: a}, {value: net, ref: b}], prevails: b}", [DESK]),
        (", contract: longer", [DESK]),
        (", contract: longer-still", [DESK]),
        (", contract: desk", [NET]),
        (", contract: msa", [DESK, NET]),
    ],
)
@pytest.mark.parametrize("decision", ["extend", "price"])
def test_decision_about_a_contract(decision: str, of: str, told: list[str]) -> None:
    """One that names a contract settles the notices of that, or of what an amendment changes; one without, all."""
    findings = found("CON003", TEXT % (decision, of), date(2026, 8, 1))

    assert [finding.split(" ", 2)[2] for finding in findings] == told


@pytest.mark.parametrize(("kind", "told"), [("unknown", [DESK]), ("standalone", [DESK, NET])])
def test_what_may_change_a_contract_may_be_about_it(kind: str, told: list[str]) -> None:
    """One about a contract that may be an amendment, as its kind is not known, settles what that may change."""
    text = TEXT.replace("kind: amendment, parent: net", f"kind: {kind}, parent: net") % ("extend", ", contract: longer")

    assert [finding.split(" ", 2)[2] for finding in found("CON003", text, date(2026, 8, 1))] == told
