"""One thing that is wrong, with everything a reader needs to see it, prove it and mend it."""

import math
from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from outsourcegov.findings.cause import Cause
from outsourcegov.findings.severity import Severity
from outsourcegov.findings.span import Span
from outsourcegov.findings.words import one_line

_MOST = 2000
"""So many characters a sentence may have; it may quote what somebody wrote, which may be as long as the file."""

_MOST_IN_KEYS = 300


def _cut(text: str, most: int = _MOST) -> str:
    return text if len(text) <= most else f"{text[: most - 3]}..."


def _cut_fix(text: str | None) -> str | None:
    return text and _cut(text)


def _key(text: str) -> str:
    """What tells findings apart, of bounded length."""
    if len(text) <= _MOST_IN_KEYS:
        return text
    from hashlib import sha256

    return f"{text[:_MOST_IN_KEYS]}...{sha256(text.encode(errors='surrogatepass')).hexdigest()[:16]}"


def _plain(value: Any) -> Any:  # noqa: PLR0911 - one line for each sort of value
    """A proof as JSON can write it: what JSON does not know, such as a day or an amount, is text."""
    match value:
        case str():
            return _cut(value)
        case None | bool() | int():
            return value
        case float():
            return value if math.isfinite(value) else str(value)
        case Mapping():
            return {_cut(str(key)): _plain(one) for key, one in value.items()}
        case bytes():
            return str(value)
        case Iterable():
            return [_plain(one) for one in value]
        case _:
            return str(value)


@attrs.frozen(kw_only=True)
class Finding:
    """One thing that is wrong in an alliance or in the document it is written in.

    ``rule`` and ``name`` say which rule spoke; ``subject`` is the id of the object it speaks of (empty when the finding
    is about the text itself). ``witness`` is the proof as plain data. ``discriminator`` tells apart findings of one
    rule about one subject. ``states`` is the fault that the finding is about, where others may come from it, and
    ``because`` are the faults it comes from.
    """

    rule: str
    name: str
    severity: Severity
    message: str = attrs.field(converter=_cut)
    subject: str = attrs.field(default="", converter=_key)
    span: Span | None = None
    fix: str | None = attrs.field(default=None, converter=_cut_fix)
    witness: Mapping[str, Any] = attrs.field(factory=dict, converter=_plain, hash=False)
    discriminator: str = attrs.field(default="", converter=_key)
    states: Cause | None = None
    because: tuple[Cause, ...] = ()

    @property
    def fingerprint(self) -> str:
        """Sixteen hexadecimal digits that stay the same when the text is moved, reordered or reindented.

        Made of the rule, the subject and the discriminator, never of a line number.
        """
        from hashlib import sha256  # loads OpenSSL, which a report for people never needs

        parts = f"{self.rule}\0{self.subject}\0{self.discriminator}"
        return sha256(parts.encode(errors="surrogatepass")).hexdigest()[:16]

    def headline(self) -> str:
        """The finding in one line: place, severity, rule and message."""
        place = f"{self.span}: " if self.span else ""
        return one_line(f"{place}{self.severity} {self.rule} {self.name}: {self.message}")

    def __str__(self) -> str:
        return self.headline()

    def sort_key(self) -> tuple[object, ...]:
        """By place first, then by rule: the order in which somebody reads the file."""
        place = (self.span.file, self.span.line, self.span.column) if self.span else ("", 0, 0)
        return (*place, self.rule, self.subject, self.discriminator, self.message)
