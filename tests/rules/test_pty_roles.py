"""Rules of the family PTY about counterparts, appointments and the people behind them."""

import pytest

from tests.support.rules import found

TIERS = """\
roles:
  manager: {party: client-co, tier: %s, counterparts: %s}
  director: {party: provider-co, tier: strategic}
  lead: {party: provider-co, tier: tactical%s}
  cio: {party: client-co, tier: strategic, counterparts: director}
"""
MISMATCH = ['2 warning "manager" is tactical and "director" strategic, and they are counterparts.']


@pytest.mark.parametrize(
    ("tier", "counterparts", "lead", "said"),
    [
        ("tactical", "[director]", "", MISMATCH),
        ("tactical", "[director, lead]", "", []),
        ("tactical", "[director]", ", counterparts: manager", []),
        ("tactical", "[director]", ", counterparts: unknown", []),
        ("tactical", "[director]", ", counterparts: misspelt", []),
        ("tactical", "[director, misspelt]", "", []),
        ("tactical", "[director, lead]", ", until: unknown", []),
        ("tactical", "[director, lead]", ", until: 2026-10-31", MISMATCH),
        ("unknown", "[director]", "", []),
        ("strategic", "[director]", "", []),
        ("{conflict: [{value: tactical, ref: a}, {value: strategic, ref: b}]}", "[director]", "", []),
        ("tactical", "[cio]", "", []),
    ],
)
def test_counterpart_tier_mismatch(tier: str, counterparts: str, lead: str, said: list[str]) -> None:
    """Two counterparts of different tiers are told, unless each has one of its own tier, or may have."""
    assert found("PTY004", TIERS % (tier, counterparts, lead)) == said


@pytest.mark.parametrize(
    ("party", "counterpart", "said"),
    [
        ("client-co", "other", ['3 error "one" names "other" as its counterpart: both sit with "client-co".']),
        ("client-co", "one", ['3 error "one" names itself as its counterpart: both sit with "client-co".']),
        ("branch", "other", []),
        ("unknown", "other", []),
        ("client-co", "facing", []),
    ],
)
def test_counterpart_same_party(party: str, counterpart: str, said: list[str]) -> None:
    """A counterpart of the very same party is told; a unit and its company are two."""
    text = f"""\
parties: {{client-co: {{kind: client}}, provider-co: {{kind: provider}}, branch: {{kind: unit, parent: client-co}}}}
roles:
  one: {{party: {party}, counterparts: {counterpart}}}
  other: {{party: client-co}}
  facing: {{party: provider-co}}
"""

    assert found("PTY005", text) == said


@pytest.mark.parametrize(
    ("employer", "appointment", "is_found"),
    [
        ("provider-co", "", True),
        ("line-co", "", True),
        ("client-co", "", False),
        ("branch", "", False),
        ("stranger", "", False),
        ("unknown", "", False),
        ("provider-co", ", mode: seconded", False),
        ("provider-co", ", mode: unknown", False),
        ("provider-co", ", mode: interim", True),
        ("provider-co", ", until: 2026-10-31", False),
        ("provider-co", ", until: unknown", False),
        ("provider-co", ", from: 2027-01-01", True),
        ("{conflict: [{value: provider-co, ref: a}, {value: client-co, ref: b}]}", "", False),
    ],
)
def test_holder_employer_mismatch(employer: str, appointment: str, is_found: bool) -> None:  # noqa: FBT001
    """An employee of one side in a role of the other is told, unless seconded, over, or not certain."""
    text = f"""\
parties:
  client-co: {{kind: client}}
  provider-co: {{kind: provider}}
  branch: {{kind: unit, parent: client-co}}
  line-co: {{kind: subcontractor, parent: provider-co}}
  stranger: {{kind: third-party}}
people: {{p: {{employer: {employer}}}}}
roles: {{buyer: {{party: client-co, appointments: [{{person: p{appointment}}}]}}}}
"""
    holds = "is to hold" if "from" in appointment else "holds"
    said = (
        f'8 error "p" is employed by "{employer}" and {holds} "buyer" on the client\'s side, '
        "and nothing says that this is a secondment."
    )

    assert found("PTY006", text) == ([said] if is_found else [])


