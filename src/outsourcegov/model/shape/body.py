"""Shapes of objects: a mapping whose keys are the fields of a class."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from outsourcegov.errors import InvalidValue
from outsourcegov.findings.words import a, kebab, listed, nearest
from outsourcegov.model.items import LEFT_OUT, LEFT_OUT_COLLECTION, Items
from outsourcegov.model.shape.base import Path, Plain, Reader, Shape, Use, is_mapping
from outsourcegov.model.shape.or_absent import is_absent_form, is_own_key


class Body(Shape):
    """An object of the model: a mapping whose keys are the fields of its class, or its short form."""

    refers = True

    def __init__(self, cls: type[Any]) -> None:
        self.cls = cls

    @cached_property
    def kind(self) -> str:
        """What references call an object of the class: ``decision-step``."""
        return vars(self.cls).get("KIND") or kebab(self.cls.__name__)

    @property
    def noun(self) -> str:
        """What an object of the class is called: ``decision step``."""
        return self.kind.replace("-", " ")

    @property
    def wants(self) -> str:
        if self.short:
            return ", or ".join(self.alternatives)
        needed = [key for key in self.fields if key in self.required]
        return f"the keys of {a(self.noun)}" + (f", at least {listed(needed)}" if needed else "")

    @property
    def alternatives(self) -> Sequence[str]:
        return [*self.short.alternatives, f"the keys of {a(self.noun)}"] if self.short else [self.wants]

    @property
    def parts(self) -> Sequence[Shape]:
        return [shape for _, shape in self.fields.values()]

    @cached_property
    def fields(self) -> dict[str, tuple[str, Shape]]:
        """Key of the language to (attribute, shape), in the order declared."""
        from outsourcegov.model.shape.annotations import shapes_of  # annotations name bodies, bodies have annotations

        return {key_for(name): (name, shape) for name, shape in shapes_of(self.cls).items()}

    @cached_property
    def by_name(self) -> dict[str, tuple[str, Shape]]:
        """Attribute to (key of the language, shape)."""
        return {name: (key, shape) for key, (name, shape) in self.fields.items()}

    @cached_property
    def readers(self) -> dict[str, tuple[str, Reader]]:
        """Key of the language to (attribute, reader) for every key that may stand in the mapping itself."""
        outside = "" if self.cls.KEY == "id" else self.outside
        return {key: (name, shape.reader()) for key, (name, shape) in self.fields.items() if key != outside}

    @cached_property
    def keyed_readers(self) -> dict[str, tuple[str, Reader]]:
        """The readers of a body in a collection, where the key of the object stands outside."""
        return {key: entry for key, entry in self.readers.items() if key != self.outside}

    @cached_property
    def outside(self) -> str:
        """The key that stands outside the mapping when the object stands in a collection."""
        return key_for(self.cls.KEY)

    @cached_property
    def short(self) -> Shape | None:
        """The shape of the one field that may stand for the whole object."""
        return self.fields[self.cls.SHORT][1] if self.cls.SHORT else None

    @cached_property
    def key_shape(self) -> Shape:
        """The shape of the key under which the object stands in its collection."""
        return self.fields[self.outside][1]

    @cached_property
    def required(self) -> frozenset[str]:
        """The keys that must be written."""
        return frozenset(key_for(name) for name, field in self.cls.FIELDS.items() if field.required)

    def has_key_of(self, mapping: Mapping[str, Any]) -> bool:
        """Whether a mapping has a key of this object, or is a value that is not there."""
        return is_absent_form(mapping) or not self.fields.keys().isdisjoint(mapping)

    def matches(self, value: Any) -> bool:
        if (
            is_mapping(value)
            or isinstance(value, self.cls)
            or (isinstance(value, str) and value in self.cls.SHORT_WORDS)
        ):
            return True
        return self.short is not None and self.short.matches(value)

    def read(self, value: Any) -> Any:
        if isinstance(value, self.cls):
            return value
        return self.cls.build(self._read(value, self.readers))

    def read_alone(self, value: Any) -> Any:
        """The object that stands in no collection, and so may have inside it the key that else stands outside."""
        if not self.cls.KEY or self.outside in self.readers or not is_mapping(value) or self.outside not in value:
            return self.read(value)
        inside = {key: content for key, content in value.items() if key != self.outside}
        return self.read_keyed(self.key_shape.read(value[self.outside]), inside)

    def read_keyed(self, key: Any, value: Any) -> Any:
        """The object whose key stands outside its body."""
        found = dict(vars(value)) if isinstance(value, self.cls) else self._read(value, self.keyed_readers)
        found[self.cls.KEY] = key
        return self.cls.build(found)

    def _read(self, value: Any, readers: Mapping[str, tuple[str, Reader]]) -> dict[str, Any]:
        if is_mapping(value) and not (self.cls.SHORT and is_absent_form(value)):
            return self.read_mapping(value, readers)
        if isinstance(value, str) and value in self.cls.SHORT_WORDS:
            return self.read_mapping(self.cls.SHORT_WORDS[value], readers)
        if self.cls.SHORT:
            name, read = self.readers[self.cls.SHORT]
            return {name: read(value)}
        raise self.refuse(value)

    def read_mapping(
        self,
        value: Mapping[str, Any],
        readers: Mapping[str, tuple[str, Reader]] | None = None,
        required: frozenset[str] | None = None,
    ) -> dict[str, Any]:
        """The attributes that a mapping gives, with other readers or other required keys where these are said."""
        readers = self.readers if readers is None else readers
        required = self.required if required is None else required
        found: dict[str, Any] = {}
        for key, content in value.items():
            try:
                name, read = readers[key]
            except KeyError:
                if is_own_key(key):
                    continue
                raise InvalidValue(f'does not know the key "{key}"{_hint(key, readers)}', (key,)) from None
            try:
                found[name] = read(content)
            except InvalidValue as fault:
                raise fault.under(key) from None
        if not required <= value.keys():
            missing = next(key for key in self.fields if key in required and key not in value)
            raise InvalidValue(f'has no "{missing}"')
        for choice in self.cls.EXACTLY_ONE_OF:
            if sum(key in value for key in choice) != 1:
                raise InvalidValue(f"wants exactly one of {', '.join(choice)}")
        return found

    def plain(self, value: Any) -> Plain:
        short = self._short_of(written := self._written(value, without=""))
        return written if short is None or is_absent_form(short) else short

    def in_full(self, value: Any) -> Plain:
        return self._written(value, without="")

    def plain_keyed(self, value: Any) -> Plain:
        """The body of an object whose key stands outside it."""
        short = self._short_of(written := self._written(value, without=self.outside))
        return written if short is None else short

    def _written(self, value: Any, without: str) -> dict[str, Plain]:
        return {
            key: shape.plain(content)
            for key, (name, shape) in self.fields.items()
            if key != without and (content := getattr(value, name)) is not None and not self._is_default(name, content)
        }

    def _short_of(self, written: dict[str, Plain]) -> Plain:
        """The word or value that may stand for what is written, or None."""
        for word, meaning in self.cls.SHORT_WORDS.items():
            if written == meaning:
                return word
        if self.cls.SHORT and written.keys() == {self.cls.SHORT}:
            short = written[self.cls.SHORT]
            if isinstance(short, str):
                return None if short in self.cls.SHORT_WORDS else short
            return short if not isinstance(short, Mapping) or is_absent_form(short) else None
        return None

    def _is_default(self, name: str, content: Any) -> bool:
        if isinstance(content, Items):
            return not content.stated
        default = self.cls.FIELDS[name].default
        return type(content) is type(default) and bool(content == default)

    def references(self, value: Any, path: Path) -> Iterator[Use]:
        for key, name, shape in self._referring:
            content = getattr(value, name)
            if content is not None and content is not LEFT_OUT and content is not LEFT_OUT_COLLECTION:
                yield from shape.references(content, (*path, key))

    def references_keyed(self, value: Any, path: Path) -> Iterator[Use]:
        """Every id used inside an object that stands in a collection, the one that is its key included."""
        yield from self.key_shape.references(getattr(value, self.cls.KEY), path)
        yield from self.references(value, path)

    @cached_property
    def _referring(self) -> Sequence[tuple[str, str, Shape]]:
        return [
            (key, name, shape) for key, (name, shape) in self.fields.items() if shape.refers and key != self.outside
        ]


def _hint(key: Any, known: Iterable[str]) -> str:
    near = nearest(str(key), known)
    return f'; did you mean "{near}"?' if near else ""


def key_for(name: str) -> str:
    """The key of the language for an attribute: ``from_`` is ``from``, ``decided_by`` is ``decided-by``."""
    return name.rstrip("_").replace("_", "-")


class ReadByItself(Shape):
    """A class that reads, prints and lists its references itself."""

    refers = True

    def __init__(self, cls: type[Any]) -> None:
        self.cls = cls

    @property
    def wants(self) -> str:
        return str(self.cls.WANTS)

    def matches(self, value: Any) -> bool:
        return isinstance(value, self.cls) or bool(self.cls.could_be(value))

    def read(self, value: Any) -> Any:
        return value if isinstance(value, self.cls) else self.cls.read(value)

    def plain(self, value: Any) -> Plain:
        return value.plain()

    def references(self, value: Any, path: Path) -> Iterator[Use]:
        yield from value.references(path)
