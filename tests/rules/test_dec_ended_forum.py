"""A forum that has ended decides nothing, whatever it said of a missing quorum."""

import pytest

from tests.support.rules import found

TEXT = """\
roles:
  cio: {{party: client-co, appointments: [{{person: ann}}]}}
people: {{ann: {{employer: client-co}}}}
contracts: {{msa: {{between: [client-co, provider-co], effective: 2025-04-01, expires: 2029-03-31}}}}
forums:
  board: {{seats: [cio], if-inquorate: {{decider: cio}}{until}}}
decisions:
  spend: {{attributes: {{amount: {{from: 0, up-to: 90}}}}, rights: [{{decider: board}}]}}
"""


@pytest.mark.parametrize(
    ("until", "said"),
    [
        ("", []),
        (
            ", until: 2028-03-31",
            ['8 warning Nobody can decide "spend" at all, from 2028-04-01: "board" ended on 2028-03-31.'],
        ),
        (
            ", until: 2026-03-31",
            [
                '8 error Nobody can decide "spend" at all: "board" ended on 2026-03-31.',
            ],
        ),
    ],
)
def test_forum_with_a_way_out(until: str, said: list[str]) -> None:
    """What follows without a quorum is asked of a forum that is there."""
    assert found("DEC011", TEXT.format(until=until)) == said
