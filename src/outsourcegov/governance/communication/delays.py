"""How long it takes at the latest until somebody hears of something."""

import math
from collections.abc import Iterable
from decimal import Decimal

import attrs

from outsourcegov.analysis.working_time import EXACT
from outsourcegov.governance.dates.clock import Clock
from outsourcegov.governance.dates.minutes import minutes
from outsourcegov.model.duration import Duration, Unit

_DAY = 24 * 60


@attrs.frozen
class Delay:
    """The longest time that may pass: lengths that follow each other, and as many calendar days as they take at most.

    ``lengths`` has each unit once. ``days`` is None where it cannot be told how long it takes, and ``caveats`` are
    sentences that say why. No lengths and no days mean at once.
    """

    lengths: tuple[Duration, ...] = ()
    days: int | None = 0
    caveats: tuple[str, ...] = ()

    @property
    def is_told(self) -> bool:
        """Whether there is a last day."""
        return self.days is not None

    def __str__(self) -> str:
        if not self.is_told:
            return "unknown"
        return " + ".join(map(str, self.lengths)) or "at once"


@attrs.frozen
class Wait:
    """A part of a delay: a length with the minutes it takes at most, or the sentence why that cannot be told."""

    length: Duration | None = None
    minutes: Decimal = Decimal()
    why_untold: str = ""


def wait(clock: Clock, length: Duration | None, why_untold: str) -> Wait:
    """A length of time as a part of a delay; without one, or where a calendar is not known, the reason."""
    if length is None:
        return Wait(why_untold=why_untold)
    if length.unit in EXACT and not length.business:
        return Wait(length, minutes(length, clock.in_force).most or Decimal())
    days = clock.calendar_days(length)
    if days is None:
        return Wait(why_untold=f"How many days {length} may take cannot be told.")
    return Wait(length, Decimal(days.most * _DAY))


def delay_of(waits: Iterable[Wait]) -> Delay:
    """Several waits, one after the other."""
    waits = list(waits)
    why = tuple(dict.fromkeys(one.why_untold for one in waits if one.why_untold))
    if why:
        return Delay(days=None, caveats=why)
    found: dict[tuple[bool, Unit], Duration] = {}
    for one in waits:
        if one.length is not None and one.length.amount:
            kind = one.length.business, one.length.unit
            before = found[kind].amount if kind in found else Decimal()
            found[kind] = attrs.evolve(one.length, amount=before + one.length.amount)
    return Delay(tuple(found.values()), math.ceil(sum(one.minutes for one in waits) / _DAY))
