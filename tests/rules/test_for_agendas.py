"""Which forums decide: one answer for the rules that ask for a quorum, and whom it hangs on."""

import pytest

from tests.support.rules import found

TEXT = """\
people: {{ann: {{employer: client-co}}, eve: {{employer: provider-co}}}}
roles:
  cio: {{party: client-co, appointments: [{{person: ann}}]}}
  lead: {{party: provider-co, appointments: [{{person: eve}}]}}
decisions: {{change: {{rights: {rights}}}}}
forums:
  board: {{seats: [cio, lead], voting: {{rule: majority}}, decides: {decides}{quorum}}}
"""


@pytest.mark.parametrize(
    ("rights", "decides", "is_its"),
    [
        ("[{decider: board}]", "[]", True),
        ("[{decider: cio}]", "[change]", False),
        ("[]", "[change]", True),
        ("unknown", "[change]", False),
        ("[{decider: board, until: 2026-10-31}]", "[]", False),
    ],
)
def test_forum_decides_by_its_right_or_where_nobody_has_one(rights: str, decides: str, *, is_its: bool) -> None:
    """What is on an agenda beside somebody's right is discussed there, and not decided."""
    texts = [TEXT.format(rights=rights, decides=decides, quorum=quorum) for quorum in ("", ", quorum: all")]

    assert [bool(found(rule, text)) for rule, text in zip(("FOR004", "FOR007"), texts, strict=True)] == [is_its] * 2
