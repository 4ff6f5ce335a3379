"""Who hears of something, through what, and when at the latest; and who should hear of it and does not."""

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from functools import cached_property

import attrs

from outsourcegov.errors import InvalidValue, UnknownId
from outsourcegov.findings.words import listed_briefly, nearest
from outsourcegov.governance.communication.delays import Delay, delay_of
from outsourcegov.governance.communication.flows import Through
from outsourcegov.governance.communication.passing_on import CATEGORY
from outsourcegov.governance.communication.reached import Reached, Way, reached, side_of
from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.actors import Actor, actors
from outsourcegov.governance.people.ownership import Owned
from outsourcegov.governance.people.peers import pairs
from outsourcegov.governance.scope.items import scope_caveats
from outsourcegov.governance.structure.named import ids_of, presence_of
from outsourcegov.governance.structure.references import a_kind
from outsourcegov.model.absent import Presence, known
from outsourcegov.model.common import Described
from outsourcegov.model.decisions import Decision
from outsourcegov.model.definitions import Condition
from outsourcegov.model.escalations import Escalation, EscalationCategory
from outsourcegov.model.forums import Channel, RecurringReport
from outsourcegov.model.metrics import Metric
from outsourcegov.model.parties import Role
from outsourcegov.model.refs import EVENTS
from outsourcegov.model.risks import Risk
from outsourcegov.model.scope import Deliverable, Service
from outsourcegov.model.vocabulary import Side
from outsourcegov.model.walk import kind_of
from outsourcegov.model.who import WORDS, Who

HEARD_OF = (Service, Metric, Risk, Decision, RecurringReport, Deliverable, Escalation, Condition, Channel)
"""What somebody may hear of."""
TABLED = (Service, Metric, Risk)
"""What everybody should hear of who owns it."""


class HearingPart(Enum):
    """Why somebody should hear of a thing."""

    OWNER = "owner"
    PROVIDER = "provider"
    COUNTERPART = "counterpart"


@attrs.frozen
class Hearer:
    """A role, a forum or a party that hears of something, by the way on which it hears first for certain.

    ``way`` are the steps, each with whom or what word comes to, and how. ``ifs`` say on what it hangs that word comes
    at all: they are empty where it surely does; ``hindrances`` are sentences on the forums that cannot meet on the day,
    and the reports that nobody is there to write. ``actor`` is who that is on the day.
    """

    id: str
    side: Side | None
    actor: Actor
    way: tuple[tuple[str, Through], ...]
    latest: Delay
    ifs: tuple[str, ...] = ()
    hindrances: tuple[str, ...] = ()

    @property
    def is_certain(self) -> bool:
        """Whether word surely comes, and not only if somebody raises it, nobody solves it, or a forum can meet."""
        return not self.ifs


@attrs.frozen
class ShouldHear:
    """A role that should hear of a thing, and why.

    ``hears`` is None where it cannot be told whether it does; ``hearer`` is how, where it does.
    """

    role: str
    part: HearingPart
    hears: bool | None
    hearer: Hearer | None = None


@attrs.frozen
class Informed:
    """Who hears of one thing on a day, first those who surely do; and whether those do who should.

    ``caveats`` are sentences on what cannot be told of who hears.
    """

    governance: Governance = attrs.field(repr=False, eq=False)
    id: str
    kind: str
    expected: tuple[ShouldHear, ...]
    caveats: tuple[str, ...]
    _reached: Reached = attrs.field(repr=False, eq=False)

    @cached_property
    def hearers(self) -> tuple[Hearer, ...]:
        """Those who hear of it, first who surely does, and soonest."""
        ways = {id: way for id in self._reached.everybody if (way := self._reached.way(id)) is not None}
        in_order = sorted(ways, key=lambda id: (ways[id].cost, id))
        return tuple(_hearer(self.governance, id, ways[id]) for id in in_order)

    @cached_property
    def hindrances(self) -> Sequence[str]:
        """Which forums cannot meet on the day, and which reports nobody is there to write, of those on the ways."""
        return list(dict.fromkeys(why for one in self.hearers for why in one.hindrances))

    @property
    def is_told(self) -> bool:
        """Whether it can be told who should hear of it, and whether they do."""
        owned = self.governance.answers.for_anybody(_owned_by_id).get(self.id)
        is_owner_told = owned is None or presence_of(owned.owner) is not Presence.UNKNOWN
        return is_owner_told and all(one.hears is not None for one in self.expected)

    @property
    def by_side(self) -> Mapping[Side | None, int]:
        """How many of these are on each side."""
        return self._reached.by_side

    @property
    def missing(self) -> Sequence[ShouldHear]:
        """Those who should hear of it, and surely do not."""
        return [one for one in self.expected if one.hears is False]


