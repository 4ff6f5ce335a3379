"""Who may decide what: the part of a decision's range that somebody may decide, one attribute at a time."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set as AbstractSet
from decimal import Decimal

import attrs

from outsourcegov.analysis.intervals import gaps, without
from outsourcegov.governance.attributes import MONEY, declaration, unit_of
from outsourcegov.governance.bounds import EVERYTHING, Bounds, Range
from outsourcegov.governance.figures import has_cents
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.matters import is_untold
from outsourcegov.governance.named import may_name_somebody
from outsourcegov.governance.validity import may_hold, surely_holds
from outsourcegov.model.absent import Maybe, Presence, known, presence
from outsourcegov.model.conditions import Scalar
from outsourcegov.model.decisions import Decision, Right
from outsourcegov.model.definitions import Attribute
from outsourcegov.model.who import Who

CENT, ONE = Decimal("0.01"), Decimal(1)


@attrs.frozen
class OpenRange:
    """Values of one attribute that no right covers, whatever the other attributes are.

    ``never`` is what the rights want the attribute to be and no number is, such as the text ``<= 500``.
    """

    attribute: Attribute
    unit: str
    values: Range
    never: Sequence[Scalar] = ()


Names = AbstractSet[Maybe[str]]


def hosts(governance: Governance) -> Mapping[str, Sequence[Names]] | None:
    """Who may have a decision beside its rights: the forums with it on their agenda, and those who delegate it.

    None where one of them is for a decision that cannot be told, or is misspelt: it may be for any.
    """
    alliance, day = governance.alliance, governance.as_of
    homes: list[tuple[Sequence[str], Names]] = [
        *((one.decisions, _names(one.granted_by)) for one in alliance.delegations if may_hold(one, day)),
        *((forum.decides, {forum.id}) for forum in alliance.forums if may_hold(forum, day)),
    ]
    if any(is_untold(decisions) for decisions, _ in homes):
        return None
    found: dict[str, list[Names]] = {}
    for decisions, who in homes:
        for id in decisions:
            found.setdefault(id, []).append(who)
    return found if found.keys() <= {decision.id for decision in alliance.decisions} else None


def named(rights: Iterable[Right]) -> Names:
    """Everybody whom a row names as who may say yes: the rows say how far their authority goes."""
    return {name for right in rights for name in _names(right.decider)}


def _names(who: Maybe[Who]) -> Names:
    found = known(who)
    return set(found.names) if found is not None else {None}


def grants(right: Right) -> bool:
    """Whether a row gives somebody a right, or may."""
    return presence(right.decider) is not Presence.MISSING


def rights_in_force(governance: Governance, decision: Decision) -> Sequence[Right]:
    """The rows that give somebody a right on the day, or may."""
    return [right for right in decision.rights if grants(right) and may_hold(right, governance.as_of)]


def rights_surely_in_force(governance: Governance) -> Iterator[tuple[Decision, Right]]:
    """Every row that gives somebody a right and is sure to be in force on the day, with its decision."""
    day = governance.as_of
    for decision in governance.alliance.decisions:
        for right in decision.rights if surely_holds(decision, day) else ():
            if grants(right) and surely_holds(right, day):
                yield decision, right


def needs_others(decision: Decision, right: Right) -> bool:
    """Whether somebody else must agree before a right counts, or may have to."""
    return may_name_somebody(right.prior_approval) or may_name_somebody(decision.agreed_by)


def open_ranges(governance: Governance, decision: Decision) -> Iterator[OpenRange]:
    """Every stretch of a numeric attribute in which nobody may decide, however the other attributes stand.

    Bounds that cannot be told (an unknown figure, another currency than the attribute's) count in favour of the right,
    so that what is reported is certain. Linear in the tests of the rights.
    """
    rights = rights_in_force(governance, decision)
    testing = Counter(name for right in rights for name in _tested(right))
    for attribute in decision.attributes:
        if testing[attribute.id] < len(rights):
            continue  # a right that does not test it covers all of it
        declared = declaration(governance.alliance, attribute)
        bounds = Bounds(governance.figures, declared)
        domain = bounds.domain()
        if domain is None:
            continue
        covered = [part for right in rights for part in _covered(bounds, right, attribute.id)]
        unit = _unit(governance, declared)
        never = [value for right in rights for value in _never(bounds, right, attribute.id)]
        for gap in gaps(covered, domain):
            if not any(_holds_nothing(gap, least) for least in ((CENT,) if has_cents(unit) else (CENT, ONE))):
                yield OpenRange(attribute, unit, gap, never)


def _tested(right: Right) -> Iterator[str]:
    """The attributes that may narrow what a right covers."""
    names = {test.attribute for test in right.when}
    if len(right.unless) == 1:
        names.add(right.unless[0].attribute)
    return iter(names)


def _covered(bounds: Bounds, right: Right, attribute: str) -> Iterable[Range]:
    """The values for which some case of the row holds, or may."""
    test = right.when.get(attribute)
    covered = [EVERYTHING] if test is None else bounds.may_meet(test)
    excluded = right.unless.get(attribute) if len(right.unless) == 1 else None
    return covered if excluded is None else without(covered, bounds.surely_meet(excluded))


def _never(bounds: Bounds, right: Right, attribute: str) -> Iterator[Scalar]:
    """What a row wants the attribute to be and no number is."""
    test = right.when.get(attribute)
    return (value for value in (test.one_of if test is not None else ()) if not bounds.may_be_number(value))


def _holds_nothing(gap: Range, least: Decimal) -> bool:
    """Whether a gap lies between two multiples of the least part of a unit, and holds neither."""
    low, high = gap.low, gap.high
    if low is None or high is None or gap.has_low or gap.has_high or high - low != least:
        return False
    parts = low / least
    return parts == parts.to_integral_value()


def _unit(governance: Governance, declared: Attribute) -> str:
    """The unit of the values of an attribute, in a sentence."""
    unit, currency = unit_of(declared), known(governance.alliance.currency)
    if unit is not None:
        return unit
    return str(currency) if currency is not None and declared.id == MONEY else ""
