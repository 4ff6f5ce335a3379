"""Escalation where what is said is easily taken for something else."""

import pytest

from tests.support.rules import found

ROLES = "roles: {cio: {party: client-co}, lead: {party: provider-co}}\n"


@pytest.mark.parametrize(
    ("missed", "is_told"),
    [
        ("{deemed: waived}", True),
        ("{escalation: other}", True),
        ("{deemed: waived}, final: true", False),
        ("unknown", True),
    ],
)
def test_what_follows_a_limit_wants_one(missed: str, *, is_told: bool) -> None:
    """A level that says what happens when its limit is missed has one."""
    text = f"""{ROLES}escalations:
  ops: {{category: operational, levels: [{{by: lead, if-missed: {missed}}}, {{by: cio, final: true}}]}}
  other: {{category: operational, levels: [{{by: cio, final: true}}]}}
"""

    assert bool(found("ESC007", text)) == is_told


@pytest.mark.parametrize(
    ("levels", "said"),
    [
        ("{by: lead, within: 1 day, if-missed: {deemed: waived}}, {by: cio, final: true}", True),
        ("{by: lead, within: 1 day, if-missed: {decider: cio}}, {by: cio, final: true}", True),
        ("{by: lead, within: 1 day, if-missed: unknown}, {by: cio, final: true}", False),
        ("{by: lead, within: 1 day, if-missed: {deemed: waived, when: {x: true}}}, {by: cio, final: true}", False),
        ("{by: lead, within: 1 day, if-missed: {deemed: waived}, gate: {asks: Go on?}}, {by: cio}", False),
        ("{by: lead, within: 1 day, if-missed: {deemed: waived}, gate: unknown}, {by: cio}", False),
        ("{by: lead, within: 1 day, if-missed: {deemed: waived}, goes-to: last}, {id: last, by: cio}", False),
    ],
)
def test_level_that_leads_elsewhere_leads_on_to_nothing(levels: str, *, said: bool) -> None:
    """To the level after one that says for every matter what follows when its limit is missed no matter comes."""
    text = f"{ROLES}conditions: {{x: {{}}}}\nescalations:\n  ops: {{category: operational, levels: [{levels}]}}\n"
    why = "level 1 says itself what follows when its limit is missed"

    assert found("ESC004", text) == [f'4 note No matter comes to level 2 of "ops": {why}.'] * said


@pytest.mark.parametrize(
    ("stated", "said"),
    [
        ("", 'Nothing says that the services go on while a dispute is on "ladder".'),
        ("services-continue: none, ", 'Nothing says that the services go on while a dispute is on "ladder".'),
        ("services-continue: false, ", 'The services need not go on while a dispute is on "ladder".'),
    ],
)
def test_services_that_need_not_go_on(stated: str, said: str) -> None:
    """A ladder that says that services stop is not said to say nothing."""
    text = f"""scope-of-work: {{work: {{services: {{desk: {{}}}}}}}}
disputes:
  ladder: {{{stated}steps: [{{kind: arbitration, institution: LCIA}}]}}
"""

    assert found("ESC024", text) == [f"3 warning {said}"]


@pytest.mark.parametrize(
    ("first", "is_told"),
    [
        ("kind: arbitration", True),
        ("kind: arbitration, within: 1 day, if-missed: {dispute: other}", True),
        ("kind: arbitration, within: 1 day, if-missed: {step: end}", False),
    ],
)
def test_steps_that_are_left_by_name_stand_in_no_order(first: str, *, is_told: bool) -> None:
    """A ladder of which a step leads to another by its id is not read from the top to the bottom."""
    text = f"""disputes:
  ladder: {{steps: [{{{first}}}, {{kind: negotiation}}, {{id: end, kind: court}}]}}
  other: {{steps: [{{kind: court}}]}}
"""

    assert bool(found("ESC021", text)) == is_told


@pytest.mark.parametrize(
    ("days", "is_told"), [("", True), ("until: 2026-01-01", False), ("until: unknown", False), ("from: unknown", False)]
)
def test_service_that_may_be_over_needs_no_way(days: str, *, is_told: bool) -> None:
    """Of a service of which it is not certain that it is in force nothing is missed."""
    text = f"""{ROLES}scope-of-work: {{work: {{services: {{desk: {{}}, net: {{{days}}}}}}}}}
escalations:
  ops: {{category: operational, when: {{service: desk}}, levels: [{{by: cio, final: true}}]}}
"""

    assert bool(found("ESC029", text)) == is_told


def test_service_of_an_ended_contract_needs_no_way() -> None:
    """What is over with its contract is asked for no way, though another contract goes on."""
    text = f"""{ROLES}contracts:
  old: {{between: [client-co, provider-co], effective: 2020-01-01, expires: 2021-12-31}}
  new: {{between: [client-co, provider-co], effective: 2022-01-01, expires: 2035-12-31}}
scope-of-work:
  was: {{contract: old, services: {{net: {{}}}}}}
  is: {{contract: new, services: {{desk: {{}}}}}}
escalations:
  ops: {{category: operational, when: {{service: desk}}, levels: [{{by: cio, final: true}}]}}
"""

    assert found("ESC029", text) == []


