"""Lists of which some elements are changed or taken away."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from outsourcegov.model.absent import NONE, Claim, Conflict
from outsourcegov.model.common import Entry
from outsourcegov.model.items import Items

E = TypeVar("E", bound=Entry)


def changed_items(items: Sequence[E], change: Callable[[E], E | None]) -> Any:
    """A list with each element changed, on every side of a contradiction; ``none`` where no element is left of some.

    The same list, if nothing changes.
    """
    reason = getattr(items, "absent", None)
    if isinstance(reason, Conflict):
        claims = tuple(
            Claim(changed_items(claim.value, change), claim.ref) if isinstance(claim.value, Items) else claim
            for claim in reason.claims
        )
        is_same = all(new.value is old.value for new, old in zip(claims, reason.claims, strict=True))
        return items if is_same else type(items).without(Conflict(claims, reason.prevails))  # type: ignore[attr-defined]
    left = [change(one) for one in items]
    if all(new is old for new, old in zip(left, items, strict=True)):
        return items
    kept = [one for one in left if one is not None]
    return type(items)(kept) if kept else Items.without(NONE)  # type: ignore[call-arg]
