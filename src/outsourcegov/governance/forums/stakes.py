"""Which decisions rest with which forum: by a right that it has alone, or on its agenda where nobody has a right."""

from collections.abc import Mapping, Sequence

from outsourcegov.governance.dates.validity import may_hold, surely_holds
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.decisions.rights import is_nobodys, rights_in_force
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.named import sole
from outsourcegov.model.absent import known
from outsourcegov.model.decisions import Decision, Right


def rights_of_forums(governance: Governance, decision: Decision) -> Mapping[str, Sequence[Right]]:
    """The rights to a decision that are sure to be in force and that each forum has by itself."""
    day, forums = governance.as_of, governance.alliance.forums
    if is_untold(decision.rights) or not surely_holds(decision, day):
        return {}
    found: dict[str, list[Right]] = {}
    for right in rights_in_force(governance, decision):
        name = sole(known(right.decider))
        if name is not None and name in forums and surely_holds(right, day):
            found.setdefault(name, []).append(right)
    return found


def decisions_of_forums(governance: Governance) -> Mapping[str, Sequence[Decision]]:
    """The decisions in force that rest with each forum, as is certain; a forum with none is left out."""
    alliance, day = governance.alliance, governance.as_of
    agendas: dict[str, list[str]] = {}
    for forum in alliance.forums:
        for id in forum.decides if may_hold(forum, day) else ():
            agendas.setdefault(id, []).append(forum.id)
    found: dict[str, list[Decision]] = {}
    for decision in alliance.decisions:
        if not surely_holds(decision, day) or is_untold(decision.rights):
            continue
        by_right = rights_of_forums(governance, decision)
        on_agendas = agendas.get(decision.id, ())
        if is_nobodys(decision) or rights_in_force(governance, decision):
            on_agendas = ()
        for name in dict.fromkeys((*by_right, *on_agendas)):
            found.setdefault(name, []).append(decision)
    return found
