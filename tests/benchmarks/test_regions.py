"""How long it takes to find what a decision table leaves open and where its rules overlap, against the published way.

Run ``pytest tests/benchmarks/test_regions.py -s`` and read the figures: both ways in the same run, in seconds of the
processor. With ``--update-golden`` they go into docs/explanation/regions.json, and ``pytest tests/test_pictures.py
--update-golden`` draws them.
"""

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tests.benchmarks import sweep
from tests.benchmarks.decision_tables import COLUMNS, RULES, table

FIGURES = Path(__file__).parents[2] / "docs/explanation/regions.json"

PATIENCE = 10.0
"""So many seconds the published way is given for a table."""


@pytest.fixture(scope="module")
def figures(request: pytest.FixtureRequest) -> Iterator[list[dict[str, Any]]]:
    """What was measured, written where the documentation reads it when that is asked for."""
    measured: list[dict[str, Any]] = []
    yield measured
    if request.config.getoption("--update-golden"):
        FIGURES.write_text(json.dumps(measured, indent=1) + "\n", encoding="utf-8")


@pytest.mark.benchmark(timer=time.process_time)
@pytest.mark.parametrize("question", ["gaps", "overlaps"])
@pytest.mark.parametrize("rules", RULES)
@pytest.mark.parametrize("columns", COLUMNS)
def test_against_the_published_way(
    benchmark: BenchmarkFixture, figures: list[dict[str, Any]], columns: int, rules: int, question: str
) -> None:
    """Every table is answered, never later than the published way answers it; the aim is less than a second."""
    space, rows = table(columns, rules)
    found = benchmark.pedantic(  # type: ignore[no-untyped-call]  # the plugin has no types
        getattr(space, question), args=(rows,), rounds=3
    )
    stats: Any = benchmark.stats
    ours = stats.stats.min
    theirs, published = _published(sweep.missing if question == "gaps" else sweep.overlapping, space, rows)
    ratio = f"{theirs / ours:.0f} times" if published is not None else f"more than {PATIENCE / ours:.0f} times"
    print(
        f"{columns} columns, {rules} rules, {question}: {len(found)} in {ours:.3f} s, the published way takes {ratio}"
    )
    figures.append(
        {"columns": columns, "rules": rules, "question": question, "found": len(found), "seconds": round(ours, 3)}
        | {"published": None if published is None else round(theirs, 3), "patience": PATIENCE}
    )

    assert found is not None
    assert theirs > ours
    if question == "overlaps" and published is not None:
        assert {frozenset(shared.boxes) for shared in found} == published


def _published(work: Callable[..., Any], *table: Any) -> tuple[float, Any]:
    start = time.process_time()
    try:
        answer = work(*table, PATIENCE)
    except sweep.OutOfTimeError:
        answer = None
    return time.process_time() - start, answer
