"""Where some matter is sure to come, against following every matter through every alliance it may turn out to be."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import product
from typing import Any

from hypothesis import given, strategies as st

from outsourcegov.governance.escalation.every_issue import reached_levels
from outsourcegov.governance.escalation.flow import Place
from outsourcegov.governance.escalation.issues import Issue, subjects_of
from outsourcegov.governance.escalation.trails import trail
from outsourcegov.governance.governance import Governance
from outsourcegov.model.alliance import Alliance

PATHS = ("p", "q")
LEVELS = st.fixed_dictionaries(
    {},
    optional={
        "goes-to": st.sampled_from(("p", "q", "p3", "q2")),
        "final": st.sampled_from((True,)),
        "if-missed": st.sampled_from(
            (
                {"escalation": "q"},
                {"deemed": "waived"},
                {"deemed": "waived", "when": {"severe": True}},
                [{"escalation": "p", "when": {"severe": True}}, {"deemed": "waived", "when": {"costly": True}}],
                "unknown",
            )
        ),
        "when": st.just("its own condition"),
        "from": st.sampled_from(("unknown",)),
    },
)
PATH = st.lists(LEVELS, min_size=1, max_size=3)
CONDITIONS = ("severe", "costly", *(f"{id}{number}-holds" for id in PATHS for number in (1, 2, 3)))
ENDS = st.sampled_from(({}, {"if-undecided": {"escalation": "q"}}, {"if-undecided": {"deemed": "rejected"}}))

Levels = Mapping[str, Sequence[Mapping[str, Any]]]


def _alliance(levels: Levels, ends: Mapping[str, Mapping[str, Any]]) -> Governance:
    paths = {
        id: {
            "category": "security",
            "levels": [_level(f"{id}{number}", level) for number, level in enumerate(levels[id], 1)],
            **ends[id],
        }
        for id in PATHS
    }
    header = {"id": "example", "client": "bank", "providers": ["firm"]}
    conditions: dict[str, Any] = {name: {} for name in CONDITIONS}
    plain = {"outsourcegov": 1, "alliance": header, "conditions": conditions, "escalations": paths}
    return Governance(Alliance.from_plain(plain), date(2026, 11, 1))


def _level(id: str, level: Mapping[str, Any]) -> Mapping[str, Any]:
    when = {"when": {f"{id}-holds": True}} if "when" in level else {}
    return {"id": id, "by": "cio", **level, **when}


def _worlds(levels: Levels) -> Iterator[Levels]:
    """Every alliance that it may turn out to be: each level of which it is not known may be there or not."""
    doubtful = [(id, number) for id in PATHS for number, one in enumerate(levels[id]) if "from" in one]
    for there in product((True, False), repeat=len(doubtful)):
        dates = {
            place: "2020-01-01" if is_there else "2030-01-01" for place, is_there in zip(doubtful, there, strict=True)
        }
        yield {
            id: [
                {**one, "from": dates[id, number]} if (id, number) in dates else one
                for number, one in enumerate(levels[id])
            ]
            for id in PATHS
        }


def _passed(governance: Governance) -> set[Place]:
    """Every level to which some matter surely comes, from the beginning of any path."""
    subjects, found = subjects_of(governance), set[Place]()
    levels = governance.flow.levels.values()
    tests = (test for level in levels for one in (level, *level.if_missed) for test in one.when)
    names = sorted({test.attribute for test in tests})
    for values in product((True, False), repeat=len(names)):
        issue = Issue(governance, subjects, dict(zip(names, values, strict=True)))
        for id in PATHS:
            found |= {halt.place for halt in trail(governance.flow, issue, Place(id)).halts if halt.is_certain}
    return found


@given(PATH, PATH, ENDS, ENDS)
def test_some_matter_comes_to_whatever_is_certain(p: list[Any], q: list[Any], end_p: Any, end_q: Any) -> None:
    """To a level that is reached for certain some matter comes, whatever is not known turns out to be."""
    levels, ends = {"p": p, "q": q}, {"p": end_p, "q": end_q}
    certain = {place for place, _ in reached_levels(_alliance(levels, ends))}

    for world in _worlds(levels):
        assert certain <= _passed(_alliance(world, ends))


@given(PATH, PATH, ENDS, ENDS)
def test_whatever_is_certain_is_possible(p: list[Any], q: list[Any], end_p: Any, end_q: Any) -> None:
    """No level is reached for certain to which no matter may come."""
    reach = _alliance({"p": p, "q": q}, {"p": end_p, "q": end_q}).reach

    assert reach.certain <= reach.possible
