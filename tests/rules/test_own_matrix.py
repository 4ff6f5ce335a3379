"""Rules about the responsibility matrix."""

import pytest

from tests.support.rules import found

ROLES = """\
roles: {a: {party: client-co}, b: {party: client-co}, p: {party: provider-co}, q: {party: provider-co}}
"""


def _said(rule: str, activity: str) -> list[str]:
    return found(rule, f"{ROLES}activities:\n  x: {activity}\n")


@pytest.mark.parametrize(
    ("rule", "activity", "said"),
    [
        ("OWN023", "{raci: {a: R}}", ['3 error Nobody is accountable for "x".']),
        ("OWN023", "{raci: {}}", ['3 error Nobody is accountable for "x": nobody has a part in it.']),
        ("OWN023", "{section: Work}", ['3 error Nobody is accountable for "x": nobody has a part in it.']),
        ("OWN023", "{raci: {a: A}}", []),
        ("OWN023", "{raci: {a: R, b: unknown}}", []),
        ("OWN023", "{raci: unknown}", []),
        ("OWN023", "{raci: {a: R, b: P}}", []),
        ("OWN023", "{notation: rapid, raci: {a: R}}", []),
        ("OWN023", "{raci: {a: R}, until: 2026-10-31}", []),
        ("OWN024", "{raci: {p: A, a: R/A}}", ['3 error "x" has 2 who are accountable, "a" and "p"; it needs one.']),
        (
            "OWN024",
            "{raci: {p: A, a: R/A, b: unknown}}",
            ['3 error "x" has 2 who are accountable, "a" and "p"; it needs one.'],
        ),
        ("OWN024", "{raci: {p: A, a: {conflict: [{value: A}, {value: R}]}}}", []),
        ("OWN024", "{notation: rapid, raci: {p: A, a: A}}", []),
        ("OWN025", "{raci: {a: A, b: C}}", ['3 error Nobody is responsible for "x": no role has the letter R.']),
        ("OWN025", "{raci: {a: R/A}}", []),
        ("OWN025", "{raci: {}}", []),
        ("OWN025", "{raci: {a: A, b: unknown}}", []),
        (
            "OWN025",
            "{notation: rapid, raci: {a: R, b: D}}",
            ['3 error Nobody carries out "x": no role has the letter P.'],
        ),
        ("OWN025", "{notation: daci, raci: {a: A, b: C}}", ['3 error Nobody drives "x": no role has the letter D.']),
        ("OWN025", "{notation: daci, raci: {a: A, b: D}}", []),
        ("DEC024", "{notation: rapid, raci: {a: R/P}}", ['3 error Nobody decides "x": no role has the letter D.']),
        ("DEC024", "{notation: daci, raci: {a: D, b: C}}", ['3 error Nobody decides "x": no role has the letter A.']),
        (
            "DEC024",
            "{notation: rapid, raci: {b: D, a: D}}",
            ['3 error "x" has 2 who decide, "a" and "b"; it needs one.'],
        ),
        ("DEC024", "{notation: daci, raci: {a: D, b: unknown}}", []),
        ("DEC024", "{notation: rapid, raci: {a: R/P/D}}", []),
        ("DEC024", "{raci: {a: R}}", []),
        (
            "OWN004",
            "{raci: {client-co: A, a: R}}",
            ['3 warning In the responsibility matrix parties are accountable and not roles: "client-co".'],
        ),
        ("OWN004", "{raci: {client-co: I, provider-co: R, a: A}}", []),
    ],
)
def test_letters_of_a_row(rule: str, activity: str, said: list[str]) -> None:
    """Each notation wants its letters; a row with a cell that cannot be read lacks none."""
    assert _said(rule, activity) == said


def _consulted(consulted: int, working: int) -> str:
    cells = [f"c{number}: C" for number in range(consulted)] + [f"r{number}: R" for number in range(working)]
    return f"activities:\n  x: {{raci: {{a: A, {', '.join(cells)}}}}}\n"


@pytest.mark.parametrize(
    ("consulted", "working", "said"),
    [
        (4, 2, []),
        (5, 0, ['2 note 5 are consulted on "x".']),
        (4, 3, ['2 note 7 do "x" or are consulted on it.']),
        (0, 9, []),
    ],
)
def test_raci_too_many_consulted(consulted: int, working: int, said: list[str]) -> None:
    """Five who are consulted are told, or seven who are consulted or do it; many who do it are no fault."""
    assert found("OWN027", _consulted(consulted, working)) == said


LINKED = """\
roles:
  a: {party: client-co%s}
  b: {party: client-co, counterparts: q}
  p: {party: provider-co}
  q: {party: provider-co}
activities:
  x: {%s}
"""
APART = [
    '7 warning "a" is accountable for "x", and nothing links it with "p" on the other side.',
]


