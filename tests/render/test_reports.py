"""Reports as text and as JSON: the examples word by word, and what hostile text can do (nothing)."""

import json
import random
import unicodedata
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, strategies as st
from jsonschema import Draft202012Validator

import outsourcegov as og
from outsourcegov.findings import Finding, Report, Severity, Span, Waived
from outsourcegov.findings.report import NOT_ASKED
from outsourcegov.findings.words import one_line
from outsourcegov.loading.sources import gather_path
from outsourcegov.render.json_report import json_report, report_data
from outsourcegov.render.terminal import Paint, display_width
from outsourcegov.render.text import summary, text_of_several, text_report
from outsourcegov.schema.files import text_of
from tests.support.golden import check_golden
from tests.test_examples import FALLS_DUE

GOLDEN = Path(__file__).parents[1] / "golden"
EXAMPLES = {
    "northbank-troubled": date(2026, 11, 1),
    "bsp-datec": date(2026, 11, 1),
    "bsp-datec-in-2006": date(2006, 1, 1),
}
SCHEMA = json.loads(text_of("report"))
VALIDATOR = Draft202012Validator(SCHEMA)

pytestmark = pytest.mark.usefixtures("at_root")


def _report(example: str) -> Report:
    return og.check(Path("examples", example.removesuffix("-in-2006")), as_of=EXAMPLES[example])


@pytest.mark.parametrize("example", EXAMPLES)
def test_text_of_examples(example: str, update_golden: bool) -> None:  # noqa: FBT001 - a fixture
    """What the command prints for an example is what is committed, word by word."""
    check_golden(GOLDEN / f"{example}.txt", text_report(_report(example)), update=update_golden)


@pytest.mark.parametrize("example", EXAMPLES)
def test_json_of_examples(example: str, update_golden: bool) -> None:  # noqa: FBT001 - a fixture
    """The JSON report of an example is what is committed, and as its schema says."""
    text = json_report(_report(example))

    check_golden(GOLDEN / f"{example}.json", text, update=update_golden)
    VALIDATOR.validate(json.loads(text))


@pytest.mark.parametrize("day", [date(2026, 11, 1), date(2027, 6, 1), date(2028, 6, 1)])
def test_sound_example(day: date) -> None:
    """The example of good governance has no findings, today and later, but for what falls due again."""
    report = og.check(Path("examples/northbank"), as_of=day, ignore=FALLS_DUE)

    assert [finding.headline() for finding in report] == []


def _shuffled(data: Any, chance: random.Random) -> Any:
    """The same document with the keys of every mapping in another order."""
    if isinstance(data, Mapping):
        items = [(key, _shuffled(value, chance)) for key, value in data.items()]
        chance.shuffle(items)
        return dict(items)
    return [_shuffled(value, chance) for value in data] if isinstance(data, list) else data


@pytest.mark.parametrize("example", EXAMPLES)
def test_fingerprints_are_unique(example: str) -> None:
    """No two findings of a report have the same fingerprint."""
    prints = [finding.fingerprint for finding in _report(example)]

    assert len(set(prints)) == len(prints) > 5


@pytest.mark.parametrize("example", EXAMPLES)
@pytest.mark.parametrize("seed", range(3))
def test_fingerprints_are_stable(example: str, seed: int) -> None:
    """Fingerprints stay the same when a document is written in another order, with other indentation and quotes."""
    (document,) = gather_path(Path("examples", example.removesuffix("-in-2006"))).documents
    data = _shuffled(document.data, random.Random(seed))  # noqa: S311 - not for secrets
    again = og.check(json.dumps(data, indent=7, default=float), as_of=EXAMPLES[example])

    assert _prints(again) == _prints(_report(example))


def _prints(report: Report) -> set[str]:
    """Fingerprints; a cycle is about the object in it that is written first, and so depends on the order."""
    return {finding.fingerprint for finding in report if finding.rule not in {"SCH005", "ESC003"}}


# What hostile text can do


HOSTILE = "\x1b[31mred\x07\r\n\t\u202egnp\u200b\u2028\x9b2J\ud800"


def _finding(source: str | None, column: int = 1, length: int = 1, **rest: Any) -> Finding:
    span = None if source is None else Span("a.yaml", 12, column, length, source)
    usual: dict[str, Any] = {"rule": "OWN001", "name": "no-owner", "severity": Severity.ERROR, "span": span}
    usual["message"] = "It is wrong."
    return Finding(**usual | rest)


def _lines(finding: Finding) -> list[str]:
    return text_report(Report([finding])).split("\n\n")[0].split("\n")


