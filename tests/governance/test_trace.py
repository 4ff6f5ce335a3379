"""What a service hangs on, link by link, and where the chain breaks."""

import pytest
from hypothesis import given, strategies as st

import outsourcegov as og
from outsourcegov.engine.run import run
from outsourcegov.governance.resilience.coverage import exit_coverage
from outsourcegov.governance.scope.items import in_scope
from outsourcegov.model.alliance import Alliance
from outsourcegov.rules.catalogue import find
from tests.support.rules import governance

TEXT = """\
people: {ann: {employer: client-co}, bob: {employer: provider-co}}
roles:
  owner: {party: client-co, appointments: [{person: ann}]}
  lead: {party: provider-co, appointments: [{person: bob}]}
  gone: {party: provider-co, appointments: [{person: bob, until: 2026-05-31}]}
contracts: {msa: {between: [client-co, provider-co], effective: 2025-04-01, expires: 2029-03-31}}
metrics: {uptime: {kind: sla, unit: percent, direction: higher-is-better}}
forums: {review: {seats: [owner, lead], reviews: [%(reviews)s]}}
reports: {monthly: {produced-by: lead, sent-to: %(sent)s, metrics: uptime}}
scope-of-work:
  infrastructure:
    contract: msa
    services: {network: {%(service)s}}
    deliverables: {plan: {%(deliverable)s}}
escalations:
  outage: {category: operational, levels: [{by: %(by)s, within: 1 day%(final)s}]}
  targets: {category: performance%(when)s, levels: [{by: owner, final: true}]}
continuity-plans: {second-line: {covers: %(covers)s, tested: 2026-05-02}}
exit-plans: {leave: {covers: infrastructure}}
"""
WHOLE = {
    "reviews": "",
    "sent": "review",
    "service": "owner: owner, provided-by: lead, metrics: uptime",
    "deliverable": "owner: owner, provided-by: lead, acceptance: {acceptor: owner, criteria: it runs}",
    "by": "[owner, lead]",
    "final": ", final: true",
    "when": "",
    "covers": "network",
}
KIND = og.LinkKind


def _trace(item: str = "network", **changed: str) -> og.Trace:
    return governance(TEXT % {**WHOLE, **changed}).trace(item)


def test_a_chain_that_holds() -> None:
    """Each link of a service has its parts, and those who hold its roles are told."""
    trace = _trace()

    assert {link.kind: [(part.id, part.says) for part in link.parts] for link in trace.links} == {
        KIND.CONTRACT: [("msa", "until 2029-03-31")],
        KIND.SCOPE: [("infrastructure", "")],
        KIND.OWNER: [("owner", 'held by "ann"')],
        KIND.PROVIDER: [("lead", 'held by "bob"')],
        KIND.METRICS: [("uptime", "")],
        KIND.REVIEW: [("review", 'through "monthly"')],
        KIND.ESCALATION: [("outage", "for operational matters"), ("targets", "for performance matters")],
        KIND.END: [
            ("outage", 'level 1 of "outage" has the last word'),
            ("targets", 'level 1 of "targets" has the last word'),
        ],
        KIND.CONTINUITY: [("second-line", "last tested on 2026-05-02")],
        KIND.EXIT: [("leave", "no test is on record")],
    }
    assert trace.holds
    assert str(trace) == 'service "network": holds'


