"""Fixes that name what is most likely wrong: SCH002, SCH004 and PTY008."""

import pytest

from tests.support.rules import findings, found

ROLES = "roles: {cio: {party: client-co}, buyer: {party: client-co}}\n"


@pytest.mark.parametrize(
    ("seats", "said", "fix"),
    [
        ("[cio buyer]", 'Nothing is called "cio buyer".', "Put a comma between them: cio, buyer."),
        (
            "[bayer]",
            'Nothing is called "bayer"; did you mean "buyer"?',
            'Write "buyer" if that is meant, or define "bayer".',
        ),
        (
            "[cio sponsor]",
            'Nothing is called "cio sponsor".',
            'Define "cio sponsor", or refer to something that is there.',
        ),
    ],
)
def test_name_of_nothing(seats: str, said: str, fix: str) -> None:
    """Ids without a comma between them are told apart; a name like another may also have been deleted."""
    (finding,) = findings("SCH002", f"forums: {{board: {{seats: {seats}}}}}\n{ROLES}")

    assert (finding.message, finding.fix) == (said, fix)


def test_appointment_that_ends_before_it_starts() -> None:
    """It is told whose appointment it is, and to which role."""
    roles = "roles: {cio: {party: client-co, appointments: [{person: ann, from: 2027-01-01, until: 2026-01-01}]}}\n"

    assert found("SCH004", f"{roles}people: {{ann: {{employer: client-co}}}}\n") == [
        '1 error The appointment of "ann" to "cio" ends on 2026-01-01, before it starts on 2027-01-01.'
    ]


@pytest.mark.parametrize(("kind", "is_told"), [("provider", True), ("subcontractor", False)])
def test_provider_that_is_none_of_the_alliance(kind: str, is_told: bool) -> None:  # noqa: FBT001
    """A party of the kind provider may have been forgotten under providers."""
    text = f"""
    parties: {{client-co: {{kind: client}}, provider-co: {{kind: provider}}, other: {{kind: {kind}}}}}
    scope-of-work: {{apps: {{services: {{desk: {{subcontracted-to: other}}}}}}}}
    """
    (finding,) = findings("PTY008", text)

    assert finding.fix is not None
    assert finding.fix.endswith(", or name it under providers.") is is_told
