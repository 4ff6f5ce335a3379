"""Roles report to a role that has ended.

## Why it matters

A post is abolished, and the people below it are told whom they work for now; the text is not. What they cannot settle
goes on paper to somebody who is no longer there, and in truth to whoever happens to listen.

Told once for each role that has ended by its own last day (`until`), of all roles in force that report to it. Whoever
held a role and left it is another matter: then the role is vacant, and goes on.

## Example

```yaml bad
roles:
  head-of-operations:
    party: client-co
    until: 2026-09-30                     # <- "service-manager" reports to "head-of-operations"
  service-manager: {party: client-co, reports-to: head-of-operations}
```

```yaml good
roles:
  head-of-operations: {party: client-co, until: 2026-09-30}
  chief-operating-officer: {party: client-co, from: 2026-10-01}
  service-manager: {party: client-co, reports-to: chief-operating-officer}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed_briefly
from outsourcegov.governance.dates.validity import end_of, is_over
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import known
from outsourcegov.model.parties import Role


@rule(
    id="PTY012",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Say to whom they report now (reports-to), or set another last day (until).",
)
def superior_ended(governance: Governance) -> Iterator[Problem]:
    reporting: dict[str, list[str]] = {}
    for role in governance.alliance.roles:
        superior = governance.find(known(role.reports_to), Role)
        if superior is None or not is_over(superior, governance.as_of):
            continue
        if governance.terms.surely_holds(role):
            reporting.setdefault(superior.id, []).append(role.id)
    for id, roles in reporting.items():
        superior, report = governance.alliance.roles[id], "report" if len(roles) > 1 else "reports"
        yield Problem(
            superior,
            f'{listed_briefly(roles)} {report} to "{id}", which ended on {end_of(superior.until, max)}.',
            at=("until",),
            witness={"roles": roles},
        )
