"""The keys that every object has: what it is called, where the source says it, and when it holds."""

from collections.abc import Sequence
from datetime import date
from enum import Enum
from typing import Annotated, ClassVar

from outsourcegov.model.absent import Maybe
from outsourcegov.model.base import Value, key, keyed_locally, model, one_or_many
from outsourcegov.model.conditions import Test
from outsourcegov.model.duration import Duration
from outsourcegov.model.fields import ID
from outsourcegov.model.items import Collection
from outsourcegov.model.refs import (
    ContractRef,
    DecisionRef,
    DisputeRef,
    DocumentRef,
    EscalationRef,
    EventRef,
    MetricRef,
    StepRef,
)
from outsourcegov.model.timing import Limit, with_start
from outsourcegov.model.who import Who
from outsourcegov.model.words import TimeOfDay


class Deemed(Enum):
    """What silence or a missed limit is taken for."""

    APPROVED = "approved"
    REJECTED = "rejected"
    WAIVED = "waived"
    ACCEPTED = "accepted"
    CANCELLED = "cancelled"


@model
class Clause(Value):
    """Where in a contract something stands. Bare text is the clause."""

    SHORT: ClassVar[str] = "clause"

    clause: Maybe[str] = key('The clause, in quotes: "cl. 31".', default=None, kw_only=False)
    contract: Maybe[ContractRef] = key("The contract; left out: the one at hand, or the only one.", default=None)


@model
class Noted(Value):
    """An object with a description, and with the place in the contract that says so."""

    title: Maybe[str] = key("What people call it; left out: its id.", default=None)
    description: Maybe[str] = key("What it is. No rule reads it.", default=None)
    notes: Maybe[str] = key("Anything else. No rule reads it.", default=None)
    also_called: Sequence[str] = one_or_many("Other names that the source uses for the same thing.")
    tags: Sequence[str] = one_or_many("Words of your own, to sort and search by.")
    ref: Maybe[Clause] = key('Where in the contract it stands, such as "cl. 31".', default=None)
    evidence: Sequence[DocumentRef] = one_or_many("The documents that show it is so.")


@model
class Described(Noted):
    """An object with an id and a description."""

    KEY: ClassVar[str] = "id"

    id: Annotated[str, ID] = key(
        "What other keys call it: a letter, then letters a-z, digits, - and .", default="", kw_only=False
    )

    @property
    def name(self) -> str:
        """The title, or the id where there is none."""
        return self.title if isinstance(self.title, str) else self.id


@model
class Entry(Described):
    """An object that holds from one day to another."""

    from_: Maybe[date] = key("The first day it holds; left out: as long as its contract.", default=None)
    until: Maybe[date] = key("The last day it holds; left out: as long as its contract.", default=None)


@model
class Timed(Entry):
    """An object with a limit of its own: ``within``, ``after`` and ``at`` stand side by side in it."""

    within: Sequence[Limit] = one_or_many(
        "How long it may take: a duration, a limit, or rows of limits for different cases."
    )
    after: Maybe[EventRef] = key("The moment its clock starts.", default=None)
    at: Maybe[TimeOfDay] = key("The time of day at which it ends, on the last day.", default=None)
    extendable: Maybe[str] = key("How the limit may be made longer, such as in-writing.", default=None)

    @property
    def limits(self) -> Sequence[Limit]:
        """The limits, each with the start and the time of day that stand beside them."""
        return with_start(self.within, self.after, self.at)


@model
class Outcome(Value):
    """What then: who decides instead, where the matter goes, or what silence is taken for."""

    EXACTLY_ONE_OF: ClassVar[Sequence[Sequence[str]]] = (
        ("decider", "escalation", "dispute", "step", "status-quo", "deemed", "terminate"),
    )

    when: Collection[Test] = keyed_locally("The cases this is for; left out: all.")
    unless: Collection[Test] = keyed_locally("The cases this is not for.")
    decider: Maybe[Who] = key("These decide instead.", default=None)
    escalation: Maybe[EscalationRef] = key("It goes to this escalation path.", default=None)
    dispute: Maybe[DisputeRef] = key("It goes to this dispute ladder.", default=None)
    step: Maybe[StepRef] = key("It goes back to this step.", default=None)
    status_quo: Maybe[DecisionRef] = key("What was last decided there stays in force.", default=None)
    deemed: Maybe[Deemed] = key("Silence is taken for this.", default=None)
    terminate: Maybe[Who] = key("These may end the contract.", default=None)


@model
class Trigger(Entry):
    """What sets an escalation, an exit or a decision in motion."""

    EXACTLY_ONE_OF: ClassVar[Sequence[Sequence[str]]] = (("metric", "event", "no-response"),)

    metric: Maybe[MetricRef] = key("A metric sets it in motion; when says with which result.", default=None)
    when: Maybe[str] = key("The result that counts: breached (target missed) or missed-minimum.", default=None)
    value: Maybe[Test] = key("The value of the metric that counts.", default=None)
    event: Maybe[EventRef] = key(
        "An event sets it in motion: notice, incident, or the id of a condition of kind event.", default=None
    )
    no_response: Maybe[Duration] = key("No answer for this long sets it in motion.", default=None)
    raised_by: Maybe[Who] = key("Who may set it in motion.", default=None)
