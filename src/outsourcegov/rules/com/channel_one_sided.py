"""Only one organisation is on a channel.

## Why it matters

A channel is a way between the sides. One on which the client is alone, or the provider, is a talk in the house: what is
said there the other side does not hear, and whoever planned it believes that it does.

Told where all participants are of one client or one provider, such as its units. A provider with its subcontractors,
and several providers among themselves, have something to tell each other.

## Example

```yaml bad
channels:
  status-call:
    purpose: status
    participants: [client-co]     # <- Only "client-co" is on "status-call"
```

```yaml good
channels:
  status-call: {purpose: status, participants: [client-co, provider-co]}
```
"""

from collections.abc import Iterator, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed_briefly
from outsourcegov.governance.communication.channels import is_in_force
from outsourcegov.governance.decisions.matters import is_told
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import known
from outsourcegov.model.forums import Channel
from outsourcegov.model.parties import Party, PartyKind

_OF_THE_HOUSE = (PartyKind.CLIENT, PartyKind.PROVIDER, PartyKind.UNIT, PartyKind.AFFILIATE)


@rule(
    id="COM002", severity=Severity.WARNING, since="0.1.0", fix="Name a party of the other side among its participants."
)
def channel_one_sided(governance: Governance) -> Iterator[Problem]:
    for channel in governance.alliance.channels:
        if is_in_force(governance, channel) and _is_of_one_house(governance, channel):
            names = list(dict.fromkeys(channel.participants))
            are = "is" if len(names) == 1 else "are"
            yield Problem(
                channel,
                f'Only {listed_briefly(names)} {are} on "{channel.id}"; the other side hears nothing of it.',
                at=("participants",),
                witness={"participants": names},
            )


def _is_of_one_house(governance: Governance, channel: Channel) -> bool:
    if not channel.participants or not is_told(channel.participants):
        return False
    parties: Sequence[Party | None] = [governance.find(id, Party) for id in channel.participants]
    if any(party is None or known(party.kind) not in _OF_THE_HOUSE for party in parties):
        return False
    sides = {governance.sides.of_party(party) for party in parties}
    return None not in sides and len({governance.sides.principal(party) for party in parties}) == 1
