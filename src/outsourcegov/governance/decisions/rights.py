"""Rows of decisions: which give somebody a right, to whom, and who may have a decision beside them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set as AbstractSet
from typing import TypeAlias

from outsourcegov.governance.dates.validity import may_hold, surely_holds
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.named import may_name_somebody
from outsourcegov.model.absent import NONE, Maybe, Presence, absence, known, presence
from outsourcegov.model.decisions import Decision, Right
from outsourcegov.model.who import Who

Names: TypeAlias = AbstractSet[Maybe[str]]
Homes: TypeAlias = Mapping[str, Sequence[Names]]
"""Who may have a decision, by its id."""


def hosts(governance: Governance) -> Homes | None:
    """Who may have a decision beside its rights: the forums with it on their agenda, and those who delegate it.

    None where one of them cannot be seen, or is for a decision that cannot be told, or is misspelt: it may be for any.
    A decision has no such host to which it is stated that nobody has a right.
    """
    alliance, day = governance.alliance, governance.as_of
    homes: list[tuple[Sequence[str], Names]] = [
        *((one.decisions, names_of(one.granted_by)) for one in alliance.delegations if may_hold(one, day)),
        *((forum.decides, {forum.id}) for forum in alliance.forums if may_hold(forum, day)),
    ]
    if any(map(is_untold, (alliance.forums, alliance.delegations, *(decisions for decisions, _ in homes)))):
        return None
    found: dict[str, list[Names]] = {}
    for decisions, who in homes:
        for id in decisions:
            found.setdefault(id, []).append(who)
    if not found.keys() <= {decision.id for decision in alliance.decisions}:
        return None
    return {id: who for id, who in found.items() if not is_nobodys(alliance.decisions[id])}


def is_nobodys(decision: Decision) -> bool:
    """Whether it is stated that nobody has a right to a decision: a forum with it on its agenda does not take it."""
    return absence(decision.rights) is NONE


def named(rights: Iterable[Right]) -> Names:
    """Everybody whom a row names as who may say yes: the rows say how far their authority goes."""
    return {name for right in rights for name in names_of(right.decider)}


def names_of(who: Maybe[Who]) -> Names:
    """Everybody who is named; None among them where nobody can tell."""
    found = known(who)
    return set(found.names) if found is not None else {None}


def grants(right: Right) -> bool:
    """Whether a row gives somebody a right, or may."""
    return presence(right.decider) is not Presence.MISSING


def rights_in_force(governance: Governance, decision: Decision) -> Sequence[Right]:
    """The rows that give somebody a right on the day, or may."""
    return [right for right in decision.rights if grants(right) and may_hold(right, governance.as_of)]


def rights_surely_in_force(governance: Governance) -> Iterator[tuple[Decision, Right]]:
    """Every row that gives somebody a right and is sure to be in force on the day, with its decision."""
    for decision in governance.alliance.decisions:
        for right in decision.rights if governance.terms.is_agreed(decision) else ():
            if grants(right) and surely_holds(right, governance.as_of):
                yield decision, right


def needs_others(decision: Decision, right: Right) -> bool:
    """Whether somebody else must agree before a right counts, or may have to."""
    return may_name_somebody(right.prior_approval) or may_name_somebody(decision.agreed_by)
