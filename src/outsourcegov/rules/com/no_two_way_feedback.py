"""On no channel for feedback both sides may speak.

## Why it matters

Feedback that goes one way only is a complaint or a report. A provider that may not answer learns to defend itself, and
a client that is not told what is wrong on its own side never mends it.

Where there is no channel for feedback at all, that is [COM001](COM001.md).

## Example

```yaml bad
channels:
  user-forms:
    purpose: feedback
    two-way: false               # <- Only one side may speak on "user-forms", and feedback has no other channel.
```

```yaml good
channels:
  user-forms: {purpose: feedback, two-way: false}
  feedback-talk: {purpose: feedback, two-way: true}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed_briefly
from outsourcegov.governance.communication.channels import serving
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import NONE, claims
from outsourcegov.model.forums import Channel, Purpose


@rule(
    id="COM003",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Let both sides speak on a channel for feedback: two-way: true",
)
def no_two_way_feedback(governance: Governance) -> Iterator[Problem]:
    channels = (serving(governance) or {}).get(Purpose.FEEDBACK, ())
    if not channels or not all(map(_is_one_way, channels)):
        return
    ids = [channel.id for channel in channels]
    is_said = all(False in claims(channel.two_way) for channel in channels)
    head = "Only one side may speak" if is_said else "Nothing says that both sides may speak"
    yield Problem(
        channels[0],
        f"{head} on {listed_briefly(ids)}, and feedback has no other channel.",
        at=("two-way",) if channels[0].two_way is not None else (),
        witness={"channels": ids},
    )


def _is_one_way(channel: Channel) -> bool:
    return all(claim in (False, None, NONE) for claim in claims(channel.two_way))
