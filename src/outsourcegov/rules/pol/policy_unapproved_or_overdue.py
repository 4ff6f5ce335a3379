"""Nobody has approved a policy, or it was not reviewed for longer than it should be.

## Why it matters

A policy that nobody approved is somebody's opinion, and one that nobody has read for years governs a world that is
gone.

A policy needs who approved it (`approved-by`). A review is overdue where the time between reviews (`review-every`) has
passed since the last (`reviewed`), to the day; months are counted by the calendar. Where a policy is to be reviewed and
no review is on record, the time counts from its own first day (`from`), and without one it is told at once; so is a
last review that is given only in words. Of a policy that does not say how often it is reviewed, it is not said that
this is overdue.

## Example

```yaml bad
roles:
  client-cio: {party: client-co}
policies:
  change-policy: {kind: change}                  # <- nobody is said to have approved it
  security-policy:
    kind: security
    approved-by: client-cio
    reviewed: 2025-03-16                         # <- was to be reviewed by 2026-03-16
    review-every: 12 months
```

```yaml good
roles:
  client-cio: {party: client-co}
policies:
  security-policy: {kind: security, approved-by: client-cio, reviewed: 2026-03-16, review-every: 12 months}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.dates.how_often import often
from outsourcegov.governance.dates.on_record import last_done, last_on_record, on_record
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.resilience.due_days import next_review_day
from outsourcegov.governance.structure.named import is_named_in_words, presence_of
from outsourcegov.model.absent import Presence, is_in_words, known, presence
from outsourcegov.model.risks import Policy

_UNAPPROVED = {False: "nobody is said to have approved it", True: "who approved it is given only in words"}


@rule(id="POL002", severity=Severity.WARNING, since="0.1.0")
def policy_unapproved_or_overdue(governance: Governance) -> Iterator[Problem]:
    for policy in governance.alliance.policies:
        if not governance.terms.surely_holds(policy):
            continue
        if presence_of(policy.approved_by) is Presence.MISSING:
            yield Problem(
                policy,
                f'"{policy.id}" is a policy, and {_UNAPPROVED[is_named_in_words(policy.approved_by)]}.',
                fix="Have it approved, and say by whom (approved-by).",
                discriminator="unapproved",
            )
        yield from _overdue(governance, policy)


def _overdue(governance: Governance, policy: Policy) -> Iterator[Problem]:
    terms, every = governance.terms, known(policy.review_every)
    review, reviewed = on_record(terms, policy.reviewed), last_on_record(terms, policy.reviewed)
    due, last = next_review_day(terms, policy), last_done(terms, policy.reviewed, "reviewed", "review")
    is_never = presence(review) is Presence.MISSING and (policy.from_ is None or is_in_words(review))
    if due is not None and due < governance.as_of:
        what = f"was to be reviewed by {due}: {last}"
    elif due is None and every is not None and is_never:
        what = f"is to be reviewed {often(every)}, and {last}"
    else:
        return
    yield Problem(
        policy,
        f'"{policy.id}" {what}.',
        at=("reviewed",) if reviewed is not None else ("review-every",),
        fix="Review it, and write down when (reviewed).",
        witness={"due": str(due) if due is not None else None, "every": str(every)},
        discriminator="overdue",
    )
