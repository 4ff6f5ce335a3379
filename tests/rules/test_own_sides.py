"""Rules of the family OWN about whose side owns a thing, and what an owner can do."""

import pytest

from tests.support.rules import found

ROLES = """\
roles:
  buyer: {party: client-co}
  lead: {party: provider-co}
  astray: {party: unknown}
"""
CONTRACT = "contracts: {m: {between: [client-co, provider-co], effective: 2025-01-01, %s}}"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (CONTRACT % "owner: %s", 'Contract "m" is owned by'),
        ("scope-of-work: {s: {services: {v: {owner: %s}}}}", 'Service "v" is owned by'),
        ("scope-of-work: {s: {deliverables: {v: {owner: %s}}}}", 'Deliverable "v" is owned by'),
        ("scope-of-work: {s: {deliverables: {v: {acceptance: {acceptor: %s}}}}}", 'Deliverable "v" is accepted by'),
        ("risks: {k: {response: accept, owner: %s}}", 'Risk "k" is owned by'),
        ("risks: {k: {response: accept, owner: buyer, accepted-by: %s}}", 'Risk "k" is accepted by'),
        ("policies: {p: {kind: security, owner: %s}}", 'Policy "p" is owned by'),
        ("policies: {p: {kind: security, owner: buyer, approved-by: %s}}", 'Policy "p" is approved by'),
        ("exit-plans: {x: {owner: %s}}", 'Exit plan "x" is owned by'),
        (
            CONTRACT % "owner: buyer, renewal: {kind: option, decided-by: %s}",
            'Contract "m" is renewed for the client by',
        ),
    ],
)
def test_owner_wrong_side(text: str, said: str) -> None:
    """What the client must keep is told where all who are named are on the provider's side, and then only."""
    owners = {name: found("OWN007", ROLES + text % name + "\n") for name in ("lead", "provider-co", "provider")}

    assert owners == {name: [f'5 error {said} "{name}" on the provider\'s side.'] for name in owners}
    for name in ("buyer", "[buyer, lead]", "astray", "unknown", "none", "misspelt", "{in-words: the Supplier}"):
        assert found("OWN007", ROLES + text % name + "\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "contracts: {m: {between: [provider-co, line-co], effective: 2025-01-01, owner: lead}}",
        "contracts: {m: {between: unknown, effective: 2025-01-01, owner: lead}}",
        "risks: {k: {response: reduce, owner: lead}}",
        "risks: {k: {response: unknown, owner: lead}}",
        "risks: {k: {response: accept, owner: lead, accepted-by: unknown}}",
        "metrics: {m: {kind: kpi, unit: count, direction: higher-is-better, owner: lead}}",
        "continuity-plans: {c: {owner: lead}}",
        "scope-of-work: {s: {services: {v: {owner: lead, until: 2026-10-31}}}}",
        "scope-of-work: {s: {services: {v: {owner: {conflict: [{value: lead, ref: a}, {value: buyer, ref: b}]}}}}}",
        "scope-of-work: {s: {obligations: {o: {owner: lead}}}}",
    ],
)
def test_what_either_side_may_own_is_no_fault(text: str) -> None:
    """What the provider may own, what is over and what is not certain are not told."""
    assert found("OWN007", ROLES + text + "\n") == []


@pytest.mark.parametrize(
    ("appointment", "party", "is_found"),
    [
        ("", "provider-co", True),
        ("", "line-co", True),
        ("", "client-co", False),
        ("", "unknown", False),
        (", until: 2026-10-31", "provider-co", False),
        (", until: unknown", "provider-co", False),
    ],
)
def test_both_sides_person(appointment: str, party: str, is_found: bool) -> None:  # noqa: FBT001
    """A person with roles of both sides on the day is told, where both are certain."""
    text = f"""\
parties: {{client-co: {{kind: client}}, provider-co: {{kind: provider}}, line-co: {{kind: unit, parent: provider-co}}}}
people: {{p: {{employer: client-co}}}}
roles:
  buyer: {{party: client-co, appointments: [{{person: p}}]}}
  lead: {{party: {party}, appointments: [{{person: p{appointment}}}]}}
"""
    said = ['2 error "p" holds "buyer" on the client\'s side and "lead" on the provider\'s.']

    assert found("OWN014", text) == (said if is_found else [])


OWNER = """\
roles:
  cio: {party: client-co}
  owner: {party: client-co%s}
  lead: {party: provider-co}
scope-of-work: {s: {services: {v: {owner: owner}}}}
decisions: {d: {rights: [{decider: %s}]%s}}
forums: {f: {seats: [%s]}}
"""
IN_LINE = "nobody in its line has a right, a seat or a level of an escalation path"
NO_SAY = [f'3 warning "owner" owns service "v" and has no say: {IN_LINE}.']


@pytest.mark.parametrize(
    ("role", "decider", "more", "seat", "said"),
    [
        ("", "cio", "", "cio", NO_SAY),
        ("", "cio", ", informed: owner", "cio", NO_SAY),
        ("", "owner", "", "cio", []),
        ("", "cio", "", "owner", []),
        ("", "cio", ", agreed-by: owner", "cio", []),
        ("", "unknown", "", "cio", []),
        ("", "client-co", "", "cio", []),
        ("", "provider-co", "", "cio", NO_SAY),
        ("", "lead", "", "lead", []),
        (", authority: full", "cio", "", "cio", []),
        (", reports-to: cio", "cio", "", "cio", []),
        (", until: unknown", "cio", "", "cio", []),
    ],
)
def test_accountable_without_authority(role: str, decider: str, more: str, seat: str, said: list[str]) -> None:
    """An owner without any say is told where others of its side have one, and all can be seen."""
    assert found("OWN015", OWNER % (role, decider, more, seat)) == said


