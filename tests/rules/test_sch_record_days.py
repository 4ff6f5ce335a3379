"""Records whose days and figures cannot all be so: meetings, figures, documents and what is due."""

import pytest

from tests.support.rules import found

PARTIES = "parties: {client-co: {kind: client}, provider-co: {kind: provider}}\n"
METRIC = "metrics: {m: {kind: sla, unit: percent, direction: higher-is-better, observations: {%s}}}"
DECIDED = """\
decision-log: {d: {decided: 2026-05-02, outcome: approved, meeting: m}}
meetings: {m: {held: 2026-05-03}}
"""
ACTION = "actions: {a: {due: %s, source: m}}\nmeetings: {m: {held: %s}}"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "meetings: {m: {held: 2026-06-01, next: 2026-05-01}}",
            ['The meeting after "m" is on 2026-05-01, before that was held on 2026-06-01.'],
        ),
        ("meetings: {m: {held: 2026-06-01, next: 2026-06-01}}", []),
        ("meetings: {m: {held: unknown, next: 2026-06-01}}", []),
        (
            ACTION % ("2026-05-01", "2026-06-01"),
            ['Action "a" is due on 2026-05-01, before meeting "m", where it was promised, on 2026-06-01.'],
        ),
        (ACTION % ("2026-06-01", "2026-06-01"), []),
        (ACTION % ("2026-05-01", "unknown"), []),
        (
            METRIC % "2026-08: {value: 9, reported: 2026-07-31}",
            ['The figure of "m" for 2026-08 was reported on 2026-07-31, before that began on 2026-08-01.'],
        ),
        (METRIC % "2026-08: {value: 9, reported: 2026-08-28}", []),
        (
            METRIC % "2026-08: {good: 8000, total: 5}",
            ['The figure of "m" for 2026-08 has 8,000 that were good, of 5 in all.'],
        ),
        (METRIC % "2026-08: {good: 5, total: 5}", []),
        (METRIC % "2026-08: {good: 5, total: unknown}", []),
        (
            "documents: {d: {dated: 2026-02-01, expires: 2026-01-31}}",
            ['Document "d" expires on 2026-01-31, before it is dated on 2026-02-01.'],
        ),
        ("documents: {d: {dated: 2026-02-01, expires: 2026-02-01}}", []),
        ("documents: {d: {dated: 2026-02-01, expires: none}}", []),
        (DECIDED, []),
    ],
)
def test_days_in_the_wrong_order(text: str, said: list[str]) -> None:
    """What cannot be so is told once; the same day is no contradiction, nor is one that is not known."""
    assert [line.split(" ", 2)[2] for line in found("SCH022", f"{text}\n{PARTIES}")] == said
