"""How matters travel: the levels of escalation paths and the steps of dispute ladders, and what each leads to."""

from collections.abc import Iterator, Mapping, Sequence

import attrs

from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Absent, Presence, absence, claims, known, presence
from outsourcegov.model.common import Outcome
from outsourcegov.model.escalations import Dispute, DisputeStep, Escalation, Level

Node = str
Path = Escalation | Dispute
Stop = Level | DisputeStep
Place = Path | Stop


@attrs.frozen(eq=False)
class Flow:
    """A directed graph: from every path, level, ladder and step to what may come next.

    A node is the id of a path or ladder, or that id and the number of the level or step: ``commercial/2``. Ways that
    cannot be told are left out, so that every way is one that a matter may take.
    """

    places: Mapping[Node, Place]
    edges: Mapping[Node, Sequence[Node]]

    def label(self, node: Node) -> str:
        """A place in words: ``level 2 of "commercial"``."""
        path, number = _parts(node, self.places)
        if not number:
            return f'"{path}"'
        word = "level" if isinstance(self.places[node], Level) else "step"
        return f'{word} {number} of "{path}"'

    def path_of(self, node: Node) -> Path:
        """The path or ladder that a node is or is part of."""
        path = self.places[_parts(node, self.places)[0]]
        if not isinstance(path, Path):
            raise KeyError(node)
        return path


def flow(governance: Governance) -> Flow:
    """What leads to what, over all escalation paths and dispute ladders. Linear in their size."""
    alliance = governance.alliance
    places: dict[Node, Place] = {}
    paths: Sequence[Path] = (*alliance.escalations, *alliance.disputes)
    for path in paths:
        if path.id not in places:
            places[path.id] = path
            places |= {f"{path.id}/{number}": stop for number, stop in enumerate(stops_of(path), 1)}
    by_id: dict[str, Node] = {}
    for node, place in places.items():
        by_id.setdefault(place.id, node)
    ways = _Ways(places, by_id)
    edges = {node: list(dict.fromkeys(to for to in ways.of(node) if to in places)) for node in places}
    return Flow(places, edges)


def stops_of(path: Path) -> Sequence[Stop]:
    """The levels of a path, or the steps of a ladder."""
    return path.levels if isinstance(path, Escalation) else path.steps


def may_be_last(stop: Stop) -> bool:
    """Whether the word of a level or step is the last, or may be."""
    said = stop.final if isinstance(stop, Level) else stop.binding
    return any(claim is True or _is_open(claim) for claim in claims(said))


def is_conditional(stop: Stop) -> bool:
    """Whether some matters skip a level or step, or may."""
    conditions = (stop.when, stop.unless)
    return any(presence(tests) is not Presence.MISSING for tests in conditions) and not (
        presence(stop.unless) is Presence.MISSING and stop.when and all(test.any for test in stop.when)
    )


@attrs.frozen(eq=False)
class _Ways:
    places: Mapping[Node, Place]
    by_id: Mapping[str, Node]

    def of(self, node: Node) -> Iterator[Node]:
        """Where a matter may go from here."""
        path, number = _parts(node, self.places)
        place = self.places[node]
        if isinstance(place, Path):
            yield from self._after(path, 0)
            return
        target = known(place.goes_to)
        if target is not None:
            yield self.by_id.get(target, target)
        elif presence(place.goes_to) is Presence.MISSING and not may_be_last(place):
            yield from self._after(path, int(number))
        yield from self._outcomes(place.if_missed)
        gate = known(place.gate) if isinstance(place, Level) else None
        if gate is not None:
            yield from self._outcomes((*gate.if_no, *gate.if_split))

    def _after(self, path: Node, number: int) -> Iterator[Node]:
        """What comes after a level: the next, and if some matters skip that and it leads no further, the one after."""
        while (node := f"{path}/{number + 1}") in self.places:
            yield node
            stop = self.places[node]
            if isinstance(stop, Path) or not is_conditional(stop):
                return
            if not may_be_last(stop) and presence(stop.goes_to) is Presence.MISSING:
                return
            number += 1
        owner = self.places[path]
        if isinstance(owner, Path) and not _is_open(absence(stops_of(owner))):
            yield from self._outcomes(owner.if_undecided)

    def _outcomes(self, outcomes: Sequence[Outcome]) -> Iterator[Node]:
        for outcome in outcomes:
            step = known(outcome.step)
            target = known(outcome.escalation) or known(outcome.dispute) or (self.by_id.get(step) if step else None)
            if target is not None:
                yield target


def _parts(node: Node, places: Mapping[Node, Place]) -> tuple[Node, str]:
    """The path or ladder of a node and the number in it; an id that is none may hold the stroke between them."""
    if isinstance(places[node], Path):
        return node, ""
    path, _, number = node.rpartition("/")
    return path, number


def _is_open(value: object) -> bool:
    return isinstance(value, Absent) and presence(value) in (Presence.UNKNOWN, Presence.NOT_APPLICABLE)
