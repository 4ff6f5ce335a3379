"""When a contract has ended for certain: by itself, with those above it, or after its renewals and amendments."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

import outsourcegov as og
from outsourcegov.governance.paper.renewals import last_days_of
from tests.support.rules import governance

BETWEEN = "between: [client-co, provider-co]"
DAY = date(2026, 6, 1)


def _governance(contracts: str, day: date = DAY) -> og.Governance:
    return governance("contracts:\n" + contracts.replace("~", BETWEEN), day)


def _ended(contracts: str, id: str, day: date = DAY) -> tuple[bool, bool]:
    gov = _governance(contracts, day)
    contract = gov.alliance.contracts[id]
    return gov.terms.has_ended(contract), gov.terms.may_have_ended(contract)


@pytest.mark.parametrize("kind", ["call-off", "amendment"])
@pytest.mark.parametrize(
    ("keys", "ended"),
    [
        ("", (True, True)),
        ("survives: none", (True, True)),
        ("survives: false", (True, True)),
        ("survives: false, expires: 2030-12-31", (True, True)),
        ("survives: false, expires: unknown", (True, True)),
        ("survives: {conflict: [{value: false, ref: a}, {value: false, ref: b}]}", (True, True)),
        ("survives: {conflict: [{value: true, ref: a}, {value: false, ref: b}]}", (False, True)),
        ("survives: unknown", (False, True)),
        ("survives: true", (False, False)),
        ("expires: unknown", (False, True)),
        ("expires: {in-words: when the work is done}", (False, True)),
        ("expires: none", (False, True)),
        ("initial-term: unknown", (False, True)),
        ("expires: 2030-12-31", (False, False)),
        ("expires: 9999-12-31", (False, False)),
    ],
)
def test_what_ends_with_its_parent(kind: str, keys: str, ended: tuple[bool, bool]) -> None:
    """A contract ends with its parent where it says so, or names no last day and does not say that it survives."""
    text = f"""\
  msa: {{kind: master, ~, effective: 2022-01-01, expires: 2025-12-31}}
  x: {{kind: {kind}, parent: msa, ~, effective: 2023-01-01{f", {keys}" if keys else ""}}}
"""
    prolongs = kind == "amendment" and ("expires: 2030" in keys or "expires: unknown" in keys)
    assert _ended(text, "x") == ((False, ended[1]) if prolongs else ended)


@pytest.mark.parametrize(
    ("renewal", "ended"),
    [
        ("none", (True, True)),
        ("{not-applicable: one year only}", (True, True)),
        ("{kind: option}", (True, True)),
        ("{kind: mutual-agreement}", (True, True)),
        ("{kind: {conflict: [{value: mutual-agreement, ref: a}, {value: option, ref: b}]}}", (True, True)),
        ("unknown", (False, True)),
        ("{in-words: tacitly}", (False, True)),
        ("{kind: unknown}", (False, True)),
        ("{kind: {in-words: tacitly}}", (False, True)),
        ("{kind: {conflict: [{value: automatic, ref: a}, {value: option, ref: b}]}}", (False, True)),
        ("{kind: unknown, period: 1 month, times: 1}", (True, True)),
        ("{kind: automatic}", (False, False)),
        ("{kind: automatic, period: 1 year, times: 1}", (True, True)),
        ("{kind: automatic, period: 1 year, times: 2}", (False, False)),
        ("{kind: automatic, if-no-notice: ends, needs-notice-from: client-co}", (False, True)),
        ("{kind: automatic, needs-notice-from: client-co}", (False, True)),
        ("{kind: automatic, if-no-notice: renews, needs-notice-from: client-co}", (False, False)),
        ("{kind: automatic, needs: go-on, if-needs-fail: ends}", (False, True)),
        ("{kind: automatic, needs: go-on}", (False, True)),
        ("{kind: automatic, needs: go-on, if-needs-fail: renews}", (False, False)),
    ],
)
def test_what_renews_itself(renewal: str, ended: tuple[bool, bool]) -> None:
    """Past its term a contract surely holds where it renews itself unless stopped, and is over where it does not."""
    text = f"  msa: {{~, effective: 2022-01-01, expires: 2024-12-31, renewal: {renewal}}}\n"

    assert _ended(text, "msa") == ended


@pytest.mark.parametrize(
    ("later", "ended"),
    [
        ("expires: unknown", (False, True)),
        ("expires: 2028-12-31", (False, True)),
        ("expires: 2027-01-31", (True, True)),
        ("expires: none", (True, True)),
    ],
)
@pytest.mark.parametrize("between", ["a1", "a2"])
def test_amendment_that_is_amended(between: str, later: str, ended: tuple[bool, bool]) -> None:
    """What may prolong a contract may prolong each that lies between the two."""
    text = f"""\
  msa: {{kind: master, ~, effective: 2022-01-01, expires: 2026-12-31}}
  a1: {{kind: amendment, parent: msa, ~, effective: 2023-01-01, expires: 2026-12-31}}
  a2: {{kind: amendment, parent: a1, ~, effective: 2024-01-01, expires: 2026-12-31}}
  a3: {{kind: amendment, parent: {between}, ~, effective: 2025-01-01, {later}}}
