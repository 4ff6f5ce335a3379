"""An alliance of which nobody may see who holds a role: whoever looks is found out.

What is worked out on it without being found out is the same whoever holds which role.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any, NoReturn

from outsourcegov.governance.governance import Governance
from outsourcegov.governance.supposing.departures import is_inside_another, rebuilt, take_over_absences
from outsourcegov.model.absent import absence
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.base import Value
from outsourcegov.model.items import Collection, Items
from outsourcegov.model.parties import Role
from outsourcegov.model.walk import Placed


class Seen(BaseException):
    """Somebody looked at who holds a role. No error, so that nothing that catches errors keeps it back."""


def sealed(governance: Governance) -> Governance:
    """The same alliance; where somebody looks at an appointment, it raises ``Seen``."""
    blocks: dict[int, list[Placed]] = {}
    roles: list[Role] = []
    for role in governance.alliance.roles:
        if not role.appointments and absence(role.appointments) is None:
            roles.append(role)
            continue
        new = Role.build({**vars(role), "appointments": _Sealed()})
        roles.append(new)
        blocks[id(role)] = [governance.positions[id(role)].placed._replace(value=new)]
    block, around = None, dict[int, Placed]()
    for placed in governance.placed:
        if not is_inside_another(placed):
            block = blocks.get(id(placed.value))
            around = {id(placed): block[0]} if block else {}
        elif block is not None and placed.around is not None:
            outer = around[id(placed.around)]
            kind: Any = type(placed.value)
            is_hidden = placed.keys[:1] == ("appointments",) or isinstance(outer.value, _Hidden)
            value = object.__new__(_hidden(kind)) if is_hidden else placed.value
            around[id(placed)] = placed._replace(value=value, around=outer)
            block.append(around[id(placed)])
    alliance = (
        Alliance.build({**vars(governance.alliance), "roles": Collection(roles)}) if blocks else governance.alliance
    )
    found = rebuilt(governance, alliance, blocks)
    take_over_absences(governance, found, blocks)
    object.__setattr__(found, "answers", governance.answers.but(found, governance.objects.keys()))
    return found


def is_sealed(value: Value) -> bool:
    """Whether an object is one that nobody may see."""
    return isinstance(value, _Hidden)


def _see(*_: object, **__: object) -> NoReturn:
    raise Seen


_OF_A_LIST: Mapping[str, Any] = {
    name: _see
    for name in dir(Items)
    if callable(getattr(Items, name))
    and name not in ("__class__", "__new__", "__init__", "__getattribute__", "__init_subclass__", "__subclasshook__")
}
_Sealed: Any = type(
    "Items", (Items,), {**_OF_A_LIST, "__bool__": _see, "absent": property(_see), "stated": property(_see)}
)


class _Hidden:
    """Part of an appointment."""

    def __getattribute__(self, name: str) -> Any:
        if name == "__class__":
            return type(self)
        raise Seen

    __eq__ = __hash__ = __repr__ = _see


@cache
def _hidden(cls: Any) -> Any:
    """The class of objects that stand for those of a class."""
    return type(cls.__name__, (_Hidden, cls), {})
