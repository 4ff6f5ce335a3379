"""The scope of work: what is promised is complete, inside its contract, and done by somebody the contract knows."""

import pytest

from tests.support.rules import found

TWO = """\
outsourcegov: 1
alliance: {id: harbour-it, client: harbour, providers: [apps-co, cloud-co], currency: EUR}
parties:
  harbour: {kind: client}
  apps-co: {kind: provider}
  cloud-co: {kind: provider}
  night-co: {kind: subcontractor, parent: cloud-co}
roles:
  it-head: {party: harbour}
  apps-lead: {party: apps-co}
  cloud-lead: {party: cloud-co}
  night-lead: {party: night-co}
"""

COMPLETE = """\
metrics: {uptime: {kind: sla, unit: percent, direction: higher-is-better}}
scope-of-work:
  s:
    services:
      full: {hours: "24x7", metrics: uptime}
      other: {%s}
    deliverables:
      plan: {%s}
"""


@pytest.mark.parametrize(
    ("service", "deliverable", "said"),
    [
        ("hours: 24x7, metrics: uptime", "due: 2027-01-31", []),
        (
            "metrics: uptime",
            "due: none",
            [
                '6 warning It is not said of service "other" when it is owed (hours).',
                '8 warning It is not said of deliverable "plan" by when it is due (due).',
            ],
        ),
        (
            "criticality: critical",
            "accepted: 2026-01-31",
            ['6 error It is not said of service "other" when it is owed (hours) and what it is measured by (metrics).'],
        ),
        ("hours: unknown, metrics: unknown", "due: unknown", []),
        ("hours: {not-applicable: x}, metrics: {not-applicable: x}", "due: {in-words: soon}", []),
        ("until: 2026-10-31", "until: 2026-10-31", []),
        ("from: 2027-01-01", "accepted: unknown", []),
    ],
)
def test_items_are_complete(service: str, deliverable: str, said: list[str]) -> None:
    """What is in force lacks nothing that the alliance says elsewhere; what is hidden or over is not asked."""
    assert found("SOW001", COMPLETE % (service, deliverable)) == said


@pytest.mark.parametrize(
    "more",
    [
        "activities: {patching: {service: network, measured-by: uptime}}",
        "processes: {repair: {metrics: uptime, steps: [{id: one, service: network}]}}",
        "activities: unknown",
        "activities: {patching: {service: unknown}}",
    ],
)
def test_measured_elsewhere(more: str) -> None:
    """A service is measured by its activities and processes too, and may be by what cannot be seen."""
    text = f"""\
        metrics: {{uptime: {{kind: sla, unit: percent, direction: higher-is-better}}}}
        scope-of-work: {{s: {{services: {{network: {{}}}}}}}}
        {more}
        """

    assert found("SOW001", text) == []


def test_nothing_is_wanted_that_nobody_uses() -> None:
    """An alliance that states no hours and has no metrics is not asked for them."""
    assert found("SOW001", "scope-of-work: {s: {services: {network: {}}}}\n") == []


EXCLUSIONS = """\
contracts:
  msa: {between: [client-co, provider-co], effective: 2025-04-01}
  lab: {between: [client-co, provider-co], effective: 2025-04-01}
scope-of-work:
  one: {contract: msa, services: {network: {}}%s}
  two: {contract: %s, services: {desk: {}}%s}
"""


@pytest.mark.parametrize(
    ("first", "contract", "second", "said"),
    [
        ("", "msa", "", ['5 warning Nothing is said to be outside the scope of "msa".']),
        ("", "msa", ", out-of-scope: training", []),
        (
            ", out-of-scope: none",
            "lab",
            ", out-of-scope: training",
            ['5 warning Nothing is said to be outside the scope of "msa".'],
        ),
        (", out-of-scope: unknown", "msa", "", []),
        (", out-of-scope: {not-applicable: all of it}", "msa", "", []),
        ("", "unknown", ", out-of-scope: training", []),
        ("", "unknown", "", ['5 warning Nothing is said to be outside the scope of "msa".']),
    ],
)
def test_exclusions(first: str, contract: str, second: str, said: list[str]) -> None:
    """Each contract with work in scope says what it leaves out, in one of its scopes."""
    assert found("SOW002", EXCLUSIONS % (first, contract, second)) == said


