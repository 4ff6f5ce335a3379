"""Governance without somebody: what cannot have changed is taken over, and all else is worked out when it is asked for.

An object keeps its place in the text, also where others before it in a list are taken away.
"""

import datetime
from collections.abc import Mapping, Sequence, Set as AbstractSet

import attrs

from outsourcegov.errors import InvalidValue
from outsourcegov.findings.words import a, quoted
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.chains import reached
from outsourcegov.governance.structure.uses import uses
from outsourcegov.governance.supposing.without import without
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.base import Value
from outsourcegov.model.common import Described
from outsourcegov.model.decisions import Delegation
from outsourcegov.model.walk import Placed, Position, inside, kind_of

_ON_ANY_DAY = ("placed", "positions", "objects", "absences", "hidden_kinds", "broken_references", "sides")
"""What is the same on any day."""

_FOR_ANYBODY = ("sides", "standings", "terms", "figures", "clock", "flow", "owned", "owned_by")
"""What is the same whoever holds a role."""

_CHANGED = frozenset({"appointments", "deputies", "seats", "from", "until"})
"""The keys that change when somebody is gone."""


def on_another_day(governance: Governance, day: datetime.date | str) -> Governance:
    """The same alliance on another day."""
    before = governance.before.at(day) if governance.before is not None else None
    found = Governance(governance.alliance, day, places=governance.places, before=before)
    for name in _ON_ANY_DAY:
        if _is_worked_out(governance, name):
            _put(found, name, getattr(governance, name))
    if _is_worked_out(governance, "terms"):
        _put(found, "terms", governance.terms.on(found.as_of))
    return found


def departed(governance: Governance, gone: Sequence[str]) -> Governance:
    """The same alliance without those of some ids; raises ``UnknownId`` and ``InvalidValue``."""
    for one in gone:
        _refuse(governance, one)
    departure = without(governance.alliance, gone, governance.as_of)
    replaced = departure.replaced
    left = departure.alliance
    tops = [new for new in (*left.parties, *left.roles, *left.forums) if id(new) in replaced]
    blocks = {id(replaced[id(new)]): _renewed(governance, new, replaced) for new in tops}
    found = rebuilt(governance, departure.alliance, blocks)
    if not any(_says_more(new, replaced[id(new)]) for new in tops):
        take_over_absences(governance, found, blocks)
    found.kept[changed_objects] = (
        [one for old in blocks for one in _block(governance, _numbers(governance)[old])],
        [one for block in blocks.values() for one in block],
    )
    if are_people(governance, gone):
        _hand_over(governance, found, [new.id for new in tops])
    return found


def changed_objects(governance: Governance) -> tuple[Governance, Governance]:
    """Governance with nothing placed in it but what changed when somebody was gone: as it was, and as it is."""
    before, after = governance.kept[changed_objects]
    return _with_only(governance.before or governance, before), _with_only(governance, after)


def _with_only(governance: Governance, placed: Sequence[Placed]) -> Governance:
    found = Governance(governance.alliance, governance.as_of, places=governance.places)
    for name in (*_ON_ANY_DAY, *_FOR_ANYBODY):
        if _is_worked_out(governance, name):
            _put(found, name, getattr(governance, name))
    _put(found, "placed", placed)
    return found


def are_people(governance: Governance, gone: Sequence[str]) -> bool:
    """Whether those who are gone are people and nothing else, so that nothing changes but who holds which role."""
    alliance = governance.alliance
    others = (alliance.roles, alliance.parties, alliance.forums)
    return all(one in alliance.people and not any(one in collection for collection in others) for one in gone)


def _hand_over(governance: Governance, found: Governance, roles: Sequence[str]) -> None:
    """Use what has been worked out for another alliance in which others hold some roles."""
    for name in _FOR_ANYBODY:
        if _is_worked_out(governance, name):
            _put(found, name, getattr(governance, name))
    covered = frozenset[str]().union(*map(governance.appointments.covers, roles))
    naming = _naming(governance)
    forums = reached(
        (one for role in covered for kind, one in naming.get(role, ()) if kind == "forums"), _decided_by(governance)
    )
    named = [place for name in covered | forums for place in naming.get(name, ())]
    passed_on = (
        delegation for kind, one in named if kind == "delegations" for delegation in _delegations(governance, one)
    )
    decisions = {one for kind, one in named if kind == "decisions"} | {id for one in passed_on for id in one.decisions}
    _put(found, "appointments", governance.appointments.but(found.alliance))
    _put(found, "answers", governance.answers.but(found, covered | forums))
    if _is_worked_out(governance, "availability"):
        _put(found, "availability", governance.availability.but(found.alliance, covered, forums))
    if _is_worked_out(governance, "authorities"):
        _put(found, "authorities", governance.authorities.but(found, decisions))


def _naming(governance: Governance) -> Mapping[str, AbstractSet[tuple[str, str]]]:
    """Where at the top of the alliance each id is named: in which collection, and in the object of which id."""
    found: dict[str, set[tuple[str, str]]] | None = governance.kept.get(_naming)
    if found is None:
        found = {}
        for use in uses(governance.alliance, governance.placed):
            top = use.holder
            while is_inside_another(top) and top.around is not None:
                top = top.around
            if top.keys:
                found.setdefault(use.id, set()).add((str(top.keys[0]), str(top.step)))
        governance.kept[_naming] = found
    return found


