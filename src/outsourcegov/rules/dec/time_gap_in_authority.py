"""At some time before the contract ends, nobody has a right to take a decision.

## Why it matters

Authority is often granted until a day: to a person's end, for a budget year, while somebody is away. The contract goes
on, and the first case after that day finds nobody. It can be seen years before.

The days from today to the last day of the contract that runs longest are looked at. A decision to which nobody has a
right today is DEC001.

## Example

```yaml bad
roles:
  client-cio: {party: client-co}
contracts:
  msa: {between: [client-co, provider-co], effective: 2025-04-01, expires: 2029-03-31, owner: client-cio}
decisions:
  change-request:                           # <- at all, from 2027-04-01
    rights:
      - {decider: client-cio, until: 2027-03-31}
```

```yaml good
roles:
  client-cio: {party: client-co}
contracts:
  msa: {between: [client-co, provider-co], effective: 2025-04-01, expires: 2029-03-31, owner: client-cio}
decisions:
  change-request:
    rights:
      - {decider: client-cio}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.decisions.region_words import region_as_data, regions_in_words
from outsourcegov.governance.governance import Governance


@rule(
    id="DEC009",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Let the right go on to the end of the contract, or say who decides after it.",
)
def time_gap_in_authority(governance: Governance) -> Iterator[Problem]:
    for one in governance.authorities.faults.open:
        authority, decision = one.authority, one.authority.decision
        regions = one.open_cases.at_times if one.open_cases is not None else ()
        if regions:
            yield Problem(
                decision,
                f'Nobody may decide "{decision.id}" {regions_in_words(authority.cases, regions, authority.days)}:'
                " no right to it holds then.",
                witness={"regions": [region_as_data(authority.cases, region) for region in regions]},
            )
