"""Where people meet and what comes of it: forums, meetings, the decision log, actions, channels, reports."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import ClassVar

import attrs

from outsourcegov.model.absent import Maybe
from outsourcegov.model.base import Value, key, keyed_locally, many, model, one_or_many
from outsourcegov.model.common import Entry, Noted, Outcome, Timed
from outsourcegov.model.conditions import Scalar, Test
from outsourcegov.model.duration import Duration
from outsourcegov.model.items import Collection
from outsourcegov.model.refs import (
    CalendarRef,
    ChannelRef,
    ContractRef,
    Count,
    DecisionRef,
    EventRef,
    ForumRef,
    MeetingRef,
    MetricRef,
    PartyRef,
    PersonRef,
    ReviewedRef,
    RoleRef,
    SourceRef,
)
from outsourcegov.model.timing import Cadence, Limit, Notice
from outsourcegov.model.vocabulary import Tier
from outsourcegov.model.voting import Quorum, Voting, VotingRule
from outsourcegov.model.who import Who
from outsourcegov.model.words import MonthDay


class ForumKind(Enum):
    """What a forum is for, where rules ask for it."""

    PLANNING_SUMMIT = "planning-summit"
    EXECUTIVE_REVIEW = "executive-review"
    OTHER = "other"


class Manner(Enum):
    """How a forum decides between its meetings."""

    IN_WRITING = "in-writing"
    VIRTUAL = "virtual"


class EndsOrHoldsOver(Enum):
    """What happens to a seat when nobody is appointed in time."""

    HOLDS_OVER = "holds-over"
    ENDS = "ends"


class LogOutcome(Enum):
    """How a logged decision ended."""

    APPROVED = "approved"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    OPEN = "open"


class ActionStatus(Enum):
    """Where an action stands."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class Purpose(Enum):
    """What a channel is for."""

    STATUS = "status"
    INCIDENT = "incident"
    CHANGE = "change"
    COMMERCIAL = "commercial"
    FEEDBACK = "feedback"
    EXECUTIVE = "executive"
    CRISIS = "crisis"


@model
class Chair(Noted):
    """Who takes the chair: a role, several together, or several in turn."""

    SHORT: ClassVar[str] = "role"
    EXACTLY_ONE_OF: ClassVar[Sequence[Sequence[str]]] = (("role", "rotates"),)

    role: Maybe[Who] = key("The role, or the roles that chair together.", default=None, kw_only=False)
    rotates: Sequence[RoleRef] = many("The roles that take turns.")
    every: Maybe[Cadence] = key("How often the chair passes on.", default=None)


@model
class Seat(Entry):
    """A place in a forum. A bare id is the role that sits there."""

    SHORT: ClassVar[str] = "role"

    role: Maybe[RoleRef] = key("The role that sits there.", default=None, kw_only=True)
    alternates: Sequence[RoleRef] = one_or_many("The roles that may sit there instead.")
    required: Maybe[bool] = key("Whether the forum cannot meet without it.", default=False)
    vote: Maybe[bool] = key("Whether it votes.", default=True)
    each_party: Maybe[Count] = key("So many seats for each party, without naming roles.", default=None)
    party: Maybe[PartyRef] = key("The party that fills it, where no role is named.", default=None)
    count: Maybe[Test] = key("How many such seats there are.", default=None)
    function: Maybe[str] = key("What sort of person sits there, such as executive.", default=None)
    appoint_by: Maybe[MonthDay] = key(
        "The day of the year by which it is filled, month first, in quotes.", default=None
    )
    term: Maybe[Duration] = key("How long somebody sits there.", default=None)
    if_not_appointed: Maybe[EndsOrHoldsOver] = key(
        "What happens when nobody is appointed in time: the holder stays (holds-over) or leaves (ends).", default=None
    )


@model
class Meets(Noted):
    """When a forum meets, and what comes before and after."""

    SHORT: ClassVar[str] = "every"

    every: Maybe[Cadence] = key("How often.", default=None, kw_only=False)
    notice: Maybe[Notice] = key("How long before the meeting it is called.", default=None)
    agenda: Maybe[Notice] = key("How long before the meeting the agenda goes out.", default=None)
    minutes: Maybe[Limit] = key("How long after the meeting the minutes go out.", default=None)


@model
class SpecialMeeting(Noted):
    """A meeting out of turn."""

    called_by: Maybe[Who] = key("Who may call it.", default=None)
    notice: Maybe[Notice] = key("How long before the meeting it must be called.", default=None)
    in_writing: Maybe[bool] = key("Whether the call must be written.", default=None)
    with_: Maybe[str] = key("What the call must come with, such as agenda.", default=None)


@model
class BetweenMeetings(Noted):
    """How a forum decides between its meetings."""

    manner: Maybe[Manner] = key("In writing, or in a virtual meeting.", default=None)
    rule: Maybe[VotingRule] = key("What it takes for a decision to pass.", default=None)


