"""The decision log, held against the rights of the day on which each decision was taken."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cached_property

import attrs

from outsourcegov.errors import InvalidValue, UnknownId
from outsourcegov.findings.words import listed
from outsourcegov.governance.dates.on_record import come
from outsourcegov.governance.dates.validity import is_hidden, may_hold
from outsourcegov.governance.decisions.attributes import MONEY
from outsourcegov.governance.decisions.authority import Authority
from outsourcegov.governance.decisions.over_grants import is_told, may_settle_anything
from outsourcegov.governance.decisions.questions import Case, Given, case_of, fits
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import absence, known
from outsourcegov.model.decisions import Decision
from outsourcegov.model.forums import DecisionEntry, LogOutcome
from outsourcegov.model.items import LEFT_OUT
from outsourcegov.model.parties import Role
from outsourcegov.model.who import Who


@attrs.frozen(eq=False, repr=False)
class BeyondAuthority:
    """A decision of the log that was surely taken by somebody who could not: the entry, who, the day, and why not."""

    entry: DecisionEntry
    by: tuple[str, ...]
    day: datetime.date
    reason: str


def beyond_authority(governance: Governance) -> Iterator[BeyondAuthority]:
    """The logged decisions that were taken by somebody who surely had no right to them on that day.

    What the log does not say of a case may have been whatever the right wants. Figures that changed are those of the
    day. O(n) for n entries, times the figures where any of them is dated.
    """
    return beyond(governance, governance.alliance.decision_log)


def beyond(governance: Governance, entries: Iterable[DecisionEntry]) -> Iterator[BeyondAuthority]:
    """The same of some entries, which need not stand in the log."""
    replay = _Replay(governance.past)
    for entry in entries:
        decision = governance.alliance.decisions.get(known(entry.decision) or "")
        by, day = known(entry.by), come(governance.terms, entry.decided)
        if decision is None or by is None or day is None or not _are_known(governance, by):
            continue
        if is_hidden(decision.from_) or known(entry.outcome) not in (LogOutcome.APPROVED, LogOutcome.REFUSED):
            continue
        reason = replay.why_not(decision, entry, by.ids, day)
        if reason:
            yield BeyondAuthority(entry, by.ids, day, reason)


@attrs.frozen(eq=False, repr=False, slots=False)
class _Replay:
    """Judges one entry after the other; what was worked out for a decision and a day is used again."""

    governance: Governance
    _found: dict[tuple[str, datetime.date], Authority] = attrs.field(factory=dict, init=False)

    def why_not(self, decision: Decision, entry: DecisionEntry, by: tuple[str, ...], day: datetime.date) -> str:
        """Why those who took a decision could not; empty where they could, or may have."""
        authority = self._authority(decision, day)
        if not is_told(authority) or any(may_settle_anything(authority, id) for id in by):
            return ""
        try:
            case = case_of(authority, given_in(entry))
        except (InvalidValue, UnknownId):
            return ""  # a case that the decision does not have: SCH002, or nothing that rights could be about
        able = [name for name in authority.held.by if self._could(authority, name, case, day)]
        if not any(self.governance.appointments.may_act_for(id, day) & set(able) for id in by):
            return f"only {listed(able)} had a right to it" if able else "nobody had a right to it"
        return self._why_not_person(entry, by, day)

    def _could(self, authority: Authority, name: str, case: Case, day: datetime.date) -> bool:
        """Whether somebody had a right to a case on a day, alone or with others, own or passed on; or may have had."""
        return any(
            may_hold(holding.right, day)
            and all(may_hold(one, day) for one in holding.chain)
            and fits(authority, holding.box, case)
            for holding in authority.held.by[name]
        )

    def _why_not_person(self, entry: DecisionEntry, by: tuple[str, ...], day: datetime.date) -> str:
        """Why the person named could not act for the one role that decided: neither held it nor stood in."""
        person, roles = known(entry.person), self.governance.alliance.roles
        first, *others = by
        if person is None or others or first not in roles:
            return ""
        waiting = [first]
        for id in waiting:
            role = roles.get(id)
            if role is None or not _is_told(role) or person in self._people(id, day):
                return ""
            if id == first or not self.governance.appointments.is_surely_held(id, day):
                waiting += [one for one in role.deputies if one not in waiting]
        return f'"{person}" did not hold that role on the day, nor that of a deputy'

    def _people(self, role: str, day: datetime.date) -> set[str | None]:
        return {known(one.person) for one in self.governance.appointments.holders(role, day)}

    def _authority(self, decision: Decision, day: datetime.date) -> Authority:
        if (decision.id, day) not in self._found:
            governance = self.governance.at(day) if self._is_dated else self.governance
            self._found[decision.id, day] = governance.authorities.on(decision, day)
        return self._found[decision.id, day]

    @cached_property
    def _is_dated(self) -> bool:
        """Whether what a figure comes to may depend on the day."""
        return any(one.from_ is not None or one.until is not None for one in self.governance.alliance.figures)


def _are_known(governance: Governance, by: Who) -> bool:
    """Whether all who decided are roles and forums of the alliance."""
    alliance = governance.alliance
    return all(isinstance(name, str) and (name in alliance.roles or name in alliance.forums) for name in by.names)


def _is_told(role: Role) -> bool:
    """Whether it is told who holds a role, and when, and who its deputies are."""
    if role.appointments == LEFT_OUT or absence(role.appointments) is not None or absence(role.deputies) is not None:
        return False
    return all(
        known(one.person) is not None and all(end is None or known(end) is not None for end in (one.from_, one.until))
        for one in role.appointments
    )


def given_in(entry: DecisionEntry) -> Mapping[str, Given]:
    """What the log says of a case."""
    found: dict[str, Given] = {}
    amount = known(entry.amount)
    if amount is not None:
        found[MONEY] = amount
    for one in entry.attributes:
        value = known(one.value)
        if isinstance(value, bool | Decimal | str):
            found[one.attribute] = value
    return found
