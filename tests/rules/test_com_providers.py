"""Providers that deliver and that nobody has agreed how to talk to."""

from datetime import date

import pytest

from tests.support.rules import found

DAY = date(2026, 11, 1)
TEXT = """\
outsourcegov: 1
alliance: {id: a, client: c, providers: [p, q]}
parties: {c: {kind: client}, p: {kind: provider}, q: {kind: provider}}
roles: {cio: {party: c}, lead: {party: p}, head: {party: q}}
scope-of-work: {it: {services: {network: {provided-by: p}, payroll: {provided-by: q}, mail: {provided-by: head}}}}
channels: {call: {purpose: status, participants: [c, p]}}
"""
NOWHERE = "is on no channel, in no forum, on no report and on no escalation path."
SAID = f'"q" delivers services "payroll" and "mail", and {NOWHERE}'
PATH = "escalations: {ops: {category: operational, levels: [{%s}, {by: cio, final: true}]}}\n"
MANAGED = ("q: {kind: provider}", "q: {kind: provider, managed-by: p}")


@pytest.mark.parametrize("more", ["", PATH % "by: [cio, lead]", "forums: {board: {seats: [cio, lead]}}\n"])
def test_provider_that_nobody_talks_to(more: str) -> None:
    """A provider that is nowhere, while another is on a channel, is told once with all that it delivers."""
    (line,) = found("COM013", TEXT + more, DAY)

    assert line.endswith(f"warning {SAID}")


@pytest.mark.parametrize(
    "more",
    [
        PATH % "by: [cio, head]",
        PATH % "by: cio, notify: head",
        PATH % "by: [cio, provider]",
        PATH % "by: unknown",
        PATH % "by: {in-words: whoever is there}",
        "escalations: unknown\n",
        "forums: {board: {seats: [cio, head]}}\n",
        "forums: {board: {seats: unknown}}\n",
        "reports: {monthly: {produced-by: head, sent-to: cio}}\n",
    ],
)
def test_provider_that_is_reached_or_may_be(more: str) -> None:
    """A provider that is in a forum, on a report or on a path, or may be, is not told."""
    assert found("COM013", TEXT + more, DAY) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("[c, p]}", "[c, p, q]}"),
        ("[c, p]}", "[c, p]}, line: {purpose: incident, participants: [c, q]}"),
        ("[c, p]}", "unknown}"),
        ("[c, p]}", "[c]}"),
        ("[c, p]}", "[c, p], until: 2026-10-31}"),
        MANAGED,
        ("q: {kind: provider}", "q: {kind: provider, until: unknown}"),
        ("q: {kind: provider}", "q: {kind: provider, until: 2026-10-31}"),
        ("payroll: {provided-by: q}, mail: {provided-by: head}", "payroll: {provided-by: p}"),
    ],
)
def test_silent(old: str, new: str) -> None:
    """Nothing is said of one on a channel, managed by another, gone or idle, nor where no provider is on a channel."""
    assert found("COM013", TEXT.replace(old, new), DAY) == []
