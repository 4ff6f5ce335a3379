"""What a rule is: a function from governance to problems, with a name, a severity and a page."""

from collections.abc import Callable, Iterator

import attrs

from outsourcegov.engine.problem import Problem
from outsourcegov.findings import Code, Severity
from outsourcegov.governance.governance import Governance

Check = Callable[[Governance], Iterator[Problem]]


@attrs.frozen
class Rule:
    """A rule of the catalogue.

    ``name`` is the bad pattern, readable after "allow ...". ``check`` is None for a fault that is reported while a
    document is read. ``page`` is the text that explains the rule: the docstring of its module.
    """

    id: str
    name: str
    severity: Severity
    since: str
    page: str = attrs.field(repr=False)
    fix: str = ""
    check: Check | None = attrs.field(default=None, repr=False, eq=False)

    @property
    def family(self) -> str:
        """The letters of the id: ``OWN`` of ``OWN001``."""
        return self.id.rstrip("0123456789")

    @property
    def summary(self) -> str:
        """The bad pattern in one sentence: the first line of the page."""
        return self.page.strip().partition("\n")[0]

    def __call__(self, governance: Governance) -> Iterator[Problem]:
        """The problems that the rule finds."""
        if self.check is not None:
            yield from self.check(governance)


def rule(*, id: str, severity: Severity, since: str, fix: str = "") -> Callable[[Check], Rule]:
    """Make a rule of a generator of problems.

    Its name is the function's name, its page the docstring of the module it stands in.
    """

    def make(check: Check) -> Rule:
        name = check.__name__.replace("_", "-")
        page = str(check.__globals__.get("__doc__") or "")
        return Rule(id=id, name=name, severity=severity, since=since, page=page, fix=fix, check=check)

    return make


def reported_while_reading(code: Code, page: str | None, *, since: str) -> Rule:
    """The rule behind a fault of the document itself; ``page`` is the docstring of the module."""
    return Rule(id=code.id, name=code.name, severity=code.severity, since=since, page=page or "")
