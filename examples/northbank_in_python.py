"""The well-governed alliance of Northbank and Meridian, written in Python.

It is equal to the one in ``examples/northbank``. A class is called like the object it stands for, ``decided-by`` is the
argument ``decided_by``, and text is read as in a document. A reference may be the object itself or its id. What comes
again and again, such as a provision that is present, has a function of its own.
"""

from datetime import date
from typing import Any

import outsourcegov as og

START = date(2025, 4, 1)


def held_by(person: str) -> og.Appointment:
    """Somebody who has held a role since the start and goes on holding it."""
    return og.Appointment(person=person, from_=START)


def londoner(key: str, title: str, employer: og.Party, contacts: str | list[str], **more: Any) -> og.Person:
    """Somebody who works in London."""
    return og.Person(key, title=title, employer=employer, contacts=contacts, timezone="Europe/London", **more)


def present(subject: str, clause: str, **more: Any) -> og.Provision:
    """A provision that the contract has."""
    return og.Provision(subject, status="present", ref=clause, **more)


def monthly(first: str, *values: float) -> dict[str, float]:
    """What a metric was in one month after the other."""
    year, month = map(int, first.split("-"))
    return {f"{year + at // 12}-{at % 12 + 1:02}": value for at, value in enumerate(values, month - 1)}


# Parties and roles have names of their own, because everything else refers to them.

NORTHBANK = og.Party(
    "northbank", title="Northbank plc", kind="client", country="GB", lei=og.UNKNOWN, registration="00000001"
)
RETAIL_BANK = og.Party("retail-bank", title="Northbank Retail", kind="unit", country="GB", parent=NORTHBANK)
BUSINESS_BANK = og.Party("business-bank", title="Northbank Business", kind="unit", country="GB", parent=NORTHBANK)
NORTHBANK_IRELAND = og.Party(
    "northbank-ireland", title="Northbank Ireland", kind="affiliate", country="IE", parent=NORTHBANK
)
BRANCHES = og.Party("branches", title="All branches", kind="customer", members=[RETAIL_BANK, BUSINESS_BANK])
MERIDIAN = og.Party("meridian", title="Meridian IT Services", kind="provider", country="GB")
DELTANET = og.Party("deltanet", title="DeltaNet", kind="subcontractor", country="NO", parent=MERIDIAN)
EQUIPMENT_MAKERS = og.Party("equipment-makers", title="Makers of devices", kind="third-party", managed_by=MERIDIAN)
REGULATOR = og.Party("regulator", title="The supervisor of banks", kind="authority", country="GB")

CLIENT_CIO = og.Role(
    "client-cio",
    title="Chief information officer",
    party=NORTHBANK,
    tier=og.Tier.STRATEGIC,
    kind="executive-sponsor",
    critical=True,
    counterparts="provider-executive",
    deputies="client-deputy-cio",
    appointments=[
        og.Appointment(person="p-101", from_=date(2025, 4, 1), until=date(2027, 3, 31)),
        og.Appointment(person="p-102", from_=date(2027, 4, 1)),
    ],
    authority="full",
)
CLIENT_DEPUTY_CIO = og.Role(
    "client-deputy-cio",
    title="Deputy chief information officer",
    party=NORTHBANK,
    tier=og.Tier.STRATEGIC,
    reports_to=CLIENT_CIO,
    counterparts="provider-account-partner",
    deputies="client-cfo",
    appointments=[held_by("p-103")],
)
CLIENT_CFO = og.Role(
    "client-cfo",
    title="Chief financial officer",
    party=NORTHBANK,
    tier=og.Tier.STRATEGIC,
    kind="finance",
    counterparts="provider-executive",
    deputies="client-finance-lead",
    appointments=[held_by("p-104")],
)
CLIENT_RISK_DIRECTOR = og.Role(
    "client-risk-director",
    title="Risk director",
    party=NORTHBANK,
    tier=og.Tier.STRATEGIC,
    counterparts="provider-account-partner",
    deputies="client-risk-manager",
    appointments=[held_by("p-117")],
)
CLIENT_SERVICE_DIRECTOR = og.Role(
    "client-service-director",
    title="Service director",
    party=NORTHBANK,
    tier=og.Tier.TACTICAL,
    kind="contract-manager",
    critical=True,
    reports_to=CLIENT_CIO,
    counterparts="provider-delivery-director",
    deputies="client-transition-manager",
    appointments=[
        og.Appointment(person="p-106", from_=date(2025, 4, 1), until=date(2025, 6, 30), mode="acting"),
        og.Appointment(person="p-105", from_=date(2025, 7, 1)),
    ],
    hours="business",
)
CLIENT_SOURCING_MANAGER = og.Role(
    "client-sourcing-manager",
    title="Sourcing manager",
    party=NORTHBANK,
    tier=og.Tier.TACTICAL,
    kind="sourcing-manager",
    reports_to=CLIENT_SERVICE_DIRECTOR,
    counterparts="provider-service-manager",
    deputies="client-transition-manager",
    appointments=[held_by("p-106")],
)
CLIENT_TRANSITION_MANAGER = og.Role(
    "client-transition-manager",
    title="Transition manager",
    party=NORTHBANK,
    tier=og.Tier.TACTICAL,
    reports_to=CLIENT_SERVICE_DIRECTOR,
    counterparts="provider-service-manager",
    appointments=[held_by("p-118")],
)
CLIENT_FINANCE_LEAD = og.Role(
    "client-finance-lead",
    title="Finance lead",
    party=NORTHBANK,
    tier=og.Tier.TACTICAL,
    kind="finance",
    reports_to=CLIENT_CFO,
    counterparts="provider-commercial-manager",
    deputies=CLIENT_SOURCING_MANAGER,
    appointments=[held_by("p-107")],
)
CLIENT_OPERATIONS_HEAD = og.Role(
    "client-operations-head",
    title="Head of operations",
    party=NORTHBANK,
    tier=og.Tier.TACTICAL,
    kind="end-to-end-owner",
    critical=True,
    reports_to=CLIENT_CIO,
    counterparts="provider-delivery-director",
    deputies="client-architect",
    appointments=[held_by("p-110")],
    hours="24x7",
)
CLIENT_ARCHITECT = og.Role(
    "client-architect",
    title="Architect",
    party=NORTHBANK,
    tier=og.Tier.TACTICAL,
    kind="architect",
    reports_to=CLIENT_OPERATIONS_HEAD,
    counterparts="provider-service-manager",
    appointments=[held_by("p-116")],
    hours="24x7",
)
CLIENT_SECURITY_OFFICER = og.Role(
    "client-security-officer",
    title="Security officer",
    party=NORTHBANK,
    tier=og.Tier.TACTICAL,
    kind="security",
    critical=True,
    reports_to=CLIENT_RISK_DIRECTOR,
    counterparts="provider-security-manager",
    appointments=[held_by("p-108")],
    hours="24x7",
)
CLIENT_RISK_MANAGER = og.Role(
    "client-risk-manager",
    title="Risk manager",
    party=NORTHBANK,
    tier=og.Tier.TACTICAL,
    reports_to=CLIENT_RISK_DIRECTOR,
    counterparts="provider-security-manager",
    appointments=[held_by("p-120")],
)
INTERNAL_AUDITOR = og.Role(
    "internal-auditor",
    title="Internal auditor",
    party=NORTHBANK,
    tier=og.Tier.TACTICAL,
    counterparts="provider-security-manager",
    appointments=[held_by("p-109")],
)
SERVICE_DESK_OWNER = og.Role(
    "service-desk-owner",
    title="Owner of the service desk",
    party=NORTHBANK,
    tier=og.Tier.OPERATIONAL,
    kind="service-owner",
    reports_to=CLIENT_OPERATIONS_HEAD,
    counterparts="provider-desk-manager",
    deputies="duty-service-manager",
    appointments=[held_by("p-111")],
    hours="24x7",
)
NETWORK_OWNER = og.Role(
    "network-owner",
    title="Owner of the network",
    party=NORTHBANK,
    tier=og.Tier.OPERATIONAL,
    kind="service-owner",
    critical=True,
    reports_to=CLIENT_OPERATIONS_HEAD,
    counterparts=["provider-network-manager", "deltanet-network-lead"],
    deputies="duty-service-manager",
    appointments=[held_by("p-112")],
    hours="24x7",
)
DUTY_SERVICE_MANAGER = og.Role(
    "duty-service-manager",
    title="Duty manager",
    party=NORTHBANK,
    tier=og.Tier.OPERATIONAL,
    reports_to=CLIENT_OPERATIONS_HEAD,
    counterparts=["provider-duty-manager", "resolver-team"],
    deputies="second-duty-manager",
    appointments=[held_by("p-113")],
    hours=["business", "after-hours"],
)
SECOND_DUTY_MANAGER = og.Role(
    "second-duty-manager",
    title="Second duty manager",
    party=NORTHBANK,
    tier=og.Tier.OPERATIONAL,
    reports_to=DUTY_SERVICE_MANAGER,
    counterparts="provider-duty-manager",
    appointments=[held_by("p-119")],
    hours=["business", "after-hours"],
)
BRANCH_MANAGERS = og.Role(
    "branch-managers",
    title="Branch managers",
    party=NORTHBANK,
    tier=og.Tier.OPERATIONAL,
    counterparts="provider-desk-manager",
    deputies=SECOND_DUTY_MANAGER,
    appointments=[held_by("p-114"), held_by("p-115")],
    holders="many",
    hours="branch-hours",
)
PROVIDER_EXECUTIVE = og.Role(
    "provider-executive",
    title="Managing director of Meridian",
    party=MERIDIAN,
    tier=og.Tier.STRATEGIC,
    kind="executive-sponsor",
    deputies="provider-account-partner",
    appointments=[held_by("p-201")],
    authority="full",
)
PROVIDER_ACCOUNT_PARTNER = og.Role(
    "provider-account-partner",
    title="Account partner",
    party=MERIDIAN,
    tier=og.Tier.STRATEGIC,
    kind="relationship-manager",
    reports_to=PROVIDER_EXECUTIVE,
    appointments=[held_by("p-202")],
)
PROVIDER_DELIVERY_DIRECTOR = og.Role(
    "provider-delivery-director",
    title="Delivery director",
    party=MERIDIAN,
    tier=og.Tier.TACTICAL,
    kind="service-delivery-manager",
    critical=True,
    reports_to=PROVIDER_EXECUTIVE,
    deputies="provider-service-manager",
    appointments=[held_by("p-203")],
    key_personnel=True,
    appoint=og.FirstFilled(within="45 days", after="signing"),
    protected=og.Protection(for_="9 months", consent_of=CLIENT_SERVICE_DIRECTOR),
)
PROVIDER_SERVICE_MANAGER = og.Role(
    "provider-service-manager",
    title="Service manager",
    party=MERIDIAN,
    tier=og.Tier.TACTICAL,
    reports_to=PROVIDER_DELIVERY_DIRECTOR,
    appointments=[held_by("p-204")],
)
PROVIDER_COMMERCIAL_MANAGER = og.Role(
    "provider-commercial-manager",
    title="Commercial manager",
    party=MERIDIAN,
    tier=og.Tier.TACTICAL,
    kind="finance",
    reports_to=PROVIDER_DELIVERY_DIRECTOR,
    appointments=[held_by("p-205")],
)
PROVIDER_SECURITY_MANAGER = og.Role(
    "provider-security-manager",
    title="Security manager",
    party=MERIDIAN,
    tier=og.Tier.TACTICAL,
    kind="security",
    reports_to=PROVIDER_DELIVERY_DIRECTOR,
    deputies=PROVIDER_SERVICE_MANAGER,
    appointments=[held_by("p-206")],
    hours="24x7",
)
PROVIDER_DESK_MANAGER = og.Role(
    "provider-desk-manager",
    title="Desk manager",
    party=MERIDIAN,
    tier=og.Tier.OPERATIONAL,
    reports_to=PROVIDER_SERVICE_MANAGER,
    deputies="provider-duty-manager",
    appointments=[held_by("p-207")],
)
PROVIDER_NETWORK_MANAGER = og.Role(
    "provider-network-manager",
    title="Network manager",
    party=MERIDIAN,
    tier=og.Tier.OPERATIONAL,
    reports_to=PROVIDER_SERVICE_MANAGER,
    deputies="provider-duty-manager",
    appointments=[og.Appointment(person="p-208", from_=date(2025, 4, 1), mode="seconded")],
    hours="24x7",
)
PROVIDER_DUTY_MANAGER = og.Role(
    "provider-duty-manager",
    title="Duty manager of Meridian",
    party=MERIDIAN,
    tier=og.Tier.OPERATIONAL,
    reports_to=PROVIDER_SERVICE_MANAGER,
    appointments=[held_by("p-209")],
    hours="24x7",
)
RESOLVER_TEAM = og.Role(
    "resolver-team",
    title="Resolver team",
    party=MERIDIAN,
    tier=og.Tier.OPERATIONAL,
    reports_to=PROVIDER_DUTY_MANAGER,
    appointments=[held_by("p-210"), held_by("p-211")],
    holders="team",
    size=og.Test(up_to=8),
    hours="24x7",
)
DELTANET_NETWORK_LEAD = og.Role(
    "deltanet-network-lead",
    title="Head of lines",
    party=DELTANET,
    tier=og.Tier.OPERATIONAL,
    appointments=[held_by("p-301")],
    hours="24x7",
    appoint=og.FirstFilled(at_least="2 weeks", before="subcontract-start"),
)

PARTIES = [
    NORTHBANK,
    RETAIL_BANK,
    BUSINESS_BANK,
    NORTHBANK_IRELAND,
    BRANCHES,
    MERIDIAN,
    DELTANET,
    EQUIPMENT_MAKERS,
    REGULATOR,
]
ROLES = [
    CLIENT_CIO,
    CLIENT_DEPUTY_CIO,
    CLIENT_CFO,
    CLIENT_RISK_DIRECTOR,
    CLIENT_SERVICE_DIRECTOR,
    CLIENT_SOURCING_MANAGER,
    CLIENT_TRANSITION_MANAGER,
    CLIENT_FINANCE_LEAD,
    CLIENT_OPERATIONS_HEAD,
    CLIENT_ARCHITECT,
    CLIENT_SECURITY_OFFICER,
    CLIENT_RISK_MANAGER,
    INTERNAL_AUDITOR,
    SERVICE_DESK_OWNER,
    NETWORK_OWNER,
    DUTY_SERVICE_MANAGER,
    SECOND_DUTY_MANAGER,
    BRANCH_MANAGERS,
    PROVIDER_EXECUTIVE,
    PROVIDER_ACCOUNT_PARTNER,
    PROVIDER_DELIVERY_DIRECTOR,
    PROVIDER_SERVICE_MANAGER,
    PROVIDER_COMMERCIAL_MANAGER,
    PROVIDER_SECURITY_MANAGER,
    PROVIDER_DESK_MANAGER,
    PROVIDER_NETWORK_MANAGER,
    PROVIDER_DUTY_MANAGER,
    RESOLVER_TEAM,
    DELTANET_NETWORK_LEAD,
]


