"""Names that stand for an organisation where a role is wanted."""

from outsourcegov.governance.governance import Governance
from outsourcegov.model.parties import Party

_SIDES = ("client", "provider", "either", "other-side")


def organisation(governance: Governance, name: str) -> str:
    """What a name stands for, ``a party`` or ``a side``; empty for anything else."""
    if governance.find(name, Party) is not None:
        return "a party"
    return "a side" if name in _SIDES else ""
