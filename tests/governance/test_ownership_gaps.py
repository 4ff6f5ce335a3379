"""On which days nobody answers for a thing agrees with looking at every single day."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, strategies as st

import outsourcegov as og
from outsourcegov.governance.dates.validity import days_of
from outsourcegov.governance.people.appointments import appointments_to
from outsourcegov.model.parties import Holders
from tests.support.ownership import AS_OF, DAYS, ROLES, ask, contracts, dates, owners, risks, roles
from tests.support.rules import governance


def _names(owner: Any) -> Iterator[Any]:
    """Every name in an owner, under every claim; None for one that cannot be told."""
    for claim in [one.value for one in owner.claims] if isinstance(owner, og.Conflict) else [owner]:
        if isinstance(claim, og.Who):
            yield from claim.names
        elif claim is not None and claim is not og.NONE:
            yield None


def _reason(gov: og.Governance, owned: og.Owned, day: date) -> og.GapReason | None:
    """Why nobody answers for a thing on one day, by asking who could; None where somebody does, or may."""
    if og.presence(owned.owner) is og.Presence.MISSING:
        return og.GapReason.NO_OWNER
    found = list(_names(owned.owner))
    if og.presence(owned.owner) is not og.Presence.STATED or not found or None in found:
        return None
    if {"misspelt", "members"} & set(found):
        return None
    asked = {name for name in found if name in ROLES}
    if not asked:
        return og.GapReason.FORUM if set(found) == {"board"} else og.GapReason.ORGANISATION
    if asked <= gov.appointments.unattended(day):
        return og.GapReason.VACANT
    (role, *others) = set(found)
    return og.GapReason.DEPUTY if not others and _is_deputised(gov, role, day) else None


def _is_deputised(gov: og.Governance, id: str, day: date) -> bool:
    """Whether nobody holds a role on a day, and one of its deputies, or of theirs, is held by somebody known."""
    waiting, people = [id], list[Any]()
    for one in waiting:
        role = gov.alliance.roles[one]
        if not all(holders is Holders.ONE for holders in [role.holders]) or og.absence(role.deputies) is not None:
            return False
        said = appointments_to(role) or ()
        people += [entry.person for entry in said if day in days_of(entry).clipped(days_of(role))]
        waiting += [deputy for deputy in role.deputies if deputy not in waiting]
    return gov.appointments.is_vacant(id, day) and any(isinstance(person, str) for person in people)


def _may_have_begun(risk: Any, contracts: Sequence[og.Contract], day: date) -> bool:
    """Whether a thing may hold on a day already: it does unless its first day is told, and later."""
    first = risk.from_ if risk.from_ is not og.NONE else None
    if first is None:
        begins = [one.effective for one in contracts if not (isinstance(one.expires, date) and one.expires < AS_OF)]
        are_told = begins and all(isinstance(one, date) for one in begins)
        first = min(one for one in begins if isinstance(one, date)) if are_told else None
    return not (isinstance(first, date) and day < first)


@given(roles, st.lists(risks, min_size=1, max_size=3), contracts)
def test_gaps_agree_with_every_single_day(
    roles: Sequence[og.Role], risks: Sequence[Any], contracts: Sequence[Any]
) -> None:
    """On the day itself a thing has a gap exactly if nobody answers for it; on other days only if nobody does."""
    gov = ask(roles, risks, contracts)
    everything = gov.ownership_gaps()
    for one in gov.owned:
        found = [gap for gap in everything if gap.owned is one]
        for day in DAYS:
            reasons = [gap.reason for gap in found if day in gap.days]
            expected = _reason(gov, one, day)
            ends_told = one.has_begun and day == AS_OF

            assert reasons == [] or [_plain(reasons[0])] == [expected]
            assert len(reasons) == (expected is not None) or not ends_told
            assert reasons == [] or _may_have_begun(one.thing, gov.alliance.contracts, day)
        for gap, after in pairwise(sorted((gap for gap in found if gap.is_gap), key=lambda gap: gap.days)):
            assert gap.days.stop < after.days.start or (gap.reason is not after.reason)
            assert gap.days.stop <= after.days.start


def _plain(reason: og.GapReason) -> og.GapReason:
    return og.GapReason.VACANT if reason is og.GapReason.TERM_ENDS else reason


@given(roles, st.lists(owners, min_size=1, max_size=3), dates, dates)
def test_every_day_of_a_term_that_is_told_is_looked_at(
    roles: Sequence[og.Role], owners: Sequence[Any], first: date, last: date
) -> None:
    """Of a thing with a first and a last day the gaps are exactly the days of its term on which nobody answers."""
    gov = ask(roles, [(owner, first, max(first, last, AS_OF)) for owner in owners], [])
    everything = gov.ownership_gaps()
    for one in gov.owned:
        gaps = [gap for gap in everything if gap.owned is one]
        term = [day for day in DAYS if first <= day <= max(first, last, AS_OF)]
        days = {day: _plain(gap.reason) for gap in gaps for day in DAYS if day in gap.days}

        assert days == {day: reason for day in term if (reason := _reason(gov, one, day)) is not None}
        assert [gap.tense for gap in gaps] == [_tense(gap) for gap in gaps]


def _tense(gap: og.OwnershipGap) -> og.Tense:
    if gap.last is not None and gap.last < AS_OF:
        return og.Tense.PAST
    return og.Tense.TO_COME if gap.first is not None and gap.first > AS_OF else og.Tense.NOW


ALLIANCE = """\
people: {ann: {employer: client-co}, bob: {employer: client-co}, cid: {employer: provider-co}}
roles:
  cio: {party: client-co, appointments: %s, deputies: %s}
  aide: {party: client-co, appointments: [{person: bob, from: 2025-04-01, until: 2027-12-31}]}
  boss: {party: provider-co, appointments: [{person: cid, from: 2025-04-01}]}
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    expires: 2029-03-31
    owner: %s
