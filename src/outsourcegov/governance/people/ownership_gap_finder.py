"""On which days nobody answers for what must have an owner, and why."""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from outsourcegov.analysis.intervals import gaps, shared
from outsourcegov.findings.words import listed_briefly
from outsourcegov.governance.dates.lifetimes import Lifetime, lifetime
from outsourcegov.governance.dates.validity import Days
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.accountability import is_clients
from outsourcegov.governance.people.actors import actors
from outsourcegov.governance.people.organisations import organisation
from outsourcegov.governance.people.ownership import Owned
from outsourcegov.governance.people.ownership_gaps import GapReason, OwnershipGap, Tense, remedy
from outsourcegov.governance.structure.cycles import few
from outsourcegov.governance.structure.named import names_in
from outsourcegov.model.absent import Presence
from outsourcegov.model.forums import Forum
from outsourcegov.model.parties import Role
from outsourcegov.model.vocabulary import Side
from outsourcegov.model.who import Who

_DAY = datetime.timedelta(days=1)


def ownership_gaps(governance: Governance) -> Iterator[OwnershipGap]:
    """The days on which nobody answers for what must have an owner on the day, or will need one; in its order.

    What is unknown is no gap: who the owner is, who holds a role, whether the thing holds on those days.
    """
    found: dict[int, list[OwnershipGap]] = {}
    for owner, things in governance.answers.for_anybody(_by_owner).items():
        role = governance.find(owner, Role)
        for gap in governance.answers.of(role, _gaps_of_owner) if role is not None else _gaps(governance, things):
            found.setdefault(id(gap.owned.thing), []).append(gap)
    return (gap for one in governance.owned for gap in found.get(id(one.thing), ()))


def _by_owner(governance: Governance) -> Mapping[str, Sequence[Owned]]:
    """What each owner owns alone; under no name all that has none, or several."""
    found: dict[str, list[Owned]] = {}
    for one in governance.owned:
        names = names_in(one.owner) or ()
        found.setdefault(names[0] if len(names) == 1 else "", []).append(one)
    return found


def _gaps_of_owner(governance: Governance, role: Role) -> Sequence[OwnershipGap]:
    """The gaps in what a role owns alone."""
    return tuple(_gaps(governance, governance.answers.for_anybody(_by_owner)[role.id]))


def _gaps(governance: Governance, things: Iterable[Owned]) -> Iterator[OwnershipGap]:
    finder = _Finder(governance)
    for one in things:
        life = lifetime(one.thing, governance.terms)
        if life is not None:
            yield from finder.gaps_of(one, life)


