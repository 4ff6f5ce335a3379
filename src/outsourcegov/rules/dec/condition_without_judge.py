"""A right hangs on a condition that nobody is named to judge, or that is judged by whoever gains by it.

## Why it matters

"In an emergency the manager may decide alone" is worth as much as the answer to who calls it an emergency. Where nobody
is named, whoever needs the power finds that the condition holds; where it is the manager, there is no limit at all.

A condition of the alliance that a right tests needs a judge (`judged-by`), unless it is of kind `event`: an event
happens, and is not judged. Words such as "if reasonable" name no judge. An attribute needs none, since most are plain
facts; one that has a judge must not be judged by whoever it gives power to.

Judge and decider are the same where one role may say alone that the condition holds and may decide alone. Nothing is
said where somebody else must agree before (`prior-approval`, `agreed-by`). Only rights that are sure to be in force on
the day count.

## Example

```yaml bad
roles:
  duty-manager: {party: client-co}
  client-cio: {party: client-co}
conditions:
  emergency: {title: Emergency}             # <- Nobody says when
  routine: {judged-by: duty-manager}        # <- judged by "duty-manager"
decisions:
  change-request:
    rights:
      - {decider: duty-manager, when: {routine: true}}
      - {decider: duty-manager, when: {routine: false, emergency: true}}
      - {decider: client-cio, when: {routine: false, emergency: false}}
```

```yaml good
roles:
  duty-manager: {party: client-co}
  client-cio: {party: client-co}
  security-officer: {party: client-co}
conditions:
  emergency: {title: Emergency, judged-by: security-officer}
decisions:
  change-request:
    rights:
      - {decider: duty-manager, when: {emergency: true}}
      - {decider: client-cio, when: {emergency: false}}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed_briefly, quoted
from outsourcegov.governance.dates.validity import surely_holds
from outsourcegov.governance.decisions.judgements import Judged, judged_in_rights
from outsourcegov.governance.decisions.rights import needs_others
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.named import alone, presence_of
from outsourcegov.model.absent import InWords, Presence, claims, known
from outsourcegov.model.definitions import Condition, ConditionKind
from outsourcegov.model.parties import Role


@rule(
    id="DEC036",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Name who says whether it holds, somebody who gains no power by it: judged-by: ...",
)
def condition_without_judge(governance: Governance) -> Iterator[Problem]:
    for one in judged_in_rights(governance):
        if not isinstance(one.thing, Condition):
            yield from _self_judged(governance, one)
        elif _is_state(one.thing) and surely_holds(one.thing, governance.as_of):
            if presence_of(one.thing.judged_by) is Presence.MISSING:
                yield _without_judge(one.thing, one)
            else:
                yield from _self_judged(governance, one)


def _is_state(condition: Condition) -> bool:
    return all(kind is ConditionKind.STATE for kind in claims(condition.kind))


def _without_judge(condition: Condition, one: Judged) -> Problem:
    decisions = sorted({decision.id for decision, _ in one.tested})
    words = condition.judged_by.words if isinstance(condition.judged_by, InWords) else None
    said = f": {quoted(words)} names nobody" if words is not None else ""
    return Problem(
        condition,
        f'Nobody says when "{condition.id}" holds{said}, and rights to {listed_briefly(decisions)} hang on it.',
        witness={"decisions": decisions, "words": words},
    )


def _self_judged(governance: Governance, one: Judged) -> Iterator[Problem]:
    """The roles that judge alone what opens or limits their own power, in one problem."""
    found: dict[str, set[str]] = {}
    judges = [role for role in alone(known(one.thing.judged_by)) if governance.find(role, Role) is not None]
    for decision, right in one.tested:
        if judges and not needs_others(decision, right):
            for role in alone(known(right.decider)) & set(judges):
                found.setdefault(role, set()).add(decision.id)
    if found:
        roles = sorted(found)
        decisions = sorted(set().union(*found.values()))
        yield Problem(
            one.thing,
            f'"{one.thing.id}" is judged by {listed_briefly(roles)}, whose own power hangs on it:'
            f" the right to decide {listed_briefly(decisions)}.",
            at=("judged-by",),
            witness={"decisions": decisions, "judges": roles},
            discriminator=f"{one.thing.id}:{','.join(roles)}",
        )
