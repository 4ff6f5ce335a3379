"""A contract runs longer than the one it belongs to, and nothing says that it survives.

## Why it matters

A call-off takes its law, its liability and its way to settle disputes from its master. When that has ended, either the
call-off has ended with it, whatever day it names, or it goes on without any of them.

Renewals of the master that come by themselves count; one that somebody must agree to does not, and then this is a
warning. A contract that says that it goes on (`survives: true`) is left alone. An amendment may move the end: one that
runs longer is [CON021](CON021.md), and until that is settled nothing is said of the call-offs.

## Example

```yaml bad
contracts:
  msa: {kind: master, between: [client-co, provider-co], effective: 2025-04-01, expires: 2029-03-31}
  branch-refresh:
    kind: call-off
    parent: msa
    between: [client-co, provider-co]
    effective: 2025-10-01
    expires: 2030-09-30                    # <- but "msa", to which it belongs, ends
```

```yaml good
contracts:
  msa: {kind: master, between: [client-co, provider-co], effective: 2025-04-01, expires: 2029-03-31}
  branch-refresh:
    kind: call-off
    parent: msa
    between: [client-co, provider-co]
    effective: 2025-10-01
    expires: 2030-09-30
    survives: true
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.dates.contract_terms import (
    MAY_CHANGE_THE_END,
    first_term,
    last_day_of_all,
    may_be_renewed,
)
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.paper.families import families
from outsourcegov.model.absent import is_ruled_out, known


@rule(
    id="CON005",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Say that it goes on alone (survives: true) and what then governs it, or let it end with its parent.",
)
def child_outlives_parent(governance: Governance) -> Iterator[Problem]:
    of, terms = families(governance), governance.terms
    for contract in of.in_order:
        parent = of.parent(contract)
        if parent is None or terms.may_have_ended(contract) or known(contract.kind) in MAY_CHANGE_THE_END:
            continue
        own, end = first_term(contract), last_day_of_all(parent)
        if own is None or end is None or own.last <= end or terms.prolonging(parent):
            continue
        if not is_ruled_out(contract.survives) and known(contract.survives) is not False:
            continue
        ends_with, is_open = known(contract.survives) is False, may_be_renewed(parent)
        when = f"{'ended' if end < governance.as_of else 'ends'} on {end}{' unless it is renewed' if is_open else ''}"
        names = f'"{contract.id}" names {own.last} as its last day, but it ends with "{parent.id}", which {when}.'
        runs = f'"{contract.id}" runs until {own.last}, but "{parent.id}", to which it belongs, {when}.'
        yield Problem(
            contract,
            names if ends_with else runs,
            at=("expires",) if contract.expires is not None else (),
            fix="Name a last day that it can reach." if ends_with else None,
            witness={"ends": str(own.last), "parent": parent.id, "parent-ends": str(end)},
            severity=Severity.WARNING if ends_with or is_open else None,
            discriminator=parent.id,
        )