def calendars() -> list[og.Calendar]:
    """Working hours."""
    return [
        og.Calendar(
            "business",
            country="GB",
            timezone="Europe/London",
            days=["mon", "tue", "wed", "thu", "fri"],
            hours="09:00-17:00",
            holidays=[date(2026, 12, 25), date(2026, 12, 28), date(2027, 1, 1)],
        ),
        og.Calendar("after-hours", title="Nights, weekends and holidays", outside="business"),
        og.Calendar(
            "branch-hours",
            country="GB",
            timezone="Europe/London",
            days=["mon", "tue", "wed", "thu", "fri", "sat"],
            hours=["09:00-12:30", "13:30-17:00"],
        ),
        og.Calendar("meridian-fiscal", title="Meridian's accounting months", kind="periods", by=MERIDIAN),
    ]


def attributes() -> list[og.Attribute]:
    """What differs from case to case."""
    return [
        og.Attribute(
            "severity",
            one_of=["sev-1", "sev-2", "sev-3"],
            order="worst-first",
            meaning={
                "sev-1": "a whole service is down, or customers cannot reach their money",
                "sev-2": "a service is slow, or a site is cut off",
                "sev-3": "anything else",
            },
            judged_by=DUTY_SERVICE_MANAGER,
            ref="schedule 3, 2",
        ),
        og.Attribute("hours", one_of=["business", "after-hours"], calendars=True),
        og.Attribute(
            "criticality",
            one_of=["critical", "important", "standard"],
            order="worst-first",
            judged_by=CLIENT_RISK_MANAGER,
        ),
        og.Attribute(
            "risk-score",
            title="Likelihood times impact",
            from_=1,
            up_to=25,
            unit="points",
            judged_by=CLIENT_RISK_MANAGER,
        ),
    ]


def conditions() -> list[og.Condition]:
    """Words that the contract uses as a test, and moments."""
    return [
        og.Condition(
            "routine",
            title="Classed as routine",
            judged_by=CLIENT_TRANSITION_MANAGER,
            standard="it is on the register of routine changes",
            ref="schedule 5, 3",
        ),
        og.Condition(
            "urgent-fix",
            title="A fix that cannot wait",
            judged_by=CLIENT_SECURITY_OFFICER,
            standard="a known hole is being used",
        ),
        og.Condition(
            "executive-matter", title="Both sponsors want to see it at once", judged_by=[CLIENT_CIO, PROVIDER_EXECUTIVE]
        ),
        og.Condition(
            "design-approved",
            title="The design of the new platform is approved",
            kind="event",
            notified_by=CLIENT_ARCHITECT,
        ),
        og.Condition("exit-started", title="Exit started", kind="event", notified_by=CLIENT_CIO),
        og.Condition(
            "major-incident",
            title="Major incident declared",
            kind="event",
            notified_by={"any-of": [DUTY_SERVICE_MANAGER, PROVIDER_DUTY_MANAGER]},
        ),
        og.Condition(
            "relationship-concern", title="One side says that it no longer works", kind="event", notified_by="either"
        ),
        og.Condition(
            "renewal-window", title="A year is left of the term", kind="event", notified_by=CLIENT_SOURCING_MANAGER
        ),
        og.Condition(
            "security-incident", title="Security incident found", kind="event", notified_by=PROVIDER_SECURITY_MANAGER
        ),
        og.Condition(
            "subcontract-start",
            title="A subcontractor starts to work",
            kind="event",
            notified_by=PROVIDER_DELIVERY_DIRECTOR,
        ),
    ]


def figures() -> list[og.Figure]:
    """Amounts that are written once."""
    return [
        og.Figure("monthly-charges", title="Monthly charges", amount=350000, per="month", from_=date(2025, 4, 1)),
        og.Figure("annual-charges", title="Annual charges", formula="12 * monthly-charges", per="year"),
        og.Figure(
            "branch-estimate",
            title="What branch devices are expected to cost in a year",
            amount=240000,
            currency="GBP",
            per="year",
        ),
        og.Figure("small-change", title="Limit of a small change", amount=5000),
        og.Figure("major", title="Limit of a major change", amount=500000),
        og.Figure(
            "fallback-limit",
            title="What may be decided while the steering committee cannot meet",
            greater_of=[1000000, og.Money(percent=25, of="annual-charges")],
        ),
        og.Figure("purchase-limit", title="Holder's own purchase limit", amount=500, varies_by="holder"),
    ]


def documents() -> list[og.Document]:
    """What evidence points at."""
    return [
        og.Document(
            "msa-text",
            title="Master services agreement",
            kind="contract",
            uri="https://documents.example/msa",
            dated=date(2025, 3, 14),
            version="3.0",
        ),
        og.Document(
            "contract-register",
            title="Extract of the contract register",
            kind="register",
            dated=date(2026, 10, 1),
            strength="direct",
        ),
        og.Document(
            "cio-letter",
            title="Letter of the chief information officer",
            kind="instrument",
            dated=date(2026, 10, 5),
            strength="direct",
        ),
        og.Document(
            "exit-test-2026",
            title="Test of the exit plan",
            kind="test-report",
            uri="https://documents.example/exit-test",
            dated=date(2026, 5, 10),
            expires=date(2029, 5, 10),
            strength="direct",
        ),
        og.Document(
            "continuity-test-2026",
            title="Switch to the second site",
            kind="test-report",
            dated=date(2026, 5, 2),
            strength="direct",
        ),
        og.Document(
            "survey-report-2026",
            title="What both sides said in autumn",
            kind="report",
            dated=date(2026, 10, 12),
            strength="direct",
        ),
        og.Document(
            "sponsor-statement",
            title="Statement of the two sponsors",
            kind="letter",
            dated=date(2026, 9, 14),
            strength="affirmation",
        ),
    ]


def people() -> list[og.Person]:
    """Those who hold roles."""
    return [
        londoner(
            "p-101",
            "Chief information officer until March 2027",
            NORTHBANK,
            ["desk 4701", "mobile 701"],
            languages=["en", "fr"],
        ),
        londoner("p-102", "Chief information officer from April 2027", NORTHBANK, "desk 4702", languages="en"),
        londoner("p-103", "Deputy chief information officer", NORTHBANK, "desk 4703"),
        londoner("p-104", "Chief financial officer", NORTHBANK, "desk 4704"),
        londoner("p-105", "Service director", NORTHBANK, "desk 4705"),
        londoner("p-106", "Sourcing manager", NORTHBANK, "desk 4706"),
        londoner("p-107", "Finance lead", NORTHBANK, "desk 4707"),
        londoner("p-108", "Security officer", NORTHBANK, ["desk 4708", "mobile 708"]),
        londoner("p-109", "Internal auditor", NORTHBANK, "desk 4709"),
        londoner("p-110", "Head of operations", NORTHBANK, ["desk 4710", "mobile 710"]),
        londoner("p-111", "Owner of the service desk", NORTHBANK, ["desk 4711", "mobile 711"]),
        londoner("p-112", "Owner of the network", NORTHBANK, ["desk 4712", "mobile 712"]),
        londoner("p-113", "Duty manager", NORTHBANK, "duty phone 713"),
        londoner("p-114", "Branch manager north", NORTHBANK, "branch 14"),
        londoner("p-115", "Branch manager south", NORTHBANK, "branch 15"),
        londoner("p-116", "Architect", NORTHBANK, "desk 4716"),
        londoner("p-117", "Risk director", NORTHBANK, "desk 4717"),
        londoner("p-118", "Transition manager", NORTHBANK, "desk 4718"),
        londoner("p-119", "Second duty manager", NORTHBANK, "duty phone 719"),
        londoner("p-120", "Risk manager", NORTHBANK, "desk 4720"),
        londoner("p-201", "Managing director of Meridian", MERIDIAN, "desk 201"),
        londoner("p-202", "Account partner", MERIDIAN, "desk 202"),
        londoner("p-203", "Delivery director", MERIDIAN, ["desk 203", "mobile 903"]),
        londoner("p-204", "Service manager", MERIDIAN, "desk 204"),
        londoner("p-205", "Commercial manager", MERIDIAN, "desk 205"),
        londoner("p-206", "Security manager", MERIDIAN, ["desk 206", "mobile 906"]),
        londoner("p-207", "Desk manager", MERIDIAN, "desk 207"),
        londoner("p-208", "Network manager", DELTANET, ["desk 208", "mobile 908"], languages=["en", "no"]),
        londoner("p-209", "Duty manager of Meridian", MERIDIAN, "duty phone 909"),
        londoner("p-210", "First resolver", MERIDIAN, "desk 210"),
        londoner("p-211", "Second resolver", MERIDIAN, "desk 211"),
        og.Person(
            "p-301",
            title="Head of lines",
            employer=DELTANET,
            contacts="desk 301",
            timezone="Europe/Oslo",
            languages=["no", "en"],
        ),
    ]


def provisions() -> list[og.Provision]:
    """What the master agreement says on each subject of the taxonomy."""
    return [
        present("description", "schedule 1"),
        present("term", "3"),
        present("renewal", "3.4"),
        present("notice-client", "3.5", notice=og.Notice("6 months", before="end", in_writing=True)),
        present("notice-provider", "3.6", notice=og.Notice("12 months", before="end", in_writing=True)),
        present("minimum-notice", "41.9", notice="6 months"),
        present("governing-law", "50.1"),
        present("jurisdiction", "50.2"),
        present("charges", "schedule 7"),
        present("sub-permission", "26.1"),
        present("sub-conditions", "26.2"),
        present("sub-notice", "26.3", notice=og.Notice("60 days", before="subcontract-start")),
        present("sub-objection", "26.4", within="30 days", after="notice", by="client"),
        present("flow-down", "26.5"),
        present("service-location", "27.1"),
        present("data-location", "27.2"),
        present("location-change-notice", "27.3", notice=og.Notice("90 days", before="implementation")),
        present("data-protection", "schedule 9"),
        present("confidentiality", "28"),
        present("security", "schedule 4"),
        present("data-access-recovery-return", "44.2"),
        present("data-format", "44.3"),
        present("service-levels", "schedule 3"),
        present("quantitative-targets", "schedule 3, 4"),
        present("service-credits", "schedule 3, 9"),
        present("monitoring-right", "30"),
        present("reporting-duty", "schedule 6"),
        present("material-development-notice", "30.4", within="next business day", by="provider"),
        present("incident-assistance", "22.1"),
        present("incident-notice", "22.3", within="4 hours", after="incident", by=PROVIDER_SECURITY_MANAGER),
        present("continuity-plan-test", "schedule 8, 3"),
        present("insurance", "36", amount=10000000),
        present("authority-cooperation", "32"),
        present("resolution-reference", "33"),
        present("audit-access", "31"),
        present("alternative-assurance", "31.6"),
        present("termination-breach", "41.2"),
        present("termination-supervisory", "41.5"),
        present("transition-period", "44.1", within="9 months", after="exit-started"),
        present("exit-assistance", "44"),
        present("knowledge-transfer", "44.5"),
        present("training-participation", "34"),
        present("tlpt-participation", "35"),
        present("change-control", "schedule 5"),
        present("governance-schedule", "schedule 2"),
        present("escalation", "schedule 2, 6"),
        present("dispute-resolution", "48"),
        present("service-continuity-in-dispute", "48.7"),
        present("key-personnel", "20", notice="3 months"),
        present("ip-ownership", "39"),
        present(
            "liability-cap", "37", amount=og.Money(lesser_of=[og.Money(percent=150, of="annual-charges"), 6000000])
        ),
        present("indemnity", "38"),
        og.Provision("x-green-power", status="partial", percent=80, ref="schedule 10"),
    ]


def msa() -> og.Contract:
    """Master services agreement."""
    return og.Contract(
        "msa",
        title="Master services agreement",
        kind="master",
        reference="NB-2025-017",
        between=[NORTHBANK, MERIDIAN],
        owner=CLIENT_SERVICE_DIRECTOR,
        signed=date(2025, 3, 14),
        signatories=[CLIENT_CIO, PROVIDER_EXECUTIVE],
        effective=date(2025, 4, 1),
        expires=date(2029, 3, 31),
        initial_term="4 years",
        renewal=og.Renewal(
            kind="automatic",
            period="1 year",
            times=2,
            decided_by=CLIENT_CIO,
            notice={"client": "6 months", "provider": "12 months"},
            objection=og.Objection(by="provider", within="2 months", after="notice"),
            needs="renewal-terms",
            if_needs_fail="ends",
        ),
        termination_rights=[
            og.TerminationRight(
                ground="convenience",
                by="client",
                notice="6 months",
                not_before="24 months",
                fee="early-exit",
                ref="41.1",
            ),
            og.TerminationRight(ground="material-breach", by="either", cure="30 days", ref="41.2"),
            og.TerminationRight(
                ground="non-payment",
                by="provider",
                notice=og.Notice("30 days", in_writing=True),
                cure="60 days",
                ref="41.3",
            ),
            og.TerminationRight(ground="insolvency", by="either", ref="41.4"),
            og.TerminationRight(ground="regulator-order", by="client", ref="41.5"),
            og.TerminationRight(ground="change-of-control", by="client", notice="3 months", ref="41.6"),
            og.TerminationRight(
                "too-many-misses",
                ground="repeated-failure",
                by="client",
                when={"metric": "first-response"},
                value=og.Test(below=90),
                times=2,
                in_any="5 months",
                ref="41.7",
            ),
        ],
        fees=[
            og.Fee(
                "early-exit",
                rows=[
                    og.FeeRow(contract_year=1, percent=50, of="annual-charges"),
                    og.FeeRow(contract_year=2, percent=25, of="annual-charges"),
                    og.FeeRow(
                        contract_year=og.Test(from_=3), greater_of=[100000, og.Money(percent=10, of="annual-charges")]
                    ),
                ],
            ),
            og.Fee("handover", title="Help after the end", amount=50000),
        ],
        annual_charges="annual-charges",
        total_value=og.Money(formula="48 * monthly-charges"),
        charges=[
            og.Charge(
                "run",
                title="Running the services",
                payer=NORTHBANK,
                amount="monthly-charges",
                every=og.Cadence("1 month", day=1),
            ),
            og.Charge(
                "project-days",
                title="Project days",
                payer=NORTHBANK,
                amount=og.Money(900, currency="GBP", per="transaction"),
                every=og.Cadence(each="raised"),
            ),
        ],
        price_adjustment=og.PriceAdjustment(
            index="CPI",
            every=og.Cadence("1 year", date="04-01"),
            applied_to="current-charges",
            index_since="last-adjustment",
            cap=og.Money(percent=5),
        ),
        governing_law="GB",
        precedence=["security-addendum", "msa", "branch-refresh", "innovation-lab"],
        reviews=[
            og.Review(
                "contract-review",
                title="Yearly review of the contract",
                every="12 months",
                owner=CLIENT_SERVICE_DIRECTOR,
                covers=["first-response", "network-availability", "msa"],
                last=date(2026, 4, 10),
            ),
            og.Review(
                "assurance-review",
                title="Audit of the provider",
                every="12 months",
                owner=CLIENT_SERVICE_DIRECTOR,
                covers="security-monitoring",
                last=date(2026, 6, 15),
            ),
        ],
        provisions=provisions(),
    )


