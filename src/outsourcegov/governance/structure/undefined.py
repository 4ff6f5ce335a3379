"""Names of those who decide that stand for nobody who could."""

import datetime
from collections.abc import Iterator

from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.references import a_kind
from outsourcegov.model.absent import Maybe
from outsourcegov.model.walk import kind_of
from outsourcegov.model.who import WORDS, Together, Who

_WHO_DECIDE = frozenset({"role", "forum", "party"})


def why_nobody(governance: Governance, name: Maybe[str]) -> str:
    """Why a name stands for nobody who could decide, as part of a sentence; empty where it may stand for somebody."""
    alliance = governance.alliance
    if not isinstance(name, str) or name in WORDS or name in alliance.roles or name in alliance.forums:
        return ""
    found = governance.objects.get(name)
    if found is not None:
        return "" if kind_of(found) in _WHO_DECIDE else f'"{name}" is {a_kind(kind_of(found))} and cannot decide'
    return "" if governance.hidden_kinds & _WHO_DECIDE else f'"{name}" is not defined'


def nobodies(governance: Governance, who: Who) -> Iterator[str]:
    """Why some of those who act stand for nobody, one reason for each."""
    return filter(None, (why_nobody(governance, name) for name in dict.fromkeys(who.names)))


def why_not(governance: Governance, who: Who, day: datetime.date) -> str:
    """Why those who act cannot on a day, as part of a sentence; empty where they can. A name of nobody cannot act."""
    reasons = list(nobodies(governance, who))
    if not reasons:
        return governance.availability.why_not(who, day)
    there = tuple(name for name in who.names if not why_nobody(governance, name))
    rest = Who(there, Together.AT_LEAST, who.least) if len(there) >= who.least else None
    other = governance.availability.why_not(rest if rest is not None else who, day)
    if rest is not None and not other:
        return ""
    return ", and ".join([*reasons, *([other] if other else [])])
