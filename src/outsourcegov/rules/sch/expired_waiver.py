"""A waiver has run out, nobody stands for it, or it can be of no finding.

## Why it matters

A waiver is a decision to live with a fault: somebody accepts it, for a reason and until some day. When that day is over
the fault counts again, and somebody has to decide anew. A waiver without an owner, a reason or a last day was never
such a decision, and accepts nothing. Neither does one that names its rule other than by its id, or whose fingerprint is
none.

## Example

```yaml bad
roles:
  client-cio: {party: client-co}
waivers:
  goal-without-owner:
    rule: OWN001
    subject: faster-answers
    owner: client-cio
    reason: The owner is named at the next review
    expires: 2026-09-30                    # <- ended on 2026-09-30
goals:
  faster-answers: {}
```

```yaml bad
roles:
  client-cio: {party: client-co}
waivers:
  goal-without-owner:
    rule: OWN001
    subject: faster-answers
    owner: none                            # <- has no owner, and accepts nothing
    reason: The owner is named at the next review
    expires: 2027-03-31
goals:
  faster-answers: {}
```

```yaml bad
roles:
  client-cio: {party: client-co}
waivers:
  goal-without-owner:
    rule: no-owner                         # <- "no-owner" is no id of a rule
    subject: faster-answers
    owner: client-cio
    reason: The owner is named at the next review
    expires: 2027-03-31
goals:
  faster-answers: {}
```

```yaml good
roles:
  client-cio: {party: client-co}
waivers:
  goal-without-owner:
    rule: OWN001
    subject: faster-answers
    owner: client-cio
    reason: The owner is named at the next review
    expires: 2027-03-31
goals:
  faster-answers: {}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import ID_PATTERN, rule
from outsourcegov.engine.selection import id_of
from outsourcegov.errors import UnknownRule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import quoted, written
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Presence, known, presence
from outsourcegov.model.words import matches
from outsourcegov.rules.catalogue import NAMES

_FORMS = {
    "rule": (ID_PATTERN, "no id of a rule", "Write its id as reports show it, such as OWN001."),
    "fingerprint": (r"[0-9a-f]{16}", "no fingerprint", "Write its sixteen digits as the JSON report shows them."),
}
"""How what a waiver accepts is written, what anything else is, and what to do about it."""

_NEEDED = {"owner": "owner", "reason": "reason", "expires": "last day"}


@rule(
    id="SCH009",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Mend what was accepted and take the waiver out, or decide anew and set another last day.",
)
def expired_waiver(governance: Governance) -> Iterator[Problem]:
    for waiver in governance.alliance.waivers:
        last = known(waiver.expires)
        if last is not None and last < governance.as_of:
            yield Problem(
                waiver,
                f'Waiver "{waiver.id}" ended on {last}: what it accepted counts again.',
                at=("expires",),
                witness={"ended": str(last)},
                discriminator="ended",
            )
        for key, (pattern, what, fix) in _FORMS.items():
            text = known(getattr(waiver, key))
            if text is not None and not matches(pattern, text):
                near = _meant(text) if key == "rule" else None
                guess = f"; did you mean {quoted(near)}?" if near else "."
                yield Problem(
                    waiver,
                    f'Waiver "{waiver.id}" accepts nothing: {written(text)} is {what}{guess}',
                    at=(key,),
                    fix=f"Write {quoted(near)} if that is meant: a waiver takes the id of a rule." if near else fix,
                    discriminator=f"{key}:{text}",
                )
        for key, called in _NEEDED.items():
            if presence(getattr(waiver, key)) is Presence.MISSING:
                yield Problem(
                    waiver,
                    f'Waiver "{waiver.id}" has no {called}, and accepts nothing.',
                    at=(key,),
                    fix=f"State its {called}, or take the waiver out.",
                    discriminator=key,
                )


def _meant(text: str) -> str | None:
    """The id of the rule that a name of one most likely means, or small letters do; None where that cannot be told."""
    try:
        return id_of(text, NAMES)
    except UnknownRule as unknown:
        near = unknown.near
    return id_of(near, NAMES) if near is not None and near in NAMES.values() else None
