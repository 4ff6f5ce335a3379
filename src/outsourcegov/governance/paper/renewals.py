"""The terms of a contract from a day on, and by when notice must be given at the end of each.

The last day of a term counts. Notice counts from the day it is given: notice of 6 months that is given on 2005-01-10
ends a contract with 2005-07-10. The latest day for it is therefore the last on which it still ends no later than the
term does: 2028-09-30 for 6 months and a term that ends with 2029-03-31. Months are clipped to the last day of a shorter
month, so 2028-08-31 is in time for 2029-02-28. Business days run on the calendar in force.

Nothing records whether a contract was renewed in fact. One that renews itself is taken to have done so, as often as it
may; one that somebody must renew has ended with its term, until ``expires`` says otherwise. Whether one was renewed
that renews itself only if somebody acts cannot be told.
"""

import datetime
from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import count

import attrs

from outsourcegov.governance.dates.contract_terms import (
    Term,
    first_term,
    number_on,
    renewal_after,
    term_after,
)
from outsourcegov.governance.dates.deadlines import Deadline
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.paper.open_renewals import why_open
from outsourcegov.model.absent import is_ruled_out, known
from outsourcegov.model.conditions import Limit
from outsourcegov.model.contracts import Contract, EndsOrRenews, Renewal, RenewalKind
from outsourcegov.model.duration import Duration
from outsourcegov.model.timing import Notice


class Purpose(Enum):
    """What a notice at the end of a term is for."""

    STOP = "stop"
    """Without it the contract renews itself."""
    EXERCISE = "exercise"
    """Without it the contract ends."""
    KEEP = "keep"
    """Without it the contract, which would renew itself, ends."""
    AGREE = "agree"
    """By then both sides must have agreed to renew."""
    OPEN = "open"
    """What comes of it cannot be told."""


_PURPOSES = {
    RenewalKind.AUTOMATIC: Purpose.STOP,
    RenewalKind.OPTION: Purpose.EXERCISE,
    RenewalKind.MUTUAL_AGREEMENT: Purpose.AGREE,
}


@attrs.frozen
class NoticeDay:
    """By when somebody must give notice at the end of a term: ``latest`` is the last day that is in time.

    ``latest`` is None where it cannot be told; ``caveats`` are sentences to be read with it, or in its place.
    """

    notice: Notice
    term: Term
    purpose: Purpose
    latest: datetime.date | None
    caveats: tuple[str, ...] = ()

    @property
    def side(self) -> str:
        """Whose notice it is: a side, a party, ``either`` or ``all``."""
        return self.notice.side

    @property
    def is_longer_than_term(self) -> bool:
        """Whether it is certain that notice must be given before the day on which the term before ends."""
        return self.latest is not None and self.term.first is not None and (self.term.first - self.latest).days > 1


def terms_to_come(governance: Governance, contract: Contract, until: datetime.date | None = None) -> Iterator[Term]:
    """The term that runs on the day, or is the first to run, and those that may follow it, one after the other.

    Those that begin after the day ``until`` are left out; without one only the next is given. Nothing for a contract
    that has ended, has no end, or whose end cannot be told. Whether a term follows hangs on ``renewal_after``.

    >>> import outsourcegov as og
    >>> governance = og.load("examples/northbank", as_of="2026-11-01")
    >>> [str(term.last) for term in terms_to_come(governance, governance.alliance.contracts["msa"])]
    ['2029-03-31', '2030-03-31']
    """
    start = first_term(contract)
    running = number_on(governance.as_of, contract, start) if start is not None else None
    if start is None or running is None or governance.terms.has_ended(contract):
        return
    for number in count(running):
        term, follows = term_after(contract, start, number), number > running
        if term is None or (follows and until is not None and term.first is not None and term.first > until):
            return
        yield term
        if renewal_after(contract, term) is None or (follows and until is None):
            return


def last_days_of(governance: Governance, contract: Contract) -> tuple[datetime.date | None, datetime.date | None]:
    """The last day of a contract if nobody does anything, and if everybody renews it as often as is agreed.

    Each is None where there is none, or it cannot be told, as where an amendment may have prolonged it. It lasts no
    longer than what it ends with.
    """
    return governance.terms.ends_on(contract), governance.terms.ends_at_the_latest(contract)


def ends_when(governance: Governance, contract: Contract, end: datetime.date) -> str:
    """When a contract ends, or ended, by itself, and whether it may be renewed: the end of a sentence."""
    ends, is_ = ("ended", "was") if end < governance.as_of else ("ends", "is")
    return f"{ends} on {end}{f' unless it {is_} renewed' if governance.terms.may_be_renewed(contract) else ''}"


def notice_days(governance: Governance, contract: Contract, term: Term) -> Sequence[NoticeDay]:
    """By when who must give notice, or both must agree, before a term of a contract ends; none where it just ends.

    >>> import outsourcegov as og
    >>> governance = og.load("examples/northbank", as_of="2026-11-01")
    >>> msa = governance.alliance.contracts["msa"]
    >>> [(day.side, str(day.latest)) for day in notice_days(governance, msa, next(terms_to_come(governance, msa)))]
    [('client', '2028-09-30'), ('provider', '2028-03-31')]
    """
    kind, renewal = renewal_after(contract, term), known(contract.renewal)
    is_open = bool(why_open(contract, term))
    if renewal is None or (kind is None and not is_open):
        return ()
    purpose = _PURPOSES[kind] if kind is not None and not is_open else Purpose.OPEN
    if kind is RenewalKind.AUTOMATIC and dies_without_notice(renewal):
        purpose = Purpose.KEEP
    found = [(notice, purpose) for notice in renewal.notice]
    agreed = known(renewal.agreed)
    if agreed is not None:
        found.append((agreed, Purpose.AGREE if kind is not None else Purpose.OPEN))
    days = ((notice, purpose, latest_notice(governance, notice, term.last)) for notice, purpose in found)
    return [NoticeDay(notice, term, purpose, found.day, found.caveats) for notice, purpose, found in days]


def dies_without_notice(renewal: Renewal) -> bool:
    """Whether a contract surely ends unless somebody gives notice that it goes on."""
    return known(renewal.if_no_notice) is EndsOrRenews.ENDS and not is_ruled_out(renewal.needs_notice_from)


def latest_notice(governance: Governance, notice: Notice, last: datetime.date) -> Deadline:
    """The latest day to give notice that shall end with a day; without one where it cannot be told, and why."""
    length, before = known(notice.at_least), known(notice.before)
    if length is None:
        return Deadline(caveats=("How long the notice must be cannot be told.",))
    if before != "end" and not is_ruled_out(notice.before):
        return Deadline(caveats=("It does not look ahead to the end of the term.",))
    return governance.clock.latest_start(length, last)


def end_by_notice(governance: Governance, length: Duration, given: datetime.date) -> Deadline:
    """The last day of a contract that is ended by notice of some length, given on a day.

    >>> import outsourcegov as og
    >>> governance = og.load("examples/bsp-datec", as_of="2005-01-10")
    >>> str(end_by_notice(governance, Duration.parse("6 months"), governance.as_of).day)
    '2005-07-10'
    """
    return governance.clock.deadline(Limit(within=length), given)
