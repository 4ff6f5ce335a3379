"""Joint decisions and whose yes they take: DEC012, DEC021, and deciders that are organisations: DEC035."""

from datetime import date

import pytest

from tests.support.rules import findings, found

ROLES = """\
roles:
  buyer: {party: client-co}
  cio: {party: client-co}
  lead: {party: provider-co}
  sponsor: {party: provider-co}
  auditor: {party: outsider}
parties:
  client-co: {kind: client}
  provider-co: {kind: provider}
  outsider: {kind: third-party}
"""

JOINT = "decisions:\n  price:\n    joint: %s\n    rights: %s\n    %s\n"


def _one_sided(
    rights: str, more: str = "", joint: str = "true", rest: str = "", day: date = date(2026, 11, 1)
) -> list[str]:
    said = found("DEC021", JOINT % (joint, rights, more) + ROLES + rest, day)
    return [line.split("yes of both sides, and ")[1].rstrip(".") for line in said]


@pytest.mark.parametrize(
    ("rights", "said"),
    [
        ("[{decider: buyer}]", ['"buyer" alone may decide it, on the client\'s side']),
        ("[{decider: [buyer, cio]}]", ['"buyer" and "cio" alone may decide it, on the client\'s side']),
        (
            "[{decider: {any-of: [lead, sponsor]}}]",
            ['"lead" and "sponsor" alone may decide it, on the provider\'s side'],
        ),
        ("[{decider: client}]", ['"client" alone may decide it, on the client\'s side']),
        ("[{decider: provider-co}]", ['"provider-co" alone may decide it, on the provider\'s side']),
        ("[{decider: [buyer, auditor]}]", ['"buyer" and "auditor" alone may decide it, on the client\'s side']),
        ("[{decider: [buyer, lead]}]", []),
        ("[{decider: either}]", []),
        ("[{decider: {any-of: [buyer, lead]}}]", []),
        ("[{decider: auditor}]", []),
        ("[{decider: buyer, prior-approval: lead}]", []),
        ("[{decider: buyer, prior-approval: cio}]", ['"buyer" alone may decide it, on the client\'s side']),
        ("[{decider: buyer, prior-approval: unknown}]", []),
        ("[{decider: buyer, prior-approval: {in-words: the other side}}]", []),
        ("[{decider: buyer, prior-approval: none}]", ['"buyer" alone may decide it, on the client\'s side']),
        ("[{decider: unknown}]", []),
        ("[{decider: none}]", []),
        ("[{decider: [buyer, unknown]}]", []),
        ("[{decider: {in-words: management}}]", []),
        ("[{decider: {not-applicable: never}}]", []),
        ("[{decider: {conflict: [{value: buyer, ref: a}, {value: lead, ref: b}]}}]", []),
        (
            "[{decider: {conflict: [{value: buyer, ref: a}, {value: lead, ref: b}], prevails: b}}]",
            ['"lead" alone may decide it, on the provider\'s side'],
        ),
        ("[{reviewer: buyer}, {decider: [buyer, lead]}]", []),
        ("unknown", []),
        ("none", []),
        ("[]", []),
    ],
)
def test_one_side_of_a_joint_decision(rights: str, said: list[str]) -> None:
    """A right is one-sided where everybody who has a say in it is sure to be on the same side."""
    assert _one_sided(rights) == said


@pytest.mark.parametrize(
    "joint",
    [
        "false",
        "unknown",
        "none",
        "{not-applicable: one side only}",
        "{in-words: as far as possible}",
        "{conflict: [{value: true, ref: a}, {value: false, ref: b}]}",
    ],
)
def test_only_joint_decisions_take_both_sides(joint: str) -> None:
    """Where a decision is not sure to be joint, one side may decide it."""
    assert _one_sided("[{decider: buyer}]", joint=joint) == []


