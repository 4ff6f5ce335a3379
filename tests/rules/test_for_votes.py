"""Votes of forums that are unequal, have no result, or hang on one person: FOR019 to FOR022."""

import pytest

from tests.support.rules import found

ROLES = """
roles:
  buyer: {party: client-co}
  cio: {party: client-co}
  cfo: {party: client-co}
  lead: {party: provider-co}
  sponsor: {party: provider-co, deputies: lead}
  judge: {party: court}
  lost: {party: unknown}
  team: {party: client-co, holders: team}
  pair: {party: client-co, appointments: [{person: p}, {person: q}]}
people: {p: {employer: client-co}, q: {employer: client-co}}
parties: {client-co: {kind: client}, provider-co: {kind: provider}, court: {kind: authority}}
"""


def _of(rule: str, forum: str, more: str = "", rest: str = "") -> list[str]:
    """What a rule says of a forum that has the right to one decision, without the lines."""
    decision = "attributes: {amount: {from: 0}}\n    rights: [{decider: board}]"
    text = f"decisions:\n  change:\n    {decision}\n    {more}\n"
    said = found(rule, f"{text}forums:\n  board: {{{forum}}}\n{ROLES}{rest}\n")
    return [line.split(" ", 1)[1] for line in said]


@pytest.mark.parametrize(
    ("forum", "said"),
    [
        ("seats: [buyer, cio, lead], equal-sides: true", "2 votes of the client and 1 of the provider"),
        ("seats: [buyer, cio], equal-sides: true", ""),
        ("seats: [buyer, {role: cio, vote: false}, lead], equal-sides: true", ""),
        ("seats: [buyer, {role: cio, until: 2026-10-31}, lead], equal-sides: true", ""),
        ("seats: [buyer, cio, lead], equal-sides: false", ""),
        ("seats: [buyer, cio, lead], equal-sides: unknown", ""),
        ("seats: [buyer, cio, lead]", ""),
        ("seats: [buyer, cio, lead], equal-sides: true, voting: {rule: majority, one-vote-per: party}", ""),
        ("seats: [buyer, cio, {role: lost}], equal-sides: true", ""),
        ("seats: [buyer, cio, lead], equal-sides: true, until: 2026-10-31", ""),
        ("seats: [{party: client-co, count: 3}, lead], equal-sides: true", "3 votes of the client and 1 of"),
        ("seats: unknown, equal-sides: true", ""),
    ],
)
def test_unequal_seats(forum: str, said: str) -> None:
    """Only votes that are sure to be there on the day are counted."""
    told = _of("FOR019", forum)

    assert [said in line for line in told] == ([True] if said else [])


MAJORITY = "seats: [buyer, cio, lead], quorum: {at-least: 2}, voting: {rule: majority, abstention: against%s}"
TIE = "1 for, 1 against and 1 absent has no result: nobody has the final say on a tie."


