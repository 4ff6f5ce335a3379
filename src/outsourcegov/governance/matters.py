"""Which matters a path, a level or an outcome is for."""

from collections.abc import Iterable, Iterator

from outsourcegov.governance.bounds import Bounds
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.references import BUILT_IN_ATTRIBUTES
from outsourcegov.model.absent import Presence, presence
from outsourcegov.model.common import Outcome
from outsourcegov.model.conditions import Test
from outsourcegov.model.escalations import Dispute, DisputeStep, Escalation, Level

Conditional = Escalation | Dispute | Level | DisputeStep | Outcome
"""What may be for some matters only."""


def is_untold(value: object) -> bool:
    """Whether something may be said here that cannot be seen."""
    return presence(value) in (Presence.UNKNOWN, Presence.NOT_APPLICABLE)


def is_for_untold(thing: Conditional) -> bool:
    """Whether it cannot be told which matters it is for."""
    return is_untold(thing.when) or is_untold(thing.unless)


def is_conditional(thing: Conditional) -> bool:
    """Whether it is not for some matters, or may be not."""
    if is_for_untold(thing) or thing.unless:
        return True
    return not all(test.any for test in thing.when)


def cases(thing: Conditional) -> Iterator[tuple[str, bool, Test]]:
    """Every test that decides whether it is for a matter: the attribute, whether it must be met, and the test."""
    for must, tests in ((True, thing.when), (False, thing.unless)):
        for test in tests:
            yield test.attribute, must, test


def may_be_skipped(path: Escalation | Dispute, level: Level | DisputeStep) -> bool:
    """Whether some matters of the path skip a level, or may: its conditions are more than those of the path itself."""
    if not is_conditional(level):
        return False
    if is_for_untold(level) or not set(level.when) <= set(path.when):
        return True
    return bool(level.unless) and not (path.unless and set(path.unless) <= set(level.unless))


class Skipping:
    """Passes levels one after the other, and tells whether some matter is sure to skip them all.

    It is where each level tests what nothing else settles: neither the path itself nor another of these levels.
    """

    def __init__(self, governance: Governance, ladder: Escalation | Dispute) -> None:
        self._governance = governance
        self._settled = {*BUILT_IN_ATTRIBUTES, *(attribute for attribute, _, _ in cases(ladder))}
        self._is_sure = not is_for_untold(ladder)

    def goes_on(self, levels: Iterable[Level | DisputeStep] = ()) -> bool:
        """Whether some matter that has skipped all levels before is sure to skip these as well."""
        for level in levels:
            self._is_sure = self._is_sure and not is_for_untold(level) and self._is_skipped(level)
            self._settled.update(attribute for attribute, _, _ in cases(level))
        return self._is_sure

    def _is_skipped(self, level: Level | DisputeStep) -> bool:
        if any(self._is_open(test) and self._is_failed(test) for test in level.when):
            return True
        return bool(level.unless) and all(map(self._is_open, level.unless))

    def _is_open(self, test: Test) -> bool:
        """Whether nothing settles the attribute; what it may be is told only where it is declared for all."""
        alliance, attribute = self._governance.alliance, test.attribute
        return attribute not in self._settled and (attribute in alliance.attributes or attribute in alliance.conditions)

    def _is_failed(self, test: Test) -> bool:
        alliance, figures = self._governance.alliance, self._governance.figures
        return Bounds(figures, alliance.attributes.get(test.attribute)).is_failed_by_some(test)
