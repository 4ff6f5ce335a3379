"""A logged decision about a word that no right names is held against the rights that are for every other word."""

from tests.support.rules import found

LOG = """\
roles: {manager: {party: client-co}, cio: {party: client-co}}
decisions:
  spend: {rights: [{decider: manager, unless: {kind: large}}, {decider: cio, when: {kind: large}}]}
decision-log:
  d-1: {decision: spend, attributes: {kind: %s}, decided: 2026-10-01, by: manager, outcome: approved}
"""


def test_word_that_no_right_names() -> None:
    """Whoever may decide all but one sort of case may decide a sort that is named nowhere."""
    assert found("DEC033", LOG % "small") == []
    assert len(found("DEC033", LOG % "large")) == 1
