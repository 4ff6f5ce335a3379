"""Something has no owner.

## Why it matters

What nobody owns is nobody's fault. Contracts, services, metrics, forums, plans, promises: each needs one role that
answers for it, or it is looked after until the first busy week and then not at all.

Where there are only words for the owner, this is said. Where the owner is written as `unknown`, this is a note:
somebody owns it, and the alliance does not say who. What has ended needs no owner: a thing whose last day has passed,
or that of its contract, an action that is done, a deliverable that is accepted. A proposal needs one once it is agreed.
Nor is anything asked of what may be over, or may not have begun, because its first or its last day, its status or its
acceptance is unknown. An amendment is owned with the contract it changes.

## Example

```yaml bad
contracts:
  msa:                                      # <- Contract "msa" has no owner
    between: [client-co, provider-co]
    effective: 2025-04-01
```

```yaml good
roles:
  contract-manager: {party: client-co}
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    owner: contract-manager
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed
from outsourcegov.governance.dates.lifetimes import lifetime
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.ownership import Owned
from outsourcegov.model.absent import Conflict, InWords, Presence, known


@rule(id="OWN001", severity=Severity.ERROR, since="0.1.0", fix="Name the role that answers for it: owner: ...")
def no_owner(governance: Governance) -> Iterator[Problem]:
    for one in governance.owned:
        if one.presence is Presence.MISSING and lifetime(one.thing, governance.terms) is not None:
            words = _words(one)
            what = f": who owns it is given only in words, {listed(words)}" if words else " has no owner"
            yield Problem(one.thing, f"{one.named}{what}.", at=(one.key,) if words else ())
        elif one.presence is Presence.UNKNOWN:
            message = f"{one.named}: it cannot be told who owns it."
            yield Problem(
                one.thing, message, at=(one.key,), fix=_fix(one), severity=Severity.NOTE, discriminator="unknown"
            )


def _words(one: Owned) -> list[str]:
    """The words that stand where the owner should."""
    who = known(one.owner)
    said = [one.owner] if who is None else who.names
    return [name.words for name in said if isinstance(name, InWords)]


def _fix(one: Owned) -> str:
    """What to do where the owner cannot be told."""
    if isinstance(one.owner, Conflict):
        return "Agree which of the sources counts, and say so: prevails: ..."
    return "Find out which role answers for it, and write that."
