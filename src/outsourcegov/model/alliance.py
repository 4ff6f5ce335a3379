"""The alliance: everything an outsourcing relationship is made of, in one frozen value."""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import Enum
from typing import Annotated, Any, Self

import attrs

from outsourcegov.errors import InvalidValue
from outsourcegov.model.absent import Maybe
from outsourcegov.model.base import key, keyed, model, one_or_many
from outsourcegov.model.common import Entry
from outsourcegov.model.contracts import Contract
from outsourcegov.model.credits import CreditScheme
from outsourcegov.model.decisions import Decision, DecisionCategory, Delegation
from outsourcegov.model.definitions import Attribute, Calendar, Condition, Document, Figure
from outsourcegov.model.escalations import Dispute, Escalation
from outsourcegov.model.fields import ID
from outsourcegov.model.forums import Action, Channel, DecisionEntry, Forum, Meeting, RecurringReport
from outsourcegov.model.goals import Benefit, Goal, Survey
from outsourcegov.model.items import Collection
from outsourcegov.model.metrics import Metric
from outsourcegov.model.money import Currency
from outsourcegov.model.parties import Party, Person, Role
from outsourcegov.model.planning import ProblemStatement, Proposal, RoadmapItem
from outsourcegov.model.processes import Process
from outsourcegov.model.refs import CalendarRef, PartyRef
from outsourcegov.model.risks import ContinuityPlan, ExitPlan, Maturity, Policy, Risk, Waiver
from outsourcegov.model.scope import Activity, Scope
from outsourcegov.model.shape.annotations import body_of


class Segment(Enum):
    """How much the relationship matters to the client."""

    TRANSACTIONAL = "transactional"
    PREFERRED = "preferred"
    STRATEGIC = "strategic"


class Phase(Enum):
    """Where the alliance is in its life."""

    STRATEGY = "strategy"
    SELECTION = "selection"
    TRANSITION = "transition"
    DELIVERY = "delivery"
    EXIT = "exit"


VERSION = 1
"""The version of the language."""

HEADER_KEYS = (
    *("id", "title", "description", "notes", "also-called", "tags", "ref", "evidence", "from", "until"),
    *("client", "providers", "currency", "reviewed", "segment", "phase", "calendar", "regimes", "required-categories"),
)
"""The keys that stand under ``alliance`` in a document; all others stand at the top."""


