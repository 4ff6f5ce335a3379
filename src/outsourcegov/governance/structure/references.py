"""What refers to what, and which references lead to nothing or to the wrong kind of thing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set as AbstractSet

import attrs

from outsourcegov.findings.words import a, joined, nearest
from outsourcegov.governance.structure.uses import ATTRIBUTE_KINDS, Use, uses
from outsourcegov.loading.wording import meant
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.base import Value
from outsourcegov.model.common import Described
from outsourcegov.model.decisions import Decision
from outsourcegov.model.items import key_of
from outsourcegov.model.shape.base import Path
from outsourcegov.model.shape.scalars import ID_PATTERN, Id
from outsourcegov.model.walk import Placed, kind_of
from outsourcegov.model.words import matches

BUILT_IN_ATTRIBUTES = ("decision", "category", "metric", "service", "party", "priority")
"""Attributes that any condition may test without declaring them."""

Objects = Mapping[str, Described]
"""Every object by its id."""

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


def references(alliance: Alliance, placed: Sequence[Placed]) -> Iterator[Reference]:
    """Every use of an id, but for tests of attributes."""
    kinds = kinds_by_id(alliance, placed)
    for use in uses(alliance, placed):
        if use.kinds is not ATTRIBUTE_KINDS:
            yield Reference(use.holder, use.at, use.id, use.kinds, _found(kinds, use))


def broken_references(alliance: Alliance, placed: Sequence[Placed], hidden: AbstractSet[str]) -> Iterator[Reference]:
    """Uses of an id that no object of the wanted kind has, and tests of an attribute that nothing declares.

    Of the ``hidden`` kinds there are objects that cannot be seen, and what leads to nothing may lead to one of them.
    """
    kinds = kinds_by_id(alliance, placed)
    declared = _Declared(alliance)
    for use in uses(alliance, placed):
        if use.kinds is ATTRIBUTE_KINDS and declared.has(use):
            continue
        found = _found(kinds, use)
        if found in use.kinds or ("any" in use.kinds and (found or hidden)):
            continue
        if found or hidden.isdisjoint(use.kinds):
            yield Reference(use.holder, use.at, use.id, use.kinds, found)


def kinds_by_id(alliance: Alliance, placed: Iterable[Placed]) -> Mapping[str, Sequence[str]]:
    """The kinds of what each id stands for: one, or several where it is there twice."""
    found: dict[str, Sequence[str]] = {}
    for one in placed:
        if one.identified:
            kind, before = kind_of(one.value), found.get(one.subject, ())
            if kind not in before:
                found[one.subject] = (*before, kind)
    found[alliance.id] = (*found.get(alliance.id, ()), kind_of(alliance))
    return found


def _found(kinds: Mapping[str, Sequence[str]], use: Use) -> str:
    """The kind of what an id leads to, of several things one of a wanted kind; empty where there is nothing."""
    there = kinds.get(use.id, ())
    if len(there) > 1:
        return next((kind for kind in there if kind in use.kinds), there[0])
    return there[0] if there else ""


@attrs.frozen(eq=False, repr=False)
class Guesses:
    """Which id was meant where one leads to nothing, for the first ``MOST_GUESSES`` of them."""

    objects: Objects
    _made: dict[tuple[str, Sequence[str]], str | None] = attrs.field(factory=dict, init=False)

    def nearest(self, use: Reference) -> str | None:
        """The id of the wanted kind that is most like the one written."""
        beside = use.holder.subject if use.kinds == ATTRIBUTE_KINDS else ""
        asked = (use.id, (*use.kinds, beside))
        if asked not in self._made:
            self._made[asked] = self._guess(use) if len(self._made) < MOST_GUESSES else None
        return self._made[asked]

    def _guess(self, use: Reference) -> str | None:
        fitting = [id for id, thing in self.objects.items() if "any" in use.kinds or kind_of(thing) in use.kinds]
        decision = self.objects.get(use.holder.subject) if use.kinds == ATTRIBUTE_KINDS else None
        own = map(key_of, decision.attributes) if isinstance(decision, Decision) else ()
        return nearest(use.id, [*own, *fitting])


def misnamed(objects: Objects) -> AbstractSet[str]:
    """The ids that objects were to have whose id cannot be one; what is wrong with it is told while reading."""
    guesses = [meant(Id(), id) for id in objects if not matches(ID_PATTERN, id)]
    return {guess.text.strip('"') for guess in guesses if guess is not None}


def a_kind(kind: str) -> str:
    """A kind with its article: ``an exit plan``."""
    return a(kind.replace("-", " "))


def one_of_kinds(kinds: Sequence[str]) -> str:
    """Kinds in words: ``a role, a forum or a party``."""
    return joined(map(a_kind, kinds), "or")


class _Declared:
    """Tells which attributes a test may be about without naming one that is shared by all."""

    def __init__(self, alliance: Alliance) -> None:
        self._by_decision = {one.id: frozenset(map(key_of, one.attributes)) for one in alliance.decisions}
        self._anywhere = frozenset[str]().union(*self._by_decision.values())

    def has(self, use: Use) -> bool:
        """Whether it is built in, or declared beside the decision at hand; outside of decisions, beside any."""
        return use.id in BUILT_IN_ATTRIBUTES or use.id in self._by_decision.get(use.holder.subject, self._anywhere)
