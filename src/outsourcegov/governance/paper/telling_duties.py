"""Under which contracts the provider must tell what may keep it from delivering."""

from collections.abc import Set as AbstractSet

from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.named import names_in
from outsourcegov.model.absent import NONE, claims
from outsourcegov.model.parties import Role
from outsourcegov.model.scope import Obligation, Scope
from outsourcegov.model.vocabulary import Side

SUBJECT = "material-development-notice"
"""The subject of a provision that says so."""

_KIND = "material-development"


def must_tell(governance: Governance) -> AbstractSet[str | None]:
    """The contracts under which an obligation of somebody but the client is that duty, or may be.

    None is among them where such an obligation belongs to no contract, or to one that cannot be told.
    """
    return governance.answers.for_anybody(_must_tell)


def _must_tell(governance: Governance) -> AbstractSet[str | None]:
    scopes = governance.alliance.scope_of_work
    found: list[Obligation | Scope] = [scope for scope in scopes if is_untold(scope.obligations)]
    found += [one for scope in scopes for one in scope.obligations if _may_be_the_duty(governance, one)]
    contracts = map(governance.terms.contract_of, found)
    ids = {contract.id if contract is not None else None for contract in contracts}
    return ids | ({None} if is_untold(scopes) else set())


def _may_be_the_duty(governance: Governance, obligation: Obligation) -> bool:
    kinds = claims(obligation.kind)
    may_be = any(kind == _KIND if isinstance(kind, str) else kind not in (None, NONE) for kind in kinds)
    if not may_be or governance.terms.has_ended(obligation):
        return False
    owners = names_in(obligation.owner)
    roles = [governance.find(name, Role) for name in owners or ()]
    return not roles or not all(one is not None and governance.sides.of_role(one) is Side.CLIENT for one in roles)
