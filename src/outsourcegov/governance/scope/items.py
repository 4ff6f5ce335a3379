"""What is sure to be in scope: services and deliverables that are agreed and not done."""

import datetime
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import attrs

from outsourcegov.findings.words import capitalised, joined, quoted
from outsourcegov.governance.dates.on_record import on_record
from outsourcegov.governance.dates.terms import Terms
from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import claims
from outsourcegov.model.common import Described
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
        return capitalised(str(self))


@attrs.frozen
class LeftOut:
    """Something that would be in scope, had its contract not ended, or begun; ``begins`` is when it will have."""

    of: InScope
    begins: datetime.date | None = None

    @property
    def why(self) -> str:
        """Why it is left out, as part of a sentence."""
        contract = f'"{self.of.contract.id}"' if self.of.contract is not None else "every contract"
        return f"{contract} {f'only begins on {self.begins}' if self.begins is not None else 'has ended'}"


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


def perhaps_in_scope(governance: Governance) -> Iterator[InScope | LeftOut]:
    """All in scope whose contract has begun, with what may be, since that or its own dates are not known; and the rest.

    A deliverable of which it cannot be told whether it was accepted may be in scope.
    """
    terms, day = governance.terms, governance.as_of
    surely = {id(one.item): one for one in in_scope(governance)}
    for scope in governance.alliance.scope_of_work:
        items: Sequence[Service | Deliverable] = (*scope.services, *scope.deliverables)
        for item in items:
            one = surely.get(id(item)) or InScope(item, scope, terms.contract_of(scope))
            if id(item) in surely:
                begins = terms.begins(item)
                yield one if begins is None else LeftOut(one, begins)
            elif may_hold(scope, day) and may_hold(item, day) and not is_accepted(item, terms):
                yield LeftOut(one) if terms.has_ended(item) else one


def is_accepted(item: Service | Deliverable, terms: Terms) -> bool:
    """Whether it is certain that a deliverable was accepted."""
    stated = claims(on_record(terms, item.accepted)) if isinstance(item, Deliverable) else (None,)
    return all(isinstance(day, datetime.date) for day in stated)


def services(governance: Governance) -> Iterator[tuple[Service, InScope]]:
    """The services that are sure to be in scope."""
    return ((one.item, one) for one in in_scope(governance) if isinstance(one.item, Service))


def deliverables(governance: Governance) -> Iterator[tuple[Deliverable, InScope]]:
    """The deliverables that are sure to be in scope and not accepted."""
    return ((one.item, one) for one in in_scope(governance) if isinstance(one.item, Deliverable))


def scope_caveats(governance: Governance, of: Described | None = None) -> Iterator[str]:
    """What cannot be told of the scope of work, or of one scope or those of a contract, as sentences."""
    scopes = governance.alliance.scope_of_work
    if is_untold(scopes) and not isinstance(of, Scope):
        yield "Which scopes of work there are cannot be told."
    for scope in scopes:
        contract = governance.terms.contract_of(scope)
        is_other = isinstance(of, Contract) and contract is not None and contract is not of
        if is_other or (isinstance(of, Scope) and scope is not of) or governance.terms.has_ended(scope):
            continue
        untold = [what for what in ("services", "deliverables") if is_untold(getattr(scope, what))]
        if untold:
            yield f"Which {joined(untold)} {quoted(scope.id)} has cannot be told."


def is_scope_told(governance: Governance) -> bool:
    """Whether everything in the scope of work can be seen."""
    scopes = governance.alliance.scope_of_work
    return not is_untold(scopes) and not any(
        is_untold(each) for scope in scopes for each in (scope.services, scope.deliverables)
    )
