"""A deputy of another party stands in for nobody: OWN002, OWN003 and the list of owners say the same."""

from datetime import date

import pytest

import outsourcegov as og
from tests.support.rules import found, governance

TEXT = """\
people: {{ann: {{employer: client-co}}, bob: {{employer: client-co}}, eve: {{employer: provider-co}}}}
parties:
  client-co: {{kind: client}}
  provider-co: {{kind: provider}}
  branch: {{kind: unit, parent: client-co}}
  stranger: {{kind: affiliate, parent: unknown}}
roles:
  cio: {{party: client-co, deputies: {deputies}, appointments: [{{person: ann, until: 2026-06-30}}]}}
  aide: {{party: branch, appointments: [{{person: bob, from: {aide}}}]}}
  boss: {{party: provider-co, appointments: [{{person: eve, until: {boss}}}]}}
  guest: {{party: stranger, appointments: [{{person: eve}}]}}
risks: {{outage: {{owner: cio, from: 2026-01-01, until: 2028-12-31}}}}
"""


def _text(deputies: str, aide: str = "2025-04-01", boss: str = "none") -> str:
    return TEXT.format(deputies=deputies, aide=aide, boss=boss)


@pytest.mark.parametrize(
    ("text", "is_gap", "told_by"),
    [
        (_text("[boss]"), True, ["OWN002"]),
        (_text("[aide]"), False, ["OWN003"]),
        (_text("[boss, aide]"), False, ["OWN003"]),
        (_text("[boss, aide]", aide="2027-01-01"), True, ["OWN002"]),
        (_text("[guest]"), False, ["OWN003"]),
        (_text("[boss]", boss="2026-09-30"), True, ["OWN002"]),
        (_text("[boss]").replace("cio: {party: client-co", "cio: {party: unknown"), False, ["OWN003"]),
    ],
)
def test_rules_and_the_list_agree(text: str, *, is_gap: bool, told_by: list[str]) -> None:
    """Where OWN002 says that a role is vacant nobody answers; where OWN003 says that a deputy stands in, one does."""
    today = [gap for gap in governance(text).ownership_gaps() if gap.tense is og.Tense.NOW]

    assert [gap.is_gap for gap in today] == [is_gap]
    assert [rule for rule in ("OWN002", "OWN003", "OWN012") if found(rule, text)] == told_by


def test_days_are_parted_where_a_deputy_of_the_same_party_begins() -> None:
    """The gap goes from the end of the appointment to the day before a deputy of the same party is there."""
    gaps = governance(_text("[boss, aide]", aide="2027-01-01")).ownership_gaps()

    assert [(gap.reason.value, gap.first, gap.last) for gap in gaps] == [
        ("vacant", date(2026, 7, 1), date(2026, 12, 31)),
        ("deputy", date(2027, 1, 1), date(2028, 12, 31)),
    ]
    assert gaps[0].sentence == (
        'Nobody answers for risk "outage" from 2026-07-01 to 2026-12-31:'
        ' "cio" is vacant after 2026-06-30 and none of its deputies can stand in.'
    )


def test_deputy_of_the_same_party_is_the_one_who_stands_in() -> None:
    """Who is named first and sits elsewhere is not said to stand in where another deputy does."""
    (gap,) = governance(_text("[boss, aide]")).ownership_gaps()

    assert (gap.deputy, gap.why) == ("aide", '"cio" is vacant, and its deputy "aide" stands in')


@pytest.mark.parametrize(
    ("decider", "is_told"), [("client", True), ("provider", False), ("either", False), ("cio", True)]
)
def test_side_that_decides_as_such_gives_a_say_to_its_own_roles(decider: str, *, is_told: bool) -> None:
    """OWN015 tells of an owner on the provider's side where only the client decides without a name."""
    text = f"""\
roles:
  cio: {{party: client-co}}
  lead: {{party: provider-co}}
  desk: {{party: provider-co}}
scope-of-work: {{infrastructure: {{services: {{network: {{owner: desk}}}}}}}}
decisions: {{change: {{rights: [{{decider: {decider}}}]}}}}
forums: {{board: {{seats: [cio, lead]}}}}
"""

    assert bool(found("OWN015", text)) is is_told
