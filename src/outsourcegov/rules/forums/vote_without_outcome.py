"""A vote of a forum may have no result, or can never pass.

## Why it matters

A motion that is voted down has a result. A tie that nobody breaks has none, nor has a vote that an abstention blocks:
the matter is neither approved nor refused, and each side goes on as if it had won. Nobody notices on paper, because all
members at once are an odd number; then one of them abstains, or is away.

How a vote ends is tried for every split into for, against, abstained and, as far as the quorum allows, absent. A vote
without a result is reported where nothing says what happens then: no `if-undecided` of the forum, of another that may
decide the same cases or of what is decided, no outcome of a step, no escalation path for this very decision. What is
said to happen may be that all stays as it is.

- A majority that is not reached because as many are against is a tie. Who has the final say may have it for some cases
  only, or for a tie of all votes only (`equal-of-all`).
- A vote that takes more votes (`at-least`) than the forum has can never pass, whatever follows then. Where seats are to
  come that is not said.
- That nothing says what an abstention counts as is a note. Under `consensus` it counts for nothing.

Where as many votes stand on each side, or half of all votes may stand against the other half, and nobody has the final
say at all, DEC022 or DEC038 says so, and this rule does not. That a single no is enough, under `unanimity`, is a result
here; that the decision then hangs is told by DEC038. Nothing is said where the votes, or how they are counted, cannot
be told.

## Example

```yaml bad
roles:
  contract-manager: {party: client-co}
  client-cio: {party: client-co}
  delivery-director: {party: provider-co}
decisions:
  change-request: {rights: [{decider: change-board}]}
forums:
  change-board:
    seats: [contract-manager, client-cio, delivery-director]
    quorum: {at-least: 2}
    voting: {rule: majority, abstention: against}       # <- 1 for, 1 against and 1 absent
```

```yaml good
roles:
  contract-manager: {party: client-co}
  client-cio: {party: client-co}
  delivery-director: {party: provider-co}
decisions:
  change-request: {rights: [{decider: change-board}]}
forums:
  change-board:
    seats: [contract-manager, client-cio, delivery-director]
    quorum: {at-least: 2}
    voting: {rule: majority, abstention: against, tie-break: client-cio}
```
"""

from collections.abc import Iterator, Sequence

import attrs

from outsourcegov.analysis.votes import Ballot, Ending
from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed_briefly
from outsourcegov.governance.decisions.deadlocks import Deadlocks, Hangs
from outsourcegov.governance.decisions.ways_out import WaysOut
from outsourcegov.governance.forums.seats import out_of_reach
from outsourcegov.governance.forums.stakes import decisions_of_forums, rights_of_forums
from outsourcegov.governance.forums.voting import ballot_of, cases_without_final_say, in_words
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import known
from outsourcegov.model.decisions import Decision
from outsourcegov.model.forums import Forum

MOST_PAIRS = 10_000
"""So many pairs of a decision and a tie-break of one forum are looked at; of more, somebody may break every tie."""

_SAY = "Say who has the final say (tie-break: ...), or what happens then (if-undecided: ...)."
_UNBLOCK = "Say what happens then (if-undecided: ...), or let an abstention not block (abstention: not-counted)."


@rule(id="FOR020", severity=Severity.ERROR, since="0.1.0", fix=_SAY)
def vote_without_outcome(governance: Governance) -> Iterator[Problem]:
    deadlocks, ways_out = Deadlocks(governance), WaysOut(governance)
    decided = decisions_of_forums(governance)
    rights = {one.id: rights_of_forums(governance, one) for decisions in decided.values() for one in decisions}
    for forum in governance.alliance.forums:
        if not governance.terms.is_agreed(forum):
            continue
        too_many = out_of_reach(governance, forum)
        if too_many is not None:
            yield _never(forum, *too_many)
            continue
        ballot = ballot_of(governance, forum) if decided.get(forum.id) else None
        if ballot is None:
            continue
        stuck = [
            one for one in decided[forum.id] if not ways_out.comes_to_an_end(one, rights[one.id].get(forum.id, ()))
        ]
        if not stuck:
            continue
        hangs = deadlocks.hanging.get(forum.id)
        told = {one.id for one in stuck if hangs is Hangs.HALVES and forum.id in rights[one.id]}
        if hangs is not Hangs.SIDES:
            yield from _ties(governance, forum, ballot, [one for one in stuck if one.id not in told])
        if hangs is not Hangs.ONE_NO:
            why = "an abstention blocks it, and nothing says what happens then"
            yield from _no_result(forum, ballot, Ending.BLOCKED, stuck, why, fix=_UNBLOCK)
        yield from _not_stated(forum, ballot)


def _never(forum: Forum, takes: int, has: int) -> Problem:
    return Problem(
        forum,
        f'A vote of "{forum.id}" can never pass: it takes {takes} votes, and the forum has {has}.',
        at=("voting", "votes"),
        fix="Ask for no more votes than the forum has.",
        witness={"takes": takes, "votes": has},
        discriminator="never",
    )


def _ties(governance: Governance, forum: Forum, ballot: Ballot, stuck: Sequence[Decision]) -> Iterator[Problem]:
    """The ties that nobody breaks: on some decisions at all, else in some cases of one."""
    if ballot.witness(Ending.DIVIDED) is not None:
        of_all = f"the final say is for a tie of all {ballot.votes} votes only"
        why = of_all if ballot.has_final_say else "nobody has the final say on a tie"
        yield from _no_result(forum, ballot, Ending.DIVIDED, stuck, why)
        return
    without, voting = attrs.evolve(ballot, has_final_say=False), known(forum.voting)
    if voting is None or len(stuck) * len(voting.tie_break) > MOST_PAIRS:
        return
    for decision in stuck:
        cases = cases_without_final_say(governance, forum, decision)
        if cases:
            yield from _no_result(forum, without, Ending.DIVIDED, [decision], f"nobody has the final say {cases}")


def _no_result(
    forum: Forum, ballot: Ballot, ending: Ending, stuck: Sequence[Decision], why: str, *, fix: str | None = None
) -> Iterator[Problem]:
    split = ballot.witness(ending)
    if split is None or not stuck:
        return
    ids = sorted(one.id for one in stuck)
    yield Problem(
        forum,
        f'A vote of "{forum.id}" on {listed_briefly(ids)} with {in_words(split)} has no result: {why}.',
        at=("voting",),
        fix=fix,
        witness={"split": split.as_data(), "decisions": ids},
        discriminator=f"{ending.value}:{','.join(ids)}",
    )


def _not_stated(forum: Forum, ballot: Ballot) -> Iterator[Problem]:
    split = ballot.witness(Ending.NOT_STATED)
    if split is not None:
        yield Problem(
            forum,
            f'Nothing says what an abstention counts as, and a vote of "{forum.id}"'
            f" with {in_words(split)} depends on it.",
            at=("voting",),
            severity=Severity.NOTE,
            fix="Say what an abstention counts as (abstention: not-counted, against or blocks).",
            witness={"split": split.as_data()},
            discriminator=Ending.NOT_STATED.value,
        )
