"""Who answers to whom: the lines of reports between roles."""

from collections.abc import Iterable, Mapping, Sequence, Set as AbstractSet
from functools import cached_property

import attrs

from outsourcegov.governance.structure.chains import from_the_top
from outsourcegov.model.absent import is_ruled_out, known
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.parties import Role

MOST_SUPERIORS = 50
"""So many superiors of a role are looked at, one above the other; nobody honest has more."""


@attrs.frozen(eq=False, repr=False, slots=False)
class Lines:
    """Which role stands at the head of the line that another reports in, and which is above which."""

    alliance: Alliance

    @cached_property
    def heads(self) -> Mapping[str, str]:
        """The head of the line of each role, itself perhaps; without those of which it cannot be told.

        A role that reports to nobody is a head where another reports to it, or where it says so (``reports-to: none``).
        """
        roles = {role.id: role for role in reversed(self.alliance.roles)}
        reported_to = {one for superiors in self._superiors.values() for one in superiors or ()}
        found: dict[str, str] = {}
        for id in from_the_top({id: superiors or () for id, superiors in self._superiors.items()}):
            superiors = self._superiors.get(id)
            if superiors:
                if superiors[0] in found:
                    found[id] = found[superiors[0]]
            elif superiors is not None and (id in reported_to or roles[id].reports_to is not None):
                found[id] = id
        return found

    def above(self, roles: Iterable[str]) -> AbstractSet[str] | None:
        """All to whom one of some roles reports, however many are between them; None where that cannot be told.

        What is no role of the alliance reports to nobody.
        """
        found: set[str] = set()
        for role in roles:
            superiors = self._superiors.get(role, ())
            for _ in range(MOST_SUPERIORS):
                if not superiors or superiors[0] in found:
                    break
                found.add(superiors[0])
                superiors = self._superiors.get(superiors[0])
            if superiors is None or (superiors and superiors[0] not in found):
                return None
        return found

    @cached_property
    def _superiors(self) -> Mapping[str, Sequence[str] | None]:
        """The role that each role reports to, if any; None where that cannot be told."""
        return {role.id: _superior(role) for role in reversed(self.alliance.roles)}


def _superior(role: Role) -> Sequence[str] | None:
    if is_ruled_out(role.reports_to):
        return ()
    superior = known(role.reports_to)
    return None if superior is None else (superior,)
