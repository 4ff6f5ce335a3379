from typing import Any

import pytest

from outsourcegov.errors import InvalidValue
from outsourcegov.model.absent import UNKNOWN
from outsourcegov.model.parties import Role
from outsourcegov.model.who import Together, Who


@pytest.mark.parametrize(
    ("written", "who"),
    [
        ("cio", Who(("cio",))),
        (["cio", "cfo"], Who(("cio", "cfo"), Together.JOINTLY)),
        ({"any-of": ["cio", "cfo"]}, Who(("cio", "cfo"), Together.ANY_OF)),
        ({"each-of": ["cio"]}, Who(("cio",), Together.EACH_OF)),
        ({"at-least": 2, "of": ["a", "b", "unknown"]}, Who(("a", "b", UNKNOWN), Together.AT_LEAST, 2)),
    ],
)
def test_who_is_read_and_written(written: Any, who: Who) -> None:
    """One, several together, any, each, or so many of them: each reads and writes as in the language."""
    assert Who.read(written) == who
    assert who.plain() == written


@pytest.mark.parametrize(
    ("written", "path"),
    [
        (None, ()),
        ("", ()),
        ([], ()),
        ([5], (0,)),
        ({}, ()),
        ({"any-of": []}, ("any-of",)),
        ({"any-of": ["a", ""]}, ("any-of", 1)),
        ({"at-least": 0, "of": ["a"]}, ("at-least",)),
        ({"at-least": 1}, ()),
        ({"any-of": ["a"], "of": ["b"]}, ()),
    ],
)
def test_who_is_refused_where_it_is_wrong(written: Any, path: tuple[object, ...]) -> None:
    """A fault leads to the name that is wrong."""
    with pytest.raises(InvalidValue) as caught:
        Who.read(written)

    assert caught.value.path == path


def test_own_keys_beside_who_are_ignored() -> None:
    """A key that starts with x- is the user's own here too."""
    assert Who.read({"any-of": ["a"], "x-note": 1}) == Who(("a",), Together.ANY_OF)


def test_words_and_ids_are_told_apart() -> None:
    """Words that stand for somebody are no ids; what is not there is neither."""
    who = Who.read(["cio", "either", {"unknown": "redacted"}])

    assert (who.ids, who.words) == (("cio",), ("either",))


@pytest.mark.parametrize(
    ("written", "paths"),
    [
        ("cio", [("owner",)]),
        ("either", []),
        (["cio", "cfo"], [("owner", 0), ("owner", 1)]),
        ({"any-of": ["either", "cfo"]}, [("owner", "any-of", 1)]),
        ({"at-least": 1, "of": ["cio"]}, [("owner", "of", 0)]),
        (
            [{"conflict": [{"value": "a"}, {"value": "b"}]}],
            [("owner", 0, "conflict", 0, "value"), ("owner", 0, "conflict", 1, "value")],
        ),
    ],
)
def test_references_lead_to_every_id(written: Any, paths: list[tuple[object, ...]]) -> None:
    """Each id used is listed with the way to where it stands."""
    assert [use.path for use in Who.read(written).references(("owner",))] == paths


def test_role_stands_for_its_id() -> None:
    """A role may stand where its id is wanted."""
    assert Who.read([Role("cio", party="northbank"), "cfo"]) == Who(("cio", "cfo"), Together.JOINTLY)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("cio", "cio"),
        (["a", "b"], "a and b"),
        ({"any-of": ["a", "b"]}, "a or b"),
        ({"at-least": 2, "of": ["a", "b", "c"]}, "2 of a, b, c"),
        ([{"in-words": "the board"}, "unknown"], "the board and somebody"),
    ],
)
def test_who_is_shown_in_words(written: Any, shown: str) -> None:
    """Text for people says who acts and how."""
    assert str(Who.read(written)) == shown


@pytest.mark.parametrize(
    "build",
    [
        lambda: Who(()),
        lambda: Who(("a", "b")),
        lambda: Who(("a", "b"), Together.ANY_OF, 2),
    ],
)
def test_who_that_nobody_could_write_is_refused(build: Any) -> None:
    """Nobody, several without a word on how, and a count where none is written cannot be built."""
    with pytest.raises(InvalidValue):
        build()


def test_who_may_be_built_of_a_list() -> None:
    """Names in a list are names in a tuple, and can be hashed."""
    names: Any = ["a", "b"]

    assert hash(Who(names, Together.JOINTLY)) == hash(Who(("a", "b"), Together.JOINTLY))