"""
    assert _ended(text, "a1", date(2027, 6, 1)) == ended
    assert _ended(text, "msa", date(2027, 6, 1)) == ended


@pytest.mark.parametrize(
    ("low", "last", "latest"),
    [
        ("expires: 2029-12-31, survives: false", date(2026, 12, 31), date(2027, 12, 31)),
        ("", date(2026, 12, 31), date(2027, 12, 31)),
        ("expires: none, survives: false", date(2026, 12, 31), date(2027, 12, 31)),
        ("expires: 2026-08-31, survives: false", date(2026, 8, 31), date(2026, 8, 31)),
        ("expires: 2029-12-31", date(2029, 12, 31), date(2029, 12, 31)),
        ("expires: 9999-12-31", date.max, date.max),
        ("expires: none", None, None),
        ("survives: true", None, None),
        ("expires: unknown, survives: false", None, None),
    ],
)
def test_last_day_with_all_above(low: str, last: date | None, latest: date | None) -> None:
    """What ends with its parent ends no later than any above with which that ends."""
    text = f"""\
  top: {{~, effective: 2022-01-01, expires: 2026-12-31, renewal: {{kind: option, period: 1 year, times: 1}}}}
  mid: {{parent: top, ~, effective: 2022-01-01, expires: 2028-12-31, survives: false}}
  low: {{parent: mid, ~, effective: 2023-01-01, {low}}}
"""
    gov = _governance(text)

    assert last_days_of(gov, gov.alliance.contracts["low"]) == (last, latest)


ONE = st.tuples(
    st.sampled_from(["", "survives: false", "survives: true", "survives: unknown"]),
    st.sampled_from(["", "expires: none", "expires: unknown"])
    | st.integers(2023, 2029).map("expires: {}-06-30".format),
    st.integers(0, 5),
)


@given(ones=st.lists(ONE, min_size=1, max_size=6), year=st.integers(2023, 2030))
def test_it_has_ended_once_the_last_day_has_passed(ones: list[tuple[str, str, int]], year: int) -> None:
    """The last day with all above agrees with whether the contract has ended on a day."""
    text = ""
    for number, (survives, expires, up) in enumerate(ones):
        parent = f"parent: c{up % number}" if number else ""
        keys = ", ".join(key for key in (parent, survives, expires) if key)
        text += f"  c{number}: {{~, effective: 2022-01-01{f', {keys}' if keys else ''}}}\n"
    gov = _governance(text, date(year, 7, 1))
    for contract in gov.alliance.contracts:
        last, _ = last_days_of(gov, contract)
        if last is not None:
            assert gov.terms.has_ended(contract) == (last < gov.as_of)
