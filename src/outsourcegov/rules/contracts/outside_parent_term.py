"""A contract begins before the one it belongs to, or after that has ended.

## Why it matters

An amendment of a contract that has ended changes nothing, and a call-off has no master to take its terms from. Most
often one of the dates is a slip of the pen.

A parent ends no later than one above with which it ends, and all renewals that come by themselves count. Where somebody
may agree to one, or an amendment runs on after the end, nothing is said. An amendment that begins on the day after the
end, and runs on, is a case for [CON021](CON021.md).

## Example

```yaml bad
contracts:
  msa: {kind: master, between: [client-co, provider-co], effective: 2025-04-01, expires: 2029-03-31}
  branch-refresh:
    kind: call-off
    parent: msa
    between: [client-co, provider-co]
    effective: 2024-10-01                  # <- before "msa", to which it belongs
    expires: 2026-12-31
```

```yaml good
contracts:
  msa: {kind: master, between: [client-co, provider-co], effective: 2025-04-01, expires: 2029-03-31}
  branch-refresh:
    kind: call-off
    parent: msa
    between: [client-co, provider-co]
    effective: 2025-10-01
    expires: 2026-12-31
```
"""

import datetime
from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.dates.contract_terms import last_day_of_all, may_be_renewed
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.paper.families import families, is_amendment, prolonging_in_time
from outsourcegov.model.absent import known
from outsourcegov.model.contracts import Contract


@rule(id="CON017", severity=Severity.ERROR, since="0.1.0", fix="Correct the date, or the contract it belongs to.")
def outside_parent_term(governance: Governance) -> Iterator[Problem]:
    of, terms = families(governance), governance.terms
    prolonged = {id(contract) for contract in of.in_order if prolonging_in_time(governance, contract)}
    for contract in of.in_order:
        parent, begins = of.parent(contract), known(contract.effective)
        if parent is None or begins is None or terms.may_have_ended(contract):
            continue
        first, last = known(parent.effective), None if terms.may_be_renewed(parent) else terms.ends_on(parent)
        if last is None and is_amendment(contract) and id(parent) not in prolonged:
            last = _last(parent)
        if first is not None and begins < first:
            how, day = f'before "{parent.id}", to which it belongs, on {first}', first
        elif last is not None and begins > last:
            how, day = f'after "{parent.id}", to which it belongs, has ended on {last}', last
        else:
            continue
        yield Problem(
            contract,
            f'"{contract.id}" begins on {begins}, {how}.',
            at=("effective",),
            witness={"begins": str(begins), "parent": parent.id, "day": str(day)},
            discriminator=f"{parent.id}:{begins}:{day}",
        )


def _last(parent: Contract) -> datetime.date | None:
    """The last day of a contract that nothing prolongs in time, by itself; None where that cannot be told."""
    return None if may_be_renewed(parent) else last_day_of_all(parent)
