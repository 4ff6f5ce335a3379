"""What is asked on the first and the last days that can be written, and of an id that stands there twice."""

import datetime as dt

import pytest

import outsourcegov as og
from outsourcegov.rules.esc.level_vacant import level_vacant
from tests.support.rules import governance

HEAD = "alliance: {id: example, client: client-co, providers: [provider-co]}\n"
FORUM = HEAD + "forums: {board: {seats: [cio], meets: {every: {period: 1 week, weekday: mon}}, from: 0001-01-01}}\n"
PATH = """\
forums: {board: {seats: [cio], until: unknown}}
escalations: {ladder: {category: operational, levels: [{by: board}]}}
"""
TWICE = """\
roles: {desk: {party: client-co}}
scope-of-work: {work: {services: {desk: {owner: cio}, network: {owner: cio}}}}
"""


@pytest.mark.parametrize("day", [dt.date.min, dt.date.max])
def test_calendar_of_a_day_at_the_edge(day: dt.date) -> None:
    """The first and the last of all days have a calendar, like others."""
    found = og.calendar(governance(FORUM, as_of=day), day, day)

    assert [one.day for one in found.dates] == []


def test_forum_meets_on_the_first_days() -> None:
    """A forum that is there from the first of all days meets from its first weekday on."""
    found = og.calendar(governance(FORUM, as_of=dt.date.min), "0001-01-02", "0001-01-20")

    assert [str(one.day) for one in found.dates] == ["0001-01-08", "0001-01-15"]


def test_levels_on_the_last_day() -> None:
    """Where a forum ends on a day that is not known, nothing is foreseen beyond the last of all days."""
    list(level_vacant(governance(HEAD + PATH, as_of=dt.date.max)))


def test_information_on_an_id_that_is_there_twice() -> None:
    """What everybody should hear of is told of the thing that an id leads to, and of no other of the same id."""
    found = og.information(governance(HEAD + TWICE))

    assert [one.id for one in found] == ["network"]