def informed(governance: Governance, asked: Described | str) -> Informed:
    """Who hears of something; raises ``UnknownId``, and ``InvalidValue`` for what nobody is told of."""
    id = asked if isinstance(asked, str) else asked.id
    node, kind = _node(governance, id)
    found = reached(governance, node)
    return Informed(governance, id, kind, tuple(_expected(governance, node, found)), tuple(found.untold), found)


def information(governance: Governance) -> Sequence[Informed]:
    """Who hears of each service, metric and risk that has begun, or may have, and is not over."""
    begins = governance.terms.begins
    things = (one.thing for one in governance.owned if isinstance(one.thing, TABLED) and begins(one.thing) is None)
    return [informed(governance, one) for one in things if governance.objects.get(one.id) is one]


def information_caveats(governance: Governance) -> Iterator[str]:
    """What cannot be told of the services, metrics and risks that there are, as sentences."""
    alliance = governance.alliance
    yield from scope_caveats(governance)
    for what, things in (("metrics", alliance.metrics), ("risks", alliance.risks)):
        if is_untold(things):
            yield f"Which {what} there are cannot be told."
    tabled = [one.value for one in governance.placed if isinstance(one.value, TABLED)]
    ask, day = governance.terms, governance.as_of
    open_ones = [one.id for one in tabled if ask.may_have_ended(one) and not ask.has_ended(one) and may_hold(one, day)]
    if open_ones:
        yield f"Whether {listed_briefly(open_ones)} {'is' if len(open_ones) == 1 else 'are'} over cannot be told."


def _node(governance: Governance, id: str) -> tuple[str, str]:
    """Where word of something begins, and what that is."""
    thing = governance.objects.get(id)
    if thing is None:
        categories = [one.value for one in EscalationCategory]
        if id in categories:
            return CATEGORY + id, "category"
        if id in EVENTS:
            return id, "event"
        raise UnknownId(id, nearest(id, [*governance.objects, *categories, *EVENTS]))
    if not isinstance(thing, HEARD_OF):
        wanted = "a service, a deliverable, a metric, a risk, a decision, a report, an escalation path or an event"
        raise InvalidValue(f'"{id}" is {a_kind(kind_of(thing))}; ask about {wanted}')
    return id, kind_of(thing)


def _hearer(governance: Governance, id: str, way: Way) -> Hearer:
    (actor,) = actors(governance, Who((id,)), governance.as_of)
    return Hearer(
        id,
        side_of(governance, id),
        actor,
        tuple((one.to, one.through) for one in way.passings),
        delay_of(wait for one in way.passings for wait in one.waits),
        tuple(dict.fromkeys(if_ for one in way.passings for if_ in one.ifs)),
        tuple(dict.fromkeys(one.why for passing in way.passings for one in passing.hindrances if one.why)),
    )


def _expected(governance: Governance, id: str, found: Reached) -> Iterator[ShouldHear]:
    for role, part in _who_should(governance, id):
        way = found.way(role.id)
        may_hear = bool(found.untold) or any(_may_be_of(governance, role, one) for one in found.groups)
        hearer = _hearer(governance, role.id, way) if way is not None else None
        yield ShouldHear(role.id, part, True if way is not None else None if may_hear else False, hearer)


def _may_be_of(governance: Governance, role: Role, id: str) -> bool:
    """Whether a role may be among a party that hears, or those whom a word stands for."""
    if id in WORDS:
        return True
    principal = governance.sides.principal(known(role.party))
    return principal in (None, governance.sides.principal(id))


def _who_should(governance: Governance, id: str) -> Iterator[tuple[Role, HearingPart]]:
    """The owner of a thing, who provides it, and the counterparts of the owner on the other side, each role once."""
    owned = governance.answers.for_anybody(_owned_by_id).get(id)
    if owned is None:
        return
    owners = ids_of(owned.owner)
    provided = ids_of(owned.thing.provided_by) if isinstance(owned.thing, Service | Deliverable) else ()
    peers = governance.answers.for_anybody(_peers)
    named = [(one, HearingPart.OWNER) for one in owners] + [(one, HearingPart.PROVIDER) for one in provided]
    named += [(peer, HearingPart.COUNTERPART) for one in owners for peer in peers.get(one, ())]
    told: set[str] = set()
    for name, part in named:
        role = governance.find(name, Role)
        if role is not None and name not in told:
            told.add(name)
            yield role, part


def _owned_by_id(governance: Governance) -> Mapping[str, Owned]:
    return {one.thing.id: one for one in governance.owned}


def _peers(governance: Governance) -> Mapping[str, Sequence[str]]:
    """The counterparts of each role on the other side, whichever of the two names the other."""
    found: dict[str, dict[str, None]] = {}
    for role, _, other in pairs(governance):
        if governance.sides.are_apart(role, other):
            found.setdefault(role.id, {})[other.id] = None
            found.setdefault(other.id, {})[role.id] = None
    return {id: list(others) for id, others in found.items()}
