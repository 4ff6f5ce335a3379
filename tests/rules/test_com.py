"""Channels and reports: when the rules on them speak, and when they are silent."""

from collections.abc import Sequence
from datetime import date

import pytest

from outsourcegov.findings import Finding
from tests.support import rules

ROLES = """\
people: {ann: {employer: client-co}, eve: {employer: provider-co}}
roles:
  owner: {party: client-co, appointments: [{person: ann, from: 2025-01-01, until: 2026-06-30}]}
  lead: {party: provider-co, appointments: [{person: eve, from: 2025-01-01}]}
"""
EVERY = "[status, incident, change, commercial, feedback, executive, crisis]"


def findings(rule: str, text: str) -> Sequence[Finding]:
    """What one rule finds in a fragment that need not end with a line."""
    return rules.findings(rule, f"{text}\n")


def found(rule: str, text: str) -> list[str]:
    """The same as lines."""
    return rules.found(rule, f"{text}\n")


@pytest.mark.parametrize(
    ("channels", "missing"),
    [
        ("none", "status, incident, change, commercial, feedback, executive and crisis"),
        (f"{{room: {{purpose: {EVERY}}}}}", None),
        (f"{{room: {{purpose: {EVERY}, until: 2026-10-31}}, line: {{purpose: crisis}}}}", "status, incident, change"),
        (f"{{room: {{purpose: {EVERY}, until: unknown}}, line: {{purpose: crisis}}}}", None),
        ("{line: {purpose: [crisis, incident]}}", "status, change, commercial, feedback and executive"),
        ("{line: {purpose: crisis}, other: {purpose: unknown}}", None),
        ("{line: {purpose: crisis}, other: {purpose: {in-words: as needed}}}", None),
        ("unknown", None),
        ("{not-applicable: all in one office}", None),
    ],
)
def test_purposes_without_channel(channels: str, missing: str | None) -> None:
    """Every purpose that no channel can serve is told; what is unknown may serve any."""
    said = found("COM001", f"channels: {channels}")

    assert [missing is not None and missing in one for one in said] == [True] * (missing is not None)


def test_without_channels_nothing_is_said() -> None:
    """An alliance that writes no channels down is not asked for any."""
    ids = ("COM001", "COM003", "COM004", "COM005", "COM012")

    assert [found(id, ROLES) for id in ids] == [[]] * len(ids)


@pytest.mark.parametrize(
    ("parties", "participants", "is_told"),
    [
        ("", "[client-co]", True),
        ("", "[client-co, provider-co]", False),
        ("", "unknown", False),
        ("unit: {kind: unit, parent: client-co}", "[client-co, unit]", True),
        ("sub: {kind: subcontractor, parent: provider-co}", "[provider-co, sub]", False),
        ("watchdog: {kind: authority}", "[client-co, watchdog]", False),
        ("watchdog: {kind: authority}", "[watchdog]", False),
        ("odd: {kind: unknown, parent: client-co}", "[client-co, odd]", False),
    ],
)
def test_channels_of_one_house(parties: str, participants: str, *, is_told: bool) -> None:
    """A channel is one-sided where all on it are certain to be of one client or one provider."""
    text = f"""\
    outsourcegov: 1
    alliance: {{id: example, client: client-co, providers: [provider-co]}}
    parties:
      client-co: {{kind: client}}
      provider-co: {{kind: provider}}
      {parties}
    channels: {{call: {{purpose: status, participants: {participants}}}}}
    """

    assert bool(found("COM002", text)) is is_told


@pytest.mark.parametrize(
    ("channels", "begins"),
    [
        ("{a: {purpose: feedback, two-way: false}}", "Only one side may speak"),
        ("{a: {purpose: feedback}}", "Nothing says that both sides may speak"),
        ("{a: {purpose: feedback, two-way: false}, b: {purpose: feedback}}", "Nothing says"),
        ("{a: {purpose: feedback, two-way: false}, b: {purpose: feedback, two-way: true}}", None),
        ("{a: {purpose: feedback, two-way: unknown}}", None),
        ("{a: {purpose: status, two-way: false}}", None),
        ("{a: {purpose: feedback, two-way: true, until: 2026-10-31}, b: {purpose: feedback, two-way: false}}", "Only"),
    ],
)
def test_feedback_that_goes_one_way(channels: str, begins: str | None) -> None:
    """It is told where no channel for feedback may be used by both sides."""
    said = [finding.message for finding in findings("COM003", f"channels: {channels}")]

    assert [one.startswith(begins or "never") for one in said] == [True] * (begins is not None)