@pytest.mark.parametrize(
    ("role", "activity", "more", "said"),
    [
        ("", "raci: {a: A, p: R}", "", APART),
        ("", "raci: {p: R, a: A, b: C}", "", APART),
        ("", "raci: {a: A, p: R, b: R}", "", []),
        ("", "raci: {a: R/A, p: R}", "", []),
        ("", "raci: {a: A, p: R, provider-co: R}", "", []),
        ("", "raci: {a: A, p: unknown, q: R}", "", []),
        ("", "notation: daci, raci: {a: A, p: D}", "", []),
        (", counterparts: p", "raci: {a: A, p: R}", "", []),
        (", counterparts: unknown", "raci: {a: A, p: R}", "", []),
        ("", "raci: {a: A, p: R, q: R}", "forums: {f: {seats: [a, q]}}", []),
        ("", "raci: {a: A, p: R}", "forums: {f: {seats: [{each-party: 2}]}}", []),
        ("", "raci: {a: A, p: R}", "reports: {r: {produced-by: p, sent-to: a}}", []),
        ("", "raci: {a: A, p: R}", "reports: {r: {produced-by: p, sent-to: unknown}}", []),
    ],
)
def test_raci_a_r_disconnected(role: str, activity: str, more: str, said: list[str]) -> None:
    """Told is who answers for work of the other side, with nobody of which anything links them."""
    assert found("OWN026", LINKED % (role, activity) + more + "\n") == said


SILENT = """\
roles: {a: {party: client-co}, p: {party: provider-co}, q: {party: provider-co}, astray: {party: unknown}}
scope-of-work: {s: {services: {v: {owner: %s, provided-by: p}}}}
activities:
  y: {raci: {%s: A, p: R}}
  x: {%sraci: {%s}}
"""


@pytest.mark.parametrize(
    ("owner", "elsewhere", "service", "cells", "is_found"),
    [
        ("a", "a", "service: v, ", "p: A, q: R", True),
        ("a", "a", "", "p: A, q: R", False),
        ("a", "a", "service: unknown, ", "p: A, q: R", False),
        ("a", "a", "service: v, ", "p: A, q: R, a: I", False),
        ("a", "a", "service: v, ", "p: A, q: R, client-co: I", False),
        ("a", "a", "service: v, ", "p: A, q: R, astray: I", False),
        ("a", "a", "service: v, ", "p: A, q: R, a: unknown", False),
        ("none", "a", "service: v, ", "p: A, q: R", False),
        ("unknown", "a", "service: v, ", "p: A, q: R", False),
        ("a", "q", "service: v, ", "p: A, q: R", False),
    ],
)
def test_raci_other_side_silent(owner: str, elsewhere: str, service: str, cells: str, is_found: bool) -> None:  # noqa: FBT001
    """A side that a service concerns is told where it has letters elsewhere and none in a row of the service."""
    said = ['5 note Nobody on the client\'s side has a part in "x" of "v", which concerns "a".']

    assert found("OWN028", SILENT % (owner, elsewhere, service, cells)) == (said if is_found else [])


def _matrix(rows: int, accountable: int, heard: int, more: str = "") -> str:
    """A matrix in which one role is accountable for some activities, and another is consulted on some."""
    roles = "".join(f"  {id}: {{party: client-co}}\n" for id in ("a", "b", "c", "d", "e", "f", "g"))
    cells = [
        f"  x{number}: {{raci: {{{'a' if number < accountable else 'bcde'[number % 4]}: A, "
        f"{'bcde'[(number + 1) % 4]}: R{', f: C' if number < heard else ''}}}}}\n"
        for number in range(rows)
    ]
    return f"roles:\n{roles}activities:\n{''.join(cells)}{more}"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (_matrix(10, 4, 5), []),
        (_matrix(10, 5, 0), ['2 note "a" is accountable for 5 of 10 activities.']),
        (_matrix(10, 0, 6), ['7 note "f" is only consulted or informed, and that in 6 of 10 activities.']),
        (_matrix(9, 9, 9), []),
        (_matrix(10, 10, 10, "  y: {raci: {a: unknown}}\n"), []),
        (_matrix(10, 0, 6, "  y: {raci: {f: A/R}}\n"), []),
        (_matrix(10, 0, 0).replace("b:", "client-co:").replace("  client-co: {party", "  b: {party"), []),
    ],
)
def test_raci_column_imbalance(text: str, said: list[str]) -> None:
    """A column that answers for much or only listens is told in a matrix that is large enough and can be read."""
    assert found("OWN029", text) == said
