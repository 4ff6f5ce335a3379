"""The two containers of the model: a list that keeps its order, and a collection found by key."""

from collections.abc import Sequence
from typing import Any, SupportsIndex, TypeVar, overload

from outsourcegov.model.absent import Absent, Conflict

T = TypeVar("T")


class Items(tuple[T, ...]):  # noqa: SLOT001 - a tuple has no room for slots of its own
    """An immutable list. Empty ones say why: left out (``stated`` is False), or ``absent`` with a reason.

    >>> Items(["a", "b"])
    Items(['a', 'b'])
    >>> Items() == LEFT_OUT
    False
    """

    absent: Absent | None = None
    stated: bool = True

    @classmethod
    def without(cls, reason: Absent | None) -> "Items[Any]":
        """An empty list, with the reason why; no reason means that the key was left out.

        A contradiction that is settled has the list of the claim that prevails.
        """
        claim = reason.settled if isinstance(reason, Conflict) else None
        return cls(claim.value if claim and isinstance(claim.value, Items) else ()).but(reason)

    def but(self, reason: Absent | None) -> "Items[T]":
        """The same elements, with the reason why they are not the whole list; no reason means that it was left out."""
        found = type(self)(self)
        found.__dict__.update(absent=reason, stated=reason is not None)
        return found

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a list of the model cannot be changed: {name}")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"a list of the model cannot be changed: {name}")

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, tuple | list):
            return NotImplemented
        return (
            tuple.__eq__(self, tuple(other))
            and self.absent == getattr(other, "absent", None)
            and self.stated == getattr(other, "stated", True)
        )

    def __ne__(self, other: object) -> bool:
        same = self.__eq__(other)
        return same if same is NotImplemented else not same

    def __hash__(self) -> int:
        return tuple.__hash__(self)

    def __repr__(self) -> str:
        if self.absent is not None:
            return f"{type(self).__name__}.without({self.absent!r})"
        return f"{type(self).__name__}({list(self)!r})" if self.stated else f"{type(self).__name__}.without(None)"


class Collection(Items[T]):
    """Objects found by key, in any order: two collections with the same objects are equal, and equal to nothing else.

    Iterates over the objects; ``collection["key"]`` finds one, ``"key" in collection`` asks. Where a key is there twice
    (a finding), the first is found.
    """

    _index: dict[str, T] | None = None

    @overload
    def __getitem__(self, key: str | SupportsIndex, /) -> T: ...
    @overload
    def __getitem__(self, key: slice, /) -> tuple[T, ...]: ...
    def __getitem__(self, key: str | SupportsIndex | slice, /) -> T | tuple[T, ...]:
        if isinstance(key, str):
            return self._by_key()[key]
        return super().__getitem__(key)

    def get(self, key: str) -> T | None:
        """The object of this key, or None."""
        return self._by_key().get(key)

    def __contains__(self, key: object) -> bool:
        return key in self._by_key() if isinstance(key, str) else super().__contains__(key)

    @property
    def keys(self) -> Sequence[str]:
        """The key of every object, in the order written."""
        return [key_of(item) for item in self]

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Collection)
            and self.absent == other.absent
            and self.stated == other.stated
            and len(self) == len(other)
            and sorted(self, key=key_of) == sorted(other, key=key_of)
        )

    def __hash__(self) -> int:
        return hash(frozenset(self))

    def __reduce__(self) -> tuple[object, ...]:
        state = {"absent": self.absent, "stated": self.stated}
        return type(self), (tuple(self),), state

    def _by_key(self) -> dict[str, T]:
        if self._index is None:
            self.__dict__["_index"] = {key_of(item): item for item in reversed(self)}
        return self.__dict__["_index"]  # type: ignore[no-any-return]


def key_of(item: object) -> str:
    """The key under which an object stands in its collection; empty for what stands in none."""
    return str(getattr(item, getattr(type(item), "KEY", ""), ""))


LEFT_OUT: Items[Any] = Items.without(None)
"""The list behind a key that was left out."""

LEFT_OUT_COLLECTION: Items[Any] = Collection.without(None)
"""The collection behind a key that was left out."""