def test_whoever_leads_or_deputises_has_a_say() -> None:
    """The superior of somebody with a say has it too, and so has the deputy."""
    text = OWNER % ("", "cio", "", "cio")

    assert found("OWN015", text.replace("cio: {party: client-co}", "cio: {party: client-co, reports-to: owner}")) == []
    assert found("OWN015", text.replace("cio: {party: client-co}", "cio: {party: client-co, deputies: owner}")) == []


def test_no_say_is_asked_for_where_none_is_written_down() -> None:
    """An alliance that has no decisions yet, or neither forums nor paths, is not asked who has a say."""
    text = OWNER % ("", "cio", "", "cio")

    assert found("OWN015", text[: text.index("decisions")]) == []
    assert found("OWN015", text[: text.index("forums")]) == []


VOICE = """\
roles:
  cio: {party: client-co}
  boss: {party: client-co, reports-to: cio}
  owner: {party: client-co%s}
  clerk: {party: client-co%s}
scope-of-work: {s: {services: {v: {owner: owner, criticality: %s}}}}
decisions: {d: {rights: [{decider: owner}]}}
forums: {f: {seats: [%s]}}
"""
NO_VOICE = ['4 warning "owner" owns service "v", sits in no forum and reports to nobody.']


@pytest.mark.parametrize(
    ("role", "clerk", "criticality", "seat", "said"),
    [
        ("", "", "critical", "cio", NO_VOICE),
        (", reports-to: none", "", "important", "cio", NO_VOICE),
        (", reports-to: cio", "", "critical", "cio", []),
        (", reports-to: unknown", "", "critical", "cio", []),
        ("", "", "standard", "cio", []),
        ("", "", "unknown", "cio", []),
        ("", "", "critical", "owner", []),
        ("", "", "critical", "{each-party: 1}", []),
        ("", ", reports-to: owner", "critical", "clerk", []),
        ("", "", "critical", "", []),
    ],
)
def test_owner_without_voice(role: str, clerk: str, criticality: str, seat: str, said: list[str]) -> None:
    """The owner of a critical service is told who neither sits anywhere nor reports to anybody."""
    assert found("OWN017", VOICE % (role, clerk, criticality, seat)) == said


POWER = """\
roles:
  cio: {party: client-co}
  office: {party: client-co, kind: %s, reports-to: %s}
  owner: {party: client-co%s}
scope-of-work: {s: {services: {v: {owner: %s}}}}
decisions: {d: {rights: [{decider: %s}]}}
"""
NO_PART = ['3 note "office" decides alone on "d", and neither it nor anybody in its line owns anything.']


@pytest.mark.parametrize(
    ("kind", "above", "owner", "owned_by", "decider", "said"),
    [
        ("other", "cio", "", "owner", "office", NO_PART),
        ("finance", "cio", "", "owner", "office", []),
        ("unknown", "cio", "", "owner", "office", []),
        ("other", "none", "", "owner", "office", []),
        ("other", "unknown", "", "owner", "office", []),
        ("other", "cio", ", reports-to: office", "owner", "office", []),
        ("other", "cio", "", "cio", "office", []),
        ("other", "cio", "", "office", "office", []),
        ("other", "cio", "", "unknown", "office", []),
        ("other", "cio", "", "none", "office", []),
        ("other", "cio", "", "owner", "[office, owner]", []),
    ],
)
def test_authority_without_accountability(  # noqa: PLR0917 - a row of the table
    kind: str, above: str, owner: str, owned_by: str, decider: str, said: list[str]
) -> None:
    """A role that decides alone is told where nobody in its line owns anything, and others of its side do."""
    assert found("OWN016", POWER % (kind, above, owner, owned_by, decider)) == said


ORPHAN = """\
roles: {owner: {party: client-co}, spare: {party: client-co%s}}
scope-of-work: {s: {services: {v: {owner: owner}}}}
decisions: {d: {rights: [{decider: %s}]}}
forums: {f: {seats: [%s]}}
"""


@pytest.mark.parametrize(
    ("role", "decider", "seat", "is_found"),
    [
        ("", "owner", "owner", True),
        (", deputies: spare", "owner", "owner", True),
        (", reports-to: owner", "owner", "owner", True),
        (", counterparts: unknown", "owner", "owner", False),
        (", counterparts: owner", "owner", "owner", False),
        (", until: 2026-10-31", "owner", "owner", False),
        ("", "{any-of: [owner, spare]}", "owner", False),
        ("", "unknown", "owner", False),
        ("", "owner", "{each-party: 1}", False),
        ("", "owner", "{party: provider-co}", True),
    ],
)
def test_orphan_role(role: str, decider: str, seat: str, is_found: bool) -> None:  # noqa: FBT001
    """A role that nothing else names is told, unless something that may name it cannot be seen."""
    said = ['1 note Nothing names "spare": it owns nothing, decides nothing and sits nowhere.']

    assert found("OWN030", ORPHAN % (role, decider, seat)) == (said if is_found else [])
