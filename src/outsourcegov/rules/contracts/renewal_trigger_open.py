"""Whether a contract is renewed hangs on a notice, and nothing says by when, or what happens without it.

## Why it matters

An option without a last day can be used on the day before the end, or be said to be long lost: each side reads it as it
likes, and nobody can plan. The same holds where a renewal waits for the other side's notice and no word says what
happens if none comes.

## Example

```yaml bad
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    expires: 2029-03-31
    renewal: {kind: option, exercised-by: client-co, period: 2 years}     # <- no day by which
```

```yaml bad
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    expires: 2029-03-31
    renewal: {kind: automatic, notice: 6 months, needs-notice-from: provider-co}     # <- nothing says what happens
```

```yaml good
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    expires: 2029-03-31
    renewal: {kind: option, exercised-by: client-co, period: 2 years, notice: 6 months}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Presence, is_in_words, is_lacking, known, presence
from outsourcegov.model.contracts import Contract, Renewal, RenewalKind


@rule(id="CON012", severity=Severity.ERROR, since="0.1.0")
def renewal_trigger_open(governance: Governance) -> Iterator[Problem]:
    for contract in governance.alliance.contracts:
        renewal = known(contract.renewal)
        if renewal is None or contract.until is not None or governance.terms.may_have_ended(contract):
            continue
        if known(renewal.kind) is RenewalKind.OPTION and _has_no_notice(renewal):
            by_when = "by when it must say so is given only in words"
            no_day = "no day by which it must say so is agreed"
            yield Problem(
                contract,
                f'"{contract.id}" may be renewed at one side\'s option, and '
                f"{by_when if _is_notice_in_words(renewal) else no_day}.",
                at=("renewal", "notice"),
                fix="Agree how long before the end the option must be used (notice: 6 months).",
                discriminator="notice",
            )
        needs_notice = presence(renewal.needs_notice_from) is Presence.STATED
        if needs_notice and is_lacking(renewal.if_no_notice):
            yield _no_answer(contract)


def _has_no_notice(renewal: Renewal) -> bool:
    if presence(renewal.agreed) is not Presence.MISSING:
        return False
    if not renewal.notice:
        return presence(renewal.notice) is Presence.MISSING
    return all(presence(notice.at_least) is Presence.MISSING for notice in renewal.notice)


def _is_notice_in_words(renewal: Renewal) -> bool:
    return any(map(is_in_words, (renewal.agreed, renewal.notice, *(notice.at_least for notice in renewal.notice))))


def _no_answer(contract: Contract) -> Problem:
    return Problem(
        contract,
        f'"{contract.id}" is renewed only on a notice, and nothing says what happens if none comes.',
        at=("renewal", "needs-notice-from"),
        fix="Agree on it (if-no-notice: ends, or renews).",
        discriminator="if-no-notice",
    )
