"""A decision that people must take together is on nobody's agenda.

## Why it matters

Everybody agrees that it has to be decided, and there is no place where it comes up: no forum has it on its agenda, no
right gives it to a forum, and nobody is named who would bring it forward. It is found open when the renewal needs it.

Two sorts of decision are asked about: those that are `joint`, and those that something waits for or falls back on,
because a renewal `needs` them, an outcome keeps their `status-quo`, or an escalation path is for them.

A joint decision has a home in a forum, and also where a right brings roles of both sides together: they meet to sign.
It has none where somebody of each side may take it alone, or where only organisations are named. Where one side may
decide all by itself, DEC021 speaks and this rule does not. Any other decision has a home with each role
that may take it. A decision to which nobody has a right is left to DEC001.

## Example

```yaml bad
roles:
  client-cio: {party: client-co}
  delivery-director: {party: provider-co}
decisions:
  price-change:                             # <- on no forum's agenda
    joint: true
    rights: [{decider: {any-of: [client-cio, delivery-director]}}]
```

```yaml good
roles:
  client-cio: {party: client-co}
  delivery-director: {party: provider-co}
decisions:
  price-change:
    joint: true
    rights: [{decider: [client-cio, delivery-director]}]
```
"""

from collections.abc import Iterator, Set as AbstractSet

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Cause, Severity
from outsourcegov.findings.words import listed_briefly
from outsourcegov.governance.dates.validity import may_hold, surely_holds
from outsourcegov.governance.decisions.joint import JointDecisions, is_joint
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.decisions.rights import rights_in_force
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.organisations import organisation
from outsourcegov.governance.structure.mentions import mentions
from outsourcegov.governance.structure.named import alone, names_in
from outsourcegov.model.absent import known
from outsourcegov.model.decisions import Decision, Right
from outsourcegov.model.parties import Role


@rule(
    id="DEC012",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Put it on the agenda of a forum (decides: ...), or name roles of both sides that decide it together.",
)
def forum_less_decision(governance: Governance) -> Iterator[Problem]:
    on_agenda = _on_agenda(governance)
    if on_agenda is None:
        return
    for decision in _decided_apart(governance):
        if decision.id not in on_agenda:
            message = f'"{decision.id}" takes a yes of both sides: it is on no forum\'s agenda,'
            yield Problem(decision, f"{message} and no right brings the sides together.", witness={"joint": True})
    named_by = mentions(governance)
    for decision in governance.alliance.decisions:
        if decision.id in named_by and decision.id not in on_agenda and _is_left_to_organisations(governance, decision):
            names = listed_briefly(named_by[decision.id])
            why = "it is on no forum's agenda, and no right names a role or a forum."
            yield Problem(
                decision,
                f'"{decision.id}" is relied on by {names}: {why}',
                fix="Put it on the agenda of a forum (decides: ...), or name the role that decides it.",
                witness={"named-by": named_by[decision.id]},
                because=_because(decision),
            )


def _on_agenda(governance: Governance) -> AbstractSet[str] | None:
    """The decisions that a forum has on its agenda; None where that cannot be told, so that it may be any."""
    alliance = governance.alliance
    forums = [forum for forum in alliance.forums if may_hold(forum, governance.as_of)]
    found = {id for forum in forums for id in forum.decides}
    is_open = is_untold(alliance.forums) or any(is_untold(forum.decides) for forum in forums)
    return None if is_open or any(id not in alliance.decisions for id in found) else found


def _decided_apart(governance: Governance) -> Iterator[Decision]:
    """The joint decisions that no right brings both sides together for, and that no side may take without the other."""
    joint = JointDecisions(governance)
    for decision in joint:
        rights = rights_in_force(governance, decision)
        if names_in(decision.agreed_by) != [] or not any(surely_holds(right, governance.as_of) for right in rights):
            continue
        is_together = any(_brings_together(governance, right) for right in rights)
        if not is_together and not any(True for _ in joint.one_sided_rights(decision)):
            yield decision


def _brings_together(governance: Governance, right: Right) -> bool:
    """Whether a row names a forum, or roles that decide together with the other side; or may."""
    names, who = names_in(right.decider), known(right.decider)
    if names is None or who is None or any(_may_be_forum(governance, name) for name in names):
        return True
    if names_in(right.prior_approval) != []:
        return True
    has_role = any(governance.find(name, Role) is not None for name in names)
    return has_role and not alone(who) and len(governance.standings.of(who)) > 1


def _is_left_to_organisations(governance: Governance, decision: Decision) -> bool:
    """Whether a decision that is not joint is sure to be decided by organisations and nobody else."""
    if is_joint(decision) or not governance.terms.is_agreed(decision) or is_untold(decision.rights):
        return False
    deciders = [names_in(right.decider) for right in rights_in_force(governance, decision)]
    return bool(deciders) and all(names and all(organisation(governance, name) for name in names) for names in deciders)


def _because(decision: Decision) -> tuple[Cause, ...]:
    """That one organisation decides, where it is one; of several a role in place of any is enough."""
    names = {name for right in decision.rights for name in names_in(right.decider) or ()}
    return (Cause("decided-by-an-organisation", decision.id),) if len(names) == 1 else ()


def _may_be_forum(governance: Governance, name: str) -> bool:
    return governance.find(name, Role) is None and not organisation(governance, name)
