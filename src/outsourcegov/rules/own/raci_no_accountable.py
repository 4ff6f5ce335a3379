"""Nobody is accountable for an activity of the responsibility matrix.

## Why it matters

A row full of R, C and I has people who work and people who talk, and nobody who answers for the result. It is the row
everybody points at when it was not done.

So is a row whose A belongs to roles that are all vacant, with no deputy who is there, or to a forum that has ended;
but for a row of a service that is still to come, for which nobody need be there yet.

Activities in the notations `raci` and `rasci` count; who decides in `rapid` and `daci` is a matter of DEC024.

## Example

```yaml bad
roles:
  security-officer: {party: client-co}
  operations-lead: {party: provider-co}
activities:
  patching: {raci: {operations-lead: R, security-officer: C}}     # <- Nobody is accountable for "patching"
```

```yaml good
roles:
  security-officer: {party: client-co}
  operations-lead: {party: provider-co}
activities:
  patching: {raci: {operations-lead: R, security-officer: A}}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.dates.validity import is_over
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.responsibilities import OF_WORK, Part, rows
from outsourcegov.governance.structure.cycles import few
from outsourcegov.model.absent import known
from outsourcegov.model.forums import Forum
from outsourcegov.model.parties import Role
from outsourcegov.model.scope import Service


@rule(id="OWN023", severity=Severity.ERROR, since="0.1.0", fix="Give one role of the row the letter A.")
def raci_no_accountable(governance: Governance) -> Iterator[Problem]:
    for row in rows(governance):
        if row.notation not in OF_WORK or not row.is_told:
            continue
        accountable = row.having(Part.ACCOUNTABLE)
        if not accountable:
            more = "" if row.columns else ": nobody has a part in it"
            yield Problem(row.activity, f'Nobody is accountable for "{row.activity.id}"{more}.')
            continue
        service = governance.find(known(row.activity.service), Service)
        if service is not None and not governance.terms.surely_holds(service):
            continue
        gone = [_why_gone(governance, id) for id in accountable]
        if all(gone):
            causes = (governance.availability.cause(id, governance.as_of) for id in accountable)
            yield Problem(
                row.activity,
                f'Nobody is accountable for "{row.activity.id}": {", and ".join(few(gone))}.',
                fix=f"Appoint somebody, name a deputy whose role is filled, or give the {row.letter(Part.ACCOUNTABLE)}"
                " to another role.",
                witness={"accountable": list(accountable)},
                discriminator="vacant",
                because=tuple(cause for cause in causes if cause is not None),
            )


def _why_gone(governance: Governance, id: str) -> str:
    """Why a role or a forum is not there, as part of a sentence; empty where it is, or may be."""
    ask, day = governance.availability, governance.as_of
    if governance.find(id, Role) is not None:
        return ask.why_not_role(id, day)
    forum = governance.find(id, Forum)
    return ask.why_not_forum(id, day) if forum is not None and is_over(forum, day) else ""
