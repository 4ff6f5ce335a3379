"""An order of precedence names a contract that is not of the family, or two orders contradict each other.

## Why it matters

An order says which paper wins. One that names a paper between other parties, or puts it first where another paper puts
it second, decides nothing when it is needed.

## Example

```yaml bad
contracts:
  msa: {kind: master, between: [client-co, provider-co], effective: 2025-04-01, precedence: [msa, desk]}
  desk:
    kind: call-off
    parent: msa
    between: [client-co, provider-co]
    effective: 2025-06-01
    precedence: [desk, msa]                # <- "desk" before "msa"
```

```yaml bad
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    precedence: [msa, licence]             # <- "licence", which does not belong
  licence: {between: [client-co, provider-co], effective: 2025-04-01}
```

```yaml good
contracts:
  msa: {kind: master, between: [client-co, provider-co], effective: 2025-04-01, precedence: [desk, msa]}
  desk: {kind: call-off, parent: msa, between: [client-co, provider-co], effective: 2025-06-01}
```
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed_briefly
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.paper.families import families
from outsourcegov.model.contracts import Contract


@rule(
    id="CON020", severity=Severity.WARNING, since="0.1.0", fix="Agree on one order of the papers that belong together."
)
def precedence_contradicts(governance: Governance) -> Iterator[Problem]:
    of = families(governance)
    contracts = {contract.id for contract in of.in_order}
    for family in of:
        members, first = {one.id for one in family}, None
        for contract in family:
            if not contract.precedence or governance.terms.may_have_ended(contract):
                continue
            strangers = [id for id in dict.fromkeys(contract.precedence) if id in contracts and id not in members]
            if strangers:
                yield _outside(contract, strangers)
            if first is None:
                first = contract
            elif swapped := _swapped(first.precedence, contract.precedence):
                yield _contradicting(first, contract, swapped)


def _outside(contract: Contract, strangers: Sequence[str]) -> Problem:
    do = "do" if len(strangers) > 1 else "does"
    return Problem(
        contract,
        f'The order of precedence of "{contract.id}" names {listed_briefly(strangers)}, which {do} not belong to it.',
        at=("precedence",),
        fix="Take out what does not belong, or say what it belongs to (parent: ...).",
        witness={"outside": list(strangers)},
        discriminator=",".join(sorted(strangers)),
    )


def _contradicting(first: Contract, contract: Contract, swapped: tuple[str, str]) -> Problem:
    wins, loses = swapped
    return Problem(
        contract,
        f'"{contract.id}" puts "{wins}" before "{loses}", and "{first.id}" the other way round: which wins is open.',
        at=("precedence",),
        witness={"first": first.id, "pair": [wins, loses]},
        discriminator=f"{first.id}:{wins}:{loses}",
    )


def _swapped(order: Sequence[str], other: Sequence[str]) -> tuple[str, str] | None:
    """Two that the other order has the other way round, neighbours there among those that both have."""
    places = {id: number for number, id in reversed(list(enumerate(order)))}
    shared = [id for id in dict.fromkeys(other) if id in places]
    return next(((one, next_one) for one, next_one in pairwise(shared) if places[one] > places[next_one]), None)
