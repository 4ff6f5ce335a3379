"""Reading that goes on behind a fault: every fault there is, and whatever of the object can be kept.

The readers of the model stop at the first fault. What they refuse is read here once more, by the same shapes: a value
that cannot be read becomes ``unknown``, an element of a list is left out, and what stands under a misspelt key is read
as if the key were spelt right.
"""

from collections.abc import Collection as Keys, Iterator, Mapping, Sequence
from typing import Any

from outsourcegov.errors import InvalidValue
from outsourcegov.findings.codes import INVALID_ID, INVALID_VALUE, MISSING_KEY
from outsourcegov.findings.words import listed, nearest, quoted
from outsourcegov.loading.faults import MERGE, Faults
from outsourcegov.loading.unreadable import NotReadable
from outsourcegov.loading.wording import Place, how_often, meant
from outsourcegov.model.absent import LEAST_CLAIMS, Absent, Unknown
from outsourcegov.model.items import Collection, Items
from outsourcegov.model.shape.base import Shape
from outsourcegov.model.shape.body import Body, ReadByItself
from outsourcegov.model.shape.containers import ONLY_KEY, KeyedBy, Listed, ListOf
from outsourcegov.model.shape.or_absent import (
    ABSENT_KEYS,
    ABSENT_WORDS,
    OrAbsent,
    is_absent_form,
    is_own_key,
    read_absent,
)
from outsourcegov.model.shape.scalars import Either, Id, Number, Text
from outsourcegov.model.who import NAME

_NOT_READABLE = Unknown("not readable")
_GONE: Any = object()
_WHO_KEYS = ("any-of", "each-of", "at-least", "of")


