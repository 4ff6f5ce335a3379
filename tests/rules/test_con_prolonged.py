"""An amendment that runs longer than its contract: one rule says so, and the others are silent."""

import pytest

from tests.support.rules import found

BETWEEN = "between: [client-co, provider-co]"
TEXT = """\
contracts:
  msa: {{kind: master, {between}, effective: 2022-01-01, {msa}}}
  am: {{kind: amendment, parent: msa, {between}, {am}}}
  desk: {{kind: call-off, parent: msa, {between}, effective: 2023-01-01, expires: 2030-12-31}}
scope-of-work: {{s: {{contract: msa, services: {{calls: {{}}}}, deliverables: {{plan: {{due: 2027-06-30}}}}}}}}
"""


def _found(rule: str, msa: str, am: str) -> list[str]:
    return found(rule, TEXT.format(between=BETWEEN, msa=msa, am=am))


@pytest.mark.parametrize(
    ("msa", "am", "ends"),
    [
        ("expires: 2025-12-31", "effective: 2025-10-01, expires: 2027-12-31", "ended on 2025-12-31"),
        ("expires: 2026-12-31", "effective: 2025-10-01, expires: 2027-12-31", "ends on 2026-12-31"),
        ("expires: 2025-12-31", "effective: 2026-01-01, initial-term: 2 years", "ended on 2025-12-31"),
        ("expires: 2025-12-31, renewal: {kind: option, period: 1 year}", "effective: 2025-10-01, expires: 2027-12-31",
         "ended on 2025-12-31"),
        ("expires: 2027-12-31", "effective: 2025-10-01, expires: 2027-12-31", ""),
        ("expires: 2025-12-31", "effective: 2025-10-01", ""),
        ("expires: 2025-12-31", "effective: 2025-10-01, expires: none", ""),
        ("expires: 2025-12-31", "effective: 2025-10-01, expires: unknown", ""),
        ("expires: unknown", "effective: 2025-10-01, expires: 2027-12-31", ""),
        ("expires: none", "effective: 2025-10-01, expires: 2027-12-31", ""),
        ("expires: 2025-12-31, until: 2025-06-30", "effective: 2025-10-01, expires: 2027-12-31", ""),
        ("expires: 2025-12-31, renewal: unknown", "effective: 2025-10-01, expires: 2027-12-31", ""),
        ("expires: 2025-12-31, renewal: {kind: automatic, period: 1 year}",
         "effective: 2025-10-01, expires: 2027-12-31", ""),
        ("expires: 2024-12-31", "effective: 2024-10-01, expires: 2025-12-31", ""),
        ("expires: 2025-12-31", "effective: 2026-03-01, expires: 2027-12-31", ""),
        ("expires: 2025-12-31", "effective: 2025-10-01, kind: unknown, expires: 2027-12-31", ""),
    ],
)  # fmt: skip
def test_amendment_runs_past(msa: str, am: str, ends: str) -> None:
    """An amendment in force that runs longer than the contract it changes is told, with the last days of both."""
    text = TEXT.format(between=BETWEEN, msa=msa, am=am)
    text = text.replace("kind: amendment, ", "") if "kind: unknown" in am else text
    said = (
        f'3 warning "am" runs until 2027-12-31, and "msa", which it changes, {ends}: if it prolongs "msa", that is not'
        " written there."
    )

    assert found("CON021", text) == ([said] if ends else [])


def test_longest_of_several() -> None:
    """Of several amendments that run longer, also of one that changes another, the longest is told."""
    text = TEXT.format(between=BETWEEN, msa="expires: 2025-12-31", am="effective: 2025-10-01, expires: 2026-12-31")
    last = f"  late: {{kind: amendment, parent: am, {BETWEEN}, effective: 2026-10-01, expires: 2028-12-31}}\n"
    text = text.replace("  desk:", f"{last}  desk:")

    (said,) = found("CON021", text)
    assert said.startswith('4 warning "late" runs until 2028-12-31, and "msa", which it changes, ended on 2025-12-31')
    assert found("CON017", text) == found("CON017", text.replace("parent: am", "parent: msa")) == []


