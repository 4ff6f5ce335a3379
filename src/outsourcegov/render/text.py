"""A report for people: each finding with the line it is about."""

from collections.abc import Iterator, Sequence

from outsourcegov.findings import Finding, Report, Severity
from outsourcegov.findings.report import NOT_ASKED
from outsourcegov.findings.words import joined, one_line
from outsourcegov.render.terminal import Paint, display_width

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "blue"}


def text_report(report: Report, paint: Paint = Paint.NONE, *, only: Sequence[str] = ()) -> str:
    """The findings in the order of the text, and a closing line that counts them.

    ``only`` names the rules that were asked where not all were: no findings then means none of theirs.
    """
    return _with_findings(report, summary(report, paint, only=only), paint)


def text_of_several(
    reports: Sequence[tuple[str, Report | None]], paint: Paint = Paint.NONE, *, only: Sequence[str] = ()
) -> str:
    """The findings of several alliances, a closing line for each by its name, and one for all.

    One without a report is not there or cannot be opened.
    """
    total = Report.joined(report for _, report in reports if report is not None)
    closing = [
        (name, summary(report, paint, only=only) if report is not None else paint.bold("Not checked."))
        for name, report in reports
    ]
    lines = [f"{one_line(name)}: {words}" for name, words in closing]
    unasked = sum(report is None or not report.complete for _, report in reports)
    said = [counts(total, only)] if total.findings or not unasked else []
    if unasked:
        said.append(f"{unasked} of {len(reports)} not checked")
    return _with_findings(total, "\n".join([*lines, paint.bold(f"In all: {'; '.join(said)}.")]), paint)


def summary(report: Report, paint: Paint = Paint.NONE, *, only: Sequence[str] = ()) -> str:
    """How many findings of each severity there are, in one line, and whether the rules could be asked."""
    counted = f"{counts(report, only)}." if report.findings or report.complete else ""
    return paint.bold(" ".join(filter(None, (counted, "" if report.complete else NOT_ASKED))))


def _with_findings(report: Report, closing: str, paint: Paint) -> str:
    blocks = ["\n".join(finding_lines(finding, paint)) for finding in report]
    return "\n\n".join([*blocks, closing]) + "\n"


def counts(report: Report, only: Sequence[str] = ()) -> str:
    """How many findings of each severity there are; ``only`` names the rules that were asked."""
    total = len(report)
    found = [(report.count(severity), severity) for severity in reversed(Severity)]
    words = ", ".join(f"{count} {severity}{'' if count == 1 else 's'}" for count, severity in found if count)
    none = f"No findings of {joined(only)}" if only else "No findings"
    said = f"{total} finding{'' if total == 1 else 's'}: {words}" if total else none
    return f"{said}; {len(report.waived)} waived" if report.waived else said


def finding_lines(finding: Finding, paint: Paint) -> Iterator[str]:
    """A finding with the line it is about."""
    place = f"{one_line(str(finding.span))} " if finding.span else ""
    severity = paint.colour(str(finding.severity), _COLOURS[finding.severity])
    yield f"{paint.bold(place)}{severity} {finding.rule} {finding.name}"
    yield f"  {one_line(finding.message)}"
    yield from _excerpt(finding, paint)
    if finding.fix:
        yield f"  Fix: {one_line(finding.fix)}"


def _excerpt(finding: Finding, paint: Paint) -> Iterator[str]:
    span = finding.span
    if span is None or span.source is None or not span.source.strip():
        return
    source, column, length = _window(span.source, span.column, span.length)
    before = display_width(one_line(source[: column - 1]))
    marked = max(1, display_width(one_line(source[column - 1 : column - 1 + length])))
    number = str(span.line)
    bar = f"{' ' * len(number)} |"
    yield bar
    yield f"{number} | {one_line(source)}"
    yield f"{bar} {' ' * before}{paint.colour('^' * marked, _COLOURS[finding.severity])}"


_WIDEST = 160


def _window(source: str, column: int, length: int) -> tuple[str, int, int]:
    """A long line, cut to the part around the column."""
    if len(source) <= _WIDEST:
        return source, column, min(length, len(source) - column + 1)
    start = max(0, min(column - 1 - _WIDEST // 3, len(source) - _WIDEST))
    return source[start : start + _WIDEST], column - start, min(length, _WIDEST - (column - start) + 1)