def test_finding_as_text() -> None:
    """A finding is its headline, its message, the line with carets below what is at fault, and what to do."""
    assert _lines(_finding("  title: [a]", 10, 3, fix="Write text.")) == [
        "a.yaml:12:10 error OWN001 no-owner",
        "  It is wrong.",
        "   |",
        "12 |   title: [a]",
        "   |          ^^^",
        "  Fix: Write text.",
    ]


@pytest.mark.parametrize("source", [None, "", "   "])
def test_finding_without_a_line(source: str | None) -> None:
    """Where there is no text to show, none is shown."""
    place = "" if source is None else "a.yaml:12:1 "

    assert _lines(_finding(source)) == [f"{place}error OWN001 no-owner", "  It is wrong."]


@pytest.mark.parametrize(
    ("source", "column", "length", "shown", "carets"),
    [
        ("a:\tb", 4, 1, "a: b", "   ^"),
        ("日本: b", 5, 1, "日本: b", "      ^"),
        ("日本: b", 1, 2, "日本: b", "^^^^"),
        ("e\u0301: b", 5, 1, "e\u0301: b", "   ^"),
        ("\x1b[2J: b", 7, 1, "\\x1b[2J: b", "         ^"),
        ("\u202eab: c", 6, 1, "\\u202eab: c", "          ^"),
        ("ab", 1, 99, "ab", "^^"),
        ("ab", 99, 1, "ab", "  ^"),
    ],
)
def test_carets_stay_aligned(source: str, column: int, length: int, shown: str, carets: str) -> None:
    """Carets stand below what is at fault, whatever stands before it."""
    assert _lines(_finding(source, column, length))[3:] == [f"12 | {shown}", f"   | {carets}"]


@pytest.mark.parametrize("column", [1, 100, 500, 999])
def test_long_lines_are_cut(column: int) -> None:
    """Of a very long line, the part around the fault is shown."""
    source = "".join(chr(ord("a") + number % 26) for number in range(1000))
    *_, shown, carets = _lines(_finding(source, column, 3))

    assert len(shown) < 200
    assert shown[carets.index("^") :].startswith(source[column - 1 :][:2])


@given(st.text(), st.integers(1, 300), st.integers(1, 300))
def test_no_text_breaks_a_report(source: str, column: int, length: int) -> None:
    """Whatever text is quoted, each finding has as many lines as it should, and none can move the cursor."""
    finding = _finding(source, column, length, message=source, fix=source or None, subject=source)
    text = text_report(Report([finding]))

    assert text.count("\n") <= 8
    assert all(unicodedata.category(one) not in {"Cc", "Cf", "Cs", "Zl", "Zp"} for one in text if one != "\n")


def test_hostile_text_everywhere() -> None:
    """Escape sequences in file names, messages and fixes are shown, not obeyed."""
    span = Span(HOSTILE, 1, 1, 1, HOSTILE)
    text = text_report(Report([_finding(None, span=span, message=HOSTILE, fix=HOSTILE)]))

    assert text.count("\\x1b[31mred\\x07\\r\\n \\u202egnp\\u200b\\u2028\\x9b2J\\ud800") == 4


@pytest.mark.parametrize(
    ("text", "width"), [("", 0), ("ab", 2), ("日本", 4), ("e\u0301", 1), ("ﬁ", 1), ("\uff21", 2), ("🙂", 2)]
)
def test_display_width(text: str, width: int) -> None:
    """Wide characters take two columns and combining ones none."""
    assert display_width(text) == width


def test_one_line_keeps_what_is_harmless() -> None:
    """Letters of any script are left as they are."""
    assert one_line("Größe 日本 שלום — ok") == "Größe 日本 שלום — ok"


def test_colours() -> None:
    """With colours, the severity and the carets have one; without, no escape sequence is written."""
    report = Report([_finding("ab"), _finding("ab", severity=Severity.NOTE), _finding("ab", severity=Severity.WARNING)])
    text = text_report(report, Paint.ANSI)

    assert [f"\x1b[{code}m" in text for code in (31, 33, 34, 1)] == [True] * 4
    assert "\x1b" not in text_report(report)


@pytest.mark.parametrize(
    ("severities", "line"),
    [
        ([], "No findings."),
        ([Severity.ERROR], "1 finding: 1 error."),
        ([Severity.NOTE, Severity.NOTE], "2 findings: 2 notes."),
        ([Severity.NOTE, Severity.ERROR, Severity.WARNING], "3 findings: 1 error, 1 warning, 1 note."),
    ],
)
def test_summary(severities: list[Severity], line: str) -> None:
    """The last line counts the findings of each severity."""
    findings = [_finding("ab", severity=severity, rule=f"OWN00{number}") for number, severity in enumerate(severities)]

    assert summary(Report(findings)) == line
    assert text_report(Report(findings)).splitlines()[-1] == line


