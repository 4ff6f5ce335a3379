"""How a trace comes about: each link of the chain is looked up on the day."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

import attrs

from outsourcegov.findings.words import joined, listed_briefly
from outsourcegov.governance.dates.contract_terms import (
    first_term,
    has_no_last_day,
    needs_an_act,
    renewal_after,
    term_on,
)
from outsourcegov.governance.dates.validity import are_dates_hidden, days_of, may_hold
from outsourcegov.governance.decisions.matters import is_told, is_untold
from outsourcegov.governance.forums.can_meet import is_holder_untold
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.paper.families import families, prolonging_in_time
from outsourcegov.governance.paper.open_renewals import why_open
from outsourcegov.governance.people.actors import actors
from outsourcegov.governance.people.deliveries import Undelivered, undelivered
from outsourcegov.governance.people.ownership import may_be_idle
from outsourcegov.governance.people.ownership_gaps import OwnershipGap, Tense
from outsourcegov.governance.scope.covering import Covering
from outsourcegov.governance.scope.items import InScope, is_accepted
from outsourcegov.governance.scope.measures import is_measuring_told, is_work_told, measured_elsewhere
from outsourcegov.governance.scope.providers import is_delivered, outside_contract
from outsourcegov.governance.scope.reviewing import Reviewing
from outsourcegov.governance.scope.subcontractors import subcontracted
from outsourcegov.governance.scope.trace import Link, LinkKind, LinkPart, Trace
from outsourcegov.governance.scope.way_up import WayUp
from outsourcegov.governance.structure.named import presence_of
from outsourcegov.governance.structure.undefined import nobodies
from outsourcegov.model.absent import Maybe, Presence, is_ruled_out, known, presence
from outsourcegov.model.contracts import Contract, RenewalKind
from outsourcegov.model.metrics import Metric
from outsourcegov.model.parties import Role
from outsourcegov.model.risks import ContinuityPlan, ExitPlan
from outsourcegov.model.scope import Deliverable, Service
from outsourcegov.model.who import Who


@attrs.frozen(eq=False, repr=False, slots=False)
class Tracer:
    """Traces the services and deliverables of an alliance; what several of them share is worked out once."""

    governance: Governance

    def trace(self, of: InScope) -> Trace:
        """What an item hangs on, link by link."""
        links = (self._contract(of), self._scope(of), self._owner(of), self._provider(of), *self._further(of))
        return Trace(self.governance, of, links, self.governance.terms.begins(of.item))

    def _further(self, of: InScope) -> Iterator[Link]:
        item = of.item
        if isinstance(item, Deliverable):
            yield self._acceptance(item)
        metrics = self._metrics(item)
        if metrics.parts or metrics.breaks or metrics.notes or metrics.untold:
            yield metrics
            yield self._reviewing.link([part.id for part in metrics.parts], is_told=not metrics.untold)
        yield from self._way_up.links(item)
        if isinstance(item, Service):
            yield self._continuity.link(of)
            yield self._exit.link(of)

    def _contract(self, of: InScope) -> Link:
        if of.contract is not None:
            return self._in_force(of.contract)
        if presence(of.scope.contract) is not Presence.MISSING or is_untold(self.governance.alliance.contracts):
            return Link(LinkKind.CONTRACT, untold=("Which contract it belongs to cannot be told.",))
        several = bool(self.governance.alliance.contracts)
        why = f'"{of.scope.id}" does not say to which contract it belongs.' if several else "There is no contract."
        return Link(LinkKind.CONTRACT, breaks=(why,))

    def _in_force(self, contract: Contract) -> Link:
        """Whether a contract holds on the day, and until when; worked out once for all that is in its scope."""
        if id(contract) not in self._contracts:
            self._contracts[id(contract)] = self._looked_up(contract)
        return self._contracts[id(contract)]

    def _looked_up(self, contract: Contract) -> Link:
        terms = self.governance.terms
        if terms.has_ended(contract):
            return Link(LinkKind.CONTRACT, (LinkPart(contract.id),), (f'"{contract.id}" has ended.',))
        begins = terms.begins(contract)
        days = (f"from {begins}" if begins is not None else "", self._until(contract))
        part, notes = LinkPart(contract.id, " ".join(filter(None, days))), tuple(self._ended_above(contract))
        return Link(LinkKind.CONTRACT, (part,), notes=notes, untold=tuple(self._end_untold(contract)))

    def _until(self, contract: Contract) -> str:
        """Until when the term of a contract lasts that runs on the day, as far as that is known."""
        terms, day = self.governance.terms, self.governance.as_of
        term, end, latest = term_on(contract, day), terms.ends_on(contract), terms.ends_at_the_latest(contract)
        if term is None:
            return ""
        last = min(term.last, end or term.last)
        kind = renewal_after(contract, term) if latest is None or latest > last else None
        renewal = known(contract.renewal)
        if kind is RenewalKind.AUTOMATIC and renewal is not None and not needs_an_act(renewal):
            return f"until {last}, and renews itself"
        longer = [one.id for one in prolonging_in_time(self.governance, contract, last)]
        ways = ["renewed"] if kind is not None or why_open(contract, term) else []
        ways += [f"prolonged by {listed_briefly(longer)}"] if longer else []
        return f"until {last}, unless it is {joined(ways, 'or')}" if ways else f"until {last}"

    def _end_untold(self, contract: Contract) -> Iterator[str]:
        """What cannot be told of the end of a contract that has not surely ended, in sentences."""
        if self.governance.terms.may_have_ended(contract):
            yield f'Whether "{contract.id}" has ended cannot be told.'
        elif first_term(contract) is None and not has_no_last_day(contract):
            yield f'Until when "{contract.id}" runs cannot be told.'

    def _ended_above(self, contract: Contract) -> Iterator[str]:
        """The contracts that have ended of those a contract belongs to, and that it outlasts, in sentences."""
        above, seen = families(self.governance).parent(contract), {contract.id}
        while above is not None and above.id not in seen:
            if self.governance.terms.has_ended(above):
                yield f'"{above.id}", to which it belongs, has ended.'
            seen.add(above.id)
            above = families(self.governance).parent(above)

    def _scope(self, of: InScope) -> Link:
        terms, day = self.governance.terms, self.governance.as_of
        ended = [one.id for one in (of.item, of.scope) if terms.has_ended(one)]
        untold = [one.id for one in (of.item, of.scope) if may_hold(one, day) and are_dates_hidden(one)]
        to_come = [one for one in (of.scope, of.item) if terms.begins(one) is not None and not is_ruled_out(one.from_)]
        return Link(
            LinkKind.SCOPE,
            (LinkPart(of.scope.id),),
            tuple(f'"{id}" has ended.' for id in ended[:1]),
            tuple(f'"{one.id}" only begins on {days_of(one).low}.' for one in to_come),
            untold=tuple(f'Whether "{id}" is in force on the day cannot be told.' for id in untold),
        )

    def _owner(self, of: InScope) -> Link:
        gap = self._gaps.get(id(of.item))
        if presence_of(of.item.owner) is Presence.MISSING:
            return Link(LinkKind.OWNER, breaks=("No owner is named.",))
        breaks = (f"Nobody answers for it: {gap.why}.",) if gap is not None else self._undefined(of.item.owner)
        untold = self._hidden(of.item.owner, "Who owns it")
        return Link(LinkKind.OWNER, self._acting(of.item.owner), breaks, untold=untold)

    def _provider(self, of: InScope) -> Link:
        item = of.item
        if presence_of(item.provided_by) is Presence.MISSING:
            if not is_work_told(self.governance):
                return Link(LinkKind.PROVIDER, untold=("Who delivers it cannot be told.",))
            if is_delivered(self.governance, item):
                return Link(LinkKind.PROVIDER, notes=("Its activities and processes say who does what.",))
            return Link(LinkKind.PROVIDER, breaks=("Nobody is named who delivers it.",))
        others = subcontracted(self.governance, item)
        parts = (*self._acting(item.provided_by), *others.parts)
        empty = [
            self.governance.availability.why_not_role(one.role, self.governance.as_of) for one in self._empty(item)
        ]
        breaks = [*self._undefined(item.provided_by), *(f"Nobody is there to deliver it: {why}." for why in empty)]
        if of.contract is not None:
            outside = outside_contract(self.governance, item, of.contract)
            breaks += [f'"{provider}" is no party to "{of.contract.id}".' for _, provider in outside]
        breaks += others.breaks
        untold = (*self._hidden(item.provided_by, "Who delivers it"), *others.untold)
        return Link(LinkKind.PROVIDER, parts, tuple(dict.fromkeys(breaks)), untold=untold)

    def _acceptance(self, item: Deliverable) -> Link:
        acceptance, terms = known(item.acceptance), self.governance.terms
        is_doubtful = may_be_idle(item, terms) and not is_accepted(item, terms)
        doubts = ("Whether it was accepted cannot be told.",) if is_doubtful else ()
        if acceptance is None:
            is_missing = presence(item.acceptance) is Presence.MISSING
            why = ("It is not said how it is accepted.",) if is_missing else ()
            hidden = () if is_missing else ("How it is accepted cannot be told.",)
            return Link(LinkKind.ACCEPTANCE, breaks=why, untold=(*doubts, *hidden))
        nobody = presence_of(acceptance.acceptor) is Presence.MISSING
        nothing = presence(acceptance.criteria) is Presence.MISSING
        breaks = [*["Nobody is named who accepts it."] * nobody, *["It is not said what it must meet."] * nothing]
        untold = [
            *doubts,
            *(() if nobody else self._hidden(acceptance.acceptor, "Who accepts it")),
            *["What it must meet cannot be told."] * (not is_told(acceptance.criteria) and not nothing),
        ]
        return Link(LinkKind.ACCEPTANCE, self._acting(acceptance.acceptor), tuple(breaks), untold=tuple(untold))

    def _metrics(self, item: Service | Deliverable) -> Link:
        governance = self.governance
        ids = dict.fromkeys((*item.metrics, *measured_elsewhere(governance).get(item.id, ())))
        metrics = {id: governance.find(id, Metric) for id in ids}
        gone = [f'"{id}" is not defined.' for id, one in metrics.items() if one is None]
        told = [one for one in metrics.values() if one is not None]
        ended = [f'"{one.id}" has ended.' for one in told if governance.terms.has_ended(one)]
        parts = tuple(LinkPart(one.id) for one in told if not governance.terms.has_ended(one))
        if ids or (isinstance(item, Deliverable) and not is_untold(item.metrics)):
            says = (*gone, *ended)
            if parts:
                return Link(LinkKind.METRICS, parts, notes=says)
            is_hidden = "metric" in governance.hidden_kinds
            return Link(LinkKind.METRICS, breaks=() if is_hidden else says, untold=says if is_hidden else ())
        if presence(item.metrics) is Presence.MISSING and is_measuring_told(governance):
            return Link(LinkKind.METRICS, breaks=("Nothing is measured of it.",))
        return Link(LinkKind.METRICS, untold=("What it is measured by cannot be told.",))

    def _acting(self, who: Maybe[Who]) -> tuple[LinkPart, ...]:
        """Those who are named, with whoever acts for them on the day."""
        found = known(who)
        acting = actors(self.governance, found, self.governance.as_of) if found is not None else ()
        return tuple(LinkPart(one.id, _held(one.people, one.deputy)) for one in acting)

    def _hidden(self, who: Maybe[Who], what: str) -> tuple[str, ...]:
        """That it cannot be told who somebody is, or who holds the role, in sentences."""
        found = known(who)
        if found is None:
            return (f"{what} cannot be told.",)
        roles = (self.governance.find(id, Role) for id in found.ids)
        return tuple(f'Who holds "{one.id}" cannot be told.' for one in roles if one and is_holder_untold(one))

    def _undefined(self, who: Maybe[Who]) -> tuple[str, ...]:
        """Which of those who are named are not there, in sentences."""
        found = known(who)
        return tuple(f"{why}." for why in nobodies(self.governance, found)) if found is not None else ()

    def _empty(self, item: Service | Deliverable) -> Sequence[Undelivered]:
        return self._undelivered.get(id(item), ())

    @cached_property
    def _contracts(self) -> dict[int, Link]:
        """What was found of contracts, by the identity of the contract."""
        return {}

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
    def _continuity(self) -> Covering[ContinuityPlan]:
        return Covering(self.governance, LinkKind.CONTINUITY, self.governance.alliance.continuity_plans)

    @cached_property
    def _exit(self) -> Covering[ExitPlan]:
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
