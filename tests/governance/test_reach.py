"""What a matter may come to, against trying out every way."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from hypothesis import given, strategies as st

from outsourcegov.governance.escalation.flow import Place
from outsourcegov.governance.governance import Governance
from outsourcegov.model.alliance import Alliance

PATHS = ("p", "q")
LEVELS = st.fixed_dictionaries(
    {},
    optional={
        "goes-to": st.sampled_from(("p", "q", "p1", "p3", "q2", "gone")),
        "final": st.sampled_from((True,)),
        "within": st.just("1 day"),
        "if-missed": st.sampled_from(({"escalation": "p"}, {"escalation": "q"}, {"deemed": "waived"})),
        "when": st.sampled_from(({"urgent": True},)),
    },
)
PATH = st.lists(LEVELS, max_size=4)
ENDS = st.sampled_from(({}, {"if-undecided": {"escalation": "q"}}, {"if-undecided": {"deemed": "rejected"}}))


def _alliance(levels: Mapping[str, list[dict[str, Any]]], ends: Mapping[str, dict[str, Any]]) -> Governance:
    paths = {
        id: {
            "category": "security",
            "levels": [{"id": f"{id}{number}", "by": "cio", **level} for number, level in enumerate(levels[id], 1)],
            **ends[id],
        }
        for id in PATHS
    }
    header = {"id": "example", "client": "bank", "providers": ["firm"]}
    plain = {"outsourcegov": 1, "alliance": header, "conditions": {"urgent": {}}, "escalations": paths}
    return Governance(Alliance.from_plain(plain), date(2026, 11, 1))


class _Tries:
    """Follows a matter by hand, level by level, whichever way it may go."""

    def __init__(self, levels: Mapping[str, list[dict[str, Any]]], ends: Mapping[str, dict[str, Any]]) -> None:
        self.levels, self.ends = levels, ends
        self.seen: set[tuple[str, int]] = set()

    def enter(self, path: str) -> None:
        if (path, 0) not in self.seen:
            self.seen.add((path, 0))
            self.before(path, 1)

    def before(self, path: str, number: int) -> None:
        if number > len(self.levels[path]):
            self.then(self.ends[path].get("if-undecided", {}))
            return
        self.at(path, number)
        if "when" in self.levels[path][number - 1]:
            self.before(path, number + 1)

    def at(self, path: str, number: int) -> None:
        if (path, number) in self.seen or number > len(self.levels[path]):
            return
        self.seen.add((path, number))
        level = self.levels[path][number - 1]
        self.then(level.get("if-missed", {}))
        goes_to = level.get("goes-to")
        if goes_to in PATHS:
            self.enter(goes_to)
        elif goes_to not in (None, "gone"):
            self.at(goes_to[0], int(goes_to[1]))
        elif goes_to is None and "if-missed" not in level and (not level.get("final") or "within" in level):
            self.before(path, number + 1)

    def then(self, outcome: Mapping[str, str]) -> None:
        if "escalation" in outcome:
            self.enter(outcome["escalation"])


@given(PATH, PATH, ENDS, ENDS)
def test_reached_is_what_trying_reaches(p: list[Any], q: list[Any], end_p: Any, end_q: Any) -> None:
    """Every level that some matter comes to is reached, and no other."""
    levels, ends = {"p": p, "q": q}, {"p": end_p, "q": end_q}
    tries = _Tries(levels, ends)
    for path in PATHS:
        tries.enter(path)

    assert {tuple(one) for one in _alliance(levels, ends).reach.possible if isinstance(one, Place)} == tries.seen


@given(PATH, PATH, ENDS, ENDS, st.sampled_from(("p1", "p3", "q2")))
def test_leading_to_is_what_comes_to_it_by_trying(p: list[Any], q: list[Any], end_p: Any, end_q: Any, to: str) -> None:
    """A path leads to a level where a matter that begins on it comes there, or goes where it cannot be told."""
    levels, ends = {"p": p, "q": q}, {"p": end_p, "q": end_q}
    there = {None, *PATHS, *(f"{id}{number}" for id in PATHS for number in range(1, len(levels[id]) + 1))}
    lost = {(id, number) for id in PATHS for number, one in enumerate(levels[id], 1) if one.get("goes-to") not in there}
    wanted = (to[0], int(to[1]))
    leading = _alliance(levels, ends).reach.leading_to(lambda place: tuple(place) == wanted)

    for path in PATHS:
        tries = _Tries(levels, ends)
        tries.enter(path)
        assert (Place(path) in leading) == bool(tries.seen & {wanted, *lost})