@model
class Alliance(Entry):
    """An outsourcing alliance: a client, its providers, and all they have agreed.

    In a document the keys of ``HEADER_KEYS`` stand under ``alliance``, and each collection at the top.
    """

    id: Annotated[str, ID] = key(
        "What it is called: a letter, then letters a-z, digits, - and .", default=attrs.NOTHING, kw_only=False
    )
    client: Sequence[PartyRef] = one_or_many("The party that outsources, or several parties.", default=attrs.NOTHING)
    providers: Sequence[PartyRef] = one_or_many("The parties it outsources to.", default=attrs.NOTHING)
    currency: Maybe[Currency] = key("The currency of every amount that names none.", default=None)
    reviewed: Maybe[date] = key("The day on which this was last checked against the documents.", default=None)
    segment: Maybe[Segment] = key("How much the relationship matters.", default=None)
    phase: Maybe[Phase] = key("Where the alliance is in its life.", default=None)
    calendar: Maybe[CalendarRef | Calendar] = key(
        "The calendar in force where nothing else is said: its id, or the calendar itself.", default=None
    )
    regimes: Sequence[str] = one_or_many("The regimes whose rules apply, such as eba or dora.")
    required_categories: Sequence[DecisionCategory] = one_or_many(
        "The categories of decision that somebody must be able to take; left out: the usual checklist."
    )

    calendars: Collection[Calendar] = keyed("Working hours and holidays.")
    attributes: Collection[Attribute] = keyed(
        "What may differ from case to case, such as severity; shared by several tables."
    )
    conditions: Collection[Condition] = keyed("Words that a contract uses as a test.")
    figures: Collection[Figure] = keyed("Named amounts, limits and counts.")
    documents: Collection[Document] = keyed("Contracts, minutes, tests and other documents that evidence points at.")
    parties: Collection[Party] = keyed("The organisations that take part.")
    people: Collection[Person] = keyed("Those who hold roles.")
    roles: Collection[Role] = keyed("The roles: seats that own things and decide.")
    contracts: Collection[Contract] = keyed("The contracts and what belongs to them.")
    scope_of_work: Collection[Scope] = keyed("What is outsourced: services, deliverables, obligations.")
    activities: Collection[Activity] = keyed("The responsibility matrix (RACI and its kin), row by row.")
    decisions: Collection[Decision] = keyed("What must be decided, and who may.")
    delegations: Collection[Delegation] = keyed("Authority that one role has passed to another.")
    forums: Collection[Forum] = keyed("The bodies that meet.")
    meetings: Collection[Meeting] = keyed("Meetings that were held.")
    decision_log: Collection[DecisionEntry] = keyed("Decisions that were taken.")
    problem_statements: Collection[ProblemStatement] = keyed("Problems that one side puts to the other.")
    proposals: Collection[Proposal] = keyed("What one side suggests to the other, and the answer.")
    roadmap: Collection[RoadmapItem] = keyed("What each side intends to do, as the sides let each other know.")
    actions: Collection[Action] = keyed("What somebody promised to do.")
    channels: Collection[Channel] = keyed("How the sides talk.")
    reports: Collection[RecurringReport] = keyed("Reports: what is written and sent, again and again.")
    escalations: Collection[Escalation] = keyed("Escalation paths: how a matter climbs until it is settled.")
    disputes: Collection[Dispute] = keyed("Dispute ladders: how a dispute is brought to an end.")
    metrics: Collection[Metric] = keyed("What is measured, with its targets and results.")
    credits: Collection[CreditScheme] = keyed("Service credits: what a missed target costs the provider.")
    goals: Collection[Goal] = keyed("What the alliance is for.")
    benefits: Collection[Benefit] = keyed("What outsourcing was to bring.")
    surveys: Collection[Survey] = keyed("What the sides say of each other when asked.")
    processes: Collection[Process] = keyed("Work that crosses parties.")
    risks: Collection[Risk] = keyed("What could go wrong.")
    continuity_plans: Collection[ContinuityPlan] = keyed("What is done when a service fails.")
    exit_plans: Collection[ExitPlan] = keyed("How the client leaves.")
    policies: Collection[Policy] = keyed("Rules the client has set itself.")
    maturity: Maybe[Maturity] = key("What the alliance says of its own maturity.", default=None)
    waivers: Collection[Waiver] = keyed("Findings that somebody has accepted, until a day.")

    @classmethod
    def from_plain(cls, data: Any) -> Self:
        """The alliance that a whole document, without ``include``, stands for; raises ``InvalidValue``."""
        body = body_of(cls)
        if not isinstance(data, Mapping):
            raise InvalidValue("wants a mapping")
        if data.get("outsourcegov") != VERSION or isinstance(data["outsourcegov"], bool):
            raise InvalidValue(f"wants {VERSION}, the version of the language", ("outsourcegov",))
        header = data.get("alliance")
        if not isinstance(header, Mapping):
            raise InvalidValue("wants a mapping with id, client and providers", ("alliance",))
        if "id" not in header:
            raise InvalidValue('has no "id"', ("alliance",))
        for misplaced in header:
            if misplaced in body.fields and misplaced not in HEADER_KEYS:
                raise InvalidValue("stands at the top, not here", ("alliance", misplaced))
        for misplaced in data:
            if misplaced in HEADER_KEYS:
                raise InvalidValue("stands under alliance, not here", (misplaced,))
        rest = {key: value for key, value in data.items() if key not in ("outsourcegov", "alliance")}
        try:
            fields = body.read_mapping(header)
        except InvalidValue as fault:
            raise fault.under("alliance") from None
        return cls.build(fields | body.read_mapping(rest, required=frozenset()))

    def to_plain(self) -> dict[str, Any]:
        """The document, as plain data, that reads back as an equal alliance."""
        flat = body_of(type(self)).plain(self)
        header = {key: value for key, value in flat.items() if key in HEADER_KEYS}
        rest = {key: value for key, value in flat.items() if key not in HEADER_KEYS}
        return {"outsourcegov": VERSION, "alliance": header, **rest}
