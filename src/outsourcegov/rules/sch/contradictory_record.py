"""What is on record of something cannot all be so.

## Why it matters

An action that was done and is open is overdue for one reader and settled for the next. Of what was done and is open,
rules believe neither, and keep silent about it; of days in the wrong order they believe each, and only say so.

Told is an action that was `done`, or `confirmed`, while its `status` is open or dropped; a proposal that was `answered`
(or `answered-in` a meeting) while its status is `proposed`, written or left out, so that nobody can tell how; and a
decision of the log that was `decided` while its `outcome` is open. An action without a `status` is done from the day on
which it was `done` or `confirmed`, and contradicts nothing.

Told are further days in the wrong order: a proposal that was answered before it was `proposed`, a decision that was
decided before it was `raised`, an action that was done, or is due, before the meeting in which it was promised, or
confirmed before it was done, a meeting of which the `next` is before the day it was held, a figure that was `reported`
before its period began, and a document that `expires` before it is `dated`. So is a figure of which more were `good`
than there are in all. A decision may be taken on another day than that of its meeting, which can last several. Days
that have not come are [SCH021](SCH021.md).

## Example

```yaml bad
actions:
  new-rates: {due: 2026-10-01, status: open, done: 2026-09-28}    # <- was done on 2026-09-28, and its status is "open"
proposals:
  fewer-reports: {proposed: 2026-09-15, answered: 2026-10-12}     # <- on 2026-10-12, and its status is "proposed"
  self-service: {proposed: 2026-09-15, status: agreed, answered: 2026-08-12}   # <- before it was proposed on 2026-09-15
```

```yaml good
actions:
  new-rates: {due: 2026-10-01, done: 2026-09-28}
proposals:
  fewer-reports: {proposed: 2026-09-15, status: rejected, answered: 2026-10-12, rationale: the supervisor wants them}
  self-service: {proposed: 2026-08-12, status: agreed, answered: 2026-09-15}
```
"""

import datetime
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import grouped, quoted
from outsourcegov.governance.dates.on_record import come
from outsourcegov.governance.follow_through.tasks import answered_on, in_words, raised_on
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Maybe, Presence, known, presence
from outsourcegov.model.base import Value
from outsourcegov.model.forums import Action, ActionStatus, DecisionEntry, LogOutcome, Meeting
from outsourcegov.model.metrics import Metric, Observation
from outsourcegov.model.planning import Proposal, ProposalStatus


class _Deed(NamedTuple):
    """What was done with something, in words, the day on which it was, if it is on record, and the key that says so."""

    words: str
    day: datetime.date | None
    key: str


@rule(id="SCH022", severity=Severity.WARNING, since="0.1.0", fix="Correct what is wrong: the day, or how it stands.")
def contradictory_record(governance: Governance) -> Iterator[Problem]:
    for action in governance.alliance.actions:
        yield from _action(governance, action)
    for proposal in governance.alliance.proposals:
        yield from _proposal(governance, proposal)
    for entry in governance.alliance.decision_log:
        yield from _decision(governance, entry)
    for meeting in governance.alliance.meetings:
        following = _Deed(f"The meeting after {quoted(meeting.id)} is", known(meeting.next), "next")
        yield from _order(meeting, following, "that was held", known(meeting.held))
    for document in governance.alliance.documents:
        expiry = _Deed(f"Document {quoted(document.id)} expires", known(document.expires), "expires")
        yield from _order(document, expiry, "it is dated", known(document.dated))
    for metric in governance.alliance.metrics:
        for one in metric.observations:
            yield from _observation(governance, metric, one)


def _action(governance: Governance, action: Action) -> Iterator[Problem]:
    named, meeting = in_words(action), governance.find(known(action.source), Meeting)
    done = _Deed(f"{named} was done", come(governance.terms, action.done), "done")
    told = _Deed(f"{named} was confirmed", come(governance.terms, action.confirmed), "confirmed")
    if known(action.status) in (ActionStatus.OPEN, ActionStatus.DROPPED):
        yield from _status(action, told if done.day is None else done, action.status)
    if meeting is not None:
        promised = f'meeting "{meeting.id}", where it was promised,'
        held = come(governance.terms, meeting.held)
        yield from _order(action, done, promised, held)
        yield from _order(action, _Deed(f"{named} is due", known(action.due), "due"), promised, held)
    yield from _order(action, told, "it was done", done.day)


def _proposal(governance: Governance, proposal: Proposal) -> Iterator[Problem]:
    key = "answered-in" if presence(proposal.answered) is Presence.MISSING else "answered"
    answered = _Deed(f"{in_words(proposal)} was answered", answered_on(governance, proposal), key)
    if known(proposal.status) is ProposalStatus.PROPOSED:
        yield from _status(proposal, answered, proposal.status)
    yield from _order(proposal, answered, "it was proposed", raised_on(governance, proposal))


def _decision(governance: Governance, entry: DecisionEntry) -> Iterator[Problem]:
    decided = _Deed(f'"{entry.id}" was decided', come(governance.terms, entry.decided), "decided")
    if known(entry.outcome) is LogOutcome.OPEN:
        yield from _status(entry, decided, entry.outcome)
    yield from _order(entry, decided, "it was raised", come(governance.terms, entry.raised))


def _observation(governance: Governance, metric: Metric, one: Observation) -> Iterator[Problem]:
    figure, good, total = f"The figure of {quoted(metric.id)} for {one.period}", known(one.good), known(one.total)
    reported = _Deed(f"{figure} was reported", come(governance.terms, one.reported), "reported")
    yield from _order(one, reported, "that began", one.period.start)
    if good is not None and total is not None and good > total:
        yield Problem(one, f"{figure} has {grouped(good)} that were good, of {grouped(total)} in all.", at=("good",))


def _status(thing: Action | Proposal | DecisionEntry, deed: _Deed, status: Maybe[Enum]) -> Iterator[Problem]:
    key, stated = "outcome" if isinstance(thing, DecisionEntry) else "status", known(status)
    if deed.day is not None and stated is not None:
        message = f"{deed.words} on {deed.day}, and its {key} is {quoted(str(stated.value))}."
        yield Problem(thing, message, at=(deed.key,), discriminator=key)


def _order(thing: Value, deed: _Deed, what: str, earlier: datetime.date | None) -> Iterator[Problem]:
    if deed.day is not None and earlier is not None and deed.day < earlier:
        message = f"{deed.words} on {deed.day}, before {what} on {earlier}."
        yield Problem(thing, message, at=(deed.key,), discriminator=f"{deed.key}:{what}")
