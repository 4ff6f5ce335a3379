"""Who is there for a role: as long as the role and the person last, and no deputy of another party."""

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

import outsourcegov as og
from outsourcegov.governance.dates.validity import days_of
from tests.support.rules import governance

Term = tuple[date | None, date | None]

START = date(2026, 10, 1)
DAYS = [START + timedelta(days=number) for number in range(-1, 13)]
ends = st.none() | st.integers(0, 10).map(lambda number: START + timedelta(days=number))

TEXT = """\
people: {{eve: {{employer: client-co{eve}}}, jack: {{employer: provider-co}}, kim: {{employer: novacall}}}}
parties:
  client-co: {{kind: client}}
  provider-co: {{kind: provider}}
  novacall: {{kind: subcontractor, parent: provider-co}}
roles:
  owner: {{party: client-co, deputies: {deputies}{owner}, appointments: [{{person: eve}}]}}
  aide: {{party: client-co, appointments: none}}
  lead: {{party: provider-co, appointments: [{{person: jack}}]}}
  nova: {{party: novacall, appointments: [{{person: kim}}]}}
contracts:
  msa: {{between: [client-co, provider-co], owner: owner, effective: 2025-04-01, expires: 2029-03-31}}
decisions: {{staff: {{rights: [{{decider: owner}}]}}}}
forums: {{board: {{owner: lead, seats: [owner, lead], quorum: {{from-each-party: 1}}, meets: {{every: 1 month}}}}}}
escalations: {{ops: {{category: operational, levels: [{{by: [owner, lead], within: 1 day, final: true}}]}}}}
"""
GONE = '"owner" is vacant after 2026-10-31 and '


def _text(deputies: str = "none", eve: str = ", until: 2026-10-31", owner: str = "") -> str:
    return TEXT.format(deputies=deputies, eve=eve, owner=owner)


@pytest.mark.parametrize(
    ("text", "why_not"),
    [
        (_text(eve=""), ""),
        (_text(), f"{GONE}has no deputy"),
        (_text("aide"), f'{GONE}its deputy "aide" is vacant too'),
        (_text("nova"), f'{GONE}its deputy "nova" sits with "novacall"'),
        (_text("[nova, lead]"), f'{GONE}its deputies "nova" and "lead" sit with "novacall" and "provider-co"'),
        (_text("[nova, aide]"), f"{GONE}none of its deputies can stand in"),
        (_text("nova", eve="", owner=", until: 2026-10-31"), '"owner" ended on 2026-10-31'),
        (_text("nova", eve="", owner=", from: 2027-01-01"), '"owner" only begins on 2027-01-01'),
        (_text("nova").replace("kind: subcontractor, parent: provider-co", "kind: affiliate, parent: unknown"), ""),
    ],
)
def test_every_question_has_the_same_answer(text: str, why_not: str) -> None:
    """Owners, decisions, forums, escalations and single points agree on whether somebody is there, and why not."""
    gov = governance(text)

    assert gov.availability.why_not_role("owner", gov.as_of) == why_not
    assert ("owner" in gov.appointments.unattended(gov.as_of)) is bool(why_not)
    assert [gap.why for gap in gov.ownership_gaps() if gap.is_gap and gap.tense is og.Tense.NOW] == [why_not] * bool(
        why_not
    )
    assert gov.who_decides("staff").can_be_decided is not bool(why_not)
    assert gov.convene("board").can_meet is not bool(why_not)
    assert gov.escalate("operational").arrives is not bool(why_not)


def test_somebody_of_another_party_is_no_cover_for_a_leaver() -> None:
    """That a deputy sits elsewhere is found if the holder is supposed to be gone, and the holder is a single point."""
    gov = governance(_text("nova", eve=""))

    gone = og.what_if(gov, without="eve")

    assert {"OWN002", "DEC010", "ESC006"} <= {finding.rule for finding in gone.appeared}
    found = og.single_points(gov)
    assert list(found.by_person["eve"]) == list(found.reliances)


terms = st.tuples(ends, ends)


@given(terms, terms, terms)
def test_an_appointment_counts_as_long_as_the_role_and_the_person_last(
    appointed: Term, lasts: Term, there: Term
) -> None:
    """A role is held on exactly the days on which the appointment, the role and the person all hold."""
    person = og.Person("eve", employer="client-co", from_=there[0], until=there[1])
    appointment = og.Appointment(person="eve", from_=appointed[0], until=appointed[1])
    role = og.Role("owner", party="client-co", from_=lasts[0], until=lasts[1], appointments=[appointment])
    alliance = og.Alliance("a", client="client-co", providers="provider-co", people=[person], roles=[role])
    gov = og.Governance(alliance, START)

    for day in DAYS:
        expected = all(day in days_of(one) for one in (person, appointment, role))

        assert gov.appointments.is_vacant("owner", day) is not expected
        assert bool(gov.appointments.holders("owner", day)) is expected
        assert (gov.availability.why_not_role("owner", day) == "") is expected
