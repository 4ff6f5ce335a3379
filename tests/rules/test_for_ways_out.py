"""Whose way out counts where a forum, or both sides, do not agree: DEC022, DEC038 and FOR020."""

import pytest

from tests.support.rules import found

ROLES = """
roles:
  buyer: {party: client-co}
  cio: {party: client-co}
  lead: {party: provider-co}
  sponsor: {party: provider-co}
parties: {client-co: {kind: client}, provider-co: {kind: provider}}
"""

SMALL = "{decider: small, when: {amount: {up-to: 100}}}"
BIG = "{decider: big, when: {amount: {over: 100}}}"
EVEN = "seats: [buyer, cio, lead, sponsor], voting: {rule: majority, abstention: not-counted}"
ONE_NO = "seats: [buyer, lead], voting: {rule: unanimity}"
HALVES = "seats: [buyer, cio], voting: {rule: majority, abstention: not-counted}"
ABSENT = "seats: [buyer, cio, lead], quorum: {at-least: 2}, voting: {rule: majority, abstention: against}"
LEADS = "seats: [buyer], if-undecided: {decider: cio}"
KEEPS = "seats: [buyer], if-undecided: {status-quo: change}"


def _said(rule: str, rights: str, small: str, big: str, more: str = "") -> bool:
    decision = f"  change: {{attributes: {{amount: {{from: 0}}}}, rights: {rights}{more}}}\n"
    forums = f"  small: {{{small}}}\n  big: {{{big}}}\n"
    return bool(found(rule, f"decisions:\n{decision}forums:\n{forums}{ROLES}"))


@pytest.mark.parametrize(
    ("rule", "big"), [("DEC022", EVEN), ("DEC038", ONE_NO), ("DEC038", HALVES), ("FOR020", ABSENT)]
)
def test_way_out_of_another_forum_is_for_its_own_cases(rule: str, big: str) -> None:
    """What one forum says for small amounts leaves another stuck on large ones; its own outcome does not."""
    assert _said(rule, f"[{SMALL}, {BIG}]", LEADS, big)
    assert not _said(rule, f"[{SMALL}, {BIG}]", "seats: [buyer]", f"{big}, if-undecided: {{decider: cio}}")


@pytest.mark.parametrize(
    ("rule", "big"), [("DEC022", EVEN), ("DEC038", ONE_NO), ("DEC038", HALVES), ("FOR020", ABSENT)]
)
def test_way_out_of_a_forum_for_the_same_cases_counts(rule: str, big: str) -> None:
    """Where both may decide a case, or may for all that is known, the outcome of either is a way out."""
    assert not _said(rule, f"[{{decider: small}}, {BIG}]", LEADS, big)
    assert not _said(rule, f"[{{decider: small, when: {{amount: unknown}}}}, {BIG}]", LEADS, big)


@pytest.mark.parametrize(("rule", "big"), [("DEC022", EVEN), ("DEC038", ONE_NO), ("FOR020", ABSENT)])
def test_agenda_of_another_forum_is_no_way_out_where_somebody_has_a_right(rule: str, big: str) -> None:
    """A decision that is on the agenda of others as well is not theirs to take."""
    assert _said(rule, f"[{BIG}]", f"{LEADS}, decides: change", big)


@pytest.mark.parametrize(("rule", "big"), [("DEC022", EVEN), ("FOR020", ABSENT)])
def test_outcome_of_any_forum_counts_where_nobody_has_a_right(rule: str, big: str) -> None:
    """Forums that share a decision on their agendas may each be the one that takes it."""
    assert not _said(rule, "[]", f"{LEADS}, decides: change", f"{big}, decides: change")


def test_status_quo_of_another_forum_ends_no_vote() -> None:
    """That all stays as it is has to be said by the forum that votes."""
    assert _said("FOR020", f"[{SMALL}, {BIG}]", KEEPS, ABSENT)
    assert not _said("FOR020", f"[{SMALL}, {BIG}]", KEEPS, f"{ABSENT}, if-undecided: {{status-quo: change}}")


def test_forum_without_a_way_out_is_the_one_that_is_named() -> None:
    """Of several that hang the one is told that has no way out."""
    forums = f"  small: {{{HALVES}, if-undecided: {{decider: cio}}}}\n  big: {{{HALVES}}}\n"
    decision = f"  change: {{attributes: {{amount: {{from: 0}}}}, rights: [{SMALL}, {BIG}]}}\n"

    (said,) = found("DEC038", f"decisions:\n{decision}forums:\n{forums}{ROLES}")

    assert '"change" is decided by "big"' in said


def test_people_of_both_sides_have_no_way_out_of_a_forum() -> None:
    """A joint decision is stuck where people must agree, whatever a forum says for other cases."""
    people = "{decider: [buyer, lead], when: {amount: {over: 100}}}"

    assert _said("DEC038", f"[{SMALL}, {people}]", LEADS, EVEN, ", joint: true")
    assert not _said("DEC038", f"[{{decider: small}}, {people}]", LEADS, EVEN, ", joint: true")
