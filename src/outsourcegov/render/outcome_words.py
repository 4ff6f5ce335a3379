"""What follows where a matter is not decided, in words and as plain data."""

from collections.abc import Mapping
from typing import Any

from outsourcegov.findings.words import listed
from outsourcegov.governance.decisions.outcomes import Following, kind_of_outcome, target_of_outcome
from outsourcegov.governance.governance import Governance
from outsourcegov.model.common import Deemed, Outcome
from outsourcegov.model.who import Who
from outsourcegov.render.names import name_of, who_in_words
from outsourcegov.render.right_words import cases_of


def outcome_in_words(one: Following) -> str:
    """What follows, after the word "it": ``goes to escalation "commercial" for urgency high``."""
    is_for_all = not one.outcome.when and not one.outcome.unless
    what = what_follows(one.cases.governance, one.outcome)
    return f"{what}{'' if is_for_all else f' {cases_of(one.cases, one.outcome)}'}"


def outcome_as_data(one: Following) -> Mapping[str, Any]:
    """What follows, as plain data."""
    return {"of": one.of, **following_as_data(one.outcome)}


def following_as_data(outcome: Outcome) -> Mapping[str, Any]:
    """What an outcome says follows, as plain data."""
    to = target_of_outcome(outcome)
    plain = to.plain() if isinstance(to, Who) else to.value if isinstance(to, Deemed) else to
    return {"kind": kind_of_outcome(outcome) or None, "to": plain}


def what_follows(governance: Governance, outcome: Outcome) -> str:
    """What an outcome says follows, after the word "it" and without its conditions."""
    to, kind = target_of_outcome(outcome), kind_of_outcome(outcome)
    if to is None:
        return "goes where nobody can tell"
    if isinstance(to, Who):
        who = who_in_words(governance, to)
        if kind == "terminate":
            return f"lets {who} end the contract"
        return f"is decided by {who}"
    if isinstance(to, Deemed):
        return f"counts as {to.value}"
    if kind == "status-quo":
        return f"leaves in force what was last decided in {listed([to])}"
    return f"goes {'back ' * (kind == 'step')}to {kind} {name_of(governance, to)}"
