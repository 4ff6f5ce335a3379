"""What a trace says of the end of the contract: until when it runs, and whether it goes on then."""

import pytest

import outsourcegov as og
from tests.support.rules import governance

TEXT = """\
contracts:
  master: {{between: [client-co, provider-co], kind: master, effective: 2024-01-01, expires: 2028-06-30}}
  msa: {{between: [client-co, provider-co], kind: call-off, parent: master, effective: 2025-01-01,
        expires: 2027-12-31, {}}}
scope-of-work: {{s: {{contract: msa, services: {{v: {{}}}}}}}}
"""
AUTOMATIC = "renewal: {kind: automatic, period: 1 year%s}"


@pytest.mark.parametrize(
    ("keys", "says"),
    [
        (AUTOMATIC % "", "until 2027-12-31, and renews itself"),
        (AUTOMATIC % ", times: 1", "until 2027-12-31, and renews itself"),
        (AUTOMATIC % ", needs: d", "until 2027-12-31, unless it is renewed"),
        (AUTOMATIC % ", needs: d, if-needs-fail: renews", "until 2027-12-31, and renews itself"),
        (AUTOMATIC % ", needs-notice-from: client", "until 2027-12-31, unless it is renewed"),
        ("renewal: {kind: option, period: 1 year}", "until 2027-12-31, unless it is renewed"),
        ("renewal: {kind: mutual-agreement}", "until 2027-12-31, unless it is renewed"),
        ("renewal: unknown", "until 2027-12-31, unless it is renewed"),
        ("renewal: {kind: unknown}", "until 2027-12-31, unless it is renewed"),
        ("until: 2027-12-31, renewal: unknown", "until 2027-12-31"),
        ("renewal: none", "until 2027-12-31"),
        (AUTOMATIC % "" + ", survives: false", "until 2027-12-31, and renews itself"),
    ],
)
def test_whether_it_goes_on(keys: str, says: str) -> None:
    """A contract that somebody must renew is said to end unless that is done."""
    assert _says(TEXT.format(keys)) == says


@pytest.mark.parametrize(
    ("last", "says"),
    [("2027-12-31", "until 2027-12-31"), ("2027-06-30", "until 2027-06-30")],
)
@pytest.mark.parametrize("kind", ["automatic", "option"])
def test_no_longer_than_what_it_ends_with(kind: str, last: str, says: str) -> None:
    """No renewal leads past the end of the contract that it ends with, nor does its own term."""
    keys = f"survives: false, renewal: {{kind: {kind}, period: 1 year}}"

    assert _says(TEXT.replace("2028-06-30", last).format(keys)) == says


def test_amendment_beside_a_renewal() -> None:
    """What may prolong it is named beside what may renew it."""
    between = "between: [client-co, provider-co]"
    longer = f"  am: {{{between}, kind: amendment, parent: msa, effective: 2026-01-01, expires: 2030-12-31}}\nscope-of"
    text = TEXT.format("renewal: {kind: option}").replace("scope-of", longer)

    assert _says(text) == 'until 2027-12-31, unless it is renewed or prolonged by "am"'


def test_many_amendments_of_many_services() -> None:
    """What may prolong a contract is looked up once for all that is in its scope, and a few of many are named."""
    keys = "between: [client-co, provider-co], kind: amendment, parent: msa, expires: 2030-12-31"
    row = f"  a%d: {{{keys}, effective: 2026-01-1%d}}\n"
    text = TEXT.format("").replace("scope-of", "".join(row % (number, number) for number in range(5)) + "scope-of")
    first, second = governance(text.replace("{v: {}}", "{v: {}, w: {}}")).traces()

    assert first.links[0].parts[0].says == 'until 2027-12-31, unless it is prolonged by "a0", "a1", "a2" and 2 more'
    assert second.links[0] is first.links[0]


def _says(text: str) -> str:
    link = governance(text).trace("v").link(og.LinkKind.CONTRACT)
    assert link is not None
    return link.parts[0].says
