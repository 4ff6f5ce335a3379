"""The responsibility matrix, read alike whichever letters it is written in."""

from collections.abc import Iterator, Mapping, Sequence, Set as AbstractSet
from enum import Enum

import attrs

from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import InWords, claims, known
from outsourcegov.model.scope import Activity, Cell, Letters, Notation, Service


class Part(Enum):
    """What somebody has to do with an activity."""

    ACCOUNTABLE = "accountable"
    RESPONSIBLE = "responsible"
    DRIVING = "driving"
    AGREEING = "agreeing"
    SUPPORTING = "supporting"
    VERIFYING = "verifying"
    CONSULTED = "consulted"
    INFORMED = "informed"


_RACI = {
    "R": Part.RESPONSIBLE,
    "A": Part.ACCOUNTABLE,
    "S": Part.SUPPORTING,
    "C": Part.CONSULTED,
    "I": Part.INFORMED,
    "V": Part.VERIFYING,
}
READINGS: Mapping[Notation, Mapping[str, Part]] = {
    Notation.RACI: _RACI,
    Notation.RASCI: _RACI,
    Notation.RAPID: {
        "R": Part.DRIVING,
        "A": Part.AGREEING,
        "P": Part.RESPONSIBLE,
        "I": Part.CONSULTED,
        "D": Part.ACCOUNTABLE,
    },
    Notation.DACI: {
        "D": Part.DRIVING,
        "A": Part.ACCOUNTABLE,
        "C": Part.CONSULTED,
        "I": Part.INFORMED,
    },
}
"""What each letter means; any other letter of a notation means nothing that can be told."""

OF_WORK = (Notation.RACI, Notation.RASCI)
"""The notations that say who does a piece of work; the others say how something is decided."""


@attrs.frozen(eq=False, repr=False)
class Row:
    """An activity with those who are certain to have a part in it, by their parts.

    ``is_told`` is False where somebody may have a part that cannot be seen or read.
    """

    activity: Activity
    notation: Notation
    parts: Mapping[Part, Sequence[str]]
    is_told: bool

    def having(self, *parts: Part) -> Sequence[str]:
        """The columns that have one of these parts, each once."""
        return list(dict.fromkeys(column for part in parts for column in self.parts.get(part, ())))

    @property
    def columns(self) -> Sequence[str]:
        """The columns that have any part."""
        return self.having(*Part)

    def letter(self, part: Part) -> str:
        """The letter for a part."""
        return next(letter for letter, meant in READINGS[self.notation].items() if meant is part)


def rows(governance: Governance) -> Iterator[Row]:
    """The activities that are certain to be done on the day, and whose notation is known."""
    for activity in governance.alliance.activities:
        notation = known(activity.notation)
        service = governance.find(known(activity.service), Service)
        is_over = service is not None and governance.terms.may_have_ended(service)
        if notation is not None and not is_over and governance.terms.surely_holds(activity):
            yield _row(activity, notation)


def _row(activity: Activity, notation: Notation) -> Row:
    found: dict[Part, list[str]] = {}
    is_told = not is_untold(activity.raci)
    for cell in activity.raci:
        parts = _parts(cell, READINGS[notation])
        is_told = is_told and parts is not None
        for part in parts or ():
            found.setdefault(part, []).append(cell.column)
    return Row(activity, notation, found, is_told)


def _parts(cell: Cell, reading: Mapping[str, Part]) -> AbstractSet[Part] | None:
    """The parts that a cell gives; None where that cannot be told."""
    said = claims(cell.letters)
    if len(said) > 1 or isinstance(said[0], InWords) or is_untold(cell.letters):
        return None
    letters = said[0].letters if isinstance(said[0], Letters) else ()
    return {reading[letter] for letter in letters} if all(letter in reading for letter in letters) else None
