"""What is told once, and what is no fault: words for an owner, pairs of counterparts, abbreviations."""

from datetime import date

import pytest

from tests.support.rules import found

DAY = date(2026, 11, 1)
CHAIR = "forums: {board: {seats: [], quorum: {chair: true}, chair: {in-words: DIR chairs or co-chairs}}}\n"


def test_words_for_an_owner_are_told_once() -> None:
    """Where there are only words for who owns something, this is said, by one rule."""
    (said,) = found("OWN001", CHAIR, DAY)

    assert said.endswith('Forum "board": who owns it is given only in words, "DIR chairs or co-chairs".')
    assert found("SCH011", CHAIR, DAY) == []


def test_words_for_what_needs_no_owner() -> None:
    """Words for the owner of what may be over, of which OWN001 is silent, are still words."""
    text = CHAIR.replace("{seats", "{until: unknown, seats")

    assert (len(found("OWN001", text, DAY)), len(found("SCH011", text, DAY))) == (0, 1)


def test_chair_in_words() -> None:
    """A chair that there are only words for is not told as left out."""
    (said,) = found("FOR003", CHAIR, DAY)

    assert said.endswith('"board": who takes the chair is given only in words, although it relies on one.')


def test_pair_of_counterparts_is_told_once() -> None:
    """Two roles that name each other and stand on different tiers are one finding."""
    roles = (
        "roles:\n  cio: {party: client-co, tier: strategic, counterparts: lead}\n"
        "  lead: {party: provider-co, tier: tactical%s}\n"
    )

    assert len(found("PTY004", roles % ", counterparts: cio", DAY)) == 1
    assert found("PTY004", roles % ", counterparts: cio", DAY) == found("PTY004", roles % "", DAY)


@pytest.mark.parametrize(
    ("title", "others", "said"),
    [
        ("Strategic Management Board", "SMB", ""),
        ("Strategic Management Board", "S.M.B.", ""),
        ("SMB", "Strategic Management Board", ""),
        ("Board of Directors", "[BOD, BD]", ""),
        ("Capgemini", "[MSI, Multi-Sourcing Integrator]", '"Multi-Sourcing Integrator"'),
        ("Capgemini", "MSI", '"MSI"'),
        ("Strategic Management Board", "[SMB, Steering Group]", '"Steering Group"'),
        ("Board", "B", '"B"'),
    ],
)
def test_abbreviations_are_no_other_names(title: str, others: str, said: str) -> None:
    """An abbreviation made of the first letters of a name of the same thing is no name of its own."""
    text = f"forums: {{board: {{title: {title}, also-called: {others}, seats: []}}}}\n"

    messages = [f'"{title}" is also called {said} in the source.'] * bool(said)
    assert [one.split("note ")[1] for one in found("SCH012", text, DAY)] == messages
