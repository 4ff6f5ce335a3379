"""Small things that rules say with precision: of kinds of forums, words for a cadence, contradictions that are none."""

import pytest

from tests.support.rules import findings, found

FORUMS = """\
roles: {{cio: {{party: client-co}}, lead: {{party: provider-co}}}}
forums:
  board: {{purpose: Decides, seats: [cio, lead], decides: change}}
  other: {{seats: [cio, lead], {keys}}}
decisions: {{change: {{rights: [{{decider: board}}]}}}}
"""
BOTH, AGENDA = '"other" says no purpose, and reviews and decides nothing.', '"other" reviews and decides nothing.'


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("kind: planning-summit", []),
        ("kind: executive-review", [AGENDA]),
        ("kind: other", [BOTH]),
        ("kind: none", [BOTH]),
        ("kind: unknown", []),
        ("kind: {conflict: [{value: other, ref: a}, {value: planning-summit, ref: b}]}", []),
    ],
)
def test_a_kind_says_what_a_forum_is_for(keys: str, said: list[str]) -> None:
    """FOR014 does not ask planning summits for an agenda, nor them and executive reviews for a purpose."""
    assert found("FOR014", FORUMS.format(keys=keys)) == [f"4 note {one}" for one in said]


@pytest.mark.parametrize("cadence", ["as-required", "{period: {in-words: as required}}", "{in-words: as required}"])
def test_words_for_how_often_are_those_of_every(cadence: str) -> None:
    """Words instead of how often are told of the key "every", however they are written."""
    text = f"roles: {{cio: {{party: client-co}}}}\nforums: {{board: {{seats: [cio], meets: {{every: {cadence}}}}}}}\n"

    assert found("SCH011", text) == ['2 warning "as required" cannot be measured: "every" is given in words only.']


RTO = "continuity-plans: {{x: {{rto: {{conflict: [{{value: {}, ref: a}}, {{value: {}, ref: b}}]}}}}}}\n"


def test_sources_that_say_the_same_do_not_contradict_each_other() -> None:
    """Where both sources say the same it is a warning: the value can stand by itself."""
    (finding,) = findings("SCH010", RTO.format("4 hours", "4 hours"))

    assert str(finding.severity) == "warning"
    assert finding.message == (
        '"rto" is written as a contradiction, and all sources say the same: "a" says 4 hours; "b" says 4 hours.'
    )
    assert finding.fix == "Write the value by itself, or correct what one of the sources says."


@pytest.mark.parametrize("values", [("4 hours", "5 hours"), ("unknown", "unknown"), ("none", "4 hours")])
def test_sources_that_differ_or_cannot_be_seen_do(values: tuple[str, str]) -> None:
    """Different values, and values that cannot be seen, are a contradiction as it is written."""
    (line,) = found("SCH010", RTO.format(*values))

    assert line.startswith('1 error The sources contradict each other on "rto"')
