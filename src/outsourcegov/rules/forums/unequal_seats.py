"""A forum is to have as many votes on each side, and has not.

## Why it matters

Equal sides are a promise: neither can outvote the other. Where the list of seats says otherwise, the side with fewer
votes finds out in the first vote that matters, and every result of the forum can be called into question.

The votes on the day count; a seat without a vote changes nothing. That all seats are on one side is told by FOR002.
Nothing is said where the votes of a seat, or the side it is on, cannot be told.

## Example

```yaml bad
roles:
  client-cio: {party: client-co}
  client-cfo: {party: client-co}
  provider-executive: {party: provider-co}
forums:
  steering-committee:
    seats: [client-cio, client-cfo, provider-executive]
    equal-sides: true                       # <- 2 votes of the client and 1 of the provider
```

```yaml good
roles:
  client-cio: {party: client-co}
  client-cfo: {party: client-co}
  provider-executive: {party: provider-co}
forums:
  steering-committee:
    seats: [client-cio, {role: client-cfo, vote: false}, provider-executive]
    equal-sides: true
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.forums.bodies import sides_of
from outsourcegov.governance.forums.seats import votes
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import claims


@rule(
    id="FOR019",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Give each side as many seats with a vote, or one vote to each party (one-vote-per: party).",
)
def unequal_seats(governance: Governance) -> Iterator[Problem]:
    for forum in governance.alliance.forums:
        if not all(claim is True for claim in claims(forum.equal_sides)):
            continue
        there = votes(governance, forum) if governance.terms.is_agreed(forum) else None
        sides = sides_of(governance, forum)
        if there is not None and there.client != there.provider and (sides is None or len(sides) > 1):
            yield Problem(
                forum,
                f'"{forum.id}" is to have as many votes on each side,'
                f" and has {there.client or 'no'} vote{'s' * (there.client > 1)} of the client"
                f" and {there.provider or 'none'} of the provider.",
                at=("equal-sides",),
                witness={"client": there.client, "provider": there.provider},
            )