@pytest.mark.parametrize(
    ("contract", "text", "said"),
    [
        ("msa", "Service-Desk", ['6 error Service "desk" is in scope, and "Service-Desk" is out of it.']),
        ("msa", "help  desk", ['6 error Service "desk" is in scope, and "help  desk" is out of it.']),
        ("msa", "service desk at night", []),
        ("lab", "service desk", []),
        ("unknown", "service desk", []),
    ],
)
def test_in_and_out(contract: str, text: str, said: list[str]) -> None:
    """What is named as out of scope is no service of the same contract, however it is written."""
    document = f"""\
        contracts:
          msa: {{between: [client-co, provider-co], effective: 2025-04-01}}
          lab: {{between: [client-co, provider-co], effective: 2025-04-01}}
        scope-of-work:
          one: {{contract: msa, services: {{desk: {{title: Service desk, also-called: [Help desk]}}}}}}
          two: {{contract: {contract}, out-of-scope: ["{text}"]}}
        """

    assert found("SOW003", document) == said


BOTH = '15 error "apps-co" and "cloud-co" both provide service "backup", and nothing says who does which part.'


@pytest.mark.parametrize(
    ("who", "more", "said"),
    [
        ("[apps-lead, cloud-lead]", "", [BOTH]),
        ("{any-of: [apps-lead, cloud-lead]}", "", [BOTH]),
        ("[apps-lead, night-lead]", "", [BOTH]),
        ("[cloud-lead, night-lead]", "", []),
        ("[it-head, cloud-lead]", "", []),
        ("{conflict: [{value: apps-lead, ref: a}, {value: cloud-lead, ref: b}]}", "", []),
        ("[apps-lead, cloud-lead]", "activities: {run: {service: backup, raci: {apps-lead: R}}}", [BOTH]),
        ("[apps-lead, cloud-lead]", "activities: {run: {service: backup, raci: {apps-lead: R, cloud-co: S}}}", []),
        ("[apps-lead, cloud-lead]", "activities: unknown", []),
    ],
)
def test_two_providers_of_one_service(who: str, more: str, said: list[str]) -> None:
    """A service that two providers provide has a split in its activities."""
    assert (
        found("SOW004", TWO + f"scope-of-work:\n  s: {{services:\n      {{backup: {{provided-by: {who}}}}}}}\n{more}")
        == said
    )


ALIKE = (
    '16 error "app-hosting" of "apps-co" and "hosting" of "cloud-co" have the same name, and nothing says who does '
    "which part."
)


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("", "", [ALIKE]),
        ("locations: [GB, FR]", "locations: [FR]", [ALIKE]),
        ("locations: GB", "locations: FR", []),
        ("locations: GB", "", []),
        ("locations: unknown", "locations: GB", []),
        ("hours: day", "hours: night", []),
        ("hours: 24x7", "hours: night", [ALIKE]),
        ("hours: 24x7", "", []),
        ("data-classes: staff", "data-classes: customer", []),
        ("until: 2026-10-31", "", []),
    ],
)
def test_two_services_of_one_name(one: str, other: str, said: list[str]) -> None:
    """Services of the same name of two providers are told apart by place, hours or data."""
    text = f"""\
scope-of-work:
  s:
    services:
      hosting: {{title: Hosting, provided-by: cloud-lead{one and ", "}{one}}}
      app-hosting: {{title: hosting, provided-by: apps-lead{other and ", "}{other}}}
calendars: {{day: {{hours: "09:00-17:00"}}, night: {{hours: "17:00-24:00"}}}}
"""

    assert found("SOW004", TWO + text) == said


@pytest.mark.parametrize(
    ("step", "said"),
    [
        ("by: lead", "belongs to no service"),
        ("does: digs", "belongs to no service, and nobody does it"),
        ("by: lead, service: old", 'belongs to service "old", which has ended'),
        ("by: lead, service: desk", ""),
        ("by: lead, service: unknown", ""),
        ("by: unknown", ""),
        ("by: buyer", ""),
        ("by: [lead, buyer]", ""),
    ],
)
def test_steps_outside_of_scope(step: str, said: str) -> None:
    """What the provider does in a process, or nobody, is part of a service; the client's own work need not be."""
    text = f"""\
        roles: {{lead: {{party: provider-co}}, buyer: {{party: client-co}}}}
        scope-of-work: {{s: {{services: {{desk: {{}}, old: {{until: 2026-01-31}}}}}}}}
        processes:
          repair: {{steps: [{{id: call, by: lead, service: desk}}, {{id: dig, {step}}}]}}
        """

    assert found("SOW005", text) == ([f'4 warning Step "dig" of "repair" {said}.'] if said else [])


