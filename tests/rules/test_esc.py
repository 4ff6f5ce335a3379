"""Rules of the family ESC, beyond the examples on their pages."""

import pytest

from tests.support.rules import findings, found

ROLES = "roles: {a: {party: client-co}, b: {party: provider-co}}\n"
TORN = "conflict: [{value: relationship, ref: a}, {value: security, ref: b}]"
OTHER = "  other: {category: security, levels: [{by: a, final: true}]}\n"
FOUR = """\
escalations:
  operations: {category: operational, levels: []}
  targets: {category: performance, levels: []}
  money: {category: commercial, levels: []}
  safety: {category: security, levels: []}
"""


@pytest.mark.parametrize(
    ("more", "is_missing"),
    [
        ("", True),
        ("  people: {category: relationship, levels: []}\n", False),
        ("  people: {category: relationship, levels: [], until: 2026-10-31}\n", True),
        ("  people: {category: relationship, levels: [], until: 2026-11-01}\n", False),
        ("  people: {category: unknown, levels: []}\n", False),
        ("  people: {category: none, levels: []}\n", True),
        ("  people: {category: {in-words: human matters}, levels: []}\n", True),
        (f"  people: {{category: {{{TORN}}}, levels: []}}\n", False),
        (f"  people: {{category: {{{TORN}, prevails: b}}, levels: []}}\n", True),
    ],
)
def test_category_without_path(more: str, is_missing: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """Each category needs a path that is in force; a path whose category is not known may be any."""
    text = FOUR + more

    said = [f"{text.count(chr(10)) + 2} error There is no escalation path for relationship matters."]

    assert found("ESC001", text) == (said if is_missing else [])


@pytest.mark.parametrize(
    ("paths", "fix"),
    [
        (FOUR, "Add an escalation path of the category relationship."),
        (
            "escalations: {s: {category: security, levels: []}}\n",
            "Add an escalation path for each of the categories operational, performance, commercial and relationship.",
        ),
    ],
)
def test_fix_names_the_categories(paths: str, fix: str) -> None:
    """One category wants a path, several want one each."""
    (finding,) = findings("ESC001", paths)

    assert finding.fix == fix


@pytest.mark.parametrize(
    ("escalations", "is_missing"),
    [
        ("unknown", False),
        ("{not-applicable: template}", False),
        ("none", True),
        ("{}", True),
        ("{in-words: usual}", True),
    ],
)
def test_no_paths_at_all(escalations: str, is_missing: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """All five are missing where there are no paths, none where they are unknown or do not apply."""
    all_five = "operational, performance, commercial, security and relationship"
    said = [f"3 error There is no escalation path for {all_five} matters."]

    assert found("ESC001", f"escalations: {escalations}\n") == (said if is_missing else [])


@pytest.mark.parametrize(
    ("path", "end"),
    [
        ("levels: [{by: a}]", "ends at level 1, which is not final"),
        ("levels: [{by: a}, {by: b}]", "ends at level 2, which is not final"),
        ("levels: []", "has no level"),
        ("levels: none", "has no level"),
        ("levels: unknown", None),
        ("levels: {not-applicable: x}", None),
        ("levels: [{by: a, final: true}]", None),
        ("levels: [{by: a, final: unknown}]", None),
        ("levels: [{by: a, final: none}]", "ends at level 1, which is not final"),
        ("levels: [{by: a, final: {conflict: [{value: true, ref: x}, {value: false, ref: y}]}}]", None),
        (
            "levels: [{by: a, final: {conflict: [{value: none, ref: x}, {value: false, ref: y}]}}]",
            "ends at level 1, which is not final",
        ),
        ("levels: [{by: a}], if-undecided: {deemed: rejected}", None),
        ("levels: [{by: a}], if-undecided: []", "ends at level 1, which is not final"),
        ("levels: [{by: a}], if-undecided: none", "ends at level 1, which is not final"),
        ("levels: [{by: a}], if-undecided: {in-words: see the contract}", "ends at level 1, which is not final"),
        ("levels: [{by: a}], if-undecided: unknown", None),
        ("levels: [{by: a, goes-to: other}]", None),
        ("levels: [{by: a, goes-to: unknown}]", None),
        ("levels: [{by: a, goes-to: none}]", "ends at level 1, which is not final"),
        ("levels: [{by: a, within: 1 day, if-missed: {deemed: waived}}]", None),
        ("levels: [{by: a, final: true}, {by: b}]", None),
        ("levels: [{by: a, goes-to: other}, {by: b}]", None),
        ("levels: [{by: a, goes-to: unknown}, {by: b}]", None),
        ("levels: [{by: a, final: unknown}, {by: b}]", None),
        ("levels: [{by: a, goes-to: third}, {by: b}, {id: third, by: b}]", "ends at level 3, which is not final"),
        ("levels: [{by: a, goes-to: third}, {by: b}, {id: third, by: b, final: true}]", None),
        ("levels: [{by: a, within: 1 day, if-missed: {deemed: waived}}, {by: b}]", None),
        ("until: 2026-10-31, levels: [{by: a}]", None),
        ("from: 2026-12-01, levels: [{by: a}]", None),
        ("levels: [{by: a}, {by: b, final: true, until: 2026-10-31}]", "ends at level 1, which is not final"),
        ("levels: [{by: a, until: 2026-10-31}]", "has no level in force"),
        ("levels: [{by: a, final: true}, {by: b, until: 2026-10-31}]", None),
    ],
)
def test_dead_end(path: str, end: str | None) -> None:
    """A path ends where nothing follows its last level; what may follow is given the benefit."""
    text = f"escalations:\n  x: {{category: security, {path}}}\n{OTHER}{ROLES}"
    said = [f'2 error "x" {end}, and nothing says what happens then.'] if end else []

    assert found("ESC002", text) == said


URGENT = "{by: b, final: true, when: {urgent: true}}"
NOT_URGENT = "{by: b, final: true, unless: {urgent: true}}"


@pytest.mark.parametrize(
    ("path", "end"),
    [
        (f"levels: [{{by: a}}, {URGENT}]", "ends at level 2, which does not have the last word in every case"),
        (f"levels: [{URGENT}]", "ends at level 1, which does not have the last word in every case"),
        (f"levels: [{URGENT}, {{by: a}}]", "ends at level 2, which is not final"),
        (f"levels: [{URGENT}, {{by: a, final: true}}]", None),
        (f"levels: [{{by: a, final: true}}, {URGENT}]", None),
        (f"levels: [{{by: a}}, {URGENT}, {NOT_URGENT}]", None),
        (f"levels: [{URGENT}, {NOT_URGENT}]", None),
        ("levels: [{by: b, final: true, when: {urgent: any}}]", None),
        ("when: {urgent: true}, levels: [{by: b, final: true, when: {urgent: true}}]", None),
        ("when: {urgent: true, amount: 1}, levels: [{by: b, final: true, when: {urgent: true}}]", None),
        (
            "when: {amount: 1}, levels: [{by: b, final: true, when: {urgent: true}}]",
            "ends at level 1, which does not have the last word in every case",
        ),
        ("levels: [{by: a}, {by: b, when: {urgent: true}}]", "ends at level 2, which is not final"),
        ("levels: [{by: a, goes-to: other}, {by: b, when: {urgent: true}}]", None),
        ("levels: [{by: a, final: true}, {by: b, when: {urgent: true}}]", None),
        ("levels: [{by: a}, {by: b, final: true, when: unknown}]", None),
        ("levels: [{by: a}, {by: b, final: true, when: {urgent: [true, false]}}]", None),
        ("levels: [{by: a}, {by: b, final: true, when: {category: security}}]", None),
        ("levels: [{by: a}, {by: b, final: true, when: {severity: [low, high]}}]", None),
        (
            "levels: [{by: a}, {by: b, final: true, when: {severity: {not: low}}}]",
            "ends at level 2, which does not have the last word in every case",
        ),
        ("levels: [{by: a}, {by: b, final: true, when: {score: {up-to: 25}}}]", None),
        (
            "levels: [{by: a}, {by: b, final: true, when: {score: {over: 12}}}]",
            "ends at level 2, which does not have the last word in every case",
        ),
        ("levels: [{by: a}, {by: b, final: true, when: {score: {over: hidden}}}]", None),
        ("levels: [{by: a}, {by: b, final: true, when: {sum: {from: 0}}}]", None),
        ("levels: [{by: a}, {by: b, final: true, when: {sum: {over: 5}}}]", None),
        ("levels: [{by: a}, {by: b, final: true, when: {mood: true}}]", None),
        ("levels: [{by: a}, {by: b, final: true, unless: {sum: {over: 5}}}]", None),
        ("when: {severity: high}, levels: [{by: a}, {by: b, final: true, when: {severity: [high, low]}}]", None),
        ("when: {severity: high}, levels: [{by: a}, {by: b, final: true, unless: {severity: low}}]", None),
        ("unless: {severity: low}, levels: [{by: a}, {by: b, final: true, unless: {severity: low}}]", None),
        (
            "levels: [{by: a}, {by: b, final: true, unless: {severity: low}}]",
            "ends at level 2, which does not have the last word in every case",
        ),
    ],
)
def test_last_word_in_some_cases_only(path: str, end: str | None) -> None:
    """A final level that some matters are sure to skip is no end for those; two of them may share all matters."""
    text = f"""\
escalations:
  x: {{category: security, {path}}}
{OTHER}conditions: {{urgent: {{}}, amount: {{}}}}
attributes: {{severity: {{one-of: [low, high]}}, score: {{from: 1, up-to: 25}}}}
figures: {{hidden: {{amount: unknown, unit: points}}}}
decisions: {{d: {{attributes: {{sum: {{from: 10}}, mood: {{one-of: [true]}}}}, rights: unknown}}}}
{ROLES}"""
    said = [f'2 error "x" {end}, and nothing says what happens then.'] if end else []

    assert found("ESC002", text) == said


@pytest.mark.parametrize(
    ("path", "forum", "end"),
    [
        ("levels: [{by: board}]", "if-undecided: {dispute: court}", None),
        ("levels: [{by: [a, board]}]", "if-undecided: {dispute: court}", None),
        ("levels: [{by: board}]", "if-undecided: unknown", None),
        ("levels: [{by: board}]", "if-undecided: none", "ends at level 1, which is not final"),
        (
            "levels: [{by: board}]",
            "until: 2026-10-31, if-undecided: {dispute: court}",
            "ends at level 1, which is not final",
        ),
        ("levels: [{by: board}, {by: a}]", "if-undecided: {dispute: court}", "ends at level 2, which is not final"),
        (
            "levels: [{by: a}, {by: board, when: {urgent: true}}]",
            "if-undecided: {dispute: court}",
            "ends at level 2, which does not have the last word in every case",
        ),
    ],
)
def test_forum_says_what_follows(path: str, forum: str, end: str | None) -> None:
    """Where a forum deals with a matter, what it says of matters it does not decide counts."""
    text = f"""\
escalations:
  x: {{category: security, {path}}}
{OTHER}forums: {{board: {{seats: [], {forum}}}}}
conditions: {{urgent: {{}}}}
disputes: {{court: {{steps: [{{kind: court, binding: true}}]}}}}
{ROLES}"""
    said = [f'2 error "x" {end}, and nothing says what happens then.'] if end else []

    assert found("ESC002", text) == said


@pytest.mark.parametrize(
    ("levels", "is_found"),
    [
        ("[{by: a}, {by: board}]", True),
        ("[{by: [a, board]}]", False),
        ("[{by: board}, {by: a, final: true}]", False),
        ("[{by: board}], if-undecided: {deemed: rejected}", False),
        ("[{by: board}], if-undecided: unknown", False),
    ],
)
def test_way_that_a_forum_says_may_lead_back(levels: str, is_found: bool) -> None:  # noqa: FBT001
    """At the end of a path that says nothing itself, the forum alone with the matter says where it goes."""
    forums = "forums: {board: {seats: [], if-undecided: {escalation: x}}}\n"

    assert (_cycles(f"x: {{category: security, levels: {levels}}}", more=forums) != []) is is_found


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("levels: [{by: a}], if-undecided: {escalation: b}", '"x" leads to "b", which ended on 2026-10-31.'),
        ("levels: [{by: a, goes-to: top}]", '"x" leads to "top", which ended on 2026-10-31.'),
        (
            "levels: [{by: a, goes-to: old}, {by: b, id: old, until: 2026-09-30}]",
            '"x" leads to "old", which ended on 2026-09-30.',
        ),
        ("levels: [{by: a}], if-undecided: {dispute: court}", '"x" leads to "court", which ended on 2026-01-31.'),
        ("levels: [{by: a, if-missed: {escalation: b}, final: true}]", '"x" leads to "b", which ended on 2026-10-31.'),
        ("levels: [{by: board}]", '"x" leads to "b", which ended on 2026-10-31.'),
        (
            "levels: [{by: a}, {by: a}], if-undecided: [{escalation: b}, {escalation: b}]",
            '"x" leads to "b", which ended on 2026-10-31.',
        ),
        ("levels: [{by: a, final: true}], if-undecided: {escalation: b}", None),
        ("levels: [{by: a, final: true}, {by: a, goes-to: top}]", None),
        ("levels: [{by: a}], if-undecided: {escalation: c}", None),
        ("levels: [{by: a}], if-undecided: {escalation: b, when: unknown}", None),
        ("levels: [{by: a}], if-undecided: {escalation: b, when: {category: commercial}}", None),
        ("levels: [{by: a}], if-undecided: {escalation: other}", None),
        ("until: 2026-10-31, levels: [{by: a}], if-undecided: {escalation: b}", None),
    ],
)
def test_way_to_what_has_ended(path: str, said: str | None) -> None:
    """A way into a path, a ladder or a level that has ended leads nowhere; one that has not begun may yet."""
    text = f"""\
escalations:
  x: {{category: security, {path}}}
  b: {{category: security, until: 2026-10-31, levels: [{{by: a, id: top, final: true}}]}}
  c: {{category: security, from: 2026-12-01, levels: [{{by: a, final: true}}]}}
{OTHER}forums: {{board: {{seats: [], if-undecided: {{escalation: b}}}}}}
disputes: {{court: {{until: 2026-01-31, steps: [{{kind: court, binding: true}}]}}}}
{ROLES}"""

    assert found("ESC002", text) == ([f"2 error {said}"] if said else [])


