"""What a right says beside who decides: for which cases, from when, and what it takes."""

from collections.abc import Iterator
from decimal import Decimal

from outsourcegov.findings.words import grouped, quoted
from outsourcegov.governance.dates.validity import Days, days_of
from outsourcegov.governance.decisions.attributes import MONEY
from outsourcegov.governance.decisions.cases import Cases, Row
from outsourcegov.governance.decisions.region_words import condition_in_words, days_in_words
from outsourcegov.model.absent import known
from outsourcegov.model.conditions import Test
from outsourcegov.model.decisions import Decision, Right
from outsourcegov.model.money import Money
from outsourcegov.model.vocabulary import Per
from outsourcegov.render.names import ids_in_words


def cases_of(cases: Cases, row: Row) -> str:
    """The cases that a row is for, as it says so: ``for amount up to 50 GBP unless routine no``."""
    when = [_test(cases, test) for test in row.when]
    limit = known(row.within_limits_of) if isinstance(row, Right) else None
    when += [f"{MONEY} up to {quoted(limit)}"] if limit is not None else []
    unless = exceptions_of(cases, row)
    return " ".join([f"for {' and '.join(when)}" if when else "for all cases", *([unless] if unless else [])])


def values_of(cases: Cases, right: Right, attribute: str) -> str:
    """What an attribute must be for a right: ``up to 50 GBP``; ``any`` where it may be anything."""
    limit = known(right.within_limits_of) if attribute == MONEY else None
    words = [_test(cases, test).removeprefix(f"{attribute} ") for test in right.when if test.attribute == attribute]
    return ", ".join([*words, *([f"up to {quoted(limit)}"] if limit is not None else [])]) or "any"


def exceptions_of(cases: Cases, row: Row) -> str:
    """The cases that a row is not for: ``unless routine no``; empty where there are none."""
    words = [_test(cases, test) for test in row.unless]
    return f"unless {' and '.join(words)}" if words else ""


def terms_of(right: Right, decision: Decision) -> Iterator[tuple[str, str]]:
    """What else a right says, each with a word for it."""
    yield from limits_of(right)
    yield from approval_of(right)
    agreed = known(decision.agreed_by)
    if agreed is not None:
        yield "veto", f"{ids_in_words(agreed)} must agree"
    in_writing = known(right.in_writing)
    if in_writing or (in_writing is None and known(decision.in_writing)):
        yield "form", "in writing"
    procedure = known(right.procedure)
    if procedure is not None:
        yield "procedure", procedure
    if known(right.not_unreasonably_withheld):
        yield "refusal", "with good reason only"


def approval_of(right: Right) -> Iterator[tuple[str, str]]:
    """Who must have agreed before, with a word for it."""
    approval = known(right.prior_approval)
    if approval is not None:
        yield "approval", f"{ids_in_words(approval)} must have agreed before"


def limits_of(right: Right) -> Iterator[tuple[str, str]]:
    """When a right holds, when it is its turn, and over what its amount is counted, each with a word for it."""
    days = days_in_words(days_of(right), Days())
    if days:
        yield "in force", days
    before, priority, per = known(right.in_absence_of), known(right.priority), known(right.per)
    if before is not None:
        yield "fallback", f"while {ids_in_words(before)} cannot act"
    if priority is not None:
        yield "priority", str(priority)
    if per is Per.AGGREGATE:
        yield "counted", "all together"
    elif per is not None and per is not Per.TRANSACTION:
        yield "counted", f"per {per.value.replace('-', ' ')}"


def _test(cases: Cases, test: Test) -> str:
    """A test with its figures worked out; as it is written where that cannot be told."""
    subject = cases.attributes[test.attribute]
    surely, perhaps = (subject.condition(test, is_sure=is_sure) for is_sure in (True, False))
    if surely == perhaps:
        return condition_in_words(subject, perhaps)
    bounds = (("from", test.from_), ("over", test.over), ("up to", test.up_to), ("below", test.below))
    words = [f"{word} {_bound(bound)}" for word, bound in bounds if bound is not None]
    return f"{test.attribute} {' '.join(words) or 'as it says'}"


def _bound(bound: object) -> str:
    value = known(bound)
    amount = known(value.amount) if isinstance(value, Money) else value
    if isinstance(amount, str):
        return quoted(amount)
    currency = known(value.currency) if isinstance(value, Money) else None
    words = grouped(amount) if isinstance(amount, Decimal) else str(amount or "what cannot be told")
    return f"{words} {currency or ''}".rstrip()
