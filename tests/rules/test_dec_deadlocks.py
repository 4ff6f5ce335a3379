"""Decisions and forums that may come to no result: DEC022 and DEC038."""

from datetime import date

import pytest

import outsourcegov as og
from tests.support.rules import findings, found

ROLES = """
roles:
  buyer: {party: client-co}
  cio: {party: client-co}
  cfo: {party: client-co}
  lead: {party: provider-co}
  sponsor: {party: provider-co}
  judge: {party: court}
  lost: {party: unknown}
parties: {client-co: {kind: client}, provider-co: {kind: provider}, court: {kind: authority}}
"""

DAY = date(2026, 11, 1)

PATHS = """
escalations:
  up: {category: commercial, levels: [{by: either, final: true}]}
"""

BOARD = """\
decisions:
  change:
    rights: %s
    %s
forums:
  board: {%s}
"""


def _board(forum: str, more: str = "", rights: str = "[{decider: board}]", rest: str = PATHS) -> list[str]:
    """What both rules say, by their ids."""
    text = BOARD % (rights, more, forum) + ROLES + rest
    return [f"{one.rule} {one.severity}" for rule in ("DEC022", "DEC038") for one in findings(rule, text, DAY)]


EVEN = "seats: [buyer, lead]"
TIE, ONE_NO, HALVES = ["DEC022 warning"], ["DEC038 error"], ["DEC038 warning"]


@pytest.mark.parametrize(
    ("voting", "said"),
    [
        ("", TIE),
        ("voting: none", TIE),
        ("voting: {rule: majority}", TIE),
        ("voting: {rule: two-thirds}", TIE),
        ("voting: {rule: at-least, votes: 2}", TIE),
        ("voting: {rule: at-least, votes: 1}", []),
        ("voting: {rule: at-least}", []),
        ("voting: {rule: unanimity}", ONE_NO),
        ("voting: {rule: consensus}", ONE_NO),
        ("voting: {rule: unknown}", []),
        ("voting: {rule: none}", []),
        ("voting: {rule: {conflict: [{value: majority, ref: a}, {value: unanimity, ref: b}]}}", []),
        ("voting: {rule: {conflict: [{value: majority, ref: a}, {value: unanimity, ref: b}], prevails: b}}", ONE_NO),
        ("voting: {rule: {in-words: as is usual}}", []),
        ("voting: {rule: {not-applicable: advisory}}", []),
        ("voting: unknown", []),
        ("voting: {not-applicable: advisory}", []),
        ("voting: {rule: majority, tie-break: cio}", []),
        ("voting: {rule: majority, tie-break: chair}", []),
        ("voting: {rule: majority, tie-break: none}", TIE),
        ("voting: {rule: majority, tie-break: [{by: none}]}", TIE),
        ("voting: {rule: majority, tie-break: unknown}", []),
        ("voting: {rule: majority, tie-break: [{by: unknown}]}", []),
        ("voting: {rule: majority, tie-break: [{by: cio, when: {decision: change}}]}", []),
        ("voting: {rule: unanimity, tie-break: cio}", []),
        ("voting: {rule: majority, one-vote-per: party}", TIE),
        ("voting: {rule: majority, one-vote-per: unknown}", []),
        ("equal-sides: true", TIE),
        ("equal-sides: false", []),
        ("equal-sides: unknown", []),
        ("until: 2026-10-31", []),
        ("until: unknown", []),
    ],
)
def test_how_a_forum_votes(voting: str, said: list[str]) -> None:
    """Equal sides may tie, one no may block; a tie-break settles either, and what cannot be told accuses nobody."""
    assert _board(f"{EVEN}, {voting}" if voting else EVEN) == said


