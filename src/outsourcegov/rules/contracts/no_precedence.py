"""Several papers belong together, and nothing says which wins where they differ.

## Why it matters

Two papers about one service differ sooner or later: a schedule says four hours, an addendum one day. Without an order
each side reads the one it likes.

Looked at are contracts of one family between the same parties that are in force, or will be: a master, its call-offs
and all amendments. An order that leaves some of them out is found as well.

## Example

```yaml bad
contracts:
  msa: {kind: master, between: [client-co, provider-co], effective: 2025-04-01}          # <- nothing says which wins
  security-addendum: {kind: amendment, parent: msa, between: [client-co, provider-co], effective: 2025-06-01}
```

```yaml bad
contracts:
  msa:
    kind: master
    between: [client-co, provider-co]
    effective: 2025-04-01
    precedence: [security-addendum, msa]                                                 # <- leaves out "desk"
  security-addendum: {kind: amendment, parent: msa, between: [client-co, provider-co], effective: 2025-06-01}
  desk: {kind: call-off, parent: msa, between: [client-co, provider-co], effective: 2025-06-01}
```

```yaml good
contracts:
  msa:
    kind: master
    between: [client-co, provider-co]
    effective: 2025-04-01
    precedence: [security-addendum, msa]
  security-addendum: {kind: amendment, parent: msa, between: [client-co, provider-co], effective: 2025-06-01}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed_briefly
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.paper.families import families, principals
from outsourcegov.model.absent import Presence, is_in_words, presence
from outsourcegov.model.contracts import Contract


@rule(
    id="CON007",
    severity=Severity.NOTE,
    since="0.1.0",
    fix="Say in which order they count, the one that wins first (precedence: [...]).",
)
def no_precedence(governance: Governance) -> Iterator[Problem]:
    for family in families(governance):
        between = principals(governance, family[0])
        lasting = [one for one in family if not governance.terms.may_have_ended(one)]
        members = [one.id for one in lasting if between is not None and principals(governance, one) == between]
        if len(members) < 2 or any(map(_is_hidden, family)):  # noqa: PLR2004
            continue
        ranked = {id for one in family for id in one.precedence}
        missing = [id for id in members if id not in ranked]
        if not missing:
            continue
        first = next((one for one in family if one.precedence), family[0])
        yield Problem(
            first,
            f'The order of precedence of "{first.id}" leaves out {listed_briefly(missing)}.'
            if ranked
            else f"{listed_briefly(members)} belong together, and nothing says which wins where they differ.",
            at=("precedence",) if ranked else (),
            witness={"contracts": members, "missing": missing},
            discriminator=",".join(sorted(missing)),
        )


def _is_hidden(contract: Contract) -> bool:
    """Whether a contract has an order that cannot be seen, or one in words."""
    return presence(contract.precedence) is Presence.UNKNOWN or is_in_words(contract.precedence)
