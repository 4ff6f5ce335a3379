"""Which roles meet or hear of each other."""

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given, strategies as st

from outsourcegov.governance.people.contacts import Contacts
from tests.support.rules import governance

ROLES = """\
roles:
  one: {party: client-co%s}
  clerk: {party: client-co, reports-to: one}
  other: {party: provider-co, reports-to: boss}
  boss: {party: provider-co}
"""


@pytest.mark.parametrize(
    ("role", "more", "are_in_touch"),
    [
        ("", "", False),
        (", counterparts: other", "", True),
        (", counterparts: boss", "", True),
        (", counterparts: boss, until: 2026-10-31", "", False),
        ("", "forums: {f: {seats: [one, other]}}", True),
        ("", "forums: {f: {seats: [one]}, g: {seats: [other]}}", False),
        ("", "forums: {f: {seats: [one, other], until: 2026-10-31}}", False),
        ("", "forums: {f: {seats: [{role: x, alternates: clerk}], chair: boss}}", True),
        ("", "escalations: {e: {category: security, levels: [{by: [one, other]}]}}", True),
        ("", "escalations: {e: {category: security, levels: [{by: one}, {by: other}]}}", False),
        ("", "disputes: {d: {steps: [{kind: negotiation, by: [one, boss]}]}}", True),
        ("", "reports: {p: {produced-by: other, sent-to: one}}", True),
        ("", "reports: {p: {produced-by: other, sent-to: f}}\nforums: {f: {seats: [one]}}", True),
    ],
)
def test_who_is_in_touch(role: str, more: str, are_in_touch: bool) -> None:  # noqa: FBT001
    """Two roles meet in a forum, on a level or by a report, or are counterparts; their lines count."""
    assert Contacts(governance(ROLES % role + more + "\n")).hears_of("one", "other") == are_in_touch


names = st.sampled_from("abcdef")


@given(st.lists(st.lists(names, min_size=1, max_size=3), max_size=4), st.dictionaries(names, names, max_size=6))
def test_lines_are_followed_as_by_hand(seats: Sequence[Sequence[str]], above: Mapping[str, str]) -> None:
    """A role hears of another where it or one that reports to it sits with that or with one above that."""
    roles = "".join(f"  {id}: {{party: client-co, reports-to: {above.get(id, 'none')}}}\n" for id in "abcdef")
    forums = "".join(f"  forum-{number}: {{seats: [{', '.join(one)}]}}\n" for number, one in enumerate(seats))
    contacts = Contacts(governance(f"roles:\n{roles}" + (f"forums:\n{forums}" if forums else "")))

    def expected(one: str, other: str) -> bool:
        line = {other}
        for _ in "abcdef":
            line |= {above[id] for id in line if id in above}
        own = {one} | {id for id in "abcdef" if above.get(id) == one}
        return any(own & set(seated) and line & set(seated) for seated in seats)

    for one in "abcdef":
        for other in "abcdef":
            assert contacts.hears_of(one, other) == expected(one, other)
