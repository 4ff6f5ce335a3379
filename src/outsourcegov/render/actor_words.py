"""Those who act on a day, and by when, in words."""

from collections.abc import Iterator

from outsourcegov.governance.dates.deadlines import Deadline
from outsourcegov.governance.forums.sittings import Sitting
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.actors import Actor
from outsourcegov.render.names import name_of


def actor_in_words(governance: Governance, actor: Actor, late: str = "") -> Iterator[str]:
    """Who acts in a role or when a forum sits, in lines; ``late`` is said of a sitting that comes too late."""
    people = " and ".join(name_of(governance, id) for id in actor.people)
    if actor.why_not:
        yield f"cannot act: {actor.why_not}"
        for one in actor.instead:
            lines = list(actor_in_words(governance, one))
            yield from (f"instead {one.id}: {line}" for line in lines)
            yield from () if lines else (f"instead {name_of(governance, one.id)}",)
    elif actor.deputy:
        yield f"vacant; its deputy {name_of(governance, actor.deputy)} stands in{people and ': '}{people}"
    elif people:
        yield people
    elif actor.sitting is not None:
        yield f"{_sitting(actor.sitting)}{late}"
        yield from actor.sitting.caveats
    elif actor.id in governance.alliance.roles:
        yield "who holds it is not known"


def _sitting(sitting: Sitting) -> str:
    if sitting.day is None:
        return "when it sits next cannot be told"
    at = f" at {sitting.at}" if sitting.at is not None else ""
    by = f', says meeting "{sitting.meeting}"' if sitting.meeting else ""
    return f"sits next on {sitting.day}{at}{by}"


def when_in_words(deadline: Deadline) -> str:
    """The day on which something ends, and the time of day where it is known."""
    if deadline.moment is None:
        return str(deadline.day)
    return f"{deadline.day} {deadline.moment:%H:%M}" if deadline.moment.date() == deadline.day else str(deadline.day)
