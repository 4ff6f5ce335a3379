"""A matter between the sides comes to a level where only one of them sits.

## Why it matters

What is to be settled between two organisations is settled by two people who each can speak for theirs. Where a level
has one side only, that side escalates into silence: it talks to itself, and the other learns of the result.

Commercial, performance and relationship matters are between the sides. Of a path for them two things are told: that all
its levels are on one side, which may raise matters itself, and that nothing follows where the other side may be heard;
and that a level has one side only though both sat at the one before it. A level that has the last word, keeps a gate or
is for some matters only may have one side, and so may the first ones. A forum stands where its votes are.

## Example

```yaml bad
roles:
  contract-manager: {party: client-co}
  client-cio: {party: client-co}
  delivery-lead: {party: provider-co}
escalations:
  commercial:
    category: commercial
    levels:
      - {by: [contract-manager, delivery-lead], within: 5 business days}
      - {by: client-cio, within: 10 business days}      # <- only "client-cio", on the client's side
    if-undecided: {deemed: rejected}
  performance:                                          # <- are on the client's side
    category: performance
    levels:
      - {by: contract-manager, within: 5 business days}
      - {by: client-cio, final: true}
```

```yaml good
roles:
  contract-manager: {party: client-co}
  client-cio: {party: client-co}
  delivery-lead: {party: provider-co}
  provider-executive: {party: provider-co}
escalations:
  commercial:
    category: commercial
    levels:
      - {by: [contract-manager, delivery-lead], within: 5 business days}
      - {by: [client-cio, provider-executive], within: 10 business days}
    if-undecided: {deemed: rejected}
  performance:
    category: performance
    raised-by: provider
    levels:
      - {by: contract-manager, within: 5 business days}
      - {by: client-cio, final: true}
```
"""

from collections.abc import Iterator
from functools import partial

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed
from outsourcegov.governance.dates.validity import surely_holds
from outsourcegov.governance.decisions.matters import is_told
from outsourcegov.governance.escalation.flow import LevelOrStep, Place
from outsourcegov.governance.escalation.in_force import sure_paths
from outsourcegov.governance.escalation.paths import ascents, is_between_the_sides, is_without_last_word
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.standing import BOTH
from outsourcegov.governance.structure.named import names_in
from outsourcegov.model.absent import Maybe, is_ruled_out, known
from outsourcegov.model.escalations import Escalation, Level
from outsourcegov.model.vocabulary import Side
from outsourcegov.model.who import Who

_OTHER = {Side.CLIENT: Side.PROVIDER, Side.PROVIDER: Side.CLIENT}


@rule(
    id="ESC005",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Name the counterparts of both sides (by: [..., ...]), or a forum in which both have a vote.",
)
def no_counterpart_at_level(governance: Governance) -> Iterator[Problem]:
    if not governance.alliance.client or not governance.alliance.providers:
        return
    heard = {side: governance.reach.leading_to(partial(_may_be_heard, governance, side)) for side in Side}
    for path in filter(is_between_the_sides, sure_paths(governance)):
        side = _only_side(governance, path)
        if side is not None and _may_raise(governance, side, path) and Place(path.id) not in heard[_OTHER[side]]:
            yield Problem(
                path,
                f"All levels of \"{path.id}\" are on the {side.value}'s side: nobody of the {_OTHER[side].value}'s side"
                " deals with a matter there.",
                witness={"side": side.value},
            )
        yield from _left_by_one(governance, path)


def _may_be_heard(governance: Governance, side: Side, place: Place) -> bool:
    """Whether somebody of a side deals with a matter at a place, or may."""
    level = governance.flow.levels.get(place)
    return level is not None and (is_ruled_out(level.by) or side in governance.standings.of(level.by))


def _only_side(governance: Governance, path: Escalation) -> Side | None:
    """The side on which all levels of a path are sure to be; None also where each may have the last word."""
    levels = [governance.flow.levels[place] for place in governance.flow.order[path.id]]
    sides = {_side(governance, level.by) for level in levels}
    goes_on = any(_goes_on(level) for level in levels if surely_holds(level, governance.as_of))
    return sides.pop() if len(sides) == 1 and goes_on else None


def _may_raise(governance: Governance, side: Side, path: Escalation) -> bool:
    """Whether it is certain that a side may raise a matter, whatever sets the path in motion."""
    said = [path.raised_by, *(trigger.raised_by for trigger in path.triggers if trigger.raised_by is not None)]
    raising = [known(who) for who in said]
    return is_told(path.triggers) and all(
        who is not None and ("either" in who.words or side in (governance.standings.surely_of(who) or ()))
        for who in raising
    )


def _left_by_one(governance: Governance, path: Escalation) -> Iterator[Problem]:
    """Every level with one side only that follows one where both sit."""
    flow, standings = governance.flow, governance.standings
    for before, place in ascents(governance, path):
        both, level = known(flow.levels[before].by), flow.levels[place]
        side = _side(governance, level.by)
        if side is None or both is None or standings.surely_of(both) != BOTH or not _goes_on(level):
            continue
        names = list(dict.fromkeys(names_in(level.by) or ()))
        yield Problem(
            level,
            f'Level {place.number} of "{path.id}" has only {listed(names)}, on the {side.value}\'s side;'
            f" at level {before.number} both sides deal with the matter.",
            at=("by",),
            witness={"path": path.id, "level": place.number, "side": side.value},
            discriminator=f"{path.id}:{','.join(sorted(names))}",
        )


def _goes_on(level: LevelOrStep) -> bool:
    """Whether it is certain that a level does not have the last word, and keeps no gate."""
    return isinstance(level, Level) and is_ruled_out(level.gate) and is_without_last_word(level)


def _side(governance: Governance, said: Maybe[Who]) -> Side | None:
    """The only side on which those are sure to be who deal with a matter."""
    who = known(said)
    sides = governance.standings.surely_of(who) if who is not None else None
    return next(iter(sides)) if sides is not None and len(sides) == 1 else None
