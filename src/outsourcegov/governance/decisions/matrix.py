"""``Matrix``: the rights to one decision as a table, with what they leave open and what several of them are for."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from outsourcegov.analysis.axes import stretches
from outsourcegov.analysis.regions import Box, Region
from outsourcegov.governance.decisions.authority import Authority, OpenCases
from outsourcegov.governance.decisions.cases import DAY
from outsourcegov.governance.decisions.contests import Contest, contests
from outsourcegov.governance.decisions.doubts import Doubt, doubts
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.model.decisions import Delegation, Right

if TYPE_CHECKING:
    from outsourcegov.governance.decisions.holdings import Holding

NO_RIGHT = "no right is for it"
NOT_THEN = "no right is for it at that time"


@attrs.frozen(eq=False, repr=False)
class OpenRegion:
    """Cases that nobody may decide: ``never``, not ``at-times``, or ``nobody-there`` to act on the right; and why."""

    region: Region
    kind: str
    reason: str


@attrs.frozen(eq=False, repr=False)
class PassedOn:
    """To whom a right is passed on, through which delegations, and for which cases and days."""

    to: str
    through: tuple[Delegation, ...]
    regions: Sequence[Region]


@attrs.frozen(eq=False, repr=False)
class Matrix:
    """Who may decide what, as a table: the rights in the order of the text.

    It is ``complete`` where all that they leave open, and all that several are for, can be told: the rights are told,
    and there is nothing in doubt about which cases and days a right is for, or who decides by it.
    """

    authority: Authority

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.authority.decision.id!r}, rights={len(self.rights)})"

    @property
    def rights(self) -> Sequence[Right]:
        """Every row, those included that are over or grant nothing."""
        return self.authority.decision.rights

    def number_of(self, right: Right) -> int:
        """Which row a right is, counted from 1."""
        return next(number for number, one in enumerate(self.rights, start=1) if one is right)

    def doubts(self, right: Right) -> Sequence[Doubt]:
        """What cannot be told of a right: which cases it is for, on which days, or who decides by it; and why."""
        return self._doubts.get(id(right), ())

    def passed_on(self, right: Right) -> Sequence[PassedOn]:
        """To whom a right is passed on from the day on."""
        found: dict[tuple[str, tuple[int, ...]], list[Holding]] = {}
        for name, holdings in self.authority.held.by.items():
            for one in holdings:
                if one.chain and one.right is right:
                    found.setdefault((name, tuple(map(id, one.chain))), []).append(one)
        return [
            PassedOn(name, same[0].chain, [region for one in same for region in self._regions(one.box)])
            for (name, _), same in found.items()
        ]

    def _regions(self, box: Box) -> Iterator[Region]:
        """The cases and days of a box; days that begin or end with those that are looked at do not say so."""
        for region in self.authority.cases.regions([{name: box[name] for name in box if name != DAY}]):
            for days in stretches(box[DAY]):
                inside = days.clipped(self.authority.days)
                yield region if inside == self.authority.days else {**region, DAY: days}

    @property
    def elsewhere(self) -> Sequence[str]:
        """Whoever is not named by a right and may decide the rest: who has it on the agenda, or delegates it."""
        return self.authority.elsewhere

    @cached_property
    def gaps(self) -> Sequence[OpenRegion]:
        """The cases that nobody may decide, as far as that is certain."""
        return [] if self.elsewhere or not self._is_told else list(self._gaps())

    @cached_property
    def overlaps(self) -> Sequence[Contest]:
        """The cases for which several have a right, each without the others."""
        return self._contests or ()

    @property
    def complete(self) -> bool:
        """Whether all gaps and all overlaps can be told."""
        if self._doubts or is_untold(self.authority.decision.rights):
            return False
        found = self._open_cases
        is_covered = found is not None and not (found.never or found.at_times or found.nobody_there)
        return self._contests is not None and (is_covered or (found is not None and self._is_told))

    @property
    def _is_told(self) -> bool:
        """Whether what rights leave open is surely open: rights and attributes are told, and who else decides."""
        decision, at_home = self.authority.decision, self.authority.governance.authorities.at_home
        return at_home is not None and not (is_untold(decision.rights) or is_untold(decision.attributes))

    @cached_property
    def _doubts(self) -> Mapping[int, Sequence[Doubt]]:
        """The doubts about each right that has any, and gives somebody something."""
        found = {id(right): list(doubts(self.authority, right)) for right in self.authority.rights}
        return {right: said for right, said in found.items() if said}

    @cached_property
    def _open_cases(self) -> OpenCases | None:
        return self.authority.open_cases if not self.authority.days.is_empty else OpenCases()

    @cached_property
    def _contests(self) -> Sequence[Contest] | None:
        return contests(self.authority)

    def _gaps(self) -> Iterator[OpenRegion]:
        found = self._open_cases or OpenCases()
        yield from (OpenRegion(region, "never", NO_RIGHT) for region in found.never)
        yield from (OpenRegion(region, "at-times", NOT_THEN) for region in found.at_times)
        for region in found.nobody_there:
            for part in self.authority.unattended(region):
                yield OpenRegion(part.region, "nobody-there", ", and ".join(part.reasons) or "nobody is there")