@pytest.mark.parametrize(
    ("seats", "said"),
    [
        ("[buyer, cio, lead, sponsor]", TIE),
        ("[buyer, cio, lead]", []),
        ("[buyer, cio, cfo, lead]", HALVES),
        ("[buyer, cio]", HALVES),
        ("[buyer]", []),
        ("[buyer, lead, judge]", []),
        ("[buyer, judge]", HALVES),
        ("[buyer, cio, lost]", []),
        ("[buyer, lead, {role: cio, vote: false}]", TIE),
        ("[buyer, lead, {role: cio, vote: unknown}]", []),
        ("[buyer, lead, {role: cio, until: 2026-10-31}]", TIE),
        ("[buyer, lead, {role: cio, until: unknown}]", []),
        ("[buyer, {role: lead, from: 2026-12-01}]", []),
        ("[{each-party: 2}]", TIE),
        ("[{each-party: 2}, judge]", []),
        ("[{party: client-co, count: 2}, {party: provider-co, count: 2}]", TIE),
        ("[{party: client-co, count: 2}, {party: provider-co}]", []),
        ("[{party: client-co}, {party: provider-co}]", TIE),
        ("[{party: client-co, count: {from: 2, up-to: 5}}, {party: provider-co, count: 2}]", []),
        ("[buyer, {role: unknown}]", []),
        ("[buyer, {role: {in-words: an expert}}]", []),
        ("[]", []),
        ("none", []),
        ("unknown", []),
        ("{conflict: [{value: [buyer, lead], ref: a}, {value: [buyer], ref: b}]}", []),
        ("{conflict: [{value: [buyer, lead], ref: a}, {value: [buyer], ref: b}], prevails: a}", TIE),
    ],
)
def test_votes_on_each_side(seats: str, said: list[str]) -> None:
    """Only votes that are sure to be there on the day count, each on its side."""
    assert _board(f"seats: {seats}, voting: {{rule: majority}}") == said


def test_votes_by_party() -> None:
    """With one vote for each party, two sides of one party each are even, whoever sits there."""
    voting = "voting: {rule: majority, one-vote-per: party}"

    assert _board(f"seats: [buyer, cio, lead], {voting}") == TIE
    assert _board(f"seats: [buyer, cio, judge], {voting}") == []
    assert _board(f"seats: [buyer, cio], {voting}") == []


@pytest.mark.parametrize(
    ("more", "is_stuck"),
    [
        ("", True),
        ("if-undecided: none", True),
        ("if-undecided: []", True),
        ("if-undecided: {in-words: the parties shall talk}", True),
        ("if-undecided: {status-quo: change}", True),
        ("if-undecided: {decider: none}", True),
        ("if-undecided: {escalation: up}", False),
        ("if-undecided: {decider: cio}", False),
        ("if-undecided: {deemed: rejected}", False),
        ("if-undecided: {terminate: either}", False),
        ("if-undecided: {escalation: unknown}", False),
        ("if-undecided: unknown", False),
        ("if-undecided: {not-applicable: comes up once}", False),
        ("if-undecided: [{escalation: up, when: {amount: {over: 5}}}, {status-quo: change}]", False),
        ("if-undecided: {conflict: [{value: none, ref: a}, {value: {escalation: up}, ref: b}]}", False),
        ("if-undecided: {conflict: [{value: none, ref: a}, {value: {escalation: up}, ref: b}], prevails: a}", True),
        ("steps: [{by: board, does: approve, if-missed: {escalation: up}}]", False),
        ("steps: [{by: board, does: approve, if-refused: {status-quo: change}}]", True),
        ("steps: unknown", False),
        ("until: 2026-10-31", False),
    ],
)
def test_way_out_of_the_decision(more: str, is_stuck: bool) -> None:  # noqa: FBT001
    """An outcome other than a status quo is a way out; for both rules alike."""
    assert _board(EVEN, more) == (TIE if is_stuck else [])
    assert _board(f"{EVEN}, voting: {{rule: unanimity}}", more) == (ONE_NO if is_stuck else [])
    assert bool(_board(f"{EVEN}, voting: {{rule: majority}}", f"{more}\n    joint: true")) is is_stuck


@pytest.mark.parametrize(
    ("forum", "is_stuck"),
    [
        ("if-undecided: none", True),
        ("if-undecided: {status-quo: change}", True),
        ("if-undecided: {escalation: up}", False),
        ("if-undecided: unknown", False),
        ("if-inquorate: {escalation: up}", True),
    ],
)
def test_way_out_of_the_forum(forum: str, is_stuck: bool) -> None:  # noqa: FBT001
    """What a forum says for all its decisions is a way out, also where the decision itself says there is none."""
    assert _board(f"{EVEN}, {forum}") == (TIE if is_stuck else [])
    assert _board(f"{EVEN}, {forum}", "if-undecided: none") == (TIE if is_stuck else [])


