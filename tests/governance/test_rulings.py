"""Who decides a case agrees with looking at every right by itself, and understands what people ask."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import product
from typing import Any

import pytest
from hypothesis import given, strategies as st

import outsourcegov as og
from outsourcegov.analysis.axes import stretches as stretches_of
from outsourcegov.analysis.intervals import Interval
from outsourcegov.governance.decisions.authority import OpenCases
from outsourcegov.governance.decisions.cases import DAY as DAYS
from outsourcegov.governance.decisions.questions import fits
from outsourcegov.model.decisions import Overlap
from tests.support.rules import governance

DAY = date(2026, 11, 1)
ROLES = ("r1", "r2", "r3")
AMOUNTS = [Decimal(number) / 2 for number in range(9)]
"""Every number at which something may change, and one between each two."""
GRID: Sequence[Mapping[str, Any]] = [
    {"amount": amount, "urgency": word} for amount, word in product(AMOUNTS, ("low", "high"))
]

ends = st.none() | st.integers(-2, 2).map(lambda number: DAY + timedelta(days=number))


def _meets(test: Mapping[str, Any], value: Any) -> bool:
    if isinstance(value, str):
        return value in test["one_of"]
    compared = {"from_": value.__ge__, "over": value.__gt__, "below": value.__lt__, "up_to": value.__le__}
    return all(compared[name](bound) for name, bound in test.items())


@st.composite
def stretches(draw: st.DrawFn) -> Mapping[str, Any]:
    """Bounds of an amount that some amount meets."""
    low, high = draw(st.sampled_from([None, "from_", "over"])), draw(st.sampled_from(["below", "up_to"]))
    found = {name: Decimal(draw(st.integers(0, 4))) for name in (low, high) if name is not None}
    return found if any(_meets(found, amount) for amount in AMOUNTS) else {"from_": Decimal(0)}


conditions = st.fixed_dictionaries(
    {},
    optional={
        "amount": stretches(),
        "urgency": st.sets(st.sampled_from(["low", "high"]), min_size=1).map(lambda one: {"one_of": sorted(one)}),
    },
)


@st.composite
def rows(draw: st.DrawFn) -> Mapping[str, Any]:
    """A right, as what it is made of."""
    first, last = draw(ends), draw(ends)
    return {
        "decider": draw(st.sampled_from(ROLES)),
        "when": draw(conditions),
        "unless": draw(conditions),
        "priority": draw(st.none() | st.integers(1, 2)),
        "in_absence_of": draw(st.none() | st.none() | st.sampled_from(ROLES)),
        "from_": min(first, last) if first and last else first,
        "until": max(first, last) if first and last else last,
    }


def _right(row: Mapping[str, Any]) -> og.Right:
    tests = {key: {name: og.Test(**test) for name, test in row[key].items()} for key in ("when", "unless")}
    return og.Right(**{**row, **tests})


def _alliance(
    rows: Sequence[Mapping[str, Any]], overlap: Overlap, held: Sequence[str], deputies: Mapping[str, Sequence[str]]
) -> og.Alliance:
    over = og.Appointment(person="ann", until=DAY - timedelta(days=1))
    return og.Alliance(
        "example",
        client="c",
        providers="p",
        currency="GBP",
        parties=[og.Party("c", kind="client"), og.Party("p", kind="provider")],
        people=[og.Person("ann", employer="c")],
        roles=[
            og.Role(id, party="c", appointments=[og.Appointment(person="ann") if id in held else over], deputies=names)
            for id, names in deputies.items()
        ],
        decisions=[
            og.Decision(
                "spend",
                attributes={"amount": {"from": 0, "up-to": 4}, "urgency": {"one-of": ["low", "high"]}},
                rights=[_right(row) for row in rows],
                overlap=overlap,
                until=DAY + timedelta(days=3),
            )
        ],
    )


def _is_for(row: Mapping[str, Any], case: Mapping[str, Any]) -> bool:
    is_excluded = bool(row["unless"]) and all(_meets(test, case[name]) for name, test in row["unless"].items())
    return all(_meets(test, case[name]) for name, test in row["when"].items()) and not is_excluded


def _wins(rows: Sequence[Mapping[str, Any]], overlap: Overlap, one: int, other: int) -> bool:
    """Whether one row goes before another, by looking at their priorities, places, or every case of both."""
    first, second = rows[one]["priority"] or 9, rows[other]["priority"] or 9
    if first != second:
        return bool(first < second)
    if overlap is Overlap.FIRST_ROW:
        return one < other
    inside, around = ([_is_for(rows[row], case) for case in GRID] for row in (one, other))
    is_inside = all(b for a, b in zip(inside, around, strict=True) if a)
    return overlap is Overlap.MOST_SPECIFIC and is_inside and inside != around


def _can_act(role: str, held: Sequence[str], deputies: Mapping[str, Sequence[str]]) -> bool:
    waiting = [role]
    for one in waiting:
        waiting += [deputy for deputy in deputies[one] if deputy not in waiting]
    return any(one in held for one in waiting)


some_deputies = st.fixed_dictionaries({id: st.lists(st.sampled_from(ROLES), max_size=1) for id in ROLES})


@given(
    st.lists(rows(), min_size=1, max_size=4),
    st.sampled_from(Overlap),
    st.lists(st.sampled_from(ROLES)),
    some_deputies,
    st.sampled_from(GRID),
)
def test_ruling_agrees_with_every_right(
    rows: Sequence[Mapping[str, Any]],
    overlap: Overlap,
    held: Sequence[str],
    deputies: Mapping[str, Sequence[str]],
    case: Mapping[str, Any],
) -> None:
    """Those decide whose right is in force and for the case, whose turn it is, and before whom nobody goes."""
    fitting = [
        number
        for number, row in enumerate(rows)
        if _is_for(row, case)
        and (row["from_"] or DAY) <= DAY <= (row["until"] or DAY)
        and (row["in_absence_of"] is None or not _can_act(row["in_absence_of"], held, deputies))
    ]
    standing = [number for number in fitting if not any(_wins(rows, overlap, other, number) for other in fitting)]

    alliance = _alliance(rows, overlap, held, deputies)
    ruling = og.Governance(alliance, DAY).who_decides("spend", **case)

    found = [alliance.decisions["spend"].rights.index(one.right) for one in ruling.mandates]
    assert [rows[number] for number in found] == [rows[number] for number in standing]
    assert ruling.perhaps == ()
    assert ruling.is_gap == (not standing)
    assert ruling.can_be_decided == any(_can_act(rows[number]["decider"], held, deputies) for number in standing)
    assert [bool(one.why_not) for one in ruling.mandates] == [
        not _can_act(rows[number]["decider"], held, deputies) for number in standing
    ]


@given(st.lists(rows().map(lambda row: {**row, "in_absence_of": None}), min_size=1, max_size=4))
def test_gaps_are_the_open_cases_of_the_day(rows: Sequence[Mapping[str, Any]]) -> None:
    """Nobody may decide a case where it lies in what the rights leave open on the day, and nowhere else."""
    governance = og.Governance(_alliance(rows, Overlap.NOT_ALLOWED, ROLES, dict.fromkeys(ROLES, ())), DAY)
    authority = governance.authorities.of("spend")
    found = authority.open_cases or OpenCases()

    for case in GRID:
        is_open = any(
            fits(authority, region, case) and any(DAY in days for days in stretches_of(region.get(DAYS, Interval())))
            for region in (*found.never, *found.at_times)
        )
        assert governance.who_decides("spend", **case).is_gap == is_open


@given(st.lists(rows(), min_size=1, max_size=4), st.sampled_from(GRID), st.sampled_from(["amount", "urgency"]))
def test_what_is_not_given_is_told_apart(
    rows: Sequence[Mapping[str, Any]], case: Mapping[str, Any], given_name: str
) -> None:
    """Of a case of which not all is known, whoever may decide it for some value is named, and what is open is too."""
    governance = og.Governance(_alliance(rows, Overlap.NOT_ALLOWED, ROLES, dict.fromkeys(ROLES, ())), DAY)
    known = {given_name: case[given_name]}
    ruling = governance.who_decides("spend", **known)
    answers = [governance.who_decides("spend", **one) for one in GRID if one[given_name] == case[given_name]]

    assert ruling.is_gap == all(one.is_gap for one in answers)
    assert all(len(one.depends_on) == 1 for one in ruling.perhaps)
    if ruling.perhaps and not ruling.mandates:
        assert bool(ruling.otherwise) == any(one.is_gap for one in answers)


ALLIANCE = """\
roles:
  buyer: {party: client-co, appointments: [{person: p-1}]}
  cio: {party: client-co, appointments: [{person: p-2, until: 2026-10-01}], deputies: buyer}
  clerk: {party: client-co, appointments: [{person: p-3}]}
  intern: {party: client-co, appointments: [{person: p-4}]}
