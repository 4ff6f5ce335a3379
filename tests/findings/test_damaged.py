"""The report says which objects rules were silent about."""

from datetime import date

import outsourcegov as og

TEXT = """\
outsourcegov: 1
alliance: {id: a, client: c, providers: p}
parties: {c: {kind: client}, p: {kind: provider}}
escalations:
  issues: {category: CATEGORY, levels: [{by: either, final: true}]}
"""
SAID = 'Rules that need "issues" were silent, because a part of it cannot be read: mend the errors and check again.'


def _report(category: str) -> og.Report:
    return og.check(TEXT.replace("CATEGORY", category), as_of=date(2026, 11, 1))


def test_value_that_cannot_be_read() -> None:
    """Every rule is asked, and the report names the object that kept some of them silent."""
    report = _report("{operational: 1}")

    assert (report.complete, report.damaged, report.unjudged) == (True, ("issues",), (SAID,))
    assert SAID in str(report)
    assert "ESC001" not in {finding.rule for finding in report}


def test_nothing_is_damaged() -> None:
    """Where all can be read, the report says nothing of the kind."""
    assert (_report("operational").damaged, _report("unknown").unjudged) == ((), ())


def test_joined_reports() -> None:
    """A joined report names what is damaged in any of its parts."""
    assert og.Report.joined([_report("operational"), _report("{operational: 1}")]).damaged == ("issues",)
