"""A risk was accepted by somebody who had no right to accept it.

## Why it matters

To accept a risk is to decide that the loss will be borne. Whoever may decide that is written down, and most of all for
the large ones; a yes from anybody else binds nobody, and hides the risk from those who should have said it.

A risk with the `response` `accept` is held against the decisions with the category `risk-acceptance`, as an entry of
the decision log would be: on the day on which it was accepted (`accepted`), with the rights, delegations, deputies and
forums of that day. A deputy may always accept, since nobody writes down who is away; the deputy of a deputy only while
the role between them is vacant, or may be. Where these decisions tell cases apart by `likelihood` or `impact`, the
rating of the risk counts; a case of other attributes may have been whatever the right wants.

## Example

```yaml bad
roles:
  risk-director: {party: client-co}
  desk-lead: {party: client-co}
decisions:
  accept-a-risk: {category: risk-acceptance, rights: [{decider: risk-director}]}
risks:
  old-switch:
    response: accept
    accepted: 2026-04-20
    accepted-by: desk-lead        # <- "desk-lead" accepted "old-switch" on 2026-04-20
```

```yaml good
roles:
  risk-director: {party: client-co}
decisions:
  accept-a-risk: {category: risk-acceptance, rights: [{decider: risk-director}]}
risks:
  old-switch: {response: accept, accepted: 2026-04-20, accepted-by: risk-director}
```
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed
from outsourcegov.governance.dates.validity import surely_holds
from outsourcegov.governance.decisions.matters import is_told
from outsourcegov.governance.decisions.replay import beyond
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import claims, known
from outsourcegov.model.decisions import Decision, DecisionCategory
from outsourcegov.model.forums import DecisionEntry, Given, LogOutcome
from outsourcegov.model.items import Collection
from outsourcegov.model.risks import Risk, RiskResponse


@rule(
    id="RSK002",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Let somebody accept it who has the right to, or change the right (decisions of category risk-acceptance).",
)
def acceptance_unauthorised(governance: Governance) -> Iterator[Problem]:
    decisions = _decisions(governance)
    accepted = [
        risk
        for risk in governance.alliance.risks
        if known(risk.response) is RiskResponse.ACCEPT and governance.terms.surely_holds(risk)
    ]
    entries = {id(risk): [_entry(risk, decision) for decision in _on_the_day(risk, decisions)] for risk in accepted}
    found = {id(one.entry): one for one in beyond(governance, [one for each in entries.values() for one in each])}
    for risk in accepted:
        why = [found[id(entry)] for entry in entries[id(risk)] if id(entry) in found]
        if why and len(why) == len(decisions):
            first, titles = why[0], listed(decision.id for decision in decisions)
            yield Problem(
                risk,
                f'{listed(first.by)} accepted "{risk.id}" on {first.day} without a right to {titles}: {first.reason}.',
                at=("accepted-by",),
                witness={"by": list(first.by), "day": str(first.day), "decisions": [one.id for one in decisions]},
            )


def _decisions(governance: Governance) -> Sequence[Decision]:
    """The decisions by which risks are accepted; none where one may be among them that cannot be told."""
    decisions = governance.alliance.decisions
    if not is_told(decisions) or any(not is_told(one.category) for one in decisions):
        return []
    return [one for one in decisions if DecisionCategory.RISK_ACCEPTANCE in claims(one.category)]


def _on_the_day(risk: Risk, decisions: Sequence[Decision]) -> Sequence[Decision]:
    """Those of some decisions that were surely in force on the day on which a risk was accepted."""
    day = known(risk.accepted)
    return [one for one in decisions if day is not None and surely_holds(one, day)]


def _entry(risk: Risk, decision: Decision) -> DecisionEntry:
    """The acceptance of a risk as the decision log would have it."""
    rating = {"likelihood": known(risk.likelihood), "impact": known(risk.impact)}
    given = [
        Given(attribute=name, value=Decimal(value))
        for name, value in rating.items()
        if value is not None and name in decision.attributes
    ]
    return DecisionEntry(
        risk.id,
        decision=decision.id,
        attributes=Collection(given),
        decided=risk.accepted,
        by=risk.accepted_by,
        outcome=LogOutcome.APPROVED,
    )