def security_addendum() -> og.Contract:
    """Security addendum."""
    return og.Contract(
        "security-addendum",
        title="Security addendum",
        kind="amendment",
        parent="msa",
        between=[NORTHBANK, MERIDIAN],
        owner=CLIENT_SERVICE_DIRECTOR,
        signed=date(2025, 5, 20),
        signatories=[CLIENT_CIO, PROVIDER_EXECUTIVE],
        effective=date(2025, 6, 1),
        expires=date(2029, 3, 31),
        renewal=og.NONE,
        termination_rights=og.NotApplicable("ends with the master agreement"),
        annual_charges=og.NotApplicable("changes no price"),
        governing_law="GB",
        reviews=[
            og.Review(
                "addendum-review",
                title="Yearly review of the addendum",
                every="12 months",
                owner=CLIENT_SERVICE_DIRECTOR,
                last=date(2026, 5, 28),
            )
        ],
        provisions=[og.Provision("security", status="present", ref=og.Clause("2", contract="security-addendum"))],
        survives=False,
    )


def branch_refresh() -> og.Contract:
    """Branch refresh."""
    return og.Contract(
        "branch-refresh",
        title="Branch refresh",
        kind="call-off",
        parent="msa",
        between=[NORTHBANK, MERIDIAN],
        owner=CLIENT_SOURCING_MANAGER,
        signed=date(2025, 9, 1),
        signatories=[CLIENT_CIO, PROVIDER_EXECUTIVE],
        effective=date(2025, 10, 1),
        expires=date(2029, 3, 31),
        renewal=og.Renewal(
            kind="option",
            period="6 months",
            times=1,
            decided_by=CLIENT_CIO,
            notice=og.Notice("3 months", before="end", in_writing=True),
            exercised_by=NORTHBANK,
            needs_notice_from=MERIDIAN,
            if_no_notice="ends",
        ),
        termination_rights=[
            og.TerminationRight(ground="convenience", by="either", notice="3 months"),
            og.TerminationRight(ground="service-withdrawn", by="client", notice="1 month"),
            og.TerminationRight(ground="material-breach", by="either", cure="30 days"),
        ],
        annual_charges="branch-estimate",
        governing_law="GB",
        reviews=[
            og.Review(
                "branch-review",
                title="Yearly review of the branch refresh",
                every="12 months",
                owner=CLIENT_SOURCING_MANAGER,
                last=date(2026, 9, 30),
            )
        ],
        survives=False,
    )


def innovation_lab() -> og.Contract:
    """Innovation lab."""
    return og.Contract(
        "innovation-lab",
        title="Innovation lab",
        kind="call-off",
        parent="msa",
        between=[NORTHBANK, MERIDIAN],
        owner=CLIENT_SOURCING_MANAGER,
        signed=date(2026, 1, 10),
        signatories=[CLIENT_CIO, PROVIDER_EXECUTIVE],
        effective=date(2026, 2, 1),
        expires=date(2029, 3, 31),
        renewal=og.Renewal(
            kind="mutual-agreement",
            period="1 year",
            decided_by=CLIENT_CIO,
            notice="3 months",
            agreed=og.Notice("3 months", before="end", in_writing=True),
        ),
        termination_rights=[
            og.TerminationRight(
                title="The lab has found nothing for a year", ground="other", by="either", notice="3 months"
            ),
            og.TerminationRight(ground="convenience", by="client", notice="3 months"),
            og.TerminationRight(ground="material-breach", by="either", cure="30 days"),
        ],
        annual_charges=120000,
        governing_law="GB",
        reviews=[
            og.Review(
                "lab-review",
                title="Yearly review of the lab",
                every="12 months",
                owner=CLIENT_SOURCING_MANAGER,
                last=date(2026, 10, 6),
            )
        ],
        survives=False,
    )


def infrastructure() -> og.Scope:
    """The services of the master agreement."""
    return og.Scope(
        "infrastructure",
        title="Infrastructure",
        contract="msa",
        services=[
            og.Service(
                "service-desk",
                title="Service desk",
                description="One place to call for everybody who works at Northbank",
                owner=SERVICE_DESK_OWNER,
                provided_by=PROVIDER_DESK_MANAGER,
                metrics=["first-response", "time-to-respond", "resolution-time", "user-satisfaction", "access-granted"],
                criticality="important",
                criticality_reason="calls stop all branches when they are not answered",
                criticality_assessed=date(2026, 2, 1),
                hours="24x7",
                support=["business", "after-hours"],
                locations="GB",
                data_classes=["staff", "customer"],
                personal_data=True,
                unit="call",
                baseline_volume=og.Volume(4000, per="month"),
                depends_on="network",
            ),
            og.Service(
                "network",
                title="Network",
                description="Lines, switches and wireless of all sites",
                owner=NETWORK_OWNER,
                provided_by=PROVIDER_NETWORK_MANAGER,
                subcontracted_to=DELTANET,
                metrics=["network-availability", "spare-capacity", "line-availability"],
                criticality="critical",
                criticality_reason="without it no customer reaches any money",
                criticality_assessed=date(2026, 2, 1),
                hours="24x7",
                locations=["GB", "NO"],
                data_classes="customer",
                personal_data=True,
                unit="site",
                baseline_volume=og.Volume(180, per="month"),
            ),
            og.Service(
                "security-monitoring",
                title="Security monitoring",
                description="Watches the network and the devices, and calls when something is wrong",
                owner=CLIENT_SECURITY_OFFICER,
                provided_by=PROVIDER_SECURITY_MANAGER,
                metrics=["monitoring-availability", "open-patches"],
                criticality="critical",
                criticality_reason="an intruder who is not seen stays",
                criticality_assessed=date(2026, 2, 1),
                hours="24x7",
                locations="GB",
                data_classes="logs",
                personal_data=True,
                unit=og.NotApplicable("fixed price"),
                baseline_volume=og.NotApplicable("fixed price"),
                depends_on="network",
            ),
        ],
        deliverables=[
            og.Deliverable(
                "new-platform",
                title="New monitoring platform",
                description="Replaces the three old consoles",
                owner=CLIENT_SERVICE_DIRECTOR,
                provided_by=PROVIDER_DELIVERY_DIRECTOR,
                due=og.Limit(
                    earliest_of=[
                        og.Limit("24 months", after="effective"),
                        og.Limit("6 months", after="design-approved"),
                    ]
                ),
                accepted=date(2026, 8, 28),
                payment_linked=True,
                acceptance=og.Acceptance(
                    criteria=["all alarms arrive within a minute", "the old consoles are switched off"],
                    acceptor=CLIENT_SERVICE_DIRECTOR,
                    if_missed=og.Outcome(escalation="commercial"),
                    within="10 business days",
                    after="receipt",
                ),
                metrics="monitoring-availability",
            ),
            og.Deliverable(
                "cloud-migration",
                title="Cloud migration",
                description="Moves the last workloads out of the old data centre",
                owner=CLIENT_SERVICE_DIRECTOR,
                provided_by=PROVIDER_DELIVERY_DIRECTOR,
                due=date(2029, 1, 31),
                accepted=og.NONE,
                payment_linked=True,
                acceptance=og.Acceptance(
                    criteria=["all workloads are moved", "the old data centre is empty"],
                    acceptor=CLIENT_SERVICE_DIRECTOR,
                    if_missed=og.Outcome(escalation="commercial"),
                    within="10 business days",
                ),
                metrics="run-cost",
            ),
        ],
        out_of_scope=["end-user training", "telephones in meeting rooms"],
        obligations=[
            og.Obligation(
                "access-approval",
                title="Approve access requests",
                owner=SERVICE_DESK_OWNER,
                to=MERIDIAN,
                relief_if_missed=True,
                within="2 business days",
                after="request",
            ),
            og.Obligation(
                "site-access",
                title="Open the site for an engineer",
                owner=BRANCH_MANAGERS,
                to=MERIDIAN,
                relief_if_missed=True,
                within=og.Limit(latest_of=["4 hours", og.Limit("1 business day", at="opening")]),
                after="request",
            ),
            og.Obligation(
                "tell-of-developments",
                title="Tell of anything that could harm the services",
                owner=PROVIDER_DELIVERY_DIRECTOR,
                to=NORTHBANK,
                kind="material-development",
                within="next business day",
            ),
            og.Obligation(
                "restore-service",
                title="Restore a service",
                owner=PROVIDER_NETWORK_MANAGER,
                to=NORTHBANK,
                within=og.Limit(metric="resolution-time"),
                after="incident",
            ),
            og.Obligation(
                "release-notes",
                title="Publish what a release changes",
                owner=PROVIDER_DELIVERY_DIRECTOR,
                to=NORTHBANK,
                every=og.Cadence(each="release"),
                within=og.Limit(by="next-release"),
            ),
            og.Obligation(
                "forecast",
                title="Tell the volumes expected",
                owner=CLIENT_FINANCE_LEAD,
                to=PROVIDER_COMMERCIAL_MANAGER,
                every=og.Cadence("3 months", day=15, also="when a branch opens or closes"),
                within="5 business days",
                extendable="in-writing",
            ),
            og.Obligation(
                "staff-list",
                title="List of those with access",
                owner=PROVIDER_SECURITY_MANAGER,
                to=CLIENT_SECURITY_OFFICER,
                every=og.Cadence(on_request=CLIENT_SECURITY_OFFICER, standard="not more than once a month"),
                within="3 business days",
            ),
            og.Obligation(
                "yearly-statement",
                title="Statement on sanctions and bribery",
                owner=PROVIDER_DELIVERY_DIRECTOR,
                to="client",
                every=og.Cadence("1 year", date="03-31"),
                within="1 month",
            ),
        ],
    )


def branches_scope() -> og.Scope:
    """What is done in the branches."""
    return og.Scope(
        "branches-scope",
        title="Branches",
        contract="branch-refresh",
        services=[
            og.Service(
                "branch-devices",
                title="Branch devices",
                description="Workplaces, printers and cash machines' routers in the branches",
                owner=SERVICE_DESK_OWNER,
                provided_by=PROVIDER_DESK_MANAGER,
                metrics=["device-uptime", "device-age"],
                criticality="standard",
                hours="branch-hours",
                support="branch-hours",
                locations="GB",
                personal_data=False,
                unit="device",
                baseline_volume=og.Volume(2600, per="month"),
                depends_on="network",
            )
        ],
        deliverables=[
            og.Deliverable(
                "branch-rollout",
                title="New devices in all branches",
                owner=CLIENT_SERVICE_DIRECTOR,
                provided_by=PROVIDER_DESK_MANAGER,
                due=og.Limit("38 months", after="effective"),
                accepted=og.NONE,
                acceptance=og.Acceptance(
                    criteria="every branch has signed",
                    acceptor=CLIENT_SERVICE_DIRECTOR,
                    if_missed=og.Outcome(escalation="commercial"),
                    within="1 month",
                ),
                metrics="device-age",
            )
        ],
        out_of_scope="furniture",
    )


def activities() -> list[og.Activity]:
    """Who does what."""
    return [
        og.Activity(
            "patching",
            title="Close known holes",
            section="Maintenance",
            notation="rasci",
            raci={
                "client-security-officer": "A",
                "provider-security-manager": "R",
                "resolver-team": "S",
                "network-owner": "C",
                "provider-duty-manager": "I",
            },
            every=og.Cadence("1 week", weekday="sun", at="01:00"),
            measured_by="open-patches",
            service="security-monitoring",
        ),
        og.Activity(
            "line-maintenance",
            title="Maintain the lines",
            section="Maintenance",
            raci={
                "network-owner": "A",
                "provider-network-manager": "R",
                "deltanet-network-lead": "R",
                "duty-service-manager": "C",
                "provider-duty-manager": "I",
            },
            every=og.Cadence("1 month", days=[1, 15]),
            measured_by="line-availability",
            service="network",
        ),
        og.Activity(
            "call-handling",
            title="Answer and solve calls",
            section="Operations",
            raci={
                "service-desk-owner": "A",
                "provider-desk-manager": "R",
                "resolver-team": "R",
                "duty-service-manager": "I",
            },
            every=og.Cadence(each="request"),
            measured_by=["first-response", "user-satisfaction"],
            service="service-desk",
        ),
        og.Activity(
            "release",
            title="Bring a release into service",
            section="Operations",
            raci={
                "client-operations-head": "R/A",
                "resolver-team": "R",
                "provider-duty-manager": "C/I",
                "network-owner": "C",
            },
            every=og.Cadence(each="release"),
            measured_by="network-availability",
        ),
        og.Activity(
            "buy-capacity",
            title="Decide to buy capacity",
            section="Planning",
            notation="rapid",
            raci={
                "client-architect": "R",
                "client-finance-lead": "A",
                "provider-network-manager": "P",
                "network-owner": "I",
                "client-operations-head": "D",
            },
            measured_by="spare-capacity",
        ),
        og.Activity(
            "pick-devices",
            title="Choose the next devices",
            section="Planning",
            notation="daci",
            raci={
                "client-architect": "D",
                "client-service-director": "A",
                "provider-desk-manager": "C",
                "branch-managers": "I",
            },
            measured_by="device-age",
            service="branch-devices",
        ),
    ]


