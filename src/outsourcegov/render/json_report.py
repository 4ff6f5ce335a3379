"""A report for programs: one JSON object, described by a schema of its own."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from outsourcegov.findings import Cause, Finding, Report, RootCause, Severity

VERSION = 1
"""The version of the format; it changes when something that was there is taken away or means something else."""


Sources = Sequence[tuple[str, Report | None]]
"""What was checked, by its name; without a report where it is not there or cannot be opened."""


def json_report(report: Report, *, sources: Sources = ()) -> str:
    """The report as JSON text, one finding in the order of ``Report``; in ASCII, which any encoding can write.

    ``sources`` are the names and the reports of what was checked, where the report joins several.
    """
    return json.dumps(report_data(report, sources), indent=2, allow_nan=False) + "\n"


def report_data(report: Report, sources: Sources = ()) -> Mapping[str, Any]:
    """The report as plain data."""
    counts = {f"{severity.value}s": report.count(severity) for severity in reversed(Severity)}
    return {
        "version": VERSION,
        "as-of": report.as_of.isoformat() if report.as_of else None,
        "complete": report.complete,
        "damaged": list(report.damaged),
        "summary": {
            "findings": len(report),
            **counts,
            "waived": len(report.waived),
            "causes": len(report.root_causes),
        },
        **({"sources": [_source(name, one) for name, one in sources]} if sources else {}),
        "findings": [linked_data(report, finding) for finding in report],
        "causes": causes_data(report),
        "waived": [{"waiver": one.waiver, "finding": linked_data(report, one.finding)} for one in report.waived],
    }


def linked_data(report: Report, finding: Finding) -> Mapping[str, Any]:
    """A finding of a report as plain data, with the findings that it comes from."""
    because = dict.fromkeys(one.fingerprint for one in report.causes_of(finding))
    return {**finding_data(finding), "because": list(because)}


def causes_data(report: Report) -> Sequence[Mapping[str, Any]]:
    """The faults that findings of a report come from, the one with most first."""
    return [_cause(one, one.fault) for one in report.root_causes if one.fault is not None]


def _cause(one: RootCause, fault: Cause) -> Mapping[str, Any]:
    return {
        "fault": fault.fault,
        "subject": fault.subject,
        "since": str(fault.since) if fault.since else None,
        "headline": one.headline.fingerprint,
        "stated": one.is_stated,
        "waiver": one.waived.waiver if one.waived else None,
        "consequences": [finding.fingerprint for finding in one.consequences],
        "goes": one.goes,
    }


def _source(name: str, report: Report | None) -> Mapping[str, Any]:
    return {"name": name, "complete": report is not None and report.complete, "findings": len(report or ())}


def finding_data(finding: Finding) -> Mapping[str, Any]:
    """A finding as plain data."""
    span = finding.span
    return {
        "rule": finding.rule,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "file": span.file if span else None,
        "line": span.line if span else None,
        "column": span.column if span else None,
        "subject": finding.subject or None,
        "fix": finding.fix,
        "witness": dict(finding.witness),
        "fingerprint": finding.fingerprint,
    }
