"""DEC038 says what the rule of a forum takes."""

import pytest

from tests.support.rules import found

TEXT = """\
roles: {cio: {party: client-co}, md: {party: provider-co}}
decisions: {change: {rights: [{decider: board}]}}
forums: {board: {seats: [cio, md], voting: {rule: %s}}}
"""


@pytest.mark.parametrize(
    ("rule", "takes"),
    [
        ("consensus", "where nobody may be against it"),
        ("unanimity", "where all who vote must be for it"),
        ("{conflict: [{value: consensus, ref: a}, {value: unanimity, ref: b}], prevails: a}", "where nobody may"),
    ],
)
def test_what_a_forum_takes(rule: str, takes: str) -> None:
    """Consensus takes that nobody is against it, and unanimity that all who vote are for it."""
    (said,) = found("DEC038", TEXT % rule)

    assert said.startswith(f'2 error "change" is decided by "board", {takes}')
    assert said.endswith(", and nothing says what happens when they do not agree.")