def decisions() -> list[og.Decision]:
    """Who may say yes to what."""
    return [
        og.Decision(
            "change-request",
            title="Approve a change to the scope",
            category="scope-change",
            attributes=[og.Attribute("amount", from_=0)],
            rights=[
                og.Right(
                    decider=[DUTY_SERVICE_MANAGER, PROVIDER_NETWORK_MANAGER],
                    when={"amount": og.Test(up_to="small-change"), "routine": True},
                    per="month",
                    sub_delegation=og.NONE,
                    examples=["a new printer queue", "one more access point"],
                ),
                og.Right(decider="change-board", when={"amount": og.Test(up_to="small-change"), "routine": False}),
                og.Right(
                    decider="change-board",
                    when={"amount": og.Test(over="small-change", up_to=50000)},
                    includes="changes to services of the second shift",
                ),
                og.Right(
                    decider="steering-committee",
                    when={"amount": og.Test(over=50000, up_to="major")},
                    procedure="written paper with the business case",
                    in_writing=True,
                ),
                og.Right(
                    decider="steering-committee",
                    when={"amount": og.Test(over="major")},
                    prior_approval=CLIENT_CFO,
                    in_writing=True,
                ),
                og.Right(
                    decider=[CLIENT_CIO, PROVIDER_EXECUTIVE],
                    when={"amount": og.Test(over=50000)},
                    in_absence_of="steering-committee",
                    within_limits_of="fallback-limit",
                    until=date(2029, 3, 31),
                ),
                og.Right(
                    reviewer=INTERNAL_AUDITOR,
                    when={"amount": og.Test(over="major")},
                    unless={"urgent-fix": True},
                    before="implementation",
                ),
            ],
            joint=True,
            reversible=True,
            proposed_by=BRANCH_MANAGERS,
            recommended_by=CLIENT_FINANCE_LEAD,
            agreed_by=CLIENT_SECURITY_OFFICER,
            consulted={"any-of": [CLIENT_RISK_MANAGER, INTERNAL_AUDITOR]},
            performed_by=PROVIDER_DELIVERY_DIRECTOR,
            informed="other-deciders",
            not_by=RESOLVER_TEAM,
            notice=og.Notice("2 weeks", before="implementation", unless={"urgent-fix": True}, in_writing=True),
            steps=[
                og.DecisionStep(
                    "draft-change",
                    by=PROVIDER_COMMERCIAL_MANAGER,
                    does="prepare",
                    within="10 business days",
                    after="request",
                ),
                og.DecisionStep(
                    "price-change-draft",
                    by=CLIENT_FINANCE_LEAD,
                    does="recommend",
                    if_refused=og.NONE,
                    within="3 business days",
                ),
                og.DecisionStep(
                    "admit-change",
                    by=CLIENT_TRANSITION_MANAGER,
                    does="gate",
                    asks="Is the paper complete?",
                    if_refused=og.Outcome(deemed="rejected"),
                    within="2 business days",
                ),
                og.DecisionStep(
                    "settle-change",
                    by={"any-of": ["change-board", "steering-committee"]},
                    does="approve",
                    if_refused=og.Outcome(step="draft-change"),
                    if_missed=og.Outcome(escalation="commercial"),
                    repeats=2,
                    within="10 business days",
                ),
                og.DecisionStep(
                    "sign-change",
                    by=[CLIENT_SOURCING_MANAGER, PROVIDER_SERVICE_MANAGER],
                    does="sign",
                    if_missed=og.Outcome(deemed="cancelled"),
                    in_writing=True,
                    within="2 business days",
                ),
            ],
            if_undecided=[
                og.Outcome(escalation="commercial", when={"amount": og.Test(over=50000)}),
                og.Outcome(escalation="operational", unless={"amount": og.Test(over=50000)}),
            ],
            within="30 business days",
            ref="schedule 5",
        ),
        og.Decision(
            "price-change",
            title="Change a price",
            category="price-change",
            attributes=[og.Attribute("amount", from_=0)],
            rights=[og.Right(decider="steering-committee", per="year")],
            joint=True,
            reversible=True,
            proposed_by=PROVIDER_COMMERCIAL_MANAGER,
            recommended_by=CLIENT_FINANCE_LEAD,
            performed_by=CLIENT_SOURCING_MANAGER,
            informed="other-side",
            if_undecided=[
                og.Outcome(terminate="client", when={"amount": og.Test(over="major")}),
                og.Outcome(dispute="ladder", when={"amount": og.Test(up_to="major")}),
            ],
            in_writing=True,
            within="60 days",
        ),
        og.Decision(
            "target-change",
            title="Change a service level",
            category="target-change",
            attributes=[og.Attribute("target-class", one_of=["critical", "key", "reporting"])],
            rights=[
                og.Right(decider="steering-committee", when={"target-class": "critical"}),
                og.Right(decider="delivery-board", when={"target-class": og.Test(not_="critical")}),
            ],
            joint=True,
            reversible=True,
            proposed_by={"any-of": [SERVICE_DESK_OWNER, NETWORK_OWNER, PROVIDER_NETWORK_MANAGER]},
            recommended_by=CLIENT_ARCHITECT,
            performed_by=PROVIDER_SERVICE_MANAGER,
            if_undecided=og.Outcome(escalation="commercial"),
            within="30 business days",
        ),
        og.Decision(
            "renewal-terms",
            title="Price and services of a further term",
            category="extension",
            rights=[og.Right(decider="steering-committee", in_writing=True)],
            joint=True,
            reversible=False,
            recommended_by=CLIENT_SOURCING_MANAGER,
            performed_by=CLIENT_SERVICE_DIRECTOR,
            triggers=[
                og.Trigger(event="renewal-window", raised_by="either"),
                og.Trigger(event="notice", raised_by="provider"),
            ],
            steps=[
                og.DecisionStep(
                    "shape-renewal",
                    by=CLIENT_SOURCING_MANAGER,
                    does="choose",
                    options=["the same services", "fewer services", "a tender"],
                    within="1 month",
                    after="notice",
                ),
                og.DecisionStep("settle-renewal", by="steering-committee", does="approve", within="2 months"),
            ],
            if_undecided=og.Outcome(decider=[CLIENT_CIO, PROVIDER_EXECUTIVE]),
            within="3 months",
        ),
        og.Decision(
            "termination",
            title="End a contract",
            category="termination",
            rights=[
                og.Right(
                    decider={"at-least": 2, "of": [CLIENT_CIO, CLIENT_CFO, CLIENT_RISK_DIRECTOR]},
                    in_writing=True,
                    formal=False,
                )
            ],
            reserved=True,
            reversible=False,
            recommended_by=CLIENT_SERVICE_DIRECTOR,
            consulted=CLIENT_FINANCE_LEAD,
            performed_by=CLIENT_SOURCING_MANAGER,
            informed="other-side",
            if_undecided=og.Outcome(decider=CLIENT_CIO),
            within="20 business days",
        ),
        og.Decision(
            "subcontractor-approval",
            title="Approve a subcontractor",
            category="subcontractor-approval",
            attributes=[og.Attribute("criticality", any=True)],
            rights=[
                og.Right(
                    decider=CLIENT_RISK_DIRECTOR,
                    when={"criticality": ["critical", "important"]},
                    not_unreasonably_withheld=True,
                ),
                og.Right(
                    decider=CLIENT_SERVICE_DIRECTOR, when={"criticality": "standard"}, not_unreasonably_withheld=True
                ),
            ],
            reversible=True,
            proposed_by=PROVIDER_DELIVERY_DIRECTOR,
            consulted=CLIENT_SECURITY_OFFICER,
            performed_by=PROVIDER_DELIVERY_DIRECTOR,
            notice=og.Notice("60 days", before="subcontract-start", in_writing=True),
            if_undecided=og.Outcome(deemed="rejected"),
            within="30 days",
        ),
        og.Decision(
            "location-change",
            title="Move a service or its data",
            category="location-change",
            attributes=[og.Attribute("country-group", one_of=["uk", "eea", "elsewhere"])],
            rights=[
                og.Right(decider=CLIENT_SERVICE_DIRECTOR, when={"country-group": ["uk", "eea"]}, priority=1),
                og.Right(decider=CLIENT_CIO, when={"country-group": "any"}, priority=2),
            ],
            reversible=True,
            overlap="first-row",
            proposed_by=PROVIDER_DELIVERY_DIRECTOR,
            performed_by=PROVIDER_DELIVERY_DIRECTOR,
            if_undecided=og.Outcome(deemed="rejected"),
            within="30 days",
        ),
        og.Decision(
            "personnel-change",
            title="Replace a key person",
            category="key-personnel",
            rights=[
                og.Right(decider=CLIENT_CIO, until=date(2026, 3, 31)),
                og.Right(decider=CLIENT_SERVICE_DIRECTOR, from_=date(2026, 4, 1)),
            ],
            reversible=True,
            proposed_by=PROVIDER_EXECUTIVE,
            performed_by=PROVIDER_EXECUTIVE,
            if_undecided=og.Outcome(deemed="rejected"),
            within="10 business days",
        ),
        og.Decision(
            "credit-waiver",
            title="Waive a service credit",
            category="service-credit-waiver",
            attributes=[og.Attribute("amount", from_=0)],
            rights=[og.Right(decider=CLIENT_RISK_DIRECTOR, per="year", in_writing=True)],
            reversible=False,
            proposed_by=PROVIDER_COMMERCIAL_MANAGER,
            performed_by=CLIENT_FINANCE_LEAD,
            informed=INTERNAL_AUDITOR,
            if_undecided=og.Outcome(deemed="rejected"),
            within="20 business days",
        ),
        og.Decision(
            "risk-acceptance",
            title="Accept a risk",
            category="risk-acceptance",
            attributes=[og.Attribute("risk-score", any=True)],
            rights=[
                og.Right(decider=CLIENT_RISK_DIRECTOR, when={"risk-score": og.Test(up_to=12)}),
                og.Right(decider=CLIENT_CIO, when={"risk-score": og.Test(over=12)}),
            ],
            reserved=True,
            reversible=True,
            proposed_by=CLIENT_SECURITY_OFFICER,
            performed_by=CLIENT_RISK_MANAGER,
            triggers=[og.Trigger(metric="open-patches", when="missed-minimum")],
            if_undecided=og.Outcome(deemed="rejected"),
            within="10 business days",
        ),
        og.Decision(
            "security-exception",
            title="Allow an exception from the security rules",
            category="security-exception",
            attributes=[og.Attribute("lasting", over="0 days")],
            rights=[
                og.Right(decider=CLIENT_SECURITY_OFFICER, when={"lasting": og.Test(up_to="30 days")}),
                og.Right(decider=CLIENT_RISK_DIRECTOR, when={"lasting": og.Test(over="30 days")}),
            ],
            reversible=True,
            proposed_by=PROVIDER_SECURITY_MANAGER,
            performed_by=PROVIDER_SECURITY_MANAGER,
            if_undecided=og.Outcome(deemed="rejected"),
            within="5 business days",
        ),
        og.Decision(
            "settlement",
            title="Settle a dispute",
            category="dispute-settlement",
            attributes=[og.Attribute("amount", from_=0)],
            rights=[
                og.Right(decider="steering-committee", when={"amount": og.Test(up_to="major")}, per="aggregate"),
                og.Right(
                    decider=[CLIENT_CIO, PROVIDER_EXECUTIVE], when={"amount": og.Test(over="major")}, per="aggregate"
                ),
            ],
            joint=True,
            reversible=False,
            recommended_by=CLIENT_FINANCE_LEAD,
            performed_by=CLIENT_FINANCE_LEAD,
            if_undecided=og.Outcome(dispute="ladder"),
            within="30 business days",
        ),
        og.Decision(
            "acceptance",
            title="Accept a deliverable",
            category="deliverable-acceptance",
            rights=[og.Right(decider=CLIENT_SERVICE_DIRECTOR)],
            reversible=False,
            recommended_by=CLIENT_ARCHITECT,
            performed_by=PROVIDER_DELIVERY_DIRECTOR,
            if_undecided=og.Outcome(escalation="commercial"),
            within="10 business days",
        ),
        og.Decision(
            "budget-approval",
            title="Approve spending and invoices",
            category="budget",
            attributes=[og.Attribute("amount", from_=0)],
            rights=[
                og.Right(
                    decider=CLIENT_FINANCE_LEAD,
                    when={"amount": og.Test(up_to=og.Money(lesser_of=[250000, "major"]))},
                    per="quarter",
                ),
                og.Right(
                    decider=CLIENT_CFO, when={"amount": og.Test(over=og.Money(lesser_of=[250000, "major"]))}, per="year"
                ),
            ],
            reversible=True,
            proposed_by=CLIENT_OPERATIONS_HEAD,
            performed_by=CLIENT_SOURCING_MANAGER,
            if_undecided=og.Outcome(decider=CLIENT_CFO),
            within="10 business days",
        ),
        og.Decision(
            "emergency-change",
            title="Change something at once",
            category="emergency-change",
            attributes=[og.Attribute("amount", from_=0, up_to=250000)],
            rights=[
                og.Right(
                    decider={"any-of": [NETWORK_OWNER, SERVICE_DESK_OWNER]},
                    when={"amount": og.Test(up_to=25000)},
                    per="month",
                ),
                og.Right(decider=CLIENT_OPERATIONS_HEAD, when={"amount": og.Test(up_to=250000)}, per="month"),
            ],
            reversible=True,
            overlap="any-may",
            proposed_by=PROVIDER_DUTY_MANAGER,
            performed_by=PROVIDER_DUTY_MANAGER,
            informed={"each-of": [CLIENT_SOURCING_MANAGER, PROVIDER_SERVICE_MANAGER]},
            if_undecided=og.Outcome(escalation="operational"),
            within="4 hours",
        ),
        og.Decision(
            "standard-request",
            title="Order from the catalogue",
            category="other",
            attributes=[og.Attribute("amount", from_=0, up_to=500)],
            rights=[og.Right(decider=BRANCH_MANAGERS, per="month", within_limits_of="purchase-limit")],
            reversible=True,
            performed_by=PROVIDER_DESK_MANAGER,
            if_undecided=og.Outcome(escalation="operational"),
            within="2 business days",
        ),
        og.Decision(
            "maintenance-plan",
            title="Agree the maintenance calendar of the next year",
            category="other",
            rights=[og.Right(decider="delivery-board")],
            joint=True,
            reversible=True,
            performed_by=PROVIDER_NETWORK_MANAGER,
            steps=[
                og.DecisionStep("draft-plan", by=PROVIDER_NETWORK_MANAGER, does="propose", due="09-01"),
                og.DecisionStep(
                    "review-plan",
                    by=NETWORK_OWNER,
                    does="review",
                    due="10-01",
                    if_missed=og.Outcome(step="settle-plan"),
                ),
                og.DecisionStep(
                    "settle-plan",
                    by="delivery-board",
                    does="approve",
                    due="11-15",
                    if_refused=og.Outcome(step="draft-plan"),
                    repeats=1,
                ),
            ],
            if_undecided=og.Outcome(escalation="operational"),
            within="3 months",
        ),
    ]


def delegations() -> list[og.Delegation]:
    """Authority passed on."""
    return [
        og.Delegation(
            "location-cover",
            title="Cover while the service director is away",
            granted_by=CLIENT_SERVICE_DIRECTOR,
            granted_to=CLIENT_SOURCING_MANAGER,
            decisions="location-change",
            when={"country-group": "uk"},
            sub_delegation=og.NONE,
            instrument="cio-letter",
            from_=date(2026, 12, 14),
            until=date(2027, 1, 15),
        ),
        og.Delegation(
            "personnel-cover",
            title="Cover for replacing key persons",
            granted_by=CLIENT_SERVICE_DIRECTOR,
            granted_to=CLIENT_TRANSITION_MANAGER,
            decisions="personnel-change",
            instrument="cio-letter",
            from_=date(2026, 12, 14),
            until=date(2027, 1, 15),
        ),
    ]


