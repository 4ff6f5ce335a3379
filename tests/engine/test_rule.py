"""What a rule is.

Not a rule's page; but the decorator takes this text for one.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import reported_while_reading, rule
from outsourcegov.engine.run import run
from outsourcegov.errors import InvalidRule
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


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"id": "ACME1"}, 'id wants capital letters and three digits, such as ACME001, not "ACME1"'),
        ({"id": "acme001"}, 'id wants capital letters and three digits, such as ACME001, not "acme001"'),
        ({"id": 5}, "id wants capital letters and three digits, such as ACME001, not 5"),
        ({"severity": "error"}, 'severity of ACME001 wants one of Severity, not "error"'),
        ({"since": 1}, 'since of ACME001 wants a version as text, such as "1.0", not 1'),
        ({"since": ""}, 'since of ACME001 wants a version as text, such as "1.0", not ""'),
    ],
)
def test_invalid_rule(wrong: dict[str, Any], said: str) -> None:
    """A rule whose id, severity or version is no such thing is refused where it is made."""
    with pytest.raises(InvalidRule) as caught:
        rule(**{"id": "ACME001", "severity": Severity.NOTE, "since": "1"} | wrong)(unsigned_annex.check)  # type: ignore[arg-type]

    assert str(caught.value) == said


def _yields_text(_: Governance) -> Any:
    yield "no annex"


def _returns_nothing(_: Governance) -> Any:
    return None


@pytest.mark.parametrize(
    ("check", "said"),
    [
        (_yields_text, 'TypeError: a rule must yield og.Problem, not "no annex"'),
        (_returns_nothing, "TypeError: a rule must yield og.Problem, and this one returns nothing"),
    ],
)
def test_rule_that_yields_something_else(check: Any, said: str) -> None:
    """A rule that gives anything but problems has failed, and the finding says what it must give."""
    (finding,) = run(GOV, [rule(id="ACME013", severity=Severity.NOTE, since="1")(check)])

    assert finding.rule == "ENG001"
    assert finding.message.endswith(said)
