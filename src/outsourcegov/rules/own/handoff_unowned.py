"""Work is handed over, and nobody takes it.

## Why it matters

Between two steps the work belongs to nobody for a moment. Where a role takes it the moment is short. Where the next in
line is a company, or a seat that is empty, or nobody wrote down that anything is handed over at all, the work falls
between the two, and each side can show that it was not theirs.

Whoever does the step that something goes to takes it, where no `receiver` is named. A vacancy that is still to come is
a warning, if the process and the handoff are sure to be in force then. A process must say how work gets from a step to
the next where these are sure to be done by two parties, a unit counting as the party it is a part of.

## Example

```yaml bad
people:
  p-201: {employer: provider-co}
roles:
  desk: {party: client-co}
  crew-lead:
    party: provider-co
    appointments: [{person: p-201, until: 2026-06-30}]
processes:
  repair:
    steps:
      - {id: take-call, by: desk}
      - {id: test-line, by: provider-co}
      - {id: visit, by: crew-lead}
      - {id: close, by: desk}               # <- nothing is handed over from step "visit"
    handoffs:
      - {of: fault ticket, sent-by: take-call, sent-to: test-line}                      # <- is a party and not a role
      - {of: job sheet, sent-by: test-line, sent-to: visit, receiver: crew-lead}        # <- is vacant after 2026-06-30
```

```yaml good
roles:
  desk: {party: client-co}
  crew-lead: {party: provider-co}
processes:
  repair:
    steps:
      - {id: take-call, by: desk}
      - {id: visit, by: crew-lead}
      - {id: close, by: desk}
    handoffs:
      - {of: fault ticket, sent-by: take-call, sent-to: visit}
      - {of: report, sent-by: visit, sent-to: close, receiver: desk}
```
"""

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Cause, Severity
from outsourcegov.findings.words import listed
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.foresight import first_day_without
from outsourcegov.governance.people.organisations import organisation
from outsourcegov.governance.people.processes import Course, Handover, courses


class _Fault(NamedTuple):
    """Why nobody takes what is handed over, as part of a sentence, and from which day on, if that is to come."""

    reason: str
    fix: str | None = None
    because: tuple[Cause, ...] = ()
    since: datetime.date | None = None


@rule(id="OWN020", severity=Severity.ERROR, since="0.1.0", fix="Name the role that takes it: receiver: ...")
def handoff_unowned(governance: Governance) -> Iterator[Problem]:
    for course in courses(governance):
        process = course.process.id
        for handover in course.handovers:
            fault = _fault(governance, course, handover)
            if fault is not None:
                when = f"From {fault.since}, in" if fault.since else "In"
                yield Problem(
                    handover.handoff,
                    f'{when} "{process}", nobody takes {course.handed(handover.handoff)}: {fault.reason}.',
                    fix=fault.fix,
                    severity=Severity.WARNING if fault.since else None,
                    witness={"from": str(fault.since)} if fault.since else {},
                    discriminator=f"{process}:{handover.key}",
                    because=fault.because,
                )
        for one in course.crossings:
            if not one.is_handed_over:
                yield Problem(
                    one.after,
                    f'In "{process}", nothing is handed over from {course.label(one.before)} ("{one.giver}")'
                    f' to {course.label(one.after)} ("{one.taker}").',
                    fix="Say what is handed over, and which role takes it (handoffs: ...).",
                    witness={"from": one.giver, "to": one.taker},
                    discriminator=f"{process}:{one.before.id}:{one.after.id}",
                )


def _fault(governance: Governance, course: Course, handover: Handover) -> _Fault | None:
    """What is sure to keep something from being taken; None where somebody takes it, or may."""
    who = handover.taken_by
    if who is None:
        return _Fault("no receiver is named") if handover.is_open else None
    names = [name for name in dict.fromkeys(who.names) if isinstance(name, str)]
    organisations = [what for what in (organisation(governance, name) for name in names) if what]
    if len(organisations) == len(set(who.names)):
        what = f"is {organisations[0]} and not a role" if len(names) == 1 else "are no roles"
        return _Fault(f"{listed(names)} {what}")
    day = first_day_without(governance, who, (course.process, handover.handoff))
    if day is None:
        return None
    causes = (governance.availability.cause(id, day) for id in dict.fromkeys(who.ids))
    because = tuple(cause for cause in causes if cause is not None)
    fix = "Appoint somebody, name a deputy whose role is filled, or let another role take it."
    since = day if day > governance.as_of else None
    return _Fault(governance.availability.why_not(who, day), fix, because, since)
