"""Values that are not there, and why.

A key left out, a stated "none", an unknown, a question that does not arise, words that cannot be measured and sources
that contradict each other are six different things. Any of the last five may stand in place of any value; a key left
out is ``None`` in Python. None of them is zero, and none is a pass.
"""

from collections.abc import Iterable, Sequence
from enum import Enum
from typing import Any, TypeAlias, TypeVar

import attrs

from outsourcegov.errors import InvalidValue

T = TypeVar("T")

LEAST_CLAIMS = 2
"""So many sides a contradiction has at least."""


class Absent:
    """Stands where a value would stand, and says why there is none."""

    __slots__ = ()


@attrs.frozen
class NoneStated(Absent):
    """The source says that there is none; written ``none``."""

    def __repr__(self) -> str:
        return "NONE"

    def __reduce__(self) -> tuple[object, ...]:
        return _none, ()  # there is one of it, copied and pickled too


NONE = NoneStated()


def _none() -> NoneStated:
    return NONE


@attrs.frozen
class Unknown(Absent):
    """It exists and the writer cannot see it; written ``unknown`` or ``{unknown: redacted}``."""

    reason: str = ""
    ref: str | None = None


UNKNOWN = Unknown()


@attrs.frozen
class NotApplicable(Absent):
    """The question does not arise, for a reason; written ``{not-applicable: reason}``."""

    reason: str
    ref: str | None = None


@attrs.frozen
class InWords(Absent):
    """The source gives words that cannot be measured; written ``{in-words: promptly}``."""

    words: str
    ref: str | None = None


@attrs.frozen
class Claim:
    """One of several contradicting statements: the value, and where the source says so."""

    value: Any
    ref: str | None = None


def _as_tuple(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    return tuple(claims)


@attrs.frozen
class Conflict(Absent):
    """The sources contradict each other; ``prevails`` is the ``ref`` of the claim that wins, if one does.

    Raises ``InvalidValue`` for less than two claims.
    """

    claims: tuple[Claim, ...] = attrs.field(converter=_as_tuple)
    prevails: str | None = None

    def __attrs_post_init__(self) -> None:
        if len(self.claims) < LEAST_CLAIMS:
            raise InvalidValue("wants at least two claims, each a value and its ref")

    @property
    def settled(self) -> Claim | None:
        """The claim that prevails, or None while the contradiction stands: also while two claims have that ref."""
        fitting = [claim for claim in self.claims if self.prevails and claim.ref == self.prevails]
        return fitting[0] if len(fitting) == 1 else None


Maybe: TypeAlias = T | Absent | None
"""What a key may hold: a value, a reason why there is none, or nothing because the key was left out."""


class Presence(Enum):
    """What a rule that wants a value may conclude from what is written."""

    STATED = "stated"
    MISSING = "missing"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not-applicable"


def presence(value: object) -> Presence:
    """Whether a value is there, as a rule that needs one must see it.

    Left out, stated as none and given only in words all count as missing, of which ``is_lacking`` and ``is_in_words``
    tell the last from the others; a contradiction is what its claim that prevails is, and else missing only when every
    claim is.

    >>> presence("client-cio"), presence(None), presence(UNKNOWN)
    (<Presence.STATED: 'stated'>, <Presence.MISSING: 'missing'>, <Presence.UNKNOWN: 'unknown'>)
    """
    reason = absence(value)
    if reason is None:
        left_out = value is None or getattr(value, "stated", True) is False
        return Presence.MISSING if left_out else Presence.STATED
    if isinstance(reason, Unknown):
        return Presence.UNKNOWN
    if isinstance(reason, NotApplicable):
        return Presence.NOT_APPLICABLE
    if isinstance(reason, Conflict):
        if reason.settled:
            return presence(reason.settled.value)
        seen = {presence(claim.value) for claim in reason.claims}
        is_empty_list = value is not reason and seen == {
            Presence.STATED
        }  # each side has a list, and none of them counts
        return seen.pop() if len(seen) == 1 and not is_empty_list else Presence.UNKNOWN
    return Presence.MISSING


def is_in_words(value: object) -> bool:
    """Whether nothing is stated but words that cannot be measured, by one source at least.

    >>> is_in_words(InWords("promptly")), is_in_words(None), is_in_words("client-cio")
    (True, False, False)
    """
    why: Maybe[object] = absence(value)
    return presence(value) is Presence.MISSING and any(isinstance(one, InWords) for one in claims(why))


def is_unreadable(value: object) -> bool:
    """Whether something is said of a value that cannot be read off: it is unknown, in words, or contradicted.

    >>> is_unreadable(InWords("promptly")), is_unreadable(UNKNOWN), is_unreadable(NONE), is_unreadable(None)
    (True, True, False, False)
    """
    reason: Maybe[object] = absence(value)
    return reason is not None and known(reason) is None and is_said(value)


def is_said(value: object) -> bool:
    """Whether something is there by what is said, though it may not be readable; not where the question is moot.

    >>> is_said(UNKNOWN), is_said(NONE), is_said(NotApplicable("a fixed price"))
    (True, False, False)
    """
    return not is_lacking(value) and presence(value) is not Presence.NOT_APPLICABLE


def is_lacking(value: object) -> bool:
    """Whether nothing is said, not even in words that cannot be measured.

    This is what a rule asks that can do with words: which law governs, what happens then, what is paid. One that needs
    a figure, a day, a person or a limit asks ``presence``, and says it where there are only words (``is_in_words``).
    """
    return presence(value) is Presence.MISSING and not is_in_words(value)


def absence(value: object) -> Absent | None:
    """Why a value or a list is not there, or None when it is there or was simply left out."""
    if isinstance(value, Absent):
        return value
    if value is None or value.__class__ is str:
        return None
    why = getattr(value, "absent", None)
    return why if isinstance(why, Absent) else None


def known(value: Maybe[T]) -> T | None:
    """The value itself where one is stated, else None; a settled contradiction gives the claim that prevails.

    >>> known("client-cio"), known(NONE)
    ('client-cio', None)
    """
    if not isinstance(value, Absent):
        return value
    claim = value.settled if isinstance(value, Conflict) else None
    return known(claim.value) if claim else None


def is_ruled_out(value: object) -> bool:
    """Whether it is certain that there is nothing: the key is left out, or the sources say none.

    >>> is_ruled_out(None), is_ruled_out(NONE), is_ruled_out("client-cio")
    (True, True, False)
    """
    if not isinstance(value, Conflict):
        return value is None or value is NONE
    return all(map(is_ruled_out, claims(value)))


def claims(value: Maybe[T]) -> Sequence[Maybe[T]]:
    """Every value the sources give, one at least: all sides of a contradiction that nothing settles, else one."""
    if not isinstance(value, Conflict):
        return [value]
    if value.settled:
        return claims(value.settled.value)
    return [one for claim in value.claims for one in claims(claim.value)] or [UNKNOWN]
