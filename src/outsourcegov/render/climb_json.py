"""A climb for programs: one JSON object."""

import json
from collections.abc import Mapping
from typing import Any

from outsourcegov.governance.decisions.region_words import value_as_data
from outsourcegov.governance.escalation.climbs import Break, Climb, Route, Stop, Top, Total
from outsourcegov.governance.forums.sittings import Sitting
from outsourcegov.governance.people.actors import Actor
from outsourcegov.model.absent import known
from outsourcegov.model.escalations import DisputeStep
from outsourcegov.render.actor_data import actor_as_data, deadline_as_data, named
from outsourcegov.render.outcome_words import following_as_data

VERSION = 1
"""The version of the format; it changes when something that was there is taken away or means something else."""


def climb_json(climb: Climb) -> str:
    """How an issue travels that nobody solves, as JSON text in ASCII."""
    return json.dumps(_Data(climb).data(), indent=2, allow_nan=False) + "\n"


class _Data:
    """One climb as plain data."""

    def __init__(self, climb: Climb) -> None:
        self.climb, self.governance = climb, climb.governance

    def data(self) -> Mapping[str, Any]:
        climb = self.climb
        return {
            "version": VERSION,
            "as-of": self.governance.as_of.isoformat(),
            "asked": climb.asked,
            "start": climb.start.isoformat(),
            "timezone": climb.timezone or None,
            "case": {name: value_as_data(one, climb.unit(name)) for name, one in climb.issue.case.items()},
            "arrives": climb.arrives,
            "routes": [self._route(one) for one in climb.routes],
            "perhaps": [self._route(one) for one in climb.perhaps],
            "caveats": list(climb.caveats),
        }

    def _route(self, route: Route) -> Mapping[str, Any]:
        end = route.end
        return {
            "path": named(self.governance, route.path.id),
            "certain": route.is_certain,
            "depends-on": list(route.depends_on),
            "stops": [self._stop(stop) for stop in route.stops],
            "end": {
                "kind": end.ending.value,
                "outcomes": [following_as_data(one) for one in end.outcomes],
                "to": str(end.circle[0]) if end.circle else end.to or None,
                "depends-on": list(end.depends_on),
                "skipped": [str(place) for place in end.skipped],
                "deciders": [actor_as_data(self.governance, one, _never_late) for one in route.deciders],
            },
            "highest-tier-hears": {side.value: _top(top) for side, top in route.tops.items()},
            "providers-hear": [{"party": id, **_top(top)} for id, top in route.tops_of_providers.items()],
            "top": _total(route.total) if route.total is not None else None,
            "breaks": [_break(one) for one in route.breaks],
        }

    def _stop(self, stop: Stop) -> Mapping[str, Any]:
        level = stop.level
        return {
            "place": str(stop.place),
            "level": stop.place.number,
            "id": level.id or None,
            "kinds": [kind.value for kind in level.kind] if isinstance(level, DisputeStep) else [],
            "came": stop.came.value,
            "skipped": [str(place) for place in stop.skipped],
            "certain": stop.is_certain,
            "depends-on": list(stop.depends_on),
            "arrives": deadline_as_data(stop.arrives),
            "people-of": stop.day.isoformat(),
            "by": who.plain() if (who := known(level.by)) is not None else None,
            "actors": [self._actor(one, stop) for one in stop.actors],
            "notified": [self._actor(one, stop) for one in stop.notified],
            "within": str(within) if stop.limit and (within := known(stop.limit.within)) is not None else None,
            "solve-by": deadline_as_data(stop.solve_by),
            "breaks": [_break(one) for one in stop.breaks],
        }

    def _actor(self, actor: Actor, stop: Stop) -> Mapping[str, Any]:
        governance, last = self.governance, stop.solve_by.day if stop.solve_by is not None else None
        side = governance.sides.of_role(actor.id) if actor.id in governance.alliance.roles else None

        def is_late(sitting: Sitting) -> bool:
            return sitting.day is not None and last is not None and sitting.day > last

        return {
            "side": side.value if side is not None else None,
            **actor_as_data(governance, actor, is_late),
            "reached-again": actor.reached_again.isoformat() if actor.reached_again is not None else None,
        }


def _never_late(_: Sitting) -> bool:
    return False


def _break(one: Break) -> Mapping[str, Any]:
    return {"fault": one.fault.value, "where": one.where or None, "why": one.why}


def _top(top: Top) -> Mapping[str, Any]:
    return {
        "tier": top.tier.value,
        "role": top.role or None,
        "forum": top.forum or None,
        "where": top.where or None,
        "heard": deadline_as_data(top.heard),
    }


def _total(total: Total) -> Mapping[str, Any]:
    return {
        "where": total.top,
        "arrives": deadline_as_data(total.arrives),
        "max-total": str(total.at_most) if total.at_most is not None else None,
        "until": deadline_as_data(total.until),
        "working-seconds": int(total.worked.total_seconds()) if total.worked is not None else None,
    }
