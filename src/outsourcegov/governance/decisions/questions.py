"""A case that somebody asks about: a value for each attribute that is known of it."""

import datetime
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import NamedTuple, TypeAlias

from outsourcegov.analysis.axes import Condition, Listed, Ordered, Values, stretches
from outsourcegov.analysis.intervals import Interval
from outsourcegov.analysis.regions import Box
from outsourcegov.errors import InvalidValue, UnknownId
from outsourcegov.findings.words import HOW_TO_WRITE_NUMBERS, is_like_amount, nearest, written
from outsourcegov.governance.decisions.authority import Authority
from outsourcegov.governance.decisions.bounds import Bounds, Scale
from outsourcegov.governance.decisions.figures import has_cents
from outsourcegov.governance.decisions.matters import is_told
from outsourcegov.governance.decisions.region_words import values_in_words
from outsourcegov.governance.decisions.subjects import Subject, subject_of
from outsourcegov.model.conditions import Limit, Test
from outsourcegov.model.duration import Duration

Given: TypeAlias = bool | int | float | str | Decimal | datetime.date | Duration
"""What a case may be asked about with: text stands for a number, a truth value, a length of time, or itself."""
Value: TypeAlias = bool | str | Decimal | datetime.date
Case: TypeAlias = Mapping[str, Value]

_WRITTEN = re.compile(r"-?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]{1,3})?")
_THOUSANDS = re.compile(r"-?[0-9]{1,3}(\.[0-9]{3})+")
_TRUTH = {"true": True, "yes": True, "false": False, "no": False}


def case_of(authority: Authority, given: Mapping[str, Given]) -> Case:
    """The case that is asked about; an attribute may be written with ``_`` for ``-``.

    Raises ``UnknownId`` for an attribute that the decision does not have, and ``InvalidValue`` for a value that it
    cannot be.
    """
    return read_case(attributes_of(authority), given, f'attribute of "{authority.decision.id}"')


def read_case(subjects: Mapping[str, Subject], given: Mapping[str, Given], kind: str) -> Case:
    """The case that is asked about, of attributes of a kind; raises what ``case_of`` does."""
    found: dict[str, Value] = {}
    for asked, value in given.items():
        name = asked if asked in subjects else asked.replace("_", "-")
        if name not in subjects:
            raise UnknownId(asked, nearest(asked, subjects), kind)
        found[name] = _value(subjects[name], value)
    return found


def known_of(authority: Authority, case: Case) -> Box:
    """What is known of a case, as far as rights differ by it: a point in each dimension."""
    subjects = authority.cases.attributes
    return {name: _point(subjects[name], value) for name, value in case.items() if name in subjects}


def holds(subject: Subject, condition: Condition, value: Value) -> bool:
    """Whether a value meets a condition; one that is not listed meets it where others do."""
    if isinstance(condition, Values):
        return value in condition.listed or (condition.others and not _is_listed(subject, value))
    return any(value in one for one in stretches(condition))


def fits(authority: Authority, box: Box, case: Case) -> bool:
    """Whether all that is known of a case meets a box."""
    subjects = authority.cases.attributes
    return all(holds(subjects[name], box[name], value) for name, value in case.items() if name in box)


class Chosen(NamedTuple):
    """The first of some limits that is surely for a case, and what it depends on that is not known of the case.

    That is of the rows before it, or of all where none is surely for it. Where it is not told for which cases a row is
    that may be for this one, neither ``is_told`` which limit holds.
    """

    limit: Limit | None
    depends_on: Sequence[str] = ()
    is_told: bool = True


def limit_for(limits: Sequence[Limit], subjects: Mapping[str, Subject], case: Case) -> Chosen:
    """The limit that holds for a case."""
    open_attributes: dict[str, None] = {}
    for limit in limits:
        if not _may_hold(limit, subjects, case, is_sure=False):
            continue
        missing = [test.attribute for test in limit.when if test.attribute not in case]
        if not missing:
            is_sure = _surely_holds(limit, subjects, case)
            return Chosen(limit, list(open_attributes)) if is_sure else Chosen(None, is_told=False)
        open_attributes |= dict.fromkeys(missing)
    return Chosen(None, list(open_attributes))