@pytest.mark.parametrize(
    ("forum", "said"),
    [
        (MAJORITY % "", TIE),
        (MAJORITY % ", tie-break: none", TIE),
        (MAJORITY % ", tie-break: cio", ""),
        (MAJORITY % ", tie-break: chair", ""),
        (MAJORITY % ", tie-break: unknown", ""),
        (MAJORITY % ", tie-break: [{by: cio, when: {decision: other}}]", "nobody has the final say at all"),
        (
            MAJORITY % ", tie-break: [{by: cio, when: {amount: {up-to: 5}}}]",
            "1 for, 1 against and 1 absent has no result: nobody has the final say for amount over 5 GBP.",
        ),
        (MAJORITY % ", tie-break: [{by: cio, when: {amount: {up-to: 5}}}, {by: lead, when: {amount: {over: 5}}}]", ""),
        (MAJORITY % ", tie-break: [{by: cio, when: {mood: bad}}]", ""),
        (f"{MAJORITY % ''}, if-undecided: {{deemed: rejected}}", ""),
        (f"{MAJORITY % ''}, if-undecided: {{status-quo: change}}", ""),
        (f"{MAJORITY % ''}, if-undecided: none", TIE),
        (f"{MAJORITY % ''}, if-undecided: unknown", ""),
        (f"{MAJORITY % ''}, until: 2026-10-31", ""),
        ("seats: [buyer, cio, lead], voting: {rule: majority, abstention: against}", ""),
        ("seats: [buyer, cio, lead], quorum: all, voting: {rule: majority, abstention: against}", ""),
        ("seats: [buyer, cio, lead], quorum: unknown, voting: {rule: majority, abstention: against}", ""),
        (
            (
                "seats: [buyer, cio, lead], quorum: {at-least: 2, required: [buyer, cio, lead]},"
                " voting: {rule: majority, abstention: against}"
            ),
            "",
        ),
        (
            (
                "chair: buyer, seats: [buyer, cio, lead], quorum: {at-least: 2, chair: true, from-each-party: 1},"
                " voting: {rule: majority, abstention: against}"
            ),
            TIE,
        ),
        (
            "seats: [buyer, cio, lead], quorum: {at-least: 3}, voting: {rule: majority, abstention: not-counted}",
            "with 1 for, 1 against and 1 abstained has no result",
        ),
        (
            (
                "seats: [buyer, cio, lead, sponsor], voting:"
                " {rule: majority, abstention: not-counted, tie-break: cio, tie-is: equal-of-all}"
            ),
            "1 for, 1 against and 2 abstained has no result: the final say is for a tie of all 4 votes only.",
        ),
        ("seats: [buyer, lead], voting: {rule: majority, abstention: against}", ""),
        ("seats: [buyer, cio], voting: {rule: majority, abstention: against}", ""),
        ("seats: [buyer, cio, lead], voting: {rule: two-thirds, abstention: against}", ""),
        ("seats: [buyer, cio, lead], voting: {rule: unanimity, abstention: against}", ""),
        ("seats: [buyer, cio, lead], voting: {rule: unanimity, abstention: blocks}", ""),
        (
            "seats: [buyer, cio, lead], voting: {rule: majority, abstention: blocks, tie-break: cio}",
            "2 for and 1 abstained has no result: an abstention blocks it, and nothing says what happens then.",
        ),
        (
            "seats: [buyer, cio, lead], voting: {rule: majority, tie-break: cio}",
            'note Nothing says what an abstention counts as, and a vote of "board" with 1 for, 1 against and 1 abs',
        ),
        ("seats: [buyer, cio, lead], voting: {rule: consensus}", ""),
        ("seats: [buyer, cio, lead], voting: {rule: at-least, votes: 2}", ""),
        ("seats: [buyer, cio, lead], voting: {rule: at-least}", ""),
        ("seats: [buyer, cio, lead], voting: {rule: unknown}", ""),
        ("seats: [buyer, cio, lead], voting: {rule: majority, abstention: unknown}", ""),
        ("seats: [buyer, cio, lead], voting: {rule: majority, tie-is: unknown}", ""),
        ("seats: [buyer, cio, lead]", ""),
    ],
)
def test_vote_without_outcome(forum: str, said: str) -> None:
    """Every split has a result, or somebody is told which one has none and why."""
    told = _of("FOR020", forum)

    assert [said in line for line in told] == ([True] if said else [])


@pytest.mark.parametrize(
    ("more", "rest"),
    [
        ("if-undecided: {deemed: rejected}", ""),
        ("if-undecided: {status-quo: change}", ""),
        ("", "escalations: {up: {category: commercial, when: {decision: change}, levels: [{by: cio}]}}"),
        ("until: 2026-10-31", ""),
    ],
)
def test_vote_whose_decision_has_a_way_out(more: str, rest: str) -> None:
    """What the decision says of its own is an outcome of the vote."""
    assert _of("FOR020", MAJORITY % "", more, rest) == []


def test_half_of_the_votes_on_the_agenda_alone() -> None:
    """Where nobody has a right to it DEC038 is silent on halves of one side, and this rule speaks."""
    forum = "board: {seats: [buyer, cio], decides: change, voting: {rule: majority, abstention: against}}"
    text = f"decisions: {{change: {{rights: []}}}}\nforums:\n  {forum}\n{ROLES}"

    assert found("DEC038", text) == []
    assert found("FOR020", text) == [
        (
            '3 error A vote of "board" on "change" with 1 for and 1 against has no result:'
            " nobody has the final say on a tie."
        )
    ]


