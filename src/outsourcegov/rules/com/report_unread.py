"""Nobody reads a report: it goes to nobody, or to those who are gone.

## Why it matters

Somebody writes it, month after month. What it would have told, a target that slips, a queue that grows, stands in it
and reaches nobody who could do something about it; and everybody believes that it was reported.

A report is read by whoever gets it (`sent-to`), or in a forum that looks at it (`reviews`). Those are gone who are
certain to be: a role or a forum that has ended, and a role that is vacant and has no deputy who is there.

## Example

```yaml bad
roles:
  delivery-lead: {party: provider-co}
  service-owner: {party: client-co, until: 2026-03-31}
reports:
  network-status: {produced-by: delivery-lead, sent-to: none}   # <- Report "network-status" goes to nobody.
  monthly-summary: {produced-by: delivery-lead, sent-to: service-owner}   # <- Nobody reads report "monthly-summary"
```

```yaml good
roles:
  delivery-lead: {party: provider-co}
  service-owner: {party: client-co}
reports:
  network-status: {produced-by: delivery-lead, sent-to: none}
  monthly-summary: {produced-by: delivery-lead, sent-to: service-owner}
forums:
  service-review: {seats: [service-owner, delivery-lead], reviews: network-status}
```
"""

from collections.abc import Iterator, Sequence, Set as AbstractSet

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import briefly
from outsourcegov.governance.communication.channels import is_in_force
from outsourcegov.governance.dates.validity import is_over, may_hold
from outsourcegov.governance.decisions.matters import is_told
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.named import is_named_in_words, names_in, presence_of
from outsourcegov.model.absent import Presence
from outsourcegov.model.forums import Forum, RecurringReport
from outsourcegov.model.parties import Role


@rule(
    id="COM006",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Send it to the role or forum that acts on it, or stop writing it.",
)
def report_unread(governance: Governance) -> Iterator[Problem]:
    for report in governance.answers.for_anybody(_without_review):
        said = presence_of(report.sent_to)
        if said is Presence.MISSING:
            verb = "goes to nobody" if report.sent_to is not None else "has nobody named to whom it goes"
            only = f'To whom report "{report.id}" goes is given only in words.'
            message = only if is_named_in_words(report.sent_to) else f'Report "{report.id}" {verb}.'
            yield Problem(report, message, at=("sent-to",) if report.sent_to is not None else ())
        elif said is Presence.STATED:
            yield from _left_by_all(governance, report)


def _without_review(governance: Governance) -> Sequence[RecurringReport]:
    """The reports in force that no forum looks at; none where it cannot be told at what some forum looks."""
    forums = [forum for forum in governance.alliance.forums if may_hold(forum, governance.as_of)]
    if not all(map(is_told, (governance.alliance.forums, *(forum.reviews for forum in forums)))):
        return []
    reviewed: AbstractSet[str] = {id for forum in forums for id in forum.reviews}
    return [one for one in governance.alliance.reports if one.id not in reviewed and is_in_force(governance, one)]


def _left_by_all(governance: Governance, report: RecurringReport) -> Iterator[Problem]:
    names = names_in(report.sent_to)
    reasons = [_why_gone(governance, name) for name in names or ()]
    if names and all(reasons):
        causes = (governance.availability.cause(name, governance.as_of) for name in names)
        yield Problem(
            report,
            f'Nobody reads report "{report.id}": {briefly(reasons)}.',
            at=("sent-to",),
            witness={"sent-to": list(names)},
            because=tuple(cause for cause in causes if cause is not None),
        )


def _why_gone(governance: Governance, name: str) -> str:
    """Why somebody is certain to read nothing any more; empty where they may."""
    thing = governance.objects.get(name)
    if isinstance(thing, Role | Forum) and is_over(thing, governance.as_of):
        return f'"{name}" has ended'
    return governance.availability.why_not_role(name, governance.as_of) if isinstance(thing, Role) else ""
