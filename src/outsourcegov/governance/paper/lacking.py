"""Which provisions that a regime wants a contract lacks."""

from collections.abc import Mapping, Sequence

from outsourcegov.governance.governance import Governance
from outsourcegov.governance.paper.families import families
from outsourcegov.governance.paper.provisions import Paper, Wanted, papers, wanted
from outsourcegov.model.contracts import Contract
from outsourcegov.model.provisions import ProvisionStatus

_FAULTY = (ProvisionStatus.ABSENT, ProvisionStatus.PARTIAL)

Lacking = Mapping[str, Mapping[str, Sequence[Wanted]]]
"""By the id of a contract and by subject, the clauses that want a provision."""


def lacking(governance: Governance) -> Lacking:
    """The subjects on which each contract lacks a provision, in part at least, with the clauses that want it.

    Only contracts that list provisions are told, and of a call-off only what is not lacking above it.
    """
    return governance.answers.for_anybody(_lacking)[0]


def lacking_in(governance: Governance, contract: Contract, subject: str) -> str | None:
    """The contract that is told to lack a provision a regime wants: it, or one that it belongs to; None for none."""
    return governance.answers.for_anybody(_lacking)[1].get(contract.id, {}).get(subject)


def _lacking(governance: Governance) -> tuple[Lacking, Mapping[str, Mapping[str, str]]]:
    of, told = families(governance), papers(governance)
    found: dict[str, dict[str, list[Wanted]]] = {}
    at_all: dict[str, dict[str, str]] = {}
    for contract in of.in_order:
        paper, parent = told.get(contract.id), of.parent(contract)
        above = at_all.get(parent.id, {}) if parent is not None else {}
        by_subject: dict[str, list[Wanted]] = {}
        for one in wanted(governance, contract) if paper is not None and paper.said else ():
            if paper is not None and one.subject not in above and _is_at_fault(paper, one.subject):
                by_subject.setdefault(one.subject, []).append(one)
        at_all[contract.id] = {**above, **dict.fromkeys(by_subject, contract.id)}
        if by_subject:
            found[contract.id] = by_subject
    return found, at_all


def _is_at_fault(paper: Paper, subject: str) -> bool:
    said = paper.said.get(subject)
    return not paper.may_have(subject) if said is None else said.status in _FAULTY