SERVICE = "scope-of-work: {{work: {{services: {{pay: {{criticality: {criticality}, hours: {hours}}}}}}}}}\n"
BUSINESS = 'calendars: {office: {hours: "09:00-17:00"}, rest: {outside: office}}\n'


@pytest.mark.parametrize(
    ("criticality", "channels", "is_told"),
    [
        ("critical", "{line: {purpose: incident}}", True),
        ("standard", "{line: {purpose: incident}}", False),
        ("unknown", "{line: {purpose: incident}}", False),
        ("standard", "{line: {purpose: incident}, call: {purpose: status, backup: line}}", True),
        ("critical", "{line: {purpose: incident, backup: unknown}}", False),
        ("critical", "{line: {purpose: incident}, other: {purpose: incident}}", False),
        ("critical", "{line: {purpose: incident, backup: call}, call: {purpose: status}}", False),
        ("critical", "{line: {purpose: incident, backup: call}, call: {purpose: status, until: 2026-10-31}}", True),
        ("critical", "{call: {purpose: status}}", False),
    ],
)
def test_the_only_channel_for_incidents(criticality: str, channels: str, *, is_told: bool) -> None:
    """It needs a backup where a service is critical, or other channels have one."""
    text = SERVICE.format(criticality=criticality, hours="unknown") + f"channels: {channels}"

    assert bool(found("COM004", text)) is is_told


@pytest.mark.parametrize(
    ("hours", "channels", "is_told"),
    [
        ('"24x7"', "{a: {purpose: incident, hours: office}, b: {purpose: incident, hours: office}}", True),
        ('"24x7"', "{a: {purpose: incident, hours: office}, b: {purpose: incident, hours: rest}}", False),
        ('"24x7"', "{a: {purpose: incident, hours: office}, b: {purpose: incident}}", False),
        ("office", "{a: {purpose: incident, hours: office}, b: {purpose: incident, hours: office}}", False),
        ("[office, rest]", "{a: {purpose: incident, hours: office}, b: {purpose: incident, hours: office}}", True),
    ],
)
def test_channels_that_close(hours: str, channels: str, *, is_told: bool) -> None:
    """All channels for incidents together are open whenever a critical service is owed around the clock."""
    text = BUSINESS + SERVICE.format(criticality="critical", hours=hours) + f"channels: {channels}"

    assert [one for one in found("COM004", text) if "closed" in one] == found("COM004", text)
    assert bool(found("COM004", text)) is is_told


def test_no_frequency() -> None:
    """Channels and reports are asked how often they come where others of their kind say so."""
    text = """\
    channels:
      call: {purpose: status, every: 1 week}
      mail: {purpose: commercial}
      hotline: {purpose: incident}
      walk: {purpose: feedback, every: unknown}
      lunch: {purpose: executive, every: as-required}
    reports:
      list: {produced-by: owner, sent-to: owner}
    roles: {owner: {party: client-co}}
    """

    assert found("COM005", text) == ['3 note Nothing says how often "mail" is used.']


@pytest.mark.parametrize(
    ("report", "rest", "says"),
    [
        ("sent-to: none", "", 'Report "r" goes to nobody.'),
        ("every: 1 month", "", 'Report "r" has nobody named to whom it goes.'),
        ("sent-to: unknown", "", None),
        ("sent-to: {not-applicable: kept for the auditors}", "", None),
        ("sent-to: none, until: 2026-10-31", "", None),
        ("sent-to: none, until: unknown", "", None),
        ("sent-to: none, from: 2027-01-01", "", None),
        ("sent-to: none", "forums: {board: {seats: [lead], reviews: r}}", None),
        ("sent-to: none", "forums: {board: {seats: [lead], reviews: unknown}}", None),
        ("sent-to: none", "forums: {board: {seats: [lead], reviews: r, until: 2026-01-31}}", "goes to nobody"),
        ("sent-to: owner", "", '"owner" is vacant after 2026-06-30 and has no deputy'),
        ("sent-to: [owner, lead]", "", None),
        ("sent-to: board", "forums: {board: {seats: [lead], until: 2026-01-31}}", '"board" has ended'),
        ("sent-to: [owner, unknown]", "", None),
        ("sent-to: client", "", None),
        ("sent-to: client-co", "", None),
    ],
)
def test_reports_that_nobody_reads(report: str, rest: str, says: str | None) -> None:
    """A report is unread where nobody gets it, or all who get it are gone, and no forum looks at it."""
    said = found("COM006", f"{ROLES}reports: {{r: {{produced-by: lead, {report}}}}}\n{rest}")

    assert [says is not None and says in one for one in said] == [True] * (says is not None)


