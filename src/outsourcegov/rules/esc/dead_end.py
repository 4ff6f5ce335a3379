"""An escalation path ends and nothing follows.

## Why it matters

A matter that reaches the last level, and is not settled there, stays there. Somebody must have the last word, or the
matter must go on: to the dispute ladder, to another path, or to an outcome that is fixed beforehand.

## Example

```yaml bad
roles:
  contract-manager: {party: client-co}
  client-cio: {party: client-co}
escalations:
  commercial:
    category: commercial
    levels:
      - {by: contract-manager, within: 5 business days}
      - {by: client-cio, within: 10 business days}      # <- "commercial" ends at level 2
```

```yaml good
roles:
  contract-manager: {party: client-co}
  client-cio: {party: client-co}
escalations:
  commercial:
    category: commercial
    levels:
      - {by: contract-manager, within: 5 business days}
      - {by: client-cio, within: 10 business days, final: true}
```
"""

from collections.abc import Iterator, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.flow import is_conditional, may_be_last
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.validity import may_hold
from outsourcegov.model.absent import Presence, presence
from outsourcegov.model.escalations import Escalation, Level


@rule(
    id="ESC002",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Say what then (if-undecided: ...), or that its word is the last (final: true).",
)
def dead_end(governance: Governance) -> Iterator[Problem]:
    for path in governance.alliance.escalations:
        if may_hold(path, governance.as_of):
            yield from _end_of(path)


def _end_of(path: Escalation) -> Iterator[Problem]:
    if presence(path.levels) in (Presence.UNKNOWN, Presence.NOT_APPLICABLE) or _says(path.if_undecided):
        return
    if not path.levels:
        yield _problem(path, None, "has no level")
        return
    number = len(path.levels)
    tail = _tail(path)
    leading_on = [level for level in tail if _leads_on(level)]
    if leading_on and not _is_skipped(path, tail[0]) and leading_on[0] is tail[0]:
        return  # what every matter reaches leads on
    if not leading_on:
        yield _problem(path, path.levels[-1], f"ends at level {number}, which is not final")
    elif len(leading_on) == 1 and _is_skipped(path, leading_on[0]):
        what = f"ends at level {number}, which does not have the last word in every case"
        yield _problem(path, path.levels[-1], what)


def _problem(path: Escalation, level: Level | None, what: str) -> Problem:
    return Problem(
        level or path,
        f'"{path.id}" {what}, and nothing says what happens then.',
        witness={"path": path.id, "level": len(path.levels)},
        discriminator=path.id,
    )


def _tail(path: Escalation) -> Sequence[Level]:
    """The last level that every matter reaches, and those after it; all levels, where each is skipped by some."""
    start = next((index for index in reversed(range(len(path.levels))) if not _is_skipped(path, path.levels[index])), 0)
    return path.levels[start:]


def _is_skipped(path: Escalation, level: Level) -> bool:
    """Whether some matters of the path skip a level, or may: its conditions are more than those of the path itself."""
    if not is_conditional(level):
        return False
    return presence(level.unless) is not Presence.MISSING or not level.when or not set(level.when) <= set(path.when)


def _leads_on(level: Level) -> bool:
    """Whether a level has the last word, or something is said to follow; or that may be so."""
    return may_be_last(level) or presence(level.goes_to) is not Presence.MISSING or _says(level.if_missed)


def _says(outcomes: Sequence[object]) -> bool:
    """Whether something is said to happen then, or may be."""
    return bool(outcomes) or presence(outcomes) in (Presence.UNKNOWN, Presence.NOT_APPLICABLE)
