"""Who is named in an answer, and who of them is enough."""

from typing import Any

import pytest

from outsourcegov.governance.structure.named import alone, names_in, presence_of, sole
from outsourcegov.model.absent import Presence, known
from outsourcegov.model.forums import Action

CONFLICT = {"conflict": [{"value": "a", "ref": "x"}, {"value": ["a", "b"], "ref": "y"}]}


def _who(written: Any) -> Any:
    return Action.from_plain({"id": "x", "owner": written} if written is not None else {"id": "x"}).owner


@pytest.mark.parametrize(
    ("written", "names", "one", "enough", "presence"),
    [
        (None, [], None, set(), Presence.MISSING),
        ("none", [], None, set(), Presence.MISSING),
        ("unknown", None, None, set(), Presence.UNKNOWN),
        ({"not-applicable": "never"}, [], None, set(), Presence.NOT_APPLICABLE),
        ({"in-words": "all"}, None, None, set(), Presence.MISSING),
        ("a", ["a"], "a", {"a"}, Presence.STATED),
        (["a"], ["a"], "a", {"a"}, Presence.STATED),
        (["a", "a"], ["a"], "a", {"a"}, Presence.STATED),
        (["a", "b"], ["a", "b"], None, set(), Presence.STATED),
        (["a", "none"], ["a"], None, set(), Presence.STATED),
        (["a", "unknown"], None, None, set(), Presence.STATED),
        (["none"], [], None, set(), Presence.MISSING),
        (["unknown", "none"], None, None, set(), Presence.UNKNOWN),
        ({"any-of": ["a", "b"]}, ["a", "b"], None, {"a", "b"}, Presence.STATED),
        ({"each-of": ["a", "b"]}, ["a", "b"], None, set(), Presence.STATED),
        ({"at-least": 1, "of": ["a", "b"]}, ["a", "b"], None, {"a", "b"}, Presence.STATED),
        ({"at-least": 2, "of": ["a", "b"]}, ["a", "b"], None, set(), Presence.STATED),
        (CONFLICT, ["a", "b"], None, set(), Presence.STATED),
        ({**CONFLICT, "prevails": "x"}, ["a"], "a", {"a"}, Presence.STATED),
    ],
)
def test_names(written: Any, names: list[str] | None, one: str | None, enough: set[str], presence: Presence) -> None:
    """Every source counts for the names; of one answer it is told who is the only one, and who is enough."""
    who = _who(written)

    assert names_in(who) == names
    assert (sole(known(who)), presence_of(who)) == (one, presence)
    assert alone(known(who)) == frozenset(enough)