def test_path_without_a_level_has_a_fix_of_its_own() -> None:
    """Where no level is in force there is none whose word could be the last."""
    text = "escalations:\n  x: {category: security, levels: [{by: a, until: 2026-10-31}]}\n"
    (finding,) = findings("ESC002", text + ROLES)

    assert finding.fix == "Add a level that is in force, or say what then (if-undecided: ...)."


@pytest.mark.parametrize(
    ("outcome", "is_found"),
    [
        ("{dispute: court}", True),
        ("{dispute: court, unless: {category: security}}", False),
        ("{dispute: court, unless: {category: [commercial, security]}}", False),
        ("{dispute: court, unless: {category: {not: commercial}}}", False),
        ("{dispute: court, unless: {category: any}}", False),
        ("{dispute: court, when: {category: commercial}}", False),
        ("{dispute: court, when: {category: {not: security}}}", False),
        ("{dispute: court, when: {category: security}}", True),
        ("{dispute: court, unless: {category: commercial}}", True),
        ("{dispute: court, unless: {category: security, urgent: true}}", True),
    ],
)
def test_way_that_the_category_of_the_path_excludes(outcome: str, is_found: bool) -> None:  # noqa: FBT001
    """A matter on a path is of its category, and does not take a way that is for others."""
    path = f"x: {{category: security, levels: [{{by: a}}], if-undecided: [{outcome}, {{deemed: rejected}}]}}"
    more = "conditions: {urgent: {}}\ndisputes: {court: {steps: [{kind: notice}], if-undecided: {escalation: x}}}\n"

    assert (_cycles(path, more=more) != []) is is_found


