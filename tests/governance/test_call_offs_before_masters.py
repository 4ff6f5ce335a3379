"""How old things are that belong to no contract, where a call-off is older than its master."""

import datetime as dt

import pytest

from tests.support.rules import governance

TEXT = """\
people: {{p-1: {{employer: client-co}}}}
roles: {{cio: {{party: client-co, appointments: [{{person: p-1, from: 2025-04-01}}]}}}}
contracts:
  msa: {{between: [client-co, provider-co], owner: cio, {master}}}
  call-off: {{between: [client-co, provider-co], owner: cio, parent: {parent}, effective: 2025-03-01, {survives}}}
risks: {{fire: {{owner: cio}}}}
"""
CALL_OFF, RISK = 'contract "call-off"', 'risk "fire"'


@pytest.mark.parametrize(
    ("master", "parent", "told"),
    [
        ("effective: 2025-04-01", "msa", [CALL_OFF]),
        ("effective: 2025-04-01", "none", [CALL_OFF]),
        ("effective: 2025-04-01, parent: call-off", "msa", [CALL_OFF]),
        ("effective: 2024-04-01, expires: 2025-03-31", "msa", [CALL_OFF, RISK]),
    ],
)
def test_what_belongs_to_no_contract_is_as_old_as_the_master(master: str, parent: str, told: list[str]) -> None:
    """Nobody is missed before the master begins; where none is above another, before the later one does."""
    asked = governance(TEXT.format(master=master, parent=parent, survives="survives: true"), as_of=dt.date(2026, 1, 1))

    assert [str(gap.owned) for gap in asked.ownership_gaps() if str(gap.owned) != 'contract "msa"'] == told
