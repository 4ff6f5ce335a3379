"""Alliances that are little more than delegations, and what a rule says about them."""

from datetime import date

from tests.support.rules import found

ROLES = """\
roles:
  a: {party: client-co}
  b: {party: client-co}
  c: {party: client-co}
  lead: {party: provider-co}
"""
DECISIONS = """\
decisions:
  spend: {attributes: {amount: {from: 0}}, rights: [{decider: a}]}
  hire: {rights: [{decider: a}]}
"""


def delegated(*rows: str) -> str:
    """The chapter of delegations, each with these keys, called d1, d2 and so on."""
    return "delegations:\n" + "".join(f"  d{number}: {{{row}}}\n" for number, row in enumerate(rows, 1))


def from_to(giver: str, receiver: str, more: str = "", decisions: str = "spend") -> str:
    """The keys of a delegation."""
    return f"granted-by: {giver}, granted-to: {receiver}, decisions: {decisions}{', ' + more if more else ''}"


def said(rule: str, *rows: str, decisions: str = DECISIONS, more: str = "", day: str = "2026-11-01") -> list[str]:
    """The messages of a rule about these delegations."""
    return [
        line.partition(" error ")[2]
        for line in found(rule, ROLES + decisions + delegated(*rows) + more, date.fromisoformat(day))
    ]
