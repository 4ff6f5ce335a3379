"""Conditions that rights hang on, and figures that bound them: DEC036 and DEC037."""

from datetime import date

import pytest

from tests.support.rules import findings, found

DAY = date(2026, 11, 1)

ROLES = """
roles: {manager: {party: client-co}, cio: {party: client-co}, lead: {party: provider-co}}
forums: {board: {seats: [manager, lead]}}
"""

CONDITION = """\
conditions:
  urgent: {%s}
decisions:
  change:
    rights: [{%s}]
    %s
"""


def _urgent(condition: str, right: str = "decider: manager, when: {urgent: true}", more: str = "") -> list[str]:
    said = found("DEC036", CONDITION % (condition, right, more) + ROLES, DAY)
    return ["nobody" if "Nobody says" in line else line.split(" is judged by ")[1].split(",")[0] for line in said]


@pytest.mark.parametrize(
    ("condition", "said"),
    [
        ("title: Urgent", ["nobody"]),
        ("judged-by: none", ["nobody"]),
        ("judged-by: {in-words: whoever sees it}", ["nobody"]),
        ("judged-by: [{in-words: a reasonable person}]", ["nobody"]),
        ("judged-by: unknown", []),
        ("judged-by: [unknown]", []),
        ("judged-by: {not-applicable: a fact}", []),
        ("judged-by: cio", []),
        ("judged-by: manager", ['"manager"']),
        ("judged-by: [manager]", ['"manager"']),
        ("judged-by: [manager, cio]", []),
        ("judged-by: {any-of: [manager, cio]}", ['"manager"']),
        ("judged-by: {at-least: 1, of: [manager, cio]}", ['"manager"']),
        ("judged-by: {at-least: 2, of: [manager, cio]}", []),
        ("judged-by: client-co", []),
        ("judged-by: {conflict: [{value: manager, ref: a}, {value: cio, ref: b}]}", []),
        ("judged-by: {conflict: [{value: manager, ref: a}, {value: cio, ref: b}], prevails: a}", ['"manager"']),
        ("judged-by: {conflict: [{value: none, ref: a}, {value: cio, ref: b}]}", []),
        ("judged-by: {conflict: [{value: none, ref: a}, {value: {in-words: it}, ref: b}]}", ["nobody"]),
        ("kind: event", []),
        ("kind: unknown", []),
        ("kind: {conflict: [{value: state, ref: a}, {value: event, ref: b}]}", []),
        ("kind: state", ["nobody"]),
        ("until: 2026-10-31", []),
        ("from: unknown", []),
    ],
)
def test_judge_of_a_condition(condition: str, said: list[str]) -> None:
    """A state needs somebody who says that it is so, and not alone whoever gains by it."""
    assert _urgent(condition) == said


@pytest.mark.parametrize(
    ("right", "nobody", "himself"),
    [
        ("decider: manager, when: {urgent: false}", True, True),
        ("decider: manager, unless: {urgent: true}", True, True),
        ("decider: manager, when: {urgent: any}", False, False),
        ("decider: manager", False, False),
        ("reviewer: manager, when: {urgent: true}", False, False),
        ("decider: manager, when: {urgent: true}, until: 2026-10-31", False, False),
        ("decider: manager, when: {urgent: true}, until: unknown", False, False),
        ("decider: cio, when: {urgent: true}", True, False),
        ("decider: board, when: {urgent: true}", True, False),
        ("decider: {any-of: [manager, cio]}, when: {urgent: true}", True, True),
        ("decider: [manager, cio], when: {urgent: true}", True, False),
        ("decider: unknown, when: {urgent: true}", True, False),
        ("decider: none, when: {urgent: true}", False, False),
        ("decider: manager, when: {urgent: true}, prior-approval: lead", True, False),
        ("decider: manager, when: {urgent: true}, prior-approval: none", True, True),
    ],
)
def test_right_that_hangs_on_a_condition(right: str, nobody: bool, himself: bool) -> None:  # noqa: FBT001
    """Rights in force that test the condition count, whichever way they test it."""
    assert _urgent("title: Urgent", right) == (["nobody"] if nobody else [])
    assert _urgent("judged-by: manager", right) == (['"manager"'] if himself else [])


