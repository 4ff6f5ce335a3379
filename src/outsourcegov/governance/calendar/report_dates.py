"""What comes back on its own: reports, obligations, credits, charges, the adjustment of prices."""

import datetime as dt
from functools import partial

from outsourcegov.findings.words import joined, quoted
from outsourcegov.governance.calendar.due_dates import DateKind
from outsourcegov.governance.calendar.recurring import Found, Recurring
from outsourcegov.governance.calendar.series import Counted, series
from outsourcegov.governance.calendar.window import Window, named
from outsourcegov.governance.dates.validity import day_before
from outsourcegov.governance.structure.named import ids_of
from outsourcegov.model.absent import UNKNOWN, Presence, is_said, is_unreadable, known, presence
from outsourcegov.model.contracts import Contract
from outsourcegov.model.credits import CreditScheme
from outsourcegov.model.duration import Duration
from outsourcegov.model.forums import Forum, RecurringReport
from outsourcegov.model.parties import Party
from outsourcegov.model.timing import Cadence


def report_dates(window: Window) -> Found:
    """When reports are due, and for which sitting."""
    for one in window.governance.alliance.reports:
        if presence(one.every) is Presence.NOT_APPLICABLE:
            continue
        yield from Recurring(
            one,
            DateKind.REPORT,
            one.id,
            f"Report {quoted(one.id)} is due",
            one.produced_by,
            series(one.every, in_calendar_periods=True),
            one.limits,
            one.within,
            partial(_for_which_sitting, window, one),
        ).dates(window)


def obligation_dates(window: Window) -> Found:
    """When obligations that come back are to be met."""
    for scope in window.governance.alliance.scope_of_work:
        for one in scope.obligations:
            if is_said(one.every):
                every = series(one.every, in_calendar_periods=True)
                what = f"Obligation {quoted(one.id)} is due"
                yield from Recurring(
                    one, DateKind.OBLIGATION, one.id, what, one.owner, every, one.limits, one.within
                ).dates(window)


def credit_dates(window: Window) -> Found:
    """When service credits are worked out."""
    for one in window.governance.alliance.credits:
        if one.calculated or is_unreadable(one.calculated):
            period = _measured_every(window, one)
            every = series(Cadence(period) if period is not None else UNKNOWN, in_calendar_periods=True)
            what, by = f"Service credits of {quoted(one.id)} are worked out", one.calculated
            yield from Recurring(one, DateKind.CREDIT, one.id, what, None, every, by, by).dates(window)


def charge_dates(window: Window) -> Found:
    """When charges are to be paid and prices are adjusted."""
    for contract in window.governance.alliance.contracts:
        for charge in contract.charges:
            if is_said(charge.every):
                payer = f" by {_payer(window, party)}" if (party := known(charge.payer)) is not None else ""
                yield from Recurring(
                    contract,
                    DateKind.CHARGE,
                    charge.id,
                    f"Charge {quoted(charge.id)} is to be paid{payer}",
                    None,
                    series(charge.every, in_calendar_periods=True),
                ).dates(window)
        adjustment = known(contract.price_adjustment)
        if adjustment is not None and is_said(adjustment.every):
            index = f" by {known(adjustment.index)}" if known(adjustment.index) is not None else ""
            what = f"Prices of {named(contract)} are adjusted{index}"
            every = series(adjustment.every, begin_of(window, contract))
            yield from Recurring(contract, DateKind.PRICE, contract.id, what, contract.owner, every).dates(window)


def _payer(window: Window, id: str) -> str:
    """Who pays, and until when they are there where they leave by the end of the window."""
    party = window.governance.find(id, Party)
    last = known(party.until) if party is not None else None
    return f"{quoted(id)}{f', which is there until {last}' if last is not None and last < window.end else ''}"


def begin_of(window: Window, contract: Contract) -> Counted | None:
    """The first day of a contract, to count years from."""
    day = window.governance.terms.first_day(contract)
    return Counted(day, f"when {named(contract)} began") if day is not None else None


def _for_which_sitting(window: Window, report: RecurringReport, due: dt.date) -> str:
    """Which sittings of those it is sent to come next."""
    forums = (window.governance.find(id, Forum) for id in ids_of(report.sent_to))
    clock, before = window.governance.clock, day_before(due)
    sittings = [
        f"{quoted(forum.id)} on {sitting.day}"
        for forum in forums
        if forum is not None
        and (sitting := clock.next_sitting(forum, before)).day is not None
        and window.may_hold(forum, sitting.day)
    ]
    return f"It is for {joined(sittings)}." if sittings else ""


def _measured_every(window: Window, scheme: CreditScheme) -> Duration | None:
    """The period of the metrics that credits hang on; None where they have none, or several."""
    metrics = window.governance.alliance.metrics
    ids = {known(event.metric) or "" for event in (*scheme.events, *scheme.points)}
    ids |= {weight.metric for category in scheme.categories for weight in category.metrics}
    found = {known(metric.period) if (metric := metrics.get(id)) is not None else None for id in ids}
    return found.pop() if len(found) == 1 else None
