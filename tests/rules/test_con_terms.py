"""What the rules about what a contract must say find, and when they are silent."""

import pytest

from outsourcegov.governance.paper.regimes import REGIMES
from tests.support.rules import found

PARTIES = (
    "parties: {client-co: {kind: client}, provider-co: {kind: provider}}\n"
    "roles: {cio: {party: client-co}, executive: {party: provider-co}}\n"
)
BETWEEN = "between: [client-co, provider-co], effective: 2025-04-01"


def _found(rule: str, keys: str, more: str = "", regimes: str = "[]") -> list[str]:
    """The messages of a rule about one contract."""
    alliance = f"alliance: {{id: x, client: client-co, providers: provider-co, regimes: {regimes}}}\n"
    text = f"{alliance}{PARTIES}contracts:\n  msa: {{{BETWEEN}, {keys}}}\n{more}"
    return [line.split(" ", 1)[1] for line in found(rule, text)]


@pytest.mark.parametrize(
    ("keys", "missing"),
    [
        ("expires: 2029-03-31, owner: cio", None),
        ("termination-rights: unknown", None),
        ("annual-charges: 100", "which law governs it or how long before its end notice must be given"),
        ("annual-charges: 100, governing-law: unknown", "how long before its end notice must be given"),
        ("annual-charges: 100, governing-law: GB, renewal: unknown", None),
        ("annual-charges: 100, governing-law: GB, renewal: {kind: automatic, notice: unknown}", None),
        ("annual-charges: 100, governing-law: GB, termination-rights: {not-applicable: short}", None),
        ("governing-law: GB, termination-rights: [{ground: convenience, by: client, notice: 1 month}]", "what is paid"),
        (
            "provisions: {governing-law: {status: partial}, charges: {status: present}}",
            "how long before its end notice must be given",
        ),
        ("provisions: unknown, annual-charges: 100", None),
        ("annual-charges: 100, expires: 2026-01-01", None),
    ],
)
def test_core_terms(keys: str, missing: str | None) -> None:
    """Law, charges and notice are missed in a contract that is written out, and nowhere stated, even as unknown."""
    assert _found("CON001", keys) == ([f'warning "msa" does not say {missing}.'] if missing else [])


def test_core_terms_of_a_family() -> None:
    """What one paper of a family says, holds for the contract at its top."""
    addendum = f"  more: {{kind: amendment, parent: msa, {BETWEEN}, governing-law: GB, fees: {{x: {{amount: 1}}}}}}\n"

    assert _found("CON001", "annual-charges: 100, renewal: {kind: option, notice: 1 month}", addendum) == []


ISO = "ISO/IEC 20000-1 8.3.4"
UK = "UK model services contract"
MORE = "dispute-resolution, governance-schedule, change-control and 1 more"
MOST_OF_GDPR = """{
    security: {status: absent},
    sub-permission: {status: present},
    confidentiality: {status: not-applicable},
    data-protection: {status: unknown},
    incident-assistance: {status: present},
    audit-access: {status: partial},
    data-access-recovery-return: {status: present}}"""


@pytest.mark.parametrize(
    ("provisions", "regimes", "messages"),
    [
        ("{security: {status: present}}", "[house-rules]", []),
        ("unknown", "uk-msc", []),
        ("none", "uk-msc", []),
        (
            MOST_OF_GDPR,
            "gdpr",
            [
                'error "msa" has no provision on security; GDPR 28(3)(c) wants it.',
                'warning "msa" has a provision on audit-access only in part; GDPR 28(3)(h) wants it.',
            ],
        ),
        (
            "{security: {status: present}, service-levels: {status: absent}}",
            "[iso-20000-1, uk-msc]",
            [
                f'warning "msa" says nothing on description and dispute-resolution, which ISO-20000-1 wants ({ISO}).',
                f'warning "msa" says nothing on {MORE}, which UK-MSC wants ({UK}).',
                f'error "msa" has no provision on service-levels; {ISO} and {UK} want it.',
            ],
        ),
        ("{security: {status: absent}}", "eba", []),
    ],
)
def test_provisions(provisions: str, regimes: str, messages: list[str]) -> None:
    """What a regime wants and a contract lacks is told: what is stated each by itself, what is left out together."""
    assert sorted(_found("CON009", f"provisions: {provisions}", regimes=regimes)) == sorted(messages)