@pytest.mark.parametrize(
    ("more", "count"),
    [
        ("agreed-by: lead", 0),
        ("agreed-by: cio", 1),
        ("agreed-by: unknown", 0),
        ("agreed-by: none", 1),
        ("steps: [{by: lead, does: sign}]", 0),
        ("steps: [{by: lead, does: approve}]", 0),
        ("steps: [{by: lead, does: unknown}]", 0),
        ("steps: unknown", 0),
        ("steps: [{by: lead, does: prepare}]", 1),
        ("steps: [{by: lead, does: approve, until: 2026-10-31}]", 1),
        ("proposed-by: lead", 1),
        ("until: 2026-10-31", 0),
        ("from: unknown", 0),
    ],
)
def test_what_else_brings_in_the_other_side(more: str, count: int) -> None:
    """Somebody who may veto, approve or sign counts; to propose or to prepare is no yes."""
    assert len(_one_sided("[{decider: buyer}]", more)) == count


@pytest.mark.parametrize(
    ("right", "count"),
    [
        ("until: 2026-10-31", 0),
        ("until: 2026-11-01", 1),
        ("from: 2026-11-02", 0),
        ("until: unknown", 0),
        ("until: {in-words: the summer}", 0),
        ("until: none", 1),
        ("until: {not-applicable: stays}", 1),
        ("until: {conflict: [{value: 2026-10-31, ref: a}, {value: 2027-10-31, ref: b}]}", 0),
        ("from: 2026-12-01, until: 2026-10-01", 0),
    ],
)
def test_right_must_be_sure_to_be_in_force(right: str, count: int) -> None:
    """Nobody is accused for a right that may have ended, or may not have begun."""
    assert len(_one_sided(f"[{{decider: buyer, {right}}}]")) == count


@pytest.mark.parametrize(
    ("rights", "said"),
    [
        ("[{decider: buyer}, {decider: lead}]", []),
        ("[{decider: buyer, when: {amount: {up-to: 9}}}, {decider: lead}]", []),
        (
            "[{decider: buyer, when: {amount: {up-to: 9}}}, {decider: [buyer, lead], when: {amount: {over: 9}}}]",
            ["buyer"],
        ),
        ("[{decider: buyer, when: {amount: {up-to: 9}}}, {decider: lead, when: {amount: {from: 9}}}]", []),
        (
            "[{decider: buyer, when: {amount: {up-to: 9}}}, {decider: lead, when: {amount: {over: 9}}}]",
            ["buyer", "lead"],
        ),
        ("[{decider: buyer, when: {sort: a}}, {decider: lead, when: {sort: [b, c]}}]", ["buyer", "lead"]),
        ("[{decider: buyer, when: {sort: [a, b]}}, {decider: lead, when: {sort: b}}]", []),
        ("[{decider: buyer, when: {sort: a}}, {decider: lead, when: {sort: {not: a}}}]", ["buyer", "lead"]),
        ("[{decider: buyer, when: {sort: a}}, {decider: lead, when: {sort: {not: b}}}]", []),
        ("[{decider: buyer, when: {urgent: true}}, {decider: lead, when: {urgent: false}}]", ["buyer", "lead"]),
        ("[{decider: buyer, when: {sort: a}}, {decider: lead, when: {sort: any}}]", []),
        ("[{decider: buyer, when: {sort: a}}, {decider: lead, when: {sort: b}, until: 2026-10-31}]", ["buyer"]),
        ("[{decider: buyer, when: unknown}, {decider: lead}]", []),
        ("[{decider: buyer}, {decider: unknown}]", []),
    ],
)
def test_each_side_may_have_a_row_of_its_own(rights: str, said: list[str]) -> None:
    """Rows of both sides that may be for the same cases may be meant together."""
    attributes = "attributes: {amount: {from: 0}, sort: {one-of: [a, b, c]}, urgent: {one-of: [true, false]}}"

    assert [line.split('"')[1] for line in _one_sided(rights, attributes)] == said


