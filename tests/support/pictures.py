"""The pictures of docs/explanation/regions.md, drawn from what the library answers and from what was measured."""

import math
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from operator import or_
from typing import Any

from outsourcegov.analysis.intervals import Interval
from outsourcegov.analysis.regions import Box, Ordered, Region, Space, _cells
from outsourcegov.analysis.steps import Steps
from outsourcegov.analysis.uncovered import _best_split, _Fields, _trimmed

AMOUNT, MONTHS = Interval.between(from_=0, up_to=100), Interval.between(from_=0, up_to=60)
SPACE = Space([Ordered("amount", AMOUNT), Ordered("months", MONTHS)])
ROWS: list[Box] = [
    {"amount": Interval.between(up_to=40), "months": Interval.between(up_to=36)},
    {"amount": Interval.between(over=40), "months": Interval.between(up_to=24)},
    {"amount": Interval.between(over=60), "months": Interval.between(over=12)},
]

_STYLE = """\
<style>
  text { font: 13px system-ui, sans-serif; fill: #1f2933; }
  .small { font-size: 11px; fill: #52606d; }
  .paper { fill: #ffffff; }
  .frame { fill: none; stroke: #52606d; }
  .row { fill: #3e7cb1; fill-opacity: 0.25; stroke: #2b5c87; }
  .open { fill: #d64545; fill-opacity: 0.2; stroke: #d64545; stroke-dasharray: 4 3; }
  .shared { fill: #6b4ba1; fill-opacity: 0.45; stroke: #4c3575; }
  .cut { fill: none; stroke: #1f2933; stroke-width: 1.5; stroke-dasharray: 6 3; }
  .part { fill: none; stroke: #1f2933; stroke-width: 2.5; }
  .line { fill: none; stroke-width: 2; }
  .grid { stroke: #e4e7eb; }
</style>"""
_WIDTH, _HEIGHT = 200, 120


def picture(width: int, height: int, title: str, parts: Iterable[str]) -> str:
    """A picture on white paper, so that it can be read on a dark page too."""
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">',
            f"<title>{title}</title>",
            _STYLE,
            f'<rect class="paper" width="{width}" height="{height}" rx="6"/>',
            *parts,
            "</svg>\n",
        ]
    )


def text(x: float, y: float, words: str, *, anchor: str = "middle", kind: str = "") -> str:
    """Words at a place."""
    return f'<text class="{kind}" x="{x:g}" y="{y:g}" text-anchor="{anchor}">{words}</text>'


def _rectangle(region: Box | Region, kind: str, x: float, y: float) -> str:
    """A region of the space of the example, in a panel that begins at a place."""
    (left, right), (low, high) = _ends(region)
    return (
        f'<rect class="{kind}" x="{x + left * _WIDTH:g}" y="{y + (1 - high) * _HEIGHT:g}" '
        f'width="{(right - left) * _WIDTH:g}" height="{(high - low) * _HEIGHT:g}"/>'
    )


def _ends(region: Box | Region) -> list[tuple[float, float]]:
    """Where a region begins and ends in each dimension, as shares of the whole."""
    found: list[tuple[float, float]] = []
    for name, whole in (("amount", AMOUNT), ("months", MONTHS)):
        condition = region.get(name, whole)
        assert isinstance(condition, Interval)
        inside = condition.clipped(whole)
        low, high, most = (float(end or 0) for end in (inside.low, inside.high, whole.high))
        found.append((low / most, high / most))
    return found


def _middle(region: Box | Region) -> tuple[float, float]:
    across, up = _ends(region)
    return sum(across) / 2, 1 - sum(up) / 2


def _panel(x: float, y: float, title: str) -> Iterator[str]:
    yield f'<rect class="frame" x="{x:g}" y="{y:g}" width="{_WIDTH}" height="{_HEIGHT}"/>'
    yield text(x + _WIDTH / 2, y - 8, title)
    yield text(x, y + _HEIGHT + 15, "0", kind="small")
    yield text(x + _WIDTH, y + _HEIGHT + 15, "100", kind="small")
    yield text(x + _WIDTH / 2, y + _HEIGHT + 15, "amount", kind="small")
    yield text(x - 6, y + 8, "60", anchor="end", kind="small")
    yield text(x - 6, y + _HEIGHT, "0", anchor="end", kind="small")
    yield text(x - 6, y + _HEIGHT / 2, "months", anchor="end", kind="small")


def _named(region: Box | Region, kind: str, name: str, x: float, y: float) -> Iterator[str]:
    yield _rectangle(region, kind, x, y)
    across, down = _middle(region)
    yield text(x + across * _WIDTH, y + down * _HEIGHT + 4, name)


def example() -> str:
    """Three rows, what they leave open, and what they share."""

    def parts() -> Iterator[str]:
        for number, row in enumerate(ROWS):
            yield from _named(row, "row", f"row {number + 1}", 60, 34)
        for gap in SPACE.gaps(ROWS) or ():
            yield from _named(gap, "open", "gap", 340, 34)
        for shared in SPACE.overlaps(ROWS) or ():
            names = " and ".join(str(position + 1) for position in shared.boxes)
            yield from _named(shared.region, "shared", names, 620, 34)
        yield from _panel(60, 34, "the rows")
        yield from _panel(340, 34, "what no row is for")
        yield from _panel(620, 34, "what several rows are for")

    return picture(850, 184, "Rows, gaps and overlaps of a decision with two attributes", parts())