WAIVED = [Waived(_finding("ab"), "w-1")]


@pytest.mark.parametrize(
    ("report", "line"),
    [
        (Report([], waived=WAIVED), "No findings; 1 waived."),
        (Report([_finding("ab")], waived=WAIVED * 2), "1 finding: 1 error; 2 waived."),
        (Report([_finding("ab")], complete=False), f"1 finding: 1 error. {NOT_ASKED}"),
        (Report([], complete=False), NOT_ASKED),
    ],
)
def test_summary_of_what_does_not_count(report: Report, line: str) -> None:
    """The last line says what is waived, and that no rule was asked; of a text not read it never says "No findings"."""
    assert text_report(report).splitlines()[-1] == line


@pytest.mark.parametrize(
    ("reports", "lines"),
    [
        ([Report([]), Report([])], ["a: No findings.", "b: No findings.", "In all: No findings."]),
        (
            [Report([], waived=WAIVED), Report([_finding("ab")])],
            ["a: No findings; 1 waived.", "b: 1 finding: 1 error.", "In all: 1 finding: 1 error; 1 waived."],
        ),
        (
            [Report([]), Report([], complete=False)],
            ["a: No findings.", f"b: {NOT_ASKED}", "In all: 1 of 2 not checked."],
        ),
        (
            [Report([_finding("ab")]), Report([], complete=False)],
            ["a: 1 finding: 1 error.", f"b: {NOT_ASKED}", "In all: 1 finding: 1 error; 1 of 2 not checked."],
        ),
    ],
)
def test_text_of_several(reports: list[Report], lines: list[str]) -> None:
    """Of several alliances each has a closing line, and all have one together."""
    assert text_of_several(list(zip("ab", reports, strict=True))).splitlines()[-3:] == lines


def test_names_of_several_are_shown_not_obeyed() -> None:
    """The name of a source cannot move the cursor."""
    assert "\x1b" not in text_of_several([(HOSTILE, Report([])), ("b", Report([]))])


def test_json_of_a_finding() -> None:
    """The JSON of a finding has all of it; numbers and days of the witness that JSON does not know are text."""
    finding = _finding("ab", fix="Mend it.", subject="cio", witness={"until": date(2026, 1, 1), "days": [1]})
    (data,) = json.loads(json_report(Report([finding])))["findings"]

    assert data == {
        "rule": "OWN001",
        "name": "no-owner",
        "severity": "error",
        "message": "It is wrong.",
        "file": "a.yaml",
        "line": 12,
        "column": 1,
        "subject": "cio",
        "fix": "Mend it.",
        "witness": {"until": "2026-01-01", "days": [1]},
        "fingerprint": finding.fingerprint,
        "because": [],
    }


def test_json_without_places() -> None:
    """What is not known is null in JSON, and still valid."""
    data = report_data(og.check({"outsourcegov": 1}))

    VALIDATOR.validate(data)
    assert {(finding["file"], finding["line"], finding["column"]) for finding in data["findings"]} == {
        (None, None, None)
    }


def test_json_schema_is_a_schema() -> None:
    """The schema of the JSON report is itself valid, and closed."""
    Draft202012Validator.check_schema(SCHEMA)
    assert not VALIDATOR.is_valid(dict(report_data(Report([]))) | {"more": 1})


def test_summary_of_json() -> None:
    """The JSON report counts what it holds."""
    report = _report("northbank-troubled")

    assert report_data(report)["summary"] == {
        "findings": len(report),
        "errors": report.count(Severity.ERROR),
        "warnings": report.count(Severity.WARNING),
        "notes": report.count(Severity.NOTE),
        "waived": 0,
        "causes": len(report.root_causes),
    }


def test_json_of_waived_findings() -> None:
    """A waived finding stands apart, with the id of its waiver."""
    report = Report([], waived=[Waived(_finding("ab"), "w-1")])
    data = report_data(report)

    VALIDATOR.validate(data)
    assert data["findings"] == []
    assert data["waived"] == [{"waiver": "w-1", "finding": report_data(Report([_finding("ab")]))["findings"][0]}]
    assert (data["summary"]["findings"], data["summary"]["waived"]) == (0, 1)


def test_json_says_of_which_day_and_whether_complete() -> None:
    """The JSON report has the day, and whether every rule could be asked."""
    text = json_report(Report([], as_of=date(2026, 11, 1), complete=False))
    unknown_day = report_data(Report([]))

    VALIDATOR.validate(unknown_day)
    assert [json.loads(text)[key] for key in ("as-of", "complete")] == ["2026-11-01", False]
    assert [unknown_day[key] for key in ("as-of", "complete")] == [None, True]
