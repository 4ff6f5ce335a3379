"""Rights with limits that cannot be are no overlap: for which cases they are cannot be told."""

import pytest

from tests.support.rules import findings

TEXT = """\
roles: {{a: {{party: client-co}}, b: {{party: client-co}}}}
decisions:
  spend:
    attributes: {{amount: {{from: 0}}}}
    rights:
      - {{decider: a, when: {{amount: {{up-to: 100}}}}}}
      - {{decider: b, {limit}}}
"""


@pytest.mark.parametrize(
    ("limit", "count"),
    [
        ("when: {amount: {over: 500, up-to: 200}}", 0),
        ("when: {amount: {over: 50, below: 50}}", 0),
        ("within-limits-of: unknown", 0),
        ("when: {amount: {over: 50, up-to: 200}}", 1),
    ],
)
def test_limits_that_cannot_be(limit: str, count: int) -> None:
    """A right whose bounds exclude each other, or whose limit is not known, contests no other."""
    assert len(findings("DEC004", TEXT.format(limit=limit))) == count