@pytest.mark.parametrize(
    ("paths", "is_stuck"),
    [
        ("escalations: {up: {category: commercial, when: {decision: change}, levels: [{by: cio}]}}", False),
        ("escalations: {up: {category: commercial, levels: [{by: cio, when: {decision: [change]}}]}}", False),
        ("escalations: {up: {category: commercial, when: {decision: other}, levels: [{by: cio}]}}", True),
        ("escalations: {up: {category: commercial, when: {decision: {one-of: unknown}}, levels: [{by: cio}]}}", False),
        ("escalations: {up: {category: commercial, when: {decision: change}, until: 2026-10-31, levels: []}}", True),
        ("disputes: {court: {when: {decision: change}, steps: [{kind: court}]}}", False),
        ("disputes: {court: {steps: [{kind: court}]}}", True),
        ("escalations: unknown", False),
    ],
)
def test_path_for_the_decision_is_a_way_out(paths: str, is_stuck: bool) -> None:  # noqa: FBT001
    """A path or ladder for this very decision leads on; one for all matters of a category is not known to."""
    assert _board(EVEN, rest=f"\n{paths}\n") == (TIE if is_stuck else [])


@pytest.mark.parametrize(
    ("rights", "agenda", "said"),
    [
        ("[{decider: cio}]", "decides: change", []),
        ("[]", "decides: change", TIE),
        ("[{decider: none}]", "decides: change", TIE),
        ("[{decider: board, until: 2026-10-31}]", "decides: change", TIE),
        ("unknown", "decides: change", []),
        ("[{decider: [board, cio]}]", "", []),
        ("[{decider: {any-of: [board, cio]}}]", "", []),
        ("[{decider: [board]}]", "", TIE),
        ("[{decider: board, until: unknown}]", "", []),
        ("[{decider: cio, when: {amount: {up-to: 5}}}, {decider: board, when: {amount: {over: 5}}}]", "", TIE),
        ("[{reviewer: board}, {decider: cio}]", "", []),
    ],
)
def test_decisions_that_rest_with_the_forum(rights: str, agenda: str, said: list[str]) -> None:
    """A forum is stuck on what it alone has a right to, and on its agenda where nobody has a right."""
    assert _board(f"{EVEN}, {agenda}" if agenda else EVEN, "attributes: {amount: {from: 0}}", rights) == said


def test_forum_is_told_once_with_its_decisions() -> None:
    """One forum is one finding, however many decisions rest with it."""
    names = ("a", "b", "c", "d", "e")
    decisions = "".join(f"  {name}: {{rights: [{{decider: board}}]}}\n" for name in names)

    (said,) = found("DEC022", f"forums:\n  board: {{{EVEN}}}\ndecisions:\n{decisions}{ROLES}")

    assert said == (
        '2 warning "board" has as many votes on each side, no tie-break,'
        ' and no way out when it is divided on "a", "b", "c" and 2 more.'
    )


def test_joint_decision_of_an_even_forum_is_told_once() -> None:
    """Of a joint decision speaks DEC038, so that DEC022 is silent."""
    assert _board(EVEN, "joint: true") == ONE_NO


JOINT = "decisions:\n  price:\n    joint: %s\n    rights: %s\n    %s\n"


@pytest.mark.parametrize(
    ("rights", "is_stuck"),
    [
        ("[{decider: [buyer, lead]}]", True),
        ("[{decider: {each-of: [buyer, lead]}}]", True),
        ("[{decider: {at-least: 2, of: [buyer, cio, lead]}}]", True),
        ("[{decider: [client-co, provider-co]}]", True),
        ("[{decider: [buyer, {in-words: others}, lead]}]", True),
        ("[{decider: buyer, prior-approval: lead}]", True),
        ("[{decider: {any-of: [buyer, lead]}}]", False),
        ("[{decider: either}]", False),
        ("[{decider: buyer}]", False),
        ("[{decider: [buyer, cio]}]", False),
        ("[{decider: unknown}]", False),
        ("[{decider: [buyer, lead], until: unknown}]", False),
        ("[{decider: [buyer, lead], until: 2026-10-31}]", False),
        ("[]", False),
        ("unknown", False),
        ("[{decider: nobody-there}]", False),
    ],
)
def test_joint_decision_takes_agreement(rights: str, is_stuck: bool) -> None:  # noqa: FBT001
    """People of both sides who must agree may not; whoever may decide alone hangs on nobody."""
    said = found("DEC038", JOINT % ("true", rights, "") + ROLES)

    expected = '2 error "price" takes a yes of both sides, and nothing says what happens when they do not agree.'
    assert said == ([expected] if is_stuck else [])


