"""No court may be called before a path ends, and the path need not end.

## Why it matters

A clause that bars proceedings until an escalation is over is good where the escalation has an end. A level without a
limit lets the side that owes something sit there, and the other side cannot go to court either.

A limit in words, such as "promptly", is a limit that cannot be measured; SCH011 tells it. Where ESC007 tells that a
level has no limit, this comes from it: here it is what keeps somebody from their right.

## Example

```yaml bad
roles:
  contract-manager: {party: client-co}
  client-cio: {party: client-co}
escalations:
  commercial:
    category: commercial
    bars-proceedings: true                  # <- level 2 of "commercial" has no limit
    levels:
      - {by: contract-manager, within: 5 business days}
      - {by: client-cio}
    if-undecided: {dispute: ladder}
disputes:
  ladder: {steps: [{kind: arbitration, institution: LCIA}]}
```

```yaml good
roles:
  contract-manager: {party: client-co}
  client-cio: {party: client-co}
escalations:
  commercial:
    category: commercial
    bars-proceedings: true
    levels:
      - {by: contract-manager, within: 5 business days}
      - {by: client-cio, within: 10 business days}
    if-undecided: {dispute: ladder}
disputes:
  ladder: {steps: [{kind: arbitration, institution: LCIA}]}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import joined
from outsourcegov.governance.escalation.flow import Place
from outsourcegov.governance.escalation.in_force import sure_levels, sure_paths
from outsourcegov.governance.escalation.level_limits import is_limited, without_limit
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import claims


@rule(
    id="ESC030",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Give each level a limit (within: ...), or do not bar proceedings.",
)
def barred_without_end(governance: Governance) -> Iterator[Problem]:
    for path in sure_paths(governance):
        if not all(claim is True for claim in claims(path.bars_proceedings)):
            continue
        endless = [number for number, level in sure_levels(governance, path) if not is_limited(level)]
        if endless:
            which = f"level {endless[0]}" if len(endless) == 1 else f"levels {joined(map(str, endless))}"
            yield Problem(
                path,
                f'No court may be called before the end of "{path.id}",'
                f' and {which} of "{path.id}" {"has" if len(endless) == 1 else "have"} no limit.',
                at=("bars-proceedings",),
                witness={"path": path.id, "levels": endless},
                because=tuple(without_limit(Place(path.id, number)) for number in endless),
            )