DOUBTFUL = """
roles: {desk: {party: client-co, hours: office}, always: {party: client-co, hours: "24x7"}}
calendars: {office: {hours: "09:00-17:00"}}
attributes: {severity: {one-of: [high, low], order: worst-first}}
forums: {board: {seats: [desk], meets: 3 months, special-meeting: none, between-meetings: none%s}}
scope-of-work: {work: {services: {net: {criticality: critical, hours: "24x7"}}}}
escalations:
  ops:
    category: operational
    max-total: 5 days
    levels: [%s]
"""
DATES = pytest.mark.parametrize(
    ("dates", "is_told"), [("", True), (", until: unknown", False), (", from: unknown", False)]
)


@DATES
@pytest.mark.parametrize(
    ("rule", "levels"),
    [
        ("ESC008", "{by: desk, within: 3 days}, {by: desk, within: 4 days%s}, {by: always, final: true}"),
        ("ESC018", "{by: desk, within: 1 day%s}, {by: always, final: true}"),
        (
            "ESC009",
            "{by: desk, within: [{when: {severity: high}, within: 2 days}, {within: 1 day}]%s}, {by: desk}",
        ),
        (
            "ESC007",
            "{by: desk, within: {when: {severity: high}, within: 2 days}%s}, {by: always, final: true}",
        ),
        ("ESC010", "{by: high, within: 1 day}, {by: low, within: 1 day%s}, {by: high, final: true}"),
    ],
)
def test_level_that_may_be_over_counts_for_nothing(rule: str, levels: str, dates: str, *, is_told: bool) -> None:
    """A level of which it is not certain that it is in force takes no time, and leaves those after it their turn."""
    text = (DOUBTFUL % ("", levels % dates)).replace(
        "roles: {", "roles: {high: {party: client-co, tier: strategic}, low: {party: client-co, tier: tactical}, "
    )

    assert bool(found(rule, text)) == is_told


@DATES
def test_forum_that_may_be_over_is_not_slow(dates: str, *, is_told: bool) -> None:
    """Of a forum of which it is not certain that it is in force it is not said that it meets too rarely."""
    text = DOUBTFUL % (dates, "{by: board, within: 1 day}, {by: always, final: true}")

    assert bool(found("ESC012", text)) == is_told


@pytest.mark.parametrize(("final", "is_told"), [("true", True), ("unknown", False), ("false", False)])
def test_path_that_may_have_no_end_lacks_no_bridge(final: str, *, is_told: bool) -> None:
    """Only a path of which it is certain that it has an end is told that it leads to no ladder."""
    text = f"""{ROLES}escalations:
  money: {{category: commercial, levels: [{{by: cio, final: {final}}}]}}
disputes: {{ladder: {{steps: [{{kind: court}}]}}}}
"""

    assert bool(found("ESC019", text)) == is_told


UNKNOWN = """
roles: {cio: {party: client-co, tier: strategic}, lead: {party: client-co, tier: tactical}}
conditions: {hot: {}, cold: {}}
%s
"""


@pytest.mark.parametrize(
    ("rule", "text", "known"),
    [
        (
            "ESC008",
            (
                "escalations: {x: {category: security, max-total: 2 days, levels: [{by: lead, within: 1 day},"
                " {by: lead, within: 4 days, final: %s}, {by: cio, final: true}]}}"
            ),
            "false",
        ),
        (
            "ESC020",
            "disputes: {x: {steps: [{kind: arbitration, binding: %s}, {kind: court, binding: true}]}}",
            "true",
        ),
        (
            "ESC003",
            ("escalations: {x: {category: security, when: %s, levels: [{by: cio}], if-undecided: {escalation: x}}}"),
            "{hot: true}",
        ),
        (
            "ESC003",
            "disputes: {x: {steps: [{id: talk, kind: negotiation}, {kind: %s, goes-to: talk}]}}",
            "mediation",
        ),
        (
            "ESC010",
            "escalations: {x: {category: security, levels: [{by: cio, within: 1 day, if-missed: %s}, {by: lead}]}}",
            "none",
        ),
        (
            "ESC005",
            (
                "escalations: {x: {category: commercial, raised-by: either, if-undecided: {status-quo: y}, levels:"
                " [{by: cio, within: 1 day, final: true, if-missed: {deemed: waived}}, {by: cio, from: %s}]}}"
            ),
            "2020-01-01",
        ),
        (
            "ESC007",
            "escalations: {x: {category: security, levels: [{by: lead}, {by: cio, until: %s}]}}",
            "2030-01-01",
        ),
        (
            "ESC029",
            "escalations: {x: {category: security, when: {hot: true}, until: %s, levels: [{by: cio}]}}",
            "2030-01-01",
        ),
        (
            "ESC003",
            (
                "escalations: {x: {category: security, levels: [{by: cio}],"
                " if-undecided: {escalation: x, when: {hot: %s}}}}"
            ),
            "true",
        ),
        (
            "ESC004",
            (
                "escalations: {x: {category: security, levels: [{by: cio, final: true}, {id: last, by: lead}]},"
                " y: {category: security, levels: %s}}"
            ),
            "[{by: lead, final: true}]",
        ),
    ],
)
def test_what_is_not_known_makes_no_rule_speak(rule: str, text: str, known: str) -> None:
    """A fault that hangs on what is not known is none."""
    assert len(found(rule, UNKNOWN % (text % known))) == 1
    assert found(rule, UNKNOWN % (text % "unknown")) == []
