"""Whether it can be told that a forum can meet."""

import pytest

import outsourcegov as og
from tests.support.rules import governance

TEXT = """\
roles:
  told: {{party: client-co, appointments: [{{person: ann}}]}}
  left: {{party: client-co}}
  secret: {{party: client-co, appointments: unknown}}
  gone: {{party: client-co, appointments: none}}
  open: {{party: client-co, appointments: none, deputies: unknown}}
people: {{ann: {{employer: client-co}}}}
forums: {{board: {forum}}}
"""


@pytest.mark.parametrize(
    ("forum", "expected"),
    [
        ("{seats: [told, left], quorum: all}", True),
        ("{seats: [told, secret]}", True),
        ("{seats: [told, secret], quorum: all}", None),
        ("{seats: [told, open], quorum: all}", None),
        ("{seats: [told, gone], quorum: all}", False),
        ("{seats: [told], from: unknown}", None),
        ("{seats: [told], until: unknown}", None),
        ("{seats: [told], quorum: unknown}", None),
        ("{seats: [told]}", True),
        ("{seats: unknown}", None),
        ("{seats: none}", None),
    ],
)
def test_can_meet(*, forum: str, expected: bool | None) -> None:
    """What is unknown counts neither for a forum nor against it."""
    convening = governance(TEXT.format(forum=forum)).convene("board")

    assert convening.can_meet is expected
    assert bool(convening.why_not) is (expected is False)


def test_in_words() -> None:
    """That a forum can meet is not said where it cannot be told."""
    asked = governance(TEXT.format(forum="{seats: unknown}"))
    convening = asked.convene("board")

    assert str(convening) == '"board" on 2026-11-01: cannot be told'
    assert og.convening_text(asked, convening).startswith('Whether "board" can meet on 2026-11-01 cannot be told.\n')
    assert '"can-meet": null' in og.convenings_json(asked, [convening])