def _decided_by(governance: Governance) -> Mapping[str, Sequence[str]]:
    """The forums for which each role or forum decides when they have no quorum."""
    found: dict[str, list[str]] | None = governance.kept.get(_decided_by)
    if found is None:
        found = governance.kept[_decided_by] = {}
        for forum in governance.alliance.forums:
            for who in governance.fallbacks.deciders(forum.id) or ():
                for id in who.ids:
                    found.setdefault(id, []).append(forum.id)
    return found


def _delegations(governance: Governance, id: str) -> Sequence[Delegation]:
    return [one for one in governance.alliance.delegations if one.id == id]


def rebuilt(governance: Governance, alliance: Alliance, blocks: Mapping[int, Sequence[Placed]]) -> Governance:
    """Governance of an alliance in which some objects are others, each given with what is inside it.

    ``blocks`` has them by the identity of the object that they stand for.
    """
    found = Governance(alliance, governance.as_of, places=governance.places, before=governance)
    numbers = _numbers(governance)
    placed, positions, objects = list(governance.placed), dict(governance.positions), dict(governance.objects)
    for old, block in sorted(blocks.items(), key=lambda pair: numbers[pair[0]], reverse=True):
        start, occurrence = numbers[old], positions[old].occurrence
        placed[start : start + len(_block(governance, start))] = block
        positions |= {id(one.value): Position(one, occurrence) for one in block}
        new = block[0].value
        if isinstance(new, Described) and id(objects.get(new.id)) == old:
            objects[new.id] = new
    _put(found, "placed", placed)
    _put(found, "positions", positions)
    _put(found, "objects", objects)
    return found


def take_over_absences(governance: Governance, found: Governance, blocks: Mapping[int, Sequence[Placed]]) -> None:
    """Use the missing values and broken references of one for another, unless one is in what has changed."""
    tops = {old: block[0].value for old, block in blocks.items()}
    numbers, lost = _numbers(governance), set[int]()
    for old, block in blocks.items():
        inside_it = {id(one.value) for one in _block(governance, numbers[old])[1:]}
        lost |= inside_it - {id(one.value) for one in block[1:]}
    if any(id(one.subject) in lost or id(one.subject) in tops for one in governance.broken_references):
        return
    absences = []
    for one in governance.absences:
        new = tops.get(id(one.subject))
        if id(one.subject) in lost or (new is not None and one.key in _CHANGED):
            return
        absences.append(one if new is None else attrs.evolve(one, subject=new))
    _put(found, "absences", absences)
    _put(found, "hidden_kinds", governance.hidden_kinds)
    _put(found, "broken_references", governance.broken_references)


def has_the_same_absences(governance: Governance) -> bool:
    """Whether no value is missing, and no reference broken, that was not before somebody was gone."""
    return _is_worked_out(governance, "absences")


def is_inside_another(placed: Placed) -> bool:
    """Whether an object is inside another than the alliance."""
    return placed.around is not None and placed.around.around is not None


def _says_more(new: Value, old: Value) -> bool:
    """Whether a list is stated to be none that was not before."""
    lists = ("appointments", "deputies")
    return any(getattr(new, one, old) is not getattr(old, one, old) and getattr(new, one).absent for one in lists)


def _renewed(governance: Governance, new: Value, replaced: Mapping[int, Value]) -> Sequence[Placed]:
    """An object and what is inside it, each where the one stood that it is there for."""
    positions = governance.positions
    top = positions[id(replaced[id(new)])].placed._replace(value=new)
    found = {id(top): top}
    for one in inside(top):
        old = positions[id(replaced.get(id(one.value), one.value))].placed
        around = found[id(one.around)]
        found[id(one)] = Placed(one.value, around, old.keys, old.step, one.subject, one.identified)
    return [*found.values()]


def _block(governance: Governance, number: int) -> Sequence[Placed]:
    """An object at the top and everything inside it, by its number."""
    placed, end = governance.placed, number + 1
    while end < len(placed) and is_inside_another(placed[end]):
        end += 1
    return placed[number:end]


def _numbers(governance: Governance) -> Mapping[int, int]:
    """Which one each object is in the order of all, by its identity."""
    found: Mapping[int, int] | None = governance.kept.get(_numbers)
    if found is None:
        found = governance.kept[_numbers] = {id(one.value): at for at, one in enumerate(governance.placed)}
    return found


def _refuse(governance: Governance, asked: str) -> None:
    """Raise ``UnknownId`` for what is not there, and ``InvalidValue`` for what cannot be gone."""
    alliance = governance.alliance
    if not any(asked in one for one in (alliance.people, alliance.roles, alliance.parties, alliance.forums)):
        kind = kind_of(governance[asked])
        raise InvalidValue(f"{quoted(asked)} is {a(kind)}, and only a person, a role, a party or a forum can be gone")


def _is_worked_out(governance: Governance, name: str) -> bool:
    try:
        object.__getattribute__(governance, name)
    except AttributeError:
        return False
    return True


def _put(governance: Governance, name: str, content: object) -> None:
    object.__setattr__(governance, name, content)
