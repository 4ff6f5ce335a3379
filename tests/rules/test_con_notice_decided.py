"""A decision to go on or to leave settles a notice only once it was taken."""

from datetime import date

import pytest

from tests.support.rules import found

TEXT = """\
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2023-07-01
    expires: 2026-12-31
    renewal: {kind: automatic, period: 1 year, notice: {client: 6 months}}
decisions:
  extend: {category: extension, rights: [{decider: client-co}]}
decision-log:
  d1: {decision: extend, outcome: approved, %s}
"""


@pytest.mark.parametrize(
    ("entry", "is_told"),
    [
        ("decided: 2026-05-15", False),
        ("decided: 2026-06-01", False),
        ("decided: 2026-12-15", True),
        ("raised: 2026-12-01", True),
        ("raised: 2026-05-01, decided: 2026-12-15", True),
        ("decided: unknown", False),
        ("decided: {conflict: [{value: 2026-05-15, ref: a}, {value: 2026-12-15, ref: b}]}", False),
    ],
)
def test_decision_to_come(entry: str, is_told: object) -> None:
    """A decision that is dated after the day of the check settles nothing."""
    assert bool(found("CON003", TEXT % entry, date(2026, 6, 1))) is is_told
