"""Things of which it cannot be told whether somebody answers for them."""

from collections.abc import Iterator
from functools import cache, partial

from outsourcegov.governance.dates.lifetimes import lifetime
from outsourcegov.governance.dates.terms import Terms
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.appointments import appointments_to
from outsourcegov.governance.people.organisations import organisation
from outsourcegov.governance.people.ownership import Owned, perhaps_owned
from outsourcegov.governance.structure.cycles import few
from outsourcegov.governance.structure.named import names_in
from outsourcegov.governance.structure.references import a_kind
from outsourcegov.model.absent import Presence
from outsourcegov.model.forums import Forum
from outsourcegov.model.parties import Party, Role
from outsourcegov.model.walk import kind_of


def untold(governance: Governance) -> Iterator[tuple[Owned, str]]:
    """The things of which it cannot be told whether somebody answers for them, each with the reason.

    What may not have begun, or may be over, is among them where it is not certain that somebody would.
    """
    why_untold, terms = cache(partial(_why_untold, governance)), governance.terms
    for one in perhaps_owned(governance.placed, terms):
        names, why = names_in(one.owner), _why_unsure(one, terms)
        if why:
            if not any(_is_there(governance, name) and not why_untold(name) for name in names or ()):
                yield one, why
            continue
        if one.presence is Presence.UNKNOWN or (one.presence is Presence.STATED and names is None):
            yield one, "who owns it is not known"
            continue
        reasons = [why_untold(name) for name in names or ()]
        if reasons and all(reasons):
            yield one, ", and ".join(few(reasons))


def _why_unsure(one: Owned, terms: Terms) -> str:
    """Why it is not certain that a thing holds on any day; empty where it is."""
    if terms.may_have_ended(one.thing):
        return "until when it holds is not known"
    return "from when on it holds is not known" if lifetime(one.thing, terms) is None else ""


def _is_there(governance: Governance, name: str) -> bool:
    """Whether an owner is a role in which somebody can act on the day."""
    return governance.find(name, Role) is not None and not governance.availability.why_not_role(name, governance.as_of)


def _why_untold(governance: Governance, name: str) -> str:
    """Why it cannot be told whether an owner answers for anything; empty where it can."""
    found = governance.objects.get(name)
    if isinstance(found, Role):
        return f'who holds "{name}" is not known' if appointments_to(found) is None else ""
    if isinstance(found, Party | Forum) or organisation(governance, name):
        return ""
    what = "not defined" if found is None else f"{a_kind(kind_of(found))} and not a role"
    return f'its owner "{name}" is {what}'
