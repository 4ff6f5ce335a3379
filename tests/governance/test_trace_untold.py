"""What a trace cannot tell: it is neither a break, nor does the chain hold."""

import json

import pytest

import outsourcegov as og
from tests.support.rules import governance

TEXT = """\
people: {ann: {employer: client-co}, bob: {employer: provider-co}}
roles:
  owner: {party: client-co, appointments: [{person: ann}]}
  lead: {party: provider-co, appointments: [{person: bob}]}
  secret: {party: client-co, appointments: unknown}
contracts: {msa: {between: [client-co, provider-co], effective: 2025-04-01, %(contract)s}}
metrics: {uptime: {kind: sla, unit: percent, direction: higher-is-better}}
forums: {review: {%(forum)s, reviews: uptime}}
scope-of-work:
  infrastructure:
    contract: msa
    services: {network: {%(service)s}}
escalations: %(paths)s
continuity-plans: %(plans)s
"""
PATHS = "{o: {category: operational, levels: [%s]}, p: {category: performance, levels: [{by: owner, final: true}]}}"
WHOLE = {
    "contract": "expires: 2029-03-31",
    "forum": "seats: [owner, lead]",
    "service": "owner: owner, provided-by: lead, metrics: uptime",
    "paths": PATHS % "{by: owner, final: true}",
    "plans": "{}",
}
KIND = og.LinkKind


def _governance(**changed: str) -> og.Governance:
    return governance(TEXT % {**WHOLE, **changed})


@pytest.mark.parametrize(
    ("changed", "kinds"),
    [
        ({}, []),
        ({"contract": "expires: unknown"}, [KIND.CONTRACT]),
        ({"service": "owner: unknown, provided-by: lead, metrics: uptime"}, [KIND.OWNER]),
        ({"service": "owner: secret, provided-by: lead, metrics: uptime"}, [KIND.OWNER]),
        ({"service": "owner: owner, provided-by: unknown, metrics: uptime"}, [KIND.PROVIDER]),
        ({"service": "owner: owner, provided-by: lead, metrics: unknown"}, [KIND.METRICS, KIND.REVIEW]),
        ({"service": WHOLE["service"] + ", until: unknown"}, [KIND.SCOPE]),
        ({"service": WHOLE["service"] + ", criticality: unknown"}, [KIND.CONTINUITY, KIND.EXIT]),
        ({"forum": "seats: unknown"}, [KIND.REVIEW]),
        ({"forum": "seats: [owner], from: unknown"}, [KIND.REVIEW]),
        ({"forum": "seats: [secret], quorum: all"}, [KIND.REVIEW]),
        ({"paths": "unknown"}, [KIND.ESCALATION]),
        ({"paths": PATHS % "{by: unknown, final: true}"}, [KIND.ESCALATION]),
        ({"paths": PATHS.replace("operational", "unknown") % "{by: owner, final: true}"}, [KIND.ESCALATION]),
        ({"plans": "unknown"}, [KIND.CONTINUITY]),
    ],
)
def test_links_that_cannot_be_told(changed: dict[str, str], kinds: list[og.LinkKind]) -> None:
    """A link of which something is unknown is told as such, and the chain is not said to hold."""
    trace = _governance(**changed).trace("network")

    assert [link.kind for link in trace.untold] == kinds
    assert not trace.broken
    assert trace.holds is (None if kinds else True)


def test_one_in_words() -> None:
    """The last line says of how many links it cannot be told, also beside a break."""
    untold = _governance(plans="unknown", service="owner: unknown, provided-by: lead, metrics: uptime")
    broken = _governance(plans="unknown", service="provided-by: lead, metrics: uptime")

    assert str(untold.trace("network")) == 'service "network": cannot be told at owner and continuity'
    assert og.trace_text(untold.trace("network")).splitlines()[-1] == "No link is known to break; 2 cannot be told."
    assert og.trace_text(broken.trace("network")).splitlines()[-1] == (
        "The chain breaks at owner; 1 more cannot be told."
    )


def test_several_in_words() -> None:
    """Of several it is told how many are known to hold; one whose contract may have ended is among them."""
    asked = _governance(contract="expires: unknown")

    assert og.traces_text(asked.traces()).splitlines() == [
        'service "network"  cannot be told at contract',
        "0 of 1 is known to hold from end to end; of 1 some link cannot be told.",
    ]
    (trace,) = json.loads(og.traces_json(asked, asked.traces()))["traces"]
    assert trace["holds"] is None
    assert trace["links"][0]["untold"] == ['Whether "msa" has ended cannot be told.']


