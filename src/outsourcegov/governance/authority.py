"""Who may decide what: the part of a decision's range that somebody may decide, one attribute at a time."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal

import attrs

from outsourcegov.analysis.intervals import Interval, gaps, without
from outsourcegov.governance.figures import own_currency
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.validity import may_hold
from outsourcegov.model.absent import NONE, Presence, absence, claims, known, presence
from outsourcegov.model.conditions import Test
from outsourcegov.model.decisions import Decision, Right
from outsourcegov.model.definitions import Attribute
from outsourcegov.model.money import Money

Range = Interval[Decimal]
EVERYTHING: Range = Interval()

_Choose = Callable[[Iterable[Decimal]], Decimal]


@attrs.frozen
class OpenRange:
    """Values of one attribute that no right covers, whatever the other attributes are."""

    attribute: Attribute
    unit: str
    values: Range


def grants(right: Right) -> bool:
    """Whether a row gives somebody a right, or may."""
    return presence(right.decider) is not Presence.MISSING


def rights_in_force(governance: Governance, decision: Decision) -> Sequence[Right]:
    """The rows that give somebody a right on the day, or may."""
    return [right for right in decision.rights if grants(right) and may_hold(right, governance.as_of)]


def open_ranges(governance: Governance, decision: Decision) -> Iterator[OpenRange]:
    """Every stretch of a numeric attribute in which nobody may decide, however the other attributes stand.

    Bounds that cannot be told (an unknown figure, another currency) count in favour of the right, so that what is
    reported is certain. Linear in the tests of the rights.
    """
    rights = rights_in_force(governance, decision)
    testing = Counter(name for right in rights for name in _tested(right))
    for attribute in decision.attributes:
        if testing[attribute.id] < len(rights):
            continue  # a right that does not test it covers all of it
        declared = _declared(governance, attribute)
        bounds = _Bounds(governance, is_foreign=_is_foreign(governance, declared))
        domain = bounds.domain(declared)
        if domain is None:
            continue
        covered = [part for right in rights for part in _covered(bounds, right, attribute.id)]
        for gap in gaps(covered, domain):
            yield OpenRange(attribute, _unit(governance, declared), gap)


def _tested(right: Right) -> Iterator[str]:
    """The attributes that may narrow what a right covers."""
    names = {test.attribute for test in right.when}
    if len(right.unless) == 1:
        names.add(right.unless[0].attribute)
    return iter(names)


def _covered(bounds: "_Bounds", right: Right, attribute: str) -> Iterable[Range]:
    """The values for which some case of the row holds, or may."""
    test = right.when.get(attribute)
    covered = [EVERYTHING] if test is None else bounds.may_meet(test)
    excluded = right.unless.get(attribute) if len(right.unless) == 1 else None
    return covered if excluded is None else without(covered, bounds.surely_meet(excluded))


@attrs.frozen
class _Bounds:
    """Reads the bounds of tests as numbers; ``is_foreign`` says that bare ones are in another currency than figures."""

    governance: Governance
    is_foreign: bool

    def domain(self, attribute: Attribute) -> Range | None:
        """The numbers an attribute is sure to reach; None where it is no number or its bounds cannot be told."""
        bounds = (attribute.from_, attribute.over, attribute.up_to, attribute.below)
        if attribute.any or attribute.one_of or all(bound is None for bound in bounds):
            return None
        return self._interval(attribute, max, min, is_sure=True)

    def may_meet(self, test: Test) -> list[Range]:
        """The values that meet a test, or may."""
        if test.any:
            return [EVERYTHING]
        if test.one_of:
            numbers = [value for value in test.one_of if isinstance(value, Decimal)]
            return [EVERYTHING] if len(numbers) < len(test.one_of) else [_point(number) for number in numbers]
        between = self._interval(test, min, max, is_sure=False) or EVERYTHING
        return list(gaps([_point(number) for number in test.not_ if isinstance(number, Decimal)], between))

    def surely_meet(self, test: Test) -> list[Range]:
        """The values that are sure to meet a test."""
        if test.any:
            return [EVERYTHING]
        if absence(test.one_of) is not None or absence(test.not_) is not None:
            return []
        if test.one_of:
            return [_point(value) for value in test.one_of if isinstance(value, Decimal)]
        between = self._interval(test, max, min, is_sure=True)
        if between is None or not all(isinstance(value, Decimal) for value in test.not_):
            return []
        return list(gaps([_point(value) for value in test.not_ if isinstance(value, Decimal)], between))

    def _interval(self, bounded: Test | Attribute, low: _Choose, high: _Choose, *, is_sure: bool) -> Range | None:
        """The values between the bounds, of contradicting ones those chosen; None when ``is_sure`` and one is not."""
        chosen: list[Decimal | None] = []
        bounds = ((bounded.from_, low), (bounded.over, low), (bounded.up_to, high), (bounded.below, high))
        for bound, choose in bounds:
            if bound is None or bound is NONE:
                chosen.append(None)
                continue
            numbers = [self._number(claim) for claim in claims(bound)]
            told = [number for number in numbers if number is not None]
            if len(told) == len(numbers):
                chosen.append(choose(told))
            elif is_sure:
                return None
            else:
                chosen.append(None)
        from_, over, up_to, below = chosen
        return Interval.between(from_=from_, over=over, up_to=up_to, below=below)

    def _number(self, bound: object) -> Decimal | None:
        value = known(bound)
        if isinstance(value, Money) and self.is_foreign:
            return None
        return self.governance.figures.value(value) if isinstance(value, Decimal | Money) else None


def _point(number: Decimal) -> Range:
    return Interval.between(from_=number, up_to=number)


def _declared(governance: Governance, attribute: Attribute) -> Attribute:
    """Where the values of an attribute are declared: beside the decision, or for all."""
    shared = governance.alliance.attributes.get(attribute.id) if attribute.any else None
    return shared or attribute


def _is_foreign(governance: Governance, attribute: Attribute) -> bool:
    currency = own_currency(attribute)
    return currency is not None and currency != known(governance.alliance.currency)


def _unit(governance: Governance, attribute: Attribute) -> str:
    unit, currency = known(attribute.unit), known(governance.alliance.currency)
    if attribute.unit is not None:
        return unit or ""
    return str(currency) if currency is not None and attribute.id == "amount" else ""
