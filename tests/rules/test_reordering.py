"""A finding is the same finding, however the objects of a document are ordered."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

import outsourcegov as og
from outsourcegov.engine.examples import AS_OF, completed, examples
from outsourcegov.engine.run import run
from outsourcegov.engine.selection import Selection
from outsourcegov.governance.governance import Governance
from outsourcegov.loading.sources import gather_text
from outsourcegov.loading.structure import structure
from outsourcegov.model.absent import Claim, Conflict
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.base import Value
from outsourcegov.model.items import Collection, Items
from outsourcegov.rules.catalogue import rules_to_run

EXAMPLES = Path(__file__).parents[2] / "examples"
RULES = list(rules_to_run(Selection()))


def _alliances() -> Iterator[object]:
    """The examples, and the bad examples on the pages of rules."""
    for name in ("northbank", "northbank-troubled", "northbank-minimal.yaml", "bsp-datec"):
        yield pytest.param(og.read(EXAMPLES / name).alliance, id=name)
    for rule in RULES:
        for number, example in enumerate(examples(rule.page), 1):
            if example.is_bad:
                reading = structure(gather_text(completed(example.text), "a.yaml").documents)
                yield pytest.param(reading.alliance, id=f"{rule.id}-{number}")


def _shuffled(thing: Any, chance: Random) -> Any:
    """The same value with the objects of every collection in another order; lists keep theirs."""
    if isinstance(thing, Value):
        fields = {name: _shuffled(content, chance) for name, content in vars(thing).items()}
        return type(thing).build({name: fields[name] for name in chance.sample([*fields], len(fields))})
    if isinstance(thing, Conflict):
        return Conflict(tuple(Claim(_shuffled(one.value, chance), one.ref) for one in thing.claims), thing.prevails)
    if not isinstance(thing, Items) or thing.absent is not None or not thing.stated:
        return thing
    inner = [_shuffled(one, chance) for one in thing]
    return Collection(chance.sample(inner, len(inner))) if isinstance(thing, Collection) else Items(inner)


def _fingerprints(alliance: Alliance) -> Counter[str]:
    return Counter(f"{one.rule} {one.fingerprint}" for one in run(Governance(alliance, AS_OF), RULES))


@pytest.mark.parametrize("alliance", list(_alliances()))
@settings(max_examples=8, deadline=None)
@given(st.integers(0, 10**6))
def test_order_of_objects_changes_no_fingerprint(alliance: Alliance, seed: int) -> None:
    """Whatever comes first in its collection, each rule finds the same."""
    assert _fingerprints(_shuffled(alliance, Random(seed))) == _fingerprints(alliance)  # noqa: S311 - a test
