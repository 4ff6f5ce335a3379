"""Findings that come from one cause: folded beneath one headline in text, linked in JSON."""

import json
from datetime import date
from typing import Any

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from outsourcegov.cli import main
from outsourcegov.findings import Cause, Finding, Report, Severity, Span, Waived
from outsourcegov.render.json_report import json_report, report_data
from outsourcegov.render.terminal import Paint
from outsourcegov.render.text import MOST_FOLDED, text_of_several, text_report
from outsourcegov.schema.files import text_of

CIO = Cause("vacant", "cio", date(2026, 7, 1))
CFO = Cause("vacant", "cfo")
VALIDATOR = Draft202012Validator(json.loads(text_of("report")))


def _finding(line: int, states: Cause | None = None, because: tuple[Cause, ...] = (), **rest: Any) -> Finding:
    usual: dict[str, Any] = {"rule": "X001", "name": "bad", "severity": Severity.ERROR, "message": f"It is {line}."}
    usual |= {"subject": f"s{line}", "span": Span("a.yaml", line, 1)}
    return Finding(**usual | rest, states=states, because=because)


def _lines(report: Report, **options: Any) -> list[str]:
    return text_report(report, **options).splitlines()


STATED = [_finding(1), _finding(3, states=CIO), _finding(2, because=(CIO,)), _finding(4, because=(CIO,))]


def test_consequences_are_lines_beneath_their_cause() -> None:
    """Each has a line of its own, and none beside; the closing line counts findings and causes."""
    assert _lines(Report(STATED)) == [
        "a.yaml:1:1 error X001 bad",
        "  It is 1.",
        "",
        "a.yaml:3:1 error X001 bad",
        "  It is 3.",
        "  2 more findings come from this:",
        "    a.yaml:2:1 error X001 It is 2.",
        "    a.yaml:4:1 error X001 It is 4.",
        "",
        "4 findings from 2 causes: 4 errors.",
    ]


def test_cause_that_no_finding_states_is_said() -> None:
    """Beneath a finding that is a consequence itself stands what it and the others come from."""
    assert _lines(Report(STATED[2:])) == [
        "a.yaml:2:1 error X001 bad",
        "  It is 2.",
        '  Cause: "cio" is vacant from 2026-07-01. 1 more finding comes from it:',
        "    a.yaml:4:1 error X001 It is 4.",
        "",
        "2 findings from 1 cause: 2 errors.",
    ]
    assert _lines(Report(STATED[2:3]))[2:] == ["", "1 finding: 1 error."]


@pytest.mark.parametrize(
    ("findings", "more"),
    [(STATED[2:3], []), (STATED[2:], ["    a.yaml:4:1 error X001 It is 4."])],
)
def test_cause_that_is_waived_is_said(findings: list[Finding], more: list[str]) -> None:
    """What comes from a finding that a waiver accepts says so, alone or with others."""
    report = Report(findings, waived=[Waived(STATED[1], "w-1")])
    comes = " 1 more finding comes from it:" if more else ""

    assert _lines(report)[2:-2] == [
        f'  Cause: "cio" is vacant from 2026-07-01, which waiver "w-1" accepts.{comes}',
        *more,
    ]


def test_other_causes_are_named() -> None:
    """A finding with two causes stands beneath one, with the place of the other; a link of its own chain is none."""
    board = Cause("inquorate", "board")
    findings = [
        _finding(1, CIO),
        _finding(2, CFO, rule="X002"),
        _finding(3, because=(CIO, CFO)),
        _finding(4, board, (CIO,)),
        _finding(5, because=(board,)),
    ]

    assert _lines(Report(findings))[2:6] == [
        "  3 more findings come from this:",
        "    a.yaml:3:1 error X001 It is 3. (and from a.yaml:2:1 X002)",
        "    a.yaml:4:1 error X001 It is 4.",
        "    a.yaml:5:1 error X001 It is 5.",
    ]