def forums() -> list[og.Forum]:
    """Where people meet."""
    return [
        og.Forum(
            "steering-committee",
            title="Steering committee",
            tier=og.Tier.STRATEGIC,
            purpose="Keeps the alliance on its goals and decides what is too big for the others",
            owner=CLIENT_CIO,
            chair=og.Chair(rotates=[CLIENT_CIO, PROVIDER_EXECUTIVE], every="1 year"),
            secretary=CLIENT_SOURCING_MANAGER,
            seats=[
                og.Seat(role=CLIENT_CIO, alternates=CLIENT_DEPUTY_CIO, required=False),
                CLIENT_CFO,
                PROVIDER_EXECUTIVE,
                PROVIDER_ACCOUNT_PARTNER,
                og.Seat(role=CLIENT_SERVICE_DIRECTOR, vote=False),
                og.Seat(role=PROVIDER_DELIVERY_DIRECTOR, vote=False),
                og.Seat(role=INTERNAL_AUDITOR, vote=False),
            ],
            equal_sides=True,
            quorum=og.Quorum(at_least=3, from_each_party=1, remote=True),
            if_inquorate=og.Outcome(decider=[CLIENT_CIO, PROVIDER_EXECUTIVE]),
            voting=og.Voting(
                rule="majority",
                one_vote_per="member",
                abstention="not-counted",
                tie_break="chair",
                tie_is="equal-of-cast",
            ),
            meets=og.Meets("3 months", notice="10 days", agenda="5 business days", minutes="7 days"),
            special_meeting=og.SpecialMeeting(called_by="any-member", notice="5 days", in_writing=True, with_="agenda"),
            between_meetings=og.BetweenMeetings(manner="in-writing", rule="unanimity"),
            decides=["change-request", "price-change", "target-change", "renewal-terms", "settlement"],
            may_not=["termination", "risk-acceptance"],
            reviews=["quarterly-summary", "network-availability", "trust-score", "provider-concentration"],
            reports_to=og.NONE,
            if_undecided=og.Outcome(dispute="ladder"),
        ),
        og.Forum(
            "planning-summit",
            title="Planning summit",
            tier=og.Tier.STRATEGIC,
            kind="planning-summit",
            purpose="Shares the road maps of both sides, and divides the innovation fund",
            owner=CLIENT_DEPUTY_CIO,
            chair=[CLIENT_DEPUTY_CIO, PROVIDER_ACCOUNT_PARTNER],
            seats=[
                CLIENT_DEPUTY_CIO,
                CLIENT_ARCHITECT,
                PROVIDER_ACCOUNT_PARTNER,
                og.Seat(each_party=2, function="whoever the plan concerns"),
            ],
            quorum=og.Quorum(at_least=3, from_each_party=1),
            meets=og.Meets("6 months", notice="4 weeks", agenda="2 weeks", minutes="2 weeks"),
            special_meeting=og.SpecialMeeting(called_by="either", notice="2 weeks"),
            reviews=["certified-staff", "idle-ideas"],
            reports_to="steering-committee",
        ),
        og.Forum(
            "executive-review",
            title="Executive review",
            tier=og.Tier.STRATEGIC,
            kind="executive-review",
            purpose="The sponsors tell each other what the alliance is worth to them, and what they heard of it",
            owner=CLIENT_CIO,
            chair=og.Chair(rotates=[CLIENT_CIO, PROVIDER_EXECUTIVE], every="6 months"),
            seats=[
                og.Seat(role=CLIENT_CIO, alternates=CLIENT_DEPUTY_CIO),
                CLIENT_CFO,
                og.Seat(role=PROVIDER_EXECUTIVE, alternates=PROVIDER_ACCOUNT_PARTNER),
                PROVIDER_ACCOUNT_PARTNER,
            ],
            quorum=og.Quorum(at_least=2, from_each_party=1),
            meets=og.Meets("6 months", notice="4 weeks", agenda="1 week", minutes="2 weeks"),
            special_meeting=og.SpecialMeeting(called_by="either", notice="1 week"),
            reviews=["trust-score", "run-cost"],
            reports_to="steering-committee",
        ),
        og.Forum(
            "delivery-board",
            title="Delivery board",
            tier=og.Tier.TACTICAL,
            purpose="Goes through performance, money and risks of the month",
            owner=CLIENT_SERVICE_DIRECTOR,
            chair=CLIENT_SERVICE_DIRECTOR,
            secretary=PROVIDER_SERVICE_MANAGER,
            seats=[
                og.Seat(role=CLIENT_SERVICE_DIRECTOR, alternates=CLIENT_TRANSITION_MANAGER),
                CLIENT_SOURCING_MANAGER,
                CLIENT_FINANCE_LEAD,
                og.Seat(role=PROVIDER_DELIVERY_DIRECTOR, alternates=PROVIDER_SECURITY_MANAGER),
                PROVIDER_SERVICE_MANAGER,
                PROVIDER_COMMERCIAL_MANAGER,
                og.Seat(role=CLIENT_RISK_MANAGER, vote=False),
            ],
            equal_sides=True,
            quorum=og.Quorum(at_least=4, from_each_party=2, remote=True),
            if_inquorate=og.Outcome(escalation="commercial"),
            voting=og.Voting(
                rule="at-least",
                votes=4,
                one_vote_per="member",
                abstention="against",
                tie_break=[
                    og.TieBreak(CLIENT_SERVICE_DIRECTOR, when={"decision": "target-change"}),
                    og.TieBreak(PROVIDER_DELIVERY_DIRECTOR, when={"decision": og.Test(not_="target-change")}),
                ],
                tie_is="equal-of-all",
            ),
            meets=og.Meets(
                og.Cadence("1 month", day=12, at="14:00"),
                notice="5 business days",
                agenda="3 business days",
                minutes="5 business days",
            ),
            special_meeting=og.SpecialMeeting(
                called_by={"any-of": [CLIENT_SERVICE_DIRECTOR, PROVIDER_DELIVERY_DIRECTOR]}, notice="2 business days"
            ),
            between_meetings=og.BetweenMeetings(manner="virtual", rule="consensus"),
            decides=["target-change", "maintenance-plan"],
            reviews=["monthly-performance", "invoice-summary", "run-cost", "spare-capacity", "one-switch-room"],
            reports_to="steering-committee",
            if_undecided=og.Outcome(escalation="commercial"),
        ),
        og.Forum(
            "change-board",
            title="Change board",
            tier=og.Tier.TACTICAL,
            purpose="Decides on changes up to 50,000",
            owner=CLIENT_SOURCING_MANAGER,
            chair=og.Chair(rotates=[CLIENT_SOURCING_MANAGER, PROVIDER_SERVICE_MANAGER], every="6 months"),
            seats=[
                CLIENT_SOURCING_MANAGER,
                CLIENT_ARCHITECT,
                og.Seat(role=NETWORK_OWNER, alternates=SERVICE_DESK_OWNER),
                PROVIDER_SERVICE_MANAGER,
                PROVIDER_NETWORK_MANAGER,
                PROVIDER_DESK_MANAGER,
                og.Seat(role=CLIENT_TRANSITION_MANAGER, vote=False),
            ],
            equal_sides=True,
            quorum=og.Quorum(at_least=4, from_each_party=1),
            if_inquorate=og.Outcome(decider=[CLIENT_SOURCING_MANAGER, PROVIDER_SERVICE_MANAGER]),
            voting=og.Voting(rule="two-thirds", abstention="not-counted", tie_break="chair"),
            meets=og.Meets(
                og.Cadence("1 week", weekday="tue", at="10:00"),
                notice="2 business days",
                agenda="2 business days",
                minutes="2 business days",
            ),
            special_meeting=og.SpecialMeeting(called_by="any-member", notice="4 business hours"),
            decides="change-request",
            reviews="change-list",
            reports_to="delivery-board",
            if_undecided=og.Outcome(escalation="commercial"),
        ),
        og.Forum(
            "operations-review",
            title="Operations review",
            tier=og.Tier.OPERATIONAL,
            purpose="Looks at calls, faults and maintenance of the last two weeks",
            owner=DUTY_SERVICE_MANAGER,
            chair=DUTY_SERVICE_MANAGER,
            seats=[
                og.Seat(role=DUTY_SERVICE_MANAGER, alternates=SECOND_DUTY_MANAGER),
                SERVICE_DESK_OWNER,
                NETWORK_OWNER,
                CLIENT_SECURITY_OFFICER,
                PROVIDER_DUTY_MANAGER,
                PROVIDER_DESK_MANAGER,
                PROVIDER_NETWORK_MANAGER,
                og.Seat(role=PROVIDER_SECURITY_MANAGER, vote=True),
                og.Seat(role=DELTANET_NETWORK_LEAD, vote=False),
                og.Seat(role=RESOLVER_TEAM, vote=False),
            ],
            quorum=og.Quorum(at_least=4, from_each_party=1),
            if_inquorate=og.NONE,
            meets=og.Meets("2 weeks", minutes="next business day"),
            special_meeting=og.SpecialMeeting(called_by="any-member", notice="1 business hour"),
            between_meetings=og.NONE,
            reviews=[
                "weekly-operations",
                "time-to-respond",
                "resolution-time",
                "access-granted",
                "line-availability",
                "monitoring-availability",
                "open-patches",
            ],
            reports_to="delivery-board",
        ),
        og.Forum(
            "user-panel",
            title="User panel",
            tier=og.Tier.OPERATIONAL,
            purpose="Hears what branches think of the services",
            owner=SERVICE_DESK_OWNER,
            chair=SERVICE_DESK_OWNER,
            seats=[
                SERVICE_DESK_OWNER,
                SECOND_DUTY_MANAGER,
                PROVIDER_DESK_MANAGER,
                og.Seat(
                    party=NORTHBANK,
                    count=og.Test(from_=2, up_to=5),
                    function="branch staff",
                    appoint_by="02-01",
                    term="1 year",
                    if_not_appointed="holds-over",
                ),
            ],
            quorum=og.Quorum(all=False, at_least=2, required=SERVICE_DESK_OWNER),
            meets="1 month",
            special_meeting=og.SpecialMeeting(called_by="members", notice="1 week"),
            reviews=["user-satisfaction", "device-uptime", "device-age"],
            reports_to="operations-review",
        ),
    ]


def meetings() -> list[og.Meeting]:
    """Meetings that were held."""
    return [
        og.Meeting(
            "sc-2026-06",
            forum="steering-committee",
            held=date(2026, 6, 15),
            attended=["p-101", "p-104", "p-201", "p-202", "p-105", "p-203"],
            minutes=True,
            next=date(2026, 9, 14),
        ),
        og.Meeting(
            "sc-2026-09",
            forum="steering-committee",
            held=date(2026, 9, 14),
            attended=["p-101", "p-104", "p-201", "p-202", "p-105", "p-203", "p-109"],
            minutes=True,
            next=date(2026, 12, 14),
        ),
        og.Meeting(
            "ps-2026-09",
            forum="planning-summit",
            held=date(2026, 9, 15),
            attended=["p-103", "p-116", "p-202"],
            minutes=True,
            next=date(2027, 3, 16),
        ),
        og.Meeting(
            "er-2026-10",
            forum="executive-review",
            held=date(2026, 10, 6),
            attended=["p-101", "p-104", "p-201", "p-202"],
            minutes=True,
            next=date(2027, 4, 6),
        ),
        og.Meeting(
            "db-2026-06",
            forum="delivery-board",
            held=date(2026, 6, 12),
            attended=["p-105", "p-106", "p-107", "p-203", "p-204", "p-205"],
            minutes=True,
            next=date(2026, 7, 13),
        ),
        og.Meeting(
            "db-2026-10",
            forum="delivery-board",
            held=date(2026, 10, 12),
            attended=["p-105", "p-106", "p-107", "p-203", "p-204", "p-205", "p-120"],
            minutes=True,
            next=date(2026, 11, 12),
        ),
        og.Meeting(
            "cb-2026-10-27",
            forum="change-board",
            held=date(2026, 10, 27),
            attended=["p-106", "p-116", "p-112", "p-204", "p-208"],
            minutes=True,
            next=date(2026, 11, 3),
        ),
        og.Meeting(
            "or-2026-10-22",
            forum="operations-review",
            held=date(2026, 10, 22),
            attended=["p-113", "p-111", "p-112", "p-108", "p-209", "p-207", "p-208", "p-206", "p-301"],
            minutes=True,
            next=date(2026, 11, 5),
        ),
        og.Meeting(
            "up-2026-10",
            forum="user-panel",
            held=date(2026, 10, 8),
            attended=["p-111", "p-207", "p-114", "p-115"],
            minutes=True,
            next=date(2026, 11, 10),
        ),
    ]


def decision_log() -> list[og.DecisionEntry]:
    """Decisions that were taken."""
    return [
        og.DecisionEntry(
            "d-14",
            decision="personnel-change",
            raised=date(2026, 3, 2),
            decided=date(2026, 3, 9),
            by=CLIENT_CIO,
            person="p-101",
            outcome="approved",
            rationale="the successor has run two such alliances",
        ),
        og.DecisionEntry(
            "d-15",
            decision="target-change",
            attributes={"target-class": "key"},
            raised=date(2026, 5, 20),
            decided=date(2026, 6, 12),
            by="delivery-board",
            outcome="refused",
            meeting="db-2026-06",
        ),
        og.DecisionEntry(
            "d-16",
            decision="subcontractor-approval",
            attributes={"criticality": "standard"},
            raised=date(2026, 6, 30),
            outcome="withdrawn",
            rationale=og.Unknown("the letter gives no reason"),
        ),
        og.DecisionEntry(
            "d-17",
            decision="change-request",
            amount=63000,
            attributes={"routine": False},
            raised=date(2026, 8, 20),
            decided=date(2026, 9, 14),
            by="steering-committee",
            outcome="approved",
            meeting="sc-2026-09",
            evidence="contract-register",
        ),
    ]


def problem_statements() -> list[og.ProblemStatement]:
    """Problems that one side puts to the other."""
    return [
        og.ProblemStatement(
            "monday-peak",
            title="On Mondays callers wait four times as long",
            owner=SERVICE_DESK_OWNER,
            raised_by=CLIENT_OPERATIONS_HEAD,
            raised=date(2026, 6, 12),
            source="db-2026-06",
            affects=["service-desk", "time-to-respond"],
        ),
        og.ProblemStatement(
            "silent-lines",
            title="Nobody knows that a branch is off line before it calls",
            owner=NETWORK_OWNER,
            raised_by=BRANCH_MANAGERS,
            raised=date(2026, 4, 2),
            affects=["network", "fault-repair"],
            status="solved",
        ),
    ]


