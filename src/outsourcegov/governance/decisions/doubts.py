"""What cannot be told of a right: which cases it is for, on which days, or who decides by it; and why."""

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from outsourcegov.findings.words import quoted
from outsourcegov.governance.dates.validity import days_of, sure_days
from outsourcegov.governance.decisions.authority import Authority
from outsourcegov.governance.decisions.cases import Cases
from outsourcegov.governance.decisions.figures import Figures
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.decisions.subjects import Subject
from outsourcegov.governance.structure.undefined import nobodies
from outsourcegov.model.absent import Conflict, Presence, absence, known, presence
from outsourcegov.model.conditions import Test
from outsourcegov.model.decisions import Right
from outsourcegov.model.money import Money

CONTRADICTION = "the sources contradict each other"


class About(Enum):
    """What of a right cannot be told."""

    CASES = "cases"
    DAYS = "days"
    DECIDER = "decider"


class Doubt(NamedTuple):
    """Something of a right that cannot be told, and why, in a few words: ``amount is in USD``."""

    about: About
    why: str


def doubts(authority: Authority, right: Right) -> Iterator[Doubt]:
    """What cannot be told of a right that somebody has, the cases first."""
    yield from (Doubt(About.CASES, why) for why in _of_cases(authority.cases, right))
    if sure_days(right) != days_of(right):
        is_told = not any(isinstance(absence(end), Conflict) for end in (right.from_, right.until))
        yield Doubt(About.DAYS, "its first and last day are not certain" if is_told else CONTRADICTION)
    if is_untold(right.in_absence_of):
        yield Doubt(About.DAYS, "whom it stands in for is not known")
    yield from (Doubt(About.DECIDER, why) for why in _of_decider(authority, right))


def surely_for_the_same(cases: Cases, right: Right) -> bool:
    """Whether it can be told which cases a right is for: there are none that it only may be for."""
    widest, narrowest = cases.widest(right), cases.narrowest(right)
    return widest is narrowest or cases.regions(widest) == cases.regions(narrowest)


def _of_cases(cases: Cases, right: Right) -> Iterator[str]:
    if surely_for_the_same(cases, right):
        return
    tests = [*right.when, *right.unless]
    reasons = [_why(cases.attributes[test.attribute], test) for test in tests]
    limit = known(right.within_limits_of)
    if limit is not None and cases.governance.figures.value(limit) is None:
        reasons.append(_why_no_sum(cases.governance.figures, limit))
    yield from dict.fromkeys(filter(None, reasons)) or ["what it is for is not known"]


def _why(subject: Subject, test: Test) -> str:
    """Why it cannot be told what meets a test; empty where it can."""
    if subject.condition(test, is_sure=True) == subject.condition(test, is_sure=False):
        return ""
    name = test.attribute
    bounds = [bound for bound in (test.from_, test.over, test.up_to, test.below) if bound is not None]
    if any(isinstance(absence(one), Conflict) for one in (*bounds, test.one_of, test.not_)):
        return f"{CONTRADICTION} on {name}"
    for bound in bounds:
        if subject.bounds.number(bound) is None:
            return _why_no_number(subject, name, known(bound))
    return f"no {name} is within its bounds" if bounds else f"{name} is not known"


def _why_no_number(subject: Subject, name: str, bound: object) -> str:
    amount = known(bound.amount) if isinstance(bound, Money) else bound
    currency = known(bound.currency) if isinstance(bound, Money) else None
    if isinstance(amount, str):
        return _why_no_sum(subject.bounds.figures, amount)
    return f"{name} is in {currency}" if currency is not None else f"{name} is not known"


def _why_no_sum(figures: Figures, id: str) -> str:
    """Why it cannot be told what a figure comes to."""
    if not figures.may_name(id):
        return f"{quoted(id)} is no number"
    figure = figures.alliance.figures.get(id)
    varies = figure is not None and presence(figure.varies_by) is not Presence.MISSING
    return f"what {quoted(id)} comes to {'differs from case to case' if varies else 'cannot be told'}"


def _of_decider(authority: Authority, right: Right) -> Iterator[str]:
    who = known(right.decider)
    if who is None:
        yield CONTRADICTION if isinstance(right.decider, Conflict) else "who it is is not known"
        return
    yield from nobodies(authority.governance, who)
    if not all(isinstance(name, str) for name in who.names):
        yield "who all of them are is not known"
