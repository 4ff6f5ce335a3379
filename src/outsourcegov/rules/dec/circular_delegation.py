"""Authority is delegated in a circle.

## Why it matters

Somebody passes a decision on, and receives it back from those who have it from nobody else. Whoever asks on whose
authority the decision was taken is sent round and round: the last answers for the first.

Delegations from one role or forum to one other are followed, where they hold at the same time, on the day or later,
for the same decision and for a case that they share. Two that cover for each other, each with a right of its own, are
no circle.

## Example

```yaml bad
roles:
  client-cio: {party: client-co}
  contract-manager: {party: client-co}
decisions:
  change-request: {rights: [{decider: client-cio}]}
delegations:
  leave-cover:                              # <- passes "change-request" on to "contract-manager"
    {granted-by: client-cio, granted-to: contract-manager, decisions: change-request}
  travel-cover:
    {granted-by: contract-manager, granted-to: client-cio, decisions: change-request}
```

```yaml good
roles:
  client-cio: {party: client-co}
  client-cfo: {party: client-co}
  contract-manager: {party: client-co}
decisions:
  change-request: {rights: [{decider: client-cio}]}
delegations:
  leave-cover:
    {granted-by: client-cio, granted-to: contract-manager, decisions: change-request, sub-delegation: in-writing}
  travel-cover:
    {granted-by: contract-manager, granted-to: client-cfo, decisions: change-request}
```
"""

from collections.abc import Iterator, Mapping, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import joined, quoted
from outsourcegov.governance.decisions.cases import share_a_case
from outsourcegov.governance.decisions.delegations import Grant, delegated, grants, only_one, void
from outsourcegov.governance.decisions.mandates import Mandates
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.cycles import cycles, few
from outsourcegov.model.decisions import Decision

Circle = Sequence[Grant]
PassedOn = Mapping[str, Grant]


@rule(
    id="DEC015",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Take one of these delegations back, or give one of them to somebody outside the circle.",
)
def circular_delegation(governance: Governance) -> Iterator[Problem]:
    mandates = Mandates(governance)
    found: dict[tuple[str, ...], tuple[Circle, list[Decision]]] = {}
    for decision, passed_on in _by_decision(governance):
        for circle in _circles(governance, decision, passed_on):
            if _hold_together(governance, decision, circle) and _has_one_source(governance, mandates, decision, circle):
                found.setdefault(tuple(one.delegation.id for one in circle), (circle, []))[1].append(decision)
    for ids, (circle, decisions) in found.items():
        names = sorted({one.id for one in decisions})
        faults = [void(circle[0].delegation, one) for one in decisions]
        yield Problem(
            circle[0].delegation,
            _sentence([one.giver for one in circle], names),
            witness={"cycle": list(ids), "decisions": names},
            discriminator=ids[0],
            because=faults[0] if all(faults) else (),
        )


def _by_decision(governance: Governance) -> Iterator[tuple[Decision, PassedOn]]:
    """The delegations that may be followed, by their ids, for each decision."""
    by_id = grants(governance)
    found: dict[str, tuple[Decision, dict[str, Grant]]] = {}
    for delegation, decision, _ in delegated(governance):
        grant = by_id.get(delegation.id)
        if grant is not None and grant.delegation is delegation:
            found.setdefault(decision.id, (decision, {}))[1][delegation.id] = grant
    yield from found.values()


def _circles(governance: Governance, decision: Decision, passed_on: PassedOn) -> Iterator[Circle]:
    """A shortest circle of each knot, and one of those that are left when only what holds on the day is followed."""
    yield from _shortest(passed_on)
    today = {id: one for id, one in passed_on.items() if _holds_today(governance, decision, one)}
    if today.keys() != passed_on.keys():
        yield from _shortest(today)


def _shortest(passed_on: PassedOn) -> Iterator[Circle]:
    edges: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for id, one in passed_on.items():
        edges["delegation", id] = [("role", one.receiver)]
        edges.setdefault(("role", one.giver), []).append(("delegation", id))
    for cycle in cycles(edges):
        yield [passed_on[id] for kind, id in cycle if kind == "delegation"]


def _holds_today(governance: Governance, decision: Decision, one: Grant) -> bool:
    days = governance.terms.shared_days([decision, one.delegation])
    return days is not None and governance.as_of in days


def _hold_together(governance: Governance, decision: Decision, circle: Circle) -> bool:
    """Whether it is certain that all of a circle holds at one time for one case."""
    delegations = [one.delegation for one in circle]
    is_shared = share_a_case(governance, decision, delegations)
    return is_shared and governance.terms.shared_days([decision, *delegations]) is not None


def _has_one_source(governance: Governance, mandates: Mandates, decision: Decision, circle: Circle) -> bool:
    """Whether at most one in a circle may have the decision from elsewhere: all others pass on what they receive."""
    steps = zip([circle[-1], *circle[:-1]], circle, strict=True)
    return sum(_may_have_more(governance, mandates, decision, *step) for step in steps) <= 1


def _may_have_more(governance: Governance, mandates: Mandates, decision: Decision, before: Grant, one: Grant) -> bool:
    received = (only_one(governance, other.granted_by) for other in mandates.received(one.giver, decision))
    return (
        mandates.may_have_own(one.giver, decision)
        or mandates.may_receive_more(one.giver)
        or any(giver != before.giver for giver in received)
    )


def _sentence(givers: Sequence[str], decisions: Sequence[str]) -> str:
    first, *others = map(quoted, givers)
    what = joined(few([*map(quoted, decisions)], most=4))
    if not others:
        return f"{first} passes {what} on to itself."
    them = "it" if len(decisions) == 1 else "them"
    on = f", which passes {them} on to ".join(few(others))
    return f"{first} passes {what} on to {on}, which passes {them} back to {first}."