@pytest.mark.parametrize(
    ("changed", "kind", "breaks"),
    [
        ({"service": "provided-by: lead"}, KIND.OWNER, ["No owner is named."]),
        (
            {"service": "owner: gone, provided-by: lead"},
            KIND.OWNER,
            ['Nobody answers for it: "gone" is vacant after 2026-05-31 and has no deputy.'],
        ),
        ({"service": "owner: owner"}, KIND.PROVIDER, ["Nobody is named who delivers it."]),
        ({"service": "owner: nobody"}, KIND.OWNER, ['"nobody" is not defined.']),
        ({"service": "owner: owner, provided-by: nobody"}, KIND.PROVIDER, ['"nobody" is not defined.']),
        (
            {"service": "owner: owner, provided-by: gone"},
            KIND.PROVIDER,
            ['Nobody is there to deliver it: "gone" is vacant after 2026-05-31 and has no deputy.'],
        ),
        ({"service": "owner: owner"}, KIND.METRICS, ["Nothing is measured of it."]),
        ({"sent": "owner"}, KIND.REVIEW, ["No forum looks at any of its metrics."]),
        (
            {"by": "gone"},
            KIND.ESCALATION,
            [
                'Nobody can deal with it at level 1 of "outage": "gone" is vacant after 2026-05-31 and has no deputy.',
            ],
        ),
        (
            {"when": ", when: {service: {not: network}}"},
            KIND.ESCALATION,
            ["No escalation path of the category performance is for it."],
        ),
        (
            {"final": ""},
            KIND.END,
            ['"outage": Level 1 of "outage" is the last, and nothing says what happens then.'],
        ),
        (
            {"service": "criticality: critical", "covers": "plan"},
            KIND.CONTINUITY,
            ["No continuity plan covers it, and it is critical."],
        ),
    ],
)
def test_where_a_chain_breaks(changed: dict[str, str], kind: og.LinkKind, breaks: list[str]) -> None:
    """A link that is not there, or at which nobody is, breaks the chain and says why."""
    link = _trace(**changed).link(kind)

    assert link is not None
    assert list(link.breaks) == breaks


@pytest.mark.parametrize(
    ("changed", "kind"),
    [
        ({"service": "owner: unknown"}, KIND.OWNER),
        ({"service": "provided-by: unknown"}, KIND.PROVIDER),
        ({"service": "metrics: unknown"}, KIND.METRICS),
        ({"sent": "unknown"}, KIND.REVIEW),
        ({"service": "criticality: standard", "covers": "plan"}, KIND.CONTINUITY),
        ({"service": "criticality: critical", "covers": "unknown"}, KIND.CONTINUITY),
    ],
)
def test_what_cannot_be_told_breaks_nothing(changed: dict[str, str], kind: og.LinkKind) -> None:
    """A link of which nothing is known, or that is not needed, says so and does not break."""
    link = _trace(**changed).link(kind)

    assert link is not None
    assert (link.breaks, len(link.notes) + len(link.untold)) == ((), 1)


@pytest.mark.parametrize(
    ("deliverable", "breaks"),
    [
        (WHOLE["deliverable"], []),
        ("acceptance: {criteria: it runs}", ["Nobody is named who accepts it."]),
        ("acceptance: {acceptor: owner}", ["It is not said what it must meet."]),
        ("owner: owner", ["It is not said how it is accepted."]),
        ("acceptance: unknown", []),
    ],
)
def test_deliverables_are_accepted(deliverable: str, breaks: list[str]) -> None:
    """A deliverable has a link for its acceptance, and none for plans."""
    trace = _trace("plan", deliverable=deliverable)
    link = trace.link(KIND.ACCEPTANCE)

    assert link is not None
    assert list(link.breaks) == breaks
    assert trace.link(KIND.EXIT) is None


def test_metrics_that_nobody_looks_at() -> None:
    """That one of several metrics is looked at is enough; that another is not is said."""
    text = (TEXT % {**WHOLE, "service": "metrics: [uptime, other]"}).replace(
        "metrics: {", "metrics: {other: {kind: kpi, unit: count, direction: lower-is-better}, ", 1
    )
    link = governance(text).trace("network").link(KIND.REVIEW)

    assert link is not None
    assert (link.breaks, link.notes) == ((), ('No forum looks at "other".',))


def test_a_forum_that_cannot_meet_looks_at_nothing() -> None:
    """Where none of the forums can meet, the chain breaks."""
    text = (TEXT % WHOLE).replace("seats: [owner, lead]", "seats: [gone], quorum: all")
    link = governance(text).trace("network").link(KIND.REVIEW)

    assert link is not None
    assert [why[:29] for why in link.breaks] == ['"review" lacks its quorum (ev']


