"""What two checks find differently."""

from outsourcegov.findings import Finding, Impact, Report, Severity
from outsourcegov.render.impact_json import impact_json
from outsourcegov.render.impact_text import impact_text


def _finding(subject: str, severity: Severity = Severity.ERROR, message: str = "It is so.") -> Finding:
    return Finding(rule="ACME001", name="so", severity=severity, message=message, subject=subject)


def test_each_finding_is_told_once() -> None:
    """A finding of one check only has appeared or disappeared; one that says something else has changed."""
    first = Report([_finding("a"), _finding("b", Severity.WARNING), _finding("c"), _finding("d")])
    second = Report([_finding("b"), _finding("c", message="It is other."), _finding("d"), _finding("e")])
    impact = Impact.between(first, second)

    assert [one.subject for one in impact.appeared] == ["e"]
    assert [one.subject for one in impact.disappeared] == ["a"]
    assert [one.subject for one in impact.changed] == ["b", "c"]
    assert [impact.before(one) for one in impact.changed] == [_finding("b", Severity.WARNING), _finding("c")]


def test_what_got_worse_counts_as_new() -> None:
    """A finding that was less severe counts as what is new does; one that only reads differently does not."""
    first = Report([_finding("b", Severity.WARNING), _finding("c")])
    second = Report([_finding("b"), _finding("c", message="It is other."), _finding("e", Severity.NOTE)])
    impact = Impact.between(first, second)

    assert [one.subject for one in impact.at_least(Severity.ERROR)] == ["b"]
    assert [one.subject for one in impact.at_least(Severity.NOTE)] == ["e", "b"]


def test_order_of_findings_does_not_matter() -> None:
    """The same findings in another order, and equal ones, are no difference."""
    findings = [_finding("a"), _finding("b"), _finding("b")]
    impact = Impact.between(Report(findings), Report([_finding("b"), _finding("a"), _finding("b")]))

    assert (impact.is_none, str(impact)) == (True, "Nothing changes.")


def test_one_of_two_that_share_a_fingerprint() -> None:
    """Where nothing tells two findings apart, one of them may still go."""
    impact = Impact.between(Report([_finding("a"), _finding("a")]), Report([_finding("a", message="Else.")]))

    assert (len(impact.disappeared), [impact.before(one).message for one in impact.changed]) == (1, ["It is so."])


def test_as_text() -> None:
    """A finding is marked by what became of it; one that changed is told with what it was."""
    first = Report([_finding("a"), _finding("b", Severity.WARNING)])
    impact = Impact.between(first, Report([_finding("b"), _finding("e")]), without=["x\n"])

    assert str(impact).splitlines() == [
        "+ error ACME001 so: It is so.",
        "~ error ACME001 so: It is so.",
        "- error ACME001 so: It is so.",
    ]
    assert "  Before: warning: It is so.\n" in impact_text(impact)
    assert impact_text(impact).splitlines()[0] == 'If "x " is gone:'
    assert '"worse": true,\n      "before": {' in impact_json(impact)
