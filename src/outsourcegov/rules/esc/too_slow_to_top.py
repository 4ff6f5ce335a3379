"""An escalation path takes longer to its top than it may.

## Why it matters

`max-total` promises that the top hears of a matter in time. The limits of the levels below add up to more: whoever uses
each of them to the end breaks the promise, and nobody does anything wrong.

The limits of all levels before the last are added, for the case in which they take longest. What the last level itself
takes is not counted, nor the time until a forum first meets. A limit that runs from the beginning of the matter
(`after: raised`) adds nothing to those before it, and one that runs from an event of its own counts as no time.

Lengths on different clocks are compared in calendar days and in minutes: the fewest that the limits can take with the
most that `max-total` can be. What is found is certain: the time is exceeded whenever the matter begins.

## Example

```yaml bad
roles:
  contract-manager: {party: client-co}
  service-director: {party: client-co}
  client-cio: {party: client-co}
escalations:
  commercial:
    category: commercial
    max-total: 10 business days                   # <- 15 business days to its top, and should take 10 business days
    levels:
      - {by: contract-manager, within: 5 business days}
      - {by: service-director, within: 10 business days}
      - {by: client-cio, final: true}
```

```yaml good
roles:
  contract-manager: {party: client-co}
  service-director: {party: client-co}
  client-cio: {party: client-co}
escalations:
  commercial:
    category: commercial
    max-total: 10 business days
    levels:
      - {by: contract-manager, within: 5 business days}
      - {by: service-director, within: 5 business days}
      - {by: client-cio, final: true}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import joined
from outsourcegov.governance.decisions.region_words import value_in_words
from outsourcegov.governance.escalation.every_issue import every_issue
from outsourcegov.governance.escalation.issues import CATEGORY, subjects_of
from outsourcegov.governance.escalation.worst_times import Worst, worst_time
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import known
from outsourcegov.model.duration import Duration
from outsourcegov.model.escalations import Escalation


@rule(
    id="ESC008",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Shorten the limits of the levels below the top, or allow more (max-total).",
)
def too_slow_to_top(governance: Governance) -> Iterator[Problem]:
    promised = {path.id: path for path in governance.alliance.escalations if known(path.max_total) is not None}
    subjects = subjects_of(governance) if promised else {}
    for path in governance.flow.ladders.values():
        at_most = known(path.max_total) if isinstance(path, Escalation) else None
        if not isinstance(path, Escalation) or at_most is None:
            continue
        times = [worst_time(issue, path.id) for issue in every_issue(governance, path.id, subjects)]
        slow = [one for one in times if one.exceeds(governance.clock, at_most)]
        if slow:
            yield _problem(path, max(slow, key=lambda one: one.days(governance.clock) or 0), at_most)


def _problem(path: Escalation, worst: Worst, at_most: Duration) -> Problem:
    case = [f"{name} {value_in_words(value)}" for name, value in worst.case.items() if name != CATEGORY]
    where = f" for {joined(case)}" if case else ""
    return Problem(
        path,
        f'"{path.id}" may take {worst.in_words()} to its top{where}, and should take {at_most} at most.',
        at=("max-total",),
        witness={
            "case": {name: value_in_words(value) for name, value in worst.case.items()},
            "way": [{"level": str(place), "after": so_far} for place, so_far in worst.way],
            "max-total": str(at_most),
        },
        discriminator=path.id,
    )