HOLLOW = """\
roles:
  cio: {party: client-co, tier: strategic}
  lead: {party: client-co, tier: operational%s}
  director: {party: provider-co, tier: tactical}
metrics: {uptime: {kind: sla, unit: percent, direction: higher-is-better, owner: %s}}
scope-of-work:
  work:
    services: {network: {owner: cio, provided-by: director, criticality: %s, metrics: uptime}}
    obligations: {access: {owner: %s}}
"""


@pytest.mark.parametrize(
    ("lead", "metric", "criticality", "obligation", "is_found"),
    [
        ("", "director", "critical", "director", True),
        ("", "cio", "important", "cio", True),
        ("", "cio", "standard", "cio", False),
        ("", "cio", "unknown", "cio", False),
        ("", "lead", "critical", "cio", False),
        ("", "unknown", "critical", "cio", False),
        ("", "client-co", "critical", "cio", False),
        ("", "cio", "critical", "lead", False),
        ("", "cio", "critical", "none", True),
        (", reports-to: cio", "cio", "critical", "cio", False),
        (", reports-to: unknown", "cio", "critical", "cio", False),
        (", reports-to: cio, until: 2026-10-31", "cio", "critical", "cio", True),
    ],
)
def test_retained_organisation_hollow(
    lead: str,
    metric: str,
    criticality: str,
    obligation: str,
    is_found: bool,  # noqa: FBT001
) -> None:
    """A critical service is told where all that the client's side has to do with it is strategic."""
    said = (
        '8 warning On the client\'s side only "cio" of the strategic tier has to do with "network", which is '
        f"{criticality}."
    )

    assert found("PTY007", HOLLOW % (lead, metric, criticality, obligation)) == ([said] if is_found else [])


@pytest.mark.parametrize(
    ("more", "is_found"),
    [
        ("activities: {patching: {service: network, raci: {lead: A}}}", False),
        ("activities: {patching: {service: network, raci: {director: R}}}", True),
        ("activities: {patching: {service: unknown, raci: {lead: A}}}", False),
        ("activities: {patching: {raci: {lead: A}}}", True),
        ("processes: {repair: {steps: [{by: lead, service: network}]}}", False),
        ("continuity-plans: {plan: {owner: lead, covers: work}}", False),
        ("continuity-plans: {plan: {owner: lead, covers: unknown}}", False),
    ],
)
def test_whoever_works_on_a_service_keeps_it_from_being_hollow(more: str, is_found: bool) -> None:  # noqa: FBT001
    """A part in an activity, in a step or in a plan of the service is enough, or that there may be one."""
    text = HOLLOW % ("", "cio", "critical", "cio") + more + "\n"

    assert (found("PTY007", text) != []) == is_found


@pytest.mark.parametrize(
    ("line_co", "client", "lacking"),
    [
        ("kind: subcontractor, parent: provider-co, country: NO", "", None),
        ("kind: subcontractor, parent: provider-co", "", None),
        ("kind: subcontractor, parent: provider-co", ", country: GB", "in which country it is"),
        ("kind: subcontractor, parent: provider-co, country: unknown", ", country: GB", None),
        ("kind: subcontractor", ", country: GB", "whom it works for or in which country it is"),
        ("kind: subcontractor, parent: unknown, country: unknown", ", country: GB", None),
        ("kind: third-party, managed-by: provider-co", "", None),
        ("kind: unit", ", country: GB", None),
        ("kind: subcontractor", "", "whom it works for"),
    ],
)
def test_unnamed_chain_party(line_co: str, client: str, lacking: str | None) -> None:
    """Of a party in a chain it is said whom it works for, and where countries are stated at all, also its country."""
    text = f"""\
parties:
  client-co: {{kind: client{client}}}
  provider-co: {{kind: provider}}
  line-co: {{{line_co.replace("NO", '"NO"')}}}
roles: {{lead: {{party: line-co}}}}
scope-of-work: {{work: {{services: {{network: {{provided-by: lead}}, desk: {{subcontracted-to: line-co}}}}}}}}
"""
    said = [f'4 warning "line-co" does part of "network" and "desk", and it is not said {lacking}.'] if lacking else []

    assert found("PTY008", text) == said


