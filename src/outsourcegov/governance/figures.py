"""What amounts and figures come to, in the currency of the alliance."""

from collections import Counter, deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal, DecimalException
from functools import cached_property
from typing import cast

import attrs

from outsourcegov.governance.lookup import the
from outsourcegov.model.absent import Maybe, known
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.conditions import Test
from outsourcegov.model.decisions import Decision
from outsourcegov.model.definitions import Attribute, Figure
from outsourcegov.model.money import Currency, Money, Sum
from outsourcegov.model.walk import walk


@attrs.frozen(eq=False)
class Figures:
    """Resolves money to a number. None means that it cannot be told: unknown, in another currency, or circular.

    Every figure is worked out once, those it is computed from before it, so that no chain of figures is too long.
    """

    alliance: Alliance

    def value(self, money: object) -> Decimal | None:
        """The number that money, a figure's id or a number comes to."""
        if isinstance(money, Decimal):
            return money
        if isinstance(money, str):
            return self._values.get(money)
        return self._sum(money, self._values) if isinstance(money, Sum) else None

    def currency(self, money: Sum) -> Currency | None:
        """The currency an amount is in: its own, else the alliance's."""
        return known(money.currency) or known(self.alliance.currency)

    def currencies(self, decision: Decision | str) -> Mapping[str, frozenset[str]]:
        """For every attribute of a decision, or of that of an id, the currencies it is compared in, where known."""
        decision = the(self.alliance.decisions, decision, "decision")
        declared = {attribute.id: attribute for attribute in decision.attributes}
        found: dict[str, set[str]] = {}
        for attribute in decision.attributes:
            found.setdefault(attribute.id, set()).update(self._compared(attribute, attribute.id, attribute))
        for placed in walk(decision):
            test = placed.value
            if isinstance(test, Test) and test.attribute:
                bounds = self._compared(test, test.attribute, declared.get(test.attribute))
                found.setdefault(test.attribute, set()).update(bounds)
        return {attribute: frozenset(currencies) for attribute, currencies in found.items()}

    def uses(self) -> Mapping[str, Sequence[str]]:
        """For every figure, the figures it is computed from; of two with the same id the first counts."""
        found: dict[str, Sequence[str]] = {}
        for figure in self.alliance.figures:
            if figure.id not in found:
                found[figure.id] = list(_uses(figure))
        return found

    def _compared(self, bounded: Test | Attribute, name: str, declared: Attribute | None) -> Iterator[str]:
        for bound in (bounded.from_, bounded.over, bounded.up_to, bounded.below):
            value = known(bound)
            if isinstance(value, Money):
                yield from self._currencies_of(value, self._currencies)
            elif isinstance(value, Decimal) and value:
                has_unit = declared is not None and declared.unit is not None
                is_money = name == "amount" and not has_unit
                yield from _codes(known(self.alliance.currency) if is_money else own_currency(declared))

    @cached_property
    def _values(self) -> Mapping[str, Decimal]:
        """What every figure comes to; those that cannot be told are not there."""
        values: dict[str, Decimal] = {}
        for figure in self._in_order:
            value = self._sum(figure, values)
            if value is not None:
                values[figure.id] = value
        return values

    @cached_property
    def _currencies(self) -> Mapping[str, frozenset[str]]:
        """The currencies that go into every figure; none for a figure that is no money."""
        found: dict[str, frozenset[str]] = {}
        for figure in self._in_order:
            is_money = known(figure.unit) is None or known(figure.currency) is not None
            found[figure.id] = frozenset(self._currencies_of(figure, found)) if is_money else frozenset()
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

    def _sum(self, money: Sum, values: Mapping[str, Decimal]) -> Decimal | None:
        if self.currency(money) != known(self.alliance.currency):
            return None
        try:
            return self._amount(money, values)
        except (DecimalException, ZeroDivisionError):
            return None

    def _amount(self, money: Sum, values: Mapping[str, Decimal]) -> Decimal | None:
        percent, formula, amount = (
            known(money.percent),
            known(money.formula),
            known(cast("Maybe[object]", money.amount)),
        )
        if percent is not None:
            base = values.get(known(money.of) or "")
            return None if base is None else base * percent / 100
        if formula is not None:
            return formula.value(values) if all(id in values for id in formula.ids()) else None
        if money.greater_of:
            return _choose(max, [self._sum(one, values) for one in money.greater_of])
        if money.lesser_of:
            return _choose(min, [self._sum(one, values) for one in money.lesser_of])
        if isinstance(amount, Money):
            return self._sum(amount, values)
        return values.get(amount) if isinstance(amount, str) else cast("Decimal | None", amount)

    def _currencies_of(self, money: Sum, figures: Mapping[str, frozenset[str]]) -> Iterator[str]:
        own, amount = known(money.currency), known(cast("Maybe[object]", money.amount))
        if own is not None:
            yield own.code
            return
        if isinstance(amount, Decimal) and amount:
            yield from _codes(known(self.alliance.currency))
        for used in _uses_of_its_own(money):
            yield from figures.get(used, ())
        for part in (*money.greater_of, *money.lesser_of):
            yield from self._currencies_of(part, figures)


def own_currency(attribute: Attribute | None) -> Currency | None:
    """The currency that the unit of an attribute is, or None."""
    unit = known(attribute.unit) if attribute is not None else None
    try:
        return Currency.parse(unit) if unit is not None else None
    except ValueError:
        return None


def _choose(choose: Callable[[Sequence[Decimal]], Decimal], values: Sequence[Decimal | None]) -> Decimal | None:
    told = [value for value in values if value is not None]
    return choose(told) if len(told) == len(values) else None


def _uses(money: Sum) -> Iterator[str]:
    yield from _uses_of_its_own(money)
    for one in (*money.greater_of, *money.lesser_of):
        yield from _uses(one)


def _uses_of_its_own(money: Sum) -> Iterator[str]:
    for value in (known(cast("Maybe[object]", money.amount)), known(money.of)):
        if isinstance(value, str):
            yield value
    formula = known(money.formula)
    if formula is not None:
        yield from dict.fromkeys(formula.ids())


def _codes(currency: Currency | None) -> Iterator[str]:
    if currency is not None:
        yield currency.code
