"""An end before the start is one finding, and nothing follows from it."""

import pytest

from tests.support.rules import found

INVERTED = "from: 2026-04-01, until: 2026-03-31"

OWNER = """\
people: {p: {employer: client-co}}
roles: {cio: {party: client-co, appointments: [{person: p, %s}]}}
risks: {outage: {owner: cio}}
"""
SPONSOR = """\
roles:
  sponsor: {party: client-co, kind: executive-sponsor, %s}
  manager: {party: client-co, kind: contract-manager}
  service: {party: client-co, kind: service-owner}
  lead: {party: provider-co, kind: executive-sponsor}
  delivery: {party: provider-co, kind: service-delivery-manager}
"""
RIGHT = """\
roles: {cio: {party: client-co}}
decisions: {spend: {rights: [{decider: cio, %s}]}}
"""
LEVEL = """\
roles: {cio: {party: client-co}}
escalations: {faults: {category: security, levels: [{by: cio, final: true, %s}]}}
"""
PATHS = """\
roles: {cio: {party: client-co}}
escalations:
  faults: {category: operational, %s, levels: [{by: cio, final: true}]}
  targets: {category: performance, levels: [{by: cio, final: true}]}
  money: {category: commercial, levels: [{by: cio, final: true}]}
  breach: {category: security, levels: [{by: cio, final: true}]}
  partnership: {category: relationship, levels: [{by: cio, final: true}]}
"""
TERM = """\
people: {p: {employer: client-co}}
roles: {cio: {party: client-co, appointments: [{person: p, until: 2026-12-31}]}}
contracts: {msa: {between: [client-co, provider-co], effective: 2028-04-01, expires: 2027-03-31, owner: cio}}
"""


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("OWN002", OWNER % INVERTED),
        ("PTY002", SPONSOR % INVERTED),
        ("DEC001", RIGHT % INVERTED),
        ("ESC002", LEVEL % INVERTED),
        ("ESC001", PATHS % INVERTED),
        ("OWN009", TERM),
    ],
)
def test_nothing_follows_from_an_end_before_the_start(rule: str, text: str) -> None:
    """Which of the two days is wrong cannot be told, so that no other rule concludes anything from them."""
    assert len(found("SCH004", text)) == 1
    assert found(rule, text) == []
