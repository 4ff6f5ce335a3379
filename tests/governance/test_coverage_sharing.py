"""Which plans are for which services is what each plan says, however many share it."""

from collections.abc import Mapping, Sequence

from hypothesis import given, strategies as st

import outsourcegov as og
from outsourcegov.engine.run import run
from outsourcegov.governance.escalation.worst_times import is_longer
from outsourcegov.governance.resilience.coverage import continuity_coverage, services
from outsourcegov.governance.resilience.recovery import slowest_needed
from outsourcegov.model.absent import known
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.conditions import Limit
from outsourcegov.model.risks import ContinuityPlan
from outsourcegov.rules.catalogue import find

NAMES = ["v-0", "v-1", "v-2", "s-0", "s-1", "m", "n"]
TIMES = st.sampled_from(["1 hour", "4 hours", "2 days", "unknown"])
PLANS = st.lists(
    st.fixed_dictionaries(
        {},
        optional={
            "covers": st.lists(st.sampled_from(NAMES), max_size=2),
            "rto": TIMES,
            "business-rto": TIMES,
            "tested": st.sampled_from(["2026-05-02", "2020-01-01"]),
        },
    ),
    max_size=4,
)
SERVICE = st.fixed_dictionaries(
    {"criticality": st.sampled_from(["critical", "important", "standard"])},
    optional={"depends-on": st.lists(st.sampled_from(NAMES[:3]), max_size=2, unique=True)},
)
CONTRACT = {"between": ["client-co", "provider-co"], "effective": "2025-04-01"}


def _governance(plans: Sequence[object], each: Sequence[object]) -> og.Governance:
    document = {
        "outsourcegov": 1,
        "alliance": {"id": "a", "client": "client-co", "providers": ["provider-co"]},
        "parties": {"client-co": {"kind": "client"}, "provider-co": {"kind": "provider"}},
        "contracts": {"m": CONTRACT, "n": {**CONTRACT, "parent": "m"}},
        "scope-of-work": {
            "s-0": {"contract": "m", "services": {"v-0": each[0]}},
            "s-1": {"contract": "n", "services": {"v-1": each[1], "v-2": each[2]}},
        },
        "continuity-plans": {f"k-{number}": one for number, one in enumerate(plans)},
    }
    return og.Governance(Alliance.from_plain(document), "2026-11-01")


@given(PLANS, st.tuples(SERVICE, SERVICE, SERVICE))
def test_plans_of_services(plans: Sequence[object], each: Sequence[object]) -> None:
    """A plan is for a service that it names by one of its names, and for all where it names none; in their order."""
    asked = _governance(plans, each)
    coverage = continuity_coverage(asked)
    plain: Mapping[str, Sequence[str]] = {
        one.service.id: [plan.id for plan in coverage.plans if not plan.covers or {*plan.covers} & {*one.names}]
        for one in services(asked)
    }
    vital = {one.service.id for one in services(asked) if one.is_vital}

    assert {id: [plan.id for plan in those] for id, those in coverage.plans_of.items()} == {
        id: ids for id, ids in plain.items() if ids
    }
    for plan in coverage.plans:
        those = {id for id, ids in plain.items() if plan.id in ids}
        assert {one.service.id for one in coverage.services_of(plan)} == those
        assert {one.service.id for one in coverage.vital_of(plan)} == those & vital


def _too_late(asked: og.Governance, plan: ContinuityPlan) -> Sequence[str]:
    """The services of a plan that wait for another longer than the business can."""
    at_most, needed = known(plan.business_rto), slowest_needed(asked)
    those = continuity_coverage(asked).services_of(plan)
    waits = [(one.service.id, needed[one.service.id].rto) for one in those if one.service.id in needed]
    return [id for id, rto in waits if at_most is not None and is_longer(asked.clock, Limit(rto), Limit(at_most))]


@given(PLANS, st.tuples(SERVICE, SERVICE, SERVICE))
def test_first_service_that_is_back_too_late(plans: Sequence[object], each: Sequence[object]) -> None:
    """Of each plan the first service is told that waits too long, as if each service were looked at."""
    asked = _governance(plans, each)
    found = {one.subject: one.witness.get("service") for one in run(asked, [find("RSK006")])}

    for plan in asked.alliance.continuity_plans:
        if plan.id not in found or found[plan.id] is not None:
            assert [found[id] for id in [plan.id] if id in found] == _too_late(asked, plan)[:1]
