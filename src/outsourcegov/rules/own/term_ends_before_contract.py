"""The last appointment to an owning role ends before what it owns does.

## Why it matters

The vacancy is already in the calendar: the appointment has a last day, the contract runs on, and nobody has been named
to follow. It is cheap to see today and awkward on the day. As long as a deputy is in place there is no vacancy.

Everything that is left without an owner is named. What is stated to have no end (`expires: none`) goes on as well, and
a contract that renews itself to the end of the term that no notice can stop any more. A task lasts up to the day on
which it is due. Of what may be over by then, because its last day is not written down, nothing is said. Where somebody
does follow, later, that is [OWN010](OWN010.md). Of several owners the last to leave counts.

## Example

```yaml bad
people:
  p-101: {employer: client-co}
roles:
  contract-manager:                         # <- From 2027-04-01 nobody holds
    party: client-co
    appointments: [{person: p-101, from: 2025-04-01, until: 2027-03-31}]
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
roles:
  contract-manager:
    party: client-co
    appointments: [{person: p-101, from: 2025-04-01}]
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    expires: 2029-03-31
    owner: contract-manager
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.ownership import things_until
from outsourcegov.governance.people.ownership_gaps import Tense, by_vacancy, of_several, remedy, vacancies_behind
from outsourcegov.model.parties import Role


@rule(id="OWN009", severity=Severity.WARNING, since="0.1.0", fix="Appoint somebody from that day, or name a deputy.")
def term_ends_before_contract(governance: Governance) -> Iterator[Problem]:
    for (id, vacancy), gaps in by_vacancy(governance.ownership_gaps()).items():
        role, first = governance.find(id, Role), min(gaps, key=lambda gap: gap.days.start).first
        is_to_come = all(gap.tense is Tense.TO_COME for gap in gaps)
        if role is None or first is None or vacancy.high is not None or not is_to_come:
            continue
        longest = max(gaps, key=lambda gap: gap.days.stop)
        contract = governance.terms.contract_of(longest.owned.thing)
        owns = f"owns {things_until((gap.owned, gap.days) for gap in gaps)}"
        has_deputies = any(deputy != role.id for deputy in role.deputies)
        yield Problem(
            role,
            f'From {first} nobody holds "{role.id}"'
            f"{f', nor any deputy of it; it {owns}' if has_deputies else f', which {owns}'}.",
            witness={
                "from": str(first),
                "until": str(longest.last) if longest.last is not None else None,
                "contract": contract.id if contract is not None else None,
                "owns": [gap.owned.thing.id for gap in gaps],
            },
            discriminator=contract.id if contract is not None else "",
            fix=remedy(role, first),
            states=governance.availability.cause(id, first),
        )
    for gap in of_several(governance.ownership_gaps()):
        if gap.tense is Tense.TO_COME and gap.vacancy is not None and gap.vacancy.high is None:
            yield Problem(
                gap.owned.thing,
                gap.sentence,
                at=(gap.owned.key,),
                witness={"from": str(gap.first), "until": str(gap.last) if gap.last is not None else None},
                because=vacancies_behind(governance, gap),
            )
