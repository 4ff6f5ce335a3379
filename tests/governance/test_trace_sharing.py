"""What the traces of several things share is what each has alone."""

from collections.abc import Mapping, Sequence

from hypothesis import given, strategies as st

import outsourcegov as og
from outsourcegov.governance.escalation.categories import may_be_of_any_category, stated_categories
from outsourcegov.governance.escalation.issues import Issue, subjects_of
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.escalations import Escalation, EscalationCategory

SERVICES = ["s-0", "s-1", "s-2"]
OPERATIONAL, PERFORMANCE = EscalationCategory.OPERATIONAL, EscalationCategory.PERFORMANCE
SERVICE = st.sampled_from([*SERVICES, "gone"])
TESTS = st.fixed_dictionaries(
    {},
    optional={
        "service": st.one_of(
            SERVICE,
            st.lists(SERVICE, min_size=1, max_size=2, unique=True),
            st.builds(lambda one: {"not": one}, SERVICE),
            st.sampled_from(["any", "unknown", {"from": 1}]),
        ),
        "severity": st.sampled_from(["high", "low", "any"]),
        "category": st.sampled_from(["operational", "performance"]),
    },
)
LEVELS = st.lists(
    st.fixed_dictionaries(
        {"by": st.sampled_from(["owner", "gone"])},
        optional={
            "when": TESTS,
            "final": st.booleans(),
            "goes-to": st.sampled_from(["e-0", "e-1", "e-2"]),
            "if-missed": TESTS.map(lambda when: [{"escalation": "e-0", "when": when}]),
        },
    ),
    max_size=3,
)
CATEGORIES = ["operational", "performance", "unknown", {"conflict": [{"value": "operational"}, {"value": "security"}]}]
PATHS = st.lists(
    st.fixed_dictionaries(
        {"category": st.sampled_from(CATEGORIES), "levels": LEVELS}, optional={"when": TESTS, "unless": TESTS}
    ),
    max_size=3,
)
DECLARED = st.sampled_from([None, {"one-of": SERVICES[:2]}, {"one-of": [*SERVICES, "gone"]}, {"from": 0}])


def _alliance(paths: Sequence[object], declared: object) -> og.Governance:
    attributes = {"severity": {"one-of": ["high", "low"]}} | ({"service": declared} if declared else {})
    document = {
        "outsourcegov": 1,
        "alliance": {"id": "a", "client": "client-co", "providers": ["provider-co"]},
        "attributes": attributes,
        "parties": {"client-co": {"kind": "client"}, "provider-co": {"kind": "provider"}},
        "people": {"ann": {"employer": "client-co"}},
        "roles": {
            "owner": {"party": "client-co", "appointments": [{"person": "ann"}]},
            "gone": {"party": "client-co", "appointments": "none"},
        },
        "scope-of-work": {"scope": {"services": {id: {} for id in SERVICES}, "deliverables": {"d-0": {}, "d-1": {}}}},
        "escalations": {f"e-{number}": one for number, one in enumerate(paths)},
    }
    return og.Governance(Alliance.from_plain(document), "2026-11-01")


def _may_be(path: Escalation, category: EscalationCategory) -> bool:
    return category in stated_categories(path) or may_be_of_any_category(path)


def _paths_for(asked: og.Governance, item: str) -> Sequence[str]:
    """The paths for the matters of an item, each of them looked at."""
    of: Mapping[str, str] = {"service": item} if item in SERVICES else {}
    return [
        path.id
        for category in ((OPERATIONAL, PERFORMANCE) if of else (PERFORMANCE,))
        for path in asked.alliance.escalations
        if _may_be(path, category)
        and Issue(asked, subjects_of(asked), {"category": category.value, **of}).verdict(path).is_for is not False
    ]


@given(PATHS, DECLARED)
def test_traces_of_all_are_those_of_each(paths: Sequence[object], declared: object) -> None:
    """Traced together, each has the links that it has alone, and all the paths that are for its matters."""
    asked = _alliance(paths, declared)

    for one in asked.traces():
        assert one.links == asked.trace(one.of.item.id).links
        link = one.link(og.LinkKind.ESCALATION)
        assert link is not None
        assert [part.id for part in link.parts] == _paths_for(asked, one.of.item.id)
