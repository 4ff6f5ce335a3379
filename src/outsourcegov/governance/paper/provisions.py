"""What contracts say on each subject, with what holds for them through their family, and what their regimes want."""

from collections.abc import Mapping, Sequence, Set as AbstractSet
from enum import Enum, auto

import attrs

from outsourcegov.governance.dates.validity import may_hold, surely_holds
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.paper.families import families, is_amendment
from outsourcegov.governance.paper.regimes import REGIMES
from outsourcegov.governance.paper.stated import stated_by_keys
from outsourcegov.model.absent import claims, known
from outsourcegov.model.contracts import Contract, Provision
from outsourcegov.model.provisions import ProvisionStatus
from outsourcegov.model.scope import VITAL


class Provided(Enum):
    """Whether something holds for a contract on a subject."""

    PRESENT = auto()
    ABSENT = auto()
    UNSAID = auto()
    UNTOLD = auto()


_SETTLED = (ProvisionStatus.PRESENT, ProvisionStatus.NOT_APPLICABLE)
_PROVIDED: Mapping[ProvisionStatus | None, Provided] = {
    ProvisionStatus.PRESENT: Provided.PRESENT,
    ProvisionStatus.PARTIAL: Provided.PRESENT,
    ProvisionStatus.ABSENT: Provided.ABSENT,
}
_ORDER = (*_SETTLED, None, ProvisionStatus.PARTIAL, ProvisionStatus.ABSENT)
"""Of several papers that speak on one subject that with the first of these counts, of those with the same the last:
what changes another, or is more special. None is a status that cannot be told."""


@attrs.frozen(eq=False, repr=False)
class Said:
    """What holds for a contract on one subject, and the paper that says so; ``status`` is None where it is untold."""

    status: ProvisionStatus | None
    provision: Provision
    contract: Contract


@attrs.frozen(eq=False, repr=False)
class Paper:
    """What holds for a contract on each subject: what it says, its amendments, and all it belongs to.

    ``stated`` are the subjects on which keys of their own speak; ``is_told`` is False where provisions may be there
    that cannot be seen.
    """

    contract: Contract
    said: Mapping[str, Said]
    stated: AbstractSet[str]
    is_told: bool

    def provided(self, subject: str) -> Provided:
        """Whether a provision on a subject holds for the contract, in part at least.

        It is unsaid where provisions are listed and none is on the subject. It is untold where none are listed, where
        it does not apply, and where it cannot be told.
        """
        found = self.said.get(subject)
        if found is not None:
            return _PROVIDED.get(found.status, Provided.UNTOLD)
        return Provided.UNSAID if self.is_told and self.said else Provided.UNTOLD

    def present(self, subject: str) -> Provision | None:
        """The provision on a subject, if it is certain to hold for the contract in full."""
        found = self.said.get(subject)
        return found.provision if found is not None and found.status is ProvisionStatus.PRESENT else None

    def may_have(self, subject: str) -> bool:
        """Whether a provision on a subject holds for the contract, at least in part, or may."""
        found = self.said.get(subject)
        if found is None:
            return not self.is_told or subject in self.stated
        return found.status is not ProvisionStatus.ABSENT


@attrs.frozen
class Wanted:
    """A subject on which a regime wants a provision, by which clause, and whether for critical services only."""

    subject: str
    regime: str
    ref: str
    critical_only: bool


def papers(governance: Governance) -> Mapping[str, Paper]:
    """What holds for every contract of a family that is no amendment, by its id. Paper that has ended is no part.

    What stands in paper that may have ended cannot be told.
    """
    return governance.answers.for_anybody(_papers)


def paper_of(governance: Governance, contract: Contract) -> Paper | None:
    """What holds for a contract, or for the one it changes; None of one that may have ended, or is in no family."""
    of, home = families(governance), contract
    while is_amendment(home) and (parent := of.parent(home)) is not None:
        home = parent
    return papers(governance).get(home.id)


def may_have(governance: Governance, contract: Contract, subject: str) -> bool:
    """Whether a provision on a subject holds for a contract, at least in part, or may."""
    paper = paper_of(governance, contract)
    return paper is None or paper.may_have(subject)


def wanted(governance: Governance, contract: Contract) -> Sequence[Wanted]:
    """What the regimes of the alliance want of a contract; a word that is no known regime wants nothing."""
    is_critical = contract.id in critical_contracts(governance)
    regimes = {REGIMES[name]: name for name in reversed(governance.alliance.regimes) if name in REGIMES}
    return [
        Wanted(subject, name, clause.ref, clause.critical_only)
        for clauses, name in reversed(regimes.items())
        for clause in clauses
        if is_critical or not clause.critical_only
        for subject in clause.types
    ]


def critical_contracts(governance: Governance) -> AbstractSet[str]:
    """The contracts under which a service is certain to be critical or important."""
    return governance.answers.for_anybody(_critical_contracts)


def _critical_contracts(governance: Governance) -> AbstractSet[str]:
    found: set[str] = set()
    for scope in governance.alliance.scope_of_work:
        for service in scope.services:
            if all(claim in VITAL for claim in claims(service.criticality)):
                contract = governance.terms.contract_of(service)
                if contract is not None and not governance.terms.may_have_ended(service):
                    found.add(contract.id)
    return found


def _papers(governance: Governance) -> Mapping[str, Paper]:
    of, terms = families(governance), governance.terms
    homes: dict[str, str] = {}  # what each contract is a part of: itself, or what it changes
    parts: dict[str, list[Contract]] = {}
    for contract in of.in_order:
        parent = of.parent(contract)
        homes[contract.id] = homes[parent.id] if parent is not None and is_amendment(contract) else contract.id
        if not terms.has_ended(contract):
            parts.setdefault(homes[contract.id], []).append(contract)
    found: dict[str, Paper] = {}
    for contract in of.in_order:
        if homes[contract.id] == contract.id and not terms.has_ended(contract):
            parent = of.parent(contract)
            above = found.get(homes[parent.id]) if parent is not None else None
            found[contract.id] = _paper(governance, contract, parts[contract.id], above)
    return {id: paper for id, paper in found.items() if not terms.may_have_ended(paper.contract)}


def _paper(governance: Governance, contract: Contract, parts: Sequence[Contract], above: Paper | None) -> Paper:
    said, day = dict(above.said) if above is not None else {}, governance.as_of
    for part in parts:
        is_in_force = not governance.terms.may_have_ended(part)
        for provision in part.provisions:
            if not may_hold(provision, day):
                continue
            is_sure = is_in_force and surely_holds(provision, day)
            one = Said(known(provision.status) if is_sure else None, provision, part)
            if provision.id not in said or _rank(one) <= _rank(said[provision.id]):
                said[provision.id] = one
    is_told = (above is None or above.is_told) and not any(is_untold(part.provisions) for part in parts)
    keys = (stated_by_keys(governance, part) for part in parts)
    stated = frozenset[str]().union(above.stated if above is not None else (), *keys)
    return Paper(contract, said, stated, is_told)


def _rank(said: Said) -> int:
    return _ORDER.index(said.status)
