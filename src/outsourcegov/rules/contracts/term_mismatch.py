"""The last day of a contract is not the one its first term leads to.

## Why it matters

Four years from 1 April end with 31 March. A contract that names both a length and a last day, and they differ by a day
or a year, will be read both ways when it matters: on the day notice is due.

The first day and the last day both count: a term ends with the day before the one that corresponds to its first, and
where the month has no such day with its last day. Six months from 31 August end with 28 February. A last day that is
some renewals later, or that an amendment has moved, is no contradiction, and neither is one that somebody may have
agreed on since, where the length of a renewal is not written. An amendment that does not say what it changes may have
moved that of any contract between its parties.

## Example

```yaml bad
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    initial-term: 4 years
    expires: 2029-04-01                    # <- 4 years from 2025-04-01 end with 2029-03-31
```

```yaml good
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    initial-term: 4 years
    expires: 2029-03-31
```
"""

import datetime
from collections.abc import Iterator, Set as AbstractSet

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.dates.term_ends import last_day, renewals_by, renewed
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.paper.families import is_amendment, principals
from outsourcegov.model.absent import is_ruled_out, known
from outsourcegov.model.contracts import Contract


@rule(
    id="CON014", severity=Severity.WARNING, since="0.1.0", fix="Settle which of the two counts, and correct the other."
)
def term_mismatch(governance: Governance) -> Iterator[Problem]:
    amended = _amended(governance)
    for contract in governance.alliance.contracts:
        effective, term, expires = known(contract.effective), known(contract.initial_term), known(contract.expires)
        if effective is None or term is None or expires is None or expires < effective:
            continue
        last = last_day(effective, term)
        if last is None or last < effective or last == expires:
            continue
        if expires > last and (contract.id in amended or _may_be_renewed_to(contract, last, expires)):
            continue
        yield Problem(
            contract,
            f'"{contract.id}" expires on {expires}, but {term} from {effective} end with {last}.',
            at=("expires",),
            witness={"expires": str(expires), "term-ends": str(last)},
            discriminator=f"{expires}:{last}",
        )


def _amended(governance: Governance) -> AbstractSet[str]:
    """The contracts that an amendment belongs to, or may: it may have moved their end."""
    contracts = governance.alliance.contracts
    amendments = [contract for contract in contracts if is_amendment(contract)]
    changed = {parent for one in amendments if (parent := known(one.parent)) is not None}
    astray = [principals(governance, one) for one in amendments if known(one.parent) is None]
    between = {frozenset(parties) for parties in astray if parties is not None}
    if astray:
        changed |= {one.id for one in contracts if None in astray or _may_be_between(governance, one, between)}
    return changed


def _may_be_between(governance: Governance, contract: Contract, between: AbstractSet[AbstractSet[str]]) -> bool:
    parties = principals(governance, contract)
    return parties is None or parties in between


def _may_be_renewed_to(contract: Contract, last: datetime.date, expires: datetime.date) -> bool:
    """Whether a contract whose first term has ended may run to a day since it was renewed."""
    renewal = known(contract.renewal)
    if renewal is None:
        return not is_ruled_out(contract.renewal)
    period, first = known(renewal.period), known(contract.effective)
    return period is None or renewed(last, period, renewals_by(expires, last, period, first), first) == expires
