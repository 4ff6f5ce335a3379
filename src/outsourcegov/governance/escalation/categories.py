"""What the matters of an escalation path are about."""

from collections.abc import Sequence

from outsourcegov.governance.decisions.matters import Conditional, is_never_for, is_told, is_untold
from outsourcegov.model.absent import Conflict, claims
from outsourcegov.model.escalations import Escalation, EscalationCategory
from outsourcegov.model.items import Items


def stated_categories(path: Escalation) -> Sequence[EscalationCategory]:
    """Every category that a source gives a path; those that it is sure to have are ``path.category`` itself."""
    return list(dict.fromkeys(one for side in _sides(path) if isinstance(side, Items) for one in side))


def may_be_of_any_category(path: Escalation) -> bool:
    """Whether some category of a path cannot be seen."""
    return any(map(is_untold, _sides(path)))


def is_for_no_category(thing: Conditional, path: Escalation) -> bool:
    """Whether it is certain that something on a path is for none of its categories."""
    if not (path.category and is_told(path.category)):
        return False
    return all(is_never_for(thing, category.value) for category in path.category)


def _sides(path: Escalation) -> Sequence[object]:
    """The categories as each source gives them: several while a contradiction stands."""
    why = path.category.absent if isinstance(path.category, Items) else None
    return claims(why) if isinstance(why, Conflict) and why.settled is None else [path.category]