def test_level_that_another_path_leads_to_is_reached() -> None:
    """A level behind a last word is no dead end, unless another path in force leads there."""
    text = (
        "escalations:\n  x: {category: security, levels: [{by: a, final: true}, {id: second, by: b}]}\n"
        "  y: {category: security, levels: [{by: a, goes-to: second}]%s}\n"
    )
    said = ['2 error "x" ends at level 2, which is not final, and nothing says what happens then.']

    assert found("ESC002", text % "" + ROLES) == said
    assert found("ESC002", text % ", until: 2026-10-31" + ROLES) == []


def test_dead_end_is_counted_once_for_each_path() -> None:
    """Two paths that end are two findings, each with its own fingerprint."""
    text = (
        "escalations:\n  x: {category: security, levels: [{by: a}]}\n  y: {category: security, levels: [{by: a}]}\n"
        + ROLES
    )

    assert len({finding.fingerprint for finding in findings("ESC002", text)}) == 2


def _cycles(*paths: str, more: str = "") -> list[str]:
    text = "escalations:\n" + "".join(f"  {path}\n" for path in paths) + ROLES + more
    return found("ESC003", text)


BACK_TO_X = "if-undecided: {escalation: x}"


@pytest.mark.parametrize(
    ("path", "said"),
    [
        (f"levels: [{{by: a}}], {BACK_TO_X}", 'Level 1 of "x" leads back to itself.'),
        (f"levels: [], {BACK_TO_X}", '"x" leads back to itself.'),
        (
            "levels: [{by: a, id: one}, {by: b, goes-to: one}]",
            'Level 1 of "x" leads to level 2 of "x", and from there back to level 1 of "x".',
        ),
        (
            f"levels: [{{by: a}}, {{by: b}}, {{by: a}}], {BACK_TO_X}",
            (
                'Level 1 of "x" leads to level 2 of "x", from there to level 3 of "x", '
                'and from there back to level 1 of "x".'
            ),
        ),
        ("levels: [{by: a, goes-to: x}]", 'Level 1 of "x" leads back to itself.'),
        ("levels: [{by: a, final: true, if-missed: {escalation: x}}]", 'Level 1 of "x" leads back to itself.'),
        ("levels: [{by: a, final: true, gate: {if-no: {escalation: x}}}]", 'Level 1 of "x" leads back to itself.'),
        ("levels: [{by: a, final: true, gate: {if-split: {escalation: x}}}]", 'Level 1 of "x" leads back to itself.'),
        (f"levels: [{{by: a, final: true}}], {BACK_TO_X}", None),
        (f"levels: [{{by: a, final: unknown}}], {BACK_TO_X}", None),
        (f"levels: [{{by: a, goes-to: unknown}}], {BACK_TO_X}", None),
        (f"levels: [{{by: a, goes-to: none}}], {BACK_TO_X}", 'Level 1 of "x" leads back to itself.'),
        (f"repeats: 1, levels: [{{by: a}}], {BACK_TO_X}", None),
        (f"repeats: 0, levels: [{{by: a}}], {BACK_TO_X}", None),
        (f"repeats: unknown, levels: [{{by: a}}], {BACK_TO_X}", None),
        (f"repeats: none, levels: [{{by: a}}], {BACK_TO_X}", 'Level 1 of "x" leads back to itself.'),
        (f"levels: none, {BACK_TO_X}", '"x" leads back to itself.'),
        (f"levels: unknown, {BACK_TO_X}", None),
        ("levels: [{by: a}], if-undecided: {escalation: misspelt}", None),
        ("levels: [{by: a}], if-undecided: {escalation: unknown}", None),
        (
            f"levels: [{{by: a}}, {{by: b, final: true, when: {{urgent: true}}}}], {BACK_TO_X}",
            'Level 1 of "x" leads back to itself.',
        ),
        (
            f"levels: [{{by: a}}, {{by: b, final: true, when: {{urgent: true}}}}, {{by: b, final: true}}], {BACK_TO_X}",
            None,
        ),
    ],
)
def test_escalation_cycle(path: str, said: str | None) -> None:
    """A way back is found wherever it is written; an end, a bound, or a way that cannot be told is none."""
    assert _cycles(f"x: {{category: security, {path}}}", more="conditions: {urgent: {}}\n") == (
        [f"2 error {said}"] if said else []
    )


