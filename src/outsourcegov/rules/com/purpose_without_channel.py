"""The sides have agreed on channels, and for some purpose there is none.

## Why it matters

Status, incidents, changes, money, feedback, talks between executives and a crisis each come up in every alliance. Where
no way is agreed on which they are talked about, each goes the way that somebody finds at the time: to whoever is known,
by whatever is at hand, and the other side hears of it late or not at all.

Told where an alliance writes its channels down, or says that it has none. Not told where the purpose of a channel is
not known.

## Example

```yaml bad
outsourcegov: 1
alliance:                       # <- There is no channel for commercial, feedback and executive matters.
  {id: northbank-it, client: northbank, providers: [meridian]}
parties:
  northbank: {kind: client}
  meridian: {kind: provider}
channels:
  duty-line: {purpose: [incident, crisis], medium: phone}
  status-call: {purpose: [status, change], medium: video}
```

```yaml good
channels:
  duty-line: {purpose: [incident, crisis], medium: phone}
  status-call: {purpose: [status, change], medium: video}
  contract-mail: {purpose: commercial, medium: mail}
  sponsor-lunch: {purpose: [executive, feedback], medium: in person}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import joined
from outsourcegov.governance.communication.channels import serving
from outsourcegov.governance.governance import Governance
from outsourcegov.model.forums import Purpose


@rule(
    id="COM001", severity=Severity.WARNING, since="0.1.0", fix="Agree on a channel for each of these, or let one serve."
)
def purpose_without_channel(governance: Governance) -> Iterator[Problem]:
    served = serving(governance)
    missing = [purpose.value for purpose in Purpose if purpose not in served] if served is not None else []
    if missing:
        yield Problem(
            governance.alliance,
            f"There is no channel for {joined(missing)} matters.",
            witness={"missing": missing},
            discriminator=",".join(missing),
        )
