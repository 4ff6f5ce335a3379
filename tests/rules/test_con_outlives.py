"""A call-off that renews itself past the end of its master, in the rule and in the calendar."""

from datetime import date

import pytest

import outsourcegov as og
from tests.support.rules import found, governance

BETWEEN = "between: [client-co, provider-co]"
TEXT = """\
contracts:
  m: {{kind: master, {between}, effective: 2016-08-01, expires: 2023-07-31{m}}}
  auto:
    {{kind: call-off, parent: m, {between}, effective: 2021-08-01, initial-term: 1 year, renewal: {{{renewal}}}{auto}}}
"""
BY_ITSELF = "kind: automatic, period: 1 year, notice: 1 month"
OPTION = ", renewal: {kind: option, period: 1 year, times: 1}"
OPEN_OPTION = ", renewal: {kind: option, period: 1 year}"
RENEWS = '4 warning "auto" renews itself without end, but "m", to which it belongs,'
GOES_ON = '"auto" renews itself without end, but "m", to which it belongs, ended on 2023-07-31'
ENDS, ALONE = '"m", to which it belongs, ends on 2023-07-31', "and nothing says that it then goes on alone."
SO_OFTEN = "kind: automatic, period: 1 year, notice: 1 month, times"


def _text(renewal: str, m: str = "", auto: str = "") -> str:
    return TEXT.format(between=BETWEEN, renewal=renewal, m=m, auto=auto)


@pytest.mark.parametrize(
    ("day", "renewal", "m", "auto", "said"),
    [
        ("2023-05-01", BY_ITSELF, "", "", f"{RENEWS} ends on 2023-07-31."),
        ("2023-09-01", BY_ITSELF, "", "", f"4 error {GOES_ON}."),
        ("2023-05-01", f"{SO_OFTEN}: 1", "", "", ""),
        ("2023-05-01", f"{SO_OFTEN}: 2", "", "",
         '4 warning "auto" renews itself until 2024-07-31, but "m", to which it belongs, ends on 2023-07-31.'),
        ("2023-05-01", f"{SO_OFTEN}: unknown", "", "", ""),
        ("2023-05-01", f"{BY_ITSELF}, if-no-notice: ends, needs-notice-from: client-co", "", "", ""),
        ("2023-05-01", f"{BY_ITSELF}, needs: go-on, if-needs-fail: ends", "", "", ""),
        ("2023-05-01", "kind: option, period: 1 year, notice: 1 month", "", "", ""),
        ("2023-05-01", "kind: unknown", "", "", ""),
        ("2023-05-01", BY_ITSELF, "", ", survives: true", ""),
        ("2023-05-01", BY_ITSELF, "", ", survives: unknown", ""),
        ("2023-05-01", BY_ITSELF, "", ", survives: false", ""),
        ("2023-09-01", BY_ITSELF, "", ", survives: false", ""),
        ("2023-05-01", BY_ITSELF, "", ", until: 2023-06-30", ""),
        ("2023-05-01", BY_ITSELF, OPTION, "", f"{RENEWS} ends on 2024-07-31 at the latest."),
        ("2023-09-01", BY_ITSELF, OPTION, "", f"4 warning {GOES_ON} unless it was renewed."),
        ("2023-05-01", f"{SO_OFTEN}: 2", OPTION, "", ""),
        ("2023-05-01", BY_ITSELF, OPEN_OPTION, "", ""),
        ("2023-09-01", BY_ITSELF, OPEN_OPTION, "", f"4 warning {GOES_ON} unless it was renewed."),
        ("2023-09-01", BY_ITSELF, ", renewal: {kind: automatic, period: 1 year}", "", ""),
        ("2023-09-01", BY_ITSELF, ", renewal: unknown", "", ""),
    ],
)  # fmt: skip
def test_call_off_that_renews_itself(day: str, renewal: str, m: str, auto: str, said: str) -> None:
    """A call-off that renews itself past the last day of its master is told, as an error once that is over."""
    assert found("CON005", _text(renewal, m, auto), as_of=date.fromisoformat(day)) == ([said] if said else [])


@pytest.mark.parametrize(
    ("m", "auto", "caveats"),
    [
        ("", "", [f"{ENDS}, {ALONE}"] * 2),
        (OPTION, "", [f"{ENDS} unless it is renewed, {ALONE}"] * 2),
        ("", ", survives: true", []),
        ("", ", survives: unknown", []),
        (", renewal: {kind: automatic, period: 1 year}", "", []),
    ],
)  # fmt: skip
def test_calendar_says_that_the_master_ends(m: str, auto: str, caveats: list[str]) -> None:
    """What comes after a term that leads past the end of the master, and each such term, is told with that end."""
    timetable = og.calendar(governance(_text(BY_ITSELF, m, auto), date(2023, 5, 1)), "2023-05-01", "2024-08-31")
    told = [one.caveats for one in timetable.only("term").dates if '"auto"' in one.what]

    assert [each for one in told for each in one] == caveats


def test_calendar_says_nothing_of_an_earlier_term() -> None:
    """A term that ends, and whose renewal ends, before the master does has no caveat."""
    timetable = og.calendar(governance(_text(BY_ITSELF), date(2022, 7, 1)), "2022-07-01", "2022-08-31")

    assert [one.caveats for one in timetable.only("term").dates] == [()]


@pytest.mark.parametrize(
    ("kind", "keys", "is_told"),
    [
        ("amendment", "", False),
        ("amendment", ", expires: unknown", True),
        ("amendment", ", initial-term: unknown", True),
        ("amendment", ", survives: true", True),
        ("call-off", "", False),
        ("call-off", ", expires: unknown", True),
    ],
)
def test_calendar_does_not_ask_when_an_amendment_ends(kind: str, keys: str, *, is_told: bool) -> None:
    """What has no term of its own ends with what it belongs to."""
    am = f"  am: {{kind: {kind}, parent: m, {BETWEEN}, effective: 2022-01-01{keys}}}\n"
    timetable = og.calendar(governance(_text(BY_ITSELF) + am, date(2023, 5, 1)), "2023-05-01", "2024-04-30")

    assert [one.subject for one in timetable.untold if one.kind.value == "term"] == (["am"] if is_told else [])
