"""What a shape is: one description of a value, read by constructors, by the schema and by printing.

A shape turns what somebody wrote into a value (``read``), a value back into plain data (``plain``), and lists the ids
it refers to (``references``). Reading is strict and stops at the first fault; ``loading.repair`` goes on behind it, by
the same shapes.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, ClassVar, NamedTuple

from outsourcegov.errors import InvalidValue
from outsourcegov.findings.words import written

Path = tuple[str | int, ...]
Plain = Any
Reader = Callable[[Any], Any]


class Use(NamedTuple):
    """One place where an id is used: where it stands, what is written, and what it may refer to."""

    path: Path
    id: str
    kinds: tuple[str, ...]


class Shape:
    """What a value looks like. ``wants`` names it in a sentence: "a duration, such as 5 business days"."""

    WANTS: ClassVar[str] = "a value"
    refers: bool = False

    @property
    def wants(self) -> str:
        """What it wants, as part of a sentence."""
        return self.WANTS

    @property
    def alternatives(self) -> Sequence[str]:
        """What it wants, one thing after the other."""
        return [self.wants]

    @property
    def parts(self) -> Sequence["Shape"]:
        """The shapes that this one is made of."""
        return ()

    def matches(self, value: Any) -> bool:
        """Whether the value is meant for this shape, right or wrong: used to choose between shapes."""
        raise NotImplementedError

    def holds(self, value: Any) -> bool:
        """Whether a value that was read is of this shape."""
        return self.matches(value)

    def has_key_of(self, mapping: Mapping[str, Any]) -> bool:  # noqa: ARG002 - most shapes take no mapping
        """Whether a mapping has a key that this shape knows: used to choose between shapes of mappings."""
        return False

    def read(self, value: Any) -> Any:
        """The value of the model that this plain value stands for; raises InvalidValue."""
        raise NotImplementedError

    def reader(self) -> Reader:
        """A function that reads as ``read`` does, with all that is always the same looked up beforehand."""
        return self.read

    def take(self, value: Any) -> Any:
        """The value of the model that an argument of a constructor stands for; raises InvalidValue."""
        return self.read(value)

    def plain(self, value: Any) -> Plain:
        """The plain data that reads back as this value."""
        return value

    def in_full(self, value: Any) -> Plain:
        """The plain data without any short form."""
        return self.plain(value)

    def references(self, value: Any, path: Path) -> Iterator[Use]:  # noqa: ARG002 - most shapes hold no id
        """Every id used inside the value."""
        return iter(())

    def refuse(self, value: Any) -> InvalidValue:
        """The fault of being something else than this shape."""
        return InvalidValue(f"wants {self.wants}, not {written(value)}")


def every_shape(root: Shape) -> Sequence[Shape]:
    """A shape and every shape inside it, each once, from the outside inwards."""
    found = [root]
    seen = {id(root)}
    for shape in found:
        fresh = [part for part in shape.parts if id(part) not in seen]
        seen.update(map(id, fresh))
        found.extend(fresh)
    return found


def is_mapping(value: Any) -> bool:
    """Whether plain data is a mapping: nearly always a dict, which is cheap to see."""
    return value.__class__ is dict or isinstance(value, Mapping)
