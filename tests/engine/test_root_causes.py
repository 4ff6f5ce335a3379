"""Root causes of a whole check: which rules name them, and what goes when one is mended."""

import operator
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

import outsourcegov as og

TODAY = date(2026, 11, 1)
IDS = ("a1", "a2", "b1", "b2")
FORUMS = ("board", "panel")
PARTIES = [og.Party("client-co", kind="client"), og.Party("provider-co", kind="provider")]

appointments = st.one_of(
    st.just(og.NONE),
    st.builds(
        lambda person, until: [og.Appointment(person=person, until=until)],
        st.sampled_from(["ann", "bob", "eve"]),
        st.sampled_from([None, None, date(2026, 6, 30), date(2027, 3, 31), date(2027, 9, 30)]),
    ),
)
few = st.lists(st.sampled_from(IDS), max_size=1)
roles = st.tuples(
    *(
        st.builds(
            og.Role,
            st.just(id),
            party=st.just("client-co" if id[0] == "a" else "provider-co"),
            deputies=few,
            appointments=appointments,
        )
        for id in IDS
    )
)
forums = st.tuples(
    *(
        st.builds(
            og.Forum,
            st.just(id),
            seats=st.lists(st.sampled_from(IDS), min_size=1, max_size=3, unique=True),
            quorum=st.builds(og.Quorum, at_least=st.integers(1, 3), required=few),
            until=st.sampled_from([None, None, date(2027, 6, 30)]),
        )
        for id in FORUMS
    )
)
deciders = st.one_of(
    st.sampled_from((*IDS, *FORUMS)),
    st.lists(st.sampled_from(IDS), min_size=2, max_size=2, unique=True),
    st.lists(st.sampled_from((*IDS, *FORUMS)), min_size=2, max_size=2, unique=True).map(lambda ids: {"any-of": ids}),
)
bands = st.sampled_from([{}, {"amount": {"up-to": 100}}, {"amount": {"over": 100}}, {"amount": {"over": 50}}])
decisions = st.lists(
    st.lists(st.builds(lambda who, when: og.Right(decider=who, when=when), deciders, bands), min_size=1, max_size=3),
    min_size=1,
    max_size=3,
)
contracts = st.lists(st.sampled_from(IDS), max_size=3)


def _alliance(
    roles: Sequence[og.Role], forums: Sequence[og.Forum], decisions: Sequence[Sequence[og.Right]], owners: Sequence[str]
) -> og.Alliance:
    return og.Alliance(
        "a",
        client="client-co",
        providers="provider-co",
        currency="GBP",
        parties=PARTIES,
        people=[og.Person(id, employer="client-co") for id in ("ann", "bob", "eve", "new")],
        roles=roles,
        forums=forums,
        contracts=[
            og.Contract(
                f"c{number}",
                between=["client-co", "provider-co"],
                owner=owner,
                effective="2025-04-01",
                expires="2028-12-31",
            )
            for number, owner in enumerate(owners)
        ],
        decisions=[
            og.Decision(f"d{number}", attributes={"amount": {"from": 0}}, rights=rights)
            for number, rights in enumerate(decisions)
        ],
    )


TEXT = """\
outsourcegov: 1
alliance: {id: a, client: bank, providers: firm}
parties: {bank: {kind: client}, firm: {kind: provider}}
people: {ann: {employer: bank}, bob: {employer: bank}, eve: {employer: firm}}
roles:
  cio: {party: bank, appointments: [{person: ann, until: 2026-06-30}]}
  cfo: {party: bank, appointments: [{person: bob, until: 2027-03-31}]}
  lead: {party: firm, appointments: [{person: eve}]}
contracts:
  msa: {between: [bank, firm], owner: cio, effective: 2025-04-01, expires: 2028-12-31}
  desk: {between: [bank, firm], owner: cfo, effective: 2025-04-01, expires: 2028-12-31}
forums:
  board: {seats: [cio, cfo, lead], quorum: {at-least: 3}, chair: lead}
decisions:
  one: {rights: [{decider: cio}]}
  two: {rights: [{decider: board}]}
  three: {rights: [{decider: [cio, cfo]}]}
  four: {rights: [{decider: cfo}]}
"""


def _causes(text: str = TEXT, **options: Any) -> list[str]:
    """For each root cause its fault, how many findings go, its headline, and its consequences."""
    options = {"select": ["OWN002", "OWN009", "DEC010", "DEC011"]} | options
    report = og.check(text, as_of=TODAY, **options)
    return [
        f"{one.fault}; {one.goes}: {', '.join(f'{each.rule} {each.subject}' for each in one.findings)}"
        for one in report.root_causes
    ]


