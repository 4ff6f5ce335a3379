"""Which parties belong together, held against a climb from each of them."""

from hypothesis import given, strategies as st

from outsourcegov.governance.resilience.groups import chains, groups
from tests.support.rules import governance

IDS = ["one", "two", "three", "four", "five"]


@given(st.fixed_dictionaries({id: st.sampled_from([*IDS, "client-co", None]) for id in IDS}))
def test_groups(parents: dict[str, str | None]) -> None:
    """The party on top is found by climbing; a client, and for chains a provider, is no top; circles stay alone."""
    each = "".join(f"  {id}: {{kind: provider, parent: {above or 'none'}}}\n" for id, above in parents.items())
    alliance = "alliance: {id: example, client: client-co, providers: [one]}\n"
    asked = governance(f"{alliance}parties:\n  client-co: {{kind: client}}\n{each}")

    for found, beyond in ((groups(asked), {"client-co"}), (chains(asked), {"client-co", "one"})):
        assert {id: found[id] for id in IDS} == {id: _top(id, parents, beyond) for id in IDS}


def _top(start: str, parents: dict[str, str | None], beyond: set[str]) -> str:
    here, passed = start, {start}
    while (above := parents[here]) is not None and above not in beyond:
        if above in passed:
            return start
        here = above
        passed.add(above)
    return here
