"""A value that may not be there: reading and printing the reasons why."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from outsourcegov.errors import InvalidValue
from outsourcegov.model.absent import (
    LEAST_CLAIMS,
    NONE,
    UNKNOWN,
    Absent,
    Claim,
    Conflict,
    InWords,
    NoneStated,
    NotApplicable,
    Unknown,
)
from outsourcegov.model.shape.base import Path, Plain, Reader, Shape, Use, is_mapping
from outsourcegov.model.shape.scalars import Text

ABSENT_WORDS: Mapping[str, Absent] = {"none": NONE, "unknown": UNKNOWN}
ABSENT_KEYS = ("unknown", "not-applicable", "in-words", "conflict")
_ABSENT_KEYS = frozenset(ABSENT_KEYS)


def is_absent_form(value: Any) -> bool:
    """Whether plain data is written as a value that is not there."""
    if isinstance(value, str):
        return value in ABSENT_WORDS
    return is_mapping(value) and not _ABSENT_KEYS.isdisjoint(value)


def is_own_key(key: Any) -> bool:
    """Whether the key is the user's own, which the language ignores."""
    return isinstance(key, str) and key.startswith("x-")


class OrAbsent(Shape):
    """A value, or one of the written reasons why there is none."""

    def __init__(self, inner: Shape) -> None:
        self.inner = inner
        self.refers = inner.refers

    @property
    def wants(self) -> str:
        return self.inner.wants

    @property
    def alternatives(self) -> Sequence[str]:
        return self.inner.alternatives

    @property
    def parts(self) -> Sequence[Shape]:
        return (self.inner,)

    def matches(self, value: Any) -> bool:
        return is_absent_form(value) or isinstance(value, Absent) or self.inner.matches(value)

    def read(self, value: Any) -> Any:
        return self._read(value)

    def reader(self) -> Reader:
        return self._read

    @cached_property
    def _read(self) -> Reader:
        return self._unless_absent(self.inner.reader())

    def take(self, value: Any) -> Any:
        return self._unless_absent(self.inner.take)(value)

    def _unless_absent(self, read: Reader) -> Reader:
        inner = self.inner
        words = ABSENT_WORDS

        def read_optional(value: Any) -> Any:
            if value.__class__ is str:
                return words[value] if value in words else read(value)
            if is_mapping(value):
                return read_absent(value, inner) if is_absent_form(value) else read(value)
            if isinstance(value, Conflict):
                claims = (Claim(read_optional(claim.value), claim.ref) for claim in value.claims)
                return Conflict(tuple(claims), value.prevails)
            return value if isinstance(value, Absent) else read(value)

        return read_optional

    def plain(self, value: Any) -> Plain:
        return plain_absent(value, self.inner) if isinstance(value, Absent) else self.inner.plain(value)

    def references(self, value: Any, path: Path) -> Iterator[Use]:
        if isinstance(value, Conflict):
            for index, claim in enumerate(value.claims):
                yield from self.references(claim.value, (*path, "conflict", index, "value"))
        elif not isinstance(value, Absent):
            yield from self.inner.references(value, path)


def read_absent(value: Mapping[str, Any], inner: Shape) -> Absent:
    """The reason that a mapping such as ``{in-words: promptly}`` gives."""
    kind = next(key for key in ABSENT_KEYS if key in value)
    known = (kind, "ref", "prevails") if kind == "conflict" else (kind, "ref")
    for key in value:
        if key not in known and not is_own_key(key):
            raise InvalidValue(f'does not know the key "{key}" beside "{kind}"', (key,))
    content, ref = value[kind], _text(value, "ref")
    if kind == "conflict":
        return Conflict(_read_claims(content, OrAbsent(inner).reader()), _text(value, "prevails"))
    if not isinstance(content, str):
        raise Text().refuse(content).under(kind)
    kinds: dict[str, Callable[..., Absent]] = {"unknown": Unknown, "not-applicable": NotApplicable, "in-words": InWords}
    return kinds[kind](content, ref)


def _text(value: Mapping[str, Any], key: str) -> str | None:
    """The text that a key holds, or None where it is left out."""
    if key not in value:
        return None
    found = value[key]
    if isinstance(found, str):
        return found
    raise Text().refuse(found).under(key)


def _read_claims(content: Any, read: Reader) -> tuple[Claim, ...]:
    if not isinstance(content, list | tuple) or len(content) < LEAST_CLAIMS:
        raise InvalidValue("wants a list of at least two claims, each a value and its ref", ("conflict",))
    claims: list[Claim] = []
    for index, claim in enumerate(content):
        where = ("conflict", index)
        if (
            not isinstance(claim, Mapping)
            or "value" not in claim
            or any(key not in ("value", "ref") and not is_own_key(key) for key in claim)
        ):
            raise InvalidValue("wants a value and its ref", where)
        try:
            ref = _text(claim, "ref")
            claims.append(Claim(_under("value", read, claim["value"]), ref))
        except InvalidValue as fault:
            raise InvalidValue(fault.message, (*where, *fault.path)) from None
    return tuple(claims)


def _under(step: str, read: Reader, value: Any) -> Any:
    try:
        return read(value)
    except InvalidValue as fault:
        raise fault.under(step) from None


def plain_absent(value: Absent, inner: Shape) -> Plain:
    """The written form of a reason why a value is not there."""
    if isinstance(value, NoneStated):
        return "none"
    if value == UNKNOWN:
        return "unknown"
    if isinstance(value, Conflict):
        plain = OrAbsent(inner).plain
        written: dict[str, Any] = {
            "conflict": [{"value": plain(claim.value)} | _written_text("ref", claim.ref) for claim in value.claims]
        }
        return written | _written_text("prevails", value.prevails)
    match value:
        case Unknown(reason, ref):
            return {"unknown": reason} | _written_text("ref", ref)
        case NotApplicable(reason, ref):
            return {"not-applicable": reason} | _written_text("ref", ref)
        case InWords(words, ref):
            return {"in-words": words} | _written_text("ref", ref)
        case _:
            raise TypeError(value)


def _written_text(key: str, text: str | None) -> dict[str, str]:
    return {} if text is None else {key: text}
