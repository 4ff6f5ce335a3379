"""Which provisions that a regime wants a contract lacks."""

from collections.abc import Mapping, Sequence

from outsourcegov.governance.governance import Governance
from outsourcegov.governance.paper.families import families
from outsourcegov.governance.paper.provisions import Paper, Wanted, papers, wanted
from outsourcegov.model.contracts import Contract
from outsourcegov.model.provisions import ProvisionStatus

_FAULTY = (ProvisionStatus.ABSENT, ProvisionStatus.PARTIAL)

Lacking = Mapping[str, Mapping[str, Sequence[Wanted]]]


def lacking(governance: Governance) -> Lacking:
    """The subjects on which each contract lacks a provision, in part at least, with the clauses that want it.

    Only contracts that list provisions are told, and of a call-off only what is not lacking above it.
    """
    return governance.answers.for_anybody(_lacking)


def is_lacking_above(governance: Governance, contract: Contract, subject: str) -> bool:
    """Whether a contract, or one that it belongs to, lacks a provision that a regime wants."""
    of, found, at = families(governance), lacking(governance), contract
    while True:
        if subject in found.get(at.id, ()):
            return True
        parent = of.parent(at)
        if parent is None:
            return False
        at = parent


def _lacking(governance: Governance) -> Lacking:
    of, told = families(governance), papers(governance)
    found: dict[str, dict[str, list[Wanted]]] = {}
    above: dict[str, set[str]] = {}
    for contract in of.in_order:
        paper, parent = told.get(contract.id), of.parent(contract)
        above[contract.id] = above.get(parent.id, set()) if parent is not None else set()
        if paper is None or not paper.said:
            continue
        by_subject: dict[str, list[Wanted]] = {}
        for one in wanted(governance, contract):
            if one.subject not in above[contract.id] and _is_at_fault(paper, one.subject):
                by_subject.setdefault(one.subject, []).append(one)
        above[contract.id] = {*above[contract.id], *by_subject}
        found[contract.id] = by_subject
    return found


def _is_at_fault(paper: Paper, subject: str) -> bool:
    said = paper.said.get(subject)
    return not paper.may_have(subject) if said is None else said.status in _FAULTY
