"""DEC043: what the client must decide, and the provider's side alone does."""

import pytest

from tests.support.rules import found

TEXT = """\
roles: {cm: {party: client-co}, am: {party: provider-co}, free: {party: unknown}}
forums: {board: {seats: [cm, am], voting: {rule: majority}}, own: {seats: [am], voting: {rule: majority}}}
decisions:
  it: {category: %s, rights: %s%s}
"""
SAID = '4 error "%s" alone decides "it" (%s), on the provider\'s side, and it is the client\'s to decide.'
WAIVER, ACCEPTANCE, RISK = "service-credit-waiver", "deliverable-acceptance", "risk-acceptance"
SMALL = "{decider: am, when: {amount: {up-to: 5}}}"


@pytest.mark.parametrize(
    ("category", "rights", "more", "said"),
    [
        (WAIVER, "[{decider: am}]", "", [SAID % ("am", WAIVER)]),
        (ACCEPTANCE, "[{decider: am}]", "", [SAID % ("am", ACCEPTANCE)]),
        (RISK, "[{decider: am}]", "", [SAID % ("am", RISK)]),
        (WAIVER, "[{decider: own}]", "", [SAID % ("own", WAIVER)]),
        (WAIVER, f"[{SMALL}, {{decider: cm}}]", ", attributes: {amount: {from: 0}}", [SAID % ("am", WAIVER)]),
        (RISK, f"[{SMALL}, {{decider: cm}}]", ", attributes: {amount: {from: 0}}", []),
        (WAIVER, "[{decider: board}]", "", []),
        (WAIVER, "[{decider: [am, cm]}]", "", []),
        (WAIVER, "[{decider: free}]", "", []),
        (WAIVER, "[{decider: unknown}]", "", []),
        (WAIVER, "[{decider: am, prior-approval: cm}]", "", []),
        (WAIVER, "[{decider: am, until: 2026-10-31}]", "", []),
        (WAIVER, "[{decider: am}]", ", agreed-by: cm", []),
        (WAIVER, "[{decider: am}]", ", joint: true", []),
        (WAIVER, "[{decider: am}]", ", joint: unknown", []),
        (WAIVER, "[{decider: am}]", ", until: 2026-10-31", []),
        (WAIVER, "[{decider: am}]", ", steps: [{does: sign, by: cm}]", []),
        ("key-personnel", "[{decider: am}]", "", []),
        ("unknown", "[{decider: am}]", "", []),
    ],
)
def test_in_own_favour(category: str, rights: str, more: str, said: list[str]) -> None:
    """A right of the provider's side alone is told where the category is the client's by its meaning."""
    assert found("DEC043", TEXT % (category, rights, more)) == said
