"""The kinds of id that a key may hold, and the words that need no id."""

from decimal import Decimal
from typing import Annotated

from outsourcegov.model.fields import COUNT, LABEL, SHARE, reference
from outsourcegov.model.shape.scalars import Number

EVENTS = (
    "notice",
    "raised",
    "request",
    "receipt",
    "first-meeting",
    "previous",
    "response",
    "resolution",
    "incident",
    "period-end",
    "month-start",
    "effective",
    "signing",
    "end",
    "implementation",
    "evaluation",
    "release",
    "next-release",
    "next-update",
)
"""Moments that every contract knows; any other moment is the id of a condition of kind ``event``."""

SIDES = ("client", "provider", "either", "all")

CalendarRef = Annotated[str, reference("calendar", words=("24x7",))]
ChannelRef = Annotated[str, reference("channel")]
ContractRef = Annotated[str, reference("contract")]
ConditionRef = Annotated[str, reference("condition")]
DecisionRef = Annotated[str, reference("decision")]
DisputeRef = Annotated[str, reference("dispute")]
DisputeStepRef = Annotated[str, reference("dispute-step")]
DocumentRef = Annotated[str, reference("document")]
EscalationRef = Annotated[str, reference("escalation")]
EventRef = Annotated[str, reference("condition", words=EVENTS)]
FeeRef = Annotated[str, reference("fee")]
FigureRef = Annotated[str, reference("figure", "charge")]
ForumRef = Annotated[str, reference("forum")]
MeetingRef = Annotated[str, reference("meeting")]
MinutedRef = Annotated[str, reference("meeting", "decision-entry", "document")]
MetricRef = Annotated[str, reference("metric")]
PartyRef = Annotated[str, reference("party")]
PartyOrSide = Annotated[str, reference("party", words=SIDES)]
PersonRef = Annotated[str, reference("person")]
RoleRef = Annotated[str, reference("role")]
ServiceRef = Annotated[str, reference("service")]
ScopeRef = Annotated[str, reference("service", "scope", "contract", "deliverable")]
StepRef = Annotated[str, reference("decision-step", "process-step", "dispute-step")]
LevelRef = Annotated[str, reference("level", "escalation")]
ColumnRef = Annotated[str, reference("role", "party", "forum")]
ProcessStepRef = Annotated[str, reference("process-step")]
WeekOfMonth = Annotated[int, Number(least=1, most=4, whole=True)]
AffectedRef = Annotated[str, reference("service", "metric", "process")]
ProblemRef = Annotated[str, reference("problem-statement")]
ReviewedRef = Annotated[str, reference("metric", "report", "risk")]
SourceRef = Annotated[str, reference("meeting", "decision-entry", "document", "problem-statement", "proposal")]
AnyRef = Annotated[str, reference("any")]

Label = Annotated[str, LABEL]
Percent = Annotated[Decimal, SHARE]
ZeroToOne = Annotated[Decimal, Number(least=0, most=1)]
OneToFive = Annotated[int, Number(least=1, most=5, whole=True)]
Count = Annotated[int, COUNT]
