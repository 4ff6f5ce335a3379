"""Between two appointments there are days on which nobody holds a role that owns something.

## Why it matters

The predecessor leaves in March and the successor starts in June. For two months nobody answers, and the handover that
nobody could hold is missed for years. While a deputy is in place there is no hole.

Of several owners it is a hole while none of them is there.

A hole that is still to come is a warning; so is it where the first appointment begins after the thing that the role
owns. One that is over is a note: what was left undone then is worth a look. What is vacant on the day is
[OWN002](OWN002.md), and where nobody follows it is [OWN009](OWN009.md).

## Example

```yaml bad
people:
  p-101: {employer: client-co}
  p-102: {employer: client-co}
roles:
  contract-manager:                         # <- From 2027-04-01 to 2027-05-31 nobody holds
    party: client-co
    appointments:
      - {person: p-101, from: 2025-04-01, until: 2027-03-31}
      - {person: p-102, from: 2027-06-01}
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    expires: 2029-03-31
    owner: contract-manager
```

```yaml good
people:
  p-101: {employer: client-co}
  p-102: {employer: client-co}
roles:
  contract-manager:
    party: client-co
    appointments:
      - {person: p-101, from: 2025-04-01, until: 2027-03-31}
      - {person: p-102, from: 2027-04-01}
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    expires: 2029-03-31
    owner: contract-manager
```
"""

import datetime
from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Cause, Severity
from outsourcegov.findings.words import capitalised
from outsourcegov.governance.dates.validity import Days, stretch_on
from outsourcegov.governance.decisions.region_words import days_as_data, days_in_words
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.ownership import things
from outsourcegov.governance.people.ownership_gaps import Tense, by_vacancy, of_several, vacancies_behind
from outsourcegov.model.parties import Role


@rule(
    id="OWN010",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Let one appointment begin the day after the other ends, or name a deputy.",
)
def coverage_hole(governance: Governance) -> Iterator[Problem]:
    for (id, vacancy), gaps in by_vacancy(governance.ownership_gaps()).items():
        role, is_past = governance.find(id, Role), all(gap.tense is Tense.PAST for gap in gaps)
        is_hole = _is_hole(vacancy, is_past=is_past)
        if role is None or not is_hole or any(gap.tense is Tense.NOW for gap in gaps):
            continue
        days = Days(min(gap.days.start for gap in gaps), max(gap.days.stop for gap in gaps))
        nor = ", nor any deputy of it" if any(deputy != role.id for deputy in role.deputies) else ""
        stretch = days_in_words(days, Days())
        verb, owns = ("held", "owned") if is_past else ("holds", "owns")
        yield Problem(
            role,
            f'{capitalised(stretch)} nobody {verb} "{id}"{nor}; it {owns} {things([gap.owned for gap in gaps])}.',
            fix=gaps[0].fix if is_past else None,
            severity=Severity.NOTE if is_past else None,
            witness={**days_as_data(days), "owns": [gap.owned.thing.id for gap in gaps]},
            discriminator=str(vacancy.high),
            states=governance.availability.cause(id, days.low) if days.low is not None else None,
            because=tuple(_causes(governance, role, days)),
        )
    for gap in of_several(governance.ownership_gaps()):
        is_past = gap.tense is Tense.PAST
        if gap.vacancy is not None and gap.tense is not Tense.NOW and _is_hole(gap.vacancy, is_past=is_past):
            yield Problem(
                gap.owned.thing,
                gap.sentence,
                at=(gap.owned.key,),
                fix=gap.fix if is_past else None,
                severity=Severity.NOTE if is_past else None,
                witness=days_as_data(gap.days),
                discriminator=str(gap.vacancy.high),
                because=() if is_past else vacancies_behind(governance, gap),
            )


def _is_hole(vacancy: Days, *, is_past: bool) -> bool:
    """Whether somebody follows after a vacancy; of one that is over, whether somebody was there before it as well."""
    return vacancy.high is not None and (vacancy.low is not None or not is_past)


def _causes(governance: Governance, role: Role, days: Days) -> Iterator[Cause]:
    """The vacancies of deputies who stood in until the day before."""
    ask = governance.availability
    if days.low in (None, datetime.date.min):
        return
    if stretch_on(days.low - datetime.timedelta(days=1), ask.deputised(role.id)):
        for deputy in role.deputies:
            cause = ask.cause(deputy, days.low)
            if cause is not None and cause.since == days.low:
                yield cause
