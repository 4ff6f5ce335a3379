"""What needs an owner on a day, and who that is."""

from datetime import date

import pytest

from outsourcegov.model.common import Entry
from outsourcegov.model.who import Together, Who
from tests.support.rules import governance

DAY = date(2026, 11, 1)

CONTRACT = "  %s: {between: [client-co, provider-co], reviews: {%s-review: {}}, %s}\n"
SCOPE = """\
scope-of-work:
  desk: {services: {calls: {}}, deliverables: {manual: {}}, obligations: {secrecy: {}}}
risks: {outage: {}}
"""


def _asked(text: str, day: date = DAY) -> set[str]:
    """The ids of what needs an owner on the day."""
    return {one.thing.id for one in governance(text, day).owned}


def _begun(text: str, day: date = DAY) -> set[str]:
    """The ids of what needs an owner in office on the day."""
    return {one.thing.id for one in governance(text, day).owned if one.has_begun}


@pytest.mark.parametrize(
    ("term", "is_asked"),
    [
        ("effective: 2024-01-01", True),
        ("effective: 2024-01-01, expires: 2026-11-01", True),
        ("effective: 2024-01-01, expires: 2026-10-31", False),
        ("effective: 2024-01-01, initial-term: 2 years", False),
        ("effective: 2024-01-01, initial-term: 3 years", True),
        ("effective: 2024-01-01, initial-term: 2 years, expires: none", True),
        ("effective: 2024-01-01, initial-term: 90 business days", False),
        ("effective: unknown, initial-term: 2 years", False),
        ("effective: 2024-01-01, expires: unknown", False),
        ("effective: 2024-01-01, expires: {conflict: [{value: 2025-12-31}, {value: 2026-12-31}]}", False),
        ("effective: 2024-01-01, expires: {conflict: [{value: 2025-12-31}, {value: 2026-06-30}]}", False),
        ("effective: 2024-01-01, expires: 2026-10-31, until: 2027-03-31", True),
        ("effective: 2024-01-01, expires: 2028-10-31, until: 2026-03-31", False),
        ("effective: 2024-01-01, expires: 2026-10-31, renewal: {kind: automatic, period: 1 year}", True),
        ("effective: 2024-01-01, expires: 2026-10-31, renewal: {kind: option, period: 1 year}", False),
        ("effective: 2024-01-01, expires: 2026-10-31, renewal: unknown", False),
    ],
)
def test_contract_that_has_ended_needs_no_owner(term: str, is_asked: bool) -> None:  # noqa: FBT001 - a parameter
    """When a contract has ended, or may have, nothing of it needs an owner; one that renews itself goes on."""
    text = "contracts:\n" + CONTRACT % ("msa", "msa", term) + SCOPE

    expected = {"msa", "msa-review", "calls", "manual", "secrecy", "outage"} if is_asked else set()
    assert _asked(text) == expected


@pytest.mark.parametrize(
    ("effective", "has_begun"),
    [
        ("2026-11-01", True),
        ("2026-11-02", False),
        ("{conflict: [{value: 2026-01-01}, {value: 2027-01-01}]}", False),
        ("2027-01-01, from: 2026-06-01", True),
        ("2026-01-01, from: 2027-01-01", False),
    ],
)
def test_contract_that_has_not_begun_needs_nobody_in_office(effective: str, has_begun: bool) -> None:  # noqa: FBT001
    """Before its first day a contract and all of it need an owner, and not yet one who holds office."""
    text = "contracts:\n" + CONTRACT % ("msa", "msa", f"effective: {effective}") + SCOPE

    everything = {"msa", "msa-review", "calls", "manual", "secrecy", "outage"}
    assert (_asked(text), _begun(text)) == (everything, everything if has_begun else set())


@pytest.mark.parametrize("effective", ["unknown", "{conflict: [{value: 2026-01-01}, {value: unknown}]}"])
def test_contract_of_unknown_age_may_need_nobody_in_office(effective: str) -> None:
    """What belongs to a contract of which the first day is unknown has begun; it is not certain of the contract."""
    text = "contracts:\n" + CONTRACT % ("msa", "msa", f"effective: {effective}") + SCOPE

    assert _begun(text) == {"msa-review", "calls", "manual", "secrecy", "outage"}


