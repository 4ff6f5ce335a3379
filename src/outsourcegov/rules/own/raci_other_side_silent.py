"""One side has no part in an activity of a service in which both take part.

## Why it matters

An activity that the other side learns of when it happens is a surprise, and surprises between organisations become
disputes. Often it is enough to be informed.

This is a note: some work on a service is one side's own. It is said of a row that belongs to a service and has letters
of one side only, where the service names somebody of the other side as its owner or provider, and where that side has
letters elsewhere in the matrix.

## Example

```yaml bad
roles:
  network-owner: {party: client-co}
  network-lead: {party: provider-co}
  resolver: {party: provider-co}
scope-of-work:
  infrastructure:
    services:
      network: {owner: network-owner, provided-by: network-lead}
activities:
  line-repair: {service: network, raci: {network-owner: A, network-lead: R}}
  line-maintenance:                         # <- Nobody on the client's side has a part in "line-maintenance"
    service: network
    raci: {network-lead: A, resolver: R}
```

```yaml good
roles:
  network-owner: {party: client-co}
  network-lead: {party: provider-co}
  resolver: {party: provider-co}
scope-of-work:
  infrastructure:
    services:
      network: {owner: network-owner, provided-by: network-lead}
activities:
  line-repair: {service: network, raci: {network-owner: A, network-lead: R}}
  line-maintenance: {service: network, raci: {network-lead: A, resolver: R, network-owner: I}}
```
"""

from collections.abc import Iterator, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.responsibilities import Row, rows
from outsourcegov.governance.people.standing import NEITHER, Standing
from outsourcegov.governance.structure.named import names_in
from outsourcegov.model.absent import known
from outsourcegov.model.scope import Service
from outsourcegov.model.vocabulary import Side
from outsourcegov.model.who import Who


@rule(id="OWN028", severity=Severity.NOTE, since="0.1.0", fix="Inform the other side: give its role the letter I.")
def raci_other_side_silent(governance: Governance) -> Iterator[Problem]:
    sides = [(row, _sides(governance, row)) for row in rows(governance)]
    having_letters = NEITHER.union(*(there for _, there in sides))
    for row, there in sides:
        service = governance.find(known(row.activity.service), Service)
        silent = next(iter(set(Side) - there), None) if len(there) == 1 else None
        if service is None or silent is None or silent not in having_letters or not row.is_told:
            continue
        names = _of_side(governance, service, silent)
        if names:
            yield Problem(
                row.activity,
                f'Nobody on the {silent.value}\'s side has a part in "{row.activity.id}" of "{service.id}", which '
                f"concerns {listed(names)}.",
                witness={"side": silent.value, "service": service.id, "named": names},
                fix=f"Inform {listed(names, 'or')}: the letter I.",
            )


def _sides(governance: Governance, row: Row) -> Standing:
    """The sides that may have a part in a row."""
    return NEITHER.union(*(governance.standings.of(Who((column,))) for column in row.columns))


def _of_side(governance: Governance, service: Service, side: Side) -> Sequence[str]:
    """Those whom a service names, as its owner or as who provides it, and who are certain to be on a side."""
    named = [name for who in (service.owner, service.provided_by) for name in names_in(who) or ()]
    return [name for name in dict.fromkeys(named) if governance.standings.surely_of(Who((name,))) == frozenset({side})]
