"""How long word waits at the latest: for a report, for a forum to sit, at the levels of a path, for a decision."""

from outsourcegov.findings.words import quoted
from outsourcegov.governance.communication.delays import Wait, wait
from outsourcegov.governance.dates.clock import Clock
from outsourcegov.governance.dates.longest_gap import longest_gap
from outsourcegov.governance.decisions.matters import is_told
from outsourcegov.model.absent import Presence, claims, known, presence
from outsourcegov.model.common import Timed
from outsourcegov.model.decisions import Decision
from outsourcegov.model.duration import Duration
from outsourcegov.model.escalations import Level
from outsourcegov.model.forums import Forum, RecurringReport
from outsourcegov.model.metrics import Metric
from outsourcegov.model.timing import Cadence

_WITH_THE_PERIOD = ("period-end", "month-start")
_ON_ARRIVAL = (None, "previous", "raised", "incident", "notice", "request", "receipt")
"""Events that are over at the latest when a matter comes to a level."""


def for_report(clock: Clock, report: RecurringReport) -> tuple[Wait, ...]:
    """From something that a report tells to its being there: the rest of the period, and the limit after it."""
    name = quoted(report.id)
    is_limited = bool(report.within) or not is_told(report.within)
    limit = (_wait_of(clock, report, f"How soon report {name} is there is not known."),) if is_limited else ()
    (every, *others) = claims(report.every)
    cadence = every if isinstance(every, Cadence) and not others else None
    if cadence is not None and cadence.each is not None:
        why = f"Nothing says how soon report {name} is there after each {quoted(known(cadence.each) or 'event')}."
        return limit or (Wait(why_untold=why),)
    if not all(event in _WITH_THE_PERIOD for event in claims(report.after)):
        return (Wait(why_untold=f"When the clock of report {name} starts is not known."),)
    return (wait(clock, longest_gap(cadence), f"How often report {name} is written is not known."), *limit)


def for_forum(clock: Clock, forum: Forum) -> Wait:
    """Until a forum sits next, at the latest."""
    return wait(clock, clock.longest_wait(forum), f"How often {quoted(forum.id)} meets is not known.")


def for_decision(clock: Clock, decision: Decision) -> tuple[Wait, ...]:
    """Until something is decided, at the latest."""
    return (_wait_of(clock, decision, f"By when {quoted(decision.id)} is decided is not known."),)


def at_level(clock: Clock, path: str, number: int, level: Level) -> Wait:
    """As long as a matter stays at a level of a path, at the latest; levels are counted from 1."""
    events = [level.after, *(limit.after for limit in level.limits)]
    why = f"How long a matter stays at level {number} of {quoted(path)} is not known."
    if not all(claim in _ON_ARRIVAL for event in events for claim in claims(event)):
        return Wait(why_untold=why)
    return _wait_of(clock, level, why)


def for_metric(clock: Clock, metric: Metric) -> tuple[Wait, ...]:
    """Until the period is over in which a metric is measured."""
    return (wait(clock, _period_of(metric), f"How long a period of {quoted(metric.id)} is is not known."),)


def for_figure(clock: Clock, metric: Metric, report: RecurringReport | None = None) -> tuple[Wait, ...]:
    """Until there is a figure of a metric, for a report or for a forum that asks for it.

    No time where no period is stated. A report that is written as seldom as the metric is measured, or more seldom,
    waits for the period itself.
    """
    measured = for_metric(clock, metric)
    if presence(metric.period) in (Presence.MISSING, Presence.NOT_APPLICABLE):
        return ()
    if report is not None and not measured[0].why_untold:
        every = known(report.every)
        written = wait(clock, known(every.period) if every is not None else None, "")
        return measured if written.minutes < measured[0].minutes else ()
    return measured


def _period_of(metric: Metric) -> Duration | None:
    lengths = claims(metric.period)
    return known(lengths[0]) if len(lengths) == 1 else None


def _wait_of(clock: Clock, thing: Timed, why_untold: str) -> Wait:
    """As long as the limit of a thing, the longest where it differs by case; the reason where one is not told."""
    lengths = [claims(limit.within) for limit in thing.limits] if is_told(thing.within) else []
    waits = [wait(clock, known(claim), why_untold) for length in lengths for claim in length]
    return max(waits, key=lambda one: (bool(one.why_untold), one.minutes)) if waits else Wait(why_untold=why_untold)