@pytest.mark.parametrize(
    ("dates", "is_asked", "has_begun"),
    [
        ("", False, False),
        ("until: 2027-01-01", True, True),
        ("until: none", True, True),
        ("until: unknown", False, False),
        ("from: 2027-01-01", False, False),
        ("from: 2027-01-01, until: 2028-01-01", True, False),
    ],
)
def test_dates_of_a_thing_come_before_those_of_its_contract(
    dates: str,
    is_asked: bool,  # noqa: FBT001 - a parameter of the test
    has_begun: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    """What outlives its contract says so by a last day of its own."""
    text = "contracts:\n" + CONTRACT % ("msa", "msa", "effective: 2024-01-01, expires: 2025-12-31")
    text += f"scope-of-work: {{desk: {{contract: msa, obligations: {{secrecy: {{{dates}}}}}}}}}\n"

    assert ("secrecy" in _asked(text), "secrecy" in _begun(text)) == (is_asked, has_begun)


def test_scope_bounds_what_stands_in_it() -> None:
    """A service without days of its own lasts as long as its scope, and that as long as its contract."""
    text = (
        "contracts:\n"
        + CONTRACT % ("msa", "msa", "effective: 2024-01-01")
        + """\
scope-of-work:
  past: {contract: msa, until: 2026-06-30, services: {calls: {}, lines: {until: 2027-06-30}}}
  future: {contract: msa, from: 2027-01-01, services: {mail: {}}}
"""
    )

    assert (_asked(text), _begun(text)) == (
        {"msa", "msa-review", "lines", "mail"},
        {"msa", "msa-review", "lines"},
    )


def test_each_scope_follows_its_own_contract() -> None:
    """Where there are several contracts, a service ends with its own, and a risk with the last of them."""
    past, present = "effective: 2020-01-01, expires: 2023-12-31", "effective: 2024-01-01"
    text = """\
scope-of-work:
  first: {contract: old, services: {calls: {}}}
  second: {contract: new, services: {mail: {}}}
risks: {outage: {}}
contracts:
"""
    both_past = text + CONTRACT % ("old", "old", past) + CONTRACT % ("new", "new", past)
    text += CONTRACT % ("old", "old", past) + CONTRACT % ("new", "new", present)

    assert _asked(text) == {"new", "new-review", "mail", "outage"}
    assert _asked(both_past) == set()


@pytest.mark.parametrize(
    ("thing", "is_asked", "has_begun"),
    [
        ("exit-plans: {x: {covers: fax}}", False, False),
        ("exit-plans: {x: {covers: [fax, mail]}}", True, False),
        ("exit-plans: {x: {covers: [fax, misspelt]}}", True, True),
        ("exit-plans: {x: {}}", True, True),
        ("continuity-plans: {x: {covers: mail}}", True, False),
        ("continuity-plans: {x: {covers: [mail, calls]}}", True, True),
        ("policies: {x: {kind: change, binds: past}}", False, False),
        ("policies: {x: {kind: change, binds: [past, present]}}", True, True),
        ("metrics: {of-fax: {kind: sla, unit: percent}}", False, False),
        ("metrics: {of-mail: {kind: sla, unit: percent}}", True, False),
        ("metrics: {of-both: {kind: sla, unit: percent}}", True, True),
        ("metrics: {of-none: {kind: sla, unit: percent}}", True, True),
    ],
)
def test_thing_holds_as_long_as_what_it_is_for(thing: str, is_asked: bool, has_begun: bool) -> None:  # noqa: FBT001
    """A plan, a policy and a metric end with all that they are for, and begin with the first of it."""
    text = """\
scope-of-work:
  first: {contract: past, services: {fax: {metrics: of-fax}}}
  second: {contract: present, services: {calls: {metrics: [of-both]}}}
  third: {contract: future, services: {mail: {metrics: [of-both, of-mail]}}}
contracts:
"""
    text += CONTRACT % ("past", "a", "effective: 2020-01-01, expires: 2023-12-31")
    text += CONTRACT % ("present", "b", "effective: 2024-01-01")
    text += CONTRACT % ("future", "c", "effective: 2027-01-01")
    asked = {one.thing.id: one.has_begun for one in governance(text + thing + "\n").owned}
    others = {"present", "b-review", "future", "c-review", "calls", "mail"}

    assert [asked[id] for id in asked if id not in others] == ([has_begun] if is_asked else [])


@pytest.mark.parametrize(
    ("more", "is_asked"),
    [
        ("", False),
        ("survives: false, expires: 2028-12-31", False),
        ("survives: true", True),
        ("survives: unknown", False),
        ("expires: 2028-12-31", True),
        ("expires: none", False),
    ],
)
def test_contract_ends_with_its_parent(more: str, is_asked: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """What hangs on a contract that has ended has ended too, unless it has an end of its own or survives."""
    text = (
        "contracts:\n"
        + CONTRACT % ("msa", "msa", "effective: 2020-01-01, expires: 2023-12-31")
        + CONTRACT % ("call-off", "one", "parent: msa, effective: 2021-01-01, kind: call-off")
        + CONTRACT % ("order", "two", f"parent: call-off, effective: 2021-01-01{', ' if more else ''}{more}")
    )

    assert ("order" in _asked(text)) == is_asked


def test_contracts_in_a_circle_go_on() -> None:
    """Contracts that are part of each other have no end that anybody can tell."""
    text = (
        "contracts:\n"
        + CONTRACT % ("a", "a", "parent: b, effective: 2020-01-01")
        + CONTRACT % ("b", "b", "parent: a, effective: 2020-01-01")
    )

    assert _asked(text) == {"a", "a-review", "b", "b-review"}


def test_amendment_is_owned_with_what_it_changes() -> None:
    """An amendment needs no owner of its own; a call-off, and an amendment of nothing, do."""
    text = (
        "contracts:\n"
        + CONTRACT % ("msa", "a", "effective: 2024-01-01")
        + CONTRACT % ("first", "b", "kind: amendment, parent: msa, effective: 2025-01-01")
        + CONTRACT % ("astray", "c", "kind: amendment, effective: 2025-01-01")
        + CONTRACT % ("order", "d", "kind: call-off, parent: msa, effective: 2025-01-01")
    )

    assert _asked(text) & {"msa", "first", "astray", "order"} == {"msa", "astray", "order"}


@pytest.mark.parametrize(
    ("text", "is_asked"),
    [
        ("actions: {x: {status: open}}", True),
        ("actions: {x: {status: unknown}}", False),
        ("actions: {x: {status: {conflict: [{value: open}, {value: done}]}}}", False),
        ("actions: {x: {status: {conflict: [{value: open, ref: a}, {value: done}], prevails: a}}}", True),
        ("actions: {x: {status: done}}", False),
        ("actions: {x: {status: dropped}}", False),
        ("scope-of-work: {s: {deliverables: {x: {accepted: 2026-10-01}}}}", False),
        ("scope-of-work: {s: {deliverables: {x: {accepted: 2026-12-01}}}}", True),
        ("scope-of-work: {s: {deliverables: {x: {accepted: none}}}}", True),
        ("scope-of-work: {s: {deliverables: {x: {accepted: unknown}}}}", False),
        (
            "scope-of-work: {s: {deliverables: {x: {accepted: {conflict: [{value: none}, {value: 2026-10-01}]}}}}}",
            False,
        ),
    ],
)
def test_what_may_be_done_needs_no_owner(text: str, is_asked: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """An action that is closed and a deliverable that is accepted, or may be, are nobody's task any more."""
    assert ("x" in _asked(text + "\n")) == is_asked


@pytest.mark.parametrize(
    ("until", "is_asked"),
    [
        ("until: unknown", False),
        ("until: none", True),
        ("until: {in-words: when it is no longer needed}", True),
        ("until: {conflict: [{value: 2026-10-31}, {value: 2027-10-31}]}", False),
        ("until: {conflict: [{value: 2027-10-31}, {value: 2028-10-31}]}", True),
        ("from: 2026-04-01, until: 2026-03-31", False),
    ],
)
def test_what_may_be_over_needs_no_owner(until: str, is_asked: bool) -> None:  # noqa: FBT001 - a parameter
    """Of what may have ended, itself or with what it belongs to, nobody can say that it lacks an owner."""
    contract = CONTRACT % ("msa", "msa", "effective: 2025-01-01")
    scope = f"scope-of-work: {{s: {{services: {{calls: {{}}}}, {until}}}}}\nrisks: {{outage: {{{until}}}}}\n"

    assert _asked("contracts:\n" + contract + scope) & {"calls", "outage"} == (
        {"calls", "outage"} if is_asked else set()
    )


@pytest.mark.parametrize(
    ("thing", "last"),
    [
        ("risks: {x: {}}", date(2029, 3, 31)),
        ("risks: {x: {until: 2028-12-31}}", date(2028, 12, 31)),
        ("risks: {x: {until: unknown}}", None),
        ("risks: {x: {until: none}}", None),
        ("risks: {x: {until: {in-words: some day}}}", None),
        ("risks: {x: {from: 2028-01-01, until: 2027-12-31}}", None),
        ("reports: {x: {produced-by: cio, until: go-live}}", None),
        ("actions: {x: {due: 2026-12-31}}", date(2026, 12, 31)),
        ("actions: {x: {until: 2026-12-31}}", date(2026, 12, 31)),
        ("scope-of-work: {s: {deliverables: {x: {due: 2026-12-31}}}}", date(2026, 12, 31)),
        ("scope-of-work: {s: {obligations: {x: {}}}}", date(2029, 3, 31)),
    ],
)
def test_last_day_is_certain(thing: str, last: date | None) -> None:
    """A thing lasts up to the day it states, else as long as its contract; a task up to the day on which it is due."""
    text = "contracts:\n" + CONTRACT % ("msa", "msa", "effective: 2025-04-01, expires: 2029-03-31")
    gov = governance(f"{text}{thing}\nroles: {{cio: {{party: client-co}}}}\nconditions: {{go-live: {{kind: event}}}}\n")
    value = gov["x"]

    assert isinstance(value, Entry)
    assert gov.terms.last_day(value) == last


@pytest.mark.parametrize(
    ("chair", "who"),
    [
        ("cio", Who(("cio",))),
        ("{rotates: [cio, cfo]}", Who(("cio", "cfo"), Together.ANY_OF)),
        ("[cio, cfo]", Who(("cio", "cfo"), Together.JOINTLY)),
    ],
)
def test_chair_in_turn_is_any_of_them(chair: str, who: Who) -> None:
    """Of those who take turns in the chair one owns the forum at a time; it is written and shown so."""
    text = f"forums: {{board: {{seats: [], chair: {chair}}}}}\nroles: {{cio: {{party: client-co}}}}\n"
    (board,) = governance(text).owned

    assert board.owner == who
    assert Who.read(who.plain()) == who
