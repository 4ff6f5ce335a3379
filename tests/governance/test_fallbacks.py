"""Who can act through whom agrees with asking each person, right and forum on each day, one after the other."""

from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings, strategies as st

import outsourcegov as og
from outsourcegov.governance.forums.fallbacks import MOST_NAMES
from tests.support.rules import governance

DAY = date(2026, 11, 1)
DAYS = [DAY + timedelta(days=30 * month) for month in range(4)]
ROLES = {"c1": "client-co", "c2": "client-co", "p1": "provider-co"}
FORUMS = ("board", "council", "panel")
PEOPLE = {"c1": "ann", "c2": "bob", "p1": "cid"}
AMOUNTS = (0, 50, 100)

some = st.sampled_from([*ROLES, *FORUMS])
whos = st.one_of(
    some,
    st.lists(some, min_size=2, max_size=2, unique=True),
    st.lists(some, min_size=2, max_size=3, unique=True).map(lambda names: {"any-of": names}),
    st.lists(some, min_size=3, max_size=3, unique=True).map(lambda names: {"at-least": 2, "of": names}),
)
outcomes = st.one_of(
    st.just("none"),
    whos.map(lambda who: {"decider": who}),
    st.lists(whos.map(lambda who: {"decider": who}), min_size=1, max_size=2),
    st.just({"status-quo": "d"}),
)


@st.composite
def _alliances(draw: st.DrawFn) -> dict[str, Any]:
    right = {"decider": draw(whos)} | draw(st.sampled_from([{}, {"prior-approval": draw(whos)}]))
    other = {"decider": draw(whos)} | draw(st.sampled_from([{}, {"prior-approval": draw(whos)}]))
    return {
        "outsourcegov": 1,
        "alliance": {"id": "a", "client": "client-co", "providers": "provider-co", "currency": "GBP"},
        "parties": {"client-co": {"kind": "client"}, "provider-co": {"kind": "provider"}},
        "contracts": {"msa": {"between": ["client-co", "provider-co"], "effective": DAY, "expires": DAYS[-1]}},
        "people": {one: {"employer": "client-co"} for one in PEOPLE.values()},
        "roles": {
            id: {"party": party, "appointments": [{"person": PEOPLE[id], "until": draw(st.sampled_from(DAYS))}]}
            for id, party in ROLES.items()
        },
        "forums": {
            id: {
                "seats": draw(st.lists(st.sampled_from(sorted(ROLES)), min_size=1, max_size=3, unique=True)),
                "quorum": "all",
                "if-inquorate": draw(outcomes),
                **draw(st.sampled_from([{}, {"until": draw(st.sampled_from(DAYS))}])),
            }
            for id in FORUMS
        },
        "decisions": {
            "d": {
                "attributes": {"amount": {"from": 0, "up-to": 100}},
                "rights": [
                    right | {"when": {"amount": {"up-to": 50}}},
                    other | {"when": {"amount": {"over": 50}}},
                ],
                **draw(st.sampled_from([{}, {"agreed-by": draw(whos)}])),
            }
        },
    }


class _ByHand:
    """Who can act on a day, by rules that are applied again and again."""

    def __init__(self, data: dict[str, Any], day: date) -> None:
        held = {id: role["appointments"][0]["until"] >= day for id, role in data["roles"].items()}
        forums = {id: one for id, one in data["forums"].items() if day <= one.get("until", day)}
        quorate = {id: all(held[seat] for seat in data["forums"][id]["seats"]) for id in FORUMS}
        self.able: dict[str, bool] = held | {id: id in forums and quorate[id] for id in FORUMS}
        said = {id: one["if-inquorate"] for id, one in forums.items() if one["if-inquorate"] != "none"}
        ways = {id: one if isinstance(one, list) else [one] for id, one in said.items()}
        self.deciders = {id: [way["decider"] for way in found] for id, found in ways.items() if "decider" in found[0]}
        for _ in FORUMS:
            self.able |= {id: True for id, those in self.deciders.items() if any(map(self.can, those))}

    def can(self, who: Any) -> bool:
        if isinstance(who, str):
            return self.able[who]
        if isinstance(who, list):
            return all(self.able[name] for name in who)
        names = who.get("any-of") or who["of"]
        return sum(self.able[name] for name in names) >= int(who.get("at-least", 1))


