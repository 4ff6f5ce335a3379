"""A report for people: each finding with the line it is about."""

from collections.abc import Iterator

from outsourcegov.findings import Finding, Report, Severity
from outsourcegov.render.terminal import Paint, display_width, one_line

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "blue"}


def text_report(report: Report, paint: Paint = Paint.NONE) -> str:
    """The findings in the order of the text, and a closing line that counts them."""
    blocks = ["\n".join(_finding(finding, paint)) for finding in report]
    return "\n\n".join([*blocks, summary(report, paint)]) + "\n"


def summary(report: Report, paint: Paint = Paint.NONE) -> str:
    """How many findings of each severity there are, in one line."""
    if report.is_clean:
        return paint.bold("No findings.")
    counts = [(report.count(severity), severity) for severity in reversed(Severity)]
    words = [f"{count} {severity}{'' if count == 1 else 's'}" for count, severity in counts if count]
    total = len(report)
    return paint.bold(f"{total} finding{'' if total == 1 else 's'}: {', '.join(words)}.")


def _finding(finding: Finding, paint: Paint) -> Iterator[str]:
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
