"""The rule that holds the notice of incidents against the deadline of an authority."""

import pytest

from tests.support.rules import found

TEXT = """\
parties:
  client-co: {kind: client}
  provider-co: {kind: provider}
  supervisor: {kind: authority}
roles: {duty: {party: client-co}, director: {party: client-co}, lead: {party: provider-co}}
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    provisions: {incident-notice: NOTICE}
AMENDMENT
scope-of-work:
  base:
    contract: msa
    obligations: {report: {owner: OWNER, to: TO, DEADLINE}}
escalations:
  security: {category: CATEGORY, levels: [LEVELS]}
"""
USUAL = {
    "NOTICE": "{status: present, within: 4 hours, after: incident}",
    "AMENDMENT": "",
    "OWNER": "director",
    "TO": "supervisor",
    "DEADLINE": "within: 6 hours, after: incident",
    "CATEGORY": "security",
    "LEVELS": "{by: duty, within: 3 hours}, {by: director, final: true}",
}


def _found(**changes: str) -> list[str]:
    text = TEXT if changes.get("AMENDMENT") else TEXT.replace("AMENDMENT\n", "")
    for key, value in (USUAL | changes).items():
        text = text.replace(key, value)
    return [line.partition(" ")[2] for line in found("RSK009", text)]


def test_notice_and_chain() -> None:
    """The notice and the levels below whoever tells the authority are added."""
    assert _found() == [
        (
            'error It may take 7 hours until "director" hears of what happened, with 4 hours for the provider\'s notice'
            ' by "msa", and must tell "supervisor" within 6 hours.'
        )
    ]


def test_first_level_tells() -> None:
    """Where the notice alone takes the time, it is told in its own words, and once."""
    first = {"LEVELS": "{by: director, within: 3 hours}", "NOTICE": "{status: present, within: 24 hours}"}

    assert _found(**first) == [
        (
            'error By "msa" the provider may take 24 hours to tell of what happened, and "director" must tell'
            ' "supervisor" within 6 hours.'
        )
    ]


@pytest.mark.parametrize(
    "changes",
    [
        {"DEADLINE": "within: 7 hours, after: incident"},
        {"DEADLINE": "within: 6 hours"},
        {"DEADLINE": "within: unknown, after: incident"},
        {"DEADLINE": "within: 6 hours, after: month-start"},
        {"DEADLINE": "within: [{within: 6 hours, when: {service: network}}], after: incident"},
        {"DEADLINE": "within: 6 hours, after: incident, until: 2026-01-01"},
        {"TO": "client-co"},
        {"TO": "unknown"},
        {"OWNER": "lead"},
        {"OWNER": "unknown"},
        {"NOTICE": "{status: absent, within: 4 hours, after: incident}"},
        {"NOTICE": "{status: present, within: unknown, after: incident}"},
        {"NOTICE": "{status: present, within: 4 hours, after: unknown}"},
        {"NOTICE": "{status: present, by: client, within: 4 hours, after: incident}"},
        {"NOTICE": "{status: unknown, within: 4 hours, after: incident}"},
        {"LEVELS": "{by: duty, within: 3 hours, notify: director}, {by: director, final: true}"},
        {"LEVELS": "{by: duty, within: 3 hours, after: incident}, {by: director, final: true}"},
        {"LEVELS": "{by: duty, within: unknown}, {by: director, final: true}"},
        {"LEVELS": "{by: duty, within: 3 hours, final: true}"},
        {"CATEGORY": "operational"},
    ],
)
def test_in_time_or_not_certain(changes: dict[str, str]) -> None:
    """What is in time, belongs to something else, or cannot be told is no finding."""
    assert _found(**changes) == []


def test_quick_path() -> None:
    """Where one of two security paths is quick enough, whoever tells the authority may hear of it on that one."""
    quick = USUAL["LEVELS"] + "]}\n  alarm: {category: security, levels: [{by: director, final: true}"

    assert _found(LEVELS=quick) == []
    assert len(_found(LEVELS=quick.replace("[{by: director", "[{by: duty, within: 3 hours}, {by: director"))) == 1


def test_notice_alone() -> None:
    """A notice that is too slow by itself is told without a path, and where it names no start."""
    long = "{status: present, within: 24 hours}"

    assert len(_found(NOTICE=long, CATEGORY="operational")) == 1


def test_amended_notice() -> None:
    """An amendment that states the notice anew counts for the contract it changes."""
    amendment = (
        "  addendum: {kind: amendment, parent: msa, between: [client-co, provider-co], effective: 2025-06-01,"
        " provisions: {incident-notice: {status: present, within: 1 hour, after: incident}}}"
    )

    assert _found(AMENDMENT=amendment) == []
    assert len(_found(AMENDMENT=amendment.replace("2025-06-01", "2025-06-01, until: 2026-01-01"))) == 1
