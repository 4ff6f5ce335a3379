"""One group of providers does most of what is critical, or gets most of the money, though there are several providers.

## Why it matters

A second provider is often chosen so that the client does not hang on one. Where most of the work goes to one of them
all the same, or where two providers have the same owner, the client hangs on one and believes that it does not.

With a single provider all lies with one by design; that was decided when the alliance was made, and nothing is said of
it here. With several, providers with the same party on top (`parent`, `members`) count as one group. Told is

- a group that does more than half of the critical and important services, and would still do half of them with one
  service fewer; where there are three such services or more, and
- a group that gets more than half of the annual charges; where three groups or more are paid, and the annual charges of
  every contract are known.

Services of which the provider cannot be told count for somebody else. The Herfindahl index, the sum of the squares of
all shares, is given for comparison: 1 is one group for all, and authorities speak of high concentration above 0.25.
Nothing is told by the index alone, since with three equal providers it is above that by arithmetic.

## Example

```yaml bad
outsourcegov: 1
alliance: {id: example, client: client-co, providers: [one-co, two-co, small-co]}
parties:
  client-co: {kind: client}
  holding: {kind: third-party}
  one-co: {kind: provider, parent: holding}    # <- "one-co" and "two-co", all of "holding", do 3 of 3
  two-co: {kind: provider, parent: holding}
  small-co: {kind: provider}
roles:
  one-lead: {party: one-co}
  two-lead: {party: two-co}
scope-of-work:
  infrastructure:
    services:
      network: {provided-by: one-lead, criticality: critical}
      mainframe: {provided-by: one-lead, criticality: critical}
      service-desk: {provided-by: two-lead, criticality: important}
```

```yaml good
outsourcegov: 1
alliance: {id: example, client: client-co, providers: [one-co, two-co]}
parties:
  client-co: {kind: client}
  one-co: {kind: provider}
  two-co: {kind: provider}
roles:
  one-lead: {party: one-co}
  two-lead: {party: two-co}
scope-of-work:
  infrastructure:
    services:
      network: {provided-by: one-lead, criticality: critical}
      mainframe: {provided-by: one-lead, criticality: critical}
      service-desk: {provided-by: two-lead, criticality: important}
```
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed, listed_briefly
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.resilience.coverage import vital
from outsourcegov.governance.resilience.groups import groups, provider_group
from outsourcegov.governance.resilience.spending import annual_charges
from outsourcegov.model.base import Value
from outsourcegov.model.parties import Party

FEWEST_SERVICES = 3
FEWEST_PAID = 3


@rule(
    id="RSK003",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Give some of it to somebody else, or write the risk down and let it be accepted (risks).",
)
def provider_concentration(governance: Governance) -> Iterator[Problem]:
    if len({*governance.alliance.providers}) < 2:  # noqa: PLR2004 - two are several
        return
    yield from _services(governance)
    yield from _charges(governance)


def _services(governance: Governance) -> Iterator[Problem]:
    done: dict[str, list[str]] = {}
    total = 0
    for one in vital(governance):
        group = provider_group(governance, one)
        total += 1
        if group is not None:
            done.setdefault(group, []).append(one.service.id)
    for group, services in done.items():
        if total >= FEWEST_SERVICES and len(services) * 2 > total and (len(services) - 1) * 2 >= total:
            shares = {id: Decimal(len(own)) / total for id, own in done.items()}
            who, does = _in_words(governance, group, "does", "do")
            yield Problem(
                _subject(governance, group),
                f"{who} {does} {len(services)} of {total} critical or important services ({listed_briefly(services)}),"
                f" though there are several providers; the Herfindahl index is {_index(shares)}.",
                witness={"group": group, "services": services, "of": total, "hhi": _index(shares)},
                discriminator="services",
            )


def _charges(governance: Governance) -> Iterator[Problem]:
    paid = annual_charges(governance)
    total = sum(paid.values(), Decimal())
    for group, amount in paid.items():
        if len(paid) >= FEWEST_PAID and amount * 2 > total:
            shares = {id: one / total for id, one in paid.items()}
            who, gets = _in_words(governance, group, "gets", "get")
            yield Problem(
                _subject(governance, group),
                f"{who} {gets} {shares[group] * 100:.0f} % of the annual charges, though there are several providers;"
                f" the Herfindahl index is {_index(shares)}.",
                witness={"group": group, "share": f"{shares[group]:.4f}", "hhi": _index(shares)},
                discriminator="charges",
            )


def _members(governance: Governance, group: str) -> Sequence[str]:
    of = groups(governance)
    return [id for id in dict.fromkeys(governance.alliance.providers) if of.get(id) == group]


def _in_words(governance: Governance, group: str, one: str, several: str) -> tuple[str, str]:
    members = _members(governance, group)
    if len(members) == 1:
        return listed(members), one
    others = [id for id in members if id != group]
    return f'{listed(members)}, all of "{group}",' if len(others) == len(members) else listed(members), several


def _subject(governance: Governance, group: str) -> Value:
    return governance.find(_members(governance, group)[0], Party) or governance.alliance


def _index(shares: Mapping[str, Decimal]) -> str:
    return f"{sum(share * share for share in shares.values()):.2f}"