class Reader:
    """Reads leniently, and keeps the faults."""

    def __init__(self) -> None:
        self.faults = Faults()

    def entry(self, body: Body, key: str, content: Any, holder: Place) -> Any:
        """An object of a collection, as far as it can be read."""
        place = holder.entry(key, body.noun)
        return self._keyed(body, self._key(body.key_shape, key, place, holder), content, place)

    def read(self, shape: Shape, value: Any, place: Place) -> Any:
        """A value, as far as it can be read."""
        if isinstance(value, NotReadable):
            gone = self._passed_over(place)
            return _absent_as(shape, _NOT_READABLE) if isinstance(shape, OrAbsent) else gone
        match shape:
            case OrAbsent():
                found = self._or_absent(shape, value, place)
            case Either():
                found = self._either(shape, value, place)
            case ListOf():
                found = self._list(shape, value, place)
            case KeyedBy():
                found = self._collection(shape, value, place)
            case Body():
                found = self._body(shape, value, place)
            case ReadByItself():
                found = self._who(shape, value, place)
            case _:
                found = self._single(shape, value, place)
        return found

    def _passed_over(self, place: Place) -> Any:
        """Nothing: what stands there is told already."""
        self.faults.pass_over(place)
        return _GONE

    def mapping(
        self, body: Body, value: Mapping[str, Any], place: Place, keys: Keys[str], required: Keys[str]
    ) -> dict[str, Any]:
        """The attributes that a mapping gives, as far as they can be read, with these keys known and these required."""
        found: dict[str, Any] = {}
        misspelt: dict[str, str] = {}
        if MERGE in value:
            self.faults.merge(place)
            required = ()  # what it was to bring along is not missing
        for key, content in value.items():
            if key in keys:
                _put(found, body, key, self.read(body.fields[key][1], content, place.key(key)))
            elif not is_own_key(key) and key != MERGE:
                near = self.faults.unknown_key(key, [known for known in keys if known not in value], place)
                if near:
                    misspelt.setdefault(near, key)
        for key, as_written in misspelt.items():
            reader = Reader()
            _put(found, body, key, reader.read(body.fields[key][1], value[as_written], place.key(key)))
            self.faults.damaged |= reader.faults.damaged
        given = {*value, *misspelt}
        for key in body.fields:
            if key in required and key not in given:
                self.faults.missing(key, place, may_be_unknown=isinstance(body.fields[key][1], OrAbsent))
                _put(found, body, key, _GONE)
        for choice in body.cls.EXACTLY_ONE_OF if MERGE not in value else ():
            self._exactly_one(body, choice, [key for key in choice if key in given], found, place)
        return found

    def _exactly_one(
        self, body: Body, choice: Sequence[str], given: Sequence[str], found: dict[str, Any], place: Place
    ) -> None:
        if not given:
            message = f"{place.sentence} has neither {listed(choice, 'nor')}, and needs one of them."
            self.faults.add(MISSING_KEY, place, message, f"Add {listed(choice, 'or')}.", value=choice[0], at_key=True)
            _put(found, body, choice[0], _GONE)
        elif len(given) > 1:
            message = f"{place.sentence} has {listed(given)}, and may have only one of them."
            fix = f"Keep one of {listed(given)}."
            self.faults.add(INVALID_VALUE, place, message, fix, value=",".join(given))
            for key in given[1:]:
                found.pop(body.fields[key][0], None)

    def _or_absent(self, shape: OrAbsent, value: Any, place: Place) -> Any:
        inner = shape.inner
        found = self._absent(inner, value, place) if is_absent_form(value) else self.read(inner, value, place)
        return _absent_as(shape, _NOT_READABLE if found is _GONE else found)

    def _absent(self, inner: Shape, value: Any, place: Place) -> Any:
        if isinstance(value, str):
            return ABSENT_WORDS[value]
        before = len(self.faults.found)
        kind = next(key for key in ABSENT_KEYS if key in value)
        known = (kind, "ref", "prevails") if kind == "conflict" else (kind, "ref")
        for key, content in value.items():
            if key == "conflict" == kind:
                self._claims(inner, content, place)
            elif key in known:
                self._single(Text(), content, place.key(key))
            elif not is_own_key(key):
                self.faults.unknown_key(key, known, place, f' beside "{kind}"')
        return read_absent(value, inner) if len(self.faults.found) == before else _GONE

    def _claims(self, inner: Shape, content: Any, place: Place) -> None:
        wanted = "a list of at least two claims, each a value and its ref"
        at = place.key("conflict")
        if not isinstance(content, list):
            self.faults.wrong(content, at, wanted)
        elif len(content) < LEAST_CLAIMS:
            fix = "Add the other claims, or write the one value itself."
            self.faults.add(INVALID_VALUE, at, f"{at.sentence} wants {wanted}; there are fewer.", fix)
        else:
            for index, claim in enumerate(content):
                self._claim(inner, claim, place.claim(index))

    def _claim(self, inner: Shape, claim: Any, place: Place) -> None:
        if not isinstance(claim, Mapping):
            self.faults.wrong(claim, place, "a value and its ref")
            return
        near = None
        for key, part in claim.items():
            if key == "value":
                self.read(OrAbsent(inner), part, place.value())
            elif key == "ref":
                self._single(Text(), part, place.key(key))
            elif not is_own_key(key):
                near = near or self.faults.unknown_key(key, ("value", "ref"), place)
        if "value" not in claim and near != "value":
            self.faults.missing("value", place, may_be_unknown=True)

    def _either(self, shape: Either, value: Any, place: Place) -> Any:
        try:
            case = shape.case_of(value)
        except InvalidValue:
            return self._refuse(shape, value, place)
        return self.read(case, value, place)

    def _list(self, shape: ListOf, value: Any, place: Place) -> Any:
        if isinstance(value, list):
            is_row = isinstance(shape.item, Body)
            elements = ((element, place.element(index, is_row=is_row)) for index, element in enumerate(value))
            found = [self.read(shape.item, element, inner) for element, inner in elements]
        elif shape.bare:
            found = [self.read(shape.item, value, place)]
        else:
            return self._refuse(shape, value, place)
        kept = Items(one for one in found if one is not _GONE)
        # What was lost is unknown, so that no rule takes it for what is not there.
        return kept if len(kept) == len(found) else kept.but(_NOT_READABLE)

    def _collection(self, shape: KeyedBy, value: Any, place: Place) -> Any:
        body = shape.body
        if shape.bare and not (isinstance(value, Mapping) and not body.has_key_of(value)):
            found = self._fields(body, value, place, body.keyed_readers)
            return _GONE if found is _GONE else Collection((body.cls.build({**found, body.cls.KEY: ONLY_KEY}),))
        if isinstance(value, Mapping):
            return Collection(self._entries(shape, value, place))
        self._refuse(shape, value, place)
        return Collection(self._salvaged(body, value, place)) if isinstance(value, list) and not shape.local else _GONE

    def _entries(self, shape: KeyedBy, value: Mapping[str, Any], place: Place) -> Iterator[Any]:
        body = shape.body
        for key, content in value.items():
            if key == MERGE:
                self.faults.merge(place)
            elif not shape.local:
                yield self.entry(body, key, content, place)
            else:
                inner = place.key(key)
                found = self._key(body.key_shape, key, inner, place)
                if found is not _GONE:
                    yield self._keyed(body, found, content, inner)

    def _salvaged(self, body: Body, values: Sequence[Any], place: Place) -> Iterator[Any]:
        """The objects of a list that should be a mapping: they are there, and others may refer to them."""
        for value in values:
            content = dict(value) if isinstance(value, Mapping) else {}
            id_ = content.pop("id", None) if content else value
            if isinstance(id_, str):
                reader = Reader()
                yield reader._keyed(body, id_, content, place.entry(id_, body.noun))
                self.faults.damaged |= {id_, *reader.faults.damaged}

    def _key(self, shape: Shape, key: str, place: Place, holder: Place) -> Any:
        """The key of an object; an id that cannot be one is kept, so that references to it lead somewhere."""
        try:
            return shape.read(key)
        except InvalidValue:
            if isinstance(shape, Id):
                self.faults.bad_id(key, place, at_key=True)
                return key
        message = f"{quoted(key)} cannot stand here: each key of {holder.words} is {shape.wants}."
        self.faults.add(INVALID_ID, place, message, f"Write {shape.wants}.", at_key=True)
        return _GONE

    def _keyed(self, body: Body, key: Any, value: Any, place: Place) -> Any:
        """An object whose key stands outside; one of which nothing can be read still has its key."""
        found = self._fields(body, value, place, body.keyed_readers)
        return body.cls.build({**(skeleton(body) if found is _GONE else found), body.cls.KEY: key})

    def _body(self, body: Body, value: Any, place: Place) -> Any:
        id_ = value.get("id") if isinstance(value, Mapping) and body.cls.KEY == "id" else None
        found = self._fields(body, value, place.identified(id_) if isinstance(id_, str) else place, body.readers)
        return _GONE if found is _GONE else body.cls.build(found)

    def _fields(self, body: Body, value: Any, place: Place, keys: Keys[str]) -> Any:
        if isinstance(value, NotReadable):
            return self._passed_over(place)
        if isinstance(value, Mapping) and not (body.cls.SHORT and is_absent_form(value)):
            return self.mapping(body, value, place, keys, body.required)
        if isinstance(value, str) and value in body.cls.SHORT_WORDS:
            return body.read_mapping(body.cls.SHORT_WORDS[value])
        if body.short is None:
            return self._refuse(body, value, place)
        before = len(self.faults.found)
        found = self.read(body.short, value, place)
        guess, often = meant(body, value), how_often(body, value)
        if (guess or often) and [fault.path for fault in self.faults.found[before:]] == [place.path]:
            self.faults.found.pop()
            self.faults.refuse(body.short, value, place, guess, often)
        return _GONE if found is _GONE else {body.fields[body.cls.SHORT][0]: found}

    def _who(self, shape: ReadByItself, value: Any, place: Place) -> Any:
        before = len(self.faults.found)
        if isinstance(value, list):
            self._names(value, place)
        elif isinstance(value, Mapping):
            self._several(shape, value, place)
        elif not isinstance(value, str):
            self.faults.wrong(value, place, "the id of a role or a forum, or a list of them")
        return self._single(shape, value, place) if len(self.faults.found) == before else _GONE

    def _several(self, shape: ReadByItself, value: Mapping[str, Any], place: Place) -> None:
        there = [key for key in _WHO_KEYS if key in value]
        strange = [key for key in value if key not in _WHO_KEYS and not is_own_key(key)]
        if not there and not any(nearest(key, _WHO_KEYS) for key in strange):
            self.faults.wrong(value, place, shape.wants, fits=True)
            return
        near = {self.faults.unknown_key(key, _WHO_KEYS, place) for key in strange}
        if len(there) > 1 and there != ["at-least", "of"]:
            message = f"{place.sentence} has {listed(there)}, which cannot stand together."
            fix = "Keep any-of or each-of alone, or at-least together with of."
            self.faults.add(INVALID_VALUE, place, message, fix, value=",".join(there))
        elif not {"any-of", "each-of"} & {*there, *near}:
            for key in ("at-least", "of"):
                if key not in there and key not in near:
                    self.faults.missing(key, place)
        for key in there:
            if key == "at-least":
                self._single(Number(least=1, whole=True), value[key], place.key(key))
            elif isinstance(value[key], list):
                self._names(value[key], place.key(key))
            else:
                self.faults.wrong(value[key], place.key(key), "a list of roles or forums")

    def _names(self, names: Sequence[Any], place: Place) -> None:
        if not names:
            self.faults.wrong(names, place, "a list of roles or forums", fits=True)
        for index, name in enumerate(names):
            self.read(NAME, name, place.element(index, is_row=False))

    def _single(self, shape: Shape, value: Any, place: Place) -> Any:
        try:
            return shape.read(value)
        except InvalidValue:
            if isinstance(shape, Id) and isinstance(value, str):
                self.faults.bad_id(value, place, at_key=False)
                return value
        return self._refuse(shape, value, place)

    def _refuse(self, shape: Shape, value: Any, place: Place) -> Any:
        self.faults.refuse(shape, value, place)
        return _GONE


def _put(found: dict[str, Any], body: Body, key: str, value: Any) -> None:
    """Set the attribute behind a key; what is gone becomes unknown, or is left out where nothing may be unknown."""
    name, shape = body.fields[key]
    if value is _GONE and isinstance(shape, OrAbsent):
        value = _absent_as(shape, _NOT_READABLE)
    if value is not _GONE:
        found[name] = value


def _absent_as(shape: Shape, value: Any) -> Any:
    """The value as its shape has it: a list or collection that is not there is an empty one that says why."""
    if not isinstance(shape, Listed) or not isinstance(value, Absent):
        return value
    return (Collection if isinstance(shape.inner, KeyedBy) else Items).without(value)


def skeleton(body: Body, keys: Keys[str] | None = None) -> dict[str, Any]:
    """The attributes of an object of which nothing is known but its key; all of them, or those of some keys."""
    return {
        name: _absent_as(shape, _NOT_READABLE)
        for key, (name, shape) in body.fields.items()
        if isinstance(shape, OrAbsent) and (keys is None or key in keys)
    }
