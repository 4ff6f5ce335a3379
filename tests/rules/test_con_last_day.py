"""CON022: a contract of which it is not known when it ends, and what is silent because of it is said."""

import pytest

from tests.support.rules import found

TEXT = "contracts:\n  msa: {{between: [client-co, provider-co], {dates}}}\n"
SAID = ['2 note When "msa" ends is not known: what hangs on it is not judged.']


@pytest.mark.parametrize(
    ("dates", "said"),
    [
        ("effective: 2025-04-01, expires: unknown", SAID),
        ("effective: 2025-04-01, expires: {unknown: redacted}", SAID),
        ("effective: 2025-04-01, until: unknown, expires: 2029-03-31", SAID),
        ("effective: 2025-04-01, initial-term: unknown", SAID),
        ("effective: unknown, initial-term: 4 years", SAID),
        ("effective: 2099-04-01, expires: unknown", SAID),
        ("effective: unknown, initial-term: none", []),
        ("effective: unknown, expires: 2029-03-31", []),
        ("effective: unknown", []),
        ("effective: 2025-04-01", []),
        ("effective: 2025-04-01, expires: none, initial-term: unknown", []),
        ("effective: 2020-04-01, until: 2025-03-31, expires: unknown", []),
        ("effective: 2025-04-01, expires: {in-words: for long}", []),
        ("effective: 2025-04-01, expires: {conflict: [{value: 2029-03-31}, {value: 2030-03-31}]}", []),
    ],
)
def test_last_day(dates: str, said: list[str]) -> None:
    """It is told where the value that decides is unknown; what is in words or in dispute has findings of its own."""
    assert found("CON022", TEXT.format(dates=dates)) == said


def test_what_renews_itself_without_end_surely_holds() -> None:
    """Of a contract that goes on unless it is stopped only the day for notice cannot be told."""
    renewal = "renewal: {kind: automatic, period: 1 year, notice: 6 months}"

    assert found("CON022", TEXT.format(dates=f"effective: 2025-04-01, expires: unknown, {renewal}")) == [
        '2 note When "msa" ends is not known: by when notice is to be given cannot be told.'
    ]
