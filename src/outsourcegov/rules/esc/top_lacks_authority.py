"""A path ends with somebody who may not decide what comes there.

## Why it matters

What nobody below could decide climbs to the top, and is told there that it is not theirs to decide either. What follows
is a decision without authority, or none.

A decision comes to a path with `if-undecided`. Those who have the last word may decide it where a row gives them a
right, a forum of which they are members has one, it is delegated to them, they stand above such a role in a line of
reports, or they may settle any matter (`authority: full`). Nothing is said where the path goes on to something else,
where one of them cannot be told, or where nothing is written of the authority of anybody: nobody has it in full, and
those at the end of the path have a right to nothing, nor has a forum of which they are members.

## Example

```yaml bad
roles:
  contract-manager: {party: client-co}
  client-cio: {party: client-co, authority: full}
  delivery-lead: {party: provider-co}
decisions:
  change-request:
    rights: [{decider: client-cio}]
    if-undecided: {escalation: commercial}
escalations:
  commercial:
    category: commercial
    levels:
      - {by: [contract-manager, delivery-lead], final: true}        # <- and may not decide "change-request"
```

```yaml good
roles:
  contract-manager: {party: client-co}
  client-cio: {party: client-co, authority: full}
  delivery-lead: {party: provider-co}
  provider-executive: {party: provider-co}
decisions:
  change-request:
    rights: [{decider: client-cio}]
    if-undecided: {escalation: commercial}
escalations:
  commercial:
    category: commercial
    levels:
      - {by: [contract-manager, delivery-lead], within: 5 business days}
      - {by: [client-cio, provider-executive], final: true}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed, listed_briefly
from outsourcegov.governance.escalation.last_words import powerless
from outsourcegov.governance.governance import Governance


@rule(
    id="ESC013",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Let the path end with somebody who may decide it, or say that they settle any matter (authority: full).",
)
def top_lacks_authority(governance: Governance) -> Iterator[Problem]:
    for end in powerless(governance):
        have, come = "has" if len(end.names) == 1 else "have", "comes" if len(end.decisions) == 1 else "come"
        yield Problem(
            governance.flow.levels[end.place],
            f'{listed(end.names)} {have} the last word on "{end.path.id}", and may not decide'
            f" {listed_briefly(end.decisions)}, which {come} there when nobody decides.",
            at=("by",),
            witness={"path": end.path.id, "decisions": list(end.decisions)},
            discriminator=f"{end.path.id}:{','.join(sorted(end.decisions))}",
        )
