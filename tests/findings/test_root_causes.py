"""Root causes: findings that come from one fault are told together, each finding once."""

import pickle
from collections import Counter
from datetime import date
from typing import Any

import pytest
from hypothesis import given, strategies as st

from outsourcegov.findings import Cause, Finding, Report, RootCause, Severity, Span, Waived

CIO = Cause("vacant", "cio", date(2026, 7, 1))
CFO = Cause("vacant", "cfo")
BOARD = Cause("inquorate", "board")

Causes = tuple[Cause, ...]


def _finding(line: int, states: Cause | None = None, because: Causes = (), **rest: Any) -> Finding:
    usual: dict[str, Any] = {"rule": "X001", "name": "x", "severity": Severity.ERROR, "message": "x"}
    usual |= {"subject": f"s{line}", "span": Span("a.yaml", line, 1)}
    return Finding(**usual | rest, states=states, because=because)


def _told(report: Report) -> list[tuple[int, list[int], int]]:
    """For each root cause the line of its headline, those of its consequences, and how many findings go with it."""
    return [(_line(one.headline), [_line(each) for each in one.consequences], one.goes) for one in report.root_causes]


def _line(finding: Finding) -> int:
    return finding.span.line if finding.span else 0


def test_finding_of_its_own() -> None:
    """What shares no cause with another finding is a root cause, in the order of the text."""
    assert _told(Report([_finding(2), _finding(1)])) == [(1, [], 1), (2, [], 1)]


def test_consequences_are_told_with_the_finding_that_states_their_cause() -> None:
    """Whatever stands first and weighs most: the headline is the finding about the fault itself."""
    findings = [
        _finding(1, because=(CIO,)),
        _finding(2),
        _finding(3, states=CIO, severity=Severity.NOTE),
        _finding(4, because=(CIO,)),
    ]
    report = Report(findings)

    assert _told(report) == [(3, [1, 4], 3), (2, [], 1)]
    assert report.root_causes[0] == RootCause(findings[2], (findings[0], findings[3]), CIO, goes=3)
    assert report.causes_of(findings[0]) == (findings[2],)


def test_chain() -> None:
    """What comes from a consequence comes from its cause."""
    findings = [_finding(1, states=CIO), _finding(2, BOARD, (CIO,)), _finding(3, because=(BOARD,))]
    report = Report(findings)

    assert _told(report) == [(1, [2, 3], 3)]
    assert [report.causes_of(one) for one in findings] == [(), (findings[0],), (findings[1],)]


def test_link_that_no_finding_states() -> None:
    """A fault that no finding is about says itself what it comes from, each time that it is named."""
    board = Cause("inquorate", "board", because=(CIO,))
    findings = [_finding(1, states=CIO), _finding(2, because=(board,)), _finding(3, because=(board,))]
    report = Report(findings)

    assert _told(report) == [(1, [2, 3], 3)]
    assert [report.causes_of(one) for one in findings[1:]] == [(findings[0],), (findings[0],)]


def test_same_fault_may_come_from_more_at_another_time() -> None:
    """A board that lacks one member today and two next year is one fault: what it comes from is told each time."""
    today, later = (Cause("inquorate", "board", because=causes) for causes in ((CIO,), (CIO, CFO)))
    findings = [_finding(1, states=CIO), _finding(2, because=(today,)), _finding(3, because=(later,))]

    assert _told(Report(findings)) == [(1, [2, 3], 2)]


def test_cause_that_no_finding_states() -> None:
    """Findings that share it are told together, with the first of the most severe."""
    findings = [
        _finding(1, because=(CIO,), severity=Severity.NOTE),
        _finding(2, because=(CIO,)),
        _finding(3, because=(CIO,)),
    ]
    (cause,) = Report(findings).root_causes

    assert (cause.headline, cause.consequences) == (findings[1], (findings[0], findings[2]))
    assert (cause.fault, cause.is_stated, cause.waived) == (CIO, False, None)


def test_two_findings_about_one_fault() -> None:
    """One cause has one headline: the more severe."""
    findings = [_finding(1, CIO, severity=Severity.NOTE), _finding(2, CIO), _finding(3, because=(CIO,))]

    assert _told(Report(findings)) == [(2, [1, 3], 3)]


def test_two_causes() -> None:
    """A finding with two causes is told with the one that more findings come from, and goes with neither alone."""
    findings = [
        _finding(1, states=CIO),
        _finding(2, states=CFO),
        _finding(3, because=(CFO,)),
        _finding(4, because=(CIO, CFO)),
    ]
    report = Report(findings)

    assert _told(report) == [(2, [3, 4], 2), (1, [], 1)]
    assert report.causes_of(findings[3]) == (findings[0], findings[1])


def test_ranked_by_what_goes() -> None:
    """First comes the cause whose mending takes most findings away, then the one that more come from."""
    both = [_finding(line, because=(CIO, CFO)) for line in (5, 6, 7)]
    board = [_finding(8, states=BOARD), _finding(9, because=(BOARD,))]

    assert _told(Report([_finding(1), _finding(2, states=CIO), *both, *board])) == [
        (8, [9], 2),
        (2, [5, 6, 7], 1),
        (1, [], 1),
    ]


def test_waived_cause_leaves_its_consequences() -> None:
    """What comes from a finding that a waiver accepts still counts, told together, with the waiver."""
    accepted = Waived(_finding(1, states=CIO), "w-1")
    findings = [_finding(2, because=(CIO,)), _finding(3, because=(CIO,))]
    report = Report(findings, waived=[accepted])
    (cause,) = report.root_causes

    assert (cause.findings, cause.goes, cause.waived) == (tuple(findings), 2, accepted)
    assert report.causes_of(findings[1]) == (accepted.finding,)


