"""Nothing says how often a channel is used, or a report written.

## Why it matters

A talk without a date in the diary is held while all is well, and dropped in the week in which it is needed. A report
without a rhythm is written when somebody asks for it.

Told where others of the same kind say how often. Incidents and crises come when they come: channels for nothing else
need no rhythm, and neither does a report whose clock starts with an event. That nobody owns a channel or a report is
[OWN001](OWN001.md).

## Example

```yaml bad
channels:
  status-call: {purpose: status, every: 1 week}
  feedback-talk: {purpose: feedback}                # <- Nothing says how often "feedback-talk" is used.
  duty-line: {purpose: [incident, crisis]}
```

```yaml good
channels:
  status-call: {purpose: status, every: 1 week}
  feedback-talk: {purpose: feedback, every: 3 months}
  contract-mail: {purpose: commercial, every: {each: notice}}
```
"""

from collections.abc import Iterator, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.communication.channels import is_in_force
from outsourcegov.governance.decisions.matters import is_told
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import claims, is_ruled_out, known
from outsourcegov.model.forums import Channel, Purpose, RecurringReport

_WITHOUT_RHYTHM = (Purpose.INCIDENT, Purpose.CRISIS)
_OWN_CADENCE = ("period-end", "month-start")


@rule(
    id="COM005", severity=Severity.NOTE, since="0.1.0", fix="Say how often: every: 1 month, or every: {each: notice}."
)
def no_frequency(governance: Governance) -> Iterator[Problem]:
    alliance = governance.alliance
    for things, done in ((alliance.channels, "used"), (alliance.reports, "written")):
        everything: Sequence[Channel | RecurringReport] = list(things)
        if any(known(one.every) is not None for one in everything):
            for one in everything:
                if is_ruled_out(one.every) and _has_rhythm(one) and is_in_force(governance, one):
                    yield Problem(one, f'Nothing says how often "{one.id}" is {done}.')


def _has_rhythm(thing: Channel | RecurringReport) -> bool:
    """Whether it is certain that a channel or report is for more than what comes when it comes."""
    if isinstance(thing, Channel):
        return is_told(thing.purpose) and any(one not in _WITHOUT_RHYTHM for one in thing.purpose)
    return all(event in _OWN_CADENCE for event in claims(thing.after))
