"""Conditions and attributes that rights test, so that whoever judges them has a say."""

from collections.abc import Iterator, Sequence

import attrs

from outsourcegov.governance.decisions.attributes import declaration
from outsourcegov.governance.decisions.rights import rights_surely_in_force
from outsourcegov.governance.governance import Governance
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.decisions import Decision, Right
from outsourcegov.model.definitions import Attribute, Condition


@attrs.frozen(eq=False, repr=False)
class Judged:
    """A condition or an attribute, and the rights that test it, each with its decision."""

    thing: Condition | Attribute
    tested: Sequence[tuple[Decision, Right]]


def judged_in_rights(governance: Governance) -> Iterator[Judged]:
    """Every condition and attribute that is tested by rights which are sure to be in force on the day."""
    found: dict[int, tuple[Condition | Attribute, list[tuple[Decision, Right]]]] = {}
    for decision, right in rights_surely_in_force(governance):
        for name in dict.fromkeys(test.attribute for test in (*right.when, *right.unless) if not test.any):
            thing = _declared(governance.alliance, decision, name)
            if thing is not None:
                found.setdefault(id(thing), (thing, []))[1].append((decision, right))
    yield from (Judged(thing, tested) for thing, tested in found.values())


def _declared(alliance: Alliance, decision: Decision, name: str) -> Condition | Attribute | None:
    """What a test is about: the attribute of the decision or of all, or the condition."""
    own = decision.attributes.get(name)
    found = declaration(alliance, own) if own is not None else alliance.attributes.get(name)
    is_condition = found is None or found.any
    return (alliance.conditions.get(name) or found) if is_condition else found
