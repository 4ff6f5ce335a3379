"""What amounts and figures come to, in the currency of the alliance."""

import datetime
from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence, Set as AbstractSet
from decimal import Decimal, DecimalException
from functools import cached_property
from typing import NamedTuple, cast

import attrs

from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.decisions.attributes import MONEY, declaration, unit_of
from outsourcegov.governance.structure.lookup import the
from outsourcegov.model.absent import NONE, Maybe, Presence, known, presence
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.conditions import Test
from outsourcegov.model.decisions import Decision
from outsourcegov.model.definitions import Attribute, Figure
from outsourcegov.model.money import Currency, Money, Sum
from outsourcegov.model.walk import walk
from outsourcegov.model.words import matches

WITHOUT_CENTS = "^(BIF|CLP|DJF|GNF|ISK|JPY|KMF|KRW|PYG|RWF|UGX|UYI|VND|VUV|XAF|XOF|XPF)$"
"""The currencies that have no hundredth part."""

MOST_DIGITS = 60
"""A number with more digits than this before its point, or so many zeros behind it, cannot be told."""

MOST_CURRENCIES = 20
"""So many of the currencies that go into a figure are named, the first by their codes."""


class Amount(NamedTuple):
    """A number and its unit: the code of a currency, or what is counted; empty for money of no known currency."""

    number: Decimal
    unit: str


@attrs.frozen(eq=False, repr=False, slots=False)
class Figures:
    """Resolves money to a number on a day. None means that it cannot be told.

    That is where it is unknown, in another currency, circular, not in force, or differs from case to case. Every
    figure is worked out once, those it is computed from before it, so that no chain of figures is too long.
    """

    alliance: Alliance
    as_of: datetime.date

    def value(self, money: object, unit: str | None = None) -> Decimal | None:
        """The number that money, a figure's id or a number comes to, in a unit; left out: that of the alliance."""
        if isinstance(money, Decimal):
            return money if _can_be_told(money) else None
        if isinstance(money, str):
            found = self._amounts.get(money)
        else:
            found = self._amount(money, self._amounts) if isinstance(money, Sum) else None
        if found is None:
            return None
        fits = found.unit == unit if unit is not None else found.unit == self._home or not is_currency(found.unit)
        return found.number if fits else None

    def may_name(self, text: str) -> bool:
        """Whether a text is the id of something that comes to a number, or may be."""
        return text in self._names or presence(self.alliance.figures) in (Presence.UNKNOWN, Presence.NOT_APPLICABLE)

    def currencies(self, decision: Decision | str) -> Mapping[str, frozenset[str]]:
        """For every attribute of a decision, or of that of an id, the currencies it is compared in, where known."""
        decision = the(self.alliance.decisions, decision, "decision")
        declared = {attribute.id: declaration(self.alliance, attribute) for attribute in decision.attributes}
        found: dict[str, set[str]] = {}
        for name, attribute in declared.items():
            found.setdefault(name, set()).update(self._compared(attribute, name, attribute))
        for placed in walk(decision):
            test = placed.value
            if isinstance(test, Test) and test.attribute:
                about = declared.get(test.attribute) or self.alliance.attributes.get(test.attribute)
                found.setdefault(test.attribute, set()).update(self._compared(test, test.attribute, about))
        return {attribute: frozenset(currencies) for attribute, currencies in found.items()}

    def uses(self) -> Mapping[str, Sequence[str]]:
        """For every figure, the figures it is computed from; of two with the same id the first counts."""
        found: dict[str, Sequence[str]] = {}
        for figure in self.alliance.figures:
            if figure.id not in found:
                found[figure.id] = list(_uses(figure))
        return found

    def _compared(self, bounded: Test | Attribute, name: str, declared: Attribute | None) -> Iterator[str]:
        unit = unit_of(declared) if declared is not None else None
        for bound in (bounded.from_, bounded.over, bounded.up_to, bounded.below):
            value = known(bound)
            if isinstance(value, Money):
                yield from self._currencies_of(value, self._currencies)
            elif isinstance(value, Decimal) and value:
                bare = self._home if unit is None and name == MONEY else unit or ""
                yield from [bare] if is_currency(bare) else []

    @cached_property
    def _names(self) -> AbstractSet[str]:
        """The id of everything that a sum of money may refer to."""
        alliance = self.alliance
        paid = (one for contract in alliance.contracts for one in (*contract.fees, *contract.charges))
        return {one.id for one in (*alliance.figures, *alliance.metrics, *paid)}

    @cached_property
    def _home(self) -> str:
        """The currency of amounts that name none, by its code; empty where the alliance has none."""
        currency = known(self.alliance.currency)
        return currency.code if currency is not None else ""

    @cached_property
    def _amounts(self) -> Mapping[str, Amount]:
        """What every figure comes to; those that cannot be told are not there."""
        amounts: dict[str, Amount] = {}
        for figure in self._in_order:
            is_one = figure.varies_by in (None, NONE) and may_hold(figure, self.as_of)
            amount = self._amount(figure, amounts) if is_one else None
            if amount is not None:
                amounts[figure.id] = amount
        return amounts

    @cached_property
    def _currencies(self) -> Mapping[str, frozenset[str]]:
        """The currencies that go into every figure; none for a figure that is no money."""
        found: dict[str, frozenset[str]] = {}
        for figure in self._in_order:
            found[figure.id] = frozenset(sorted(set(self._currencies_of(figure, found)))[:MOST_CURRENCIES])
        return found

    @cached_property
    def _in_order(self) -> Sequence[Figure]:
        """Every figure after those it is computed from; without those that are computed from themselves."""
        uses = self.uses()
        users: dict[str, list[str]] = {id: [] for id in uses}
        waiting = Counter[str]()
        for id, used in uses.items():
            for other in used:
                if other in users:
                    users[other].append(id)
                    waiting[id] += 1
        ready = deque(id for id in uses if not waiting[id])
        order: list[Figure] = []
        while ready:
            id = ready.popleft()
            order.append(cast("Figure", self.alliance.figures.get(id)))
            for user in users[id]:
                waiting[user] -= 1
                if not waiting[user]:
                    ready.append(user)
        return order

    def _amount(self, money: Sum, amounts: Mapping[str, Amount]) -> Amount | None:
        inputs = [self._input(one, amounts) for one in _inputs(money)]
        told = [one for one in inputs if one is not None]
        unit = self._unit(money, {one.unit for one in told})
        if unit is None or len(told) < len(inputs):
            return None
        try:
            number = _computed(money, [one.number for one in told])
        except (DecimalException, ZeroDivisionError):
            return None
        return Amount(number, unit) if number is not None and _can_be_told(number) else None

    def _input(self, one: "str | Money", amounts: Mapping[str, Amount]) -> Amount | None:
        return amounts.get(one) if isinstance(one, str) else self._amount(one, amounts)

    def _unit(self, money: Sum, used: AbstractSet[str]) -> str | None:
        """The unit that is stated, or the currency of what it is computed from; None where that cannot be told."""
        stated = _stated_unit(money)
        currencies = {unit for unit in used if is_currency(unit)}
        if stated is None:
            units = currencies or (set() if isinstance(money, Figure) else used)
            return None if len(units) > 1 else next(iter(units), self._home)
        needs_rate = is_currency(stated) and not currencies <= {stated}
        return None if needs_rate else stated or None

    def _currencies_of(self, money: Sum, figures: Mapping[str, frozenset[str]]) -> Iterator[str]:
        stated = _stated_unit(money)
        if stated is not None:
            yield from [stated] if is_currency(stated) else []
            return
        if self._home and isinstance(amount := known(cast("Maybe[object]", money.amount)), Decimal) and amount:
            yield self._home
        for one in _inputs(money):
            yield from figures.get(one, ()) if isinstance(one, str) else self._currencies_of(one, figures)


