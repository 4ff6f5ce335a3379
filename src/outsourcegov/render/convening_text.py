"""A convening for people: whether a forum can meet, who would sit there, and how its quorum is met."""

from collections.abc import Iterator

from outsourcegov.findings.words import joined, one_line, quoted
from outsourcegov.governance.forums.convening import Convening, Need, Sitter
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Presence, presence
from outsourcegov.render.names import name_of
from outsourcegov.render.terminal import Paint, display_width


def convening_text(governance: Governance, convening: Convening, paint: Paint = Paint.NONE) -> str:
    """Whether a forum can meet, as text for people.

    >>> from datetime import date
    >>> import outsourcegov as og
    >>> governance = og.load("examples/northbank", as_of=date(2026, 11, 1))
    >>> print(og.convening_text(governance, governance.convene("user-panel")).splitlines()[0])
    User panel "user-panel" can meet on 2026-11-01.
    """
    return "\n".join(_Writer(governance, convening, paint).lines()) + "\n"


class _Writer:
    """Writes one convening, line by line."""

    def __init__(self, governance: Governance, convening: Convening, paint: Paint) -> None:
        self.governance, self.convening, self.paint = governance, convening, paint

    def lines(self) -> Iterator[str]:
        convening = self.convening
        name = name_of(self.governance, convening.forum.id)
        if convening.can_meet:
            yield self.paint.bold(one_line(f"{name} can meet on {convening.day}."))
        elif convening.can_meet is None:
            yield self.paint.bold(one_line(f"Whether {name} can meet on {convening.day} cannot be told."))
        else:
            said = f"{name} cannot meet on {convening.day}: {self._why(convening.why_not)}."
            yield self.paint.bold(self.paint.colour(one_line(said), "red"))
        rows = [(self._seat(one), self._sitter(one)) for one in convening.sitters]
        rows += [(f"quorum: {one.what}", _come(one)) for one in convening.needs]
        widest = max((display_width(one_line(label)) for label, _ in rows), default=0)
        for label, text in rows:
            shown = one_line(label)
            yield f"  {shown}{' ' * (widest - display_width(shown))}  {one_line(text)}"
        yield from map(one_line, self._further())

    def _seat(self, one: Sitter) -> str:
        if one.role:
            return one.role
        count = "any number" if one.count is None else f"{one.count} seat{'s' * (one.count != 1)}"
        return f"{count} of {quoted(one.party) if one.party else 'each party'}"

    def _sitter(self, one: Sitter) -> str:
        notes = ["must be there"] * one.is_required + ["without a vote"] * (not one.votes)
        said = self._who(one)
        return f"{said} ({joined(notes)})" if notes else said

    def _who(self, one: Sitter) -> str:
        if one.why_empty:
            return f"nobody: {one.why_empty}"
        if not one.role:
            return "filled by the party" if one.party else "filled by each party"
        of_it = f" of {name_of(self.governance, one.stands_in)}, standing in" if one.stands_in else ""
        return f"{name_of(self.governance, one.person) if one.person else 'somebody'}{of_it}"

    def _further(self) -> Iterator[str]:
        convening, forum = self.convening, self.convening.forum
        if not convening.sitters and not convening.why_not:
            yield "Who sits there cannot be told."
        if presence(forum.quorum) is Presence.MISSING:
            yield "It has no quorum; one member is taken to be enough."
        elif not convening.needs and (convening.sitters or presence(forum.quorum) is Presence.UNKNOWN):
            yield "What its quorum takes is not known."
        if convening.indispensable:
            names = [name_of(self.governance, id) for id in convening.indispensable]
            yield f"It could not meet without {joined(names, 'or')}."
        yield from self._next()

    def _next(self) -> Iterator[str]:
        sitting = self.convening.next_sitting
        if sitting.day is None:
            yield " ".join(["When it sits next cannot be told.", *sitting.caveats])
            return
        at = f" at {sitting.at}" if sitting.at is not None else ""
        by = f', says meeting "{sitting.meeting}"' if sitting.meeting else ""
        yield f"It sits next on {sitting.day}{at}{by}."
        yield from (f"  {caveat}" for caveat in sitting.caveats)
        if self.convening.why_not_then:
            yield f"On that day it cannot meet: {self._why(self.convening.why_not_then)}."

    def _why(self, reason: str) -> str:
        """A reason of which it is told already whose it is."""
        own = f'"{self.convening.forum.id}" '
        told = reason.removeprefix(f"{own}cannot meet: ")
        return f"it {told.removeprefix(own)}" if told.startswith(own) else told


def _come(need: Need) -> str:
    if need.have is None:
        return "enough can come"
    if need.have == 0:
        return "nobody can come"
    return f"{need.have} can come{'' if need.is_met else ': too few'}"