def test_an_unread_report_comes_from_the_vacancy() -> None:
    """Where the only reader is vacant, the finding says from which day on."""
    (finding,) = findings("COM006", f"{ROLES}reports: {{r: {{produced-by: lead, sent-to: owner}}}}\n")

    assert [(cause.fault, cause.subject, cause.since) for cause in finding.because] == [
        ("vacant", "owner", date(2026, 7, 1))
    ]


@pytest.mark.parametrize(
    ("report", "forum", "is_told"),
    [
        ("every: {period: 1 month, day: 1}, within: 10 days", "{period: 1 month, day: 5}", True),
        ("every: {period: 1 month, day: 1}, within: 10 days", "{period: 3 months, day: 5}", True),
        ("every: {period: 1 month, day: 1}, within: 10 days", "{period: 1 month, day: 11}", False),
        ("every: {period: 1 month, day: 1}, within: 10 days", "{period: 1 month, days: [5, 20]}", False),
        ("every: {period: 1 month, day: 1}, within: 10 days", "1 month", False),
        ("every: {period: 1 month, day: 1}, within: 10 days", "{period: 2 weeks, weekday: mon}", False),
        ("every: {period: 1 month, day: 1}, within: 5 business days", "{period: 1 month, day: 5}", True),
        ("every: {period: 1 month, day: 1}, within: 4 business days", "{period: 1 month, day: 5}", False),
        ("every: {period: 1 month, day: 28}, within: 10 days", "{period: 1 month, day: 5}", True),
        ("every: {period: 1 month, day: 28}, within: 8 days", "{period: 1 month, day: 5}", False),
        ("every: {period: 2 months, day: 1}, within: 10 days", "{period: 1 month, day: 5}", False),
        ("every: {period: 1 month, day: 1}", "{period: 1 month, day: 5}", False),
        ("every: 1 month, within: 10 days", "{period: 1 month, day: 5}", True),
        ("every: 1 month, within: 10 days, after: month-start", "{period: 1 month, day: 5}", True),
        ("every: {period: 1 month, day: 1}, within: 10 days, after: incident", "{period: 1 month, day: 5}", False),
        ("every: {period: 1 week, weekday: fri}, within: 4 days", "{period: 2 weeks, weekday: mon}", True),
        ("every: {period: 1 week, weekday: fri}, within: 3 days", "{period: 1 week, weekday: mon}", False),
        ('every: {period: 1 year, date: "12-31"}, within: 90 days', '{period: 1 year, date: "02-15"}', True),
        ('every: {period: 1 year, date: "12-31"}, within: 40 days', '{period: 1 year, date: "02-15"}', False),
        ("every: unknown, within: 10 days", "{period: 1 month, day: 5}", False),
        ("every: {period: 1 month, day: 1}, within: unknown", "{period: 1 month, day: 5}", False),
    ],
)
def test_reports_that_come_after_the_meeting(report: str, forum: str, *, is_told: bool) -> None:
    """It is told where every meeting falls between the day a report is drawn up and the end of its limit."""
    text = f"""\
    roles: {{lead: {{party: provider-co}}}}
    forums: {{board: {{seats: [lead], meets: {{every: {forum}}}}}}}
    reports: {{r: {{produced-by: lead, sent-to: board, {report}}}}}
    """

    assert bool(found("COM007", text)) is is_told


