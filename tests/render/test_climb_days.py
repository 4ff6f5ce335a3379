"""How long an issue takes to the top, in the words of the contract."""

import pytest

import outsourcegov as og
from tests.support.reading import HEADER

TOP = 'It comes to the top, level {} of "way", on '


def _told(*limits: str, start: str = "2026-11-02T10:00") -> str:
    levels = ", ".join(f"{{by: boss, within: {one}}}" for one in limits)
    text = (
        f"{HEADER}people: {{p: {{employer: client-co}}}}\n"
        "roles: {boss: {party: client-co, appointments: [{person: p}]}}\n"
        f"escalations: {{way: {{category: operational, levels: [{levels}, {{by: boss, final: true}}]}}}}\n"
    )
    told = og.climb_text(og.load(text, as_of="2026-11-02").escalate("way", start=start))
    top = TOP.format(len(limits) + 1)
    return next(line.removeprefix(top) for line in told.splitlines() if line.startswith(top))


@pytest.mark.parametrize(
    ("limits", "said"),
    [
        (["1 business day"], "2026-11-03 17:00, 1 business day after the day it was raised and after 15 hours of"),
        (
            ["5 business days", "10 business days"],
            "2026-11-23 17:00, 15 business days after the day it was raised and after 127 hours of working time.",
        ),
        (["4 business hours"], "2026-11-02 14:00, after 4 hours of working time."),
        (["4 business hours", "1 business day"], "2026-11-03 17:00, after 15 hours of working time."),
        (["0.5 business days"], "2026-11-03 17:00, after 15 hours of working time."),
    ],
)
def test_business_days(limits: list[str], said: str) -> None:
    """Where every level on the way may take whole business days, these are added up, as the contract counts them."""
    told = _told(*limits)

    assert told.startswith(said)
    assert ("business day" in told) is ("day it was raised" in said)


def test_from_the_beginning() -> None:
    """Limits that all begin when it is raised are not added up: they run at the same time."""
    told = _told("5 business days, after: raised", "10 business days, after: raised")

    assert told == "2026-11-16 17:00, after 87 hours of working time."


def test_raised_on_a_day_off() -> None:
    """Raised on a Saturday, business days count from Monday on."""
    told = _told("1 business day", start="2026-10-31T12:00")

    assert told.startswith("2026-11-02 17:00, 1 business day after the day it was raised and after 8 hours of")


def test_who_hears_of_it_in_a_forum_that_sits_nobody_knows_when() -> None:
    """That an issue comes to the top is not said to be the same as that somebody hears of it there."""
    text = (
        f"{HEADER}roles: {{lead: {{party: client-co}}, boss: {{party: client-co, tier: strategic}}}}\n"
        "forums: {board: {seats: [boss], meets: 1 month}}\n"
        "escalations: {way: {category: operational, max-total: 1 business day, levels: [{by: lead, within: 1 business "
        "day}, {by: board, final: true}]}}\n"
    )
    told = og.climb_text(og.load(text, as_of="2026-11-02").escalate("way", start="2026-11-02T10:00"))
    hears, comes, allows = told.splitlines()[-4:-1]

    assert hears == (
        'When the highest tier of the client (strategic) hears of it cannot be told: "boss", in "board", '
        'at level 2 of "way".'
    )
    assert comes.startswith('It comes to the top, level 2 of "way", on 2026-11-03 17:00, ')
    assert allows == '"way" allows 1 business day to get there, until 2026-11-03 17:00.'
