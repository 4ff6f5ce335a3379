"""What is open, for programs: one JSON object."""

import json
from collections.abc import Mapping
from typing import Any

from outsourcegov.governance.follow_through.follow_up import OpenItem
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.lookup import the
from outsourcegov.model.forums import Action
from outsourcegov.model.parties import Role
from outsourcegov.model.walk import Placed, kind_of
from outsourcegov.render.actor_data import actor_as_data, named
from outsourcegov.render.right_data import plain

VERSION = 1
"""The version of the format; it changes when something that was there is taken away or means something else."""


def follow_up_json(governance: Governance, role: Role | str | None = None) -> str:
    """Everything that is open, or all of it that a role owns or has raised, as JSON text in ASCII."""
    places = {id(placed.value): placed for placed in governance.placed}
    data = {
        "version": VERSION,
        "as-of": governance.as_of.isoformat(),
        "role": the(governance.alliance.roles, role, "role").id if role is not None else None,
        "open": [_item(governance, places, item) for item in governance.follow_up(role)],
    }
    return json.dumps(data, indent=2, allow_nan=False) + "\n"


def _item(governance: Governance, places: Mapping[int, Placed], item: OpenItem) -> Mapping[str, Any]:
    thing = item.thing
    span = governance.places.span(places[id(thing)].path, key=True)
    return {
        "thing": {"kind": kind_of(thing), **named(governance, thing.id)},
        "file": span.file if span is not None else None,
        "line": span.line if span is not None else None,
        "awaited": item.awaited.value,
        "due": item.due.isoformat() if item.due is not None else None,
        "day-untold": item.is_day_untold,
        "overdue": item.is_overdue,
        "since": item.since.isoformat() if item.since is not None else None,
        "owner": plain(item.owner),
        "by": plain(item.by),
        "promised-to": plain(thing.promised_to) if isinstance(thing, Action) else None,
        "actors": [actor_as_data(governance, actor, lambda _: False) for actor in item.actors],
        "sources": [named(governance, one) for one in item.sources],
        "certain": item.is_certain,
    }