@pytest.mark.parametrize(
    ("forum", "count"),
    [
        ("seats: [buyer, cio]", 1),
        ("seats: [buyer, lead]", 0),
        ("seats: [buyer, {role: lead, vote: false}]", 1),
        ("seats: [buyer, {role: lead, vote: unknown}]", 0),
        ("seats: [buyer, {role: cio, alternates: lead}]", 0),
        ("seats: [buyer, {role: unknown}]", 0),
        ("seats: [{each-party: 2}]", 0),
        ("seats: [{party: client-co, count: 2}]", 1),
        ("seats: [buyer, {role: lead, until: 2026-10-31}]", 1),
        ("seats: unknown", 0),
        ("seats: none", 0),
        ("seats: []", 0),
        ("seats: [buyer], until: 2026-10-31", 0),
    ],
)
def test_forum_stands_where_its_votes_are(forum: str, count: int) -> None:
    """A forum that decides is on the sides of its seats with a vote."""
    assert len(_one_sided("[{decider: board}]", rest=f"forums: {{board: {{{forum}}}}}\n")) == count


def test_several_providers_are_one_side() -> None:
    """Two providers together are still without the client, and a subcontractor stands with its provider."""
    text = """    alliance: {id: a, client: client-co, providers: [one, two]}
    parties:
      client-co: {kind: client}
      one: {kind: provider}
      two: {kind: provider}
      sub: {kind: subcontractor, parent: two}
    roles: {first: {party: one}, second: {party: sub}}
    decisions: {price: {joint: true, rights: [{decider: [first, second]}]}}
    """

    assert len(found("DEC021", text)) == 1


def test_without_two_sides_nothing_is_joint() -> None:
    """A scheme of delegation inside one organisation has no other side that could be missed."""
    text = """    alliance: {id: a, client: client-co, providers: {not-applicable: internal scheme}}
    parties: {client-co: {kind: client}}
    roles: {first: {party: client-co}}
    decisions: {price: {joint: true, rights: [{decider: first}]}}
    """

    assert found("DEC021", text) == []


def test_same_deciders_are_told_once() -> None:
    """Several rows with the same deciders are one finding, at the first of them."""
    rights = "[{decider: buyer, when: {sort: a}}, {decider: buyer, when: {sort: b}}, {decider: cio, when: {sort: c}}]"

    assert len(_one_sided(rights, "attributes: {sort: {one-of: [a, b, c]}}")) == 2


def _homeless(decisions: str, rest: str = "") -> list[str]:
    return [line.split(" ", 2)[2] for line in found("DEC012", f"decisions:\n{decisions}\n" + ROLES + rest)]


APART = "  price: {joint: true, rights: [{decider: {any-of: [buyer, lead]}}]}"


@pytest.mark.parametrize(
    ("right", "is_homeless"),
    [
        ("decider: {any-of: [buyer, lead]}", True),
        ("decider: {at-least: 1, of: [buyer, lead]}", True),
        ("decider: [client-co, provider-co]", True),
        ("decider: either", True),
        ("decider: [buyer, lead]", False),
        ("decider: {each-of: [buyer, lead]}", False),
        ("decider: {at-least: 2, of: [buyer, cio, lead]}", False),
        ("decider: [buyer, provider-co]", False),
        ("decider: board", False),
        ("decider: {any-of: [buyer, board]}", False),
        ("decider: {any-of: [buyer, lead]}, prior-approval: cio", False),
        ("decider: [buyer, unknown]", False),
        ("decider: unknown", False),
        ("decider: {in-words: management}", False),
        ("decider: members", False),
        ("decider: {any-of: [buyer, lead]}, until: unknown", False),
        ("decider: {any-of: [buyer, lead]}, until: 2026-10-31", False),
        ("decider: buyer", False),
        ("reviewer: buyer", False),
    ],
)
def test_home_of_a_joint_decision(right: str, is_homeless: bool) -> None:  # noqa: FBT001
    """A joint decision is at home with a forum, and with roles of both sides that decide together."""
    said = _homeless(f"  price: {{joint: true, rights: [{{{right}}}]}}", "forums: {board: {seats: [buyer, lead]}}\n")

    assert bool(said) is is_homeless


def test_rows_of_both_sides_bring_nobody_together() -> None:
    """Where each side has a row of its own, no right brings them together."""
    said = _homeless("  price: {joint: true, rights: [{decider: buyer}, {decider: lead}]}")

    assert said == [
        '"price" takes a yes of both sides: it is on no forum\'s agenda, and no right brings the sides together.'
    ]


