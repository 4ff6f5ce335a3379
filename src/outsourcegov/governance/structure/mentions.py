"""Decisions that something else in the alliance waits for, or falls back on."""

from collections.abc import Iterator, Mapping, Sequence

from outsourcegov.governance.dates.validity import surely_holds
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import known
from outsourcegov.model.common import Entry, Outcome
from outsourcegov.model.conditions import Test
from outsourcegov.model.contracts import Contract, Renewal
from outsourcegov.model.escalations import Dispute, DisputeStep, Escalation, Level
from outsourcegov.model.walk import Placed

_CLIMBING = (Escalation, Level, Dispute, DisputeStep)


def is_in_force(governance: Governance, placed: Placed) -> bool:
    """Whether it is sure that what stands at a place is in force on the day, with everything around it."""
    around: Placed | None = placed
    while around is not None:
        thing = around.value
        if isinstance(thing, Entry) and not surely_holds(thing, governance.as_of):
            return False
        if isinstance(thing, Contract) and governance.terms.may_have_ended(thing):
            return False
        around = around.around
    return True


def status_quos(governance: Governance) -> Iterator[tuple[Outcome, str]]:
    """The outcomes in force that leave things as they were last decided, each with the decision that it names."""
    for placed in governance.placed:
        if isinstance(placed.value, Outcome):
            id = known(placed.value.status_quo)
            if id is not None and is_in_force(governance, placed):
                yield placed.value, id


def mentions(governance: Governance) -> Mapping[str, Sequence[str]]:
    """The decisions that are named by what is in force, each with the ids of what names it.

    Those are the decisions that a renewal needs, those whose status quo an outcome elsewhere keeps, and those that an
    escalation path, a dispute ladder or one of their levels is for.
    """
    found: dict[str, set[str]] = {}
    for placed in governance.placed:
        for id in _named_at(placed):
            if id != placed.subject and is_in_force(governance, placed):
                found.setdefault(id, set()).add(placed.subject)
    return {id: sorted(subjects) for id, subjects in found.items()}


def _named_at(placed: Placed) -> Sequence[str]:
    value = placed.value
    if isinstance(value, Renewal):
        return value.needs
    if isinstance(value, Outcome):
        id = known(value.status_quo)
        return [id] if id is not None else []
    if isinstance(value, Test) and value.attribute == "decision" and placed.around is not None:
        is_climbing = isinstance(placed.around.value, _CLIMBING)
        return [one for one in value.one_of if isinstance(one, str)] if is_climbing else []
    return []
