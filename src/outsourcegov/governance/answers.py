"""What has been asked of an alliance: each question is answered once, and again only where others hold a role."""

from collections.abc import Callable, Set as AbstractSet
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from outsourcegov.model.forums import Forum
from outsourcegov.model.parties import Role

if TYPE_CHECKING:
    from outsourcegov.governance.governance import Governance

T = TypeVar("T")
R = TypeVar("R", Role, Forum)


@attrs.define(eq=False, repr=False)
class Answers:
    """The answers of functions that are asked of an alliance, or of a role or a forum of it."""

    governance: "Governance"
    is_kept: bool = False
    _for_anybody: dict[Any, Any] = attrs.field(factory=dict)
    _of: dict[Any, dict[int, Any]] = attrs.field(factory=dict, init=False)

    def for_anybody(self, ask: Callable[["Governance"], T]) -> T:
        """The answer of a function; it must be the same whoever holds a role."""
        if ask not in self._for_anybody:
            self._for_anybody[ask] = ask(self.governance)
        found: T = self._for_anybody[ask]
        return found

    def of(self, thing: R, ask: Callable[["Governance", R], T]) -> T:
        """The answer of a function about a role or a forum of it; it must depend on nobody but those who may act there.

        For a role these are who hold it, its deputies and theirs; for a forum the same of every role that it names. It
        is kept where it is asked for again with others who hold some roles.
        """
        if not self.is_kept:
            return ask(self.governance, thing)
        answers = self._of.setdefault(ask, {})
        if id(thing) not in answers:
            answers[id(thing)] = ask(self.governance, thing)
        found: T = answers[id(thing)]
        return found

    def but(self, governance: "Governance", changed: AbstractSet[str]) -> "Answers":
        """Those of an alliance in which others may act for some roles and forums."""
        new = Answers(governance, self.is_kept, self._for_anybody)
        alliance = self.governance.alliance
        others = [id(one) for one in (*alliance.roles, *alliance.forums) if one.id in changed]
        for ask, answers in self._of.items():
            kept = new._of[ask] = dict(answers)
            for one in others:
                kept.pop(one, None)
        return new
