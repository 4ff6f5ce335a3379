"""Rules of the family PTY, beyond the examples on their pages."""

import pytest

from tests.support.rules import findings, found


@pytest.mark.parametrize(
    ("providers", "said"),
    [
        ("none", ["The alliance has no provider."]),
        ("[]", ["The alliance has no provider."]),
        ("{in-words: several}", ["The alliance has no provider."]),
        ("unknown", []),
        ("{not-applicable: internal delegation scheme}", []),
        ("{conflict: [{value: none, ref: a}, {value: provider-co, ref: b}]}", []),
        ("{conflict: [{value: provider-co, ref: a}, {value: [client-co], ref: b}], prevails: a}", []),
        ("provider-co", []),
        ("[client-co, provider-co]", []),
        ("client-co", ['"client-co" is both the client and the provider: the alliance has only one side.']),
    ],
)
def test_side_missing(providers: str, said: list[str]) -> None:
    """A side is missing where it is said that nobody is there, not where it is not known or does not apply."""
    text = f"alliance:\n  id: example\n  client: client-co\n  providers: {providers}\n"

    assert found("PTY001", text) == [f"4 error {one}" for one in said]


SIDES = """\
alliance: {id: example, client: [client-co], providers: [provider-co, second-co]}
parties:
  client-co: {kind: client}
  provider-co: {kind: provider}
  second-co: {kind: provider}
  branch: {kind: unit, parent: client-co}
  subcontractor: {kind: subcontractor, parent: provider-co}
  hidden: {kind: unit, parent: unknown}
  stranger: {kind: third-party}
roles:
  sponsor: {party: client-co, kind: executive-sponsor}
  owner: {party: branch, kind: service-owner}
  manager: {party: client-co, kind: %s}
  executive: {party: provider-co, kind: executive-sponsor}
  delivery: {party: subcontractor, kind: service-delivery-manager}
  second-executive: {party: %s, kind: executive-sponsor}
  second-delivery: {party: second-co, kind: relationship-manager%s}
"""


@pytest.mark.parametrize(
    ("kind", "party", "more", "said"),
    [
        ("contract-manager", "second-co", "", []),
        ("sourcing-manager", "second-co", "", []),
        ("finance", "second-co", "", ['3 error "client-co" has no contract manager or sourcing manager.']),
        ("unknown", "second-co", "", []),
        ("{conflict: [{value: contract-manager, ref: a}, {value: finance, ref: b}]}", "second-co", "", []),
        (
            "{conflict: [{value: legal, ref: a}, {value: finance, ref: b}]}",
            "second-co",
            "",
            ['3 error "client-co" has no contract manager or sourcing manager.'],
        ),
        ("contract-manager", "provider-co", "", ['5 error "second-co" has no executive sponsor.']),
        ("contract-manager", "unknown", "", []),
        ("contract-manager", "misspelt", "", []),
        ("contract-manager", "hidden", "", []),
        ("contract-manager", "stranger", "", ['5 error "second-co" has no executive sponsor.']),
        ("{conflict: [{value: unknown, ref: a}, {value: finance, ref: b}], prevails: a}", "second-co", "", []),
        (
            "contract-manager",
            "second-co",
            ", until: 2026-10-31",
            ['5 error "second-co" has no service delivery manager or relationship manager.'],
        ),
    ],
)
def test_essential_role_missing(kind: str, party: str, more: str, said: list[str]) -> None:
    """Each provider is asked by itself; units and subcontractors count; who may be there is not missing."""
    assert found("PTY002", SIDES % (kind, party, more)) == said


def test_all_that_is_missing_is_one_finding() -> None:
    """A side without any role is reported once, in a sentence that can be read."""
    text = """\
        alliance: {id: example, client: [client-co, second-client], providers: [provider-co]}
        parties: {client-co: {kind: client}, second-client: {kind: client}, provider-co: {kind: provider}}
    """

    assert found("PTY002", text) == [
        (
            '2 error "client-co" and "second-client" have no executive sponsor, '
            "no contract manager or sourcing manager and no service owner."
        ),
        '2 error "provider-co" has no executive sponsor and no service delivery manager or relationship manager.',
    ]


def _consortium(members: str) -> str:
    return f"""\
alliance: {{id: example, client: client-co, providers: [consortium, a, b]}}
parties:
  client-co: {{kind: client}}
  consortium: {{kind: provider, members: {members}}}
  a: {{kind: provider}}
  b: {{kind: provider}}
  venture: {{kind: affiliate, members: [a, b]}}
roles:
  sponsor: {{party: client-co, kind: executive-sponsor}}
  manager: {{party: client-co, kind: contract-manager}}
  service: {{party: client-co, kind: service-owner}}
  a-executive: {{party: a, kind: executive-sponsor}}
  a-delivery: {{party: a, kind: service-delivery-manager}}
  b-executive: {{party: b, kind: executive-sponsor}}
  b-delivery: {{party: b, kind: service-delivery-manager}}
"""


