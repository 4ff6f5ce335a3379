"""What every object of the model has in common: frozen, equal by value, read by its constructor."""

import operator
from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar, Self, TypeVar

import attrs

from outsourcegov.errors import InvalidValue
from outsourcegov.findings.words import nearest
from outsourcegov.model.fields import Field, key, keyed, keyed_locally, many, one_or_keyed, one_or_many
from outsourcegov.model.items import Items
from outsourcegov.model.shape.annotations import body_of

__all__ = ["Value", "key", "keyed", "keyed_locally", "many", "model", "one_or_keyed", "one_or_many"]

C = TypeVar("C")


def model(cls: type[C]) -> type[C]:
    """Make a frozen attrs class of the keys that a class declares.

    Constructor, equality, hash and representation come from ``Value``, and what attrs has to know of a class is worked
    out when somebody asks: to let it make each of a hundred classes at every start takes longer than checking an
    alliance. An object holds only what was written; what a key is when left out is an attribute of the class, so an
    object costs no more than its keys.
    """
    made: Any = cls
    declared = {name: field for name, field in vars(cls).items() if isinstance(field, Field)}
    found: dict[str, Field] = {}
    for base in reversed(cls.__mro__):
        found |= vars(base).get("FIELDS", {})
    inherited = {name: field for name, field in found.items() if name not in declared}
    made.FIELDS = dict(sorted((inherited | declared).items(), key=lambda pair: pair[0] != made.KEY))
    made.GET_ALL = operator.attrgetter(*made.FIELDS, "__class__")
    made.__attrs_attrs__ = _Attributes()
    for name, field in declared.items():
        setattr(made, name, field.left_out)
    return cls


class _Attributes:
    """The keys of a class as attrs wants them, made when they are asked for."""

    def __get__(self, _: object, cls: Any) -> Any:
        types = {
            name: hint for base in reversed(cls.__mro__) for name, hint in vars(base).get("__annotations__", {}).items()
        }
        found = {name: attrs.field(default=field.default, kw_only=field.kw_only) for name, field in cls.FIELDS.items()}
        body = {"__annotations__": {name: types[name] for name in found}, **found}
        made: Any = attrs.frozen(slots=False, init=False, eq=False, repr=False)(type(cls.__name__, (), body))
        cls.__attrs_attrs__ = made.__attrs_attrs__
        return made.__attrs_attrs__


@attrs.frozen(slots=False, init=False, eq=False, repr=False)
class Value:
    """A frozen value of the model.

    The constructor reads what a document may say as well: text for dates and durations, lists for collections, an
    object where an id is wanted. It raises ``InvalidValue`` for anything the language does not know.
    """

    KIND: ClassVar[str] = ""
    """What an object of this class, not of a subclass, is called, where that is not the name of the class."""
    KEY: ClassVar[str] = ""
    """The attribute that holds the key under which the object stands in its collection."""
    SHORT: ClassVar[str] = ""
    """The key whose value may stand for the whole object."""
    SHORT_WORDS: ClassVar[Mapping[str, Mapping[str, Any]]] = {}
    """Words that stand for a whole object."""
    EXACTLY_ONE_OF: ClassVar[Sequence[Sequence[str]]] = ()
    """Groups of keys of which exactly one must be written."""
    FIELDS: ClassVar[Mapping[str, Field]] = {}
    """Every key by the name of its attribute; see ``model``."""
    GET_ALL: ClassVar[Callable[[Any], tuple[Any, ...]]]
    """Gives all that two equal objects have in common."""

    def __init__(self, *args: Any, **keys: Any) -> None:
        cls = type(self)
        if args:
            keys = cls._named(args, keys)
        found = cls._read_arguments(keys)
        _check(cls, found)
        _fill(self, found)

    def evolve(self, **changes: Any) -> Self:
        """The same object with these keys changed, as ``attrs.evolve`` gives it; None leaves a key out."""
        cls = type(self)
        kept = {name: value for name, value in vars(self).items() if name not in changes}
        found = kept | cls._read_arguments(changes)
        _check(cls, found)
        return cls.build(found)

    @classmethod
    def build(cls, fields: Mapping[str, Any]) -> Self:
        """An object of values that have been read already."""
        new = object.__new__(cls)
        _fill(new, fields)
        return new

    @classmethod
    def from_plain(cls, data: Any) -> Self:
        """The object that plain data stands for; raises ``InvalidValue``."""
        found: Self = body_of(cls).read_alone(data)
        return found

    def to_plain(self) -> Any:
        """Plain data (mappings, lists, text, numbers) that reads back as an equal object."""
        return body_of(type(self)).plain(self)

    @classmethod
    def _named(cls, args: Sequence[Any], keys: dict[str, Any]) -> dict[str, Any]:
        """All arguments by name; a single word may stand for several."""
        if len(args) == 1 and not keys and isinstance(args[0], str) and args[0] in cls.SHORT_WORDS:
            return vars(cls.from_plain(args[0]))
        names = [name for name, field in cls.FIELDS.items() if not field.kw_only]
        if len(args) > len(names):
            raise TypeError(f"{cls.__name__} takes {len(names)} positional arguments, not {len(args)}")
        positional = dict(zip(names, args, strict=False))
        for name in positional.keys() & keys.keys():
            raise TypeError(f"{cls.__name__} got {name!r} twice")
        return positional | keys

    @classmethod
    def _read_arguments(cls, given: Mapping[str, Any]) -> dict[str, Any]:
        by_name = body_of(cls).by_name
        found = {}
        for name, value in given.items():
            if name not in by_name:
                near = nearest(name, by_name)
                hint = f"did you mean {near!r}?" if near else f"it has {', '.join(by_name)}"
                raise TypeError(f"{cls.__name__} has no {name!r}; {hint}")
            if value is not None and value is not cls.FIELDS[name].left_out:
                key, shape = by_name[name]
                try:
                    found[name] = shape.take(value)
                except InvalidValue as fault:
                    raise fault.under(key) from None
        return found

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        get = type(self).GET_ALL
        return get(self) == get(other)

    def __hash__(self) -> int:
        return hash(type(self).GET_ALL(self))

    def __repr__(self) -> str:
        shown = []
        in_order = True  # whether all positional arguments so far are there
        for name, field in sorted(type(self).FIELDS.items(), key=lambda pair: pair[1].kw_only):
            value = getattr(self, name)
            left_out = value is None or (isinstance(value, Items) and not value.stated)
            in_order = in_order and not field.kw_only
            if not left_out and value != field.default:
                shown.append(repr(value) if in_order else f"{name}={value!r}")
            else:
                in_order = False
        return f"{type(self).__name__}({', '.join(shown)})"


def _fill(new: Value, fields: Mapping[str, Any]) -> None:
    """Set one attribute after the other: CPython then shares the names between all objects of a class."""
    put = object.__setattr__
    for name, value in fields.items():
        put(new, name, value)


def _check(cls: type[Value], found: Mapping[str, Any]) -> None:
    missing = [name for name, field in cls.FIELDS.items() if field.required and name not in found]
    if missing:
        raise TypeError(f"{cls.__name__} needs {', '.join(missing)}")
    attribute = {key: name for key, (name, _) in body_of(cls).fields.items()}
    for choice in cls.EXACTLY_ONE_OF:
        if sum(_is_there(found.get(attribute[one])) for one in choice) != 1:
            raise InvalidValue(f"{cls.__name__} wants exactly one of {', '.join(choice)}")


def _is_there(value: object) -> bool:
    return value is not None and not (isinstance(value, Items) and not value.stated)
