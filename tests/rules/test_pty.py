"""Rules of the family PTY, beyond the examples on their pages."""

import pytest

from tests.support.rules import found


@pytest.mark.parametrize(
    ("providers", "said"),
    [
        ("none", ["The alliance has no provider."]),
        ("[]", ["The alliance has no provider."]),
        ("{in-words: several}", ["The alliance has no provider."]),
        ("unknown", []),
        ("{not-applicable: internal delegation scheme}", []),
        ("{conflict: [{value: none, ref: a}, {value: client-co, ref: b}]}", []),
        ("{conflict: [{value: client-co, ref: a}, {value: [client-co], ref: b}], prevails: a}", []),
        ("client-co", []),
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
        ("finance", "second-co", "", ["3 error client-co has no contract manager or sourcing manager."]),
        ("unknown", "second-co", "", []),
        ("{conflict: [{value: contract-manager, ref: a}, {value: finance, ref: b}]}", "second-co", "", []),
        (
            "{conflict: [{value: legal, ref: a}, {value: finance, ref: b}]}",
            "second-co",
            "",
            ["3 error client-co has no contract manager or sourcing manager."],
        ),
        ("contract-manager", "provider-co", "", ["5 error second-co has no executive sponsor."]),
        ("contract-manager", "unknown", "", []),
        (
            "contract-manager",
            "second-co",
            ", until: 2026-10-31",
            ["5 error second-co has no service delivery manager or relationship manager."],
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
            "2 error client-co and second-client have no executive sponsor, no contract manager or sourcing manager "
            "and no service owner."
        ),
        "2 error provider-co has no executive sponsor and no service delivery manager or relationship manager.",
    ]


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
parties: {client-co: {kind: client}, provider-co: {kind: provider}, stranger: {kind: third-party}}
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
