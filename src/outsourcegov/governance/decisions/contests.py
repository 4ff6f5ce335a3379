"""Cases of a decision that several may decide, each without the others."""

import math
from collections.abc import Iterator, Sequence

import attrs

from outsourcegov.analysis.intervals import Interval
from outsourcegov.analysis.regions import Box, Region, Shared, Space
from outsourcegov.governance.dates.validity import days_of, sure_days
from outsourcegov.governance.decisions.authority import Authority
from outsourcegov.governance.decisions.cases import DAY
from outsourcegov.governance.decisions.rights import names_of
from outsourcegov.model.absent import is_ruled_out, known
from outsourcegov.model.decisions import Decision, Overlap, Right
from outsourcegov.model.vocabulary import Side

MOST_RANKED = 500
"""Of a decision with more rights, some of which have a priority, it is not told which go first."""
MOST_COMPARED = 100
"""The same of a decision of which the most specific right goes first."""


@attrs.frozen(eq=False, repr=False)
class Contest:
    """Rights of different deciders that are for the same cases at the same time: their rows, and these cases."""

    rights: Sequence[Right]
    region: Region

    @property
    def deciders(self) -> Sequence[str]:
        """The ids of those who may decide, each once, in the order of their rights."""
        return list(dict.fromkeys(str(right.decider) for right in self.rights))

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
    if len(authority.rights) == 1 or authority.is_plainly_sound or not is_told_apart(authority.decision):
        return []
    if len(authority.rights) > _most_rights(authority):
        return None
    found: dict[tuple[int, ...], Region] = {}
    for group in competing(authority, authority.rights):
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


def _most_rights(authority: Authority) -> float:
    """So many rights can be held against each other to see which goes first; without end where none may."""
    if known(authority.decision.overlap) is Overlap.MOST_SPECIFIC:
        return MOST_COMPARED
    return MOST_RANKED if _have_ranks(authority) else math.inf


def _have_ranks(authority: Authority) -> bool:
    return not all(is_ruled_out(right.priority) for right in authority.rights)


def is_told_apart(decision: Decision) -> bool:
    """Whether it surely is a fault of a decision that two rights are for the same case and none goes first."""
    return is_ruled_out(decision.overlap) or known(decision.overlap) in (Overlap.NOT_ALLOWED, Overlap.MOST_SPECIFIC)


def unordered(right: Right) -> object:
    """Who decides by a row, however and in whatever order they are named."""
    who = known(right.decider)
    if who is None:
        return None
    names = frozenset(who.names)
    return names, min(who.least, len(names))


def competing(authority: Authority, rows: Sequence[Right]) -> Sequence[Sequence[Right]]:
    """The rows that surely exclude each other: all that are told, or in a joint decision those that one side has."""
    told = [row for row in rows if _is_told(row) and not _may_be_barred(authority, row)]
    if known(authority.decision.joint) is False:
        return [told]
    standings = authority.governance.standings
    sides = [(row, standings.surely_of(who)) for row in told if (who := known(row.decider)) is not None]
    return [[row for row, of in sides if of is not None and of != {other}] for other in (Side.CLIENT, Side.PROVIDER)]


def _is_told(row: Right) -> bool:
    """Whether it is known who decides by a row, that it is no fallback or formality, and before which it goes."""
    who = known(row.decider)
    return (
        who is not None
        and all(isinstance(name, str) for name in who.names)
        and is_ruled_out(row.in_absence_of)
        and (is_ruled_out(row.formal) or known(row.formal) is False)
        and _has_rank(row)
    )


def _may_be_barred(authority: Authority, row: Right) -> bool:
    """Whether somebody who decides by a row may be one who may never decide."""
    if is_ruled_out(authority.decision.not_by):
        return False
    alliance, barred = authority.governance.alliance, names_of(authority.decision.not_by)
    are_told = all(isinstance(name, str) and (name in alliance.roles or name in alliance.forums) for name in barred)
    return not are_told or not barred.isdisjoint(names_of(row.decider))


def _shared(authority: Authority, rows: Sequence[Right]) -> Sequence[tuple[tuple[int, ...], Region]] | None:
    """The largest sets of rows that share cases, by the numbers of the rights, and the first region they share."""
    is_dated = sure_days(authority.decision) is not None
    space = Space([*authority.cases.every, authority.sure_calendar if is_dated else authority.calendar])
    boxes: list[Box] = []
    of: list[int] = []
    surely = {id(row): list(_surely(authority, row)) for row in rows if is_dated or _is_undated(row)}
    is_ranked = known(authority.decision.overlap) is Overlap.MOST_SPECIFIC
    before = [row for row in authority.rights if is_ranked or not is_ruled_out(row.priority)]
    for number, row in enumerate(authority.rights):
        if id(row) not in surely:
            continue
        winners = [
            {**box, DAY: [days_of(other)]}
            for other in before
            if _may_win(authority, other, row)
            for box in authority.cases.widest(other)
        ]
        left = _less(space, surely[id(row)], winners) if winners else surely[id(row)]
        if left is None:
            return None
        boxes.extend(left)
        of.extend([number] * len(left))
    found = space.overlaps(boxes) if len(boxes) > 1 else ()
    return None if found is None else list(_by_rows(of, found))


def _is_undated(row: Right) -> bool:
    """Whether a row surely holds as long as the decision comes up."""
    return is_ruled_out(row.from_) and is_ruled_out(row.until)


def _surely(authority: Authority, row: Right) -> Iterator[Box]:
    """The cases and days that a row surely is for."""
    days = sure_days(row)
    if days is not None:
        for box in authority.cases.narrowest(row):
            yield {**box, DAY: [days]}


def _may_win(authority: Authority, one: Right, other: Right) -> bool:
    """Whether a row goes before another where both apply, or may."""
    if one is other:
        return False
    if not _has_rank(one):
        return True
    if wins(authority, one, other):
        return True
    is_by_cases = known(authority.decision.overlap) is Overlap.MOST_SPECIFIC and one.priority == other.priority
    return is_by_cases and authority.cases.widest(one) != authority.cases.narrowest(one)


def _has_rank(row: Right) -> bool:
    """Whether it is known whether a row has a priority, and which."""
    return is_ruled_out(row.priority) or known(row.priority) is not None


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
    inside = [space.inside(box) for box in boxes]
    return all(parts is not None and all(part.gaps(others) == [] for part in parts) for parts in inside)


def _less(space: Space, boxes: Sequence[Box], taken: Sequence[Box]) -> Sequence[Box] | None:
    """What is left of some boxes when others are taken away."""
    found: list[Box] = []
    for box in boxes:
        parts = space.inside(box)
        if parts is None:
            return None
        for part in parts:
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
