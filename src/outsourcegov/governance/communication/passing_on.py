"""Every step that word takes in an alliance on the day, as far as it is written down."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import attrs

from outsourcegov.findings.words import quoted
from outsourcegov.governance.communication.delays import Wait
from outsourcegov.governance.communication.flows import Flows, Passing, Through
from outsourcegov.governance.communication.gaps import gaps
from outsourcegov.governance.communication.hindrances import Hindrances
from outsourcegov.governance.communication.waiting import (
    at_level,
    for_decision,
    for_figure,
    for_forum,
    for_metric,
    for_report,
)
from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.decisions.matters import is_told
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.named import may_name_somebody, names_in
from outsourcegov.model.absent import Maybe, known
from outsourcegov.model.common import Entry
from outsourcegov.model.decisions import Decision
from outsourcegov.model.escalations import Escalation, EscalationCategory
from outsourcegov.model.forums import Forum, Purpose, RecurringReport
from outsourcegov.model.who import Who

CATEGORY = "category:"
"""What the name of a category of escalation paths begins with, where it stands beside ids."""
OF_ALL_SERVICES = CATEGORY + EscalationCategory.OPERATIONAL.value
"""To the paths of this category word comes of every service."""
IF_RAISED = "if it is raised"
IF_UNSOLVED = "if it is not solved before"
_SERVICE = "service"
_INCIDENT = Purpose.INCIDENT.value  # the event has the name of the purpose


class Step(NamedTuple):
    """A step of word from one thing, forum or role to the next; without one, why it cannot be told to whom."""

    source: str
    passing: Passing | None = None
    why_untold: str = ""


def flows(governance: Governance) -> Flows:
    """Every step that word may take on the day; what has ended, or has not begun, passes nothing on."""
    return governance.answers.for_those_now(_flows)


def _flows(governance: Governance) -> Flows:
    passings: dict[str, list[Passing]] = {}
    untold: dict[str, list[str]] = {}
    hindrances = Hindrances(governance)
    for source, passing, why in governance.answers.for_anybody(_steps):
        if passing is not None:
            passings.setdefault(source, []).append(hindrances.hinder(source, passing))
        else:
            untold.setdefault(source, []).append(why)
    for source, why in gaps(governance, OF_ALL_SERVICES):
        untold.setdefault(source, []).append(why)
    return Flows(passings, untold)


def _steps(governance: Governance) -> Sequence["Step"]:
    return list(_Steps(governance).everything())


class _Steps:
    """Finds the steps of one alliance."""

    def __init__(self, governance: Governance) -> None:
        self.governance, self.alliance = governance, governance.alliance
        self.forums = {one.id: one for one in self.alliance.forums if self._counts(one)}

    def everything(self) -> Iterator[Step]:
        yield from self._of_metrics()
        for report in filter(self._counts, self.alliance.reports):
            yield from self._of_report(report)
        for forum in self.forums.values():
            yield from self._of_forum(forum)
        for path in filter(self._counts, self.alliance.escalations):
            yield from self._of_path(path)
        for decision in filter(self._counts, self.alliance.decisions):
            yield from self._of_decision(decision)
        yield from self._of_events()

    def _counts(self, thing: Entry) -> bool:
        return may_hold(thing, self.governance.as_of) and not self.governance.terms.has_ended(thing)

    def _of_metrics(self) -> Iterator[Step]:
        for scope in self.alliance.scope_of_work:
            measured = ((one.id, id) for one in scope.services for id in one.metrics)
            handed_over = ((one.id, id) for one in scope.deliverables for id in one.metrics)
            for thing, measure in (*measured, *handed_over):
                yield Step(thing, Passing(measure, Through.MEASURED))
            for service in scope.services:
                yield Step(service.id, Passing(OF_ALL_SERVICES, Through.RAISED, if_=IF_RAISED))
        for metric in self.alliance.metrics:
            yield from (Step(other, Passing(metric.id, Through.COMPUTED)) for other in metric.based_on)
            why = f"Who measures {quoted(metric.id)} is not known."
            measuring = Passing("", Through.MEASURES, for_metric(self.governance.clock, metric))
            yield from self._to(metric.id, metric.measured_by, measuring, why)

    def _of_report(self, report: RecurringReport) -> Iterator[Step]:
        waits = for_report(self.governance.clock, report)
        for id in report.metrics:
            metric = self.alliance.metrics.get(id)
            before = for_figure(self.governance.clock, metric, report) if metric is not None else ()
            yield Step(id, Passing(report.id, Through.SHOWN, before))
        why = f"Who gets report {quoted(report.id)} is not known."
        yield from self._to(report.id, report.sent_to, Passing("", Through.SENT, waits), why)
        why = f"Who writes report {quoted(report.id)} is not known."
        yield from self._to(report.id, report.produced_by, Passing("", Through.WRITTEN, waits), why)

    def _of_forum(self, forum: Forum) -> Iterator[Step]:
        for id in forum.reviews:
            report, metric = self.alliance.reports.get(id), self.alliance.metrics.get(id)
            before = for_report(self.governance.clock, report) if report is not None else ()
            if metric is not None:
                before = for_figure(self.governance.clock, metric)
            if report is None or self._counts(report):
                yield Step(id, Passing(forum.id, Through.REVIEWED, (*before, for_forum(self.governance.clock, forum))))
        chair = known(forum.chair)
        seats = [known(seat.role) for seat in forum.seats if may_hold(seat, self.governance.as_of)]
        named = [*seats, *(names_in(chair.role) or () if chair is not None else ()), *(names_in(forum.secretary) or ())]
        for role in dict.fromkeys(one for one in named if one is not None):
            yield Step(forum.id, Passing(role, Through.SITS))
        if None in seats or not is_told(forum.seats):
            yield Step(forum.id, why_untold=f"Who sits in {quoted(forum.id)} is not all known.")

    def _of_path(self, path: Escalation) -> Iterator[Step]:
        for trigger in path.triggers:
            for cause in (known(trigger.metric), known(trigger.event)):
                if cause is not None:
                    yield Step(cause, Passing(path.id, Through.RAISED, if_=IF_RAISED))
        services = path.when.get(_SERVICE)
        if services is None and is_told(path.when):
            for category in path.category:
                yield Step(CATEGORY + category.value, Passing(path.id, Through.RAISED))
        for service in services.one_of if services is not None and is_told(services.one_of) else ():
            if isinstance(service, str):
                yield Step(service, Passing(path.id, Through.RAISED, if_=IF_RAISED))
        before: list[Wait] = []
        for number, level in enumerate(path.levels, 1):
            if not may_hold(level, self.governance.as_of):
                continue
            here = Passing("", Through.LEVEL, tuple(before), IF_UNSOLVED if before else "")
            why = f"Who is at level {number} of {quoted(path.id)} is not known."
            yield from self._to(path.id, level.by, here, why)
            yield from self._to(path.id, level.notify, attrs.evolve(here, through=Through.NOTIFIED), why)
            before.append(at_level(self.governance.clock, path.id, number, level))

    def _of_decision(self, decision: Decision) -> Iterator[Step]:
        waits, id = for_decision(self.governance.clock, decision), decision.id
        rights = [right for right in decision.rights if may_hold(right, self.governance.as_of)]
        deciding = [*(right.decider for right in rights), *(right.reviewer for right in rights), decision.agreed_by]
        heard = [decision.consulted, decision.recommended_by, *(right.prior_approval for right in rights)]
        told = [decision.informed, decision.performed_by]
        after = (Wait(why_untold=f"How soon others are told of {quoted(id)} is not stated."),)
        for who, through, until in (
            *((one, Through.DECIDES, waits) for one in deciding),
            *((one, Through.CONSULTED, waits) for one in heard),
            *((one, Through.INFORMED, after) for one in told),
        ):
            why = f"Who has a part in {quoted(id)} is not all known."
            yield from self._to(id, who, Passing("", through, until), why, sits=False)

    def _of_events(self) -> Iterator[Step]:
        for condition in self.alliance.conditions:
            why = f"Who tells of {quoted(condition.id)} is not known."
            yield from self._to(condition.id, condition.notified_by, Passing("", Through.TELLS), why)
        for channel in filter(self._counts, self.alliance.channels):
            every = known(channel.every)
            events = [known(every.each)] if every is not None else []
            events += [_INCIDENT] if Purpose.INCIDENT in channel.purpose else []
            for event in dict.fromkeys(events):
                if event is not None:
                    yield Step(event, Passing(channel.id, Through.CHANNEL))
            if not is_told(channel.purpose):
                yield Step(_INCIDENT, why_untold=f"What channel {quoted(channel.id)} is for is not known.")
            if not is_told(channel.participants):
                yield Step(channel.id, why_untold=f"Who is on {quoted(channel.id)} is not all known.")
            for party in channel.participants:
                untold = Wait(why_untold=f"How soon word passes on {quoted(channel.id)} is not stated.")
                yield Step(channel.id, Passing(party, Through.CHANNEL, (untold,)))

    def _to(
        self, source: str, who: Maybe[Who], passing: Passing, why_untold: str, *, sits: bool = True
    ) -> Iterator[Step]:
        """A step like one to each of those named; a forum hears when it sits. One that cannot be told says so."""
        names = names_in(who)
        if names is None and may_name_somebody(who):
            yield Step(source, why_untold=why_untold)
        for name in names or ():
            forum = self.forums.get(name) if sits else None
            sitting = (for_forum(self.governance.clock, forum),) if forum is not None else ()
            if name not in self.alliance.forums or name in self.forums:
                yield Step(source, attrs.evolve(passing, to=name, waits=(*passing.waits, *sitting)))
