"""What two checks find differently falls into three parts, and none of it is told twice."""

from collections import Counter
from collections.abc import Iterable

import attrs
import pytest
from hypothesis import given, strategies as st

import outsourcegov as og
from outsourcegov.findings import Finding, Impact, Report, Severity
from outsourcegov.render.impact_text import impact_text

pytestmark = pytest.mark.usefixtures("at_root")

_FINDINGS = st.builds(
    Finding,
    rule=st.sampled_from(["ACME001", "ACME002"]),
    name=st.just("so"),
    severity=st.sampled_from(Severity),
    message=st.sampled_from(["It is so.", "It is other."]),
    subject=st.sampled_from(["", "a", "b"]),
    discriminator=st.sampled_from(["", "x", "y"]),
)
_REPORTS = st.lists(_FINDINGS, max_size=8, unique=True).map(Report)


def _finding(message: str, apart: str, severity: Severity = Severity.ERROR) -> Finding:
    return Finding(rule="ACME001", name="so", severity=severity, message=message, subject="a", discriminator=apart)


def _difference(first: Iterable[Finding], second: Iterable[Finding]) -> Counter[Finding]:
    return Counter(first) - Counter(second)


@given(_REPORTS, _REPORTS)
def test_three_parts(first: Report, second: Report) -> None:
    """What is new and what changed is what only the second check has; what is no more and what changed, the first."""
    impact = Impact.between(first, second)
    before = [impact.before(one) for one in impact.changed]

    assert Counter([*impact.appeared, *impact.changed]) == _difference(second, first)
    assert Counter([*impact.disappeared, *before]) == _difference(first, second)


@given(_REPORTS, _REPORTS)
def test_what_changed_is_of_one_rule_and_one_object(first: Report, second: Report) -> None:
    """What changed is told by the same rule of the same object, and no fingerprint is both new and no more."""
    impact = Impact.between(first, second)
    pairs = [(impact.before(one), one) for one in impact.changed]
    new, gone = ({one.fingerprint for one in report} for report in (impact.appeared, impact.disappeared))

    assert [(one.rule, one.subject) for one, _ in pairs] == [(one.rule, one.subject) for _, one in pairs]
    assert not new & gone


@given(_REPORTS, _REPORTS)
def test_no_pair_is_left(first: Report, second: Report) -> None:
    """Where a rule has one new finding about an object and one that is no more, they are told as one that changed."""
    impact = Impact.between(first, second)
    new, gone = (Counter((one.rule, one.subject) for one in part) for part in (impact.appeared, impact.disappeared))

    assert [key for key in new if key[1] and new[key] == gone[key] == 1] == []


@given(_REPORTS, _REPORTS)
def test_what_makes_a_command_fail(first: Report, second: Report) -> None:
    """What no finding of the first check had the fingerprint of counts, told as new or as changed."""
    had = {one.fingerprint for one in first}
    counted = Impact.between(first, second).at_least(Severity.NOTE)

    assert {one for one in second if one.fingerprint not in had} <= set(counted)


def test_another_fault_of_the_same_object() -> None:
    """A gap that grew is told once, with what it was; it counts, since it is another gap."""
    first, second = _finding("It is open over 20,000.", "over 20000"), _finding("It is open over 5,000.", "over 5000")
    impact = Impact.between(Report([first]), Report([second]))

    assert (list(impact.appeared), list(impact.changed), list(impact.disappeared)) == ([], [second], [])
    assert impact.before(second) == first
    assert impact.at_least(Severity.ERROR) == (second,)


def test_closing_line() -> None:
    """The last line says which of what changed counts like what is new, and makes the command end with 1."""
    first = [_finding("It is so.", "x"), attrs.evolve(_finding("It is so.", ""), subject="b")]
    other = _finding("It is other.", "y")
    same = attrs.evolve(first[1], message="It reads differently.")

    assert impact_text(Impact.between(Report(first), Report([other, same]))).splitlines()[-1] == (
        "Nothing new; 2 changed, 1 of them to another or a worse fault."
    )
    assert impact_text(Impact.between(Report(first), Report([first[0], same]))).endswith("Nothing new; 1 changed.\n")
    warning = attrs.evolve(first[0], severity=Severity.WARNING)
    for was, now in ((first[0], other), (warning, first[0])):
        assert impact_text(Impact.between(Report([was]), Report([now]))).endswith(
            "Nothing new; 1 changed to another or a worse fault.\n"
        )
    assert impact_text(Impact.between(Report(first[:1]), Report([warning]))).endswith("Nothing new; 1 changed.\n")


def test_several_of_one_object() -> None:
    """Where it cannot be told which of several it was, nothing is taken to have changed."""
    first = Report([_finding("It is open.", "x"), _finding("It is open.", "y")])
    impact = Impact.between(first, Report([_finding("It is open.", "z")]))

    assert (len(impact.appeared), len(impact.changed), len(impact.disappeared)) == (1, 0, 2)


def test_findings_about_the_text_are_not_paired() -> None:
    """What is said of no object, such as that a rule failed, has nothing in common with another such finding."""
    one, other = (attrs.evolve(_finding("It failed.", of), subject="") for of in ("x", "y"))
    impact = Impact.between(Report([one]), Report([other]))

    assert (list(impact.appeared), list(impact.disappeared)) == ([other], [one])


def test_a_gap_that_grows() -> None:
    """Who leaves makes a decision worse that nobody can take in full already: it is told once, as changed."""
    reading = og.read("examples/northbank-troubled")
    assert reading.alliance is not None
    impact = og.what_if(og.Governance(reading.alliance, "2026-11-01"), without="p-103", select="DEC010")

    assert "desk-spending" not in {one.subject for one in (*impact.appeared, *impact.disappeared)}
    assert "desk-spending" in {one.subject for one in impact.changed}
