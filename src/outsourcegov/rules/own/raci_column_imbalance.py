"""One column of the responsibility matrix answers for most of it, or only listens.

## Why it matters

A matrix is read by rows when it is written and by columns by those who have to live with it. A role with an A in almost
every row is the bottleneck of everything, or has signed what it will not do. One that is consulted or informed on most
of the work and does none of it spends its weeks in meetings.

This is a note. Only a matrix of ten activities and five roles or more is looked at: in a smaller one a column is full
by nature. Told is a role that is accountable, or decides, in more than two fifths of the activities, and one that has
a part in more than half of them and is never more than consulted or informed.

## Example

```yaml bad
roles:
  all-doing: {party: client-co}             # <- "all-doing" is accountable for 5 of 10 activities
  listener: {party: client-co}              # <- only consulted or informed, and that in 6 of 10 activities
  one: {party: provider-co}
  two: {party: provider-co}
  three: {party: provider-co}
activities:
  a-1: {raci: {all-doing: A, one: R, listener: C}}
  a-2: {raci: {all-doing: A, one: R, listener: C}}
  a-3: {raci: {all-doing: A, one: R, listener: C}}
  a-4: {raci: {all-doing: A, one: R, listener: C}}
  a-5: {raci: {all-doing: A, two: R, listener: I}}
  a-6: {raci: {one: A, two: R, listener: I}}
  a-7: {raci: {one: A, two: R}}
  a-8: {raci: {two: A, three: R}}
  a-9: {raci: {three: A/R}}
  a-10: {raci: {three: A/R}}
```

```yaml good
roles:
  all-doing: {party: client-co}
  listener: {party: client-co}
activities:
  a-1: {raci: {all-doing: R/A, listener: C}}
```
"""

from collections import Counter
from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.responsibilities import Part, rows
from outsourcegov.model.parties import Role

LEAST_ROWS = 10
"""A matrix with fewer activities is not looked at."""

LEAST_COLUMNS = 5
"""Nor one with fewer roles."""

MOST_ACCOUNTABLE = 0.4
"""One role is accountable for no larger share of the activities."""

MOST_HEARD = 0.5
"""A role that is only consulted or informed has a part in no larger share of them."""

_LISTENING = (Part.CONSULTED, Part.INFORMED)
_WORKING = tuple(part for part in Part if part not in _LISTENING)


@rule(id="OWN029", severity=Severity.NOTE, since="0.1.0")
def raci_column_imbalance(governance: Governance) -> Iterator[Problem]:
    matrix = list(rows(governance))
    roles = {column for row in matrix for column in row.columns if governance.find(column, Role) is not None}
    if len(matrix) < LEAST_ROWS or len(roles) < LEAST_COLUMNS or not all(row.is_told for row in matrix):
        return
    accountable = Counter(column for row in matrix for column in row.having(Part.ACCOUNTABLE))
    heard = Counter(column for row in matrix for column in row.columns)
    working = {column for row in matrix for column in row.having(*_WORKING)}
    for id in sorted(roles):
        role = governance.alliance.roles[id]
        if accountable[id] > MOST_ACCOUNTABLE * len(matrix):
            yield Problem(
                role,
                f'"{id}" is accountable for {accountable[id]} of {len(matrix)} activities.',
                fix="Give some of them to the roles that are near to the work.",
                witness={"accountable": accountable[id], "activities": len(matrix)},
                discriminator="accountable",
            )
        if id not in working and heard[id] > MOST_HEARD * len(matrix):
            yield Problem(
                role,
                f'"{id}" is only consulted or informed, and that in {heard[id]} of {len(matrix)} activities.',
                fix="Leave it out where it adds nothing, or give it work.",
                witness={"heard": heard[id], "activities": len(matrix)},
                discriminator="heard",
            )