@pytest.mark.parametrize(
    ("contracts", "contract", "breaks", "untold"),
    [
        ("", "", ["There is no contract."], []),
        ("a: {between: [client-co, provider-co], effective: 2025-04-01}", "", [], []),
        (
            "a: {between: [client-co], effective: 2025-04-01}, b: {between: [client-co], effective: 2025-04-01}",
            "",
            ['"s" does not say to which contract it belongs.'],
            [],
        ),
        (
            "a: {between: [client-co], effective: 2025-04-01}, b: {between: [client-co], effective: 2025-04-01}",
            "contract: unknown, ",
            [],
            ["Which contract it belongs to cannot be told."],
        ),
        ("a: {between: [client-co], effective: 2025-04-01, expires: 2026-03-31}", "", ['"a" has ended.'], []),
    ],
)
def test_contracts(contracts: str, contract: str, breaks: list[str], untold: list[str]) -> None:
    """A service belongs to one contract that has not ended."""
    text = f"contracts: {{{contracts}}}\nscope-of-work: {{s: {{{contract}services: {{network: {{}}}}}}}}\n"
    link = governance(text).trace("network").link(KIND.CONTRACT)

    assert link is not None
    assert (list(link.breaks), list(link.untold)) == (breaks, untold)


@pytest.mark.parametrize(
    ("of", "items"),
    [
        (None, ["network", "plan"]),
        ("network", ["network"]),
        ("msa", ["network", "plan"]),
        ("infrastructure", ["network", "plan"]),
        ("uptime", ["network"]),
        ("lead", ["network", "plan"]),
        ("client-co", ["network", "plan"]),
        ("gone", []),
    ],
)
def test_what_belongs_to_an_id(of: str | None, items: list[str]) -> None:
    """Of a contract, a scope, a metric, a role or a party all that belongs to it is traced."""
    found = governance(TEXT % WHOLE).traces(of)

    assert [one.of.item.id for one in found] == items


def test_what_has_no_trace() -> None:
    """A forum has no trace, a contract not one alone, and what is not there has none either."""
    gov = governance(TEXT % WHOLE)

    with pytest.raises(og.InvalidValue, match='"review" is a forum; a service or a deliverable has a trace'):
        gov.traces("review")
    with pytest.raises(og.InvalidValue, match='"msa" is a contract; a service or a deliverable has a trace'):
        gov.trace("msa")
    with pytest.raises(og.UnknownId):
        gov.trace("nothing")


NAMED = [
    "owner",
    "gone",
    "lead",
    "other",
    "unknown",
    "none",
    "client-co",
    ["lead", "other"],
    ["owner", "gone"],
    {"any-of": ["lead", "gone"]},
]
DAYS = ["2026-05-31", "2027-05-31", "unknown", "none"]
WHO = st.sampled_from(NAMED)
SERVICES = st.fixed_dictionaries(
    {},
    optional={
        "owner": WHO,
        "provided-by": WHO,
        "subcontracted-to": st.sampled_from(["other-co", "unknown"]),
        "from": st.sampled_from(DAYS[:3]),
        "until": st.sampled_from(DAYS),
    },
)
ACCEPTANCES = st.one_of(
    st.sampled_from(["unknown", "none"]),
    st.fixed_dictionaries({}, optional={"acceptor": WHO, "criteria": st.sampled_from(["it runs", "unknown", "none"])}),
)
DELIVERABLES = st.fixed_dictionaries(
    {},
    optional={
        "owner": WHO,
        "provided-by": WHO,
        "accepted": st.sampled_from(["2026-05-31", "unknown", "none"]),
        "acceptance": ACCEPTANCES,
    },
)
CONTRACTS = st.lists(
    st.fixed_dictionaries(
        {
            "between": st.sampled_from(
                [["client-co", "provider-co"], ["client-co", "other-co"], ["client-co", "provider-co", "other-co"]]
            ),
            "effective": st.just("2025-04-01"),
        },
        optional={"expires": st.sampled_from(["2026-05-31", "2029-03-31", "unknown"])},
    ),
    max_size=2,
)


def _role(party: str, person: str, **more: str) -> dict[str, object]:
    return {"party": party, "appointments": [{"person": person, **more}]}


