"""When steps of decisions are due, and what is to be done in them."""

import datetime as dt
from collections.abc import Sequence

import attrs

from outsourcegov.findings.words import quoted
from outsourcegov.model.absent import known
from outsourcegov.model.decisions import Decision, DecisionStep
from outsourcegov.model.words import MonthDay


@attrs.frozen
class StepDay:
    """A day by which a step is due."""

    day: dt.date
    step: DecisionStep


def next_step_days(decision: Decision, day: dt.date) -> Sequence[StepDay]:
    """The next day from a day on by which each step of a decision is due, of those that have one, the first first."""
    found = [StepDay(due, step) for step in decision.steps if (due := _next(known(step.due), day)) is not None]
    return sorted(found, key=lambda one: one.day)


def in_words(step: DecisionStep) -> str:
    """What is to be done in a step, as far as it is stated: ``step "vote": approve, by board``."""
    does, who = known(step.does), known(step.by)
    what = [does.value] if does is not None else []
    what += [f"by {who}"] if who is not None else []
    return ": ".join(filter(None, [f"step {quoted(step.id)}" if step.id else "", ", ".join(what)])) or "a step"


def _next(due: object, day: dt.date) -> dt.date | None:
    if isinstance(due, dt.date):
        return due if due >= day else None
    if not isinstance(due, MonthDay):
        return None
    this_year = due.in_year(day.year)
    if this_year >= day:
        return this_year
    return due.in_year(day.year + 1) if day.year < dt.MAXYEAR else None
