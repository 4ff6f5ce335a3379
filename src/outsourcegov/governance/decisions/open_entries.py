"""The open decisions of the log: by when each is to be taken, and by whom."""

import datetime as dt
from collections.abc import Sequence
from functools import cached_property

import attrs

from outsourcegov.errors import InvalidValue, UnknownId
from outsourcegov.findings.words import listed
from outsourcegov.governance.dates.clock import Clock
from outsourcegov.governance.dates.deadlines import Deadline, why_untold
from outsourcegov.governance.dates.on_record import on_record
from outsourcegov.governance.decisions.authority import Authority
from outsourcegov.governance.decisions.hearing import rule_on
from outsourcegov.governance.decisions.questions import Case, attributes_of, case_of, limit_for, possible_limits
from outsourcegov.governance.decisions.replay import given_in
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Maybe, is_ruled_out, is_unreadable, known
from outsourcegov.model.conditions import Limit
from outsourcegov.model.decisions import Decision
from outsourcegov.model.forums import DecisionEntry, LogOutcome
from outsourcegov.model.who import Together, Who

_NOT_SAID = "It is not said who is to decide it."


@attrs.frozen(eq=False, repr=False, slots=False)
class OpenEntry:
    """An entry of the log that says that it is open; not ``is_certain`` where a day is stated on which it was decided.

    ``limit`` is by when it is to be decided, whichever of the limits that it may have holds; nothing where it has none.
    ``decider`` is who is to decide it: whom it names, or else whoever decides such a case, any of several where that
    depends on more; ``caveats`` are sentences to be read with that.
    """

    entry: DecisionEntry
    authority: Authority

    @property
    def decision(self) -> Decision:
        """What is to be decided."""
        return self.authority.decision

    @property
    def is_certain(self) -> bool:
        """Whether it is certain that it is open."""
        return is_ruled_out(on_record(self.authority.governance.terms, self.entry.decided))

    @cached_property
    def limit(self) -> Deadline:
        """By when it is to be decided."""
        within, raised, clock = self.decision.within, known(self.entry.raised), self.authority.governance.clock
        if is_unreadable(within):
            return Deadline(caveats=(why_untold(within),))
        asked = self.decision.limits, attributes_of(self.authority), self._case
        ends = [_end(clock, limit, raised) if limit is not None else Deadline() for limit in possible_limits(*asked)]
        if all(end.day == ends[0].day for end in ends):
            return ends[0]
        depends_on = limit_for(*asked).depends_on
        depends = f"depends on {listed(depends_on)}" if depends_on else "is not known"
        return Deadline(caveats=(f"Which limit holds {depends}.",))

    @property
    def decider(self) -> Maybe[Who]:
        """Who is to decide it; None where nothing says so."""
        return self._decider[0]

    @property
    def caveats(self) -> tuple[str, ...]:
        """What is to be read with who is to decide it."""
        return self._decider[1]

    @cached_property
    def _decider(self) -> tuple[Maybe[Who], tuple[str, ...]]:
        by = self.entry.by
        if by is not None:
            return by, (_NOT_SAID,) if is_ruled_out(by) else ()
        ruling = rule_on(self.authority, self._case)
        stated = [one.decider for one in (*ruling.mandates, *ruling.perhaps)]
        deciders = [*dict.fromkeys(who for who in stated if who is not None), *(Who((id,)) for id in ruling.elsewhere)]
        if not deciders:
            return None, (_NOT_SAID,)
        if len(deciders) == 1 and None not in stated and any(one.is_certain for one in ruling.mandates):
            return deciders[0], ()
        names = tuple(dict.fromkeys(name for who in deciders for name in who.names))
        depends_on = dict.fromkeys(name for one in ruling.perhaps for name in one.depends_on)
        on = f"depends on {listed(depends_on)}" if depends_on else "cannot be told for sure"
        return Who(names, Together.ANY_OF) if len(names) > 1 else deciders[0], (f"Who decides {on}.",)

    @cached_property
    def _case(self) -> Case:
        """What the log says of the case; nothing where its decision has no such case."""
        try:
            return case_of(self.authority, given_in(self.entry))
        except (InvalidValue, UnknownId):
            return {}


def open_entries(governance: Governance) -> Sequence[OpenEntry]:
    """The entries of the log that are open, of decisions that are there; what is worked out of each is kept."""
    return governance.answers.for_those_now(_open_entries)


def _open_entries(governance: Governance) -> Sequence[OpenEntry]:
    decisions = governance.alliance.decisions
    return [
        OpenEntry(entry, governance.authorities.of(decision))
        for entry in governance.alliance.decision_log
        if known(entry.outcome) is LogOutcome.OPEN
        and (decision := decisions.get(known(entry.decision) or "")) is not None
    ]


def _end(clock: Clock, limit: Limit, raised: dt.date | None) -> Deadline:
    """When a limit ends of what was raised on a day, if that is known."""
    start = raised if is_ruled_out(limit.after) else None
    return clock.deadline(limit, start, events={"raised": raised} if raised is not None else {})
