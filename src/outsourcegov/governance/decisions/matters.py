"""Which matters a path, a level or an outcome is for."""

from collections.abc import Iterator

from outsourcegov.governance.decisions.bounds import Bounds
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.references import BUILT_IN_ATTRIBUTES
from outsourcegov.model.absent import NONE, Conflict, Presence, absence, presence
from outsourcegov.model.common import Outcome
from outsourcegov.model.conditions import Test
from outsourcegov.model.escalations import Dispute, DisputeStep, Escalation, Level
from outsourcegov.model.metrics import Target

Conditional = Escalation | Dispute | Level | DisputeStep | Outcome | Target
"""What may be for some matters only; of a metric, a row of its targets."""


def is_untold(value: object) -> bool:
    """Whether something may be said here that cannot be seen."""
    return presence(value) in (Presence.UNKNOWN, Presence.NOT_APPLICABLE)


def is_told(value: object) -> bool:
    """Whether it can be seen what is said here, though it be nothing. Words that cannot be measured tell nothing."""
    reason = absence(value)
    if isinstance(reason, Conflict):
        return reason.settled is not None and is_told(reason.settled.value)
    return reason is None or reason is NONE


def is_for_untold(thing: Conditional) -> bool:
    """Whether it cannot be told which matters it is for."""
    return not (is_told(thing.when) and is_told(thing.unless))


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


def is_never_for(thing: Conditional, category: str) -> bool:
    """Whether it is for no matter of a category."""
    wanted, excluded = thing.when.get("category"), thing.unless.get("category")
    if wanted is not None and _meets(wanted, category) is False:
        return True
    return excluded is not None and len(thing.unless) == 1 and _meets(excluded, category) is True


def _meets(test: Test, word: str) -> bool | None:
    """Whether a word meets a test; None where that cannot be told."""
    if test.any:
        return True
    if absence(test.one_of) is not None or absence(test.not_) is not None or not (test.one_of or test.not_):
        return None
    return (word in test.one_of or not test.one_of) and word not in test.not_


class Skips:
    """Tells which matters of one path skip some of its levels."""

    def __init__(self, governance: Governance, path: Escalation | Dispute) -> None:
        self.governance = governance
        self.settled = frozenset((*BUILT_IN_ATTRIBUTES, *(attribute for attribute, _, _ in cases(path))))
        self.is_sure = not is_for_untold(path)
        self._when, self._unless = frozenset(path.when), frozenset(path.unless)

    def may_be(self, level: Level | DisputeStep) -> bool:
        """Whether some matters skip a level, or may: its conditions are more than those of the path itself."""
        if not is_conditional(level):
            return False
        if is_for_untold(level) or not all(test in self._when for test in level.when):
            return True
        shared = sum(test in self._unless for test in level.unless)
        return bool(level.unless) and not 0 < len(self._unless) <= shared


class Skipping:
    """Passes levels or outcomes of a path one after the other; tells whether some matter is sure to skip them all.

    It is where each tests what nothing else settles: neither the path itself nor another of these.
    """

    def __init__(self, skips: Skips) -> None:
        self._skips = skips
        self._settled: set[str] = set()
        self._is_sure = skips.is_sure

    def goes_on(self, level: Level | DisputeStep | Outcome) -> bool:
        """Whether some matter that has skipped all levels before is sure to skip this as well."""
        self._is_sure = self._is_sure and not is_for_untold(level) and self._is_skipped(level)
        self._settled.update(attribute for attribute, _, _ in cases(level))
        return self._is_sure

    def _is_skipped(self, level: Level | DisputeStep | Outcome) -> bool:
        if any(self._is_open(test) and self._is_failed(test) for test in level.when):
            return True
        return bool(level.unless) and all(map(self._is_open, level.unless))

    def _is_open(self, test: Test) -> bool:
        """Whether nothing settles the attribute; what it may be is told only where it is declared for all."""
        alliance, attribute = self._skips.governance.alliance, test.attribute
        is_declared = attribute in alliance.attributes or attribute in alliance.conditions
        return is_declared and attribute not in self._settled and attribute not in self._skips.settled

    def _is_failed(self, test: Test) -> bool:
        governance = self._skips.governance
        return Bounds(governance.figures, governance.alliance.attributes.get(test.attribute)).is_failed_by_some(test)
