"""Shapes of several values: lists, and mappings from key to object."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from outsourcegov.errors import InvalidValue
from outsourcegov.model.absent import Absent
from outsourcegov.model.items import Collection, Items, key_of
from outsourcegov.model.shape.base import Path, Plain, Reader, Shape, Use, is_mapping
from outsourcegov.model.shape.body import Body
from outsourcegov.model.shape.or_absent import OrAbsent, is_absent_form, plain_absent

ONLY_KEY = "all"
"""The key of an object that stands alone where a mapping may stand."""


class ListOf(Shape):
    """A list; ``bare`` lets a single element stand without its brackets."""

    def __init__(self, item: Shape, *, bare: bool = False) -> None:
        self.item = item
        self.bare = bare
        self.refers = item.refers

    @property
    def wants(self) -> str:
        return f"{self.item.wants}, or a list of them" if self.bare else f"a list, each element {self.item.wants}"

    @property
    def parts(self) -> Sequence[Shape]:
        return (self.item,)

    def matches(self, value: Any) -> bool:
        return isinstance(value, list | tuple) or (self.bare and self.item.matches(value))

    def read(self, value: Any) -> Items[Any]:
        return self.reader()(value)  # type: ignore[no-any-return]  # a reader is not generic

    def reader(self) -> Reader:
        read, bare = self.item.reader(), self.bare

        def read_list(value: Any) -> Items[Any]:
            if value.__class__ is list:
                return Items(_read_each(read, value))
            if isinstance(value, Items) and not value.stated:
                return value
            if isinstance(value, list | tuple):
                return Items(_read_each(read, value))
            if bare:
                return Items((read(value),))
            raise self.refuse(value)

        return read_list

    def plain(self, value: Any) -> Plain:
        if self.bare and len(value) == 1:
            only = self.item.plain(value[0])
            if not isinstance(only, list) and not is_absent_form(only):
                return only
        return [self.item.plain(element) for element in value]

    def references(self, value: Any, path: Path) -> Iterator[Use]:
        for index, element in enumerate(value):
            yield from self.item.references(element, (*path, index))


def _read_each(read: Reader, values: Sequence[Any]) -> Iterator[Any]:
    for index, value in enumerate(values):
        try:
            yield read(value)
        except InvalidValue as fault:
            raise fault.under(index) from None


class Listed(OrAbsent):
    """A list or collection, or one of the written reasons why there is none.

    Without a list it is empty; a contradiction that is settled has the list of the claim that prevails.
    """

    inner: "ListOf | KeyedBy"

    def _unless_absent(self, read: Reader) -> Reader:
        read_optional = super()._unless_absent(read)
        empty = Collection if isinstance(self.inner, KeyedBy) else Items

        def read_listed(value: Any) -> Items[Any]:
            if isinstance(value, Items) and value.absent is not None:
                return value
            found = read_optional(value)
            return empty.without(found) if isinstance(found, Absent) else found

        return read_listed

    def plain(self, value: Any) -> Plain:
        return plain_absent(value.absent, self.inner) if value.absent is not None else self.inner.plain(value)

    def references(self, value: Any, path: Path) -> Iterator[Use]:
        absent = value if isinstance(value, Absent) else value.absent  # the claim of a contradiction may be either
        return self.inner.references(value, path) if absent is None else super().references(absent, path)


class KeyedBy(Shape):
    """A mapping from key to body, read as a collection of objects that know their key.

    ``local`` keys are words of their own place and not ids of the alliance. ``bare`` lets a single body stand without
    its key; it then gets the key ``all``.
    """

    refers = True

    def __init__(self, body: Body, *, local: bool = False, bare: bool = False) -> None:
        self.body = body
        self.local = local
        self.bare = bare

    @property
    def wants(self) -> str:
        keys = f"a mapping from {self.body.outside} to {self.body.noun}"
        return f"{self.body.wants}, or {keys}" if self.bare else keys

    @property
    def parts(self) -> Sequence[Shape]:
        return (self.body, self.body.key_shape)

    def matches(self, value: Any) -> bool:
        return isinstance(value, Mapping | Collection) or (self.bare and self.body.matches(value))

    def read(self, value: Any) -> Collection[Any]:
        if is_mapping(value):
            if self.bare and self.body.has_key_of(value):
                return Collection((self.body.read_keyed(ONLY_KEY, value),))
            return Collection(self._read_each(value))
        if self.bare:
            return Collection((self.body.read_keyed(ONLY_KEY, value),))
        raise self.refuse(value)

    def take(self, value: Any) -> Collection[Any]:
        if isinstance(value, Collection) and not value.stated:
            return value
        if isinstance(value, list | tuple):
            return Collection(self._take_each(value))
        return self.read(value)

    def _take_each(self, objects: Sequence[Any]) -> Iterator[Any]:
        for index, one in enumerate(objects):
            if not isinstance(one, self.body.cls):
                raise self.body.refuse(one).under(index)
            if self.body.cls.KEY not in vars(one):
                raise InvalidValue(f'has no "{self.body.outside}"', (index,))
            yield one

    def _read_each(self, bodies: Mapping[str, Any]) -> Iterator[Any]:
        read, read_key = self.body.read_keyed, self.body.key_shape.read
        for key, body in bodies.items():
            try:
                yield read(read_key(key), body)
            except InvalidValue as fault:
                raise fault.under(key) from None

    def plain(self, value: Any) -> Plain:
        if self.bare and value.keys == [ONLY_KEY]:
            only = self.body.plain_keyed(value[0])
            if not is_absent_form(only) and not (isinstance(only, Mapping) and not self.body.has_key_of(only)):
                return only
        written = {key_of(item): self.body.plain_keyed(item) for item in value}
        if len(written) < len(value):
            twice = next(key for key, count in Counter(value.keys).items() if count > 1)
            raise InvalidValue(f'has "{twice}" twice, and a mapping holds it once')
        return written

    def references(self, value: Any, path: Path) -> Iterator[Use]:
        for item in value:
            yield from self.body.references_keyed(item, (*path, key_of(item)))