@pytest.mark.parametrize("joint", ["false", "unknown", "{in-words: mostly}", "none"])
def test_decision_that_may_not_be_joint(joint: str) -> None:
    """Two who decide together are no deadlock of the sides where the decision is not sure to be joint."""
    assert found("DEC038", JOINT % (joint, "[{decider: [buyer, lead]}]", "") + ROLES) == []


@pytest.mark.parametrize(
    ("voting", "is_stuck"),
    [
        ("[buyer, cio, lead], voting: {rule: majority}", False),
        ("[buyer, cio, lead], voting: {rule: unanimity}", True),
        ("[buyer, lead], voting: {rule: majority, tie-break: cio}", False),
        ("[buyer, lead], voting: {rule: majority}", True),
        ("[buyer, lead], voting: unknown", False),
        ("unknown, voting: {rule: majority}", False),
        ("unknown, voting: {rule: consensus}", True),
        ("[buyer, cio, lead]", True),
    ],
)
def test_joint_decision_of_a_forum(voting: str, is_stuck: bool) -> None:  # noqa: FBT001
    """A forum that comes to a result by votes leaves no joint decision open."""
    forums = "forums: {board: {seats: %s}}\n"

    assert bool(found("DEC038", JOINT % ("true", "[{decider: board}]", "") + forums % voting + ROLES)) is is_stuck


def test_status_quo_is_named() -> None:
    """Where nothing but a status quo follows, the finding stands there and says of which decision."""
    text = JOINT % ("true", "[{decider: [buyer, lead]}]", "if-undecided: {status-quo: price}") + ROLES

    (said,) = found("DEC038", text)

    assert said == (
        '5 error "price" takes a yes of both sides, and nothing but the status quo of "price" follows'
        " when they do not agree."
    )


def test_status_quo_of_a_forum_is_named() -> None:
    """A forum that keeps a status quo for all its decisions says something, if nothing that ends the deadlock."""
    forum = "seats: [buyer, cio], voting: {rule: majority}, if-undecided: {status-quo: change}"

    (said,) = found("DEC038", BOARD % ("[{decider: board}]", "", forum) + ROLES)

    assert said == (
        '2 warning "change" is decided by "board" with an even number of votes and no tie-break,'
        ' and nothing but the status quo of "change" follows when they do not agree.'
    )


SLIP = """\
outsourcegov: 1
alliance: {id: a, client: client-co, providers: [provider-co]}
parties: {client-co: {kind: client}, provider-co: {kind: provider}}
roles: {buyer: {party: client-co}, lead: {party: provider-co}}
decisions:
  change: {rights: [{decider: board}]}
  price: {joint: true, rights: [{decider: [buyer, lead]}], %s}
forums:
  board: {seats: [buyer, lead], voting: {rule: majority, %s}}
"""


@pytest.mark.parametrize(
    ("price", "voting", "said"),
    [
        ("reversible: true", "abstention: against", ["DEC022", "DEC038"]),
        ("if-undecidd: {deemed: rejected}", "tie-brake: buyer", []),
        ("if-undecided: {deemd: rejected}", "tie-break: {bye: buyer}", []),
        ("if-undecided: 5", "tie-break: 5", []),
        ("reversible: perhaps", "votes: two", []),
    ],
)
def test_slips_accuse_nobody(price: str, voting: str, said: list[str]) -> None:
    """What cannot be read as written may be the way out, or the tie-break."""
    report = og.check(SLIP % (price, voting), as_of=DAY, select=["DEC022", "DEC038"])

    assert sorted(finding.rule for finding in report if finding.rule.startswith("DEC")) == said


def test_several_providers_have_no_equal_seats() -> None:
    """So many seats for each party are no even sides where there are two providers."""
    text = """\
    alliance: {id: a, client: client-co, providers: [one, two]}
    parties: {client-co: {kind: client}, one: {kind: provider}, two: {kind: provider}}
    roles: {buyer: {party: client-co}, cio: {party: client-co}, first: {party: one}, second: {party: two}}
    decisions: {x: {rights: [{decider: board}]}, y: {rights: [{decider: table}]}, z: {rights: [{decider: round}]}}
    forums:
      board: {seats: [{each-party: 2}]}
      table: {seats: [buyer, cio, first, second]}
      round: {seats: [buyer, first, second], voting: {rule: majority, one-vote-per: party}}
    """

    assert [line.split('"')[1] for line in found("DEC022", text)] == ["table"]
