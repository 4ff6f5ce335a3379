"""Those who must agree on a decision may not agree, and nothing follows.

## Why it matters

Where everybody has to say yes, or nobody may say no, anybody can stop the matter. Whoever is content with things as
they are has won then. A decision that takes agreement needs a way out before it comes up: an escalation, a dispute
ladder, somebody who decides instead.

Such a decision is `joint`, or a forum has the right to it and decides by unanimity or consensus. Nothing follows where
`if-undecided` is left out, is `none` or holds only words, and where it leads to nothing but a status quo. An outcome of
the decision, of one of its steps, of a forum that may decide the same cases and an escalation path for this very
decision are all a way out; what a forum says that decides other cases only is none.

A forum that takes a majority of an even number of votes, without a tie-break, may be of two halves: that is a warning.
Where both sides have as many votes in it, and the decision is not joint, DEC022 speaks of the forum
instead; of a tie that only comes up when somebody abstains or is away, FOR020 does. A joint decision that one side
alone may take is left to DEC021.

## Example

```yaml bad
roles:
  client-cio: {party: client-co}
  delivery-director: {party: provider-co}
decisions:
  price-change:                             # <- nothing says what happens when they do not agree
    joint: true
    rights: [{decider: [client-cio, delivery-director]}]
```

```yaml good
roles:
  client-cio: {party: client-co}
  delivery-director: {party: provider-co}
decisions:
  price-change:
    joint: true
    rights: [{decider: [client-cio, delivery-director]}]
    if-undecided: {terminate: either}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed_briefly
from outsourcegov.governance.decisions.deadlocks import Deadlocks, Hangs
from outsourcegov.governance.decisions.joint import is_joint
from outsourcegov.governance.decisions.ways_out import WaysOut
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import known
from outsourcegov.model.forums import Forum
from outsourcegov.model.voting import VotingRule


@rule(
    id="DEC038",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Say what happens then: if-undecided with an escalation, a dispute ladder, or somebody who decides instead.",
)
def deadlock_without_outcome(governance: Governance) -> Iterator[Problem]:
    deadlocks, ways_out = Deadlocks(governance), WaysOut(governance)
    joint = {id(decision): rights for decision, rights in deadlocks.of_both_sides()}
    for decision in governance.alliance.decisions:
        forums = {} if is_joint(decision) else deadlocks.of_forums(decision)
        stuck = {id: rights for id, rights in forums.items() if not ways_out.has_way_out(decision, rights)}
        of_one_no = next((id for id in stuck if deadlocks.hanging[id] is Hangs.ONE_NO), None)
        of_halves = next((id for id in stuck if deadlocks.hanging[id] is Hangs.HALVES), None)
        rights = joint.get(id(decision), ()) or stuck.get(of_one_no or of_halves or "", ())
        if not rights or ways_out.has_way_out(decision, rights):
            continue
        severity, forum = Severity.ERROR, of_one_no or of_halves
        if id(decision) in joint:
            why = "takes a yes of both sides"
        elif of_one_no is not None:
            why = f'is decided by "{of_one_no}", {_takes(governance, of_one_no)}'
        else:
            why = f'is decided by "{of_halves}" with an even number of votes and no tie-break'
            severity = Severity.WARNING
        kept = ways_out.status_quos(decision, rights)
        then = f"nothing but the status quo of {listed_briefly(kept)} follows" if kept else "nothing says what happens"
        yield Problem(
            decision,
            f'"{decision.id}" {why}, and {then} when they do not agree.',
            at=("if-undecided",) if decision.if_undecided else (),
            severity=severity,
            witness={"joint": forum is None, "forum": forum, "status-quo": list(kept)},
        )


def _takes(governance: Governance, id: str) -> str:
    forum = governance.find(id, Forum)
    voting = known(forum.voting) if forum is not None else None
    is_consensus = voting is not None and known(voting.rule) is VotingRule.CONSENSUS
    return "where nobody may be against it" if is_consensus else "where all who vote must be for it"