def test_chain_through_a_waived_finding() -> None:
    """A link that a waiver accepts is a link all the same."""
    accepted = Waived(_finding(2, BOARD, (CIO,)), "w-1")
    report = Report([_finding(1, states=CIO), _finding(3, because=(BOARD,))], waived=[accepted])

    assert _told(report) == [(1, [3], 2)]
    assert report.root_causes[0].waived is None


def test_circle_of_causes() -> None:
    """Faults that come from one another have one headline among them."""
    findings = [
        _finding(1, CIO, (CFO,)),
        _finding(2, CFO, (CIO,)),
        _finding(3, because=(CIO,)),
        _finding(4, CIO, (CIO,)),
    ]

    assert [sorted(map(_line, one.findings)) for one in Report(findings).root_causes] == [[1, 2, 3, 4]]


def test_joined_reports_keep_their_causes_apart() -> None:
    """A vacant role of one alliance is no cause in another that has a role of the same id."""
    first = Report([_finding(1, states=CIO), _finding(2, because=(CIO,))])
    second = Report([_finding(3, because=(CIO,))])
    joined = Report.joined([first, second])

    assert _told(joined) == [(1, [2], 2), (3, [], 1)]
    assert [joined.causes_of(one) for one in joined] == [(), (first[0],), ()]
    assert _told(Report.joined([joined, Report([_finding(4)])])) == [(1, [2], 2), (3, [], 1), (4, [], 1)]
    assert Report.joined([]).root_causes == ()


def test_same_alliance_twice() -> None:
    """Where findings of two reports are equal, each is linked to that of its own report."""
    one, other = (Report([_finding(1, states=CIO), _finding(2, because=(CIO,))]) for _ in range(2))
    joined = Report.joined([one, other])

    assert one == other
    assert joined.causes_of(one[1])[0] is one[0]
    assert joined.causes_of(other[1])[0] is other[0]


def test_parts_of_a_report_have_causes_of_their_own() -> None:
    """Of findings that are taken out of a report, those whose cause is not among them are told together."""
    findings = Report([_finding(1, states=CIO), _finding(2, because=(CIO,)), _finding(3, because=(CIO,))])

    assert _told(Report(findings[1:])) == [(2, [3], 2)]


def test_links_are_no_part_of_a_fingerprint() -> None:
    """What a finding comes from may change from one check to the next; it is recognised all the same."""
    assert len({_finding(1).fingerprint, _finding(1, CFO, (CIO,)).fingerprint}) == 1


def test_report_with_causes_can_be_pickled() -> None:
    """A report is the same when it comes back from another process."""
    report = Report([_finding(1, states=CIO), _finding(2, because=(CIO,))])
    told = _told(report)
    again = pickle.loads(pickle.dumps(report))  # noqa: S301 - our own

    assert again == report
    assert _told(again) == told


@pytest.mark.parametrize("wrong", [{"fault": None}, {"subject": CIO}, {"since": "2026-07-01"}])
def test_cause_that_a_report_could_not_show(wrong: dict[str, Any]) -> None:
    """A cause is made of text and a day."""
    usual: dict[str, Any] = {"fault": "vacant", "subject": "cio"}

    with pytest.raises(TypeError):
        Cause(**usual | wrong)


CAUSES = st.builds(Cause, st.just("vacant"), st.sampled_from("abcde"))
FINDINGS = st.lists(st.tuples(st.none() | CAUSES, st.lists(CAUSES, max_size=3, unique=True)), max_size=12)


@given(FINDINGS, FINDINGS)
def test_each_finding_is_told_once(
    stand: list[tuple[Any, list[Cause]]], accepted: list[tuple[Any, list[Cause]]]
) -> None:
    """Whatever comes from what, in circles or not, every finding has one place, and no cause has two headlines."""
    every = [_finding(line, states, tuple(causes)) for line, (states, causes) in enumerate([*stand, *accepted], 1)]
    report = Report(every[: len(stand)], waived=[Waived(one, "w") for one in every[len(stand) :]])
    causes = report.root_causes

    assert Counter(one for cause in causes for one in cause.findings) == Counter(report.findings)
    assert max(Counter(cause.fault for cause in causes if cause.fault).values(), default=1) == 1
    assert all(0 <= cause.goes <= len(cause.findings) for cause in causes)
    assert list(causes) == sorted(causes, key=RootCause.rank)


@given(FINDINGS)
def test_root_causes_are_those_at_the_beginning_of_all_chains(given: list[tuple[Any, list[Cause]]]) -> None:
    """Without a circle, a finding goes with a cause if every chain from it ends there."""
    order = "abcde"
    ordered = [
        (states, [one for one in causes if states is None or order.index(one.subject) < order.index(states.subject)])
        for states, causes in given
    ]
    report = Report([_finding(line, states, tuple(causes)) for line, (states, causes) in enumerate(ordered, 1)])
    behind: dict[Cause, set[Cause]] = {}
    for states, causes in ordered:
        if states is not None:
            behind.setdefault(states, set()).update(causes)

    def roots(cause: Cause) -> set[Cause]:
        return set().union(*map(roots, behind[cause])) if behind.get(cause) else {cause}

    for one in report.root_causes:
        ends = [
            set().union(*(roots(cause) for cause in finding.because or (finding.states,) if cause is not None))
            for finding in one.findings
        ]

        assert one.fault is not None or ends == [set()]
        assert all(one.fault in end for end in ends if end)
        assert one.goes == (sum(end == {one.fault} for end in ends) if one.fault else 1)