@pytest.mark.parametrize(
    ("acceptance", "said"),
    [
        ("", "what it must meet (criteria) or who accepts it (acceptor)"),
        (
            "payment-linked: true",
            "what it must meet (criteria) or who accepts it (acceptor), and a payment depends on it",
        ),
        ("acceptance: {criteria: it runs}", "who accepts it (acceptor)"),
        ("acceptance: {acceptor: buyer}", "what it must meet (criteria)"),
        ("acceptance: {acceptor: buyer, criteria: unknown}", ""),
        ("acceptance: {acceptor: unknown, criteria: it runs}", ""),
        ("acceptance: unknown", ""),
        ("acceptance: {not-applicable: it is a gift}", ""),
        ("accepted: 2026-05-31", ""),
    ],
)
def test_acceptance(acceptance: str, said: str) -> None:
    """A deliverable that is not accepted says how it is."""
    text = f"""\
        roles: {{buyer: {{party: client-co}}}}
        scope-of-work: {{s: {{deliverables: {{plan: {{{acceptance}}}}}}}}}
        """

    assert found("SOW006", text) == ([f'2 error It is not said of deliverable "plan" {said}.'] if said else [])


@pytest.mark.parametrize(
    ("contract", "item", "said"),
    [
        ("expires: 2029-03-31", "due: 2029-04-01", 'is due on 2029-04-01, after "msa" ends on 2029-03-31'),
        ("expires: 2029-03-31", "due: 2029-03-31", ""),
        ("expires: 2029-03-31", "due: 2025-03-31", 'is due on 2025-03-31, before "msa" begins on 2025-04-01'),
        ("expires: 2029-03-31", "until: 2029-12-31", 'lasts until 2029-12-31, after "msa" ends on 2029-03-31'),
        ("expires: 2029-03-31", "from: 2025-01-01", 'begins on 2025-01-01, before "msa" begins on 2025-04-01'),
        ("expires: 2029-03-31, renewal: unknown", "due: 2029-04-01", ""),
        ("expires: none", "due: 2029-04-01", ""),
        ("expires: unknown", "due: 2029-04-01", ""),
        ("expires: 2029-03-31", "due: unknown", ""),
        ("expires: 2029-03-31", "due: 2029-04-01, accepted: 2026-01-01", ""),
    ],
)
def test_dates_outside_the_contract(contract: str, item: str, said: str) -> None:
    """What is due, begins or ends does so while the contract surely runs."""
    text = f"""\
        contracts: {{msa: {{between: [client-co, provider-co], effective: 2025-04-01, {contract}}}}}
        scope-of-work: {{s: {{contract: msa, deliverables: {{plan: {{{item}}}}}}}}}
        """

    assert found("SOW007", text) == ([f'2 error Deliverable "plan" {said}.'] if said else [])


@pytest.mark.parametrize(
    ("owner", "to", "said"),
    [
        ("cloud-lead", "cloud-co", True),
        ("night-lead", "cloud-co", True),
        ("cloud-lead", "apps-co", False),
        ("it-head", "cloud-co", False),
        ("it-head", "client", True),
        ("cloud-lead", "provider", False),
        ("unknown", "cloud-co", False),
        ("cloud-lead", "unknown", False),
        ("none", "cloud-co", False),
    ],
)
def test_obligations_to_oneself(owner: str, to: str, said: bool) -> None:  # noqa: FBT001
    """Nobody owes an obligation to the party that it belongs to."""
    text = TWO + f"scope-of-work: {{s: {{obligations: {{approval: {{owner: {owner}, to: {to}}}}}}}}}"
    message = f'13 error Obligation "approval" is owed to "{to}" and owned by "{owner}" of the same side.'

    assert found("SOW008", text) == ([message] if said else [])


