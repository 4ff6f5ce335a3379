"""FOR013 and PTY012: whoever reports to what has ended reports to nobody."""

import pytest

from tests.support.rules import found

FORUMS = """\
roles: {cio: {party: client-co}, md: {party: provider-co}}
forums:
  board: {seats: [cio, md]%s}
  review: {seats: [cio, md], reports-to: %s%s}
"""
ENDED = ['4 warning "review" reports to "board", which ended on 2026-10-31.']


@pytest.mark.parametrize(
    ("board", "to", "review", "said"),
    [
        (", until: 2026-10-31", "board", "", ENDED),
        (", until: 2026-10-31, reports-to: none", "board", ", tier: tactical", ENDED),
        (", until: 2026-11-01", "board", "", []),
        (", until: unknown", "board", "", []),
        (", from: 2026-12-01", "board", "", []),
        (", until: 2026-10-31", "unknown", "", []),
        (", until: 2026-10-31", "{conflict: [{value: board, ref: a}, {value: none, ref: b}]}", "", []),
        (", until: 2026-10-31", "board", ", until: 2026-10-31", []),
        (", until: 2026-10-31", "board", ", from: 2026-12-01", []),
    ],
)
def test_forum_that_reports_to_one_that_has_ended(board: str, to: str, review: str, said: list[str]) -> None:
    """A forum that is in force and reports to one that has ended has no forum above it."""
    assert [one for one in found("FOR013", FORUMS % (board, to, review)) if "ended" in one] == said


ROLES = """\
roles:
  head: {party: client-co%s}
  lead: {party: client-co, reports-to: %s%s}
  clerk: {party: client-co, reports-to: head}
"""
GONE = '2 warning %s to "head", which ended on 2026-10-31.'


@pytest.mark.parametrize(
    ("head", "to", "lead", "said"),
    [
        (", until: 2026-10-31", "head", "", [GONE % '"lead" and "clerk" report']),
        (", until: 2026-10-31", "clerk", "", [GONE % '"clerk" reports']),
        (", until: 2026-10-31", "head", ", until: 2026-10-31", [GONE % '"clerk" reports']),
        (", until: 2026-11-30", "head", "", []),
        (", until: unknown", "head", "", []),
        (", from: 2026-12-01", "head", "", []),
        ("", "head", "", []),
    ],
)
def test_roles_that_report_to_one_that_has_ended(head: str, to: str, lead: str, said: list[str]) -> None:
    """Roles in force that report to one that has ended are told together."""
    assert found("PTY012", ROLES % (head, to, lead)) == said
