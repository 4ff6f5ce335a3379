"""What a rule is: a function from governance to problems, with a name, a severity and a page."""

import re
from collections.abc import Callable, Iterable, Iterator

import attrs

from outsourcegov.engine.problem import Problem
from outsourcegov.errors import InvalidRule
from outsourcegov.findings import Code, Severity
from outsourcegov.findings.words import written
from outsourcegov.governance.governance import Governance

Check = Callable[[Governance], Iterator[Problem]]

ID_PATTERN = "[A-Z]+[0-9]{3}"
"""What the id of a rule looks like, in the catalogue and of your own."""


@attrs.frozen
class Rule:
    """A rule, of the catalogue or of your own.

    ``id`` is capital letters and three digits. ``name`` is the bad pattern, readable after "allow ...". ``check`` is
    None for a fault that is reported while a document is read. ``page`` is the text that explains the rule: the
    docstring of its module. A rule is ``one_by_one`` if it goes through ``governance.placed`` and what it finds of an
    object depends on nobody who holds a role, but for what is inside that object.
    """

    id: str
    name: str
    severity: Severity
    since: str
    page: str = attrs.field(repr=False)
    fix: str = ""
    check: Check | None = attrs.field(default=None, repr=False, eq=False)
    one_by_one: bool = attrs.field(default=False, repr=False)

    def __attrs_post_init__(self) -> None:
        if not (isinstance(self.id, str) and re.fullmatch(ID_PATTERN, self.id)):
            raise InvalidRule(f"id wants capital letters and three digits, such as ACME001, not {written(self.id)}")
        if not isinstance(self.severity, Severity):
            raise InvalidRule(f"severity of {self.id} wants one of Severity, not {written(self.severity)}")
        if not (isinstance(self.since, str) and self.since):
            raise InvalidRule(f'since of {self.id} wants a version as text, such as "1.0", not {written(self.since)}')

        if not isinstance(self.fix, str):
            raise InvalidRule(f"fix of {self.id} wants text, not {written(self.fix)}")

    @property
    def family(self) -> str:
        """The letters of the id: ``OWN`` of ``OWN001``."""
        return self.id.rstrip("0123456789")

    @property
    def summary(self) -> str:
        """The bad pattern in one sentence: the first line of the page."""
        return self.page.strip().partition("\n")[0]

    def __call__(self, governance: Governance) -> Iterator[Problem]:
        """The problems that the rule finds; raises ``TypeError`` where it gives anything else."""
        if self.check is None:
            return
        found: object = self.check(governance)
        if not isinstance(found, Iterable):
            raise TypeError(f"a rule must yield og.Problem, and this one returns {written(found)}")
        for problem in found:
            if not isinstance(problem, Problem):
                raise TypeError(f"a rule must yield og.Problem, not {written(problem)}")
            yield problem


def rule(
    *, id: str, severity: Severity, since: str, fix: str = "", one_by_one: bool = False
) -> Callable[[Check], Rule]:
    """Make a rule of a generator of problems.

    Its name is the function's name, its page the docstring of the module it stands in. ``id`` is capital letters and
    three digits, ``since`` the version that had it first. ``one_by_one`` saves time where somebody asks what would be
    found without some people; see ``Rule``. Raises ``InvalidRule`` for anything else.
    """

    def make(check: Check) -> Rule:
        name = check.__name__.replace("_", "-")
        page = str(check.__globals__.get("__doc__") or "")
        return Rule(
            id=id, name=name, severity=severity, since=since, page=page, fix=fix, check=check, one_by_one=one_by_one
        )

    return make


def reported_while_reading(code: Code, page: str | None, *, since: str) -> Rule:
    """The rule behind a fault of the document itself; ``page`` is the docstring of the module."""
    return Rule(id=code.id, name=code.name, severity=code.severity, since=since, page=page or "")
