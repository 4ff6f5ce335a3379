"""The sources contradict each other, and nothing says which of them counts.

## Why it matters

Two clauses with two answers are settled by whoever argues better on the day. Until somebody says which of them
prevails, no limit, price or duty that depends on them can be relied on.

Where all sources say the same there is no contradiction, and one of them was copied wrongly or the value can stand
alone; that is a warning, since until then nothing is made of the value.

## Example

```yaml bad
continuity-plans:
  recovery:
    rto: {conflict: [{value: 4 hours, ref: "5.1"}, {value: 1 day, ref: "G"}]}   # <- "5.1" says 4 hours; "G" says 1 day
```

```yaml good
continuity-plans:
  recovery:
    rto: {conflict: [{value: 4 hours, ref: "5.1"}, {value: 1 day, ref: "G"}], prevails: "5.1"}
```
"""

from collections.abc import Iterator, Sequence
from typing import Any

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.absences import Missing
from outsourcegov.model.absent import NONE, Absent, Claim, Conflict, InWords, NotApplicable, Unknown, absence
from outsourcegov.model.base import Value


@rule(
    id="SCH010",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Settle it with the other side, and say which ref prevails: prevails: ...",
)
def conflicting_statements(governance: Governance) -> Iterator[Problem]:
    for missing in governance.absences:
        conflict = missing.reason
        if isinstance(conflict, Conflict) and conflict.settled is None:
            said = [_said(claim) for claim in conflict.claims]
            if _is_same(conflict):
                yield _same(missing, said)
                continue
            unmatched = f' None of them is "{conflict.prevails}".' if conflict.prevails else ""
            yield Problem(
                missing.subject,
                f'The sources contradict each other on "{missing.key}": {"; ".join(said)}.{unmatched}',
                at=missing.at,
                witness={"claims": said},
                discriminator=missing.key,
            )


def _is_same(conflict: Conflict) -> bool:
    first = conflict.claims[0].value
    return not isinstance(absence(first), Unknown) and all(claim.value == first for claim in conflict.claims)


def _same(missing: Missing, said: Sequence[str]) -> Problem:
    """That what is written as a contradiction is none."""
    return Problem(
        missing.subject,
        f'"{missing.key}" is written as a contradiction, and all sources say the same: {"; ".join(said)}.',
        at=missing.at,
        severity=Severity.WARNING,
        fix="Write the value by itself, or correct what one of the sources says.",
        witness={"claims": list(said)},
        discriminator=missing.key,
    )


def _said(claim: Claim) -> str:
    words = _words(claim.value)
    return f'"{claim.ref}" says {words}' if claim.ref else f"somewhere it says {words}"


def _words(value: Any) -> str:
    """A value in a sentence."""
    reason = absence(value)
    if reason is not None:
        return _absent(reason)
    plain = value.to_plain() if isinstance(value, Value) else value
    if isinstance(plain, dict):
        return ", ".join(f"{key} {_words(content)}" for key, content in plain.items())
    if isinstance(plain, Sequence) and not isinstance(plain, str):
        return ", ".join(_words(one) for one in plain) or "an empty list"
    if isinstance(plain, bool):
        return str(plain).lower()
    return str(getattr(plain, "value", plain))


def _absent(reason: Absent) -> str:
    if reason is NONE:
        return "that there is none"
    if isinstance(reason, InWords):
        return f'"{reason.words}"'
    return "that it does not apply" if isinstance(reason, NotApplicable) else "something that cannot be seen"
