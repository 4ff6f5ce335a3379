"""How long contracts run, and the things that belong to them."""

import datetime
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any

import attrs

from outsourcegov.analysis.intervals import Interval
from outsourcegov.governance.dates.contract_ends import ContractEnds
from outsourcegov.governance.dates.contract_terms import (
    Choose,
    has_no_last_day,
    last_day_of_term,
    last_days,
    ordered,
    stated_first,
)
from outsourcegov.governance.dates.papers import Papers
from outsourcegov.governance.dates.validity import (
    Days,
    days_of,
    end_of,
    is_hidden,
    is_over,
    sure_days,
    surely_holds,
)
from outsourcegov.model.absent import NONE, Unknown, claims, is_ruled_out, known
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.common import Entry
from outsourcegov.model.contracts import Contract
from outsourcegov.model.forums import Action
from outsourcegov.model.planning import ProblemStatement, Proposal, RoadmapItem
from outsourcegov.model.scope import Deliverable

_TASKS = (Action, Deliverable, ProblemStatement, Proposal, RoadmapItem)


@attrs.frozen(eq=False, repr=False, slots=False)
class Terms:
    """Which contract each thing belongs to, and whether it holds on a day.

    A thing holds from its own first day to its own last day. Where it has none it holds as long as what it belongs to:
    a review as long as its contract, a service as long as its scope and that as long as its contract, a metric as long
    as the services it measures, a plan or a policy as long as what it is for; all others as long as any contract, and
    from the first day of the first that belongs to no other: a call-off may be older than its master.
    """

    alliance: Alliance
    day: datetime.date
    _papers: Papers = attrs.Factory(lambda self: Papers(self.alliance), takes_self=True)
    kept: dict[int, tuple[Entry, Any]] = attrs.field(factory=dict, init=False)  # of lifetimes, by identity

    def on(self, day: datetime.date) -> "Terms":
        """The same on another day."""
        return Terms(self.alliance, day, self._papers)

    def contract_of(self, thing: Entry) -> Contract | None:
        """The contract of a thing: itself, that of all it belongs to, or the only one there is."""
        if isinstance(thing, Contract):
            return thing
        found = {id(one): one for one in map(self.contract_of, self._wholes(thing)) if one is not None}
        contracts = [*found.values()] or self.alliance.contracts
        return contracts[0] if len(contracts) == 1 else None

    def has_ended(self, thing: Entry) -> bool:
        """Whether a thing holds no more on the day, by the last day that is written.

        A contract that somebody may renew ends with its term all the same, unless it renews itself, or may, and has not
        done so as often as it may, or an amendment that goes on may have prolonged it.
        """
        if isinstance(thing, Contract):
            return self._ends.has_ended(thing.id)
        if thing.until is not None and (thing.until is NONE or days_of(thing).high is not None):
            return is_over(thing, self.day)
        wholes = self._wholes(thing)
        return all(map(self.has_ended, wholes)) if wholes else self._all_have_ended

    def may_have_ended(self, thing: Entry) -> bool:
        """Whether a thing holds no more on the day, or may: its last day is unknown, or in dispute.

        A contract that an amendment may prolong, without its new last day being written, may have ended with its term,
        and so may one that renews itself only if somebody acts.
        """
        if isinstance(thing, Contract):
            return thing.id in self._ends.perhaps_ended
        if thing.until is not None:
            return self.has_ended(thing) or any(_may_have_passed(last, self.day) for last in claims(thing.until))
        wholes = self._wholes(thing)
        return all(map(self.may_have_ended, wholes)) if wholes else self.all_may_have_ended

    def prolonging(self, contract: Contract) -> Sequence[Contract]:
        """The amendments of a contract that run on when it has ended, or may: in fact they may prolong it."""
        return self._papers.prolonging.get(contract.id, ())

    def ends_on(self, contract: Contract) -> datetime.date | None:
        """The last day of a contract if nobody does anything; None where there is none, or it cannot be told.

        It renews itself as often as it may, and lasts no longer than what it ends with; an amendment that may prolong
        it leaves the day open.
        """
        return self._papers.last.get(contract.id)

    def ends_at_the_latest(self, contract: Contract) -> datetime.date | None:
        """The same if everybody renews it, and what it ends with, as often as is agreed."""
        return self._papers.latest.get(contract.id)

    def may_be_renewed(self, contract: Contract) -> bool:
        """Whether a contract of which the last day is known ends later if somebody renews it, or what it ends with."""
        return self.ends_on(contract) != self.ends_at_the_latest(contract)

    def has_begun(self, thing: Entry) -> bool:
        """Whether a thing that has not ended surely holds on the day already; True where nothing tells when it begins.

        What belongs to a contract of which the first day is unknown has begun with it.
        """
        stated = stated_first(thing) if isinstance(thing, Contract) else thing.from_
        first, wholes = end_of(stated, max), self._wholes(thing)
        if first is not None or is_hidden(stated):
            return first is not None and first <= self.day
        if isinstance(thing, Contract):
            return True
        party = self._papers.joining.get(id(thing))
        if party is not None and not self.has_begun(party):
            return False
        return self._any_has_begun(wholes) if wholes else self._any_contract_has_begun

    def begins(self, thing: Entry) -> datetime.date | None:
        """The first day of a thing, or of what it belongs to, where it is certain that it is still to come."""
        stated = stated_first(thing) if isinstance(thing, Contract) else thing.from_
        if not is_ruled_out(stated) or isinstance(thing, Contract):
            first = end_of(stated, min)
            return first if first is not None and first > self.day else None
        return _if_all_told(map(self.begins, self._bounds(thing)), min)

    def surely_holds(self, thing: Entry) -> bool:
        """Whether it is certain that a thing holds on the day: by its own dates, and by those of what it belongs to."""
        days = sure_days(thing)
        if days is None or self.day not in days:
            return False
        return not self.may_have_ended(thing) and self.has_begun(thing)

    def is_agreed(self, thing: Entry) -> bool:
        """Whether it is certain that a thing is agreed on the day: by its own dates, and since nothing has ended it.

        What it belongs to may begin later: what is agreed is drawn up, and mended, before.
        """
        return surely_holds(thing, self.day) and not self.may_have_ended(thing)

    def shared_days(self, things: Iterable[Entry]) -> Days | None:
        """The days from that day on, on which all of some things are certain to hold; None without any."""
        shared: Days = Interval.between(from_=self.day)
        for thing in things:
            days = sure_days(thing)
            if days is None or self.may_have_ended(thing):
                return None
            shared = shared.clipped(days)
        return None if shared.is_empty else shared

    def first_day(self, thing: Entry) -> datetime.date | None:
        """The first day from which on it is certain that a thing holds; None where nothing tells.

        A task without a first day of its own began when somebody promised it, whenever that was, unless it is to begin
        with a party that is not there yet.
        """
        if isinstance(thing, Contract):
            return _first_told(stated_first(thing), thing.expires if thing.until is None else thing.until)
        if not is_ruled_out(thing.from_):
            return _first_told(thing.from_, thing.until)
        wholes, party = self._wholes(thing), self._papers.joining.get(id(thing))
        if isinstance(thing, _TASKS):
            return end_of(party.from_, max) if party is not None and not self.has_begun(party) else None
        first = self._first_of(wholes) if wholes else self._first_of_contracts
        return first if party is None else _if_all_told((first, end_of(party.from_, max)), max)

    def surely_since(self, thing: Entry, first: datetime.date) -> datetime.date:
        """The first day, or for what belongs to no contract that by which all that have begun had, and go on."""
        is_told = isinstance(thing, Contract) or not is_ruled_out(thing.from_) or self._wholes(thing)
        return first if is_told else max(first, self._all_had_begun)

    def last_day(self, thing: Entry) -> datetime.date | None:
        """The last day up to which it is certain that a thing holds; None where nothing tells.

        A contract that renews itself runs on to the end of the term that can no longer be stopped on the day. A task
        without a last day of its own is looked after up to the day on which it is due; once that has passed it is over
        as soon as it is done.
        """
        if isinstance(thing, Contract):
            return self._ends.lasting.get(thing.id, last_day_of_term(thing, min))
        if thing.until is not None:
            return ordered(thing.from_, thing.until, min)
        if isinstance(thing, _TASKS):
            return self._due(thing)
        wholes = self._bounds(thing)
        return _if_all_told(map(self.last_day, wholes), max) if wholes else self.longest

    def is_endless(self, thing: Entry) -> bool:
        """Whether it is stated that a thing, or something it belongs to, has no last day."""
        if isinstance(thing, Contract):
            return bool(last_days(thing)) and has_no_last_day(thing)
        if thing.until is not None or isinstance(thing, _TASKS):
            return all(claim is NONE for claim in claims(thing.until))
        wholes = self._wholes(thing)
        return any(map(self.is_endless, wholes)) if wholes else self._any_contract_is_endless

    @cached_property
    def longest(self) -> datetime.date | None:
        """The last day of the contract that runs longest, of those of which it is known."""
        days = map(self.last_day, self.alliance.contracts)
        return max((day for day in days if day is not None), default=None)

    @cached_property
    def earliest(self) -> datetime.date | None:
        """The first day of the contract that begins first; None where that cannot be told."""
        return _if_all_told((end_of(stated_first(contract), max) for contract in self.alliance.contracts), min)

    @cached_property
    def all_may_have_ended(self) -> bool:
        """Whether there are contracts, and all have ended on the day, or may."""
        contracts = self.alliance.contracts
        return bool(contracts) and all(map(self.may_have_ended, contracts))

    def _due(self, task: Entry) -> datetime.date | None:
        """The day by which a task is to be done, if that has not passed, nor is in dispute."""
        due = None if isinstance(task, ProblemStatement) else end_of(getattr(task, "due", None), min)
        return due if due is not None and due >= self.day else None

    def _wholes(self, thing: Entry) -> Sequence[Entry]:
        """What a thing belongs to; nothing where that is not written, or not defined."""
        return self._papers.belongings.get(id(thing), ())

    def _bounds(self, thing: Entry) -> Sequence[Entry]:
        """What a thing belongs to, or where that is not written the only contract there is."""
        return self._wholes(thing) or (self.alliance.contracts if len(self.alliance.contracts) == 1 else ())

    def _any_has_begun(self, wholes: Iterable[Entry]) -> bool:
        """Whether one of those that go on has begun; True where all have ended."""
        lasting = [whole for whole in wholes if not self.has_ended(whole)]
        return not lasting or any(self.has_begun(one) or _is_of_any_age(one) for one in lasting)

    def _first_of(self, wholes: Iterable[Entry]) -> datetime.date | None:
        """The first day on which one of those that go on is certain to hold; None where that cannot be told."""
        return _if_all_told((self.first_day(whole) for whole in wholes if not self.has_ended(whole)), min)

    @cached_property
    def _at_the_top(self) -> Sequence[Contract]:
        """The contracts that go on, and belong to no other that does."""
        lasting = {one.id: one for one in self.alliance.contracts if not self.has_ended(one)}
        return [one for one in lasting.values() if known(one.parent) not in lasting] or [*lasting.values()]

    @cached_property
    def _all_had_begun(self) -> datetime.date:
        days = map(self.first_day, self._at_the_top)
        return max((day for day in days if day is not None and day <= self.day), default=datetime.date.min)

    @cached_property
    def _first_of_contracts(self) -> datetime.date | None:
        return self._first_of(self._at_the_top)

    @cached_property
    def _any_contract_is_endless(self) -> bool:
        return any(map(self.is_endless, self.alliance.contracts))

    @cached_property
    def _any_contract_has_begun(self) -> bool:
        return self._any_has_begun(self.alliance.contracts)

    @cached_property
    def _all_have_ended(self) -> bool:
        contracts = self.alliance.contracts
        return bool(contracts) and all(map(self.has_ended, contracts))

    @cached_property
    def _ends(self) -> ContractEnds:
        return ContractEnds(self._papers, self.day)


def _if_all_told(days: Iterable[datetime.date | None], choose: Choose) -> datetime.date | None:
    """Of some days that chosen; None without any, or where one of them is not told."""
    found = list(days)
    told = [day for day in found if day is not None]
    return choose(told) if told and len(told) == len(found) else None


def _is_of_any_age(whole: Entry) -> bool:
    """Whether it is a contract of which nothing tells when it begins."""
    return isinstance(whole, Contract) and end_of(stated_first(whole), max) is None


def _first_told(first: object, last: object) -> datetime.date | None:
    """The first day that is stated, of contradicting ones the latest; None where it is after the last."""
    begins, ends = end_of(first, max), end_of(last, min)
    return None if begins is not None and ends is not None and ends < begins else begins


def _may_have_passed(last: object, day: datetime.date) -> bool:
    return last < day if isinstance(last, datetime.date) else isinstance(last, Unknown)