@pytest.mark.parametrize("days", ["until: 2026-10-31", "from: 2026-12-01"])
def test_path_that_is_not_in_force_is_no_way(days: str) -> None:
    """A path that has ended or not begun leads nowhere, and nothing leads there."""
    assert _cycles(f"x: {{category: security, {days}, levels: [{{by: a}}], {BACK_TO_X}}}") == []
    assert (
        _cycles(
            "x: {category: security, levels: [{by: a}], if-undecided: {escalation: y}}",
            f"y: {{category: security, {days}, levels: [{{by: a, goes-to: x}}]}}",
        )
        == []
    )
    assert _cycles(f"x: {{category: security, levels: [{{by: a, {days}, goes-to: x}}, {{by: b, final: true}}]}}") == []


@pytest.mark.parametrize(
    ("first", "second", "is_found"),
    [
        ("", "", True),
        (", when: {urgent: true}", "", True),
        (", when: {urgent: true}", ", when: {urgent: true}", True),
        (", when: {urgent: true}", ", when: {severity: low}", True),
        (", when: {urgent: true}", ", when: {urgent: false}", False),
        (", when: {urgent: true}", ", unless: {urgent: true}", False),
        (", when: unknown", "", False),
    ],
)
def test_ways_for_different_matters_make_no_cycle(first: str, second: str, is_found: bool) -> None:  # noqa: FBT001
    """A way there and a way back that no one matter need take both are no cycle."""
    x = f"x: {{category: security, levels: [{{by: a}}], if-undecided: {{escalation: y{first}}}}}"
    y = f"y: {{category: security, levels: [{{by: a}}], if-undecided: {{escalation: x{second}}}}}"
    more = "conditions: {urgent: {}, severity: {}}\n"

    assert (_cycles(x, y, more=more) != []) is is_found


