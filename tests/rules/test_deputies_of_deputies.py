"""For whom a deputy may accept a risk or take a decision: the deputy of a deputy only while that one cannot."""

import pytest

from tests.support.rules import found

ROLES = """\
people: {{p-1: {{employer: client-co}}, p-2: {{employer: client-co}}, p-3: {{employer: client-co}}}}
roles:
  director: {{party: client-co, deputies: [head], appointments: [{{person: p-1, from: 2025-01-01}}]}}
  head: {{party: client-co, deputies: [lead], appointments: {head}}}
  lead: {{party: client-co, appointments: [{{person: p-3, from: 2025-01-01}}]}}
decisions: {{accept: {{category: risk-acceptance, rights: [{{decider: director}}]}}}}
"""
RISK = "risks: {{fire: {{response: accept, accepted: 2026-04-20, accepted-by: {by}}}}}\n"
LOG = "decision-log: {{d-1: {{decision: accept, decided: 2026-04-20, by: {by}, outcome: approved}}}}\n"
THERE, UNTIL_MARCH, FROM_MAY = (
    f"[{{person: p-2, {days}}}]" for days in ("from: 2025-01-01", "until: 2026-03-31", "from: 2026-05-01")
)
SAYS = 'on 2026-04-20 without a right to "accept": only "director" had a right to it.'


@pytest.mark.parametrize(
    ("by", "head", "speaks"),
    [
        ("director", THERE, False),
        ("head", THERE, False),
        ("lead", THERE, True),
        ("lead", UNTIL_MARCH, False),
        ("lead", FROM_MAY, False),
        ("lead", "none", False),
        ("lead", "unknown", False),
        ("lead", "[{person: unknown, from: 2025-01-01}]", False),
        ("lead", "[{person: p-2, from: 2025-01-01, until: unknown}]", False),
        ("[lead, head]", THERE, False),
    ],
)  # fmt: skip
def test_a_deputy_of_a_deputy_acts_only_for_a_vacant_one(by: str, head: str, *, speaks: bool) -> None:
    """Whoever stands in for a deputy may accept a risk, and decide, only where nobody surely holds that role."""
    text = ROLES.format(head=head)

    assert bool(found("RSK002", text + RISK.format(by=by))) is speaks
    assert bool(found("DEC033", text + LOG.format(by=by))) is speaks


def test_the_right_is_said() -> None:
    """It is said who had the right."""
    (line,) = found("RSK002", ROLES.format(head=THERE) + RISK.format(by="lead"))

    assert line.endswith(SAYS)


@pytest.mark.parametrize(("head", "speaks"), [(THERE, True), (UNTIL_MARCH, False), ("unknown", False)])
def test_a_person_of_a_deputy_of_a_deputy(head: str, *, speaks: bool) -> None:
    """A person who acted for a role holds it, or that of a deputy, or while that one is vacant that of its deputy."""
    text = ROLES.format(head=head) + LOG.format(by="director, person: p-3")

    assert bool(found("DEC033", text)) is speaks


def test_deputies_that_cannot_be_told_may_be_anybody() -> None:
    """Where it is not told who the deputies of whoever has the right are, anybody may be one."""
    text = ROLES.format(head=THERE).replace("deputies: [head]", "deputies: unknown")

    assert found("RSK002", text + RISK.format(by="lead")) == []
