"""Whose dates a vacant role's are: the deputies' who stand in, and where nobody does, nobody's."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

import outsourcegov as og
from outsourcegov.cli import main
from tests.support.rules import governance

HEAD = """
people: {p: {employer: client-co}, q: {employer: client-co}, r: {employer: client-co}, s: {employer: provider-co}}
roles:
  own: {party: client-co, appointments: [{person: p, until: 2026-12-31}], deputies: %s}
  dep: {party: client-co, appointments: [{person: q, until: 2027-06-30}], deputies: far}
  far: {party: client-co, appointments: [{person: r}]}
  two: {party: client-co, appointments: [{person: q}, {person: r}]}
  whoever: {party: client-co, appointments: unknown}
  lead: {party: provider-co, appointments: [{person: s}]}
"""
RISK = "risks: {r1: {owner: own, review-by: %s}}\n"


def _calendar(text: str, deputies: str = "dep") -> og.Timetable:
    return og.calendar(governance(HEAD % deputies + text), "2026-11-01", "2027-12-31")


@pytest.mark.parametrize(
    ("deputies", "day", "told", "roles", "people"),
    [
        ("dep", "2026-12-15", "own (p).", ("own",), ("p",)),
        ("dep", "2027-01-15", "own (q stands in).", ("own", "dep"), ("q",)),
        ("dep", "2027-09-15", "own (r stands in).", ("own", "far"), ("r",)),
        ("two", "2027-01-15", "own (q and r stand in).", ("own", "two"), ("q", "r")),
        ("[dep, two]", "2027-09-15", "own (q and r stand in).", ("own", "two"), ("q", "r")),
        ("whoever", "2027-01-15", "own.", ("own", "whoever"), ()),
        ("unknown", "2027-01-15", "own.", ("own",), ()),
        ("lead", "2027-01-15", "own (nobody).", ("own",), ()),
        ("none", "2027-01-15", "own (nobody).", ("own",), ()),
    ],
)
def test_whoever_stands_in_has_the_date(
    deputies: str, day: str, told: str, roles: tuple[str, ...], people: tuple[str, ...]
) -> None:
    """A date of a vacant role is that of the first in the line of its deputies who are there on the day."""
    timetable = _calendar(RISK % day, deputies).only("risk")

    assert og.timetable_text(timetable).splitlines()[2].strip().partition(f" {day}")[0] == told
    assert (timetable.dates[0].roles, timetable.dates[0].people) == (roles, people)
    assert timetable.dates[0].is_vacant == (told == "own (nobody).")


def test_whoever_stands_in_is_asked_for_and_counted() -> None:
    """The date is counted for whoever stands in, and is in the calendars of that person and of the deputy's role."""
    timetable = _calendar(RISK % "2027-01-15").only("risk")

    assert timetable.load() == {"q": {"2027-01": 1}}
    assert [len(timetable.of(id)) for id in ("own", "dep", "q", "p", "r")] == [1, 1, 1, 0, 0]
    assert timetable.roles == ("dep", "own")
    (date,) = json.loads(og.timetable_json(timetable))["dates"]
    assert (date["people"], date["stands-in"], date["vacant"]) == (["q"], ["q"], False)
    assert b"Owner: own (q stands in)" in og.timetable_ics(timetable).replace(b"\r\n ", b"")


def test_what_cannot_be_told_is_said_to_whoever_stands_in_today() -> None:
    """What cannot be told of a role that is vacant today is in the calendar of its deputy."""
    (one,) = _calendar("risks: {r1: {owner: own, review-by: unknown}}\n").only("risk").untold
    later = og.calendar(governance(HEAD % "dep" + "risks: {r1: {owner: own, review-by: unknown}}\n").at("2027-01-15"))
    (then,) = later.only("risk").untold

    assert (one.roles, one.people) == (("own",), ("p",))
    assert (then.roles, then.people) == (("own", "dep"), ("q",))


def test_a_deputy_sits_for_a_vacant_member() -> None:
    """A sitting is in the calendar of the deputy of a member, who does not stand in for the chair."""
    timetable = _calendar(
        "forums: {f: {chair: lead, seats: [lead, own], meets: {every: 6 months}}}\n"
        "meetings: {m: {forum: f, held: 2026-09-15}}\n"
    )
    first = timetable.only("sitting").dates[0]

    assert (first.people, first.holders, first.standing_in) == (("s", "q"), ("s",), ())


def test_one_who_holds_a_role_and_stands_in_for_another() -> None:
    """Of several owners one who holds one of the roles does not count as standing in."""
    timetable = _calendar("risks: {r1: {owner: {any-of: [own, dep]}, review-by: 2027-01-15}}\n").only("risk")

    assert og.timetable_text(timetable).splitlines()[2].strip() == "own or dep (q)."


def test_a_calendar_for_each_role(tmp_path: Path) -> None:
    """With --each-role the role that stands in has a file with the date."""
    source = tmp_path / "a.yaml"
    source.write_text(
        "outsourcegov: 1\nalliance: {id: a, client: client-co, providers: [provider-co]}\n"
        "parties: {client-co: {kind: client}, provider-co: {kind: provider}}\n" + HEAD % "dep" + RISK % "2027-01-15"
    )
    asked = ["calendar", str(source), "--as-of", "2027-01-01", "--kind", "risk"]

    assert CliRunner().invoke(main, [*asked, "--each-role", "-o", str(tmp_path)]).exit_code == 0
    assert sorted(one.name for one in tmp_path.glob("*.ics")) == ["dep.ics", "own.ics"]
    assert "q stands in" in CliRunner().invoke(main, [*asked, "--for", "dep"]).output
