import copy
import pickle
from typing import Any

import pytest

from outsourcegov.model.absent import NONE, UNKNOWN
from outsourcegov.model.items import LEFT_OUT, LEFT_OUT_COLLECTION, Collection, Items, key_of
from outsourcegov.model.parties import Role

CIO = Role("cio", party="northbank")
CFO = Role("cfo", party="northbank")
OTHER_CIO = Role("cio", party="meridian")

CONTAINERS: list[Items[Any]] = [
    LEFT_OUT,
    LEFT_OUT_COLLECTION,
    Items(),
    Items(["a", "b"]),
    Items.without(NONE),
    Collection([CIO, CFO]),
    Collection.without(UNKNOWN),
]


def test_order_of_a_collection_carries_no_meaning() -> None:
    """Two collections of the same objects are equal, and so are their hashes."""
    assert Collection([CIO, CFO]) == Collection([CFO, CIO])
    assert hash(Collection([CIO, CFO])) == hash(Collection([CFO, CIO]))


def test_order_of_a_list_matters() -> None:
    """Two lists in another order differ."""
    assert Items(["a", "b"]) != Items(["b", "a"])


def test_list_equals_plain_list() -> None:
    """A list of the model equals a list or tuple of the same elements, from either side."""
    assert Items(["a"]) == ["a"]
    assert all(left == right for left, right in [(("a",), Items(["a"])), (["a"], Items(["a"]))])


@pytest.mark.parametrize("other", [(CIO, CFO), [CIO, CFO], Items([CIO, CFO])], ids=["tuple", "list", "Items"])
def test_collection_equals_only_a_collection(other: Any) -> None:
    """A collection, whose order carries no meaning, equals no list, whose order does."""
    collection: Any = Collection([CIO, CFO])

    assert (collection == other, other == collection, collection != other) == (False, False, True)


@pytest.mark.parametrize("other", ["ab", None, 3, Items(["a", "c"]), Items(["a"]), [1, 2]])
def test_list_differs_from_what_is_no_such_list(other: Any) -> None:
    """A list differs from anything that is not a list of the same elements."""
    assert Items(["a", "b"]) != other
    assert Collection([CIO, CFO]) != other


def test_why_a_list_is_empty_makes_a_difference() -> None:
    """Left out, stated empty, none and unknown are four different lists."""
    lists = [LEFT_OUT, Items(), Items.without(NONE), Items.without(UNKNOWN)]

    assert [[one == other for other in lists] for one in lists] == [
        [index == place for place in range(4)] for index in range(4)
    ]


def test_object_is_found_by_key() -> None:
    """A collection finds an object by its key, or by its place."""
    roles = Collection([CIO, CFO])

    assert (roles["cfo"], roles.get("cio"), roles.get("ceo"), roles[0], roles[1:]) == (CFO, CIO, None, CIO, (CFO,))
    assert "cfo" in roles
    assert CFO in roles
    assert "ceo" not in roles
    assert roles.keys == ["cio", "cfo"]


def test_unknown_key_is_a_key_error() -> None:
    """A key that is not there is named."""
    with pytest.raises(KeyError, match="ceo"):
        Collection([CIO])["ceo"]


def test_first_of_two_with_one_key_is_found() -> None:
    """Where a key is there twice, both objects are kept and the first is found."""
    roles = Collection([CIO, OTHER_CIO])

    assert (roles["cio"], len(roles)) == (CIO, 2)


@pytest.mark.parametrize("container", CONTAINERS)
@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))])  # noqa: S301 - our own
def test_copies_are_equal_and_of_the_same_kind(container: Items[Any], copied: Any) -> None:
    """Copying and pickling keep the content, the kind, and the reason why there is nothing."""
    again = copied(container)

    assert (again, type(again), again.absent, again.stated, hash(again)) == (
        container,
        type(container),
        container.absent,
        container.stated,
        hash(container),
    )


@pytest.mark.parametrize("container", CONTAINERS)
def test_representation_is_code(container: Items[Any]) -> None:
    """What is shown is the expression that gives an equal list."""
    names = {"Items": Items, "Collection": Collection, "Role": Role, "NONE": NONE, "Unknown": type(UNKNOWN)}

    assert eval(repr(container), names) == container  # noqa: S307 - our own representation


def test_what_stands_in_no_collection_has_no_key() -> None:
    """The key of a plain value is empty."""
    assert key_of("a") == ""


@pytest.mark.parametrize("shared", [LEFT_OUT, LEFT_OUT_COLLECTION, Items(["a"]), Collection([CIO])])
def test_lists_cannot_be_changed(shared: Any) -> None:
    """Nobody can change a list, least of all the one that stands for every list left out."""
    for name in ("stated", "absent", "other"):
        with pytest.raises(AttributeError, match="cannot be changed"):
            setattr(shared, name, True)
        with pytest.raises(AttributeError, match="cannot be changed"):
            delattr(shared, name)
