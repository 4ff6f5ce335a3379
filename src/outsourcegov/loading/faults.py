"""What the language does not allow: each fault as a sentence that a contract manager understands, and what to do."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

import attrs

from outsourcegov.findings import Code
from outsourcegov.findings.codes import INVALID_ID, INVALID_VALUE, MISSING_KEY, UNKNOWN_KEY, WRONG_TYPE
from outsourcegov.findings.words import quoted, shown, written
from outsourcegov.loading.wording import Guess, Place, how_to_write, key_meant, meant
from outsourcegov.model.shape.base import Path, Shape
from outsourcegov.model.shape.body import Body
from outsourcegov.model.shape.containers import KeyedBy, ListOf
from outsourcegov.model.shape.or_absent import ABSENT_WORDS, OrAbsent
from outsourcegov.model.shape.scalars import (
    LONGEST_ID,
    RESERVED_WORDS,
    Either,
    Flag,
    Id,
    Label,
    Number,
    Word,
    is_number,
)
from outsourcegov.model.words import Date, matches

MERGE = "<<"
"""The key that YAML 1.1 merges a mapping by, and YAML 1.2 knows no more."""

_LONGEST_MESSAGE = 380
_REST_OF_A_NUMBER = re.compile(r"[0-9]{1,3}(?![0-9])")


@attrs.frozen
class Fault:
    """One thing that the language does not allow.

    ``subject`` is the id of the innermost object around it, and ``about`` tells its faults apart without counting rows.
    ``at_key`` says that the finding belongs at the key, not at its value.
    """

    code: Code
    path: Path
    message: str
    fix: str
    subject: str
    about: str
    at_key: bool


class Faults:
    """The faults in the order in which they are met, and the ids of all objects that have some: the ``damaged``.

    ``told`` are the places of all faults, also of those that were told before. ``is_complete`` is False where
    something is lost that others may refer to.
    """

    def __init__(self) -> None:
        self.found: list[Fault] = []
        self.damaged: set[str] = set()
        self.told: set[Path] = set()
        self.is_complete = True

    def pass_over(self, place: Place) -> None:
        """What stands at the place has a fault that is told already."""
        self.told.add(place.path)
        self.damaged.update(place.subjects)

    def refuse(self, shape: Shape, value: Any, place: Place, guess: Guess | None = None, how: str = "") -> None:
        """The value is not one that this shape can read; ``how`` is what to do where nobody can say what is meant."""
        if _is_impossible_date(shape, value):
            message = f"{place.sentence} wants a date, and there is no {value}."
            self.add(INVALID_VALUE, place, message, "Write a day that the month has.", value=value)
            return
        guess = guess or meant(shape, value)
        if guess and guess.only_quotes:
            is_text = isinstance(value, str)
            fix = f"Write {guess.text}, {'without' if is_text else 'in'} quotes."
            guess, instead = None, f"the text {written(value)}" if is_text else written(value)
        elif isinstance(value, str) and value in ABSENT_WORDS:
            fix, instead = f"Leave it out, or write {value} in place of all of them.", written(value)
        elif value is None and isinstance(shape, Body) and not shape.short:
            fix, instead = "Write its keys, or leave it out.", ""
        else:
            fix = f"Write {guess.text}." if guess else how or _brackets(shape, value) or how_to_write(shape, value)
            instead = written(value)
        self.wrong(value, place, shape.wants, fits=_fits(shape, value), instead=instead, guess=guess, fix=fix)

    def wrong(
        self,
        value: Any,
        place: Place,
        wanted: str,
        *,
        fits: bool = False,
        instead: str = "",
        guess: Guess | None = None,
        fix: str = "",
    ) -> None:
        """The value is not what is wanted; ``fits`` says that it is at least of the right type."""
        if value is None:
            message = f"{place.sentence} is empty, and wants {wanted}."
            fix = fix or "Write a value, or leave it out; where the source does not say, write unknown."
        else:
            hint = f"; did you mean {guess.text}?" if guess else "."
            message = f"{place.sentence} wants {wanted}, not {instead or written(value)}{hint}"
        code = INVALID_VALUE if fits else WRONG_TYPE
        self.add(code, place, message, fix or f"Write {wanted}.", value=written(value), at_key=value is None)

    def unknown_key(self, key: str, known: Sequence[str], place: Place, beside: str = "") -> str | None:
        """The key is not one of those known here; the answer is the one that was most likely meant."""
        near = key_meant(key, known)
        guess = f'; did you mean "{near}"?' if near else "."
        instead = f'Write "{near}"' if near else "Take it out"
        fix = f"{instead}, or start a key of your own with x-."
        if not near and _REST_OF_A_NUMBER.match(key):
            fix = "Between braces a comma begins a new key: write a number without commas."
        message = f"{place.sentence} has no key {quoted(key)}{beside}{guess}"
        self.add(UNKNOWN_KEY, place.key(key), message, fix, at_key=True)
        return near

    def merge(self, place: Place) -> None:
        """A mapping is to be merged into this one."""
        message = f'{place.sentence} merges another mapping by "{MERGE}", which YAML 1.2 does not know.'
        self.add(UNKNOWN_KEY, place.key(MERGE), message, "Write the keys out.", at_key=True)
        self.is_complete = False

    def missing(self, key: str, place: Place, *, may_be_unknown: bool = False) -> None:
        """A key that is needed here is left out."""
        message = f'{place.sentence} has no "{key}", and needs one.'
        fix = f'Add "{key}"; where the source does not say, write unknown.' if may_be_unknown else f'Add "{key}".'
        self.add(MISSING_KEY, place, message, fix, value=key, at_key=True)

    def bad_id(self, id_: str, place: Place, *, at_key: bool) -> None:
        """The text is not one that can be an id."""
        guess = meant(Id(), id_) if len(id_) <= LONGEST_ID else None
        if id_ in RESERVED_WORDS:
            why = "it is a word of the language"
        elif len(id_) > LONGEST_ID:
            why = f"it is longer than {LONGEST_ID} letters"
        else:
            why = "an id is a letter, then letters a-z, digits, hyphens and dots"
        message = f"{quoted(id_)} cannot be an id: {why}{f'; did you mean {guess.text}?' if guess else '.'}"
        new = f"Call it {guess.text}" if guess else "Choose another id"
        fix = f"{new}, and use that wherever this one is used."
        self.add(INVALID_ID, place, message, fix, value="" if at_key else id_, at_key=at_key)

    def add(self, code: Code, place: Place, message: str, fix: str, *, value: str = "", at_key: bool = False) -> None:
        """Keep a fault; ``value`` tells it apart from others at keys of the same name."""
        if len(message) > _LONGEST_MESSAGE:
            message = f"{message[:_LONGEST_MESSAGE]}..."
        subject = place.subjects[-1] if place.subjects else ""
        about = "/".join([*(step for step in place.path if isinstance(step, str)), *([value] if value else [])])
        self.found.append(Fault(code, place.path, message, fix, subject, about, at_key))
        self.pass_over(place)


def _is_impossible_date(shape: Shape, value: Any) -> bool:
    is_date = isinstance(shape, Word) and shape.language is Date
    return is_date and isinstance(value, str) and matches(Date.PATTERN, value)


def _brackets(shape: Shape, value: Any) -> str:
    return f"Put it in brackets: [{shown(value)}]." if isinstance(shape, ListOf) and isinstance(value, str) else ""


def _fits(shape: Shape, value: Any) -> bool:
    """Whether a value is of the type that a shape wants, whatever else is wrong with it."""
    match shape:
        case Either():
            fits = any(_fits(case, value) for case in shape.cases)
        case Number():
            fits = is_number(value)
        case Label() | Flag():
            fits = False
        case Body():
            fits = shape.short is not None and _fits(shape.short, value)
        case ListOf():
            fits = isinstance(value, list)
        case KeyedBy():
            fits = isinstance(value, Mapping)
        case OrAbsent():
            fits = _fits(shape.inner, value)
        case _:
            fits = isinstance(value, str)
    return fits
