"""ESC006 and OWN020 warn of the day from which on nobody can act, where what they are there for goes on."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from outsourcegov.engine.run import run
from outsourcegov.findings import Finding, Severity
from outsourcegov.governance.governance import Governance
from outsourcegov.model.alliance import Alliance
from outsourcegov.rules.catalogue import find
from tests.support.rules import found, governance
from tests.support.strategies import documents

ROLES = """\
people: {p1: {employer: client-co}, p2: {employer: client-co}}
roles:
  leaver: {party: client-co, appointments: [{person: p1, until: 2026-12-31}]}
  there: {party: client-co, appointments: [{person: p2}]}
  lead: {party: provider-co, appointments: [{person: p1}]}
contracts: {msa: {between: [client-co, provider-co], effective: 2025-04-01, expires: %s}}
forums: {board: {seats: [leaver, there], quorum: all, meets: 1 month}}
"""
PATH = """\
escalations:
  ops:
    category: operational
%s    levels:
      - {by: there, within: 1 day}
      - {by: %s, final: true%s}
"""
REASON = '"leaver" is vacant after 2026-12-31 and has no deputy'


@pytest.mark.parametrize(
    ("expires", "keys", "by", "level", "reason"),
    [
        ("2029-03-31", "", "leaver", "", REASON),
        ("2029-03-31", "", "[there, leaver]", "", REASON),
        ("2029-03-31", "", "board", "", '"board" lacks its quorum (every seat): "leaver" is vacant after 2026-12-31'),
        ("2027-01-01", "", "leaver", "", REASON),
        ("none", "", "leaver", "", REASON),
        ("2026-12-31", "", "leaver", "", None),
        ("unknown", "", "leaver", "", None),
        ("2029-03-31", "    until: 2026-12-31\n", "leaver", "", None),
        ("2029-03-31", "    until: 2027-12-31\n", "leaver", "", REASON),
        ("2029-03-31", "", "leaver", ", until: 2026-12-31", None),
        ("2029-03-31", "", "leaver", ", until: unknown", None),
        ("2029-03-31", "", "{any-of: [there, leaver]}", "", None),
        ("2029-03-31", "", "there", "", None),
    ],
)
def test_level_that_will_be_vacant(expires: str, keys: str, by: str, level: str, reason: str | None) -> None:
    """It is told with its first day, if the level is sure to be in force then."""
    what = 'level 2 of "ops" cannot act as agreed' if by.startswith("[") else 'nobody can act at level 2 of "ops"'
    said = [f"warning From 2027-01-01 {what}: {reason}."] if reason else []

    lines = found("ESC006", ROLES % expires + PATH % (keys, by, level))

    assert [line.split(" ", 1)[1] for line in lines] == said


@pytest.mark.parametrize(
    ("dates", "said"),
    [
        ("until: 2026-12-15", False),
        ("until: 2026-12-31", False),
        ("until: 2027-01-01", True),
        ("until: 2026-10-31", True),
        ("until: unknown", False),
        ("until: {conflict: [{value: 2026-12-15, ref: a}, {value: 2028-12-31, ref: b}]}", False),
        ("from: 2026-12-01", False),
        ("from: 2026-10-01", True),
    ],
)
def test_the_way_there_may_change(dates: str, *, said: bool) -> None:
    """Where a level begins or ends before, or may, it is not certain what comes to the vacant one."""
    text = ROLES % "2029-03-31" + PATH % ("", "leaver", "")

    assert bool(found("ESC006", text.replace("within: 1 day", f"within: 1 day, {dates}"))) is said


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("", True),
        (", until: 2026-12-31", False),
        (", until: 2027-06-30", True),
        (", until: unknown", False),
    ],
)
def test_handoff_that_nobody_will_take(keys: str, *, said: bool) -> None:
    """It is told with its first day, if the handoff is sure to be in force then."""
    text = (
        ROLES % "2029-03-31"
        + f"""
processes:
  repair:
    steps: [{{id: one, by: lead}}, {{id: two, by: there}}]
    handoffs: [{{of: ticket, sent-by: one, sent-to: two, receiver: leaver{keys}}}]
"""
    )
    message = f'From 2027-01-01, in "repair", nobody takes "ticket": {REASON}.'

    assert [line.split(" ", 1)[1] for line in found("OWN020", text)] == ([f"warning {message}"] if said else [])


def test_both_come_from_the_vacancy() -> None:
    """The cause is the vacancy of the day that is to come, as the rule about the vacancy states it."""
    text = (ROLES % "2029-03-31" + PATH % ("", "leaver", "")).replace(
        "expires: 2029-03-31", "expires: 2029-03-31, owner: leaver"
    )
    gov = governance(text)
    (vacancy,), (level,) = find("OWN009")(gov), find("ESC006")(gov)

    assert level.because == (vacancy.states,)


def _told(found: Sequence[Finding], severity: Severity) -> set[str]:
    return {
        key
        for one in found
        if one.severity is severity
        for key in one.witness.get("levels", [f"{one.discriminator}:{one.subject}"])
    }


@pytest.mark.slow
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
@given(documents(), st.dates(date(2020, 1, 1), date(2035, 12, 31)))
def test_what_is_told_ahead_comes(document: Any, day: date) -> None:
    """On the day that a warning names, the same level or handoff is an error."""
    gov = Governance(Alliance.from_plain(document), day)
    for rule in map(find, ("ESC006", "OWN020")):
        for one in run(gov, [rule]):
            if one.severity is Severity.WARNING:
                then = gov.at(date.fromisoformat(one.witness["from"]))
                assert _told([one], Severity.WARNING) <= _told(list(run(then, [rule])), Severity.ERROR)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)).map(sorted), max_size=3), st.integers(0, 9))
def test_first_day_ahead(stretches: Sequence[Sequence[int]], end: int) -> None:
    """Each day is told as now, ahead or not at all, as a look at every day says it."""
    first = date(2026, 11, 1)
    days = [first + timedelta(days=number) for number in range(10)]
    told = ", ".join(f"{{person: p1, from: {days[one]}, until: {days[last]}}}" for one, last in stretches)
    text = (ROLES % days[end] + PATH % ("", "leaver", "")).replace("{person: p1, until: 2026-12-31}", told)
    vacant = [not any(one <= number <= last for one, last in stretches) for number in range(end + 1)]
    expected = "error" if vacant[0] else "warning" if True in vacant else ""

    (line, *_) = found("ESC006", text.replace("appointments: []", "appointments: none"), first) or ["- "]
    assert line.split(" ")[1] == expected
    if expected == "warning":
        assert f"From {days[vacant.index(True)]} nobody" in line
