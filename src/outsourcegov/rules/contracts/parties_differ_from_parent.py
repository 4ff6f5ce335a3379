"""A contract has other parties than the one it belongs to.

## Why it matters

Who has not signed the master is not bound by it, and who has signed it must sign its amendment too. A party that
appears only in a call-off has promised none of what stands above.

A unit, an affiliate or a subcontractor counts as the client or provider it belongs to. An amendment must be between all
parties of what it changes; a call-off may leave some out.

## Example

```yaml bad
parties: {client-co: {kind: client}, provider-co: {kind: provider}, other-co: {kind: third-party}}
contracts:
  msa: {kind: master, between: [client-co, provider-co], effective: 2025-04-01}
  branch-refresh:
    kind: call-off
    parent: msa
    between: [client-co, other-co]         # <- "other-co" is no party
    effective: 2025-10-01
```

```yaml good
contracts:
  msa: {kind: master, between: [client-co, provider-co], effective: 2025-04-01}
  branch-refresh: {kind: call-off, parent: msa, between: [client-co, provider-co], effective: 2025-10-01}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed_briefly
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.paper.families import families, is_amendment, principals


@rule(id="CON018", severity=Severity.WARNING, since="0.1.0", fix="Correct the parties, or let the missing one join.")
def parties_differ_from_parent(governance: Governance) -> Iterator[Problem]:
    of = families(governance)
    for contract in of.in_order:
        parent = of.parent(contract)
        if parent is None or governance.terms.may_have_ended(contract):
            continue
        own, above = principals(governance, contract), principals(governance, parent)
        if own is None or above is None:
            continue
        strangers = [one for one in contract.between if (governance.sides.principal(one) or one) not in above]
        missing = [one for one in parent.between if (governance.sides.principal(one) or one) not in own]
        if strangers:
            are = "are no parties" if len(strangers) > 1 else "is no party"
            said = f'{listed_briefly(strangers)} {are} to "{parent.id}", to which "{contract.id}" belongs.'
        elif missing and is_amendment(contract):
            said = f'"{contract.id}" changes "{parent.id}" without {listed_briefly(missing)}, which must agree.'
        else:
            continue
        yield Problem(
            contract,
            said,
            at=("between",),
            witness={"parent": parent.id, "strangers": strangers, "missing": missing},
            discriminator=",".join(sorted(strangers or missing)),
        )
