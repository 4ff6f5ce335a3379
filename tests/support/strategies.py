"""Random plain data for any shape of the model, valid by construction: the shapes say what may be written."""

import itertools
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from outsourcegov.model.alliance import HEADER_KEYS, Alliance
from outsourcegov.model.shape.annotations import body_of
from outsourcegov.model.shape.base import Shape
from outsourcegov.model.shape.body import Body, ReadByItself
from outsourcegov.model.shape.containers import KeyedBy, ListOf
from outsourcegov.model.shape.or_absent import OrAbsent, is_absent_form
from outsourcegov.model.shape.scalars import Either, Flag, Id, Label, Number, OneWord, Reference, Text, Word

Plain = Any

IDS = ("northbank", "meridian", "client-cio", "desk.owner", "x1", "notice-2")
WORDS = ("promptly", "cl. 31", "", "Größe", "none", "unknown", "any", "2026-01-01", "x", " a\nb ", "5 days")
DEPTH = 3


def plain_of(shape: Shape, depth: int = DEPTH) -> st.SearchStrategy[Plain]:
    """Plain data that a shape reads, nested no deeper than ``depth`` objects."""
    return st.deferred(lambda: _plain_of(shape, depth))


def documents(depth: int = DEPTH) -> st.SearchStrategy[dict[str, Plain]]:
    """Whole documents: the header of an alliance, and a few of its collections."""
    body = body_of(Alliance)
    optional = [key for key in HEADER_KEYS if key != "id" and key not in body.required]
    header = _objects(body, ["id", *body.required], optional, depth)
    collections = _objects(body, [], [key for key in body.fields if key not in HEADER_KEYS], depth + 1)
    return st.builds(lambda header, rest: {"outsourcegov": 1, "alliance": header, **rest}, header, collections)


def _plain_of(shape: Shape, depth: int) -> st.SearchStrategy[Plain]:  # noqa: PLR0911 - one line for each sort of shape
    match shape:
        case OrAbsent():
            return _mostly(plain_of(shape.inner, depth), _absent(shape.inner, depth))
        case Either():
            return st.one_of([_meant_for(shape, case, depth) for case in shape.cases])
        case ListOf():
            return _list(shape, depth)
        case KeyedBy():
            return _keyed(shape, depth)
        case Body():
            return bodies(shape, depth, keyed=False)
        case ReadByItself():
            return _who()
        case _:
            return _single(shape)


def _meant_for(shape: Either, case: Shape, depth: int) -> st.SearchStrategy[Plain]:
    return plain_of(case, depth).filter(lambda value: shape.case_of(value) is case)


def _list(shape: ListOf, depth: int) -> st.SearchStrategy[Plain]:
    item = plain_of(shape.item, depth).filter(lambda value: not is_absent_form(value))
    lists = _mostly(st.lists(item, min_size=1, max_size=3), st.just([]))
    return st.one_of(lists, item.filter(lambda value: not isinstance(value, list))) if shape.bare else lists


def _mostly(usual: st.SearchStrategy[Plain], other: st.SearchStrategy[Plain]) -> st.SearchStrategy[Plain]:
    return st.integers(0, 7).flatmap(lambda number: usual if number < 7 else other)


def _single(shape: Shape) -> st.SearchStrategy[Plain]:  # noqa: PLR0911 - one line for each sort of value
    match shape:
        case Id():
            return st.sampled_from(IDS)
        case Label():
            return st.sampled_from((*WORDS, 2, Decimal("2.10")))
        case Text():
            return st.one_of(st.sampled_from(WORDS), st.text(max_size=5))
        case Flag():
            return st.booleans()
        case Number():
            return _numbers(shape)
        case OneWord():
            return st.sampled_from(list(shape.members))
        case Word():
            pattern = st.from_regex(shape.language.PATTERN, fullmatch=True)
            return st.one_of(st.sampled_from(shape.language.EXAMPLES), pattern.filter(shape.matches))
        case Reference():
            return st.sampled_from((*IDS, *shape.words))
        case _:
            raise TypeError(shape)


def _numbers(shape: Number) -> st.SearchStrategy[Plain]:
    least, most = shape.least, shape.most
    whole = st.integers(-10 if least is None else least, 10**12 if most is None else most)
    if shape.whole:
        return whole
    return st.one_of(whole, st.decimals(least, most, allow_nan=False, allow_infinity=False, places=2))


def _absent(inner: Shape, depth: int) -> st.SearchStrategy[Plain]:
    text = st.sampled_from(WORDS)
    ref = st.fixed_dictionaries({}, optional={"ref": text})
    reasons = st.builds(
        lambda kind, reason, ref: {kind: reason, **ref},
        st.sampled_from(("unknown", "not-applicable", "in-words")),
        text,
        ref,
    )
    words = st.sampled_from(("none", "unknown"))
    if depth <= 0:
        return st.one_of(words, reasons)
    claim = st.builds(lambda value, ref: {"value": value, **ref}, plain_of(OrAbsent(inner), 0), ref)
    conflict = st.fixed_dictionaries({"conflict": st.lists(claim, min_size=2, max_size=3)}, optional={"prevails": text})
    return st.one_of(words, words, reasons, conflict)


def _keyed(shape: KeyedBy, depth: int) -> st.SearchStrategy[Plain]:
    body = bodies(shape.body, depth - 1, keyed=True)
    keys = plain_of(shape.body.key_shape).map(str)
    some = st.dictionaries(keys, body, min_size=1, max_size=2).filter(lambda found: not is_absent_form(found))
    mapping = _mostly(some, st.just({}))
    if not shape.bare:
        return mapping
    alone = body.filter(lambda value: not isinstance(value, dict) or shape.body.has_key_of(value))
    return st.one_of(mapping.filter(lambda found: not shape.body.has_key_of(found)), alone)


