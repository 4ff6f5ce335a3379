"""Something is part of itself.

## Why it matters

Contracts belong to contracts, parties are parts of parties and managed by others, forums and roles report to one
another, services need services, and figures are computed from figures. Each of these chains must end: a report that
comes back to where it began reaches nobody, and a sum that contains itself has no value.

## Example

```yaml bad
forums:
  steering: {seats: [], reports-to: board}
  board: {seats: [], reports-to: steering}       # <- "board" reports to "steering", which reports to "board"
```

```yaml good
forums:
  steering: {seats: [], reports-to: board}
  board: {seats: [], reports-to: none}
```
"""

from collections.abc import Iterator, Mapping, Sequence

import attrs

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import quoted
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.cycles import cycles, few
from outsourcegov.model.absent import known
from outsourcegov.model.common import Described
from outsourcegov.model.parties import Party
from outsourcegov.model.scope import Service


@attrs.frozen
class _Chain:
    """A relation that must end: the key that writes it, how it reads in a sentence, and what it leads to."""

    key: str
    verb: str
    things: Mapping[str, Described]
    edges: Mapping[str, Sequence[str]]


@rule(id="SCH005", severity=Severity.ERROR, since="0.1.0", fix="Take out one of these references.")
def containment_cycle(governance: Governance) -> Iterator[Problem]:
    for chain in _chains(governance):
        for cycle in cycles(chain.edges):
            first, *rest = map(quoted, cycle)
            others = [*few(rest), first] if rest else ["itself"]
            yield Problem(
                chain.things[cycle[0]],
                f"{first} {', which '.join(f'{chain.verb} {id}' for id in others)}.",
                at=_at(chain, *[*cycle, cycle[0]][:2]),
                witness={"cycle": [*cycle, cycle[0]]},
                discriminator=f"{chain.verb}:{cycle[0]}",
            )


def _chains(governance: Governance) -> Iterator[_Chain]:
    alliance = governance.alliance
    services = [thing for thing in governance.objects.values() if isinstance(thing, Service)]
    yield _chain("parent", "belongs to", alliance.contracts)
    yield _parts(_chain("parent", "is part of", alliance.parties), alliance.parties)
    yield _chain("managed-by", "is managed by", alliance.parties)
    yield _chain("reports-to", "reports to", alliance.forums)
    yield _chain("reports-to", "reports to", alliance.roles)
    yield _chain("outside", "is all time outside", alliance.calendars)
    yield _chain("depends-on", "depends on", services)
    yield _Chain("", "is computed from", _by_id(alliance.figures), governance.figures.uses())


def _chain(key: str, verb: str, things: Sequence[Described]) -> _Chain:
    """The relation that a key writes, among things of one kind."""
    by_id = _by_id(things)
    return _Chain(key, verb, by_id, {id: _targets(thing, key) for id, thing in by_id.items()})


def _parts(chain: _Chain, parties: Sequence[Party]) -> _Chain:
    """The same relation, with what a party says of its members: each of them is part of it."""
    wholes: dict[str, list[str]] = {}
    for party in parties:
        for member in party.members:
            wholes.setdefault(member, []).append(party.id)
    edges = {id: [*above, *wholes.get(id, ())] for id, above in chain.edges.items()}
    return attrs.evolve(chain, edges=edges)


def _at(chain: _Chain, one: str, other: str) -> tuple[str, ...]:
    """The key that leads from one thing to another, if the one has it: a member is named by the whole."""
    return (chain.key,) if chain.key and other in _targets(chain.things[one], chain.key) else ()


def _targets(thing: Described, key: str) -> Sequence[str]:
    target = known(getattr(thing, key.replace("-", "_")))
    if isinstance(target, str):
        return [target]
    return list(target) if isinstance(target, Sequence) else []


def _by_id(things: Sequence[Described]) -> Mapping[str, Described]:
    """Things by their id; of two with the same id the first."""
    found: dict[str, Described] = {}
    for thing in things:
        found.setdefault(thing.id, thing)
    return found
