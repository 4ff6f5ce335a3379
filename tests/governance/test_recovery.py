"""What services wait for after a failure, held against a walk from each of them."""

from hypothesis import given, strategies as st

from outsourcegov.governance.resilience.recovery import slowest_needed
from tests.support.rules import governance

IDS = ["a", "b", "c", "d", "e"]


@given(
    st.fixed_dictionaries({id: st.lists(st.sampled_from(IDS), max_size=3, unique=True) for id in IDS}),
    st.dictionaries(st.sampled_from(IDS), st.integers(1, 9)),
)
def test_slowest_needed(needs: dict[str, list[str]], hours: dict[str, int]) -> None:
    """It is the slowest of all that a service leads to, but for itself, also where services need each other."""
    services = "".join(f"      {id}: {{depends-on: [{', '.join(others)}]}}\n" for id, others in needs.items())
    plans = "".join(f"  plan-{id}: {{covers: [{id}], rto: {hour} hours}}\n" for id, hour in hours.items())
    text = f"scope-of-work:\n  base:\n    services:\n{services}" + (f"continuity-plans:\n{plans}" if plans else "")

    found = slowest_needed(governance(text))

    for id in IDS:
        reached = _reached(id, needs) - {id}
        slowest = max((hours[one] for one in reached if one in hours), default=None)
        assert (found[id].fewest / 60 if id in found else None) == slowest
        assert id not in found or (found[id].service in reached and hours[found[id].service] == slowest)


def _reached(start: str, needs: dict[str, list[str]]) -> set[str]:
    found, waiting = set[str](), [start]
    while waiting:
        for one in needs[waiting.pop()]:
            if one not in found:
                found.add(one)
                waiting.append(one)
    return found
