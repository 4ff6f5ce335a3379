"""An impact for people: what appears, what changes and what disappears."""

from collections.abc import Iterator

from outsourcegov.findings import Impact
from outsourcegov.findings.words import one_line
from outsourcegov.render.terminal import Paint
from outsourcegov.render.text import counts, finding_lines, folded_blocks


def impact_text(impact: Impact, paint: Paint = Paint.NONE) -> str:
    """What is found differently, as text for people.

    >>> import outsourcegov as og
    >>> governance = og.load("examples/northbank", as_of="2026-11-01")
    >>> print(og.impact_text(og.what_if(governance, without="p-114")), end="")
    If "p-114" is gone from 2026-11-01:
    <BLANKLINE>
    Nothing changes.
    """
    return "\n\n".join(_blocks(impact, paint)) + "\n"


def _blocks(impact: Impact, paint: Paint) -> Iterator[str]:
    yield paint.bold(f"{one_line(impact.condition)}:")
    for heading, blocks in (
        ("New:", folded_blocks(impact.appeared, paint)),
        ("Changed:", list(_changed(impact, paint))),
        ("No more:", folded_blocks(impact.disappeared, paint)),
    ):
        yield from [paint.bold(heading), *blocks] if blocks else ()
    yield paint.bold(f"{_closing(impact)}.")


def _changed(impact: Impact, paint: Paint) -> Iterator[str]:
    for finding in impact.changed:
        before = impact.before(finding)
        was = f"  Before: {before.severity}: {one_line(before.message)}"
        yield "\n".join([*finding_lines(finding, paint), was])


def _closing(impact: Impact) -> str:
    if impact.is_none:
        return "Nothing changes"
    new = f"New: {counts(impact.appeared)}" if impact.appeared.findings else "Nothing new"
    gone = f"{len(impact.disappeared)} no more" if impact.disappeared.findings else ""
    return "; ".join(filter(None, (new, _changes(impact), gone)))


def _changes(impact: Impact) -> str:
    """How many findings changed, and how many of them count like new ones."""
    changed, counting = len(impact.changed), sum(map(impact.is_worse, impact.changed))
    if not changed or not counting:
        return f"{changed} changed" if changed else ""
    of_them = f", {counting} of them" if counting < changed else ""
    return f"{changed} changed{of_them} to another or a worse fault"
