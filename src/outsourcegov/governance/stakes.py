"""Which decisions rest with which forum: by a right that it has alone, or on its agenda where nobody has a right."""

from collections.abc import Mapping, Sequence

from outsourcegov.governance.governance import Governance
from outsourcegov.governance.matters import is_untold
from outsourcegov.governance.named import sole
from outsourcegov.governance.rights import rights_in_force
from outsourcegov.governance.validity import may_hold, surely_holds
from outsourcegov.model.absent import known
from outsourcegov.model.decisions import Decision


def decisions_of_forums(governance: Governance) -> Mapping[str, Sequence[Decision]]:
    """The decisions in force that rest with each forum, as is certain; a forum with none is left out."""
    alliance, day = governance.alliance, governance.as_of
    agendas: dict[str, list[str]] = {}
    for forum in alliance.forums:
        for id in forum.decides if may_hold(forum, day) else ():
            agendas.setdefault(id, []).append(forum.id)
    forums = {forum.id for forum in alliance.forums}
    found: dict[str, list[Decision]] = {}
    for decision in alliance.decisions:
        if not surely_holds(decision, day) or is_untold(decision.rights):
            continue
        rights = rights_in_force(governance, decision)
        named = [sole(known(right.decider)) for right in rights if surely_holds(right, day)]
        for name in dict.fromkeys(named if rights else agendas.get(decision.id, ())):
            if name is not None and name in forums:
                found.setdefault(name, []).append(decision)
    return found
