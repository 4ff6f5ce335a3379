"""On which days everybody can act is worked out in step with the text.

Run ``pytest tests/benchmarks/test_availability_growth.py --benchmark-columns=median,min,rounds`` for the figures.
"""

import time
from collections.abc import Callable
from datetime import date

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from outsourcegov.engine.examples import completed
from outsourcegov.governance.governance import Governance
from outsourcegov.loading.sources import gather_text
from outsourcegov.loading.structure import structure
from outsourcegov.model.alliance import Alliance
from tests.benchmarks.generator import alliance
from tests.benchmarks.test_rule_growth import ALLOWED, SIZE, TIMES, _rows

DAY = date(2026, 11, 1)


def _read(text: str) -> Alliance:
    reading = structure(gather_text(text, "a.yaml").documents)
    assert reading.alliance is not None
    return reading.alliance


def _all_days(alliance: Alliance) -> int:
    """How many stretches there are, of all roles and forums."""
    asked = Governance(alliance, DAY).availability
    roles = sum(len(asked.days_of_role(role.id)) for role in alliance.roles)
    return roles + sum(len(asked.days_of_forum(forum.id)) for forum in alliance.forums)


def _reasons(alliance: Alliance) -> int:
    """How many roles and forums cannot act on the day, when all are asked why."""
    asked = Governance(alliance, DAY).availability
    roles = sum(asked.why_not_role(role.id, DAY) != "" for role in alliance.roles)
    return roles + sum(asked.why_not_forum(forum.id, DAY) != "" for forum in alliance.forums)


def _vacant_roles_below_each_other(n: int) -> str:
    roles = _rows(n, lambda i: f"r{i}: {{party: client-co, appointments: none, deputies: [r{(i + 1) % n}]}}")
    return f"roles:\n{roles}forums:\n{_rows(n, lambda i: f'f{i}: {{seats: [r{i}]}}')}"


def _roles_held_in_turn(n: int) -> str:
    days = [f"{2000 + i // 12}-{1 + i % 12:02}" for i in range(n)]
    row = "r{0}: {{party: client-co, appointments: [{{person: p, from: {1}-02, until: {1}-20}}], deputies: [r{2}]}}"
    return f"roles:\n{_rows(n, lambda i: row.format(i, days[i], min(i + 1, n - 1)))}"


def _roles_of_one_deputy(n: int) -> str:
    roles = _rows(n, lambda i: f"r{i}: {{party: client-co, appointments: none, deputies: [d]}}")
    ended = ", ".join(["{person: p, until: 2026-01-31}"] * n)
    return f"roles:\n{roles}  d: {{party: client-co, appointments: [{ended}]}}\n"


def _seats_of_one_forum(n: int) -> str:
    held = "appointments: [{{person: p{0}, from: {1}-01-01}}]"
    roles = _rows(n, lambda i: f"r{i}: {{party: client-co, {held.format(i, 2000 + i % 999)}}}")
    return f"roles:\n{roles}forums:\n  f: {{seats: [{', '.join(f'r{i}' for i in range(n))}], quorum: all}}\n"


def _forums_of_one_role(n: int) -> str:
    held = ", ".join(f"{{person: p{i}, from: {2000 + 2 * i}-01-01, until: {2000 + 2 * i}-12-31}}" for i in range(30))
    forums = _rows(n, lambda i: f"f{i}: {{seats: [r], quorum: all}}")
    return f"roles:\n  r: {{party: client-co, appointments: [{held}]}}\nforums:\n{forums}"


def _forums_of_the_same_seats(n: int) -> str:
    seats = ", ".join(f"r{i}" for i in range(20))
    roles = _rows(20, lambda i: f"r{i}: {{party: client-co, appointments: [{{person: p{i // 2}}}]}}")
    forums = _rows(n, lambda i: f"f{i}: {{seats: [{seats}], quorum: {{at-least: {8 + i % 8}}}}}")
    return f"roles:\n{roles}forums:\n{forums}"


def _seconds(work: Callable[[Alliance], int], text: str) -> float:
    """How long it takes, the better of two runs."""
    read = _read(completed(text))
    best = 60.0
    for _ in range(2):
        start = time.perf_counter()
        work(read)
        best = min(best, time.perf_counter() - start)
    return best


@pytest.mark.slow
@pytest.mark.parametrize("work", [_all_days, _reasons])
@pytest.mark.parametrize(
    "document",
    [
        _vacant_roles_below_each_other,
        _roles_held_in_turn,
        _roles_of_one_deputy,
        _seats_of_one_forum,
        _forums_of_one_role,
        _forums_of_the_same_seats,
    ],
)
def test_time_grows_with_the_document(document: Callable[[int], str], work: Callable[[Alliance], int]) -> None:
    """Six times the text takes about six times the time."""
    small, large = _seconds(work, document(SIZE)), _seconds(work, document(TIMES * SIZE))

    assert large <= max(0.1, ALLOWED * small)


@pytest.mark.benchmark(group="availability")
@pytest.mark.parametrize("elements", [1_000, 10_000])
def test_generated(benchmark: BenchmarkFixture, elements: int) -> None:
    """The days of all roles and forums of an alliance as people write it."""
    read = _read(alliance(elements))
    benchmark.pedantic(_all_days, args=(read,), rounds=5, warmup_rounds=1)  # type: ignore[no-untyped-call]  # the plugin has no types
