"""Delegated authority is passed on without leave.

## Why it matters

Whoever delegates chooses a person to trust, and stays answerable for the choice. When that one passes the decision on,
it is taken by somebody whom nobody chose, and it may not bind: what is delegated may be passed on only where the
delegation says so (`sub-delegation: allowed`, or `in-writing`). The same goes for a right that states
`sub-delegation: none`; a right that states nothing may be delegated.

Only what is certain is found: both hold at the same time, on the day or later, for a case that they share, and
whoever passes the decision on has it from nowhere else. Where the decision goes straight back to where it came from,
that is [DEC015](DEC015.md).

## Example

```yaml bad
roles:
  client-cio: {party: client-co}
  contract-manager: {party: client-co}
  service-owner: {party: client-co}
decisions:
  change-request: {rights: [{decider: client-cio}]}
delegations:
  leave-cover:
    granted-by: client-cio
    granted-to: contract-manager
    decisions: [change-request]
  travel-cover:
    granted-by: contract-manager
    granted-to: service-owner
    decisions: [change-request]             # <- which "contract-manager" has from "leave-cover"
```

```yaml good
roles:
  client-cio: {party: client-co}
  contract-manager: {party: client-co}
  service-owner: {party: client-co}
decisions:
  change-request: {rights: [{decider: client-cio}]}
delegations:
  leave-cover:
    granted-by: client-cio
    granted-to: contract-manager
    decisions: [change-request]
    sub-delegation: allowed
  travel-cover:
    granted-by: contract-manager
    granted-to: service-owner
    decisions: [change-request]
```
"""

from collections.abc import Iterator, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.decisions.cases import share_a_case
from outsourcegov.governance.decisions.delegations import Delegated, delegated, only_one, void
from outsourcegov.governance.decisions.mandates import Mandates
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import is_ruled_out
from outsourcegov.model.decisions import Decision, Delegation, Right

Source = Right | Delegation

_MOST_TRIED = 10
"""So many sources are compared with each delegation, to be done in time however many there are."""


@rule(
    id="DEC017",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Let whoever gave the authority delegate it, or allow it to be passed on there (sub-delegation: allowed).",
)
def unauthorised_subdelegation(governance: Governance) -> Iterator[Problem]:
    mandates = Mandates(governance)
    closed: dict[tuple[str, str], Sequence[Source]] = {}
    for one in delegated(governance):
        giver = only_one(governance, one.delegation.granted_by)
        if giver is None or giver == only_one(governance, one.delegation.granted_to):
            continue
        key = giver, one.decision.id
        if key not in closed:
            closed[key] = _closed(mandates, giver, one.decision)
        source = next((source for source in closed[key][:_MOST_TRIED] if _is_passed_on(governance, source, one)), None)
        if source is not None:
            yield _problem(one, giver, source)


def _closed(mandates: Mandates, giver: str, decision: Decision) -> Sequence[Source]:
    """All that a decision may come to somebody from, where nothing of it may be passed on; else nothing."""
    if mandates.may_receive_more(giver) or mandates.may_have_more(giver, decision):
        return ()
    rights, received = mandates.rights(giver, decision), mandates.received(giver, decision)
    if any(right.sub_delegation is None for right in rights):
        return ()  # a right that says nothing may be delegated
    sources: Sequence[Source] = (*rights, *received)
    return sources if all(is_ruled_out(source.sub_delegation) for source in sources) else ()


def _is_passed_on(governance: Governance, source: Source, one: Delegated) -> bool:
    """Whether it is certain that a delegation passes on some of what comes from a source, and not straight back."""
    if isinstance(source, Delegation):
        back = only_one(governance, one.delegation.granted_to)
        if back is not None and back == only_one(governance, source.granted_by):
            return False
    days = governance.terms.shared_days([source, one.delegation, one.decision])
    return days is not None and share_a_case(governance, one.decision, [source, one.delegation])


def _problem(one: Delegated, giver: str, source: Source) -> Problem:
    delegation, decision, fix = one.delegation.id, one.decision.id, None
    message = f'"{delegation}" passes on "{decision}", '
    if isinstance(source, Delegation):
        message += f'which "{giver}" has from "{source.id}", and "{source.id}" does not allow that.'
    else:
        message += f'and the right of "{giver}" to it states that it may not be passed on.'
        fix = "Take the delegation back, or let the right be passed on (sub-delegation: allowed)."
    return Problem(
        one.delegation,
        message,
        at=("decisions", one.number),
        fix=fix,
        witness={"decision": decision, "source": source.id},
        discriminator=decision,
        because=void(one.delegation, one.decision),
    )
