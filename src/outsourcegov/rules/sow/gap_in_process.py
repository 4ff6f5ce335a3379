"""A provider does a step of a process that belongs to no service.

## Why it matters

A process runs through several contracts, and each of them ends somewhere. A step that is in none of them is done as a
favour: as long as somebody remembers it, and until it costs money.

Looked at are the processes of which a step names its `service`. A step that the provider's side does, or nobody, must
name one as well, and one that has not ended. What the client's side does is its own work.

## Example

```yaml bad
roles:
  desk-lead: {party: provider-co}
  field-lead: {party: provider-co}
scope-of-work:
  infrastructure:
    services: {service-desk: {provided-by: desk-lead}}
processes:
  fault-repair:
    steps:
      - {id: take-call, by: desk-lead, service: service-desk}
      - {id: repair, by: field-lead}        # <- Step "repair" of "fault-repair" belongs to no service
```

```yaml good
roles:
  desk-lead: {party: provider-co}
  field-lead: {party: provider-co}
scope-of-work:
  infrastructure:
    services: {service-desk: {provided-by: desk-lead}, field-work: {provided-by: field-lead}}
processes:
  fault-repair:
    steps:
      - {id: take-call, by: desk-lead, service: service-desk}
      - {id: repair, by: field-lead, service: field-work}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import quoted
from outsourcegov.governance.decisions.matters import is_told
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.named import names_in, presence_of
from outsourcegov.model.absent import Presence, is_lacking, known, presence
from outsourcegov.model.processes import Process, ProcessStep
from outsourcegov.model.scope import Service
from outsourcegov.model.vocabulary import Side

_PROVIDERS = frozenset({Side.PROVIDER})


@rule(
    id="SOW005",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Name the service that it is part of (service: ...), or take it into the scope of one.",
)
def gap_in_process(governance: Governance) -> Iterator[Problem]:
    for process in governance.alliance.processes:
        is_used = any(presence(step.service) is Presence.STATED for step in process.steps)
        if not (is_used and is_told(process.steps) and governance.terms.is_agreed(process)):
            continue
        for number, step in enumerate(process.steps):
            why = _why(governance, step) if governance.terms.is_agreed(step) and _is_providers(governance, step) else ""
            if why:
                yield _problem(process, number, step, why)


def _problem(process: Process, number: int, step: ProcessStep, why: str) -> Problem:
    label = quoted(step.id) if step.id else str(number + 1)
    nobody = ", and nobody does it" if presence_of(step.by) is Presence.MISSING else ""
    return Problem(
        process,
        f"Step {label} of {quoted(process.id)} {why}{nobody}.",
        at=("steps", number),
        witness={"step": step.id or number + 1, "service": known(step.service)},
        discriminator=step.id or known(step.does) or str(number),
    )


def _why(governance: Governance, step: ProcessStep) -> str:
    """Why a step is in no scope, as a sentence goes on; empty where it is, or may be."""
    if is_lacking(step.service):
        return "belongs to no service"
    service = governance.find(known(step.service), Service)
    is_over = service is not None and governance.terms.has_ended(service)
    return f"belongs to service {quoted(service.id)}, which has ended" if service is not None and is_over else ""


def _is_providers(governance: Governance, step: ProcessStep) -> bool:
    """Whether the provider's side surely does a step, or surely nobody."""
    if presence_of(step.by) is Presence.MISSING:
        return names_in(step.by) is not None
    who = known(step.by)
    return who is not None and governance.standings.surely_of(who) == _PROVIDERS
