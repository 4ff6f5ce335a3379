"""A forum has as many votes on each side, and nothing breaks a tie.

## Why it matters

Equal sides are fair until they disagree. Then a vote is two against two, the chair has no more say than anybody else,
and the matter comes back at the next meeting, and at the one after that.

Only those decisions count to which the forum alone has a right, or which it has on its agenda and nobody has a right
to; and only where there is no way out: no outcome of the decision, of one of its steps, of this forum or of another one
that may decide the same cases, and no escalation path for this very decision. A status quo is no way out. Where nothing
is said of how the forum votes, a tie is possible as well.

Where the decision is `joint`, or one no is enough in the forum, DEC038 speaks of the decision instead. Of a tie that
only comes up when somebody abstains or is away, or that somebody breaks in some cases only, FOR020 speaks.
Nothing is said where the votes cannot be told, or where half of them are enough.

## Example

```yaml bad
roles:
  contract-manager: {party: client-co}
  delivery-director: {party: provider-co}
decisions:
  change-request: {rights: [{decider: change-board}]}
forums:
  change-board:                             # <- as many votes on each side, no tie-break
    seats: [contract-manager, delivery-director]
    voting: {rule: majority}
    decides: change-request
```

```yaml good
roles:
  contract-manager: {party: client-co}
  delivery-director: {party: provider-co}
decisions:
  change-request: {rights: [{decider: change-board}]}
forums:
  change-board:
    seats: [contract-manager, delivery-director]
    voting: {rule: majority, tie-break: contract-manager}
    decides: change-request
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed_briefly
from outsourcegov.governance.decisions.deadlocks import Deadlocks, Hangs
from outsourcegov.governance.decisions.joint import is_joint
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.decisions.rights import is_nobodys, rights_in_force
from outsourcegov.governance.decisions.ways_out import WaysOut
from outsourcegov.governance.forums.seats import votes
from outsourcegov.governance.governance import Governance
from outsourcegov.model.decisions import Decision
from outsourcegov.model.forums import Forum


@rule(
    id="DEC022",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Say who breaks a tie (tie-break: ...), or what happens then (if-undecided: ...).",
)
def deadlock_possible(governance: Governance) -> Iterator[Problem]:
    deadlocks, ways_out = Deadlocks(governance), WaysOut(governance)
    divided = {id: set[str]() for id, reason in deadlocks.hanging.items() if reason is Hangs.SIDES}
    forums = [forum for forum in map(governance.alliance.forums.get, divided) if forum is not None]
    for decision in governance.alliance.decisions:
        at_forums = {} if is_joint(decision) else deadlocks.of_forums(decision)
        for id, rights in at_forums.items():
            if id in divided and not ways_out.has_way_out(decision, rights):
                divided[id].add(decision.id)
    for forum in forums:
        for id in forum.decides:
            on_agenda = governance.alliance.decisions.get(id)
            if on_agenda is not None and _is_left_to_forums(governance, on_agenda):
                divided[forum.id].update([] if ways_out.has_way_out(on_agenda, ()) else [id])
    yield from (_problem(governance, forum, sorted(divided[forum.id])) for forum in forums if divided[forum.id])


def _is_left_to_forums(governance: Governance, decision: Decision) -> bool:
    """Whether it is sure that nobody has a right to a decision, so that it rests with the forum that deals with it."""
    is_certain = governance.terms.is_agreed(decision) and not is_untold(decision.rights)
    return is_certain and not (is_joint(decision) or is_nobodys(decision) or rights_in_force(governance, decision))


def _problem(governance: Governance, forum: Forum, decisions: list[str]) -> Problem:
    return Problem(
        forum,
        f'"{forum.id}" has as many votes on each side, no tie-break,'
        f" and no way out when it is divided on {listed_briefly(decisions)}.",
        witness={"votes": list(votes(governance, forum) or ()), "decisions": decisions},
        discriminator=",".join(decisions),
    )