@pytest.mark.parametrize(
    ("service", "said"),
    [
        ("unit: call", True),
        ("unit: call, baseline-volume: {per: month}", True),
        ("unit: call, baseline-volume: 4000", False),
        ("unit: call, baseline-volume: unknown", False),
        ("unit: {not-applicable: fixed price}", False),
        ("unit: unknown", False),
        ("hours: 24x7", False),
    ],
)
def test_volumes(service: str, said: bool) -> None:  # noqa: FBT001
    """A price by the unit comes with the number of units."""
    text = f"scope-of-work: {{s: {{services: {{desk: {{{service}}}}}}}}}\n"
    message = '1 warning Service "desk" is paid by "call", and it is not said how many the price assumes.'

    assert found("SOW009", text) == ([message] if said else [])


ALLOWED = 'does not allow subcontractors, and "night-co" does part of service "hosting".'
UNSAID = 'does not say whether it allows subcontractors, and "night-co" does part of service "hosting".'


@pytest.mark.parametrize(
    ("provisions", "service", "said"),
    [
        ("provisions: {sub-permission: {status: absent}}", "subcontracted-to: night-co", f'error "msa" {ALLOWED}'),
        ("provisions: {sub-permission: {status: absent}}", "provided-by: night-lead", f'error "msa" {ALLOWED}'),
        ("provisions: {term: {status: present}}", "subcontracted-to: night-co", f'warning "msa" {UNSAID}'),
        ("provisions: {sub-permission: {status: partial}}", "subcontracted-to: night-co", ""),
        ("provisions: {sub-permission: {status: unknown}}", "subcontracted-to: night-co", ""),
        ("provisions: {sub-permission: {status: absent}}", "provided-by: cloud-lead", ""),
        ("provisions: {sub-permission: {status: absent}}", "subcontracted-to: unknown", ""),
        ("provisions: unknown", "subcontracted-to: night-co", ""),
        ("owner: it-head", "subcontracted-to: night-co", ""),
        ("parent: order, provisions: {sub-permission: {status: absent}}", "subcontracted-to: night-co", ""),
        ("parent: unknown, provisions: {sub-permission: {status: absent}}", "subcontracted-to: night-co", ""),
    ],
)
def test_subcontractors(provisions: str, service: str, said: str) -> None:
    """What a contract above says of subcontractors holds for its orders; an unlisted provision is no permission."""
    text = f"""
contracts:
  msa: {{kind: master, between: [harbour, cloud-co], effective: 2025-04-01, {provisions}}}
  order: {{kind: call-off, parent: msa, between: [harbour, cloud-co], effective: 2025-04-01}}
scope-of-work: {{s: {{contract: order, services: {{hosting: {{{service}}}}}}}}}
"""

    assert found("SOW010", TWO + text) == ([f"15 {said}"] if said else [])


@pytest.mark.parametrize(("status", "said"), [("present", False), ("absent", True), ("unknown", False)])
def test_an_amendment_may_allow_subcontractors(status: str, said: bool) -> None:  # noqa: FBT001
    """What an amendment of a contract above says counts for its orders."""
    text = f"""
contracts:
  msa: {{between: [harbour, cloud-co], effective: 2025-04-01, provisions: {{sub-permission: {{status: absent}}}}}}
  more: {{kind: amendment, parent: msa, between: [harbour], effective: 2025-04-01,
    provisions: {{sub-permission: {{status: {status}}}}}}}
  order: {{kind: call-off, parent: msa, between: [harbour, cloud-co], effective: 2025-04-01}}
scope-of-work: {{s: {{contract: order, services: {{hosting: {{subcontracted-to: night-co}}}}}}}}
"""

    assert bool(found("SOW010", TWO + text)) is said