def test_vacant_roles_are_causes() -> None:
    """What comes from a vacancy is told with it; what comes from two is told with one, and goes with neither alone."""
    assert _causes() == [
        '"cio" is vacant from 2026-07-01; 2: OWN002 cio, DEC010 one, DEC011 two, DEC010 three',
        '"cfo" is vacant from 2027-04-01; 2: OWN009 cfo, DEC010 four',
    ]


OTHERS = ["OWN", "PTY", "ESC", "FOR", "SCH"]


@pytest.mark.parametrize("options", [{"select": ["DEC"]}, {"select": [], "ignore": OTHERS}])
def test_rules_that_are_not_asked_leave_the_causes_to_the_others(options: dict[str, Any]) -> None:
    """Where no finding states a fault, those that come from it are told together."""
    of_roles = [one for one in _causes(**options) if "vacant" in one]

    assert of_roles == [
        '"cio" is vacant from 2026-07-01; 1: DEC010 one, DEC011 two, DEC010 three',
        '"cfo" is vacant from 2027-04-01; 1: DEC010 four',
    ]


def test_waiver_accepts_no_consequence() -> None:
    """What comes from a vacancy that is accepted counts as before, and the report says what was accepted."""
    waiver = "waivers: {w: {rule: OWN002, subject: cio, owner: cfo, reason: x, expires: 2026-12-31}}\n"
    report = og.check(TEXT + waiver, as_of=TODAY, select=["OWN002", "DEC010", "DEC011"])

    assert [one.waived.waiver for one in report.root_causes if one.waived] == ["w"]
    assert [one.subject for one in report] == ["one", "two", "three", "four"]
    assert not report.is_clean


def test_vacancy_that_is_mended_by_others_is_no_cause() -> None:
    """With a deputy in place nothing comes from the vacancy."""
    assert _causes(
        TEXT.replace("cio: {party: bank,", "cio: {party: bank, deputies: aide,").replace(
            "roles:\n", "roles:\n  aide: {party: bank, appointments: [{person: bob}]}\n"
        ),
        select=["DEC011"],
    ) == ['"board" is inquorate from 2026-07-01; 0: DEC011 two']


def _filled(alliance: og.Alliance, id: str) -> og.Alliance:
    """The same with somebody new in a role."""
    new = og.Appointment(person="new")
    return alliance.evolve(
        roles=[role.evolve(appointments=[new]) if role.id == id else role for role in alliance.roles]
    )


AMOUNTS = (10, 75, 200)
DAYS = ("2026-11-01", "2027-05-01", "2027-08-01", "2028-01-01")


def _told(finding: og.Finding) -> set[tuple[Any, ...]]:
    """What a finding says: of cases that nobody can decide each amount and day among them, else since when it is so."""
    if "regions" not in finding.witness:
        return {(finding.fingerprint, finding.states and finding.states.since)}
    return {
        (finding.subject, amount, day)
        for region in finding.witness["regions"]
        for amount in AMOUNTS
        for day in DAYS
        if _is_in(amount, region.get("amount", {})) and _is_in(day, region.get("day", {}))
    }


def _is_in(value: Any, bounds: Mapping[str, Any]) -> bool:
    tests = {"from": operator.ge, "over": operator.gt, "up-to": operator.le, "below": operator.lt}
    return all(tests[key](value, bound) for key, bound in bounds.items())


def _roots(finding: og.Finding) -> set[og.Cause]:
    causes = finding.because or ((finding.states,) if finding.states else ())
    return {root for cause in causes for root in cause.because or (cause,)}


@pytest.mark.slow
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.builds(_alliance, roles, forums, decisions, contracts), st.sampled_from([(), ("DEC",), ("OWN", "DEC")]))
def test_filling_a_vacant_role_takes_its_findings_away(alliance: og.Alliance, select: tuple[str, ...]) -> None:
    """When a role that a root cause names is filled, all findings go that come from nothing else, as it says."""
    report = og.check(alliance, as_of=TODAY, select=select)
    for cause in report.root_causes:
        if cause.fault is None or cause.fault.fault != "vacant":
            continue
        after = og.check(_filled(alliance, cause.fault.subject), as_of=TODAY, select=select)
        alone = [one for one in cause.findings if len(_roots(one)) == 1]

        assert len(alone) == cause.goes
        assert set().union(*map(_told, alone)).isdisjoint(set().union(*map(_told, after)))