def test_provisions_for_a_critical_service() -> None:
    """A clause for critical services counts where one is under the contract; what a master lacks is told once."""
    more = (
        f"  desk: {{kind: call-off, parent: msa, {BETWEEN}, provisions: {{x-own: {{status: present}}}}}}\n"
        "scope-of-work:\n"
        "  one: {contract: msa, services: {a: {criticality: critical}}}\n"
        "  two: {contract: desk, services: {b: {criticality: important}}}\n"
    )
    messages = _found("CON009", "provisions: {insurance: {status: absent}}", more, "eba")

    assert [message[:60] for message in messages if "insurance" in message] == [
        'error "msa" has no provision on insurance; EBA/GL/2019/02 75'
    ]
    assert [message for message in messages if '"desk"' in message] == []


CRITICAL = "scope-of-work: {one: {contract: msa, services: {a: {criticality: critical}}}}\n"
NOTICE = "termination-rights: [{ground: convenience, by: %s, notice: 6 months}]"
RIGHT = "termination-rights: [{ground: %s, by: %s}]"


@pytest.mark.parametrize(
    ("subject", "keys", "is_told"),
    [
        ("term", "expires: 2029-03-31", True),
        ("term", "expires: none", True),
        ("term", "initial-term: unknown", True),
        ("governing-law", "governing-law: GB", True),
        ("governing-law", "governing-law: none", False),
        ("charges", "annual-charges: 100", True),
        ("charges", "charges: {monthly: {amount: 100}}", True),
        ("notice-client", NOTICE % "client", True),
        ("notice-client", NOTICE % "unknown", True),
        ("notice-client", "renewal: {kind: automatic, notice: {client: 6 months, provider: 9 months}}", True),
        ("notice-client", "renewal: {kind: automatic, notice: 6 months}", True),
        ("notice-client", "renewal: unknown", True),
        ("notice-client", "termination-rights: unknown", True),
        ("notice-provider", NOTICE % "client", False),
        ("notice-provider", "renewal: {kind: automatic, notice: {provider: 6 months}}", True),
        ("notice-provider", "renewal: {kind: automatic, notice: {client: 6 months}}", False),
        ("termination-breach", RIGHT % ("material-breach", "either"), True),
        ("termination-breach", RIGHT % ("material-breach", "provider"), False),
        ("termination-breach", "termination-rights: unknown", True),
        ("termination-supervisory", RIGHT % ("regulator-order", "client"), True),
    ],
)
def test_provision_with_a_key_of_its_own(subject: str, keys: str, is_told: bool) -> None:  # noqa: FBT001
    """What a contract says in a key of its own, or may, is not missed as a provision."""
    others = {each for clause in REGIMES["eba"] for each in clause.types} - {subject}
    present = ", ".join(f"{one}: {{status: present}}" for one in sorted(others))
    messages = _found("CON009", f"provisions: {{{present}}}, {keys}", CRITICAL, "eba")

    assert [message[:30] for message in messages] == ([] if is_told else ['warning "msa" says nothing on '])


RIGHTS = "termination-rights: [{ground: %s, by: %s}%s]"
ALL = ", {ground: insolvency, by: either}, {ground: regulator-order, by: client}"


@pytest.mark.parametrize(
    ("keys", "regimes", "messages"),
    [
        (RIGHTS % ("material-breach", "client", ALL), "dora", []),
        (RIGHTS % ("material-breach", "cio", ALL), "dora", []),
        (RIGHTS % ("material-breach", "unknown", ALL), "dora", []),
        (RIGHTS % ("other", "client", ""), "dora", []),
        (RIGHTS % ("unknown", "client", ""), "dora", []),
        (RIGHTS % ("material-breach", "provider", ALL), "[]", ["warning material breach"]),
        (RIGHTS % ("convenience", "client", ALL), "[]", ["note material breach, though it may leave without a reason"]),
        (RIGHTS % ("material-breach", "either", ""), "[]", ["warning insolvency"]),
        (RIGHTS % ("material-breach", "either", ""), "eba", ["warning insolvency or an order of a regulator"]),
        (RIGHTS % ("insolvency", "either", ""), "[]", ["warning material breach"]),
        (RIGHTS % ("insolvency", "either", "") + ", provisions: {termination-breach: {status: present}}", "[]", []),
        ("termination-rights: unknown", "eba", []),
        ("termination-rights: none", "eba", []),
    ],
)
def test_termination(keys: str, regimes: str, messages: list[str]) -> None:
    """Grounds on which the client surely may not end a contract that writes such rights down are told."""
    severities = [message.split(" ", 1) for message in messages]

    assert _found("CON010", keys, regimes=regimes) == [
        f'{severity} Nothing lets the client end "msa" for {what}.' for severity, what in severities
    ]


