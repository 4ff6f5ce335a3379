"""Which services are in force, what they belong to, and which plans are for them."""

from collections.abc import Callable, Iterable, Mapping, Sequence, Set as AbstractSet
from functools import cached_property
from itertools import chain
from typing import Any, Generic, TypeVar

import attrs

from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.decisions.matters import is_told
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.paper.families import families
from outsourcegov.model.absent import claims
from outsourcegov.model.contracts import Contract
from outsourcegov.model.risks import ContinuityPlan, ExitPlan
from outsourcegov.model.scope import VITAL, Criticality, Service

T = TypeVar("T")
P = TypeVar("P", ContinuityPlan, ExitPlan)

Covers = tuple[str, ...]
"""What a plan says that it is for."""
_EVERYTHING = ""
"""What a plan is for that does not say it; it is no id."""


@attrs.frozen(eq=False, repr=False)
class InForce:
    """A service that is sure to be in force, with the contracts it is done under: its own, then those above that.

    ``names`` are the ids under which a plan may be for it: its own, that of its scope, and those of the contracts.
    """

    service: Service
    names: Sequence[str]
    contracts: Sequence[Contract]

    @property
    def is_vital(self) -> bool:
        """Whether it is critical or important, by every source."""
        return all(claim in VITAL for claim in claims(self.service.criticality))

    @property
    def is_critical(self) -> bool:
        """Whether it is critical, by every source."""
        return all(claim is Criticality.CRITICAL for claim in claims(self.service.criticality))

    @property
    def words(self) -> str:
        """How much depends on it, in a word."""
        return "critical" if self.is_critical else "important"


def services(governance: Governance) -> Sequence[InForce]:
    """Every service that is sure to be in force on the day."""
    return governance.answers.for_anybody(_services)


def vital(governance: Governance) -> Sequence[InForce]:
    """Those of them that are critical or important."""
    return governance.answers.for_anybody(_vital)


@attrs.frozen(eq=False, repr=False, slots=False)
class Coverage(Generic[P]):
    """Which services the plans of one kind are for. A plan that does not say so is for all of them.

    ``is_told`` is False where a plan cannot be seen, or what one is for.
    """

    plans: Sequence[P]
    is_told: bool
    _services: Sequence[InForce]
    _by_name: Mapping[str, Sequence[InForce]]

    _kept: dict[Covers, Sequence[InForce]] = attrs.field(factory=dict, init=False)
    _answers: dict[tuple[object, Covers], Any] = attrs.field(factory=dict, init=False)

    def services_of(self, plan: P) -> Sequence[InForce]:
        """The services that a plan is for; the same list for all that are for the same."""
        return self._services_of(tuple(plan.covers))

    def vital_of(self, plan: P) -> Sequence[InForce]:
        """Those of them that are critical or important."""
        return self.of(plan, _only_vital)

    def is_for_vital(self, plan: P) -> bool:
        """Whether one of them is critical or important."""
        return not self._vital_names.isdisjoint(plan.covers) if plan.covers else bool(self._vital_names)

    def contracts_of(self, plan: P) -> Sequence[Contract]:
        """The contracts of the services that a plan is for, each once."""
        return self.of(plan, _own_contracts)

    def of(self, plan: P, ask: Callable[[Sequence[InForce]], T]) -> T:
        """The answer of a function about the services that a plan is for, asked once for all that are for the same."""
        covers = tuple(plan.covers)
        if (ask, covers) not in self._answers:
            self._answers[ask, covers] = ask(self._services_of(covers))
        found: T = self._answers[ask, covers]
        return found

    def plans_for(self, names: Iterable[str]) -> Sequence[P]:
        """The plans that say that they are for one of some ids, or for all; of several for one id in their order."""
        found = (plan for name in (*names, _EVERYTHING) for plan in self._plans_by_name.get(name, ()))
        return list({id(plan): plan for plan in found}.values())

    @cached_property
    def _plans_by_name(self) -> Mapping[str, Sequence[P]]:
        found: dict[str, list[P]] = {}
        for plan in self.plans:
            for name in plan.covers or ([_EVERYTHING] if is_told(plan.covers) else []):
                found.setdefault(name, []).append(plan)
        return found

    def _services_of(self, covers: Covers) -> Sequence[InForce]:
        if not covers:
            return self._services
        if len(covers) == 1:
            return self._by_name.get(covers[0], ())
        if covers not in self._kept:
            found = (self._by_name.get(name, ()) for name in covers)
            self._kept[covers] = list({id(one): one for one in chain.from_iterable(found)}.values())
        return self._kept[covers]

    @cached_property
    def _vital_names(self) -> AbstractSet[str]:
        """The names under which a plan is for a critical or important service."""
        return frozenset(name for one in self._services if one.is_vital for name in one.names)

    @cached_property
    def plans_of(self) -> Mapping[str, Sequence[P]]:
        """The ids of services that have a plan, each with its plans; the same list for all that have the same."""
        numbers: dict[Covers, list[int]] = {}
        for number, plan in enumerate(self.plans):
            numbers.setdefault(tuple(plan.covers), []).append(number)
        of_each: dict[str, dict[Covers, None]] = {}
        for covers in numbers:
            for one in self._services_of(covers):
                of_each.setdefault(one.service.id, {})[covers] = None
        lists: dict[Sequence[Covers], Sequence[P]] = {}
        for key in map(tuple, of_each.values()):
            if key not in lists:
                in_order = sorted(number for covers in key for number in numbers[covers])
                lists[key] = [self.plans[number] for number in in_order]
        return {id: lists[tuple(key)] for id, key in of_each.items()}