def test_forum_that_looks_at_a_report_needs_it_too() -> None:
    """A forum to which the report is not sent, and which looks at it, counts as well."""
    text = """\
    roles: {lead: {party: provider-co}}
    forums: {board: {seats: [lead], reviews: r, meets: {every: {period: 1 month, day: 5}}}}
    reports: {r: {produced-by: lead, sent-to: lead, every: {period: 1 month, day: 1}, within: 20 days}}
    """

    assert len(found("COM007", text)) == 1


PAIR = """\
people:
  ann: {{employer: client-co, timezone: Europe/London}}
  eve: {{employer: provider-co, timezone: {zone}}}
calendars:
  office: {{hours: "09:00-17:00"}}
  london: {{timezone: Europe/London, hours: "09:00-17:00"}}
  late: {{timezone: Asia/Singapore, hours: "14:00-22:00"}}
  hidden: {{hours: unknown}}
roles:
  owner: {{party: client-co, tier: operational, hours: {one}, counterparts: lead, appointments: [{{person: ann}}]}}
  lead: {{party: provider-co, tier: {tier}, hours: {other}, counterparts: owner, appointments: [{{person: eve}}]}}
"""


@pytest.mark.parametrize(
    ("one", "other", "zone", "tier", "is_told"),
    [
        ("london", "office", "Asia/Singapore", "operational", True),
        ("office", "office", "Asia/Singapore", "operational", True),
        ("office", "office", "Europe/Paris", "operational", False),
        ("london", "late", "Asia/Singapore", "operational", False),
        ("london", '"24x7"', "Asia/Singapore", "operational", False),
        ("london", "office", "unknown", "operational", False),
        ("london", "office", "Asia/Singapore", "tactical", False),
        ("london", "hidden", "Asia/Singapore", "operational", False),
        ("london", "office", "Nowhere/Else", "operational", False),
        ("london", "unknown", "Asia/Singapore", "operational", False),
        ("london", "office", "Pacific/Auckland", "operational", True),
    ],
)
def test_counterparts_who_are_never_at_work_together(
    one: str, other: str, zone: str, tier: str, *, is_told: bool
) -> None:
    """It is told once for a pair on the operational tier whose hours are known on both sides."""
    text = PAIR.format(one=one, other=other, zone=zone, tier=tier)

    assert len(found("COM008", text)) == is_told


@pytest.mark.parametrize(
    ("rest", "is_told"),
    [
        ("", True),
        ("channels: {talk: {purpose: feedback}}", False),
        ("channels: unknown", False),
        ("surveys: {trust: {}}", False),
        ("surveys: unknown", False),
    ],
)
@pytest.mark.parametrize(("kind", "is_figure"), [("sla", True), ("survey", False), ("xla", False), ("unknown", False)])
def test_figures_alone(rest: str, kind: str, *, is_told: bool, is_figure: bool) -> None:
    """It is told where reports show metrics, and nobody is asked in any way."""
    text = f"""\
    roles: {{lead: {{party: provider-co}}}}
    metrics: {{m: {{kind: {kind}, unit: percent, direction: higher-is-better}}}}
    reports: {{r: {{produced-by: lead, sent-to: lead, metrics: m}}}}
    {rest}
    """

    assert bool(found("COM009", text)) is (is_told and is_figure)


@pytest.mark.parametrize(
    ("regimes", "criticality", "rest", "is_told"),
    [
        ("[EBA]", "important", "", True),
        ("[dora]", "critical", "", True),
        ("[gdpr]", "critical", "", False),
        ("unknown", "critical", "", False),
        ("[eba]", "standard", "", False),
        ("[eba]", "unknown", "", False),
        ("[eba]", "critical", "obligations: {o: {kind: material-development, owner: lead}}", False),
        ("[eba]", "critical", "obligations: {o: {kind: material-development, owner: unknown}}", False),
        ("[eba]", "critical", "obligations: {o: {kind: material-development, owner: owner}}", True),
        ("[eba]", "critical", "obligations: {o: {kind: other, owner: lead}}", True),
        ("[eba]", "critical", "obligations: {o: {kind: unknown, owner: lead}}", False),
        ("[eba]", "critical", "obligations: unknown", False),
    ],
)
def test_duty_to_tell_of_developments(regimes: str, criticality: str, rest: str, *, is_told: bool) -> None:
    """It is told where EBA or DORA wants the duty for a service, and no obligation may be it."""
    text = f"""\
    outsourcegov: 1
    alliance: {{id: example, client: client-co, providers: [provider-co], regimes: {regimes}}}
    parties: {{client-co: {{kind: client}}, provider-co: {{kind: provider}}}}
    roles: {{lead: {{party: provider-co}}, owner: {{party: client-co}}}}
    scope-of-work: {{work: {{services: {{pay: {{criticality: {criticality}}}}}, {rest}}}}}
    """

    assert bool(found("COM010", text)) is is_told