@pytest.mark.parametrize(
    ("members", "is_missing"),
    [("[a, b]", False), ("[venture]", False), ("unknown", False), ("[misspelt]", False), ("[]", True)],
)
def test_roles_of_members_count_for_the_whole(members: str, is_missing: bool) -> None:  # noqa: FBT001 - a parameter
    """A consortium beside its members needs no roles of its own, however far down its members have theirs."""
    said = ['4 error "consortium" has no executive sponsor and no service delivery manager or relationship manager.']

    assert found("PTY002", _consortium(members)) == (said if is_missing else [])


def test_fix_names_the_kinds_that_are_missing() -> None:
    """What to do is said of the party at hand and of the roles that it lacks."""
    text = "roles: {boss: {party: client-co, kind: executive-sponsor}, lead: {party: provider-co, kind: %s}}\n"
    client, provider = findings("PTY002", text % "relationship-manager")

    assert (client.fix, provider.fix) == (
        'Give "client-co" a role of kind contract-manager or sourcing-manager and one of kind service-owner.',
        'Give "provider-co" a role of kind executive-sponsor.',
    )


@pytest.mark.parametrize(
    "parties",
    [
        "parties: {}",
        "parties: none",
        "parties: unknown",
        "parties: {clent-co: {kind: client}, provder-co: {kind: provider}}",
    ],
)
def test_side_that_is_not_defined_is_not_asked(parties: str) -> None:
    """A client or provider that leads to nothing is one finding, and what it lacks none."""
    text = f"alliance: {{id: e, client: client-co, providers: provider-co}}\n{parties}\n"

    assert found("PTY002", text) == []


@pytest.mark.parametrize(
    ("scope", "is_wanted"),
    [
        ("", True),
        ("scope-of-work: {s: {services: {desk: {title: Desk}}}}", True),
        ("scope-of-work: {s: {services: unknown}}", True),
        ("scope-of-work: {s: {deliverables: {manual: {owner: m}}}}", False),
    ],
)
def test_no_service_wants_no_service_owner(scope: str, is_wanted: bool) -> None:  # noqa: FBT001 - a parameter
    """Where all that is outsourced is handed over once, there is no service to own."""
    text = """\
roles:
  s: {party: client-co, kind: executive-sponsor}
  m: {party: client-co, kind: contract-manager}
  t: {party: provider-co, kind: executive-sponsor}
  n: {party: provider-co, kind: relationship-manager}
"""

    assert ("service owner" in "".join(found("PTY002", text + scope + "\n"))) == is_wanted


@pytest.mark.parametrize("roles", ["unknown", "{not-applicable: a template}"])
def test_roles_that_are_not_there_are_not_missed(roles: str) -> None:
    """Where the roles themselves are unknown or do not apply, none of them is missing."""
    assert found("PTY002", f"roles: {roles}\n") == []


FACING = """\
roles:
  manager: {party: %s, kind: %s, counterparts: %s}
  sibling: {party: client-co}
  delivery: {party: provider-co}
  stranger-lead: {party: stranger}
  nobody-knows: {party: unknown}
  of-misspelt: {party: provder-co}
  of-hidden: {party: hidden}
parties:
  client-co: {kind: client}
  provider-co: {kind: provider}
  stranger: {kind: third-party}
  hidden: {kind: unit, parent: unknown}
  sub: {kind: subcontractor, parent: provider-co}
  unsaid: {kind: unknown, parent: client-co}
  branch: {kind: unit, parent: client-co}
"""


