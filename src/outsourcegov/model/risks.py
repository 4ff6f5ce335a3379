"""What could go wrong: risks, continuity and exit plans, policies, the maturity self-assessment, and waivers."""

from collections.abc import Sequence
from datetime import date
from enum import Enum
from typing import ClassVar

from outsourcegov.model.absent import Maybe
from outsourcegov.model.base import key, keyed_locally, many, model, one_or_many
from outsourcegov.model.common import Entry, Noted, Trigger
from outsourcegov.model.duration import Duration
from outsourcegov.model.items import Collection
from outsourcegov.model.money import Money
from outsourcegov.model.refs import AnyRef, ContractRef, Count, EventRef, Label, OneToFive, Percent, ScopeRef, ZeroToOne
from outsourcegov.model.timing import Limit
from outsourcegov.model.who import Who


class RiskResponse(Enum):
    """What is done about a risk."""

    AVOID = "avoid"
    REDUCE = "reduce"
    TRANSFER = "transfer"
    ACCEPT = "accept"


class ExitScenario(Enum):
    """Whether an exit is planned or forced."""

    PLANNED = "planned"
    STRESSED = "stressed"


class Difficulty(Enum):
    """How hard it would be."""

    EASY = "easy"
    DIFFICULT = "difficult"
    IMPOSSIBLE = "impossible"


class PolicyKind(Enum):
    """What a policy governs."""

    OUTSOURCING = "outsourcing"
    DELEGATION = "delegation"
    CHANGE = "change"
    SECURITY = "security"
    CONTINUITY = "continuity"
    CONFLICT_OF_INTEREST = "conflict-of-interest"
    OTHER = "other"


class Achievement(Enum):
    """How far a criterion is met."""

    NOT = "not"
    PARTLY = "partly"
    LARGELY = "largely"
    FULLY = "fully"


class Present(Enum):
    """Whether something is there."""

    PRESENT = "present"
    ABSENT = "absent"
    PARTIAL = "partial"


@model
class Risk(Entry):
    """Something that could go wrong."""

    owner: Maybe[Who] = key("Who is accountable for it.", default=None)
    likelihood: Maybe[Count] = key("How likely it is, on your own scale; 1 is least.", default=None)
    impact: Maybe[Count] = key("How bad it would be, on your own scale; 1 is least.", default=None)
    response: Maybe[RiskResponse] = key("What is done about it.", default=None)
    accepted_by: Maybe[Who] = key("Who accepted it.", default=None)
    accepted: Maybe[date] = key("When it was accepted.", default=None)
    controls: Sequence[str] = one_or_many("What keeps it small.")
    review_by: Maybe[date] = key("By when it is looked at again.", default=None)


@model
class Degraded(Noted):
    """The service one lives with meanwhile."""

    percent: Maybe[Percent] = key("How much of the service, in percent.", default=None)
    for_: Maybe[Duration] = key("For how long one can live with that.", default=None)


@model
class ContinuityPlan(Entry):
    """What is done when a service fails."""

    owner: Maybe[Who] = key("Who is accountable for it.", default=None)
    covers: Sequence[ScopeRef] = one_or_many("The services it is for.")
    rto: Maybe[Duration] = key("The provider's recovery time objective.", default=None)
    rpo: Maybe[Duration] = key("The recovery point objective: how much data may be lost.", default=None)
    business_rto: Maybe[Duration] = key("How long the business can do without.", default=None)
    degraded_service: Maybe[Degraded] = key("The service one lives with meanwhile.", default=None)
    tested: Maybe[date] = key("When it was last tested.", default=None)
    test_every: Maybe[Duration] = key("How often it is to be tested.", default=None)


@model
class DataReturn(Noted):
    """How the client gets its data back."""

    format: Maybe[str] = key("The format the data come in.", default=None)
    within: Sequence[Limit] = one_or_many("How soon the data are back.")
    after: Maybe[EventRef] = key("The moment its clock starts.", default=None)


@model
class ExitPlan(Entry):
    """How the client leaves."""

    owner: Maybe[Who] = key("Who is accountable for it.", default=None)
    covers: Sequence[ScopeRef] = one_or_many("The services it is for.")
    scenario: Maybe[ExitScenario] = key("Whether the exit is planned or forced.", default=None)
    triggers: Sequence[Trigger] = many("What sets it in motion.")
    transition_period: Maybe[Duration] = key("How long the provider goes on serving.", default=None)
    estimated_migration: Maybe[Duration] = key("How long leaving takes.", default=None)
    substitutability: Maybe[Difficulty] = key("How hard it is to find another provider.", default=None)
    reintegration: Maybe[Difficulty] = key("How hard it is to take the work back.", default=None)
    alternatives: Sequence[str] = one_or_many("Who could do it instead.")
    data_return: Maybe[DataReturn] = key("How the client gets its data back.", default=None)
    knowledge_transfer: Maybe[Present] = key("Whether knowledge is handed over.", default=None)
    budget: Maybe[Money] = key("What is set aside for it.", default=None)
    tested: Maybe[date] = key("When it was last tested.", default=None)
    test_every: Maybe[Duration] = key("How often it is to be tested.", default=None)


@model
class Policy(Entry):
    """A rule the client has set itself."""

    kind: Maybe[PolicyKind] = key("What it governs.")
    owner: Maybe[Who] = key("Who is accountable for it.", default=None)
    approved_by: Maybe[Who] = key("Who approved it.", default=None)
    version: Maybe[Label] = key("Its version, in quotes.", default=None)
    reviewed: Maybe[date] = key("When it was last reviewed.", default=None)
    review_every: Maybe[Duration] = key("How often it is to be reviewed.", default=None)
    binds: Sequence[ContractRef] = one_or_many("The contracts it governs.")


@model
class Answer(Noted):
    """The answer to one criterion of the maturity model."""

    KEY: ClassVar[str] = "criterion"
    SHORT: ClassVar[str] = "value"

    criterion: str = key("The criterion.", default="")
    value: Maybe[Achievement | ZeroToOne] = key(
        "How far it is met: not, partly, largely, fully, or 0 to 1.", default=None
    )
    assessor: Maybe[Who] = key("Who said so.", default=None)
    dated: Maybe[date] = key("The day it was said.", default=None)


@model
class Maturity(Noted):
    """What the alliance says of its own maturity (Client Outsourcing Maturity Model, levels 1 to 5)."""

    declared_level: Maybe[OneToFive] = key("The level it claims, from 1 to 5.", default=None)
    assessed: Maybe[date] = key("When that was assessed.", default=None)
    answers: Collection[Answer] = keyed_locally("Answers to the criteria that no rule can see.")


@model
class Waiver(Entry):
    """A finding that is accepted: by whom, why, and until when."""

    EXACTLY_ONE_OF: ClassVar[Sequence[Sequence[str]]] = (("rule", "fingerprint"), ("subject", "fingerprint"))

    rule: Maybe[str] = key("The id of the rule.", default=None)
    subject: Maybe[AnyRef] = key("The object it is waived for.", default=None)
    fingerprint: Maybe[str] = key("The fingerprint of one finding, instead of rule and subject.", default=None)
    owner: Maybe[Who] = key("Who accepts it.")
    reason: Maybe[str] = key("Why it is accepted.")
    expires: Maybe[date] = key("The last day it is accepted.")
