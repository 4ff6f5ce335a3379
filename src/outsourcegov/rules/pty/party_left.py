"""A party has left, and what is in force still names it.

## Why it matters

A council is merged into another, a subcontractor is sold, a provider of several goes. Somebody writes down its last
day, and the text goes on as if nothing had happened: the contract is still with it, it pays a share, it sits in the
forums. Who takes its place is settled late, and mostly when an invoice comes back.

A party has left after its own last day (`until`). With that day its roles end, whatever their appointments say, and so
do its seats; no quorum waits for it. Told once for each party, with all that is in force and names it or a role that
ended with it. Amendments and records, such as meetings and decisions in the log, are not counted, nor is anything that
may have ended. What comes of it is told by other rules: that a role that ended owns something by [OWN002](OWN002.md),
that only one side sits in a forum by [FOR002](FOR002.md), that nobody decides by [DEC010](DEC010.md).

## Example

```yaml bad
parties:
  client-co: {kind: client}
  sister-co: {kind: client, until: 2026-06-30}   # <- left on 2026-06-30, and is still named by contract "msa"
  provider-co: {kind: provider}
contracts:
  msa: {between: [client-co, sister-co, provider-co], effective: 2025-04-01, expires: none}
```

```yaml good
parties:
  client-co: {kind: client}
  sister-co: {kind: client, until: 2026-06-30}
  provider-co: {kind: provider}
contracts:
  msa: {between: [client-co, provider-co], effective: 2025-04-01, expires: none}
```
"""

from collections.abc import Iterator, Mapping

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import briefly
from outsourcegov.governance.dates.validity import end_of
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.ownership import Ownable, may_be_idle
from outsourcegov.governance.structure.mentions import is_in_force
from outsourcegov.governance.structure.uses import Use, uses
from outsourcegov.model.absent import known
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.common import Entry
from outsourcegov.model.contracts import Contract, ContractKind
from outsourcegov.model.definitions import Document
from outsourcegov.model.forums import DecisionEntry, Meeting, Seat
from outsourcegov.model.parties import Party, Person, Role
from outsourcegov.model.walk import kind_of

_MOST = 5
_NAMED = frozenset({"party", "role"})
_RECORDS = (Alliance, Party, Person, Role, Meeting, DecisionEntry, Document)
_WHO_ONCE_DID = frozenset({"raised-by", "proposed-by"})


@rule(
    id="PTY013",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Agree on who takes its place, and name them there; or set another last day (until).",
)
def party_left(governance: Governance) -> Iterator[Problem]:
    ends = {one.id: end_of(one.until, max) for one in governance.alliance.parties}
    gone = {id: last for id, last in ends.items() if last is not None and last < governance.as_of}
    left = {id: governance.alliance.parties[id] for id in gone}
    party_of = {**{id: id for id in left}, **_ended_roles(governance, left)}
    found: dict[str, dict[str, str]] = {}
    for use in uses(governance.alliance, governance.placed, _NAMED) if left else ():
        thing = governance.objects.get(use.holder.subject)
        if use.id in party_of and isinstance(thing, Entry) and _counts(governance, use, thing, left[party_of[use.id]]):
            found.setdefault(party_of[use.id], {})[thing.id] = f'{kind_of(thing).replace("-", " ")} "{thing.id}"'
    for id, things in found.items():
        yield Problem(
            left[id],
            f'"{id}" left on {gone[id]}, and is still named by {briefly([*things.values()], _MOST)}.',
            at=("until",),
            witness={"named-by": [*things]},
        )


def _ended_roles(governance: Governance, left: Mapping[str, Party]) -> Mapping[str, str]:
    """The roles that ended with a party that has left, with the id of that."""
    roles = ((role, known(role.party) or "") for role in governance.alliance.roles)
    return {role.id: party for role, party in roles if party in left and role.until == left[party].until}


def _counts(governance: Governance, use: Use, thing: Entry, party: Party) -> bool:
    """Whether what names a party or a role of it is in force, or was but for the party, and no record."""
    if _NAMED.isdisjoint(use.kinds) or (use.at and use.at[0] in _WHO_ONCE_DID) or isinstance(thing, _RECORDS):
        return False
    if isinstance(thing, Contract) and known(thing.kind) is ContractKind.AMENDMENT:
        return False
    if isinstance(thing, Ownable) and may_be_idle(thing, governance.terms):
        return False
    holder = use.holder
    if isinstance(holder.value, Seat) and holder.value.until == party.until and holder.around is not None:
        holder = holder.around
    return is_in_force(governance, holder) and governance.terms.surely_holds(thing)
