"""DEC019 and DEC020: what nobody may delegate, or not to the other side, beyond the examples on their pages."""

import pytest

from outsourcegov.rules.catalogue import find
from tests.support.delegations import DECISIONS, ROLES, delegated, from_to, said
from tests.support.rules import findings, found

CLIENT_KEEPS = """\
decisions:
  spend: {category: %s, rights: [{decider: a}]%s}
"""


def _across(giver: str, receiver: str, category: str = "termination", more: str = "", when: str = "") -> list[str]:
    return said("DEC019", from_to(giver, receiver, when), decisions=CLIENT_KEEPS % (category, more))


@pytest.mark.parametrize(
    ("category", "more", "kept"),
    [
        ("termination", "", "a termination that the client must keep"),
        ("extension", "", "an extension that the client must keep"),
        ("service-credit-waiver", "", "a service-credit-waiver that the client must keep"),
        ("other", ", reserved: true", "which is reserved"),
        ("unknown", ", reserved: true", "which is reserved"),
        ("emergency-change", "", None),
        ("scope-change", "", None),
        ("budget", "", None),
        ("other", "", None),
        ("unknown", "", None),
        ("none", "", None),
        ("{in-words: the usual}", "", None),
        ("{not-applicable: none fits}", "", None),
        ("{conflict: [{value: termination, ref: x}, {value: other, ref: y}]}", "", None),
        (
            "{conflict: [{value: termination, ref: x}, {value: other, ref: y}], prevails: x}",
            "",
            "a termination that the client must keep",
        ),
        ("other", ", reserved: unknown", None),
        ("other", ", reserved: {conflict: [{value: true, ref: x}, {value: false, ref: y}]}", None),
    ],
)
def test_what_the_client_keeps(category: str, more: str, kept: str | None) -> None:
    """The client keeps what is reserved and what the provider would judge itself by; nothing that cannot be told."""
    told = _across("a", "lead", category, more)

    assert told == [f'"d1" delegates "spend", {kept}, to "lead" on the provider\'s side.'] * (kept is not None)


@pytest.mark.parametrize(
    ("giver", "receiver", "is_fault"),
    [
        ("a", "{any-of: [b, lead]}", True),
        ("a", "{each-of: [b, lead]}", True),
        ("a", "[b, lead]", False),
        ("a", "[lead]", True),
        ("a", "{at-least: 2, of: [b, c, lead]}", False),
        ("a", "{at-least: 1, of: [b, c, lead]}", True),
        ("a", "provider-co", True),
        ("a", "provider", True),
        ("a", "client", False),
        ("client-co", "lead", True),
        ("[a, b]", "lead", True),
        ("[a, lead]", "lead", False),
        ("lead", "lead", False),
        ("unknown", "lead", False),
        ("a", "unknown", False),
        ("a", "none", False),
        ("a", "{in-words: the provider's lead}", False),
        ("a", "{conflict: [{value: lead, ref: x}, {value: b, ref: y}]}", False),
        ("a", "board", False),
    ],
)
def test_delegation_across_is_one_way(giver: str, receiver: str, *, is_fault: bool) -> None:
    """It is a fault where the client's side gives, and the provider's side may act without it."""
    text = ROLES + CLIENT_KEEPS % ("termination", "") + delegated(from_to(giver, receiver))

    assert len(found("DEC019", text + "forums: {board: {seats: []}}\n")) == is_fault


def test_side_that_cannot_be_told_is_no_side() -> None:
    """A role of a party of which nobody knows whose part it is may be the client's."""
    roles = ROLES.replace("lead: {party: provider-co}", "lead: {party: unknown}")

    assert found("DEC019", roles + CLIENT_KEEPS % ("termination", "") + delegated(from_to("a", "lead"))) == []


@pytest.mark.parametrize(
    ("row", "is_fault"),
    [
        ("", True),
        ("from: 2027-01-01", True),
        ("from: unknown", False),
        ("until: 2026-11-01", True),
        ("until: 2026-10-31", False),
        ("until: unknown", False),
        ("from: 2027-02-01, until: 2027-01-01", False),
        ("when: unknown", False),
        ("when: {decision: hire}", False),
    ],
)
@pytest.mark.parametrize("rule", ["DEC019", "DEC020"])
def test_kept_and_reserved_on_the_day_or_later(rule: str, row: str, *, is_fault: bool) -> None:
    """A delegation that is over, or of which it cannot be told, is no fault; one that will begin is."""
    decisions = CLIENT_KEEPS % ("termination", ", reserved: true")

    assert len(said(rule, from_to("a", "lead", row), decisions=decisions)) == is_fault


@pytest.mark.parametrize(
    ("reserved", "is_fault"),
    [
        ("true", True),
        ("false", False),
        ("none", False),
        ("unknown", False),
        ("{in-words: usually}", False),
        ("{not-applicable: too small}", False),
        ("{conflict: [{value: true, ref: x}, {value: false, ref: y}]}", False),
        ("{conflict: [{value: true, ref: x}, {value: false, ref: y}], prevails: x}", True),
    ],
)
def test_reserved_decision_is_not_delegated(reserved: str, *, is_fault: bool) -> None:
    """Only a decision that is certain to be reserved is missed by nobody when it is delegated."""
    decisions = f"decisions: {{spend: {{rights: [{{decider: a}}], reserved: {reserved}}}}}\n"
    told = ['"d1" delegates "spend", which is reserved: nobody may pass it on.'] * is_fault

    assert said("DEC020", from_to("a", "b"), decisions=decisions) == told
    assert said("DEC020", from_to("unknown", "unknown"), decisions=decisions) == told


def test_reserved_decisions_are_told_one_by_one() -> None:
    """Of the decisions of a delegation each that is reserved is a finding, at its own place."""
    text = ROLES + (
        "decisions:\n  spend: {rights: [], reserved: true}\n  hire: {rights: []}\n  end: {rights: [], reserved: true}\n"
        "delegations:\n  d: {granted-by: a, granted-to: b, decisions: [spend, hire, end, sepnd]}\n"
    )
    columns = [one.span.column for one in findings("DEC020", text) if one.span]

    assert [one.discriminator for one in findings("DEC020", text)] == ["spend", "end"]
    assert columns == sorted(set(columns))


def test_delegation_of_an_ended_contract_is_over() -> None:
    """A delegation without a last day holds as long as the only contract does."""
    decisions = CLIENT_KEEPS % ("termination", ", reserved: true")
    contract = "contracts: {msa: {between: [client-co, provider-co], effective: 2020-01-01, expires: 2025-12-31}}\n"

    assert said("DEC020", from_to("a", "b"), decisions=decisions, more=contract) == []


@pytest.mark.parametrize("rule", ["DEC015", "DEC017", "DEC019", "DEC020"])
def test_delegation_that_is_left_out_or_unknown_says_nothing(rule: str) -> None:
    """Without delegations, or where they cannot be told, there is nothing to find."""
    for delegations in ("", "delegations: none\n", "delegations: unknown\n", "delegations: {}\n"):
        assert found(rule, ROLES + DECISIONS + delegations) == []
    assert find(rule).fix
