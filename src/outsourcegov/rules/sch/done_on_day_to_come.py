"""Something is said to have been done on a day that has not come.

## Why it matters

A test that is to be held next March is a plan. Written down as the day of the last test it says that all is well, and
nobody asks any more. Mostly it is only a slip of the year.

Asked are all days on which something was done: when a plan was `tested`, a policy `reviewed`, a criticality
`criticality-assessed`, a deliverable or a risk `accepted`, a review `last` held, a meeting or a survey `held`, a
decision `raised` or `decided`, an action `done` or `confirmed`, a problem `raised`, a proposal `proposed` or
`answered`, a baseline taken (`baseline-taken`), a figure `reported`, and a maturity `assessed`. Until the day has come,
rules that ask whether or when it was done take it for not done.

The day that counts is the one of the check. Where the alliance was `reviewed` after it, or may have been, the check
asks about a past day, and the text was kept on since: then nothing is said, and what was done later is not known of
that day. When a contract was `signed` is not asked: one may be written down before it is.

## Example

```yaml bad
exit-plans:
  leave-in-time: {tested: 2027-03-01}       # <- "leave-in-time" is said to have been tested on 2027-03-01
```

```yaml good
exit-plans:
  leave-in-time: {tested: 2026-03-01, test-every: 12 months}
```
"""

from collections.abc import Iterator, Mapping

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import quoted
from outsourcegov.governance.dates.on_record import said_too_early
from outsourcegov.governance.governance import Governance
from outsourcegov.model.base import Value
from outsourcegov.model.contracts import Review
from outsourcegov.model.forums import Action, DecisionEntry, Meeting
from outsourcegov.model.goals import Benefit, Survey
from outsourcegov.model.metrics import Observation
from outsourcegov.model.planning import ProblemStatement, Proposal
from outsourcegov.model.risks import Answer, ContinuityPlan, ExitPlan, Maturity, Policy, Risk
from outsourcegov.model.scope import Deliverable, Service
from outsourcegov.model.walk import Placed, kind_of

DONE: Mapping[type[Value], Mapping[str, str]] = {
    Action: {"done": "done", "confirmed": "confirmed"},
    Answer: {"dated": "given"},
    Benefit: {"baseline_taken": "measured"},
    ContinuityPlan: {"tested": "tested"},
    DecisionEntry: {"raised": "raised", "decided": "decided"},
    Deliverable: {"accepted": "accepted"},
    ExitPlan: {"tested": "tested"},
    Maturity: {"assessed": "assessed"},
    Meeting: {"held": "held"},
    Observation: {"reported": "reported"},
    Policy: {"reviewed": "reviewed"},
    ProblemStatement: {"raised": "raised"},
    Proposal: {"proposed": "proposed", "answered": "answered"},
    Review: {"last": "held"},
    Risk: {"accepted": "accepted"},
    Service: {"criticality_assessed": "assessed"},
    Survey: {"held": "held"},
}
"""The keys that hold the day on which something was done, and what was done then."""


@rule(
    id="SCH021",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Correct the day, or take it out until it has come.",
)
def done_on_day_to_come(governance: Governance) -> Iterator[Problem]:
    for placed in governance.placed:
        for name, did in DONE.get(type(placed.value), {}).items():
            said = said_too_early(governance.terms, getattr(placed.value, name), did)
            if said:
                key = name.replace("_", "-")
                yield Problem(placed.value, f"{_named(placed)} {said}.", at=(key,), discriminator=key)


def _named(placed: Placed) -> str:
    """What was done, or what it was done to, and whose it is."""
    which = f" {quoted(str(placed.step))}" if placed.step is not None else ""
    of = quoted(placed.subject)
    return of if placed.identified else f"The {kind_of(placed.value)}{which} of {of}"
