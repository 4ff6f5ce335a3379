"""What the rules about terms, notice and renewal say, and when they are silent."""

from datetime import date

import pytest

from tests.support.rules import found

PARTIES = "parties: {client-co: {kind: client}, provider-co: {kind: provider}}\nroles: {cio: {party: client-co}}\n"
NOTICE = "expires: 2027-06-30, renewal: {kind: automatic, period: 1 year, notice: 6 months}"
LOG = (
    "decisions: {{renew: {{category: {}, rights: [{{decider: cio}}]}}}}\n"
    "decision-log: {{r: {{decision: {}, decided: {}, outcome: {}}}}}\n"
)


def _found(rule: str, keys: str, more: str = "", as_of: date = date(2026, 11, 1)) -> list[str]:
    """The messages of a rule about one contract."""
    text = f"{PARTIES}contracts:\n  msa: {{between: [client-co, provider-co], effective: 2023-07-01, {keys}}}\n{more}"
    alliance = f"alliance: {{id: x, client: client-co, providers: provider-co, reviewed: {as_of}}}\n"
    return [line.split(" ", 1)[1] for line in found(rule, f"{alliance}{text}", as_of)]


@pytest.mark.parametrize(
    ("keys", "more", "is_found"),
    [
        (NOTICE, "", True),
        (NOTICE.replace("6 months", "{client: 6 months}"), "", True),
        (NOTICE.replace("6 months", "{client-co: 6 months}"), "", True),
        (NOTICE.replace("6 months", "{provider: 6 months}"), "", False),
        (NOTICE.replace("6 months", "{provider-co: 6 months}"), "", False),
        (NOTICE.replace("6 months", "unknown"), "", False),
        (NOTICE.replace("6 months", "2 months"), "", False),
        (NOTICE.replace("6 months", "10 months"), "", False),
        (NOTICE.replace("automatic", "option"), "", True),
        (NOTICE.replace("automatic,", "option, exercised-by: provider-co,"), "", False),
        (NOTICE.replace("notice", "agreed").replace("automatic", "mutual-agreement"), "", True),
        (NOTICE.replace("6 months}", "6 months, times: 0}"), "", False),
        (NOTICE, LOG.format("extension", "renew", "2026-09-01", "approved"), False),
        (NOTICE, LOG.format("termination", "renew", "2026-09-01", "refused"), False),
        (NOTICE, LOG.format("unknown", "renew", "2026-09-01", "approved"), False),
        (NOTICE, LOG.format("extension", "unknown", "2026-09-01", "approved"), False),
        (NOTICE, LOG.format("price-change", "renew", "2026-09-01", "approved"), True),
        (NOTICE, LOG.format("extension", "renew", "2026-09-01", "open"), True),
        (NOTICE, LOG.format("extension", "renew", "2021-09-01", "approved"), True),
        (
            NOTICE.replace("1 year,", "1 year, needs: renew,"),
            LOG.format("other", "renew", "2026-09-01", "approved"),
            False,
        ),
        (NOTICE, "decision-log: unknown\n", False),
    ],
)
def test_notice_window(keys: str, more: str, *, is_found: bool) -> None:
    """A notice of the client that is due within 90 days is told, unless somebody has decided, or may have."""
    assert bool(_found("CON003", keys, more)) == is_found


@pytest.mark.parametrize(
    ("as_of", "is_found"),
    [
        (date(2026, 10, 1), False),
        (date(2026, 10, 2), True),
        (date(2026, 12, 31), True),
        (date(2027, 1, 1), False),
        (date(2027, 10, 2), True),
    ],
)
def test_notice_window_begins_90_days_before(as_of: date, *, is_found: bool) -> None:
    """The window runs from 90 days before the last day for notice up to that day, in each term."""
    assert bool(_found("CON003", NOTICE, as_of=as_of)) == is_found


@pytest.mark.parametrize(
    ("keys", "more", "is_found"),
    [
        ("expires: 2026-03-31", "", True),
        ("expires: 2026-03-31, until: 2026-03-31", "", False),
        ("expires: 2026-03-31, renewal: unknown", "", False),
        ("expires: 2026-03-31, renewal: {kind: option, period: 1 year}", "", True),
        ("expires: 2026-03-31, renewal: {kind: automatic, period: 1 year}", "", False),
        ("expires: unknown", "", False),
        ("expires: 2026-11-01", "", False),
        ("expires: 2026-03-31", "    until: 2026-03-31\n", False),
        ("expires: 2026-03-31", "    until: unknown\n", False),
    ],
)
def test_expired_still_used(keys: str, more: str, *, is_found: bool) -> None:
    """A contract that has surely ended is told while services under it go on by their own dates."""
    scope = f"scope-of-work:\n  work:\n    contract: msa\n    services: {{desk: {{}}}}\n{more}"

    assert bool(_found("CON002", keys, scope)) == is_found


def test_expired_with_its_parent() -> None:
    """What ends with its parent is told as that."""
    text = (
        f"{PARTIES}contracts:\n"
        "  msa: {between: [client-co, provider-co], effective: 2023-07-01, expires: 2026-06-30}\n"
        "  desk: {between: [client-co, provider-co], effective: 2023-07-01, parent: msa, survives: false}\n"
        "scope-of-work: {work: {contract: desk, services: {help: {}, network: {}}}}\n"
    )

    assert found("CON002", text) == [
        '5 error "desk" ended on 2026-06-30 with "msa", and services "help" and "network" go on under it.'
    ]


