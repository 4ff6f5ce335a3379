"""A forum that must take a decision cannot reach its quorum.

## Why it matters

A committee decides only when enough of its members are there. When seats fall vacant it may meet and may not decide,
and often nobody notices before the first paper is sent back.

Each person counts once, whatever seats they hold, and an alternate or a deputy counts for the seat. A forum whose
agreement or prior approval it takes counts like one that decides.

Where the forum names who decides without a quorum (`if-inquorate`), nothing is said while they can act; where it leads
elsewhere, to an escalation for one, nothing is said at all. A quorum that will be lost later is a warning.

## Example

```yaml bad
people:
  p-101: {employer: client-co}
  p-201: {employer: provider-co}
roles:
  client-cio:
    party: client-co
    appointments: [{person: p-101, from: 2025-04-01, until: 2026-06-30}]
  provider-director:
    party: provider-co
    appointments: [{person: p-201, from: 2025-04-01}]
forums:
  steering-committee:
    seats: [client-cio, provider-director]
    quorum: {at-least: 2, from-each-party: 1}
decisions:
  change-request:                           # <- "steering-committee" lacks its quorum
    rights: [{decider: steering-committee}]
```

```yaml good
people:
  p-101: {employer: client-co}
  p-201: {employer: provider-co}
roles:
  client-cio:
    party: client-co
    appointments: [{person: p-101, from: 2025-04-01}]
  provider-director:
    party: provider-co
    appointments: [{person: p-201, from: 2025-04-01}]
forums:
  steering-committee:
    seats: [client-cio, provider-director]
    quorum: {at-least: 2, from-each-party: 1}
decisions:
  change-request:
    rights: [{decider: steering-committee}]
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed
from outsourcegov.governance.decisions.unattended import UnattendedDecision, without_decider
from outsourcegov.governance.governance import Governance

_FILL = "Fill the vacant seats, name alternates, or say with if-inquorate what happens then."


@rule(
    id="DEC011",
    severity=Severity.ERROR,
    since="0.1.0",
    fix=_FILL,
)
def decider_forum_inquorate(governance: Governance) -> Iterator[Problem]:
    for found in without_decider(governance, is_forum=True):
        yield Problem(
            found.authority.decision,
            found.sentence,
            fix=_fix(found),
            severity=None if found.is_now else Severity.WARNING,
            witness=found.witness,
            discriminator=",".join(found.missing),
            because=found.causes,
        )


def _fix(found: UnattendedDecision) -> str:
    gone = [cause.subject for cause in found.causes if cause.fault == "not-in-force"]
    if not gone:
        return _FILL
    days = f"change the days of {listed(dict.fromkeys(gone))} (from, until)"
    others = [_FILL] if {*found.deciders} - {*gone} else []
    return " ".join([f"Give the right to a role or a forum that is in force then, or {days}.", *others])
