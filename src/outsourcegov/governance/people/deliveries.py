"""On which days nobody is there to deliver a service or a deliverable."""

from collections.abc import Iterator
from functools import cache

import attrs

from outsourcegov.analysis.intervals import gaps, shared
from outsourcegov.governance.dates.lifetimes import lifetime
from outsourcegov.governance.dates.validity import Days, sure_days
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.ownership import Owned
from outsourcegov.model.absent import known
from outsourcegov.model.parties import Role
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
    failures = cache(lambda who: list(_failures(governance, who)))
    for one in governance.owned:
        who = known(one.thing.provided_by) if isinstance(one.thing, Service | Deliverable) else None
        life = lifetime(one.thing, governance.terms) if who is not None else None
        if life is not None and sure_days(one.thing) is not None:
            for role, vacancy, part in failures(who):
                days = part.clipped(life.days)
                if not days.clipped(life.sure).is_empty:
                    yield Undelivered(one, role, days, vacancy)


def _failures(governance: Governance, who: Who) -> Iterator[tuple[str, Days, Days]]:
    """The roles whose vacancy keeps some from acting, each with the vacancy and those of its days."""
    there = governance.availability
    without = list(gaps(there.who(who), Days()))
    for role in dict.fromkeys(who.ids):
        vacancies = there.vacancies_of_role(role) if governance.find(role, Role) is not None else ()
        by_start = {vacancy.start: vacancy for vacancy in vacancies}
        for days in shared([*without, *vacancies], least=2):
            if days.start in by_start:
                yield role, by_start[days.start], days
