"""Decision tables as the literature measures with them: a decision tree over loans, a tenth of its rules disturbed.

The experiment is that of Calvanese, Dumas, Laurson, Maggi, Montali and Teinemaa, "Semantics, Analysis and
Simplification of DMN Decision Tables", Information Systems 78 (2018). Their loans are not public in that form; these
are made up, the same in every run.
"""

import heapq
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import count, islice
from random import Random
from typing import Any

from outsourcegov.analysis.intervals import Interval
from outsourcegov.analysis.regions import Condition, Listed, Ordered, Space, Values

COLUMNS = (3, 5, 7, 10, 13, 15)
RULES = (500, 1_000, 1_500)

Rule = dict[str, Condition]
Loan = tuple[Any, ...]

_WHOLE, _DAY = Decimal(1), timedelta(days=1)
_CANDIDATES = 6
"""So many splits are tried at a node of the tree, and the best is taken."""


def _number(name: str, most: int, step: str = "1", least: Decimal | None = None) -> Ordered:
    return Ordered(name, Interval.between(from_=Decimal(0), up_to=most * Decimal(step)), least)


_LOAN: tuple[Ordered | Listed, ...] = (
    _number("amount", 1_400, "25"),
    Listed("grade", tuple("ABCDEFG")),
    _number("income", 20_000, "10"),
    Listed("term", ("36 months", "60 months")),
    _number("rate", 2_600, "0.01"),
    Listed("purpose", ("car", "card", "debt", "home", "medical", "move", "wedding", "business"), is_open=True),
    _number("debt-ratio", 4_000, "0.01"),
    Listed("housing", ("rent", "mortgage", "own")),
    _number("years-employed", 40, least=_WHOLE),
    Listed("verified", (True, False)),
    _number("instalment", 150_000, "0.01"),
    _number("accounts", 60, least=_WHOLE),
    _number("inquiries", 30, least=_WHOLE),
    Ordered("issued", Interval.between(from_=date(2007, 6, 1), up_to=date(2015, 12, 31)), _DAY),
    _number("utilisation", 10_000, "0.01"),
)
_STEPS = {"amount": 25, "income": 10, "years-employed": 1, "accounts": 1, "inquiries": 1}


def table(columns: int, rules: int, *, disturbed: float = 0.1) -> tuple[Space, list[Rule]]:
    """A decision table over the first so many columns: where nothing is disturbed it has no gap and no overlap."""
    random = Random(f"{columns} columns, {rules} rules")  # noqa: S311  # the same in every run is what is wanted
    dimensions = _LOAN[:columns]
    loans = [_loan(dimensions, random) for _ in range(4 * rules)]
    found = _leaves(dimensions, loans, rules, random)
    random.shuffle(found)
    for rule in random.sample(found, round(disturbed * rules)):
        _disturb(rule, dimensions, loans, random)
    return Space(dimensions), found


def _loan(dimensions: Sequence[Ordered | Listed], random: Random) -> Loan:
    return (*(_value(dimension, random) for dimension in dimensions), random.random() < 0.2)


def _value(dimension: Ordered | Listed, random: Random) -> Any:
    """Any value that the column can have; small numbers are more frequent than large ones, as they are with loans."""
    if isinstance(dimension, Listed):
        return random.choice(dimension.values)
    low: Any = dimension.within.low
    high: Any = dimension.within.high
    share = min(random.expovariate(4), 1)
    if isinstance(low, date):
        return low + timedelta(days=round(share * (high - low).days))
    step = Decimal(_STEPS.get(dimension.name, Decimal("0.01")))
    return low + round(Decimal(share) * (high - low) / step) * step


def _leaves(dimensions: Sequence[Ordered | Listed], loans: list[Loan], rules: int, random: Random) -> list[Rule]:
    """The leaves of a decision tree; the node with the most loans is split next, until there are enough leaves."""
    tie = count()
    nodes: list[tuple[int, int, Rule, list[Loan]]] = [(-len(loans), next(tie), {}, loans)]
    while len(nodes) < rules:
        _, _, rule, inside = heapq.heappop(nodes)
        splits = (_split(dimensions, rule, inside, random) for _ in count())
        for side, part in min(islice(filter(None, splits), _CANDIDATES), key=_impurity):
            heapq.heappush(nodes, (-len(part), next(tie), side, part))
    return [rule for _, _, rule, _ in nodes]


def _split(
    dimensions: Sequence[Ordered | Listed], rule: Rule, inside: list[Loan], random: Random
) -> list[tuple[Rule, list[Loan]]] | None:
    """A node cut in two in a column chosen at random, or None where all its loans would be on one side."""
    column = random.randrange(len(dimensions))
    dimension = dimensions[column]
    at = random.choice(inside)[column]
    if isinstance(dimension, Listed):
        whole = rule.get(dimension.name, Values(frozenset(dimension.values), others=dimension.is_open))
        assert isinstance(whole, Values)
        chosen = frozenset(value for value in dimension.values if value in whole.listed and random.random() < 0.5)
        conditions: list[Condition] = [Values(chosen), Values(whole.listed - chosen, others=whole.others)]
        sides = [[loan for loan in inside if (loan[column] in chosen) == here] for here in (True, False)]
    else:
        within = rule.get(dimension.name, dimension.within)
        assert isinstance(within, Interval)
        conditions = [within.clipped(Interval.between(up_to=at)), within.clipped(Interval.between(over=at))]
        sides = [[loan for loan in inside if (loan[column] <= at) == here] for here in (True, False)]
    if not all(sides):
        return None
    return [({**rule, dimension.name: condition}, side) for condition, side in zip(conditions, sides, strict=True)]


def _impurity(split: list[tuple[Rule, list[Loan]]]) -> float:
    """How mixed the outcomes are on both sides (the Gini impurity)."""
    bad = [(sum(bool(loan[-1]) for loan in part), len(part)) for _, part in split]
    return sum(defaulted * (size - defaulted) / size for defaulted, size in bad)


def _disturb(rule: Rule, dimensions: Sequence[Ordered | Listed], loans: list[Loan], random: Random) -> None:
    """Give one condition of a rule another end or other words, as a slip would."""
    column, dimension = random.choice([pair for pair in enumerate(dimensions) if pair[1].name in rule])
    condition = rule[dimension.name]
    if isinstance(dimension, Listed):
        rule[dimension.name] = Values(frozenset(random.sample(dimension.values, random.randint(1, 2))))
        return
    assert isinstance(condition, Interval)
    end = random.choice(loans)[column]
    slips: list[Interval[Any]] = [
        Interval(Interval.between(from_=end).start, condition.stop),
        Interval(condition.start, Interval.between(up_to=end).stop),
    ]
    random.shuffle(slips)
    rule[dimension.name] = next(slip for slip in slips if not slip.is_empty)