@pytest.mark.parametrize(
    ("forums", "count"),
    [
        ("{board: {seats: [buyer], decides: price}}", 0),
        ("{board: {seats: [buyer], decides: price, until: 2026-10-31}}", 1),
        ("{board: {seats: [buyer], decides: [prise]}}", 0),
        ("{board: {seats: [buyer], decides: unknown}}", 0),
        ("{board: {seats: [buyer], decides: none}}", 1),
        ("{board: {seats: [buyer]}}", 1),
        ("none", 1),
        ("unknown", 0),
    ],
)
def test_agenda_is_a_home(forums: str, count: int) -> None:
    """A decision on the agenda of a forum in force, or on one that cannot be told, has a home."""
    assert len(_homeless(APART, f"forums: {forums}\n")) == count


CONTRACT = "contracts: {msa: {between: [client-co, provider-co], effective: 2025-04-01, %s}}"
PATH = "escalations: {up: {category: commercial, levels: [{by: either}], %s}}"


@pytest.mark.parametrize(
    ("rest", "said"),
    [
        (
            CONTRACT % "renewal: {kind: option, needs: terms}",
            1,
        ),
        (
            CONTRACT % "expires: 2026-03-31, renewal: {kind: option, needs: terms}",
            0,
        ),
        (CONTRACT % "renewal: {kind: option}", 0),
        (PATH % "if-undecided: {status-quo: terms}", 1),
        (
            PATH % "until: 2026-10-31, if-undecided: {status-quo: terms}",
            0,
        ),
        ("escalations: {up: {category: commercial, levels: [{by: either, when: {decision: terms}}]}}", 1),
        (PATH % "when: {decision: {not: terms}}", 0),
    ],
)
def test_decision_that_something_relies_on(rest: str, said: int) -> None:
    """A decision that is left to organisations is missed where a renewal, an outcome or a path needs it."""
    assert len(_homeless("  terms: {rights: [{decider: client-co}]}", rest + "\n")) == said
    assert _homeless("  terms: {rights: [{decider: buyer}]}", rest + "\n") == []
    assert _homeless("  terms: {rights: []}", rest + "\n") == []


@pytest.mark.parametrize(
    ("decider", "said"),
    [
        ("client-co", ['"client-co", which is a party']),
        ("client", ['"client", which is a side']),
        ("either", ['"either", which is a side']),
        ("[client-co, provider-co]", ['"client-co", which is a party', '"provider-co", which is a party']),
        ("[buyer, provider-co]", ['"provider-co", which is a party']),
        ("buyer", []),
        ("board", []),
        ("members", []),
        ("nobody-there", []),
        ("unknown", []),
        ("none", []),
        ("{in-words: the Customer}", []),
        ("{not-applicable: never}", []),
        ("{conflict: [{value: client-co, ref: a}, {value: buyer, ref: b}]}", []),
        ("{conflict: [{value: client-co, ref: a}, {value: client, ref: b}]}", ['"client-co", which is a party']),
        (
            "{conflict: [{value: client-co, ref: a}, {value: buyer, ref: b}], prevails: a}",
            ['"client-co", which is a party'],
        ),
    ],
)
def test_decider_is_organisation(decider: str, said: list[str]) -> None:
    """A party or a side that decides is told, a role or a forum is not."""
    text = (
        f"decisions: {{price: {{rights: [{{decider: {decider}}}]}}}}\n" + ROLES + "forums: {board: {seats: [buyer]}}\n"
    )

    assert found("DEC035", text) == [
        f'1 warning "price" is decided by {one} and neither a role nor a forum.' for one in said
    ]


def test_organisation_is_told_once_for_a_decision() -> None:
    """Rows in force that name the same party are one finding; a reviewer decides nothing."""
    rights = (
        "[{decider: client-co, until: 2026-10-31}, {decider: client-co}, {decider: client-co}, {reviewer: client-co}]"
    )

    said = findings("DEC035", f"decisions: {{a: {{rights: {rights}}}, b: {{rights: {rights}}}}}\n" + ROLES)

    assert [finding.witness for finding in said] == [
        {"decision": "a", "decider": "client-co"},
        {"decision": "b", "decider": "client-co"},
    ]