def possible_limits(limits: Sequence[Limit], subjects: Mapping[str, Subject], case: Case) -> Sequence[Limit | None]:
    """The limits one of which holds for a case, whatever is not known of it; None among them is that none does."""
    found: list[Limit | None] = []
    for limit in limits:
        if _may_hold(limit, subjects, case, is_sure=False):
            found.append(limit)
            if _surely_holds(limit, subjects, case):
                return found
    return [*found, None]


def _surely_holds(limit: Limit, subjects: Mapping[str, Subject], case: Case) -> bool:
    """Whether all that a limit tests is known of a case, and surely met."""
    is_known = is_told(limit.when) and all(test.attribute in case for test in limit.when)
    return is_known and _may_hold(limit, subjects, case, is_sure=True)


def _may_hold(limit: Limit, subjects: Mapping[str, Subject], case: Case, *, is_sure: bool) -> bool:
    """Whether all that is known of a case meets the tests of a limit; what is not known may meet them."""
    return all(
        holds(subject, subject.condition(test, is_sure=is_sure), case[test.attribute])
        for test in limit.when
        if test.attribute in case and (subject := subjects[test.attribute])
    )


def attributes_of(authority: Authority) -> Mapping[str, Subject]:
    """What the cases of a decision differ in: for its rights, and for its limits."""
    return {**_of_limits(authority), **authority.cases.attributes}


def _of_limits(authority: Authority) -> Mapping[str, Subject]:
    tests: dict[str, list[Test]] = {}
    for limit in authority.decision.within:
        for test in limit.when:
            tests.setdefault(test.attribute, []).append(test)
    own = authority.cases.attributes
    return {
        name: own[name] if name in own else subject_of(authority.governance, authority.decision, name, found)
        for name, found in tests.items()
    }


def _point(subject: Subject, value: Value) -> Condition:
    if isinstance(subject.dimension, Ordered):
        return Interval.between(from_=value, up_to=value)
    return Values([value]) if _is_listed(subject, value) else Values([], others=True)


def _is_listed(subject: Subject, value: Value) -> bool:
    return isinstance(subject.dimension, Listed) and value in subject.dimension.values


def _value(subject: Subject, given: Given) -> Value:
    dimension = subject.dimension
    value = _measured(subject.bounds, given) if isinstance(dimension, Ordered) else _listed(dimension, given)
    if has_cents(subject.unit) and isinstance(given, str) and _THOUSANDS.fullmatch(given):
        value = None  # 90.000 is ninety thousand to some, and ninety to others
    allowed = dimension.within if isinstance(dimension, Ordered) else Values(dimension.values, dimension.is_open)
    if value is None or not holds(subject, allowed, value):
        wanted = values_in_words(subject, allowed) if subject.is_told else "a number"
        is_miswritten = subject.bounds.scale is Scale.NUMBER and value is None and is_like_amount(str(given))
        hint = f". {HOW_TO_WRITE_NUMBERS}" if is_miswritten else ""
        raise InvalidValue(f"wants {wanted}, not {written(given)}{hint}", (dimension.name,))
    return value


def _measured(bounds: Bounds, given: Given) -> Value | None:
    """What was given as a number, also one that it is the name of, or as a day or a length of time."""
    if isinstance(given, bool):
        return None
    if isinstance(given, datetime.datetime):
        given = given.date()
    if isinstance(given, datetime.date | Duration):
        return bounds.number(given)
    number = _number(given) if bounds.scale is Scale.NUMBER else None
    return bounds.exactly(str(given) if number is None else number)


def _number(given: Given) -> Decimal | None:
    if isinstance(given, str) and not _WRITTEN.fullmatch(given):
        return None
    try:
        number = Decimal(str(given))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _listed(dimension: Listed, given: Given) -> Value | None:
    if isinstance(given, str) and any(one is True for one in dimension.values):  # to Python, 1 is True as well
        return _TRUTH.get(given.lower())
    if isinstance(given, bool) or (isinstance(given, str) and given in dimension.values):
        return given
    number = _number(given)
    return number if number in dimension.values or not isinstance(given, str) else given