def test_provider_and_what_has_ended_are_no_chain() -> None:
    """Nothing is asked of a provider of the alliance itself, nor for a service that is over or a misspelt party."""
    text = """\
alliance: {id: e, client: client-co, providers: provider-co, regimes: dora}
parties: {client-co: {kind: client}, provider-co: {kind: provider}, old-co: {kind: subcontractor}}
roles: {lead: {party: provider-co}}
scope-of-work:
  work: {services: {a: {provided-by: lead}, b: {subcontracted-to: old-co, until: 2026-01-31}, c: {provided-by: ld}}}
"""

    assert found("PTY008", text) == []


@pytest.mark.parametrize(
    ("role", "more", "is_found"),
    [
        ("key-personnel: true", "", True),
        ("key-personnel: unknown", "", False),
        ("key-personnel: true, until: 2026-10-31", "", False),
        ("key-personnel: true, protected: none", "", True),
        ("key-personnel: true, protected: unknown", "", False),
        ("key-personnel: true, protected: {for: 6 months}", "", False),
        ("key-personnel: true", "decisions: {d: {category: key-personnel, rights: []}}", False),
        ("key-personnel: true", "decisions: {d: {category: unknown, rights: []}}", False),
        ("key-personnel: true", "decisions: {d: {category: budget, rights: []}}", True),
        ("key-personnel: true", "decisions: unknown", False),
        ("key-personnel: true", "contracts: {m: {between: [], provisions: {key-personnel: {status: present}}}}", False),
        ("key-personnel: true", "contracts: {m: {between: [], provisions: {key-personnel: {status: absent}}}}", True),
        ("key-personnel: true", "contracts: {m: {between: [], provisions: unknown}}", False),
    ],
)
def test_key_personnel_unprotected(role: str, more: str, is_found: bool) -> None:  # noqa: FBT001
    """Key personnel is to be protected by the role, a decision or a provision; one that may be there is enough."""
    text = f"roles: {{lead: {{party: provider-co, {role}}}}}\n{more}\n".replace(
        "between: []", "between: [], effective: 2025-01-01"
    )
    said = ['1 warning "lead" is key personnel, and nothing keeps its holder from being replaced.']

    assert found("PTY009", text) == (said if is_found else [])


def _held(*modes: str) -> str:
    roles = [
        f"  r{number}: {{party: client-co, appointments: [{{person: p{mode}}}]}}" for number, mode in enumerate(modes)
    ]
    return "people: {p: {employer: client-co}}\nroles:\n" + "\n".join(roles) + "\n"


def test_role_overload_counts_the_roles_of_the_day() -> None:
    """A fourth role is told; what is over, to come or not certain on the day does not count."""
    said = ['1 note "p" holds 4 roles: "r0", "r1", "r2" and 1 more.']

    assert found("PTY010", _held("", "", "", "")) == said
    assert found("PTY010", _held("", "", "", ", until: 2026-10-31")) == []
    assert found("PTY010", _held("", "", "", ", from: 2027-01-01")) == []
    assert found("PTY010", _held("", "", "", ", until: unknown")) == []


@pytest.mark.parametrize(("count", "is_found"), [(16, True), (15, False)])
def test_role_overload_counts_what_one_person_answers_for(count: int, is_found: bool) -> None:  # noqa: FBT001
    """Sixteen things that one person owns are told, fifteen are not."""
    risks = "".join(f"  k{number}: {{owner: r}}\n" for number in range(count))
    roles = "roles: {r: {party: client-co, appointments: [{person: p}]}}\n"
    text = "people: {p: {employer: client-co}}\n" + roles + "risks:\n" + risks

    assert found("PTY010", text) == (['1 note "p" answers for 16 things as "r".'] if is_found else [])


def test_things_that_two_people_answer_for_are_no_overload() -> None:
    """Where a role has two holders, neither of them is alone with what it owns."""
    risks = "".join(f"  k{number}: {{owner: r}}\n" for number in range(16))
    roles = "roles: {r: {party: client-co, appointments: [{person: p}, {person: q}]}}\n"

    assert found("PTY010", "people: {p: {employer: c}, q: {employer: c}}\n" + roles + "risks:\n" + risks) == []
