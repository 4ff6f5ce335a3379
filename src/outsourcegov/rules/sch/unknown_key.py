"""A key is not part of the language.

## Why it matters

A deputy, a limit or an owner that somebody wrote down under a misspelt key does not count: of the object it stands in
no rule says anything until the key is right. Where it is plain which key was meant, what stands under it is read as if
it were spelt right, so that nothing else is falsely accused; faults inside it are told when the key is right. Under any
other key that the language does not know, nothing is read. Keys of your own are welcome where they begin with `x-`.

A chapter at the top, such as `decisons`, is read with its faults where its name is nearly right. Where it is not, no
rule is asked: what it would miss may stand there.

## Example

```yaml bad
roles:
  client-cio:
    party: client-co
    deputys: [contract-manager]            # <- did you mean "deputies"?
  contract-manager: {party: client-co}
```

```yaml good
roles:
  client-cio:
    party: client-co
    deputies: [contract-manager]
    x-cost-centre: 4711
  contract-manager: {party: client-co}
```
"""

from outsourcegov.engine.rule import reported_while_reading
from outsourcegov.findings.codes import UNKNOWN_KEY

unknown_key = reported_while_reading(UNKNOWN_KEY, __doc__, since="0.1.0")