@model
class Forum(Entry):
    """A body that meets, reviews and decides: a committee, a board, a review."""

    tier: Maybe[Tier] = key("How high up it stands: strategic, tactical or operational.", default=None)
    kind: Maybe[ForumKind] = key(
        "Whether both sides plan ahead there (planning-summit), their sponsors look at the alliance there "
        "(executive-review), or neither (other).",
        default=None,
    )
    purpose: Maybe[str] = key("What it is for.", default=None)
    owner: Maybe[Who] = key("Who is accountable for it.", default=None)
    chair: Maybe[Chair] = key("Who takes the chair.", default=None)
    secretary: Maybe[Who] = key("Who keeps the minutes.", default=None)
    seats: Sequence[Seat] = many("Who sits in it.", default=attrs.NOTHING)
    equal_sides: Maybe[bool] = key("Whether both sides have as many votes.", default=None)
    quorum: Maybe[Quorum] = key("Who must be there for it to decide; all: every seat.", default=None)
    if_inquorate: Sequence[Outcome] = one_or_many("What happens when there is no quorum.")
    voting: Maybe[Voting] = key("How it comes to a result.", default=None)
    meets: Maybe[Meets] = key("When it meets.", default=None)
    special_meeting: Maybe[SpecialMeeting] = key("How it meets out of turn; none: never.", default=None)
    between_meetings: Maybe[BetweenMeetings] = key("How it decides between meetings; none: never.", default=None)
    decides: Sequence[DecisionRef] = one_or_many("Decisions on its agenda.")
    may_not: Sequence[DecisionRef] = one_or_many("Decisions it may not take.")
    reviews: Sequence[ReviewedRef] = one_or_many("Metrics, reports and risks it looks at.")
    reports_to: Maybe[ForumRef] = key("The forum above it; the top says none.", default=None)
    if_undecided: Sequence[Outcome] = one_or_many("What happens when it does not decide.")


@model
class Meeting(Entry):
    """A meeting that was held."""

    forum: Maybe[ForumRef] = key("The forum that met.", default=None)
    held: Maybe[date] = key("The day it was held.", default=None)
    attended: Sequence[PersonRef] = many("The people who were there.")
    minutes: Maybe[bool] = key("Whether minutes were written.", default=None)
    next: Maybe[date] = key("The day of the next meeting.", default=None)


@model
class Given(Value):
    """The value that one attribute had in a case."""

    KEY: ClassVar[str] = "attribute"
    SHORT: ClassVar[str] = "value"

    attribute: str = key("The attribute.", default="")
    value: Maybe[Scalar] = key("What it was in this case.", default=None)


@model
class DecisionEntry(Entry):
    """A decision that was taken or is open, as the log has it."""

    decision: Maybe[DecisionRef] = key("The decision it is an instance of.", default=None)
    contract: Maybe[ContractRef] = key("The contract it is about; left out: no one in particular.", default=None)
    amount: Maybe[Decimal] = key("The amount, in the alliance's currency.", default=None)
    attributes: Collection[Given] = keyed_locally("The value of each further attribute in this case.")
    raised: Maybe[date] = key("The day it was asked for.", default=None)
    decided: Maybe[date] = key("The day it was decided.", default=None)
    by: Maybe[Who] = key("The role or forum that decided.", default=None)
    person: Maybe[PersonRef] = key("The person who decided.", default=None)
    outcome: Maybe[LogOutcome] = key("How it ended.")
    meeting: Maybe[MeetingRef] = key("The meeting in which it was decided.", default=None)
    rationale: Maybe[str] = key("Why it was decided so.", default=None)


@model
class Action(Entry):
    """Something somebody promised to do."""

    owner: Maybe[Who] = key("Who is accountable for it.", default=None)
    due: Maybe[date] = key("The day by which it is done.", default=None)
    status: Maybe[ActionStatus] = key(
        "Whether it is open, done or dropped; left out: done from the day it was done, and open before.", default=None
    )
    done: Maybe[date] = key("The day it was done.", default=None)
    source: Maybe[SourceRef] = key(
        "Where it was promised: a meeting, a decision or a document; or the problem or proposal it follows from.",
        default=None,
    )
    promised_to: Maybe[Who] = key("Whom it was promised to, such as a customer.", default=None)
    confirmed: Maybe[date] = key("The day they were told that it is done; none: not yet.", default=None)


@model
class Channel(Entry):
    """A way in which the sides talk."""

    purpose: Sequence[Purpose] = one_or_many("What it is for.", default=attrs.NOTHING)
    medium: Maybe[str] = key("Phone, mail, video, a tool: in your own words.", default=None)
    owner: Maybe[Who] = key("Who is accountable for it.", default=None)
    participants: Sequence[PartyRef] = one_or_many("The parties on it.")
    two_way: Maybe[bool] = key("Whether both sides may speak.", default=None)
    hours: Sequence[CalendarRef] = one_or_many("When it is open.")
    every: Maybe[Cadence] = key("How often it is used.", default=None)
    backup: Maybe[ChannelRef] = key("The channel to use when it fails.", default=None)


@model
class RecurringReport(Timed):
    """Something written that goes to somebody, again and again."""

    KIND: ClassVar[str] = "report"

    produced_by: Maybe[Who] = key("Who writes it.")
    owner: Maybe[Who] = key("Who is accountable for it; left out: who writes it.", default=None)
    sent_to: Maybe[Who] = key("Who gets it, each of them; none: nobody.", default=None)
    every: Maybe[Cadence] = key("How often.", default=None)
    metrics: Sequence[MetricRef] = one_or_many("The metrics it shows.")
    after: Maybe[EventRef] = key("The moment its clock starts.", default="period-end")
    until: Maybe[date | EventRef] = key(  # type: ignore[assignment]
        "The last day it is written, or the event with which it stops.", default=None
    )