def _alliance(services: list[object], deliverables: list[object], contracts: list[object], of: str) -> og.Governance:
    parties = {"client-co": {"kind": "client"}, "provider-co": {"kind": "provider"}, "other-co": {"kind": "provider"}}
    scope: dict[str, object] = {
        "services": {f"s-{number}": one for number, one in enumerate(services)},
        "deliverables": {f"d-{number}": one for number, one in enumerate(deliverables)},
    }
    document = {
        "outsourcegov": 1,
        "alliance": {"id": "a", "client": "client-co", "providers": ["provider-co", "other-co"]},
        "parties": parties,
        "people": {"ann": {"employer": "client-co"}, "bob": {"employer": "provider-co"}},
        "roles": {
            "owner": _role("client-co", "ann"),
            "lead": _role("provider-co", "bob"),
            "other": _role("other-co", "bob"),
            "gone": _role("provider-co", "bob", until="2026-05-31"),
        },
        "contracts": {f"c-{number}": one for number, one in enumerate(contracts)},
        "scope-of-work": {"scope": scope | ({"contract": of} if of else {})},
    }
    return og.Governance(Alliance.from_plain(document), "2026-11-01")


def _told(gov: og.Governance, rule: str) -> set[str]:
    """What a rule says of the day, by the ids of the items: those in its witness, or its subject."""
    found = [one for one in run(gov, [find(rule)]) if one.severity is og.Severity.ERROR]
    return {str(id) for one in found for id in one.witness.get("delivers", [one.subject])}


def _broken(gov: og.Governance, kind: og.LinkKind, says: str) -> set[str]:
    surely = {one.item.id for one in in_scope(gov)}
    links = [(one.of.item.id, one.link(kind)) for one in gov.traces() if one.of.item.id in surely]
    return {id for id, link in links if link is not None and any(says in why for why in link.breaks)}


@given(
    st.lists(SERVICES, max_size=3),
    st.lists(DELIVERABLES, max_size=2),
    CONTRACTS,
    st.sampled_from(["", "c-0", "c-1", "unknown"]),
)
def test_breaks_agree_with_rules(
    services: list[object], deliverables: list[object], contracts: list[object], of: str
) -> None:
    """A chain breaks where a rule finds fault with the same link, and not where the rule is silent."""
    gov = _alliance(services, deliverables, contracts, of)
    ids = {one.item.id for one in in_scope(gov)}

    assert _broken(gov, KIND.OWNER, "No owner is named") == _told(gov, "OWN001") & ids
    assert (
        _broken(gov, KIND.OWNER, "Nobody answers")
        == {
            one.owned.thing.id
            for one in gov.ownership_gaps()
            if one.is_gap and one.tense is og.Tense.NOW and one.reason is not og.GapReason.NO_OWNER
        }
        & ids
    )
    assert _broken(gov, KIND.PROVIDER, "Nobody is there") == _told(gov, "OWN032") & ids
    assert _broken(gov, KIND.PROVIDER, "is no party") == _told(gov, "SOW015")
    assert _broken(gov, KIND.ACCEPTANCE, "") == _told(gov, "SOW006")
    unnamed = {one.subject for one in run(gov, [find("SOW016")])}
    assert unnamed <= _broken(gov, KIND.PROVIDER, "Nobody is named")


@pytest.mark.parametrize("covers", ["", "covers: [msa]", "covers: [call-off]", "covers: [work]"])
def test_plans_cover_what_the_rules_say_they_cover(covers: str) -> None:
    """A plan for the contract above, or that names nothing, covers a service here as it does for the rules."""
    text = f"""\
contracts:
  msa: {{between: [client-co, provider-co], effective: 2025-04-01}}
  call-off: {{kind: call-off, parent: msa, between: [client-co, provider-co], effective: 2025-04-01}}
scope-of-work: {{work: {{contract: call-off, services: {{desk: {{criticality: critical}}}}}}}}
exit-plans: {{leave: {{{covers}}}}}
"""
    asked = governance(text)
    (link,) = (link for link in asked.trace("desk").links if link.kind.value == "exit")

    assert [part.id for part in link.parts] == ["leave"]
    assert [one.id for one in exit_coverage(asked).plans_of["desk"]] == ["leave"]