@pytest.mark.parametrize(
    ("rule", "renewal", "is_found"),
    [
        ("CON004", "kind: automatic", True),
        ("CON004", "kind: automatic, times: 0", False),
        ("CON004", "kind: automatic, decided-by: cio", False),
        ("CON004", "kind: automatic, decided-by: unknown", False),
        ("CON004", "kind: option", False),
        ("CON012", "kind: option", True),
        ("CON012", "kind: option, notice: none", True),
        ("CON012", "kind: option, notice: unknown", False),
        ("CON012", "kind: option, notice: 1 month", False),
        ("CON012", "kind: option, notice: {at-least: {in-words: in good time}}", True),
        ("CON012", "kind: unknown, needs-notice-from: client-co", True),
        ("CON012", "kind: option, notice: 1 month, needs-notice-from: client-co, if-no-notice: ends", False),
        ("CON012", "kind: option, notice: 1 month, needs-notice-from: unknown", False),
        ("CON015", "kind: option, needs: x, if-needs-fail: renews", True),
        ("CON015", "kind: option, needs: x", False),
        ("CON015", "kind: automatic, needs: x", True),
        ("CON015", "kind: automatic, needs: x, if-needs-fail: unknown", False),
        ("CON015", "kind: automatic, if-needs-fail: renews", False),
        ("CON019", "kind: automatic, period: 5 months, notice: 6 months", True),
        ("CON019", "kind: automatic, period: 6 months, notice: 6 months", False),
        ("CON019", "kind: automatic, period: unknown, notice: 6 months", False),
        ("CON019", "kind: automatic, period: 1 month, notice: unknown", False),
        ("CON019", "kind: option, notice: 7 years", True),
    ],
)
def test_renewal(rule: str, renewal: str, *, is_found: bool) -> None:
    """Renewals that are undecided, open, unagreed or too late to stop are told, where that is certain."""
    assert bool(_found(rule, f"expires: 2029-06-30, renewal: {{{renewal}}}")) == is_found


@pytest.mark.parametrize(
    ("keys", "is_found"),
    [
        ("initial-term: 4 years, expires: 2027-06-30", False),
        ("initial-term: 4 years, expires: 2027-07-01", True),
        ("initial-term: 4 years, expires: 2026-06-30", True),
        ("initial-term: 4 years, expires: 2028-06-30", True),
        ("initial-term: 4 years, expires: 2028-06-30, renewal: none", True),
        ("initial-term: 4 years, expires: 2028-06-30, renewal: unknown", False),
        ("initial-term: 4 years, expires: 2028-06-30, renewal: {kind: option}", False),
        ("initial-term: 4 years, expires: 2028-06-30, renewal: {kind: option, period: 1 year}", False),
        ("initial-term: 4 years, expires: 2028-07-30, renewal: {kind: option, period: 1 year}", True),
        ("initial-term: 999999 years, expires: 2028-07-30", False),
        ("initial-term: 20 business days, expires: 2028-07-30", False),
        ("initial-term: unknown, expires: 2028-07-30", False),
    ],
)
def test_term_mismatch(keys: str, *, is_found: bool) -> None:
    """A last day that neither the first term nor any number of renewals leads to is told."""
    assert bool(_found("CON014", keys)) == is_found


def test_amendment_may_have_moved_the_end() -> None:
    """A later last day is no mismatch where an amendment is there, and an earlier one is."""
    amendment = "  more: {kind: amendment, parent: msa, between: [client-co, provider-co], effective: 2024-07-01}\n"

    assert _found("CON014", "initial-term: 4 years, expires: 2028-12-31", amendment) == []
    assert _found("CON014", "initial-term: 4 years, expires: 2026-12-31", amendment) == [
        'warning "msa" expires on 2026-12-31, but 4 years from 2023-07-01 end with 2027-06-30.'
    ]


@pytest.mark.parametrize(
    ("keys", "messages"),
    [
        ("every: 12 months, last: 2025-11-01", []),
        ("every: 12 months, last: 2025-10-31", ["2026-10-31: it was last held on 2025-10-31"]),
        ("last: 2025-10-31", ["2026-10-31: it was last held on 2025-10-31"]),
        ("every: 5 years", []),
        ("every: 1 year", ["2024-07-01: no review is on record"]),
        ("every: 1 year, last: unknown", []),
        ("every: as-required", []),
        ("every: unknown", []),
        ("every: 1 year, from: 2026-01-01", []),
        ("every: 1 year, until: 2026-01-01", []),
    ],
)
def test_review_overdue(keys: str, messages: list[str]) -> None:
    """A review is overdue the day after it was due, by its own cadence or after a year."""
    assert _found("CON011", f"reviews: {{yearly: {{{keys}}}}}") == [
        f'warning Review "yearly" of "msa" was due by {message}.' for message in messages
    ]


def test_review_that_nobody_records() -> None:
    """A review is overdue on the day of the check, whatever else is on record."""
    text = (
        f"{PARTIES}contracts:\n  msa: {{between: [client-co, provider-co], effective: 2023-07-01, reviews: {{%s}}}}\n"
    )

    assert len(found("CON011", text % "a: {every: 1 year}")) == 1
    assert len(found("CON011", text % "a: {last: 2025-01-01}, b: {last: 2026-09-01}")) == 1
