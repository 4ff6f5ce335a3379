"""Problems, proposals and plans need owners, and are traced to who gave the word."""

import pytest

from tests.support.rules import found, governance

PEOPLE = """\
people: {ann: {employer: client-co}, bob: {employer: client-co}}
roles: {cio: {party: client-co, appointments: [{person: ann, until: 2026-06-30}, {person: bob, from: 2026-07-01}]}}
meetings: {spring: {held: 2026-05-12}, autumn: {held: 2026-09-01}, undated: {}}
"""


@pytest.mark.parametrize(
    ("thing", "needs_owner"),
    [
        ("proposals: {x: {}}", False),
        ("proposals: {x: {status: agreed}}", True),
        ("proposals: {x: {status: {conflict: [{value: agreed}, {value: proposed}]}}}", False),
        ("proposals: {x: {status: unknown}}", False),
        ("proposals: {x: {status: done}}", False),
        ("problem-statements: {x: {}}", True),
        ("problem-statements: {x: {status: solved}}", False),
        ("problem-statements: {x: {status: unknown}}", False),
        ("roadmap: {x: {status: under-way}}", True),
        ("roadmap: {x: {status: dropped}}", False),
    ],
)
def test_what_needs_an_owner(thing: str, needs_owner: bool) -> None:  # noqa: FBT001 - a parameter
    """What is open needs one, a proposal from the day it is agreed."""
    assert ([one.thing.id for one in governance(f"{thing}\n").owned] == ["x"]) == needs_owner


@pytest.mark.parametrize(
    ("thing", "said"),
    [
        ("proposals: {x: {owner: cio, status: agreed, answered: 2026-05-12}}", 'Proposal "x" was promised'),
        ("proposals: {x: {owner: cio, status: agreed, answered-in: spring}}", 'Proposal "x" was promised'),
        ("proposals: {x: {owner: cio, status: agreed, answered: unknown, answered-in: spring}}", ""),
        ("proposals: {x: {owner: cio, status: agreed, proposed: 2026-05-12}}", ""),
        ("roadmap: {x: {owner: cio, shared-at: spring}}", 'Roadmap item "x" was shared'),
        ("roadmap: {x: {owner: cio, shared-at: [spring, autumn]}}", ""),
        ("roadmap: {x: {owner: cio, shared-at: [spring, undated]}}", ""),
        ("roadmap: {x: {owner: cio, shared-at: unknown}}", ""),
        ("roadmap: {x: {owner: cio}}", ""),
        ("problem-statements: {x: {owner: cio, source: spring}}", ""),
        ("actions: {x: {owner: cio, source: p}}\nproposals: {p: {answered: 2026-05-12}}", 'Action "x" was promised'),
        ("actions: {x: {owner: cio, source: p}}\nproblem-statements: {p: {raised: 2026-05-12, status: solved}}", ""),
    ],
)
def test_who_gave_the_word_is_gone(thing: str, said: str) -> None:
    """A proposal is traced to its answer, a plan to the last meeting it was shown at, an action also to a proposal."""
    told = f'1 warning {said} by "ann" on 2026-05-12, who does not hold "cio" any more.'

    assert found("OWN031", f"{thing}\n{PEOPLE}") == ([told] if said else [])


def test_answers_that_refer_to_each_other() -> None:
    """A proposal that names another as its answer leads nowhere, and ends."""
    text = "proposals: {x: {owner: cio, status: agreed, answered-in: y}, y: {answered-in: x}}"

    assert found("OWN031", f"{text}\nactions: {{a: {{owner: cio, source: x}}}}\n{PEOPLE}") == []