def steps() -> str:
    """How the gaps of the example are found: the parts that are looked at first, and where each is split."""
    axes = SPACE._axes(ROWS)
    fields = _Fields(axes)
    waiting = [(sum(fields.masks), [fields.packed(cell) for cell in _cells(axes, ROWS)])]
    drawn: list[str] = []

    def region(part: int) -> Region:
        cell = zip(axes, fields.unpacked(part), strict=True)
        return {axis.name: condition for axis, mask in cell for condition in axis.conditions(mask)}

    for number in range(6):
        part, live = waiting.pop(0)
        x, y = 60 + 280 * (number % 3), 34 + 176 * (number // 3)
        drawn += [_rectangle(row, "row", x, y) for row in ROWS]
        rest, cut_off = _trimmed(fields, part, part & reduce(or_, live))
        for gap in cut_off:
            drawn += _named(region(gap), "open", "gap", x, y)
        split = _best_split(fields, rest, live, Steps(100))
        title = "a gap; the rest is covered" if cut_off else "covered by one row"
        if split:
            here, side = split
            waiting += [(rest ^ here | kept, [box for box in live if box & kept]) for kept in (side, here ^ side)]
            drawn += [_rectangle(region(half), "cut", x, y) for half, _ in waiting[-2:]]
            title = "split in two"
        drawn += [*_panel(x, y, f"{number + 1}. {title}"), _rectangle(region(part), "part", x, y)]
    return picture(850, 360, "Splitting the space of the example", drawn)


_COLOURS = {500: "#3e7cb1", 1_000: "#6b4ba1", 1_500: "#d64545"}
_DECADES = (0.01, 0.1, 1, 10)


def growth(figures: Sequence[dict[str, Any]]) -> str:
    """Seconds by columns and rules, on a scale of powers of ten, for both questions."""

    def parts() -> Iterator[str]:
        for number, question in enumerate(("gaps", "overlaps")):
            chosen = [one for one in figures if one["question"] == question]
            yield from _chart(60 + 420 * number, 40, question, chosen)
        for number, (rules, colour) in enumerate(_COLOURS.items()):
            x = 60 + 110 * number
            yield f'<line class="line" stroke="{colour}" x1="{x}" x2="{x + 24}" y1="318" y2="318"/>'
            yield text(x + 30, 322, f"{rules:,} rules", anchor="start")
        yield '<line class="line" stroke="#52606d" stroke-dasharray="5 4" x1="420" x2="444" y1="318" y2="318"/>'
        yield text(450, 322, "the published way; an arrow: not finished in that time", anchor="start")

    return picture(850, 336, "Seconds to find gaps and overlaps", parts())


def _chart(x: float, y: float, title: str, figures: Sequence[dict[str, Any]]) -> Iterator[str]:
    width, height = 350, 220
    columns: list[int] = sorted({one["columns"] for one in figures})

    def across(value: int) -> float:
        return x + 12 + (width - 24) * (value - columns[0]) / (columns[-1] - columns[0])

    def down(seconds: float) -> float:
        decades: float = math.log10(max(seconds, _DECADES[0]) / _DECADES[0]) / math.log10(_DECADES[-1] / _DECADES[0])
        return y + height - 10 - (height - 30) * decades

    yield text(x + width / 2, y - 14, f"seconds to find the {title}")
    for seconds in _DECADES:
        yield f'<line class="grid" x1="{x}" x2="{x + width}" y1="{down(seconds):.1f}" y2="{down(seconds):.1f}"/>'
        yield text(x - 6, round(down(seconds) + 4, 1), f"{seconds:g}", anchor="end", kind="small")
    for value in columns:
        yield text(round(across(value), 1), y + height + 16, str(value), kind="small")
    yield text(x + width / 2, y + height + 32, "columns", kind="small")
    yield f'<rect class="frame" x="{x}" y="{y}" width="{width}" height="{height}"/>'
    for rules, colour in _COLOURS.items():
        chosen = sorted((one for one in figures if one["rules"] == rules), key=lambda one: one["columns"])
        ours = [(across(one["columns"]), down(one["seconds"])) for one in chosen]
        theirs = [(across(one["columns"]), down(one["published"] or one["patience"])) for one in chosen]
        finished = [place for place, one in zip(theirs, chosen, strict=True) if one["published"]]
        yield _line(ours, f'stroke="{colour}"')
        yield _line(theirs[: len(finished) + 1], f'stroke="{colour}" stroke-dasharray="5 4"')
        for left, top in ours:
            yield f'<circle cx="{left:.1f}" cy="{top:.1f}" r="3" fill="{colour}"/>'
        for left, top in theirs[len(finished) :]:
            yield f'<path d="M{left - 5:.1f} {top - 4:.1f}h10l-5 -9z" fill="{colour}"/>'


def _line(places: Sequence[tuple[float, float]], style: str) -> str:
    return f'<polyline class="line" {style} points="{" ".join(f"{left:.1f},{top:.1f}" for left, top in places)}"/>'


def table(figures: Sequence[dict[str, Any]]) -> str:
    """The figures as a table in Markdown."""
    lines = [
        "| columns | rules | gaps | seconds | published way | overlaps | seconds | published way |",
        "|--:|--:|--:|--:|--:|--:|--:|--:|",
    ]
    by_size: dict[tuple[int, int], dict[str, dict[str, Any]]] = {}
    for one in figures:
        by_size.setdefault((one["columns"], one["rules"]), {})[one["question"]] = one
    for (columns, rules), both in by_size.items():
        cells = [f"{both[one]['found']:,} | {both[one]['seconds']:.2f} | {_ratio(both[one])}" for one in sorted(both)]
        lines.append(f"| {columns} | {rules:,} | {' | '.join(cells)} |")
    return "\n".join(lines)


def _ratio(figure: dict[str, Any]) -> str:
    if figure["published"] is None:
        return f"over {figure['patience'] / figure['seconds']:.0f} times"
    return f"{figure['published'] / figure['seconds']:.0f} times"