def bodies(shape: Body, depth: int = DEPTH, *, keyed: bool) -> st.SearchStrategy[Plain]:
    """What may be written for an object, alone or (``keyed``) in a collection, where its key stands outside."""
    keys = shape.keyed_readers if keyed else shape.readers
    optional = [key for key in keys if key not in itertools.chain(shape.required, *shape.cls.EXACTLY_ONE_OF)]
    objects = st.one_of(
        [_objects(shape, [*shape.required, *chosen], optional, depth) for chosen in _choices(shape.cls.EXACTLY_ONE_OF)]
    )
    short: list[st.SearchStrategy[Plain]] = []
    if shape.cls.SHORT_WORDS:
        short.append(st.sampled_from(sorted(shape.cls.SHORT_WORDS)))
    if shape.short:
        short.append(_short(shape.short, depth - 1, keyed=keyed))
        objects = objects.filter(lambda value: not is_absent_form(value))
    return st.one_of(*short, objects) if depth > 0 or not short else st.one_of(*short)


def _short(shape: Shape, depth: int, *, keyed: bool) -> st.SearchStrategy[Plain]:
    """What may stand for a whole object: no mapping, or in a collection the reason why there is none."""
    return plain_of(shape, depth).filter(lambda value: not isinstance(value, dict) or (keyed and is_absent_form(value)))


def _objects(shape: Body, needed: Sequence[str], optional: Sequence[str], depth: int) -> st.SearchStrategy[Plain]:
    """Mappings with all the keys that are needed and a few of the others."""

    @st.composite
    def mappings(draw: st.DrawFn) -> Plain:
        least, most = (1, 4) if depth > 0 and optional else (0, 0)
        chosen = (
            draw(
                st.lists(
                    st.sampled_from(optional),
                    min_size=min(least, len(optional)),
                    max_size=min(most, len(optional)),
                    unique=True,
                )
            )
            if most
            else []
        )
        found = {key: draw(plain_of(shape.fields[key][1], depth - 1)) for key in dict.fromkeys((*needed, *chosen))}
        return found | ({"x-own": [None]} if draw(st.integers(0, 15)) == 0 else {})

    return mappings()


def _choices(groups: Sequence[Sequence[str]]) -> list[tuple[str, ...]]:
    """Every way to write exactly one key of each group."""
    ways = {frozenset(way) for way in itertools.product(*groups)}
    return sorted(tuple(sorted(way)) for way in ways if all(len(way & set(group)) == 1 for group in groups))


def _who() -> st.SearchStrategy[Plain]:
    name = st.sampled_from((*IDS, "either", "other-side"))
    names = st.lists(st.one_of(name, st.just({"unknown": "redacted"})), min_size=1, max_size=3)
    return st.one_of(
        name,
        names,
        st.fixed_dictionaries({"any-of": names}),
        st.fixed_dictionaries({"each-of": names}),
        st.fixed_dictionaries({"at-least": st.integers(1, 3), "of": names}),
    )


WRONG: Sequence[Plain] = (
    *(
        None,
        True,
        0,
        -1,
        Decimal("1.5"),
        10**40,
        "",
        "x",
        "none",
        "unknown",
        "5 bussines days",
        "2026-02-30",
        "12:60-11:00",
    ),
    *([], {}, ["x"], [None], {"x": 1}, {"unknown": 3}, {"conflict": []}, {"in-words": "soon", "ref": None}),
    *({"any-of": []}, {"at-least": 2}, {"conflict": [{"value": 1}, {"value": "x", "ref": 2}]}, "2026-W53", "1 +"),
)
"""Values that are wrong in most places, and right in some."""


def paths_in(data: Plain) -> list[tuple[str | int, ...]]:
    """The way to every value inside plain data."""
    found: list[tuple[str | int, ...]] = []
    steps: list[tuple[str | int, Plain]] = []
    if isinstance(data, Mapping):
        steps = list(data.items())
    elif isinstance(data, list):
        steps = list(enumerate(data))
    for step, inner in steps:
        found.append((step,))
        found.extend((step, *path) for path in paths_in(inner))
    return found


@st.composite
def mutated(draw: st.DrawFn, data: Plain, keys: Sequence[str]) -> Plain:
    """The same data with one thing changed: a value replaced, a key left out or called otherwise."""
    path = draw(st.sampled_from(paths_in(data)))
    how = draw(st.sampled_from(("replace", "replace", "drop", "rename")))
    if how == "replace" or isinstance(path[-1], int):
        return _changed(data, path, lambda holder, step: holder | {step: draw(st.sampled_from(WRONG))})
    if how == "drop":
        return _changed(data, path, lambda holder, step: {key: value for key, value in holder.items() if key != step})
    name = draw(st.sampled_from((f"{path[-1]}s", "x-other", "X", "", *keys)))
    return _changed(
        data, path, lambda holder, step: {name if key == step else key: value for key, value in holder.items()}
    )


def _changed(data: Plain, path: Sequence[str | int], change: Any) -> Plain:
    step, *rest = path
    if rest:
        return _with(data, step, _changed(data[step], rest, change))
    if isinstance(data, list):
        changed = change(dict(enumerate(data)), step)
        return list(changed.values())
    return change(data, step)


def _with(data: Plain, step: str | int, value: Plain) -> Plain:
    if isinstance(data, list):
        return [value if index == step else item for index, item in enumerate(data)]
    return data | {step: value}
