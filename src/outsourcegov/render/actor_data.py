"""Those who act on a day, and by when, as plain data."""

from collections.abc import Callable, Mapping
from typing import Any

from outsourcegov.governance.dates.deadlines import Deadline
from outsourcegov.governance.forums.sittings import Sitting
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.actors import Actor
from outsourcegov.render.names import title_of


def actor_as_data(governance: Governance, actor: Actor, is_late: Callable[[Sitting], bool]) -> Mapping[str, Any]:
    """Who acts in a role, or when a forum sits and whether that is too late."""
    sitting = actor.sitting
    return {
        **named(governance, actor.id),
        "people": [named(governance, id) for id in actor.people],
        "deputy": named(governance, actor.deputy) if actor.deputy else None,
        "next-sitting": {
            "day": sitting.day.isoformat() if sitting.day is not None else None,
            "at": str(sitting.at) if sitting.at is not None else None,
            "meeting": sitting.meeting or None,
            "after-limit": is_late(sitting),
            "caveats": list(sitting.caveats),
        }
        if sitting is not None
        else None,
        "why-not": actor.why_not or None,
        "instead": [actor_as_data(governance, one, is_late) for one in actor.instead],
    }


def deadline_as_data(deadline: Deadline | None) -> Mapping[str, Any] | None:
    """The day and the moment at which something ends, with what must be said with them."""
    if deadline is None:
        return None
    return {
        "day": deadline.day.isoformat() if deadline.day is not None else None,
        "moment": deadline.moment.isoformat() if deadline.moment is not None else None,
        "caveats": list(deadline.caveats),
    }


def named(governance: Governance, id: str) -> Mapping[str, Any]:
    """The id of something, with its title where it has one."""
    return {"id": id, "title": title_of(governance, id) or None}
