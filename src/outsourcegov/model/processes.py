"""Work that crosses parties: its steps, and what is handed from one to the next."""

from collections.abc import Sequence

from outsourcegov.model.absent import Maybe
from outsourcegov.model.base import key, many, model, one_or_many
from outsourcegov.model.common import Entry
from outsourcegov.model.duration import Duration
from outsourcegov.model.refs import MetricRef, ProcessStepRef, ServiceRef
from outsourcegov.model.who import Who


@model
class ProcessStep(Entry):
    """One step of a process."""

    by: Maybe[Who] = key("Who does it.", default=None)
    service: Maybe[ServiceRef] = key("The service it is part of.", default=None)
    does: Maybe[str] = key("What is done, in words.", default=None)
    feedback_to_customer: Maybe[bool] = key("Whether the customer hears of it.", default=None)


@model
class Handoff(Entry):
    """What is handed from one step to another."""

    of: Maybe[str] = key("What is handed over.", default=None)
    sent_by: Maybe[ProcessStepRef] = key("The step it comes from.", default=None)
    sent_to: Maybe[ProcessStepRef] = key("The step it goes to.", default=None)
    receiver: Maybe[Who] = key("Who takes it; left out: whoever does the step it goes to.", default=None)
    acknowledge: Maybe[Duration] = key("How soon the receiver confirms that it has arrived.", default=None)
    feedback_to_customer: Maybe[bool] = key("Whether the customer hears of it.", default=None)


@model
class Process(Entry):
    """Work that ends in something for a customer, whoever does the steps."""

    customer_outcome: Maybe[str] = key("What the customer has in the end.", default=None)
    owner: Maybe[Who] = key("Who is accountable from end to end.", default=None)
    metrics: Sequence[MetricRef] = one_or_many("What it is measured by, from end to end.")
    steps: Sequence[ProcessStep] = many("Its steps, in order.")
    handoffs: Sequence[Handoff] = many("What is handed from step to step.")
