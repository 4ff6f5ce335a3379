"""What the rules about families of contracts say, and when they are silent."""

import pytest

from tests.support.rules import found

PARTIES = (
    "parties: {client-co: {kind: client}, provider-co: {kind: provider}, unit: {kind: affiliate, parent: client-co},\n"
    "  other: {kind: third-party}, odd: {kind: third-party, parent: unknown}}\n"
)
BETWEEN = "between: [client-co, provider-co]"
MSA = "kind: master, effective: 2025-04-01, expires: 2029-03-31"


def _found(rule: str, **contracts: str) -> list[str]:
    """The messages of a rule about some contracts, given by their keys."""
    lines = [
        f"  {id}: {{{keys}{'' if 'between' in keys else f', {BETWEEN}'}}}\n"
        for id, keys in ((id.replace("_", "-"), keys) for id, keys in contracts.items())
    ]
    return [line.split(" ", 1)[1] for line in found(rule, f"{PARTIES}contracts:\n{''.join(lines)}")]


@pytest.mark.parametrize(
    ("keys", "is_found"),
    [
        ("kind: amendment", True),
        ("kind: call-off, parent: none", True),
        ("kind: call-off, parent: unknown", False),
        ("kind: call-off, parent: {in-words: the frame agreement}", False),
        ("kind: call-off, parent: msa", False),
        ("kind: call-off, expires: 2026-01-01", False),
        ("kind: unknown", False),
        ("kind: standalone", False),
    ],
)
def test_call_off_without_parent(keys: str, *, is_found: bool) -> None:
    """A call-off or an amendment in force that names no parent is told."""
    assert bool(_found("CON016", msa=MSA, x=f"{keys}, effective: 2025-06-01")) == is_found


@pytest.mark.parametrize(
    ("msa", "keys", "severity"),
    [
        ("", "expires: 2029-03-31", None),
        ("", "expires: 2029-04-01", "error"),
        ("", "expires: none", None),
        ("", "expires: 2029-04-01, survives: true", None),
        ("", "expires: 2029-04-01, survives: unknown", None),
        ("", "expires: 2029-04-01, survives: false", "warning"),
        ("", "expires: 2029-04-01, kind: amendment", None),
        ("", "expires: 2029-04-01, kind: unknown", None),
        (", renewal: unknown", "expires: 2029-04-01", None),
        (", renewal: {kind: automatic}", "expires: 2029-04-01", None),
        (", renewal: {kind: automatic, period: 1 year, times: 1}", "expires: 2030-03-31", None),
        (", renewal: {kind: automatic, period: 1 year, times: 1}", "expires: 2030-04-01", "error"),
        (", renewal: {kind: option, period: 1 year, times: 1}", "expires: 2029-04-01", "warning"),
    ],
)
def test_child_outlives_parent(msa: str, keys: str, severity: str | None) -> None:
    """A call-off that runs past the end of its parent is told, more mildly where somebody may renew that."""
    kind = "" if "kind" in keys else "kind: call-off, "
    messages = _found("CON005", msa=MSA + msa, x=f"{kind}parent: msa, effective: 2025-06-01, {keys}")

    assert [message.split()[0] for message in messages] == ([severity] if severity else [])


@pytest.mark.parametrize(
    ("msa", "keys", "is_found"),
    [
        ("", "kind: call-off, effective: 2025-04-01", False),
        ("", "kind: call-off, effective: 2025-03-31", True),
        ("", "kind: amendment, effective: 2025-03-31", True),
        ("", "kind: amendment, effective: 2029-04-01", True),
        ("", "kind: amendment, effective: 2029-03-31", False),
        (", renewal: {kind: option}", "kind: amendment, effective: 2029-04-01", False),
        (", renewal: {kind: automatic}", "kind: amendment, effective: 2029-04-01", False),
        (", renewal: unknown", "kind: amendment, effective: 2029-04-01", False),
        ("", "kind: amendment, effective: unknown", False),
    ],
)
def test_outside_parent_term(msa: str, keys: str, *, is_found: bool) -> None:
    """What begins before its parent, or after that has surely ended, is told."""
    assert bool(_found("CON017", msa=MSA + msa, x=f"{keys}, parent: msa")) == is_found


@pytest.mark.parametrize(
    ("keys", "messages"),
    [
        ("kind: call-off, between: [unit, provider-co]", []),
        ("kind: call-off, between: [client-co, odd]", []),
        ("kind: call-off, between: [client-co, other]", ['"other" is no party to "msa", to which "x" belongs.']),
        ("kind: amendment, between: [client-co, unit]", ['"x" changes "msa" without "provider-co", which must agree.']),
        ("kind: call-off, between: [client-co, unit]", []),
    ],
)
def test_parties_differ(keys: str, messages: list[str]) -> None:
    """Parties that are none of the parent's, and an amendment without all of them, are told."""
    found = _found("CON018", msa=MSA, x=f"{keys}, parent: msa, effective: 2025-06-01")

    assert [message.removeprefix("warning ") for message in found] == messages


@pytest.mark.parametrize(
    ("msa", "x", "messages"),
    [
        ("", "", ['"msa" and "x" belong together, and nothing says which wins where they differ.']),
        (", precedence: [x, msa]", "", []),
        ("", ", precedence: [x, msa]", []),
        (", precedence: [x]", "", ['The order of precedence of "msa" leaves out "msa".']),
        (", precedence: unknown", "", []),
        ("", ", expires: 2026-01-01", []),
        ("", ", between: [provider-co, other]", []),
    ],
)
def test_no_precedence(msa: str, x: str, messages: list[str]) -> None:
    """A family in force between the same parties without an order, or with one that leaves some out, is told."""
    found = _found("CON007", msa=MSA + msa, x=f"kind: call-off, parent: msa, effective: 2025-06-01{x}")

    assert [message.removeprefix("note ") for message in found] == messages


def test_no_precedence_is_not_wanted_of_one_contract() -> None:
    """A contract alone, and contracts that do not belong together, need no order."""
    assert _found("CON007", msa=MSA, other=MSA) == []


@pytest.mark.parametrize(
    ("msa", "x", "count"),
    [
        ("msa, x", "msa, x", 0),
        ("msa, x", "x, msa", 1),
        ("msa, x, nowhere", "msa, nowhere", 0),
        ("msa, x, far", "msa", 1),
        ("msa, far", "far, msa", 3),
    ],
)
def test_precedence_contradicts(msa: str, x: str, count: int) -> None:
    """Two orders that differ, and a contract of another family in one, are told."""
    child = "kind: call-off, parent: msa, effective: 2025-06-01"
    messages = _found("CON020", msa=f"{MSA}, precedence: [{msa}]", x=f"{child}, precedence: [{x}]", far=MSA)

    assert len(messages) == count


def test_loop_of_parents_is_left_to_another_rule() -> None:
    """Contracts that belong to each other are in no family, and no rule about families speaks of them."""
    a, b = "kind: call-off, parent: b, effective: 2025-04-01", "kind: call-off, parent: a, effective: 2024-04-01"

    assert [_found(rule, a=a, b=b) for rule in ("CON005", "CON007", "CON017", "CON018", "CON020")] == [[]] * 5
