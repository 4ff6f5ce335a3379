"""One thing has several names in the source.

## Why it matters

A committee that is the "Steering Group" in one schedule and the "Management Board" in another is one body only until
somebody disputes it. The names are kept here, so that the contract can be tidied at the next change. An abbreviation
made of the first letters of a name, such as SMB, is no other name.

## Example

```yaml bad
forums:
  steering:                                       # <- also called "Management Board"
    title: Steering Group
    also-called: Management Board
    seats: []
```

```yaml good
forums:
  steering:
    title: Steering Group
    seats: []
```
"""

import re
from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed
from outsourcegov.governance.governance import Governance
from outsourcegov.model.common import Described


@rule(id="SCH012", severity=Severity.NOTE, since="0.1.0", fix="Use one name at the next change of the contract.")
def name_drift(governance: Governance) -> Iterator[Problem]:
    for thing in (governance.alliance, *governance.objects.values()):
        others = [name for name in thing.also_called if not _is_same_name(name, thing)]
        if others:
            message = f'"{thing.name}" is also called {listed(others)} in the source.'
            yield Problem(thing, message, witness={"names": others})


def _is_same_name(name: str, thing: Described) -> bool:
    """Whether a name is short for another name of a thing, or what its name is short for."""
    full = [thing.name, *thing.also_called]
    return any(_is_short_for(name, one) for one in full) or _is_short_for(thing.name, name)


def _is_short_for(short: str, name: str) -> bool:
    """Whether a name in capitals is made of the first letters of another, small words counted or not."""
    letters, words = re.sub(r"[.\s]", "", short), re.findall(r"\w+", name)
    initials = ["".join(word[0] for word in some) for some in (words, [one for one in words if not one.islower()])]
    return len(letters) > 1 and letters.isupper() and letters in [one.upper() for one in initials]
