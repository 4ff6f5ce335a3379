"""Who passes which decision on to whom."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from outsourcegov.findings import Cause
from outsourcegov.governance.decisions.cases import share_a_case
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.named import sole
from outsourcegov.model.absent import Maybe, claims, known
from outsourcegov.model.decisions import Decision, Delegation
from outsourcegov.model.parties import Authority, Holders, Role
from outsourcegov.model.who import Who


class Grant(NamedTuple):
    """A delegation that one gives and one receives."""

    delegation: Delegation
    giver: str
    receiver: str


class Delegated(NamedTuple):
    """A decision that a delegation is for, on the day or later; ``number`` counts the decisions of the delegation."""

    delegation: Delegation
    decision: Decision
    number: int


def delegated(governance: Governance) -> Iterator[Delegated]:
    """Every decision that is certain to be delegated on the day or later."""
    decisions = governance.alliance.decisions
    for delegation in governance.alliance.delegations:
        if governance.terms.shared_days([delegation]) is None:
            continue
        for number, id in enumerate(delegation.decisions):
            decision = decisions.get(id)
            if (
                decision is not None
                and governance.terms.shared_days([delegation, decision]) is not None
                and share_a_case(governance, decision, [delegation])
            ):
                yield Delegated(delegation, decision, number)


def may_not_be_passed_on(decision: Decision) -> bool:
    """Whether it is certain that a decision is reserved: no delegation gives anybody a right to it."""
    return known(decision.reserved) is True


def void(delegation: Delegation, decision: Decision) -> tuple[Cause, ...]:
    """The fault that a delegation is for a reserved decision; nothing where it may be passed on, or may be so."""
    return (Cause("for-a-reserved-decision", delegation.id),) if may_not_be_passed_on(decision) else ()


def grants(governance: Governance) -> Mapping[str, Grant]:
    """The delegations with one giver and one receiver, by their ids; of two with the same id the first.

    One that a role of several holders gives to itself is none: one of them may give it to another.
    """
    found: dict[str, Grant] = {}
    for one in reversed(governance.alliance.delegations):
        giver, receiver = only_one(governance, one.granted_by), only_one(governance, one.granted_to)
        if giver is not None and receiver is not None and (giver != receiver or _is_one(governance, giver)):
            found[one.id] = Grant(one, giver, receiver)
    return found


def _is_one(governance: Governance, id: str) -> bool:
    """Whether it is no role of several holders."""
    role = governance.find(id, Role)
    return role is None or known(role.holders) is Holders.ONE


def only_one(governance: Governance, who: Maybe[Who]) -> str | None:
    """The id of the only one who is named; None for several, for nobody, and for what is not defined."""
    name = sole(known(who))
    return name if name in governance.objects else None


def may_settle_anything(role: Role) -> bool:
    """Whether a role has authority for all matters, or may."""
    return any(claim is not Authority.LIMITED for claim in claims(role.authority))
