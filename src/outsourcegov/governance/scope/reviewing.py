"""Which forums look at which metrics, themselves or through a report."""

from collections.abc import Mapping, Sequence, Set as AbstractSet
from functools import cached_property

import attrs

from outsourcegov.findings.words import briefly, capitalised, listed_briefly, quoted
from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.forums.can_meet import can_meet
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.scope.trace import Link, LinkKind, LinkPart
from outsourcegov.governance.structure.named import names_in
from outsourcegov.model.forums import Forum, RecurringReport


@attrs.frozen(eq=False, repr=False, slots=False)
class Reviewing:
    """Tells which forums look at metrics: they review them, or a report on them, or such a report is sent to them."""

    governance: Governance

    def link(self, metrics: Sequence[str], *, is_told: bool = True) -> Link:
        """The forums that look at some metrics, as a link; where it is told which these are."""
        if not metrics and not is_told:
            return Link(LinkKind.REVIEW, untold=("Which forum looks at its metrics cannot be told.",))
        if not metrics:
            return Link(LinkKind.REVIEW, notes=("There is nothing to look at.",))
        found: dict[str, dict[str, None]] = {}
        for metric in metrics:
            for forum, report in self._forums_of.get(metric, {}).items():
                found.setdefault(forum, {})[report] = None
        parts = tuple(LinkPart(forum, _through([one for one in reports if one])) for forum, reports in found.items())
        if not parts:
            why = "Which forum looks at its metrics cannot be told." if self._is_hidden else ""
            breaks = () if why else ("No forum looks at any of its metrics.",)
            return Link(LinkKind.REVIEW, breaks=breaks, untold=(why,) if why else ())
        unseen = [one for one in metrics if one not in self._forums_of]
        notes = [f"No forum looks at {listed_briefly(unseen)}."] if unseen and not self._is_hidden else []
        whys = [self._why_not(part.id) for part in parts]
        cannot = [f"{capitalised(why)}." for why in whys if why]
        if all(whys):
            return Link(LinkKind.REVIEW, parts, tuple(cannot), tuple(notes))
        untold = [part.id for part, why in zip(parts, whys, strict=True) if not why and self._is_open(part.id)]
        says = (f"Whether {briefly([*map(quoted, untold)], last='or')} can meet cannot be told.",) if untold else ()
        if len(untold) + len(cannot) < len(parts):
            return Link(LinkKind.REVIEW, parts, notes=(*notes, *cannot, *says))
        return Link(LinkKind.REVIEW, parts, notes=(*notes, *cannot), untold=says)

    def _why_not(self, forum: str) -> str:
        return self.governance.availability.why_not_forum(forum, self.governance.as_of)

    def _is_open(self, forum: str) -> bool:
        """Whether it cannot be told that a forum can meet."""
        found = self.governance.find(forum, Forum)
        return found is not None and can_meet(self.governance, found) is None

    @cached_property
    def _forums_of(self) -> Mapping[str, Mapping[str, str]]:
        """The forums that look at each metric, each with the report through which it does; empty for directly."""
        lasting = (one for one in self.governance.alliance.reports if not self.governance.terms.has_ended(one))
        reports = {one.id: one for one in lasting}
        found: dict[str, dict[str, str]] = {}
        for forum in self.governance.alliance.forums:
            if not may_hold(forum, self.governance.as_of):
                continue
            for id in forum.reviews:
                for metric in reports[id].metrics if id in reports else [id]:
                    found.setdefault(metric, {}).setdefault(forum.id, id if id in reports else "")
        for report in reports.values():
            for forum_id in self._sent_to(report):
                for metric in report.metrics:
                    found.setdefault(metric, {}).setdefault(forum_id, report.id)
        return found

    def _sent_to(self, report: RecurringReport) -> AbstractSet[str]:
        """The forums in force to which a report is sent."""
        forums = (self.governance.find(name, Forum) for name in names_in(report.sent_to) or ())
        return {one.id: None for one in forums if one is not None and may_hold(one, self.governance.as_of)}.keys()

    @cached_property
    def _is_hidden(self) -> bool:
        """Whether a forum may look at a metric, and it cannot be told."""
        forums, reports = self.governance.alliance.forums, self.governance.alliance.reports
        lists = (forums, reports, *(one.reviews for one in forums), *(one.metrics for one in reports))
        return any(map(is_untold, lists)) or any(names_in(one.sent_to) is None for one in reports)


def _through(reports: Sequence[str]) -> str:
    return f"through {listed_briefly(reports)}" if reports else ""