def _only_vital(services: Sequence[InForce]) -> Sequence[InForce]:
    return [one for one in services if one.is_vital]


def _own_contracts(services: Sequence[InForce]) -> Sequence[Contract]:
    return list({contract.id: contract for one in services for contract in one.contracts[:1]}.values())


def exit_coverage(governance: Governance) -> Coverage[ExitPlan]:
    """Which services the exit plans are for that hold on the day, or may."""
    return governance.answers.for_anybody(_exit_coverage)


def continuity_coverage(governance: Governance) -> Coverage[ContinuityPlan]:
    """Which services the continuity plans are for that hold on the day, or may."""
    return governance.answers.for_anybody(_continuity_coverage)


def _services(governance: Governance) -> Sequence[InForce]:
    found: list[InForce] = []
    surely_holds = governance.terms.surely_holds
    for scope in governance.alliance.scope_of_work:
        own = governance.terms.contract_of(scope)
        contracts = and_above(governance, own) if own is not None else []
        names = [scope.id, *(contract.id for contract in contracts)]
        there = (one for one in scope.services if surely_holds(scope) and surely_holds(one))
        found += [InForce(service, [service.id, *names], contracts) for service in there]
    return found


def and_above(governance: Governance, contract: Contract) -> Sequence[Contract]:
    """A contract and those it belongs to."""
    of, found = families(governance), [contract]
    while (above := of.parent(found[-1])) is not None:
        found.append(above)
    return found


def _vital(governance: Governance) -> Sequence[InForce]:
    return [one for one in services(governance) if one.is_vital]


def _exit_coverage(governance: Governance) -> Coverage[ExitPlan]:
    return coverage(governance, governance.alliance.exit_plans)


def _continuity_coverage(governance: Governance) -> Coverage[ContinuityPlan]:
    return coverage(governance, governance.alliance.continuity_plans)


def coverage(governance: Governance, plans: Sequence[P], *, outlasting: bool = False) -> Coverage[P]:
    """Which services some plans are for, of those that hold on the day, or may.

    ``outlasting`` are also those that ended with what they are for, and by no day of their own: when a contract ends,
    one leaves under them.
    """
    there = (plan for plan in plans if may_hold(plan, governance.as_of))
    in_force = [plan for plan in there if outlasting or not governance.terms.has_ended(plan)]
    by_name: dict[str, list[InForce]] = {name: [] for plan in in_force for name in plan.covers}
    for one in services(governance):
        for name in by_name.keys() & one.names:
            by_name[name].append(one)
    are_told = all(is_told(plan.covers) and all(id in governance.objects for id in plan.covers) for plan in in_force)
    return Coverage(in_force, is_told(plans) and are_told, services(governance), by_name)
