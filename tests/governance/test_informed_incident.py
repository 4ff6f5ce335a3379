"""Who hears of an incident on the channels that are there for it."""

from collections.abc import Sequence

import pytest

from tests.support.rules import governance

BOTH = "participants: [client-co, provider-co]"


@pytest.mark.parametrize(
    ("channel", "hearers", "caveats"),
    [
        (f"purpose: incident, {BOTH}", ["client-co", "provider-co"], []),
        (f"purpose: [status, incident], {BOTH}", ["client-co", "provider-co"], []),
        (f"purpose: incident, every: {{each: incident}}, {BOTH}", ["client-co", "provider-co"], []),
        (f"purpose: crisis, {BOTH}", [], []),
        (f"purpose: incident, until: 2026-01-31, {BOTH}", [], []),
        (f"purpose: unknown, {BOTH}", [], ['What channel "line" is for is not known.']),
        ("purpose: incident, participants: unknown", [], ['Who is on "line" is not all known.']),
    ],
)
def test_channels_for_incidents(channel: str, hearers: Sequence[str], caveats: Sequence[str]) -> None:
    """A channel for incidents tells those who are on it of an incident, each once; what is not known is said."""
    answer = governance(f"channels: {{line: {{{channel}}}}}\n").informed("incident")

    assert ([one.id for one in answer.hearers], list(answer.caveats)) == (hearers, caveats)
