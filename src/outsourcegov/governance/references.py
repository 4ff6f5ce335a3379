"""What refers to what, and which references lead to nothing or to the wrong kind of thing."""

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

import attrs

from outsourcegov.model.absent import known
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.base import Value
from outsourcegov.model.common import Described
from outsourcegov.model.conditions import Test
from outsourcegov.model.formula import Formula
from outsourcegov.model.shape.annotations import body_of
from outsourcegov.model.shape.base import Path, Use
from outsourcegov.model.walk import Placed, kind_of

BUILT_IN_ATTRIBUTES = ("decision", "category", "metric", "service", "party", "priority")
"""Attributes that any condition may test without declaring them."""

Objects = Mapping[str, Described]
"""Every object by its id."""

FORMULA_KINDS = ("figure", "fee", "charge", "metric")

ATTRIBUTE_KINDS = ("attribute", "condition")

MOST_GUESSES = 50
"""How many ids are compared with all others to guess what was meant; nobody mends more at once."""


@attrs.frozen(eq=False)
class Reference:
    """A use of an id: ``at`` leads to it from its ``holder``; ``found`` is the kind of what it leads to, or empty."""

    holder: Placed
    at: Path
    id: str
    kinds: Sequence[str]
    found: str = ""

    @property
    def subject(self) -> Value:
        """The object that refers."""
        return self.holder.value

    @property
    def path(self) -> Path:
        """The way to it from the alliance."""
        return (*self.holder.path, *self.at)

    @property
    def key(self) -> str:
        """The key that refers."""
        if self.at:
            return str(self.at[0])
        return str(self.holder.path[-2]) if len(self.holder.path) > 1 else ""


def references(alliance: Alliance, placed: Sequence[Placed], objects: Objects) -> Iterator[Reference]:
    """Every use of an id, in the order of the document."""
    holders = _Holders(alliance, placed)
    for use in body_of(type(alliance)).references(alliance, ()):
        yield holders.reference(use, _kind(objects, use.id))
    yield from _in_formulas(placed, objects)


def broken_references(alliance: Alliance, placed: Sequence[Placed], objects: Objects) -> Iterator[Reference]:
    """Uses of an id that no object of the wanted kind has, and tests of an attribute that nothing declares."""
    holders = _Holders(alliance, placed)
    for use in body_of(type(alliance)).references(alliance, ()):
        found = _kind(objects, use.id)
        if found not in use.kinds and not (found and "any" in use.kinds):
            yield holders.reference(use, found)
    yield from (use for use in _in_formulas(placed, objects) if use.found not in FORMULA_KINDS)
    yield from _unknown_attributes(alliance, placed, objects)


@attrs.frozen(eq=False)
class Guesses:
    """Which id was meant where one leads to nothing, for the first ``MOST_GUESSES`` of them."""

    objects: Objects
    _made: dict[tuple[str, Sequence[str]], str | None] = attrs.field(factory=dict, init=False)

    def nearest(self, use: Reference) -> str | None:
        """The id of the wanted kind that is most like the one written."""
        asked = (use.id, tuple(use.kinds))
        if asked not in self._made:
            self._made[asked] = self._guess(use) if len(self._made) < MOST_GUESSES else None
        return self._made[asked]

    def _guess(self, use: Reference) -> str | None:
        fitting = [id for id, thing in self.objects.items() if "any" in use.kinds or kind_of(thing) in use.kinds]
        near = difflib.get_close_matches(use.id, fitting, 1, 0.6)
        return near[0] if near else None


def a_kind(kind: str) -> str:
    """A kind with its article: ``an exit plan``."""
    words = kind.replace("-", " ")
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"


def one_of_kinds(kinds: Sequence[str]) -> str:
    """Kinds in words: ``a role, a forum or a party``."""
    *first, last = (a_kind(kind) for kind in kinds)
    return f"{', '.join(first)} or {last}" if first else last


@attrs.frozen(eq=False)
class _Holders:
    """Finds the object in which an id is used; the first, where two objects stand at the same place."""

    alliance: Alliance
    placed: Iterable[Placed]

    def reference(self, use: Use, found: str) -> Reference:
        """The use of an id, with the innermost object around it."""
        by_path, path = self._by_path, use.path
        holder = next(by_path[path[:end]] for end in range(len(path), -1, -1) if path[:end] in by_path)
        return Reference(holder, path[len(holder.path) :], use.id, use.kinds, found)

    @cached_property
    def _by_path(self) -> Mapping[Path, Placed]:
        found: dict[Path, Placed] = {(): Placed(self.alliance, (), self.alliance.id, identified=True)}
        for one in self.placed:
            found.setdefault(one.path, one)
        return found


def _in_formulas(placed: Iterable[Placed], objects: Objects) -> Iterator[Reference]:
    """Uses of an id inside a formula, each once."""
    for one in placed:
        formula = known(vars(one.value).get("formula"))
        if isinstance(formula, Formula):
            for id in dict.fromkeys(formula.ids()):
                yield Reference(one, ("formula",), id, FORMULA_KINDS, _kind(objects, id))


def _unknown_attributes(alliance: Alliance, placed: Iterable[Placed], objects: Objects) -> Iterator[Reference]:
    """Tests of something that neither the decision at hand nor the alliance declares."""
    shared = {*BUILT_IN_ATTRIBUTES, *_ids(alliance.attributes), *_ids(alliance.conditions)}
    of_decision = {decision.id: frozenset(_ids(decision.attributes)) for decision in alliance.decisions}
    of_any = frozenset[str]().union(*of_decision.values())
    for one in placed:
        test = one.value
        if not isinstance(test, Test) or not test.attribute or test.attribute in shared:
            continue
        if test.attribute not in of_decision.get(one.subject, of_any):
            yield Reference(one, (), test.attribute, ATTRIBUTE_KINDS, _kind(objects, test.attribute))


def _kind(objects: Objects, id: str) -> str:
    thing = objects.get(id)
    return kind_of(thing) if thing is not None else ""


def _ids(things: Iterable[Described]) -> Iterator[str]:
    return (thing.id for thing in things)
