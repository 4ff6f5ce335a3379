"""The last day for a notice that the client must give is near or was missed, and nobody has decided what to do.

## Why it matters

A contract that renews itself does so in silence: one day missed, and it runs for another term at the old price. An
option is lost in the same way.

It is near when it is 90 days away or less; a decision has to be prepared before. Counted are notices of the client, of
either side and of all, that stop a renewal or exercise an option, and the day by which both sides must agree. How days
are counted is told in [Keep contracts together](../../how-to/keep-contracts-together.md). It is settled once the
decision log has an entry, since the term began, that is not open or withdrawn, for a decision of the category
`extension` or `termination`, or for one that the renewal `needs`; one dated after the day of the check settles nothing.
An entry that names a `contract` settles the notices of that contract alone, or of the one that an amendment changes; an
entry that names none settles those of all. A notice of which it cannot be told what happens without it is left to
[CON012](CON012.md) and the calendar.

Of an option, and where both sides must agree, a last day that has passed is told until the term is over: the contract
ends then, and the time for another one runs. One that renews itself goes on once its day has passed, and nothing is
said. Where no calendar is stated nothing is said of days that are counted in business days: they may be others.

## Example

```yaml bad
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2023-07-01
    expires: 2027-06-30
    renewal: {kind: automatic, period: 1 year, notice: {client: 6 months, provider: 9 months}}   # <- by 2026-12-31
```

```yaml good
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2023-07-01
    expires: 2027-06-30
    renewal: {kind: automatic, period: 1 year, notice: {client: 6 months, provider: 9 months}}
decisions:
  renew: {category: extension, rights: [{decider: client-co}]}
decision-log:
  renew-2026: {decision: renew, decided: 2026-09-14, outcome: approved}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import quoted
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.paper.renewals import NoticeDay, Purpose
from outsourcegov.governance.paper.undecided_notices import missed_notices, undecided_notices
from outsourcegov.model.contracts import Contract

NEAR = 90
"""So many days before the last day for notice it is near."""

_WHAT = {
    Purpose.STOP: "Notice that stops the renewal of {} must be given by {}",
    Purpose.EXERCISE: "The option to renew {} must be used by {}",
    Purpose.KEEP: "Notice without which {} ends must be given by {}",
    Purpose.AGREE: "Both sides must have agreed to renew {} by {}",
}
_MISSED = {
    Purpose.EXERCISE: "The last day to use the option to renew {} was {}, and nothing says that it was used",
    Purpose.AGREE: "The last day to agree on the renewal of {} was {}, and nothing says that both sides have",
}
_TOO_LATE = "Write into the log what was decided in time; if nothing was, agree on a new contract or prepare to leave."


@rule(
    id="CON003",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Decide whether to go on, give notice if not, and write the decision into the log.",
)
def notice_window_closing(governance: Governance) -> Iterator[Problem]:
    for contract, day in undecided_notices(governance):
        is_near = day.latest is not None and 0 <= (day.latest - governance.as_of).days <= NEAR
        if is_near and day.purpose in _WHAT:
            what = _WHAT[day.purpose].format(quoted(contract.id), day.latest)
            yield _problem(contract, day, f"{what}, and no decision to go on or to leave is logged.")
    for contract, day in missed_notices(governance):
        what = _MISSED[day.purpose].format(quoted(contract.id), day.latest)
        yield _problem(contract, day, f"{what}: it ends on {day.term.last}.", "missed:", _TOO_LATE)


def _problem(contract: Contract, day: NoticeDay, message: str, state: str = "", fix: str | None = None) -> Problem:
    return Problem(
        contract,
        message,
        at=("renewal", "agreed" if day.purpose is Purpose.AGREE else "notice"),
        fix=fix,
        witness={"latest": str(day.latest), "side": day.side, "term-ends": str(day.term.last)},
        discriminator=f"{state}{day.side}:{day.purpose.value}:{day.latest}",
    )