@pytest.mark.parametrize(
    ("scope", "of", "caveats"),
    [
        ("unknown", None, ["Which scopes of work there are cannot be told."]),
        ("{s: {services: unknown}}", None, ['Which services "s" has cannot be told.']),
        ("{s: {services: unknown}, t: {}}", "t", []),
        ("{s: {services: unknown}, t: {contract: other}}", "other", []),
        ("{s: {services: unknown}, t: {contract: other}}", "msa", ['Which services "s" has cannot be told.']),
    ],
)
def test_scope_that_is_unknown(scope: str, of: str | None, caveats: list[str]) -> None:
    """That nothing is in scope is not said where it is unknown what is."""
    contract = "{between: [client-co, provider-co], effective: 2025-04-01}"
    scope = scope.replace("{services", "{contract: msa, services")
    asked = governance(f"contracts: {{msa: {contract}, other: {contract}}}\nscope-of-work: {scope}\n").traces(of)

    assert list(asked.caveats) == caveats
    assert og.traces_text(asked).splitlines() == (
        ["Nothing is known to be in scope.", *caveats] if caveats else ["Nothing is in scope."]
    )


RENEWS = "{between: [client-co, provider-co], effective: 2024-02-01, initial-term: 1 year, %s}"


@pytest.mark.parametrize(
    ("renewal", "says"),
    [
        ("renewal: {kind: automatic, period: 1 year}", "until 2027-01-31, and renews itself"),
        ("renewal: {kind: automatic, period: 1 year, times: 2}", "until 2027-01-31"),
        ("renewal: {kind: automatic, period: 3 months, times: 8}", "until 2027-01-31"),
        ("renewal: {kind: automatic, period: 3 months, times: 9}", "until 2027-01-31, and renews itself"),
        ("renewal: {kind: automatic, period: unknown}", ""),
        ("until: 2028-01-31", "until 2028-01-31"),
    ],
)
def test_term_of_the_day(renewal: str, says: str) -> None:
    """The contract is told with the end of the term that runs, never with one that is over."""
    text = f"contracts: {{msa: {RENEWS % renewal}}}\nscope-of-work: {{s: {{contract: msa, services: {{v: {{}}}}}}}}\n"
    link = governance(text).trace("v").link(KIND.CONTRACT)

    assert link is not None
    assert [part.says for part in link.parts] == [says]


def test_master_that_has_ended() -> None:
    """A call-off that outlasts its master says that the master has ended, and does not break."""
    text = """\
contracts:
  frame: {between: [client-co, provider-co], kind: master, effective: 2020-01-01, expires: 2024-12-31}
  order:
    {between: [client-co, provider-co], kind: call-off, parent: frame, effective: 2024-01-01, expires: 2028-12-31,
     survives: true}
scope-of-work: {s: {contract: order, services: {v: {}}}}
"""
    link = governance(text).trace("v").link(KIND.CONTRACT)

    assert link is not None
    assert (link.breaks, link.notes) == ((), ('"frame", to which it belongs, has ended.',))


WHETHER = 'Whether "msa" has ended cannot be told.'
UNTIL_WHEN = 'Until when "msa" runs cannot be told.'


@pytest.mark.parametrize(
    ("expires", "untold"),
    [
        ("{conflict: [{value: 2029-03-31, ref: a}, {value: 2030-03-31, ref: b}]}", [UNTIL_WHEN]),
        ("{conflict: [{value: 2029-03-31, ref: a}, {value: none, ref: b}]}", [UNTIL_WHEN]),
        (
            "{conflict: [{value: 2026-03-31, ref: a}, {value: none, ref: b}]}",
            ['Whether "msa" has ended cannot be told.'],
        ),
        ("{conflict: [{value: 2029-03-31, ref: a}, {value: 2030-03-31, ref: b}], prevails: a}", []),
        ("none", []),
    ],
)
def test_end_in_dispute(expires: str, untold: list[str]) -> None:
    """Of last days that contradict each other none is told."""
    (link, *_) = _governance(contract=f"expires: {expires}").trace("network").links

    assert list(link.untold) == untold
    assert [bool(part.says) for part in link.parts] == ["prevails" in expires]