def test_veto_keeps_a_judge_honest() -> None:
    """Somebody who must agree to the decision sees that the condition is not made up."""
    assert _urgent("judged-by: manager", more="agreed-by: lead") == []
    assert _urgent("judged-by: manager", more="agreed-by: unknown") == []
    assert _urgent("judged-by: manager", more="agreed-by: {in-words: the other side}") == []
    assert _urgent("judged-by: manager", more="until: 2026-10-31") == []


def test_condition_is_told_once() -> None:
    """One condition is one finding, with every decision whose rights hang on it."""
    names = ("e", "d", "c", "b", "a")
    decisions = "".join(f"  {name}: {{rights: [{{decider: cio, when: {{urgent: true}}}}]}}\n" for name in names)
    text = "conditions:\n  urgent: {judged-by: {in-words: as is usual}}\ndecisions:\n" + decisions + ROLES

    (said,) = findings("DEC036", text)

    assert said.message == (
        'Nobody says when "urgent" holds: "as is usual" names nobody,'
        ' and rights to "a", "b", "c" and 2 more hang on it.'
    )
    assert said.witness == {"decisions": ["a", "b", "c", "d", "e"], "words": "as is usual"}


ATTRIBUTE = """\
attributes: {score: {from: 1, up-to: 9, judged-by: cio}}
conditions: {urgent: {title: Urgent}}
decisions:
  change:
    attributes: {%s}
    rights: [{decider: manager, when: {%s}}]
"""


@pytest.mark.parametrize(
    ("attributes", "when", "said"),
    [
        ("score: any", "score: {over: 5}", None),
        ("score: {from: 0}", "score: {over: 5}", None),
        ("score: {from: 0, judged-by: manager}", "score: {over: 5}", "score"),
        ("saving: {from: 0, judged-by: manager}", "saving: {up-to: 5}", "saving"),
        ("saving: {from: 0, judged-by: cio}", "saving: {up-to: 5}", None),
        ("saving: {from: 0, judged-by: none}", "saving: {up-to: 5}", None),
        ("saving: {from: 0, judged-by: {in-words: experts}}", "saving: {up-to: 5}", None),
        ("saving: {from: 0}", "saving: {up-to: 5}", None),
        ("urgent: any", "urgent: true", "urgent"),
        ("urgent: {one-of: [true, false]}", "urgent: true", None),
    ],
)
def test_attribute_that_somebody_judges(attributes: str, when: str, said: str | None) -> None:
    """An attribute is a plain fact unless it has a judge, who may not be the one it gives power to."""
    found_ = findings("DEC036", ATTRIBUTE % (attributes, when) + ROLES, DAY)

    assert [one.message.split('"')[1] for one in found_] == ([said] if said else [])


def test_shared_attribute_that_is_judged_by_the_decider() -> None:
    """An attribute for all is told once, where it is declared."""
    text = ATTRIBUTE.replace("judged-by: cio", "judged-by: manager") % ("score: any", "score: {over: 5}")

    assert found("DEC036", text + ROLES) == [
        '1 error "score" is judged by "manager", whose own power hangs on it: the right to decide "change".'
    ]


FIGURE = """\
figures:
  major: {%s}
decisions:
  a: {rights: %s}
  b: {rights: %s, %s}
"""

LOWER = "[{decider: cio, when: {amount: {up-to: major}}}]"


def _boundary(rights: str, figure: str = "amount: 500", more: str = "reversible: true", other: str = LOWER) -> bool:
    return bool(found("DEC037", FIGURE % (figure, other, rights, more) + ROLES, DAY))


