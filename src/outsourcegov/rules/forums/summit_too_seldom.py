"""The sides plan ahead together, or their sponsors meet, less often than is usual.

## Why it matters

What was planned two years ago is no plan any more, and sponsors who see each other once a year meet as strangers when
something has gone wrong.

Usual is a planning summit every year, and an executive review twice a year. Asked are forums that say which `kind` they
are. One forum of a kind that meets so often is enough, and the one that meets most often is told; not where
[FOR009](FOR009.md) tells the same of its tier.

## Example

```yaml bad
roles:
  client-cio: {party: client-co}
  managing-director: {party: provider-co}
forums:
  summit:
    kind: planning-summit
    seats: [client-cio, managing-director]
    meets: {every: 2 years}                 # <- "summit" meets every 2 years; a planning summit is usual every year
```

```yaml good
roles:
  client-cio: {party: client-co}
  managing-director: {party: provider-co}
forums:
  summit:
    kind: planning-summit
    seats: [client-cio, managing-director]
    meets: {every: 1 year}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import a
from outsourcegov.governance.dates.how_often import often
from outsourcegov.governance.forums.cadence import slow_kinds, slow_tiers
from outsourcegov.governance.governance import Governance


@rule(
    id="FOR023",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Meet more often, or accept it with a waiver that says why this is enough.",
)
def summit_too_seldom(governance: Governance) -> Iterator[Problem]:
    told = {slow.forum.id for slow in slow_tiers(governance)}
    for slow in slow_kinds(governance):
        if slow.forum.id not in told:
            kind = slow.word.value.replace("-", " ")
            yield Problem(
                slow.forum,
                f'"{slow.forum.id}" meets {often(slow.every)}; {a(kind)} is usual {often(slow.usual)}.',
                at=("meets",),
                witness={"kind": slow.word.value, "every": str(slow.every), "usual": str(slow.usual)},
            )