def test_many_are_cut() -> None:
    """Of very many the first are shown, and how many more there are of each severity; or all."""
    extra = [
        _finding(line, because=(CIO,), severity=Severity.WARNING if line % 2 else Severity.ERROR)
        for line in range(2, 15)
    ]
    report = Report([_finding(1, CIO), *extra])

    assert _lines(report)[-4:-2] == [
        "    a.yaml:11:1 warning X001 It is 11.",
        "    and 3 more (2 errors, 1 warning); --all shows them",
    ]
    assert len(_lines(report)) == 3 + MOST_FOLDED + 1 + 2
    assert len(_lines(report, most=None)) == 3 + 13 + 2
    assert text_of_several([("a", report)], most=None).count("X001") == 14


def test_several_alliances_fold_apart() -> None:
    """Each alliance has causes of its own, and counts them; all together are the sum."""
    text = text_of_several([("a", Report(STATED)), ("b", Report(STATED[2:]))])

    assert text.splitlines()[-3:] == [
        "a: 4 findings from 2 causes: 4 errors.",
        "b: 2 findings from 1 cause: 2 errors.",
        "In all: 6 findings from 3 causes: 6 errors.",
    ]


def test_hostile_text_in_folded_lines() -> None:
    """What is folded cannot move the cursor either; severities have their colours."""
    hostile = Cause("vac\x1bant", "c\nio")
    findings = [_finding(1, because=(hostile,)), _finding(2, because=(hostile,), message="\x1b[2J\n.")]
    report = Report(findings, waived=[Waived(_finding(3, hostile), "w\x1b")])

    assert "\x1b" not in text_report(report)
    assert "\x1b[31merror\x1b[0m X001 \\x1b[2J" in text_report(report, Paint.ANSI)
    assert len(text_report(report).splitlines()) == 6


def test_json_keeps_all_with_their_links() -> None:
    """Every finding stands in the order of the text with those that it comes from; causes are ranked beside them."""
    report = Report(STATED, waived=[Waived(_finding(5, because=(CIO,)), "w")])
    data = report_data(report)
    prints = {finding["line"]: finding["fingerprint"] for finding in data["findings"]}

    VALIDATOR.validate(json.loads(json_report(report)))
    assert [finding["line"] for finding in data["findings"]] == [1, 2, 3, 4]
    assert [finding["because"] for finding in data["findings"]] == [[], [prints[3]], [], [prints[3]]]
    assert data["waived"][0]["finding"]["because"] == [prints[3]]
    assert data["causes"] == [
        {
            "fault": "vacant",
            "subject": "cio",
            "since": "2026-07-01",
            "headline": prints[3],
            "stated": True,
            "waiver": None,
            "consequences": [prints[2], prints[4]],
            "goes": 3,
        }
    ]
    assert (data["summary"]["findings"], data["summary"]["causes"]) == (4, 2)


def test_json_of_a_waived_cause() -> None:
    """The waiver of the finding about the fault is named, and consequences are linked to that finding."""
    accepted = Waived(STATED[1], "w-1")
    data = report_data(Report(STATED[2:], waived=[accepted]))

    VALIDATOR.validate(data)
    assert [(one["stated"], one["waiver"], one["goes"]) for one in data["causes"]] == [(False, "w-1", 2)]
    assert {tuple(one["because"]) for one in data["findings"]} == {(accepted.finding.fingerprint,)}


@pytest.mark.usefixtures("at_root")
def test_all_on_the_command_line() -> None:
    """``--all`` shows every finding; every one counts for the exit code, folded or not."""
    roles = "roles: {cio: {party: firm, appointments: none}}\n"
    decisions = "".join(f"  d{number}: {{rights: [{{decider: cio}}]}}\n" for number in range(12))
    text = f"outsourcegov: 1\nalliance: {{id: a, client: bank, providers: firm}}\n{roles}decisions:\n{decisions}"
    options = ["check", "-", "--select", "DEC010"]
    short, full = (CliRunner().invoke(main, [*options, *more], input=text) for more in ([], ["--all"]))

    assert (short.exit_code, full.exit_code) == (1, 1)
    assert short.stdout.splitlines()[-3:] == [
        "    and 1 more (1 error); --all shows them",
        "",
        "12 findings from 1 cause: 12 errors.",
    ]
    assert (short.stdout.count("DEC010"), full.stdout.count("DEC010")) == (11, 12)
