"""What part each role has in an alliance."""

from collections.abc import Mapping

import pytest
from hypothesis import given, strategies as st

from tests.support.rules import governance

ROLES = "roles: {r: {party: client-co}, other: {party: client-co}}\n"


@pytest.mark.parametrize(
    ("more", "has_say", "has_voice", "is_answerable"),
    [
        ("", False, False, False),
        ("decisions: {d: {rights: [{decider: r}]}}", True, False, False),
        ("decisions: {d: {rights: [{decider: r, until: 2026-10-31}]}}", False, False, False),
        ("decisions: {d: {until: 2026-10-31, rights: [{decider: r}]}}", False, False, False),
        ("decisions: {d: {rights: [{decider: r, until: unknown}]}}", True, False, False),
        ("decisions: {d: {rights: [{decider: other}], agreed-by: r}}", True, False, False),
        ("decisions: {d: {rights: [{decider: client-co}]}}", True, False, False),
        ("decisions: {d: {rights: [{decider: provider-co}]}}", False, False, False),
        ("decisions: {d: {rights: [{decider: client}]}}", True, False, False),
        ("decisions: {d: {rights: [{decider: other}], informed: r}}", False, False, False),
        ("decisions: {d: {rights: [{decider: other}], performed-by: r}}", False, False, True),
        ("delegations: {g: {granted-by: other, granted-to: r, decisions: [d]}}", True, False, False),
        ("forums: {f: {seats: [r]}}", True, True, False),
        ("forums: {f: {seats: [{role: other, alternates: r}]}}", True, True, False),
        ("forums: {f: {seats: [{each-party: 2}]}}", True, True, False),
        ("forums: {f: {seats: [{party: client-co}]}}", True, True, False),
        ("forums: {f: {seats: [{party: provider-co}]}}", False, False, False),
        ("forums: {f: {seats: [], owner: r}}", False, False, True),
        ("escalations: {e: {category: security, levels: [{by: [r, other]}]}}", True, True, False),
        ("escalations: {e: {category: security, levels: [{by: other, notify: r}]}}", False, False, False),
        ("reports: {p: {produced-by: r}}", False, True, False),
        ("activities: {a: {raci: {r: A}}}", False, False, True),
        ("activities: {a: {notation: rapid, raci: {r: D}}}", True, False, True),
        ("scope-of-work: {s: {services: {v: {provided-by: r}}}}", False, False, True),
    ],
)
def test_part_of_a_role(more: str, has_say: bool, has_voice: bool, is_answerable: bool) -> None:  # noqa: FBT001
    """Each place that names a role gives it what that place is worth, while it is not over."""
    powers = governance(ROLES + more + "\n").powers

    assert ("r" in powers.with_say, "r" in powers.with_voice, "r" in powers.answerable) == (
        has_say,
        has_voice,
        is_answerable,
    )


@pytest.mark.parametrize(
    ("more", "is_told"),
    [
        ("", True),
        ("parties: {client-co: {kind: client, lei: unknown}, provider-co: {kind: provider}}", True),
        ("risks: {k: {owner: unknown}}", False),
        ("risks: {k: {owner: {any-of: [r, unknown]}}}", False),
        ("risks: {k: {owner: none}}", True),
        ("risks: {k: {owner: {in-words: the board}}}", True),
        ("forums: {f: {seats: unknown}}", False),
        ("decisions: unknown", False),
        ("documents: unknown", True),
    ],
)
def test_what_is_unknown_may_name_any_role(more: str, is_told: bool) -> None:  # noqa: FBT001
    """Where something that names roles cannot be seen, it cannot be told what part a role has."""
    assert governance(ROLES + more + "\n").powers.is_told == is_told


lines = st.dictionaries(st.sampled_from("abcdefg"), st.sampled_from("abcdefg"), max_size=7)
deputies = st.dictionaries(st.sampled_from("abcdefg"), st.sampled_from("abcdefg"), max_size=4)


@given(lines, deputies, st.sets(st.sampled_from("abcdefg"), max_size=2))
def test_say_is_passed_up_and_to_deputies(lines: Mapping[str, str], deputies: Mapping[str, str], own: set[str]) -> None:
    """A role has a say if somebody has who reports to it or whom it deputises for, however long the way is."""
    roles = "".join(
        f"  {id}: {{party: client-co, reports-to: {lines.get(id, 'none')}, deputies: [{deputies.get(id, '')}]}}\n"
        for id in "abcdefg"
    )
    rights = ", ".join(f"{{decider: {id}}}" for id in sorted(own))
    powers = governance(f"roles:\n{roles}decisions: {{choice: {{rights: [{rights}]}}}}\n").powers
    expected = set(own)
    for _ in "abcdefg":
        expected |= {above[id] for above in (lines, deputies) for id in expected if id in above}

    assert powers.with_say == expected