"""


@pytest.mark.parametrize(
    ("appointments", "deputies", "said"),
    [
        ("[{person: ann, from: 2025-04-01}]", "none", []),
        ("unknown", "none", []),
        ("[{person: ann, until: unknown}]", "none", []),
        (
            "none",
            "none",
            ['Nobody answers for contract "msa" from 2025-04-01 to 2029-03-31: "cio" is vacant and has no deputy.'],
        ),
        (
            "[{person: ann, from: 2025-04-01, until: 2027-03-31}]",
            "none",
            [
                (
                    'Nobody will answer for contract "msa" from 2027-04-01 to 2029-03-31:'
                    ' "cio" is vacant after 2027-03-31 and has no deputy.'
                ),
            ],
        ),
        (
            "[{person: ann, from: 2025-04-01, until: 2025-12-31}, {person: bob, from: 2026-02-01}]",
            "none",
            [
                (
                    'Nobody answered for contract "msa" from 2026-01-01 to 2026-01-31:'
                    ' "cio" is vacant after 2025-12-31 and has no deputy.'
                ),
            ],
        ),
        (
            "[{person: ann, from: 2025-04-01, until: 2026-06-30}]",
            "aide",
            [
                (
                    'Nobody will answer for contract "msa" from 2028-01-01 to 2029-03-31:'
                    ' "cio" is vacant after 2026-06-30 and its deputy "aide" is vacant too, after 2027-12-31.'
                ),
                (
                    'Only a deputy answers for contract "msa" from 2026-07-01 to 2027-12-31:'
                    ' "cio" is vacant, and its deputy "aide" stands in.'
                ),
            ],
        ),
    ],
)
def test_a_gap_is_told_in_a_sentence(appointments: str, deputies: str, said: list[str]) -> None:
    """The sentence tells the thing, the days, and why nobody answers for it."""
    gov = governance(ALLIANCE % (appointments, deputies, "cio"))

    assert [str(gap) for gap in gov.ownership_gaps()] == said


@pytest.mark.parametrize(
    ("owner", "reason", "said"),
    [
        ("none", og.GapReason.NO_OWNER, "it names no owner"),
        ("client-co", og.GapReason.ORGANISATION, '"client-co" is a party and not a role'),
        ("client", og.GapReason.ORGANISATION, '"client" is a side and not a role'),
        ("[client, provider]", og.GapReason.ORGANISATION, '"client" and "provider" are no roles'),
        ("boss", og.GapReason.WRONG_SIDE, '"boss" is on the provider\'s side'),
    ],
)
def test_who_is_no_owner(owner: str, reason: og.GapReason, said: str) -> None:
    """An organisation, and the provider of what the client answers for, are no owners, as long as the thing lasts."""
    gov = governance(ALLIANCE % ("[{person: ann}]", "none", owner))
    (gap,) = gov.ownership_gaps()

    assert (gap.reason, gap.why, str(gap.first), str(gap.last)) == (reason, said, "2025-04-01", "2029-03-31")


def test_what_the_provider_owes_is_the_providers() -> None:
    """A thing that is not the client's to answer for may be owned on either side."""
    text = ALLIANCE % ("[{person: ann}]", "none", "cio") + "risks: {outage: {owner: boss}}\n"

    assert governance(text).ownership_gaps() == []