def test_matter_that_skips_a_level_is_another_matter() -> None:
    """The conditions of paths and levels count as those of the ways do: skipped by one, met by the other."""
    level = "{by: b, final: true, when: {urgent: true}}"
    x = f"x: {{category: security, %slevels: [{{by: a}}, {level}], {BACK_TO_X}}}"
    more = "conditions: {urgent: {}}\n"

    assert len(_cycles(x % "", more=more)) == 1
    assert _cycles(x % "when: {urgent: true}, ", more=more) == []


@pytest.mark.parametrize(
    ("path", "fix"),
    [
        (
            "levels: [{by: a, id: one}, {by: b, goes-to: one}]",
            "Let one of these levels have the last word (final: true), or lead elsewhere (goes-to: ...).",
        ),
        (
            f"levels: [{{by: a}}], {BACK_TO_X}",
            'Let the way end somewhere, or say how often the same matter may come again to "x" (repeats: 1).',
        ),
        (
            "levels: [{by: a}], if-undecided: {dispute: court}",
            'Let the way end somewhere, or say how often the same matter may come again to "x" (repeats: 1).',
        ),
        (
            "repeats: 1, levels: [{by: a, final: true}]",
            (
                "Let the way end somewhere, or say how often the same matter may come again to step 1 of "
                '"court" (repeats: 1).'
            ),
        ),
    ],
)
def test_fix_names_what_may_be_limited(path: str, fix: str) -> None:
    """Only a path and a step of a ladder can say how often a matter may come again; a level has no such key."""
    more = "disputes: {court: {steps: [{kind: notice, id: talk}, {kind: court, %s}], if-undecided: {escalation: x}}}\n"
    more %= "binding: false, goes-to: talk" if "final" in path else "binding: false"
    text = f"escalations:\n  x: {{category: security, {path}}}\n{ROLES}{more}"
    fixes = [finding.fix for finding in findings("ESC003", text)]

    assert fixes == [fix]


