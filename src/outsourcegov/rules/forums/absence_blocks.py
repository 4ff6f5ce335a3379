"""A forum cannot decide while one member is away.

## Why it matters

Where the quorum needs every seat of a side, and a seat has nobody who may sit there instead, whoever does not want a
decision stays at home. A holiday does the same.

A seat counts as one that nobody else can take where a single person holds its role, and it has no alternates and the
role no deputies but those who must be there on such a seat themselves.
Only a forum is looked at that has something to decide, by a right or on its agenda, and does not say what happens
without a quorum (`if-inquorate`), or names deciders for that who cannot act while that member is away. Nothing is said
where the seats or the quorum cannot be told, nor of a quorum that is out of reach on the day: that is
[FOR005](FOR005.md) or [FOR006](FOR006.md).

## Example

```yaml bad
roles:
  client-cio: {party: client-co}
  client-cfo: {party: client-co}
  provider-executive: {party: provider-co, deputies: delivery-director}
  delivery-director: {party: provider-co}
  account-manager: {party: provider-co}
decisions:
  change-request: {rights: [{decider: steering-committee}]}
forums:
  steering-committee:
    seats: [client-cio, client-cfo, provider-executive, delivery-director, account-manager]
    quorum: {from-each-party: 2}                            # <- "client-cio" or "client-cfo" is away
  board:
    seats: [client-cio, provider-executive]
    quorum: all
```

```yaml good
roles:
  client-cio: {party: client-co}
  client-cfo: {party: client-co}
  provider-executive: {party: provider-co}
decisions:
  change-request: {rights: [{decider: steering-committee}]}
forums:
  steering-committee:
    seats: [client-cio, client-cfo, provider-executive]
    quorum: all
    if-inquorate: {decider: {any-of: [client-cio, client-cfo]}}
```
"""

from collections.abc import Iterator, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import briefly, joined, quoted
from outsourcegov.governance.forums.blocking import blocking_roles, blocks
from outsourcegov.governance.forums.stakes import decisions_of_forums
from outsourcegov.governance.governance import Governance

_MOST = 8
"""So many roles are named."""


@rule(
    id="FOR021",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Let somebody else sit there (alternates: ...), or say what happens without a quorum (if-inquorate: ...).",
)
def absence_blocks(governance: Governance) -> Iterator[Problem]:
    decided, day = decisions_of_forums(governance), governance.as_of
    for forum in governance.alliance.forums:
        leads_elsewhere = governance.fallbacks.leads_elsewhere(forum.id)
        if forum.id not in decided or leads_elsewhere or not governance.terms.is_agreed(forum):
            continue
        if governance.availability.cause(forum.id, day) is not None:
            continue
        roles = blocking_roles(governance, forum)
        is_named = governance.fallbacks.has_deciders(forum.id)
        if roles:
            yield Problem(
                forum,
                f'"{forum.id}" cannot decide when {_one_of(roles)} is away: the quorum needs that seat,'
                f" and nobody is free to sit there{' or decide' * is_named} instead.",
                at=("quorum",),
                witness={"roles": list(roles)},
                states=blocks(forum),
            )


def _one_of(roles: Sequence[str]) -> str:
    named = [quoted(id) for id in roles]
    return joined(named, "or") if len(named) <= _MOST else f"one of {briefly(named, _MOST)}"
