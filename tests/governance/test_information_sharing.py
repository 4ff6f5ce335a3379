"""Who hears of many services is worked out once, and is the same as if it were worked out for each."""

from collections import Counter
from collections.abc import Sequence

from hypothesis import given, strategies as st

import outsourcegov as og
from outsourcegov.governance.communication.informed import information
from outsourcegov.governance.communication.passing_on import flows
from outsourcegov.governance.communication.reached import reached, ways
from outsourcegov.model.alliance import Alliance

SERVICES, METRICS = ["s-0", "s-1"], ["m-0", "m-1"]
WHO = st.sampled_from(["owner", "lead", "other", "board", "client-co", "provider", "unknown", ["owner", "lead"]])
WITHIN = st.sampled_from(["1 hour", "2 days", "unknown"])
LEVELS = st.lists(st.fixed_dictionaries({"by": WHO, "within": WITHIN}, optional={"notify": WHO}), max_size=3)
PATHS = st.lists(
    st.fixed_dictionaries(
        {"category": st.sampled_from(["operational", "performance", "unknown"]), "levels": LEVELS},
        optional={
            "when": st.sampled_from([{"service": "s-0"}, {"severity": "high"}]),
            "triggers": st.sampled_from(METRICS).map(lambda one: [{"metric": one}]),
        },
    ),
    max_size=3,
)
METRIC = st.fixed_dictionaries(
    {"kind": st.just("kpi"), "unit": st.just("count"), "direction": st.just("lower-is-better")},
    optional={"owner": WHO, "measured-by": WHO, "period": st.just("1 month")},
)
SERVICE = st.fixed_dictionaries(
    {}, optional={"owner": WHO, "provided-by": WHO, "metrics": st.lists(st.sampled_from(METRICS), unique=True)}
)
REPORT = st.fixed_dictionaries(
    {"produced-by": WHO, "sent-to": WHO, "metrics": st.sampled_from(METRICS), "every": st.just("1 month")}
)
SEATS = st.lists(st.sampled_from(["owner", "lead", "other"]), max_size=2, unique=True)


def _keyed(prefix: str, things: Sequence[object]) -> dict[str, object]:
    return {f"{prefix}-{number}": one for number, one in enumerate(things)}


@given(
    st.tuples(SERVICE, SERVICE),
    st.tuples(METRIC, METRIC),
    st.lists(REPORT, max_size=2),
    PATHS,
    st.tuples(SEATS, WITHIN),
)
def test_shared_ways_are_those_of_each(
    services: Sequence[object],
    metrics: Sequence[object],
    reports: Sequence[object],
    paths: Sequence[object],
    board: tuple[Sequence[str], str],
) -> None:
    """Each way is as good as the best without sharing, and as many hear on each side as there are hearers."""
    seats, often = board
    document = {
        "outsourcegov": 1,
        "alliance": {"id": "a", "client": "client-co", "providers": ["provider-co"]},
        "parties": {"client-co": {"kind": "client"}, "provider-co": {"kind": "provider"}},
        "roles": {
            "owner": {"party": "client-co", "counterparts": ["lead"]},
            "lead": {"party": "provider-co"},
            "other": {"party": "unknown"},
        },
        "forums": {"board": {"seats": seats, "meets": {"every": often}, "reviews": METRICS[:1]}},
        "scope-of-work": {"scope": {"services": _keyed("s", services)}},
        "metrics": _keyed("m", metrics),
        "reports": _keyed("r", reports),
        "escalations": _keyed("e", paths),
    }
    asked = og.Governance(Alliance.from_plain(document), "2026-11-01")

    for one in information(asked):
        plain = ways(flows(asked), one.id)
        found = reached(asked, one.id)
        shared = {id: way.cost for id in plain if (way := found.way(id)) is not None}
        untold = {why for stop in (one.id, *plain) for why in flows(asked).untold.get(stop, ())}
        assert shared == {id: way.cost for id, way in plain.items()}
        assert {hearer.id for hearer in one.hearers} == set(found.everybody) == set(plain) & set(found.everybody)
        assert {side: number for side, number in found.by_side.items() if number} == Counter(
            hearer.side for hearer in one.hearers
        )
        assert set(one.caveats) == untold
        assert {should.role: should.hearer for should in one.expected if should.hearer} == {
            hearer.id: hearer for hearer in one.hearers if hearer.id in {should.role for should in one.expected}
        }
