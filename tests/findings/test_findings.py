"""Severities, places, findings and reports."""

import pickle
from datetime import date
from itertools import permutations
from typing import Any

import attrs
import pytest

from outsourcegov.findings import Code, Finding, Report, Severity, Span, Waived, codes
from outsourcegov.findings.report import NOT_ASKED

HERE = Span("a.yaml", 3, 5, 4, "  - this")
CODE = Code("SCH099", "made-up")


def _finding(
    rule: str = "OWN001", severity: Severity = Severity.ERROR, span: Span | None = HERE, **rest: Any
) -> Finding:
    return Finding(rule=rule, name="some-name", severity=severity, message="It is wrong.", span=span, **rest)


def test_severities_rise() -> None:
    """A note is less than a warning, and a warning less than an error."""
    assert sorted(Severity, reverse=True) == [Severity.ERROR, Severity.WARNING, Severity.NOTE]
    assert [str(severity) for severity in sorted(Severity)] == ["note", "warning", "error"]
    assert Severity.NOTE <= Severity.NOTE


def test_severity_and_text() -> None:
    """A severity is not comparable with text."""
    with pytest.raises(TypeError):
        _ = Severity.NOTE < "error"


def test_span_as_text() -> None:
    """A place is written as editors and terminals open it; the quoted line is no part of what it is."""
    assert str(HERE) == "a.yaml:3:5"
    assert attrs.evolve(HERE, source=None) == HERE


def test_headline() -> None:
    """A finding in one line has its place, its severity, its rule and its message."""
    assert _finding().headline() == "a.yaml:3:5: error OWN001 some-name: It is wrong."
    assert _finding(span=None).headline() == "error OWN001 some-name: It is wrong."


@pytest.mark.parametrize(
    ("change", "same"),
    [
        ({"span": None}, True),
        ({"span": Span("b.yaml", 9, 9)}, True),
        ({"message": "Other words."}, True),
        ({"severity": Severity.NOTE}, True),
        ({"fix": "Mend it."}, True),
        ({"witness": {"a": 1}}, True),
        ({"rule": "OWN002"}, False),
        ({"subject": "cio"}, False),
        ({"discriminator": "2026"}, False),
    ],
)
def test_fingerprint(change: dict[str, Any], same: bool) -> None:  # noqa: FBT001
    """A fingerprint is made of the rule, the subject and the discriminator, and of nothing else."""
    changed = attrs.evolve(_finding(), **change)

    assert (changed.fingerprint == _finding().fingerprint) is same


def test_fingerprint_is_pinned() -> None:
    """Fingerprints are kept in files of users: they never change between versions."""
    assert _finding(subject="cio", discriminator="x").fingerprint == "33884007693473f8"


def test_fingerprint_of_a_name_that_is_not_utf8() -> None:
    """A file may have any bytes as its name; those that are not UTF-8 are half characters in Python."""
    assert len(_finding(discriminator="bad\udcff.yaml").fingerprint) == 16


def test_headline_is_one_line() -> None:
    """Nothing in a message or a file name breaks the line or moves the cursor."""
    finding = attrs.evolve(_finding(span=Span("c\nd\udcff.yaml", 1, 2)), message="a\nb\x1b[2J\u202e")

    assert str(finding).startswith("c\\nd\\udcff.yaml:1:2: ")
    assert str(finding).endswith(": a\\nb\\x1b[2J\\u202e")


def test_findings_are_values() -> None:
    """Findings with a witness can be put in a set, and cross processes."""
    finding = attrs.evolve(_finding(), witness={"days": [1, 2]})

    assert len({finding, attrs.evolve(finding)}) == 1
    assert pickle.loads(pickle.dumps(Report([finding]))) == Report([finding])  # noqa: S301


def test_report_is_in_the_order_of_the_text() -> None:
    """A report is ordered by file, line, column and rule, however its findings come."""
    findings = [
        _finding(span=None),
        _finding(span=Span("a.yaml", 2, 9)),
        _finding(span=Span("a.yaml", 10, 1)),
        _finding("OWN002", span=Span("a.yaml", 10, 1)),
        _finding("OWN002", span=Span("a.yaml", 10, 1), subject="cio"),
        _finding(span=Span("b.yaml", 1, 1)),
    ]

    for shuffled in permutations(findings):
        assert list(Report(shuffled)) == findings


