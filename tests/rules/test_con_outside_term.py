"""CON017: a contract that begins after the one it belongs to has ended: by itself, or with those above it."""

import pytest

from tests.support.rules import found

TEXT = """\
contracts:
  msa: {{kind: master, between: [client-co, provider-co], effective: 2025-04-01, expires: 2029-03-31}}
  sow: {{kind: call-off, parent: msa, between: [client-co, provider-co], effective: 2025-04-01{sow}}}
  x: {{kind: {kind}, parent: {parent}, between: [client-co, provider-co], effective: 2029-10-01}}
  longer: {{kind: amendment, parent: msa, between: [client-co, provider-co]{longer}}}
"""
WITH_MASTER = '4 error "x" begins on 2029-10-01, after "sow", to which it belongs, has ended on 2029-03-31.'
AFTER_MASTER = '4 error "x" begins on 2029-10-01, after "msa", to which it belongs, has ended on 2029-03-31.'
IN_TIME = ", effective: 2028-04-01, expires: 2033-03-31"
TOO_LATE = ", effective: 2032-04-01, expires: 2033-03-31"


def _found(kind: str = "call-off", *, parent: str = "sow", sow: str = "", longer: str = "") -> list[str]:
    longer = longer or ", effective: 2025-06-01"
    return [
        said
        for said in found("CON017", TEXT.format(kind=kind, parent=parent, sow=sow, longer=longer))
        if '"x" begins' in said
    ]


@pytest.mark.parametrize(
    ("sow", "said"),
    [
        ("", [WITH_MASTER]),
        (", expires: 2035-03-31, survives: false", [WITH_MASTER]),
        (", expires: 2028-03-31, survives: false, renewal: {kind: option, period: 5 years, times: 1}", []),
        (", expires: 2029-03-31, survives: false, renewal: {kind: option, period: 5 years, times: 1}", [WITH_MASTER]),
        (", expires: 2035-03-31", []),
        (", expires: none", []),
        (", survives: true", []),
        (", survives: unknown", []),
    ],
)
def test_parent_that_ends_with_its_master(sow: str, said: list[str]) -> None:
    """A parent that ends with its own master has ended with that, unless somebody may have renewed it before."""
    assert _found(sow=sow) == said


@pytest.mark.parametrize("kind", ["call-off", "amendment"])
def test_master_that_another_may_prolong(kind: str) -> None:
    """While it is open whether an amendment prolongs the master, nothing is said of what begins after its old end."""
    assert _found(kind, longer=IN_TIME) == _found(kind, parent="msa", longer=IN_TIME) == []


def test_amendment_that_comes_too_late_prolongs_nothing() -> None:
    """An amendment that begins after the end is told where another begins too late as well."""
    assert _found("amendment", parent="msa", longer=TOO_LATE) == [AFTER_MASTER]


@pytest.mark.parametrize("kind", ["call-off", "amendment"])
def test_amendment_without_a_last_day_prolongs_nothing(kind: str) -> None:
    """An amendment that names no later last day does not keep the master going."""
    assert _found(kind, parent="msa", longer=", effective: 2028-04-01") == [AFTER_MASTER]
