"""What a contract says in keys of its own, or obligations under it, by the subject of a provision that would say it."""

from collections.abc import Iterator, Set as AbstractSet

from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.paper.telling_duties import SUBJECT, must_tell
from outsourcegov.model.absent import Maybe, is_lacking, known
from outsourcegov.model.contracts import Contract, Ground
from outsourcegov.model.vocabulary import Side
from outsourcegov.model.who import Who

_NOTICES = {Side.CLIENT: "notice-client", Side.PROVIDER: "notice-provider"}
_GROUNDS = {Ground.MATERIAL_BREACH: "termination-breach", Ground.REGULATOR_ORDER: "termination-supervisory"}


def stated_by_keys(governance: Governance, contract: Contract) -> AbstractSet[str]:
    """The subjects of provisions on which a contract says something in another key or an obligation, or may."""
    duty = (SUBJECT,) if not must_tell(governance).isdisjoint((contract.id, None)) else ()
    return {*_terms(contract), *_of_renewal(contract), *_of_rights(governance, contract), *duty}


def _terms(contract: Contract) -> Iterator[str]:
    if contract.expires is not None or contract.initial_term is not None:
        yield "term"
    if _may_be(contract.governing_law):
        yield "governing-law"
    if any(map(_may_be, (contract.annual_charges, contract.total_value, contract.charges))):
        yield "charges"


def _of_renewal(contract: Contract) -> Iterator[str]:
    if _may_be(contract.renewal):
        yield "renewal"
    renewal = known(contract.renewal)
    if renewal is None or is_untold(renewal.notice):
        yield from _NOTICES.values() if renewal is not None or _may_be(contract.renewal) else ()
        return
    for notice in renewal.notice:
        if _may_be(notice.at_least):
            yield from (subject for side, subject in _NOTICES.items() if notice.side not in _others(side))


def _others(side: Side) -> tuple[str, ...]:
    return tuple(one.value for one in Side if one is not side)


def _of_rights(governance: Governance, contract: Contract) -> Iterator[str]:
    if is_untold(contract.termination_rights):
        yield from (*_NOTICES.values(), *_GROUNDS.values())
    for right in contract.termination_rights:
        if not may_hold(right, governance.as_of):
            continue
        sides = _sides(governance, right.by)
        if _may_be(right.notice):
            yield from (subject for side, subject in _NOTICES.items() if side in sides)
        if Side.CLIENT in sides:
            ground = known(right.ground)
            yield from _GROUNDS.values() if ground is None else (_GROUNDS[ground],) if ground in _GROUNDS else ()


def _sides(governance: Governance, by: Maybe[Who]) -> AbstractSet[Side]:
    return frozenset(Side) if known(by) is None else governance.standings.of(by)


def _may_be(value: object) -> bool:
    return not is_lacking(value)
