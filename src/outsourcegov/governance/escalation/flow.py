"""How matters travel: the levels of escalation paths and the steps of dispute ladders, and what each leads to."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

import attrs

from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.decisions.matters import (
    Skips,
    cases,
    is_conditional,
    is_told,
    is_untold,
)
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Absent, Presence, claims, is_ruled_out, known, presence
from outsourcegov.model.common import Outcome
from outsourcegov.model.conditions import Test
from outsourcegov.model.escalations import Dispute, DisputeKind, DisputeStep, Escalation, Level
from outsourcegov.model.forums import Forum

PathOrLadder = Escalation | Dispute
LevelOrStep = Level | DisputeStep

_HAVE_THE_LAST_WORD = frozenset({DisputeKind.ARBITRATION, DisputeKind.COURT})


class Place(NamedTuple):
    """Where a matter may be: at the beginning of a path or ladder (0), or at one of its levels or steps, from 1 on."""

    ladder: str
    number: int = 0

    def __str__(self) -> str:
        return f"{self.ladder}/{self.number}" if self.number else self.ladder


class Way(NamedTuple):
    """A way that some matter takes: where it leads, the outcome that says so, and the levels it skips before it leaves.

    ``skipped`` counts the levels in force of the ladder in which the way begins. The way ``is_sure`` where some matter
    that comes to its beginning is sure to go on to what it leads to, or past that where it is not in force. Where what
    it leads to has ``ended``, that is the last day, and ``to`` only has its id.
    """

    to: Place
    outcome: Outcome | None = None
    skipped: range = range(0)
    is_sure: bool = True
    ended: date | None = None

    @property
    def is_free(self) -> bool:
        """Whether every matter may take it."""
        return not self.skipped and not (self.outcome is not None and is_conditional(self.outcome))


@attrs.frozen(eq=False, repr=False)
class Flow:
    """Every place in the paths and ladders that are in force on a day, and the ways from it.

    Ways that cannot be told are left out, and ways that no matter of the path takes. ``lost`` are the sure ways to what
    has ended: its id, and its last day. ``by_id`` is every place with an id, and ``ended`` the last day of all that
    has ended.
    """

    ladders: Mapping[str, PathOrLadder]
    levels: Mapping[Place, LevelOrStep]
    order: Mapping[str, Sequence[Place]]
    skips: Mapping[str, Skips]
    ways: Mapping[Place, Mapping[Place, Way]]
    lost: Mapping[Place, Mapping[str, date]]
    by_id: Mapping[str, Place]
    ended: Mapping[str, date]

    def label(self, place: Place) -> str:
        """A place in words: ``level 2 of "commercial"``."""
        if not place.number:
            return f'"{place.ladder}"'
        word = "level" if isinstance(self.levels[place], Level) else "step"
        return f'{word} {place.number} of "{place.ladder}"'

    def cases(self, start: Place, way: Way) -> Iterator[tuple[str, bool, Test]]:
        """Every test on a way from a place, but for those of the path or ladder it leads to.

        What a skipped level wants, a matter on this way does not meet.
        """
        for thing in (self.levels.get(way.to), way.outcome):
            yield from cases(thing) if thing is not None else ()
        for position in way.skipped:
            skipped = self.levels[self.order[start.ladder][position]]
            yield from ((attribute, not must, test) for attribute, must, test in cases(skipped))

    def boundable(self, place: Place, to: Place) -> Escalation | DisputeStep | None:
        """What could say how often a matter may go from one place to another: the step there, or the path it enters."""
        level = self.levels.get(to)
        if isinstance(level, DisputeStep):
            return level
        ladder, enters = self.ladders[to.ladder], to.ladder != place.ladder or not to.number
        return ladder if isinstance(ladder, Escalation) and enters else None

    def is_bounded(self, place: Place, to: Place) -> bool:
        """Whether it is said, or may be, how often the same matter may go from one place to another."""
        bound = self.boundable(place, to)
        return bound is not None and presence(bound.repeats) is not Presence.MISSING


def levels_of(ladder: PathOrLadder) -> Sequence[LevelOrStep]:
    """The levels of a path, or the steps of a ladder."""
    return ladder.levels if isinstance(ladder, Escalation) else ladder.steps


def forums_at(governance: Governance, level: LevelOrStep) -> Iterator[Forum]:
    """The forums in force that deal with a matter at a level or step, alone or with others, or may."""
    for who in claims(level.by):
        named = known(who)
        for name in named.names if named is not None else ():
            forum = governance.alliance.forums.get(name) if isinstance(name, str) else None
            if forum is not None and may_hold(forum, governance.as_of):
                yield forum


def says(outcomes: Sequence[Outcome]) -> bool:
    """Whether something is said to happen then, or may be."""
    return bool(outcomes) or is_untold(outcomes)


def may_be_last(level: LevelOrStep) -> bool:
    """Whether the word of a level or step is the last, or may be."""
    said = level.final if isinstance(level, Level) else level.binding
    return any(claim is True or (isinstance(claim, Absent) and is_untold(claim)) for claim in claims(said))


def has_the_last_word(level: LevelOrStep) -> bool:
    """Whether the word of a level or step is the last; arbitration and courts have it if nothing else is said."""
    if isinstance(level, Level):
        return known(level.final) is True
    is_last_by_nature = bool(level.kind) and _HAVE_THE_LAST_WORD.issuperset(level.kind)
    return known(level.binding) is True or (presence(level.binding) is Presence.MISSING and is_last_by_nature)


def may_have_the_last_word(level: LevelOrStep) -> bool:
    """Whether the word of a level or step is the last, or may be: as it says, or as an arbitration or a court."""
    if isinstance(level, DisputeStep) and (is_untold(level.kind) or not _HAVE_THE_LAST_WORD.isdisjoint(level.kind)):
        return not all(claim is False for claim in claims(level.binding))
    return may_be_last(level)


def never_goes_on(level: LevelOrStep) -> bool:
    """Whether it is certain that a matter which nobody settles in time goes elsewhere than to the next level.

    A matter that passes a gate goes on, whatever happens when nobody keeps it.
    """
    return not may_have_gate(level) and is_told(level.if_missed) and not all(map(is_conditional, level.if_missed))


def may_have_gate(level: LevelOrStep) -> bool:
    """Whether those at a level decide whether a matter goes on, or may."""
    return isinstance(level, Level) and not is_ruled_out(level.gate)
