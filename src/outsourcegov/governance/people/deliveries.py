"""On which days nobody is there to deliver a service or a deliverable."""

from collections.abc import Iterator, Mapping, Sequence

import attrs

from outsourcegov.analysis.intervals import gaps, shared
from outsourcegov.governance.dates.lifetimes import lifetime
from outsourcegov.governance.dates.validity import Days, sure_days
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.availability import Availability
from outsourcegov.governance.people.ownership import Owned
from outsourcegov.model.absent import known
from outsourcegov.model.scope import Deliverable, Service
from outsourcegov.model.who import Who


@attrs.frozen
class Undelivered:
    """Days on which a thing is not delivered because a role is vacant.

    ``days`` are open at an end that is not told, or not there. ``vacancy`` are all the days on which the role cannot
    act, of which these are a part.
    """

    thing: Owned
    role: str
    days: Days
    vacancy: Days


def undelivered(governance: Governance) -> Iterator[Undelivered]:
    """The days on which those who deliver a thing cannot act, for each role of theirs for which that is so.

    It looks at services and deliverables that are sure to be open on the day, or will be, on the days on which that is
    certain. Who delivers counts as it does where they act: of any of several one is enough, and where none is left it
    is for the last of them.
    """
    found: dict[int, list[Undelivered]] = {}
    for who in governance.answers.for_anybody(_by_deliverers):
        for one in governance.answers.of(who, _undelivered_by):
            found.setdefault(id(one.thing), []).append(one)
    return (one for thing in governance.owned for one in found.get(id(thing), ()))


def _by_deliverers(governance: Governance) -> Mapping[Who, Sequence[Owned]]:
    """What is delivered by whom, of all that is sure to be open on some day."""
    found: dict[Who, list[Owned]] = {}
    for one in governance.owned:
        who = known(one.thing.provided_by) if isinstance(one.thing, Service | Deliverable) else None
        if who is not None and sure_days(one.thing) is not None:
            found.setdefault(who, []).append(one)
    return found


def _undelivered_by(governance: Governance, who: Who) -> Sequence[Undelivered]:
    failures = list(_failures(governance.availability, who))
    things = governance.answers.for_anybody(_by_deliverers)[who] if failures else ()
    return [
        Undelivered(one, role, days, vacancy)
        for one in things
        if (life := lifetime(one.thing, governance.terms)) is not None
        for role, vacancy, part in failures
        if not (days := part.clipped(life.days)).clipped(life.sure).is_empty
    ]


def _failures(there: Availability, who: Who) -> Iterator[tuple[str, Days, Days]]:
    """The roles whose vacancy keeps some from acting, each with the vacancy and those of its days."""
    without = list(gaps(there.who(who), Days()))
    for role in dict.fromkeys(who.ids):
        vacancies = there.vacancies_of_role(role) if role in there.candidates.roles else ()
        by_start = {vacancy.start: vacancy for vacancy in vacancies}
        for days in shared([*without, *vacancies], least=2):
            if days.start in by_start:
                yield role, by_start[days.start], days
