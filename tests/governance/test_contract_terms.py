"""How long contracts run: renewals that start on the 31st, ends that are unknown, and what an amendment prolongs."""

from datetime import date

import pytest

import outsourcegov as og
from outsourcegov.governance.dates.contract_terms import last_possible_day
from outsourcegov.governance.paper.renewals import terms_to_come
from tests.support.rules import governance

DAY = date(2026, 11, 1)
PARTIES = "parties: {client-co: {kind: client}, provider-co: {kind: provider}}\ncontracts:\n"
MSA = "  msa: {kind: master, between: [client-co, provider-co], %s}\n"


def _governance(keys: str, more: str = "", day: date = DAY) -> og.Governance:
    return governance(PARTIES + MSA % keys + more, day)


def test_renewals_that_start_on_the_31st() -> None:
    """What starts on the 31st ends with the 30th of a month that has a 31st, and else with its last day."""
    gov = _governance(
        "effective: 2026-01-31, initial-term: 1 month, renewal: {kind: automatic, period: 1 month}",
        day=date(2026, 1, 31),
    )
    terms = terms_to_come(gov, gov.alliance.contracts["msa"], until=date(2026, 5, 1))

    assert [str(term.last) for term in terms] == ["2026-02-28", "2026-03-30", "2026-04-30", "2026-05-30"]


@pytest.mark.parametrize(
    ("keys", "may_have_ended"),
    [
        ("effective: 2020-01-01", False),
        ("effective: 2020-01-01, expires: none", False),
        ("effective: 2020-01-01, expires: unknown", True),
        ("effective: 2020-01-01, initial-term: unknown", True),
        ("effective: 2020-01-01, expires: unknown, until: 2027-01-01", False),
        ("effective: 2020-01-01, expires: unknown, renewal: {kind: automatic, period: 1 year}", False),
        ("effective: 2020-01-01, expires: unknown, renewal: {kind: automatic, period: 1 year, times: 2}", True),
        ("effective: 2020-01-01, expires: 2026-01-01, renewal: {kind: automatic, period: 1 year, times: 1}", False),
        ("effective: 2020-01-01, expires: 2026-01-01, renewal: {kind: automatic, period: unknown, times: 1}", True),
        (
            "effective: 2020-01-01, expires: 2026-01-01, renewal: {kind: automatic, period: 1 year, times: unknown}",
            True,
        ),
        ("effective: 2020-01-01, expires: {conflict: [{value: 2026-01-01}, {value: 2027-01-01}]}", True),
    ],
)
def test_end_that_is_unknown(keys: str, may_have_ended: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """A contract of which the end is unknown may have ended; one without a fixed end has not."""
    gov = _governance(keys)
    msa = gov.alliance.contracts["msa"]

    assert gov.terms.may_have_ended(msa) == may_have_ended
    assert not gov.terms.has_ended(msa)


def test_call_off_may_have_ended_with_its_master() -> None:
    """What ends with a contract of which the end is unknown may have ended as well; what survives has not."""
    keys = "kind: call-off, parent: msa, between: [client-co, provider-co], effective: 2021-01-01"
    more = f"  gone: {{{keys}}}\n  open: {{{keys}, expires: 2028-01-01, survives: unknown}}\n"
    more += f"  alone: {{{keys}, expires: 2028-01-01}}\n"
    gov = _governance("effective: 2020-01-01, expires: unknown", more)
    may = {one.id for one in gov.alliance.contracts if gov.terms.may_have_ended(one)}

    assert may == {"msa", "gone", "open"}


@pytest.mark.parametrize(
    ("keys", "has_ended", "may_have_ended"),
    [
        ("effective: 2025-10-01, expires: 2027-12-31", False, True),
        ("effective: 2025-10-01, expires: unknown", False, True),
        ("effective: 2026-01-01, initial-term: 2 years", False, True),
        ("effective: 2025-10-01, expires: 2026-06-30", True, True),
        ("effective: 2025-10-01, expires: 2025-12-31", True, True),
        ("effective: 2025-10-01", True, True),
        ("effective: 2025-10-01, expires: none", True, True),
        ("effective: 2025-10-01, expires: 2027-12-31, until: 2025-11-30", True, True),
    ],
)
def test_amendment_that_runs_on(keys: str, has_ended: bool, may_have_ended: bool) -> None:  # noqa: FBT001 - parameters
    """A contract has not surely ended while an amendment of it goes on that has a later last day."""
    more = f"  longer: {{kind: amendment, parent: msa, between: [client-co, provider-co], {keys}}}\n"
    gov = _governance("effective: 2020-01-01, expires: 2025-12-31", more)
    msa = gov.alliance.contracts["msa"]

    assert (gov.terms.has_ended(msa), gov.terms.may_have_ended(msa)) == (has_ended, may_have_ended)


def test_amendment_of_an_amendment_changes_the_same_contract() -> None:
    """What changes an amendment may prolong the contract that this changes."""
    more = "  first: {kind: amendment, parent: msa, between: [client-co, provider-co], effective: 2021-01-01}\n"
    more += "  next: {kind: amendment, parent: first, between: [client-co, provider-co], effective: 2025-01-01, "
    gov = _governance("effective: 2020-01-01, expires: 2025-12-31", more + "expires: 2028-12-31}\n")

    assert [one.id for one in gov.terms.prolonging(gov.alliance.contracts["msa"])] == ["next"]


@pytest.mark.parametrize(
    ("keys", "last"),
    [
        ("expires: 2027-02-28", date(2027, 2, 28)),
        ("expires: 2027-02-28, renewal: unknown", None),
        ("expires: 2027-02-28, renewal: {kind: automatic, period: 1 year}", None),
        ("expires: 2027-02-28, renewal: {kind: automatic, period: 1 year, times: 2}", date(2029, 2, 28)),
        ("expires: 2027-02-28, renewal: {kind: option, period: 1 year, times: 1}", date(2028, 2, 29)),
        ("expires: 2027-02-28, renewal: {kind: option, period: 1 year}", None),
        ("expires: 2027-02-28, renewal: {kind: mutual-agreement, times: 2}", None),
        ("expires: 2027-02-28, until: 2026-12-31, renewal: {kind: option, period: 1 year}", date(2026, 12, 31)),
    ],
)
def test_last_possible_day(keys: str, last: date | None) -> None:
    """A contract that is renewed as often as is agreed ends then; where nothing says how often, there is none."""
    gov = _governance("effective: 2024-03-01, " + keys)

    assert last_possible_day(gov.alliance.contracts["msa"]) == last
