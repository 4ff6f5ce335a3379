"""A contract runs longer than the one it belongs to, and nothing says that it survives.

## Why it matters

A call-off takes its law, its liability and its way to settle disputes from its master. When that has ended, either the
call-off has ended with it, whatever day it names, or it goes on without any of them.

Renewals of the master that come by themselves count; one that somebody must agree to does not, and then this is a
warning. A contract that says that it goes on (`survives: true`) is left alone, and so is an amendment, which may move
the end.

## Example

```yaml bad
contracts:
  msa: {kind: master, between: [client-co, provider-co], effective: 2025-04-01, expires: 2029-03-31}
  branch-refresh:
    kind: call-off
    parent: msa
    between: [client-co, provider-co]
    effective: 2025-10-01
    expires: 2030-09-30                    # <- after "msa", to which it belongs
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
from outsourcegov.governance.dates.contract_terms import first_term, last_day_of_all, renewal_after
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.paper.families import families
from outsourcegov.model.absent import Presence, known, presence
from outsourcegov.model.contracts import Contract, ContractKind, RenewalKind

_MAY_MOVE_IT = (ContractKind.AMENDMENT, None)
"""The kinds of contract that may change how long their parent runs; None is one that is not known."""


@rule(
    id="CON005",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Say that it goes on alone (survives: true) and what then governs it, or let it end with its parent.",
)
def child_outlives_parent(governance: Governance) -> Iterator[Problem]:
    of = families(governance)
    for contract in of.in_order:
        parent = of.parent(contract)
        if parent is None or governance.terms.may_have_ended(contract) or known(contract.kind) in _MAY_MOVE_IT:
            continue
        last, end = first_term(contract), last_day_of_all(parent)
        survives = presence(contract.survives) is not Presence.MISSING and known(contract.survives) is not False
        if last is None or end is None or last.last <= end or survives:
            continue
        ends_with = known(contract.survives) is False
        how = f'ends with "{parent.id}" on {end}, before the last day it names, {last.last}'
        outlives = f'runs until {last.last}, after "{parent.id}", to which it belongs, has ended on {end}'
        may_be_renewed = _may_be_renewed(parent)
        yield Problem(
            contract,
            f'"{contract.id}" {how if ends_with else outlives}{", unless that is renewed" if may_be_renewed else ""}.',
            at=("expires",) if contract.expires is not None else (),
            fix="Name a last day that it can reach." if ends_with else None,
            witness={"ends": str(last.last), "parent": parent.id, "parent-ends": str(end)},
            severity=Severity.WARNING if ends_with or may_be_renewed else None,
            discriminator=parent.id,
        )


def _may_be_renewed(parent: Contract) -> bool:
    """Whether somebody may agree to renew it."""
    start = first_term(parent)
    return start is not None and renewal_after(parent, start) not in (None, RenewalKind.AUTOMATIC)
