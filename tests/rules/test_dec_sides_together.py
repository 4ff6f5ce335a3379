"""Rows of both sides of a joint decision, and which of them exclude each other: DEC004, DEC021."""

import pytest

from tests.support.rules import found

ROLES = """\
roles:
  buyer: {party: client-co}
  cio: {party: client-co}
  lead: {party: provider-co}
parties:
  client-co: {kind: client}
  provider-co: {kind: provider}
"""


def test_rows_meet_where_all_attributes_do() -> None:
    """Rows of both sides are for the same cases only where one case meets all tests of both."""
    text = """\
decisions:
  price:
    joint: true
    attributes: {size: {one-of: [small, large]}, urgent: {one-of: [true, false]}}
    rights:
      - {decider: buyer, when: {size: small, urgent: true}}
      - {decider: lead, when: {size: small, urgent: false}}
      - {decider: lead, when: {size: large, urgent: true}}
"""

    assert [line.split('"')[3] for line in found("DEC021", text + ROLES)] == ["buyer", "lead"]


@pytest.mark.parametrize(
    ("deciders", "count"),
    [
        (("client-co", "provider-co"), 0),
        (("client-board", "lead"), 0),
        (("client-board", "cio"), 1),
        (("board", "cio"), 1),
    ],
)
def test_parties_and_forums_of_both_sides_agree(deciders: tuple[str, str], count: int) -> None:
    """Parties, and forums with votes of one side alone, do not contest the other side's right to a joint decision."""
    first, second = deciders
    text = f"""\
decisions: {{price: {{joint: true, rights: [{{decider: {first}}}, {{decider: {second}}}]}}}}
forums: {{client-board: {{seats: [buyer]}}, board: {{seats: [buyer, lead]}}}}
"""

    assert len(found("DEC004", text + ROLES)) == count
