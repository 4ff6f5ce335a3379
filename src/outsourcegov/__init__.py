"""Governance as code for outsourcing alliances.

```python
import outsourcegov as og

report = og.check("examples/northbank")
```

Every public name is imported from here. Nothing is loaded before it is used, so that importing the package costs
little.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from outsourcegov.public import MODULES

if TYPE_CHECKING:
    from outsourcegov.analysis.axes import Listed as Listed, Ordered as Ordered, Values as Values
    from outsourcegov.analysis.cut_sets import Odds as Odds
    from outsourcegov.analysis.intervals import Interval as Interval
    from outsourcegov.analysis.regions import Shared as Shared
    from outsourcegov.analysis.votes import Ending as Ending, Split as Split
    from outsourcegov.analysis.working_time import WorkingTime as WorkingTime
    from outsourcegov.api import check as check, load as load, read as read, what_if as what_if
    from outsourcegov.engine.examples import check_page as check_page
    from outsourcegov.engine.problem import Problem as Problem
    from outsourcegov.engine.rule import Rule as Rule, rule as rule
    from outsourcegov.errors import (
        InvalidDocument as InvalidDocument,
        InvalidRule as InvalidRule,
        InvalidValue as InvalidValue,
        MissingExtra as MissingExtra,
        OutsourcegovError as OutsourcegovError,
        SourceUnavailable as SourceUnavailable,
        UnknownId as UnknownId,
        UnknownRule as UnknownRule,
    )
    from outsourcegov.exchange.authority_csv import read_authority_csv as read_authority_csv
    from outsourcegov.exchange.dmn import read_dmn as read_dmn
    from outsourcegov.exchange.judging import table_report as table_report
    from outsourcegov.exchange.tables import (
        DecisionTable as DecisionTable,
        HitPolicy as HitPolicy,
        TableRow as TableRow,
        Tables as Tables,
    )
    from outsourcegov.findings import (
        Cause as Cause,
        Finding as Finding,
        Impact as Impact,
        Report as Report,
        RootCause as RootCause,
        Severity as Severity,
        Span as Span,
        Waived as Waived,
    )
    from outsourcegov.governance.calendar.due_dates import (
        DateKind as DateKind,
        DueDate as DueDate,
        Timetable as Timetable,
        Untold as Untold,
    )
    from outsourcegov.governance.calendar.timetable import calendar as calendar
    from outsourcegov.governance.communication.delays import Delay as Delay
    from outsourcegov.governance.communication.flows import Through as Through
    from outsourcegov.governance.communication.informed import (
        Hearer as Hearer,
        HearingPart as HearingPart,
        Informed as Informed,
        ShouldHear as ShouldHear,
        information as information,
    )
    from outsourcegov.governance.dates.calendar_days import CalendarDays as CalendarDays
    from outsourcegov.governance.dates.clock import Clock as Clock
    from outsourcegov.governance.dates.deadlines import Deadline as Deadline
    from outsourcegov.governance.dates.terms import Terms as Terms
    from outsourcegov.governance.dates.working_calendar import WorkingCalendar as WorkingCalendar
    from outsourcegov.governance.decisions.doubts import Doubt as Doubt
    from outsourcegov.governance.decisions.figures import Figures as Figures
    from outsourcegov.governance.decisions.matrix import Matrix as Matrix
    from outsourcegov.governance.decisions.outcomes import Following as Following
    from outsourcegov.governance.decisions.rulings import Mandate as Mandate, Ruling as Ruling
    from outsourcegov.governance.decisions.step_days import StepDay as StepDay
    from outsourcegov.governance.escalation.climbs import Break as Break, Climb as Climb, Route as Route, Stop as Stop
    from outsourcegov.governance.follow_through.follow_up import Awaited as Awaited, OpenItem as OpenItem
    from outsourcegov.governance.forums.convening import Convening as Convening, Need as Need, Sitter as Sitter
    from outsourcegov.governance.forums.sittings import Sitting as Sitting
    from outsourcegov.governance.forums.voting import Vote as Vote
    from outsourcegov.governance.governance import Governance as Governance
    from outsourcegov.governance.people.actors import Actor as Actor
    from outsourcegov.governance.people.appointments import Appointments as Appointments
    from outsourcegov.governance.people.availability import Availability as Availability
    from outsourcegov.governance.people.ownership import Owned as Owned
    from outsourcegov.governance.people.ownership_gaps import (
        GapReason as GapReason,
        OwnershipGap as OwnershipGap,
        Tense as Tense,
    )
    from outsourcegov.governance.people.sides import Sides as Sides
    from outsourcegov.governance.scope.items import InScope as InScope, LeftOut as LeftOut
    from outsourcegov.governance.scope.trace import (
        Link as Link,
        LinkKind as LinkKind,
        LinkPart as LinkPart,
        Trace as Trace,
        Traces as Traces,
    )
    from outsourcegov.governance.structure.absences import Missing as Missing
    from outsourcegov.governance.structure.references import Reference as Reference
    from outsourcegov.governance.supposing.reliance import (
        Reliance as Reliance,
        SinglePoints as SinglePoints,
        single_points as single_points,
    )
    from outsourcegov.loading.limits import Limits as Limits
    from outsourcegov.loading.structure import Reading as Reading
    from outsourcegov.model.absent import (
        NONE as NONE,
        UNKNOWN as UNKNOWN,
        Absent as Absent,
        Claim as Claim,
        Conflict as Conflict,
        InWords as InWords,
        Maybe as Maybe,
        NoneStated as NoneStated,
        NotApplicable as NotApplicable,
        Presence as Presence,
        Unknown as Unknown,
        absence as absence,
        known as known,
        presence as presence,
    )
    from outsourcegov.model.alliance import Alliance as Alliance
    from outsourcegov.model.base import Value as Value
    from outsourcegov.model.common import (
        Clause as Clause,
        Described as Described,
        Entry as Entry,
        Outcome as Outcome,
        Timed as Timed,
        Trigger as Trigger,
    )
    from outsourcegov.model.conditions import Limit as Limit, Test as Test
    from outsourcegov.model.contracts import (
        Charge as Charge,
        Contract as Contract,
        Fee as Fee,
        FeeRow as FeeRow,
        Objection as Objection,
        PriceAdjustment as PriceAdjustment,
        Provision as Provision,
        Renewal as Renewal,
        Review as Review,
        TerminationRight as TerminationRight,
    )
    from outsourcegov.model.credits import (
        Cap as Cap,
        CreditCategory as CreditCategory,
        CreditEvent as CreditEvent,
        CreditScheme as CreditScheme,
        EarnBack as EarnBack,
        Weight as Weight,
    )
    from outsourcegov.model.decisions import (
        Decision as Decision,
        DecisionStep as DecisionStep,
        Delegation as Delegation,
        Right as Right,
    )
    from outsourcegov.model.definitions import (
        Attribute as Attribute,
        Calendar as Calendar,
        Condition as Condition,
        Country as Country,
        Document as Document,
        Figure as Figure,
        Meaning as Meaning,
    )
    from outsourcegov.model.duration import Duration as Duration, Unit as Unit
    from outsourcegov.model.escalations import (
        Dispute as Dispute,
        DisputeStep as DisputeStep,
        Escalation as Escalation,
        Gate as Gate,
        Level as Level,
    )
    from outsourcegov.model.formula import Formula as Formula
    from outsourcegov.model.forums import (
        Action as Action,
        BetweenMeetings as BetweenMeetings,
        Chair as Chair,
        Channel as Channel,
        DecisionEntry as DecisionEntry,
        Forum as Forum,
        Given as Given,
        Meeting as Meeting,
        Meets as Meets,
        RecurringReport as RecurringReport,
        Seat as Seat,
        SpecialMeeting as SpecialMeeting,
    )
    from outsourcegov.model.goals import (
        Amount as Amount,
        Benefit as Benefit,
        Goal as Goal,
        KeyResult as KeyResult,
        Response as Response,
        Survey as Survey,
    )
    from outsourcegov.model.items import Collection as Collection, Items as Items
    from outsourcegov.model.metrics import (
        Metric as Metric,
        Observation as Observation,
        Target as Target,
        Window as Window,
    )
    from outsourcegov.model.money import Currency as Currency, Money as Money
    from outsourcegov.model.parties import (
        Appointment as Appointment,
        FirstFilled as FirstFilled,
        Lei as Lei,
        Party as Party,
        Person as Person,
        Protection as Protection,
        Role as Role,
    )
    from outsourcegov.model.planning import (
        ProblemStatement as ProblemStatement,
        Proposal as Proposal,
        RoadmapItem as RoadmapItem,
    )
    from outsourcegov.model.processes import Handoff as Handoff, Process as Process, ProcessStep as ProcessStep
    from outsourcegov.model.risks import (
        Answer as Answer,
        ContinuityPlan as ContinuityPlan,
        DataReturn as DataReturn,
        Degraded as Degraded,
        ExitPlan as ExitPlan,
        Maturity as Maturity,
        Policy as Policy,
        Risk as Risk,
        Waiver as Waiver,
    )
    from outsourcegov.model.scope import (
        Acceptance as Acceptance,
        Activity as Activity,
        Cell as Cell,
        Deliverable as Deliverable,
        Letters as Letters,
        Obligation as Obligation,
        Scope as Scope,
        Service as Service,
        Volume as Volume,
    )
    from outsourcegov.model.timing import Cadence as Cadence, Notice as Notice
    from outsourcegov.model.vocabulary import Side as Side, Tier as Tier
    from outsourcegov.model.voting import Quorum as Quorum, TieBreak as TieBreak, Voting as Voting
    from outsourcegov.model.who import Together as Together, Who as Who
    from outsourcegov.model.words import Hours as Hours, MonthDay as MonthDay, Period as Period, TimeOfDay as TimeOfDay
    from outsourcegov.render.authority_json import matrices_json as matrices_json
    from outsourcegov.render.authority_matrix import matrix_text as matrix_text
    from outsourcegov.render.climb_json import climb_json as climb_json
    from outsourcegov.render.climb_text import climb_text as climb_text
    from outsourcegov.render.convening_json import convenings_json as convenings_json
    from outsourcegov.render.convening_text import convening_text as convening_text
    from outsourcegov.render.follow_up_json import follow_up_json as follow_up_json
    from outsourcegov.render.follow_up_text import follow_up_text as follow_up_text
    from outsourcegov.render.impact_json import impact_json as impact_json
    from outsourcegov.render.impact_text import impact_text as impact_text
    from outsourcegov.render.informed_json import informed_json as informed_json
    from outsourcegov.render.informed_text import information_text as information_text, informed_text as informed_text
    from outsourcegov.render.json_report import json_report as json_report
    from outsourcegov.render.owners_json import owners_json as owners_json
    from outsourcegov.render.owners_text import owners_text as owners_text
    from outsourcegov.render.ruling_json import ruling_json as ruling_json
    from outsourcegov.render.ruling_text import ruling_text as ruling_text
    from outsourcegov.render.short import short_report as short_report
    from outsourcegov.render.single_points_json import single_points_json as single_points_json
    from outsourcegov.render.single_points_text import single_points_text as single_points_text
    from outsourcegov.render.terminal import Paint as Paint
    from outsourcegov.render.text import text_report as text_report
    from outsourcegov.render.timetable_ics import timetable_ics as timetable_ics
    from outsourcegov.render.timetable_json import timetable_json as timetable_json
    from outsourcegov.render.timetable_text import load_text as load_text, timetable_text as timetable_text
    from outsourcegov.render.trace_json import traces_json as traces_json
    from outsourcegov.render.trace_text import trace_text as trace_text, traces_text as traces_text

__all__ = sorted([*MODULES, "__version__"])  # noqa: PLE0605 # pyright: ignore[reportUnsupportedDunderAll] - one list, in public


def __getattr__(name: str) -> Any:
    if name == "__version__":
        return _version()
    if name not in MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{MODULES[name]}"), name)
    globals()[name] = value
    return value


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("outsourcegov")
    except PackageNotFoundError:  # run from the sources
        return "unknown"


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
