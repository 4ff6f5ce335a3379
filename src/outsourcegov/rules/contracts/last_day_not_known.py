"""It is not known when a contract ends.

## Why it matters

Nobody can say whether what hangs on the contract still holds: its services, its notice days, who may decide under it.
What is not certain to hold is not judged either: of what belongs to the contract no rule asks whether it has an owner,
and where there is no other contract, hardly any rule speaks. Without this finding such silence would read as a pass.
What hangs on a contract that renews itself without end is judged all the same: only its notice days cannot be told.

A contract without a fixed end says so (`expires: none`). One that is in dispute, or in words only, is told by
[SCH010](SCH010.md) and [SCH011](SCH011.md).

## Example

```yaml bad
contracts:
  msa: {between: [client-co, provider-co], effective: 2025-04-01, expires: unknown}   # <- When "msa" ends is not known
```

```yaml bad
contracts:
  msa: {between: [client-co, provider-co], effective: unknown, initial-term: 4 years}   # <- When "msa" ends
```

```yaml good
contracts:
  msa: {between: [client-co, provider-co], effective: 2025-04-01, expires: none}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Unknown, absence, is_ruled_out
from outsourcegov.model.contracts import Contract


@rule(
    id="CON022",
    severity=Severity.NOTE,
    since="0.1.0",
    fix="Write the last day (expires: ...), or that there is none (expires: none).",
)
def last_day_not_known(governance: Governance) -> Iterator[Problem]:
    terms = governance.terms
    for contract in governance.alliance.contracts:
        unknown = _unknown(contract)
        if unknown is not None and not terms.has_ended(contract):
            is_open = terms.may_have_ended(contract)
            so = "what hangs on it is not judged" if is_open else "by when notice is to be given cannot be told"
            yield Problem(contract, f'When "{contract.id}" ends is not known: {so}.', at=(unknown,))


def _unknown(contract: Contract) -> str | None:
    """The key whose value is not known, of those that the last day follows from; None where none is decisive."""
    for key in ("until", "expires"):
        value = getattr(contract, key)
        if value is not None:
            return key if isinstance(absence(value), Unknown) else None
    if is_ruled_out(contract.initial_term):
        return None
    for key in ("initial_term", "effective"):
        if isinstance(absence(getattr(contract, key)), Unknown):
            return key.replace("_", "-")
    return None
