"""Decisions: what may come, who may say yes, how it gets there, and who passes authority on."""

from collections.abc import Sequence
from datetime import date
from enum import Enum
from typing import ClassVar

import attrs

from outsourcegov.model.absent import Maybe
from outsourcegov.model.base import key, keyed_locally, many, model, one_or_many
from outsourcegov.model.common import Entry, Outcome, Timed, Trigger
from outsourcegov.model.conditions import Test
from outsourcegov.model.definitions import Attribute
from outsourcegov.model.items import Collection
from outsourcegov.model.refs import Count, DecisionRef, DocumentRef, EventRef, FigureRef
from outsourcegov.model.timing import Notice
from outsourcegov.model.vocabulary import Per
from outsourcegov.model.who import Who
from outsourcegov.model.words import MonthDay


class DecisionCategory(Enum):
    """The sorts of decision that an alliance should have a home for."""

    SCOPE_CHANGE = "scope-change"
    PRICE_CHANGE = "price-change"
    TARGET_CHANGE = "target-change"
    EXTENSION = "extension"
    TERMINATION = "termination"
    SUBCONTRACTOR_APPROVAL = "subcontractor-approval"
    LOCATION_CHANGE = "location-change"
    KEY_PERSONNEL = "key-personnel"
    SERVICE_CREDIT_WAIVER = "service-credit-waiver"
    RISK_ACCEPTANCE = "risk-acceptance"
    SECURITY_EXCEPTION = "security-exception"
    DISPUTE_SETTLEMENT = "dispute-settlement"
    DELIVERABLE_ACCEPTANCE = "deliverable-acceptance"
    BUDGET = "budget"
    EMERGENCY_CHANGE = "emergency-change"
    OTHER = "other"


class Overlap(Enum):
    """What it means when two rights cover the same case."""

    NOT_ALLOWED = "not-allowed"
    ANY_MAY = "any-may"
    FIRST_ROW = "first-row"
    MOST_SPECIFIC = "most-specific"


class Does(Enum):
    """What is done in a step of a decision."""

    PROPOSE = "propose"
    PREPARE = "prepare"
    RECOMMEND = "recommend"
    REVIEW = "review"
    GATE = "gate"
    CHOOSE = "choose"
    APPROVE = "approve"
    SIGN = "sign"


class SubDelegation(Enum):
    """Whether delegated authority may be passed on."""

    ALLOWED = "allowed"
    IN_WRITING = "in-writing"


@model
class Right(Entry):
    """One row of a decision: in these cases, these may say yes. A row with a reviewer grants nothing."""

    EXACTLY_ONE_OF: ClassVar[Sequence[Sequence[str]]] = (("decider", "reviewer"),)

    decider: Maybe[Who] = key("Who may say yes.", default=None)
    reviewer: Maybe[Who] = key("Who must look at it; grants no right.", default=None)
    when: Collection[Test] = keyed_locally("The cases this row is for; left out: all.")
    unless: Collection[Test] = keyed_locally("The cases it is not for.")
    per: Maybe[Per] = key(
        "What the amount is counted over: one transaction, or all of them in a time.", default=Per.TRANSACTION
    )
    priority: Maybe[Count] = key("Which row wins where several apply; 1 is first.", default=None)
    prior_approval: Maybe[Who] = key("Who must have agreed before.", default=None)
    in_absence_of: Maybe[Who] = key("This row is only for the time when these cannot act.", default=None)
    procedure: Maybe[str] = key("How it is done, in words.", default=None)
    before: Maybe[EventRef] = key("It must be done before this moment.", default=None)
    sub_delegation: Maybe[SubDelegation] = key("Whether it may be passed on; left out: not stated.", default=None)
    within_limits_of: Maybe[FigureRef] = key("A figure that limits it further.", default=None)
    examples: Sequence[str] = one_or_many("Examples the source gives.")
    includes: Sequence[str] = one_or_many("What the source says it includes.")
    in_writing: Maybe[bool] = key("Whether it must be written.", default=None)
    not_unreasonably_withheld: Maybe[bool] = key("Whether it may be refused only with good reason.", default=None)
    formal: Maybe[bool] = key("Whether it only confirms what is settled already.", default=None)


@model
class DecisionStep(Timed):
    """One step on the way to a decision."""

    by: Maybe[Who] = key("Who does it.", default=None)
    does: Maybe[Does] = key("What is done.", default=None)
    due: Maybe[MonthDay | date] = key(
        "The day by which it is done: a date, or a day of each year in quotes.", default=None
    )
    options: Sequence[str] = many("What there is to choose from.")
    asks: Maybe[str] = key("The question to be answered, in words.", default=None)
    if_refused: Sequence[Outcome] = one_or_many("What happens when the answer is no.")
    if_missed: Sequence[Outcome] = one_or_many("What happens when there is no answer in time.")
    repeats: Maybe[Count] = key("How often the same matter may pass again.", default=None)
    in_writing: Maybe[bool] = key("Whether it must be written.", default=None)


@model
class Decision(Timed):
    """Something that must be decided: what may come, who may say yes, and how it gets there."""

    after: Maybe[EventRef] = key("The moment its clock starts.", default="raised")
    category: Maybe[DecisionCategory] = key(
        "The sort of decision, as in the checklist of required categories.", default=None
    )
    attributes: Collection[Attribute] = keyed_locally("What a case may be: the region that the rights must cover.")
    rights: Sequence[Right] = many("Who may say yes to what.", default=attrs.NOTHING)
    joint: Maybe[bool] = key("Whether it takes a yes of both sides.", default=False)
    reserved: Maybe[bool] = key("Whether it may not be delegated.", default=False)
    reversible: Maybe[bool] = key("Whether it can be undone.", default=None)
    overlap: Maybe[Overlap] = key("What it means when two rights cover the same case.", default=Overlap.NOT_ALLOWED)
    proposed_by: Maybe[Who] = key("Who may ask for it.", default=None)
    recommended_by: Maybe[Who] = key("Who recommends.", default=None)
    agreed_by: Maybe[Who] = key("Who must agree, and may veto.", default=None)
    consulted: Maybe[Who] = key("Who is heard.", default=None)
    performed_by: Maybe[Who] = key("Who carries it out.", default=None)
    informed: Maybe[Who] = key("Who is told.", default=None)
    not_by: Maybe[Who] = key("Who may never decide it, whatever else says so.", default=None)
    notice: Maybe[Notice] = key("How long before it takes effect the others must be told.", default=None)
    triggers: Sequence[Trigger] = many("What sets it in motion.")
    steps: Sequence[DecisionStep] = many("How it gets decided, in order.")
    if_undecided: Sequence[Outcome] = one_or_many("What happens when nobody decides.")
    in_writing: Maybe[bool] = key("Whether it must be written.", default=None)


@model
class Delegation(Entry):
    """Authority that one role passes to another."""

    granted_by: Maybe[Who] = key("Who passes it on.")
    granted_to: Maybe[Who] = key("Who receives it.")
    decisions: Sequence[DecisionRef] = one_or_many("The decisions it is for.", default=attrs.NOTHING)
    when: Collection[Test] = keyed_locally("The cases it is for; left out: all that the grantor may decide.")
    unless: Collection[Test] = keyed_locally("The cases it is not for.")
    sub_delegation: Maybe[SubDelegation] = key("Whether it may be passed on again; left out: not stated.", default=None)
    instrument: Maybe[DocumentRef] = key("The document that grants it.", default=None)
