"""An amendment runs longer than the contract that it changes, and the contract does not say that it was prolonged.

## Why it matters

Most amendments that name a later last day prolong the contract. Whoever reads only the contract takes it for ended, or
gives notice for the wrong day; whoever reads only the amendment does not see what was to end.

The last day of a contract is written once, on the contract itself (`expires`): every date that hangs on it is counted
from there. Until then no other rule judges what holds after the old one. Renewals that come by themselves count, and
what changes an amendment changes that contract too. An amendment that begins only after the contract has ended is
[CON017](CON017.md).

## Example

```yaml bad
contracts:
  msa: {kind: master, between: [client-co, provider-co], effective: 2022-01-01, expires: 2026-12-31}
  longer:
    kind: amendment
    parent: msa
    between: [client-co, provider-co]
    effective: 2026-06-01
    expires: 2028-12-31                    # <- "longer" runs until 2028-12-31
```

```yaml good
contracts:
  msa: {kind: master, between: [client-co, provider-co], effective: 2022-01-01, expires: 2028-12-31}
  longer:
    kind: amendment
    parent: msa
    between: [client-co, provider-co]
    effective: 2026-06-01
    expires: 2028-12-31
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.dates.contract_terms import last_day_of_all, last_day_of_term
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.paper.families import is_amendment, prolonging_in_time


@rule(id="CON021", severity=Severity.WARNING, since="0.1.0")
def amendment_runs_past(governance: Governance) -> Iterator[Problem]:
    terms = governance.terms
    for contract in governance.alliance.contracts:
        end = last_day_of_all(contract) if not is_amendment(contract) else None
        lasting = [
            (last, one)
            for one in prolonging_in_time(governance, contract)
            if is_amendment(one) and not terms.may_have_ended(one)
            if (last := last_day_of_term(one, min)) is not None
        ]
        if end is None or not lasting:
            continue
        last, longest = max(lasting, key=lambda each: each[0])
        ends = "ended" if end < governance.as_of else "ends"
        yield Problem(
            longest,
            f'"{longest.id}" runs until {last}, and "{contract.id}", which it changes, {ends} on {end}: if it prolongs '
            f'"{contract.id}", that is not written there.',
            at=("expires",) if longest.expires is not None else (),
            fix=f'Write the new last day on "{contract.id}" (expires: {last}), or let the amendment end with it.',
            witness={"ends": str(last), "contract": contract.id, "contract-ends": str(end)},
            discriminator=contract.id,
        )
