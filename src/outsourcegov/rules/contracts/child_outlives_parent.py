"""A contract runs longer than the one it belongs to, and nothing says that it survives.

## Why it matters

A call-off takes its law, its liability and its way to settle disputes from its master. When that has ended, either the
call-off has ended with it, whatever day it names, or it goes on without any of them.

A parent ends no later than one above with which it ends. Renewals that come by themselves count, of both; one of the
master that somebody must agree to does not, and then this is a warning. A call-off that renews itself past the last day
that its master can have is a warning too, as notice may stop it, until the master has ended: then it goes on without
one. A contract that says that it goes on (`survives: true`) is left alone. An amendment may move the end: one that runs
longer is [CON021](CON021.md), and until that is settled nothing is said of the call-offs.

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

import datetime
from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.dates.contract_terms import (
    MAY_CHANGE_THE_END,
    Term,
    first_term,
    last_day_of_all,
    needs_an_act,
    renewal_after,
)
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.paper.families import families
from outsourcegov.governance.paper.renewals import ends_when
from outsourcegov.model.absent import is_ruled_out, known
from outsourcegov.model.contracts import Contract, RenewalKind

_NEVER = datetime.date.max


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
        own, end = first_term(contract), terms.ends_on(parent)
        if own is None or end is None:
            continue
        if not is_ruled_out(contract.survives) and known(contract.survives) is not False:
            continue
        found = _stated if own.last > end else _renewed
        yield from found(governance, contract, own, parent, end)


def _stated(
    governance: Governance, contract: Contract, own: Term, parent: Contract, end: datetime.date
) -> Iterator[Problem]:
    """A contract whose first term leads past the end of its parent."""
    ends_with, when = known(contract.survives) is False, ends_when(governance, parent, end)
    names = f'"{contract.id}" names {own.last} as its last day, but it ends with "{parent.id}", which {when}.'
    runs = f'"{contract.id}" runs until {own.last}, but "{parent.id}", to which it belongs, {when}.'
    yield Problem(
        contract,
        names if ends_with else runs,
        at=("expires",) if contract.expires is not None else (),
        fix="Name a last day that it can reach." if ends_with else None,
        witness={"ends": str(own.last), "parent": parent.id, "parent-ends": str(end)},
        severity=Severity.WARNING if ends_with or governance.terms.may_be_renewed(parent) else None,
        discriminator=parent.id,
    )


def _renewed(
    governance: Governance, contract: Contract, own: Term, parent: Contract, end: datetime.date
) -> Iterator[Problem]:
    """A contract that is sure to renew itself past the last day that its parent can have, or has."""
    has_ended = end < governance.as_of
    latest = end if has_ended else governance.terms.ends_at_the_latest(parent)
    runs = _renews_itself_until(contract, own)
    if latest is None or runs is None or runs <= latest or known(contract.survives) is False:
        return
    until = "without end" if runs == _NEVER else f"until {runs}"
    when = f"ends on {latest} at the latest" if latest != end else ends_when(governance, parent, end)
    yield Problem(
        contract,
        f'"{contract.id}" renews itself {until}, but "{parent.id}", to which it belongs, {when}.',
        at=("renewal",),
        witness={"ends": str(runs) if runs != _NEVER else None, "parent": parent.id, "parent-ends": str(latest)},
        severity=None if has_ended and not governance.terms.may_be_renewed(parent) else Severity.WARNING,
        discriminator=parent.id,
    )


def _renews_itself_until(contract: Contract, own: Term) -> datetime.date | None:
    """The last day of a contract that renews itself unless somebody acts; None where that is not certain."""
    renewal = known(contract.renewal)
    if renewal is None or renewal_after(contract, own) is not RenewalKind.AUTOMATIC or needs_an_act(renewal):
        return None
    return _NEVER if is_ruled_out(renewal.times) else last_day_of_all(contract)
