"""The source gives words where a measure is wanted.

## Why it matters

"Promptly", "as often as reasonably requested", "a senior manager": everybody agrees until it matters. What cannot be
measured cannot be missed, so nothing follows when it is. Words for an owner are told by OWN001.

## Example

```yaml bad
escalations:
  support:
    category: operational
    levels:
      - {by: provider, within: {in-words: promptly}}      # <- "promptly" cannot be measured
    if-undecided: {deemed: rejected}
```

```yaml good
escalations:
  support:
    category: operational
    levels:
      - {by: provider, within: 4 business hours}
    if-undecided: {deemed: rejected}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import InWords, Presence
from outsourcegov.model.timing import Cadence


@rule(id="SCH011", severity=Severity.WARNING, since="0.1.0", fix="Agree on a number, a date, an event or a role.")
def unmeasurable_words(governance: Governance) -> Iterator[Problem]:
    told = {(id(one.thing), one.key) for one in governance.owned if one.presence is Presence.MISSING}
    for missing in governance.absences:
        if isinstance(missing.reason, InWords) and (id(missing.subject), missing.key) not in told:
            words = missing.reason.words
            key = "every" if isinstance(missing.subject, Cadence) and missing.key == Cadence.SHORT else missing.key
            yield Problem(
                missing.subject,
                f'"{words}" cannot be measured: "{key}" is given in words only.',
                at=missing.at,
                witness={"words": words},
                discriminator=f"{key}:{words}",
            )