@settings(max_examples=150, deadline=None)
@given(_alliances())
def test_days(data: dict[str, Any]) -> None:
    """On each day those can act of whom a fixpoint over all forums says so."""
    fallbacks = og.load(data, as_of=DAY).fallbacks
    for day in (one + timedelta(days=shift) for one in DAYS for shift in (0, 1)):
        by_hand = _ByHand(data, day)
        for forum in FORUMS:
            assert any(day in days for days in fallbacks.days_of_forum(forum)) is by_hand.able[forum]
            assert bool(fallbacks.why_not(og.Who((forum,)), day)) is not by_hand.able[forum]


def _names(who: Any) -> list[str]:
    if isinstance(who, str):
        return [who]
    return who if isinstance(who, list) else who.get("any-of") or who["of"]


def _leads_elsewhere(data: dict[str, Any], who: Any) -> bool:
    """Whether a status quo may follow for one of those who act."""
    waiting, seen = _names(who), set[str]()
    for id in waiting:
        if id not in FORUMS or id in seen:
            continue
        seen.add(id)
        said = data["forums"][id]["if-inquorate"]
        ways = said if isinstance(said, list) else [said] if said != "none" else []
        if any("status-quo" in way for way in ways):
            return True
        waiting += [name for way in ways for name in _names(way["decider"])]
    return False


@settings(max_examples=150, deadline=None)
@given(_alliances())
def test_rights(data: dict[str, Any]) -> None:
    """A case can be decided where all can give their yes that it takes; the answers of all commands agree."""
    decision = data["decisions"]["d"]
    rows = [
        [row["decider"], *(row.get(key) for key in ("prior-approval",)), decision.get("agreed-by")]
        for row in decision["rights"]
    ]
    if any(_leads_elsewhere(data, who) for row in rows for who in row if who is not None):
        return
    gov = og.load(data, as_of=DAY)
    by_hand = _ByHand(data, DAY)
    can = [all(by_hand.can(who) for who in row if who is not None) for row in rows]
    decided = [gov.who_decides("d", amount=amount).can_be_decided for amount in AMOUNTS]
    assert decided == [can[0], can[0], can[1]]
    gaps = [gap for gap in gov.matrix("d").gaps if gap.kind == "nobody-there"]
    assert all(can) or gaps
    for day in DAYS[:-1]:
        there = _ByHand(data, day)
        assert all(there.can(who) for row in rows for who in row if who is not None) or gaps
    failed = [one.subject.id for one in og.single_points(gov).reliances if one.has_failed]
    assert failed == ([] if any(can) else ["d"])


def test_too_many_to_follow() -> None:
    """Those of whom all too many decide for a forum may be there: then nothing is certain."""
    roles = "\n".join(f"  r{n}: {{party: client-co, appointments: none}}" for n in range(MOST_NAMES + 1))
    names = ", ".join(f"r{n}" for n in range(MOST_NAMES + 1))
    text = f"""\
roles:
{roles}
forums:
  board: {{seats: [r1], quorum: all, if-inquorate: {{decider: {{any-of: [{names}]}}}}}}
decisions:
  d: {{rights: [{{decider: board}}]}}
"""
    gov = governance(text + "  e: {rights: [{decider: r1}]}\n")
    assert gov.fallbacks.leads_elsewhere("board")
    assert gov.matrix("d").gaps == []
    assert [one.subject.id for one in og.single_points(gov).reliances if one.has_failed] == ["e"]


def test_too_many_that_name_each_other() -> None:
    """Forums with all too many deciders that name each other are followed no further."""
    roles = "\n".join(f"  r{n}: {{party: client-co, appointments: none}}" for n in range(MOST_NAMES + 1))
    names = ", ".join(f"r{n}" for n in range(MOST_NAMES + 1))
    text = f"""\
roles:
{roles}
forums:
  board: {{seats: [r1], quorum: all, if-inquorate: {{decider: {{any-of: [council, {names}]}}}}}}
  council: {{seats: [r1], quorum: all, if-inquorate: {{decider: {{any-of: [board, {names}]}}}}}}
escalations: {{path: {{category: commercial, levels: [{{by: board, final: true}}]}}}}
"""
    gov = governance(text)
    assert not any(one.has_failed for one in og.single_points(gov).reliances)
