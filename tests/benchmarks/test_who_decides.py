"""How long it takes to answer who decides, once an alliance of 10,000 elements is loaded: at most a millisecond."""

import datetime

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

import outsourcegov as og
from tests.benchmarks.generator import alliance


@pytest.fixture(scope="module")
def governance() -> og.Governance:
    """The alliance, after a first question: who is there on which days has been worked out."""
    found = og.load(alliance(10_000), as_of=datetime.date(2026, 11, 1))
    found.who_decides("change-1")
    return found


@pytest.mark.benchmark(group="who decides")
@pytest.mark.parametrize(
    "case", [{"amount": 30_000, "severity": "sev-1"}, {"amount": 30_000}, {}], ids=["all", "some", "nothing"]
)
def test_who_decides(benchmark: BenchmarkFixture, governance: og.Governance, case: dict[str, int | str]) -> None:
    """A hundred questions about cases of which all, some or nothing is known; the aim is 100 ms."""
    decisions = [one.id for one in governance.alliance.decisions]

    def ask() -> None:
        for id in decisions[:100]:
            governance.who_decides(id, **case)

    benchmark(ask)


@pytest.mark.benchmark(group="who decides")
def test_rights_to_one_decision(benchmark: BenchmarkFixture) -> None:
    """A decision with a thousand rights."""
    rights = [og.Right(decider="cio", when={"amount": {"over": n, "up-to": n + 1}}) for n in range(1000)]
    decision = og.Decision("spend", attributes={"amount": {"from": 0}}, rights=rights)
    governance = og.Governance(og.Alliance("a", client="c", providers="p", decisions=[decision]), "2026-11-01")

    benchmark(governance.who_decides, "spend", amount="500.5")
