"""Those who act in a role or a forum on a day: which people, through which deputy, at which sitting."""

import datetime
from collections.abc import Iterator, Sequence

import attrs

from outsourcegov.governance.forums.fallbacks import Fallbacks
from outsourcegov.governance.forums.sittings import Sitting
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.undefined import why_nobody
from outsourcegov.model.absent import known
from outsourcegov.model.who import Who


@attrs.frozen
class Actor:
    """A role or a forum that acts on a day; ``id`` is its id, or that of a party, or a word such as ``client``.

    ``people`` are the ids of those who hold the role. Where nobody does, ``deputy`` is the role that stands in, and the
    people are its. They are empty where it is not known who holds it, and for a forum, which has its next ``sitting``.
    ``why_not`` says why it cannot act itself, and is empty where it can, or may. ``instead`` are those who decide for a
    forum that cannot meet, where they can; a forum among them that cannot meet either comes with those who decide for
    it. ``reached_again`` is when its hours begin, or those of the deputy, where somebody asks outside of them.
    """

    id: str
    people: tuple[str, ...] = ()
    deputy: str = ""
    sitting: Sitting | None = None
    why_not: str = ""
    instead: tuple["Actor", ...] = ()
    reached_again: datetime.datetime | None = None


def actors(governance: Governance, who: Who, day: datetime.date, ask: Fallbacks | None = None) -> Iterator[Actor]:
    """Each of those who act, as they are on a day; ``ask`` tells who decides for a forum, else what all forums say."""
    ask = ask or governance.fallbacks
    for id in (name for name in who.names if isinstance(name, str)):
        yield on_day(_alone(governance, id, day), day, ask)


def on_day(actor: Actor, day: datetime.date, ask: Fallbacks) -> Actor:
    """Somebody as they are on a day; a forum that cannot meet then with those who decide instead, or why nobody can."""
    if actor.sitting is None:
        return actor
    if not ask.acts_through_others(actor.id, day):
        return attrs.evolve(actor, why_not=ask.why_not(Who((actor.id,)), day), instead=())
    why_not = ask.governance.availability.why_not_forum(actor.id, day)
    return attrs.evolve(actor, why_not=why_not, instead=tuple(_instead(actor.id, day, ask)))


def _instead(forum: str, day: datetime.date, ask: Fallbacks) -> Iterator[Actor]:
    """Those who decide for a forum on a day, each once."""
    waiting, told = [forum], {forum}
    for one in waiting:
        those = (who for who in ask.deciders(one) or () if not ask.why_not(who, day))
        for id in (name for who in those for name in who.names if isinstance(name, str) and name not in told):
            told.add(id)
            waiting += [id] if ask.acts_through_others(id, day) else []
            yield _alone(ask.governance, id, day)


def _alone(governance: Governance, id: str, day: datetime.date) -> Actor:
    if id in governance.alliance.roles:
        return _role(governance, id, day)
    if id not in governance.alliance.forums:
        return Actor(id, why_not=why_nobody(governance, id))
    why_not = governance.availability.why_not_forum(id, day)
    return Actor(id, sitting=governance.clock.next_sitting(id, day, today=governance.as_of), why_not=why_not)


def _role(governance: Governance, id: str, day: datetime.date) -> Actor:
    """A role with whoever holds it, or holds the first role in the line of its deputies that somebody holds."""
    why_not = governance.availability.why_not_role(id, day)
    waiting, deputies = [id], governance.availability.candidates.known_deputies
    for role in waiting if not why_not else ():
        people = _people(governance, role, day)
        if people or not governance.appointments.is_vacant(role, day):
            return Actor(id, people, deputy=role if role != id else "")
        waiting += [one for one in deputies(role) if one not in waiting]
    return Actor(id, why_not=why_not)


def _people(governance: Governance, role: str, day: datetime.date) -> tuple[str, ...]:
    held: Sequence[str | None] = [known(one.person) for one in governance.appointments.holders(role, day)]
    return tuple(person for person in held if person is not None)
