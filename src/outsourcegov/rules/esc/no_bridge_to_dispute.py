"""A commercial path ends without a way to the dispute ladder.

## Why it matters

There is a ladder for disputes, and what is commercial is what disputes are about. A path that ends with somebody's word
or with things as they are keeps the matter from those who could settle it; or the two procedures run side by side, and
each side says that the other one counts.

Only a path that is sure to end somewhere is looked at: at a level whose word is final, with a status quo, or with what
silence is taken for. A path that ends nowhere is told by ESC002. Nothing is said where somebody decides instead or may
end the contract, where a forum on the path says what happens when it does not decide, nor where no ladder is for
commercial matters.

## Example

```yaml bad
roles:
  contract-manager: {party: client-co}
  client-cio: {party: client-co}
  provider-executive: {party: provider-co}
escalations:
  commercial:                               # <- No way leads from "commercial" to the dispute ladder
    category: commercial
    levels:
      - {by: contract-manager, within: 5 business days}
      - {by: [client-cio, provider-executive], within: 10 business days, final: true}
disputes:
  ladder: {steps: [{kind: arbitration, institution: LCIA}]}
```

```yaml good
roles:
  contract-manager: {party: client-co}
  client-cio: {party: client-co}
  provider-executive: {party: provider-co}
escalations:
  commercial:
    category: commercial
    levels:
      - {by: contract-manager, within: 5 business days}
      - {by: [client-cio, provider-executive], within: 10 business days}
    if-undecided: {dispute: ladder}
disputes:
  ladder: {steps: [{kind: arbitration, institution: LCIA}]}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed
from outsourcegov.governance.decisions.matters import is_never_for, is_untold
from outsourcegov.governance.escalation.flow import Place, forums_at, has_the_last_word, says
from outsourcegov.governance.escalation.in_force import sure_levels, sure_paths
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Presence, presence
from outsourcegov.model.escalations import Dispute, Escalation, EscalationCategory


@rule(
    id="ESC019",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Let it lead to the ladder: if-undecided: {dispute: ...}, and no final word before.",
)
def no_bridge_to_dispute(governance: Governance) -> Iterator[Problem]:
    commercial, flow = EscalationCategory.COMMERCIAL, governance.flow
    ladders = {id: one for id, one in flow.ladders.items() if isinstance(one, Dispute)}
    open_to = sorted(id for id, one in ladders.items() if not is_never_for(one, commercial.value))
    if not open_to or is_untold(governance.alliance.disputes):
        return
    bridged = governance.reach.leading_to(lambda place: place.ladder in ladders)
    for path in sure_paths(governance):
        if commercial not in path.category:
            continue
        if bridged.isdisjoint((Place(path.id), *flow.order[path.id])) and _ends(governance, path):
            yield Problem(
                path,
                f'No way leads from "{path.id}" to the dispute ladder {listed(open_to, "or")}.',
                witness={"path": path.id, "ladders": open_to},
            )


def _ends(governance: Governance, path: Escalation) -> bool:
    """Whether a path says how it ends, and nothing else is said to follow, or may: neither by it nor by its forums."""
    outcomes = [*path.if_undecided, *(one for level in path.levels for one in level.if_missed)]
    named = (stated for one in outcomes for stated in (one.decider, one.terminate, one.escalation, one.dispute))
    if any(presence(stated) is not Presence.MISSING for stated in named):
        return False
    if any(says(forum.if_undecided) for level in path.levels for forum in forums_at(governance, level)):
        return False
    return bool(path.if_undecided) or any(has_the_last_word(level) for _, level in sure_levels(governance, path)[-1:])
