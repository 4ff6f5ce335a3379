"""How a matter climbs: escalation paths and dispute ladders."""

from collections.abc import Sequence
from enum import Enum

import attrs

from outsourcegov.model.absent import Maybe
from outsourcegov.model.base import key, keyed_locally, many, model, one_or_many
from outsourcegov.model.common import Entry, Noted, Outcome, Timed, Trigger
from outsourcegov.model.conditions import Test
from outsourcegov.model.duration import Duration
from outsourcegov.model.items import Collection
from outsourcegov.model.refs import Count, DisputeStepRef, EventRef, LevelRef
from outsourcegov.model.vocabulary import Commitment
from outsourcegov.model.who import Who


class EscalationCategory(Enum):
    """What an escalation path is about."""

    OPERATIONAL = "operational"
    PERFORMANCE = "performance"
    COMMERCIAL = "commercial"
    RELATIONSHIP = "relationship"
    SECURITY = "security"


class DisputeKind(Enum):
    """What happens in a step of a dispute ladder."""

    NOTICE = "notice"
    NEGOTIATION = "negotiation"
    EXECUTIVE_NEGOTIATION = "executive-negotiation"
    MEDIATION = "mediation"
    DISPUTE_BOARD = "dispute-board"
    EXPERT_DETERMINATION = "expert-determination"
    APPOINTMENT = "appointment"
    ANSWER = "answer"
    ARBITRATION = "arbitration"
    COURT = "court"


@model
class Gate(Noted):
    """A question at a level that decides whether the matter goes on."""

    asks: Maybe[str] = key("The question, in words.", default=None)
    if_no: Sequence[Outcome] = one_or_many("What happens when the answer is no.")
    if_split: Sequence[Outcome] = one_or_many("What happens when those who answer do not agree.")


@model
class Level(Timed):
    """One level of an escalation path. Its limit starts when the level before ends, unless ``after`` says otherwise."""

    after: Maybe[EventRef] = key("The moment its clock starts.", default="previous")
    by: Maybe[Who] = key("Who deals with it: a role of each side together, a forum, or one role.")
    does: Maybe[str] = key("What they do, in words.", default=None)
    notify: Maybe[Who] = key("Who is told.", default=None)
    when: Collection[Test] = keyed_locally("The cases that come here; others skip the level.")
    unless: Collection[Test] = keyed_locally("The cases that do not come here.")
    final: Maybe[bool] = key("Whether its word is the last.", default=False)
    goes_to: Maybe[LevelRef] = key("The next level; left out: the next in the list.", default=None)
    gate: Maybe[Gate] = key("A question that decides whether the matter goes on.", default=None)
    if_missed: Sequence[Outcome] = one_or_many(
        "What happens when the limit passes without an answer; left out: the next level."
    )


@model
class Escalation(Entry):
    """A path on which a matter climbs until it is settled."""

    category: Sequence[EscalationCategory] = one_or_many(
        "What the matters on this path are about.", default=attrs.NOTHING
    )
    triggers: Sequence[Trigger] = many("What sets it in motion.")
    raised_by: Maybe[Who] = key("Who may raise a matter.", default=Who(("either",)))
    when: Collection[Test] = keyed_locally("The matters it is for; left out: all of its categories.")
    unless: Collection[Test] = keyed_locally("The matters it is not for.")
    max_total: Maybe[Duration] = key("The longest it may take to the top.", default=None)
    bars_proceedings: Maybe[bool] = key("Whether no court may be called before its end.", default=None)
    repeats: Maybe[Count] = key(
        "How often the same matter may come again; 0: never; left out: not stated.", default=None
    )
    levels: Sequence[Level] = many("The levels, in order.", default=attrs.NOTHING)
    if_undecided: Sequence[Outcome] = one_or_many("What happens after the last level.")


@model
class DisputeStep(Timed):
    """One step of a dispute ladder."""

    kind: Sequence[DisputeKind] = one_or_many(
        "What happens; several kinds: one of them is chosen.", default=attrs.NOTHING
    )
    by: Maybe[Who] = key("Who takes part.", default=None)
    chosen_by: Maybe[Who] = key("Who chooses among several kinds.", default=None)
    of: Maybe[str] = key("What is appointed, such as sole arbitrator.", default=None)
    else_by: Maybe[str] = key("Who appoints when they do not.", default=None)
    institution: Maybe[str] = key("The institution whose rules apply.", default=None)
    seat: Maybe[str] = key("Where it sits.", default=None)
    panel: Maybe[Count] = key("How many arbitrators or members.", default=None)
    binding: Maybe[bool] = key("Whether its result binds.", default=None)
    commitment: Maybe[Commitment] = key("How strongly its limit is promised.", default=Commitment.FIRM)
    when: Collection[Test] = keyed_locally("The matters it is for.")
    unless: Collection[Test] = keyed_locally("The matters it is not for.")
    goes_to: Maybe[DisputeStepRef] = key("The next step; left out: the next in the list.", default=None)
    repeats: Maybe[Count] = key("How often the same matter may pass again.", default=None)
    if_missed: Sequence[Outcome] = one_or_many("What happens when the limit passes.")


@model
class Dispute(Entry):
    """A ladder of steps from a notice to somebody whose word binds."""

    when: Collection[Test] = keyed_locally("The matters it is for; left out: all.")
    unless: Collection[Test] = keyed_locally("The matters it is not for.")
    services_continue: Maybe[bool] = key("Whether the services go on meanwhile.", default=None)
    steps: Sequence[DisputeStep] = many("The steps, in order.", default=attrs.NOTHING)
    if_undecided: Sequence[Outcome] = one_or_many("What happens after the last step.")
