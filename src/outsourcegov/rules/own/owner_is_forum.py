"""The owner is a forum, not a role.

## Why it matters

A committee deliberates; people answer for things. Between two meetings nobody looks after what a forum owns, and after
one that went wrong every member remembers that the others agreed. Whoever takes the chair can be the owner, with the
forum to advise.

## Example

```yaml bad
roles:
  client-cio: {party: client-co}
  provider-executive: {party: provider-co}
forums:
  steering-committee: {owner: client-cio, chair: client-cio, seats: [client-cio, provider-executive]}
risks:
  one-switch: {owner: steering-committee}   # <- owned by "steering-committee", which is a forum
```

```yaml good
roles:
  client-cio: {party: client-co}
  provider-executive: {party: provider-co}
forums:
  steering-committee: {owner: client-cio, chair: client-cio, seats: [client-cio, provider-executive]}
risks:
  one-switch: {owner: client-cio}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.named import sole
from outsourcegov.model.absent import known
from outsourcegov.model.forums import Chair, Forum
from outsourcegov.model.who import Who


@rule(id="OWN005", severity=Severity.WARNING, since="0.1.0")
def owner_is_forum(governance: Governance) -> Iterator[Problem]:
    for one in governance.owned:
        forums = [_forums(governance, owner) for owner in one.owners]
        if not all(forums):
            continue
        for forum in forums[0]:
            yield Problem(
                one.thing,
                f'{one.named} is owned by "{forum.id}", which is a forum and not a role.',
                at=(one.key,),
                fix=_fix(governance, forum),
                witness={"owner": forum.id},
                discriminator=forum.id,
            )


def _forums(governance: Governance, owner: Who | None) -> list[Forum]:
    """The forums among the owners."""
    names = dict.fromkeys(owner.ids if owner is not None else ())
    found = (governance.find(name, Forum) for name in names)
    return [forum for forum in found if forum is not None]


def _fix(governance: Governance, forum: Forum) -> str:
    chair: Chair | None = known(forum.chair)
    who = sole(known(chair.role)) if chair is not None else None
    is_there = who in governance.alliance.roles and governance.availability.cause(str(who), governance.as_of) is None
    takes = f', such as "{who}", which takes the chair' if is_there else ""
    return f"Name the role that answers for it{takes}."
