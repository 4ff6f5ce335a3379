"""How soon services are back after a failure, and what they wait for."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from operator import itemgetter
from typing import NamedTuple

from outsourcegov.governance.dates.minutes import minutes
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.resilience.coverage import continuity_coverage, services
from outsourcegov.governance.structure.chains import rings
from outsourcegov.model.absent import known
from outsourcegov.model.duration import Duration
from outsourcegov.model.risks import ContinuityPlan


class Recovery(NamedTuple):
    """A service, and how soon it is back by its plans; ``fewest`` is how many minutes that takes at least."""

    fewest: Decimal
    service: str
    rto: Duration


def slowest_needed(governance: Governance) -> Mapping[str, Recovery]:
    """Of the services on which each service depends, directly or through others, the one that is back last."""
    return governance.answers.for_anybody(_slowest_needed)


def _slowest_needed(governance: Governance) -> Mapping[str, Recovery]:
    needs = {one.service.id: one.service.depends_on for one in services(governance)}
    coverage = continuity_coverage(governance)
    own = _own(governance, coverage.plans_of) if coverage.is_told else {}
    last: dict[str, Recovery] = {}
    found: dict[str, Recovery] = {}
    for ring in rings({id: [one for one in depends if one in needs] for id, depends in needs.items()}):
        below = [last[one] for id in ring for one in needs[id] if one in last]
        beyond = [max(below, key=_length)] if below else []
        inside = [one for id in ring if (one := own.get(id)) is not None]
        longest = sorted(inside, key=_length)[-2:]  # what a service waits for is not itself
        for id in ring:
            others = [*beyond, *(one for one in longest if one.service != id)]
            if others:
                found[id] = max(others, key=_length)
        if beyond or inside:
            last |= dict.fromkeys(ring, max([*beyond, *inside], key=_length))
    return found


def _own(governance: Governance, plans_of: Mapping[str, Sequence[ContinuityPlan]]) -> Mapping[str, Recovery]:
    """How soon each service is back by the best of its plans; without those of which a plan does not say so."""
    lists = {id(plans): plans for plans in plans_of.values()}
    best = {key: _best(governance, plans) for key, plans in lists.items()}
    found = ((service, best[id(plans)]) for service, plans in plans_of.items())
    return {service: Recovery(one[0], service, one[1]) for service, one in found if one is not None}


def _best(governance: Governance, plans: Sequence[ContinuityPlan]) -> tuple[Decimal, Duration] | None:
    """The shortest time of some plans; None where one of them does not say."""
    times = [known(plan.rto) for plan in plans]
    told = [(_fewest(governance, rto), rto) for rto in times if rto is not None]
    return min(told, key=itemgetter(0)) if len(told) == len(times) else None


def _fewest(governance: Governance, rto: Duration) -> Decimal:
    return minutes(rto, governance.clock.in_force).fewest


def _length(one: Recovery) -> tuple[Decimal, str]:
    return one.fewest, one.service
