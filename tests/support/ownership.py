"""Random small alliances of roles, what they own, and the contracts that it lasts as long as."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

import outsourcegov as og

START = date(2026, 1, 1)
DAYS = [START + timedelta(days=number) for number in range(-2, 14)]
"""Every day that an end in these tests can be, and some before and after."""

AS_OF = START + timedelta(days=5)
ROLES = {"c1": "client-co", "c2": "client-co", "p1": "provider-co"}


def _mostly(usual: st.SearchStrategy[Any], other: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.integers(0, 4).flatmap(lambda number: usual if number < 4 else other)


dates = st.integers(0, 10).map(lambda number: START + timedelta(days=number))
ends = _mostly(st.none() | dates, st.sampled_from([og.UNKNOWN, og.NONE]))
appointments = st.builds(
    lambda person, first, length, last: og.Appointment(
        person=person, from_=first, until=first + timedelta(days=length) if first and last else last
    ),
    _mostly(st.sampled_from(("ann", "bob", "cid")), st.sampled_from((og.NONE, og.UNKNOWN))),
    _mostly(dates, st.none()),
    st.integers(0, 4),
    _mostly(st.just(START + timedelta(days=6)), st.none()),
)
roles = st.tuples(
    *(
        st.builds(
            lambda deputies, appointments, last, id=id, party=party: og.Role(
                id, party=party, deputies=deputies, appointments=appointments, until=last
            ),
            _mostly(st.just([]) | st.lists(st.sampled_from(sorted(ROLES)), max_size=2), st.just(og.UNKNOWN)),
            _mostly(st.lists(appointments, max_size=3), st.sampled_from([og.UNKNOWN, og.NONE, None])),
            st.none() | dates,
        )
        for id, party in ROLES.items()
    )
)
names = _mostly(
    st.sampled_from(sorted(ROLES)), st.sampled_from(["client-co", "board", "client", "misspelt", "members"])
)
whos = _mostly(
    st.lists(names, min_size=1, max_size=3, unique=True).map(
        lambda many: og.Who.read(many if len(many) > 1 else many[0])
    ),
    st.sampled_from([og.NONE, og.UNKNOWN, og.InWords("somebody"), og.NotApplicable("no need")]),
)
owners = _mostly(
    whos, st.none() | st.builds(lambda one, two: og.Conflict((og.Claim(one, "a"), og.Claim(two, "b"))), whos, whos)
)
risks = st.builds(lambda owner, first, last: (owner, first, last), owners, ends, ends)
in_order = st.tuples(dates, dates).map(sorted).map(tuple)
contracts = st.lists(in_order | st.tuples(st.just(og.UNKNOWN), ends) | st.tuples(dates, st.just(og.NONE)), max_size=2)


def ask(roles: Sequence[og.Role], risks: Sequence[Any], contracts: Sequence[Any]) -> og.Governance:
    """An alliance of some roles, a risk for each owner, and contracts, each with its first and its last day."""
    return og.Governance(
        og.Alliance(
            "a",
            client="client-co",
            providers="provider-co",
            parties=[og.Party("client-co", kind="client"), og.Party("provider-co", kind="provider")],
            people=[og.Person(id, employer="client-co") for id in ("ann", "bob", "cid")],
            roles=roles,
            forums=[og.Forum("board", seats=[], owner=og.NotApplicable("of no matter here"))],
            risks=[
                og.Risk(f"r{number}", owner=owner, from_=first, until=last)
                for number, (owner, first, last) in enumerate(risks)
            ],
            contracts=[
                og.Contract(
                    f"k{number}",
                    between=["client-co", "provider-co"],
                    effective=first,
                    expires=last,
                    owner=og.NotApplicable("of no matter here"),
                )
                for number, (first, last) in enumerate(contracts)
            ],
        ),
        AS_OF,
    )