@pytest.mark.parametrize(
    ("provisions", "decisions", "said"),
    [
        ("change-control: {status: absent}", "", 'error "msa" has no procedure for changes'),
        ("term: {status: present}", "", 'warning "msa" says nothing about changes'),
        ("change-control: {status: present}", "", 'error "msa" has a procedure for changes'),
        (
            "change-control: {status: absent}",
            "decisions: {spend: {category: budget, rights: []}}",
            'error "msa" has no procedure for changes',
        ),
        ("change-control: {status: absent}", "decisions: {change: {category: scope-change, rights: []}}", ""),
        ("change-control: {status: absent}", "decisions: {change: {rights: []}}", ""),
        ("change-control: {status: absent}", "decisions: {change: {category: unknown, rights: []}}", ""),
        ("change-control: {status: absent}", "decisions: unknown", ""),
        ("change-control: {status: unknown}", "decisions: unknown", ""),
    ],
)
def test_change_control(provisions: str, decisions: str, said: str) -> None:
    """A contract whose provisions are written down has a way to change its scope, and somebody who decides."""
    text = f"""\
        contracts: {{msa: {{between: [client-co, provider-co], effective: 2025-04-01, provisions: {{{provisions}}}}}}}
        scope-of-work: {{s: {{contract: msa, services: {{network: {{}}}}}}}}
        {decisions}
        """

    assert found("SOW011", text) == ([f"1 {said}, and no decision says who decides on one."] if said else [])


@pytest.mark.parametrize(
    ("contract", "entry", "said"),
    [
        (
            "total-value: 1000",
            "amount: 160, decided: 2026-01-31, outcome: approved",
            "160 GBP, which is 16 % of its total value",
        ),
        (
            "total-value: 1000",
            "amount: -160, decided: 2026-01-31, outcome: approved",
            "160 GBP, which is 16 % of its total value",
        ),
        (
            "annual-charges: 1000",
            "amount: 160, decided: 2026-01-31, outcome: approved",
            "160 GBP, which is 16 % of its annual charges",
        ),
        ("total-value: 1000", "amount: 150, decided: 2026-01-31, outcome: approved", ""),
        ("total-value: 1000", "amount: 160, decided: 2026-01-31, outcome: refused", ""),
        ("total-value: 1000", "amount: 160, decided: 2027-01-31, outcome: approved", ""),
        ("total-value: 1000", "amount: 160, decided: 2025-01-31, outcome: approved", ""),
        ("total-value: 1000", "amount: unknown, decided: 2026-01-31, outcome: approved", ""),
        ("total-value: unknown", "amount: 160, decided: 2026-01-31, outcome: approved", ""),
        ("total-value: {amount: 1000, currency: EUR}", "amount: 160, decided: 2026-01-31, outcome: approved", ""),
    ],
)
def test_drift(contract: str, entry: str, said: str) -> None:
    """Approved changes since the contract began add up to at most fifteen percent of it."""
    text = f"""\
        contracts: {{msa: {{between: [client-co, provider-co], effective: 2025-04-01, {contract}}}}}
        decisions: {{change: {{category: scope-change, rights: []}}}}
        decision-log: {{d-1: {{decision: change, {entry}}}}}
        """

    message = f'1 warning The approved changes of scope of "msa" add up to {said}.'
    assert found("SOW012", text) == ([message] if said else [])


def test_drift_of_several_contracts_is_not_told() -> None:
    """Of several contracts the log does not say to which a change belongs."""
    text = """\
        contracts:
          msa: {between: [client-co, provider-co], effective: 2025-04-01, total-value: 1000}
          lab: {between: [client-co, provider-co], effective: 2025-04-01, total-value: 1000}
        decisions: {change: {category: scope-change, rights: []}}
        decision-log: {d-1: {decision: change, amount: 900, decided: 2026-01-31, outcome: approved}}
        """

    assert found("SOW012", text) == []


@pytest.mark.parametrize(
    ("service", "activity", "said"),
    [
        ("", "measured-by: visits", True),
        ("metrics: uptime", "measured-by: visits", False),
        ("metrics: unknown", "measured-by: visits", False),
        ("", "measured-by: none", False),
        ("", "measured-by: visits, until: 2026-01-31", False),
    ],
)
def test_how_not_what(service: str, activity: str, said: bool) -> None:  # noqa: FBT001
    """A service whose activities are measured is measured itself."""
    text = f"""\
        metrics:
          visits: {{kind: kpi, unit: count, direction: higher-is-better}}
          uptime: {{kind: sla, unit: percent, direction: higher-is-better}}
        scope-of-work: {{s: {{services: {{network: {{{service}}}}}}}}}
        activities: {{site-visits: {{service: network, {activity}}}}}
        """

    assert found("SOW013", text) == (
        ['4 note Of service "network" only activities are measured: "site-visits".'] if said else []
    )