@pytest.mark.parametrize(
    ("party", "kind", "counterparts", "is_alone"),
    [
        ("client-co", "contract-manager", "[]", True),
        ("client-co", "contract-manager", "none", True),
        ("client-co", "contract-manager", "{in-words: their people}", True),
        ("client-co", "contract-manager", "unknown", False),
        ("client-co", "contract-manager", "{not-applicable: internal}", False),
        ("client-co", "contract-manager", "[delivery]", False),
        ("client-co", "contract-manager", "[sibling]", True),
        ("client-co", "contract-manager", "[sibling, delivery]", False),
        ("client-co", "contract-manager", "[stranger-lead]", True),
        ("client-co", "contract-manager", "[nobody-knows]", False),
        ("client-co", "contract-manager", "[misspelt]", False),
        ("client-co", "contract-manager", "[of-misspelt]", False),
        ("client-co", "contract-manager", "[of-hidden]", False),
        ("branch", "contract-manager", "[sibling]", True),
        ("sub", "service-delivery-manager", "[delivery]", False),
        ("unsaid", "contract-manager", "[]", False),
        ("misspelt", "contract-manager", "[]", False),
        ("hidden", "contract-manager", "[]", False),
        ("client-co", "finance", "[]", False),
        ("client-co", "unknown", "[]", False),
        ("client-co", "{conflict: [{value: contract-manager, ref: a}, {value: finance, ref: b}]}", "[]", False),
        ("client-co", "{conflict: [{value: contract-manager, ref: a}, {value: sourcing-manager, ref: b}]}", "[]", True),
        ("unknown", "contract-manager", "[]", False),
        ("stranger", "contract-manager", "[]", False),
        ("{conflict: [{value: client-co, ref: a}, {value: provider-co, ref: b}]}", "contract-manager", "[]", False),
    ],
)
def test_no_counterpart(party: str, kind: str, counterparts: str, is_alone: bool) -> None:  # noqa: FBT001
    """A role that faces the other side needs somebody there; who cannot be told apart is given the benefit."""
    said = ['2 error "manager" has no counterpart on the other side.'] if is_alone else []

    assert found("PTY003", FACING % (party, kind, counterparts)) == said


def test_counterpart_is_mutual() -> None:
    """It is enough that one of the two names the other."""
    text = """\
        roles:
          manager: {party: client-co, kind: contract-manager}
          delivery: {party: provider-co, kind: service-delivery-manager, counterparts: manager}
    """

    assert found("PTY003", text) == []


@pytest.mark.parametrize(
    ("manager", "delivery", "alone"),
    [
        ("from: 2027-01-01", "", ["delivery"]),
        ("until: 2026-10-31", "", ["delivery"]),
        ("counterparts: delivery, until: 2026-10-31", "", ["delivery"]),
        ("counterparts: delivery", "until: 2026-10-31", ["manager"]),
        ("counterparts: unknown, until: 2026-10-31", "", ["delivery"]),
        ("counterparts: delivery, from: 2027-01-01", "", []),
        ("counterparts: delivery, until: 2026-11-01", "", []),
    ],
)
def test_role_that_is_over_is_no_counterpart(manager: str, delivery: str, alone: list[str]) -> None:
    """A role that is over has no counterpart and is none; one that has not begun needs none yet."""
    text = f"""\
        roles:
          manager: {{party: client-co, kind: contract-manager, {manager}}}
          delivery: {{party: provider-co, kind: service-delivery-manager, {delivery}}}
    """
    lines = {"manager": 2, "delivery": 3}

    assert found("PTY003", text) == [
        f'{lines[one]} error "{one}" has no counterpart on the other side.' for one in alone
    ]


def test_two_providers_are_not_each_others_other_side() -> None:
    """A peer at another provider is no counterpart; one at the client is, whichever provider it is."""
    text = """\
        alliance: {id: example, client: client-co, providers: [provider-co, second-co]}
        parties: {client-co: {kind: client}, provider-co: {kind: provider}, second-co: {kind: provider}}
        roles:
          first: {party: provider-co, kind: relationship-manager, counterparts: second}
          second: {party: second-co, kind: relationship-manager}
          third: {party: second-co, kind: relationship-manager, counterparts: manager}
          manager: {party: client-co}
    """

    assert found("PTY003", text) == [
        '4 error "first" has no counterpart on the other side.',
        '5 error "second" has no counterpart on the other side.',
    ]


@pytest.mark.parametrize("counterparts", ["[mangaer]", "[p-1]", "unknown", "[manager]"])
def test_counterpart_that_cannot_be_told_may_be_any(counterparts: str) -> None:
    """Whoever is meant by a misspelt counterpart may be every role of the other side, but none of its own."""
    text = f"""\
        people: {{p-1: {{employer: client-co}}}}
        roles:
          manager: {{party: client-co, kind: contract-manager, title: The manager}}
          delivery: {{party: provider-co, kind: service-delivery-manager, counterparts: {counterparts}}}
          account: {{party: provider-co, kind: relationship-manager}}
    """

    assert found("PTY003", text) == ['5 error "account" has no counterpart on the other side.']


@pytest.mark.parametrize("providers", ["none", "unknown", "{not-applicable: delegated within the bank}"])
def test_without_another_side_nobody_lacks_a_counterpart(providers: str) -> None:
    """Where nobody is on the other side, or it is not known who is, no role lacks its peer there."""
    text = f"""\
        alliance: {{id: e, client: client-co, providers: {providers}}}
        roles: {{manager: {{party: client-co, kind: contract-manager}}}}
        parties: {{client-co: {{kind: client}}}}
    """

    assert found("PTY003", text) == []
