"""What a rule is.

Not a rule's page; but the decorator takes this text for one.
"""

from collections.abc import Iterator
from datetime import date

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import reported_while_reading, rule
from outsourcegov.findings import Code, Severity
from outsourcegov.governance.governance import Governance
from outsourcegov.model.alliance import Alliance

GOV = Governance(Alliance("deal", client="bank", providers="prime"), date(2026, 11, 1))


@rule(id="ACME012", severity=Severity.NOTE, since="1.2.3", fix="Mend it.")
def unsigned_annex(gov: Governance) -> Iterator[Problem]:
    """Find the alliance itself."""
    yield Problem(gov.alliance, "x")


def test_decorator_takes_name_and_page_from_where_it_stands() -> None:
    """The function gives the name, the docstring of its module the page."""
    assert (unsigned_annex.id, unsigned_annex.name, unsigned_annex.family) == ("ACME012", "unsigned-annex", "ACME")
    assert (unsigned_annex.severity, unsigned_annex.since, unsigned_annex.fix) == (Severity.NOTE, "1.2.3", "Mend it.")
    assert unsigned_annex.page == __doc__
    assert unsigned_annex.summary == "What a rule is."


def test_rule_is_called_like_its_function() -> None:
    """A rule yields what its function does."""
    assert [problem.subject for problem in unsigned_annex(GOV)] == [GOV.alliance]


def test_fault_of_the_text_has_a_page_and_nothing_to_run() -> None:
    """A rule for a fault that is reported while reading finds nothing by itself."""
    fault = reported_while_reading(Code("DOC099", "torn-page", Severity.WARNING), "A page is torn.", since="0.1.0")

    assert (fault.id, fault.name, fault.severity, fault.summary) == (
        "DOC099",
        "torn-page",
        Severity.WARNING,
        "A page is torn.",
    )
    assert list(fault(GOV)) == []
