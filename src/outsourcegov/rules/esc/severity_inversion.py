"""What is worse may take longer.

## Why it matters

A level gives a worse matter more time than one that is less bad. Nobody meant it: two rows were mixed up, or one was
changed and the other forgotten, and the worst matters climb last.

What is worse is told by an attribute of which the order is declared (`order: worst-first`). The limits of neighbouring
values are compared, in cases that are equal in all else. The same limit for both is no fault.

## Example

```yaml bad
attributes:
  severity: {one-of: [sev-1, sev-2], order: worst-first}
roles:
  duty-manager: {party: client-co}
  client-cio: {party: client-co}
escalations:
  operational:
    category: operational
    levels:
      - by: duty-manager                             # <- leaves 8 hours for severity sev-1, and 4 hours for sev-2
        within: [{when: {severity: sev-1}, within: 8 hours}, {when: {severity: sev-2}, within: 4 hours}]
      - {by: client-cio, final: true}
```

```yaml good
attributes:
  severity: {one-of: [sev-1, sev-2], order: worst-first}
roles:
  duty-manager: {party: client-co}
  client-cio: {party: client-co}
escalations:
  operational:
    category: operational
    levels:
      - by: duty-manager
        within: [{when: {severity: sev-1}, within: 4 hours}, {when: {severity: sev-2}, within: 8 hours}]
      - {by: client-cio, final: true}
```
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import capitalised
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.escalation.every_issue import every_issue, sure_halts
from outsourcegov.governance.escalation.flow import Place
from outsourcegov.governance.escalation.issues import Issue, subjects_of
from outsourcegov.governance.escalation.worst_times import is_longer, length_of_limit
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import known
from outsourcegov.model.conditions import Limit
from outsourcegov.model.definitions import Attribute, Order
from outsourcegov.model.duration import Duration
from outsourcegov.model.escalations import Level

Case = frozenset[tuple[str, object]]


class _Inversion(NamedTuple):
    """Two values of an attribute, and the limits for each, of which that for the worse is longer."""

    attribute: str
    worse: object
    long: Duration
    less: object
    short: Duration


@rule(
    id="ESC009",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Give what is worse the shorter limit; look whether two rows were mixed up.",
)
def severity_inversion(governance: Governance) -> Iterator[Problem]:
    graded = {one.id: _worst_first(one) for one in governance.alliance.attributes}
    pairs = [(name, worse, less) for name, values in graded.items() for worse, less in pairwise(values)]
    subjects = subjects_of(governance) if pairs else {}
    for id in governance.flow.ladders if pairs else ():
        limits = _limits(every_issue(governance, id, subjects), id)
        for place, by_case in limits.items():
            found = next(_inversions(governance, by_case, pairs), None)
            if found is not None:
                yield _problem(governance, place, found)


def _worst_first(attribute: Attribute) -> Sequence[object]:
    """The values of an attribute, the worst first; none where their order is not declared."""
    order = known(attribute.order)
    if order is None or is_untold(attribute.one_of):
        return ()
    return attribute.one_of if order is Order.WORST_FIRST else attribute.one_of[::-1]


def _limits(issues: Sequence[Issue], id: str) -> Mapping[Place, Mapping[Case, Limit]]:
    """The limit of each case at each level to which it surely comes, where limits differ by case."""
    found: dict[Place, dict[Case, Limit]] = {}
    for issue in issues:
        for halt in sure_halts(issue, id):
            if isinstance(halt.level, Level) and any(limit.when for limit in halt.level.within):
                limit, depends_on, _ = issue.limit(halt.level.limits)
                if limit is not None and not depends_on:
                    found.setdefault(halt.place, {})[frozenset(issue.case.items())] = limit
    return found


def _inversions(
    governance: Governance, by_case: Mapping[Case, Limit], pairs: Sequence[tuple[str, object, object]]
) -> Iterator[_Inversion]:
    """Two values of an attribute of which the worse has the longer limit."""
    for case, limit in by_case.items():
        for name, worse, less in pairs:
            other = by_case.get(case - {(name, worse)} | {(name, less)}) if (name, worse) in case else None
            if other is None or (limit.after, limit.at) != (other.after, other.at):
                continue
            long, short = length_of_limit(limit), length_of_limit(other)
            if long is not None and short is not None and is_longer(governance.clock, limit, other):
                yield _Inversion(name, worse, long, less, short)


def _problem(governance: Governance, place: Place, found: _Inversion) -> Problem:
    label, worse, less = governance.flow.label(place), str(found.worse), str(found.less)
    return Problem(
        governance.flow.levels[place],
        f"{capitalised(label)} leaves {found.long} for {found.attribute} {worse},"
        f" and {found.short} for {less}, which is less bad.",
        witness={"level": str(place), worse: str(found.long), less: str(found.short)},
        discriminator=str(place),
    )