FREE = "termination-rights: [{ground: convenience, by: %s, notice: %s}]"


@pytest.mark.parametrize(
    ("keys", "plan", "is_found"),
    [
        (FREE % ("provider", "6 months"), "estimated-migration: 7 months", True),
        (FREE % ("executive", "6 months"), "estimated-migration: 7 months", True),
        (FREE % ("either", "6 months"), "estimated-migration: 7 months", True),
        (FREE % ("client", "6 months"), "estimated-migration: 7 months", False),
        (FREE % ("[cio, executive]", "6 months"), "estimated-migration: 7 months", False),
        (FREE % ("unknown", "6 months"), "estimated-migration: 7 months", False),
        (FREE % ("provider", "unknown"), "estimated-migration: 7 months", False),
        (FREE % ("provider", "6 months"), "estimated-migration: 6 months", False),
        (FREE % ("provider", "180 days"), "estimated-migration: 6 months", True),
        (FREE % ("provider", "184 days"), "estimated-migration: 6 months", False),
        (FREE % ("provider", "6 months"), "estimated-migration: unknown", False),
        (FREE % ("provider", "6 months"), "{}", False),
        (FREE % ("provider", "6 months"), "estimated-migration: 7 months, transition-period: 2 months", False),
        (FREE % ("provider", "6 months"), "estimated-migration: 9 months, transition-period: 2 months", False),
        (FREE % ("provider", "6 months"), "estimated-migration: 9 months, transition-period: unknown", False),
        (
            FREE % ("provider", "6 months") + ", provisions: {transition-period: {status: present}}",
            "estimated-migration: 9 months",
            False,
        ),
        ("expires: 2029-03-31, renewal: {kind: automatic, notice: 3 months}", "estimated-migration: 7 months", True),
        (
            "expires: 2029-03-31, renewal: {kind: automatic, notice: {client: 3 months, provider: 1 year}}",
            "estimated-migration: 7 months",
            False,
        ),
        ("expires: 2029-03-31, renewal: {kind: option, notice: 3 months}", "estimated-migration: 7 months", False),
    ],
)
def test_notice_shorter_than_transition(keys: str, plan: str, *, is_found: bool) -> None:
    """The provider's shortest notice is held against the time that leaving takes, the most against the least."""
    plan = "" if plan == "{}" else f", {plan}"

    assert bool(_found("CON006", keys, f"exit-plans: {{leave: {{covers: msa{plan}}}}}\n")) == is_found


def test_notice_for_what_ends_with_its_parent() -> None:
    """A call-off that ends with its master can be ended by the notice for that."""
    more = (
        f"  desk: {{kind: call-off, parent: msa, {BETWEEN}, survives: false}}\n"
        "scope-of-work: {work: {contract: desk, services: {help: {}}}}\n"
        "exit-plans: {leave: {covers: help, estimated-migration: 1 year}}\n"
    )

    assert _found("CON006", FREE % ("provider", "6 months"), more) == [
        'error The provider may end "msa" by notice of 6 months, and leaving takes 1 year, says exit plan "leave".'
    ]
    assert _found("CON006", FREE % ("provider", "6 months"), more.replace("survives: false", "survives: true")) == []


def test_compounding_price_needs_both() -> None:
    """Only current charges with the index since the agreement charge each rise again."""
    price = "price-adjustment: {index: CPI, applied-to: %s, index-since: %s}"

    assert [
        len(_found("CON013", price % both))
        for both in (
            ("current-charges", "agreement"),
            ("original-charges", "agreement"),
            ("current-charges", "last-adjustment"),
            ("unknown", "agreement"),
        )
    ] == [1, 0, 0, 0]