@pytest.mark.parametrize("rule", ["CON002", "CON005", "CON017", "SOW007"])
@pytest.mark.parametrize("begins", ["2025-10-01", "2026-01-01"])
def test_others_are_silent(rule: str, begins: str) -> None:
    """While it is open whether an amendment prolongs, no rule says that the contract has ended."""
    assert _found(rule, "expires: 2025-12-31", f"effective: {begins}, expires: 2027-12-31") == []


@pytest.mark.parametrize("rule", ["CON002", "CON005"])
def test_others_speak_without_it(rule: str) -> None:
    """An amendment that names no later last day does not keep a contract going."""
    assert len(_found(rule, "expires: 2025-12-31", "effective: 2025-10-01")) == 1


def test_amendment_after_a_gap() -> None:
    """An amendment that begins when the contract has long ended is told by one rule, as what it is."""
    am = "effective: 2026-03-01, expires: 2027-12-31"

    assert _found("CON021", "expires: 2025-12-31", am) == []
    assert _found("CON017", "expires: 2025-12-31", am) == [
        '3 error "am" begins on 2026-03-01, after "msa", to which it belongs, has ended on 2025-12-31.'
    ]


RUNS = '"x" runs until 2030-12-31, but "msa", to which it belongs,'


@pytest.mark.parametrize(
    ("survives", "msa", "said"),
    [
        ("", "expires: 2029-03-31", f"error {RUNS} ends on 2029-03-31."),
        ("", "expires: 2025-12-31", f"error {RUNS} ended on 2025-12-31."),
        (
            "",
            "expires: 2029-03-31, renewal: {kind: option, period: 1 year}",
            f"warning {RUNS} ends on 2029-03-31 unless it is renewed.",
        ),
        (
            ", survives: false",
            "expires: 2029-03-31",
            'warning "x" names 2030-12-31 as its last day, but it ends with "msa", which ends on 2029-03-31.',
        ),
        (", survives: {in-words: as far as the orders want it}", "expires: 2029-03-31", ""),
    ],
)
def test_what_is_said_of_a_call_off_that_outlives(survives: str, msa: str, said: str) -> None:
    """The sentence says when the master ends, or ended, and whether it may be renewed."""
    text = (
        f"contracts:\n  msa: {{kind: master, {BETWEEN}, effective: 2022-01-01, {msa}}}\n"
        f"  x: {{kind: call-off, parent: msa, {BETWEEN}, effective: 2023-01-01, expires: 2030-12-31{survives}}}\n"
    )

    assert found("CON005", text) == ([f"3 {said}"] if said else [])


@pytest.mark.parametrize(
    ("amendment", "is_found"),
    [
        ("parent: unknown, between: [client-co, provider-co]", False),
        ("between: [client-co, provider-co]", False),
        ("parent: msa, between: [client-co, provider-co]", False),
        ("parent: other, between: [client-co, provider-co]", True),
        ("parent: unknown, between: [client-co, third-co]", True),
        ("parent: unknown, between: [client-co, odd-co]", False),
    ],
)
def test_amendment_of_nobody_knows_what(amendment: str, is_found: bool) -> None:  # noqa: FBT001 - a parameter
    """An amendment may have moved the end of any contract between its parties, and of no other."""
    text = f"""\
        contracts:
          msa: {{{BETWEEN}, effective: 2022-01-01, initial-term: 4 years, expires: 2027-12-31}}
          other: {{{BETWEEN}, effective: 2022-01-01}}
          am: {{kind: amendment, {amendment}, effective: 2025-06-01}}
        parties:
          client-co: {{kind: client}}
          provider-co: {{kind: provider}}
          third-co: {{kind: third-party}}
          odd-co: {{kind: third-party, parent: unknown}}
        """

    assert bool(found("CON014", text)) == is_found


def test_renewals_that_start_on_the_31st_are_no_contradiction() -> None:
    """A last day that so many renewals lead to, counted from the first day, is no contradiction."""
    text = (
        f"contracts:\n  msa: {{{BETWEEN}, effective: 2026-01-31, initial-term: 1 month, expires: %s,\n"
        "    renewal: {kind: automatic, period: 1 month}}\n"
    )

    assert found("CON014", text % "2026-04-30") == []
    assert len(found("CON014", text % "2026-04-27")) == 1
