"""A reference leads to nothing.

## Why it matters

A misspelt id looks like a gap in governance: an owner who is not there, a forum that nobody set up. It is found first,
so that the other findings are about the alliance and not about its spelling.

## Example

```yaml bad
roles:
  client-cio: {party: client-co}
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    owner: clent-cio                       # <- did you mean "client-cio"?
```

```yaml good
roles:
  client-cio: {party: client-co}
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    owner: client-cio
```
"""

from collections.abc import Iterable, Iterator, Mapping, Set as AbstractSet

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Cause, Severity
from outsourcegov.findings.words import HOW_TO_WRITE_MONEY, is_like_amount
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.references import Guesses, Reference, misnamed
from outsourcegov.governance.structure.uses import ATTRIBUTE_KINDS


@rule(id="SCH002", severity=Severity.ERROR, since="0.1.0")
def dangling_reference(governance: Governance) -> Iterator[Problem]:
    broken = [use for use in governance.broken_references if not use.found]
    guesses = Guesses(governance.objects)
    told_already = misnamed(governance.objects) if broken else ()
    wanted = _wanted(broken)
    for use in broken:
        if use.id in told_already:
            continue
        near = guesses.nearest(use)
        guess = f'; did you mean "{near}"?' if near else "."
        instead = f'Write "{near}" if that is meant, or define "{use.id}".'
        fix = instead if near else f'Define "{use.id}", or refer to something that is there.'
        what = "Nothing"
        if use.kinds == ATTRIBUTE_KINDS:
            what = "No attribute and no condition"
            fix = fix if near else f'Declare "{use.id}" under attributes, or under conditions.'
        message = f'{what} is called "{use.id}"{guess}'
        if not near and "figure" in use.kinds and is_like_amount(use.id):
            message, fix = f'"{use.id}" is neither a number nor an id.', HOW_TO_WRITE_MONEY
        several = use.id.split()
        if len(several) > 1 and all(one in governance.objects for one in several):
            message, fix = f'{what} is called "{use.id}".', f"Put a comma between them: {', '.join(several)}."
        is_one_fault = wanted[use.id] and not is_like_amount(use.id)
        yield Problem(
            use.subject,
            message,
            at=use.at,
            fix=fix,
            witness={"id": use.id, "wanted": list(use.kinds)},
            discriminator=f"{use.key}:{use.id}",
            because=(Cause("undefined", use.id),) if is_one_fault else (),
        )


def _wanted(broken: Iterable[Reference]) -> Mapping[str, AbstractSet[str]]:
    """The kinds that are wanted of an id wherever it is used: one such thing would mend all references to it."""
    found: dict[str, set[str]] = {}
    for use in broken:
        kinds = set[str]() if use.kinds == ATTRIBUTE_KINDS else set(use.kinds)  # an attribute is of one decision
        found[use.id] = found.get(use.id, kinds) & kinds
    return found
