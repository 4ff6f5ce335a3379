"""A report in the form of compilers and linters: one line for each finding."""

from outsourcegov.findings import Finding, Report
from outsourcegov.findings.words import one_line
from outsourcegov.render.terminal import Paint
from outsourcegov.render.text import severity_word


def short_report(report: Report, paint: Paint = Paint.NONE) -> str:
    """The findings in the order of the text, each as ``file:line:column: severity RULE message``; waived ones left out.

    A finding without a place begins with its severity. Without findings it is empty.

    >>> import outsourcegov as og
    >>> report = og.check("examples/northbank-troubled", as_of="2026-11-01", select=["PTY002"])
    >>> print(og.short_report(report), end="")
    examples/northbank-troubled/alliance.yaml:48:3: error PTY002 "meridian" has no executive sponsor.
    """
    return "".join(f"{_line(finding, paint)}\n" for finding in report)


def _line(finding: Finding, paint: Paint) -> str:
    place = f"{paint.bold(one_line(str(finding.span)))}: " if finding.span is not None else ""
    return f"{place}{severity_word(finding, paint)} {finding.rule} {one_line(finding.message)}"
