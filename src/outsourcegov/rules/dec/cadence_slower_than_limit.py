"""A forum meets too rarely to decide in time.

## Why it matters

A board that meets once a month cannot answer in five days. Whoever asks on the day after a meeting waits for the next
one, and the limit passes before anybody has looked at the matter; what was agreed to happen then happens as a rule.

It is an error where the sources say that the forum never decides between its meetings (`between-meetings: none`) and
never meets out of turn (`special-meeting: none`), or only at a `notice` that is longer than the limit too. Where they
do not speak of one of these it is a warning.

Nothing is said where the longest time between two meetings cannot be told, or the limit: where it depends on an event
that may go by the meetings, such as the end of a month, or may be extended. Nor where somebody else may decide in the
meantime: any of several, a role to which the forum has passed its right, or whoever has a right to all that the forum
decides. Business days run on the calendar in force, and public holidays are generously allowed for.

## Example

```yaml bad
roles:
  client-cio: {party: client-co}
decisions:
  change-request:
    within: 5 business days
    rights: [{decider: change-board}]       # <- "change-board" may let 1 month pass
forums:
  change-board: {seats: [client-cio], meets: 1 month, special-meeting: none, between-meetings: none}
```

```yaml good
roles:
  client-cio: {party: client-co}
decisions:
  change-request:
    within: 5 business days
    rights: [{decider: change-board}]
forums:
  change-board:
    seats: [client-cio]
    meets: 1 month
    special-meeting: {called-by: any-member, notice: 2 days}
```
"""

from collections.abc import Iterator, Mapping, Set as AbstractSet

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Cause, Severity
from outsourcegov.governance.dates.validity import may_hold, surely_holds
from outsourcegov.governance.decisions.rights import grants, named, rights_in_force
from outsourcegov.governance.escalation.waits import AT_ANY_MOMENT, Length, never_acts_between, waits, why_it_waits
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Maybe, Presence, absence, claims, known, presence
from outsourcegov.model.conditions import Test
from outsourcegov.model.decisions import Decision, Overlap, Right
from outsourcegov.model.duration import Duration
from outsourcegov.model.forums import Forum
from outsourcegov.model.who import Together


@rule(
    id="DEC027",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Let it meet in time out of turn (special-meeting), decide in between (between-meetings), or give more time.",
)
def cadence_slower_than_limit(governance: Governance) -> Iterator[Problem]:
    alliance, at_home, grantors = governance.alliance, governance.authorities.at_home, _grantors(governance)
    rare, in_force = waits(governance), {one.id for one in alliance.forums if surely_holds(one, governance.as_of)}
    if at_home is None or not rare:
        return
    for decision in alliance.decisions:
        limit = _limit(governance, decision)
        if limit is None or not governance.terms.is_agreed(decision) or absence(decision.rights) is not None:
            continue
        rights = rights_in_force(governance, decision)
        deciders, passed_on = named(rights), grantors.get(decision.id, set())
        if not all(host <= deciders for host in at_home.get(decision.id, ())):
            continue
        needed = {id for right in rights for id in _needed(right)} - passed_on
        slow = {id for id in needed & in_force if id in rare and rare[id].days > limit.days}
        for id, number in _bound(governance, decision, slow).items():
            yield _problem(decision, number, governance.alliance.forums[id], rare[id].length, limit.length)


def _bound(governance: Governance, decision: Decision, slow: AbstractSet[str]) -> Mapping[str, int]:
    """The slow forums without which a case of some row cannot be decided, each with the place of the first such row."""
    rights = [
        (number, right)
        for number, right in enumerate(decision.rights)
        if grants(right) and may_hold(right, governance.as_of) and presence(right.in_absence_of) is Presence.MISSING
    ]
    quick = [right for _, right in rights if not slow & _needed(right)]
    if quick and known(decision.overlap) in (None, Overlap.ANY_MAY):
        return {}
    covered = {frozenset(_tests(right)) for right in quick}
    found: dict[str, int] = {}
    for number, right in rights:
        if not covered & {frozenset(), frozenset(_tests(right))}:
            for id in sorted(slow & _needed(right)):
                found.setdefault(id, number)
    return found


def _needed(right: Right) -> AbstractSet[str]:
    """Those without whom nothing is decided by a row."""
    who = known(right.decider)
    alone_or_all = (Together.ALONE, Together.JOINTLY, Together.EACH_OF)
    return set(who.ids) if who is not None and who.how in alone_or_all else set()


def _tests(right: Right) -> Iterator[Test]:
    """The tests that a case must meet for the row to be for it; none where that cannot be told."""
    return (test for test in right.when if not test.any)


def _limit(governance: Governance, decision: Decision) -> Length | None:
    """The longest time a decision may take, whenever it is asked for; None where that cannot be told."""
    if not isinstance(decision.after, str) or absence(decision.within) is not None:
        return None
    found: list[Length] = []
    for limit in decision.limits:
        if not {presence(limit.extendable), presence(decision.extendable)} <= {Presence.MISSING}:
            return None
        for claim in claims(limit.within):
            length = known(claim)
            span = governance.clock.calendar_days(length) if length is not None else None
            if length is None or span is None or known(limit.after) not in AT_ANY_MOMENT:
                return None
            found.append(Length(length, span.most))
    return max(found, key=lambda one: one.days, default=None)


def _grantors(governance: Governance) -> Mapping[str, AbstractSet[Maybe[str]]]:
    """Who has passed on each decision."""
    found: dict[str, set[Maybe[str]]] = {}
    for delegation in governance.alliance.delegations:
        who = known(delegation.granted_by)
        if who is not None and may_hold(delegation, governance.as_of):
            for id in delegation.decisions:
                found.setdefault(id, set()).update(who.names)
    return found


def _problem(decision: Decision, number: int, forum: Forum, wait: Duration, limit: Duration) -> Problem:
    is_never = never_acts_between(forum)
    return Problem(
        decision,
        f'"{forum.id}" may let {wait} pass between its meetings, and has {limit} to decide "{decision.id}".'
        f" {why_it_waits(forum)}",
        at=("rights", number, "decider"),
        severity=None if is_never else Severity.WARNING,
        witness={"forum": forum.id, "longest-wait": str(wait), "limit": str(limit)},
        discriminator=forum.id,
        because=(Cause("too-slow", forum.id),),
    )
