"""A decision table, whatever it was written in, and what an importer gives."""

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from functools import cached_property

import attrs

from outsourcegov.analysis.regions import Box, Dimension, Region, Shared, Space
from outsourcegov.findings import Finding, Span

MOST_ROWS = 10_000
"""So many rows of one table are compared with each other."""

MOST_DIMENSIONS = 200
"""So many inputs are looked at together."""

MOST_PARTS = 20_000
"""So many stretches and words may stand in the cells of one table."""

MOST_CHOICES = 500_000
"""So many values may stand in its conditions, where those that a cell leaves over count too."""

MOST_LISTED = 1_000_000
"""So many stretches and words may stand in what the inputs of one file can be, each time that an input can be them."""

_MOST_STEPS = 1_000_000
_USUAL_DIMENSIONS = 15
"""A step takes longer in a space that has more."""


class HitPolicy(Enum):
    """What a decision table does where several rows hold."""

    UNIQUE = "U"
    ANY = "A"
    PRIORITY = "P"
    FIRST = "F"
    RULE_ORDER = "R"
    OUTPUT_ORDER = "O"
    COLLECT = "C"

    def __str__(self) -> str:
        return self.name.replace("_", " ")


@attrs.frozen
class TableRow:
    """A row of a decision table.

    ``box`` are the cases in which it may hold, and ``surely`` those in which it does: they differ where a cell could
    not be read or a bound is in doubt. ``surely`` is None where there is no such case, and ``box`` where it is left
    out. ``gives`` is its result.
    """

    box: Box = attrs.field(hash=False)
    surely: Box | None = attrs.field(default=attrs.Factory(lambda self: self.box, takes_self=True), hash=False)
    gives: tuple[str, ...] = ()
    span: Span | None = None


@attrs.frozen(slots=False)
class DecisionTable:
    """A decision table, each row a part of the space of its inputs.

    ``hit_policy`` is None where several may decide one case. ``has_default`` is whether something is decided where no
    row holds. ``unjudged`` are cases that do not come up, or of which nothing is known. ``complete`` is False where a
    part of the table could not be read, ``comparable`` where there is so much of it that its rows are not compared.
    ``body`` is whose table it is, ``units`` gives the unit of an input by its name.
    """

    name: str
    dimensions: tuple[Dimension, ...]
    rows: tuple[TableRow, ...]
    hit_policy: HitPolicy | None = HitPolicy.UNIQUE
    span: Span | None = None
    body: str = ""
    has_default: bool = False
    unjudged: tuple[Box, ...] = attrs.field(default=(), hash=False)
    complete: bool = True
    comparable: bool = True
    units: Mapping[str, str] = attrs.field(factory=dict, hash=False)

    def gaps(self) -> Sequence[Region] | None:
        """The cases in which no row holds; None where there are too many to look at.

        A cell that could not be read counts as holding always: every gap is one whatever stands there.
        """
        return self._found[0]

    def overlaps(self) -> Sequence[Shared] | None:
        """The largest sets of rows that hold in the same case, by position from 0; None where they are too many.

        A cell that could not be read counts as holding never: every overlap is one whatever stands there.
        """
        return self._found[1]

    @cached_property
    def _found(self) -> tuple[Sequence[Region] | None, Sequence[Shared] | None]:
        if not self.comparable:
            return None, None
        boxes = [*(row.box for row in self.rows), *self.unjudged]
        space = Space(self.dimensions)
        most = _MOST_STEPS * _USUAL_DIMENSIONS // max(_USUAL_DIMENSIONS, len(self.dimensions))
        sure = [(position, row.surely) for position, row in enumerate(self.rows) if row.surely is not None]
        shared = space.overlaps([box for _, box in sure], most=most)
        overlaps = shared and [
            attrs.evolve(one, boxes=tuple(sure[position][0] for position in one.boxes)) for one in shared
        ]
        return space.gaps(boxes, most=most), overlaps


@attrs.frozen
class Tables:
    """What an importer read: the tables of one file, and what is wrong with its text.

    Iterates over its tables. It is ``complete`` when all of the text could be read.
    """

    tables: tuple[DecisionTable, ...] = ()
    findings: tuple[Finding, ...] = ()
    complete: bool = True

    def __iter__(self) -> Iterator[DecisionTable]:
        return iter(self.tables)

    def __len__(self) -> int:
        return len(self.tables)
