"""Every key of the JSON of ``decisions``, ``who-decides``, ``owners`` and ``informed`` is named in the reference."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import outsourcegov as og

pytestmark = pytest.mark.usefixtures("at_root")


OF_ATTRIBUTES = {"region", "regions", "perhaps-regions", "otherwise-nobody", "case", "units"}
WHO = {"decider", "reviewer", "in-absence-of", "prior-approval", "who", "to"}
"""What these hold has the keys of the language."""


def _keys(data: Any) -> Iterator[str]:
    """Every key that is of the answer itself."""
    for key, value in data.items() if isinstance(data, dict) else ():
        yield key
        if key not in OF_ATTRIBUTES | WHO:
            yield from _keys(value)
    for one in data if isinstance(data, list) else ():
        yield from _keys(one)


def test_keys_are_named() -> None:
    """No key is left for the reader to guess."""
    reference = Path("docs/reference/cli.md").read_text(encoding="utf-8")
    found = set[str]()
    for name in ("examples/northbank", "examples/northbank-troubled"):
        alliance = og.read(name).alliance
        assert alliance is not None
        governance = og.Governance(alliance, as_of="2026-11-01")
        matrices = [governance.matrix(one) for one in governance.alliance.decisions]
        found.update(_keys(json.loads(og.owners_json(governance))))
        found.update(_keys(json.loads(og.informed_json(governance, og.information(governance)))))
        found.update(_keys(json.loads(og.matrices_json(matrices, governance.as_of))))
        for decision in governance.alliance.decisions:
            found.update(_keys(json.loads(og.ruling_json(governance.who_decides(decision)))))

    assert {"cannot-be-told", "if-inquorate", "through", "after-limit"} <= found
    assert [key for key in sorted(found) if f"`{key}`" not in reference] == []
