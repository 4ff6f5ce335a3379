"""What tests are about: the attributes that are declared beside a decision, and those for all."""

from collections.abc import Sequence

from outsourcegov.model.absent import NONE, known
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.conditions import Test
from outsourcegov.model.decisions import Decision
from outsourcegov.model.definitions import Attribute, Figure
from outsourcegov.model.walk import Placed

MONEY = "amount"
"""The attribute that is money where it has no unit."""


def declaration(alliance: Alliance, attribute: Attribute) -> Attribute:
    """Where the values of an attribute are declared: where it stands, or for all."""
    shared = alliance.attributes.get(attribute.id) if attribute.any else None
    return shared or attribute


def tested(alliance: Alliance, placed: Placed) -> Attribute | None:
    """The attribute that a test is about, of its decisions or for all; None where none is declared, or several are."""
    name = placed.value.attribute if isinstance(placed.value, Test) else ""
    own = [one.attributes.get(name) for one in _decisions_of(alliance, placed)]
    found = [declaration(alliance, one) if one is not None else alliance.attributes.get(name) for one in own]
    if not found:
        return alliance.attributes.get(name)
    return found[0] if all(one is found[0] for one in found) else None


def _decisions_of(alliance: Alliance, placed: Placed) -> Sequence[Decision]:
    """The decisions that a test belongs to: the one around it, or those that are passed on in its cases."""
    kind, id = placed.path[0], str(placed.path[1])
    delegation = alliance.delegations.get(id) if kind == "delegations" else None
    ids = [id] if kind == "decisions" else delegation.decisions if delegation is not None else ()
    return [decision for one in ids if (decision := alliance.decisions.get(one)) is not None]


def unit_of(thing: Attribute | Figure) -> str | None:
    """The unit of its bare numbers, empty where that cannot be told; None where none is stated."""
    if thing.unit is None or thing.unit is NONE:
        return None
    return known(thing.unit) or ""
