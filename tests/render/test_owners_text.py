"""What is shown of owners of whom it cannot be told whether they answer."""

import pytest

import outsourcegov as og
from tests.support.rules import governance

TEXT = """\
people: {ann: {employer: client-co}}
roles:
  cio: {party: client-co}
  cfo: {party: client-co, appointments: [{person: ann}]}
risks: {outage: {owner: %s}}
"""


@pytest.mark.parametrize(
    ("owner", "why"),
    [
        ("unknown", "who owns it is not known"),
        ("[cfo, unknown]", "who owns it is not known"),
        ("cio", 'who holds "cio" is not known'),
        ("misspelt", 'its owner "misspelt" is not defined'),
        ("ann", 'its owner "ann" is a person and not a role'),
        ("[misspelt, cio]", 'its owner "misspelt" is not defined, and who holds "cio" is not known'),
    ],
)
def test_what_cannot_be_told_is_told_apart(owner: str, why: str) -> None:
    """What is unknown is no gap, and is said."""
    text = og.owners_text(governance(TEXT % owner))

    assert text.splitlines()[:2] == ["It cannot be told whether somebody answers for:", f'  risk "outage": {why}']


@pytest.mark.parametrize("owner", ["cfo", "[cfo, cio]", "{not-applicable: it is insured}"])
def test_what_has_an_owner_is_not_listed(owner: str) -> None:
    """Where all have owners, a line says so."""
    text = og.owners_text(governance(TEXT % owner))

    assert text == "Somebody answers for everything on 2026-11-01, and as long as it lasts.\n"
