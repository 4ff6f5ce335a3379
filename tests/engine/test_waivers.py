"""Waivers: which findings they accept, from whom, and until when."""

from datetime import date
from typing import Any

import pytest

import outsourcegov as og
from outsourcegov.engine.waivers import part
from outsourcegov.findings.codes import RULE_CRASHED
from tests.support.reading import HEADER

DAY = date(2026, 11, 1)
GOALS = f"{HEADER}roles: {{cio: {{party: client-co}}}}\ngoals: {{faster: {{}}, cheaper: {{}}}}\n"
ACCEPTED = {"rule": "OWN001", "subject": "faster", "owner": "cio", "reason": "It is new.", "expires": "2026-11-01"}


def _check(*waivers: dict[str, Any], select: tuple[str, ...] = ("OWN001",), day: date = DAY) -> og.Report:
    plain = og.load(GOALS, as_of=DAY).alliance.to_plain()
    written = {f"w-{number}": waiver for number, waiver in enumerate(waivers, 1)}
    return og.check({"outsourcegov": 1, **plain, "waivers": written}, as_of=day, select=select)


def _waived(report: og.Report) -> list[tuple[str, str, str]]:
    return [(one.finding.rule, one.finding.subject, one.waiver) for one in report.waived]


def _fingerprint() -> str:
    return next(finding.fingerprint for finding in _check() if finding.subject == "faster")


def test_waived_finding_does_not_count() -> None:
    """A finding that a waiver accepts is kept apart, with the id of the waiver; all others stand."""
    report = _check(ACCEPTED)

    assert _waived(report) == [("OWN001", "faster", "w-1")]
    assert [finding.subject for finding in report] == ["cheaper"]
    assert (len(report), report.count(og.Severity.ERROR), len(report.at_least(og.Severity.NOTE))) == (1, 1, 1)


def test_report_in_which_all_is_waived_is_clean() -> None:
    """Nothing is wrong that nobody has accepted."""
    assert _check(ACCEPTED, ACCEPTED | {"subject": "cheaper"}).is_clean


def test_fingerprint() -> None:
    """A fingerprint accepts one finding, whatever it is about."""
    waiver = {key: value for key, value in ACCEPTED.items() if key not in {"rule", "subject"}}

    assert _waived(_check(waiver | {"fingerprint": _fingerprint()})) == [("OWN001", "faster", "w-1")]
    assert _waived(_check(waiver | {"fingerprint": "0123456789abcdef"})) == []


def test_first_of_several_waivers() -> None:
    """Of two waivers that accept the same finding the first one is named."""
    assert _waived(_check(ACCEPTED, ACCEPTED)) == [("OWN001", "faster", "w-1")]


@pytest.mark.parametrize(
    "change",
    [
        {"rule": "OWN002"},
        {"subject": "cio"},
        {"rule": "unknown"},
        {"subject": "unknown"},
        {"expires": "2026-10-31"},
        {"expires": "unknown"},
        {"expires": "none"},
        {"expires": {"conflict": [{"value": "2027-01-01", "ref": "a"}, {"value": "2028-01-01", "ref": "b"}]}},
        {"owner": "unknown"},
        {"owner": "none"},
        {"owner": [{"unknown": "redacted"}]},
        {"reason": "unknown"},
        {"reason": "none"},
        {"from": "2026-11-02"},
        {"until": "2026-10-31"},
    ],
)
def test_waiver_that_accepts_nothing(change: dict[str, Any]) -> None:
    """What is about something else, is not in force, or lacks an owner, a reason or a last day accepts nothing."""
    report = _check(ACCEPTED | change)

    assert (report.waived, [finding.subject for finding in report]) == ((), ["cheaper", "faster"])


def test_settled_contradiction() -> None:
    """Where sources differ and one prevails, that one counts."""
    claims = [{"value": "2026-01-01", "ref": "a"}, {"value": "2027-01-01", "ref": "b"}]

    assert _waived(_check(ACCEPTED | {"expires": {"conflict": claims, "prevails": "b"}}))
    assert not _waived(_check(ACCEPTED | {"expires": {"conflict": claims, "prevails": "a"}}))


def test_last_day_belongs_to_it() -> None:
    """A waiver holds on its last day, and no longer."""
    assert _waived(_check(ACCEPTED))
    assert not _waived(_check(ACCEPTED, day=date(2026, 11, 2)))


def test_waivers_cannot_be_waived() -> None:
    """A waiver that has run out cannot be accepted by another."""
    ended = ACCEPTED | {"expires": "2026-10-31"}
    report = _check(ended, ACCEPTED | {"rule": "SCH009", "subject": "w-1"}, select=("SCH009",))

    assert [(finding.rule, finding.subject) for finding in report] == [("SCH009", "w-1")]
    assert report.waived == ()


def test_failed_rule_cannot_be_waived() -> None:
    """That a rule has failed is no fault of the alliance, and nobody can accept it."""
    crash = RULE_CRASHED.found("x", subject="faster")
    waiver = og.Waiver("w", fingerprint=crash.fingerprint, owner="cio", reason="It is known.", expires=DAY)
    alliance = og.Alliance("a", client="b", providers="c", waivers=[waiver])

    assert part([crash], og.Governance(alliance, DAY)) == ([crash], [])


@pytest.mark.parametrize("rule", ["SCH016", "DOC005"])
def test_faults_of_the_text_cannot_be_waived(rule: str) -> None:
    """What cannot be read as it is written is mended, not accepted."""
    faults = "roles: {cio: {party: client-co, tier: top, tier: top}}\n"
    waiver = f"waivers: {{w: {{rule: {rule}, subject: cio, owner: cio, reason: x, expires: 2027-01-01}}}}\n"
    report = og.check(f"{HEADER}{faults}{waiver}", as_of=DAY, select=[rule])

    assert rule in {finding.rule for finding in report}
    assert report.waived == ()


def test_rules_of_your_own_can_be_waived() -> None:
    """A waiver accepts findings of any rule that looks at the alliance."""

    @og.rule(id="ACME001", severity=og.Severity.NOTE, since="1")
    def untitled(governance: og.Governance) -> Any:
        for goal in governance.alliance.goals:
            yield og.Problem(goal, "It has no title.")

    waiver = "waivers: {w: {rule: ACME001, subject: faster, owner: cio, reason: x, expires: 2027-01-01}}\n"
    report = og.check(GOALS + waiver, as_of=DAY, rules=[untitled], select=["ACME"])

    assert _waived(report) == [("ACME001", "faster", "w")]
    assert [finding.subject for finding in report] == ["cheaper"]


def test_no_waivers() -> None:
    """Where it is stated that there are none, everything stands."""
    report = og.check(f"{GOALS}waivers: none\n", as_of=DAY, select=["OWN001"])

    assert (len(report), report.waived) == (2, ())
