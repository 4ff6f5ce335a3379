"""What follows where a matter is not decided, in words and as plain data."""

from collections.abc import Mapping
from typing import Any

from outsourcegov.findings.words import listed
from outsourcegov.governance.outcomes import Following
from outsourcegov.model.common import Deemed
from outsourcegov.model.who import Who
from outsourcegov.render.names import name_of, who_in_words
from outsourcegov.render.right_words import cases_of


def outcome_in_words(one: Following) -> str:
    """What follows, after the word "it": ``goes to escalation "commercial" for urgency high``."""
    is_for_all = not one.outcome.when and not one.outcome.unless
    return f"{_what(one)}{'' if is_for_all else f' {cases_of(one.cases, one.outcome)}'}"


def outcome_as_data(one: Following) -> Mapping[str, Any]:
    """What follows, as plain data."""
    to = one.to
    plain = to.plain() if isinstance(to, Who) else to.value if isinstance(to, Deemed) else to
    return {"of": one.of, "kind": one.kind or None, "to": plain}


def _what(one: Following) -> str:
    to, governance = one.to, one.cases.governance
    if to is None:
        return "goes where nobody can tell"
    if isinstance(to, Who):
        who = who_in_words(governance, to)
        if one.kind == "terminate":
            return f"lets {who} end the contract"
        return f"is decided by {who}"
    if isinstance(to, Deemed):
        return f"counts as {to.value}"
    if one.kind == "status-quo":
        return f"leaves in force what was last decided in {listed([to])}"
    return f"goes {'back ' * (one.kind == 'step')}to {one.kind} {name_of(governance, to)}"