people: {p-1: {employer: client-co}, p-2: {employer: client-co}, p-3: {employer: client-co}, p-4: {employer: client-co}}
"""


def _governance(decision: str, more: str = "") -> og.Governance:
    return governance(f"{ALLIANCE}decisions:\n  spend: {decision}\n{more}", DAY)


def _deciders(ruling: og.Ruling) -> list[str]:
    return [str(one.decider) for one in ruling.mandates]


def test_deputy_stands_in() -> None:
    """Where nobody holds the role, its deputy is named, with whoever holds that."""
    ruling = _governance("{rights: [{decider: cio}]}").who_decides("spend")

    ((actor,),) = (one.actors for one in ruling.mandates)
    assert (actor.id, actor.deputy, actor.people, actor.why_not) == ("cio", "buyer", ("p-1",), "")


def test_delegations_are_chained() -> None:
    """Authority that was passed on twice is told with both delegations, cut down to what each of them is for."""
    found = _governance(
        "{attributes: {amount: {from: 0}}, rights: [{decider: buyer, when: {amount: {up-to: 100}}}]}",
        """\
delegations:
  one: {granted-by: buyer, granted-to: clerk, decisions: spend, when: {amount: {up-to: 50}}}
  two: {granted-by: clerk, granted-to: intern, decisions: spend, when: {amount: {over: 10}}, until: 2026-11-30}
