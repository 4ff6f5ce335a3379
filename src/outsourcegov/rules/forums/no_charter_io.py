"""A forum does not say what it is for, or what it works with.

## Why it matters

Without a purpose every subject fits, and the loudest one wins. Where a forum neither looks at anything nor decides
anything, people leave it as they came.

Told where other forums of the alliance do say it. Nothing goes in or comes out where the forum has nothing to review
and nothing to decide, no right names it, and no report is sent to it. A `kind` says what a planning summit or an
executive review is for, and a planning summit works with what both sides plan: the road map, the proposals, the goals.

## Example

```yaml bad
roles:
  client-cio: {party: client-co}
  provider-executive: {party: provider-co}
forums:
  steering-committee:
    purpose: Decides what is too big for the others
    seats: [client-cio, provider-executive]
    decides: change-request
  jour-fixe:                                # <- "jour-fixe" says no purpose, and reviews and decides nothing
    seats: [client-cio, provider-executive]
decisions:
  change-request: {rights: [{decider: steering-committee}]}
```

```yaml good
roles:
  client-cio: {party: client-co}
  provider-executive: {party: provider-co}
forums:
  steering-committee:
    purpose: Decides what is too big for the others
    seats: [client-cio, provider-executive]
    decides: change-request
decisions:
  change-request: {rights: [{decider: steering-committee}]}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import joined
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.decisions.rights import names_of
from outsourcegov.governance.forums.bodies import in_force
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.named import ids_of
from outsourcegov.model.absent import Presence, claims, is_ruled_out, known, presence
from outsourcegov.model.forums import Forum, ForumKind

_NO_PURPOSE, _NO_AGENDA = "says no purpose", "reviews and decides nothing"
_SAY_PURPOSE = (ForumKind.PLANNING_SUMMIT, ForumKind.EXECUTIVE_REVIEW)
_FIXES = {_NO_PURPOSE: "what it is for", _NO_AGENDA: "what it reviews or decides"}


@rule(id="FOR014", severity=Severity.NOTE, since="0.1.0", fix="Say what it is for, and what it reviews or decides.")
def no_charter_io(governance: Governance) -> Iterator[Problem]:
    forums, busy = in_force(governance), _named_elsewhere(governance)
    have_purposes = any(presence(forum.purpose) is Presence.STATED for forum in forums)
    have_agendas = busy is not None and any(forum.decides or forum.reviews for forum in forums)
    for forum in forums:
        has_no_purpose = presence(forum.purpose) is Presence.MISSING and not _may_be(forum, *_SAY_PURPOSE)
        lacks = [_NO_PURPOSE] if have_purposes and has_no_purpose else []
        if have_agendas and busy is not None and forum.id not in busy and _has_no_agenda(forum):
            lacks.append(_NO_AGENDA)
        if lacks:
            said = ", and ".join(lacks)
            yield Problem(
                forum,
                f'"{forum.id}" {said}.',
                fix=f"Say {', and '.join(_FIXES[one] for one in lacks)}.",
                witness={"lacks": lacks},
                discriminator=joined(lacks),
            )


def _has_no_agenda(forum: Forum) -> bool:
    is_empty = all(presence(one) is Presence.MISSING for one in (forum.decides, forum.reviews))
    return is_empty and not _may_be(forum, ForumKind.PLANNING_SUMMIT)


def _may_be(forum: Forum, *kinds: ForumKind) -> bool:
    """Whether a forum is of one of some kinds, or may be."""
    return any(known(one) in kinds or (known(one) is None and not is_ruled_out(one)) for one in claims(forum.kind))


def _named_elsewhere(governance: Governance) -> frozenset[object] | None:
    """The forums that a right names or a report is sent to, or may be; None where that may be any."""
    alliance = governance.alliance
    deciders = [right.decider for decision in alliance.decisions for right in decision.rights]
    rights = [decision.rights for decision in alliance.decisions]
    if any(map(is_untold, (alliance.decisions, alliance.reports, *rights))):
        return None
    named = frozenset[object]().union(*map(names_of, deciders))
    return named.union(*(ids_of(report.sent_to) for report in alliance.reports))