def proposals() -> list[og.Proposal]:
    """What one side suggests to the other, and the answer."""
    return [
        og.Proposal(
            "call-back-button",
            title="Callers leave a number and are called back",
            proposed_by=PROVIDER_DESK_MANAGER,
            proposed=date(2026, 10, 12),
            source="db-2026-10",
            solves="monday-peak",
        ),
        og.Proposal(
            "password-page",
            title="A page on which people renew their password themselves",
            proposed_by=PROVIDER_DESK_MANAGER,
            proposed=date(2026, 9, 15),
            source="ps-2026-09",
            solves="monday-peak",
            status="agreed",
            answered=date(2026, 10, 12),
            answered_in="db-2026-10",
            owner=PROVIDER_DESK_MANAGER,
            due=date(2027, 6, 30),
        ),
        og.Proposal(
            "line-probes",
            title="A probe in every branch that reports by itself",
            proposed_by=PROVIDER_NETWORK_MANAGER,
            proposed=date(2026, 5, 4),
            solves="silent-lines",
            status="done",
            answered=date(2026, 6, 12),
            answered_in="db-2026-06",
            owner=PROVIDER_NETWORK_MANAGER,
            due=date(2026, 9, 30),
        ),
        og.Proposal(
            "nights-elsewhere",
            title="Calls at night are answered in another country",
            proposed_by=PROVIDER_DELIVERY_DIRECTOR,
            proposed=date(2026, 6, 15),
            source="sc-2026-06",
            status="rejected",
            answered=date(2026, 9, 14),
            answered_in="sc-2026-09",
            rationale="names of customers must not leave the country",
        ),
        og.Proposal(
            "voice-robot",
            title="A machine asks what the call is about",
            proposed_by=PROVIDER_DESK_MANAGER,
            proposed=date(2026, 3, 10),
            status="dropped",
        ),
    ]


def roadmap() -> list[og.RoadmapItem]:
    """What each side intends to do."""
    return [
        og.RoadmapItem(
            "fewer-branches",
            title="Thirty branches are closed",
            owner=CLIENT_DEPUTY_CIO,
            due=date(2027, 12, 31),
            affects=["network", "branch-devices"],
            shared_at="ps-2026-09",
        ),
        og.RoadmapItem(
            "new-lines",
            title="Fibre to every branch that stays",
            owner=PROVIDER_NETWORK_MANAGER,
            due=date(2028, 6, 30),
            status="under-way",
            affects="network",
            shared_at=["ps-2026-09"],
        ),
        og.RoadmapItem(
            "self-service",
            title="What needs no human goes to the self-service pages",
            owner=PROVIDER_DESK_MANAGER,
            due=date(2027, 9, 30),
            affects=["service-desk", "first-response"],
            shared_at="ps-2026-09",
            source="password-page",
        ),
        og.RoadmapItem(
            "second-console",
            title="A second console for the monitoring",
            owner=PROVIDER_SECURITY_MANAGER,
            due=date(2026, 8, 31),
            status="done",
            affects="security-monitoring",
        ),
        og.RoadmapItem(
            "voice-lines",
            title="Telephones move to the network",
            owner=CLIENT_ARCHITECT,
            status="dropped",
            shared_at="ps-2026-09",
        ),
    ]


def actions() -> list[og.Action]:
    """What somebody promised to do."""
    return [
        og.Action(
            "a-1",
            title="Move the second switch to the other room",
            owner=PROVIDER_NETWORK_MANAGER,
            due=date(2026, 9, 30),
            status="done",
            source="db-2026-06",
        ),
        og.Action(
            "a-2",
            title="Try voice answering",
            owner=SERVICE_DESK_OWNER,
            due=date(2026, 10, 31),
            status="dropped",
            source="up-2026-10",
        ),
        og.Action(
            "a-3",
            title="Draft the terms of a further term",
            owner=CLIENT_SOURCING_MANAGER,
            due=date(2028, 12, 15),
            source="d-17",
        ),
        og.Action(
            "a-4",
            title="Say when the printers come back",
            owner=SERVICE_DESK_OWNER,
            due=date(2026, 10, 12),
            status="done",
            done=date(2026, 10, 9),
            source="up-2026-10",
            promised_to="branches",
            confirmed=date(2026, 10, 9),
        ),
        og.Action(
            "a-5",
            title="Count the calls of each hour",
            owner=SECOND_DUTY_MANAGER,
            due=date(2026, 10, 30),
            status="done",
            source="monday-peak",
        ),
    ]


def channels() -> list[og.Channel]:
    """How the sides talk."""
    return [
        og.Channel(
            "duty-line",
            title="Duty line",
            purpose=["incident", "crisis"],
            medium="phone",
            owner=DUTY_SERVICE_MANAGER,
            participants=[NORTHBANK, MERIDIAN, DELTANET],
            two_way=True,
            hours="24x7",
            every=og.Cadence(each="incident"),
            backup="crisis-room",
        ),
        og.Channel(
            "crisis-room",
            title="Crisis room",
            purpose="crisis",
            medium="video",
            owner=CLIENT_OPERATIONS_HEAD,
            participants=[NORTHBANK, MERIDIAN],
            two_way=True,
            hours="24x7",
            every=og.Cadence(each="major-incident"),
            backup="duty-line",
        ),
        og.Channel(
            "status-call",
            title="Status call",
            purpose=["status", "change"],
            medium="video",
            owner=DUTY_SERVICE_MANAGER,
            participants=[NORTHBANK, MERIDIAN],
            two_way=True,
            hours="business",
            every=og.Cadence("1 day", at="09:15", also="after every major incident"),
            backup="duty-line",
        ),
        og.Channel(
            "contract-mail",
            title="Contract mailbox",
            purpose="commercial",
            medium="mail",
            owner=CLIENT_SOURCING_MANAGER,
            participants=[NORTHBANK, MERIDIAN],
            two_way=True,
            hours="business",
            every=og.Cadence(each="notice"),
            backup="status-call",
        ),
        og.Channel(
            "feedback-talk",
            title="Feedback talk",
            purpose="feedback",
            medium="a walk",
            owner=CLIENT_SERVICE_DIRECTOR,
            participants=[NORTHBANK, MERIDIAN],
            two_way=True,
            hours="business",
            every="1 month",
            backup="sponsor-lunch",
        ),
        og.Channel(
            "sponsor-lunch",
            title="Sponsors' lunch",
            purpose=["executive", "feedback"],
            medium="in person",
            owner=CLIENT_CIO,
            participants=[NORTHBANK, MERIDIAN],
            two_way=True,
            hours="business",
            every="2 months",
            backup="contract-mail",
        ),
    ]


def reports() -> list[og.RecurringReport]:
    """What is written and sent."""
    return [
        og.RecurringReport(
            "weekly-operations",
            title="Operations of the week",
            produced_by=PROVIDER_DESK_MANAGER,
            sent_to="operations-review",
            every=og.Cadence("1 week", weekday="mon", at="12:00"),
            metrics=["time-to-respond", "resolution-time", "access-granted", "open-patches"],
            within="1 business day",
        ),
        og.RecurringReport(
            "monthly-performance",
            title="Performance of the month",
            produced_by=PROVIDER_DELIVERY_DIRECTOR,
            sent_to=["delivery-board", SERVICE_DESK_OWNER, NETWORK_OWNER],
            every=og.Cadence("1 month", day=1),
            metrics=[
                "first-response",
                "network-availability",
                "spare-capacity",
                "line-availability",
                "monitoring-availability",
                "user-satisfaction",
                "device-uptime",
                "device-age",
            ],
            within="5 business days",
            at="17:00",
            after="period-end",
            until="exit-started",
        ),
        og.RecurringReport(
            "invoice-summary",
            title="Invoices and credits",
            produced_by={"each-of": [PROVIDER_DELIVERY_DIRECTOR, CLIENT_FINANCE_LEAD]},
            owner=CLIENT_FINANCE_LEAD,
            sent_to="delivery-board",
            every="1 month",
            metrics="run-cost",
            within="5 business days",
            after="month-start",
        ),
        og.RecurringReport(
            "quarterly-summary",
            title="Summary for the sponsors",
            produced_by=PROVIDER_DELIVERY_DIRECTOR,
            sent_to={"any-of": ["steering-committee", CLIENT_CIO]},
            every="3 months",
            metrics=["first-response", "network-availability", "trust-score", "certified-staff"],
            within="10 days",
            until=date(2029, 3, 31),
        ),
        og.RecurringReport(
            "change-list",
            title="Changes to come",
            produced_by=CLIENT_SOURCING_MANAGER,
            sent_to=["change-board", BRANCH_MANAGERS],
            every=og.Cadence("1 week", weekday="fri", at="closing"),
            within="2 business hours",
        ),
    ]


def escalations() -> list[og.Escalation]:
    """How a problem travels."""
    return [
        og.Escalation(
            "operational",
            title="Something does not work",
            category="operational",
            triggers=[og.Trigger(event="major-incident"), og.Trigger(no_response="30 minutes")],
            raised_by="either",
            max_total="10 business days",
            repeats=3,
            levels=[
                og.Level(
                    by=[DUTY_SERVICE_MANAGER, PROVIDER_DUTY_MANAGER],
                    within=[
                        og.Limit("1 hour", when={"severity": "sev-1"}),
                        og.Limit("4 hours", when={"severity": "sev-2"}),
                        og.Limit("2 days", when={"severity": "sev-3"}),
                    ],
                    after="raised",
                ),
                og.Level(
                    by=[CLIENT_OPERATIONS_HEAD, PROVIDER_DELIVERY_DIRECTOR],
                    notify=[CLIENT_SERVICE_DIRECTOR],
                    within=[
                        og.Limit("2 hours", when={"severity": "sev-1"}),
                        og.Limit("8 hours", when={"severity": "sev-2"}),
                        og.Limit("3 days", when={"severity": "sev-3"}),
                    ],
                ),
                og.Level(
                    by=[CLIENT_CIO, PROVIDER_EXECUTIVE],
                    final=True,
                    within=[
                        og.Limit("4 hours", when={"severity": "sev-1"}),
                        og.Limit("3 days", when={"severity": og.Test(not_="sev-1")}),
                    ],
                ),
            ],
        ),
        og.Escalation(
            "desk-performance",
            title="A service level at the desk or in the branches is missed",
            category="performance",
            triggers=[
                og.Trigger(metric="first-response", when="breached"),
                og.Trigger(metric="user-satisfaction", value=og.Test(below=3.5)),
                og.Trigger(metric="device-uptime", when="missed-minimum"),
            ],
            when={"service": ["service-desk", "branch-devices"]},
            max_total="60 days",
            levels=[
                og.Level(
                    by=[SERVICE_DESK_OWNER, PROVIDER_DESK_MANAGER],
                    does="agree a plan",
                    within="10 days",
                    after="notice",
                ),
                og.Level(
                    "performance-board",
                    by="delivery-board",
                    within="20 days",
                    extendable="in-writing",
                    after="first-meeting",
                ),
                og.Level(by=[CLIENT_CIO, PROVIDER_EXECUTIVE], within="20 days"),
            ],
            if_undecided=og.Outcome(dispute="ladder"),
        ),
        og.Escalation(
            "network-performance",
            title="A service level of the network or of security is missed",
            category="performance",
            triggers=[
                og.Trigger(metric="network-availability", when="breached"),
                og.Trigger(metric="monitoring-availability", when="breached"),
                og.Trigger(metric="line-availability", when="breached"),
            ],
            unless={"service": ["service-desk", "branch-devices"]},
            levels=[
                og.Level(
                    by=[NETWORK_OWNER, PROVIDER_NETWORK_MANAGER],
                    goes_to="performance-board",
                    within="5 days",
                    after="notice",
                )
            ],
        ),
        og.Escalation(
            "commercial",
            title="Money, scope or the contract",
            category="commercial",
            triggers=[og.Trigger(event="notice", raised_by="either"), og.Trigger(event="renewal-window")],
            max_total="40 business days",
            bars_proceedings=True,
            repeats=1,
            levels=[
                og.Level(
                    by=[CLIENT_FINANCE_LEAD, PROVIDER_COMMERCIAL_MANAGER],
                    does="meet",
                    unless={"executive-matter": True},
                    within="5 business days",
                    after="notice",
                ),
                og.Level(
                    by=[CLIENT_SERVICE_DIRECTOR, PROVIDER_DELIVERY_DIRECTOR],
                    gate=og.Gate(
                        asks="Does it change what was agreed?",
                        if_no=og.Outcome(status_quo="change-request"),
                        if_split=og.Outcome(escalation="relationship"),
                    ),
                    within="10 business days",
                ),
                og.Level(
                    by=[CLIENT_CIO, PROVIDER_EXECUTIVE],
                    notify=[CLIENT_CFO, INTERNAL_AUDITOR],
                    if_missed=og.Outcome(dispute="ladder"),
                    within="15 business days",
                ),
            ],
            if_undecided=og.Outcome(dispute="ladder"),
        ),
        og.Escalation(
            "relationship",
            title="The sides do not get on",
            category="relationship",
            triggers=[
                og.Trigger(event="relationship-concern"),
                og.Trigger(metric="trust-score", value=og.Test(below=3)),
            ],
            max_total="40 days",
            levels=[
                og.Level(
                    by=[CLIENT_SERVICE_DIRECTOR, PROVIDER_DELIVERY_DIRECTOR],
                    does="talk it over",
                    within="10 days",
                    after="notice",
                ),
                og.Level(by=[CLIENT_CIO, PROVIDER_EXECUTIVE], within="20 days"),
            ],
            if_undecided=og.Outcome(dispute="ladder"),
        ),
        og.Escalation(
            "security",
            title="Something or somebody is where they should not be",
            category="security",
            triggers=[og.Trigger(event="security-incident"), og.Trigger(metric="open-patches", when="missed-minimum")],
            max_total="24 hours",
            levels=[
                og.Level(
                    by=[DUTY_SERVICE_MANAGER, PROVIDER_DUTY_MANAGER],
                    when={"hours": "after-hours"},
                    within="30 minutes",
                    after="incident",
                ),
                og.Level(
                    by=[CLIENT_SECURITY_OFFICER, PROVIDER_SECURITY_MANAGER],
                    notify={"each-of": [CLIENT_RISK_MANAGER, INTERNAL_AUDITOR]},
                    within="2 hours",
                ),
                og.Level(by=[CLIENT_CIO, PROVIDER_EXECUTIVE], final=True, within="8 hours"),
            ],
        ),
    ]


