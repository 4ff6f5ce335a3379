"""The final say is always that of the same side.

## Why it matters

A tie-break makes equal votes unequal: whoever has it can let every vote be tied and then decide alone. The same holds
for the last word on escalation paths. That may be what was agreed, and it is worth knowing before the first vote. Where
it should not be so, the chair can rotate, or each side can have the final say on what it has to live with.

A forum counts in which both sides have votes, and all who break a tie are on one side; the chair stands for whoever
takes it. Of escalation paths it is said once, where two or more of them end with somebody's word (`final: true`), each
time that of the same side alone.

## Example

```yaml bad
roles:
  client-cio: {party: client-co}
  provider-executive: {party: provider-co}
forums:
  steering-committee:
    chair: client-cio
    seats: [client-cio, provider-executive]
    voting: {rule: majority, tie-break: chair}              # <- the client has the final say on every tie
```

```yaml good
roles:
  client-cio: {party: client-co}
  provider-executive: {party: provider-co}
forums:
  steering-committee:
    chair: {rotates: [client-cio, provider-executive], every: 1 year}
    seats: [client-cio, provider-executive]
    voting: {rule: majority, tie-break: chair}
```
"""

from collections.abc import Iterator, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed_briefly
from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.forums.seats import votes
from outsourcegov.governance.forums.voting import final_say
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Maybe, claims, known
from outsourcegov.model.forums import Forum
from outsourcegov.model.vocabulary import Side
from outsourcegov.model.who import Who


@rule(
    id="FOR022",
    severity=Severity.NOTE,
    since="0.1.0",
    fix="Let the final say rotate, or let each side have it on what it has to live with; or accept it.",
)
def one_sided_final_say(governance: Governance) -> Iterator[Problem]:
    for forum in governance.alliance.forums:
        side = _of_ties(governance, forum) if governance.terms.is_agreed(forum) else None
        if side is not None:
            yield Problem(
                forum,
                f'In "{forum.id}" the {side.value} has the final say on every tie.',
                at=("voting", "tie-break"),
                witness={"side": side.value},
            )
    last = _last_words(governance)
    side = _only(governance, [one for words in last.values() for one in words])
    if side is not None and len(last) > 1:
        yield Problem(
            governance.alliance,
            f"The last word on {listed_briefly(sorted(last))} is always that of the {side.value}.",
            witness={"side": side.value, "paths": sorted(last)},
            discriminator=",".join(sorted(last)),
        )


def _of_ties(governance: Governance, forum: Forum) -> Side | None:
    """The only side that breaks ties in a forum in which both sides vote."""
    voting, there = known(forum.voting), votes(governance, forum)
    if voting is None or there is None or not (there.client and there.provider) or is_untold(voting.tie_break):
        return None
    return _only(governance, [who for one in final_say(voting) for who in _told(one.by, forum)])


def _told(by: Maybe[Who], forum: Forum) -> Iterator[Who | None]:
    """Those who break a tie; for the chair those who take it."""
    who, chair = known(by), known(forum.chair)
    if who is None or "chair" not in who.names:
        yield who
    elif chair is None or len(who.names) > 1:
        yield None
    else:
        yield from (Who((role,)) for role in chair.rotates)
        if not chair.rotates:
            yield known(chair.role)


def _last_words(governance: Governance) -> dict[str, Sequence[Who | None]]:
    """Who has the last word on each path that ends with one; None among them where that cannot be told."""
    found: dict[str, Sequence[Who | None]] = {}
    for path in governance.alliance.escalations:
        levels = [level for level in path.levels if may_hold(level, governance.as_of)]
        final = [level for level in levels if any(claim is True or is_untold(claim) for claim in claims(level.final))]
        if final and may_hold(path, governance.as_of):
            found[path.id] = [known(level.by) for level in final]
    is_over = governance.terms.may_have_ended(governance.alliance)
    return {} if is_over or is_untold(governance.alliance.escalations) else found


def _only(governance: Governance, words: Sequence[Who | None]) -> Side | None:
    """The side on which all of them are; None where there is more than one, or that cannot be told."""
    found = {governance.standings.surely_of(who) if who is not None else None for who in words}
    sides = found.pop() if len(found) == 1 else None
    return next(iter(sides)) if sides is not None and len(sides) == 1 else None