def test_report_counts() -> None:
    """A report has a length, counts by severity, and gives what is at least so severe."""
    report = Report([_finding(), _finding("OWN002", Severity.NOTE), _finding("OWN003", Severity.NOTE)])

    assert (len(report), report.is_clean) == (3, False)
    assert [report.count(severity) for severity in (Severity.ERROR, Severity.WARNING, Severity.NOTE)] == [1, 0, 2]
    assert [len(report.at_least(severity)) for severity in (Severity.ERROR, Severity.WARNING, Severity.NOTE)] == [
        1,
        1,
        3,
    ]
    assert [finding.rule for finding in report.at_least(Severity.WARNING)] == ["OWN001"]


def test_clean_report() -> None:
    """A report without findings is clean."""
    assert Report([]).is_clean
    assert len(Report([])) == 0
    assert list(Report([])) == []


def test_code_makes_findings() -> None:
    """A code gives findings of its id, name and severity."""
    finding = CODE.found("It is wrong.", span=HERE, subject="cio", fix="Mend it.", discriminator="x")

    assert (finding.rule, finding.name, finding.severity) == ("SCH099", "made-up", Severity.ERROR)
    assert (finding.span, finding.subject, finding.fix, finding.discriminator) == (HERE, "cio", "Mend it.", "x")
    assert finding.witness == {}


def test_codes_have_pages() -> None:
    """Every code is in the catalogue, under the same id and name."""
    from outsourcegov.rules.catalogue import find

    known = [code for code in vars(codes).values() if isinstance(code, Code)]

    assert len(known) > 15
    assert [(find(code.id).name, find(code.id).severity) for code in known] == [
        (code.name, code.severity) for code in known
    ]


def test_printed_findings_are_headlines() -> None:
    """What is printed is one line for each finding, and says so when there is none."""
    finding = Finding(rule="X001", name="x", severity=Severity.NOTE, message="A thing.")

    assert str(Report([finding])) == "note X001 x: A thing."
    assert str(Report([])) == "No findings."


def test_report_can_be_subscripted() -> None:
    """A report gives its findings by number, and several by a slice."""
    report = Report([_finding(), _finding("OWN002"), _finding("OWN003")])

    assert (report[0].rule, report[-1].rule) == ("OWN001", "OWN003")
    assert [finding.rule for finding in report[1:]] == ["OWN002", "OWN003"]


def test_incomplete_report() -> None:
    """A report on a text that cannot be read to its end is never clean, and says so when it is printed."""
    report = Report([], complete=False)

    assert not report.is_clean
    assert str(report) == NOT_ASKED
    assert str(Report([_finding()], complete=False)).splitlines() == [str(_finding()), NOT_ASKED]


def test_waived_findings_are_in_order() -> None:
    """Waived findings stand in the order of the text, like all others."""
    waived = [Waived(_finding("OWN002"), "w-1"), Waived(_finding("OWN001"), "w-2")]

    assert [one.waiver for one in Report([], waived=waived).waived] == ["w-2", "w-1"]


def test_reports_are_joined() -> None:
    """Several reports together have all that each has; they are complete when all are, and of a day when all are."""
    first = Report([_finding("OWN002")], as_of=date(2026, 11, 1), waived=[Waived(_finding("OWN003"), "w")])
    second = Report([_finding()], as_of=date(2026, 11, 1), complete=False)
    joined = Report.joined([first, second])

    assert [finding.rule for finding in joined] == ["OWN001", "OWN002"]
    assert (joined.as_of, joined.complete, joined.waived) == (date(2026, 11, 1), False, first.waived)
    assert Report.joined([first, Report([], as_of=date(2026, 11, 2))]).as_of is None
    assert Report.joined([]) == Report([])


def test_what_a_finding_quotes_is_bounded() -> None:
    """However long the words are that a finding is about, the finding is not; two long words still differ."""
    one, other = (
        Finding(
            rule="X001",
            name="x",
            severity=Severity.NOTE,
            message=word,
            fix=word,
            subject=word,
            discriminator=word,
            witness={word: [word]},
        )
        for word in ("a" * 100_000, "a" * 100_000 + "b")
    )

    assert len(str(attrs.asdict(one))) < 10_000
    assert one.fingerprint != other.fingerprint
