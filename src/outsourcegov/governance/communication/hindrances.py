"""What keeps word from passing on the day: forums that cannot meet, vacant roles, reports that nobody writes."""

from collections.abc import Mapping
from functools import cached_property

import attrs

from outsourcegov.findings.words import quoted
from outsourcegov.governance.communication.flows import Hindrance, Passing
from outsourcegov.governance.dates.validity import are_dates_hidden
from outsourcegov.governance.forums.can_meet import can_meet
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import known
from outsourcegov.model.forums import Forum, RecurringReport
from outsourcegov.model.parties import Role

IF_FILLED = "if the role is filled"


@attrs.frozen(eq=False, repr=False, slots=False)
class Hindrances:
    """Tells on what it hangs, as things are on the day, that word passes on."""

    governance: Governance
    _found: dict[str, Hindrance | None] = attrs.field(factory=dict, init=False)

    def hinder(self, source: str, passing: Passing) -> Passing:
        """A step with what keeps word from passing: at the report that it comes from, and at whom it comes to."""
        found = [one for one in (self._unwritten.get(source), self._of(passing.to)) if one is not None]
        return attrs.evolve(passing, hindrances=tuple(found)) if found else passing

    def _of(self, id: str) -> Hindrance | None:
        if id not in self._found:
            self._found[id] = self._work_out(id)
        return self._found[id]

    def _work_out(self, id: str) -> Hindrance | None:
        thing, ask, day = self.governance.objects.get(id), self.governance.availability, self.governance.as_of
        if isinstance(thing, Role):
            return Hindrance(IF_FILLED) if ask.why_not_role(id, day) else None
        if not isinstance(thing, Forum) or (is_there := can_meet(self.governance, thing)):
            return None
        untold = f"Whether {quoted(id)} can meet cannot be told"
        why = ask.why_not_forum(id, day) if is_there is False else untold
        return Hindrance(f"if {quoted(id)} can meet", f"{why}.")

    @cached_property
    def _unwritten(self) -> Mapping[str, Hindrance]:
        """The reports that nobody is there to write on the day, or that may not be in force."""
        reports = self.governance.alliance.reports
        whys = ((report.id, self._why_unwritten(report)) for report in reports)
        return {id: Hindrance(f"if {quoted(id)} is written", f"{why}.") for id, why in whys if why}

    def _why_unwritten(self, report: RecurringReport) -> str:
        who, day = known(report.produced_by), self.governance.as_of
        why = self.governance.availability.why_not(who, day) if who is not None else ""
        if why:
            return f"Nobody is there to write {quoted(report.id)}: {why}"
        return f"Whether {quoted(report.id)} is written on the day cannot be told" if are_dates_hidden(report) else ""
