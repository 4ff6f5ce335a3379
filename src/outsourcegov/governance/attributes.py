"""What tests are about: the attributes that are declared beside a decision, and those for all."""

from outsourcegov.model.absent import NONE, known
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.conditions import Test
from outsourcegov.model.definitions import Attribute, Figure
from outsourcegov.model.walk import Placed

MONEY = "amount"
"""The attribute that is money where it has no unit."""


def declaration(alliance: Alliance, attribute: Attribute) -> Attribute:
    """Where the values of an attribute are declared: where it stands, or for all."""
    shared = alliance.attributes.get(attribute.id) if attribute.any else None
    return shared or attribute


def tested(alliance: Alliance, placed: Placed) -> Attribute | None:
    """The attribute that a test is about, of the decision around it or for all; None where none is declared."""
    name = placed.value.attribute if isinstance(placed.value, Test) else ""
    decision = alliance.decisions.get(str(placed.path[1])) if placed.path[0] == "decisions" else None
    own = decision.attributes.get(name) if decision is not None else None
    return declaration(alliance, own) if own is not None else alliance.attributes.get(name)


def unit_of(thing: Attribute | Figure) -> str | None:
    """The unit of its bare numbers, empty where that cannot be told; None where none is stated."""
    if thing.unit is None or thing.unit is NONE:
        return None
    return known(thing.unit) or ""