@pytest.mark.parametrize(
    ("hours", "support", "said"),
    [
        ("24x7", "office", "For 128 of the 168 hours a week"),
        ("[hidden, rest]", "office", "For 128 of the 168 hours a week"),
        ("office", "24x7", ""),
        ("[hidden, rest]", "[rest, hidden]", ""),
        ("hidden", "office", ""),
        ("24x7", "hidden", ""),
        ("24x7", "unknown", ""),
        ("office", "abroad", ""),
    ],
)
def test_hours_without_support(hours: str, support: str, said: str) -> None:
    """Whenever a service is owed somebody answers, as far as the hours can be told."""
    text = f"""\
        calendars:
          office: {{hours: "09:00-17:00", timezone: Europe/London}}
          abroad: {{hours: "10:00-17:00", timezone: Asia/Tokyo}}
          hidden: {{hours: unknown}}
          rest: {{outside: hidden}}
        scope-of-work: {{s: {{services: {{network: {{hours: {hours}, support: {support}}}}}}}}}
        """
    message = f'6 error {said} in which service "network" is owed nobody answers, such as Monday from 00:00 to 09:00.'

    assert found("SOW014", text) == ([message] if said else [])


@pytest.mark.parametrize(
    ("contract", "service", "said"),
    [
        ("apps", "provided-by: cloud-lead", '"cloud-lead" of "cloud-co", which is no party to "apps"'),
        ("apps", "provided-by: night-lead", '"night-lead" of "cloud-co", which is no party to "apps"'),
        ("apps", "provided-by: cloud-co", '"cloud-co", which is no party to "apps"'),
        ("apps", "provided-by: apps-lead", ""),
        ("cloud", "provided-by: night-lead", ""),
        ("order", "provided-by: cloud-lead", ""),
        ("apps", "provided-by: cloud-lead, subcontracted-to: cloud-co", ""),
        ("apps", "provided-by: cloud-lead, subcontracted-to: unknown", ""),
        ("apps", "provided-by: it-head", ""),
        ("apps", "provided-by: unknown", ""),
        ("unknown", "provided-by: cloud-lead", ""),
        ("hidden", "provided-by: cloud-lead", ""),
    ],
)
def test_providers_outside_the_contract(contract: str, service: str, said: str) -> None:
    """Who provides a service is a party to its contract, or works for one."""
    text = f"""
contracts:
  apps: {{between: [harbour, apps-co], effective: 2025-04-01}}
  cloud: {{between: [harbour, cloud-co], effective: 2025-04-01}}
  order: {{kind: call-off, parent: cloud, between: [harbour], effective: 2025-04-01}}
  hidden: {{between: unknown, effective: 2025-04-01}}
scope-of-work: {{s: {{contract: {contract}, services: {{hosting: {{{service}}}}}}}}}
"""

    assert found("SOW015", TWO + text) == ([f'19 error Service "hosting" is provided by {said}.'] if said else [])


@pytest.mark.parametrize(
    ("parties", "services", "more", "said"),
    [
        ("harbour, cloud-co", "hosting: {}", "", ""),
        ("harbour, cloud-co", "hosting: {}, backup: {provided-by: cloud-lead}", "", "."),
        (
            "harbour, apps-co, cloud-co",
            "hosting: {}",
            "",
            ', and "apps-co" and "cloud-co" are parties to its contract.',
        ),
        ("harbour, apps-co, cloud-co", "hosting: {provided-by: unknown}", "", ""),
        (
            "harbour, apps-co, cloud-co",
            "hosting: {}",
            "activities: {run: {service: hosting, raci: {cloud-lead: R}}}",
            "",
        ),
        ("harbour, apps-co, cloud-co", "hosting: {}", "activities: unknown", ""),
    ],
)
def test_delivered_by_nobody(parties: str, services: str, more: str, said: str) -> None:
    """Where it is open who delivers something, somebody is named."""
    text = f"""
contracts: {{msa: {{between: [{parties}], effective: 2025-04-01}}}}
scope-of-work: {{s: {{contract: msa, services: {{{services}}}}}}}
{more}
"""

    assert found("SOW016", TWO + text) == (
        [f'15 warning Nobody is named who delivers service "hosting"{said}'] if said else []
    )
