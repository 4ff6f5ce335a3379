"""Alliances of any size, written as people write them: a unit of work repeated, without a fault.

An element is an object with an id. Run ``python -m tests.benchmarks.generator 1000 > alliance.yaml`` to have one.
"""

import sys
from collections.abc import Iterator

_HEAD = """\
outsourcegov: 1
alliance:
  id: generated
  title: A generated alliance
  client: client-co
  providers: [provider-co]
  segment: strategic
  currency: GBP
  calendar: business
  reviewed: 2026-10-01
  required-categories: [scope-change]
calendars:
  business: {country: GB, timezone: Europe/London, days: [mon, tue, wed, thu, fri], hours: "09:00-17:00"}
attributes:
  severity: {one-of: [sev-1, sev-2, sev-3], order: worst-first}
parties:
  client-co: {title: The client, kind: client, country: GB}
  provider-co: {title: The provider, kind: provider, country: GB}
"""

_UNIT = {
    "figures": """\
  limit-{n}: {{title: Signing limit of unit {n}, amount: 50000}}
""",
    "people": """\
  p-{n}-1: {{title: First holder {n}, employer: client-co, contacts: [desk {n}1]}}
  p-{n}-2: {{title: Second holder {n}, employer: client-co, contacts: [desk {n}2]}}
  p-{n}-3: {{title: Delivery lead {n}, employer: provider-co, contacts: [desk {n}3]}}
""",
    "roles": """\
  sponsor-{n}:
    title: Executive sponsor of unit {n}
    description: Stands behind the alliance in the board, opens doors, and has the last word on money in this unit.
    ref: "sch. 7 part {n}"
    party: client-co
    tier: strategic
    kind: executive-sponsor
    counterparts: [executive-{n}]
    deputies: [manager-{n}]
    appointments:
      - {{person: p-{n}-1, from: 2025-04-01, until: 2027-03-31}}
      - {{person: p-{n}-2, from: 2027-04-01}}
  manager-{n}:
    title: Contract manager of unit {n}
    description: Manages the agreement from day to day, keeps the change log, and prepares the steering committee.
    ref: "sch. 7 part {n}"
    party: client-co
    tier: tactical
    kind: contract-manager
    reports-to: sponsor-{n}
    counterparts: [delivery-{n}]
    appointments: [{{person: p-{n}-2, from: 2025-04-01}}]
  owner-{n}:
    title: Service owner of unit {n}
    description: Answers for the service to its users, whoever delivers it, and approves access to it.
    party: client-co
    tier: operational
    kind: service-owner
    reports-to: manager-{n}
    deputies: [manager-{n}]
    appointments: [{{person: p-{n}-1, from: 2025-04-01}}]
  delivery-{n}:
    title: Delivery director of unit {n}
    description: Answers for delivery on the provider's side, and for the people who do the work.
    party: provider-co
    kind: service-delivery-manager
    appointments: [{{person: p-{n}-3, from: 2025-04-01}}]
  executive-{n}:
    title: Provider's executive for unit {n}
    description: Stands behind the alliance on the provider's side.
    party: provider-co
    tier: strategic
    kind: executive-sponsor
    appointments: [{{person: p-{n}-3, from: 2025-04-01}}]
""",
    "contracts": """\
  contract-{n}:
    title: Services agreement {n}
    description: Infrastructure services for unit {n}, from the data centre to the desk, with an option to extend.
    reference: SA-2025-{n:05}
    kind: standalone
    between: [client-co, provider-co]
    owner: manager-{n}
    effective: 2025-04-01
    expires: 2029-03-31
    renewal:
      kind: automatic
      period: 1 year
      notice: {{client: 6 months, provider: 12 months}}
      decided-by: manager-{n}
    governing-law: GB
    annual-charges: 4200000
    provisions:
      audit-access: {{status: present, ref: "cl. 31"}}
      incident-notice: {{status: present, within: 24 hours, after: incident}}
""",
    "scope-of-work": """\
  scope-{n}:
    contract: contract-{n}
    services:
      service-{n}:
        title: Service {n}
        description: Takes calls, solves what can be solved at once, and passes on the rest with a promise and a time.
        criticality-reason: calls stop all branches of the unit
        criticality-assessed: 2026-02-01
        owner: owner-{n}
        provided-by: delivery-{n}
        criticality: important
        hours: "24x7"
        metrics: [response-{n}, availability-{n}]
    deliverables:
      migration-{n}:
        owner: manager-{n}
        provided-by: delivery-{n}
        due: 2026-12-31
        acceptance: {{criteria: ["all workloads moved"], acceptor: manager-{n}, within: 10 business days}}
    out-of-scope: ["training of end users"]
    obligations:
      access-{n}: {{title: Approve access requests, owner: owner-{n}, to: provider-co, within: 2 business days, after: request}}
""",
    "continuity-plans": """\
  continuity-{n}: {{owner: owner-{n}, covers: [service-{n}], rto: 4 hours, business-rto: 8 hours, tested: 2026-05-02}}
""",
    "exit-plans": """\
  exit-{n}: {{owner: manager-{n}, covers: [scope-{n}], triggers: [{{metric: availability-{n}, when: breached}}], tested: 2026-05-10}}
""",
    "decisions": """\
  change-{n}:
    title: Approve a change in unit {n}
    description: Any change to what is delivered or paid in this unit, by change request, before work begins.
    ref: "sch. 9 part {n}"
    category: scope-change
    within: 10 business days
    attributes:
      amount: {{from: 0}}
      severity: any
    rights:
      - {{decider: manager-{n}, when: {{amount: {{up-to: limit-{n}}}}}}}
      - {{decider: committee-{n}, when: {{amount: {{over: limit-{n}, up-to: 500000}}}}}}
      - {{decider: sponsor-{n}, when: {{amount: {{over: 500000}}}}}}
    if-undecided: {{escalation: commercial-{n}}}
""",
    "forums": """\
  committee-{n}:
    title: Steering committee {n}
    purpose: Looks at performance and plans, decides on large changes, and settles what the managers could not.
    ref: "sch. 8 part {n}"
    tier: strategic
    owner: sponsor-{n}
    chair: sponsor-{n}
    seats: [sponsor-{n}, manager-{n}, {{role: executive-{n}, required: true}}]
    quorum: {{at-least: 2, from-each-party: 1}}
    if-inquorate: {{escalation: commercial-{n}}}
    meets: {{every: 3 months, notice: 10 days}}
    special-meeting: {{called-by: any-member, notice: 5 days}}
    decides: [change-{n}]
    reviews: [response-{n}]
    reports-to: none
""",
    "reports": """\
  report-{n}: {{produced-by: delivery-{n}, sent-to: [committee-{n}, manager-{n}], every: 1 month, within: 5 business days, metrics: [response-{n}]}}
""",
    "channels": """\
  channel-{n}: {{purpose: [status, incident, change, commercial, feedback, executive, crisis], medium: phone, owner: owner-{n}, participants: [client-co, provider-co], two-way: true}}
""",
    "escalations": """\
  commercial-{n}:
    category: {category}
    triggers: [{{metric: response-{n}, when: breached}}]
    levels:
      - {{by: [manager-{n}, delivery-{n}], within: 5 business days}}
      - {{by: [sponsor-{n}, executive-{n}], within: 10 business days}}
      - {{by: committee-{n}, within: 20 business days, final: true}}
""",
    "metrics": """\
  response-{n}:
    title: Calls of unit {n} answered within 30 seconds
    description: Share of calls offered in business hours that a person answers within 30 seconds.
    formula: calls answered in 30 seconds / calls offered
    source: telephone switch of unit {n}
    kind: sla
    perspective: customer
    owner: owner-{n}
    unit: percent
    direction: higher-is-better
    period: 1 month
    measured-by: provider-co
    target: {{expected: 95, minimum: 90, class: critical}}
    observations:
      2026-01: 96.4
      2026-02: 95.9
      2026-03: 96.6
      2026-04: 96.0
      2026-05: 95.7
      2026-06: 96.2
      2026-07: 96.1
      2026-08: 95.8
      2026-09: 95.4
  availability-{n}:
    {{kind: sla, owner: owner-{n}, unit: percent, direction: higher-is-better, period: 1 month, target: {{expected: 99.9}}}}
""",
    "risks": """\
  risk-{n}: {{owner: sponsor-{n}, likelihood: 3, impact: 4, response: reduce, description: "One switch carries all calls of unit {n}; when it fails nobody is reached.", controls: [second site, spare parts on the shelf], review-by: 2026-12-01}}
""",
    "actions": """\
  action-{n}: {{title: Order the second switch for unit {n}, description: "Agreed in the steering committee, to be ordered with the next budget.", owner: delivery-{n}, due: 2026-12-31, status: open}}
""",
}
_CATEGORIES = ("operational", "performance", "commercial", "relationship", "security")

ELEMENTS_IN_A_UNIT = 26


def alliance(elements: int) -> str:
    """An alliance of about so many elements, as YAML."""
    return "".join(_parts(max(1, round(elements / ELEMENTS_IN_A_UNIT))))


def _parts(units: int) -> Iterator[str]:
    yield _HEAD
    for key, template in _UNIT.items():
        yield f"{key}:\n"
        for n in range(1, units + 1):
            yield template.format(n=n, category=_CATEGORIES[n % len(_CATEGORIES)])


if __name__ == "__main__":
    sys.stdout.write(alliance(int(sys.argv[1])))