""",
    )

    def passed_on(governance: og.Governance, amount: int) -> list[tuple[str, list[str]]]:
        delegates = governance.who_decides("spend", amount=amount).delegates
        return [(str(one.decider), [delegation.id for delegation in one.through]) for one in delegates]

    assert passed_on(found, 20) == [("clerk", ["one"]), ("intern", ["one", "two"])]
    assert passed_on(found, 5) == [("clerk", ["one"])]
    assert passed_on(found, 60) == []
    assert passed_on(found.at("2026-12-01"), 20) == [("clerk", ["one"])]


def test_delegation_of_no_clear_days_is_not_certain() -> None:
    """A delegation that ends before it begins may hold, and is told as such."""
    delegation = "{granted-by: buyer, granted-to: clerk, decisions: spend, from: 2026-09-30, until: 2026-07-01}"
    ruling = _governance("{rights: [{decider: buyer}]}", f"delegations: {{one: {delegation}}}\n").who_decides("spend")

    assert [one.is_certain for one in (*ruling.mandates, *ruling.delegates)] == [True, False]


def test_priority_goes_before_the_order_of_rows() -> None:
    """Where the priorities and the order of rows say the opposite, the priority counts, and somebody decides."""
    rights = "[{decider: buyer, priority: 2}, {decider: clerk, priority: 1}]"

    assert _deciders(_governance(f"{{overlap: first-row, rights: {rights}}}").who_decides("spend")) == ["clerk"]


@pytest.mark.parametrize(
    ("decision", "contested"),
    [
        ("{rights: [{decider: buyer}, {decider: clerk}]}", True),
        ("{rights: [{decider: buyer}, {decider: clerk}], overlap: any-may}", False),
        ("{rights: [{decider: buyer}, {decider: buyer, when: {urgent: true}}]}", False),
        ("{rights: [{decider: buyer}, {decider: provider}], joint: true}", False),
        ("{rights: [{decider: buyer}, {decider: clerk}], joint: true}", True),
    ],
)
def test_contested(decision: str, *, contested: bool) -> None:
    """Several contest a case where nothing says that any of them may, and they are not two sides that must agree."""
    assert _governance(decision).who_decides("spend").is_contested is contested


DATED = "{attributes: {start: {from: 2026-01-01}}, rights: [{decider: buyer, when: {start: {below: 2027-01-01}}}]}"
TIMED = "{attributes: {lasting: {over: 0 days}}, rights: [{decider: buyer, when: {lasting: {up-to: 30 days}}}]}"
MONEY = "{attributes: {amount: {from: 0}}, rights: [{decider: buyer, when: {amount: {up-to: cap}}}]}"
WORDS = "{attributes: {level: {one-of: [1, 2, high]}}, rights: [{decider: buyer, when: {level: [2, high]}}]}"
TRUTH = "{attributes: {amount: {from: 0}}, rights: [{decider: buyer, when: {urgent-fix: true}}]}"


@pytest.mark.parametrize(
    ("decision", "case", "decided"),
    [
        (DATED, {"start": "2026-12-31"}, True),
        (DATED, {"start": date(2027, 1, 1)}, False),
        (TIMED, {"lasting": "4 weeks"}, True),
        (TIMED, {"lasting": og.Duration.parse("31 days")}, False),
        (MONEY, {"amount": 500}, True),
        (MONEY, {"amount": "500.01"}, False),
        (MONEY, {"amount": "cap"}, True),
        (WORDS, {"level": "2"}, True),
        (WORDS, {"level": 1}, False),
        (WORDS, {"level": "high"}, True),
        (TRUTH, {"urgent_fix": True}, True),
        (TRUTH, {"urgent-fix": "yes"}, True),
        (TRUTH, {"urgent-fix": "FALSE"}, False),
    ],
)
def test_values_as_people_give_them(decision: str, case: Mapping[str, Any], *, decided: bool) -> None:
    """Days, lengths of time, numbers, the names of figures, words and truth values, also as text."""
    more = "figures: {cap: {amount: 500}}\nconditions: {urgent-fix: {standard: x}}\n"
    ruling = _governance(decision, more).who_decides("spend", **case)

    assert (_deciders(ruling) == ["buyer"], ruling.is_gap) == (decided, not decided)


@pytest.mark.parametrize(
    ("decision", "case", "message"),
    [
        (MONEY, {"amount": -1}, "amount: wants from 0 GBP, not -1"),
        (MONEY, {"amount": True}, "amount: wants from 0 GBP, not true"),
        (
            MONEY,
            {"amount": "1,000"},
            'amount: wants from 0 GBP, not "1,000". Write a number without quotes, commas or units, such as 10000.50.',
        ),
        (TIMED, {"lasting": "45"}, 'lasting: wants over 0 days, not "45"'),
        (DATED, {"start": 5}, "start: wants from 2026-01-01, not 5"),
        (WORDS, {"level": "low"}, 'level: wants 1, 2 or high, not "low"'),
    ],
)
def test_values_that_cannot_be(decision: str, case: Mapping[str, Any], message: str) -> None:
    """A value that the attribute cannot have is refused, with what it wants."""
    with pytest.raises(og.InvalidValue) as raised:
        _governance(decision, "figures: {cap: {amount: 500}}\n").who_decides("spend", **case)

    assert str(raised.value) == message


def test_names_that_are_not_there() -> None:
    """A decision and an attribute that are misspelt are refused, with the one that was most likely meant."""
    found = _governance(TIMED)

    with pytest.raises(og.UnknownId, match=r'no decision is called "spent"; did you mean "spend"\?'):
        found.who_decides("spent")
    with pytest.raises(og.UnknownId, match=r'no attribute of "spend" is called "last"; did you mean "lasting"\?'):
        found.who_decides("spend", last="1 day")


def test_limit_is_that_of_the_case() -> None:
    """Of several limits the first that is for the case counts; what a limit before it depends on is said."""
    within = "[{when: {urgent: true}, within: 2 days}, {within: 10 days}]"
    found = _governance(f"{{within: {within}, rights: [{{decider: buyer}}]}}")

    limits = [found.who_decides("spend", **case).limit for case in ({"urgent": True}, {"urgent": False}, {})]

    assert [limit and limit.day for limit in limits] == [date(2026, 11, 3), date(2026, 11, 11), date(2026, 11, 11)]
    assert [limit and limit.caveats for limit in limits] == [
        (),
        (),
        ('Whether another limit holds depends on "urgent".',),
    ]


@pytest.mark.parametrize(
    ("amount", "wants"),
    [
        (60, ["amount from 0 GBP up to 50 GBP"]),
        (70, ["amount over 75 GBP up to 100 GBP"]),
        (900, ["amount over 75 GBP up to 100 GBP"]),
    ],
)
def test_nearest_right(amount: int, wants: list[str]) -> None:
    """Where nobody may decide, the right that is nearest in amount is told, and what it wants."""
    rights = "[{decider: buyer, when: {amount: {up-to: 50}}}, {decider: cio, when: {amount: {over: 75, up-to: 100}}}]"
    nearest = (
        _governance(f"{{attributes: {{amount: {{from: 0}}}}, rights: {rights}}}")
        .who_decides("spend", amount=amount)
        .nearest
    )

    assert nearest is not None
    assert list(nearest.fails) == wants


@pytest.mark.parametrize(
    ("right", "wants"),
    [
        ("{decider: buyer, from: 2026-12-01}", ["a day from 2026-12-01"]),
        ("{decider: buyer, in-absence-of: clerk}", ["that clerk cannot act"]),
        ("{decider: buyer, unless: {urgent: true}}", ["any other urgent"]),
    ],
)
def test_nearest_right_that_does_not_hold(right: str, wants: list[str]) -> None:
    """What the nearest right wants may be another day, or that others cannot act."""
    found = _governance(f"{{rights: [{right}]}}", "")
    case = {"urgent": True} if "urgent" in right else {}
    nearest = found.who_decides("spend", **case).nearest

    assert nearest is not None
    assert list(nearest.fails) == wants


def test_right_that_cannot_be_told_is_perhaps() -> None:
    """A right up to a figure that nobody knows may be for the case; that depends on nothing that was asked."""
    ruling = _governance(MONEY, "figures: {cap: {amount: unknown}}\n").who_decides("spend", amount=5)

    assert [(one.is_certain, one.depends_on) for one in ruling.perhaps] == [(False, ())]
    assert ruling.can_be_decided
    assert not ruling.is_gap


@pytest.mark.parametrize(
    ("right", "case", "decided"),
    [
        ("{decider: buyer, unless: {urgent: true}}", {"urgent": False}, True),
        ("{decider: buyer, unless: {urgent: true}}", {"urgent": True}, False),
        ("{decider: buyer, when: {kind: {not: small}}}", {"kind": "large"}, True),
        ("{decider: buyer, when: {kind: {not: small}}}", {"kind": "small"}, False),
        ("{decider: buyer, when: {kind: small}}", {"kind": "large"}, False),
    ],
)
def test_words_that_are_declared_nowhere(right: str, case: Mapping[str, Any], *, decided: bool) -> None:
    """A word that no right names is none of those that are named."""
    ruling = _governance(f"{{rights: [{right}]}}").who_decides("spend", **case)

    assert (_deciders(ruling) == ["buyer"], ruling.is_gap) == (decided, not decided)


@pytest.mark.parametrize(
    ("rights", "said"),
    [
        ("none", "nobody may decide it"),
        ("[]", "no right is for it, perhaps decided by board"),
        ("unknown", "which rights there are is not known"),
    ],
)
def test_line_of_a_ruling_without_a_right(rights: str, said: str) -> None:
    """The line says whether nobody may decide, an agenda may give it to a forum, or the rights are not known."""
    ruling = governance(
        f"roles: {{cio: {{party: client-co}}}}\ndecisions: {{spend: {{rights: {rights}}}}}\n"
        "forums: {board: {seats: [cio], decides: spend}}\n"
    ).who_decides("spend")

    assert str(ruling).endswith(f": {said}")
