"""Notice must be given before the term begins that it is to end.

## Why it matters

Six months' notice at the end of a term of three is due before that term has begun: whoever wants to stop the renewal
after it is too late already. The contract renews itself once more than anybody meant. Notice that is as long as the
term, and due on the day before, is left alone.

## Example

```yaml bad
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    expires: 2027-03-31
    renewal: {kind: automatic, period: 3 months, notice: 6 months, decided-by: client-cio}    # <- by 2026-12-31
roles:
  client-cio: {party: client-co}
```

```yaml good
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    expires: 2027-03-31
    renewal: {kind: automatic, period: 1 year, notice: 6 months, decided-by: client-cio}
roles:
  client-cio: {party: client-co}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.paper.renewals import Purpose, notice_days, terms_to_come


@rule(id="CON019", severity=Severity.WARNING, since="0.1.0", fix="Shorten the notice, or lengthen the term.")
def notice_longer_than_term(governance: Governance) -> Iterator[Problem]:
    for contract in governance.alliance.contracts:
        seen = set[str]()
        for term in terms_to_come(governance, contract):
            for day in notice_days(governance, contract, term):
                if not day.is_longer_than_term or day.purpose is Purpose.OPEN or day.side in seen:
                    continue
                seen.add(day.side)
                yield Problem(
                    contract,
                    f'Notice to end "{contract.id}" with the term that begins on {term.first} must be given by '
                    f"{day.latest}, before that term has begun.",
                    at=("renewal", "notice"),
                    witness={"latest": str(day.latest), "term-begins": str(term.first), "side": day.side},
                    discriminator=f"{day.side}:{day.purpose.value}",
                )
