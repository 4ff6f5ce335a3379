"""Dates that a contract reaches only if it is renewed, and such as it never does."""

import pytest

from tests.support.rules import found

OPTION = "renewal: {kind: option, period: 1 year, times: 2}"
CASES = [
    (OPTION, "2029-03-31", ""),
    (OPTION, "2029-04-01", "note"),
    (OPTION, "2031-03-31", "note"),
    (OPTION, "2031-04-01", "end"),
    ("renewal: {kind: option, period: 1 year}", "2040-01-01", "note"),
    ("renewal: {kind: mutual-agreement}", "2040-01-01", "note"),
    ("renewal: {kind: option, period: 1 year, times: 0}", "2029-04-01", "never"),
    ("renewal: {kind: automatic, period: 1 year, times: 2}", "2031-03-31", ""),
    ("renewal: {kind: automatic, period: 1 year, times: 2}", "2031-04-01", "automatic"),
    ("renewal: {kind: automatic, period: 1 year}", "2040-01-01", ""),
    ("renewal: {kind: automatic, period: 1 year, times: unknown}", "2040-01-01", ""),
    ("renewal: unknown", "2040-01-01", ""),
    ("renewal: {in-words: as the parties see fit}", "2040-01-01", ""),
    ("renewal: none", "2029-04-01", "never"),
    ("until: 2028-03-31, renewal: {kind: option, period: 1 year, times: 2}", "2028-04-01", "until"),
]
ENDS = {"end": "2031-03-31", "never": "2029-03-31", "automatic": "2031-03-31", "until": "2028-03-31"}
CONTRACT = """\
contracts: {msa: {between: [client-co, provider-co], effective: 2025-04-01, expires: 2029-03-31, %s}}
"""


@pytest.mark.parametrize(("renewal", "day", "said"), CASES)
def test_date_in_scope(renewal: str, day: str, said: str) -> None:
    """After the last renewal that is agreed it is an error; while somebody may renew it is a note."""
    text = CONTRACT % renewal + f"scope-of-work: {{s: {{contract: msa, deliverables: {{plan: {{due: {day}}}}}}}}}\n"
    often = ", however often it is renewed" if said == "end" else ""
    note = (
        f'2 note Deliverable "plan" is due on {day}, which "msa" reaches only if it is renewed: its term ends on'
        " 2029-03-31."
    )
    error = f'2 error Deliverable "plan" is due on {day}, after "msa" ends on {ENDS.get(said)}{often}.'

    assert found("SOW007", text) == ([note if said == "note" else error] if said else [])


@pytest.mark.parametrize(("renewal", "day", "said"), CASES)
def test_road_map(renewal: str, day: str, said: str) -> None:
    """The same holds of what is on the road map."""
    text = CONTRACT % renewal + f"roadmap: {{x: {{due: {day}}}}}\n"
    note = (
        f'2 note Roadmap item "x" is due on {day}, and what it is for goes on after 2029-03-31 only if it is renewed.'
    )
    warning = f'2 warning Roadmap item "x" is due on {day}, and what it is for ends on {ENDS.get(said)}.'

    assert found("FOL007", text) == ([note if said == "note" else warning] if said else [])
