"""Who may decide which cases of a decision on a day, and whether those who are there can decide them all."""

from collections.abc import Iterator, Sequence, Set as AbstractSet
from functools import cached_property

import attrs

from outsourcegov.analysis.axes import stretches
from outsourcegov.analysis.regions import Box, Space
from outsourcegov.analysis.steps import TooManyStepsError
from outsourcegov.governance.dates.validity import days_between, may_hold
from outsourcegov.governance.decisions.authority import Authority, standing_in
from outsourcegov.governance.decisions.cases import DAY
from outsourcegov.governance.people.staffing import Staffing
from outsourcegov.model.absent import Maybe
from outsourcegov.model.decisions import Decision, Right
from outsourcegov.model.who import Who


@attrs.frozen(eq=False, repr=False, slots=False)
class Rows:
    """Who may decide which cases on the day: a row for each right, and for each way in which one was passed on.

    Each row has all whose yes it takes. One without anybody can always be acted on: it is not known who has it, or it
    is said what follows.
    """

    staffing: Staffing
    space: Space
    rows: Sequence[tuple[Sequence[Who], Box]]
    _is_open: dict[frozenset[int], bool] = attrs.field(factory=dict, init=False)

    @property
    def who(self) -> Sequence[Who]:
        """All who act by one of the rows."""
        return [who for everybody, _ in self.rows for who in everybody]

    def can_act(self, there: AbstractSet[str]) -> bool:
        """Whether each case that can be decided when all are there can be decided by those who are there."""
        acting = self._acting(there)
        if acting not in self._is_open:
            found = self.space.gaps([*(self.rows[number][1] for number in acting), *self._open])
            if found is None:
                raise TooManyStepsError
            self._is_open[acting] = bool(found)
        return bool(acting) and not self._is_open[acting]

    def _acting(self, there: AbstractSet[str]) -> frozenset[int]:
        able = {who: self.staffing.can_act(who, there) for who in dict.fromkeys(self.who)}
        return frozenset(n for n, (everybody, _) in enumerate(self.rows) if all(able[who] for who in everybody))

    @cached_property
    def _open(self) -> Sequence[Box]:
        """The cases that nobody can decide when all are there."""
        everybody = frozenset(self.staffing.people(self.who))
        found = self.space.gaps([self.rows[number][1] for number in self._acting(everybody)])
        if found is None:
            raise TooManyStepsError
        return found


def rows_of(staffing: Staffing, decision: Decision) -> Rows | None:
    """The rows of a decision; None where none is in force, or somebody without a right may decide it as well."""
    authority = staffing.governance.authorities.of(decision)
    if authority.elsewhere:
        return None
    found = [*_of_rights(authority), *_of_delegates(authority)]
    return Rows(staffing, Space(authority.cases.told), found) if found else None


def _of_rights(authority: Authority) -> Iterator[tuple[Sequence[Who], Box]]:
    for right in authority.rights:
        if may_hold(right, authority.day):
            everybody = _everybody(authority, right, right.decider)
            yield from ((everybody, box) for box in authority.cases.widest(right))


def _everybody(authority: Authority, right: Right, decider: Maybe[Who]) -> Sequence[Who]:
    return [voice.who for voice in authority.voices(right, decider, days_between(authority.day, authority.day))]


def _of_delegates(authority: Authority) -> Iterator[tuple[Sequence[Who], Box]]:
    for delegation in authority.delegations:
        if may_hold(delegation, authority.day) and authority.hides_who_receives(delegation):
            yield from (((), box) for box in authority.cases.widest(delegation))
    for name, holdings in authority.held.by.items():
        for one in holdings:
            if one.chain and any(authority.day in days for days in stretches(one.box[DAY])):
                box = {subject: condition for subject, condition in one.box.items() if subject != DAY}
                yield _everybody(authority, one.right, standing_in(one, name)), box
