"""Several threads may work out the same of one alliance: what one of them finds fits what another has found."""

from collections.abc import Iterator
from typing import Any

import attrs
import pytest

from outsourcegov.governance.people.ownership_gap_finder import ownership_gaps
from outsourcegov.governance.structure.uses import uses
from outsourcegov.governance.supposing import departures
from tests.support.rules import governance

TEXT = """\
people: {ann: {employer: client-co}}
roles: {cio: {party: client-co, appointments: [{person: ann, until: 2026-03-31}]}}
risks: {fire: {owner: cio}}
forums: {board: {chair: cio, seats: [cio]}}
"""


def test_gaps_fit_what_is_owned_when_that_is_worked_out_twice() -> None:
    """Gaps belong to things, and not to one of two lists of what is owned."""
    there = governance(TEXT)
    there.answers.is_kept = True
    said = list(map(str, ownership_gaps(there)))
    object.__setattr__(there, "owned", [attrs.evolve(one) for one in there.owned])

    assert said
    assert list(map(str, ownership_gaps(there))) == said


def test_who_names_a_role_is_kept_when_it_is_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody finds half of where a role is named while somebody else is still looking."""
    there, looked = governance(TEXT), []

    def watched(*given: Any) -> Iterator[Any]:
        for use in uses(*given):
            looked.append(departures._naming in there.kept)
            yield use

    monkeypatch.setattr(departures, "uses", watched)
    there.without("ann")

    assert looked
    assert not any(looked)