@pytest.mark.parametrize(
    ("rights", "differs"),
    [
        ("[{decider: cio, when: {amount: {below: major}}}]", True),
        ("[{decider: cio, when: {amount: {from: major}}}]", True),
        ("[{decider: cio, when: {saving: {from: major}}}]", True),
        ("[{decider: cio, unless: {amount: {from: major}}}]", True),
        ("[{decider: cio, when: {amount: {over: major}}}]", False),
        ("[{decider: cio, when: {amount: {up-to: major}}}]", False),
        ("[{decider: cio, unless: {amount: {over: major}}}]", False),
        ("[{decider: cio, when: {amount: major}}]", False),
        ("[{decider: cio, when: {amount: {below: 500}}}]", False),
        ("[{decider: cio, when: {amount: {below: {lesser-of: [major, 900]}}}}]", False),
        ("[{decider: cio, when: {amount: {below: minor}}}]", False),
        ("[{decider: cio, when: {amount: {below: unknown}}}]", False),
        ("[{decider: cio, when: {amount: {below: none}}}]", False),
        ("[{decider: cio, when: {amount: {below: {in-words: a lot}}}}]", False),
        ("[{decider: cio, when: {amount: {below: {not-applicable: never}}}}]", False),
        ("[{decider: cio, when: {amount: {below: {conflict: [{value: major, ref: a}, {value: 9, ref: b}]}}}}]", False),
        (
            (
                "[{decider: cio, when: {amount: {below: {conflict: [{value: major, ref: a}, {value: 9, ref: b}],"
                " prevails: a}}}}]"
            ),
            True,
        ),
        ("[{decider: cio, when: unknown}]", False),
        ("unknown", False),
        ("[{decider: cio, when: {amount: {below: major}}, until: 2026-10-31}]", False),
        ("[{decider: cio, when: {amount: {below: major}}, from: unknown}]", False),
        ("[{decider: board, when: {amount: {below: major}}}]", True),
        ("[{reviewer: cio, when: {amount: {from: major}}}]", False),
        (
            "[{decider: cio, when: {amount: {below: major}}}, {decider: lead, when: {amount: {over: major}}}]",
            False,
        ),
    ],
)
def test_band_of_a_figure(rights: str, differs: bool) -> None:  # noqa: FBT001
    """With up-to and over a figure is of the lower band, with from and below of the upper one."""
    assert _boundary(rights) is differs


@pytest.mark.parametrize(
    ("figure", "more", "differs"),
    [
        ("amount: unknown", "reversible: true", True),
        ("amount: 5, until: 2026-10-31", "reversible: true", False),
        ("amount: 5, until: unknown", "reversible: true", False),
        ("amount: 5", "until: 2026-10-31", False),
    ],
)
def test_figure_and_decision_must_be_in_force(figure: str, more: str, differs: bool) -> None:  # noqa: FBT001
    """What the figure comes to is nothing to the rule, but it must hold on the day, and the decision too."""
    assert _boundary("[{decider: cio, when: {amount: {below: major}}}]", figure, more) is differs


def test_decisions_of_both_manners_are_named() -> None:
    """The finding stands at the figure and names the decisions of each manner."""
    rights = "[{decider: cio, when: {amount: {below: major}}}, {decider: lead, when: {amount: {from: major}}}]"

    assert found("DEC037", FIGURE % ("amount: 500", LOWER, rights, "reversible: true") + ROLES) == [
        '2 warning "major" itself belongs to the lower band in "a" and to the upper band in "b".'
    ]


def test_charge_is_no_figure() -> None:
    """Other things with an id that a bound may name are left alone."""
    text = FIGURE % ("amount: 500", LOWER, "[{decider: cio, when: {amount: {below: major}}}]", "reversible: true")

    assert (
        found("DEC037", text.replace("major", "run").replace("  run: {amount: 500}", "  x: {amount: 1}") + ROLES) == []
    )