def test_repeats_bounds_every_way_into_a_path() -> None:
    """That a matter may come again only so often holds for a way into the middle of the path as well."""
    first = "x: {category: security, repeats: 1, levels: [{by: a}, {by: b, id: middle}], if-undecided: {escalation: y}}"
    second = "y: {category: security, levels: [{by: a, goes-to: middle}]}"

    assert _cycles(first, second) == []


def test_repeats_does_not_bound_a_way_back_inside() -> None:
    """How often a matter may come again says nothing about levels that play it back and forth."""
    path = "x: {category: security, repeats: 1, levels: [{by: a, id: one}, {by: b, goes-to: one}]}"

    assert len(_cycles(path)) == 1


def test_cycle_through_a_dispute_ladder() -> None:
    """Paths and ladders may lead to each other."""
    disputes = """\
disputes:
  court: {steps: [{kind: negotiation}, {kind: mediation%s}], if-undecided: {escalation: x}}
"""
    path = "x: {category: security, levels: [{by: a}], if-undecided: {dispute: court}}"
    said = [
        (
            '5 error Step 1 of "court" leads to step 2 of "court", from there to level 1 of "x", '
            'and from there back to step 1 of "court".'
        )
    ]

    assert _cycles(path, more=disputes % "") == said
    assert _cycles(path, more=disputes % ", binding: false") == said
    assert _cycles(path, more=disputes % ", binding: true") == []
    assert _cycles(path, more=disputes % ", repeats: 2") == []


def test_one_finding_for_each_knot() -> None:
    """Paths that all lead to each other are one knot, and one finding shows a way round it."""
    paths = [
        f"{one}: {{category: security, levels: [{{by: a, goes-to: {other}}}]}}" for one, other in ("xy", "yz", "zx")
    ]

    assert _cycles(*paths, "own: {category: security, levels: [{by: a, goes-to: own}]}") == [
        '5 error Level 1 of "own" leads back to itself.',
        (
            '2 error Level 1 of "x" leads to level 1 of "y", from there to level 1 of "z", '
            'and from there back to level 1 of "x".'
        ),
    ]


def test_long_cycle_stays_readable() -> None:
    """Of a long way the sentence shows the beginning and the end, and the witness all of it."""
    levels = ", ".join(["{by: a}"] * 30)
    text = f"escalations:\n  x: {{category: security, levels: [{levels}], if-undecided: {{escalation: x}}}}\n{ROLES}"
    (finding,) = findings("ESC003", text)

    assert 'from there to 22 more, from there to level 30 of "x", and from there back' in finding.message
    assert len(finding.witness["cycle"]) == 31
