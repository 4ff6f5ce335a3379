"""What is sure to be in scope: services and deliverables that are agreed and not done."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import attrs

from outsourcegov.governance.dates.validity import surely_holds
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.ownership import may_be_idle
from outsourcegov.model.contracts import Contract
from outsourcegov.model.scope import Deliverable, Scope, Service
from outsourcegov.model.walk import kind_of


class InScope(NamedTuple):
    """A service or a deliverable, the scope it stands in, and the contract of that where it is told."""

    item: Service | Deliverable
    scope: Scope
    contract: Contract | None

    def __str__(self) -> str:
        return f'{kind_of(self.item)} "{self.item.id}"'

    @property
    def named(self) -> str:
        """The item at the beginning of a sentence: ``Service "network"``."""
        return f"{str(self)[0].upper()}{str(self)[1:]}"


@attrs.frozen
class LeftOut:
    """Something that would be in scope, had its contract not ended, or were it certain that it has not."""

    of: InScope
    is_certain: bool

    @property
    def why(self) -> str:
        """Why it is left out, as part of a sentence."""
        contract = f'"{self.of.contract.id}"' if self.of.contract is not None else "every contract"
        return f"{contract} {'has' if self.is_certain else 'may have'} ended"


def in_scope(governance: Governance) -> Sequence[InScope]:
    """All services and deliverables in the scope of work that is sure to be agreed on the day, and not done or over."""
    return governance.answers.for_anybody(_in_scope)


def _in_scope(governance: Governance) -> Sequence[InScope]:
    return list(_items(governance))


def _items(governance: Governance) -> Iterator[InScope]:
    terms = governance.terms
    is_open = {id(one.thing) for one in governance.owned if isinstance(one.thing, Service | Deliverable)}
    for scope in filter(terms.is_agreed, governance.alliance.scope_of_work):
        contract = terms.contract_of(scope)
        items: Sequence[Service | Deliverable] = (*scope.services, *scope.deliverables)
        for item in items:
            if id(item) in is_open and terms.is_agreed(item):
                yield InScope(item, scope, contract)


def left_out(governance: Governance) -> Sequence[LeftOut]:
    """What is agreed and not done, but for its contract: that has ended, or may have."""
    terms, day = governance.terms, governance.as_of
    found: list[LeftOut] = []
    for scope in governance.alliance.scope_of_work:
        if surely_holds(scope, day) and terms.may_have_ended(scope):
            contract, is_certain = terms.contract_of(scope), terms.has_ended(scope)
            items: Sequence[Service | Deliverable] = (*scope.services, *scope.deliverables)
            there = (one for one in items if surely_holds(one, day) and not may_be_idle(one, terms))
            found += [LeftOut(InScope(one, scope, contract), is_certain) for one in there]
    return found


def services(governance: Governance) -> Iterator[tuple[Service, InScope]]:
    """The services that are sure to be in scope."""
    return ((one.item, one) for one in in_scope(governance) if isinstance(one.item, Service))


def deliverables(governance: Governance) -> Iterator[tuple[Deliverable, InScope]]:
    """The deliverables that are sure to be in scope and not accepted."""
    return ((one.item, one) for one in in_scope(governance) if isinstance(one.item, Deliverable))


def is_scope_told(governance: Governance) -> bool:
    """Whether everything in the scope of work can be seen."""
    scopes = governance.alliance.scope_of_work
    return not is_untold(scopes) and not any(
        is_untold(each) for scope in scopes for each in (scope.services, scope.deliverables)
    )
