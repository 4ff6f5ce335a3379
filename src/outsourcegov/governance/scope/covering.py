"""Which plans cover a service: those for itself, its scope, its contract or one above, and those for everything."""

from collections.abc import Mapping, Sequence
from functools import cached_property

import attrs

from outsourcegov.findings.words import a
from outsourcegov.governance.dates.on_record import on_record, said_too_early
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.resilience.coverage import and_above
from outsourcegov.governance.scope.items import InScope
from outsourcegov.governance.scope.trace import Link, LinkKind, LinkPart
from outsourcegov.model.absent import claims, known
from outsourcegov.model.risks import ContinuityPlan, ExitPlan
from outsourcegov.model.scope import Criticality, Service

_EVERYTHING = ""
"""What a plan is for that does not say it; it is no id."""


@attrs.frozen(eq=False, repr=False, slots=False)
class Covering:
    """Tells which of the continuity plans, or of the exit plans, cover an item; one that has ended covers nothing."""

    governance: Governance
    kind: LinkKind
    plans: Sequence[ContinuityPlan] | Sequence[ExitPlan]

    def link(self, of: InScope) -> Link:
        """The plans that cover an item, as a link; a critical service must have one."""
        contracts = and_above(self.governance, of.contract) if of.contract is not None else ()
        names = (of.item.id, of.scope.id, *(contract.id for contract in contracts), _EVERYTHING)
        found = {one.id: one for name in names for one in self._by_name.get(name, ())}
        what = f"{self.kind.value} plan"
        if found:
            return Link(self.kind, tuple(LinkPart(one.id, self._tested(one)) for one in found.values()))
        if self._is_hidden:
            return Link(self.kind, untold=(f"Whether {a(what)} covers it cannot be told.",))
        criticality = of.item.criticality if isinstance(of.item, Service) else None
        if all(one is Criticality.CRITICAL for one in claims(criticality)):
            return Link(self.kind, breaks=(f"No {what} covers it, and it is critical.",))
        if any(one is Criticality.CRITICAL or is_untold(one) for one in claims(criticality)):
            return Link(self.kind, untold=(f"No {what} covers it, and whether it is critical cannot be told.",))
        return Link(self.kind, notes=(f"No {what} covers it.",))

    def _tested(self, plan: ContinuityPlan | ExitPlan) -> str:
        day = known(on_record(self.governance.terms, plan.tested))
        return f"tested on {day}" if day is not None else said_too_early(self.governance.terms, plan.tested, "tested")

    @cached_property
    def _is_hidden(self) -> bool:
        return is_untold(self.plans) or any(is_untold(one.covers) for one in self.plans)

    @cached_property
    def _by_name(self) -> Mapping[str, Sequence[ContinuityPlan | ExitPlan]]:
        found: dict[str, list[ContinuityPlan | ExitPlan]] = {}
        for plan in self.plans:
            if not self.governance.terms.has_ended(plan) and not is_untold(plan.covers):
                for name in plan.covers or [_EVERYTHING]:
                    found.setdefault(name, []).append(plan)
        return found
