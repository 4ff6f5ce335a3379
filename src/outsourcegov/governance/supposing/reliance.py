"""What decisions, services and escalation paths rely on: the people without whom nobody is left."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

import attrs

from outsourcegov.analysis.cut_sets import MOST_STEPS, Odds, Works, cut_sets, odds
from outsourcegov.analysis.steps import TooManyStepsError
from outsourcegov.errors import InvalidValue
from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.decisions.decision_rows import rows_of
from outsourcegov.governance.escalation.every_issue import reached_levels
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.staffing import Staffing
from outsourcegov.model.absent import known
from outsourcegov.model.decisions import Decision
from outsourcegov.model.escalations import Escalation
from outsourcegov.model.scope import Service
from outsourcegov.model.walk import kind_of
from outsourcegov.model.who import Together, Who

TOGETHER = 2
"""Absences of so many people at once are looked at where nothing else is said."""

_USUAL = 10
"""So many people; with more each look takes longer, and fewer are allowed."""


@attrs.frozen(eq=False)
class Reliance:
    """What one decision, service or escalation path relies on, on a day.

    ``people`` are all on whom it may depend. ``cut_sets`` are the smallest sets of people without whom it fails: a case
    of the decision that somebody can decide is decided by nobody, the service has nobody who answers for it or delivers
    it, a level of the path to which some issue is sure to come has nobody. An empty set says that it fails already.
    None says that there are too many ways to look at.
    """

    subject: Decision | Service | Escalation
    people: tuple[str, ...]
    cut_sets: tuple[tuple[str, ...], ...] | None
    _works: Works[str] = attrs.field(repr=False)

    @property
    def has_failed(self) -> bool:
        """Whether it fails whoever is there."""
        return self.cut_sets == ((),)

    def odds(self, away: float) -> Odds:
        """How likely it is not to fail when each person is away this share of the time, whatever others are.

        Raises ``InvalidValue`` for a share below 0 or above 1.
        """
        if not 0 <= away <= 1:
            raise InvalidValue(f"away wants a share from 0 to 1, not {away}")
        there = dict.fromkeys(self.people, 1 - away)
        return odds(self.people, self._works, there, most=_most_steps(self.people))

    def __str__(self) -> str:
        return f'{kind_of(self.subject)} "{self.subject.id}"'


@attrs.frozen(eq=False, repr=False, slots=False)
class SinglePoints:
    """What an alliance relies on, on a day: for each decision, service and escalation path in force.

    Absences of up to ``together`` people at once are looked at.
    """

    governance: Governance
    together: int
    reliances: tuple[Reliance, ...]

    @cached_property
    def by_person(self) -> Mapping[str, Sequence[Reliance]]:
        """What fails when one person alone is away, by the id of the person; the person with most comes first."""
        found: dict[str, list[Reliance]] = {}
        for one in self.reliances:
            for cut in one.cut_sets or ():
                if len(cut) == 1:
                    found.setdefault(cut[0], []).append(one)
        return dict(sorted(found.items(), key=lambda pair: -len(pair[1])))


def single_points(governance: Governance, *, together: int = TOGETHER) -> SinglePoints:
    """Who must not be away: the smallest sets of people without whom a decision, a service or an escalation fails.

    Exact for absences of up to ``together`` people at once. Whoever cannot be told, and a party, is always there.

    >>> import outsourcegov as og
    >>> found = og.single_points(og.load("examples/northbank", as_of="2026-11-01"))
    >>> [str(one) for one in found.reliances if one.has_failed]
    []
    """
    if together < 1:
        raise InvalidValue(f"together wants a number from 1 on, not {together}")
    staffing = Staffing(governance)
    found = (_reliance(staffing, *one, together) for one in _subjects(staffing))
    return SinglePoints(governance, together, tuple(one for one in found if one.people or one.has_failed))


def _reliance(
    staffing: Staffing, subject: Decision | Service | Escalation, who: Sequence[Who], works: Works[str], together: int
) -> Reliance:
    people = tuple(staffing.people(who))
    try:
        found = cut_sets(people, works, largest=together, most=_most_steps(people))
    except TooManyStepsError:
        found = None
    return Reliance(subject, people, tuple(found) if found is not None else None, works)


def _most_steps(people: Sequence[str]) -> int:
    return MOST_STEPS * _USUAL**2 // max(_USUAL, len(people)) ** 2


def _subjects(
    staffing: Staffing,
) -> Iterator[tuple[Decision | Service | Escalation, Sequence[Who], Works[str]]]:
    """What may fail, with all who act in it, and whether it works with those who are there."""
    governance = staffing.governance
    for decision in governance.alliance.decisions:
        rows = rows_of(staffing, decision)
        if rows is not None and may_hold(decision, governance.as_of):
            yield decision, rows.who, rows.can_act
    for scope in governance.alliance.scope_of_work:
        for service in scope.services:
            if governance.terms.has_begun(service) and not governance.terms.may_have_ended(service):
                yield service, *_all(staffing, [_any_of(known(service.owner)), known(service.provided_by)])
    by_path: dict[str, list[Who | None]] = {}
    for place, level in reached_levels(governance):
        by_path.setdefault(place.ladder, []).append(known(level.by))
    for id, those in by_path.items():
        path = governance.flow.ladders[id]
        if isinstance(path, Escalation):
            yield path, *_all(staffing, those)


def _any_of(owners: Who | None) -> Who | None:
    """Of several owners one who is there is enough."""
    return Who(owners.names, Together.ANY_OF) if owners is not None else None


def _all(staffing: Staffing, those: Sequence[Who | None]) -> tuple[Sequence[Who], Works[str]]:
    """Several of whom each must be able to act, if it is known who they are."""
    told = [who for who in those if who is not None]
    return told, lambda there: all(staffing.can_act(who, there) for who in told)
