"""Something was promised for no day.

## Why it matters

"We shall look into it" cannot be late. What has no day is done after everything that has one, and nobody can say that
it was not.

Asked are open actions, as a note, and agreed proposals. An action that was `promised-to` somebody, such as a customer,
is a warning.

## Example

```yaml bad
roles:
  delivery-director: {party: provider-co}
proposals:
  second-line:                              # <- Proposal "second-line" was agreed, and has no day by which it is done
    proposed-by: delivery-director
    status: agreed
    owner: delivery-director
```

```yaml good
roles:
  delivery-director: {party: provider-co}
proposals:
  second-line:
    proposed-by: delivery-director
    status: agreed
    owner: delivery-director
    due: 2027-03-31
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.follow_through.tasks import is_promised, is_promised_outside, open_tasks, promised_to
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import is_ruled_out
from outsourcegov.model.forums import Action
from outsourcegov.model.planning import Proposal


@rule(id="FOL002", severity=Severity.WARNING, since="0.1.0", fix="Agree on a day: due: ...")
def promise_without_date(governance: Governance) -> Iterator[Problem]:
    for task in open_tasks(governance):
        if not isinstance(task, Action | Proposal) or not is_promised(task) or not is_ruled_out(task.due):
            continue
        is_between_the_sides = isinstance(task, Action) and not is_promised_outside(task)
        yield Problem(
            task,
            f"{_named(task)}, and has no day by which it is done.",
            severity=Severity.NOTE if is_between_the_sides else None,
        )


def _named(task: Action | Proposal) -> str:
    if isinstance(task, Proposal):
        return f'Proposal "{task.id}" was agreed'
    who = promised_to(task)
    return f'Action "{task.id}" was promised to {who}' if who else f'Action "{task.id}" is open'