@attrs.frozen(eq=False, repr=False)
class _Finder:
    """Finds the gaps of one thing after the other. What is asked of an owner is worked out once."""

    governance: Governance
    _vacancies: dict[tuple[str, ...], Sequence[Days]] = attrs.field(factory=dict, init=False)
    _deputised: dict[str, Sequence[Days]] = attrs.field(factory=dict, init=False)
    _deputies: dict[tuple[str, datetime.date], str] = attrs.field(factory=dict, init=False)
    _reasons: dict[tuple[tuple[str, ...], Days], str] = attrs.field(factory=dict, init=False)

    def gaps_of(self, one: Owned, life: Lifetime) -> Iterator[OwnershipGap]:
        names = names_in(one.owner)
        if one.presence is Presence.MISSING:
            yield self._gap(one, life.days, GapReason.NO_OWNER, None, "it names no owner")
        if one.presence is not Presence.STATED or not names:
            return
        owner = names[0] if len(names) == 1 else None
        roles = tuple(name for name in names if self.governance.find(name, Role) is not None)
        if not roles:
            found = self._no_role(names)
            if found is not None:
                yield self._gap(one, life.days, found, owner, self._why(names, found))
        elif all(name in roles or self._is_no_role(name) for name in names):
            yield from self._gaps_of_roles(one, life, roles, owner)

    def _gaps_of_roles(
        self, one: Owned, life: Lifetime, roles: tuple[str, ...], owner: str | None
    ) -> Iterator[OwnershipGap]:
        vacancies = self._vacant(roles)
        for vacancy in vacancies:
            if vacancy.meets(life.sure):
                days = vacancy.clipped(life.sure if self._tense(vacancy) is Tense.PAST else life.days)
                is_end = vacancy.high is None and self._tense(vacancy) is Tense.TO_COME
                reason = GapReason.TERM_ENDS if is_end else GapReason.VACANT
                gap = self._gap(one, days, reason, owner, self._why_vacant(roles, vacancy))
                role = self.governance.find(owner, Role) if owner is not None else None
                todo = remedy(role, self._day_in(vacancy)) if role is not None else None
                yield attrs.evolve(gap, vacancy=vacancy, remedy=todo)
        if self._is_on_the_wrong_side(one, roles):
            for days in gaps(vacancies, life.days):
                if days.meets(life.sure):
                    yield self._gap(one, days, GapReason.WRONG_SIDE, owner, self._why(roles, GapReason.WRONG_SIDE))
        elif owner is not None:
            for stretch in self._stood_in_for(owner):
                days = stretch.clipped(life.days)
                deputy = self._deputy(owner, days) if not days.clipped(life.sure).is_empty else ""
                if deputy:
                    why = f'"{owner}" is vacant, and its deputy "{deputy}" stands in'
                    gap = self._gap(one, days, GapReason.DEPUTY, owner, why)
                    yield attrs.evolve(gap, vacancy=stretch, deputy=deputy)

    def _gap(self, one: Owned, days: Days, reason: GapReason, owner: str | None, why: str) -> OwnershipGap:
        return OwnershipGap(one, days, reason, self._tense(days), owner, why)

    def _tense(self, days: Days) -> Tense:
        today = self.governance.as_of
        if today in days:
            return Tense.NOW
        return Tense.PAST if days.high is not None and days.high <= today else Tense.TO_COME

    def _is_no_role(self, name: str) -> bool:
        return bool(organisation(self.governance, name)) or self.governance.find(name, Forum) is not None

    def _no_role(self, names: Sequence[str]) -> GapReason | None:
        """What those who are named are, where none is a role; None where that cannot be told of one."""
        if not all(map(self._is_no_role, names)):
            return None
        are_forums = all(self.governance.find(name, Forum) is not None for name in names)
        return GapReason.FORUM if are_forums else GapReason.ORGANISATION

    def _is_on_the_wrong_side(self, one: Owned, roles: Sequence[str]) -> bool:
        """Whether the client answers for a thing, and all who are named are the provider's."""
        found = (self.governance.find(name, Role) for name in roles)
        are_providers = all(role and self.governance.sides.may_be_on(role) == {Side.PROVIDER} for role in found)
        return are_providers and is_clients(self.governance, one.thing)

    def _vacant(self, roles: tuple[str, ...]) -> Sequence[Days]:
        """The days on which none of some roles can act."""
        if roles not in self._vacancies:
            if len(roles) == 1:
                found = self.governance.availability.vacancies_of_role(roles[0])
            else:
                found = list(shared((days for id in roles for days in self._vacant((id,))), least=len(roles)))
            self._vacancies[roles] = found
        return self._vacancies[roles]

    def _stood_in_for(self, role: str) -> Sequence[Days]:
        """The days on which somebody stands in for a role."""
        if role not in self._deputised:
            self._deputised[role] = self.governance.availability.deputised(role)
        return self._deputised[role]

    def _why_vacant(self, roles: tuple[str, ...], vacancy: Days) -> str:
        if (roles, vacancy) not in self._reasons:
            day, availability, today = self._day_in(vacancy), self.governance.availability, self.governance.as_of
            self._reasons[roles, vacancy] = ", and ".join(
                few([availability.why_not_role(id, day, today) for id in roles])
            )
        return self._reasons[roles, vacancy]

    def _deputy(self, role: str, days: Days) -> str:
        """The deputy that stands in for a role today, or when the days begin; empty where that is not certain."""
        day = self.governance.as_of if self._tense(days) is Tense.NOW else self._day_in(days)
        if (role, day) not in self._deputies:
            (actor,) = actors(self.governance, Who((role,)), day)
            self._deputies[role, day] = actor.deputy
        return self._deputies[role, day]

    def _why(self, names: Sequence[str], reason: GapReason) -> str:
        said = listed_briefly(names)
        if reason is GapReason.WRONG_SIDE:
            return f"{said} {'is' if len(names) == 1 else 'are'} on the provider's side"
        if len(names) > 1:
            return f"{said} are no roles"
        return f"{said} is {organisation(self.governance, names[0]) or 'a forum'} and not a role"

    def _day_in(self, days: Days) -> datetime.date:
        if days.low is not None:
            return days.low
        return days.high - _DAY if days.high is not None else self.governance.as_of