def _inputs(money: Sum) -> "Sequence[str | Money]":
    """What an amount is computed from, as far as it is stated: figures by their ids, and sums."""
    amount, percent, formula = known(cast("Maybe[object]", money.amount)), known(money.percent), known(money.formula)
    if percent is not None:
        return [known(money.of) or ""]
    if formula is not None:
        return list(dict.fromkeys(formula.ids()))
    if money.greater_of or money.lesser_of:
        return money.greater_of or money.lesser_of
    return [amount] if isinstance(amount, str | Money) else []


def _computed(money: Sum, inputs: Sequence[Decimal]) -> Decimal | None:
    """The number that an amount comes to, given those it is computed from."""
    percent, formula = known(money.percent), known(money.formula)
    if percent is not None:
        return inputs[0] * percent / 100
    if formula is not None:
        return formula.value(dict(zip(dict.fromkeys(formula.ids()), inputs, strict=True)))
    if inputs:
        return min(inputs) if money.lesser_of else max(inputs)
    amount = known(cast("Maybe[object]", money.amount))
    return amount if isinstance(amount, Decimal) else None


def _can_be_told(number: Decimal) -> bool:
    return abs(number.adjusted()) <= MOST_DIGITS


def _stated_unit(money: Sum) -> str | None:
    """The currency of an amount or the unit of a figure; empty where that cannot be told, None where none is stated."""
    if money.currency is not None and money.currency is not NONE:
        return str(known(money.currency) or "")
    return unit_of(money) if isinstance(money, Figure) else None


def is_currency(unit: str) -> bool:
    """Whether a unit is a currency."""
    return matches(Currency.PATTERN, unit)


def has_cents(unit: str) -> bool:
    """Whether a unit is a currency that has a hundredth part."""
    return is_currency(unit) and not matches(WITHOUT_CENTS, unit)


def _uses(money: Sum) -> Iterator[str]:
    for one in _inputs(money):
        yield from [one] if isinstance(one, str) else _uses(one)