def test_what_only_begins_later_can_be_left_out() -> None:
    """Up to a day, only what has begun by then is told."""
    gov = governance(ALLIANCE % ("[{person: ann, from: 2025-04-01, until: 2027-03-31}]", "none", "cio"))

    assert [len(gov.ownership_gaps(until)) for until in (None, "2027-04-01", "2027-03-31")] == [1, 1, 0]


def test_a_vacancy_is_no_gap_of_what_may_not_be_there_then() -> None:
    """Of a task without a last day it is not known whether it is still open when its owner leaves."""
    text = ALLIANCE % ("[{person: ann, from: 2025-04-01, until: 2027-03-31}]", "none", "boss")

    assert [gap.owned.thing.id for gap in governance(text + "actions: {a-1: {owner: cio}}\n").ownership_gaps()] == [
        "msa"
    ]


@pytest.mark.parametrize(
    ("thing", "is_wrong"),
    [
        ("scope-of-work: {s: {contract: msa, services: {x: {owner: boss}}}}", True),
        ("scope-of-work: {s: {contract: msa, deliverables: {x: {owner: boss}}}}", True),
        ("scope-of-work: {s: {contract: sub, services: {x: {owner: boss}}}}", False),
        ("scope-of-work: {s: {contract: msa, services: {x: {owner: [boss, cio]}}}}", False),
        ("scope-of-work: {s: {contract: msa, services: {x: {owner: lost}}}}", False),
        ("policies: {x: {kind: outsourcing, owner: boss}}", True),
        ("risks: {x: {owner: boss}}", False),
    ],
)
def test_what_the_client_answers_for(thing: str, is_wrong: bool) -> None:  # noqa: FBT001 - what the table says
    """Contracts with the client, what they bring it, and its policies are owned on its side, if it can be told."""
    text = f"""\
alliance: {{id: example, client: client-co, providers: [provider-co]}}
parties:
  client-co: {{kind: client}}
  provider-co: {{kind: provider}}
  sub-co: {{kind: subcontractor, parent: provider-co}}
roles: {{cio: {{party: client-co}}, boss: {{party: provider-co}}, lost: {{party: unknown}}}}
contracts:
  msa: {{between: [client-co, provider-co], effective: 2025-04-01, owner: cio}}
  sub: {{between: [provider-co, sub-co], effective: 2025-04-01, owner: boss}}
{thing}
"""
    reasons = [gap.reason for gap in governance(text).ownership_gaps()]

    assert reasons == ([og.GapReason.WRONG_SIDE] if is_wrong else [])
