"""An exit plan does not say how soon, or in which form, the client gets its data back.

## Why it matters

Whoever holds the data holds the client. When the contract ends, or the provider is insolvent, "we return the data"
means nothing without a format that others can read and a day by which it is done.

Looked at are plans for services that are stated to touch data (`data-classes`, `personal-data`), and plans that begin
to say how the data come back (`data-return`). The time may also be that of a provision `data-access-recovery-return` of
a contract for these services, the format that of a provision `data-format`: where one of them is present, or it cannot
be told, nothing is said.

## Example

```yaml bad
scope-of-work:
  infrastructure:
    services:
      service-desk: {personal-data: true}
exit-plans:
  planned-exit: {covers: [service-desk]}                            # <- how soon nor in which format
  stressed-exit: {covers: [service-desk], data-return: {format: CSV}}   # <- how soon
```

```yaml good
scope-of-work:
  infrastructure:
    services:
      service-desk: {personal-data: true}
exit-plans:
  planned-exit: {covers: [service-desk], data-return: {format: CSV, within: 30 days}}
```
"""

from collections.abc import Iterator, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import joined
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.paper.provisions import may_have
from outsourcegov.governance.resilience.coverage import InForce, exit_coverage
from outsourcegov.model.absent import Presence, is_in_words, is_lacking, known, presence
from outsourcegov.model.contracts import Contract
from outsourcegov.model.risks import ExitPlan

_WORDS = {"within": "how soon", "format": "in which format"}
_PROVISIONS = {"within": "data-access-recovery-return", "format": "data-format"}


@rule(
    id="EXI007",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Say it under data-return: {format: ..., within: ...}.",
)
def data_return_undefined(governance: Governance) -> Iterator[Problem]:
    coverage = exit_coverage(governance)
    for plan in coverage.plans if coverage.is_told else ():
        if is_untold(plan.data_return) or not governance.terms.surely_holds(plan):
            continue
        if presence(plan.data_return) is Presence.STATED or coverage.of(plan, _touch_data):
            contracts = coverage.contracts_of(plan)
            lacking = [key for key in _lacking(plan) if not _is_in_one(governance, contracts, _PROVISIONS[key])]
            if lacking:
                yield Problem(
                    plan,
                    f'"{plan.id}" is an exit plan, and {_said(plan, lacking)} the data come back.',
                    at=("data-return",) if presence(plan.data_return) is Presence.STATED else (),
                    witness={"missing": lacking},
                    discriminator=",".join(lacking),
                )


def _lacking(plan: ExitPlan) -> Sequence[str]:
    stated = known(plan.data_return)
    if stated is None:
        return ["within"] if is_in_words(plan.data_return) else ["within", "format"]
    lacking = {"within": presence(stated.within) is Presence.MISSING, "format": is_lacking(stated.format)}
    return [key for key, is_missing in lacking.items() if is_missing]


def _said(plan: ExitPlan, lacking: Sequence[str]) -> str:
    stated = known(plan.data_return)
    if "within" not in lacking or not is_in_words(plan.data_return if stated is None else stated.within):
        return f"does not say {joined((_WORDS[key] for key in lacking), 'nor')}"
    return f"says only in words how soon{', and not in which format,' if 'format' in lacking else ''}"


def _touch_data(services: Sequence[InForce]) -> bool:
    return any(bool(one.service.data_classes) or known(one.service.personal_data) is True for one in services)


def _is_in_one(governance: Governance, contracts: Sequence[Contract], subject: str) -> bool:
    return any(may_have(governance, contract, subject) for contract in contracts)
