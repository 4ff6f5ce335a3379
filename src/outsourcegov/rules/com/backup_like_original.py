"""A channel falls back on itself, or on one that fails with it.

## Why it matters

When the phones are down, a second phone number is down as well. A backup is worth something where it goes another way:
mobile beside desk phone, a room beside a video call.

Two media are the same where they are written alike, capitals aside: name what sets them apart. Channels that are
backups of each other are no fault where their media differ.

## Example

```yaml bad
channels:
  duty-line: {purpose: incident, medium: phone, backup: second-line}      # <- both are "phone"
  second-line: {purpose: incident, medium: Phone}
  crisis-room: {purpose: crisis, medium: video, backup: crisis-room}      # <- "crisis-room" is its own backup.
```

```yaml good
channels:
  duty-line: {purpose: incident, medium: phone, backup: chat-room}
  chat-room: {purpose: incident, medium: chat, backup: duty-line}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import quoted
from outsourcegov.governance.communication.channels import is_in_force
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import claims
from outsourcegov.model.forums import Channel


@rule(
    id="COM012",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Name a channel that goes another way, or say what sets the two media apart.",
)
def backup_like_original(governance: Governance) -> Iterator[Problem]:
    for channel in governance.alliance.channels:
        (id, *others) = claims(channel.backup)
        backup = governance.find(id, Channel) if not others else None
        if backup is None or not all(is_in_force(governance, one) for one in (channel, backup)):
            continue
        medium = _medium(channel)
        if backup.id == channel.id:
            message = f'"{channel.id}" is its own backup.'
        elif medium and medium == _medium(backup):
            message = (
                f'"{channel.id}" falls back on "{backup.id}", and both are {quoted(medium)}:'
                " what takes one away takes the other."
            )
        else:
            continue
        yield Problem(channel, message, at=("backup",), witness={"backup": backup.id})


def _medium(channel: Channel) -> str:
    """The medium of a channel in one spelling; empty where it is not known."""
    (medium, *others) = claims(channel.medium)
    return " ".join(medium.split()).casefold() if isinstance(medium, str) and not others else ""