@pytest.mark.parametrize(
    ("forum", "said"),
    [
        ("seats: [buyer, lead], quorum: all", '"buyer" or "lead" is away'),
        ("seats: [buyer, sponsor], quorum: all", '"buyer" is away'),
        ("seats: [buyer, lead], quorum: {at-least: 2}", '"buyer" or "lead" is away'),
        ("seats: [buyer, cio, lead], quorum: {at-least: 2, from-each-party: 1}", '"lead" is away'),
        ("seats: [buyer, cio, sponsor], quorum: {at-least: 2, from-each-party: 1}", ""),
        ("seats: [buyer, cio, {role: lead, alternates: sponsor}], quorum: {from-each-party: 1}", ""),
        ("seats: [buyer, cio, {role: lead, required: true}], quorum: {at-least: 2}", '"lead" is away'),
        ("seats: [buyer, cio, lead], quorum: {at-least: 2, required: [lead]}", '"lead" is away'),
        ("seats: [buyer, cio, lead, sponsor], quorum: {at-least: 2, required: [lead]}", ""),
        ("seats: [team, sponsor], quorum: all", ""),
        ("seats: [pair, sponsor], quorum: all", ""),
        ("seats: [buyer, lead], quorum: all, if-inquorate: {decider: cio}", ""),
        ("seats: [buyer, lead], quorum: all, if-inquorate: unknown", ""),
        ("seats: [buyer, lead], quorum: all, if-inquorate: none", '"buyer" or "lead" is away'),
        ("seats: [buyer, lead], quorum: {at-least: 3}", ""),
        ("seats: [buyer, lead], quorum: unknown", ""),
        ("seats: [buyer, lead]", ""),
        ("seats: [buyer, {role: lost}], quorum: all", ""),
        ("seats: [buyer, {party: provider-co}], quorum: all", ""),
        ("seats: [buyer, {role: lead, until: unknown}], quorum: all", ""),
        ("seats: unknown, quorum: all", ""),
    ],
)
def test_absence_blocks(forum: str, said: str) -> None:
    """A seat that the quorum needs and nobody else can take is a veto by staying away."""
    told = _of("FOR021", forum)

    assert [said in line for line in told] == ([True] if said else [])


def test_forum_that_decides_nothing_is_not_blocked() -> None:
    """A review without a decision loses nothing."""
    assert found("FOR021", f"forums: {{board: {{seats: [buyer, lead], quorum: all}}}}\n{ROLES}") == []


@pytest.mark.parametrize(
    ("forum", "side"),
    [
        ("seats: [buyer, lead], voting: {rule: majority, tie-break: cio}", "client"),
        ("seats: [buyer, lead], voting: {rule: majority, tie-break: provider}", "provider"),
        ("chair: lead, seats: [buyer, lead], voting: {rule: majority, tie-break: chair}", "provider"),
        ("chair: {rotates: [lead, buyer]}, seats: [buyer, lead], voting: {rule: majority, tie-break: chair}", ""),
        ("chair: [lead, buyer], seats: [buyer, lead], voting: {rule: majority, tie-break: chair}", ""),
        ("seats: [buyer, lead], voting: {rule: majority, tie-break: chair}", ""),
        (
            (
                "seats: [buyer, lead], voting: {rule: majority, tie-break:"
                " [{by: cio, when: {decision: change}}, {by: buyer, when: {decision: {not: change}}}]}"
            ),
            "client",
        ),
        (
            (
                "seats: [buyer, lead], voting: {rule: majority, tie-break:"
                " [{by: cio, when: {decision: change}}, {by: lead, when: {decision: {not: change}}}]}"
            ),
            "",
        ),
        ("seats: [buyer, cio], voting: {rule: majority, tie-break: cio}", ""),
        ("seats: [buyer, lead], voting: {rule: majority, tie-break: judge}", ""),
        ("seats: [buyer, lead], voting: {rule: majority, tie-break: unknown}", ""),
        ("seats: [buyer, lead], voting: {rule: majority}", ""),
        ("seats: [buyer, {role: lost}], voting: {rule: majority, tie-break: cio}", ""),
    ],
)
def test_one_side_breaks_every_tie(forum: str, side: str) -> None:
    """Only where both sides vote, and it is sure on which side those stand who break a tie."""
    expected = [f'note In "board" the {side} has the final say on every tie.'] if side else []

    assert _of("FOR022", forum) == expected


PATHS = (
    "escalations:\n  one: {category: security, levels: [{by: %s, final: true}]}\n  two: {category: commercial, %s}\n"
)


@pytest.mark.parametrize(
    ("first", "second", "is_said"),
    [
        ("cio", "levels: [{by: lead}, {by: buyer, final: true}]", True),
        ("cio", "levels: [{by: lead}, {by: buyer}]", False),
        ("cio", "levels: [{by: [lead, buyer], final: true}]", False),
        ("cio", "levels: [{by: lead, final: true}]", False),
        ("cio", "levels: [{by: lead, final: unknown}]", False),
        ("cio", "levels: [{by: cio, final: true}, {by: lead, final: true}]", False),
        ("unknown", "levels: [{by: cio, final: true}]", False),
        ("cio", "levels: [{by: cio, final: true}], until: 2026-10-31", False),
    ],
)
def test_one_side_has_every_last_word(first: str, second: str, is_said: bool) -> None:  # noqa: FBT001
    """Two paths or more, and each ends with the word of the same side."""
    said = found("FOR022", PATHS % (first, second) + ROLES)

    assert [line.split(" ", 1)[1] for line in said] == (
        ['note The last word on "one" and "two" is always that of the client.'] if is_said else []
    )
