"""To whom a service is passed on, and whether they are there on the day."""

from outsourcegov.findings.words import joined
from outsourcegov.governance.dates.validity import end_of, is_over, surely_holds
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.scope.trace import Link, LinkKind, LinkPart
from outsourcegov.model.parties import Party
from outsourcegov.model.scope import Deliverable, Service

_UNTOLD = "whether it is there cannot be told"


def subcontracted(governance: Governance, item: Service | Deliverable) -> Link:
    """The subcontractors of an item, as a part of its link to who delivers it.

    It breaks where one of them has left, and none of the others is there. Who only begins later breaks nothing: until
    then the provider does it itself.
    """
    away = {id: _away(governance, id) for id in item.subcontracted_to} if isinstance(item, Service) else {}
    parts = tuple(LinkPart(id, ", ".join(filter(None, ("subcontractor", why)))) for id, why in away.items())
    if not away or not all(away.values()):
        return Link(LinkKind.PROVIDER, parts)
    untold = tuple(f'Whether "{id}" is there cannot be told.' for id, why in away.items() if why == _UNTOLD)
    has_left = not untold and any(is_over(one, governance.as_of) for id in away if (one := governance.find(id, Party)))
    said = joined(f'"{id}" {why}' for id, why in away.items())
    breaks = (f"Nobody is there to whom it is passed on: {said}.",) if has_left else ()
    return Link(LinkKind.PROVIDER, parts, breaks, untold=untold)


def _away(governance: Governance, id: str) -> str:
    """Why a party is not there on the day, or may not be, in words; empty where it is there."""
    party, day = governance.find(id, Party), governance.as_of
    if party is None or surely_holds(party, day):
        return ""
    begins = governance.terms.begins(party)
    if begins is not None:
        return f"only begins on {begins}"
    return f"left on {end_of(party.until, max)}" if is_over(party, day) else _UNTOLD
