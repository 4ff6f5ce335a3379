"""What several rules on escalation, or one rule several times, could say of one fault has one headline."""

from collections.abc import Sequence

import pytest

import outsourcegov as og
from outsourcegov.engine.examples import AS_OF, completed
from outsourcegov.rules.catalogue import find
from tests.support.rules import governance

ROLES = "roles: {cio: {party: client-co}, lead: {party: provider-co}, desk: {party: client-co, hours: office}}\n"
LADDER = "disputes: {ladder: {steps: [{kind: arbitration, institution: LCIA}]}}\n"


def _headlines(text: str, *rules: str) -> Sequence[tuple[str, Sequence[str]]]:
    """The rule of each headline, with the rules of what comes from it."""
    report = og.check(completed(text), as_of=AS_OF, select=list(rules))
    assert {finding.rule for finding in report} <= set(rules)
    return [(one.headline.rule, [finding.rule for finding in one.consequences]) for one in report.root_causes]


def _barring(*levels: str, more: str = "") -> str:
    return (
        f"{ROLES}escalations:\n  money: {{category: commercial, bars-proceedings: true, {more}"
        f"if-undecided: {{dispute: ladder}}, levels: [{', '.join(levels)}]}}\n{LADDER}"
    )


@pytest.mark.parametrize(
    ("levels", "headlines"),
    [
        (["{by: cio}", "{by: lead, within: 1 day}"], [("ESC007", ["ESC030"])]),
        (["{by: cio, within: 1 day}", "{by: lead}"], [("ESC007", ["ESC030"])]),
        (["{by: cio}", "{by: lead}"], [("ESC007", ["ESC030"]), ("ESC007", [])]),
        (["{by: cio, within: 1 day}", "{by: lead, final: true}"], [("ESC030", [])]),
        (["{by: cio}", "{by: lead, final: true}"], [("ESC007", ["ESC030"])]),
    ],
)
def test_level_without_a_limit_has_one_headline(levels: Sequence[str], headlines: object) -> None:
    """That proceedings are barred without end comes from the levels that have no limit."""
    assert _headlines(_barring(*levels), "ESC007", "ESC030") == headlines


HOURS = f"""{ROLES}calendars:
  office: {{hours: "09:00-17:00"}}
scope-of-work:
  it: {{services: {{%s}}}}
escalations:
  ops: {{category: operational, levels: [{{by: desk, within: 1 day}}, {{by: cio, final: true}}]}}
  secrets: {{category: security, %slevels: [{{by: desk, within: 1 day}}, {{by: cio, final: true}}]}}
"""
ALWAYS = 'criticality: critical, hours: "24x7"'


@pytest.mark.parametrize(
    ("services", "only", "said"),
    [
        (["network"], "", ['"network" is owed nobody can be reached at level 1 of "ops" and level 1 of "secrets"']),
        (
            ["network", "desk-tool"],
            "",
            [
                '"desk-tool" and "network" are owed nobody can be reached at level 1 of "ops" and level 1 of "secrets"',
            ],
        ),
        (
            ["network", "desk-tool"],
            "when: {service: network}, ",
            [
                '"network" is owed nobody can be reached at level 1 of "ops" and level 1 of "secrets"',
                '"desk-tool" is owed nobody can be reached at level 1 of "ops"',
            ],
        ),
    ],
)
def test_hours_that_nobody_covers_are_told_once(services: Sequence[str], only: str, said: Sequence[str]) -> None:
    """Paths and services for which nobody is there in the same hours are told in one sentence."""
    text = HOURS % (", ".join(f"{id}: {{{ALWAYS}}}" for id in services), only)
    report = og.check(completed(text), as_of=AS_OF, select=["ESC018"])

    assert [one.message.split("in which ")[1].split(", such")[0] for one in report] == said


def test_service_that_is_written_twice_is_told_once() -> None:
    """A level is not named twice for two services of one id (SCH001)."""
    network = f"network: {{{ALWAYS}}}"
    text = HOURS % (f"{network}}}}}\n  more: {{services: {{{network}", "")
    (problem,) = find("ESC018")(governance(text))

    assert problem.witness["levels"] == ["ops/1", "secrets/1"]


def test_level_limits_of_some_cases_are_no_cause() -> None:
    """A level that has no limit for some cases is not one that has none."""
    text = f"""{ROLES}attributes: {{severity: {{one-of: [high, low], order: worst-first}}}}
escalations:
  ops:
    category: operational
    levels: [{{by: desk, within: {{when: {{severity: high}}, within: 1 hour}}}}, {{by: cio, final: true}}]
"""
    (problem,) = find("ESC007")(og.load(completed(text), as_of=AS_OF))

    assert problem.states is None
