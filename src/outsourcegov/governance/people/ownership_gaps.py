"""Days on which nobody answers for what must have an owner: what is told of them, and which come from one vacancy."""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum

import attrs

from outsourcegov.findings import Cause
from outsourcegov.governance.dates.validity import Days, days_of, is_over
from outsourcegov.governance.decisions.region_words import days_in_words
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.ownership import Owned
from outsourcegov.governance.structure.named import names_in
from outsourcegov.model.parties import Role

_DAY = datetime.timedelta(days=1)


class GapReason(Enum):
    """Why nobody answers for a thing; last why only a deputy does, which is no gap."""

    NO_OWNER = "no-owner"
    VACANT = "vacant"
    TERM_ENDS = "term-ends"
    WRONG_SIDE = "wrong-side"
    ORGANISATION = "organisation"
    FORUM = "forum"
    DEPUTY = "deputy"


class Tense(Enum):
    """Whether something is on the day already, over, or to come."""

    NOW = "now"
    TO_COME = "to-come"
    PAST = "past"


_FIXES: Mapping[GapReason, str] = {
    GapReason.NO_OWNER: "Name the role that answers for it: owner: ...",
    GapReason.VACANT: "Appoint somebody, or name a deputy whose role is filled.",
    GapReason.TERM_ENDS: "Appoint somebody from that day, or name a deputy.",
    GapReason.WRONG_SIDE: "Give it to a role on the client's side; the provider delivers it, and answers to that role.",
    GapReason.ORGANISATION: "Name the role on that side that answers for it.",
    GapReason.FORUM: "Name the role that answers for it, such as the one that takes the chair.",
    GapReason.DEPUTY: "Appoint somebody: a deputy stands in for a while.",
}
_LET_GO_ON = "Give what it owns to a role that goes on, or let this one go on (until: ...)."
_NOT_YET = "Give what it owns to a role that is there by then, let this one begin earlier, or put it off."
_FIX_OF_PAST = "If somebody held it, write the appointment; else look at what was left undone."


@attrs.frozen
class OwnershipGap:
    """Days on which nobody answers for a thing that must have an owner.

    ``days`` are open at an end that is not told, or not there. ``owner`` is the id of whoever is named, if that is one
    alone, and ``why`` the reason as part of a sentence. ``vacancy`` are all the days on which the owner's role is
    vacant, of which these are a part: one vacancy is the gap of many things. ``deputy`` is the role that stands in
    meanwhile. ``remedy`` is what to do where the owner's role is not in force on these days.
    """

    owned: Owned
    days: Days
    reason: GapReason
    tense: Tense
    owner: str | None
    why: str
    vacancy: Days | None = None
    deputy: str | None = None
    remedy: str | None = None

    @property
    def is_gap(self) -> bool:
        """Whether nobody answers for it; False where a deputy does."""
        return self.reason is not GapReason.DEPUTY

    @property
    def first(self) -> datetime.date | None:
        """The first day; None where that is not told."""
        return self.days.low

    @property
    def last(self) -> datetime.date | None:
        """The last day; None where there is none, or it is not told."""
        return self.days.high - _DAY if self.days.high is not None else None

    @property
    def sentence(self) -> str:
        """What is said of it: the thing, the days, and why."""
        stretch = days_in_words(self.days, Days())
        return f"{self._nobody} {self.owned}{stretch and ' '}{stretch}: {self.why}."

    @property
    def fix(self) -> str:
        """What to do about it."""
        is_vacancy = self.reason in (GapReason.VACANT, GapReason.DEPUTY)
        if self.tense is Tense.PAST and is_vacancy:
            return _FIX_OF_PAST
        return self.remedy or _FIXES[self.reason]

    @property
    def _nobody(self) -> str:
        who = "Nobody of the client" if self.reason is GapReason.WRONG_SIDE else "Nobody"
        verb = {Tense.NOW: "answers", Tense.TO_COME: "will answer", Tense.PAST: "answered"}[self.tense]
        return f"{who if self.is_gap else 'Only a deputy'} {verb} for"

    def __str__(self) -> str:
        return self.sentence


def remedy(role: Role, day: datetime.date) -> str | None:
    """What to do where a role that owns something is not in force on a day; None where it is."""
    if is_over(role, day):
        return _LET_GO_ON
    return None if day in days_of(role) else _NOT_YET


def by_vacancy(found: Iterable[OwnershipGap]) -> Mapping[tuple[str, Days], Sequence[OwnershipGap]]:
    """The gaps that come from a vacancy of one role, by the role and all the days of the vacancy."""
    groups: dict[tuple[str, Days], list[OwnershipGap]] = {}
    for gap in found:
        if gap.owner is not None and gap.vacancy is not None and gap.deputy is None:
            groups.setdefault((gap.owner, gap.vacancy), []).append(gap)
    return groups


def of_several(found: Iterable[OwnershipGap]) -> Iterator[OwnershipGap]:
    """The gaps of things that have several owners, all of them vacant; whoever takes a chair is none of these."""
    return (gap for gap in found if gap.owner is None and gap.vacancy is not None and gap.owned.key != "chair")


def vacancies_behind(governance: Governance, gap: OwnershipGap) -> tuple[Cause, ...]:
    """The vacancies of all roles that are named as owners, on the day or on the first of the gap's to come."""
    day = gap.first if gap.tense is Tense.TO_COME and gap.first is not None else governance.as_of
    roles = (id for id in names_in(gap.owned.owner) or () if governance.find(id, Role) is not None)
    found = (governance.availability.cause(id, day) for id in roles)
    return tuple(cause for cause in found if cause is not None)
