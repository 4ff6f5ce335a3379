"""In a strategic alliance no forum is for planning ahead together.

## Why it matters

Every other forum looks back: at the month, the incidents, the invoice. Where the sides never show each other where they
are going, one of them buys what the other is about to end.

Asked in an alliance of the segment `strategic` of which each forum says its kind or its purpose. A forum is for
planning if it is of the kind `planning-summit`, or says no kind and its id, title, purpose or tags speak of a plan, a
road map, a summit, a strategy, innovation or the future.

## Example

```yaml bad
alliance: {id: example, client: client-co, providers: [provider-co], segment: strategic}   # <- No forum
parties: {client-co: {kind: client}, provider-co: {kind: provider}}
roles:
  client-cio: {party: client-co}
  provider-executive: {party: provider-co}
forums:
  steering-committee: {purpose: Decides what is too big for others, seats: [client-cio, provider-executive]}
```

```yaml good
alliance: {id: example, client: client-co, providers: [provider-co], segment: strategic}
parties: {client-co: {kind: client}, provider-co: {kind: provider}}
roles:
  client-cio: {party: client-co}
  provider-executive: {party: provider-co}
forums:
  yearly-summit: {kind: planning-summit, seats: [client-cio, provider-executive]}
```
"""

import re
from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.forums.bodies import in_force
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import claims, known
from outsourcegov.model.alliance import Segment
from outsourcegov.model.forums import Forum, ForumKind

_AHEAD = re.compile(r"plan|road[- ]?map|summit|strateg|innovat|future|outlook|foresight|vision|horizon", re.IGNORECASE)


@rule(
    id="FOR017",
    severity=Severity.NOTE,
    since="0.1.0",
    fix="Meet once a year to plan ahead, and say so of the forum: kind: planning-summit",
)
def no_planning_summit(governance: Governance) -> Iterator[Problem]:
    alliance = governance.alliance
    forums = [forum for forum in alliance.forums if may_hold(forum, governance.as_of)]
    if known(alliance.segment) is not Segment.STRATEGIC or is_untold(alliance.forums) or not in_force(governance):
        return
    if all(map(_is_for_something_else, forums)):
        yield Problem(alliance, "No forum is said to be for planning ahead together, and the alliance is strategic.")


def _is_for_something_else(forum: Forum) -> bool:
    if forum.kind is not None:
        return all(isinstance(kind, ForumKind) and kind is not ForumKind.PLANNING_SUMMIT for kind in claims(forum.kind))
    return bool(known(forum.purpose)) and not _AHEAD.search(_words(forum))


def _words(forum: Forum) -> str:
    """What a forum is called, and what it says it is for."""
    return " ".join([forum.id, forum.name, known(forum.purpose) or "", *forum.also_called, *forum.tags])
