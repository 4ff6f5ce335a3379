"""By which day a plan is to be tested again, a policy reviewed, a risk looked at."""

import datetime
from collections.abc import Sequence

from outsourcegov.governance.dates.on_record import on_record
from outsourcegov.governance.dates.terms import Terms
from outsourcegov.governance.dates.validity import end_of, later
from outsourcegov.model.absent import Maybe, claims, is_lacking, known
from outsourcegov.model.duration import Duration
from outsourcegov.model.risks import ContinuityPlan, ExitPlan, Policy

Plan = ContinuityPlan | ExitPlan

USUAL = Duration.parse("12 months")
"""How often the continuity plan of a critical or important service is to be tested, where it does not say so."""


def next_test_day(terms: Terms, plan: Plan, usual: Duration | None = None) -> datetime.date | None:
    """The last day on which the next test of a plan is in time; None where nothing tells.

    It is so long after the last test, or where none is on record by the day of the terms after the first day of the
    plan. ``usual`` is how often a plan is to be tested that does not say so.
    """
    return _next(on_record(terms, plan.tested), plan.from_, plan.test_every, usual)


def next_review_day(terms: Terms, policy: Policy) -> datetime.date | None:
    """The last day on which the next review of a policy is in time; None where nothing tells."""
    return _next(on_record(terms, policy.reviewed), policy.from_, policy.review_every)


def _next(
    last: Maybe[datetime.date], first: Maybe[datetime.date], every: Maybe[Duration], usual: Duration | None = None
) -> datetime.date | None:
    """The next day by every source; of several the latest, so that what is overdue surely is."""
    since = end_of(first if is_lacking(last) else last, max)
    lengths = [usual] if is_lacking(every) else _lengths(every)
    days = [later(since, one) if since is not None and one is not None else None for one in lengths]
    told = [day for day in days if day is not None]
    return max(told) if told and len(told) == len(days) else None


def _lengths(every: Maybe[Duration]) -> Sequence[Duration | None]:
    return [known(claim) for claim in claims(every)]
