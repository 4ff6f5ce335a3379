"""A right as plain data: what the answers to both questions say of it."""

from collections.abc import Mapping
from typing import Any

from outsourcegov.findings import Span
from outsourcegov.governance.decisions.authority import Authority
from outsourcegov.governance.decisions.doubts import doubts, surely_for_the_same
from outsourcegov.governance.decisions.region_words import is_length, region_as_data
from outsourcegov.governance.decisions.subjects import Subject
from outsourcegov.governance.structure.named import contradicting
from outsourcegov.model.absent import Maybe, known
from outsourcegov.model.decisions import Right
from outsourcegov.model.who import Who


def right_as_data(authority: Authority, right: Right, span: Span | None) -> Mapping[str, Any]:
    """Who is named for a right where sources differ, for which cases it is surely and perhaps, and what it takes."""
    cases = authority.cases
    surely, is_told = cases.regions(cases.narrowest(right)), surely_for_the_same(cases, right)
    perhaps = [] if is_told else cases.regions(cases.widest(right))
    return {
        "candidates": [{"who": plain(one.value), "ref": one.ref} for one in contradicting(right.decider)],
        "regions": [region_as_data(cases, region) for region in surely],
        "perhaps-regions": [region_as_data(cases, region) for region in perhaps],
        "cannot-be-told": [{"about": one.about.value, "why": one.why} for one in doubts(authority, right)],
        "prior-approval": plain(right.prior_approval),
        "in-writing": known(right.in_writing),
        "file": span.file if span else None,
        "line": span.line if span else None,
    }


def plain(who: Maybe[Who] | None) -> Any:
    """Whoever is named, as it stands in the language; None where that is not known."""
    found = known(who)
    return found.plain() if found is not None else None


def units(subjects: Mapping[str, Subject]) -> Mapping[str, str]:
    """The unit or the currency of the numbers of each attribute that has one."""
    return {name: one.unit for name, one in subjects.items() if one.unit and not is_length(one.unit)}
