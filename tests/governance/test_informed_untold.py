"""Who hears where forums cannot meet, nobody writes a report, roles are vacant, or lists are unknown."""

import pytest

import outsourcegov as og
from tests.support.rules import governance

TEXT = """\
people: {ann: {employer: client-co}}
roles:
  owner: {party: client-co, appointments: [{person: ann}]}
  writer: {party: provider-co, appointments: %(writer)s}
metrics: {speed: {kind: sla, unit: percent, owner: owner, direction: higher-is-better, period: 1 month}}
%(rest)s
"""
BOARD = "forums: {board: {seats: [owner, writer], quorum: all, meets: {every: 1 month}, reviews: speed}}"
REPORT = "reports: {pack: {produced-by: writer, sent-to: owner, every: 1 month, within: 5 days, metrics: speed}}"
HELD, VACANT = "[{person: bob}]", "none"


def _answer(rest: str, writer: str = VACANT) -> og.Informed:
    return governance(TEXT % {"rest": rest, "writer": writer}).informed("speed")


@pytest.mark.parametrize(
    ("rest", "writer", "ifs", "hindrances"),
    [
        (BOARD, HELD, (), ()),
        (REPORT, HELD, (), ()),
        (BOARD, VACANT, ('if "board" can meet',), ('"board" lacks its quorum (every seat): "writer" is vacant.',)),
        (
            REPORT,
            VACANT,
            ('if "pack" is written',),
            ('Nobody is there to write "pack": "writer" is vacant and has no deputy.',),
        ),
        (BOARD, "unknown", ('if "board" can meet',), ('Whether "board" can meet cannot be told.',)),
        (
            REPORT.replace("every", "from: unknown, every"),
            HELD,
            ('if "pack" is written',),
            ('Whether "pack" is written on the day cannot be told.',),
        ),
        (f"{BOARD}\n{REPORT.replace('writer', 'owner')}", VACANT, (), ()),
    ],
)
def test_what_keeps_word_back(rest: str, writer: str, ifs: tuple[str, ...], hindrances: tuple[str, ...]) -> None:
    """Word surely comes only through forums that can meet, and reports that somebody writes."""
    (owner,) = (one for one in _answer(rest, writer).hearers if one.id == "owner")

    assert (owner.ifs, owner.hindrances) == (ifs, hindrances)


def test_vacant_hearer() -> None:
    """To a role that nobody holds word comes only if it is filled."""
    (writer,) = (one for one in _answer(REPORT.replace("writer, sent-to: owner", "owner, sent-to: writer")).hearers[1:])

    assert (writer.id, writer.ifs, writer.is_certain) == ("writer", ("if the role is filled",), False)


def test_who_is_gone_changes_the_answer() -> None:
    """Without a person, what kept word from passing is told anew."""
    text = TEXT % {"rest": REPORT.replace("writer", "owner"), "writer": HELD}
    asked = governance(text)

    assert [one.is_certain for one in asked.informed("speed").hearers] == [True]
    assert [one.is_certain for one in asked.without("ann").informed("speed").hearers] == [False]


def test_hindrances_in_words() -> None:
    """Why word is kept back is said in a sentence."""
    text = og.informed_text(_answer(BOARD))

    assert 'if "board" can meet' in text
    assert 'What keeps word back:\n  "board" lacks its quorum (every seat)' in text


@pytest.mark.parametrize(
    ("rest", "caveats"),
    [
        ("", []),
        ("reports: unknown", ["Which reports there are is not known."]),
        ("forums: unknown", ["Which forums there are is not known."]),
        ("escalations: unknown", ["Which escalation paths there are is not known."]),
        ("channels: unknown", []),
        (
            "forums: {one: {reviews: unknown, seats: [owner]}, two: {reviews: unknown, seats: [owner]}}",
            ['What "one" and "two" look at is not known.'],
        ),
        ("reports: {one: {metrics: unknown, produced-by: owner}}", ['What "one" shows is not known.']),
    ],
)
def test_unknown_lists(rest: str, caveats: list[str]) -> None:
    """Where it is unknown what tells of a thing, it cannot be told who hears, nor that the owner does not."""
    answer = _answer(rest)

    assert list(answer.caveats) == caveats
    assert [one.hears for one in answer.expected] == [None if caveats else False]


def test_unknown_in_the_table() -> None:
    """An unknown owner is no missing one, and nobody is said to hear of everything they should."""
    asked = governance("risks: {fire: {owner: unknown}, flood: {owner: none}}\nforums: unknown\n")
    lines = og.information_text(asked, og.information(asked)).splitlines()

    assert [" ".join(line.split()) for line in lines[1:]] == [
        'risk "fire" perhaps: who owns it cannot be told 0 client and 0 provider, perhaps more',
        'risk "flood" no role owns it 0 client and 0 provider, perhaps more',
        "",
        "Nobody is known on 2026-11-01 who should hear and does not; of 1 of 2 it cannot be told.",
    ]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", ["There is no service, metric or risk to hear of."]),
        (
            "risks: unknown\n",
            ["No service, metric or risk is known to hear of.", "Which risks there are cannot be told."],
        ),
        (
            "scope-of-work: {s: {services: unknown}}\n",
            ["No service, metric or risk is known to hear of.", 'Which services "s" has cannot be told.'],
        ),
        (
            "risks: {fire: {until: unknown}}\n",
            ["No service, metric or risk is known to hear of.", 'Whether "fire" is over cannot be told.'],
        ),
    ],
)
def test_nothing_known_to_hear_of(text: str, lines: list[str]) -> None:
    """That there is nothing to hear of is not said where it is unknown."""
    asked = governance(text)

    assert og.information_text(asked, og.information(asked)).splitlines() == lines
