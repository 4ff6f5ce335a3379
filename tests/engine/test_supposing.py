"""What is found differently is what two full checks find differently, however little is worked out anew."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

import outsourcegov as og
from outsourcegov.engine.examples import AS_OF
from outsourcegov.engine.selection import Selection
from outsourcegov.engine.supposing import Supposing
from outsourcegov.governance.supposing.sealed import Seen, sealed
from outsourcegov.rules.catalogue import rules_to_run
from tests.benchmarks.generator import alliance
from tests.support.rules import governance
from tests.support.strategies import documents

EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = ("northbank", "northbank-troubled", "northbank-minimal.yaml", "bsp-datec")
RULES = list(rules_to_run(Selection()))


def _everybody(alliance: og.Alliance) -> Iterator[str]:
    for collection in (alliance.people, alliance.roles, alliance.parties, alliance.forums):
        yield from dict.fromkeys(one.id for one in collection)


def _in_full(one: og.Governance) -> og.Report:
    """A check that knows nothing of any other."""
    return og.check(og.Governance(one.alliance, one.as_of, places=one.places, before=one.before))


PEOPLE, ROLES, FORUMS = ("ann", "bob", "cyd"), ("cio", "cfo", "buyer", "lead"), ("board", "desk")
DAYS = ("2026-03-31", "2026-10-31", "2026-11-01", "2026-11-02", "2027-03-31")


@st.composite
def _governed(draw: st.DrawFn) -> og.Governance:
    """An alliance in which few people hold several roles, sit in forums, own and decide."""

    def some(names: tuple[str, ...]) -> list[str]:
        return draw(st.lists(st.sampled_from(names), max_size=3, unique=True))

    def dates() -> dict[str, str]:
        first, last = sorted(draw(st.lists(st.sampled_from(DAYS), min_size=2, max_size=2)))
        return {key: day for key, day in (("from", first), ("until", last)) if draw(st.booleans())}

    def role(party: str) -> dict[str, Any]:
        held = [{"person": person, **dates()} for person in some(PEOPLE)]
        appointments = draw(st.sampled_from([held, held, held, "unknown", "none"]))
        kind = draw(st.sampled_from(["executive-sponsor", "contract-manager", "other"]))
        return {"party": party, "kind": kind, "deputies": some(ROLES), "appointments": appointments}

    def forum() -> dict[str, Any]:
        seats = [{"role": one, "alternates": some(ROLES)} for one in some(ROLES)]
        quorum = {"quorum": {"at-least": draw(st.integers(1, 2))}} if draw(st.booleans()) else {}
        return {"seats": seats, "chair": draw(st.sampled_from(ROLES)), "decides": ["spend"], **quorum}

    def decision() -> dict[str, Any]:
        rights = [
            {"decider": draw(st.sampled_from((*ROLES, *FORUMS))), "when": {"amount": limit}}
            for limit in ({"up-to": 50}, {"over": 50, "up-to": 90})
        ]
        asking = {"proposed-by": some(ROLES) or "none"}
        return {"attributes": {"amount": {"from": 0, "up-to": 90}}, "rights": rights, **asking}

    grantor, receiver = draw(st.sampled_from(ROLES)), draw(st.sampled_from(ROLES))
    document = {
        "outsourcegov": 1,
        "alliance": {"id": "small", "client": "bank", "providers": ["firm"]},
        "parties": {"bank": {"kind": "client"}, "firm": {"kind": "provider", **dates()}},
        "people": {one: {"employer": draw(st.sampled_from(["bank", "firm"]))} for one in PEOPLE},
        "roles": {one: role(draw(st.sampled_from(["bank", "firm"]))) for one in ROLES},
        "contracts": {"msa": {"between": ["bank", "firm"], "effective": "2025-04-01", "expires": "2029-03-31"}},
        "decisions": {"spend": decision(), "hire": decision()},
        "delegations": {"cover": {"granted-by": grantor, "granted-to": receiver, "decisions": "spend", **dates()}},
        "decision-log": {
            "d1": {"decision": "spend", "by": grantor, "person": "ann", "decided": "2026-06-01", "outcome": "approved"}
        },
        "forums": {one: forum() for one in FORUMS},
        "risks": {one: {"owner": draw(st.sampled_from(ROLES))} for one in ("fire", "flood")},
    }
    return og.Governance(og.Alliance.from_plain(document), AS_OF)


def _said(impact: og.Impact) -> list[object]:
    reports = (impact.appeared, impact.changed, impact.disappeared)
    return [[(one.fingerprint, str(one), one.fix, one.witness) for one in report] for report in reports]


def _assert_exact(before: og.Governance) -> None:
    first = _in_full(before)
    for id in _everybody(before.alliance):
        expected = og.Impact.between(first, _in_full(before.without(id)))

        assert _said(og.what_if(before, without=id)) == _said(expected), id


def _read(path: Path | str) -> og.Governance:
    reading = og.read(path)
    assert reading.alliance is not None
    return og.Governance(reading.alliance, AS_OF, places=reading.places)


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_examples(name: str) -> None:
    """Each person, role, party and forum of the examples makes the difference that two full checks make."""
    _assert_exact(_read(EXAMPLES / name))


@pytest.mark.slow
def test_generated_alliance() -> None:
    """So does each of an alliance that is large enough to have much that stays."""
    _assert_exact(_read(alliance(120)))


@pytest.mark.slow
@settings(
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
@given(documents(), st.dates(date(2020, 1, 1), date(2035, 12, 31)))
def test_any_alliance(document: Any, day: date) -> None:
    """So does each of any alliance, on any day."""
    _assert_exact(og.Governance(og.Alliance.from_plain(document), day))


@pytest.mark.slow
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_governed())
def test_small_governed_alliance(before: og.Governance) -> None:
    """So does each of an alliance in which a few people hold everything."""
    _assert_exact(before)


@pytest.mark.slow
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_governed(), st.lists(st.sampled_from((*PEOPLE, *ROLES, *FORUMS, "firm")), max_size=3), st.sampled_from(DAYS))
def test_several_and_another_day(before: og.Governance, gone: list[str], day: str) -> None:
    """So do several together, and another day."""
    first = _in_full(before)
    today, then = (
        og.Impact.between(first, _in_full(one)) for one in (before.without(*gone), before.without(*gone).at(day))
    )

    assert _said(og.what_if(before, without=gone, at=day)) == _said(then)
    assert _said(og.what_if(before, without=gone)) == _said(today)


@pytest.mark.slow
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_governed())
def test_rules_that_do_not_look(before: og.Governance) -> None:
    """A rule that is not caught looking at who holds a role finds the same whoever is gone."""
    supposing = Supposing.about(before)
    blind = [rule for rule in RULES if not supposing._looks(rule)]
    found = [supposing.report(blind), *(Supposing.about(before.without(one)).report(blind) for one in PEOPLE)]

    assert [str(report) for report in found[1:]] == [str(found[0])] * len(PEOPLE)


def test_only_rules_that_look_are_asked_again() -> None:
    """A rule that does not look at who holds a role is asked once about an alliance, whoever is tried."""
    asked: list[str] = []

    @og.rule(id="ACME001", severity=og.Severity.NOTE, since="1")
    def blind(governance: og.Governance) -> Iterator[og.Problem]:
        asked.append("blind")
        yield from (og.Problem(one, f'"{one.id}" has a title.') for one in governance.alliance.roles if one.title)

    @og.rule(id="ACME002", severity=og.Severity.NOTE, since="1")
    def looking(governance: og.Governance) -> Iterator[og.Problem]:
        asked.append("looking")
        yield from (og.Problem(one, f'"{one.id}" is held.') for one in governance.alliance.roles if one.appointments)

    before = governance(
        "roles: {a: {party: client-co, appointments: [{person: ann, from: 2027-01-01}]}}\n"
        "people: {ann: {employer: client-co}, bob: {employer: client-co}}\n"
    )
    og.what_if(before, without="bob", rules=[blind, looking], select="ACME")
    asked.clear()
    og.what_if(before, without="bob", rules=[blind, looking], select="ACME")

    assert asked == ["looking"]


@pytest.mark.parametrize(
    "look",
    [
        lambda role: list(role.appointments),
        lambda role: [*role.appointments],
        lambda role: tuple(role.appointments),
        lambda role: len(role.appointments),
        lambda role: bool(role.appointments),
        lambda role: role.appointments[0],
        lambda role: role.appointments == og.NONE,
        lambda role: og.presence(role.appointments),
        lambda role: og.absence(role.appointments),
        lambda role: (*role.appointments, 1),
        hash,
        repr,
        lambda role: role == og.Role("a", party="client-co"),
        lambda role: role.to_plain(),
        lambda role: sorted(role.appointments),
        lambda role: next(iter(role.appointments)),
        lambda role: {role},
    ],
)
def test_nobody_looks_unseen(look: Any) -> None:
    """Whichever way a rule looks at the appointments of a role, it is caught."""
    before = governance(
        "roles: {a: {party: client-co, appointments: [{person: ann}]}}\npeople: {ann: {employer: client-co}}\n"
    )

    with pytest.raises(Seen):
        look(sealed(before).alliance.roles["a"])


@pytest.mark.parametrize(
    "look",
    [
        lambda one: one.person,
        lambda one: one.from_,
        vars,
        hash,
        lambda one: one == 1,
        repr,
        lambda one: one.to_plain(),
        lambda one: getattr(one, "ref", None),
    ],
)
def test_nobody_looks_at_what_is_placed(look: Any) -> None:
    """So it is where it finds an appointment among all objects; of what kind it is may be seen."""
    before = governance(
        "roles: {a: {party: client-co, appointments: [{person: ann, ref: cl. 3}]}}\n"
        "people: {ann: {employer: client-co}}\n"
    )
    hidden = [one.value for one in sealed(before).placed if isinstance(one.value, og.Appointment | og.Clause)]

    assert len(hidden) == 2
    for one in hidden:
        with pytest.raises(Seen):
            look(one)


def test_list_that_becomes_none() -> None:
    """That a role is vacant by a stated none is seen by a rule that looks at missing values alone."""

    @og.rule(id="ACME001", severity=og.Severity.NOTE, since="1")
    def missing(governance: og.Governance) -> Iterator[og.Problem]:
        yield from (og.Problem(one.subject, f"No {one.key}.") for one in governance.absences)

    before = governance(
        "roles: {a: {party: client-co, appointments: [{person: ann, from: 2027-01-01}]}}\n"
        "people: {ann: {employer: client-co}, bob: {employer: client-co}}\n"
    )
    found = [og.what_if(before, without=one, rules=missing, select="ACME") for one in ("bob", "ann")]

    assert [str(one) for one in found] == ["Nothing changes.", "+ note ACME001 missing: No appointments."]