def disputes() -> list[og.Dispute]:
    """Where it ends."""
    return [
        og.Dispute(
            "ladder",
            title="Dispute ladder",
            when={"category": og.Test(not_="security")},
            services_continue=True,
            steps=[
                og.DisputeStep(kind="notice", by="either", within="5 days"),
                og.DisputeStep(
                    kind="executive-negotiation", by=[CLIENT_CIO, PROVIDER_EXECUTIVE], within="30 days", after="notice"
                ),
                og.DisputeStep(
                    "mediate",
                    kind="mediation",
                    by=[CLIENT_CIO, PROVIDER_EXECUTIVE],
                    institution="CEDR",
                    seat="London",
                    binding=False,
                    repeats=1,
                    within="30 days",
                    after="request",
                ),
                og.DisputeStep(
                    title="Somebody who knows the trade says who is right",
                    kind=["dispute-board", "expert-determination"],
                    by=[CLIENT_SERVICE_DIRECTOR, PROVIDER_DELIVERY_DIRECTOR],
                    chosen_by=CLIENT_SERVICE_DIRECTOR,
                    institution="CEDR",
                    seat="London",
                    panel=1,
                    binding=False,
                    commitment="best-efforts",
                    when={"category": ["commercial", "performance"]},
                    unless={"executive-matter": True},
                    if_missed=og.Outcome(step="appoint"),
                    within="40 days",
                ),
                og.DisputeStep(
                    "appoint",
                    kind="appointment",
                    by=["client", "provider"],
                    of="sole arbitrator",
                    else_by="the president of the LCIA",
                    within="10 days",
                ),
                og.DisputeStep(kind="answer", by="other-side", within="28 days", after="receipt"),
                og.DisputeStep(
                    kind="arbitration", institution="LCIA", seat="London", panel=1, binding=True, within="6 months"
                ),
            ],
            ref="48",
        ),
        og.Dispute(
            "security-ladder",
            title="Short ladder for matters of security",
            when={"category": "security"},
            services_continue=True,
            steps=[
                og.DisputeStep(
                    kind="executive-negotiation",
                    by=[CLIENT_CIO, PROVIDER_EXECUTIVE],
                    goes_to="quick-arbitration",
                    within="5 days",
                    after="notice",
                ),
                og.DisputeStep(
                    "quick-arbitration",
                    kind="arbitration",
                    institution="LCIA",
                    seat="London",
                    panel=1,
                    binding=True,
                    within="60 days",
                ),
            ],
            if_undecided=og.Outcome(terminate="client"),
            ref="48.9",
        ),
    ]


def metrics() -> list[og.Metric]:
    """What is measured."""
    return [
        og.Metric(
            "first-response",
            title="Calls answered within 30 seconds",
            kind="sla",
            owner=SERVICE_DESK_OWNER,
            perspective="customer",
            unit="percent",
            direction="higher-is-better",
            aggregation="ratio",
            formula="calls answered in 30 seconds / calls offered",
            period="1 month",
            source="telephone switch",
            exclusions="agreed maintenance windows",
            decimals=1,
            measured_by=MERIDIAN,
            verified_by=SERVICE_DESK_OWNER,
            target=[
                og.Target(expected=94, minimum=90, class_="critical", until=date(2026, 3, 31)),
                og.Target(expected=95, minimum=90, class_="critical", from_=date(2026, 4, 1)),
            ],
            observations={
                "2025-12": 95.6,
                "2026-01": 96.2,
                "2026-02": 95.9,
                "2026-03": 96.4,
                "2026-04": 95.8,
                "2026-05": og.Unknown("the switch was replaced"),
                "2026-06": 96.3,
                "2026-07": 96,
                "2026-08": og.Observation(good=3848, total=4000, status="final", reported=date(2026, 9, 4)),
                "2026-09": og.Observation(
                    value=95.9, reported=date(2026, 10, 5), notes="checked against the old switch"
                ),
                "2026-10": og.Observation(value=96.1, status="provisional"),
            },
        ),
        og.Metric(
            "time-to-respond",
            title="Time until somebody works on it",
            kind="sla",
            owner=DUTY_SERVICE_MANAGER,
            perspective="customer",
            unit="minutes",
            direction="lower-is-better",
            aggregation="percentile",
            percentile=95,
            formula="time from the call to the first action",
            period="1 month",
            source="ticket system",
            measured_by=MERIDIAN,
            verified_by=DUTY_SERVICE_MANAGER,
            levels=[
                og.Target(when={"severity": "sev-1"}, expected="15 minutes", minimum="30 minutes", class_="key"),
                og.Target(
                    when={"severity": ["sev-2", "sev-3"], "hours": "business"},
                    expected="30 minutes",
                    minimum="1 hour",
                    class_="key",
                ),
                og.Target(
                    when={"hours": "after-hours"},
                    unless={"severity": "sev-1"},
                    expected="60 minutes",
                    minimum="2 hours",
                    class_="key",
                ),
            ],
            observations=monthly("2026-01", 13, 12, 14, 12, 13, 12, 14, 13, 12),
        ),
        og.Metric(
            "resolution-time",
            title="Time until it works again",
            kind="sla",
            owner=DUTY_SERVICE_MANAGER,
            perspective="customer",
            unit="hours",
            direction="lower-is-better",
            aggregation="mean",
            formula="time from the first action to the repair",
            period="1 month",
            source="ticket system",
            follows="time-to-respond",
            measured_by=MERIDIAN,
            verified_by=DUTY_SERVICE_MANAGER,
            levels=[
                og.Target(when={"severity": "sev-1"}, expected="4 hours", minimum="8 hours", class_="key"),
                og.Target(when={"severity": "sev-2"}, expected="8 hours", minimum="16 hours", class_="key"),
                og.Target(
                    when={"severity": "sev-3"},
                    expected="3 days",
                    minimum="5 days",
                    class_="reporting",
                    commitment="reasonable-efforts",
                ),
            ],
            observations=monthly("2026-01", 3.1, 2.9, 3.2, 3, 2.9, 3.1, 3, 2.8, 3.1),
        ),
        og.Metric(
            "access-granted",
            title="Access requests granted by ten the next day",
            kind="kpi",
            owner=SERVICE_DESK_OWNER,
            perspective="customer",
            unit="deadline",
            aggregation="ratio",
            formula="requests granted in time / requests",
            period="1 month",
            source="ticket system",
            measured_by=MERIDIAN,
            verified_by=SERVICE_DESK_OWNER,
            target=og.Target(expected=og.Limit("1 business day", after="request", at="10:00"), class_="reporting"),
            observations={
                "2026-06": og.Observation(good=116, total=118),
                "2026-07": og.Observation(good=121, total=122),
                "2026-08": og.Observation(good=98, total=99),
                "2026-09": og.Observation(good=125, total=127),
            },
        ),
        og.Metric(
            "user-satisfaction",
            title="How satisfied users are, 1 to 5",
            kind="xla",
            owner=SERVICE_DESK_OWNER,
            perspective="customer",
            unit="count",
            direction="higher-is-better",
            aggregation="mean",
            formula="mean of the answers after a closed call",
            period="1 month",
            source="question after each call",
            measured_by=NORTHBANK,
            commitment="target-only",
            target=og.Target(expected=4, minimum=3.5, class_="key"),
            observations=monthly("2026-01", 4.2, 4.3, 4.2, 4.1, 4.3, 4.2, 4.3, 4.2, 4.2),
        ),
        og.Metric(
            "network-availability",
            title="Time the network is up",
            kind="sla",
            owner=NETWORK_OWNER,
            perspective="process",
            unit="percent",
            direction="higher-is-better",
            aggregation="ratio",
            formula="minutes up / minutes owed",
            period="1 month",
            source="network monitor",
            window=og.Window(rolling="30 days"),
            decimals=2,
            based_on="line-availability",
            definition="availability",
            measured_by=MERIDIAN,
            verified_by=NETWORK_OWNER,
            target=og.Target(expected=99.9, minimum=99.5, class_="critical"),
            observations=monthly("2026-01", 99.95, 99.97, 99.94, 99.96, 99.95, 99.97, 99.94, 99.96, 99.96),
        ),
        og.Metric(
            "line-availability",
            title="Time the lines are up",
            kind="olr",
            owner=PROVIDER_NETWORK_MANAGER,
            perspective="process",
            unit="percent",
            direction="higher-is-better",
            aggregation="ratio",
            formula="minutes up / minutes owed",
            period="1 month",
            source="line monitor",
            window=og.Window(rolling="30 days"),
            decimals=2,
            definition="availability",
            measured_by=DELTANET,
            verified_by=PROVIDER_NETWORK_MANAGER,
            target=og.Target(expected=99.95, minimum=99.6, class_="key"),
            observations=monthly("2026-05", 99.97, 99.98, 99.96, 99.98, 99.97),
        ),
        og.Metric(
            "spare-capacity",
            title="Capacity to spare on the lines",
            kind="kpi",
            owner=NETWORK_OWNER,
            perspective="process",
            unit="percent",
            direction="band",
            aggregation="mean",
            formula="unused capacity / capacity",
            period="1 month",
            source="network monitor",
            window="calendar",
            measured_by=MERIDIAN,
            verified_by=NETWORK_OWNER,
            target=og.Target(expected=25, minimum=15, maximum=40, class_="reporting"),
            observations=monthly("2026-05", 26, 24, 25, 27, 25),
        ),
        og.Metric(
            "monitoring-availability",
            title="Time the monitoring is up",
            kind="sla",
            owner=CLIENT_SECURITY_OFFICER,
            perspective="process",
            unit="percent",
            direction="higher-is-better",
            aggregation="ratio",
            formula="minutes up / minutes owed",
            period="1 month",
            source="monitor of the monitor",
            measured_by=MERIDIAN,
            verified_by=CLIENT_SECURITY_OFFICER,
            target=og.Target(expected=99.5, minimum=99, class_="critical"),
            observations=monthly("2026-05", 99.8, 99.7, 99.9, 99.8, 99.8),
        ),
        og.Metric(
            "open-patches",
            title="Known holes open for more than 30 days",
            kind="risk",
            owner=CLIENT_SECURITY_OFFICER,
            perspective="process",
            unit="count",
            direction="lower-is-better",
            aggregation="count",
            formula="holes older than 30 days",
            period="1 month",
            source="scanner",
            measured_by=MERIDIAN,
            verified_by=CLIENT_SECURITY_OFFICER,
            target=og.Target(expected=2, minimum=5, class_="key"),
            observations=monthly("2026-05", 1, 2, 1, 1, 1),
        ),
        og.Metric(
            "device-uptime",
            title="Time the devices can be used",
            kind="sla",
            owner=SERVICE_DESK_OWNER,
            perspective="customer",
            unit="percent",
            direction="higher-is-better",
            aggregation="ratio",
            formula="device hours up / device hours owed",
            period="1 month",
            source="device agent",
            measured_by=MERIDIAN,
            verified_by=SERVICE_DESK_OWNER,
            target=og.Target(expected=98, minimum=96, class_="key"),
            observations=monthly("2026-05", 98.9, 98.7, 99, 98.8, 98.9),
        ),
        og.Metric(
            "device-age",
            title="Devices younger than four years",
            kind="sla",
            owner=SERVICE_DESK_OWNER,
            perspective="customer",
            unit="percent",
            direction="higher-is-better",
            aggregation="ratio",
            formula="devices younger than four years / devices",
            period="1 month",
            source="register of devices",
            measured_by=MERIDIAN,
            verified_by=SERVICE_DESK_OWNER,
            target=og.Target(expected=70, minimum=60, class_="reporting"),
            observations=monthly("2026-05", 74, 73, 75, 74, 75),
        ),
        og.Metric(
            "run-cost",
            title="What the services cost in a month",
            kind="financial",
            owner=CLIENT_FINANCE_LEAD,
            perspective="financial",
            unit="GBP",
            direction="lower-is-better",
            aggregation="sum",
            formula="invoices less credits",
            period="1 month",
            source="ledger",
            measured_by=NORTHBANK,
            target=og.Target(expected=385000, minimum=400000, class_="reporting"),
            observations=monthly("2026-05", 379500, 381200, 378900, 380400, 379800),
        ),
        og.Metric(
            "certified-staff",
            title="Meridian's staff with a current certificate",
            kind="kpi",
            owner=PROVIDER_DELIVERY_DIRECTOR,
            perspective="learning",
            unit="percent",
            direction="higher-is-better",
            aggregation="ratio",
            formula="certified / all",
            period="3 months",
            source="list of staff",
            measured_by=MERIDIAN,
            verified_by=CLIENT_SOURCING_MANAGER,
            commitment="reasonable-efforts",
            target=og.Target(expected=85, minimum=75, class_="reporting"),
            observations={"2025-Q4": 88, "2026-Q1": 87, "2026-Q2": 88, "2026-Q3": 88},
        ),
        og.Metric(
            "trust-score",
            title="How far the sides trust each other, 1 to 5",
            kind="survey",
            owner=CLIENT_SOURCING_MANAGER,
            perspective="relationship",
            unit="count",
            direction="higher-is-better",
            aggregation="mean",
            formula="mean of the answers on trust",
            period="6 months",
            source="survey of both sides",
            measured_by=NORTHBANK,
            target=og.Target(expected=3.8, minimum=3, class_="reporting"),
            observations={"2026-04": 4, "2026-10": 4.1},
        ),
    ]


def credit_schemes() -> list[og.CreditScheme]:
    """What it costs to miss a target."""
    return [
        og.CreditScheme(
            "desk-credits",
            title="Credits for desk and network",
            contract="msa",
            model="events",
            of="monthly-charges",
            events=[
                og.CreditEvent(metric="first-response", value=og.Test(from_=90, below=95), percent=3),
                og.CreditEvent(metric="first-response", value=og.Test(below=90), percent=6),
                og.CreditEvent(metric="network-availability", value=og.Test(from_=99.5, below=99.9), percent=4),
                og.CreditEvent(metric="network-availability", value=og.Test(below=99.5), percent=8),
                og.CreditEvent(metric="time-to-respond", value="missed", percent=1),
                og.CreditEvent(metric="resolution-time", value="missed", when={"severity": "sev-1"}, amount=2000),
                og.CreditEvent(
                    metric="resolution-time",
                    value="missed",
                    unless={"severity": "sev-1"},
                    amount=og.Money(500, currency="GBP"),
                ),
                og.CreditEvent(metric="resolution-time", value="missed-minimum", times=3, in_any="3 months", percent=2),
            ],
            stacking="highest",
            repeat_multiplier=1.5,
            caps=[
                og.Cap(percent=15, of="monthly-charges", per="month"),
                og.Cap(percent=8, of="annual-charges", per="calendar-year"),
            ],
            earn_back=og.EarnBack(metric="first-response", target="expected", periods=3, not_for="missed-minimum"),
            exclusive_remedy=False,
            calculated=og.Limit("15 days", after="period-end"),
            applied_to="next-invoice",
            ref="schedule 3, 9",
        ),
        og.CreditScheme(
            "branch-pool",
            title="Pool for the branches",
            contract="branch-refresh",
            model="weighted-pool",
            of="branch-estimate",
            caps=og.Cap(percent=8, of="branch-estimate", per="year"),
            earn_back=og.NONE,
            calculated="15 days",
            applied_to="next-invoice",
            at_risk=og.Money(percent=8, of="branch-estimate"),
            pool=og.Money(percent=100),
            categories={"devices": og.CreditCategory(percent=100, metrics={"device-uptime": 70, "device-age": 30})},
        ),
        og.CreditScheme(
            "patch-points",
            title="Points for open holes",
            contract="msa",
            model="points",
            of="monthly-charges",
            caps=og.Cap(percent=3, of="monthly-charges", per="month"),
            calculated=og.Limit("15 days", after="period-end"),
            applied_to="next-invoice",
            points=[
                og.CreditEvent(metric="open-patches", value=og.Test(over=2, up_to=5), points=1),
                og.CreditEvent(metric="open-patches", value=og.Test(over=5), points=3),
            ],
            per_point=og.Money(percent=0.4, of="monthly-charges"),
        ),
        og.CreditScheme(
            "monitoring-slide",
            title="Sliding credit for the monitoring",
            contract="msa",
            model="sliding",
            of="monthly-charges",
            events=[og.CreditEvent(metric="monitoring-availability", value="missed")],
            caps=og.Cap(lesser_of=[og.Money(percent=3, of="monthly-charges"), 10000], per="month"),
            calculated=og.Limit("15 days", after="period-end"),
            applied_to="separate-payment",
            rate=1000,
            step=0.1,
        ),
    ]


