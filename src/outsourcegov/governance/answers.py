"""What has been asked of an alliance: each question is answered once, and again only where others hold a role."""

from collections import defaultdict
from collections.abc import Callable, Set as AbstractSet
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from outsourcegov.model.forums import Forum
from outsourcegov.model.parties import Role
from outsourcegov.model.who import Who

if TYPE_CHECKING:
    from outsourcegov.governance.governance import Governance

T = TypeVar("T")
R = TypeVar("R", bound=Role | Forum | Who)


@attrs.define(eq=False, repr=False)
class Answers:
    """The answers of functions that are asked of an alliance, of a role or a forum of it, or of those who act."""

    governance: "Governance"
    is_kept: bool = False
    _for_anybody: dict[Any, Any] = attrs.field(factory=dict)
    _for_those_now: dict[Any, Any] = attrs.field(factory=dict, init=False)
    _of: defaultdict[Any, dict[object, Any]] = attrs.field(factory=lambda: defaultdict(dict), init=False)
    _naming: dict[object, set[Any]] = attrs.field(factory=dict)

    def for_anybody(self, ask: Callable[["Governance"], T]) -> T:
        """The answer of a function; it must be the same whoever holds a role."""
        if ask not in self._for_anybody:
            self._for_anybody[ask] = ask(self.governance)
        found: T = self._for_anybody[ask]
        return found

    def for_those_now(self, ask: Callable[["Governance"], T]) -> T:
        """The answer of a function that depends on who holds which role; not kept where others do."""
        if ask not in self._for_those_now:
            self._for_those_now[ask] = ask(self.governance)
        found: T = self._for_those_now[ask]
        return found

    def of(self, thing: R, ask: Callable[["Governance", R], T]) -> T:
        """The answer of a function about a role, a forum, or those who act; it must depend on nobody but who may there.

        For a role these are who hold it, its deputies and theirs; for a forum the same of every role that it names; for
        those who act the same of all who are named. It is kept where it is asked for again with others who hold some
        roles.
        """
        if not self.is_kept:
            return ask(self.governance, thing)
        names = thing.names if isinstance(thing, Who) else ()
        answers, key = self._of[ask], thing if names else id(thing)
        if key not in answers:
            answers[key] = ask(self.governance, thing)
            for name in names:
                self._naming.setdefault(name, set()).add(thing)
        found: T = answers[key]
        return found

    def but(self, governance: "Governance", changed: AbstractSet[str]) -> "Answers":
        """Those of an alliance in which others may act for some roles and forums."""
        new = Answers(governance, self.is_kept, self._for_anybody, self._naming)
        alliance = self.governance.alliance
        others: list[object] = [id(one) for one in (*alliance.roles, *alliance.forums) if one.id in changed]
        others += [who for id in changed for who in self._naming.get(id, ())]
        for ask, answers in self._of.items():
            kept = new._of[ask] = dict(answers)
            for one in others:
                kept.pop(one, None)
        return new
