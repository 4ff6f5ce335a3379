"""Cases of a decision that several may decide, each without the others."""

from collections.abc import Iterator, Sequence

import attrs

from outsourcegov.analysis.intervals import Interval
from outsourcegov.analysis.regions import Box, Region, Shared, Space
from outsourcegov.governance.authority import Authority
from outsourcegov.governance.cases import DAY
from outsourcegov.governance.certainty import sure_days
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.validity import days_of
from outsourcegov.model.absent import Maybe, Presence, known, presence
from outsourcegov.model.decisions import Overlap, Right
from outsourcegov.model.vocabulary import Side


@attrs.frozen(eq=False)
class Contest:
    """Rights of different deciders that are for the same cases at the same time: their rows, and these cases."""

    rights: Sequence[Right]
    region: Region

    @property
    def is_at_a_bound(self) -> bool:
        """Whether the rights share no more than a number at which one ends and another begins."""
        return any(
            isinstance(one, Interval) and one.low is not None and one.low == one.high and self._only_touch(name)
            for name, one in self.region.items()
            if name != DAY
        )

    def _only_touch(self, attribute: str) -> bool:
        tests = [right.when.get(attribute) for right in self.rights]
        return all(test is not None and not test.one_of for test in tests)


def contests(authority: Authority) -> Sequence[Contest] | None:
    """The largest sets of rights of different deciders that share cases; None where they are too many to look at.

    What is told is certain: a row counts for those cases alone that it surely is for. Of a decision in which both sides
    must agree, rights of different sides do not contest each other; nor do a row and one that wins over it, by its
    priority or as the decision says (``overlap``).
    """
    if len(authority.rights) == 1 or authority.is_plainly_sound:
        return []
    policy = authority.decision.overlap
    if presence(policy) is Presence.UNKNOWN or known(policy) in (Overlap.ANY_MAY, Overlap.FIRST_ROW):
        return []
    rows = [
        one
        for one in authority.rights
        if presence(one.in_absence_of) is Presence.MISSING and known(one.decider) is not None
    ]
    found: dict[tuple[int, ...], Region] = {}
    for group in competing(authority, rows):
        shared = _shared(authority, group)
        if shared is None:
            return None
        for numbers, region in shared:
            found.setdefault(numbers, region)
    rights = authority.rights
    return [
        Contest([rights[number] for number in numbers], region)
        for numbers, region in found.items()
        if len({unordered(rights[number]) for number in numbers}) > 1
    ]


def unordered(right: Right) -> object:
    """Who decides by a row, in whatever order they are named."""
    who = known(right.decider)
    return who and (frozenset(who.names), who.how, who.count)


def competing(authority: Authority, rows: Sequence[Right]) -> Sequence[Sequence[Right]]:
    """The rows that exclude each other: all, or in a joint decision those that one side has."""
    if authority.decision.joint is False:
        return [rows]
    sides = [_sides(authority, row) for row in rows]
    return [
        [row for row, of in zip(rows, sides, strict=True) if of != frozenset({other})]
        for other in (Side.CLIENT, Side.PROVIDER)
    ]


def _sides(authority: Authority, row: Right) -> frozenset[Side]:
    """The sides that may decide by a row; both where that cannot be told."""
    governance, who = authority.governance, known(row.decider)
    found = [_sides_of(governance, name) for name in who.names] if who is not None else [frozenset(Side)]
    return frozenset[Side]().union(*found)


def _sides_of(governance: Governance, name: Maybe[str]) -> frozenset[Side]:
    role = governance.alliance.roles.get(name) if isinstance(name, str) else None
    if role is not None:
        return governance.sides.may_be_on(role)
    return frozenset(side for side in Side if side.value == name) or frozenset(Side)


def _shared(authority: Authority, rows: Sequence[Right]) -> Sequence[tuple[tuple[int, ...], Region]] | None:
    """The largest sets of rows that share cases, by the numbers of the rights, and the first region they share."""
    space = Space([*authority.cases.every, authority.calendar])
    boxes: list[Box] = []
    of: list[int] = []
    surely = {id(row): list(_surely(authority, row)) for row in rows}
    for number, row in enumerate(authority.rights):
        if id(row) not in surely:
            continue
        winners = [
            {**box, DAY: [days_of(other)]}
            for other in rows
            if wins(authority, other, row)
            for box in authority.cases.widest(other)
        ]
        left = _less(space, surely[id(row)], winners) if winners else surely[id(row)]
        if left is None:
            return None
        boxes.extend(left)
        of.extend([number] * len(left))
    found = space.overlaps(boxes) if len(boxes) > 1 else ()
    return None if found is None else list(_by_rows(of, found))


def _surely(authority: Authority, row: Right) -> Iterator[Box]:
    """The cases and days that a row surely is for."""
    days = sure_days(row)
    if days is not None:
        for box in authority.cases.narrowest(row):
            yield {**box, DAY: [days]}


def wins(authority: Authority, one: Right, other: Right) -> bool:
    """Whether a row goes before another where both apply."""
    first, second = known(one.priority), known(other.priority)
    if first != second:
        return first is not None and (second is None or first < second)
    policy = known(authority.decision.overlap)
    if policy is Overlap.FIRST_ROW:
        rows = [id(right) for right in authority.rights]
        return rows.index(id(one)) < rows.index(id(other))
    if policy is not Overlap.MOST_SPECIFIC or one is other:
        return False
    space = Space([*authority.cases.every, authority.calendar])
    inside, around = authority.cases.widest(one), authority.cases.widest(other)
    return _is_inside(space, inside, around) and not _is_inside(space, around, inside)


def _is_inside(space: Space, boxes: Sequence[Box], others: Sequence[Box]) -> bool:
    return all(part.gaps(others) == [] for box in boxes for part in space.inside(box))


def _less(space: Space, boxes: Sequence[Box], taken: Sequence[Box]) -> Sequence[Box] | None:
    """What is left of some boxes when others are taken away."""
    found: list[Box] = []
    for box in boxes:
        for part in space.inside(box):
            left = part.gaps(taken)
            if left is None:
                return None
            found.extend({**part.whole, **region} for region in left)
    return found


def _by_rows(of: Sequence[int], found: Sequence[Shared]) -> Iterator[tuple[tuple[int, ...], Region]]:
    """What boxes share, as what the rows share that they are parts of; each largest set of rows once."""
    first: dict[tuple[int, ...], Region] = {}
    for one in found:
        first.setdefault(tuple(sorted({of[box] for box in one.boxes})), one.region)
    for rows, region in first.items():
        if len(rows) > 1 and not any(set(rows) < set(others) for others in first):
            yield rows, region
