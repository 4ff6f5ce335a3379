"""How a trace comes about: each link of the chain is looked up on the day."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

import attrs

from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.actors import actors
from outsourcegov.governance.people.deliveries import Undelivered, undelivered
from outsourcegov.governance.people.ownership_gaps import OwnershipGap, Tense
from outsourcegov.governance.scope.covering import Covering
from outsourcegov.governance.scope.items import InScope
from outsourcegov.governance.scope.measures import is_measuring_told, is_work_told, measured_elsewhere
from outsourcegov.governance.scope.providers import is_delivered, outside_contract
from outsourcegov.governance.scope.reviewing import Reviewing
from outsourcegov.governance.scope.trace import Link, LinkKind, LinkPart, Trace
from outsourcegov.governance.scope.way_up import WayUp
from outsourcegov.governance.structure.named import presence_of
from outsourcegov.governance.structure.undefined import nobodies
from outsourcegov.model.absent import Maybe, Presence, known, presence
from outsourcegov.model.metrics import Metric
from outsourcegov.model.scope import Deliverable, Service
from outsourcegov.model.who import Who


@attrs.frozen(eq=False, repr=False, slots=False)
class Tracer:
    """Traces the services and deliverables of an alliance; what several of them share is worked out once."""

    governance: Governance

    def trace(self, of: InScope) -> Trace:
        """What an item hangs on, link by link."""
        links = (self._contract(of), self._scope(of), self._owner(of), self._provider(of), *self._further(of))
        return Trace(self.governance, of, links)

    def _further(self, of: InScope) -> Iterator[Link]:
        item = of.item
        if isinstance(item, Deliverable):
            yield self._acceptance(item)
        metrics = self._metrics(item)
        if metrics.parts or metrics.breaks or metrics.notes:
            yield metrics
            yield self._reviewing.link([part.id for part in metrics.parts])
        yield from self._way_up.links(item)
        if isinstance(item, Service):
            yield self._continuity.link(of)
            yield self._exit.link(of)

    def _contract(self, of: InScope) -> Link:
        contract, terms = of.contract, self.governance.terms
        if contract is not None:
            last = terms.last_day(contract)
            ended = (f'"{contract.id}" has ended.',) if terms.has_ended(contract) else ()
            says = f"until {last}" if last is not None and not ended else ""
            return Link(LinkKind.CONTRACT, (LinkPart(contract.id, says),), ended)
        if presence(of.scope.contract) is not Presence.MISSING or is_untold(self.governance.alliance.contracts):
            return Link(LinkKind.CONTRACT, notes=("Which contract it belongs to cannot be told.",))
        several = bool(self.governance.alliance.contracts)
        why = f'"{of.scope.id}" does not say to which contract it belongs.' if several else "There is no contract."
        return Link(LinkKind.CONTRACT, breaks=(why,))

    def _scope(self, of: InScope) -> Link:
        ended = [one.id for one in (of.item, of.scope) if self.governance.terms.has_ended(one)]
        return Link(LinkKind.SCOPE, (LinkPart(of.scope.id),), tuple(f'"{id}" has ended.' for id in ended[:1]))

    def _owner(self, of: InScope) -> Link:
        gap = self._gaps.get(id(of.item))
        if presence_of(of.item.owner) is Presence.MISSING:
            return Link(LinkKind.OWNER, breaks=("No owner is named.",))
        breaks = (f"Nobody answers for it: {gap.why}.",) if gap is not None else self._undefined(of.item.owner)
        return Link(LinkKind.OWNER, self._acting(of.item.owner), breaks, _hidden(of.item.owner, "Who owns it"))

    def _provider(self, of: InScope) -> Link:
        item = of.item
        if presence_of(item.provided_by) is Presence.MISSING:
            if not is_work_told(self.governance):
                return Link(LinkKind.PROVIDER, notes=("Who delivers it cannot be told.",))
            if is_delivered(self.governance, item):
                return Link(LinkKind.PROVIDER, notes=("Its activities and processes say who does what.",))
            return Link(LinkKind.PROVIDER, breaks=("Nobody is named who delivers it.",))
        others = item.subcontracted_to if isinstance(item, Service) else ()
        parts = (*self._acting(item.provided_by), *(LinkPart(party, "subcontractor") for party in others))
        empty = [
            self.governance.availability.why_not_role(one.role, self.governance.as_of) for one in self._empty(item)
        ]
        breaks = [*self._undefined(item.provided_by), *(f"Nobody is there to deliver it: {why}." for why in empty)]
        if of.contract is not None:
            outside = outside_contract(self.governance, item, of.contract)
            breaks += [f'"{provider}" is no party to "{of.contract.id}".' for _, provider in outside]
        notes = _hidden(item.provided_by, "Who delivers it")
        return Link(LinkKind.PROVIDER, parts, tuple(dict.fromkeys(breaks)), notes)

    def _acceptance(self, item: Deliverable) -> Link:
        acceptance = known(item.acceptance)
        if acceptance is None:
            is_missing = presence(item.acceptance) is Presence.MISSING
            why = ("It is not said how it is accepted.",) if is_missing else ()
            return Link(LinkKind.ACCEPTANCE, breaks=why, notes=() if why else ("How it is accepted cannot be told.",))
        nobody = presence_of(acceptance.acceptor) is Presence.MISSING
        nothing = presence(acceptance.criteria) is Presence.MISSING
        breaks = [*["Nobody is named who accepts it."] * nobody, *["It is not said what it must meet."] * nothing]
        notes = _hidden(acceptance.acceptor, "Who accepts it")
        return Link(LinkKind.ACCEPTANCE, self._acting(acceptance.acceptor), tuple(breaks), notes)

    def _metrics(self, item: Service | Deliverable) -> Link:
        governance = self.governance
        ids = dict.fromkeys((*item.metrics, *measured_elsewhere(governance).get(item.id, ())))
        metrics = {id: governance.find(id, Metric) for id in ids}
        gone = [f'"{id}" is not defined.' for id, one in metrics.items() if one is None]
        told = [one for one in metrics.values() if one is not None]
        ended = [f'"{one.id}" has ended.' for one in told if governance.terms.has_ended(one)]
        parts = tuple(LinkPart(one.id) for one in told if not governance.terms.has_ended(one))
        if ids or isinstance(item, Deliverable):
            is_open = not parts and "metric" not in governance.hidden_kinds
            return Link(LinkKind.METRICS, parts, (*gone, *ended) if is_open else (), () if is_open else (*gone, *ended))
        if presence(item.metrics) is Presence.MISSING and is_measuring_told(governance):
            return Link(LinkKind.METRICS, breaks=("Nothing is measured of it.",))
        return Link(LinkKind.METRICS, notes=("What it is measured by cannot be told.",))

    def _acting(self, who: Maybe[Who]) -> tuple[LinkPart, ...]:
        """Those who are named, with whoever acts for them on the day."""
        found = known(who)
        acting = actors(self.governance, found, self.governance.as_of) if found is not None else ()
        return tuple(LinkPart(one.id, _held(one.people, one.deputy)) for one in acting)

    def _undefined(self, who: Maybe[Who]) -> tuple[str, ...]:
        """Which of those who are named are not there, in sentences."""
        found = known(who)
        return tuple(f"{why}." for why in nobodies(self.governance, found)) if found is not None else ()

    def _empty(self, item: Service | Deliverable) -> Sequence[Undelivered]:
        return self._undelivered.get(id(item), ())

    @cached_property
    def _gaps(self) -> Mapping[int, OwnershipGap]:
        """What nobody answers for on the day, by the identity of the thing."""
        gaps = self.governance.ownership_gaps()
        return {id(gap.owned.thing): gap for gap in gaps if gap.is_gap and gap.tense is Tense.NOW}

    @cached_property
    def _undelivered(self) -> Mapping[int, Sequence[Undelivered]]:
        found: dict[int, list[Undelivered]] = {}
        for one in undelivered(self.governance):
            if self.governance.as_of in one.days:
                found.setdefault(id(one.thing.thing), []).append(one)
        return found

    @cached_property
    def _continuity(self) -> Covering:
        return Covering(self.governance, LinkKind.CONTINUITY, self.governance.alliance.continuity_plans)

    @cached_property
    def _exit(self) -> Covering:
        return Covering(self.governance, LinkKind.EXIT, self.governance.alliance.exit_plans)

    @cached_property
    def _reviewing(self) -> Reviewing:
        return Reviewing(self.governance)

    @cached_property
    def _way_up(self) -> WayUp:
        return WayUp(self.governance)


def _held(people: Sequence[str], deputy: str) -> str:
    names = " and ".join(f'"{one}"' for one in people)
    if deputy:
        return f'"{deputy}" stands in{names and ", held by "}{names}'
    return f"held by {names}" if names else ""


def _hidden(who: Maybe[Who], what: str) -> tuple[str, ...]:
    return (f"{what} cannot be told.",) if known(who) is None else ()
