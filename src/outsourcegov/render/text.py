"""A report for people: each finding with the line it is about."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set as AbstractSet
from functools import cached_property

import attrs

from outsourcegov.findings import Finding, Report, RootCause, Severity
from outsourcegov.findings.words import joined, one_line, quoted
from outsourcegov.render.terminal import Paint, display_width

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "blue"}


MOST_FOLDED = 10
"""So many findings that come from one fault are shown beneath it, unless all are wanted."""


def text_report(
    report: Report, paint: Paint = Paint.NONE, *, only: Sequence[str] = (), most: int | None = MOST_FOLDED
) -> str:
    """The findings in the order of the text, those that come from another beneath it, and a closing line.

    ``only`` names the rules that were asked where not all were: no findings then means none of theirs. ``most`` is how
    many are shown beneath one; None for all.
    """
    return _with_findings(report, summary(report, paint, only=only), paint, most)


def text_of_several(
    reports: Sequence[tuple[str, Report | None]],
    paint: Paint = Paint.NONE,
    *,
    only: Sequence[str] = (),
    most: int | None = MOST_FOLDED,
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
    return _with_findings(total, "\n".join([*lines, paint.bold(f"In all: {'; '.join(said)}.")]), paint, most)


def summary(report: Report, paint: Paint = Paint.NONE, *, only: Sequence[str] = ()) -> str:
    """How many findings of each severity there are, in one line, and whether the rules could be asked."""
    counted = f"{counts(report, only)}." if report.findings or report.complete else ""
    return paint.bold(" ".join(filter(None, (counted, *report.unjudged))))


def _with_findings(report: Report, closing: str, paint: Paint, most: int | None) -> str:
    return "\n\n".join([*folded_blocks(report, paint, most), closing]) + "\n"


def folded_blocks(report: Report, paint: Paint, most: int | None = None) -> Sequence[str]:
    """The findings in the order of the text, those that come from another beneath it; ``most`` of them, or all."""
    causes = sorted(report.root_causes, key=lambda one: one.headline.sort_key())
    folded = _Folded(report, paint, most)
    return ["\n".join([*finding_lines(one.headline, paint), *folded.lines(one)]) for one in causes]


def counts(report: Report, only: Sequence[str] = ()) -> str:
    """How many findings of each severity there are, and from how many causes; ``only`` names the rules asked."""
    total, causes = len(report), len(report.root_causes)
    none = f"No findings of {joined(only)}" if only else "No findings"
    whence = f" from {causes} cause{'' if causes == 1 else 's'}" if causes < total else ""
    said = f"{_counted(total, 'finding')}{whence}: {_severities(report)}" if total else none
    return f"{said}; {len(report.waived)} waived" if report.waived else said


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _severities(findings: Iterable[Finding]) -> str:
    found = Counter(finding.severity for finding in findings)
    return ", ".join(_counted(found[severity], str(severity)) for severity in reversed(Severity) if found[severity])


@attrs.frozen(eq=False)
class _Folded:
    """What comes from the same fault as a headline, beneath it: a line for each finding."""

    report: Report
    paint: Paint
    most: int | None

    def lines(self, one: RootCause) -> Iterator[str]:
        """What comes from the fault, and the fault itself where the headline is not about it."""
        more = len(one.consequences)
        comes = f"{more} more finding{' comes' if more == 1 else 's come'} from " if more else ""
        if one.is_stated and comes:
            yield f"  {comes}this:"
        elif comes or one.waived:
            accepted = f", which waiver {quoted(one.waived.waiver)} accepts" if one.waived else ""
            yield f"  Cause: {one_line(str(one.fault))}{accepted}.{f' {comes}it:' if comes else ''}"
        told = {id(finding) for finding in one.findings}
        for finding in one.consequences[: self.most]:
            severity = severity_word(finding, self.paint)
            line = f"{_place(finding)}{severity} {finding.rule} {one_line(finding.message)}"
            yield f"    {line}{self._also(finding, told)}"
        if rest := one.consequences[self.most :] if self.most is not None else ():
            yield f"    and {len(rest):,} more ({_severities(rest)}); --all shows them"

    def _also(self, finding: Finding, told: AbstractSet[int]) -> str:
        """The other findings that one comes from."""
        causes = [
            one for one in self.report.causes_of(finding) if id(one) not in told and id(one) not in self._accepted
        ]
        return f" (and from {joined(f'{_place(one)}{one.rule}' for one in causes)})" if causes else ""

    @cached_property
    def _accepted(self) -> AbstractSet[int]:
        return {id(one.finding) for one in self.report.waived}


def severity_word(finding: Finding, paint: Paint) -> str:
    """The severity of a finding, in its colour."""
    return paint.colour(str(finding.severity), _COLOURS[finding.severity])


def _place(finding: Finding) -> str:
    return f"{one_line(str(finding.span))} " if finding.span else ""


def finding_lines(finding: Finding, paint: Paint) -> Iterator[str]:
    """A finding with the line it is about."""
    yield f"{paint.bold(_place(finding))}{severity_word(finding, paint)} {finding.rule} {finding.name}"
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