def goals() -> list[og.Goal]:
    """What it is all for."""
    return [
        og.Goal(
            "faster-repair",
            title="Faults are repaired in half the time",
            owner=CLIENT_CIO,
            shared=True,
            kind="speed",
            supports="Group strategy 2028",
            due=date(2028, 12, 31),
            key_results=[
                og.KeyResult("mean-repair", metric="resolution-time", baseline=5.5, target=2.7, weight=70),
                og.KeyResult(
                    "first-call", metric="first-response", baseline=88, target=97, due=date(2028, 6, 30), weight=30
                ),
            ],
        ),
        og.Goal(
            "lower-cost",
            title="The run costs less",
            owner=CLIENT_CFO,
            shared=False,
            kind="cost",
            set_by=NORTHBANK,
            supports="Cost plan 2027",
            due=date(2028, 12, 31),
            key_results=[og.KeyResult(metric="run-cost", baseline=425000, target=375000, weight=100)],
        ),
        og.Goal(
            "better-people",
            title="A place where good engineers want to work",
            owner=PROVIDER_EXECUTIVE,
            shared=False,
            kind="capability",
            set_by=MERIDIAN,
            supports="Meridian's people plan",
            due=date(2028, 12, 31),
            key_results=[og.KeyResult(metric="certified-staff", baseline=80, target=92, weight=100)],
        ),
        og.Goal(
            "new-ideas",
            title="One idea of the lab a year reaches the branches",
            owner=CLIENT_SOURCING_MANAGER,
            shared=True,
            kind="innovation",
            supports="Group strategy 2028",
            due=date(2028, 12, 31),
            key_results=[og.KeyResult(metric="user-satisfaction", baseline=3.9, target=4.4, weight=100)],
        ),
    ]


def benefits() -> list[og.Benefit]:
    """What it has brought."""
    return [
        og.Benefit(
            "run-saving",
            title="Saving against the old way",
            owner=CLIENT_CFO,
            unit="GBP",
            baseline=5100000,
            baseline_taken=date(2024, 12, 31),
            planned={"2025": 300000, "2026": 600000, "2027": 700000},
            realised={"2025": 310000, "2026": og.NotApplicable("the year is not over")},
        )
    ]


def surveys() -> list[og.Survey]:
    """What the sides say of each other."""
    return [
        og.Survey(
            "spring-2026",
            title="Spring 2026",
            held=date(2026, 4, 14),
            scale=og.Test(from_=1, up_to=5),
            responses=[
                og.Response(side="client", construct="trust", value=4, answers=11),
                og.Response(side="provider", construct="trust", value=3.9, answers=10),
            ],
        ),
        og.Survey(
            "autumn-2026",
            title="Autumn 2026",
            held=date(2026, 10, 1),
            scale=og.Test(from_=1, up_to=5),
            responses=[
                og.Response(side="client", construct="trust", value=4.1, answers=12),
                og.Response(side="provider", construct="trust", value=4, answers=10),
                og.Response(side="client", construct="communication", value=4.2, answers=12),
                og.Response(side="provider", construct="communication", value=4.1, answers=10),
                og.Response(side="client", construct="fairness", value=3.9, answers=12),
                og.Response(side="provider", construct="fairness", value=3.8, answers=10),
                og.Response(side="client", construct="team-morale", value=4, answers=31, group="operations"),
                og.Response(side="provider", construct="team-morale", value=3.9, answers=44, group="delivery"),
                og.Response(side="client", construct="satisfaction", value=4.1, answers=12),
                og.Response(side="provider", construct="satisfaction", value=4, answers=10),
            ],
            evidence="survey-report-2026",
        ),
    ]


def processes() -> list[og.Process]:
    """Work that crosses parties."""
    return [
        og.Process(
            "fault-repair",
            title="Repair a fault",
            customer_outcome="The branch is back on line",
            owner=CLIENT_OPERATIONS_HEAD,
            metrics=["resolution-time", "user-satisfaction"],
            steps=[
                og.ProcessStep(
                    "take-call",
                    by=PROVIDER_DESK_MANAGER,
                    service="service-desk",
                    does="takes the call and names the severity",
                    feedback_to_customer=True,
                ),
                og.ProcessStep("repair", by=RESOLVER_TEAM, service="network", does="repairs or calls DeltaNet"),
                og.ProcessStep("repair-line", by=DELTANET_NETWORK_LEAD, service="network", does="repairs the line"),
                og.ProcessStep(
                    "close-call",
                    by=SERVICE_DESK_OWNER,
                    service="service-desk",
                    does="asks the branch and closes",
                    feedback_to_customer=True,
                ),
            ],
            handoffs=[
                og.Handoff(
                    of="trouble ticket",
                    sent_by="take-call",
                    sent_to="repair",
                    receiver=RESOLVER_TEAM,
                    acknowledge="15 minutes",
                    feedback_to_customer=True,
                ),
                og.Handoff(
                    of="line order",
                    sent_by="repair",
                    sent_to="repair-line",
                    receiver=DELTANET_NETWORK_LEAD,
                    acknowledge="30 minutes",
                    feedback_to_customer=False,
                ),
                og.Handoff(
                    of="repair report",
                    sent_by="repair-line",
                    sent_to="close-call",
                    receiver=SERVICE_DESK_OWNER,
                    acknowledge="1 hour",
                    feedback_to_customer=True,
                ),
            ],
        )
    ]


def risks() -> list[og.Risk]:
    """What could go wrong."""
    return [
        og.Risk(
            "one-switch-room",
            title="All switches stand in one room",
            owner=NETWORK_OWNER,
            likelihood=2,
            impact=4,
            response="reduce",
            controls=["second site", "a spare on the shelf"],
            review_by=date(2029, 3, 31),
        ),
        og.Risk(
            "provider-concentration",
            title="One provider runs everything",
            owner=CLIENT_CIO,
            likelihood=2,
            impact=5,
            response="accept",
            accepted_by=CLIENT_RISK_DIRECTOR,
            accepted=date(2026, 4, 20),
            controls="exit plan",
            review_by=date(2029, 3, 31),
        ),
        og.Risk(
            "line-failure",
            title="DeltaNet fails",
            owner=NETWORK_OWNER,
            likelihood=2,
            impact=4,
            response="transfer",
            controls=["second line to every branch", "insurance"],
            review_by=date(2029, 3, 31),
        ),
        og.Risk(
            "idle-ideas",
            title="The lab finds nothing",
            owner=CLIENT_SOURCING_MANAGER,
            likelihood=3,
            impact=2,
            response="avoid",
            controls="two summits a year",
            review_by=date(2029, 3, 31),
        ),
    ]


def continuity_plans() -> list[og.ContinuityPlan]:
    """What is ready when a service fails."""
    return [
        og.ContinuityPlan(
            "desk-continuity",
            title="The desk moves to the second site",
            owner=CLIENT_OPERATIONS_HEAD,
            covers=["service-desk", "branch-devices"],
            rto="2 hours",
            rpo="1 hour",
            business_rto="4 hours",
            degraded_service=og.Degraded(percent=50, for_="8 hours"),
            tested=date(2026, 5, 2),
            test_every="12 months",
            evidence="continuity-test-2026",
        ),
        og.ContinuityPlan(
            "network-continuity",
            title="The network runs on the second line",
            owner=CLIENT_OPERATIONS_HEAD,
            covers=["network", "security-monitoring"],
            rto="15 minutes",
            rpo=og.NotApplicable("holds no data"),
            business_rto="1 hour",
            tested=date(2026, 5, 2),
            test_every="12 months",
            evidence="continuity-test-2026",
        ),
    ]


def exit_plans() -> list[og.ExitPlan]:
    """How Northbank leaves."""
    return [
        og.ExitPlan(
            "planned-exit",
            title="Leave in good order",
            owner=CLIENT_CIO,
            covers=["service-desk", "network", "security-monitoring", "branch-devices"],
            scenario="planned",
            triggers=[og.Trigger(event="exit-started"), og.Trigger(metric="first-response", when="missed-minimum")],
            transition_period="9 months",
            estimated_migration="8 months",
            substitutability="difficult",
            reintegration="difficult",
            alternatives=["own staff", "a second provider for the network"],
            data_return=og.DataReturn(format="CSV", within="30 days", after="exit-started"),
            knowledge_transfer="present",
            budget=250000,
            tested=date(2026, 5, 10),
            test_every="12 months",
            evidence="exit-test-2026",
        ),
        og.ExitPlan(
            "stressed-exit",
            title="Leave because Meridian can no longer serve",
            owner=CLIENT_CIO,
            covers=["service-desk", "network", "security-monitoring", "branch-devices"],
            scenario="stressed",
            triggers=[
                og.Trigger(event="major-incident"),
                og.Trigger(metric="network-availability", value=og.Test(below=98)),
                og.Trigger(no_response="2 days"),
            ],
            transition_period="9 months",
            estimated_migration="9 months",
            substitutability="difficult",
            reintegration="difficult",
            alternatives=["own staff for the desk", "a second provider for the network"],
            data_return=og.DataReturn(
                format="CSV",
                within=[
                    og.Limit("3 days", when={"criticality": "critical"}),
                    og.Limit("14 days", when={"criticality": og.Test(not_="critical")}),
                ],
                after="exit-started",
            ),
            knowledge_transfer="present",
            budget=og.Money(percent=10, of="annual-charges"),
            tested=date(2026, 5, 10),
            test_every="12 months",
            evidence="exit-test-2026",
        ),
    ]


def policies() -> list[og.Policy]:
    """Rules that Northbank has set itself."""
    return [
        og.Policy(
            "outsourcing-policy",
            kind="outsourcing",
            owner=CLIENT_CIO,
            approved_by=CLIENT_RISK_DIRECTOR,
            version="2.1",
            reviewed=date(2026, 1, 15),
            review_every="12 months",
            binds=["msa", "branch-refresh", "innovation-lab"],
        ),
        og.Policy(
            "delegation-policy",
            kind="delegation",
            owner=CLIENT_DEPUTY_CIO,
            approved_by=CLIENT_CIO,
            version="1.4",
            reviewed=date(2026, 1, 15),
            review_every="12 months",
            binds="msa",
        ),
        og.Policy(
            "change-policy",
            kind="change",
            owner=CLIENT_SOURCING_MANAGER,
            approved_by=CLIENT_CIO,
            version="3.0",
            reviewed=date(2026, 3, 2),
            review_every="12 months",
            binds=["msa", "branch-refresh"],
        ),
        og.Policy(
            "security-policy",
            kind="security",
            owner=CLIENT_SECURITY_OFFICER,
            approved_by=CLIENT_RISK_DIRECTOR,
            version="5.2",
            reviewed=date(2026, 3, 16),
            review_every="12 months",
            binds=["msa", "security-addendum"],
        ),
        og.Policy(
            "continuity-policy",
            kind="continuity",
            owner=CLIENT_OPERATIONS_HEAD,
            approved_by=CLIENT_RISK_DIRECTOR,
            version="2.0",
            reviewed=date(2026, 2, 9),
            review_every="12 months",
            binds="msa",
        ),
        og.Policy(
            "conflict-policy",
            kind="conflict-of-interest",
            owner=CLIENT_RISK_DIRECTOR,
            approved_by=CLIENT_CIO,
            version="1.1",
            reviewed=date(2026, 2, 9),
            review_every="12 months",
            binds="msa",
        ),
        og.Policy(
            "energy-policy",
            kind="other",
            owner=CLIENT_DEPUTY_CIO,
            approved_by=CLIENT_CIO,
            version="1.0",
            reviewed=date(2026, 6, 1),
            review_every="12 months",
            binds="msa",
        ),
    ]


def waivers() -> list[og.Waiver]:
    """Findings that are accepted."""
    return [
        og.Waiver(
            "no-deputy-for-security",
            title="The security officer has no deputy",
            rule="OWN011",
            subject=CLIENT_SECURITY_OFFICER,
            owner=CLIENT_RISK_DIRECTOR,
            reason="The security office of the group stands in, under a rota that is no part of this alliance",
            expires=date(2029, 3, 31),
        )
    ]


def maturity() -> og.Maturity:
    """What the alliance says of its own maturity."""
    return og.Maturity(
        declared_level=3,
        assessed=date(2026, 9, 30),
        answers={
            "communication.feedback-surveyed": og.Answer(
                value="fully",
                assessor=INTERNAL_AUDITOR,
                dated=date(2026, 10, 14),
                evidence=["survey-report-2026", "sponsor-statement"],
                notes="both sides answered",
            )
        },
    )


def northbank() -> og.Alliance:
    """The alliance."""
    return og.Alliance(
        "northbank-it",
        title="Northbank infrastructure alliance",
        description="Service desk, network and security monitoring of a bank, provided by Meridian since April 2025.",
        tags="example",
        evidence=["msa-text", "contract-register"],
        client=NORTHBANK,
        providers=MERIDIAN,
        currency="GBP",
        reviewed=date(2026, 10, 1),
        segment="strategic",
        phase="delivery",
        calendar="business",
        regimes=["eba", "dora"],
        required_categories=[
            "scope-change",
            "price-change",
            "target-change",
            "extension",
            "termination",
            "subcontractor-approval",
            "location-change",
            "key-personnel",
            "service-credit-waiver",
            "risk-acceptance",
            "security-exception",
            "dispute-settlement",
            "deliverable-acceptance",
            "budget",
            "emergency-change",
        ],
        calendars=calendars(),
        attributes=attributes(),
        conditions=conditions(),
        figures=figures(),
        documents=documents(),
        parties=PARTIES,
        people=people(),
        roles=ROLES,
        contracts=[msa(), security_addendum(), branch_refresh(), innovation_lab()],
        scope_of_work=[infrastructure(), branches_scope()],
        activities=activities(),
        decisions=decisions(),
        delegations=delegations(),
        forums=forums(),
        meetings=meetings(),
        decision_log=decision_log(),
        problem_statements=problem_statements(),
        proposals=proposals(),
        roadmap=roadmap(),
        actions=actions(),
        channels=channels(),
        reports=reports(),
        escalations=escalations(),
        disputes=disputes(),
        metrics=metrics(),
        credits=credit_schemes(),
        goals=goals(),
        benefits=benefits(),
        surveys=surveys(),
        processes=processes(),
        risks=risks(),
        continuity_plans=continuity_plans(),
        exit_plans=exit_plans(),
        policies=policies(),
        maturity=maturity(),
        waivers=waivers(),
    )


if __name__ == "__main__":
    print(og.check(northbank(), as_of=date(2026, 11, 1)))