@pytest.mark.parametrize(("status", "is_told"), [("present", False), ("partial", False), ("absent", False)])
def test_provision_is_the_duty_too(status: str, *, is_told: bool) -> None:
    """A provision of a contract counts as the duty; that it is not there is told of the contract, by CON009."""
    text = f"""\
    outsourcegov: 1
    alliance: {{id: example, client: client-co, providers: [provider-co], regimes: [eba]}}
    parties: {{client-co: {{kind: client}}, provider-co: {{kind: provider}}}}
    contracts:
      msa:
        between: [client-co, provider-co]
        effective: 2025-01-01
        provisions: {{material-development-notice: {{status: {status}}}}}
    scope-of-work: {{work: {{services: {{pay: {{criticality: critical}}}}}}}}
    """

    assert bool(found("COM010", text)) is is_told


PEERS = """\
roles:
  cio: {{party: client-co, counterparts: boss}}
  boss: {{party: provider-co}}
  owner: {{party: client-co, counterparts: lead}}
  lead: {{party: provider-co, counterparts: owner}}
forums: {{board: {{seats: [cio, boss]}}{forum}}}
{rest}
"""


@pytest.mark.parametrize(
    ("forum", "rest", "is_told"),
    [
        ("", "", True),
        (", review: {seats: [owner, lead]}", "", False),
        (", review: {seats: [owner], secretary: lead}", "", False),
        (", review: {seats: [owner, unknown]}", "", False),
        (", review: {seats: [{each-party: 2}]}", "", False),
        (", review: {seats: [owner, lead], until: 2026-10-31}", "", True),
        ("", "reports: {r: {produced-by: lead, sent-to: owner}}", False),
        ("", "reports: {r: {produced-by: lead, sent-to: unknown}}", False),
        ("", "reports: {r: {produced-by: lead, sent-to: board}}", True),
        ("", "reports: {r: {produced-by: boss, sent-to: [owner, lead]}}", False),
        ("", "channels: {c: {purpose: status, participants: [client-co, provider-co]}}", False),
        ("", "channels: {c: {purpose: status, participants: [client-co]}}", True),
        ("", "channels: {c: {purpose: status}}", False),
    ],
)
def test_counterparts_who_never_meet(forum: str, rest: str, *, is_told: bool) -> None:
    """A pair without a forum, a report or a channel is told once, where another pair has one."""
    assert len(found("COM011", PEERS.format(forum=forum, rest=rest))) == is_told


def test_nobody_meets() -> None:
    """Where no counterparts meet anywhere, the alliance does not write down where people meet."""
    assert found("COM011", PEERS.format(forum="", rest="").replace("[cio, boss]", "[cio]")) == []


@pytest.mark.parametrize(
    ("channels", "is_told"),
    [
        ("{a: {purpose: status, medium: phone, backup: b}, b: {purpose: status, medium: ' Phone'}}", True),
        ("{a: {purpose: status, medium: phone, backup: b}, b: {purpose: status, medium: mail, backup: a}}", False),
        ("{a: {purpose: status, medium: unknown, backup: b}, b: {purpose: status, medium: unknown}}", False),
        ("{a: {purpose: status, backup: b}, b: {purpose: status}}", False),
        ("{a: {purpose: status, backup: a}}", True),
        ("{a: {purpose: status, backup: a, until: 2026-10-31}}", False),
    ],
)
def test_backups_that_fail_together(channels: str, *, is_told: bool) -> None:
    """A backup of the same medium is none, and neither is a channel of itself."""
    assert bool(found("COM012", f"channels: {channels}")) is is_told
