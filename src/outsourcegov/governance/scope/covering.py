"""Which plans cover a service: those for itself, its scope, its contract or one above, and those for everything."""

from collections.abc import Sequence
from functools import cached_property
from typing import Generic

import attrs

from outsourcegov.findings.words import a
from outsourcegov.governance.dates.on_record import last_done
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.resilience.coverage import Coverage, P, and_above, coverage
from outsourcegov.governance.scope.items import InScope
from outsourcegov.governance.scope.trace import Link, LinkKind, LinkPart
from outsourcegov.model.absent import claims
from outsourcegov.model.scope import Criticality, Service


@attrs.frozen(eq=False, repr=False, slots=False)
class Covering(Generic[P]):
    """Tells which of the continuity plans, or of the exit plans, cover an item; only those in force do.

    What has ended is covered by those, too, that ended with it alone.
    """

    governance: Governance
    kind: LinkKind
    plans: Sequence[P]

    def link(self, of: InScope) -> Link:
        """The plans that cover an item, as a link; a critical service must have one."""
        names = [of.item.id, of.scope.id]
        if of.contract is not None:
            names += [contract.id for contract in and_above(self.governance, of.contract)]
        plans = self._outlasting if self.governance.terms.has_ended(of.item) else self._in_force
        found = plans.plans_for(names)
        what = f"{self.kind.value} plan"
        if found:
            return Link(self.kind, tuple(LinkPart(one.id, self._tested(one)) for one in found))
        if not plans.is_told:
            return Link(self.kind, untold=(f"Whether {a(what)} covers it cannot be told.",))
        criticality = of.item.criticality if isinstance(of.item, Service) else None
        if all(one is Criticality.CRITICAL for one in claims(criticality)):
            return Link(self.kind, breaks=(f"No {what} covers it, and it is critical.",))
        if any(one is Criticality.CRITICAL or is_untold(one) for one in claims(criticality)):
            return Link(self.kind, untold=(f"No {what} covers it, and whether it is critical cannot be told.",))
        return Link(self.kind, notes=(f"No {what} covers it.",))

    @cached_property
    def _in_force(self) -> Coverage[P]:
        return coverage(self.governance, self.plans)

    @cached_property
    def _outlasting(self) -> Coverage[P]:
        return coverage(self.governance, self.plans, outlasting=True)

    def _tested(self, plan: P) -> str:
        return last_done(self.governance.terms, plan.tested, "tested", "test").removeprefix("it was ")
