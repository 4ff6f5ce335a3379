"""Which decisions have cases that nobody may decide, and of what kind these are."""

from enum import Enum

import attrs

from outsourcegov.analysis.axes import Ordered
from outsourcegov.analysis.intervals import Interval
from outsourcegov.analysis.regions import Region
from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.decisions.authority import Authority, OpenCases
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.decisions.rights import Homes, named


class Gap(Enum):
    """What sort of cases nobody may ever decide."""

    BOUND = "bound"
    """One number at which one right ends and the next begins, and that belongs to neither."""
    TOP = "top"
    """Everything above the highest right, of an attribute that has no upper end."""
    RANGE = "range"
    """Some numbers of one attribute."""
    CASES = "cases"
    """Cases that differ in several attributes, or in a word."""


@attrs.frozen(eq=False, repr=False)
class OpenDecision:
    """A decision with cases that nobody may decide; ``open_cases`` is None where they are too many to look at."""

    authority: Authority
    open_cases: OpenCases | None

    def gaps(self, *kinds: Gap) -> list[Region]:
        """The cases of some kinds that nobody may ever decide."""
        return [region for region in (self.open_cases or OpenCases()).never if self._kind(region) in kinds]

    def _kind(self, region: Region) -> Gap:
        if len(region) != 1:
            return Gap.CASES
        [(name, stretch)] = region.items()
        dimension = self.authority.cases.attributes[name].dimension
        if not isinstance(dimension, Ordered) or not isinstance(stretch, Interval):
            return Gap.CASES
        if stretch.high is None:
            return Gap.TOP if stretch.low is not None and stretch != dimension.within else Gap.RANGE
        is_bound = stretch.low == stretch.high and self._parts_rights(name, stretch.low)
        return Gap.BOUND if is_bound else Gap.RANGE

    def _parts_rights(self, attribute: str, number: object) -> bool:
        """Whether one right ends below a number and another begins above it."""
        bounds = self.authority.cases.attributes[attribute].bounds
        tests = [test for right in self.authority.rights if (test := right.when.get(attribute)) is not None]
        return all(
            any(bounds.number(end) == number for end in ends)
            for ends in ([test.below for test in tests], [test.over for test in tests])
        )


def open_decision(authority: Authority, at_home: Homes | None) -> OpenDecision | None:
    """A decision with cases that nobody may decide; None of one without, or that nobody may decide at all.

    A forum with the decision on its agenda, and a delegation, may cover what rights leave open, and nothing is said;
    but not a forum that a right names, or a delegation by somebody whom a right names: how far their authority goes is
    told there.
    """
    decision, rights = authority.decision, authority.rights
    if at_home is None or is_untold(decision.attributes) or authority.days.is_empty:
        return None
    if not any(may_hold(right, authority.day) for right in rights):
        return None  # DEC001: nobody may decide at all
    deciders = named(rights)
    if not all(host <= deciders for host in at_home.get(decision.id, ())):
        return None
    found = authority.open_cases
    if found is None or found.never or found.at_times or found.nobody_there:
        return OpenDecision(authority, found)
    return None
